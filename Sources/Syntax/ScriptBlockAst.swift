// Script blocks and what they are made of: parameters, named blocks and lists of statements.

/// A script, a function's body or the block of a script block expression.
public final class ScriptBlockAst: Ast, @unchecked Sendable {
  public let source: SourceText
  public let usingStatements: [UsingStatementAst]
  public let attributes: [AttributeAst]
  public let paramBlock: ParamBlockAst?
  public let dynamicParamBlock: NamedBlockAst?
  public let beginBlock: NamedBlockAst?
  public let processBlock: NamedBlockAst?
  public let endBlock: NamedBlockAst?
  public let cleanBlock: NamedBlockAst?
  public let isConfiguration: Bool
  /// What the `#requires` lines of the text ask for; only on a root, nil when there are none.
  public internal(set) var scriptRequirements: ScriptRequirements?
  /// Whether the text had errors; only on a root.
  public internal(set) var hadErrors = false
  /// All classes and enumerations of the text in its order, those inside functions and blocks included; only on a root.
  public internal(set) var typeDefinitions: [TypeDefinitionAst] = []

  init(
    _ extent: Extent, source: SourceText, usingStatements: [UsingStatementAst] = [], attributes: [AttributeAst] = [],
    paramBlock: ParamBlockAst? = nil, dynamicParamBlock: NamedBlockAst? = nil, beginBlock: NamedBlockAst? = nil,
    processBlock: NamedBlockAst? = nil, endBlock: NamedBlockAst? = nil, cleanBlock: NamedBlockAst? = nil,
    isConfiguration: Bool = false
  ) {
    self.source = source
    self.usingStatements = usingStatements
    self.attributes = attributes
    self.paramBlock = paramBlock
    self.dynamicParamBlock = dynamicParamBlock
    self.beginBlock = beginBlock
    self.processBlock = processBlock
    self.endBlock = endBlock
    self.cleanBlock = cleanBlock
    self.isConfiguration = isConfiguration
    super.init(.scriptBlock, extent)
    adopt(usingStatements)
    adopt(attributes)
    adopt(paramBlock)
    adopt(dynamicParamBlock)
    adopt(beginBlock)
    adopt(processBlock)
    adopt(endBlock)
    adopt(cleanBlock)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in usingStatements { body(child) }
    for child in attributes { body(child) }
    if let paramBlock { body(paramBlock) }
    if let dynamicParamBlock { body(dynamicParamBlock) }
    if let beginBlock { body(beginBlock) }
    if let processBlock { body(processBlock) }
    if let endBlock { body(endBlock) }
    if let cleanBlock { body(cleanBlock) }
  }
}

/// `param(...)` with its attributes.
public final class ParamBlockAst: Ast, @unchecked Sendable {
  public let attributes: [AttributeAst]
  public let parameters: [ParameterAst]

  init(_ extent: Extent, attributes: [AttributeAst] = [], parameters: [ParameterAst] = []) {
    self.attributes = attributes
    self.parameters = parameters
    super.init(.paramBlock, extent)
    adopt(attributes)
    adopt(parameters)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in attributes { body(child) }
    for child in parameters { body(child) }
  }
}

/// A `begin`, `process`, `end`, `clean` or `dynamicparam` block; `unnamed` when the script just has statements.
public final class NamedBlockAst: Ast, @unchecked Sendable {
  public let blockKind: TokenKind
  public let unnamed: Bool
  public let traps: [TrapStatementAst]
  public let statements: [StatementAst]

  init(
    _ extent: Extent, blockKind: TokenKind, unnamed: Bool = false, traps: [TrapStatementAst] = [],
    statements: [StatementAst] = []
  ) {
    self.blockKind = blockKind
    self.unnamed = unnamed
    self.traps = traps
    self.statements = statements
    super.init(.namedBlock, extent)
    adopt(traps)
    adopt(statements)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in traps { body(child) }
    for child in statements { body(child) }
  }
}

/// A parameter of a function, method or `param` block.
public final class ParameterAst: Ast, @unchecked Sendable {
  public let attributes: [AttributeBaseAst]
  public let name: VariableExpressionAst
  public let defaultValue: ExpressionAst?

  init(_ extent: Extent, attributes: [AttributeBaseAst] = [], name: VariableExpressionAst, defaultValue: ExpressionAst? = nil) {
    self.attributes = attributes
    self.name = name
    self.defaultValue = defaultValue
    super.init(.parameter, extent)
    adopt(attributes)
    adopt(name)
    adopt(defaultValue)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in attributes { body(child) }
    body(name)
    if let defaultValue { body(defaultValue) }
  }
}

/// Statements in braces or in a subexpression.
public final class StatementBlockAst: Ast, @unchecked Sendable {
  public let traps: [TrapStatementAst]
  public let statements: [StatementAst]

  init(_ extent: Extent, traps: [TrapStatementAst] = [], statements: [StatementAst] = []) {
    self.traps = traps
    self.statements = statements
    super.init(.statementBlock, extent)
    adopt(traps)
    adopt(statements)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in traps { body(child) }
    for child in statements { body(child) }
  }
}
