// The places of a text where a script can stop: statements, conditions, the braces of functions. They are worked out from the tree when a
// breakpoint asks for them; code that nobody debugs knows nothing of them.

import Objects
import Primitives
import Syntax

/// A script block and its sequence points, in PowerShell's order.
struct BlockPoints {
  let ast: ScriptBlockAst
  let points: [Extent]
  /// The point that is passed on entry and again at its statement: one in a loop with which the block starts.
  let entry: Extent?
  /// Nobody stops here, or stepping goes over it.
  let isHidden: Bool
  let isStepThrough: Bool
}

/// What is known of one text while something is debugged.
final class SourcePoints {
  let source: SourceText
  let root: ScriptBlockAst
  /// Outer blocks before those in them.
  let blocks: [BlockPoints]
  /// Breakpoints by the place that they are bound to, for one state of the debugger's list.
  var bound: [Extent: [BreakpointObj]] = [:]
  var generation = -1

  init(_ source: SourceText) {
    self.source = source
    root = Parser.parse(text: source.text(Extent(0, source.bytes.count)), file: source.file).root
    var blocks: [BlockPoints] = []
    var waiting: [ScriptBlockAst] = [root]
    while !waiting.isEmpty {
      let block = waiting.removeFirst()
      blocks.append(SourcePoints.points(block, source))
      block.visit { ast in
        guard ast !== block, let inner = ast as? ScriptBlockAst else { return .continue }
        waiting.append(inner)
        return .skipChildren
      }
    }
    self.blocks = blocks
  }

  /// The innermost block around a place.
  func block(at extent: Extent) -> BlockPoints? {
    blocks.last { $0.ast.extent.start <= extent.start && extent.end <= $0.ast.extent.end }
  }

  private static func points(_ block: ScriptBlockAst, _ source: SourceText) -> BlockPoints {
    var collector = Collector()
    for named in [block.dynamicParamBlock, block.beginBlock, block.processBlock, block.endBlock, block.cleanBlock] {
      guard let named else { continue }
      let (open, close) = braces(named, of: block, source)
      if let open { collector.add(open) }
      collector.statements(named.statements)
      for trap in named.traps { collector.statements(trap.body.statements) }
      if let close { collector.add(close) }
    }
    func has(_ name: String) -> Bool {
      (block.attributes + (block.paramBlock?.attributes ?? [])).contains { attribute in
        var text = attribute.typeName.fullName.lowercased()
        if let dot = text.lastIndex(of: ".") { text = String(text[text.index(after: dot)...]) }
        return text == name || text == name + "attribute"
      }
    }
    return BlockPoints(
      ast: block, points: collector.points, entry: collector.firstIsInLoop ? collector.points.first : nil,
      isHidden: has("debuggerhidden"), isStepThrough: has("debuggerstepthrough"))
  }

  /// The braces around a named block, or around the script block when it has no name.
  static func braces(_ named: NamedBlockAst, of block: ScriptBlockAst?, _ source: SourceText) -> (open: Extent?, close: Extent?)
  {
    let bytes = source.bytes
    if named.unnamed {
      guard let block, block.extent.endOffset <= bytes.count, block.extent.endOffset - block.extent.startOffset >= 2,
        bytes[block.extent.startOffset] == 0x7b
      else { return (nil, nil) }
      return (
        Extent(block.extent.startOffset, block.extent.startOffset + 1),
        Extent(block.extent.endOffset - 1, block.extent.endOffset)
      )
    }
    guard named.extent.endOffset <= bytes.count,
      let open = bytes[named.extent.startOffset..<named.extent.endOffset].firstIndex(of: 0x7b)
    else { return (nil, nil) }
    return (Extent(open, open + 1), Extent(named.extent.endOffset - 1, named.extent.endOffset))
  }

  private struct Collector {
    var points: [Extent] = []
    var firstIsInLoop = false
    private var isInLoop = false
    private var known: Set<Extent> = []

    mutating func add(_ extent: Extent) {
      guard known.insert(extent).inserted else { return }
      if points.isEmpty { firstIsInLoop = isInLoop }
      points.append(extent)
    }

