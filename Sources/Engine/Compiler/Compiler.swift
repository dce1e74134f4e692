// Turns a syntax tree into executable nodes, once per block and mode. Statements are in CompileStatements.swift, expressions in
// CompileExpressions.swift, commands in CompileCommands.swift.

import Objects
import Primitives
import Syntax

/// Compiles the nodes of one block.
final class Compiler {
  let code: CodeBlock
  /// Compiled by name, to run in the caller's scope.
  let dotted: Bool
  let layout: Layout
  /// Types of typed parameters by slot: assignments convert to them.
  var constraints: [Int: TypeNode] = [:]
  /// The variable at the root of the using expression being compiled.
  var usingVariable: VariableExpressionAst?
  /// The traps of the block being compiled.
  var handlers: TrapHandlers?
  /// Set while compiling class methods: plain names that are not locals are errors there, which the parser has checked.
  private(set) var depth = 0

  /// Whether a variable that a statement assigns is this scope's own even before: `$x += 1` then starts from nothing and never from an
  /// outer scope's `$x`. Not so where code runs in another's scope, in traps, and where commands may change variables by name.
  var ownsLocals = false
  /// How many expandable strings are around what is being compiled.
  var stringDepth = 0

  private init(_ code: CodeBlock, dotted: Bool, layout: Layout) {
    self.code = code
    self.dotted = dotted
    self.layout = layout
  }

  /// Compiles a script block: with slots when it gets its own scope, by name when it runs in the caller's (`dotted`).
  static func compile(_ code: CodeBlock, dotted: Bool) -> CompiledBlock {
    let ast = code.ast
    var names = LocalNames()
    let parameters = code.functionParameters ?? ast.paramBlock?.parameters ?? []
    for parameter in parameters { names.add(parameter.name.variablePath.unqualifiedPath) }
    for block in [ast.dynamicParamBlock, ast.beginBlock, ast.processBlock, ast.endBlock, ast.cleanBlock] {
      if let block { names.collect(block) }
    }
    for parameter in parameters { if let value = parameter.defaultValue { names.collect(value) } }
    if names.replacesVariables {
      let typed = parameters.filter { $0.attributes.contains { $0 is TypeConstraintAst } }
      if !typed.isEmpty { names.remove(typed.map { $0.name.variablePath.unqualifiedPath }) }
    }
    let compiler = Compiler(code, dotted: dotted, layout: Layout(dotted ? [] : names.names))
    compiler.ownsLocals = !dotted && !names.mayChangeByName
    if !dotted {
      for parameter in parameters {
        let slot = compiler.layout.slot(NameKey(parameter.name.variablePath.unqualifiedPath))
        guard slot >= 0 else { continue }
        guard let type = parameter.attributes.compactMap({ $0 as? TypeConstraintAst }).last else { continue }
        compiler.constraints[slot] = TypeNode(type.extent, type.typeName)
      }
    }
    let signature = ParamBlock.signature(
      for: code, compile: { compiler.expression($0) }, slotOf: { dotted ? -1 : compiler.layout.slot(NameKey($0)) })
    let begin = ast.beginBlock.map { compiler.block($0) }
    var process = ast.processBlock.map { compiler.block($0) }
    var end = ast.endBlock.map { compiler.block($0) }
    if code.isFilter, let only = end, ast.endBlock?.unnamed == true {
      process = only
      end = nil
    }
    if begin == nil, process == nil, end == nil { end = BlockNode(ast.extent, []) }
    // Functions hoisted nowhere: PowerShell defines them when the statement runs. Types are defined before anything runs.
    let types = code.root.typeDefinitions.filter { definition in
      var node = definition.parent
      while let here = node, here.kind != .scriptBlock { node = here.parent }
      return node === ast
    }
    return CompiledBlock(
      layout: compiler.layout, source: code.source, signature: signature, begin: begin, process: process, end: end,
      clean: ast.cleanBlock.map { compiler.block($0) }, dynamicParam: ast.dynamicParamBlock.map { compiler.block($0) },
      usings: ast.usingStatements, types: types,
      definingRoot: types.isEmpty && (code.root !== ast || ast.typeDefinitions.isEmpty) ? nil : code.root,
      usesArgs: names.usesArgs, usesBoundParameters: names.usesBoundParameters)
  }

  /// Compiles one expression of a class (property initialiser) by name.
  static func compile(expression ast: ExpressionAst, in code: CodeBlock) -> Node {
    Compiler(code, dotted: true, layout: Layout.none()).expression(ast)
  }

  func block(_ ast: NamedBlockAst) -> BlockNode {
    let (open, close) = SourcePoints.braces(ast, of: ast.parent as? ScriptBlockAst, code.source)
    var body: Extent?
    if let open, let close { body = Extent(open.startOffset, close.endOffset) }
    let (statements, traps) = statements(ast.statements, ast.traps)
    return BlockNode(ast.extent, statements, traps: traps, isBody: true, body: body)
  }
  func block(_ ast: StatementBlockAst) -> BlockNode {
    let (statements, traps) = statements(ast.statements, ast.traps)
    return BlockNode(ast.extent, statements, traps: traps)
  }

  /// The statements of a block and its traps. An inner block has none of the outer one's: errors travel to the block that has them.
  private func statements(_ asts: [StatementAst], _ traps: [TrapStatementAst]) -> ([Node], TrapHandlers?) {
    let outer = handlers
    defer { handlers = outer }
    handlers = traps.isEmpty ? nil : TrapHandlers()
    let nodes = asts.map { statement($0) }.filter { !($0 is EmptyNode) }
    guard let own = handlers else { return (nodes, nil) }
    handlers = nil
    let owns = ownsLocals
    defer { ownsLocals = owns }
    ownsLocals = false
    own.clauses = traps.map {
      TrapClause(type: $0.trapType.map { TypeNode($0.extent, $0.typeName) }, body: block($0.body))
    }
    return (nodes, own)
  }

  func codeBlock(_ ast: ScriptBlockAst, parameters: [ParameterAst]? = nil, isFilter: Bool = false) -> CodeBlock {
    CodeBlock(ast, root: code.root, functionParameters: parameters, isFilter: isFilter)
  }
}
