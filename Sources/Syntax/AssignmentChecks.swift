// What may stand on the left of an assignment or beside `++`, and how casts and attributes may be combined there.

extension SemanticChecks {
  /// Reports, through `report`, the parts of `target` that cannot be assigned. Lists only take simple assignments.
  func checkTarget(_ target: ExpressionAst, simple: Bool, _ report: (Ast) -> Void) {
    switch target.kind {
    case .arrayLiteral:
      guard simple else { return report(target) }
      for element in unsafeDowncast(target, to: ArrayLiteralAst.self).elements {
        checkTarget(element, simple: true, report)
      }
    case .parenExpression:
      let pipeline = unsafeDowncast(target, to: ParenExpressionAst.self).pipeline
      guard let expression = pipeline.pureExpression else { return report(pipeline) }
      checkTarget(expression, simple: simple, report)
    case .variableExpression: break
    case .memberExpression, .invokeMemberExpression, .baseCtorInvokeMemberExpression:
      if unsafeDowncast(target, to: MemberExpressionAst.self).nullConditional { report(target) }
    case .indexExpression:
      if unsafeDowncast(target, to: IndexExpressionAst.self).nullConditional { report(target) }
    case .convertExpression, .attributedExpression:
      checkAttributedTarget(unsafeDowncast(target, to: AttributedExpressionAst.self), simple, report)
    default: report(target)
    }
  }

  private func checkAttributedTarget(_ target: AttributedExpressionAst, _ simple: Bool, _ report: (Ast) -> Void) {
    var expression: ExpressionAst = target
    var converts = 0
    var reference: Extent?
    var lastType: String?
    while expression.kind == .convertExpression || expression.kind == .attributedExpression {
      let attributed = unsafeDowncast(expression, to: AttributedExpressionAst.self)
      if attributed.kind == .convertExpression {
        converts += 1
        let type = attributed.attribute.typeName
        if isReference(type) { reference = attributed.attribute.extent }
        if isVoid(type) { parser.reportError(attributed.attribute.extent, .voidTypeConstraintNotAllowed) }
        lastType = parser.types.resolve(type)
      }
      expression = attributed.child
    }
    if let reference, converts > 1 {
      parser.reportError(reference, .referenceNeedsToBeByItselfInTypeConstraint)
      return
    }
    if expression.kind == .variableExpression {
      let path = unsafeDowncast(expression, to: VariableExpressionAst.self).variablePath
      if path.isVariable, path.isUnscopedVariable || path.isLocal || path.isPrivate,
        let expected = SemanticChecks.automaticTypes[path.unqualifiedPath.lowercased()], expected != lastType
      {
        parser.reportError(target.extent, .assignmentStatementToAutomaticNotSupported, path.unqualifiedPath, expected)
      }
    }
    checkTarget(expression, simple: simple, report)
  }

  /// The automatic variables that a script may only assign with the type they have.
  private static let automaticTypes: [String: String] = [
    "_": "System.Object", "args": "System.Object[]", "this": "System.Object", "input": "System.Object",
    "pscmdlet": "System.Management.Automation.PSScriptCmdlet",
    "psboundparameters": "System.Management.Automation.PSBoundParametersDictionary",
    "myinvocation": "System.Management.Automation.InvocationInfo", "psscriptroot": "System.String",
    "pscommandpath": "System.String",
  ]

  private func isReference(_ type: ITypeName) -> Bool {
    switch type.name.lowercased() {
    case "ref", "system.management.automation.psreference", "management.automation.psreference": return true
    default: return false
    }
  }

  // MARK: Casts and attributes in expressions

  func checkConvert(_ convert: ConvertExpressionAst) {
    let type = convert.attribute.typeName
    if type.fullName.lowercased() == "ordered" {
      if convert.child.kind != .hashtable {
        parser.reportError(convert.extent, .orderedAttributeOnlyOnHashLiteralNode, type.fullName)
      }
      return
    }
    guard isReference(type) else { return }
    var multiple = false
    var child = convert.child
    while child.kind == .convertExpression || child.kind == .attributedExpression {
      let attributed = unsafeDowncast(child, to: AttributedExpressionAst.self)
      if attributed.kind == .convertExpression, isReference(attributed.attribute.typeName) {
        multiple = true
        parser.reportError(attributed.attribute.extent, .referenceNeedsToBeByItselfInTypeSequence)
      }
      child = attributed.child
    }
    // PowerShell climbs to the parent once and then goes down again, so only the nearest cast counts.
    guard !multiple, let parent = convert.parent, parent.kind == .convertExpression,
      !isReference(unsafeDowncast(parent, to: ConvertExpressionAst.self).attribute.typeName), !isAssigned(convert)
    else { return }
    parser.reportError(convert.attribute.extent, .referenceNeedsToBeLastTypeInTypeConversion)
  }

  /// Whether the expression is part of what an assignment assigns to.
  private func isAssigned(_ expression: Ast) -> Bool {
    var child = expression
    while let parent = child.parent {
      if parent.kind == .assignmentStatement {
        return unsafeDowncast(parent, to: AssignmentStatementAst.self).left === child
      }
      if parent.kind == .commandExpression { return false }
      child = parent
    }
    return false
  }

  func checkAttributed(_ expression: AttributedExpressionAst) {
    var child = expression.child
    while child.kind == .convertExpression || child.kind == .attributedExpression {
      child = unsafeDowncast(child, to: AttributedExpressionAst.self).child
    }
    if child.kind == .variableExpression { return }
    parser.reportError(expression.attribute.extent, .unexpectedAttribute, expression.attribute.typeName.fullName)
  }
}
