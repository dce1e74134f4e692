// Calling methods and constructors.

import Primitives

extension MemberAccess {
  /// `target.name(args)`.
  public static func invoke(_ target: Value, _ name: PSString, _ arguments: [Value], _ runtime: Runtime) throws -> Value {
    if target.isNull {
      if let value = try runtime.intrinsicMethod(target, name, arguments) { return value }
      throw MemberErrors.callOnNull()
    }
    if let result = try invokeOwn(target, name, arguments, runtime) { return result }
    if let value = try runtime.intrinsicMethod(target, name, arguments) { return value }
    if let walker = enumerator(of: target) {
      var results = ContiguousArray<Value>()
      var found = false
      try invokeEach(walker, name, arguments, runtime, &results, &found, depth: 0)
      if !found { throw MemberErrors.methodNotFound(target, name.string) }
      if results.isEmpty { return .nothing }
      return results.count == 1 ? results[0] : .array(results)
    }
    throw methodMissing(target, name)
  }

  private static func methodMissing(_ target: Value, _ name: PSString) -> Thrown {
    if case .object(let object) = target, object.tag == .custom {
      return MemberErrors.methodNotFound(typeNames(of: target).first ?? "System.Management.Automation.PSObject", name.string)
    }
    return MemberErrors.methodNotFound(target, name.string)
  }

  /// As `invoke`, nil when the object itself has no such method.
  public static func invokeOwn(_ target: Value, _ name: PSString, _ arguments: [Value], _ runtime: Runtime) throws -> Value? {
    if case .object(let object) = target, !object.ownMembersMayBeCalled, object.extras == nil,
      case .methods(let group)? = findOnType(target, name)
    {
      return try invoke(group, target, arguments, runtime, name: name)
    }
    guard let found = try find(target, name, runtime) else { return try invokeAccessor(target, name, arguments, runtime) }
    switch found {
    case .methods(let group): return try invoke(group, target.base, arguments, runtime, name: name)
    case .extended(let member):
      switch member.kind {
      case .scriptMethod, .codeMethod, .memberSet: return try invoke(member, target, name, arguments, runtime)
      default: throw methodMissing(target, name)
      }
    case .indexer(let indexer, let label): return try invoke(indexer, label, target, arguments, runtime)
    case .value(let value):
      if case .object(let object) = value, let method = object as? PSMethodObj { return try method.call(arguments, runtime) }
      if case .methods(let group)? = findOnType(target, name) {
        return try invoke(group, target.base, arguments, runtime, name: name)
      }
      throw methodMissing(target, name)
    case .property(let property):
      // A static-looking field that holds a callable is still no method.
      _ = property
      throw methodMissing(target, name)
    case .note: throw methodMissing(target, name)
    case .view, .event: throw methodMissing(target, name)
    }
  }

  /// `get_Name()`, `set_Name(value)`: the methods behind a property; nil when there is no such property.
  private static func invokeAccessor(_ target: Value, _ name: PSString, _ arguments: [Value], _ runtime: Runtime) throws
    -> Value?
  {
    guard name.count > 4, name[3] == 0x5f else { return nil }
    let kind = name.slice(0, 4).string.lowercased()
    guard kind == "get_" || kind == "set_" else { return nil }
    let plain = name.slice(4, name.count - 4)
    switch findOnType(target, plain) {
    case .property(let property)? where !property.isField && !property.isHidden:
      if kind == "get_" {
        guard arguments.isEmpty, property.get != nil else { return nil }
        // The method is the type's own, whatever a key or note of that name holds.
        return try read(.property(property), target, plain, runtime)
      }
      guard arguments.count == 1, property.set != nil else { return nil }
      if let trace = runtime.methodTrace {
        trace("Invoking method: void set_\(property.name)(\(property.type.shortName()) value)")
      }
      try write(property, target, plain, arguments[0], runtime)
      return .nothing
    case .indexer(let indexer, let label)? where kind == "get_": return try invoke(indexer, label, target, arguments, runtime)
    default: return nil
    }
  }

  /// The method behind a property, `get_Name` or `set_Name`, as an object's methods have it; nil when there is no such property.
  static func accessor(_ target: Value, _ name: PSString) -> MethodGroup? {
    guard name.count > 4, name[3] == 0x5f else { return nil }
    let kind = name.slice(0, 4).string.lowercased()
    let plain = name.slice(4, name.count - 4)
    guard kind == "get_" || kind == "set_", case .property(let property)? = findOnType(target, plain), !property.isField,
      !property.isHidden
    else { return nil }
    let own = kind + property.name
    if kind == "get_" {
      guard property.get != nil else { return nil }
      return MethodGroup(
        own,
        [
          Method(
            name: own, definition: "\(property.type.shortName()) \(own)()", parameters: [], isStatic: false,
            returnType: property.type
          ) { try read(.property(property), $0.this, plain, $0.runtime) }
        ])
    }
    guard property.set != nil else { return nil }
    return MethodGroup(
      own,
      [
        Method(
          name: own, definition: "void \(own)(\(property.type.shortName()) value)",
          parameters: [Parameter(name: "value", typeText: property.type.shortName(), type: property.type)], isStatic: false,
          returnType: .void
        ) { call in
          try write(property, call.this, plain, call.args[0], call.runtime)
          return .nothing
        }
      ])
  }

