// How the columns of a table share a line: columns without a width get what is left, in turn; when even that is too much, columns are narrowed
// and then hidden from the right.

/// Column widths of a table.
enum ColumnWidths {
  /// Fits `widths` (0: to be assigned) into `table` cells with one blank between columns; a hidden column becomes -1.
  static func fit(_ widths: inout [Int], into table: Int) {
    if assign(&widths, table) { return }
    while true {
      let excess = total(widths) - table
      if excess <= 0 { return }
      let last = (widths.firstIndex { $0 < 0 } ?? widths.count) - 1
      if last < 0 { return }
      let narrowed = widths[last] - excess
      widths[last] = narrowed < 1 ? -1 : narrowed
    }
  }

  /// Gives widths to columns that have none; false when the columns don't fit.
  private static func assign(_ widths: inout [Int], _ table: Int) -> Bool {
    if widths.allSatisfy({ $0 > 0 }) { return widths.reduce(0, +) + widths.count - 1 <= table }
    let open = widths.map { $0 <= 0 }
    for i in widths.indices where widths[i] == 0 { widths[i] = 1 }
    var available = table - total(widths)
    if available < 0 { return false }
    while available > 0 {
      for i in widths.indices where open[i] {
        widths[i] += 1
        available -= 1
        if available == 0 { break }
      }
    }
    return true
  }

  private static func total(_ widths: [Int]) -> Int {
    var sum = 0
    var visible = 0
    for width in widths where width > 0 {
      sum += width
      visible += 1
    }
    return sum + visible - 1
  }

  /// How many columns of `length` cells fit on a line of a wide view.
  static func wideColumns(_ length: Int, screen: Int) -> Int {
    if length <= 0 || screen < 1 || length >= screen { return 1 }
    var columns = 1
    while length * (columns + 1) + columns < screen { columns += 1 }
    return columns
  }
}
