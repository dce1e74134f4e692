// Hashes and keyed hashes, from the crypto library.

import CCrypto
import Engine
import Objects
import Primitives

/// A hash algorithm object: `[SHA256]::Create()`, `[HMACSHA256]::new(key)`.
final class HashObj: Obj {
  let algorithm: String
  private(set) var key: [UInt8]?
  private(set) var last: [UInt8]?
  private let hashType: TypeInfo
  private var run: HashRun?
  private(set) var isDisposed = false

  init(_ algorithm: String, _ type: TypeInfo, key: [UInt8]? = nil) {
    (self.algorithm, self.key, hashType) = (algorithm, key, type)
    super.init()
  }
  override var type: TypeInfo { hashType }

  func check() throws {
    if isDisposed {
      throw DotNetError(
        "System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: '\(hashType.fullName)'.")
    }
  }
  func compute(_ bytes: [UInt8]) throws -> [UInt8] {
    try check()
    let run = try HashRun(algorithm, key: key)
    bytes.withUnsafeBytes { run.add($0) }
    return finish(run)
  }
  func compute(_ stream: StreamObj, _ runtime: Runtime) throws -> [UInt8] {
    try check()
    let run = try HashRun(algorithm, key: key)
    try stream.drain(runtime) { run.add($0) }
    return finish(run)
  }
  private func finish(_ run: HashRun) -> [UInt8] {
    let result = run.finish()
    last = result
    return result
  }
  /// `TransformBlock`.
  func add(_ bytes: [UInt8]) throws {
    try check()
    let run = try self.run ?? HashRun(algorithm, key: key)
    self.run = run
    bytes.withUnsafeBytes { run.add($0) }
  }
  /// `TransformFinalBlock`.
  func addLast(_ bytes: [UInt8]) throws {
    try add(bytes)
    if let run { _ = finish(run) }
    run = nil
  }
  var isRunning: Bool { run != nil }
  func reset() { run = nil }
  func setKey(_ new: [UInt8]) throws {
    if run != nil {
      throw DotNetError(
        "System.Security.Cryptography.CryptographicException", "Hash key cannot be changed after the first write to the stream."
      )
    }
    key = new
  }
  func dispose() {
    isDisposed = true
    run = nil
  }
}

/// A hash or keyed hash under way.
final class HashRun {
  private let digest: OpaquePointer?
  private let keyed: OpaquePointer?

  init(_ algorithm: String, key: [UInt8]?) throws {
    guard let method = EVP_get_digestbyname(algorithm) else {
      throw DotNetError(
        "System.Security.Cryptography.CryptographicException", "'\(algorithm)' is not a known hash algorithm.")
    }
    if let key {
      (digest, keyed) = (nil, HMAC_CTX_new())
      // An empty key is a key, too: the library wants a place for it.
      let bytes = key.isEmpty ? [0] : key
      _ = HMAC_Init_ex(keyed, bytes, Int32(clamping: key.count), method, nil)
    } else {
      (digest, keyed) = (EVP_MD_CTX_new(), nil)
      EVP_DigestInit_ex(digest, method, nil)
    }
  }
  deinit {
    if let digest { EVP_MD_CTX_free(digest) }
    if let keyed { HMAC_CTX_free(keyed) }
  }
  func add(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    if let keyed {
      HMAC_Update(keyed, base.assumingMemoryBound(to: UInt8.self), bytes.count)
    } else {
      EVP_DigestUpdate(digest, base, bytes.count)
    }
  }
  func finish() -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    if keyed != nil { HMAC_Final(keyed, &out, &count) } else { EVP_DigestFinal_ex(digest, &out, &count) }
    return Array(out[0..<Int(count)])
  }
}

enum CryptoMembers {
  static let prefix = "System.Security.Cryptography."

  /// The digest of some bytes; `algorithm` as "SHA256".
  static func digest(_ algorithm: String, _ bytes: [UInt8]) -> [UInt8] {
    guard let run = try? HashRun(algorithm, key: nil) else { return [] }
    bytes.withUnsafeBytes { run.add($0) }
    return run.finish()
  }

  static let names = ["MD5", "SHA1", "SHA256", "SHA384", "SHA512", "SHA3_256", "SHA3_384", "SHA3_512"]
  /// What the library calls an algorithm.
  static func libraryName(_ name: String) -> String {
    name.hasPrefix("SHA3_") ? "SHA3-" + name.dropFirst(5) : name
  }
  private static let sizes = ["MD5": 16, "SHA1": 20, "SHA256": 32, "SHA384": 48, "SHA512": 64]
  static func size(_ name: String) -> Int { sizes[name] ?? Int(name.suffix(3)).map { $0 / 8 } ?? 0 }

