// Cutting text to a number of screen cells, as `ConsoleCells` counts them. Everything that truncates or wraps goes by these numbers.

import Primitives

/// Parts of text that fill a number of cells.
enum Cells {
  /// How many units from the start fit into `cells`; sequences must have been taken out.
  static func fitting(_ units: UnsafeBufferPointer<UInt16>, from start: Int = 0, _ cells: Int) -> Int {
    var filled = 0
    var taken = 0
    for i in start..<max(start, units.count) {
      let width = ConsoleCells.width(units[i])
      if filled + width > cells { break }
      filled += width
      taken += 1
      if filled == cells { break }
    }
    return taken
  }

  /// How many units from the end fit into `cells`.
  static func fittingTail(_ units: UnsafeBufferPointer<UInt16>, _ cells: Int) -> Int {
    var filled = 0
    var taken = 0
    var i = units.count - 1
    while i >= 0 {
      let width = ConsoleCells.width(units[i])
      if filled + width > cells { break }
      filled += width
      taken += 1
      if filled == cells { break }
      i -= 1
    }
    return taken
  }

  /// The first `cells` cells of a text, sequences kept.
  static func head(_ text: PSString, _ cells: Int, append: PSString? = nil) -> PSString {
    if ConsoleCells.isDecorated(text) {
      let taken = ConsoleCells.plain(text).withUnits { fitting($0, cells) }
      return Escapes.slice(text, from: 0, count: taken, append: append)
    }
    let part = text.slice(0, text.withUnits { fitting($0, cells) })
    return append.map { part.appending($0) } ?? part
  }

  /// The last `cells` cells of a text, sequences kept.
  static func tail(_ text: PSString, _ cells: Int, prepend: PSString? = nil) -> PSString {
    if ConsoleCells.isDecorated(text) {
      let plain = ConsoleCells.plain(text)
      let taken = plain.withUnits { fittingTail($0, cells) }
      return Escapes.slice(text, from: plain.count - taken, count: taken, prepend: prepend)
    }
    let taken = text.withUnits { fittingTail($0, cells) }
    let part = text.slice(text.count - taken, taken)
    return prepend.map { $0.appending(part) } ?? part
  }
}

/// Where text stands in its column.
public enum TextAlignment: UInt8, Sendable { case undefined, left, center, right }

/// The one character that stands for what was cut off.
public enum Ellipsis {
  static let text = PSString.make("\u{2026}")
  static let unit: UInt16 = 0x2026
}

/// A line under construction: UTF-16 units in one reused buffer.
struct LineBuffer {
  var units: ContiguousArray<UInt16> = []

  mutating func clear() { units.removeAll(keepingCapacity: true) }
  @inline(__always) mutating func append(_ text: PSString) { text.withUnits { units.append(contentsOf: $0) } }
  mutating func blanks(_ count: Int) {
    if count > 0 { units.append(contentsOf: repeatElement(0x20, count: count)) }
  }
}
