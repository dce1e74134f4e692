// The classes of syntax nodes as types: full names and bases are .NET's, so that `-is`, type constraints and Get-Member agree with PowerShell.

import Objects
import Primitives
import Syntax

enum AstTypes {
  private static func make(
    _ name: String, _ base: TypeInfo, isAbstract: Bool = false, _ declare: (@Sendable (TypeBuilder) -> Void)? = nil
  ) -> TypeInfo {
    TypeInfo(LanguageFacade.namespace + name, base: base, isAbstract: isAbstract, declare: declare ?? { _ in })
  }

  /// What has parameters and a body: reflection alone knows it.
  static let metadataProvider = TypeInfo(LanguageFacade.namespace + "IParameterMetadataProvider", .interface)

  // Bases.
  static let ast = make("Ast", .object, isAbstract: true, AstMembers.ast)
  static let statement = make("StatementAst", ast, isAbstract: true)
  static let commandElement = make("CommandElementAst", ast, isAbstract: true)
  static let expression = make("ExpressionAst", commandElement, isAbstract: true, AstMembers.expression)
  static let attributeBase = make("AttributeBaseAst", ast, isAbstract: true, AstMembers.attributeBase)
  static let member = make("MemberAst", ast, isAbstract: true)
  static let labeled = make("LabeledStatementAst", statement, isAbstract: true, AstMembers.labeled)
  static let loop = make("LoopStatementAst", labeled, isAbstract: true, AstMembers.loop)
  static let pipelineBase = make("PipelineBaseAst", statement, isAbstract: true, AstMembers.pipelineBase)
  static let chainable = make("ChainableAst", pipelineBase, isAbstract: true)
  static let commandBase = make("CommandBaseAst", statement, isAbstract: true, AstMembers.commandBase)
  static let redirection = make("RedirectionAst", ast, isAbstract: true, AstMembers.redirection)
  static let constant = make("ConstantExpressionAst", expression, AstMembers.constant)
  static let attributed = make("AttributedExpressionAst", expression, AstMembers.attributed)
  static let memberExpression = make("MemberExpressionAst", expression, AstMembers.memberExpression)
  static let invokeMember = make("InvokeMemberExpressionAst", memberExpression, AstMembers.invokeMember)
  static let statementBlock = make("StatementBlockAst", ast, AstMembers.statementBlock)
  static let attribute = make("AttributeAst", attributeBase, AstMembers.attribute)
  static let typeConstraint = make("TypeConstraintAst", attributeBase)
  static let parameter = make("ParameterAst", ast, AstMembers.parameter)
  static let namedArgument = make("NamedAttributeArgumentAst", ast, AstMembers.namedArgument)
  static let trap = make("TrapStatementAst", statement, AstMembers.trap)
  static let catchClause = make("CatchClauseAst", ast, AstMembers.catchClause)
  static let usingStatement = make("UsingStatementAst", statement, AstMembers.usingStatement)

