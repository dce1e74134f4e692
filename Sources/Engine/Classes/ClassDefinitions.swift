// Making types of `class` and `enum` definitions, all of a text together, and running what classes are made of: constructors and methods.

import Objects
import Primitives
import Syntax

enum ClassDefinitions {
  /// Makes the types of a whole text, unless that was done, and enters those that stand in the block itself into its scope.
  static func define(_ root: ScriptBlockAst, visible: [TypeDefinitionAst], _ f: Frame) throws {
    let all = root.typeDefinitions
    if let first = all.first, first.definedType == nil { try makeAll(all, root, f) }
    if visible.isEmpty { return }
    let names = f.scope.typeNames ?? ScopeTypes()
    f.scope.typeNames = names
    f.session.hasScopedTypes = true
    for ast in visible { if let type = ast.definedType as? TypeInfo { names.types[ast.name.lowercased()] = type } }
  }

  /// Types first, then what they are made of, so that they may refer to each other; bases must come before what derives from them.
  private static func makeAll(_ all: [TypeDefinitionAst], _ root: ScriptBlockAst, _ f: Frame) throws {
    let session = f.session
    session.classAssemblies.append(root.source.file)
    let assembly = session.classAssemblies.count
    let errors = DefinitionErrors(root.source)
    var classes: [(type: TypeInfo, ast: TypeDefinitionAst, maker: ClassMaker)] = []
    var enums: [TypeDefinitionAst] = []
    var names: Set<String> = []
    do {
      for ast in all where names.insert(fullName(ast).lowercased()).inserted {
        if ast.typeAttributes.contains(.enum) {
          enums.append(ast)
        } else {
          let maker = ClassMaker(ast, root, f, errors)
          let type = try maker.makeType(assembly)
          ast.definedType = type
          classes.append((type, ast, maker))
        }
      }
      try EnumDefinitions(frame: f, root: root, errors: errors, assembly: assembly).define(enums)
      for (_, _, maker) in classes { try maker.defineMembers() }
      for (type, ast, maker) in classes where !maker.hasFatalErrors {
        if let missing = InterfaceContracts.firstMissing(type) {
          errors.report(
            ast.extent,
            .typeCreationError(
              type: type.name,
              "Method '\(missing)' in type '\(type.fullName)' from assembly '\(type.assemblyDisplayName)' does not have an implementation."
            ))
        }
      }
      try errors.raise(session)
    } catch {
      for ast in all { ast.definedType = nil }
      throw error
    }
  }

  /// The name in the assembly: functions around a definition come before it.
  static func fullName(_ ast: TypeDefinitionAst) -> String {
    var parts = [ast.name]
    var node = ast.parent
    while let here = node {
      if let block = here as? ScriptBlockAst, let outer = block.parent {
        if let function = outer as? FunctionDefinitionAst {
          parts.append(function.name)
        } else if !(outer is TypeDefinitionAst) {
          parts.append("<" + hash(block.source.text(block.extent)) + ">")
        }
      }
      node = here.parent
    }
    return parts.reversed().joined(separator: ".")
  }

  /// A number for the text of a script block, as hexadecimal digits.
  private static func hash(_ text: String) -> String {
    var value: UInt32 = 2_166_136_261
    for byte in text.utf8 { value = (value ^ UInt32(byte)) &* 16_777_619 }
    return String(value, radix: 16)
  }

  /// Static properties get their values and the static constructor runs.
  static func initialiseStatics(_ info: ScriptClass) throws {
    let session = info.session
    guard let type = info.typeInfo else { return }
    let code = CodeBlock(info.root, root: info.root)
    for case let property as PropertyMemberAst in info.ast.members where property.memberAttributes.contains(.static) {
      guard let initial = property.initialValue, let variable = info.statics[property.name.lowercased()],
        let field = info.staticFields[property.name.lowercased()]
      else { continue }
      let frame = info.frame(this: .null)
      variable.value = try info.value(of: Compiler.compile(expression: initial, in: code), for: field, frame)
    }
    if let constructor = info.staticConstructor {
      _ = try constructor.body(Call(this: .null, args: [], runtime: session, target: type))
    }
  }

