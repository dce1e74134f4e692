// Members of statement nodes, pipelines and commands.

import Objects
import Primitives
import Syntax

extension AstMembers {
  @Sendable static func labeled(_ t: TypeBuilder) {
    let m = NodeMembers<LabeledStatementAst>(t: t)
    m.property("string Label") { node, _ in node.label.map { Value($0) } ?? .null }
    m.property("~PipelineBaseAst Condition") { $1.wrap($0.condition) }
  }

  @Sendable static func loop(_ t: TypeBuilder) {
    NodeMembers<LoopStatementAst>(t: t).property("~StatementBlockAst Body") { $1.wrap($0.body) }
  }

  @Sendable static func forEach(_ t: TypeBuilder) {
    let m = NodeMembers<ForEachStatementAst>(t: t)
    m.property("~VariableExpressionAst Variable") { $1.wrap($0.variable) }
    m.property("~ExpressionAst ThrottleLimit") { $1.wrap($0.throttleLimit) }
    m.property("~ForEachFlags Flags") { node, _ in LanguageEnums.value(LanguageEnums.forEachFlags, node.flags.rawValue) }
  }

  @Sendable static func forStatement(_ t: TypeBuilder) {
    let m = NodeMembers<ForStatementAst>(t: t)
    m.property("~PipelineBaseAst Initializer") { $1.wrap($0.initializer) }
    m.property("~PipelineBaseAst Iterator") { $1.wrap($0.iterator) }
  }

  @Sendable static func switchStatement(_ t: TypeBuilder) {
    let m = NodeMembers<SwitchStatementAst>(t: t)
    m.property("~SwitchFlags Flags") { node, _ in LanguageEnums.value(LanguageEnums.switchFlags, node.flags.rawValue) }
    m.computed(
      "System.Collections.ObjectModel.ReadOnlyCollection[System.Tuple[~ExpressionAst,~StatementBlockAst]] Clauses"
    ) { node, object, session in
      guard let session else { return .null }
      let pairs = node.clauses.map { (object.wrap($0.condition), object.wrap($0.body)) }
      return try LanguageFacade.pairs(pairs, (AstTypes.expression, AstTypes.statementBlock), session)
    }
    m.property("~StatementBlockAst Default") { $1.wrap($0.default) }
  }

  @Sendable static func ifStatement(_ t: TypeBuilder) {
    let m = NodeMembers<IfStatementAst>(t: t)
    m.computed(
      "System.Collections.ObjectModel.ReadOnlyCollection[System.Tuple[~PipelineBaseAst,~StatementBlockAst]] Clauses"
    ) { node, object, session in
      guard let session else { return .null }
      let pairs = node.clauses.map { (object.wrap($0.condition), object.wrap($0.body)) }
      return try LanguageFacade.pairs(pairs, (AstTypes.pipelineBase, AstTypes.statementBlock), session)
    }
    m.property("~StatementBlockAst ElseClause") { $1.wrap($0.elseClause) }
  }

