// Pipelines, chains of them, commands, redirections and assignments.

/// What can stand where PowerShell expects a pipeline.
public class PipelineBaseAst: StatementAst, @unchecked Sendable {
}

/// What can stand beside `&&` and `||`.
public class ChainableAst: PipelineBaseAst, @unchecked Sendable {
}

/// Commands joined by `|`; `background` when `&` follows.
public final class PipelineAst: ChainableAst, @unchecked Sendable {
  public let pipelineElements: [CommandBaseAst]
  public internal(set) var background: Bool

  init(_ extent: Extent, pipelineElements: [CommandBaseAst] = [], background: Bool = false) {
    self.pipelineElements = pipelineElements
    self.background = background
    super.init(.pipeline, extent)
    adopt(pipelineElements)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in pipelineElements { body(child) }
  }
}

/// `a && b` or `a || b`.
public final class PipelineChainAst: ChainableAst, @unchecked Sendable {
  public let lhsPipelineChain: ChainableAst
  public let rhsPipeline: PipelineAst
  public let `operator`: TokenKind
  public let background: Bool

  init(
    _ extent: Extent, lhsPipelineChain: ChainableAst, rhsPipeline: PipelineAst, operator: TokenKind, background: Bool = false
  ) {
    self.lhsPipelineChain = lhsPipelineChain
    self.rhsPipeline = rhsPipeline
    self.operator = `operator`
    self.background = background
    super.init(.pipelineChain, extent)
    adopt(lhsPipelineChain)
    adopt(rhsPipeline)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(lhsPipelineChain)
    body(rhsPipeline)
  }
}

/// `left = right` and the compound assignments.
public final class AssignmentStatementAst: PipelineBaseAst, @unchecked Sendable {
  public let left: ExpressionAst
  public let `operator`: TokenKind
  public let right: StatementAst
  public let errorPosition: Extent

  init(_ extent: Extent, left: ExpressionAst, operator: TokenKind, right: StatementAst, errorPosition: Extent) {
    self.left = left
    self.operator = `operator`
    self.right = right
    self.errorPosition = errorPosition
    super.init(.assignmentStatement, extent)
    if left.kind != .variableExpression { needsCheck = true }
    adopt(left)
    adopt(right)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(left)
    body(right)
  }
}

/// An element of a pipeline.
public class CommandBaseAst: StatementAst, @unchecked Sendable {
  public let redirections: [RedirectionAst]

  init(_ kind: AstKind, _ extent: Extent, redirections: [RedirectionAst] = []) {
    self.redirections = redirections
    super.init(kind, extent)
    adopt(redirections)
  }
}

/// A command with its arguments. `invocationOperator` is `ampersand`, `dot` or `unknown` when there was none.
public final class CommandAst: CommandBaseAst, @unchecked Sendable {
  public let commandElements: [CommandElementAst]
  public let invocationOperator: TokenKind

  init(
    _ extent: Extent, redirections: [RedirectionAst] = [], commandElements: [CommandElementAst] = [],
    invocationOperator: TokenKind
  ) {
    self.commandElements = commandElements
    self.invocationOperator = invocationOperator
    super.init(.command, extent, redirections: redirections)
    adopt(commandElements)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in commandElements { body(child) }
    for child in redirections { body(child) }
  }
}

/// An expression as an element of a pipeline.
public final class CommandExpressionAst: CommandBaseAst, @unchecked Sendable {
  public let expression: ExpressionAst

  init(_ extent: Extent, redirections: [RedirectionAst] = [], expression: ExpressionAst) {
    self.expression = expression
    super.init(.commandExpression, extent, redirections: redirections)
    adopt(expression)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(expression)
    for child in redirections { body(child) }
  }
}

/// A command's name, parameter or argument.
public class CommandElementAst: Ast, @unchecked Sendable {
}

/// `-Name` or `-Name:argument`. `errorPosition` leaves the argument out.
public final class CommandParameterAst: CommandElementAst, @unchecked Sendable {
  public let parameterName: String
  public let argument: ExpressionAst?
  public let errorPosition: Extent

  init(_ extent: Extent, parameterName: String, argument: ExpressionAst? = nil, errorPosition: Extent) {
    self.parameterName = parameterName
    self.argument = argument
    self.errorPosition = errorPosition
    super.init(.commandParameter, extent)
    adopt(argument)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let argument { body(argument) }
  }
}

/// A redirection of a stream.
public class RedirectionAst: Ast, @unchecked Sendable {
  public let fromStream: RedirectionStream

  init(_ kind: AstKind, _ extent: Extent, fromStream: RedirectionStream) {
    self.fromStream = fromStream
    super.init(kind, extent)
  }
}

/// `2>&1`.
public final class MergingRedirectionAst: RedirectionAst, @unchecked Sendable {
  public let toStream: RedirectionStream

  init(_ extent: Extent, fromStream: RedirectionStream, toStream: RedirectionStream) {
    self.toStream = toStream
    super.init(.mergingRedirection, extent, fromStream: fromStream)
  }
}

/// `> file` or `>> file`.
public final class FileRedirectionAst: RedirectionAst, @unchecked Sendable {
  public let location: ExpressionAst
  public let append: Bool

  init(_ extent: Extent, fromStream: RedirectionStream, location: ExpressionAst, append: Bool = false) {
    self.location = location
    self.append = append
    super.init(.fileRedirection, extent, fromStream: fromStream)
    adopt(location)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(location)
  }
}
