// Ciphers: `Aes` and `TripleDES` with their transforms, `CryptoStream`, `AesGcm`.

import CCrypto
import Engine
import Objects
import Primitives

/// A symmetric algorithm with its key and settings.
final class CipherObj: Obj {
  let name: String
  private let cipherType: TypeInfo
  var mode = 1  // CipherMode: CBC, ECB, OFB, CFB, CTS
  var padding = 2  // PaddingMode: None, PKCS7, Zeros, ANSIX923, ISO10126 from 1
  var feedback = 8
  private var keyBytes: [UInt8]?
  private var ivBytes: [UInt8]?
  private(set) var keyBits: Int
  private(set) var isDisposed = false

  init(_ name: String, _ type: TypeInfo) {
    (self.name, cipherType, keyBits) = (name, type, name == "Aes" ? 256 : 192)
    super.init()
  }
  override var type: TypeInfo { cipherType }
  var block: Int { name == "Aes" ? 16 : 8 }
  var legal: [Int] { name == "Aes" ? [128, 192, 256] : [128, 192] }

  var key: [UInt8] {
    if let keyBytes { return keyBytes }
    let made = CryptoMembers.random(keyBits / 8)
    keyBytes = made
    return made
  }
  var iv: [UInt8] {
    if let ivBytes { return ivBytes }
    let made = CryptoMembers.random(block)
    ivBytes = made
    return made
  }
  static func fail(_ message: String) -> DotNetError {
    DotNetError("System.Security.Cryptography.CryptographicException", message)
  }
  func setKey(_ bytes: [UInt8]) throws {
    guard legal.contains(bytes.count * 8) else {
      throw CipherObj.fail("Specified key is not a valid size for this algorithm.")
    }
    (keyBytes, keyBits) = (bytes, bytes.count * 8)
  }
  func setKeySize(_ bits: Int) throws {
    guard legal.contains(bits) else { throw CipherObj.fail("Specified key is not a valid size for this algorithm.") }
    (keyBytes, keyBits) = (nil, bits)
  }
  func setIV(_ bytes: [UInt8]) throws {
    guard bytes.count == block else {
      throw CipherObj.fail("Specified initialization vector (IV) does not match the block size for this algorithm.")
    }
    ivBytes = bytes
  }
  func generateKey() { keyBytes = CryptoMembers.random(keyBits / 8) }
  func generateIV() { ivBytes = CryptoMembers.random(block) }
  func dispose() {
    isDisposed = true
    (keyBytes, ivBytes) = (nil, nil)
  }

  /// What encrypts or decrypts; the settings are those of now unless told otherwise.
  func transform(
    encrypts: Bool, key: [UInt8]? = nil, iv: [UInt8]?, mode: Int? = nil, padding: Int? = nil, feedback: Int? = nil
  ) throws -> CipherTransformObj {
    if isDisposed {
      throw DotNetError("System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: '\(type.fullName)'.")
    }
    let key = key ?? self.key
    guard legal.contains(key.count * 8) else {
      throw DotNetError.argument("Specified key is not a valid size for this algorithm.", "key")
    }
    let mode = mode ?? self.mode
    if mode != 2 {
      guard let iv else {
        throw CipherObj.fail("The cipher mode specified requires that an initialization vector (IV) be used.")
      }
      guard iv.count == block else {
        throw DotNetError.argument(
          "Specified initialization vector (IV) does not match the block size for this algorithm.", "iv")
      }
    }
    let bits = name == "Aes" ? "aes-\(key.count * 8)-" : "des-ede3-"
    let width = feedback ?? self.feedback
    let library: String
    switch mode {
    case 1: library = bits + "cbc"
    case 2: library = name == "Aes" ? bits + "ecb" : "des-ede3"
    case 4: library = bits + (width == 8 ? "cfb8" : "cfb")
    default: throw CipherObj.fail("The specified CipherMode (\(mode == 3 ? "OFB" : "CTS")) is not supported.")
    }
    // Two keys of Triple DES: the first comes again as the third.
    let full = name == "TripleDES" && key.count == 16 ? key + key.prefix(8) : key
    return try CipherTransformObj(
      library, full, iv ?? [], encrypts: encrypts, padding: padding ?? self.padding, block: block,
      step: mode == 4 ? (width == 8 ? 1 : block) : block)
  }
}

