// Statements to nodes.

import Objects
import Primitives
import Syntax

extension Compiler {
  func statement(_ ast: StatementAst) -> Node {
    switch ast.kind {
    case .pipeline: return pipeline(unsafeDowncast(ast, to: PipelineAst.self))
    case .commandExpression:
      let element = unsafeDowncast(ast, to: CommandExpressionAst.self)
      return ExpressionStatementNode.wrap(
        commandExpression(element), ast.extent, succeeds: StatementSuccess.follows(element.expression))
    case .command:
      return PipelineNode(
        ast.extent, source: nil, sourceRedirections: [], commands: [command(unsafeDowncast(ast, to: CommandAst.self))])
    case .pipelineChain:
      let chain = unsafeDowncast(ast, to: PipelineChainAst.self)
      let node = ChainNode(
        chain.extent, statement(chain.lhsPipelineChain), statement(chain.rhsPipeline), onSuccess: chain.operator == .andAnd)
      node.handlers = handlers
      return node
    case .assignmentStatement:
      let node = unsafeDowncast(ast, to: AssignmentStatementAst.self)
      return assignment(node, succeeds: StatementSuccess.follows(node))
    case .ifStatement:
      let node = unsafeDowncast(ast, to: IfStatementAst.self)
      return IfNode(
        node.extent, node.clauses.map { (condition: condition($0.condition), body: block($0.body)) },
        otherwise: node.elseClause.map { block($0) })
    case .forStatement:
      let node = unsafeDowncast(ast, to: ForStatementAst.self)
      return ForNode(
        node.extent, label: node.label, initial: node.initializer.map { statement($0) },
        condition: node.condition.map { condition($0) },
        iterator: node.iterator.map { statement($0) }, block(node.body))
    case .forEachStatement:
      let node = unsafeDowncast(ast, to: ForEachStatementAst.self)
      var usesEnumerator = false
      node.body.visit {
        if let variable = $0 as? VariableExpressionAst, variable.variablePath.userPath.lowercased() == "foreach" {
          usesEnumerator = true
        }
        return usesEnumerator ? .stopVisit : .continue
      }
      let collection: Node = node.condition.map { value($0) } ?? ConstantNode(node.extent, .null)
      return ForEachNode(
        node.extent, label: node.label, variable: variable(node.variable), collection: collection,
        usesEnumerator: usesEnumerator,
        block(node.body))
    case .whileStatement:
      let node = unsafeDowncast(ast, to: WhileStatementAst.self)
      return WhileNode(node.extent, label: node.label, condition(node), block(node.body))
    case .doWhileStatement:
      let node = unsafeDowncast(ast, to: DoWhileStatementAst.self)
      return DoNode(node.extent, label: node.label, condition(node), until: false, block(node.body))
    case .doUntilStatement:
      let node = unsafeDowncast(ast, to: DoUntilStatementAst.self)
      return DoNode(node.extent, label: node.label, condition(node), until: true, block(node.body))
    case .switchStatement:
      let node = unsafeDowncast(ast, to: SwitchStatementAst.self)
      return SwitchNode(
        node.extent, label: node.label, input: node.condition.map { value($0) } ?? ConstantNode(node.extent, .null),
        flags: node.flags,
        clauses: node.clauses.map { (condition: expression($0.condition), body: block($0.body)) },
        otherwise: node.default.map { block($0) })
    case .tryStatement:
      let node = unsafeDowncast(ast, to: TryStatementAst.self)
      return TryNode(
        node.extent, block(node.body),
        node.catchClauses.map { clause in
          TryNode.Clause(types: clause.catchTypes.map { TypeNode($0.extent, $0.typeName) }, body: block(clause.body))
        }, finally: node.finally.map { block($0) })
    case .breakStatement:
      return JumpNode(
        ast.extent, .breakLoop, label: unsafeDowncast(ast, to: BreakStatementAst.self).label.map { expression($0) })
    case .continueStatement:
      return JumpNode(
        ast.extent, .continueLoop, label: unsafeDowncast(ast, to: ContinueStatementAst.self).label.map { expression($0) })
    case .returnStatement where code.isMethod:
      return MethodReturnNode(
        ast.extent, unsafeDowncast(ast, to: ReturnStatementAst.self).pipeline.map { value($0) },
        returnType: code.methodReturnType.map { TypeNode($0.extent, $0) })
    case .returnStatement:
      return ReturnNode(ast.extent, unsafeDowncast(ast, to: ReturnStatementAst.self).pipeline.map { statement($0) })
    case .exitStatement: return ExitNode(ast.extent, unsafeDowncast(ast, to: ExitStatementAst.self).pipeline.map { value($0) })
    case .throwStatement:
      return ThrowNode(ast.extent, unsafeDowncast(ast, to: ThrowStatementAst.self).pipeline.map { value($0) })
    case .functionDefinition:
      let node = unsafeDowncast(ast, to: FunctionDefinitionAst.self)
      return FunctionNode(
        node.extent, node.name, codeBlock(node.body, parameters: node.parameters, isFilter: node.isFilter),
        isFilter: node.isFilter, ast: node)
    case .dataStatement:
      let node = unsafeDowncast(ast, to: DataStatementAst.self)
      return DataNode(node.extent, block(node.body), target: node.variable.map { plainVariable($0, node.extent) })
    case .typeDefinition, .usingStatement, .trapStatement: return EmptyNode(ast.extent)
    case .blockStatement:
      return UnsupportedNode(
        ast.extent, "The keyword is reserved for workflows, which PowerShell 7 does not run.", id: "WorkflowNotSupported")
    default:
      return UnsupportedNode(
        ast.extent, "The statement is not supported in this version of the language.", id: "StatementNotSupported")
    }
  }

