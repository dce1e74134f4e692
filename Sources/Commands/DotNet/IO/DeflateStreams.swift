// `DeflateStream`, `GZipStream` and `ZLibStream`: compression over another stream, piece by piece, so that nothing is ever held whole.

import CZlib
import Engine
import Objects
import Primitives

/// A compressing or expanding state of the library, with the room that it needs.
final class ZState {
  let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 65536, alignment: 16)
  private let compresses: Bool
  private var isOpen = false

  /// `bits` is the library's: negative for bare deflate, 15 for zlib, 31 for gzip. `level` nil to expand.
  init(bits: Int32, level: Int32?, strategy: Int32 = Z_DEFAULT_STRATEGY) throws {
    stream.initialize(to: z_stream())
    compresses = level != nil
    let size = Int32(MemoryLayout<z_stream>.size)
    let code =
      level.map { deflateInit2_(stream, $0, Z_DEFLATED, bits, $0 == 0 ? 7 : 8, strategy, ZLIB_VERSION, size) }
      ?? inflateInit2_(stream, bits, ZLIB_VERSION, size)
    guard code == Z_OK else {
      throw DotNetError(
        "System.IO.IOException", "The underlying compression routine could not reserve sufficient memory.")
    }
    isOpen = true
  }
  deinit {
    if isOpen { _ = compresses ? deflateEnd(stream) : inflateEnd(stream) }
    stream.deallocate()
    room.deallocate()
  }
}

/// What expands: pulls from `source`, gives plain bytes.
final class Inflating {
  private let state: ZState
  private let isGZip: Bool
  private(set) var isOver = false
  private var sourceIsEmpty = false

  init(bits: Int32) throws {
    state = try ZState(bits: bits, level: nil)
    isGZip = bits > 16
  }

  private func feed(_ source: StreamObj, _ runtime: Runtime) throws {
    let count = try source.read(state.room, runtime)
    sourceIsEmpty = count == 0
    state.stream.pointee.next_in = state.room.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.stream.pointee.avail_in = UInt32(count)
  }

  func read(_ buffer: UnsafeMutableRawBufferPointer, _ source: StreamObj, _ runtime: Runtime) throws -> Int {
    guard buffer.count > 0, !isOver else { return 0 }
    let size = UInt32(clamping: buffer.count)
    let z = state.stream
    while true {
      if z.pointee.avail_in == 0 {
        if sourceIsEmpty { return 0 }
        try feed(source, runtime)
        // A stream that was cut off just ends, as in .NET.
        if z.pointee.avail_in == 0 { return 0 }
      }
      z.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      z.pointee.avail_out = size
      let code = inflate(z, Z_NO_FLUSH)
      let made = Int(size - z.pointee.avail_out)
      switch code {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END:
        // A gzip file may hold one member after another.
        if isGZip {
          if z.pointee.avail_in == 0, !sourceIsEmpty { try feed(source, runtime) }
          let first = z.pointee.avail_in > 0 ? z.pointee.next_in?.pointee : nil
          if first == 0x1f { inflateReset(z) } else { isOver = true }
        } else {
          isOver = true
        }
        if made > 0 || isOver { return made }
        continue
      default:
        if made > 0 { return made }
        throw DotNetError(
          "System.IO.InvalidDataException",
          "The archive entry was compressed using an unsupported compression method.")
      }
      if made > 0 { return made }
    }
  }

  /// Bytes that were taken from the source beyond the end.
  var unused: Int { Int(state.stream.pointee.avail_in) }
}

/// What compresses: takes plain bytes, hands on packed ones.
final class Deflating {
  private let state: ZState
  private(set) var hasInput = false

  init(bits: Int32, level: Int32, strategy: Int32 = Z_DEFAULT_STRATEGY) throws {
    state = try ZState(bits: bits, level: level, strategy: strategy)
  }

  func put(_ bytes: UnsafeRawBufferPointer, flush mode: Int32, _ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    let z = state.stream
    var rest = bytes
    repeat {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
      if !part.isEmpty { hasInput = true }
      z.pointee.next_in = UnsafeMutablePointer(mutating: part.baseAddress?.assumingMemoryBound(to: UInt8.self))
      z.pointee.avail_in = UInt32(part.count)
      var code: Int32
      repeat {
        z.pointee.next_out = state.room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        z.pointee.avail_out = UInt32(state.room.count)
        code = deflate(z, rest.isEmpty ? mode : Z_NO_FLUSH)
        let made = state.room.count - Int(z.pointee.avail_out)
        if made > 0 { try sink(UnsafeRawBufferPointer(rebasing: state.room[..<made])) }
      } while z.pointee.avail_out == 0 || mode == Z_FINISH && rest.isEmpty && code == Z_OK
    } while !rest.isEmpty
    z.pointee.next_in = nil
  }
}

/// `DeflateStream` and its kin.
final class DeflateStreamObj: LayeredStream {
  private let kind: CompressionTypes.Kind
  private let deflating: Deflating?
  private let inflating: Inflating?

  init(_ inner: StreamObj, _ kind: CompressionTypes.Kind, level: Int32?, strategy: Int32 = Z_DEFAULT_STRATEGY, leavesOpen: Bool)
    throws
  {
    try Self.require(inner, reading: level == nil)
    self.kind = kind
    deflating = try level.map { try Deflating(bits: kind.bits, level: $0, strategy: strategy) }
    inflating = level == nil ? try Inflating(bits: kind.bits) : nil
    super.init(over: inner, leavesOpen: leavesOpen, refusal: "This operation is not supported.")
  }

