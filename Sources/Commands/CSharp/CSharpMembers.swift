// Members of any value by name at run time: of C# objects with what the asking class may see, of .NET and script objects as their types say.

import Engine
import Objects
import Primitives

enum CSharpMembers {
  private static func missing(_ target: Value, _ name: String) -> DotNetError {
    DotNetError(
      "Microsoft.CSharp.RuntimeBinder.RuntimeBinderException",
      "'\(target.base.type.reflectionName)' does not contain a definition for '\(name)'")
  }

  /// The value of a property or field; a delegate for a method's name is made elsewhere.
  static func get(_ target: Value, _ name: String, _ session: Session) throws -> Value {
    if target.isNull { throw CSharpFaults.nullReference() }
    if let own = target.base.type.scriptClass as? CSharpClass {
      if let field = own.field(name), !field.isStatic { return try read(field, target, session) }
      if let property = own.property(name), !property.isStatic { return try read(property, target, session) }
    }
    let key = PSString.make(name)
    let base = target.base
    if let member = base.type.member(key, isStatic: false) {
      switch member {
      case .property(let property), .field(let property):
        return try property.get?(Call(this: base, args: [], runtime: session, target: base.type)) ?? .null
      case .method(let group): return .object(PSMethodObj(base, group))
      }
    }
    if let interface = interfaceMember(base, key), case .property(let property) = interface {
      return try property.get?(Call(this: base, args: [], runtime: session, target: base.type)) ?? .null
    }
    if let value = try inner(target, { try get($0, name, session) }) { return value }
    if let value = try MemberAccess.getOwn(target, key, session) { return value }
    if psObjectMembers.contains(name), let wrapper = try MemberAccess.get(target, PSString.make("psobject"), session) {
      return try MemberAccess.get(wrapper, key, session) ?? .null
    }
    throw missing(target, name)
  }

  /// What code asks of a variable of type PSObject.
  private static let psObjectMembers: Set<String> = [
    "Properties", "Members", "Methods", "BaseObject", "ImmediateBaseObject", "TypeNames",
  ]

  /// A class that derives from a .NET type keeps an object of that type.
  private static func inner<T>(_ target: Value, _ body: (Value) throws -> T) throws -> T? {
    guard let instance = target.base.obj as? ScriptInstance, !instance.baseObject.isNull else { return nil }
    return try body(instance.baseObject)
  }

  private static func interfaceMember(_ value: Value, _ name: PSString) -> Member? {
    for interface in value.type.allInterfaces {
      if let found = interface.members.find(name, isStatic: false) { return found }
    }
    return nil
  }

  static func set(_ target: Value, _ name: String, _ value: Value, _ session: Session) throws {
    if target.isNull { throw CSharpFaults.nullReference() }
    if let own = target.base.type.scriptClass as? CSharpClass {
      if let field = own.field(name), !field.isStatic { return try write(field, target, value, session) }
      if let property = own.property(name), !property.isStatic { return try write(property, target, value, session) }
    }
    let key = PSString.make(name)
    let base = target.base
    switch base.type.member(key, isStatic: false) {
    case .property(let property)?, .field(let property)?:
      guard let setter = property.set else {
        throw DotNetError(
          "Microsoft.CSharp.RuntimeBinder.RuntimeBinderException",
          "Property or indexer '\(base.type.reflectionName).\(name)' cannot be assigned to -- it is read only")
      }
      let converted = try plain(value, property.type, session)
      _ = try setter(Call(this: base, args: [converted], runtime: session, target: base.type))
    default:
      if try inner(target, { try set($0, name, value, session) }) != nil { return }
      try MemberAccess.set(target, key, value, session)
    }
  }

  /// An argument for a .NET member.
  private static func plain(_ value: Value, _ type: TypeInfo, _ session: Session) throws -> Value {
    if type === TypeInfo.object || value.obj is CSharpDelegate || value.isNull && type === TypeInfo.string { return value }
    return try Conversion.convert(CSharpConversions.implicit(value, type, session), to: type, session)
  }