  /// Calls a method group that was found before.
  public static func invoke(
    _ group: MethodGroup, _ target: Value, _ arguments: [Value], _ runtime: Runtime, name: PSString? = nil
  ) throws
    -> Value
  {
    let chosen = try Overloads.choose(group.overloads, arguments, name: name?.string ?? group.name)
    return try invoke(chosen, target, arguments, runtime)
  }

  /// Calls an overload that was chosen before.
  public static func invoke(
    _ chosen: ChosenMethod, _ target: Value, _ arguments: [Value], _ runtime: Runtime, type: TypeInfo? = nil
  ) throws
    -> Value
  {
    let method = chosen.method
    let converted = try Overloads.convert(arguments, for: chosen, runtime)
    if let trace = runtime.methodTrace { trace("Invoking method: " + method.tracedDefinition) }
    do {
      let this = method.script == nil ? receiver(target, method, name: method.name) : target
      return try method.body(Call(this: this, args: converted, runtime: runtime, target: type ?? target.type))
    } catch {
      throw failed(method, error, arguments.count)
    }
  }

  /// What the failure of a method is to the script that called it.
  public static func failed(_ method: Method?, _ error: Error, _ count: Int) -> Error {
    guard let method, method.script == nil else { return error }
    return MemberErrors.invocation(error, method.name == "new" ? ".ctor" : method.name, count)
  }

  /// On what a member of a .NET type works: an instance of a script's class may keep the state of its .NET base apart.
  @inline(__always) static func receiver(_ target: Value, _ member: AnyObject, name: String) -> Value {
    guard case .object(let object) = target, object.tag == .instance else { return target }
    return innerReceiver(object, member, name)
  }

  private static func innerReceiver(_ object: Obj, _ member: AnyObject, _ name: String) -> Value {
    guard let inner = object.baseState else { return .object(object) }
    let key = PSString.make(name)
    func has(_ type: TypeInfo) -> Bool {
      switch type.member(key, isStatic: false) {
      case .method(let group)?: return group.overloads.contains { $0 === member }
      case .property(let property)?, .field(let property)?: return property === member
      default: return false
      }
    }
    return has(inner.type) && !has(.object) ? .object(inner) : .object(object)
  }

  /// Calls a script or code method.
  static func invoke(_ member: ExtendedMember, _ target: Value, _ name: PSString, _ arguments: [Value], _ runtime: Runtime)
    throws -> Value
  {
    switch member.kind {
    case .scriptMethod(let block):
      do {
        return try runtime.invoke(block, this: target, arguments)
      } catch {
        throw MemberErrors.invocation(error, name.string, arguments.count, id: "ScriptMethodRuntimeException")
      }
    case .codeMethod(let body):
      do {
        return try body(Call(this: target, args: arguments, runtime: runtime, target: target.type))
      } catch {
        throw MemberErrors.invocation(error, name.string, arguments.count)
      }
    default: throw MemberErrors.methodNotFound(target, name.string)
    }
  }

  /// Calls a parameterised property: `$list.Item(0)`.
  static func invoke(_ indexer: Indexer, _ name: String, _ target: Value, _ arguments: [Value], _ runtime: Runtime) throws
    -> Value
  {
    guard let getter = indexer.get else { throw MemberErrors.methodNotFound(target, name) }
    let methods = indexer.declared.map {
      Method(
        name: name, definition: $0.definition, parameters: $0.parameters, isStatic: false, returnType: $0.type, body: getter)
    }
    let chosen = try Overloads.choose(methods, arguments, name: name)
    if chosen.method.parameters.count != arguments.count { throw MemberErrors.noOverload(name, arguments.count) }
    let converted = try Overloads.convert(arguments, for: chosen, runtime)
    do {
      return try getter(Call(this: target.base, args: converted, runtime: runtime, target: target.type))
    } catch {
      throw MemberErrors.getting(error, name, id: "ExceptionWhenGetting")
    }
  }

