// The expressions of `DataTable.Select`, `DataView.RowFilter`, `DataTable.Compute` and `DataColumn.Expression`: columns and literals, sums and
// functions of them, comparisons, joined by AND, OR and NOT. What an expression gives is worked out in `DataExpression`.

import Engine
import Objects
import Primitives

struct DataFilter {
  private enum Token: Equatable {
    case word(String)
    case column(String)
    case text(String)
    case number(String)
    case sign(String)
  }
  indirect enum Node {
    case column(Int)
    case literal(Value)
    case list([Node])
    case compare(String, Node, Node)
    case all([Node])
    case any([Node])
    case not(Node)
    case isNull(Node)
    case sum(String, Node, Node)
    case minus(Node)
    case call(String, [Node])
    /// SUM and its like over a column: of the rows at hand, or of the child rows by a relation ("" the only one).
    case aggregate(String, column: String, relation: String?)
    case parent(String, column: String)
  }

  private var tokens: [Token] = []
  private var at = 0
  private let table: DataTableObj
  private var depth = 0

  /// The condition of an expression; nil when it is empty.
  static func parse(_ text: String, _ table: DataTableObj) throws -> Node? {
    var parser = DataFilter(table)
    parser.tokens = try scan(text)
    if parser.tokens.isEmpty { return nil }
    let node = try parser.or()
    guard parser.at == parser.tokens.count else { throw syntax("Syntax error in the expression.") }
    return node
  }

  private init(_ table: DataTableObj) { self.table = table }

  private static func syntax(_ text: String) -> DotNetError { DotNetError("System.Data.SyntaxErrorException", text) }

  private static func scan(_ text: String) throws -> [Token] {
    let c = Array(text)
    var tokens: [Token] = []
    var i = 0
    while i < c.count {
      if c[i].isWhitespace {
        i += 1
      } else if c[i] == "'" {
        var value = ""
        i += 1
        while i < c.count, c[i] != "'" || i + 1 < c.count && c[i + 1] == "'" {
          if c[i] == "'" { i += 1 }
          value.append(c[i])
          i += 1
        }
        if i >= c.count { throw syntax("The expression contains an invalid string constant: \(text).") }
        i += 1
        tokens.append(.text(value))
      } else if c[i] == "[" || c[i] == "`" || c[i] == "#" {
        let close: Character = c[i] == "[" ? "]" : c[i]
        guard let end = c[(i + 1)...].firstIndex(of: close) else { throw syntax("Syntax error in the expression.") }
        let inside = String(c[(i + 1)..<end])
        tokens.append(close == "#" ? .text(inside) : .column(inside))
        i = end + 1
      } else if c[i].isNumber {
        var end = i
        while end < c.count, c[end].isNumber || c[end] == "." { end += 1 }
        tokens.append(.number(String(c[i..<end])))
        i = end
      } else if c[i].isLetter || c[i] == "_" {
        var end = i
        while end < c.count, c[end].isLetter || c[end].isNumber || c[end] == "_" { end += 1 }
        tokens.append(.word(String(c[i..<end])))
        i = end
      } else {
        let two = i + 1 < c.count ? String(c[i...(i + 1)]) : ""
        let sign = ["<>", "<=", ">="].contains(two) ? two : String(c[i])
        guard ["<>", "<=", ">=", "<", ">", "=", "(", ")", ",", "-", "+", "*", "/", "%", "."].contains(sign) else {
          throw syntax("Cannot interpret token '\(c[i])' at position \(i + 1).")
        }
        tokens.append(.sign(sign))
        i += sign.count
      }
    }
    return tokens
  }

  private mutating func take(_ word: String) -> Bool {
    guard at < tokens.count else { return false }
    switch tokens[at] {
    case .word(let text) where text.uppercased() == word: break
    case .sign(let text) where text == word: break
    default: return false
    }
    at += 1
    return true
  }

