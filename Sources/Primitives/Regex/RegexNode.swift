// The tree of a parsed .NET regular expression. It carries no positions: the parser has reported every error before a tree exists.

/// Zero-width tests without a body.
enum RegexAnchor: Sendable {
  /// `\A`, or `^` without Multiline.
  case beginning
  /// `^` with Multiline.
  case lineStart
  /// `$` with Multiline.
  case lineEnd
  /// `\Z`, or `$` without Multiline: at the end or before a last line feed.
  case endOrLastLine
  /// `\z`.
  case end
  /// `\G`.
  case searchStart
  case boundary, nonBoundary, ecmaBoundary, ecmaNonBoundary
}

/// A node of the tree. `Loop.max` of Int.max is unlimited. Group numbers are .NET's.
indirect enum RegexNode: Sendable {
  case empty
  case unit(UInt16, ignoreCase: Bool)
  case set(RegexSet)
  case anchor(RegexAnchor)
  case concat([RegexNode])
  case alternate([RegexNode])
  case loop(RegexNode, min: Int, max: Int, lazy: Bool)
  /// `group` or `uncaptured` may be -1: (?<-name>) captures nothing, (?<name>) takes nothing away.
  case capture(RegexNode, group: Int, uncaptured: Int)
  case look(RegexNode, behind: Bool, negated: Bool)
  case atomic(RegexNode)
  case backreference(Int, ignoreCase: Bool, ecma: Bool)
  case groupTest(Int, RegexNode, RegexNode)
  case expressionTest(RegexNode, RegexNode, RegexNode)

  /// How many units every match of this node takes, or nil when that varies.
  var fixedLength: Int? {
    switch self {
    case .empty, .anchor, .look: return 0
    case .unit, .set: return 1
    case .concat(let nodes):
      var total = 0
      for node in nodes {
        guard let length = node.fixedLength else { return nil }
        total += length
        if total > 60_000 { return nil }
      }
      return total
    case .alternate(let nodes):
      guard let first = nodes.first?.fixedLength else { return nil }
      for node in nodes.dropFirst() where node.fixedLength != first { return nil }
      return first
    case .loop(let body, let min, let max, _):
      guard min == max, let length = body.fixedLength else { return nil }
      let (total, overflow) = length.multipliedReportingOverflow(by: min)
      return overflow || total > 60_000 ? nil : total
    case .capture(let body, _, _), .atomic(let body): return body.fixedLength
    case .backreference, .groupTest, .expressionTest: return nil
    }
  }

  /// What of this node a matcher that never goes back cannot do, in .NET's words; nil when it can do it all.
  var needsBacktracking: String? {
    switch self {
    case .empty, .unit, .set: return nil
    case .anchor(let anchor): return anchor == .searchStart ? "contiguous matches (\\G)" : nil
    case .concat(let nodes), .alternate(let nodes):
      for node in nodes { if let found = node.needsBacktracking { return found } }
      return nil
    case .loop(let body, _, _, _): return body.needsBacktracking
    case .capture(let body, _, let uncaptured):
      if uncaptured < 0 { return body.needsBacktracking }
      return "balancing group (?<name1-name2>subexpression) or (?'name1-name2' subexpression)"
    case .look(_, _, let negated):
      return negated
        ? "negative lookahead (?! pattern) or negative lookbehind (?<! pattern)"
        : "positive lookahead (?= pattern) or positive lookbehind (?<= pattern)"
    case .atomic: return "atomic subexpressions (?> pattern)"
    case .backreference: return "backreference (\\ number)"
    case .groupTest:
      return "captured group conditional (?( name ) yes-pattern | no-pattern ) or (?( number ) yes-pattern| no-pattern )"
    case .expressionTest: return "test conditional (?( test-pattern ) yes-pattern | no-pattern )"
    }
  }

  /// Whether a group is captured, or a group's capture read, anywhere inside.
  var touchesGroups: Bool {
    switch self {
    case .empty, .unit, .set, .anchor: return false
    case .concat(let nodes), .alternate(let nodes): return nodes.contains { $0.touchesGroups }
    case .loop(let body, _, _, _), .look(let body, _, _), .atomic(let body): return body.touchesGroups
    case .capture, .backreference, .groupTest, .expressionTest: return true
    }
  }
}

/// A parsed pattern.
struct RegexTree: Sendable {
  var root: RegexNode
  /// The used group numbers, ascending; the first is 0.
  var groupNumbers: [Int]
  /// Their names, a number's own digits where it has no other name.
  var groupNames: [PSString]
}