    mutating func statements(_ list: [StatementAst]) { for statement in list { self.statement(statement) } }

    mutating func body(_ block: StatementBlockAst, loop: Bool = false) {
      let saved = isInLoop
      if loop { isInLoop = true }
      statements(block.statements)
      for trap in block.traps { statements(trap.body.statements) }
      isInLoop = loop ? false : saved
    }

    mutating func statement(_ ast: StatementAst) {
      switch ast {
      case let branch as IfStatementAst:
        for clause in branch.clauses {
          add(clause.condition.extent)
          body(clause.body)
        }
        if let last = branch.elseClause { body(last) }
      case let loop as ForStatementAst:
        if let initializer = loop.initializer { add(initializer.extent) }
        body(loop.body, loop: true)
        if let condition = loop.condition { add(condition.extent) }
      case let loop as ForEachStatementAst:
        if let condition = loop.condition { add(condition.extent) }
        body(loop.body, loop: true)
        add(loop.variable.extent)
      case let loop as LoopStatementAst:
        body(loop.body, loop: true)
        if let condition = loop.condition { add(condition.extent) }
      case let choice as SwitchStatementAst:
        if let condition = choice.condition { add(condition.extent) }
        for clause in choice.clauses { body(clause.body) }
        if let last = choice.default { body(last) }
      case let attempt as TryStatementAst:
        body(attempt.body)
        for clause in attempt.catchClauses { body(clause.body) }
        if let last = attempt.finally { body(last) }
      case let block as BlockStatementAst: body(block.body)
      case is FunctionDefinitionAst, is TypeDefinitionAst, is TrapStatementAst, is UsingStatementAst: break
      default: add(ast.extent)
      }
    }
  }
}

extension SourceText {
  /// Whether a place contains a line (and column, when not 0), lines and columns counted from 1.
  func contains(_ extent: Extent, line: Int, column: Int) -> Bool {
    let start = position(extent.startOffset)
    let end = position(extent.endOffset)
    if start.line == line {
      if column == 0 { return true }
      if column >= start.column { return end.line != start.line || column <= end.column }
      return false
    }
    if line < start.line { return false }
    if line > end.line { return false }
    if end.line == line { return column == 0 || column <= end.column }
    return true
  }
}

extension BreakpointObj {
  /// Where a line breakpoint belongs in a text: the first block that takes it, and there the first point that contains its line.
  func place(in text: SourcePoints) -> Extent? {
    for block in text.blocks { if let found = place(in: block, text) { return found } }
    return nil
  }

  private func place(in block: BlockPoints, _ text: SourcePoints) -> Extent? {
    let source = text.source
    let isRoot = block.ast === text.root
    guard isRoot || source.contains(block.ast.extent, line: line, column: column) else { return nil }
    if block.points.isEmpty { return nil }
    let isNested = nestedContains(block.ast, source)
    if let point = block.points.first(where: { source.contains($0, line: line, column: column) }) {
      if !isNested || (source.position(point.startOffset).line == line && column == 0) { return point }
    }
    if isNested { return nil }
    let named = [
      block.ast.dynamicParamBlock, block.ast.beginBlock, block.ast.processBlock, block.ast.endBlock, block.ast.cleanBlock,
    ]
    if named.allSatisfy({ $0.map { isAfter($0.extent, source) } ?? true }) { return block.points.first }
    if column == 0, let point = block.points.first(where: { source.contains($0, line: line + 1, column: 0) }) { return point }
    return nil
  }

  private func isAfter(_ extent: Extent, _ source: SourceText) -> Bool {
    let start = source.position(extent.startOffset)
    return line < start.line || (line == start.line && column <= start.column)
  }

  /// Whether a function or block inside contains the line.
  private func nestedContains(_ ast: ScriptBlockAst, _ source: SourceText) -> Bool {
    var found = false
    ast.visit { child in
      if found { return .stopVisit }
      if child === ast { return .continue }
      guard child is FunctionDefinitionAst || child is ScriptBlockExpressionAst else { return .continue }
      if source.contains(child.extent, line: line, column: column) { found = true }
      return .skipChildren
    }
    return found
  }
}