  private func condition(_ node: LoopStatementAst) -> Node {
    node.condition.map { condition($0) } ?? ConstantNode(node.extent, .null)
  }

  /// A condition: when a command has a part in it, `$?` is true after it.
  private func condition(_ ast: StatementAst) -> Node {
    let node = value(ast)
    return StatementSuccess.hasCommand(ast) ? ConditionNode(node) : node
  }

  /// A statement whose value is wanted: conditions, right sides of assignments, `return`, `throw`.
  func value(_ ast: StatementAst) -> Node {
    switch ast.kind {
    case .pipeline, .assignmentStatement, .pipelineChain: return statement(ast)
    case .commandExpression: return commandExpression(unsafeDowncast(ast, to: CommandExpressionAst.self))
    default: return CaptureNode(ast.extent, statement(ast))
    }
  }

  private func assignment(_ ast: AssignmentStatementAst, succeeds: Bool) -> Node {
    let target = place(ast.left)
    let right = value(ast.right)
    if ast.operator != .equals, ownsLocals {
      let variable = (target as? AttributedVariableNode)?.target ?? target
      (variable as? LocalVariableNode)?.isOwn = true
    }
    if let local = target as? LocalVariableNode, constraints[local.slot] == nil {
      switch ast.operator {
      case .equals: return AssignLocalNode(ast.extent, local, right, succeeds: succeeds)
      case .plusEquals: return AddAssignLocalNode(ast.extent, local, right, succeeds: succeeds)
      default: break
      }
    }
    let node = assignment(ast, to: target, right)
    return succeeds ? ExpressionStatementNode.wrap(node, ast.extent, succeeds: true) : node
  }

  private func assignment(_ ast: AssignmentStatementAst, to target: Node, _ right: Node) -> Node {
    switch ast.operator {
    case .equals: return AssignNode(ast.extent, target, right)
    case .plusEquals:
      if let named = target as? NamedVariableNode { return AddAssignNamedNode(ast.extent, named, right) }
      return CompoundAssignNode(ast.extent, target, right) { try AddNode.add($0, $1, $2) }
    case .minusEquals: return CompoundAssignNode(ast.extent, target, right) { try SubtractNode.subtract($0, $1, $2) }
    case .multiplyEquals: return CompoundAssignNode(ast.extent, target, right) { try MultiplyNode.multiply($0, $1, $2) }
    case .divideEquals: return CompoundAssignNode(ast.extent, target, right) { try DivideNode.divide($0, $1, $2) }
    case .remainderEquals: return CompoundAssignNode(ast.extent, target, right) { try RemainderNode.remainder($0, $1, $2) }
    case .questionQuestionEquals: return CoalesceAssignNode(ast.extent, target, right)
    default: return UnsupportedNode(ast.extent, "The assignment operator is not supported.", id: "OperatorNotSupported")
    }
  }

