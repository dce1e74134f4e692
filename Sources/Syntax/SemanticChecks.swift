// What is wrong with a text that has the right form: assignments to what cannot be assigned, duplicate names, splatting in the
// wrong place, jumps out of `finally`, and so on. One walk over the finished tree, parents before children, so that errors come
// in the order in which PowerShell reports them.

final class SemanticChecks {
  let parser: ScriptParser
  /// The members of classes around the node, nil for script blocks that are no method's body.
  private var members: [MemberAst?] = []
  private var analyses: [VariableAnalysis] = []

  init(_ parser: ScriptParser) { self.parser = parser }

  func check(_ root: ScriptBlockAst) { walk(root) }

  private func walk(_ node: Ast) {
    // In a method every variable counts.
    guard node.needsCheck || !analyses.isEmpty || (members.last ?? nil) != nil else { return }
    switch node.kind {
    // The most frequent nodes have nothing to check.
    case .pipeline, .commandExpression, .command, .stringConstantExpression, .constantExpression, .statementBlock, .namedBlock,
      .commandParameter:
      break
    case .scriptBlock:
      let isBody = node.parent?.kind == .functionDefinition && node.parent?.parent?.kind == .functionMember
      if !isBody { members.append(nil) }
      node.forEachChild(walk)
      if !isBody { members.removeLast() }
      return
    case .functionMember:
      members.append(unsafeDowncast(node, to: FunctionMemberAst.self))
      checkMethod(unsafeDowncast(node, to: FunctionMemberAst.self))
      node.forEachChild(walk)
      analyses.removeLast()
      members.removeLast()
      return
    case .propertyMember:
      let property = unsafeDowncast(node, to: PropertyMemberAst.self)
      if let type = property.propertyType, parser.types.resolve(type.typeName) == "System.Void" {
        parser.reportError(type.extent, .typeNotAllowedForProperty, type.typeName.fullName)
      }
      members.append(property)
      node.forEachChild(walk)
      members.removeLast()
      return
    default: check(node)
    }
    node.forEachChild(walk)
  }

  private func check(_ node: Ast) {
    switch node.kind {
    case .variableExpression: checkVariable(unsafeDowncast(node, to: VariableExpressionAst.self))
    case .assignmentStatement:
      let assignment = unsafeDowncast(node, to: AssignmentStatementAst.self)
      checkTarget(assignment.left, simple: assignment.operator == .equals) {
        self.parser.reportError($0.extent, .invalidLeftHandSide)
      }
    case .unaryExpression:
      let unary = unsafeDowncast(node, to: UnaryExpressionAst.self)
      if unary.tokenKind.hasTrait(.prefixOrPostfixOperator) {
        checkTarget(unary.child, simple: false) {
          self.parser.reportError($0.extent, .operatorRequiresVariableOrProperty, unary.tokenKind.text)
        }
      }
    case .convertExpression: checkConvert(unsafeDowncast(node, to: ConvertExpressionAst.self))
    case .attributedExpression: checkAttributed(unsafeDowncast(node, to: AttributedExpressionAst.self))
    case .hashtable: checkHashtable(unsafeDowncast(node, to: HashtableAst.self))
    case .paramBlock: checkDuplicates(unsafeDowncast(node, to: ParamBlockAst.self).parameters)
    case .functionDefinition: checkFunction(unsafeDowncast(node, to: FunctionDefinitionAst.self))
    case .parameter: checkParameter(unsafeDowncast(node, to: ParameterAst.self))
    case .attribute: checkAttribute(unsafeDowncast(node, to: AttributeAst.self))
    case .typeDefinition: checkDefinition(unsafeDowncast(node, to: TypeDefinitionAst.self))
    case .typeConstraint: checkDepth(unsafeDowncast(node, to: TypeConstraintAst.self).typeName, node.extent)
    case .typeExpression: checkDepth(unsafeDowncast(node, to: TypeExpressionAst.self).typeName, node.extent)
    case .tryStatement: checkTry(unsafeDowncast(node, to: TryStatementAst.self))
    case .breakStatement: checkJump(node, unsafeDowncast(node, to: BreakStatementAst.self).label)
    case .continueStatement: checkJump(node, unsafeDowncast(node, to: ContinueStatementAst.self).label)
    case .returnStatement: checkReturn(unsafeDowncast(node, to: ReturnStatementAst.self))
    case .dataStatement: RestrictedLanguageChecker(parser, unsafeDowncast(node, to: DataStatementAst.self)).check()
    case .blockStatement:
      let block = unsafeDowncast(node, to: BlockStatementAst.self)
      parser.reportError(block.blockKeyword.extent, .unexpectedKeyword, parser.text(block.blockKeyword))
    case .usingStatement: checkUsingStatement(unsafeDowncast(node, to: UsingStatementAst.self))
    case .usingExpression:
      if let bad = badUsing(unsafeDowncast(node, to: UsingExpressionAst.self).subExpression) {
        parser.reportError(bad.extent, .invalidUsingExpression)
      }
    case .switchStatement:
      if unsafeDowncast(node, to: SwitchStatementAst.self).flags.contains(.parallel) {
        parser.reportError(node.extent, .keywordParameterReservedForFutureUse, "switch", "parallel")
      }
    case .forEachStatement: checkForEach(unsafeDowncast(node, to: ForEachStatementAst.self))
    default: break
    }
  }

