// Expressions made of other expressions.

/// Any expression.
public class ExpressionAst: CommandElementAst, @unchecked Sendable {
}

/// `condition ? ifTrue : ifFalse`.
public final class TernaryExpressionAst: ExpressionAst, @unchecked Sendable {
  public let condition: ExpressionAst
  public let ifTrue: ExpressionAst
  public let ifFalse: ExpressionAst

  init(_ extent: Extent, condition: ExpressionAst, ifTrue: ExpressionAst, ifFalse: ExpressionAst) {
    self.condition = condition
    self.ifTrue = ifTrue
    self.ifFalse = ifFalse
    super.init(.ternaryExpression, extent)
    adopt(condition)
    adopt(ifTrue)
    adopt(ifFalse)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(condition)
    body(ifTrue)
    body(ifFalse)
  }
}

/// `left operator right`.
public final class BinaryExpressionAst: ExpressionAst, @unchecked Sendable {
  public let left: ExpressionAst
  public let `operator`: TokenKind
  public let right: ExpressionAst
  public let errorPosition: Extent

  init(_ extent: Extent, left: ExpressionAst, operator: TokenKind, right: ExpressionAst, errorPosition: Extent) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.errorPosition = errorPosition
    super.init(.binaryExpression, extent)
    adopt(left)
    adopt(right)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(left)
    body(right)
  }
}

/// An operator and its operand; `++` and `--` after it are the `postfix...` kinds.
public final class UnaryExpressionAst: ExpressionAst, @unchecked Sendable {
  public let tokenKind: TokenKind
  public let child: ExpressionAst

  init(_ extent: Extent, tokenKind: TokenKind, child: ExpressionAst) {
    self.tokenKind = tokenKind
    self.child = child
    super.init(.unaryExpression, extent)
    if tokenKind.hasTrait(.prefixOrPostfixOperator), child.kind != .variableExpression { needsCheck = true }
    adopt(child)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(child)
  }
}

/// An attribute before an expression.
public class AttributedExpressionAst: ExpressionAst, @unchecked Sendable {
  public let attribute: AttributeBaseAst
  public let child: ExpressionAst

  init(_ extent: Extent, attribute: AttributeBaseAst, child: ExpressionAst, kind: AstKind = .attributedExpression) {
    self.attribute = attribute
    self.child = child
    super.init(kind, extent)
    adopt(attribute)
    adopt(child)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(attribute)
    body(child)
  }
}

/// `[type] expression`.
public final class ConvertExpressionAst: AttributedExpressionAst, @unchecked Sendable {
  init(_ extent: Extent, attribute: AttributeBaseAst, child: ExpressionAst) {
    super.init(extent, attribute: attribute, child: child, kind: .convertExpression)
    // Only `[ordered]` and `[ref]` have rules of their own; longer names may be the full name of the latter.
    let length = attribute.typeName.name.utf8.count
    if length == 3 || length == 7 || length > 24 { needsCheck = true }
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(attribute)
    body(child)
  }
}

/// `expression.member`, `::` when `static`, `?.` when `nullConditional`.
public class MemberExpressionAst: ExpressionAst, @unchecked Sendable {
  public let expression: ExpressionAst
  public let member: CommandElementAst
  public let `static`: Bool
  public let nullConditional: Bool

  init(
    _ extent: Extent, expression: ExpressionAst, member: CommandElementAst, static: Bool = false, nullConditional: Bool = false,
    kind: AstKind = .memberExpression
  ) {
    self.expression = expression
    self.member = member
    self.static = `static`
    self.nullConditional = nullConditional
    super.init(kind, extent)
    adopt(expression)
    adopt(member)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(expression)
    body(member)
  }
}

/// A call of a method.
public class InvokeMemberExpressionAst: MemberExpressionAst, @unchecked Sendable {
  public let arguments: [ExpressionAst]
  public let genericTypeArguments: [ITypeName]

  init(
    _ extent: Extent, expression: ExpressionAst, member: CommandElementAst, static: Bool = false, nullConditional: Bool = false,
    arguments: [ExpressionAst] = [], genericTypeArguments: [ITypeName] = [], kind: AstKind = .invokeMemberExpression
  ) {
    self.arguments = arguments
    self.genericTypeArguments = genericTypeArguments
    super.init(extent, expression: expression, member: member, static: `static`, nullConditional: nullConditional, kind: kind)
    adopt(arguments)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(expression)
    body(member)
    for child in arguments { body(child) }
  }
}

