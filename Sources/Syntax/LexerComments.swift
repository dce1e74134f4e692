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
    var line: [UInt32] = []
    var position = start
    while position < end {
      let (value, length) = scalar(at: position)
      position += length
      if CharTraits.isWhitespace(value) { continue }
      line.append(value >= 0x41 && value <= 0x5a ? value | 0x20 : value)
      if line.count > 34 { return false }
    }
    line.append(0x0a)
    if line.count < 14 { return false }
    let wanted = Array("sig#beginsignatureblock\n".unicodeScalars.map(\.value))
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
    return previous[wanted.count] < 10
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
