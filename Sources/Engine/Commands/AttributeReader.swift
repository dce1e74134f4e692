// Attributes of script parameters and variables: from `[ValidateRange(1, 5)]` in the tree to something that can be checked. Arguments are
// constants or script blocks by the language's rules; what is no plain constant is compiled and evaluated in the session that asks.

import Objects
import Primitives
import Syntax

/// Takes attributes of the tree apart.
enum AttributeReader {
  /// The attribute's name without namespace and without `Attribute`, lower case.
  static func name(_ ast: AttributeBaseAst) -> String {
    var name = ast.typeName.name.lowercased()
    if let dot = name.lastIndex(of: ".") { name = String(name[name.index(after: dot)...]) }
    if name.hasSuffix("attribute"), name.utf8.count > 9 { name = String(name.dropLast(9)) }
    return name
  }

  /// Attributes that declare a parameter instead of taking part in binding its value.
  static func isDeclaration(_ name: String) -> Bool {
    switch name {
    case "parameter", "alias", "cmdletbinding", "outputtype", "parameters", "experimental",
      "diagnostics.codeanalysis.suppressmessage",
      "suppressmessage":
      return true
    default: return false
    }
  }

  /// A value that needs no session, nil when it is no constant.
  static func constant(_ ast: ExpressionAst) -> Value? {
    switch ast.kind {
    case .constantExpression:
      guard let number = ast as? ConstantExpressionAst else { return nil }
      return value(number.value)
    case .stringConstantExpression: return (ast as? StringConstantExpressionAst).map { Value($0.value) }
    case .expandableStringExpression:
      guard let text = ast as? ExpandableStringExpressionAst, text.nestedExpressions.isEmpty else { return nil }
      return Value(text.value)
    case .variableExpression:
      switch (ast as? VariableExpressionAst)?.variablePath.userPath.lowercased() {
      case "true": return .bool(true)
      case "false": return .bool(false)
      case "null": return .null
      default: return nil
      }
    case .arrayLiteral:
      guard let list = ast as? ArrayLiteralAst else { return nil }
      var items: [Value] = []
      for element in list.elements {
        guard let item = constant(element) else { return nil }
        items.append(item)
      }
      return .array(items)
    case .arrayExpression:
      guard let block = (ast as? ArrayExpressionAst)?.subExpression else { return nil }
      if block.statements.isEmpty { return .array([Value]()) }
      guard block.statements.count == 1, let inner = (block.statements[0] as? PipelineAst)?.pureExpression,
        let value = constant(inner)
      else { return nil }
      return value.sequence == nil ? .array([value]) : value
    case .parenExpression:
      guard let inner = (ast as? ParenExpressionAst)?.pipeline.pureExpression else { return nil }
      return constant(inner)
    case .unaryExpression:
      guard let unary = ast as? UnaryExpressionAst, unary.tokenKind == .minus, let value = constant(unary.child) else {
        return nil
      }
      switch value {
      case .int(let v) where v != .min: return .int(-v)
      case .long(let v) where v != .min: return .long(-v)
      case .double(let v): return .double(-v)
      default: return nil
      }
    default: return nil
    }
  }

  private static func value(_ constant: ConstantValue) -> Value? {
    switch constant {
    case .null: return .null
    case .boolean(let v): return .bool(v)
    case .sbyte(let v): return .sbyte(v)
    case .byte(let v): return .byte(v)
    case .int16(let v): return .short(v)
    case .uint16(let v): return .ushort(v)
    case .int32(let v): return .int(v)
    case .uint32(let v): return .uint(v)
    case .int64(let v): return .long(v)
    case .uint64(let v): return .ulong(v)
    case .double(let v): return .double(v)
    case .string(let text): return Value(text)
    case .decimal, .bigInteger: return nil  // a node of the compiler makes these
    }
  }

  /// An attribute is made by its constructor: there must be one for as many arguments.
  private static func checkCount(_ ast: AttributeAst, _ session: Session) throws {
    let count = ast.positionalArguments.count
    guard count > 0 else { return }
    let name = ast.typeName.name
    guard
      let type = TypeCatalog.findListed("System.Management.Automation." + name + "Attribute")
        ?? TypeCatalog.findListed("System.Management.Automation." + name), AttributeTypes.metadata.accepts(type),
      type.scriptClass == nil
    else { return }
    let constructors = type.members.constructors
    let fits = constructors.contains { method in
      method.parameters.last?.isParams == true ? count >= method.parameters.count - 1 : count == method.parameters.count
    }
    guard !fits, !constructors.isEmpty else { return }
    let thrown = MemberErrors.noOverload(type.name, count)
    if let frame = session.currentFrame { thrown.record.position = ScriptPosition(frame.source, ast.extent) }
    throw thrown
  }