  override var type: TypeInfo { kind.type }
  override var canRead: Bool { inflating != nil && inner?.canRead == true }
  override var canWrite: Bool { deflating != nil && inner?.canWrite == true }

  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    let inner = try open()
    guard let inflating else {
      throw DotNetError.invalidOperation("Reading from the compression stream is not supported.")
    }
    return try inflating.read(buffer, inner, runtime)
  }
  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    let inner = try open()
    guard let deflating else {
      throw DotNetError.invalidOperation("Writing to the compression stream is not supported.")
    }
    if bytes.isEmpty { return }
    try deflating.put(bytes, flush: Z_NO_FLUSH) { try inner.write($0, runtime) }
  }
  override func flush(_ runtime: Runtime) throws {
    let inner = try open()
    guard let deflating else { return }
    if deflating.hasInput {
      try deflating.put(UnsafeRawBufferPointer(start: nil, count: 0), flush: Z_SYNC_FLUSH) { try inner.write($0, runtime) }
    }
    try inner.flush(runtime)
  }
  override func finish(_ inner: StreamObj, _ runtime: Runtime) throws {
    if let deflating, deflating.hasInput {
      try deflating.put(UnsafeRawBufferPointer(start: nil, count: 0), flush: Z_FINISH) { try inner.write($0, runtime) }
    }
  }
}

enum CompressionTypes {
  enum Kind: Sendable {
    case deflate, gzip, zlib
    var bits: Int32 { self == .deflate ? -15 : self == .gzip ? 31 : 15 }
    var type: TypeInfo {
      switch self {
      case .deflate: return CompressionTypes.deflate
      case .gzip: return CompressionTypes.gzip
      case .zlib: return CompressionTypes.zlib
      }
    }
  }
  private static let prefix = "System.IO.Compression."
  static let deflate = TypeInfo(prefix + "DeflateStream", base: StreamTypes.stream, declare: { declare($0, .deflate) })
  static let gzip = TypeInfo(prefix + "GZipStream", base: StreamTypes.stream, declare: { declare($0, .gzip) })
  static let zlib = TypeInfo(prefix + "ZLibStream", base: StreamTypes.stream, declare: { declare($0, .zlib) })
  static let options: TypeInfo = TypeInfo(
    prefix + "ZLibCompressionOptions", base: .object,
    declare: { t in
      t.constructor("new()") { _ in
        .object(RecordObj(options, values: [.int(6), EnumTypes.value(prefix + "ZLibCompressionStrategy", 0)]))
      }
      t.property(
        "int CompressionLevel {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values[0] ?? .null },
        set: { c in
          guard (-1...9).contains(c.int(0)) else {
            throw DotNetError.outOfRange(
              "value ('\(c.int(0))') must be \(c.int(0) < 0 ? "greater than or equal to '-1'" : "less than or equal to '9'").",
              "value", actual: c.int(0))
          }
          (c.this.base.obj as? RecordObj)?.values[0] = c.args[0]
          return .nothing
        })
      t.property(
        "System.IO.Compression.ZLibCompressionStrategy CompressionStrategy {get;set;}",
        get: { ($0.this.base.obj as? RecordObj)?.values[1] ?? .null },
        set: { c in
          (c.this.base.obj as? RecordObj)?.values[1] = c.args[0]
          return .nothing
        })
    })
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [deflate, gzip, zlib, options, ZipTypes.archive, ZipTypes.entry, ZipTypes.file, ZipTypes.extensions] {
        types[type.fullName] = { type }
      }
      return types
    }())

  /// The library's level for a `CompressionLevel`.
  static func level(_ number: Int) throws -> Int32 {
    guard (0...3).contains(number) else {
      throw DotNetError.argument("Enum value was out of legal range.", "compressionLevel")
    }
    return [6, 1, 0, 9][number]
  }

  private static func declare(_ t: TypeBuilder, _ kind: Kind) {
    @Sendable func mode(_ c: Call) throws -> Int32? {
      switch c.flags(1) {
      case 0: return nil
      case 1: return 6
      default: throw DotNetError.argument("Enum value was out of legal range.", "mode")
      }
    }
    let head = "new(System.IO.Stream stream, System.IO.Compression."
    for (tail, hasFlag) in [(")", false), (", bool leaveOpen)", true)] {
      t.constructor(head + "CompressionMode mode" + tail) { c in
        .object(try DeflateStreamObj(c.stream(0), kind, level: mode(c), leavesOpen: hasFlag && c.bool(2)))
      }
      t.constructor(head + "CompressionLevel compressionLevel" + tail) { c in
        .object(try DeflateStreamObj(c.stream(0), kind, level: level(c.flags(1)), leavesOpen: hasFlag && c.bool(2)))
      }
    }
    t.constructor(head + "ZLibCompressionOptions compressionOptions, bool leaveOpen = False)") { c in
      guard let record = c.obj(1) as? RecordObj, record.type === options else {
        throw DotNetError.argumentNull("compressionOptions")
      }
      let strategy = Int32(truncatingIfNeeded: (record.values[1].base.obj as? EnumValue)?.raw ?? 0)
      return .object(
        try DeflateStreamObj(
          c.stream(0), kind, level: Int32(truncatingIfNeeded: record.values[0].integer ?? 6), strategy: strategy,
          leavesOpen: c.bool(2)))
    }
    t.property("System.IO.Stream BaseStream {get;}") { c in
      (c.this.base.obj as? DeflateStreamObj)?.inner.map { .object($0) } ?? .null
    }
  }
}
