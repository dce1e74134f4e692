// Making the type of one `class` definition: its bases, its properties and its methods, with the errors that PowerShell finds on the way.

import Objects
import Primitives
import Syntax

final class ClassMaker {
  private let ast: TypeDefinitionAst
  private let root: ScriptBlockAst
  private let frame: Frame
  private let session: Session
  private let errors: DefinitionErrors
  private var type = TypeInfo.object
  private var info: ScriptClass?
  private var baseHasDefaultConstructor = true
  /// Whether no type can be made.
  private(set) var hasFatalErrors = false

  private var ordered: [(name: String, member: Member, isStatic: Bool)] = []
  private var groups: [String: [Method]] = [:]
  private var groupOrder: [(name: String, isStatic: Bool)] = []
  private var constructors: [Method] = []
  private var signatures: [(ast: FunctionMemberAst, types: [TypeInfo])] = []

  init(_ ast: TypeDefinitionAst, _ root: ScriptBlockAst, _ frame: Frame, _ errors: DefinitionErrors) {
    self.ast = ast
    self.root = root
    self.frame = frame
    session = frame.session
    self.errors = errors
  }

  // MARK: The type and its bases

  func makeType(_ assembly: Int) throws -> TypeInfo {
    var base = TypeInfo.object
    var interfaces: [TypeInfo] = []
    for (i, constraint) in ast.baseTypes.enumerated() {
      let name = constraint.typeName
      if name.isArray {
        errors.report(constraint.extent, .subtypeArray(name.fullName))
        hasFatalErrors = true
        continue
      }
      guard let found = TypeResolver.find(name, session) else {
        errors.report(constraint.extent, .typeNotFound(name.fullName))
        continue
      }
      if i > 0 {
        if found.isInterface {
          interfaces.append(found)
        } else {
          errors.report(constraint.extent, .interfaceNameExpected(found.name))
        }
      } else if found.isInterface {
        interfaces.append(found)
      } else if found.isSealed {
        errors.report(constraint.extent, .sealedBaseClass(found.name))
      } else if found.isGenericDefinition, found.genericArguments.isEmpty {
        errors.report(constraint.extent, .subtypeUnclosedGeneric(found.name))
      } else {
        base = found
        baseHasDefaultConstructor = ClassMaker.hasDefaultConstructor(found, (name as? TypeName)?.typeDefinitionAst)
      }
    }
    let list = interfaces
    let made = TypeInfo(ClassDefinitions.fullName(ast), .class, base: base, interfaces: { list }, declare: { _ in })
    let own = ScriptClass(
      ast, root: root, session: session, module: frame.scope.module, scope: frame.scope,
      base: base.scriptClass as? ManagedClass,
      dotNetBase: base.scriptClass == nil && base !== TypeInfo.object ? base : nil)
    own.typeInfo = made
    made.scriptClass = own
    made.assemblyVersion = "1.0.0.\(assembly)"
    type = made
    info = own
    for attribute in ast.attributes { try check(attribute) }
    return made
  }

  private static func hasDefaultConstructor(_ type: TypeInfo, _ definition: TypeDefinitionAst?) -> Bool {
    if let definition = definition ?? (type.scriptClass as? ScriptClass)?.ast {
      let all = definition.members.compactMap { $0 as? FunctionMemberAst }.filter { $0.isConstructor }
      return all.isEmpty || all.contains { ($0.functionDefinition.parameters ?? []).isEmpty }
    }
    if let managed = type.scriptClass as? ManagedClass { return managed.hasDefaultConstructor }
    let all = type.members.constructors
    return all.isEmpty || all.contains { $0.parameters.isEmpty }
  }

  /// An attribute of the class: its constructor must take the arguments.
  private func check(_ attribute: AttributeAst) throws {
    do { _ = try AttributeObjects.make(attribute, session) } catch let thrown as Thrown {
      let name = (TypeResolver.attribute(attribute.typeName, session)?.name) ?? attribute.typeName.name
      switch thrown.record.errorId {
      case "MethodCountCouldNotFindBest":
        errors.report(attribute.extent, .noOverload(name, attribute.positionalArguments.count))
      default:
        let shown = AttributeObjects.failedType(attribute, session).map { TypeDisplay.short($0) } ?? name
        let at = attribute.namedArguments.first?.argument.extent ?? attribute.positionalArguments.first?.extent
        errors.report(at ?? attribute.extent, .cannotConvertValue(shown))
      }
    }
  }

  // MARK: Members

