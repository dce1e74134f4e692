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
    do { return try parsedBlock(text) } catch let error as Thrown {
      throw Thrown(
        "System.Management.Automation.MethodInvocationException",
        "Exception calling \"Create\" with \"1\" argument(s): \"\(error.record.exception.message)\"", id: "ParseException",
        category: .NotSpecified,
        inner: error.record.exception)
    }
  }

  /// A script block of a text.
  /// - Throws: the parse error, where no method call stands between the text and the caller.
  public func parsedBlock(_ text: String) throws -> ScriptBlock {
    let parsed = parse(text)
    if let error = parseFailure(parsed) { throw error }
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
