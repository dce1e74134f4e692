// Calls of members as scripts make them: `.ForEach()` and `.Where()`, script classes, then whatever the object room knows.

import Objects
import Primitives
import Syntax

extension Session {
  /// `$x.Method(args)`.
  func invokeMember(_ target: Value, _ name: PSString, _ args: [Value], _ f: Frame) throws -> Value {
    if case .object(let object) = target, object.tag == .scriptBlock, let result = try invokeBlockMember(object, name, args, f)
    {
      return result
    }
    if let intrinsic = Intrinsics.named(name), try MemberAccess.find(target, name, self) == nil {
      return try intrinsic == .forEach ? Intrinsics.forEach(target, args, f) : Intrinsics.where(target, args, f)
    }
    return try MemberAccess.invoke(target, name, args, self)
  }

  /// `[type]::new(args)`.
  func construct(_ type: TypeInfo, _ args: [Value], _ f: Frame) throws -> Value { try MemberAccess.construct(type, args, self) }

  /// `[type]::Method(args)`.
  func invokeStatic(_ type: TypeInfo, _ name: PSString, _ args: [Value], _ f: Frame, casts: UInt64 = 0) throws -> Value {
    if type === TypeInfo.scriptBlock, name.equalsIgnoringCase(PSString.make("Create")), args.count == 1 {
      return .object(try createBlock(try Text.string(args[0], self).string))
    }
    return try MemberAccess.invokeStatic(type, name, args, self, casts: casts)
  }

  /// `[scriptblock]::Create(text)`.
  public func createBlock(_ text: String) throws -> ScriptBlock {
    let parsed = parse(text)
    if let error = parseFailure(parsed) {
      throw Thrown(
        "System.Management.Automation.MethodInvocationException",
        "Exception calling \"Create\" with \"1\" argument(s): \"\(error.record.exception.message)\"", id: "ParseException",
        category: .NotSpecified,
        inner: error.record.exception)
    }
    return ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil, isBound: false)
  }

  private func invokeBlockMember(_ object: Obj, _ name: PSString, _ args: [Value], _ f: Frame) throws -> Value? {
    guard let block = object as? ScriptBlock else { return nil }
    switch name.string.lowercased() {
    case "invoke":
      let sink = CaptureSink()
      do { try run(block, gathered(args), out: sink, from: f) } catch {
        throw MemberErrors.invocation(error, name.string, args.count)
      }
      return .object(ListObj(.collection(of: .psObject), sink.items, elementType: .psObject))
    case "invokereturnasis":
      do { return try call(block, gathered(args)) } catch { throw MemberErrors.invocation(error, name.string, args.count) }
    case "getnewclosure": return .object(closure(block, f))
    case "tostring": return Value(block.bodyText)
    case "checkrestrictedlanguage", "gethashcode", "gettype", "equals", "invokewithcontext", "getsteppablepipeline": return nil
    default: return nil
    }
  }

  /// Arguments for `params object[]`: one array that is an object[] is the arguments.
  private func gathered(_ args: [Value]) -> [Value] {
    guard args.count == 1, let array = args[0].base.obj as? ArrayObj, TypeInfo.object.arrayType().accepts(array.type) else {
      return args
    }
    return Array(array.items)
  }

  /// `GetNewClosure()`: a block in a module of its own that holds copies of the caller's local variables.
  func closure(_ block: ScriptBlock, _ f: Frame) -> ScriptBlock {
    closureCounter += 1
    let module = ModuleInfo("__DynamicModule_closure\(closureCounter)")
    let scope = Scope(
      parent: block.module?.scope ?? global, layout: Layout.none(), module: module, isScriptScope: true, id: nextScopeId())
    module.scope = scope
    var current: Scope? = f.scope
    // The variables of the scope in which the closure is made; parameters and locals, not those further out.
    if let here = current {
      for variable in here.allVariables { scope.variables[NameKey(variable.name)] = PSVariable(variable.name, variable.value) }
      scope.underscore = here.underscore
      current = nil
    }
    return ScriptBlock(block.code, module: module)
  }
}

/// `.ForEach()` and `.Where()` of collections.
enum Intrinsics {
  enum Kind { case forEach, `where` }
  private static let names = [
    (PSString.make("ForEach"), Kind.forEach), (PSString.make("Where"), Kind.where), (PSString.make("PSForEach"), Kind.forEach),
    (PSString.make("PSWhere"), Kind.where),
  ]