  func defineMembers() throws {
    guard let info else { return }
    info.firstField = info.base?.fieldCount ?? 0
    var properties: Set<String> = []
    for member in ast.members {
      if let property = member as? PropertyMemberAst {
        guard properties.insert(property.name.lowercased()).inserted else {
          errors.report(property.extent, .memberAlreadyDefined(property.name))
          continue
        }
        try define(property, info)
      } else if let function = member as? FunctionMemberAst {
        try define(function, info)
      }
    }
    for (name, isStatic) in groupOrder {
      let methods = groups[ClassMaker.key(name, isStatic)] ?? []
      ordered.append((name, .method(MethodGroup(name, methods)), isStatic))
    }
    let hasConstructors = ast.members.contains {
      ($0 as? FunctionMemberAst).map { $0.isConstructor && !$0.memberAttributes.contains(.static) } ?? false
    }
    if !hasConstructors {
      if !baseHasDefaultConstructor {
        errors.report(ast.extent, .baseClassNoDefaultCtor(type.baseType?.name ?? ""))
        hasFatalErrors = true
      }
      let owner = UncheckedBox(info)
      constructors.append(
        Method(
          name: "new", definition: "\(ast.name)()", parameters: [], isStatic: true, returnType: type, script: info
        ) { call in
          let target = call.target.scriptClass === owner.value ? call.target : owner.value.typeInfo ?? call.target
          return try ClassDefinitions.create(owner.value, target, nil, [], call.runtime)
        })
    }
    info.constructors = constructors
    type.define(MemberTable(ordered: ordered, constructors: constructors))
  }

  private static func key(_ name: String, _ isStatic: Bool) -> String { (isStatic ? "s:" : "i:") + name.lowercased() }

  private func define(_ property: PropertyMemberAst, _ info: ScriptClass) throws {
    let isStatic = property.memberAttributes.contains(.static)
    let isHidden = property.memberAttributes.contains(.hidden)
    var propertyType = TypeInfo.object
    if let written = property.propertyType {
      guard let found = TypeResolver.find(written.typeName, session) else {
        errors.report(written.extent, .typeNotFound(written.typeName.fullName))
        return
      }
      propertyType = found
    }
    for attribute in property.attributes { try check(attribute) }
    let name = property.name
    let code = CodeBlock(root, root: root)
    let validating = property.attributes.filter { !AttributeReader.isDeclaration(AttributeReader.name($0)) }
    let field = ScriptClass.Field(
      name: name, type: propertyType, initial: property.initialValue.map { Compiler.compile(expression: $0, in: code) },
      attributes: validating.map { AttributeNode($0, compile: { Compiler.compile(expression: $0, in: code) }) },
      isHidden: isHidden)
    let text =
      (isHidden ? "hidden " : "") + (isStatic ? "static " : "") + TypeDisplay.short(propertyType) + " " + name + " {get;set;}"
    let owner = UncheckedBox(info)
    let made: Property
    if isStatic {
      let variable = PSVariable(PSString.make(name), try Conversion.zero(propertyType, session))
      info.statics[name.lowercased()] = variable
      info.staticFields[name.lowercased()] = field
      let box = UncheckedBox(variable)
      made = Property(
        name: name, type: propertyType, definition: text, isStatic: true, isHidden: isHidden,
        get: { _ in
          try owner.value.ensureStatics()
          return box.value.value
        },
        set: { call in
          try owner.value.ensureStatics()
          box.value.value = try owner.value.convert(call.args.first ?? .null, field)
          return .nothing
        })
    } else {
      let index = info.firstField + info.fields.count
      info.fields.append(field)
      made = Property(
        name: name, type: propertyType, definition: text, isStatic: false, isHidden: isHidden, fieldIndex: index,
        get: { call in owner.value.get(call.this, index) },
        set: { call in
          owner.value.set(call.this, index, try owner.value.convert(call.args.first ?? .null, field))
          return .nothing
        })
    }
    if !property.attributes.isEmpty || isHidden {
      info.memberAttributes[ObjectIdentifier(made)] = (property.attributes, isHidden)
    }
    ordered.append((name, .property(made), isStatic))
  }

  /// Types of a method's parameters; nil when one is wrong.
  private func parameterTypes(_ parameters: [ParameterAst]) -> [TypeInfo]? {
    var types: [TypeInfo] = []
    var isWrong = false
    for parameter in parameters {
      guard let written = parameter.attributes.first(where: { $0.kind == .typeConstraint }) else {
        types.append(.object)
        continue
      }
      guard let found = TypeResolver.find(written.typeName, session) else {
        errors.report(written.extent, .typeNotFound(written.typeName.fullName))
        isWrong = true
        continue
      }
      if found === TypeInfo.void || (found.isGenericDefinition && found.genericArguments.isEmpty) {
        errors.report(written.extent, .typeNotAllowedForParameter(written.typeName.fullName))
        isWrong = true
      }
      types.append(found)
    }
    return isWrong ? nil : types
  }

