// What PowerShell's variable analysis says about a method of a class: whether every path through it returns, and which variables
// are read where they may not have been assigned. A method's body becomes a graph of blocks; the blocks are gone through once in
// reverse depth-first order with the set of variables assigned so far.

/// A stretch of code without branches.
private final class FlowBlock {
  enum Item {
    case use(VariableExpressionAst)
    /// An assignment to a variable, with the full name of the type it is converted to.
    case assign(VariableExpressionAst, String?)
    case assignName(String, String)
  }
  var items: [Item] = []
  var successors: [FlowBlock] = []
  var predecessors: [FlowBlock] = []
  var isUnreachable = true
  var returns = false
  var throwsError = false
  var assigned: Set<String>?
  var visited = false

  func flows(to next: FlowBlock) {
    guard !successors.contains(where: { $0 === next }) else { return }
    if !isUnreachable { next.isUnreachable = false }
    successors.append(next)
    next.predecessors.append(self)
  }
}

final class VariableAnalysis {
  private enum Slot {
    case unanalyzed
    case allocated
    case forceDynamic
  }
  private struct Details {
    var slot = Slot.unanalyzed
    var type: String?
    var automatic = false
    var assigned = false
    var references: [VariableExpressionAst] = []
  }

  private let types: TypeKnowledge
  private var variables: [String: Details] = [:]
  private var dynamicUses: Set<ObjectIdentifier> = []
  private var assignedUses: Set<ObjectIdentifier> = []
  private var disableOptimizations = false
  private let entry = FlowBlock()
  private let exit = FlowBlock()
  /// All blocks: the graph is a cycle of references that must be taken apart by hand.
  private var blocks: [FlowBlock] = []
  private var current: FlowBlock
  private var loops: [(label: String, breakTarget: FlowBlock, continueTarget: FlowBlock)] = []

  private static let automatic = [
    "_", "args", "this", "input", "pscmdlet", "psboundparameters", "myinvocation", "psscriptroot", "pscommandpath",
  ]
  private static let pessimizing: Set<String> = [
    "new-variable", "remove-variable", "set-variable", "set-psbreakpoint", "microsoft.powershell.utility\\new-variable",
    "microsoft.powershell.utility\\remove-variable", "microsoft.powershell.utility\\set-variable",
    "microsoft.powershell.utility\\set-psbreakpoint", "nv", "rv", "sbp", "sv", "set",
  ]
  private static let anyType = "System.Object"

  init(_ types: TypeKnowledge) {
    self.types = types
    current = entry
    entry.isUnreachable = false
  }

  deinit {
    for block in blocks + [entry, exit] {
      block.successors = []
      block.predecessors = []
    }
  }

  private func newBlock() -> FlowBlock {
    let block = FlowBlock()
    blocks.append(block)
    return block
  }

  /// Analyses a method. Returns whether every path through it returns or throws; `isUnassigned` answers afterwards.
  func analyze(_ method: FunctionMemberAst) -> Bool {
    for name in VariableAnalysis.automatic {
      variables[name] = Details(slot: .allocated, type: VariableAnalysis.anyType, automatic: true)
    }
    variables["?"] = Details(slot: .unanalyzed, type: "System.Boolean", automatic: true)
    let function = method.functionDefinition
    findVariables(function.body)
    for parameter in function.parameters ?? [] { note(parameter) }
    current = entry
    visit(function.body.dynamicParamBlock)
    visit(function.body.beginBlock)
    visit(function.body.processBlock)
    visit(function.body.endBlock)
    visit(function.body.cleanBlock)
    current.flows(to: exit)
    finish()
    return exit.predecessors.allSatisfy { $0.returns || $0.throwsError || $0.isUnreachable }
  }

  /// Whether a variable of the method is read where it may have no value.
  func isUnassigned(_ variable: VariableExpressionAst) -> Bool {
    let id = ObjectIdentifier(variable)
    return dynamicUses.contains(id) && !assignedUses.contains(id)
  }

  // MARK: The variables

  private func key(_ path: VariablePath) -> String {
    let name = path.unqualifiedPath.lowercased()
    return name == "psitem" ? "_" : name
  }