  static func transform() -> [TypeInfo] {
    (TypeCatalog.find(prefix + "ICryptoTransform").map { [$0] } ?? []) + [.idisposable]
  }
  static let base = TypeInfo(
    prefix + "HashAlgorithm", base: .object, interfaces: { transform() }, isAbstract: true, declare: declareBase)
  static let keyedBase = TypeInfo(
    prefix + "KeyedHashAlgorithm", base: base, isAbstract: true,
    declare: { t in
      t.property(
        "byte[] Key {get;set;}", get: { .bytes(try me($0).key ?? []) },
        set: { c in
          try me(c).setKey(try c.bytes(0, "value"))
          return .nothing
        })
    })
  static let hmac = TypeInfo(
    prefix + "HMAC", base: keyedBase, isAbstract: true,
    declare: { t in
      t.property("string HashName {get;}") { Value(try me($0).algorithm) }
      t.staticMethod("static System.Security.Cryptography.HMAC Create(string algorithmName)") { c in
        let name = String(c.text(0).uppercased().drop { !"MS".contains($0) })
        guard let found = names.first(where: { "HMAC" + $0 == c.text(0).uppercased() || $0 == name }),
          let type = keyedTypes[found]
        else { return .null }
        return .object(HashObj(libraryName(found), type, key: random(64)))
      }
    })

