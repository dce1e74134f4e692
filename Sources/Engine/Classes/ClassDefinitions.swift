// Making types of `class` and `enum` definitions: all names of a text first, so that they may refer to each other, then their members.

import Objects
import Primitives
import Syntax

enum ClassDefinitions {
  /// Defines the types at the top of a text.
  static func define(_ asts: [TypeDefinitionAst], _ f: Frame) throws {
    let session = f.session
    guard let first = asts.first, let root = rootOf(first) else { return }
    // Defined already by this very text (a function called again): nothing to do.
    if let known = session.scriptTypes[first.name.lowercased()], (known.scriptClass as? ScriptClass)?.ast === first { return }
    var pending = asts
    var made: [(TypeInfo, TypeDefinitionAst)] = []
    var names = Set(asts.map { $0.name.lowercased() })
    // Bases before what derives from them.
    while !pending.isEmpty {
      var later: [TypeDefinitionAst] = []
      for ast in pending {
        let waits = ast.baseTypes.contains {
          names.contains($0.typeName.name.lowercased()) && $0.typeName.name.lowercased() != ast.name.lowercased()
        }
        if waits {
          later.append(ast)
          continue
        }
        let type = ast.typeAttributes.contains(.enum) ? try makeEnum(ast, f) : try makeClass(ast, root, f)
        session.scriptTypes[ast.name.lowercased()] = type
        names.remove(ast.name.lowercased())
        made.append((type, ast))
      }
      if later.count == pending.count { break }
      pending = later
    }
    for (type, ast) in made where !ast.typeAttributes.contains(.enum) { try defineMembers(type, ast, root, f) }
    for (type, ast) in made where !ast.typeAttributes.contains(.enum) { try initialiseStatics(type, ast, root, f) }
  }

  private static func rootOf(_ ast: Ast) -> ScriptBlockAst? {
    var node: Ast = ast
    while let up = node.parent { node = up }
    return node as? ScriptBlockAst
  }

  private static func makeEnum(_ ast: TypeDefinitionAst, _ f: Frame) throws -> TypeInfo {
    var names: [String] = []
    var values: [Int64] = []
    var next: Int64 = 0
    let underlying = try ast.baseTypes.first.map { try TypeResolver.resolve($0.typeName, f.session) } ?? .int32
    let code = CodeBlock(rootOf(ast) ?? ScriptBlock.emptyRoot, root: rootOf(ast) ?? ScriptBlock.emptyRoot)
    for member in ast.members {
      guard let property = member as? PropertyMemberAst else { continue }
      if let initial = property.initialValue {
        let value = try Compiler.compile(expression: initial, in: code).eval(f)
        if let number = value.integer {
          next = number
        } else if case .object(let object) = value.base, let item = object as? EnumValue {
          next = item.raw
        } else if case .string(let text) = value, let known = names.firstIndex(of: text.string) {
          next = values[known]
        } else {
          next = try Conversion.convert(value, to: .int64, f.session).integer ?? 0
        }
      }
      names.append(property.name)
      values.append(next)
      next = next &+ 1
    }
    // Reflection lists an enum's names by value, as unsigned numbers.
    let order = values.indices.sorted { a, b in
      let x = UInt64(bitPattern: values[a]), y = UInt64(bitPattern: values[b])
      return x == y ? a < b : x < y
    }
    names = order.map { names[$0] }
    values = order.map { values[$0] }
    let flags = ast.attributes.contains {
      ["flags", "flagsattribute", "system.flags", "system.flagsattribute"].contains($0.typeName.name.lowercased())
    }
    let type = TypeInfo(
      ast.name, .enum, base: .enumBase, interfaces: { [.icomparable, .iconvertible, .iformattable] },
      enumInfo: EnumInfo(names: names, values: values, isFlags: flags, underlying: { underlying }),
      declare: EnumFieldMembers.declare)
    type.scriptClass = ScriptClass(
      ast, root: rootOf(ast) ?? ScriptBlock.emptyRoot, session: f.session, module: f.scope.module, scope: f.scope, base: nil,
      dotNetBase: nil)
    return type
  }

  private static func makeClass(_ ast: TypeDefinitionAst, _ root: ScriptBlockAst, _ f: Frame) throws -> TypeInfo {
    var base: TypeInfo = .object
    var interfaces: [TypeInfo] = []
    for constraint in ast.baseTypes {
      let type = try TypeResolver.resolve(constraint.typeName, f.session)
      if type.isInterface { interfaces.append(type) } else { base = type }
    }
    let list = interfaces
    let type = TypeInfo(
      ast.name, ast.typeAttributes.contains(.interface) ? .interface : .class, base: base, interfaces: { list },
      declare: { _ in })
    let info = ScriptClass(
      ast, root: root, session: f.session, module: f.scope.module, scope: f.scope, base: base.scriptClass as? ManagedClass,
      dotNetBase: base.scriptClass == nil && base !== TypeInfo.object ? base : nil)
    info.typeInfo = type
    type.scriptClass = info
    return type
  }