  // MARK: Variables

  private func checkVariable(_ variable: VariableExpressionAst) {
    let path = variable.variablePath
    if variable.splatted, let parent = variable.parent, parent.kind != .command, parent.kind != .usingExpression {
      let inList = parent.kind == .arrayLiteral && parent.parent?.kind == .command
      parser.reportError(
        variable.extent, inList ? .splattingNotPermittedInArgumentList : .splattingNotPermitted, path.userPath)
    }
    guard let member = members.last ?? nil else { return }
    if let analysis = analyses.last, path.isVariable, analysis.isUnassigned(variable), !path.isGlobal, !path.isScript,
      !variable.isConstantVariable,
      !SemanticChecks.methodVariables.contains(path.userPath.lowercased())
    {
      parser.reportError(variable.extent, .variableNotLocal)
    }
    if path.userPath.lowercased() == "this", SemanticChecks.isStatic(member) {
      parser.reportError(variable.extent, .nonStaticMemberAccessInStaticMember, path.userPath)
    }
  }

  /// Variables that a method may read though it does not set them.
  private static let methodVariables: Set<String> = [
    "lastexitcode", "error", "stacktrace", "outputencoding", "nestedpromptlevel", "pwd", "matches",
    "psapplicationoutputencoding",
  ]

  private static func isStatic(_ member: MemberAst) -> Bool {
    switch member.kind {
    case .functionMember: return unsafeDowncast(member, to: FunctionMemberAst.self).memberAttributes.contains(.static)
    default: return unsafeDowncast(member, to: PropertyMemberAst.self).memberAttributes.contains(.static)
    }
  }

  // MARK: Definitions

  private func checkMethod(_ method: FunctionMemberAst) {
    let body = method.functionDefinition.body
    if let block = body.paramBlock { parser.reportError(block.extent, .paramBlockNotAllowedInMethod) }
    let named = body.dynamicParamBlock ?? body.beginBlock ?? body.processBlock
    if named != nil || body.cleanBlock != nil || body.endBlock?.unnamed != true {
      parser.reportError((named ?? body.endBlock)?.extent ?? body.extent, .namedBlockNotAllowedInMethod)
    }
    if method.isConstructor, let type = method.returnType { parser.reportError(type.extent, .constructorCantHaveReturnType) }
    let analysis = VariableAnalysis(parser.types)
    analyses.append(analysis)
    if !analysis.analyze(method), !returnsVoid(method) {
      parser.reportError(method.functionDefinition.nameExtent, .methodHasCodePathNotReturn)
    }
  }

