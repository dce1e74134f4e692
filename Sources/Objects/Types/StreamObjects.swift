// Streams in memory and over files, readers and writers of text.

import Glibc
import Primitives

/// A stream of bytes. A file's content is held in memory while it is open and written back when it is flushed or closed.
public final class StreamObj: Obj {
  public var bytes: [UInt8]
  public var position = 0
  public let path: String?
  let canWrite: Bool
  let canRead: Bool
  var isClosed = false
  private var isDirty = false
  private let isFixed: Bool

  public init(_ bytes: [UInt8] = [], path: String? = nil, canRead: Bool = true, canWrite: Bool = true, isFixed: Bool = false) {
    self.bytes = bytes
    self.path = path
    self.canRead = canRead
    self.canWrite = canWrite
    self.isFixed = isFixed
    super.init()
  }

  public override var type: TypeInfo { path == nil ? StreamMembers.memoryStream : StreamMembers.fileStream }

  /// Opens a file by `FileMode` and `FileAccess` numbers.
  static func file(_ path: String, mode: Int, access: Int) throws -> StreamObj {
    let exists = Files.isFile(path)
    switch mode {
    case 1: if exists { throw Files.failure(path, EEXIST) }
    case 3, 5: if !exists { throw Files.failure(path, ENOENT) }
    default: break
    }
    if Files.isDirectory(path) { throw Files.failure(path, EISDIR) }
    let keeps = mode == 3 || mode == 4 || mode == 6
    let stream = StreamObj(
      keeps && exists ? try Files.read(path) : [], path: path, canRead: access & 1 != 0, canWrite: access & 2 != 0)
    if mode == 6 { stream.position = stream.bytes.count }
    if !keeps || !exists {
      try Files.write(path, [])
    }
    return stream
  }

  func check() throws {
    if isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot access a closed Stream.") }
  }

  func read(_ count: Int) throws -> ArraySlice<UInt8> {
    try check()
    if !canRead { throw DotNetError.notSupported("Stream does not support reading.") }
    let end = min(bytes.count, position + max(0, count))
    guard position < end else { return [] }
    defer { position = end }
    return bytes[position..<end]
  }

  /// What is left from the position on.
  public func readToEnd() throws -> [UInt8] { Array(try read(max(0, bytes.count - position))) }

  func write(_ new: some Collection<UInt8>) throws {
    try check()
    if !canWrite { throw DotNetError.notSupported("Stream does not support writing.") }
    if isFixed, position + new.count > bytes.count { throw DotNetError.notSupported("Memory stream is not expandable.") }
    if position > bytes.count { bytes.append(contentsOf: repeatElement(0, count: position - bytes.count)) }
    let end = min(bytes.count, position + new.count)
    bytes.replaceSubrange(position..<end, with: new)
    position += new.count
    isDirty = true
  }

  func setLength(_ length: Int) throws {
    try check()
    if length < bytes.count {
      bytes.removeLast(bytes.count - length)
    } else {
      bytes.append(contentsOf: repeatElement(0, count: length - bytes.count))
    }
    position = min(position, length)
    isDirty = true
  }

  func flush() throws {
    guard isDirty, let path else { return }
    try Files.write(path, bytes)
    isDirty = false
  }

  func dispose() throws {
    try flush()
    isClosed = true
  }
}

/// `StringReader` and `StreamReader`: the text is read whole.
public final class ReaderObj: Obj {
  let text: PSString
  var position = 0
  let stream: StreamObj?
  private let readerType: TypeInfo
  public init(_ text: PSString, _ type: TypeInfo, stream: StreamObj? = nil) {
    self.text = text
    self.stream = stream
    readerType = type
    super.init()
  }
  public override var type: TypeInfo { readerType }

  func line() -> PSString? {
    guard position < text.count else { return nil }
    let start = position
    while position < text.count {
      let unit = text[position]
      if unit == 0x0a || unit == 0x0d {
        let line = text.slice(start, position - start)
        position += 1
        if unit == 0x0d, position < text.count, text[position] == 0x0a { position += 1 }
        return line
      }
      position += 1
    }
    return text.slice(start, position - start)
  }
}

/// `StringWriter` and `StreamWriter`.
public final class WriterObj: Obj {
  let builder: StringBuilderObj
  let stream: StreamObj?
  let encoding: EncodingObj
  var autoFlush = false
  var newLine = PSString.make("\n")
  private var written = 0
  private var isClosed = false
  private let writerType: TypeInfo

  public init(
    _ type: TypeInfo, builder: StringBuilderObj = StringBuilderObj(), stream: StreamObj? = nil,
    encoding: EncodingObj = EncodingObj(.utf8, mark: false)
  ) {
    writerType = type
    self.builder = builder
    self.stream = stream
    self.encoding = encoding
    super.init()
  }
  public override var type: TypeInfo { writerType }
  public override func describe(_ runtime: Runtime) throws -> String {
    stream == nil ? builder.buffer.string.string : type.fullName
  }

  func put(_ text: PSString) throws {
    if isClosed {
      throw DotNetError("System.ObjectDisposedException", "Cannot write to a closed TextWriter.\nObject name: '\(type.name)'.")
    }
    builder.buffer.append(text)
    if autoFlush { try flush() }
  }

  func flush() throws {
    guard let stream else { return }
    let count = builder.buffer.count
    guard count > written || written == 0 && count > 0 else { return }
    let part = builder.buffer.string(written, count - written)
    try stream.write((stream.position == 0 ? encoding.preamble : []) + encoding.bytes(part))
    written = count
    try stream.flush()
  }

  func close() throws {
    if isClosed { return }
    try flush()
    try stream?.dispose()
    isClosed = stream != nil
  }
}
