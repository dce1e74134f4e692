// Expressions at the leaves of the tree: variables, types, constants and strings, and the nodes that stand for errors.

/// `$name`, or `@name` when `splatted`.
public final class VariableExpressionAst: ExpressionAst, @unchecked Sendable {
  public let variablePath: VariablePath
  public let splatted: Bool

  init(_ extent: Extent, variablePath: VariablePath, splatted: Bool = false) {
    self.variablePath = variablePath
    self.splatted = splatted
    super.init(.variableExpression, extent)
    if splatted { needsCheck = true }
  }
}

/// `[type]` as a value.
public final class TypeExpressionAst: ExpressionAst, @unchecked Sendable {
  public let typeName: ITypeName

  init(_ extent: Extent, typeName: ITypeName) {
    self.typeName = typeName
    super.init(.typeExpression, extent)
    if typeName.isArray { needsCheck = true }
  }
}

/// A number; strings are `StringConstantExpressionAst`.
public final class ConstantExpressionAst: ExpressionAst, @unchecked Sendable {
  public let value: ConstantValue

  init(_ extent: Extent, value: ConstantValue) {
    self.value = value
    super.init(.constantExpression, extent)
  }
}

/// A string without anything to expand, a bare word or a member's name.
public final class StringConstantExpressionAst: ExpressionAst, @unchecked Sendable {
  public let value: String
  public let stringConstantType: StringConstantType

  init(_ extent: Extent, value: String, stringConstantType: StringConstantType) {
    self.value = value
    self.stringConstantType = stringConstantType
    super.init(.stringConstantExpression, extent)
  }
}

/// A string with variables or subexpressions. `parts` is what to join; `value` the text with escapes resolved and nothing expanded.
public final class ExpandableStringExpressionAst: ExpressionAst, @unchecked Sendable {
  public let value: String
  public let stringConstantType: StringConstantType
  public let nestedExpressions: [ExpressionAst]
  public let parts: [ExpandableStringPart]

  init(
    _ extent: Extent, value: String, stringConstantType: StringConstantType, nestedExpressions: [ExpressionAst] = [],
    parts: [ExpandableStringPart] = []
  ) {
    self.value = value
    self.stringConstantType = stringConstantType
    self.nestedExpressions = nestedExpressions
    self.parts = parts
    super.init(.expandableStringExpression, extent)
    adopt(nestedExpressions)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in nestedExpressions { body(child) }
  }
}

/// Stands where an expression could not be parsed.
public final class ErrorExpressionAst: ExpressionAst, @unchecked Sendable {
  public let nestedAst: [Ast]

  init(_ extent: Extent, nestedAst: [Ast] = []) {
    self.nestedAst = nestedAst
    super.init(.errorExpression, extent)
    adopt(nestedAst)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in nestedAst { body(child) }
  }
}

/// Stands where a statement could not be parsed.
public final class ErrorStatementAst: PipelineBaseAst, @unchecked Sendable {
  public let errorKind: Token?
  public let nestedAst: [Ast]
  public let flags: [(name: String, token: Token, value: Ast?)]
  public let conditions: [Ast]
  public let bodies: [Ast]

  init(
    _ extent: Extent, errorKind: Token? = nil, nestedAst: [Ast] = [], flags: [(name: String, token: Token, value: Ast?)] = [],
    conditions: [Ast] = [], bodies: [Ast] = []
  ) {
    self.errorKind = errorKind
    self.nestedAst = nestedAst
    self.flags = flags
    self.conditions = conditions
    self.bodies = bodies
    super.init(.errorStatement, extent)
    adopt(nestedAst)
    for flag in flags { adopt(flag.value) }
    adopt(conditions)
    adopt(bodies)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in nestedAst { body(child) }
    for flag in flags { if let value = flag.value { body(value) } }
    for child in conditions { body(child) }
    for child in bodies { body(child) }
  }
}