  /// The type of each kind, by the kind's number.
  private static let types: [TypeInfo] = AstKind.allCases.map { kind in
    switch kind {
    case .scriptBlock:
      return TypeInfo(
        LanguageFacade.namespace + "ScriptBlockAst", base: ast, interfaces: { [metadataProvider] },
        declare: AstMembers.scriptBlock)
    case .paramBlock: return make("ParamBlockAst", ast, AstMembers.paramBlock)
    case .namedBlock: return make("NamedBlockAst", ast, AstMembers.namedBlock)
    case .parameter: return parameter
    case .statementBlock: return statementBlock
    case .attribute: return attribute
    case .typeConstraint: return typeConstraint
    case .namedAttributeArgument: return namedArgument
    case .typeDefinition: return make("TypeDefinitionAst", statement, AstMembers.typeDefinition)
    case .propertyMember: return make("PropertyMemberAst", member, AstMembers.propertyMember)
    case .functionMember: return make("FunctionMemberAst", member, AstMembers.functionMember)
    case .usingStatement: return usingStatement
    case .functionDefinition:
      return TypeInfo(
        LanguageFacade.namespace + "FunctionDefinitionAst", base: statement, interfaces: { [metadataProvider] },
        declare: AstMembers.functionDefinition)
    case .ifStatement: return make("IfStatementAst", statement, AstMembers.ifStatement)
    case .dataStatement: return make("DataStatementAst", statement, AstMembers.data)
    case .catchClause: return catchClause
    case .tryStatement: return make("TryStatementAst", statement, AstMembers.tryStatement)
    case .trapStatement: return trap
    case .breakStatement: return make("BreakStatementAst", statement, AstMembers.breakStatement)
    case .continueStatement: return make("ContinueStatementAst", statement, AstMembers.continueStatement)
    case .returnStatement: return make("ReturnStatementAst", statement, AstMembers.returnStatement)
    case .exitStatement: return make("ExitStatementAst", statement, AstMembers.exitStatement)
    case .throwStatement: return make("ThrowStatementAst", statement, AstMembers.throwStatement)
    case .blockStatement: return make("BlockStatementAst", statement, AstMembers.block)
    case .configurationDefinition: return make("ConfigurationDefinitionAst", statement, AstMembers.configuration)
    case .dynamicKeywordStatement: return make("DynamicKeywordStatementAst", statement, AstMembers.dynamicKeyword)
    case .forEachStatement: return make("ForEachStatementAst", loop, AstMembers.forEach)
    case .forStatement: return make("ForStatementAst", loop, AstMembers.forStatement)
    case .doWhileStatement: return make("DoWhileStatementAst", loop)
    case .doUntilStatement: return make("DoUntilStatementAst", loop)
    case .whileStatement: return make("WhileStatementAst", loop)
    case .switchStatement: return make("SwitchStatementAst", labeled, AstMembers.switchStatement)
    case .pipeline: return make("PipelineAst", chainable, AstMembers.pipeline)
    case .pipelineChain: return make("PipelineChainAst", chainable, AstMembers.pipelineChain)
    case .assignmentStatement: return make("AssignmentStatementAst", pipelineBase, AstMembers.assignment)
    case .command: return make("CommandAst", commandBase, AstMembers.command)
    case .commandExpression: return make("CommandExpressionAst", commandBase, AstMembers.commandExpression)
    case .commandParameter: return make("CommandParameterAst", commandElement, AstMembers.commandParameter)
    case .mergingRedirection: return make("MergingRedirectionAst", redirection, AstMembers.mergingRedirection)
    case .fileRedirection: return make("FileRedirectionAst", redirection, AstMembers.fileRedirection)
    case .ternaryExpression: return make("TernaryExpressionAst", expression, AstMembers.ternary)
    case .binaryExpression: return make("BinaryExpressionAst", expression, AstMembers.binary)
    case .unaryExpression: return make("UnaryExpressionAst", expression, AstMembers.unary)
    case .attributedExpression: return attributed
    case .convertExpression: return make("ConvertExpressionAst", attributed, AstMembers.convert)
    case .memberExpression: return memberExpression
    case .invokeMemberExpression: return invokeMember
    case .baseCtorInvokeMemberExpression: return make("BaseCtorInvokeMemberExpressionAst", invokeMember)
    case .indexExpression: return make("IndexExpressionAst", expression, AstMembers.index)
    case .parenExpression: return make("ParenExpressionAst", expression, AstMembers.paren)
    case .subExpression: return make("SubExpressionAst", expression, AstMembers.subExpression)
    case .arrayExpression: return make("ArrayExpressionAst", expression, AstMembers.arrayExpression)
    case .arrayLiteral: return make("ArrayLiteralAst", expression, AstMembers.arrayLiteral)
    case .hashtable: return make("HashtableAst", expression, AstMembers.hashtable)
    case .scriptBlockExpression: return make("ScriptBlockExpressionAst", expression, AstMembers.scriptBlockExpression)
    case .usingExpression: return make("UsingExpressionAst", expression, AstMembers.usingExpression)
    case .variableExpression: return make("VariableExpressionAst", expression, AstMembers.variable)
    case .typeExpression: return make("TypeExpressionAst", expression, AstMembers.typeExpression)
    case .constantExpression: return constant
    case .stringConstantExpression: return make("StringConstantExpressionAst", constant, AstMembers.stringConstant)
    case .expandableStringExpression: return make("ExpandableStringExpressionAst", expression, AstMembers.expandableString)
    case .errorExpression: return make("ErrorExpressionAst", expression, AstMembers.errorExpression)
    case .errorStatement: return make("ErrorStatementAst", pipelineBase, AstMembers.errorStatement)
    }
  }

  static func type(of kind: AstKind) -> TypeInfo { types[Int(kind.rawValue)] }

  /// All node classes, for the catalogue.
  static var all: [TypeInfo] {
    types + [
      ast, metadataProvider, statement, commandElement, expression, attributeBase, member, labeled, loop, pipelineBase,
      chainable, commandBase,
      redirection,
    ]
  }
}