  /// Which of the two a name means.
  static func named(_ name: PSString) -> Kind? {
    guard name.count == 5 || name.count == 7 || name.count == 9 else { return nil }
    return names.first { $0.0.count == name.count && $0.0.equalsIgnoringCase(name) }?.1
  }

  private static func elements(_ target: Value) throws -> ContiguousArray<Value> {
    if let sequence = target.sequence { return sequence.items }
    if target.isNull { return [] }
    guard Enumeration.isCollection(target) else { return [target] }
    var items = ContiguousArray<Value>()
    guard let walker = Enumeration.enumerator(target) else { return items }
    while let item = try walker.next() { items.append(item) }
    return items
  }

  static func collection(_ items: ContiguousArray<Value>) -> Value {
    .object(ListObj(.collection(of: .psObject), items, elementType: .psObject))
  }

  static func forEach(_ target: Value, _ args: [Value], _ f: Frame) throws -> Value {
    let items = try elements(target)
    guard let first = args.first else { throw MemberErrors.noOverload("ForEach", 0) }
    let sink = CaptureSink()
    if case .object(let object) = first, let block = object as? ScriptBlock {
      for item in items { try f.session.runDotted(block, in: f, underscore: item, out: sink, args: Array(args.dropFirst())) }
    } else if case .object(let object) = first, let type = object as? TypeInfo {
      for item in items {
        do { sink.items.append(try Conversion.convert(item, to: type, f.session)) } catch let thrown as Thrown {
          throw Thrown(
            "System.Management.Automation.MethodException",
            "Cannot convert argument \"item\", with value: \"\(try Text.string(item, f.session).string)\", for \"Add\" to type "
              + "\"\(type.fullName)\": \"\(thrown.record.exception.message)\"",
            id: "MethodArgumentConversionInvalidCastArgument",
            inner: thrown.record.exception)
        }
      }
    } else {
      let name = try Text.string(first, f.session)
      for item in items {
        if args.count > 1 {
          if try MemberAccess.findOnType(item, name).map({ if case .methods = $0 { return true } else { return false } })
            ?? false
          {
            let result = try f.session.invokeMember(item, name, Array(args.dropFirst()), f)
            if case .nothing = result { continue }
            sink.items.append(result)
          } else {
            try MemberAccess.set(item, name, args[1], f.session)
          }
        } else if case .object(let object)? = try MemberAccess.get(item, name, f.session), object is PSMethodObj {
          let result = try f.session.invokeMember(item, name, [], f)
          if case .nothing = result { continue }
          sink.items.append(result)
        } else if let value = try MemberAccess.get(item, name, f.session) {
          try sink.writeEnumerated(value)
        }
      }
    }
    return collection(sink.items)
  }

  static func `where`(_ target: Value, _ args: [Value], _ f: Frame) throws -> Value {
    let items = try elements(target)
    guard case .object(let object)? = args.first, let block = object as? ScriptBlock else {
      throw MemberErrors.noOverload("Where", args.count)
    }
    var mode = "default"
    if args.count > 1, let type = TypeCatalog.find("System.Management.Automation.WhereOperatorSelectionMode") {
      let choice = try Conversion.convert(args[1], to: type, f.session)
      mode = (choice.obj as? EnumValue)?.text.lowercased() ?? mode
    }
    let limit = args.count > 2 ? Int(args[2].integer ?? 0) : 0
    func matches(_ item: Value) throws -> Bool { Truth.isTrue(try f.session.callDotted(block, in: f, underscore: item)) }
    var taken = ContiguousArray<Value>()
    var rest = ContiguousArray<Value>()
    switch mode {
    case "first":
      for item in items where try matches(item) {
        taken.append(item)
        if taken.count >= max(1, limit) { break }
      }
    case "last":
      for item in items where try matches(item) { taken.append(item) }
      taken = ContiguousArray(taken.suffix(max(1, limit)))
    case "skipuntil":
      var on = false
      for item in items {
        if !on, try matches(item) { on = true }
        if on, limit == 0 || taken.count < limit { taken.append(item) }
      }
    case "until":
      for item in items {
        if try matches(item) { break }
        if limit == 0 || taken.count < limit { taken.append(item) } else { break }
      }
    case "split":
      for item in items {
        if try matches(item), limit == 0 || taken.count < limit { taken.append(item) } else { rest.append(item) }
      }
      return .array([collection(taken), collection(rest)])
    default:
      for item in items where try matches(item) {
        taken.append(item)
        if limit > 0, taken.count >= limit { break }
      }
    }
    return collection(taken)
  }
}
