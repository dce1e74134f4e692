// The types of hashes and keyed hashes and their members.

import CCrypto
import Engine
import Objects
import Primitives

enum CryptoMembers {
  static let prefix = "System.Security.Cryptography."

  /// The digest of some bytes; `algorithm` as "SHA256".
  static func digest(_ algorithm: String, _ bytes: [UInt8]) throws -> [UInt8] {
    let run = try HashRun(algorithm, key: nil)
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
            declareDigests(t, name, isKeyed: false)
          })
      )
    })

  /// The static members that a hash and its keyed form share: HashData over bytes and streams, and the sizes.
  private static func declareDigests(_ t: TypeBuilder, _ name: String, isKeyed: Bool) {
    let library = libraryName(name)
    let (key, source) = isKeyed ? ("byte[] key, ", 1) : ("", 0)
    @Sendable func run(_ c: Call) throws -> HashRun { try HashRun(library, key: isKeyed ? c.bytes(0, "key") : nil) }
    @Sendable func stream(_ c: Call) throws -> Value {
      let run = try run(c)
      try c.stream(source, "source").drain(c.runtime) { run.add($0) }
      return .bytes(run.finish())
    }
    t.staticMethod("static byte[] HashData(\(key)byte[] source)") { c in
      let run = try run(c)
      try c.bytes(source, "source").withUnsafeBytes { run.add($0) }
      return .bytes(run.finish())
    }
    t.staticMethod("static byte[] HashData(\(key)System.IO.Stream source)") { try stream($0) }
    t.staticMethod(
      "static System.Threading.Tasks.ValueTask[byte[]] HashDataAsync(\(key)System.IO.Stream source, System.Threading.CancellationToken cancellationToken = default)"
    ) { c in
      let bytes = TypeInfo.byte.arrayType()
      let task = try AsyncCalls.task(c, of: bytes, waits: c.stream(source, "source").mayWait, token: source + 1) {
        try stream(c)
      }
      return .object(ValueTaskObj(task, of: bytes))
    }
    t.constant("static int HashSizeInBits {get;}", .int32(size(name) * 8))
    t.constant("static int HashSizeInBytes {get;}", .int32(size(name)))
  }

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
            declareDigests(t, name, isKeyed: true)
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
    t.property("int HashSize {get;}") { .int32(try digest(me($0).algorithm, []).count * 8) }
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
      if let target = c.args[3].sequence {
        guard c.int(4) >= 0, c.int(4) <= target.items.count - bytes.count else {
          throw DotNetError.argument(
            "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
            "destinationArray")
        }
        c.fill(3, at: c.int(4), bytes)
      }
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