  /// The left side of an assignment.
  func place(_ ast: ExpressionAst) -> Node {
    switch ast.kind {
    case .convertExpression, .attributedExpression:
      var attributes: [VariableAttribute] = []
      var inner: ExpressionAst = ast
      while let attributed = inner as? AttributedExpressionAst {
        if let type = attributed.attribute as? TypeConstraintAst {
          attributes.append(.type(TypeNode(type.extent, type.typeName)))
        } else if let attribute = attributed.attribute as? AttributeAst {
          attributes.append(.other(AttributeNode(attribute, compile: { self.expression($0) })))
        }
        inner = attributed.child
      }
      let target = place(inner)
      var key: NameKey?
      if let variable = inner as? VariableExpressionAst, !variable.variablePath.isDriveQualified {
        key = NameKey(variable.variablePath.unqualifiedPath)
      }
      return AttributedVariableNode(ast.extent, target: target, key: key, attributes: attributes)
    case .arrayLiteral:
      let literal = unsafeDowncast(ast, to: ArrayLiteralAst.self)
      return ArrayLiteralNode(literal.extent, literal.elements.map { place($0) })
    case .parenExpression:
      let paren = unsafeDowncast(ast, to: ParenExpressionAst.self)
      if let pipeline = paren.pipeline as? PipelineAst, pipeline.pipelineElements.count == 1,
        let inner = pipeline.pipelineElements[0] as? CommandExpressionAst
      {
        return place(inner.expression)
      }
      return expression(ast)
    default: return expression(ast)
    }
  }

  private func pipeline(_ ast: PipelineAst) -> Node {
    var elements = ast.pipelineElements[...]
    if ast.background { return backgroundJob(ast) }
    var source: Node?
    var sourceRedirections: [RedirectionNode] = []
    if let first = elements.first as? CommandExpressionAst {
      if elements.count == 1, first.redirections.isEmpty {
        return ExpressionStatementNode.wrap(
          expression(first.expression), ast.extent, succeeds: StatementSuccess.follows(first.expression))
      }
      source = expression(first.expression)
      sourceRedirections = redirections(first.redirections)
      elements = elements.dropFirst()
    }
    var commands: [CommandNode] = []
    for element in elements {
      if let ast = element as? CommandAst {
        commands.append(command(ast))
      } else if let later = element as? CommandExpressionAst {
        // The parser reports expressions after the first element; what remains runs as a call of the value.
        commands.append(
          CommandNode(
            later.extent, name: expression(later.expression), [], redirections(later.redirections), isDotted: false,
            isCall: true))
      }
    }
    return PipelineNode(ast.extent, source: source, sourceRedirections: sourceRedirections, commands: commands)
  }

  private func commandExpression(_ ast: CommandExpressionAst) -> Node {
    if ast.redirections.isEmpty { return expression(ast.expression) }
    return PipelineNode(
      ast.extent, source: expression(ast.expression), sourceRedirections: redirections(ast.redirections), commands: [])
  }

  /// `command &`.
  private func backgroundJob(_ ast: PipelineAst) -> Node {
    let text = code.source.text(ast.extent)
    var body = Substring(text)
    while let last = body.last, last == "&" || last == " " || last == "\n" || last == "\t" { body = body.dropLast() }
    return BackgroundNode(ast.extent, String(body))
  }

  func redirections(_ asts: [RedirectionAst]) -> [RedirectionNode] {
    asts.map { ast in
      let from: StreamKind?
      switch ast.fromStream {
      case .all: from = nil
      case .output: from = .output
      case .error: from = .error
      case .warning: from = .warning
      case .verbose: from = .verbose
      case .debug: from = .debug
      case .information: from = .information
      }
      if let file = ast as? FileRedirectionAst {
        return RedirectionNode(from: from, target: .file(expression(file.location), append: file.append), extent: ast.extent)
      }
      return RedirectionNode(from: from, target: .merge, extent: ast.extent)
    }
  }

