// `StringReader` and `StreamReader`. A stream is read piece by piece, so that a pipe gives its lines as they come and a large file is never
// held whole.

import Engine
import Objects
import Primitives

/// `System.IO.StringReader`.
final class StringReaderObj: ReaderObj {
  private let text: PSString
  private var place = 0
  private var isClosed = false
  init(_ text: PSString) {
    self.text = text
    super.init()
  }
  override var type: TypeInfo { TextTypes.stringReader }
  private func check() throws {
    if isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot read from a closed TextReader.") }
  }
  override func peek(_ runtime: Runtime) throws -> UInt16? {
    try check()
    return place < text.count ? text[place] : nil
  }
  override func next(_ runtime: Runtime) throws -> UInt16? {
    let unit = try peek(runtime)
    if unit != nil { place += 1 }
    return unit
  }
  override func line(_ runtime: Runtime) throws -> PSString? {
    try check()
    guard place < text.count else { return nil }
    let start = place
    while place < text.count {
      let unit = text[place]
      if unit == 0x0a || unit == 0x0d {
        let line = text.slice(start, place - start)
        place += 1
        if unit == 0x0d, place < text.count, text[place] == 0x0a { place += 1 }
        return line
      }
      place += 1
    }
    return text.slice(start, place - start)
  }
  override func some(_ count: Int, _ runtime: Runtime) throws -> PSString {
    try check()
    let part = text.slice(place, min(max(0, count), text.count - place))
    place += part.count
    return part
  }
  override func rest(_ runtime: Runtime) throws -> PSString { try some(text.count, runtime) }
  override func close(_ runtime: Runtime) { isClosed = true }
}

/// Bytes that come in pieces, as text: what a piece leaves incomplete waits for the next.
struct TextDecoding {
  private(set) var encoding: EncodingObj
  private var pending: [UInt8] = []
  private var detects: Bool
  private var hasBegun = false

  init(_ encoding: EncodingObj, detects: Bool) { (self.encoding, self.detects) = (encoding, detects) }

  mutating func reset() { (pending, hasBegun) = ([], true) }

  /// How many bytes at the end are the beginning of something.
  private func incomplete(_ bytes: [UInt8]) -> Int {
    switch encoding.kind {
    case .utf16, .utf16be: return bytes.count & 1
    case .utf32, .utf32be: return bytes.count & 3
    case .utf8:
      var back = 1
      while back <= 3, back <= bytes.count {
        let byte = bytes[bytes.count - back]
        if byte & 0xc0 == 0x80 {
          back += 1
          continue
        }
        let needed = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 1
        return needed > back ? back : 0
      }
      return 0
    default: return 0
    }
  }

  /// The text of what came; `last` when no more will come.
  mutating func decode(_ new: [UInt8], last: Bool) throws -> PSString {
    var bytes = pending.isEmpty ? new : pending + new
    pending = []
    if !hasBegun {
      if bytes.count < 4, !last, bytes.count < 2 || detects {
        // A byte order mark may still be on its way, but only of what could be one.
        let marks: [[UInt8]] = [[0xef, 0xbb, 0xbf], [0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff], [0xfe, 0xff]]
        if marks.contains(where: { $0.starts(with: bytes) && bytes.count < $0.count }) {
          pending = bytes
          return .empty
        }
      }
      hasBegun = true
      if detects {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
          encoding = EncodingObj(.utf8)
        } else if bytes.starts(with: [0xff, 0xfe, 0, 0]) {
          encoding = EncodingObj(.utf32)
        } else if bytes.starts(with: [0, 0, 0xfe, 0xff]) {
          encoding = EncodingObj(.utf32be)
        } else if bytes.starts(with: [0xff, 0xfe]) {
          encoding = EncodingObj(.utf16)
        } else if bytes.starts(with: [0xfe, 0xff]) {
          encoding = EncodingObj(.utf16be)
        }
      }
      let mark = EncodingObj(encoding.kind).preamble
      if !mark.isEmpty, bytes.starts(with: mark) { bytes.removeFirst(mark.count) }
    }
    if !last {
      let left = incomplete(bytes)
      if left > 0 {
        pending = Array(bytes.suffix(left))
        bytes.removeLast(left)
      }
    }
    return bytes.isEmpty ? .empty : try encoding.decoded(bytes)
  }
}