  private func isDuplicate(_ function: FunctionMemberAst, _ types: [TypeInfo]) -> Bool {
    let name = function.functionDefinition.name.lowercased()
    let isStatic = function.memberAttributes.contains(.static)
    for (other, known) in signatures where other.functionDefinition.name.lowercased() == name && known.count == types.count {
      guard zip(known, types).allSatisfy({ $0 === $1 }) else { continue }
      if other.memberAttributes.contains(.static) == isStatic || !function.isConstructor {
        errors.report(function.functionDefinition.nameExtent, .memberAlreadyDefined(function.functionDefinition.name))
        return true
      }
    }
    signatures.append((function, types))
    return false
  }

  private func define(_ function: FunctionMemberAst, _ info: ScriptClass) throws {
    let definition = function.functionDefinition
    let asts = definition.parameters ?? definition.body.paramBlock?.parameters ?? []
    guard let types = parameterTypes(asts), !isDuplicate(function, types) else { return }
    let isStatic = function.memberAttributes.contains(.static)
    if function.isConstructor, isStatic, let first = asts.first, let last = asts.last {
      errors.report(Extent(from: first.extent, to: last.extent), .staticConstructorCantHaveParameters)
      return
    }
    var returnType = function.isConstructor ? TypeInfo.void : .object
    if let written = function.returnType {
      guard let found = TypeResolver.find(written.typeName, session) else {
        errors.report(written.extent, .typeNotFound(written.typeName.fullName))
        return
      }
      returnType = found
    }
    for attribute in function.attributes { try check(attribute) }
    let parameters = zip(asts, types).map { parameter, type in
      Parameter(
        name: parameter.name.variablePath.unqualifiedPath, typeText: TypeDisplay.short(type), isParams: false, isOut: false,
        isRef: type === TypeInfo.psReference, defaultText: nil, type: type)
    }
    let method = make(function, parameters, returnType, info)
    if !function.attributes.isEmpty || function.memberAttributes.contains(.hidden) {
      info.memberAttributes[ObjectIdentifier(method)] = (function.attributes, function.memberAttributes.contains(.hidden))
    }
    if function.isConstructor {
      if isStatic { info.staticConstructor = method } else { constructors.append(method) }
      return
    }
    let key = ClassMaker.key(method.name, method.isStatic)
    if groups[key] == nil { groupOrder.append((method.name, method.isStatic)) }
    groups[key, default: []].append(method)
  }

  private func make(_ function: FunctionMemberAst, _ parameters: [Parameter], _ returnType: TypeInfo, _ info: ScriptClass)
    -> Method
  {
    let definition = function.functionDefinition
    let isStatic = function.memberAttributes.contains(.static)
    let code = CodeBlock(
      definition.body, root: root, functionParameters: definition.parameters ?? definition.body.paramBlock?.parameters ?? [])
    code.isMethod = true
    let isVoid = function.isConstructor || function.returnType == nil || returnType === TypeInfo.void
    code.methodReturnType = isVoid ? nil : function.returnType?.typeName
    let owner = UncheckedBox(info)
    let shared = UncheckedBox(code)
    let isConstructor = function.isConstructor
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
      return try ClassDefinitions.runMethod(
        shared.value, owner.value, call, name: name, isConstructor: isConstructor, isStatic: isStatic)
    }
    let list = parameters.map { "\($0.typeText) \($0.name)" }.joined(separator: ", ")
    if isConstructor, !isStatic {
      info.initialisers.append(
        Method(
          name: type.name, definition: "\(type.name)(\(list))", parameters: parameters, isStatic: false, returnType: .void,
          body: run))
      return Method(
        name: "new", definition: "\(type.name)(\(list))", parameters: parameters, isStatic: true, returnType: type,
        isHidden: function.memberAttributes.contains(.hidden), script: code
      ) { call in
        try ClassDefinitions.create(owner.value, owner.value.typeInfo ?? call.target, run, call.args, call.runtime)
      }
    }
    let shown = function.returnType == nil ? "void" : TypeDisplay.short(returnType)
    let startsStatics = isStatic && !isConstructor
    let body: @Sendable (Call) throws -> Value = { call in
      if startsStatics { try owner.value.ensureStatics() }
      return try run(call)
    }
    return Method(
      name: name, definition: (isStatic ? "static " : "") + "\(shown) \(name)(\(list))", parameters: parameters,
      isStatic: isStatic, returnType: isVoid ? .void : returnType, isHidden: function.memberAttributes.contains(.hidden),
      script: code, body: body)
  }
}
