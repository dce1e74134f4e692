// Statements that may carry a label: the loops and `switch`.

/// A loop or a switch.
public class LabeledStatementAst: StatementAst, @unchecked Sendable {
  public let label: String?
  public let condition: PipelineBaseAst?

  init(_ kind: AstKind, _ extent: Extent, label: String? = nil, condition: PipelineBaseAst? = nil) {
    self.label = label
    self.condition = condition
    super.init(kind, extent)
    adopt(condition)
  }
}

/// A loop.
public class LoopStatementAst: LabeledStatementAst, @unchecked Sendable {
  public let body: StatementBlockAst

  init(_ kind: AstKind, _ extent: Extent, label: String? = nil, condition: PipelineBaseAst? = nil, body: StatementBlockAst) {
    self.body = body
    super.init(kind, extent, label: label, condition: condition)
    adopt(body)
  }
}

/// `foreach`.
public final class ForEachStatementAst: LoopStatementAst, @unchecked Sendable {
  public let flags: ForEachFlags
  public let variable: VariableExpressionAst
  public let throttleLimit: ExpressionAst?

  init(
    _ extent: Extent, label: String? = nil, condition: PipelineBaseAst? = nil, body: StatementBlockAst, flags: ForEachFlags,
    variable: VariableExpressionAst, throttleLimit: ExpressionAst? = nil
  ) {
    self.flags = flags
    self.variable = variable
    self.throttleLimit = throttleLimit
    super.init(.forEachStatement, extent, label: label, condition: condition, body: body)
    adopt(variable)
    adopt(throttleLimit)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(variable)
    if let condition { body(condition) }
    body(self.body)
  }
}

/// `for`.
public final class ForStatementAst: LoopStatementAst, @unchecked Sendable {
  public let initializer: PipelineBaseAst?
  public let iterator: PipelineBaseAst?

  init(
    _ extent: Extent, label: String? = nil, condition: PipelineBaseAst? = nil, body: StatementBlockAst,
    initializer: PipelineBaseAst? = nil, iterator: PipelineBaseAst? = nil
  ) {
    self.initializer = initializer
    self.iterator = iterator
    super.init(.forStatement, extent, label: label, condition: condition, body: body)
    adopt(initializer)
    adopt(iterator)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let initializer { body(initializer) }
    if let condition { body(condition) }
    if let iterator { body(iterator) }
    body(self.body)
  }
}

/// `do {} while ()`.
public final class DoWhileStatementAst: LoopStatementAst, @unchecked Sendable {
  init(_ extent: Extent, label: String? = nil, condition: PipelineBaseAst? = nil, body: StatementBlockAst) {
    super.init(.doWhileStatement, extent, label: label, condition: condition, body: body)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let condition { body(condition) }
    body(self.body)
  }
}

/// `do {} until ()`.
public final class DoUntilStatementAst: LoopStatementAst, @unchecked Sendable {
  init(_ extent: Extent, label: String? = nil, condition: PipelineBaseAst? = nil, body: StatementBlockAst) {
    super.init(.doUntilStatement, extent, label: label, condition: condition, body: body)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let condition { body(condition) }
    body(self.body)
  }
}

/// `while`.
public final class WhileStatementAst: LoopStatementAst, @unchecked Sendable {
  init(_ extent: Extent, label: String? = nil, condition: PipelineBaseAst? = nil, body: StatementBlockAst) {
    super.init(.whileStatement, extent, label: label, condition: condition, body: body)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let condition { body(condition) }
    body(self.body)
  }
}

/// `switch`. A clause's condition is a constant, a script block or any expression.
public final class SwitchStatementAst: LabeledStatementAst, @unchecked Sendable {
  public let flags: SwitchFlags
  public let clauses: [(condition: ExpressionAst, body: StatementBlockAst)]
  public let `default`: StatementBlockAst?

  init(
    _ extent: Extent, label: String? = nil, condition: PipelineBaseAst? = nil, flags: SwitchFlags,
    clauses: [(condition: ExpressionAst, body: StatementBlockAst)] = [], default: StatementBlockAst? = nil
  ) {
    self.flags = flags
    self.clauses = clauses
    self.default = `default`
    super.init(.switchStatement, extent, label: label, condition: condition)
    for pair in clauses {
      adopt(pair.condition)
      adopt(pair.body)
    }
    adopt(`default`)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let condition { body(condition) }
    for pair in clauses {
      body(pair.condition)
      body(pair.body)
    }
    if let `default` { body(`default`) }
  }
}