  private func isLocal(_ path: VariablePath) -> Bool { path.isUnscopedVariable || path.isLocal || path.isPrivate }

  private func findVariables(_ node: Ast) {
    switch node.kind {
    case .functionDefinition, .scriptBlockExpression, .trapStatement: return
    case .variableExpression:
      let path = unsafeDowncast(node, to: VariableExpressionAst.self).variablePath
      if isLocal(path) {
        if path.isPrivate { disableOptimizations = true }
        if variables[key(path)] == nil { variables[key(path)] = Details() }
      }
    case .dataStatement:
      if let name = unsafeDowncast(node, to: DataStatementAst.self).variable?.lowercased(), variables[name] == nil {
        variables[name] = Details()
      }
    case .switchStatement: variables["switch"] = variables["switch"] ?? Details(type: "System.Collections.IEnumerator")
    case .forEachStatement: variables["foreach"] = variables["foreach"] ?? Details(type: "System.Collections.IEnumerator")
    case .command:
      let command = unsafeDowncast(node, to: CommandAst.self)
      if command.invocationOperator == .dot { disableOptimizations = true }
      if let name = (command.commandElements.first as? StringConstantExpressionAst)?.value.lowercased(),
        VariableAnalysis.pessimizing.contains(name)
      {
        disableOptimizations = true
      }
    default: break
    }
    node.forEachChild(findVariables)
  }

  private func note(_ parameter: ParameterAst) {
    let path = parameter.name.variablePath
    guard isLocal(path) else { return }
    let name = key(path)
    var details = variables[name] ?? Details()
    var type: String?
    var dynamic = false
    var constraints = 0
    for attribute in parameter.attributes {
      let isConstraint = attribute.kind == .typeConstraint
      if isConstraint { constraints += 1 }
      guard !isConstraint || type == nil else { continue }
      let resolved =
        isConstraint
        ? types.resolve(attribute.typeName) : types.resolve(attribute.typeName.name, isAttribute: true)
      if resolved == nil { dynamic = true }
      if isConstraint { type = resolved }
      if !isConstraint, let resolved, resolved.contains(".Validate") || resolved.contains("Transformation") { dynamic = true }
    }
    if details.type == nil { details.type = type ?? VariableAnalysis.anyType }
    details.assigned = true
    if dynamic || constraints > 1 || type == "System.Management.Automation.PSReference", !details.automatic {
      details.slot = .forceDynamic
    }
    variables[name] = details
    entry.items.append(.assignName(name, type ?? details.type ?? VariableAnalysis.anyType))
  }

  // MARK: The graph

  private func visit(_ block: NamedBlockAst?) {
    for statement in block?.statements ?? [] { visit(statement) }
  }

