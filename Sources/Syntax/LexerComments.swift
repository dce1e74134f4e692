// Comments, and what PowerShell looks for in them: `#requires`, and lines that look like the start of a signature block, after
// which no code may follow.

extension ScriptParser {
  /// A comment up to the end of the line; its `#` has been read.
  func lexLineComment() {
    let start = index
    while index < limit {
      let next = base[index]
      if next == 0x0a || next == 0x0d { break }
      index += 1
    }
    let token = newToken(.comment)
    let length = index - start
    if length >= 13, resemblesSignature(start, index) {
      beginSignatureStart = token.extent.start
    } else if length >= 8, adjustment == 0, scriptStart == 0, startsWithRequires(start, index) {
      requiresTokens.append(token)
    }
  }

  /// `<# ... #>`, after the first two characters.
  func lexBlockComment() {
    let start = index - 2
    while index < limit {
      if base[index] == UInt8(ascii: "#"), byte(at: index + 1) == UInt8(ascii: ">") {
        index += 2
        newToken(.comment)
        return
      }
      index += 1
    }
    reportIncomplete(newExtent(start, index), .missingTerminatorMultiLineComment)
    newToken(.comment)
  }

  private func startsWithRequires(_ start: Int, _ end: Int) -> Bool {
    let word: StaticString = "requires"
    return word.withUTF8Buffer { letters in
      for (offset, letter) in letters.enumerated() where base[start + offset] | 0x20 != letter { return false }
      return true
    }
  }

  /// Whether a comment, white space and case aside, is within ten edits of `SIG # Begin signature block`, as PowerShell asks it
  /// in order that no lookalike hides code.
  private func resemblesSignature(_ start: Int, _ end: Int) -> Bool {
    // A quick bound first: what the two have in common, in whatever order.
    var length = 0
    var common = 0
    var position = start
    var counts = SignatureText.counts
    while position < end {
      let byte = base[position]
      position += 1
      if has(byte, CharTraits.whitespace) { continue }
      length += byte & 0xc0 == 0x80 ? 0 : 1
      if length > 33 { return false }
      let slot = Int(SignatureText.slot(byte))
      if slot < 16, counts >> (slot * 4) & 0xf > 0 {
        counts -= 1 << (slot * 4)
        common += 1
      }
    }
    length += 1
    common += 1
    guard length >= 14, max(length, SignatureText.scalars.count) - common < 10 else { return false }
    return editDistance(start, end) < 10
  }

  private func editDistance(_ start: Int, _ end: Int) -> Int {
    var line: [UInt32] = []
    var position = start
    while position < end {
      let (value, length) = scalar(at: position)
      position += length
      if CharTraits.isWhitespace(value) { continue }
      line.append(value >= 0x41 && value <= 0x5a ? value | 0x20 : value)
    }
    line.append(0x0a)
    let wanted = SignatureText.scalars
    var previous = Array(0...wanted.count)
    for (row, value) in line.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(wanted.count + 1)
      for column in 0..<wanted.count {
        if value == wanted[column] {
          current.append(previous[column])
        } else {
          current.append(min(previous[column + 1], current[column], previous[column]) + 1)
        }
      }
      previous = current
    }
    return previous[wanted.count]
  }

  // MARK: Looking past comments

  /// Whether nothing but white space and comments follows `extent` in the script. In a subexpression of a string PowerShell
  /// compares offsets of the whole text with lengths of the part; its answer is kept.
  func isAtEndOfScript(_ extent: Extent) -> Bool {
    var position = scriptStart + extent.endOffset
    while position < limit {
      let next = base[position]
      if next == UInt8(ascii: "#") {
        position = endOfLineComment(position + 1)
      } else if next == UInt8(ascii: "<"), byte(at: position + 1) == UInt8(ascii: "#") {
        position = endOfBlockComment(position + 2)
      } else {
        let (value, length) = scalar(at: position)
        guard CharTraits.isWhitespace(value) else { return false }
        position += length
      }
    }
    return true
  }

  private func endOfLineComment(_ start: Int) -> Int {
    var position = start
    while position < limit, base[position] != 0x0a, base[position] != 0x0d { position += 1 }
    return position
  }

  private func endOfBlockComment(_ start: Int) -> Int {
    var position = start
    while position < limit {
      if base[position] == UInt8(ascii: "#"), byte(at: position + 1) == UInt8(ascii: ">") { return position + 2 }
      position += 1
    }
    return position
  }

  /// Whether, after a line end at `extent`, a line that starts with `|` goes on with the pipeline; comment lines may be between,
  /// blank ones not.
  func isPipeContinuation(_ extent: Extent) -> Bool {
    var position = scriptStart + extent.endOffset
    guard position < limit else { return false }
    var blank = true
    while position < limit - 1 {
      let next = base[position]
      if next == 0x0a || next == 0x0d {
        if blank { return false }
        blank = true
        position += next == 0x0d && base[position + 1] == 0x0a ? 2 : 1
        continue
      }
      let (value, length) = scalar(at: position)
      if CharTraits.isWhitespace(value) {
        position += length
        continue
      }
      blank = false
      if next == UInt8(ascii: "#") {
        position = endOfLineComment(position + 1)
      } else if next == UInt8(ascii: "<"), base[position + 1] == UInt8(ascii: "#") {
        position = endOfBlockComment(position + 2)
      } else {
        return next == UInt8(ascii: "|")
      }
    }
    return base[limit - 1] == UInt8(ascii: "|")
  }
}

/// The start of a signature block without its white space, with the line end.
private enum SignatureText {
  static let scalars = Array("sig#beginsignatureblock\n".unicodeScalars.map(\.value))

  /// How often each character occurs, four bits a slot.
  static let counts: UInt64 = {
    var counts: UInt64 = 0
    for value in scalars.dropLast() { counts += 1 << (UInt64(slot(UInt8(value))) * 4) }
    return counts
  }()

  /// A small number for each character that occurs, 16 for the others.
  @inline(__always) static func slot(_ byte: UInt8) -> UInt8 {
    switch byte | 0x20 {
    case UInt8(ascii: "s"): return 0
    case UInt8(ascii: "i"): return 1
    case UInt8(ascii: "g"): return 2
    case UInt8(ascii: "b"): return 3
    case UInt8(ascii: "e"): return 4
    case UInt8(ascii: "n"): return 5
    case UInt8(ascii: "a"): return 6
    case UInt8(ascii: "t"): return 7
    case UInt8(ascii: "u"): return 8
    case UInt8(ascii: "r"): return 9
    case UInt8(ascii: "l"): return 10
    case UInt8(ascii: "o"): return 11
    case UInt8(ascii: "c"): return 12
    case UInt8(ascii: "k"): return 13
    case UInt8(ascii: "#"): return 14
    default: return 16
    }
  }
}
