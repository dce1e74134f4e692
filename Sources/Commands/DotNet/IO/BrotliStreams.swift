// `BrotliStream`: compression over another stream by the machine's Brotli library, which is loaded when the first such stream is made; nothing
// links it.

import Engine
import Glibc
import Objects
import Primitives

/// The functions of the library.
struct BrotliLibrary: @unchecked Sendable {
  typealias Make =
    @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> OpaquePointer?
  typealias End = @convention(c) (OpaquePointer?) -> Void
  typealias Decode =
    @convention(c) (
      OpaquePointer?, UnsafeMutablePointer<Int>, UnsafeMutablePointer<UnsafePointer<UInt8>?>, UnsafeMutablePointer<Int>,
      UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>?
    ) -> Int32
  typealias Encode =
    @convention(c) (
      OpaquePointer?, Int32, UnsafeMutablePointer<Int>, UnsafeMutablePointer<UnsafePointer<UInt8>?>, UnsafeMutablePointer<Int>,
      UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>?
    ) -> Int32
  typealias Set = @convention(c) (OpaquePointer?, Int32, UInt32) -> Int32
  typealias Ask = @convention(c) (OpaquePointer?) -> Int32

  let makeDecoder: Make, endDecoder: End, decode: Decode
  let makeEncoder: Make, endEncoder: End, encode: Encode, set: Set, hasMore: Ask

  private init?() {
    func load(_ name: String) -> UnsafeMutableRawPointer? { dlopen(name, RTLD_LAZY | RTLD_LOCAL) }
    guard let decoder = load("libbrotlidec.so.1"), let encoder = load("libbrotlienc.so.1"),
      let makeDecoder = dlsym(decoder, "BrotliDecoderCreateInstance"),
      let endDecoder = dlsym(decoder, "BrotliDecoderDestroyInstance"),
      let decode = dlsym(decoder, "BrotliDecoderDecompressStream"),
      let makeEncoder = dlsym(encoder, "BrotliEncoderCreateInstance"),
      let endEncoder = dlsym(encoder, "BrotliEncoderDestroyInstance"),
      let encode = dlsym(encoder, "BrotliEncoderCompressStream"), let set = dlsym(encoder, "BrotliEncoderSetParameter"),
      let hasMore = dlsym(encoder, "BrotliEncoderHasMoreOutput")
    else { return nil }
    // The types are those of the library's headers.
    self.makeDecoder = unsafeBitCast(makeDecoder, to: Make.self)
    self.endDecoder = unsafeBitCast(endDecoder, to: End.self)
    self.decode = unsafeBitCast(decode, to: Decode.self)
    self.makeEncoder = unsafeBitCast(makeEncoder, to: Make.self)
    self.endEncoder = unsafeBitCast(endEncoder, to: End.self)
    self.encode = unsafeBitCast(encode, to: Encode.self)
    self.set = unsafeBitCast(set, to: Set.self)
    self.hasMore = unsafeBitCast(hasMore, to: Ask.self)
  }

  private static let loaded = BrotliLibrary()

  static func library() throws -> BrotliLibrary {
    guard let loaded else {
      throw DotNetError(
        "System.DllNotFoundException", "Unable to load shared library 'libbrotlidec.so.1' or one of its dependencies.")
    }
    return loaded
  }
}

/// `BrotliStream`.
final class BrotliStreamObj: LayeredStream {
  private let library: BrotliLibrary
  private let encoder: OpaquePointer?
  private let decoder: OpaquePointer?
  private var input: [UInt8] = []
  private var inputAt = 0
  private var isOver = false

  /// `quality` is nil to expand.
  init(_ inner: StreamObj, quality: UInt32?, leavesOpen: Bool) throws {
    try Self.require(inner, reading: quality == nil)
    library = try BrotliLibrary.library()
    encoder = quality == nil ? nil : library.makeEncoder(nil, nil, nil)
    decoder = quality == nil ? library.makeDecoder(nil, nil, nil) : nil
    super.init(over: inner, leavesOpen: leavesOpen, refusal: "Specified method is not supported.")
    guard encoder != nil || decoder != nil else {
      throw DotNetError("System.IO.IOException", "Failed to create BrotliEncoder instance")
    }
    if let quality {
      _ = library.set(encoder, 1, quality)
      _ = library.set(encoder, 2, 22)
    }
  }
  deinit {
    if let encoder { library.endEncoder(encoder) }
    if let decoder { library.endDecoder(decoder) }
  }