  private func visit(_ node: Ast?) {
    guard let node else { return }
    switch node.kind {
    case .functionDefinition, .scriptBlockExpression, .typeDefinition, .usingExpression, .errorStatement, .errorExpression,
      .configurationDefinition, .usingStatement, .baseCtorInvokeMemberExpression, .typeConstraint, .attribute:
      return
    case .variableExpression: use(unsafeDowncast(node, to: VariableExpressionAst.self))
    case .statementBlock: for statement in unsafeDowncast(node, to: StatementBlockAst.self).statements { visit(statement) }
    case .ifStatement: visitIf(unsafeDowncast(node, to: IfStatementAst.self))
    case .ternaryExpression:
      let ternary = unsafeDowncast(node, to: TernaryExpressionAst.self)
      visit(ternary.condition)
      let after = newBlock()
      let (ifTrue, ifFalse) = (newBlock(), newBlock())
      current.flows(to: ifTrue)
      current.flows(to: ifFalse)
      for (block, branch) in [(ifTrue, ternary.ifTrue), (ifFalse, ternary.ifFalse)] {
        current = block
        visit(branch)
        current.flows(to: after)
      }
      current = after
    case .binaryExpression:
      let binary = unsafeDowncast(node, to: BinaryExpressionAst.self)
      visit(binary.left)
      guard binary.operator == .and || binary.operator == .or else { return visit(binary.right) }
      let (target, next) = (newBlock(), newBlock())
      current.flows(to: target)
      current.flows(to: next)
      current = next
      visit(binary.right)
      current.flows(to: target)
      current = target
    case .switchStatement: visitSwitch(unsafeDowncast(node, to: SwitchStatementAst.self))
    case .forEachStatement: visitForEach(unsafeDowncast(node, to: ForEachStatementAst.self))
    case .forStatement:
      let loop = unsafeDowncast(node, to: ForStatementAst.self)
      visit(loop.initializer)
      whileLoop(loop.label, loop.condition.map { condition in { self.visit(condition) } }, loop.iterator) { visit(loop.body) }
    case .whileStatement:
      let loop = unsafeDowncast(node, to: WhileStatementAst.self)
      whileLoop(loop.label, { self.visit(loop.condition) }, nil) { visit(loop.body) }
    case .doWhileStatement, .doUntilStatement: visitDo(unsafeDowncast(node, to: LoopStatementAst.self))
    case .tryStatement: visitTry(unsafeDowncast(node, to: TryStatementAst.self))
    case .breakStatement: leave(unsafeDowncast(node, to: BreakStatementAst.self).label) { $0.breakTarget }
    case .continueStatement: leave(unsafeDowncast(node, to: ContinueStatementAst.self).label) { $0.continueTarget }
    case .returnStatement: leaveMethod(unsafeDowncast(node, to: ReturnStatementAst.self).pipeline).returns = true
    case .exitStatement: leaveMethod(unsafeDowncast(node, to: ExitStatementAst.self).pipeline).throwsError = true
    case .throwStatement: leaveMethod(unsafeDowncast(node, to: ThrowStatementAst.self).pipeline).throwsError = true
    case .assignmentStatement: visitAssignment(unsafeDowncast(node, to: AssignmentStatementAst.self))
    case .pipeline: visitPipeline(unsafeDowncast(node, to: PipelineAst.self))
    case .dataStatement:
      let data = unsafeDowncast(node, to: DataStatementAst.self)
      visit(data.body)
      if let name = data.variable { current.items.append(.assignName(name.lowercased(), VariableAnalysis.anyType)) }
    default: node.forEachChild { self.visit($0) }
    }
  }

  private func use(_ variable: VariableExpressionAst) {
    guard isLocal(variable.variablePath) else {
      dynamicUses.insert(ObjectIdentifier(variable))
      return
    }
    let name = key(variable.variablePath)
    if variables[name]?.slot == .unanalyzed {
      current.items.append(.use(variable))
    } else if variables[name]?.slot == .forceDynamic {
      dynamicUses.insert(ObjectIdentifier(variable))
    }
    variables[name]?.references.append(variable)
  }

  private func visitIf(_ statement: IfStatementAst) {
    let after = newBlock()
    if statement.elseClause == nil { current.flows(to: after) }
    for (index, clause) in statement.clauses.enumerated() {
      let body = newBlock()
      let next = index == statement.clauses.count - 1 && statement.elseClause == nil ? after : newBlock()
      visit(clause.condition)
      current.flows(to: body)
      current.flows(to: next)
      current = body
      visit(clause.body)
      current.flows(to: after)
      current = next
    }
    if let elseClause = statement.elseClause {
      visit(elseClause)
      current.flows(to: after)
    }
    current = after
  }

  private func visitSwitch(_ statement: SwitchStatementAst) {
    if variables["switch"]?.slot == .unanalyzed, !disableOptimizations { variables["switch"]?.slot = .allocated }
    let condition = {
      self.visit(statement.condition)
      self.current.items.append(.assignName("switch", "System.Collections.IEnumerator"))
    }
    whileLoop(statement.label, condition, nil) {
      let after = newBlock()
      for (index, clause) in statement.clauses.enumerated() {
        let body = newBlock()
        let isLast = index == statement.clauses.count - 1 && statement.default == nil
        let next = isLast ? after : newBlock()
        visit(clause.condition)
        current.flows(to: next)
        current.flows(to: body)
        current = body
        visit(clause.body)
        if !isLast {
          current.flows(to: next)
          current = next
        }
      }
      if let otherwise = statement.default {
        current.flows(to: after)
        visit(otherwise)
      }
      current.flows(to: after)
      current = after
    }
  }

