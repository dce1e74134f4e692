// Content: what Get-Content reads and Set-Content writes. Readers hand out items one by one; writers take them as they come.

import Engine
import Glibc
import Objects
import Primitives

/// The content parameters that a provider needs.
struct ContentOptions {
  var encoding: TextEncoding?
  var isBytes = false
  var isRaw = false
  var delimiter: PSString?
  var waits = false
  /// How a reader waits for more: other threads run meanwhile, and a stop ends it.
  var pause: (() throws -> Void)?
  var noNewline = false
}

/// Reads content.
class ContentReader {
  /// The next item; nil at the end.
  func next() throws -> Value? { nil }
  /// Goes on behind all but the last `count` items; false when the reader can't.
  func skipToLast(_ count: Int) throws -> Bool { false }
  func close() {}
}

/// Writes content.
class ContentWriter {
  func write(_ values: [Value]) throws {}
  func close() throws {}
}

/// Reads a list of values that is there already.
final class ListReader: ContentReader {
  let items: [Value]
  private var at = 0
  init(_ items: [Value]) { self.items = items }
  override func next() throws -> Value? {
    guard at < items.count else { return nil }
    at += 1
    return items[at - 1]
  }
}

/// Gives an item what one object of the pipeline, or the argument, holds: a single value as it is, several as an array.
final class ItemWriter: ContentWriter {
  private let set: (Value) throws -> Void
  init(_ set: @escaping (Value) throws -> Void) { self.set = set }
  override func write(_ values: [Value]) throws { try set(values.count == 1 ? values[0] : .array(values)) }
}

/// Reads a file: lines, records, bytes, or all at once. The file is read in blocks, so that devices and pipes without end work.
final class FileReader: ContentReader {
  private var file: Int32
  private let path: String
  private let options: ContentOptions
  private let session: Session
  private var buffer: [UInt8] = []
  /// What of the buffer is not handed out yet.
  private var at = 0
  private var isAtEnd = false
  private var encoding: TextEncoding
  /// Encodings whose line ends are not single bytes are decoded whole.
  private var decoded: PSString?
  private var unitAt = 0
  private var gaveRaw = false
  private var started = false

