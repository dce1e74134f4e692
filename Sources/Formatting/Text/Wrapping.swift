// Breaking text into lines of a width: at blanks where a word still fits on the next line (en-US and its kin), inside a word where it is longer
// than a whole line. The blank that ends a line stays on it, as in PowerShell.

import Primitives

/// Lines of text.
enum Wrapping {
  /// The lines between line feeds; carriage returns vanish.
  static func lines(_ text: PSString) -> [PSString] {
    var plain = true
    text.withUnits { for unit in $0 where unit == 0x0a || unit == 0x0d { plain = false } }
    if plain { return [text] }
    var lines: [PSString] = []
    text.withUnits { units in
      var line: [UInt16] = []
      var sequences: [UInt16] = []
      var i = 0
      func close(last: Bool) {
        if !sequences.isEmpty {
          if last, line.count == sequences.count {
            line = []
          } else if !Escapes.endsInReset(line) {
            Escapes.reset.withUnits { line.append(contentsOf: $0) }
          }
        }
        lines.append(PSString.make(line))
        line = sequences
      }
      while i < units.count {
        let length = units[i] == Escapes.escape ? ConsoleCells.sequenceLength(units, i) : 0
        if length > 0 {
          line.append(contentsOf: units[i..<(i + length)])
          sequences.append(contentsOf: units[i..<(i + length)])
          i += length
          continue
        }
        if units[i] == 0x0a { close(last: false) } else if units[i] != 0x0d { line.append(units[i]) }
        i += 1
      }
      close(last: true)
    }
    return lines
  }

  /// Everything up to the first line break; an ellipsis stands for the rest.
  static func firstLine(_ text: PSString) -> PSString {
    let end: Int? = text.withUnits { units in
      for i in 0..<units.count where units[i] == 0x0a || units[i] == 0x0d { return i }
      return nil
    }
    guard let end else { return text }
    return text.slice(0, end).appending(Ellipsis.text)
  }

  /// A word and what separates it from the next.
  private struct Word {
    var units: [UInt16]
    var delimiter: UInt16?
    var hasSequences = false
  }

  private static func words(_ text: PSString) -> [Word] {
    var words: [Word] = []
    text.withUnits { units in
      var word = Word(units: [])
      var sequences: [UInt16] = []
      var i = 0
      func close(_ delimiter: UInt16?, last: Bool = false) {
        if word.hasSequences {
          if last, word.units.count == sequences.count {
            word.units = []
          } else if !Escapes.endsInReset(word.units) {
            Escapes.reset.withUnits { word.units.append(contentsOf: $0) }
          }
        }
        word.delimiter = delimiter
        words.append(word)
        word = Word(units: sequences, hasSequences: !sequences.isEmpty)
      }
      while i < units.count {
        let length = units[i] == Escapes.escape ? ConsoleCells.sequenceLength(units, i) : 0
        if length > 0 {
          word.units.append(contentsOf: units[i..<(i + length)])
          sequences.append(contentsOf: units[i..<(i + length)])
          word.hasSequences = true
          i += length
          continue
        }
        switch units[i] {
        case 0x20, 0x09, 0xad: close(units[i])
        case 0x2011, 0xa0: close(nil)
        default: word.units.append(units[i])
        }
        i += 1
      }
      close(nil, last: true)
    }
    return words
  }

  /// Text as lines: the first of `first` cells, the others of `following`.
  static func wrap(_ text: PSString, first: Int, following: Int) -> [PSString] {
    if text.isEmpty { return [text] }
    var out: [PSString] = []
    for line in lines(text) {
      if ConsoleCells.width(line) <= first { out.append(line) } else { wrapLine(line, first, following, &out) }
    }
    return out
  }

  private static func wrapLine(_ text: PSString, _ first: Int, _ following: Int, _ out: inout [PSString]) {
    var lines = LineFiller(left: first, width: first, following: following)
    for word in words(text) {
      var units = word.units
      var suffix: UInt16?
      if word.delimiter == 0xad {
        if ConsoleCells.width(units) + 1 == lines.left { suffix = 0x2d }
      } else {
        suffix = word.delimiter
      }
      if let suffix {
        if Escapes.endsInReset(units) { units.insert(suffix, at: units.count - 4) } else { units.append(suffix) }
      }
      if !lines.add(units) { break }
    }
    out.append(contentsOf: lines.done)
    out.append(PSString.make(lines.line))
  }
}

/// Lines being filled with words.
private struct LineFiller {
  var left: Int
  var width: Int
  let following: Int
  var isFirst = true
  var line: [UInt16] = []
  var done: [PSString] = []

  init(left: Int, width: Int, following: Int) {
    self.left = left
    self.width = width
    self.following = following
  }

  private mutating func next() {
    if isFirst {
      isFirst = false
      width = following
    }
  }

  /// Adds a word; false when there is no room for any text.
  mutating func add(_ units: [UInt16]) -> Bool {
    let cells = ConsoleCells.width(units)
    if width <= 0 {
      next()
      if width <= 0 { return false }
      left = width
    }
    if cells > width {
      cut(units)
    } else if cells > left {
      done.append(PSString.make(line))
      line = units
      next()
      left = width - cells
    } else {
      line.append(contentsOf: units)
      left -= cells
    }
    return true
  }

  /// A word longer than a line: cut wherever the line is full.
  private mutating func cut(_ units: [UInt16]) {
    var sequences: [UInt16] = []
    var i = 0
    while i < units.count {
      let length = units[i] == Escapes.escape ? units.withUnsafeBufferPointer { ConsoleCells.sequenceLength($0, i) } : 0
      if length > 0 {
        line.append(contentsOf: units[i..<(i + length)])
        sequences.append(contentsOf: units[i..<(i + length)])
        i += length
        continue
      }
      var unit = units[i]
      var cells = ConsoleCells.width(unit)
      if cells > width {
        unit = 0x3f
        cells = 1
      }
      if cells > left {
        if !sequences.isEmpty, !Escapes.endsInReset(line) { Escapes.reset.withUnits { line.append(contentsOf: $0) } }
        done.append(PSString.make(line))
        line = sequences
        line.append(unit)
        next()
        left = width - cells
      } else {
        line.append(unit)
        left -= cells
      }
      i += 1
    }
  }
}
