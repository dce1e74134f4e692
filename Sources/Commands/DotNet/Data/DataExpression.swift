// What expressions of System.Data give: sums, functions, aggregates; and columns whose values are worked out by one.

import Engine
import Objects
import Primitives

enum DataExpression {
  static let functions: Set<String> = ["LEN", "ISNULL", "IIF", "TRIM", "SUBSTRING", "CONVERT"]

  private static func evaluate(_ text: String) -> DotNetError { DotNetError("System.Data.EvaluateException", text) }

  /// The value for a row; aggregates are over `rows`, which are those of the table unless a filter chose among them.
  static func value(_ node: DataFilter.Node, _ row: DataRowObj?, _ rows: [DataRowObj], _ runtime: Runtime) throws -> Value {
    func inner(_ node: DataFilter.Node) throws -> Value {
      switch node {
      case .literal(let value): return value
      case .aggregate, .sum, .minus, .call, .parent: return try value(node, row, rows, runtime)
      default:
        guard let row else { throw evaluate("Cannot evaluate non-constant expression without current row.") }
        return try DataFilter.value(node, row, runtime)
      }
    }
    switch node {
    case .minus(let part):
      let number = try inner(part)
      return DataFilter.isNull(number) ? DataTableObj.dbNull : try Arithmetic.subtract(.int(0), number, runtime)
    case .sum(let sign, let left, let right):
      let a = try inner(left), b = try inner(right)
      if DataFilter.isNull(a) || DataFilter.isNull(b) { return DataTableObj.dbNull }
      return try sum(sign, a, b, runtime)
    case .call(let name, let arguments): return try call(name, arguments, inner, runtime)
    case .aggregate(let kind, let column, let relation):
      guard let relation else { return try aggregate(kind, column, rows, runtime) }
      guard let row else { throw evaluate("Cannot evaluate non-constant expression without current row.") }
      guard
        let link = row.table.owner?.relations.first(where: { own in
          own.parents.first?.table === row.table && (relation.isEmpty || own.name.lowercased() == relation.lowercased())
        }), let children = link.childTable
      else { throw evaluate("Cannot find relation \(relation).") }
      return try aggregate(kind, column, link.childRows(row, runtime), runtime, of: children)
    case .parent(let relation, let column):
      guard let row,
        let link = row.table.owner?.relations.first(where: { own in
          own.children.first?.table === row.table && (relation.isEmpty || own.name.lowercased() == relation.lowercased())
        }), let parents = link.parentTable, let at = parents.index(column)
      else { throw evaluate("Cannot find the parent relation '\(relation)'.") }
      return try link.parentRows(row, runtime).first?.value(at) ?? DataTableObj.dbNull
    default: return try inner(node)
    }
  }

  private static func sum(_ sign: String, _ a: Value, _ b: Value, _ runtime: Runtime) throws -> Value {
    if sign == "+", a.pstring != nil || b.pstring != nil {
      return .string(PSString.make(try Text.netString(a, runtime).string + Text.netString(b, runtime).string))
    }
    switch sign {
    case "+": return try Arithmetic.add(a, b, runtime)
    case "-": return try Arithmetic.subtract(a, b, runtime)
    case "*": return try Arithmetic.multiply(a, b, runtime)
    case "%": return try Arithmetic.remainder(a, b, runtime)
    default:
      // Whole numbers divide into fractions.
      if let x = a.base.integer, let y = b.base.integer {
        if y == 0 { throw DotNetError("System.DivideByZeroException", "Attempted to divide by zero.") }
        return .double(Double(x) / Double(y))
      }
      return try Arithmetic.divide(a, b, runtime)
    }
  }

  private static func call(
    _ name: String, _ arguments: [DataFilter.Node], _ inner: (DataFilter.Node) throws -> Value, _ runtime: Runtime
  ) throws -> Value {
    let wanted = ["LEN": 1, "ISNULL": 2, "IIF": 3, "TRIM": 1, "SUBSTRING": 3, "CONVERT": 2][name] ?? 0
    guard arguments.count == wanted else {
      throw evaluate("Invalid number of arguments: function \(name.prefix(1) + name.dropFirst().lowercased())().")
    }
    let first = try inner(arguments[0])
    switch name {
    case "IIF":
      guard case .bool(let holds) = first.base else {
        throw evaluate("Error in 'IIF' function: the first argument must be of type Boolean.")
      }
      return try inner(arguments[holds ? 1 : 2])
    case "ISNULL": return DataFilter.isNull(first) ? try inner(arguments[1]) : first
    default: break
    }
    if DataFilter.isNull(first) { return DataTableObj.dbNull }
    switch name {
    case "LEN": return .int32(try Text.string(first, runtime).count)
    case "TRIM": return .string(PSString.make(String(try Text.string(first, runtime).string.withoutBlanks)))
    case "SUBSTRING":
      let text = try Text.string(first, runtime)
      let start = Int(try inner(arguments[1]).integer ?? 1) - 1, length = Int(try inner(arguments[2]).integer ?? 0)
      if start < 0 || start > text.count { return .emptyString }
      return .string(text.slice(start, max(0, min(length, text.count - start))))
    default:
      let target = try Text.string(try inner(arguments[1]), runtime).string
      guard let type = TypeCatalog.find(target) else {
        throw evaluate("Invalid type name '\(target)'.")
      }
      return type === TypeInfo.string
        ? .string(try NetText.string(first, runtime)) : try Conversion.convert(first, to: type, runtime)
    }
  }

