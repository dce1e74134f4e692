// Where a node or a token stands in its text, and the text itself. Offsets are UTF-8 bytes, because the lexer works on bytes;
// lines, columns and the UTF-16 offsets that PowerShell reports are derived on request from tables made at the first question.
import Synchronization

/// A stretch of a `SourceText`, in UTF-8 bytes, end exclusive. It holds no reference: the text is known from the tree it is in.
public struct Extent: Sendable, Hashable {
  /// Offset of the first byte.
  public var start: Int32
  /// Offset just past the last byte.
  public var end: Int32

  @inlinable public init(_ start: Int32, _ end: Int32) {
    self.start = start
    self.end = end
  }

  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// From the start of `first` to the end of `last`.
  @inlinable public init(from first: Extent, to last: Extent) {
    start = first.start
    end = last.end
  }

  @inlinable public var startOffset: Int { Int(start) }
  @inlinable public var endOffset: Int { Int(end) }
  /// Length in bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }
  /// Whether `other` lies wholly inside.
  @inlinable public func contains(_ other: Extent) -> Bool { start <= other.start && other.end <= end }

  static let empty = Extent(Int32(0), Int32(0))
}

/// A place in a text as people count: line and column from 1, the column in UTF-16 units.
public struct LineColumn: Sendable, Hashable {
  public let line: Int
  public let column: Int
}

/// A script's text: its UTF-8 bytes, the file it came from, and conversions from byte offsets to lines, columns and UTF-16
/// offsets. Immutable but for the position tables, which are made once under a lock; hence `Sendable`.
public final class SourceText: Sendable {
  /// The text, in UTF-8, without a terminator.
  public let bytes: [UInt8]
  /// The path of the file that the text was read from; nil for text typed or made up.
  public let file: String?

  private struct Tables {
    /// Byte offset of the first byte of each line.
    var lineStarts: [Int32]
    /// UTF-16 offset at every 256th byte; empty when the text is ASCII, where both offsets are equal.
    var utf16Marks: [Int32]
  }
  private let tables = Mutex<Tables?>(nil)

  public init(bytes: [UInt8], file: String? = nil) {
    self.bytes = bytes
    self.file = file
  }

  public convenience init(_ text: String, file: String? = nil) {
    self.init(bytes: Array(text.utf8), file: file)
  }

  /// The text of `extent`, clipped to the text's bounds.
  public func text(_ extent: Extent) -> String {
    let start = max(0, min(extent.startOffset, bytes.count))
    let end = max(start, min(extent.endOffset, bytes.count))
    return bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self) }
  }

  /// The number of lines; a text without line ends has one.
  public var lineCount: Int { withTables { $0.lineStarts.count } }

  /// The line and column of a byte offset.
  public func position(_ offset: Int) -> LineColumn {
    withTables { tables in
      let line = lineIndex(of: offset, in: tables)
      let start = Int(tables.lineStarts[line])
      return LineColumn(line: line + 1, column: utf16(offset, tables) - utf16(start, tables) + 1)
    }
  }

  /// The text of a line, counted from 1, without its line end; empty when there is no such line.
  public func line(_ number: Int) -> String {
    withTables { tables in
      guard number >= 1, number <= tables.lineStarts.count else { return "" }
      let start = Int(tables.lineStarts[number - 1])
      var end = number < tables.lineStarts.count ? Int(tables.lineStarts[number]) : bytes.count
      while end > start, bytes[end - 1] == 0x0a || bytes[end - 1] == 0x0d { end -= 1 }
      return text(Extent(start, end))
    }
  }

  /// The UTF-16 offset of a byte offset. Offsets past the end go on counting, as PowerShell's end-of-input token does.
  public func utf16Offset(_ offset: Int) -> Int { withTables { utf16(offset, $0) } }

  /// The byte offset of a UTF-16 offset, clipped to the text.
  public func byteOffset(utf16 wanted: Int) -> Int {
    withTables { tables in
      if tables.utf16Marks.isEmpty { return max(0, min(wanted, bytes.count)) }
      var low = 0
      var high = bytes.count
      while low < high {
        let middle = (low + high) / 2
        if utf16(middle, tables) < wanted { low = middle + 1 } else { high = middle }
      }
      while low < bytes.count, bytes[low] & 0xc0 == 0x80 { low += 1 }
      return low
    }
  }

  private func withTables<R>(_ body: (Tables) -> R) -> R {
    let ready = tables.withLock { state -> Tables in
      if let state { return state }
      let made = makeTables()
      state = made
      return made
    }
    return body(ready)
  }

  private func makeTables() -> Tables {
    var starts: [Int32] = [0]
    var marks: [Int32] = []
    var units: Int32 = 0
    var ascii = true
    var index = 0
    let count = bytes.count
    while index < count {
      if index & 0xff == 0 { marks.append(units) }
      let byte = bytes[index]
      if byte >= 0x80 { ascii = false }
      if byte & 0xc0 != 0x80 { units += byte >= 0xf0 ? 2 : 1 }
      index += 1
      if byte == 0x0a || (byte == 0x0d && !(index < count && bytes[index] == 0x0a)) { starts.append(Int32(index)) }
    }
    return Tables(lineStarts: starts, utf16Marks: ascii ? [] : marks)
  }

  private func utf16(_ offset: Int, _ tables: Tables) -> Int {
    if tables.utf16Marks.isEmpty || offset <= 0 { return offset }
    let inside = min(offset, bytes.count)
    var mark = inside >> 8
    if mark >= tables.utf16Marks.count { mark = tables.utf16Marks.count - 1 }
    var units = Int(tables.utf16Marks[mark])
    var index = mark << 8
    while index < inside {
      let byte = bytes[index]
      if byte & 0xc0 != 0x80 { units += byte >= 0xf0 ? 2 : 1 }
      index += 1
    }
    return units + (offset - inside)
  }

  private func lineIndex(of offset: Int, in tables: Tables) -> Int {
    var low = 0
    var high = tables.lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(tables.lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