  static func random(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    if !bytes.isEmpty { RAND_bytes(&bytes, Int32(clamping: bytes.count)) }
    return bytes
  }

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [base, keyedBase, hmac, RandomTypes.random, RandomTypes.provider] + CipherTypes.all + DeriveTypes.all {
        types[type.fullName] = { type }
      }
      for name in names {
        types[prefix + name] = { hashes[name] ?? base }
        types[prefix + "HMAC" + name] = { keyedTypes[name] ?? base }
        if name.hasPrefix("SHA3") { continue }
        types[prefix + "\(name)Managed"] = { derived[name + "Managed"] ?? base }
        types[prefix + "\(name)CryptoServiceProvider"] = { derived[name + "CryptoServiceProvider"] ?? base }
      }
      return types
    }())

  private static let derived: [String: TypeInfo] = {
    var all: [String: TypeInfo] = [:]
    for name in names where !name.hasPrefix("SHA3") {
      for tail in ["Managed", "CryptoServiceProvider"] {
        all[name + tail] = TypeInfo(
          prefix + name + tail, base: hashes[name],
          declare: { t in t.constructor("new()") { .object(HashObj(libraryName(name), $0.target)) } })
      }
    }
    return all
  }()
  /// What `Create()` makes: a class of its own inside the algorithm's.
  private static let implementations: [String: TypeInfo] = Dictionary(
    uniqueKeysWithValues: names.map { ($0, TypeInfo(prefix + $0 + "+Implementation", base: hashes[$0])) })

  static let hashes: [String: TypeInfo] = Dictionary(
    uniqueKeysWithValues: names.map { name in
      (
        name,
        TypeInfo(
          prefix + name, base: base, isAbstract: true,
          declare: { t in
            let library = libraryName(name)
            t.staticMethod("static \(prefix)\(name) Create()") { _ in .object(HashObj(library, implementations[name] ?? base)) }
            t.staticMethod("static \(prefix)\(name) Create(string hashName)") { c in
              let wanted = c.text(0).uppercased().split(separator: "-").joined()
              return wanted == name || wanted.hasSuffix("." + name)
                ? .object(HashObj(library, implementations[name] ?? base)) : .null
            }
            t.staticMethod("static byte[] HashData(byte[] source)") { .bytes(digest(library, try $0.bytes(0, "source"))) }
            @Sendable func stream(_ c: Call) throws -> Value {
              let run = try HashRun(library, key: nil)
              try c.stream(0, "source").drain(c.runtime) { run.add($0) }
              return .bytes(run.finish())
            }
            t.staticMethod("static byte[] HashData(System.IO.Stream source)") { try stream($0) }
            t.staticMethod(
              "static System.Threading.Tasks.ValueTask[byte[]] HashDataAsync(System.IO.Stream source, System.Threading.CancellationToken cancellationToken = default)"
            ) { c in
              let task = try AsyncCalls.task(c, of: TypeInfo.byte.arrayType(), waits: c.stream(0, "source").mayWait, token: 1) {
                try stream(c)
              }
              return .object(ValueTaskObj(task, of: TypeInfo.byte.arrayType()))
            }
            t.constant("static int HashSizeInBits {get;}", .int32(size(name) * 8))
            t.constant("static int HashSizeInBytes {get;}", .int32(size(name)))
          })
      )
    })

  static let keyedTypes: [String: TypeInfo] = Dictionary(
    uniqueKeysWithValues: names.map { name in
      (
        name,
        TypeInfo(
          prefix + "HMAC" + name, base: hmac,
          declare: { t in
            let library = libraryName(name)
            t.constructor("new()") { .object(HashObj(library, $0.target, key: random(size(name) > 32 ? 128 : 64))) }
            t.constructor("new(byte[] key)") { .object(HashObj(library, $0.target, key: try $0.bytes(0, "key"))) }
            t.staticMethod("static byte[] HashData(byte[] key, byte[] source)") { c in
              let run = try HashRun(library, key: try c.bytes(0, "key"))
              try c.bytes(1, "source").withUnsafeBytes { run.add($0) }
              return .bytes(run.finish())
            }
            @Sendable func stream(_ c: Call) throws -> Value {
              let run = try HashRun(library, key: try c.bytes(0, "key"))
              try c.stream(1, "source").drain(c.runtime) { run.add($0) }
              return .bytes(run.finish())
            }
            t.staticMethod("static byte[] HashData(byte[] key, System.IO.Stream source)") { try stream($0) }
            t.staticMethod(
              "static System.Threading.Tasks.ValueTask[byte[]] HashDataAsync(byte[] key, System.IO.Stream source, System.Threading.CancellationToken cancellationToken = default)"
            ) { c in
              let task = try AsyncCalls.task(c, of: TypeInfo.byte.arrayType(), waits: c.stream(1, "source").mayWait, token: 2) {
                try stream(c)
              }
              return .object(ValueTaskObj(task, of: TypeInfo.byte.arrayType()))
            }
            t.constant("static int HashSizeInBits {get;}", .int32(size(name) * 8))
            t.constant("static int HashSizeInBytes {get;}", .int32(size(name)))
          })
      )
    })

  private static func me(_ c: Call) throws -> HashObj {
    guard let hash = c.this.base.obj as? HashObj else { throw DotNetError.invalidOperation("Not a hash algorithm.") }
    return hash
  }

  @Sendable private static func declareBase(_ t: TypeBuilder) {
    t.staticMethod("static \(prefix)HashAlgorithm Create(string hashName)") { c in
      let wanted = c.text(0).uppercased().split(separator: "-").joined().split(separator: ".").last.map(String.init) ?? ""
      guard names.contains(wanted) else { return .null }
      return .object(HashObj(libraryName(wanted), implementations[wanted] ?? base))
    }
    t.property("bool CanReuseTransform {get;}") { _ in .bool(true) }
    t.property("bool CanTransformMultipleBlocks {get;}") { _ in .bool(true) }
    t.property("int InputBlockSize {get;}") { _ in .int(1) }
    t.property("int OutputBlockSize {get;}") { _ in .int(1) }
    t.property("byte[] Hash {get;}") { c in
      try me(c).check()
      if try me(c).isRunning {
        throw DotNetError(
          prefix + "CryptographicUnexpectedOperationException",
          "Hash must be finalized before the hash value is retrieved.")
      }
      return try me(c).last.map { .bytes($0) } ?? .null
    }
    t.property("int HashSize {get;}") { .int32(digest(try me($0).algorithm, []).count * 8) }
    t.method("byte[] ComputeHash(byte[] buffer)") { .bytes(try me($0).compute(try $0.bytes(0, "buffer"))) }
    t.method("byte[] ComputeHash(byte[] buffer, int offset, int count)") { c in
      let all = try c.bytes(0, "buffer")
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "offset") }
      if c.int(2) < 0 || c.int(2) > all.count { throw DotNetError.argument("Value was invalid.", "count") }
      if c.int(1) > all.count - c.int(2) {
        throw DotNetError.argument(
          "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
        )
      }
      return .bytes(try me(c).compute(Array(all[c.int(1)..<(c.int(1) + c.int(2))])))
    }
    t.method("byte[] ComputeHash(System.IO.Stream inputStream)") { c in
      .bytes(try me(c).compute(c.stream(0, "inputStream"), c.runtime))
    }
    t.method(
      "System.Threading.Tasks.Task[byte[]] ComputeHashAsync(System.IO.Stream inputStream, System.Threading.CancellationToken cancellationToken = default)"
    ) { c in
      let stream = try c.stream(0, "inputStream")
      return .object(
        try AsyncCalls.task(c, of: TypeInfo.byte.arrayType(), waits: stream.mayWait, token: 1) {
          .bytes(try me(c).compute(stream, c.runtime))
        })
    }
    t.method(
      "int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)"
    ) { c in
      let range = try c.range(0, 1, 2, names: ("inputBuffer", "inputOffset", "inputCount"))
      let bytes = c.slice(0, range)
      try me(c).add(bytes)
      if !c.isNull(3) { c.fill(3, at: max(0, c.int(4)), bytes) }
      return .int32(bytes.count)
    }
    t.method("byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)") { c in
      let range = try c.range(0, 1, 2, names: ("inputBuffer", "inputOffset", "inputCount"))
      let bytes = c.slice(0, range)
      try me(c).addLast(bytes)
      return .bytes(bytes)
    }
    t.method("void Initialize()") { c in
      try me(c).reset()
      return .nothing
    }
    for name in ["Clear", "Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).dispose()
        return .nothing
      }
    }
  }
}