/// `ICryptoTransform` of a cipher.
final class CipherTransformObj: Obj {
  private let context: OpaquePointer
  private let library: OpaquePointer
  private let key: [UInt8]
  private let iv: [UInt8]
  let encrypts: Bool
  private let padding: Int
  let block: Int
  private let step: Int
  /// Decrypted blocks wait here: the last may be padding.
  private var held: [UInt8] = []
  private var isDisposed = false

  init(_ name: String, _ key: [UInt8], _ iv: [UInt8], encrypts: Bool, padding: Int, block: Int, step: Int) throws {
    guard let library = EVP_get_cipherbyname(name), let context = EVP_CIPHER_CTX_new() else {
      throw CipherObj.fail("Algorithm '\(name)' is not supported on this platform.")
    }
    (self.library, self.context, self.key, self.iv) = (library, context, key, iv)
    (self.encrypts, self.padding, self.block, self.step) = (encrypts, padding, block, step)
    super.init()
    reset()
  }
  deinit { EVP_CIPHER_CTX_free(context) }
  override var type: TypeInfo { CipherTypes.transform }

  private func reset() {
    EVP_CipherInit_ex(context, library, nil, key, iv.isEmpty ? [UInt8](repeating: 0, count: 16) : iv, encrypts ? 1 : 0)
    EVP_CIPHER_CTX_set_padding(context, 0)
    held = []
  }
  private func check() throws {
    if isDisposed { throw DotNetError("System.ObjectDisposedException", "Cannot access a disposed object.") }
  }
  func dispose() { isDisposed = true }

  private func pass(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.isEmpty { return [] }
    var out = [UInt8](repeating: 0, count: bytes.count + 64)
    var done = 0
    var used = 0
    // The library counts in 32 bits.
    while done < bytes.count {
      let part = min(bytes.count - done, 1 << 30)
      var count: Int32 = 0
      _ = bytes.withUnsafeBufferPointer { source in
        out.withUnsafeMutableBufferPointer { target in
          EVP_CipherUpdate(
            context, target.baseAddress.map { $0 + used }, &count, source.baseAddress.map { $0 + done }, Int32(part))
        }
      }
      done += part
      used += Int(count)
    }
    out.removeLast(out.count - used)
    return out
  }

  /// Whole blocks; what is decrypted may come one call later.
  func transform(_ bytes: [UInt8]) throws -> [UInt8] {
    try check()
    if bytes.count % step != 0 {
      throw DotNetError.argument("Value was invalid.", "inputCount")
    }
    if encrypts || padding == 1 || padding == 3 { return pass(bytes) }
    let all = held + bytes
    let ready = max(0, all.count - step)
    held = Array(all[ready...])
    return pass(Array(all[..<ready]))
  }

  func last(_ bytes: [UInt8]) throws -> [UInt8] {
    try check()
    defer { reset() }
    if encrypts { return pass(try padded(bytes)) }
    let all = held + bytes
    if all.count % step != 0 {
      throw CipherObj.fail("The input data is not a complete block.")
    }
    return try unpadded(pass(all))
  }

