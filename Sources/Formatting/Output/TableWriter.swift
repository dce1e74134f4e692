// Writes the rows of a table: cells padded, aligned and cut to their columns, or wrapped over several lines.

import Primitives

/// A table being written to one output.
final class TableWriter {
  private struct Column {
    var width: Int
    var alignment: TextAlignment
    var matchesProperty: Bool
  }

  private let out: LineOutput
  private let style: PSStyleObj
  private var columns: [Column] = []
  private var hideHeader = false
  private var isDisabled = false
  private var buffer = LineBuffer()
  private var header: [PSString]?

  init(_ out: LineOutput, _ style: PSStyleObj) {
    self.out = out
    self.style = style
  }

  func start(screen: Int, widths: [Int], alignments: [TextAlignment], matches: [Bool], hideHeader: Bool) {
    self.hideHeader = hideHeader
    guard screen >= 5 else {
      isDisabled = true
      return
    }
    var widths = widths
    ColumnWidths.fit(&widths, into: screen)
    guard widths.contains(where: { $0 >= 1 }) else {
      isDisabled = true
      return
    }
    columns = widths.indices.map {
      Column(width: widths[$0], alignment: alignments[$0], matchesProperty: $0 < matches.count ? matches[$0] : true)
    }
  }

  /// Writes the headings and their rule; returns how many lines that took.
  func writeHeader(_ labels: [PSString]) -> Int {
    if isDisabled || hideHeader { return 0 }
    if let header {
      for line in header { out.line(line) }
      return header.count
    }
    var lines: [PSString] = []
    let alignments = columns.map(\.alignment)
    writeLines(ContiguousArray(labels), alignments, isHeader: true, &lines)
    var dashes: ContiguousArray<PSString> = []
    for i in columns.indices {
      var count = max(0, columns[i].width)
      if i < labels.count, !labels[i].isEmpty { count = min(count, ConsoleCells.width(labels[i])) }
      dashes.append(PSString.make(count: count) { for k in 0..<count { $0[k] = 0x2d } })
    }
    writeLine(dashes, alignments, isHeader: true)
    lines.append(PSString.make(Array(buffer.units)))
    header = lines
    return lines.count
  }

  /// Writes one row.
  func writeRow(_ cells: ContiguousArray<PSString>, _ alignments: [TextAlignment]?, multiLine: Bool) {
    if isDisabled { return }
    var row: [TextAlignment]?
    if let alignments {
      row = columns.indices.map {
        $0 < alignments.count && alignments[$0] != .undefined ? alignments[$0] : columns[$0].alignment
      }
    }
    if multiLine {
      var ignored: [PSString] = []
      writeLines(cells, row ?? columns.map(\.alignment), isHeader: false, &ignored)
    } else {
      writeLine(cells, row, isHeader: false)
    }
  }

  private func writeLine(_ cells: ContiguousArray<PSString>, _ alignments: [TextAlignment]?, isHeader: Bool) {
    buffer.clear()
    let last = columns.count - 1
    for i in 0..<columns.count {
      let column = columns[i]
      if column.width <= 0 { continue }
      if i > 0 { buffer.units.append(0x20) }
      let cell = i < cells.count ? cells[i] : .empty
      let alignment = alignments.map { $0[i] } ?? column.alignment
      if isHeader || !appendSimple(cell, column.width, alignment, pad: i != last) {
        let field = TableWriter.field(cell, column.width, alignment, pad: i != last)
        if isHeader, !out.isPlain { buffer.append(style.formatting.tableHeader) }
        buffer.append(field)
        if !out.isPlain, isHeader || (ConsoleCells.isDecorated(field) && !TableWriter.endsInReset(field)) {
          buffer.append(Escapes.reset)
        }
      }
    }
    out.line(buffer)
  }

  private static func endsInReset(_ text: PSString) -> Bool {
    text.withUnits { units in
      var end = units.count
      while end > 0, units[end - 1] == 0x20 { end -= 1 }
      return Escapes.endsInReset(units[..<end])
    }
  }