  private mutating func or() throws -> Node {
    var parts = [try and()]
    while take("OR") { parts.append(try and()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func and() throws -> Node {
    var parts = [try unary()]
    while take("AND") { parts.append(try unary()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func unary() throws -> Node {
    depth += 1
    defer { depth -= 1 }
    if depth > 150 { throw DataFilter.syntax("The expression is too complex.") }
    if take("NOT") { return .not(try unary()) }
    let left = try added()
    if take("IS") {
      let negated = take("NOT")
      guard take("NULL") else { throw DataFilter.syntax("Syntax error: Invalid usage of 'Is' operator.") }
      return negated ? .not(.isNull(left)) : .isNull(left)
    }
    let negated = take("NOT")
    if take("LIKE") {
      let node = Node.compare("LIKE", left, try added())
      return negated ? .not(node) : node
    }
    if take("IN") {
      guard take("(") else {
        throw DataFilter.syntax(
          "Syntax error: The items following the IN keyword must be separated by commas and be enclosed in parentheses.")
      }
      var items: [Node] = []
      repeat { items.append(try added()) } while take(",")
      guard take(")") else { throw DataFilter.syntax("The expression is missing the closing parenthesis.") }
      let node = Node.compare("IN", left, .list(items))
      return negated ? .not(node) : node
    }
    for sign in ["<>", "<=", ">=", "=", "<", ">"] where take(sign) { return .compare(sign, left, try added()) }
    return left
  }

  private mutating func added() throws -> Node {
    var left = try multiplied()
    while true {
      if take("+") {
        left = .sum("+", left, try multiplied())
      } else if take("-") {
        left = .sum("-", left, try multiplied())
      } else {
        return left
      }
    }
  }

  private mutating func multiplied() throws -> Node {
    var left = try operand()
    while true {
      guard let sign = ["*", "/", "%"].first(where: { take($0) }) else { return left }
      left = .sum(sign, left, try operand())
    }
  }

  /// What stands between the parentheses of a function.
  private mutating func arguments(_ function: String) throws -> [Node] {
    if take(")") { return [] }
    var all: [Node] = []
    repeat {
      // The second argument of CONVERT is a type's name, quoted or not.
      if function == "CONVERT", all.count == 1, at < tokens.count, case .word(let text) = tokens[at] {
        at += 1
        var full = text
        while take(".") { full += "." + (try name()) }
        all.append(.literal(Value(full)))
      } else {
        all.append(try or())
      }
    } while take(",")
    guard take(")") else { throw DataFilter.syntax("The expression is missing the closing parenthesis.") }
    return all
  }

  /// A name after a point, or between parentheses.
  private mutating func name() throws -> String {
    guard at < tokens.count else { throw DataFilter.syntax("Syntax error in the expression.") }
    at += 1
    switch tokens[at - 1] {
    case .word(let name), .column(let name): return name
    default: throw DataFilter.syntax("Syntax error in the expression.")
    }
  }

  /// `Child.X`, `Child(Relation).X` and the same of the parent, after the first word.
  private mutating func related() throws -> (relation: String, column: String) {
    var relation = ""
    if take("(") {
      relation = try name()
      guard take(")") else { throw DataFilter.syntax("The expression is missing the closing parenthesis.") }
    }
    guard take(".") else { throw DataFilter.syntax("Syntax error in the expression.") }
    return (relation, try name())
  }

  private mutating func operand() throws -> Node {
    guard at < tokens.count else { throw DataFilter.syntax("Syntax error: Missing operand after the last operator.") }
    let token = tokens[at]
    at += 1
    switch token {
    case .text(let text): return .literal(Value(text))
    case .number(let text): return .literal(number(text))
    case .sign("-"):
      if at < tokens.count, case .number(let text) = tokens[at] {
        at += 1
        return .literal(number("-" + text))
      }
      return .minus(try operand())
    case .sign("+"): return try operand()
    case .sign("("):
      depth += 1
      defer { depth -= 1 }
      let inside = try or()
      guard take(")") else { throw DataFilter.syntax("The expression is missing the closing parenthesis.") }
      return inside
    case .sign(let sign): throw DataFilter.syntax("Syntax error: Missing operand before '\(sign)' operator.")
    case .word(let word) where ["TRUE", "FALSE"].contains(word.uppercased()):
      return .literal(.bool(word.uppercased() == "TRUE"))
    case .word(let word) where word.uppercased() == "NULL": return .literal(DataTableObj.dbNull)
    case .word(let word) where ["SUM", "AVG", "MIN", "MAX", "COUNT", "STDEV", "VAR"].contains(word.uppercased()) && take("("):
      var relation: String?
      var column = ""
      if take("CHILD") { (relation, column) = try related() } else { column = try name() }
      guard take(")") else { throw DataFilter.syntax("The expression is missing the closing parenthesis.") }
      return .aggregate(word.uppercased(), column: column, relation: relation)
    case .word(let word)
    where word.uppercased() == "PARENT" && at < tokens.count && (tokens[at] == .sign(".") || tokens[at] == .sign("(")):
      let (relation, column) = try related()
      return .parent(relation, column: column)
    case .word(let word) where take("("):
      guard DataExpression.functions.contains(word.uppercased()) else {
        throw DotNetError("System.Data.EvaluateException", "The expression contains undefined function call \(word)().")
      }
      return .call(word.uppercased(), try arguments(word.uppercased()))
    case .word(let name), .column(let name):
      guard let i = table.index(name) else {
        throw DotNetError("System.Data.EvaluateException", "Cannot find column [\(name)].")
      }
      return .column(i)
    }
  }

  private func number(_ text: String) -> Value {
    if let whole = Int32(text) { return .int(whole) }
    if let long = Int64(text) { return .long(long) }
    return .double(Double(text) ?? 0)
  }

  // MARK: - Running

  static func isNull(_ value: Value) -> Bool { value.isNull || value.base.obj is DBNullObj }

  static func value(_ node: Node, _ row: DataRowObj, _ runtime: Runtime) throws -> Value {
    switch node {
    case .column(let i): return row.value(i)
    case .literal(let value): return value
    case .sum, .minus, .call, .aggregate, .parent:
      return try DataExpression.value(node, row, DataExpression.looksAround(node) ? row.table.present : [], runtime)
    default: return .bool(try holds(node, row, runtime))
    }
  }

  /// How two values order; nil when there is nothing on either side.
  private static func order(_ a: Value, _ b: Value, _ runtime: Runtime) throws -> Int? {
    if isNull(a) || isNull(b) { return nil }
    let right = a.base.type === b.base.type ? b : try Conversion.convert(b, to: a.base.type, runtime)
    return try Comparison.sortOrder(a, right, ignoreCase: true, runtime)
  }

  /// Whether a row meets a condition; comparisons with nothing never do.
  static func holds(_ node: Node, _ row: DataRowObj, _ runtime: Runtime) throws -> Bool {
    switch node {
    case .all(let parts): return try parts.allSatisfy { try holds($0, row, runtime) }
    case .any(let parts): return try parts.contains { try holds($0, row, runtime) }
    case .not(let inner): return try !holds(inner, row, runtime)
    case .isNull(let inner): return isNull(try value(inner, row, runtime))
    case .column, .literal, .sum, .minus, .call, .aggregate, .parent:
      if case .bool(let flag) = try value(node, row, runtime).base { return flag }
      return false
    case .list: return false
    case .compare(let sign, let left, let right):
      let a = try value(left, row, runtime)
      if sign == "IN", case .list(let items) = right {
        return try items.contains { try order(a, try value($0, row, runtime), runtime) == 0 }
      }
      let b = try value(right, row, runtime)
      if sign == "LIKE" {
        if isNull(a) || isNull(b) { return false }
        let pattern = try Text.string(b, runtime).string.map { $0 == "%" ? "*" : String($0) }.joined()
        return try WildcardPattern(PSString.make(pattern)).isMatch(try Text.string(a, runtime))
      }
      guard let order = try order(a, b, runtime) else { return false }
      switch sign {
      case "=": return order == 0
      case "<>": return order != 0
      case "<": return order < 0
      case "<=": return order <= 0
      case ">": return order > 0
      default: return order >= 0
      }
    }
  }

  /// Rows in the order of a sort expression: `Name DESC, Age`.
  static func sorted(_ rows: [DataRowObj], _ text: String, _ table: DataTableObj, _ runtime: Runtime) throws -> [DataRowObj] {
    var keys: [(Int, Bool)] = []
    for part in text.split(separator: ",") {
      var words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      var descends = false
      if words.count > 1, let last = words.last?.uppercased(), last == "DESC" || last == "ASC" {
        descends = last == "DESC"
        words.removeLast()
      }
      var name = words.joined(separator: " ")
      if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
      guard let i = table.index(name) else {
        throw DotNetError("System.IndexOutOfRangeException", "Cannot find column \(name).")
      }
      keys.append((i, descends))
    }
    if keys.isEmpty { return rows }
    return try rows.enumerated().sorted { l, r in
      for (i, descends) in keys {
        let (a, b) = (l.element.value(i), r.element.value(i))
        let order: Int
        switch (isNull(a), isNull(b)) {
        case (true, true): order = 0
        case (true, false): order = -1
        case (false, true): order = 1
        default: order = try Comparison.sortOrder(a, b, ignoreCase: true, runtime)
        }
        if order != 0 { return descends ? order > 0 : order < 0 }
      }
      return l.offset < r.offset
    }.map(\.element)
  }
}