  private func padded(_ bytes: [UInt8]) throws -> [UInt8] {
    let over = bytes.count % step
    let missing = step - over
    switch padding {
    case 1:
      if over != 0 { throw CipherObj.fail("The input data is not a complete block.") }
      return bytes
    case 2: return bytes + [UInt8](repeating: UInt8(truncatingIfNeeded: missing), count: missing)
    case 3: return over == 0 ? bytes : bytes + [UInt8](repeating: 0, count: missing)
    case 4: return bytes + [UInt8](repeating: 0, count: missing - 1) + [UInt8(truncatingIfNeeded: missing)]
    case 5: return bytes + CryptoMembers.random(missing - 1) + [UInt8(truncatingIfNeeded: missing)]
    default: throw CipherObj.fail("Specified padding mode is not valid for this algorithm.")
    }
  }
  private func unpadded(_ bytes: [UInt8]) throws -> [UInt8] {
    if padding == 1 || padding == 3 { return bytes }
    guard let last = bytes.last else { return [] }
    let bad = CipherObj.fail("Padding is invalid and cannot be removed.")
    let count = Int(last)
    guard count > 0, count <= step, count <= bytes.count else { throw bad }
    let tail = bytes.suffix(count)
    if padding == 2, !tail.allSatisfy({ $0 == last }) { throw bad }
    if padding == 4, !tail.dropLast().allSatisfy({ $0 == 0 }) { throw bad }
    return Array(bytes.dropLast(count))
  }
  var stepSize: Int { step }
}

/// `CryptoStream`.
final class CryptoStreamObj: StreamObj {
  private let inner: StreamObj
  private let transformer: Obj
  private let writes: Bool
  private let leavesOpen: Bool
  private var pending: [UInt8] = []
  private var ready: ArraySlice<UInt8> = []
  private(set) var hasFinished = false
  private var isClosed = false

  init(_ inner: StreamObj, _ transform: Obj, mode: Int, leavesOpen: Bool) throws {
    if mode == 0, !inner.canRead { throw DotNetError.argument("Stream was not readable.", "stream") }
    if mode == 1, !inner.canWrite { throw DotNetError.argument("Stream was not writable.", "stream") }
    if mode != 0, mode != 1 { throw DotNetError.argument("Value was invalid.", "mode") }
    guard transform is CipherTransformObj || transform is HashObj else { throw DotNetError.argumentNull("transform") }
    (self.inner, transformer, writes, self.leavesOpen) = (inner, transform, mode == 1, leavesOpen)
    super.init()
  }
  override var type: TypeInfo { CipherTypes.stream }
  override var canRead: Bool { !isClosed && !writes }
  override var canWrite: Bool { !isClosed && writes }
  override var mayWait: Bool { inner.mayWait }
  private var step: Int { (transformer as? CipherTransformObj)?.stepSize ?? 1 }

  private func pass(_ bytes: [UInt8]) throws -> [UInt8] {
    if let cipher = transformer as? CipherTransformObj { return try cipher.transform(bytes) }
    try (transformer as? HashObj)?.add(bytes)
    return bytes
  }
  private func last(_ bytes: [UInt8]) throws -> [UInt8] {
    if let cipher = transformer as? CipherTransformObj { return try cipher.last(bytes) }
    try (transformer as? HashObj)?.addLast(bytes)
    return bytes
  }
  private func check() throws {
    if isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot access a closed Stream.") }
  }

  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    try check()
    if !writes { throw DotNetError.notSupported("Stream does not support writing.") }
    pending.append(contentsOf: bytes)
    let whole = pending.count - pending.count % step
    guard whole > 0 else { return }
    let out = try pass(Array(pending[..<whole]))
    pending.removeFirst(whole)
    if !out.isEmpty { try inner.write(out, runtime) }
  }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    try check()
    if writes { throw DotNetError.notSupported("Stream does not support reading.") }
    while ready.isEmpty, !hasFinished {
      let part = try inner.read(upTo: 4096, runtime)
      if part.isEmpty {
        hasFinished = true
        ready = try last(pending)[...]
        pending = []
        break
      }
      pending += part
      let whole = pending.count - pending.count % step
      if whole > 0 {
        ready = try pass(Array(pending[..<whole]))[...]
        pending.removeFirst(whole)
      }
    }
    let count = min(buffer.count, ready.count)
    buffer.copyBytes(from: ready.prefix(count))
    ready = ready.dropFirst(count)
    return count
  }
  func finish(_ runtime: Runtime) throws {
    if hasFinished {
      throw DotNetError.notSupported("FlushFinalBlock() method was called twice on a CryptoStream. It can only be called once.")
    }
    hasFinished = true
    if writes {
      let out = try last(pending)
      pending = []
      if !out.isEmpty { try inner.write(out, runtime) }
    }
    if let nested = inner as? CryptoStreamObj {
      if !nested.hasFinished { try nested.finish(runtime) }
    } else {
      try inner.flush(runtime)
    }
  }
  override func flush(_ runtime: Runtime) throws { if writes { try inner.flush(runtime) } }
  override func close(_ runtime: Runtime) throws {
    if isClosed { return }
    defer { isClosed = true }
    do { if !hasFinished, writes { try finish(runtime) } } catch {
      if !leavesOpen { try? inner.close(runtime) }
      throw error
    }
    if !leavesOpen { try inner.close(runtime) }
  }
}