  /// The usual case without a detour: narrow units only, nothing to cut at a line break. False when the cell is not like that.
  @inline(__always)
  private func appendSimple(_ cell: PSString, _ width: Int, _ alignment: TextAlignment, pad: Bool) -> Bool {
    let count = cell.count
    if count > width { return false }
    for i in 0..<count {
      let unit = cell.units[i]
      if unit >= 0x1100 || unit < 0x20 && (unit == 0x0a || unit == 0x0d || unit == 0x1b) { return false }
    }
    let blanks = width - count
    switch alignment {
    case .right:
      buffer.blanks(blanks)
      buffer.append(cell)
    case .center:
      buffer.blanks(blanks / 2)
      buffer.append(cell)
      if pad { buffer.blanks(blanks - blanks / 2) }
    default:
      buffer.append(cell)
      if pad { buffer.blanks(blanks) }
    }
    return true
  }

  private static func blanks(_ count: Int) -> PSString {
    PSString.make(count: max(0, count)) { for i in 0..<max(0, count) { $0[i] = 0x20 } }
  }

  /// A cell as the text of its column on one line.
  static func field(_ value: PSString, _ width: Int, _ alignment: TextAlignment, pad: Bool) -> PSString {
    var text = Wrapping.firstLine(value)
    let cells = ConsoleCells.width(text)
    if cells < width {
      let blanks = width - cells
      switch alignment {
      case .right: text = self.blanks(blanks).appending(text)
      case .center:
        text = self.blanks(blanks / 2).appending(text)
        if pad { text = text.appending(self.blanks(blanks - blanks / 2)) }
      default: if pad { text = text.appending(self.blanks(blanks)) }
      }
    } else if cells > width {
      let room = width - 1
      if alignment == .right {
        text = room > 0 ? Cells.tail(text, room, prepend: Ellipsis.text) : Cells.tail(text, width)
      } else {
        text = room > 0 ? Cells.head(text, room, append: Ellipsis.text) : Cells.head(text, width)
      }
    }
    // A wide character that was cut leaves the text one cell short.
    if ConsoleCells.width(text) == width { return text }
    if alignment == .right { return self.blanks(1).appending(text) }
    return pad ? text.appending(self.blanks(1)) : text
  }

  /// A row of several lines: every cell wrapped to its column.
  private func writeLines(
    _ cells: ContiguousArray<PSString>, _ alignments: [TextAlignment], isHeader: Bool, _ written: inout [PSString]
  ) {
    let active = columns.indices.filter { columns[$0].width > 0 }
    guard !active.isEmpty else { return }
    var fields: [[PSString]] = []
    for (position, i) in active.enumerated() {
      let pad = position < active.count - 1
      let width = columns[i].width
      var lines = Wrapping.wrap(i < cells.count ? cells[i] : .empty, first: width, following: width)
      if pad || alignments[i] == .right || alignments[i] == .center {
        for k in lines.indices where ConsoleCells.width(lines[k]) < width {
          lines[k] = TableWriter.field(lines[k], width, alignments[i], pad: pad)
        }
      }
      if position > 0 { for k in lines.indices { lines[k] = TableWriter.blanks(1).appending(lines[k]) } }
      fields.append(lines)
    }
    let height = fields.map(\.count).max() ?? 0
    // The last column that has text on a line: nothing is padded beyond it.
    let lastColumn = (0..<height).map { row in fields.indices.last { fields[$0].count > row } ?? 0 }
    for position in fields.indices where fields[position].count < height {
      let blanks = position < fields.count - 1 ? columns[active[position]].width + (position > 0 ? 1 : 0) : 0
      for row in fields[position].count..<height {
        fields[position].append(position > lastColumn[row] ? .empty : TableWriter.blanks(blanks))
      }
    }
    for row in 0..<height {
      buffer.clear()
      for position in fields.indices {
        var text = fields[position][row]
        if position == lastColumn[row], height > 1 { text = TableWriter.trimEnd(text) }
        if isHeader, !out.isPlain {
          if columns[position].matchesProperty {
            buffer.append(style.formatting.tableHeader)
            buffer.append(text)
          } else if text.count > 0 {
            if position > 0 { buffer.append(text.slice(0, 1)) }
            buffer.append(style.formatting.customTableHeaderLabel)
            buffer.append(position > 0 ? text.slice(1, text.count - 1) : text)
          }
          buffer.append(Escapes.reset)
        } else {
          buffer.append(text)
        }
      }
      if isHeader { written.append(PSString.make(Array(buffer.units))) }
      out.line(buffer)
    }
  }

  private static func trimEnd(_ text: PSString) -> PSString {
    var end = text.count
    while end > 0, text[end - 1] == 0x20 || (text[end - 1] >= 0x09 && text[end - 1] <= 0x0d) || text[end - 1] == 0xa0 {
      end -= 1
    }
    return text.slice(0, end)
  }
}