  private func returnsVoid(_ method: FunctionMemberAst) -> Bool {
    guard let type = method.returnType else { return true }
    return type.typeName is TypeName && parser.types.resolve(type.typeName) == "System.Void"
  }

  private func checkFunction(_ function: FunctionDefinitionAst) {
    if let parameters = function.parameters {
      if let block = function.body.paramBlock {
        parser.reportError(block.extent, .onlyOneParameterListAllowed)
      } else {
        checkDuplicates(parameters)
      }
    }
    if function.isWorkflow { parser.reportError(function.extent, .workflowNotSupportedInPowerShellCore) }
  }

  private func checkDuplicates(_ parameters: [ParameterAst]) {
    var seen: Set<String> = []
    for parameter in parameters {
      let name = parameter.name.variablePath.userPath
      if parameters.count > 1, !seen.insert(name.lowercased()).inserted {
        parser.reportError(parameter.name.extent, .duplicateFormalParameter, name)
      }
      if let void = parameter.attributes.first(where: { $0.kind == .typeConstraint && isVoid($0.typeName) }) {
        parser.reportError(void.extent, .voidTypeConstraintNotAllowed)
      }
    }
  }

  func isVoid(_ type: ITypeName) -> Bool {
    let name = type.name.lowercased()
    return name == "void" || name == "system.void"
  }

  private func checkParameter(_ parameter: ParameterAst) {
    let inMethod = parameter.parent?.parent?.kind == .functionMember
    var typed = false
    for attribute in parameter.attributes where attribute.kind == .typeConstraint {
      let name = attribute.typeName.fullName
      if name.lowercased() == "ordered" {
        parser.reportError(attribute.extent, .orderedAttributeOnlyOnHashLiteralNode, name)
      } else if inMethod {
        if typed { parser.reportError(attribute.extent, .multipleTypeConstraintsOnMethodParam) }
        typed = true
      }
    }
  }

  private func checkDefinition(_ definition: TypeDefinitionAst) {
    let resource = definition.attributes.first {
      parser.types.resolve($0.typeName.name, isAttribute: true) == "System.Management.Automation.DscResourceAttribute"
    }
    guard let resource else { return }
    var checks = DscResourceChecks(parser)
    checks.check(definition, resource)
  }

  /// The `AttributeTargets` of an attribute of a class, an enumeration or their members; nil elsewhere.
  private func target(of attribute: AttributeAst) -> Int? {
    guard let parent = attribute.parent else { return nil }
    switch parent.kind {
    case .typeDefinition:
      let kind = unsafeDowncast(parent, to: TypeDefinitionAst.self).typeAttributes
      if kind.contains(.enum) { return AttributeKnowledge.onEnum }
      return kind.contains(.class) ? AttributeKnowledge.onClass : AttributeKnowledge.onInterface
    case .propertyMember: return AttributeKnowledge.onMember
    case .functionMember:
      let isConstructor = unsafeDowncast(parent, to: FunctionMemberAst.self).isConstructor
      return isConstructor ? AttributeKnowledge.onConstructor : AttributeKnowledge.onMethod
    case .parameter: return (members.last ?? nil)?.kind == .functionMember ? AttributeKnowledge.onParameter : nil
    default: return nil
    }
  }

  private func checkUse(of attribute: AttributeAst, on target: Int) {
    guard let known = parser.types.attribute(attribute.typeName.name) else { return }
    if known.validOn & target == 0 {
      parser.reportError(attribute.extent, .attributeNotAllowedOnDeclaration, known.displayName, known.validOnText)
    }
    for argument in attribute.namedArguments {
      let name = argument.argumentName.lowercased()
      if known.properties.contains(where: { $0.name.lowercased() == name }) { continue }
      if known.readOnly.contains(where: { $0.lowercased() == name }) {
        parser.reportError(argument.extent, .readOnlyProperty, argument.argumentName)
      } else {
        parser.reportError(
          argument.extent, .propertyNotFoundForAttribute, argument.argumentName, known.displayName,
          known.properties.map(\.name).joined(separator: ", "))
      }
    }
  }