  // MARK: - C# members

  static func read(_ field: CSharpField, _ target: Value, _ session: Session) throws -> Value {
    if let constant = field.constant { return constant }
    if let cell = field.cell {
      try field.owner.start(session)
      return cell.value
    }
    if target.isNull { throw CSharpFaults.nullReference() }
    return field.owner.get(target, field.index)
  }

  static func write(_ field: CSharpField, _ target: Value, _ value: Value, _ session: Session) throws {
    let converted = CSharpClass.copied(try CSharpConversions.implicit(value, field.type, session))
    if let cell = field.cell {
      try field.owner.start(session)
      cell.value = converted
      return
    }
    if target.isNull { throw CSharpFaults.nullReference() }
    field.owner.set(target, field.index, converted)
  }

  static func read(_ property: CSharpProperty, _ target: Value, _ session: Session, direct: Bool = false) throws -> Value {
    guard let getter = property.getter else { throw missing(target, property.name) }
    return try CSharpClass.invoke(getter, target, [], session, direct: direct)
  }

  static func write(_ property: CSharpProperty, _ target: Value, _ value: Value, _ session: Session, direct: Bool = false)
    throws
  {
    let converted = CSharpClass.copied(try CSharpConversions.implicit(value, property.type, session))
    guard let setter = property.setter else {
      // A property without setter is set by its own constructor.
      if let cell = property.cell {
        cell.value = converted
      } else if property.field >= 0 {
        property.owner.set(target, property.field, converted)
      }
      return
    }
    _ = try CSharpClass.invoke(setter, target, [converted], session, direct: direct)
  }

  // MARK: - Calls

  /// Calls a method of any value.
  static func call(_ target: Value, _ name: String, _ args: [Value], _ session: Session, linq: Bool = false) throws -> Value {
    if target.isNull { throw CSharpFaults.nullReference() }
    if let own = target.base.type.scriptClass as? CSharpClass {
      let methods = own.methods(name).filter { !$0.isStatic }
      if !methods.isEmpty {
        let method = try CSharpOverloads.choose(methods, args, name: name)
        let chosen = try generic(method, args)
        return try CSharpClass.invoke(chosen, target, try CSharpOverloads.convert(args, chosen, session), session)
      }
      if let field = own.field(name) { return try invoke(try read(field, target, session), args, session) }
      if let property = own.property(name) { return try invoke(try read(property, target, session), args, session) }
    }
    let base = target.base
    if base.obj is InvocableObj || base.obj is ScriptBlock, name == "Invoke" { return try invoke(base, args, session) }
    if let dynamic = base.obj as? CSharpDelegate, name == "DynamicInvoke" {
      return try invoke(.object(dynamic), args.count == 1 ? args[0].sequence.map { Array($0.items) } ?? args : args, session)
    }
    let key = PSString.make(name)
    if case .method(let group)? = base.type.member(key, isStatic: false), linq ? applies(group, args) : true {
      return try call(group.overloads, base, args, base.type, session, name: name)
    }
    if case .method(let group)? = interfaceMember(base, key), linq ? applies(group, args) : true {
      return try call(group.overloads, base, args, base.type, session, name: name)
    }
    if let value = try inner(target, { try call($0, name, args, session, linq: linq) }) { return value }
    if linq, let value = try enumerable(base, name, args, session) { return value }
    if base.obj?.tag == .custom || base.obj?.extras != nil {
      return try raw { try MemberAccess.invoke(target, key, args.map(CSharpClass.unboxed), session) }
    }
    throw missing(target, name)
  }

  private static func applies(_ group: MethodGroup, _ args: [Value]) -> Bool {
    group.overloads.contains { method in
      method.parameters.count == args.count || method.parameters.last?.isParams == true
        || (args.count < method.parameters.count && method.parameters[args.count].defaultText != nil)
    }
  }