  private func visitForEach(_ loop: ForEachStatementAst) {
    if variables["foreach"]?.slot == .unanalyzed, !disableOptimizations { variables["foreach"]?.slot = .allocated }
    let after = newBlock()
    let condition = {
      self.visit(loop.condition)
      self.current.flows(to: after)
      self.current.items.append(.assignName("foreach", "System.Collections.IEnumerator"))
      self.current.items.append(.assign(loop.variable, nil))
    }
    whileLoop(loop.label, condition, nil) { visit(loop.body) }
    current.flows(to: after)
    current = after
  }

  private func whileLoop(_ label: String?, _ condition: (() -> Void)?, _ iterator: Ast?, body: () -> Void) {
    let continueBlock = newBlock()
    if let iterator {
      let after = newBlock()
      current.flows(to: after)
      current = continueBlock
      visit(iterator)
      current.flows(to: after)
      current = after
    } else {
      current.flows(to: continueBlock)
      current = continueBlock
    }
    let (bodyBlock, breakBlock) = (newBlock(), newBlock())
    if let condition {
      condition()
      current.flows(to: breakBlock)
    }
    loops.append((label ?? "", breakBlock, continueBlock))
    current.flows(to: bodyBlock)
    current = bodyBlock
    body()
    current.flows(to: continueBlock)
    current = breakBlock
    loops.removeLast()
  }

  private func visitDo(_ loop: LoopStatementAst) {
    let (continueBlock, bodyBlock, breakBlock, again) = (newBlock(), newBlock(), newBlock(), newBlock())
    loops.append((loop.label ?? "", breakBlock, continueBlock))
    current.flows(to: bodyBlock)
    current = bodyBlock
    visit(loop.body)
    current.flows(to: continueBlock)
    current = continueBlock
    visit(loop.condition)
    current.flows(to: breakBlock)
    current.flows(to: again)
    again.flows(to: bodyBlock)
    current = breakBlock
    loops.removeLast()
  }

  private func visitTry(_ statement: TryStatementAst) {
    let before = current
    current = newBlock()
    before.flows(to: current)
    visit(statement.body)
    let lastInTry = current
    let finallyBlock = statement.finally == nil ? nil : newBlock()
    let after = newBlock()
    for clause in statement.catchClauses {
      current = newBlock()
      before.flows(to: current)
      visit(clause.body)
      current.flows(to: finallyBlock ?? after)
    }
    if let finallyBlock {
      lastInTry.flows(to: finallyBlock)
      current = finallyBlock
      visit(statement.finally)
      current.flows(to: after)
      let last = current
      if !statement.catchClauses.contains(where: \.catchTypes.isEmpty) {
        before.flows(to: finallyBlock)
        let rethrow = newBlock()
        last.flows(to: rethrow)
        rethrow.throwsError = true
        rethrow.flows(to: exit)
      }
    } else {
      lastInTry.flows(to: after)
    }
    current = after
  }

  private func leave(
    _ label: ExpressionAst?, _ target: ((label: String, breakTarget: FlowBlock, continueTarget: FlowBlock)) -> FlowBlock
  ) {
    var found: FlowBlock?
    if let label {
      visit(label)
      if let name = (label as? StringConstantExpressionAst)?.value {
        found = loops.last { ScriptParser.equal($0.label, name) }.map(target)
      }
    } else {
      found = loops.last.map(target)
    }
    current.flows(to: found ?? exit)
    if found == nil { current.throwsError = true }
    current = newBlock()
  }

  private func leaveMethod(_ pipeline: Ast?) -> FlowBlock {
    visit(pipeline)
    current.flows(to: exit)
    let last = current
    current = newBlock()
    return last
  }

