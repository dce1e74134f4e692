// Writes an object as a list: labels in one column, values wrapped beside them.

import Primitives

/// Writes lists to one output.
struct ListWriter {
  private static let separator = PSString.make(" : ")

  /// Whether a value goes on one line as it is: no line breaks, sequences or wide characters, and not too long.
  private static func isSimple(_ value: PSString, _ width: Int) -> Bool {
    if value.count > width { return false }
    for i in 0..<value.count {
      let unit = value.units[i]
      if unit < 0x20 || unit >= 0x1100 { return false }
    }
    return true
  }

  /// Writes the fields of one object; nothing at all when the line is too short for any.
  /// `fixed` is a width of labels that tests ask for.
  static func write(_ fields: [ListField], to out: LineOutput, _ style: PSStyleObj, fixed: Int? = nil) {
    let width = out.columns
    guard !fields.isEmpty, width - 5 >= 0 else { return }
    let labelWidths = fields.map { ConsoleCells.width($0.label) }
    let labels = min(labelWidths.max() ?? 0, fixed ?? (width - 4))
    let indent = labels + 3
    var buffer = LineBuffer()
    let styled = !out.isPlain && !style.formatting.formatAccent.isEmpty
    for (i, field) in fields.enumerated() {
      if !styled, labelWidths[i] <= labels, isSimple(field.value, width == .max ? .max : width - indent) {
        buffer.clear()
        buffer.append(field.label)
        buffer.blanks(labels - labelWidths[i])
        buffer.append(separator)
        buffer.append(field.value)
        out.line(buffer)
        continue
      }
      let lines = Wrapping.lines(field.value)
      for (number, line) in lines.enumerated() {
        let parts = width == .max ? [line] : Wrapping.wrap(line, first: width - indent, following: width - indent)
        for (k, part) in parts.enumerated() {
          buffer.clear()
          if number == 0, k == 0 {
            if styled { buffer.append(style.formatting.formatAccent) }
            if labelWidths[i] > labels {
              buffer.append(Cells.head(field.label, labels))
            } else {
              buffer.append(field.label)
              buffer.blanks(labels - labelWidths[i])
            }
            buffer.append(separator)
            if styled { buffer.append(Escapes.reset) }
          } else {
            buffer.blanks(indent)
          }
          buffer.append(part)
          if !out.isPlain, ConsoleCells.isDecorated(part), !part.withUnits({ Escapes.endsInReset($0) }) {
            buffer.append(Escapes.reset)
          }
          out.line(buffer)
        }
      }
    }
  }
}