  /// The attribute, or nil when it has no part in binding. `eval` gives the value of an argument.
  static func read(_ ast: AttributeAst, _ session: Session?, _ eval: (ExpressionAst) throws -> Value?) throws
    -> ParameterAttribute?
  {
    if let session { try checkCount(ast, session) }
    var positional: [Value] = []
    for argument in ast.positionalArguments { positional.append(try eval(argument) ?? .null) }
    var named: [String: Value] = [:]
    for argument in ast.namedArguments {
      named[argument.argumentName.lowercased()] =
        argument.expressionOmitted ? .bool(true) : try eval(argument.argument) ?? .null
    }
    func text(_ value: Value?) -> String? {
      guard let value, !value.isNull else { return nil }
      if let plain = value.pstring { return plain.string }
      guard let session else { return nil }
      return try? Text.string(value, session).string
    }
    func number(_ i: Int) -> Int {
      guard i < positional.count else { return 0 }
      if let number = positional[i].integer { return Int(number) }
      guard let session, let converted = try? Conversion.convert(positional[i], to: .int32, session) else { return 0 }
      return Int(converted.integer ?? 0)
    }
    func texts() -> [String] {
      var all: [String] = []
      for value in positional {
        if let sequence = value.sequence {
          all += sequence.items.compactMap { text($0) }
        } else if let one = text(value) {
          all.append(one)
        }
      }
      return all
    }
    let message = text(named["errormessage"])
    switch name(ast) {
    case "allownull": return .allowNull
    case "allowemptystring": return .allowEmptyString
    case "allowemptycollection": return .allowEmptyCollection
    case "validatenotnull": return .validateNotNull
    case "validatenotnullorempty": return .validateNotNullOrEmpty
    case "validatenotnullorwhitespace": return .validateNotNullOrWhiteSpace
    case "validatecount": return .validateCount(min: number(0), max: number(1))
    case "validatelength": return .validateLength(min: number(0), max: number(1))
    case "validaterange":
      if positional.count == 1 {
        if case .object(let object) = positional[0].base, let kind = object as? EnumValue {
          return .validateRangeKind(kind.text)
        }
        return .validateRangeKind(text(positional[0]) ?? "")
      }
      guard positional.count >= 2 else { return nil }
      return try ParameterValidation.range(positional[0], positional[1], session)
    case "validatepattern":
      var options: Int64 = 1
      if let given = named["options"] {
        if case .object(let object) = given.base, let flags = object as? EnumValue {
          options = flags.raw
        } else if let number = given.integer {
          options = number
        } else if let names = text(given) {
          options = ParameterValidation.regexOptions(names)
        }
      }
      return .validatePattern(text(positional.first) ?? "", options: options, errorMessage: message)
    case "validateset":
      let ignoreCase = named["ignorecase"].map { Truth.isTrue($0) } ?? true
      if positional.count == 1, case .object(let object) = positional[0].base, let type = object as? TypeInfo {
        return .validateSet([], ignoreCase: ignoreCase, errorMessage: message, generator: type)
      }
      return .validateSet(texts(), ignoreCase: ignoreCase, errorMessage: message, generator: nil)
    case "validatescript":
      guard let block = positional.first?.base.obj as? ScriptBlock else { return nil }
      return .validateScript(block, errorMessage: message)
    case "validatedrive": return .validateDrive(texts())
    case "validateuserdrive": return .validateUserDrive
    case "validatetrusteddata": return .validateTrustedData
    case "credential": return .credential
    case "argumenttransformation", "argumenttoconfigurationdatatransformation": return .argumentToConfigurationData
    case "argumentcompleter": return .argumentCompleter(positional.first ?? .null)
    case "argumentcompletions": return .argumentCompletions(texts())
    case "obsolete": return .obsolete(text(positional.first) ?? "")
    case "supportswildcards": return .supportsWildcards
    case "pstypename": return .psTypeName(text(positional.first) ?? "")
    case "pscredential", "parameter", "alias", "dontshow": return nil
    default:
      guard let session else { return nil }
      guard let type = TypeResolver.attribute(ast.typeName, session) else {
        throw TypeResolver.notFound(ast.typeName.fullName)
      }
      return .custom(try AttributeReader.instance(type, positional, named, session))
    }
  }

  /// An attribute object of a script's own class.
  private static func instance(_ type: TypeInfo, _ positional: [Value], _ named: [String: Value], _ session: Session) throws
    -> Obj
  {
    let made = try MemberAccess.construct(type, positional, session)
    for (name, value) in named { try MemberAccess.set(made, PSString.make(name), value, session) }
    guard case .object(let object) = made else { throw TypeResolver.notFound(type.fullName) }
    return object
  }
}

/// An attribute written before a variable: an expression that yields a `ParameterAttributeObj`.
final class AttributeNode: Node {
  private let ast: AttributeAst
  private let compile: (ExpressionAst) -> Node
  init(_ ast: AttributeAst, compile: @escaping (ExpressionAst) -> Node) {
    self.ast = ast
    self.compile = compile
    super.init(ast.extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    if AttributeReader.isDeclaration(AttributeReader.name(ast)) { return .null }
    let attribute: ParameterAttribute?
    do {
      attribute = try AttributeReader.read(ast, f.session) { try AttributeReader.constant($0) ?? compile($0).eval(f) }
    } catch let thrown as Thrown where thrown.record.errorId == "TypeNotFound" {
      let name = ast.typeName.fullName
      throw Thrown.runtime(
        "Cannot find the type for custom attribute '\(name)'. Make sure that the assembly that contains this type is loaded.",
        id: "CustomAttributeTypeNotFound", target: Value(name))
    }
    return attribute.map { .object(ParameterAttributeObj($0)) } ?? .null
  }
}