  func command(_ ast: CommandAst) -> CommandNode {
    let elements = ast.commandElements
    let name: Node
    if let first = elements.first {
      if let word = first as? StringConstantExpressionAst {
        name = ConstantNode(word.extent, Value(word.value))
      } else if let expressionAst = first as? ExpressionAst {
        let node = expression(expressionAst)
        name = expressionAst is ExpandableStringExpressionAst || !(node is ConstantNode) ? node : node
      } else {
        name = ConstantNode(first.extent, Value(code.source.text(first.extent)))
      }
    } else {
      name = ConstantNode(ast.extent, .null)
    }
    var arguments: [ArgumentNode] = []
    for element in elements.dropFirst() {
      if let parameter = element as? CommandParameterAst {
        arguments.append(
          .named(PSString.make(parameter.parameterName), parameter.argument.map { argument($0) }, parameter.extent))
      } else if let variable = element as? VariableExpressionAst, variable.splatted {
        arguments.append(.splat(self.variable(variable)))
      } else if let value = element as? ExpressionAst {
        arguments.append(.value(argument(value)))
      }
    }
    let node = CommandNode(
      ast.extent, name: name, arguments, redirections(ast.redirections), isDotted: ast.invocationOperator == .dot,
      isCall: ast.invocationOperator == .ampersand)
    if elements.count == 2, let paren = elements[1] as? ParenExpressionAst, paren.extent.start == elements[0].extent.end,
      let inner = (paren.pipeline as? PipelineAst)?.pipelineElements, inner.count == 1,
      (inner[0] as? CommandExpressionAst)?.expression is ArrayLiteralAst
    {
      node.looksLikeMethodCall = true
    }
    node.ast = ast
    return node
  }

  /// An argument: numbers keep the text they were written as.
  private func argument(_ ast: ExpressionAst) -> Node {
    if let constant = ast as? ConstantExpressionAst {
      let value = Compiler.constant(constant.value)
      return ConstantArgumentNode(ast.extent, value, text: code.source.text(ast.extent))
    }
    return expression(ast)
  }
}

/// A number written as an argument: its text is what a string parameter or a program gets.
final class ConstantArgumentNode: Node {
  let value: Value
  let text: String
  init(_ extent: Extent, _ value: Value, text: String) {
    self.value = value
    self.text = text
    super.init(extent)
  }
  override var constant: Value? { value }
  override func eval(_ f: Frame) throws -> Value {
    if let spelled { return spelled }
    // Where the number's own text is the same nobody can tell the difference.
    let units = PSString.make(text)
    let made = try Text.string(value, f.session).equals(units) ? value : .object(Wrapped(value, text: units))
    spelled = made
    return made
  }
  private var spelled: Value?
}

/// An expression or assignment as a statement after which `$?` is true.
final class ExpressionStatementNode: Node {
  let inner: Node
  private init(_ extent: Extent, _ inner: Node) {
    self.inner = inner
    super.init(extent)
  }
  /// The node itself where it sees to `$?` on its own, or where a command inside does.
  static func wrap(_ node: Node, _ extent: Extent, succeeds: Bool) -> Node {
    guard succeeds else { return node }
    switch node {
    case is IncrementNode, is ConstantNode, is LocalVariableNode, is RangeNode, is CompareNode, is NotNode, is AndNode,
      is OrNode, is AutomaticVariableNode:
      return node
    default: return ExpressionStatementNode(extent, node)
    }
  }
  override var constant: Value? { inner.constant }
  override func eval(_ f: Frame) throws -> Value { try inner.eval(f) }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    let flow = try inner.exec(f)
    f.session.lastOk = true
    return flow
  }
  override func assign(_ f: Frame, _ value: Value) throws { try inner.assign(f, value) }
}

/// `command &`: starts a job through the hook that the Commands room sets.
final class BackgroundNode: Node {
  let text: String
  init(_ extent: Extent, _ text: String) {
    self.text = text
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    f.at = extent
    guard let start = f.session.startBackgroundJob else {
      throw Thrown.runtime(
        "Background jobs are not available in this session.", id: "BackgroundJobNotSupported", category: .NotImplemented)
    }
    return try start(text, f)
  }
}