  private func checkAttribute(_ attribute: AttributeAst) {
    let target = target(of: attribute)
    if let target { checkUse(of: attribute, on: target) }
    let onClass = target != nil
    let rules = ConstantRules(attributeArgument: true, classAttributeArgument: onClass)
    let message: ParserMessage =
      onClass ? .parameterAttributeArgumentNeedsToBeConstant : .parameterAttributeArgumentNeedsToBeConstantOrScriptBlock
    var names: Set<String> = []
    for argument in attribute.namedArguments {
      if !names.insert(argument.argumentName.lowercased()).inserted {
        parser.reportError(argument.extent, .duplicateNamedArgument, argument.argumentName)
      } else if !argument.expressionOmitted, !parser.isConstant(argument.argument, rules) {
        parser.reportError(argument.argument.extent, message)
      }
    }
    for argument in attribute.positionalArguments where !parser.isConstant(argument, rules) {
      parser.reportError(argument.extent, message)
    }
  }

  private func checkHashtable(_ table: HashtableAst) {
    guard table.keyValuePairs.count > 1 else { return }
    var keys: Set<String> = []
    for (key, _) in table.keyValuePairs {
      let text: String
      switch key.kind {
      case .stringConstantExpression: text = unsafeDowncast(key, to: StringConstantExpressionAst.self).value
      case .constantExpression: text = unsafeDowncast(key, to: ConstantExpressionAst.self).value.text
      default: continue
      }
      if !keys.insert(text.lowercased()).inserted {
        parser.reportError(key.extent, .duplicateKeyInHashLiteral, text)
      }
    }
  }

  /// Arrays of arrays are walked by recursion later; their depth is bounded.
  private func checkDepth(_ type: ITypeName, _ extent: Extent) {
    var type = type
    var depth = 0
    while let array = type as? ArrayTypeName {
      depth += 1
      if depth > 200 { return parser.reportError(extent, .scriptTooComplicated) }
      type = array.elementType
    }
  }

  // MARK: Statements

  private func checkForEach(_ loop: ForEachStatementAst) {
    let parallel = loop.flags.contains(.parallel)
    if parallel { parser.reportError(loop.extent, .keywordParameterReservedForFutureUse, "foreach", "parallel") }
    guard loop.throttleLimit != nil else { return }
    parser.reportError(loop.extent, .keywordParameterReservedForFutureUse, "foreach", "throttlelimit")
    if !parallel { parser.reportError(loop.extent, .throttleLimitRequiresParallelFlag) }
  }

  private func checkTry(_ statement: TryStatementAst) {
    let clauses = statement.catchClauses
    guard clauses.count > 1 else { return }
    for (index, first) in clauses.dropLast().enumerated() {
      for second in clauses[(index + 1)...] {
        if first.catchTypes.isEmpty {
          parser.reportError(parser.before(second.extent), .emptyCatchNotLast)
          break
        }
        for one in first.catchTypes {
          guard let caught = parser.types.resolve(one.typeName) else { continue }
          for other in second.catchTypes {
            guard let type = parser.types.resolve(other.typeName), isOrDerives(type, caught) else { continue }
            parser.reportError(other.extent, .exceptionTypeAlreadyCaught, type)
          }
        }
      }
    }
  }

  private func isOrDerives(_ type: String, _ base: String) -> Bool {
    var current: String? = type
    var steps = 0
    while let name = current, steps < 64 {
      if name == base { return true }
      current = parser.types.base(name)
      steps += 1
    }
    return false
  }