  /// One aggregate of one column.
  static func aggregate(
    _ kind: String, _ column: String, _ rows: [DataRowObj], _ runtime: Runtime, of table: DataTableObj? = nil
  ) throws -> Value {
    guard let owner = table ?? rows.first?.table else { return kind == "COUNT" ? .int(0) : DataTableObj.dbNull }
    guard let at = owner.index(column) else { throw evaluate("Cannot find column [\(column)].") }
    let values = rows.map { $0.value(at) }.filter { !DataFilter.isNull($0) }
    if kind == "COUNT" { return .int32(values.count) }
    guard var best = values.first else { return DataTableObj.dbNull }
    switch kind {
    case "MIN", "MAX":
      for value in values.dropFirst() {
        let order = try Comparison.sortOrder(value, best, ignoreCase: true, runtime)
        if kind == "MIN" ? order < 0 : order > 0 { best = value }
      }
      return best
    case "STDEV", "VAR":
      guard values.count > 1 else { return DataTableObj.dbNull }
      let numbers = try values.map { value -> Double in
        if case .double(let v) = try Conversion.convert(value, to: .double, runtime).base { return v }
        return 0
      }
      let sum = numbers.reduce(0, +), squares = numbers.reduce(0) { $0 + $1 * $1 }
      let count = Double(numbers.count)
      let variance = max(0, (count * squares - sum * sum) / (count * (count - 1)))
      return .double(kind == "VAR" ? variance : variance.squareRoot())
    default:
      if best.pstring != nil {
        throw evaluate(
          "Invalid usage of aggregate function \(kind.prefix(1) + kind.dropFirst().lowercased())() and Type: String.")
      }
      for value in values.dropFirst() { best = try Arithmetic.add(best, value, runtime) }
      if let whole = best.base.integer {
        return kind == "SUM" ? .long(whole) : .int(Int32(truncatingIfNeeded: whole / Int64(values.count)))
      }
      if kind == "SUM" { return best }
      return try Arithmetic.divide(best, .int32(values.count), runtime)
    }
  }

  /// Whether an expression looks at other rows than the one it is of.
  static func looksAround(_ node: DataFilter.Node) -> Bool {
    switch node {
    case .aggregate, .parent: return true
    case .sum(_, let a, let b), .compare(_, let a, let b): return looksAround(a) || looksAround(b)
    case .minus(let a), .not(let a), .isNull(let a): return looksAround(a)
    case .call(_, let all), .all(let all), .any(let all), .list(let all): return all.contains(where: looksAround)
    case .column, .literal: return false
    }
  }

  /// Works the columns of expressions out anew after a row changed: its own, and those that look at other rows.
  static func renew(_ row: DataRowObj, _ runtime: Runtime) throws {
    try renew(row, row.table, runtime)
    for table in row.table.owner?.tables ?? [row.table] {
      guard table.columns.contains(where: { $0.formula.map(looksAround) ?? false }) else { continue }
      for other in table.rows where other !== row { try renew(other, table, runtime) }
    }
  }

  static func renew(_ row: DataRowObj, _ table: DataTableObj, _ runtime: Runtime) throws {
    for (i, column) in table.columns.enumerated() {
      guard let formula = column.formula else { continue }
      let found = try value(formula, row, looksAround(formula) ? table.present : [], runtime)
      while row.values.count < table.columns.count { row.values.append(DataTableObj.dbNull) }
      row.values[i] =
        DataFilter.isNull(found) ? DataTableObj.dbNull : try Conversion.convert(found.base, to: column.dataType, runtime)
    }
  }

  static let declarations: TypeCatalog.Declarations = [
    "System.Data.DataColumn": { t in
      @Sendable func column(_ c: Call) throws -> DataColumnObj {
        guard let column = c.this.base.obj as? DataColumnObj else { throw DotNetError.invalidOperation("Not a column.") }
        return column
      }
      t.property(
        "string Expression {get;set;}", get: { Value(try column($0).expression) },
        set: { c in
          try column(c).setExpression(c.text(0), c.runtime)
          return .nothing
        })
      t.constructor("new(string columnName, type dataType, string expr)") { c in
        let made = DataColumnObj(c.text(0), c.obj(1) as? TypeInfo ?? .string)
        made.expression = c.text(2)
        return .object(made)
      }
    },
    "System.Data.DataColumnCollection": { t in
      t.method("System.Data.DataColumn Add(string columnName, type type, string expression)") { c in
        guard let parts = c.this.base.obj as? DataPartsObj else { throw DotNetError.argumentNull("columns") }
        let made = DataColumnObj(c.text(0), c.obj(1) as? TypeInfo ?? .string)
        try parts.table.add(made)
        do { try made.setExpression(c.text(2), c.runtime) } catch {
          parts.table.columns.removeAll { $0 === made }
          throw error
        }
        return .object(made)
      }
    },
  ]
}

extension DataColumnObj {
  /// Takes a new expression, checks it and works out the column.
  func setExpression(_ text: String, _ runtime: Runtime) throws {
    guard let table else {
      expression = text
      return
    }
    let parsed = try DataFilter.parse(text, table)
    (expression, formula) = (text, parsed)
    if parsed != nil { isReadOnly = true }
    for row in table.rows { try DataExpression.renew(row, table, runtime) }
  }
}