/// `AesGcm`: encryption that also vouches.
final class GcmObj: Obj {
  let key: [UInt8]
  let tagSize: Int?
  init(_ key: [UInt8], tagSize: Int?) throws {
    guard [16, 24, 32].contains(key.count) else {
      throw CipherObj.fail("Specified key is not a valid size for this algorithm.")
    }
    (self.key, self.tagSize) = (key, tagSize)
    super.init()
  }
  override var type: TypeInfo { CipherTypes.gcm }

  func run(encrypts: Bool, _ nonce: [UInt8], _ input: [UInt8], tag: inout [UInt8], _ extra: [UInt8]) throws -> [UInt8] {
    if nonce.count != 12 {
      throw DotNetError.argument("The specified nonce is not a valid size for this algorithm.", "nonce")
    }
    if tagSize.map({ $0 != tag.count }) ?? !(12...16).contains(tag.count) {
      throw DotNetError.argument("The specified tag is not a valid size for this algorithm.", "tag")
    }
    guard let cipher = EVP_get_cipherbyname("aes-\(key.count * 8)-gcm"), let context = EVP_CIPHER_CTX_new() else {
      throw CipherObj.fail("The algorithm is not supported.")
    }
    defer { EVP_CIPHER_CTX_free(context) }
    EVP_CipherInit_ex(context, cipher, nil, key, nonce, encrypts ? 1 : 0)
    var count: Int32 = 0
    if !extra.isEmpty { EVP_CipherUpdate(context, nil, &count, extra, Int32(clamping: extra.count)) }
    var out = [UInt8](repeating: 0, count: input.count + 32)
    if !input.isEmpty { EVP_CipherUpdate(context, &out, &count, input, Int32(clamping: input.count)) }
    if !encrypts { EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) }
    var rest: Int32 = 0
    var end = [UInt8](repeating: 0, count: 32)
    guard EVP_CipherFinal_ex(context, &end, &rest) > 0 else {
      throw DotNetError(
        "System.Security.Cryptography.AuthenticationTagMismatchException",
        "The computed authentication tag did not match the input authentication tag.")
    }
    if encrypts { EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag) }
    return Array(out[..<input.count])
  }
}

enum CipherTypes {
  private static let prefix = CryptoMembers.prefix
  static let symmetric = TypeInfo(
    prefix + "SymmetricAlgorithm", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declareSymmetric)
  static let aes = TypeInfo(prefix + "Aes", base: symmetric, isAbstract: true, declare: { creator($0, "Aes") })
  static let tripleDES = TypeInfo(
    prefix + "TripleDES", base: symmetric, isAbstract: true, declare: { creator($0, "TripleDES") })
  private static let implementations: [String: TypeInfo] = [
    "Aes": TypeInfo(prefix + "AesImplementation", base: aes),
    "TripleDES": TypeInfo(prefix + "TripleDesImplementation", base: tripleDES),
  ]
  private static func named(_ name: String, _ base: TypeInfo, _ algorithm: String) -> TypeInfo {
    TypeInfo(
      prefix + name, base: base, declare: { t in t.constructor("new()") { .object(CipherObj(algorithm, $0.target)) } })
  }
  static let transform = TypeInfo(
    prefix + "UniversalCryptoTransform", base: .object, interfaces: { CryptoMembers.transform() }, declare: declareTransform)
  static let stream = TypeInfo(prefix + "CryptoStream", base: StreamTypes.stream, declare: declareStream)
  static let gcm = TypeInfo(prefix + "AesGcm", base: .object, interfaces: { [.idisposable] }, declare: declareGcm)
  static let keySizes = RecordObj.type(prefix + "KeySizes", "int MinSize {get;}", "int MaxSize {get;}", "int SkipSize {get;}")
  static let all: [TypeInfo] = [
    symmetric, aes, tripleDES, named("AesManaged", aes, "Aes"), named("AesCryptoServiceProvider", aes, "Aes"),
    named("TripleDESCryptoServiceProvider", tripleDES, "TripleDES"), stream, gcm, keySizes,
  ]

