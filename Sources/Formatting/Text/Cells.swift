// How wide text is on a screen, in cells: PowerShell counts each UTF-16 unit as one cell, East Asian wide units as two, escape sequences as
// none. Everything that pads, truncates or wraps goes by these numbers.

import Primitives

/// Screen cells of text.
public enum Cells {
  /// Cells of one UTF-16 unit.
  @inline(__always)
  static func width(_ unit: UInt16) -> Int { unit < 0x1100 ? 1 : wide(unit) }

  private static func wide(_ c: UInt16) -> Int {
    let isWide =
      c <= 0x115f || c == 0x2329 || c == 0x232a || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f) || (c >= 0xac00 && c <= 0xd7a3)
      || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe10 && c <= 0xfe19) || (c >= 0xfe30 && c <= 0xfe6f)
      || (c >= 0xff00 && c <= 0xff60)
      || (c >= 0xffe0 && c <= 0xffe6)
    return isWide ? 2 : 1
  }

  /// Cells of a text.
  public static func width(_ text: PSString) -> Int { text.withUnits { width($0) } }

  static func width(_ units: UnsafeBufferPointer<UInt16>) -> Int {
    var cells = 0
    var i = 0
    while i < units.count {
      let unit = units[i]
      if unit == Escapes.escape {
        let length = Escapes.length(units, i)
        if length > 0 {
          i += length
          continue
        }
      }
      cells += width(unit)
      i += 1
    }
    return cells
  }

  static func width(_ units: [UInt16]) -> Int { units.withUnsafeBufferPointer { width($0) } }

  /// How many units from the start fit into `cells`; sequences must have been taken out.
  static func fitting(_ units: UnsafeBufferPointer<UInt16>, from start: Int = 0, _ cells: Int) -> Int {
    var filled = 0
    var taken = 0
    for i in start..<max(start, units.count) {
      let width = width(units[i])
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
      let width = width(units[i])
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
    if Escapes.isDecorated(text) {
      let taken = Escapes.plain(text).withUnits { fitting($0, cells) }
      return Escapes.slice(text, from: 0, count: taken, append: append)
    }
    let part = text.slice(0, text.withUnits { fitting($0, cells) })
    return append.map { part.appending($0) } ?? part
  }

  /// The last `cells` cells of a text, sequences kept.
  static func tail(_ text: PSString, _ cells: Int, prepend: PSString? = nil) -> PSString {
    if Escapes.isDecorated(text) {
      let plain = Escapes.plain(text)
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
