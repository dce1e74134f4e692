// Statements other than loops, pipelines and definitions of types.

/// Any statement.
public class StatementAst: Ast, @unchecked Sendable {
}

/// `function`, `filter` or the body of a method. `parameters` is nil when none were written after the name.
public final class FunctionDefinitionAst: StatementAst, @unchecked Sendable {
  public let isFilter: Bool
  public let isWorkflow: Bool
  public let name: String
  public let nameExtent: Extent
  public let parameters: [ParameterAst]?
  public let body: ScriptBlockAst

  init(
    _ extent: Extent, isFilter: Bool = false, isWorkflow: Bool = false, name: String, nameExtent: Extent,
    parameters: [ParameterAst]? = nil, body: ScriptBlockAst
  ) {
    self.isFilter = isFilter
    self.isWorkflow = isWorkflow
    self.name = name
    self.nameExtent = nameExtent
    self.parameters = parameters
    self.body = body
    super.init(.functionDefinition, extent)
    if let parameters { adopt(parameters) }
    adopt(body)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let parameters { for child in parameters { body(child) } }
    body(self.body)
  }
}

/// `if`, with its `elseif` clauses and `else`.
public final class IfStatementAst: StatementAst, @unchecked Sendable {
  public let clauses: [(condition: PipelineBaseAst, body: StatementBlockAst)]
  public let elseClause: StatementBlockAst?

  init(
    _ extent: Extent, clauses: [(condition: PipelineBaseAst, body: StatementBlockAst)] = [],
    elseClause: StatementBlockAst? = nil
  ) {
    self.clauses = clauses
    self.elseClause = elseClause
    super.init(.ifStatement, extent)
    for pair in clauses {
      adopt(pair.condition)
      adopt(pair.body)
    }
    adopt(elseClause)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for pair in clauses {
      body(pair.condition)
      body(pair.body)
    }
    if let elseClause { body(elseClause) }
  }
}

/// `data`.
public final class DataStatementAst: StatementAst, @unchecked Sendable {
  public let variable: String?
  public let commandsAllowed: [ExpressionAst]
  public let body: StatementBlockAst

  init(_ extent: Extent, variable: String? = nil, commandsAllowed: [ExpressionAst] = [], body: StatementBlockAst) {
    self.variable = variable
    self.commandsAllowed = commandsAllowed
    self.body = body
    super.init(.dataStatement, extent)
    adopt(commandsAllowed)
    adopt(body)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(self.body)
  }
}

/// `catch`; it catches everything when `catchTypes` is empty.
public final class CatchClauseAst: Ast, @unchecked Sendable {
  public let catchTypes: [TypeConstraintAst]
  public let body: StatementBlockAst

  init(_ extent: Extent, catchTypes: [TypeConstraintAst] = [], body: StatementBlockAst) {
    self.catchTypes = catchTypes
    self.body = body
    super.init(.catchClause, extent)
    adopt(catchTypes)
    adopt(body)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in catchTypes { body(child) }
    body(self.body)
  }
}

/// `try` with its handlers.
public final class TryStatementAst: StatementAst, @unchecked Sendable {
  public let body: StatementBlockAst
  public let catchClauses: [CatchClauseAst]
  public let `finally`: StatementBlockAst?

  init(_ extent: Extent, body: StatementBlockAst, catchClauses: [CatchClauseAst] = [], finally: StatementBlockAst? = nil) {
    self.body = body
    self.catchClauses = catchClauses
    self.finally = `finally`
    super.init(.tryStatement, extent)
    if catchClauses.count > 1 { needsCheck = true }
    adopt(body)
    adopt(catchClauses)
    adopt(`finally`)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(self.body)
    for child in catchClauses { body(child) }
    if let `finally` { body(`finally`) }
  }
}

/// `trap`.
public final class TrapStatementAst: StatementAst, @unchecked Sendable {
  public let trapType: TypeConstraintAst?
  public let body: StatementBlockAst

  init(_ extent: Extent, trapType: TypeConstraintAst? = nil, body: StatementBlockAst) {
    self.trapType = trapType
    self.body = body
    super.init(.trapStatement, extent)
    adopt(trapType)
    adopt(body)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let trapType { body(trapType) }
    body(self.body)
  }
}

/// `break`, perhaps with a label.
public final class BreakStatementAst: StatementAst, @unchecked Sendable {
  public let label: ExpressionAst?

  init(_ extent: Extent, label: ExpressionAst? = nil) {
    self.label = label
    super.init(.breakStatement, extent)
    adopt(label)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let label { body(label) }
  }
}

/// `continue`, perhaps with a label.
public final class ContinueStatementAst: StatementAst, @unchecked Sendable {
  public let label: ExpressionAst?

  init(_ extent: Extent, label: ExpressionAst? = nil) {
    self.label = label
    super.init(.continueStatement, extent)
    adopt(label)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let label { body(label) }
  }
}

/// `return`.
public final class ReturnStatementAst: StatementAst, @unchecked Sendable {
  public let pipeline: PipelineBaseAst?

  init(_ extent: Extent, pipeline: PipelineBaseAst? = nil) {
    self.pipeline = pipeline
    super.init(.returnStatement, extent)
    adopt(pipeline)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let pipeline { body(pipeline) }
  }
}

/// `exit`.
public final class ExitStatementAst: StatementAst, @unchecked Sendable {
  public let pipeline: PipelineBaseAst?

  init(_ extent: Extent, pipeline: PipelineBaseAst? = nil) {
    self.pipeline = pipeline
    super.init(.exitStatement, extent)
    adopt(pipeline)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let pipeline { body(pipeline) }
  }
}

/// `throw`; without a pipeline in a `catch` it throws again.
public final class ThrowStatementAst: StatementAst, @unchecked Sendable {
  public let pipeline: PipelineBaseAst?

  init(_ extent: Extent, pipeline: PipelineBaseAst? = nil) {
    self.pipeline = pipeline
    super.init(.throwStatement, extent)
    adopt(pipeline)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let pipeline { body(pipeline) }
  }
}

/// `parallel` or `sequence`, of workflows.
public final class BlockStatementAst: StatementAst, @unchecked Sendable {
  public let blockKeyword: Token
  public let body: StatementBlockAst

  init(_ extent: Extent, blockKeyword: Token, body: StatementBlockAst) {
    self.blockKeyword = blockKeyword
    self.body = body
    super.init(.blockStatement, extent)
    adopt(body)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(self.body)
  }
}

/// `configuration`.
public final class ConfigurationDefinitionAst: StatementAst, @unchecked Sendable {
  public let instanceName: ExpressionAst
  public let body: ScriptBlockExpressionAst
  public let configurationType: ConfigurationType

  init(_ extent: Extent, instanceName: ExpressionAst, body: ScriptBlockExpressionAst, configurationType: ConfigurationType) {
    self.instanceName = instanceName
    self.body = body
    self.configurationType = configurationType
    super.init(.configurationDefinition, extent)
    adopt(instanceName)
    adopt(body)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(instanceName)
    body(self.body)
  }
}

/// A statement of a keyword defined at run time.
public final class DynamicKeywordStatementAst: StatementAst, @unchecked Sendable {
  public let commandElements: [CommandElementAst]

  init(_ extent: Extent, commandElements: [CommandElementAst] = []) {
    self.commandElements = commandElements
    super.init(.dynamicKeywordStatement, extent)
    adopt(commandElements)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in commandElements { body(child) }
  }
}