  override var type: TypeInfo { BrotliTypes.stream }
  override var canRead: Bool { decoder != nil && inner?.canRead == true }
  override var canWrite: Bool { encoder != nil && inner?.canWrite == true }

  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    let inner = try open()
    guard decoder != nil else {
      throw DotNetError.invalidOperation("Can only read from a BrotliStream constructed with CompressionMode.Decompress.")
    }
    guard let target = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count > 0, !isOver else { return 0 }
    while true {
      var room = buffer.count
      var out: UnsafeMutablePointer<UInt8>? = target
      let code = input.withUnsafeBufferPointer { bytes -> Int32 in
        var left = bytes.count - inputAt
        var at = bytes.baseAddress.map { $0 + inputAt }
        let code = library.decode(decoder, &left, &at, &room, &out, nil)
        inputAt = bytes.count - left
        return code
      }
      let made = buffer.count - room
      if code == 0 { throw DotNetError.invalidOperation("Decoder ran into invalid data.") }
      if code == 1 { isOver = true }
      if made > 0 || isOver { return made }
      // It wants more input.
      input = try inner.read(upTo: 65_536, runtime)
      inputAt = 0
      // What ends too early ends, as .NET has it unless told to be strict.
      if input.isEmpty { return 0 }
    }
  }

  /// Gives bytes to the library and writes what comes of them; operations are 0 to process, 1 to flush, 2 to finish.
  private func put(_ bytes: UnsafeRawBufferPointer, _ operation: Int32, _ inner: StreamObj, _ runtime: Runtime) throws {
    var left = bytes.count
    var at = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    repeat {
      var room = [UInt8](repeating: 0, count: 65_536)
      let made = try room.withUnsafeMutableBufferPointer { target -> Int in
        var free = target.count
        var out = target.baseAddress
        guard library.encode(encoder, operation, &left, &at, &free, &out, nil) != 0 else {
          throw DotNetError.invalidOperation("Encoder ran into invalid data.")
        }
        return target.count - free
      }
      if made > 0 { try inner.write(Array(room[..<made]), runtime) }
    } while left > 0 || library.hasMore(encoder) != 0
  }

  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    let inner = try open()
    guard encoder != nil else {
      throw DotNetError.invalidOperation("Can only write to a BrotliStream constructed with CompressionMode.Compress.")
    }
    if !bytes.isEmpty { try put(bytes, 0, inner, runtime) }
  }
  override func flush(_ runtime: Runtime) throws {
    let inner = try open()
    if encoder != nil { try put(UnsafeRawBufferPointer(start: nil, count: 0), 1, inner, runtime) }
    try inner.flush(runtime)
  }
  override func finish(_ inner: StreamObj, _ runtime: Runtime) throws {
    if encoder != nil { try put(UnsafeRawBufferPointer(start: nil, count: 0), 2, inner, runtime) }
  }
}

enum BrotliTypes {
  private static let space = "System.IO.Compression."
  static let stream = TypeInfo(space + "BrotliStream", base: StreamTypes.stream, declare: declare)
  static let options = TypeInfo(
    space + "BrotliCompressionOptions", base: .object,
    declare: { t in
      t.constructor("new()") { .object(RecordObj($0.target, values: [.int(4)])) }
      t.property(
        "int Quality {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values.first ?? .int(4) },
        set: { c in
          if c.int(0) < 0 { throw DotNetError.beyond(c.int(0), "greater", 0, "value") }
          if c.int(0) > 11 { throw DotNetError.beyond(c.int(0), "less", 11, "value") }
          (c.this.base.obj as? RecordObj)?.values[0] = c.args[0]
          return .nothing
        })
    })
  static let family = TypeCatalog.Family(types: [stream.fullName: { stream }, options.fullName: { options }])

  @Sendable private static func declare(_ t: TypeBuilder) {
    let head = "new(System.IO.Stream stream, System.IO.Compression."
    for (tail, hasFlag) in [(")", false), (", bool leaveOpen)", true)] {
      t.constructor(head + "CompressionMode mode" + tail) { c in
        guard c.flags(1) == 0 || c.flags(1) == 1 else {
          throw DotNetError.argument("Enum value was out of legal range.", "mode")
        }
        return .object(
          try BrotliStreamObj(c.stream(0), quality: c.flags(1) == 1 ? 4 : nil, leavesOpen: hasFlag && c.bool(2)))
      }
      t.constructor(head + "CompressionLevel compressionLevel" + tail) { c in
        guard (0...3).contains(c.flags(1)) else {
          throw DotNetError.argument("Enum value was out of legal range.", "compressionLevel")
        }
        return .object(
          try BrotliStreamObj(c.stream(0), quality: [4, 1, 0, 11][c.flags(1)], leavesOpen: hasFlag && c.bool(2)))
      }
    }
    t.constructor(head + "BrotliCompressionOptions compressionOptions, bool leaveOpen = False)") { c in
      guard let record = c.obj(1) as? RecordObj, let quality = record.values.first?.integer else {
        throw DotNetError.argumentNull("compressionOptions")
      }
      return .object(
        try BrotliStreamObj(c.stream(0), quality: UInt32(clamping: quality), leavesOpen: c.args.count > 2 && c.bool(2)))
    }
    t.property("System.IO.Stream BaseStream {get;}") { c in
      (c.this.base.obj as? BrotliStreamObj)?.inner.map { .object($0) } ?? .null
    }
  }
}
