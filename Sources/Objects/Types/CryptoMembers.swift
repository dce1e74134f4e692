// Hashes, keyed hashes and random bytes, from the crypto library.

import CCrypto
import Primitives

/// A hash algorithm object: `[SHA256]::Create()`, `[HMACSHA256]::new(key)`.
final class HashObj: Obj {
  let algorithm: String
  var key: [UInt8]?
  var last: [UInt8]?
  private let hashType: TypeInfo
  init(_ algorithm: String, _ type: TypeInfo, key: [UInt8]? = nil) {
    self.algorithm = algorithm
    self.key = key
    hashType = type
    super.init()
  }
  override var type: TypeInfo { hashType }
  func compute(_ bytes: [UInt8]) -> [UInt8] {
    let result = key.map { CryptoMembers.keyed(algorithm, $0, bytes) } ?? CryptoMembers.digest(algorithm, bytes)
    last = result
    return result
  }
}

public enum CryptoMembers {
  /// The digest of some bytes; `algorithm` as "SHA256".
  public static func digest(_ algorithm: String, _ bytes: [UInt8]) -> [UInt8] {
    guard let method = EVP_get_digestbyname(algorithm) else { return [] }
    var out = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &out, &count, method, nil) == 1 else { return [] }
    return Array(out[0..<Int(count)])
  }

  static func keyed(_ algorithm: String, _ key: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    guard let method = EVP_get_digestbyname(algorithm) else { return [] }
    var out = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    guard HMAC(method, key, Int32(truncatingIfNeeded: key.count), bytes, bytes.count, &out, &count) != nil else { return [] }
    return Array(out[0..<Int(count)])
  }

  private static let names = ["MD5", "SHA1", "SHA256", "SHA384", "SHA512"]
  static let base = TypeInfo(
    "System.Security.Cryptography.HashAlgorithm", base: .object, interfaces: { [.idisposable] }, isAbstract: true,
    declare: declareBase)
  static let random = TypeInfo(
    "System.Security.Cryptography.RandomNumberGenerator", base: .object, interfaces: { [.idisposable] }, declare: declareRandom)

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [
        "System.Security.Cryptography.HashAlgorithm": { base },
        "System.Security.Cryptography.RandomNumberGenerator": { random },
      ]
      for name in names {
        types["System.Security.Cryptography." + name] = { hash(name) }
        types["System.Security.Cryptography.HMAC" + name] = { keyedType(name) }
        types["System.Security.Cryptography.\(name)Managed"] = { hash(name) }
        types["System.Security.Cryptography.\(name)CryptoServiceProvider"] = { hash(name) }
      }
      return types
    }())

  private static func hash(_ name: String) -> TypeInfo {
    TypeCatalog.intern("hash:" + name) {
      TypeInfo(
        "System.Security.Cryptography." + name, base: base,
        declare: { t in
          t.staticMethod("static System.Security.Cryptography.\(name) Create()") { c in .object(HashObj(name, c.target)) }
          t.staticMethod("static byte[] HashData(byte[] source)") { .bytes(digest(name, try $0.bytes(0, "source"))) }
          t.staticMethod("static byte[] HashData(System.IO.Stream source)") { c in
            guard let stream = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("source") }
            return .bytes(digest(name, Array(try stream.read(stream.bytes.count))))
          }
          let size = digest(name, []).count
          t.constant("static int HashSizeInBits {get;}", .int32(size * 8))
          t.constant("static int HashSizeInBytes {get;}", .int32(size))
          t.constructor("new()") { c in .object(HashObj(name, c.target)) }
        })
    }
  }

  private static func keyedType(_ name: String) -> TypeInfo {
    TypeCatalog.intern("hmac:" + name) {
      TypeInfo(
        "System.Security.Cryptography.HMAC" + name, base: base,
        declare: { t in
          t.constructor("new()") { c in .object(HashObj(name, c.target, key: (0..<64).map { _ in UInt8.random(in: 0...255) })) }
          t.constructor("new(byte[] key)") { c in .object(HashObj(name, c.target, key: try c.bytes(0, "key"))) }
          t.property(
            "byte[] Key {get;set;}", get: { c in .bytes((c.this.obj as? HashObj)?.key ?? []) },
            set: { c in
              (c.this.obj as? HashObj)?.key = try c.bytes(0, "value")
              return .nothing
            })
          t.staticMethod("static byte[] HashData(byte[] key, byte[] source)") {
            .bytes(keyed(name, try $0.bytes(0, "key"), try $0.bytes(1, "source")))
          }
        })
    }
  }

  @Sendable private static func declareBase(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> HashObj {
      guard let hash = c.this.obj as? HashObj else { throw DotNetError.invalidOperation("Not a hash algorithm.") }
      return hash
    }
    t.staticMethod("static System.Security.Cryptography.HashAlgorithm Create(string hashName)") { c in
      let name = c.text(0).uppercased().split(separator: "-").joined()
      return names.contains(name) ? .object(HashObj(name, hash(name))) : .null
    }
    t.method("byte[] ComputeHash(byte[] buffer)") { .bytes(try me($0).compute(try $0.bytes(0, "buffer"))) }
    t.method("byte[] ComputeHash(byte[] buffer, int offset, int count)") { c in
      let all = try c.bytes(0, "buffer")
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= all.count - c.int(2) else {
        throw DotNetError.argument("Value was invalid.", "count")
      }
      return .bytes(try me(c).compute(Array(all[c.int(1)..<(c.int(1) + c.int(2))])))
    }
    t.method("byte[] ComputeHash(System.IO.Stream inputStream)") { c in
      guard let stream = c.obj(0) as? StreamObj else { throw DotNetError.argumentNull("inputStream") }
      return .bytes(try me(c).compute(Array(try stream.read(stream.bytes.count))))
    }
    t.property("byte[] Hash {get;}") { c in try me(c).last.map { .bytes($0) } ?? .null }
    t.property("int HashSize {get;}") { .int32(digest(try me($0).algorithm, []).count * 8) }
    t.method("void Initialize()") { _ in .nothing }
    t.method("void Clear()") { _ in .nothing }
    t.method("void Dispose()") { _ in .nothing }
  }

  @Sendable private static func declareRandom(_ t: TypeBuilder) {
    @Sendable func some(_ count: Int) -> [UInt8] { (0..<max(0, count)).map { _ in UInt8.random(in: 0...255) } }
    t.staticMethod("static System.Security.Cryptography.RandomNumberGenerator Create()") { _ in .object(RandomSourceObj()) }
    t.staticMethod("static byte[] GetBytes(int count)") { .bytes(some($0.int(0))) }
    t.staticMethod("static int GetInt32(int toExclusive)") { c in
      guard c.int(0) > 0 else {
        throw DotNetError.outOfRange("'toExclusive' must be a non-negative and non-zero value.", "toExclusive")
      }
      return .int32(Int.random(in: 0..<c.int(0)))
    }
    t.staticMethod("static int GetInt32(int fromInclusive, int toExclusive)") { c in
      guard c.int(0) < c.int(1) else {
        throw DotNetError.argument("Range of random number does not contain at least one possibility.")
      }
      return .int32(Int.random(in: c.int(0)..<c.int(1)))
    }
    t.staticMethod("static string GetHexString(int stringLength, bool lowercase = False)") { c in
      Value(String(Hex.encode(some((c.int(0) + 1) / 2), upper: !c.bool(1)).prefix(max(0, c.int(0)))))
    }
    @Sendable func fill(_ c: Call) throws -> Value {
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("data") }
      for i in 0..<target.items.count { target.items[i] = .byte(UInt8.random(in: 0...255)) }
      return .nothing
    }
    t.staticMethod("static void Fill(byte[] data)") { try fill($0) }
    t.method("void GetBytes(byte[] data)") { try fill($0) }
    t.method("void Dispose()") { _ in .nothing }
  }
}

/// `RandomNumberGenerator.Create()`.
final class RandomSourceObj: Obj {
  override var type: TypeInfo { CryptoMembers.random }
}