  /// `break` or `continue`: whether it leaves a `finally`, and in a method whether its label exists.
  private func checkJump(_ statement: Ast, _ label: ExpressionAst?) {
    let name = label == nil ? "" : (label as? StringConstantExpressionAst)?.value
    checkLeavingFinally(statement, name)
    guard let name, !name.isEmpty else { return }
    var parent = statement.parent
    while let node = parent {
      if node.kind == .functionDefinition {
        if node.parent?.kind == .functionMember { parser.reportError(statement.extent, .labelNotFound, name) }
        return
      }
      if let loop = node as? LoopStatementAst, ScriptParser.equal(loop.label ?? "", name) { return }
      parent = node.parent
    }
  }

  private func checkLeavingFinally(_ statement: Ast, _ label: String?) {
    var parent = statement.parent
    while let node = parent {
      switch node.kind {
      case .namedBlock, .trapStatement, .scriptBlock: return
      case .statementBlock:
        if let tried = node.parent as? TryStatementAst, tried.finally === node {
          parser.reportError(statement.extent, .controlLeavingFinally)
          return
        }
      default:
        if let label, let loop = node as? LabeledStatementAst, label.isEmpty || ScriptParser.equal(loop.label ?? "", label) {
          return
        }
      }
      parent = node.parent
    }
  }

  private func checkReturn(_ statement: ReturnStatementAst) {
    checkLeavingFinally(statement, nil)
    guard let method = (members.last ?? nil) as? FunctionMemberAst else { return }
    if statement.pipeline != nil {
      if returnsVoid(method) { parser.reportError(statement.extent, .voidMethodHasReturn) }
    } else if !returnsVoid(method) {
      parser.reportError(statement.extent, .nonVoidMethodMissingReturnValue)
    }
  }

  private func checkUsingStatement(_ statement: UsingStatementAst) {
    let supported: [UsingStatementKind] = [.namespace, .assembly, .module]
    if !supported.contains(statement.usingStatementKind) || statement.alias != nil {
      parser.reportError(statement.extent, .usingStatementNotSupported)
    }
    if statement.usingStatementKind == .namespace, let name = statement.name, !isNamespace(name.value) {
      parser.reportError(name.extent, .invalidNamespaceValue)
    }
  }

  private func isNamespace(_ name: String) -> Bool {
    name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.unicodeScalars.first, first == "_" || CharTraits.isLetter(first.value) else { return false }
      return part.unicodeScalars.allSatisfy { $0 == "_" || CharTraits.isLetterOrDigit($0.value) }
    }
  }

  /// The part of what follows `$using:` that is more than variables, members and constant indexes.
  private func badUsing(_ expression: ExpressionAst) -> ExpressionAst? {
    switch expression.kind {
    case .variableExpression: return nil
    case .memberExpression:
      let member = unsafeDowncast(expression, to: MemberExpressionAst.self)
      return member.member.kind == .stringConstantExpression ? badUsing(member.expression) : expression
    case .indexExpression:
      let index = unsafeDowncast(expression, to: IndexExpressionAst.self)
      return parser.isConstant(index.index, ConstantRules(attributeArgument: true)) ? badUsing(index.target) : index.index
    default: return expression
    }
  }
}

extension ConstantValue {
  /// The value as text, as it stands for a key of a hashtable.
  var text: String {
    switch self {
    case .null: return ""
    case .boolean(let value): return value ? "True" : "False"
    case .sbyte(let value): return String(value)
    case .byte(let value): return String(value)
    case .int16(let value): return String(value)
    case .uint16(let value): return String(value)
    case .int32(let value): return String(value)
    case .uint32(let value): return String(value)
    case .int64(let value): return String(value)
    case .uint64(let value): return String(value)
    case .double(let value): return "\(value)"
    case .decimal(let value): return "\(value.isNegative ? "-" : "")\(value.magnitude)e-\(value.scale)"
    case .bigInteger(let digits): return digits
    case .string(let text): return text
    }
  }
}