/// The call of the base class's constructor.
public final class BaseCtorInvokeMemberExpressionAst: InvokeMemberExpressionAst, @unchecked Sendable {
  init(
    _ extent: Extent, expression: ExpressionAst, member: CommandElementAst, static: Bool = false, nullConditional: Bool = false,
    arguments: [ExpressionAst] = [], genericTypeArguments: [ITypeName] = []
  ) {
    super.init(
      extent, expression: expression, member: member, static: `static`, nullConditional: nullConditional, arguments: arguments,
      genericTypeArguments: genericTypeArguments, kind: .baseCtorInvokeMemberExpression)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(expression)
    body(member)
    for child in arguments { body(child) }
  }
}

/// `target[index]`, `?[` when `nullConditional`.
public final class IndexExpressionAst: ExpressionAst, @unchecked Sendable {
  public let target: ExpressionAst
  public let index: ExpressionAst
  public let nullConditional: Bool

  init(_ extent: Extent, target: ExpressionAst, index: ExpressionAst, nullConditional: Bool = false) {
    self.target = target
    self.index = index
    self.nullConditional = nullConditional
    super.init(.indexExpression, extent)
    adopt(target)
    adopt(index)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(target)
    body(index)
  }
}

/// `(pipeline)`.
public final class ParenExpressionAst: ExpressionAst, @unchecked Sendable {
  public let pipeline: PipelineBaseAst

  init(_ extent: Extent, pipeline: PipelineBaseAst) {
    self.pipeline = pipeline
    super.init(.parenExpression, extent)
    adopt(pipeline)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(pipeline)
  }
}

/// `$(statements)`.
public final class SubExpressionAst: ExpressionAst, @unchecked Sendable {
  public let subExpression: StatementBlockAst

  init(_ extent: Extent, subExpression: StatementBlockAst) {
    self.subExpression = subExpression
    super.init(.subExpression, extent)
    adopt(subExpression)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(subExpression)
  }
}

/// `@(statements)`.
public final class ArrayExpressionAst: ExpressionAst, @unchecked Sendable {
  public let subExpression: StatementBlockAst

  init(_ extent: Extent, subExpression: StatementBlockAst) {
    self.subExpression = subExpression
    super.init(.arrayExpression, extent)
    adopt(subExpression)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(subExpression)
  }
}

/// `a, b, c`.
public final class ArrayLiteralAst: ExpressionAst, @unchecked Sendable {
  public let elements: [ExpressionAst]

  init(_ extent: Extent, elements: [ExpressionAst] = []) {
    self.elements = elements
    super.init(.arrayLiteral, extent)
    adopt(elements)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in elements { body(child) }
  }
}

/// `@{ key = value }`.
public final class HashtableAst: ExpressionAst, @unchecked Sendable {
  public let keyValuePairs: [(key: ExpressionAst, value: StatementAst)]

  init(_ extent: Extent, keyValuePairs: [(key: ExpressionAst, value: StatementAst)] = []) {
    self.keyValuePairs = keyValuePairs
    super.init(.hashtable, extent)
    if keyValuePairs.count > 1 { needsCheck = true }
    for pair in keyValuePairs {
      adopt(pair.key)
      adopt(pair.value)
    }
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for pair in keyValuePairs {
      body(pair.key)
      body(pair.value)
    }
  }
}

/// `{ ... }` as a value.
public final class ScriptBlockExpressionAst: ExpressionAst, @unchecked Sendable {
  public let scriptBlock: ScriptBlockAst

  init(_ extent: Extent, scriptBlock: ScriptBlockAst) {
    self.scriptBlock = scriptBlock
    super.init(.scriptBlockExpression, extent)
    adopt(scriptBlock)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(scriptBlock)
  }
}

/// `$using:name`.
public final class UsingExpressionAst: ExpressionAst, @unchecked Sendable {
  public let subExpression: ExpressionAst

  init(_ extent: Extent, subExpression: ExpressionAst) {
    self.subExpression = subExpression
    super.init(.usingExpression, extent)
    adopt(subExpression)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(subExpression)
  }
}