  @Sendable static func data(_ t: TypeBuilder) {
    let m = NodeMembers<DataStatementAst>(t: t)
    m.property("string Variable") { node, _ in node.variable.map { Value($0) } ?? .null }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~ExpressionAst] CommandsAllowed") {
      $1.list($0.commandsAllowed, AstTypes.expression)
    }
    m.property("~StatementBlockAst Body") { $1.wrap($0.body) }
  }

  @Sendable static func tryStatement(_ t: TypeBuilder) {
    let m = NodeMembers<TryStatementAst>(t: t)
    m.property("~StatementBlockAst Body") { $1.wrap($0.body) }
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~CatchClauseAst] CatchClauses") {
      $1.list($0.catchClauses, AstTypes.catchClause)
    }
    m.property("~StatementBlockAst Finally") { $1.wrap($0.finally) }
  }

  @Sendable static func catchClause(_ t: TypeBuilder) {
    let m = NodeMembers<CatchClauseAst>(t: t)
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~TypeConstraintAst] CatchTypes") {
      $1.list($0.catchTypes, AstTypes.typeConstraint)
    }
    m.property("bool IsCatchAll") { node, _ in .bool(node.catchTypes.isEmpty) }
    m.property("~StatementBlockAst Body") { $1.wrap($0.body) }
  }

  @Sendable static func trap(_ t: TypeBuilder) {
    let m = NodeMembers<TrapStatementAst>(t: t)
    m.property("~TypeConstraintAst TrapType") { $1.wrap($0.trapType) }
    m.property("~StatementBlockAst Body") { $1.wrap($0.body) }
  }

  @Sendable static func breakStatement(_ t: TypeBuilder) {
    NodeMembers<BreakStatementAst>(t: t).property("~ExpressionAst Label") { $1.wrap($0.label) }
  }
  @Sendable static func continueStatement(_ t: TypeBuilder) {
    NodeMembers<ContinueStatementAst>(t: t).property("~ExpressionAst Label") { $1.wrap($0.label) }
  }
  @Sendable static func returnStatement(_ t: TypeBuilder) {
    NodeMembers<ReturnStatementAst>(t: t).property("~PipelineBaseAst Pipeline") { $1.wrap($0.pipeline) }
  }
  @Sendable static func exitStatement(_ t: TypeBuilder) {
    NodeMembers<ExitStatementAst>(t: t).property("~PipelineBaseAst Pipeline") { $1.wrap($0.pipeline) }
  }
  @Sendable static func throwStatement(_ t: TypeBuilder) {
    let m = NodeMembers<ThrowStatementAst>(t: t)
    m.property("~PipelineBaseAst Pipeline") { $1.wrap($0.pipeline) }
    m.property("bool IsRethrow") { node, _ in
      guard node.pipeline == nil else { return .bool(false) }
      var up = node.parent
      while let here = up {
        if here.kind == .catchClause { return .bool(true) }
        up = here.parent
      }
      return .bool(false)
    }
  }

  @Sendable static func block(_ t: TypeBuilder) {
    let m = NodeMembers<BlockStatementAst>(t: t)
    m.property("~Token Kind") { .object(TokenObj($0.blockKeyword, $1.root)) }
    m.property("~StatementBlockAst Body") { $1.wrap($0.body) }
  }

  @Sendable static func configuration(_ t: TypeBuilder) {
    let m = NodeMembers<ConfigurationDefinitionAst>(t: t)
    m.property("~ExpressionAst InstanceName") { $1.wrap($0.instanceName) }
    m.property("~ScriptBlockExpressionAst Body") { $1.wrap($0.body) }
    m.property("~ConfigurationType ConfigurationType") { node, _ in
      LanguageEnums.value(LanguageEnums.configurationType, node.configurationType.rawValue)
    }
  }

  @Sendable static func dynamicKeyword(_ t: TypeBuilder) {
    NodeMembers<DynamicKeywordStatementAst>(t: t).property(
      "System.Collections.ObjectModel.ReadOnlyCollection[~CommandElementAst] CommandElements"
    ) { $1.list($0.commandElements, AstTypes.commandElement) }
  }

  @Sendable static func usingStatement(_ t: TypeBuilder) {
    let m = NodeMembers<UsingStatementAst>(t: t)
    m.property("~UsingStatementKind UsingStatementKind") { node, _ in
      LanguageEnums.value(LanguageEnums.usingStatementKind, node.usingStatementKind.rawValue)
    }
    m.property("~StringConstantExpressionAst Name") { $1.wrap($0.name) }
    m.property("~StringConstantExpressionAst Alias") { $1.wrap($0.alias) }
    m.property("~HashtableAst ModuleSpecification") { $1.wrap($0.moduleSpecification) }
  }

  // MARK: Pipelines

  @Sendable static func pipelineBase(_ t: TypeBuilder) {
    NodeMembers<PipelineBaseAst>(t: t).method("~ExpressionAst GetPureExpression()") { node, object, _ in
      object.wrap(node.pureExpression)
    }
  }

  @Sendable static func pipeline(_ t: TypeBuilder) {
    let m = NodeMembers<PipelineAst>(t: t)
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~CommandBaseAst] PipelineElements") {
      $1.list($0.pipelineElements, AstTypes.commandBase)
    }
    m.property("bool Background") { node, _ in .bool(node.background) }
  }

  @Sendable static func pipelineChain(_ t: TypeBuilder) {
    let m = NodeMembers<PipelineChainAst>(t: t)
    m.property("~ChainableAst LhsPipelineChain") { $1.wrap($0.lhsPipelineChain) }
    m.property("~PipelineAst RhsPipeline") { $1.wrap($0.rhsPipeline) }
    m.property("~TokenKind Operator") { node, _ in LanguageEnums.kind(node.operator) }
    m.property("bool Background") { node, _ in .bool(node.background) }
  }

  @Sendable static func assignment(_ t: TypeBuilder) {
    let m = NodeMembers<AssignmentStatementAst>(t: t)
    m.property("~ExpressionAst Left") { $1.wrap($0.left) }
    m.property("~TokenKind Operator") { node, _ in LanguageEnums.kind(node.operator) }
    m.property("~StatementAst Right") { $1.wrap($0.right) }
    m.property("~IScriptExtent ErrorPosition") { $1.extent($0.errorPosition) }
    m.method("System.Collections.Generic.IEnumerable[~ExpressionAst] GetAssignmentTargets()") { node, object, _ in
      var targets: [ExpressionAst] = []
      if let list = node.left as? ArrayLiteralAst { targets = list.elements } else { targets = [node.left] }
      return object.list(targets, AstTypes.expression)
    }
  }

  @Sendable static func commandBase(_ t: TypeBuilder) {
    NodeMembers<CommandBaseAst>(t: t).property(
      "System.Collections.ObjectModel.ReadOnlyCollection[~RedirectionAst] Redirections"
    ) { $1.list($0.redirections, AstTypes.redirection) }
  }

  @Sendable static func command(_ t: TypeBuilder) {
    let m = NodeMembers<CommandAst>(t: t)
    m.property("System.Collections.ObjectModel.ReadOnlyCollection[~CommandElementAst] CommandElements") {
      $1.list($0.commandElements, AstTypes.commandElement)
    }
    m.property("~TokenKind InvocationOperator") { node, _ in LanguageEnums.kind(node.invocationOperator) }
    m.property("System.Management.Automation.Language.DynamicKeyword DefiningKeyword") { _, _ in .null }
    m.method("string GetCommandName()") { node, _, _ in
      (node.commandElements.first as? StringConstantExpressionAst).map { Value($0.value) } ?? .null
    }
  }

  @Sendable static func commandExpression(_ t: TypeBuilder) {
    NodeMembers<CommandExpressionAst>(t: t).property("~ExpressionAst Expression") { $1.wrap($0.expression) }
  }

  @Sendable static func commandParameter(_ t: TypeBuilder) {
    let m = NodeMembers<CommandParameterAst>(t: t)
    m.property("string ParameterName") { node, _ in Value(node.parameterName) }
    m.property("~ExpressionAst Argument") { $1.wrap($0.argument) }
    m.property("~IScriptExtent ErrorPosition") { $1.extent($0.errorPosition) }
  }

  @Sendable static func redirection(_ t: TypeBuilder) {
    NodeMembers<RedirectionAst>(t: t).property("~RedirectionStream FromStream") { node, _ in
      LanguageEnums.value(LanguageEnums.redirectionStream, node.fromStream.rawValue)
    }
  }

  @Sendable static func mergingRedirection(_ t: TypeBuilder) {
    NodeMembers<MergingRedirectionAst>(t: t).property("~RedirectionStream ToStream") { node, _ in
      LanguageEnums.value(LanguageEnums.redirectionStream, node.toStream.rawValue)
    }
  }

  @Sendable static func fileRedirection(_ t: TypeBuilder) {
    let m = NodeMembers<FileRedirectionAst>(t: t)
    m.property("~ExpressionAst Location") { $1.wrap($0.location) }
    m.property("bool Append") { node, _ in .bool(node.append) }
  }
}