  private static func defineMembers(_ type: TypeInfo, _ ast: TypeDefinitionAst, _ root: ScriptBlockAst, _ f: Frame) throws {
    guard let info = type.scriptClass as? ScriptClass else { return }
    let code = CodeBlock(root, root: root)
    var ordered: [(name: String, member: Member, isStatic: Bool)] = []
    var groups: [String: [Method]] = [:]
    var groupOrder: [(String, Bool)] = []
    var constructors: [Method] = []
    info.firstField = info.base?.fieldCount ?? 0
    for member in ast.members {
      if let property = member as? PropertyMemberAst {
        let isStatic = property.memberAttributes.contains(.static)
        let isHidden = property.memberAttributes.contains(.hidden)
        let propertyType = try property.propertyType.map { try TypeResolver.resolve($0.typeName, f.session) } ?? .object
        let name = property.name
        let attributes = try property.attributes.map { attribute -> Obj? in
          try AttributeNode(attribute, compile: { Compiler.compile(expression: $0, in: code) }).eval(f).obj
        }.compactMap { $0 }
        let field = ScriptClass.Field(
          name: name, type: propertyType, initial: property.initialValue.map { Compiler.compile(expression: $0, in: code) },
          attributes: attributes, isHidden: isHidden)
        let text =
          (isHidden ? "hidden " : "") + (isStatic ? "static " : "") + TypeDisplay.short(propertyType) + " " + name
          + " {get;set;}"
        if isStatic {
          let variable = PSVariable(PSString.make(name), try Conversion.zero(propertyType, f.session))
          info.statics[name.lowercased()] = variable
          let box = UncheckedBox(variable)
          let owner = UncheckedBox(info)
          ordered.append(
            (
              name,
              .property(
                Property(
                  name: name, type: propertyType, definition: text, isStatic: true, isHidden: isHidden,
                  get: { _ in box.value.value },
                  set: { call in
                    box.value.value = try owner.value.convert(call.args.first ?? .null, field)
                    return .nothing
                  })), true
            ))
        } else {
          let index = info.firstField + info.fields.count
          info.fields.append(field)
          let owner = UncheckedBox(info)
          ordered.append(
            (
              name,
              .property(
                Property(
                  name: name, type: propertyType, definition: text, isStatic: false, isHidden: isHidden, fieldIndex: index,
                  get: { call in owner.value.get(call.this, index) },
                  set: { call in
                    owner.value.set(call.this, index, try owner.value.convert(call.args.first ?? .null, field))
                    return .nothing
                  })), false
            ))
        }
      } else if let function = member as? FunctionMemberAst {
        let method = try makeMethod(function, type, info, root, f)
        if function.isConstructor {
          if !function.memberAttributes.contains(.static) {
            constructors.append(method)
          } else {
            info.staticConstructor = method
          }
        } else {
          let key = (method.isStatic ? "s:" : "i:") + method.name.lowercased()
          if groups[key] == nil { groupOrder.append((method.name, method.isStatic)) }
          groups[key, default: []].append(method)
        }
      }
    }
    for (name, isStatic) in groupOrder {
      let methods = groups[(isStatic ? "s:" : "i:") + name.lowercased()] ?? []
      ordered.append((name, .method(MethodGroup(name, methods)), isStatic))
    }
    if constructors.isEmpty {
      let owner = UncheckedBox(info)
      constructors.append(
        Method(name: "new", definition: "\(ast.name)()", parameters: [], isStatic: true, returnType: type) { call in
          try create(
            owner.value, call.target.scriptClass === owner.value ? call.target : owner.value.typeInfo ?? call.target, nil, [])
        })
    }
    info.constructors = constructors
    type.define(MemberTable(ordered: ordered, constructors: constructors))
  }

  private static func initialiseStatics(_ type: TypeInfo, _ ast: TypeDefinitionAst, _ root: ScriptBlockAst, _ f: Frame) throws {
    guard let info = type.scriptClass as? ScriptClass else { return }
    let code = CodeBlock(root, root: root)
    for member in ast.members {
      guard let property = member as? PropertyMemberAst, property.memberAttributes.contains(.static),
        let initial = property.initialValue,
        let variable = info.statics[property.name.lowercased()]
      else { continue }
      let frame = info.frame(this: .null)
      let value = try f.session.enter(frame) { try Compiler.compile(expression: initial, in: code).eval(frame).orNull }
      let fieldType = try property.propertyType.map { try TypeResolver.resolve($0.typeName, f.session) } ?? .object
      variable.value = fieldType === TypeInfo.object ? value : try Conversion.convert(value, to: fieldType, f.session)
    }
    if let constructor = info.staticConstructor {
      _ = try constructor.body(Call(this: .null, args: [], runtime: f.session, target: type))
    }
  }