  private func visitAssignment(_ assignment: AssignmentStatementAst) {
    visit(assignment.right)
    for target in assignment.left.assignmentTargets {
      var expression = target
      var converts = 0
      var anyAttributes = false
      var last: AttributedExpressionAst?
      while expression.kind == .convertExpression || expression.kind == .attributedExpression {
        let attributed = unsafeDowncast(expression, to: AttributedExpressionAst.self)
        converts += 1
        if attributed.kind == .attributedExpression { anyAttributes = true }
        last = attributed.kind == .convertExpression ? attributed : nil
        expression = attributed.child
      }
      guard expression.kind == .variableExpression else {
        visit(target)
        continue
      }
      let variable = unsafeDowncast(expression, to: VariableExpressionAst.self)
      let resolved = last.flatMap { types.resolve($0.attribute.typeName) }
      if anyAttributes || converts > 1 || (last != nil && resolved == nil), isLocal(variable.variablePath) {
        variables[key(variable.variablePath)]?.slot = .forceDynamic
      }
      if !anyAttributes, converts <= 1 {
        current.items.append(.assign(variable, last == nil ? nil : resolved ?? VariableAnalysis.anyType))
      }
    }
  }

  private func visitPipeline(_ pipeline: PipelineAst) {
    var invokes = false
    for element in pipeline.pipelineElements {
      element.forEachChild { self.visit($0) }
      if element.kind == .command { invokes = true }
    }
    guard invokes, !loops.isEmpty else { return }
    for loop in loops {
      current.flows(to: loop.breakTarget)
      current.flows(to: loop.continueTarget)
    }
    let next = newBlock()
    current.flows(to: next)
    current = next
  }

  // MARK: Flow of data

  private func finish() {
    var order: [FlowBlock] = []
    depthFirst(entry, &order)
    for (index, block) in order.reversed().enumerated() {
      var assigned: Set<String>
      if index == 0 {
        assigned = []
      } else {
        let known = block.predecessors.compactMap(\.assigned)
        assigned = known.first ?? Set(variables.keys)
        for other in known.dropFirst() { assigned.formIntersection(other) }
      }
      analyze(block, &assigned)
      block.assigned = assigned
    }
    for details in variables.values where details.slot == .forceDynamic {
      for reference in details.references {
        dynamicUses.insert(ObjectIdentifier(reference))
        if details.assigned { assignedUses.insert(ObjectIdentifier(reference)) }
      }
    }
  }

  private func depthFirst(_ block: FlowBlock, _ order: inout [FlowBlock]) {
    // An explicit stack: a method may have any number of statements one after another.
    var stack: [(block: FlowBlock, next: Int)] = [(block, 0)]
    block.visited = true
    while let top = stack.last {
      if top.next < top.block.successors.count {
        stack[stack.count - 1].next += 1
        let successor = top.block.successors[top.next]
        if !successor.visited {
          successor.visited = true
          stack.append((successor, 0))
        }
      } else {
        order.append(top.block)
        stack.removeLast()
      }
    }
  }

  private func analyze(_ block: FlowBlock, _ assigned: inout Set<String>) {
    for item in block.items {
      switch item {
      case .use(let variable):
        let name = key(variable.variablePath)
        guard let details = variables[name], !details.automatic else { continue }
        if !assigned.contains(name) || details.slot == .forceDynamic { dynamicUses.insert(ObjectIdentifier(variable)) }
      case .assign(let variable, let type):
        guard isLocal(variable.variablePath) else {
          dynamicUses.insert(ObjectIdentifier(variable))
          assignedUses.insert(ObjectIdentifier(variable))
          continue
        }
        let name = key(variable.variablePath)
        let converted = type ?? (name == "foreach" || name == "switch" ? VariableAnalysis.anyType : nil)
        assign(name, converted, &assigned)
        variables[name]?.references.append(variable)
        variables[name]?.assigned = true
        assignedUses.insert(ObjectIdentifier(variable))
      case .assignName(let name, let type): assign(name, type, &assigned)
      }
    }
  }

  private func assign(_ name: String, _ type: String?, _ assigned: inout Set<String>) {
    guard var details = variables[name] else { return }
    if details.slot == .unanalyzed { details.slot = disableOptimizations ? .forceDynamic : .allocated }
    var converted = type
    if let known = details.type {
      if !assigned.contains(name), converted == nil { converted = VariableAnalysis.anyType }
      if let converted, converted != known {
        if details.automatic { details.type = VariableAnalysis.anyType } else { details.slot = .forceDynamic }
      }
    } else {
      details.type = converted ?? VariableAnalysis.anyType
    }
    assigned.insert(name)
    variables[name] = details
  }
}