/// `System.IO.StreamReader`.
class StreamReaderObj: ReaderObj {
  let stream: StreamObj
  private var decoding: TextDecoding
  private let leavesOpen: Bool
  private let size: Int
  private var text = PSString.empty
  private var place = 0
  private var hasEnded = false
  private(set) var isClosed = false

  init(_ stream: StreamObj, _ encoding: EncodingObj? = nil, detects: Bool = true, size: Int = -1, leavesOpen: Bool = false)
    throws
  {
    if !stream.canRead { throw DotNetError.argument("Stream was not readable.") }
    self.stream = stream
    decoding = TextDecoding(encoding ?? EncodingObj(.utf8), detects: detects)
    self.leavesOpen = leavesOpen
    self.size = min(1 << 20, size <= 0 ? 1024 : max(128, size))
    super.init()
  }

  override var type: TypeInfo { TextTypes.streamReader }
  override var mayWait: Bool { stream.mayWait }
  var encoding: EncodingObj { decoding.encoding }

  func check() throws {
    if isClosed {
      throw DotNetError("System.ObjectDisposedException", "Cannot read from a closed TextReader.\nObject name: 'StreamReader'.")
    }
  }

  /// Gets more text; false at the end.
  private func more(_ runtime: Runtime) throws -> Bool {
    while !hasEnded || stream.canSeek || stream.mayWait {
      try runtime.checkStop()
      let bytes = try stream.read(upTo: stream.mayWait ? size : max(size, 4096), runtime)
      if bytes.isEmpty {
        if hasEnded { return false }
        hasEnded = true
        text = try decoding.decode([], last: true)
        place = 0
        return text.count > 0
      }
      hasEnded = false
      text = try decoding.decode(bytes, last: false)
      place = 0
      if text.count > 0 { return true }
    }
    return false
  }

  override func peek(_ runtime: Runtime) throws -> UInt16? {
    try check()
    if place >= text.count, try !more(runtime) { return nil }
    return text[place]
  }
  override func next(_ runtime: Runtime) throws -> UInt16? {
    let unit = try peek(runtime)
    if unit != nil { place += 1 }
    return unit
  }
  override func line(_ runtime: Runtime) throws -> PSString? {
    try check()
    if place >= text.count, try !more(runtime) { return nil }
    var whole: StringBuilderBuffer?
    repeat {
      let start = place
      let end = text.withUnits { units -> Int in
        var i = start
        while i < units.count, units[i] != 0x0a, units[i] != 0x0d { i += 1 }
        return i
      }
      place = end
      let part = text.slice(start, end - start)
      if end < text.count {
        let isReturn = text[end] == 0x0d
        place = end + 1
        if let whole { whole.append(part) }
        if isReturn, try place < text.count || more(runtime), text[place] == 0x0a { place += 1 }
        return whole?.string ?? part
      }
      let all = whole ?? StringBuilderBuffer(capacity: part.count * 2 + 16)
      all.append(part)
      whole = all
      if all.count > Strings.longest { throw PrimitiveError.outOfMemory }
    } while try more(runtime)
    return whole?.string
  }
  override func some(_ count: Int, _ runtime: Runtime) throws -> PSString {
    try check()
    if count <= 0 { return .empty }
    if place >= text.count, try !more(runtime) { return .empty }
    let part = text.slice(place, min(count, text.count - place))
    place += part.count
    return part
  }
  override func rest(_ runtime: Runtime) throws -> PSString {
    try check()
    let whole = StringBuilderBuffer(capacity: 4096)
    repeat {
      whole.append(text, place, text.count - place)
      place = text.count
      if whole.count > Strings.longest { throw PrimitiveError.outOfMemory }
    } while try more(runtime)
    return whole.string
  }
  /// `DiscardBufferedData`.
  func discard() {
    (text, place, hasEnded) = (.empty, 0, false)
    decoding.reset()
  }
  override func close(_ runtime: Runtime) throws {
    if isClosed { return }
    isClosed = true
    if !leavesOpen { try stream.close(runtime) }
  }
}

/// `TextReader.Null`.
final class NullReaderObj: ReaderObj {
  override var type: TypeInfo { TextTypes.nullReader }
}