/// `RandomNumberGenerator`.
enum RandomTypes {
  final class SourceObj: Obj {
    override var type: TypeInfo { RandomTypes.implementation }
  }
  static let random = TypeInfo(
    CryptoMembers.prefix + "RandomNumberGenerator", base: .object, interfaces: { [.idisposable] }, isAbstract: true,
    declare: declare)
  static let implementation = TypeInfo(CryptoMembers.prefix + "RandomNumberGeneratorImplementation", base: random)
  static let provider = TypeInfo(
    CryptoMembers.prefix + "RNGCryptoServiceProvider", base: random,
    declare: { t in t.constructor("new()") { _ in .object(SourceObj()) } })

  @Sendable private static func declare(_ t: TypeBuilder) {
    let type = "System.Security.Cryptography.RandomNumberGenerator"
    t.staticMethod("static \(type) Create()") { _ in .object(SourceObj()) }
    t.staticMethod("static \(type) Create(string rngName)") { _ in .object(SourceObj()) }
    t.staticMethod("static byte[] GetBytes(int count)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "count") }
      return .bytes(CryptoMembers.random(c.int(0)))
    }
    t.staticMethod("static int GetInt32(int fromInclusive, int toExclusive)") { c in
      guard c.int(0) < c.int(1) else {
        throw DotNetError.argument("Range of random number does not contain at least one possibility.")
      }
      return .int32(Int.random(in: c.int(0)..<c.int(1)))
    }
    t.staticMethod("static int GetInt32(int toExclusive)") { c in
      guard c.int(0) > 0 else {
        throw DotNetError(
          "System.ArgumentOutOfRangeException",
          "toExclusive ('\(c.int(0))') must be a non-negative and non-zero value. (Parameter 'toExclusive')\nActual value was \(c.int(0))."
        )
      }
      return .int32(Int.random(in: 0..<c.int(0)))
    }
    t.staticMethod("static string GetHexString(int stringLength, bool lowercase = False)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "stringLength") }
      let digits = Array(c.bool(1) ? "0123456789abcdef" : "0123456789ABCDEF")
      return Value(String(CryptoMembers.random(c.int(0)).map { digits[Int($0 & 15)] }))
    }
    @Sendable func fill(_ c: Call, _ range: Range<Int>, nonZero: Bool = false) throws -> Value {
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("data") }
      for (i, byte) in CryptoMembers.random(range.count).enumerated() {
        target.items[range.lowerBound + i] = .byte(nonZero && byte == 0 ? UInt8.random(in: 1...255) : byte)
      }
      return .nothing
    }
    @Sendable func all(_ c: Call) -> Range<Int> { 0..<(c.args[0].sequence?.items.count ?? 0) }
    t.staticMethod("static void Fill(byte[] data)") { try fill($0, all($0)) }
    t.method("void GetBytes(byte[] data)") { try fill($0, all($0)) }
    t.method("void GetBytes(byte[] data, int offset, int count)") {
      try fill($0, $0.range(0, 1, 2, names: ("data", "offset", "count")))
    }
    t.method("void GetNonZeroBytes(byte[] data)") { try fill($0, all($0), nonZero: true) }
    t.method("void Dispose()") { _ in .nothing }
  }
}