  init(_ path: String, _ options: ContentOptions, _ session: Session) throws(DiskFailure) {
    self.path = path
    self.options = options
    self.session = session
    encoding = options.encoding ?? .utf8
    file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw DiskFailure.of(path) }
    super.init()
  }

  override func close() {
    if file >= 0 { Glibc.close(file) }
    file = -1
  }
  deinit { if file >= 0 { Glibc.close(file) } }

  /// Reads another block behind what is there; false at the end.
  private func fill() throws -> Bool {
    if isAtEnd || file < 0 { return false }
    if at > 0 {
      buffer.removeFirst(at)
      at = 0
    }
    let old = buffer.count
    let block = max(1 << 16, min(old, 1 << 24))
    let count = try withUnsafeTemporaryAllocation(byteCount: block, alignment: 16) { chunk -> Int in
      while true {
        if session.stopFlag.load(ordering: .relaxed) { throw StopSignal() }
        let got = read(file, chunk.baseAddress, block)
        if got < 0, errno == EINTR { continue }
        if got < 0 { throw DiskFailure.of(path) }
        if got > 0 { buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<got])) }
        return got
      }
    }
    if count == 0 { isAtEnd = true }
    return count > 0
  }

  private func fillAll() throws { while try fill() {} }

  /// The byte order mark, once.
  private func start() throws {
    started = true
    if options.isBytes { return }
    while buffer.count < 4, try fill() {}
    let mark = buffer.withUnsafeBufferPointer { TextEncoding.detect($0) }
    if let mark, options.encoding == nil || mark.encoding.kind == encoding.kind || encoding.kind == .utf8 {
      encoding = mark.encoding
      at = mark.length
    }
    switch encoding.kind {
    case .utf8, .ascii, .latin1, .windows1252, .codePage: break
    default:
      try fillAll()
      decoded = buffer.withUnsafeBufferPointer { encoding.decode(UnsafeBufferPointer(rebasing: $0[at...])) }
      buffer = []
      at = 0
    }
  }

  override func next() throws -> Value? {
    if !started { try start() }
    if options.isRaw { return try raw() }
    if options.isBytes { return try byte() }
    if let delimiter = options.delimiter, !delimiter.isEmpty { return try record(delimiter) }
    while true {
      if let line = try decoded == nil ? line() : unitLine() { return .string(line) }
      guard options.waits else { return nil }
      isAtEnd = false
      if try !fill() { if let pause = options.pause { try pause() } else { usleep(100_000) } }
    }
  }

  private func raw() throws -> Value? {
    if gaveRaw { return nil }
    gaveRaw = true
    if let decoded { return decoded.isEmpty ? nil : .string(decoded) }
    try fillAll()
    if options.isBytes {
      return .object(ArrayObj(ContiguousArray(buffer[at...].map { Value.byte($0) }), of: .byte))
    }
    if at >= buffer.count { return nil }
    return .string(buffer.withUnsafeBufferPointer { encoding.decode(UnsafeBufferPointer(rebasing: $0[at...])) })
  }

  private func byte() throws -> Value? {
    if at >= buffer.count {
      let more = try fill()
      if !more { return nil }
    }
    at += 1
    return .byte(buffer[at - 1])
  }

  /// A line without its end: line feed, carriage return or both.
  private func line() throws -> PSString? {
    var scanned = 0
    while true {
      let (end, isReturn) = buffer.withUnsafeBufferPointer { FileReader.lineEnd($0, at + scanned) }
      if end >= 0 {
        if isReturn, end + 1 >= buffer.count {
          // Whether a line feed follows is in the next block; positions count from what is not handed out.
          let length = end - at
          _ = try fill()
          let text = decode(at, length)
          at += length + 1
          if at < buffer.count, buffer[at] == 0x0a { at += 1 }
          return text
        }
        let text = decode(at, end - at)
        at = end + 1
        if isReturn, buffer[at] == 0x0a { at += 1 }
        return text
      }
      scanned = buffer.count - at
      if try !fill() {
        if options.waits { return nil }
        guard at < buffer.count else { return nil }
        let text = decode(at, buffer.count - at)
        at = buffer.count
        return text
      }
    }
  }

  private func decode(_ start: Int, _ length: Int) -> PSString {
    buffer.withUnsafeBufferPointer { all in
      let part = UnsafeBufferPointer(rebasing: all[start..<(start + length)])
      return encoding.kind == .utf8 ? PSString.make(utf8: part) : encoding.decode(part)
    }
  }

  /// The next line feed or carriage return from `start`; -1 when there is none.
  @inline(__always)
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Int, Bool) {
    guard let base = bytes.baseAddress else { return (-1, false) }
    var at = start
    while at + 16 <= bytes.count {
      let lane = UnsafeRawPointer(base + at).loadUnaligned(as: SIMD16<UInt8>.self)
      if any(lane .== 0x0a .| lane .== 0x0d) { break }
      at += 16
    }
    while at < bytes.count {
      if base[at] == 0x0a { return (at, false) }
      if base[at] == 0x0d { return (at, true) }
      at += 1
    }
    return (-1, false)
  }

  private func unitLine() throws -> PSString? {
    guard let text = decoded, unitAt < text.count else { return nil }
    var end = unitAt
    while end < text.count, text[end] != 0x0a, text[end] != 0x0d { end += 1 }
    let line = text.slice(unitAt, end - unitAt)
    if end < text.count, text[end] == 0x0d, end + 1 < text.count, text[end + 1] == 0x0a { end += 1 }
    unitAt = end + 1
    return line
  }

  /// Up to the delimiter, which is left out.
  private func record(_ delimiter: PSString) throws -> Value? {
    if decoded == nil {
      try fillAll()
      decoded = buffer.withUnsafeBufferPointer { encoding.decode(UnsafeBufferPointer(rebasing: $0[at...])) }
      // What is waited for is decoded together with what was there: a character may be written in two parts.
      if !options.waits {
        buffer = []
        at = 0
      }
    }
    guard let text = decoded, unitAt < text.count || options.waits else { return nil }
    let size = delimiter.count
    var end = unitAt
    while end + size <= text.count {
      if text[end] == delimiter[0], (1..<size).allSatisfy({ text[end + $0] == delimiter[$0] }) {
        let part = text.slice(unitAt, end - unitAt)
        unitAt = end + size
        return .string(part)
      }
      end += 1
    }
    if options.waits {
      isAtEnd = false
      // `fill` drops what was handed out, and here nothing was.
      let start = at
      at = 0
      while try !fill() {
        if let pause = options.pause { try pause() } else { usleep(100_000) }
        isAtEnd = false
      }
      at = start
      decoded = nil
      return try record(delimiter)
    }
    let part = text.slice(unitAt, text.count - unitAt)
    unitAt = text.count
    return .string(part)
  }

  /// From the end of a file that can be searched backwards: only the tail is read.
  override func skipToLast(_ count: Int) throws -> Bool {
    guard !options.isBytes, !options.isRaw, options.delimiter == nil, !started else { return false }
    try start()
    if let text = decoded {
      var lines = 0
      var end = text.count
      if end > 0, text[end - 1] == 0x0a { end -= 1 }
      if end > 0, text[end - 1] == 0x0d { end -= 1 }
      while end > 0 {
        if text[end - 1] == 0x0a || (text[end - 1] == 0x0d && (end >= text.count || text[end] != 0x0a)) {
          lines += 1
          if lines == count { break }
        }
        end -= 1
      }
      unitAt = end
      return true
    }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size > 1 << 20 else { return false }
    // Blocks from the end until they hold enough line ends.
    var from = Int(info.st_size)
    var tail: [UInt8] = []
    while from > 0 {
      let block = min(from, 1 << 16)
      from -= block
      var chunk = [UInt8](repeating: 0, count: block)
      let got = pread(file, &chunk, block, off_t(from))
      guard got == block else { return false }
      tail = chunk + tail
      var lines = 0
      var at = tail.count
      if at > 0, tail[at - 1] == 0x0a { at -= 1 }
      while at > 0, lines < count {
        if tail[at - 1] == 0x0a { lines += 1 }
        if lines < count { at -= 1 }
      }
      if tail.contains(0x0d) { return false }
      if lines >= count {
        buffer = Array(tail[at...])
        self.at = 0
        lseek(file, 0, SEEK_END)
        isAtEnd = false
        return true
      }
    }
    return false
  }
}

