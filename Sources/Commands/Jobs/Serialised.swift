// What a background job sends and gets: copies that know their type by name only, as after a journey as XML to another process. Numbers, strings,
// dates and their like arrive as they were; lists and tables arrive as lists and tables; everything else as a bag of its properties.

import Engine
import Objects
import Primitives

enum Serialised {
  /// A copy of a value as it arrives on the other side: written as CLIXML and read again.
  static func copy(_ value: Value, depth: Int, _ session: Session) throws -> Value {
    switch value {
    case .null, .nothing, .unset, .bool, .int, .long, .double, .char, .byte, .sbyte, .short, .ushort, .uint, .ulong, .single,
      .string:
      return value.orNull
    case .box(let variable): return try copy(variable.value, depth: depth, session)
    case .object:
      let writer = CliXmlWriter(session, depth: depth)
      try writer.write(value)
      var reader = CliXmlReader(session)
      return try reader.read(String(decoding: writer.finish(), as: UTF8.self)).first ?? .null
    }
  }

  /// A received object with the notes that say where it comes from.
  static func marked(_ value: Value, runspace: PSGuid) -> Value {
    guard !value.isNull else { return value }
    let target: Obj
    if case .object(let object) = value,
      object.tag == .custom || object.tag == .wrapped || object.tag == .list || object.tag == .dictionary
    {
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
      let made = StreamRecord(
        kind, record.message.base.obj is HostMessageObj ? record.message : try copy(record.message, depth: 1, session))
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