  private static func me(_ c: Call) throws -> CipherObj {
    guard let cipher = c.this.base.obj as? CipherObj else { throw DotNetError.invalidOperation("Not a cipher.") }
    return cipher
  }

  private static func creator(_ t: TypeBuilder, _ name: String) {
    t.staticMethod("static \(prefix)\(name) Create()") { _ in .object(CipherObj(name, implementations[name] ?? symmetric)) }
    t.staticMethod("static \(prefix)\(name) Create(string algorithmName)") { c in
      let wanted = c.text(0).split(separator: ".").last.map { $0.uppercased() } ?? ""
      let known = name == "Aes" ? ["AES", "AESMANAGED", "AESCRYPTOSERVICEPROVIDER"] : ["TRIPLEDES", "3DES", "TRIPLE DES"]
      return known.contains(wanted) ? .object(CipherObj(name, implementations[name] ?? symmetric)) : .null
    }
  }

  @Sendable private static func declareSymmetric(_ t: TypeBuilder) {
    t.property(
      "int BlockSize {get;set;}", get: { .int32(try me($0).block * 8) },
      set: { c in
        if c.int(0) != (try me(c).block * 8) {
          throw CipherObj.fail("Specified block size is not valid for this algorithm.")
        }
        return .nothing
      })
    t.property(
      "int FeedbackSize {get;set;}", get: { .int32(try me($0).feedback) },
      set: { c in
        let whole = try me(c).block * 8
        guard c.int(0) == 8 || c.int(0) == whole else {
          throw CipherObj.fail("Specified feedback size is not valid for this algorithm.")
        }
        try me(c).feedback = c.int(0)
        return .nothing
      })
    t.property(
      "byte[] IV {get;set;}", get: { .bytes(try me($0).iv) },
      set: { c in
        try me(c).setIV(try c.bytes(0, "value"))
        return .nothing
      })
    t.property(
      "byte[] Key {get;set;}", get: { .bytes(try me($0).key) },
      set: { c in
        try me(c).setKey(try c.bytes(0, "value"))
        return .nothing
      })
    t.property(
      "int KeySize {get;set;}", get: { .int32(try me($0).keyBits) },
      set: { c in
        try me(c).setKeySize(c.int(0))
        return .nothing
      })
    @Sendable func sizes(_ a: Int, _ b: Int, _ step: Int) -> Value {
      .object(ArrayObj([.object(RecordObj(keySizes, values: [.int32(a), .int32(b), .int32(step)]))], of: keySizes))
    }
    t.property("\(prefix)KeySizes[] LegalBlockSizes {get;}") { c in sizes(try me(c).block * 8, try me(c).block * 8, 0) }
    t.property("\(prefix)KeySizes[] LegalKeySizes {get;}") { c in
      sizes(try me(c).legal.first ?? 0, try me(c).legal.last ?? 0, 64)
    }
    t.property(
      "\(prefix)CipherMode Mode {get;set;}", get: { EnumTypes.value(prefix + "CipherMode", try me($0).mode) },
      set: { c in
        guard (1...5).contains(c.flags(0)) else {
          throw CipherObj.fail("Specified cipher mode is not valid for this algorithm.")
        }
        try me(c).mode = c.flags(0)
        return .nothing
      })
    t.property(
      "\(prefix)PaddingMode Padding {get;set;}", get: { EnumTypes.value(prefix + "PaddingMode", try me($0).padding) },
      set: { c in
        guard (1...5).contains(c.flags(0)) else {
          throw CipherObj.fail("Specified padding mode is not valid for this algorithm.")
        }
        try me(c).padding = c.flags(0)
        return .nothing
      })
    for (name, encrypts) in [("CreateEncryptor", true), ("CreateDecryptor", false)] {
      t.method("\(prefix)ICryptoTransform \(name)()") { c in
        .object(try me(c).transform(encrypts: encrypts, iv: me(c).mode == 2 ? nil : me(c).iv))
      }
      t.method("\(prefix)ICryptoTransform \(name)(byte[] rgbKey, byte[] rgbIV)") { c in
        .object(
          try me(c).transform(
            encrypts: encrypts, key: c.bytes(0, "rgbKey"), iv: c.isNull(1) ? nil : c.bytes(1, "rgbIV")))
      }
    }
    let padding = ", \(prefix)PaddingMode paddingMode"
    for (word, mode, encrypts) in [
      ("EncryptCbc", 1, true), ("DecryptCbc", 1, false), ("EncryptCfb", 4, true), ("DecryptCfb", 4, false),
    ] {
      let input = encrypts ? "plaintext" : "ciphertext"
      let tail =
        mode == 1 ? padding + " = PKCS7" : padding + " = None, int feedbackSizeInBits = 8"
      t.method("byte[] \(word)(byte[] \(input), byte[] iv\(tail))") { c in
        .bytes(
          try me(c).transform(
            encrypts: encrypts, iv: c.bytes(1, "iv"), mode: mode, padding: c.flags(2) == 0 ? (mode == 1 ? 2 : 1) : c.flags(2),
            feedback: mode == 4 ? (c.int(3) == 0 ? 8 : c.int(3)) : nil
          ).last(c.bytes(0, input)))
      }
    }
    for (word, encrypts) in [("EncryptEcb", true), ("DecryptEcb", false)] {
      let input = encrypts ? "plaintext" : "ciphertext"
      t.method("byte[] \(word)(byte[] \(input)\(padding))") { c in
        .bytes(try me(c).transform(encrypts: encrypts, iv: nil, mode: 2, padding: c.flags(1)).last(c.bytes(0, input)))
      }
    }
    t.method("void GenerateIV()") { c in
      try me(c).generateIV()
      return .nothing
    }
    t.method("void GenerateKey()") { c in
      try me(c).generateKey()
      return .nothing
    }
    t.method("bool ValidKeySize(int bitLength)") { .bool(try me($0).legal.contains($0.int(0))) }
    for name in ["Clear", "Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).dispose()
        return .nothing
      }
    }
  }

  @Sendable private static func declareTransform(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> CipherTransformObj {
      guard let transform = c.this.base.obj as? CipherTransformObj else { throw DotNetError.argumentNull("transform") }
      return transform
    }
    t.property("bool CanReuseTransform {get;}") { _ in .bool(true) }
    t.property("bool CanTransformMultipleBlocks {get;}") { _ in .bool(true) }
    t.property("int InputBlockSize {get;}") { .int32(try own($0).stepSize) }
    t.property("int OutputBlockSize {get;}") { .int32(try own($0).stepSize) }
    t.method(
      "int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)"
    ) { c in
      let range = try c.range(0, 1, 2, names: ("inputBuffer", "inputOffset", "inputCount"))
      guard let target = c.args[3].sequence else { throw DotNetError.argumentNull("outputBuffer") }
      let out = try own(c).transform(c.slice(0, range))
      guard c.int(4) >= 0, c.int(4) + out.count <= target.items.count else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "outputBuffer")
      }
      c.fill(3, at: c.int(4), out)
      return .int32(out.count)
    }
    t.method("byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)") { c in
      let range = try c.range(0, 1, 2, names: ("inputBuffer", "inputOffset", "inputCount"))
      return .bytes(try own(c).last(c.slice(0, range)))
    }
    t.method("void Dispose()") { c in
      try own(c).dispose()
      return .nothing
    }
  }

  @Sendable private static func declareStream(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> CryptoStreamObj {
      guard let stream = c.this.base.obj as? CryptoStreamObj else { throw DotNetError.argumentNull("stream") }
      return stream
    }
    let head = "new(System.IO.Stream stream, \(prefix)ICryptoTransform transform, \(prefix)CryptoStreamMode mode"
    for (tail, hasFlag) in [(")", false), (", bool leaveOpen)", true)] {
      t.constructor(head + tail) { c in
        let stream = try c.stream(0)
        guard let transform = c.obj(1) else { throw DotNetError.argumentNull("transform") }
        return .object(try CryptoStreamObj(stream, transform, mode: c.flags(2), leavesOpen: hasFlag && c.bool(3)))
      }
    }
    t.property("bool HasFlushedFinalBlock {get;}") { .bool(try own($0).hasFinished) }
    t.method("void FlushFinalBlock()") { c in
      try own(c).finish(c.runtime)
      return .nothing
    }
    t.method(
      "System.Threading.Tasks.ValueTask FlushFinalBlockAsync(System.Threading.CancellationToken cancellationToken = default)"
    ) { c in
      let stream = try own(c)
      return .object(
        ValueTaskObj(
          try AsyncCalls.task(c, waits: false, token: 0) {
            try stream.finish(c.runtime)
            return .nothing
          }, of: nil))
    }
    t.method("void Clear()") { c in
      try own(c).close(c.runtime)
      return .nothing
    }
  }

  @Sendable private static func declareGcm(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> GcmObj {
      guard let gcm = c.this.base.obj as? GcmObj else { throw DotNetError.argumentNull("key") }
      return gcm
    }
    t.constructor("new(byte[] key)") { .object(try GcmObj($0.bytes(0, "key"), tagSize: nil)) }
    t.constructor("new(byte[] key, int tagSizeInBytes)") { c in
      guard (12...16).contains(c.int(1)) else {
        throw DotNetError.argument("The specified tag is not a valid size for this algorithm.", "tagSizeInBytes")
      }
      return .object(try GcmObj(c.bytes(0, "key"), tagSize: c.int(1)))
    }
    t.property("static bool IsSupported {get;}") { _ in .bool(true) }
    t.method(
      "void Encrypt(byte[] nonce, byte[] plaintext, byte[] ciphertext, byte[] tag, byte[] associatedData = null)"
    ) { c in
      let plain = try c.bytes(1, "plaintext")
      var tag = try c.bytes(3, "tag")
      guard try c.bytes(2, "ciphertext").count == plain.count else {
        throw DotNetError.argument("Plaintext and ciphertext must have the same length.")
      }
      let out = try own(c).run(
        encrypts: true, c.bytes(0, "nonce"), plain, tag: &tag, c.isNull(4) ? [] : c.bytes(4, "associatedData"))
      c.fill(2, at: 0, out)
      c.fill(3, at: 0, tag)
      return .nothing
    }
    t.method(
      "void Decrypt(byte[] nonce, byte[] ciphertext, byte[] tag, byte[] plaintext, byte[] associatedData = null)"
    ) { c in
      let packed = try c.bytes(1, "ciphertext")
      var tag = try c.bytes(2, "tag")
      guard try c.bytes(3, "plaintext").count == packed.count else {
        throw DotNetError.argument("Plaintext and ciphertext must have the same length.")
      }
      let out = try own(c).run(
        encrypts: false, c.bytes(0, "nonce"), packed, tag: &tag, c.isNull(4) ? [] : c.bytes(4, "associatedData"))
      c.fill(3, at: 0, out)
      return .nothing
    }
    t.method("void Dispose()") { _ in .nothing }
  }
}