  /// A method of System.Linq.Enumerable on a sequence.
  private static func enumerable(_ target: Value, _ name: String, _ args: [Value], _ session: Session) throws -> Value? {
    guard target.sequence != nil || target.dictionary != nil || target.pstring != nil || target.obj?.enumerator() != nil,
      let type = TypeCatalog.find("System.Linq.Enumerable"),
      case .method(let group)? = type.member(PSString.make(name), isStatic: true)
    else { return nil }
    return try call(group.overloads, .null, [target] + args, type, session, name: name)
  }

  /// An error as the exception that was thrown first.
  static func raw<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let thrown as Thrown
      where thrown.record.exception.type.fullName == "System.Management.Automation.MethodInvocationException"
    {
      guard let inner = thrown.record.exception.inner else { throw thrown }
      throw DotNetError(inner)
    }
  }

  /// Calls one of the overloads of a .NET or script method.
  static func call(
    _ overloads: [Method], _ target: Value, _ args: [Value], _ type: TypeInfo, _ session: Session, name: String
  ) throws -> Value {
    let plain = args.map(CSharpClass.unboxed)
    if plain.contains(where: { $0.obj is CSharpDelegate }) || plain.contains(where: { $0.isNull }) {
      // Lambdas fit delegate parameters, null fits references: the number of arguments and the other ones decide.
      let fitting = overloads.filter { method in
        method.parameters.count == plain.count
          && zip(plain, method.parameters).allSatisfy { value, parameter in
            if value.obj is CSharpDelegate { return parameter.type.isDelegate || parameter.type === TypeInfo.object }
            if value.isNull { return !parameter.type.isValueType || parameter.type.isNullable }
            return Conversion.rank(of: value, to: parameter.type) != .none
          }
      }
      if let method = fitting.first(where: { method in
        zip(plain, method.parameters).allSatisfy { $0.isNull || $0.obj is CSharpDelegate || $1.type.accepts($0.base.type) }
      }) ?? fitting.first {
        var converted: [Value] = []
        for (value, parameter) in zip(plain, method.parameters) {
          converted.append(
            value.obj is CSharpDelegate || value.isNull ? value : try Conversion.convert(value, to: parameter.type, session))
        }
        return try body(method, target, converted, type, session)
      }
    }
    let chosen = try Overloads.choose(overloads, plain, name: name)
    return try body(chosen.method, target, try Overloads.convert(plain, for: chosen, session), type, session)
  }

  private static func body(_ method: Method, _ target: Value, _ args: [Value], _ type: TypeInfo, _ session: Session) throws
    -> Value
  {
    try raw { try method.body(Call(this: target, args: args, runtime: session, target: type)).orNull }
  }

  /// The instance of a generic method for arguments, its type arguments inferred from them.
  static func generic(_ method: CSharpMethod, _ args: [Value], _ given: [TypeInfo] = []) throws -> CSharpMethod {
    guard !method.typeParameters.isEmpty, let instantiate = method.instantiate else { return method }
    if given.count == method.typeParameters.count { return try instantiate(given) }
    var found: [String: TypeInfo] = [:]
    for (i, parameter) in method.syntax.parameters.enumerated() where i < args.count {
      guard let type = parameter.type else { continue }
      var value = args[i]
      if case .box(let variable) = value { value = variable.value }
      if value.isNull { continue }
      if parameter.mode == "params", case .array(let element, _) = type {
        let items = value.sequence.map { $0.elementType } ?? value.base.type
        infer(element, value.sequence == nil ? value.base.type : items, method.typeParameters, &found)
      } else {
        infer(type, value.base.type, method.typeParameters, &found)
      }
    }
    return try instantiate(method.typeParameters.map { found[$0] ?? .object })
  }

  private static func infer(_ syntax: CSharpTypeSyntax, _ type: TypeInfo, _ names: [String], _ found: inout [String: TypeInfo])
  {
    switch syntax {
    case .name(let parts, _):
      guard let last = parts.last else { return }
      if parts.count == 1, last.arguments.isEmpty, names.contains(last.name) {
        if found[last.name] == nil { found[last.name] = type }
        return
      }
      var arguments = type.genericArguments
      if arguments.isEmpty, type.isArray, let element = type.elementType { arguments = [element] }
      for (inner, argument) in zip(last.arguments, arguments) { infer(inner, argument, names, &found) }
    case .array(let element, _):
      if let inner = type.elementType { infer(element, inner, names, &found) }
    case .nullable(let inner): infer(inner, type, names, &found)
    case .tuple(let parts, _):
      for (part, argument) in zip(parts, type.genericArguments) { infer(part.0, argument, names, &found) }
    case .pointer: break
    }
  }

  /// Calls what a delegate's variable holds.
  static func invoke(_ callable: Value, _ args: [Value], _ session: Session) throws -> Value {
    guard let object = callable.base.obj else { throw CSharpFaults.nullReference() }
    if let method = object as? PSMethodObj {
      return try call(method.group.overloads, method.target, args, method.target.type, session, name: method.group.name)
    }
    if let own = object as? CSharpDelegate { return try own.invoke(args, session) }
    return try session.invoke(object, this: .null, args.map(CSharpClass.unboxed)).orNull
  }

  static func callStatic(_ type: TypeInfo, _ name: String, _ args: [Value], _ session: Session) throws -> Value {
    guard case .method(let group)? = type.member(PSString.make(name), isStatic: true) else {
      throw DotNetError("System.MissingMethodException", "Method '\(type.reflectionName).\(name)' not found.")
    }
    return try call(group.overloads, .null, args, type, session, name: name)
  }

  static func getStatic(_ type: TypeInfo, _ name: String, _ session: Session) throws -> Value {
    try MemberAccess.getStatic(type, PSString.make(name), session) ?? .null
  }

  static func setStatic(_ type: TypeInfo, _ name: String, _ value: Value, _ session: Session) throws {
    try MemberAccess.setStatic(type, PSString.make(name), value, session)
  }

  /// `new` of any type.
  static func construct(_ type: TypeInfo, _ args: [Value], _ session: Session) throws -> Value {
    if let own = type.scriptClass as? CSharpClass {
      if own.isStruct, args.isEmpty, own.constructors.allSatisfy({ !$0.parameters.isEmpty }) {
        return try CSharpNumbers.zero(type, session)
      }
      return try own.create(args, session, type: type)
    }
    if type.isDelegate, args.count == 1 { return try CSharpConversions.implicit(args[0], type, session) }
    let plain = args.map(CSharpClass.unboxed)
    if plain.contains(where: { $0.isNull }) || plain.contains(where: { $0.obj is CSharpDelegate }) {
      return try call(type.members.constructors, .null, plain, type, session, name: type.name)
    }
    return try raw { try MemberAccess.construct(type, plain, session) }
  }

  // MARK: - Elements

  static func element(_ target: Value, _ indexes: [Value], _ session: Session) throws -> Value {
    if target.isNull { throw CSharpFaults.nullReference() }
    if indexes.count == 1, let sequence = target.sequence, case .int(let raw) = indexes[0] {
      let i = Int(raw)
      if i >= 0, i < sequence.items.count, (sequence as? ArrayObj)?.dimensions == nil { return sequence.items[i] }
      throw sequence.tag == .array
        ? CSharpFaults.indexOutOfRange()
        : DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
    }
    if case .string(let text) = target.base, case .int(let i) = indexes[0] {
      guard i >= 0, Int(i) < text.count else { throw CSharpFaults.indexOutOfRange() }
      return .char(text[Int(i)])
    }
    if let own = target.base.type.scriptClass as? CSharpClass {
      let accessors = own.chain.flatMap(\.indexers).compactMap(\.getter)
      if !accessors.isEmpty {
        let method = try CSharpOverloads.choose(accessors, indexes, name: "this")
        return try CSharpClass.invoke(method, target, try CSharpOverloads.convert(indexes, method, session), session)
      }
    }
    if let dictionary = target.dictionary, indexes.count == 1 {
      let key = try CSharpConversions.implicit(indexes[0], dictionary.keyType, session)
      if let value = dictionary.get(key) { return value }
      if dictionary.flavour == .generic || dictionary.flavour == .sorted {
        throw DotNetError(
          "System.Collections.Generic.KeyNotFoundException",
          "The given key '\(try CSharpConversions.text(key, session).string)' was not present in the dictionary.")
      }
      if dictionary.flavour == .ordered, case .int(let i) = key, let position = dictionary.table.position(ofOrdinal: Int(i)) {
        return dictionary.table.value(at: position)
      }
      return .null
    }
    if let value = try inner(target, { try element($0, indexes, session) }) { return value }
    if let (indexer, _) = target.base.type.findIndexer(), let getter = indexer.get {
      var converted: [Value] = []
      for (value, parameter) in zip(indexes, indexer.parameters) { converted.append(try plain(value, parameter.type, session)) }
      return try getter(Call(this: target.base, args: converted, runtime: session, target: target.base.type))
    }
    return try Indexing.get(target, indexes, session)
  }

  static func setElement(_ target: Value, _ indexes: [Value], _ value: Value, _ session: Session) throws {
    if target.isNull { throw CSharpFaults.nullReference() }
    if indexes.count == 1, let sequence = target.sequence, case .int(let raw) = indexes[0],
      (sequence as? ArrayObj)?.dimensions == nil
    {
      let i = Int(raw)
      guard i >= 0, i < sequence.items.count else {
        throw sequence.tag == .array
          ? CSharpFaults.indexOutOfRange()
          : DotNetError.outOfRange(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
      }
      sequence.items[i] = CSharpClass.copied(try CSharpConversions.implicit(value, sequence.elementType, session))
      return
    }
    if let own = target.base.type.scriptClass as? CSharpClass {
      let accessors = own.chain.flatMap(\.indexers).compactMap(\.setter)
      if !accessors.isEmpty {
        let method = try CSharpOverloads.choose(accessors, indexes + [value], name: "this")
        _ = try CSharpClass.invoke(method, target, try CSharpOverloads.convert(indexes + [value], method, session), session)
        return
      }
    }
    if let dictionary = target.dictionary, indexes.count == 1 {
      dictionary.set(
        try CSharpConversions.implicit(indexes[0], dictionary.keyType, session),
        try CSharpConversions.implicit(value, dictionary.valueType, session))
      return
    }
    if try inner(target, { try setElement($0, indexes, value, session) }) != nil { return }
    try Indexing.set(target, indexes, value, session)
  }

  /// The elements that `foreach` walks.
  static func walker(_ value: Value, _ session: Session) throws -> Enumerator {
    if value.isNull { throw CSharpFaults.nullReference() }
    if let sequence = value.sequence { return SequenceEnumerator(sequence) }
    if let text = value.pstring { return ArrayEnumerator(ContiguousArray(text.withUnits { $0.map { Value.char($0) } })) }
    if let dictionary = value.dictionary { return DictionaryEnumerator(dictionary) }
    if let walker = value.base.obj as? Enumerator { return walker }
    if let walker = value.base.obj?.enumerator() { return walker }
    if value.base.type.scriptClass != nil {
      let made = try call(value, "GetEnumerator", [], session)
      if let walker = made.obj?.enumerator() { return walker }
      return CSharpEnumerator(made, session)
    }
    throw DotNetError("System.InvalidCastException", "The object can't be enumerated.")
  }
}

/// Walks what has `MoveNext` and `Current`.
final class CSharpEnumerator: Enumerator {
  private let source: Value
  private let session: Session
  init(_ source: Value, _ session: Session) {
    self.source = source
    self.session = session
  }
  override func next() throws -> Value? {
    guard Truth.isTrue(try CSharpMembers.call(source, "MoveNext", [], session)) else { return nil }
    current = try CSharpMembers.get(source, "Current", session)
    return current
  }
}