  private static func invokeEach(
    _ walker: Enumerator, _ name: PSString, _ arguments: [Value], _ runtime: Runtime, _ results: inout ContiguousArray<Value>,
    _ found: inout Bool, depth: Int
  ) throws {
    if depth > 200 { return }
    while let item = try walker.next() {
      if item.isNull { continue }
      if let value = try invokeOwn(item, name, arguments, runtime) {
        found = true
        if let inner = enumerator(of: value) {
          while let element = try inner.next() {
            if case .nothing = element { continue }
            results.append(element)
          }
        } else if case .nothing = value {
          continue
        } else {
          results.append(value)
        }
      } else if let inner = enumerator(of: item) {
        try invokeEach(inner, name, arguments, runtime, &results, &found, depth: depth + 1)
      } else {
        throw methodMissing(item, name)
      }
    }
  }

  /// `[type]::name(args)`; `new` constructs.
  public static func invokeStatic(
    _ type: TypeInfo, _ name: PSString, _ arguments: [Value], _ runtime: Runtime, casts: UInt64 = 0
  ) throws -> Value {
    if case .method(let group)? = type.member(name, isStatic: true) {
      let chosen = try Overloads.choose(group.overloads, arguments, name: name.string, casts: casts)
      return try invoke(chosen, .object(type), arguments, runtime, type: type)
    }
    if name.equalsIgnoringCase(newName) { return try construct(type, arguments, runtime) }
    throw MemberErrors.methodNotFound(type.dotNetFullName, name.string)
  }

  static let newName = PSString.make("new")

  /// The constructors as the static method `new`; nil when there are none.
  static func constructors(of type: TypeInfo) -> MethodGroup? {
    let all = type.members.constructors
    if all.isEmpty || type.isAbstract { return nil }
    let methods = all.map { method in
      let list = method.parameters.map { parameter in
        (parameter.isRef || parameter.isOut ? "[ref] " : parameter.isParams ? "Params " : "")
          + "\(parameter.typeText) \(parameter.name)"
          + (parameter.defaultText.map { " = \($0)" } ?? "")
      }
      return Method(
        name: "new", definition: "\(type.shortName()) new(\(list.joined(separator: ", ")))", parameters: method.parameters,
        isStatic: true, returnType: type, isHidden: method.isHidden, script: method.script, body: method.body)
    }
    return MethodGroup("new", methods)
  }

  /// `[type]::new(args)`.
  /// `name` is what errors call the constructor.
  public static func construct(_ type: TypeInfo, _ arguments: [Value], _ runtime: Runtime, name: String = "new") throws
    -> Value
  {
    if type.isArray, let element = type.elementType { return try constructArray(type, element, arguments, runtime) }
    let constructors = type.members.constructors
    if type.isValueType, arguments.isEmpty, !constructors.contains(where: { $0.parameters.isEmpty }) {
      let zero = try ArgumentConversion.zero(type)
      if !zero.isNull || type.isNullable { return zero }
    }
    if constructors.isEmpty {
      if type.isValueType && !arguments.isEmpty || type.kind == .class && (type.isAbstract || type.scriptClass != nil) {
        throw MemberErrors.noOverload(name, arguments.count)
      }
      throw MemberErrors.methodNotFound(type.dotNetFullName, "new")
    }
    let chosen = try Overloads.choose(constructors, arguments, name: name)
    if type.isAbstract {
      throw MemberErrors.invocation(
        DotNetError("System.InvalidOperationException", "Instances of abstract classes cannot be created."), ".ctor",
        arguments.count)
    }
    return try invoke(chosen, .null, arguments, runtime, type: type)
  }

  private static func constructArray(_ type: TypeInfo, _ element: TypeInfo, _ arguments: [Value], _ runtime: Runtime) throws
    -> Value
  {
    guard arguments.count == type.arrayRank else { throw MemberErrors.noOverload("new", arguments.count) }
    var total = 1
    var lengths: [Int] = []
    for argument in arguments {
      let converted = try ArgumentConversion.identity(argument, .int32) ?? ArgumentConversion.convert(argument, .int32, runtime)
      let length = Int(converted.integer ?? 0)
      let (product, overflow) = total.multipliedReportingOverflow(by: length)
      if length < 0 || overflow {
        throw MemberErrors.invocation(
          DotNetError("System.OverflowException", "Arithmetic operation resulted in an overflow."), ".ctor", arguments.count)
      }
      if product > 0x7fff_ffc7 {
        throw MemberErrors.invocation(
          DotNetError("System.OutOfMemoryException", "Array dimensions exceeded supported range."), ".ctor", arguments.count)
      }
      lengths.append(length)
      total = product
    }
    let items = ContiguousArray(repeating: try ArgumentConversion.zero(element), count: total)
    if type.arrayRank > 1 { return .object(ArrayObj(items, of: element, dimensions: lengths)) }
    return .object(ArrayObj(items, of: element))
  }
}