/// Writes a file: each value's text and a line feed.
final class FileWriter: ContentWriter {
  private var file: Int32
  private let path: String
  private let options: ContentOptions
  private let session: Session
  private let encoding: TextEncoding
  private var bytes: [UInt8] = []

  /// Opens the file at its end; an encoding that its byte order mark names is kept to unless one is given.
  init(_ path: String, _ options: ContentOptions, append: Bool, _ session: Session) throws(DiskFailure) {
    self.path = path
    self.options = options
    self.session = session
    var chosen = options.encoding ?? .utf8
    var isEmpty = true
    if append {
      let old = open(path, O_RDONLY | O_CLOEXEC)
      if old >= 0 {
        var start = [UInt8](repeating: 0, count: 4)
        let count = read(old, &start, 4)
        Glibc.close(old)
        isEmpty = count <= 0
        if options.encoding == nil, count >= 2 {
          let mark = start.withUnsafeBufferPointer { TextEncoding.detect(UnsafeBufferPointer(rebasing: $0[..<count])) }
          if let mark { chosen = mark.encoding }
        }
      }
    }
    encoding = chosen
    file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | (append ? O_APPEND : O_TRUNC), 0o666)
    guard file >= 0 else { throw DiskFailure.of(path, makes: true) }
    super.init()
    if isEmpty, !options.isBytes { bytes = encoding.preamble }
  }
  deinit { if file >= 0 { Glibc.close(file) } }

  override func write(_ values: [Value]) throws {
    for value in values { try put(value) }
    if bytes.count > 1 << 16 { try flush() }
  }

  @inline(__always)
  private func put(_ value: Value) throws {
    if options.isBytes { return try putByte(value) }
    let text: PSString
    switch value {
    case .string(let string): text = string
    case .null, .nothing, .unset: return
    default:
      // Collections among the values are written item by item.
      if value.pstring == nil, let items = value.sequence?.items {
        for item in items { try put(item) }
        return
      }
      text = try Text.netString(value, session)
    }
    text.withUnits { units in
      if encoding.kind == .utf8 { FileWriter.appendUTF8(units, to: &bytes) } else { encoding.append(units, to: &bytes) }
    }
    if !options.noNewline {
      if encoding.kind == .utf8 {
        bytes.append(0x0a)
      } else {
        FileWriter.lineFeed.withUnits { encoding.append($0, to: &bytes) }
      }
    }
  }
  private static let lineFeed = PSString.make("\n")

  /// ASCII straight away, the rest through the encoder.
  @inline(__always)
  private static func appendUTF8(_ units: UnsafeBufferPointer<UInt16>, to bytes: inout [UInt8]) {
    var all: UInt16 = 0
    for unit in units { all |= unit }
    if all < 0x80 {
      for unit in units { bytes.append(UInt8(truncatingIfNeeded: unit)) }
    } else {
      TextEncoding.utf8.append(units, to: &bytes)
    }
  }

  private func putByte(_ value: Value) throws {
    if case .byte(let byte) = value.base { return bytes.append(byte) }
    if let items = value.sequence?.items {
      for item in items { try putByte(item) }
      return
    }
    throw ItemFailure.argument(
      "Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.")
  }

  private func flush() throws {
    if bytes.isEmpty { return }
    try bytes.withUnsafeBytes { try Disk.write(file, $0, path) }
    bytes.removeAll(keepingCapacity: true)
  }

  override func close() throws {
    guard file >= 0 else { return }
    defer {
      Glibc.close(file)
      file = -1
    }
    try flush()
  }
}