  /// Creates an instance: fields, then the chosen constructor's body.
  static func create(
    _ info: ScriptClass, _ type: TypeInfo, _ body: (@Sendable (Call) throws -> Value)?, _ args: [Value], _ runtime: Runtime
  ) throws -> Value {
    let allocated = info.allocate(type)
    let caller = runtime as? Session ?? info.session
    (allocated as? ScriptInstance)?.isUnbound = caller !== info.session
    let object = Value.object(allocated)
    try info.initialise(object, caller)
    if let body {
      _ = try body(Call(this: object, args: args, runtime: caller, target: type))
    } else {
      try construct(base: info, object, [], caller)
    }
    return object
  }

  /// Runs the base class's constructor on an object under construction.
  static func construct(base info: ScriptClass, _ object: Value, _ args: [Value], _ session: Session) throws {
    if let managed = info.base {
      guard let base = managed as? ScriptClass else { return try managed.construct(object, args, session) }
      guard let type = base.typeInfo else { return }
      if base.ast.members.contains(where: { ($0 as? FunctionMemberAst)?.isConstructor == true }) {
        let group = MethodGroup(type.name, base.initialisers)
        let (method, converted) = try Overloads.resolve(group, args, session, name: "new")
        _ = try method.body(Call(this: object, args: converted, runtime: session, target: type))
      } else {
        // A class without constructors of its own has the one that .NET gives it.
        guard args.isEmpty else { throw MemberErrors.noOverload("new", args.count) }
        try construct(base: base, object, [], session)
      }
      return
    }
    guard case .object(let raw) = object else { return }
    if let exception = raw as? ExceptionObj {
      if let message = args.first, !message.isNull { exception.message = try Text.string(message, session).string }
      if args.count > 1, case .object(let inner) = args[1].base { exception.inner = inner as? ExceptionObj }
    } else if let dotNet = info.dotNetBase, !dotNet.isInterface {
      try ManagedClass.constructNative(dotNet, raw) { try MemberAccess.construct(dotNet, args, session) }
    }
  }

  static func runMethod(
    _ code: CodeBlock, _ info: ScriptClass, _ call: Call, name: String, isConstructor: Bool, isStatic: Bool
  ) throws -> Value {
    let session = info.runningSession(call.this, call.runtime as? Session ?? info.session)
    let compiled = code.scoped()
    let frame = info.frame(this: isStatic ? .null : call.this, layout: compiled.layout, in: session)
    let invocation = Invocation(command: nil, name: name, at: nil)
    invocation.isMethod = true
    frame.invocation = invocation
    frame.constructing = isConstructor ? info : nil
    for (i, parameter) in compiled.signature.parameters.enumerated() {
      let value = i < call.args.count ? call.args[i] : .null
      if parameter.slot >= 0 {
        frame.slots[parameter.slot] = value
      } else {
        // Where commands may replace variables by name, typed parameters are no slots.
        let variable = PSVariable(parameter.name, value)
        let type = try parameter.type(session)
        if type !== TypeInfo.object { variable.attributes = [VariableConstraint(type: type, attribute: nil)] }
        frame.scope.install(variable, NameKey(parameter.name))
      }
    }
    try session.enter(frame) {
      guard let body = compiled.end else { return }
      if isConstructor, !isStatic, !code.hasBaseCall { try construct(base: info, call.this, [], session) }
      let depth = session.enclosingTry
      // Errors in methods end the method, whatever the preference: they act like the body of a `try`.
      session.enclosingTry = depth + 1
      defer { session.enclosingTry = depth }
      let flow: Flow
      do { flow = try body.exec(frame) } catch is ReturnSignal { return }
      if flow == .breakLoop || flow == .continueLoop { try frame.escape(flow) }
    }
    return isConstructor || code.returnsNothing ? .nothing : frame.returned
  }
}

/// Carries a reference into a `@Sendable` member body. The member table of a script class is used by its own session only.
final class UncheckedBox<T: AnyObject>: @unchecked Sendable {
  let value: T
  init(_ value: T) { self.value = value }
}

/// Static fields of script enums are answered by the enum conversion; nothing is declared here.
enum EnumFieldMembers {
  @Sendable static func declare(_ t: TypeBuilder) {}
}

/// Short type names as member definitions show them.
enum TypeDisplay {
  static func short(_ type: TypeInfo) -> String { type.shortName() }
}
