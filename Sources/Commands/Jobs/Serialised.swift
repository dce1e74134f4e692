// What a background job sends and gets: copies that know their type by name only, as after a journey as XML to another process. Numbers, strings,
// dates and their like arrive as they were; lists and tables arrive as lists and tables; everything else as a bag of its properties.

import Engine
import Objects
import Primitives

enum Serialised {
  /// A copy of a value as it arrives on the other side; objects inside objects down to `depth`, below that as text.
  static func copy(_ value: Value, depth: Int, _ session: Session) throws -> Value {
    switch value {
    case .null, .nothing, .unset, .bool, .int, .long, .double, .char, .byte, .sbyte, .short, .ushort, .uint, .ulong, .single,
      .string:
      return value
    case .box(let variable): return try copy(variable.value, depth: depth, session)
    case .object(let object): return try copy(object, depth: depth, session)
    }
  }

  private static func copy(_ object: Obj, depth: Int, _ session: Session) throws -> Value {
    switch object.tag {
    case .wrapped:
      let inner = try copy(object.wrappedBase, depth: depth, session)
      guard let extras = object.extras, extras.count > 0 else { return inner }
      let made = Wrapped(inner.base)
      made.extras = try notes(extras, depth: depth, session)
      return .object(made)
    case .decimal, .dateTime, .timeSpan, .bigInt, .guid, .version, .xml, .secureString, .switchParameter:
      if case .switchParameter = object.tag { return .bool(Truth.isTrue(.object(object))) }
      return .object(object)
    case .scriptBlock: return Value(try session.text(.object(object)))
    case .enumValue:
      let made = Wrapped((object as? EnumValue)?.underlyingValue ?? .null, text: PSString.make(try session.text(.object(object))))
      let bag = PropertyBag()
      bag.typeNames = object.type.hierarchy.map { "Deserialized." + $0.fullName }
      made.extras = bag
      return .object(made)
    case .array, .list:
      guard let sequence = object as? SequenceObj else { return .null }
      if object.tag == .array, sequence.elementType === TypeInfo.byte || sequence.elementType === TypeInfo.char {
        return .object(ArrayObj(sequence.items, of: sequence.elementType))
      }
      let made = ListObj(.arrayList, try ContiguousArray(sequence.items.map { try copy($0, depth: depth - 1 < 0 ? 0 : depth, session) }))
      made.extras = names(object)
      return .object(made)
    case .dictionary:
      guard let table = object as? DictionaryObj else { return .null }
      let made = table.flavour == .ordered ? DictionaryObj.ordered() : DictionaryObj()
      for position in table.orderedPositions {
        guard let key = table.table.key(at: position) else { continue }
        made.set(key, try copy(table.table.value(at: position), depth: depth, session))
      }
      if table.flavour != .hashtable { made.extras = names(object) }
      return .object(made)
    default: return try bag(object, depth: depth, session)
    }
  }

  private static func names(_ object: Obj) -> PropertyBag {
    let bag = PropertyBag()
    bag.typeNames = MemberAccess.typeNames(of: .object(object)).map { "Deserialized." + $0 }
    return bag
  }

  private static func notes(_ extras: PropertyBag, depth: Int, _ session: Session) throws -> PropertyBag {
    let bag = PropertyBag()
    for (i, name) in extras.shape.names.enumerated() where extras.extended(i) == nil {
      bag.set(name, try copy(extras.values[i], depth: depth - 1, session))
    }
    bag.typeNames = extras.typeNames
    return bag
  }

  private static func bag(_ object: Obj, depth: Int, _ session: Session) throws -> Value {
    let value = Value.object(object)
    if depth < 0 { return Value(try session.text(value)) }
    if object is TypeInfo || object is UriObj { return object is TypeInfo ? Value(try session.text(value)) : value }
    let bag = PropertyBag()
    for member in try MemberAccess.members(of: value, session) where member.kind.isProperty {
      guard let read = try? MemberAccess.get(value, member.name, session) else { continue }
      bag.set(member.name, try copy(read, depth: depth - 1, session))
    }
    bag.typeNames = MemberAccess.typeNames(of: value).map { name in
      name == "System.Management.Automation.PSCustomObject" || !name.hasPrefix("Deserialized.")
        ? "Deserialized." + name : name
    }
    return .object(CustomObj(bag))
  }

  /// A received object with the notes that say where it comes from.
  static func marked(_ value: Value, runspace: PSGuid) -> Value {
    guard !value.isNull else { return value }
    let target: Obj
    if case .object(let object) = value, object.tag == .custom || object.tag == .wrapped || object.tag == .list || object.tag == .dictionary {
      target = object
    } else {
      target = Wrapped(value)
    }
    let bag = target.extras ?? PropertyBag()
    bag.set(PSString.make("PSComputerName"), Value("localhost"))
    bag.set(PSString.make("RunspaceId"), .guid(runspace))
    bag.set(PSString.make("PSShowComputerName"), .bool(false))
    target.extras = bag
    return .object(target)
  }

  /// A record of a stream as it arrives.
  static func record(_ kind: StreamKind, _ value: Value, _ session: Session, runspace: PSGuid) throws -> Value {
    if kind == .error, let record = value.base.obj as? ErrorRecord { return .object(remote(record, session)) }
    if let record = value.base.obj as? StreamRecord {
      let made = StreamRecord(kind, record.message.base.obj is HostMessageObj ? record.message : try copy(record.message, depth: 1, session))
      made.tags = record.tags
      made.source = record.source
      return .object(made)
    }
    return try copy(value, depth: 1, session)
  }

  /// An error as it arrives: its exception is told about, its place is not.
  static func remote(_ record: ErrorRecord, _ session: Session) -> ErrorRecord {
    let exception = ExceptionObj("System.Management.Automation.RemoteException", record.exception.message)
    let made = ErrorRecord(exception, id: record.fullyQualifiedErrorId, category: record.category)
    made.commandTypeName = ""
    made.target = (try? copy(record.target, depth: 1, session)) ?? .null
    made.activity = record.activity ?? ""
    made.reason = record.reason ?? record.exception.type.name
    made.targetName = record.targetName ?? (record.target.isNull ? "" : (try? session.text(record.target)) ?? "")
    made.targetTypeName = record.targetTypeName ?? (record.target.isNull ? "" : record.target.type.name)
    made.detailsMessage = record.detailsMessage
    made.scriptStackTrace = record.scriptStackTrace
    exception.record = made
    return made
  }
}