  /// Creates an instance: fields, then the chosen constructor's body.
  static func create(_ info: ScriptClass, _ type: TypeInfo, _ body: (@Sendable (Call) throws -> Value)?, _ args: [Value]) throws
    -> Value
  {
    let object = Value.object(info.allocate(type))
    try info.initialise(object, info.session)
    if let body {
      _ = try body(Call(this: object, args: args, runtime: info.session, target: type))
    } else {
      try construct(base: info, object, [], info.session)
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
        let (method, converted) = try Overloads.resolve(group, args, session, name: type.name)
        _ = try method.body(Call(this: object, args: converted, runtime: session, target: type))
      } else {
        try construct(base: base, object, [], session)
      }
      return
    }
    guard case .object(let raw) = object else { return }
    if let exception = raw as? ExceptionObj {
      if let message = args.first, !message.isNull { exception.message = try Text.string(message, session).string }
      if args.count > 1, case .object(let inner) = args[1].base { exception.inner = inner as? ExceptionObj }
    } else if let instance = raw as? ScriptInstance, let dotNet = info.dotNetBase, !dotNet.isInterface {
      instance.baseObject = try MemberAccess.construct(dotNet, args, session)
    }
  }

  private static func makeMethod(
    _ ast: FunctionMemberAst, _ type: TypeInfo, _ info: ScriptClass, _ root: ScriptBlockAst, _ f: Frame
  ) throws -> Method {
    let definition = ast.functionDefinition
    let isStatic = ast.memberAttributes.contains(.static)
    let asts = definition.parameters ?? definition.body.paramBlock?.parameters ?? []
    var parameters: [Parameter] = []
    for parameter in asts {
      let constraint = parameter.attributes.compactMap { $0 as? TypeConstraintAst }.last
      let parameterType = try constraint.map { try TypeResolver.resolve($0.typeName, f.session) } ?? .object
      parameters.append(
        Parameter(
          name: parameter.name.variablePath.unqualifiedPath, typeText: TypeDisplay.short(parameterType), isParams: false,
          isOut: false,
          isRef: parameterType === TypeInfo.psReference, defaultText: nil, type: parameterType))
    }
    let returnType =
      try ast.returnType.map { try TypeResolver.resolve($0.typeName, f.session) } ?? (ast.isConstructor ? .void : .object)
    let code = CodeBlock(definition.body, root: root, functionParameters: asts)
    code.isMethod = true
    code.methodReturnType =
      ast.isConstructor || ast.returnType?.typeName.name.lowercased() == "void" ? nil : ast.returnType?.typeName
    let owner = UncheckedBox(info)
    let shared = UncheckedBox(code)
    let isConstructor = ast.isConstructor
    let name = definition.name
    // A parameter of a script's method is a typed variable, in which a null string is an empty one.
    let texts = parameters.indices.filter { parameters[$0].type.code == .string }
    let run: @Sendable (Call) throws -> Value = { call in
      var call = call
      if let null = texts.first(where: { $0 < call.args.count && call.args[$0].isNull }) {
        var args = call.args
        for i in texts where i >= null && i < args.count && args[i].isNull { args[i] = .emptyString }
        call = Call(this: call.this, args: args, runtime: call.runtime, target: call.target)
      }
      return try runMethod(shared.value, owner.value, call, name: name, isConstructor: isConstructor, isStatic: isStatic)
    }
    let list = parameters.map { "\($0.typeText) \($0.name)" }.joined(separator: ", ")
    if ast.isConstructor, !isStatic {
      info.initialisers.append(
        Method(
          name: type.name, definition: "\(type.name)(\(list))", parameters: parameters, isStatic: false, returnType: .void,
          body: run))
      return Method(
        name: "new", definition: "\(type.name)(\(list))", parameters: parameters, isStatic: true, returnType: type, script: code
      ) { call in
        try create(owner.value, owner.value.typeInfo ?? call.target, run, call.args)
      }
    }
    let hidden = ast.memberAttributes.contains(.hidden)
    return Method(
      name: name,
      definition: (isStatic ? "static " : "")
        + "\(TypeDisplay.short(ast.returnType == nil ? .object : returnType)) \(name)(\(list))",
      parameters: parameters, isStatic: isStatic, returnType: returnType, isHidden: hidden, script: code, body: run)
  }

  private static func runMethod(
    _ code: CodeBlock, _ info: ScriptClass, _ call: Call, name: String, isConstructor: Bool, isStatic: Bool
  ) throws -> Value {
    let session = info.session
    let compiled = code.scoped()
    let frame = info.frame(this: isStatic ? .null : call.this, layout: compiled.layout)
    let invocation = Invocation(command: nil, name: name, at: nil)
    invocation.isMethod = true
    frame.invocation = invocation
    frame.constructing = isConstructor ? info : nil
    for (i, parameter) in compiled.signature.parameters.enumerated() where parameter.slot >= 0 {
      frame.slots[parameter.slot] = i < call.args.count ? call.args[i] : .null
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
