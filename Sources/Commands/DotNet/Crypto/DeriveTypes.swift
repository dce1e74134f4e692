// Keys from passwords: `Rfc2898DeriveBytes`; names of hash algorithms.

import CCrypto
import Engine
import Objects
import Primitives

final class DeriveObj: Obj {
  private let password: [UInt8]
  private(set) var salt: [UInt8]
  private(set) var iterations: Int
  let hashName: String
  private var made: [UInt8] = []
  private var used = 0

  init(_ password: [UInt8], _ salt: [UInt8], _ iterations: Int, _ hash: String) throws {
    if salt.count < 8 { throw DotNetError.argument("Salt is not at least eight bytes.", "salt") }
    (self.password, self.salt, self.iterations, hashName) = (password, salt, iterations, hash)
    super.init()
    try check(iterations)
  }
  override var type: TypeInfo { DeriveTypes.derive }
  private func check(_ count: Int) throws {
    if count <= 0 {
      throw DotNetError.notPositive(count, "iterations")
    }
  }
  func setSalt(_ new: [UInt8]) throws {
    if new.count < 8 { throw DotNetError.argument("Salt is not at least eight bytes.", "value") }
    salt = new
    reset()
  }
  func setIterations(_ count: Int) throws {
    try check(count)
    iterations = count
    reset()
  }
  func reset() { (made, used) = ([], 0) }
  /// The next bytes of the stream that the password gives.
  func next(_ count: Int) throws -> [UInt8] {
    if made.count < used + count {
      made = try DeriveTypes.pbkdf2(password, salt, iterations, hashName, used + count)
    }
    defer { used += count }
    return Array(made[used..<(used + count)])
  }
}

enum DeriveTypes {
  private static let prefix = CryptoMembers.prefix
  static let deriveBytes = TypeInfo(prefix + "DeriveBytes", base: .object, interfaces: { [.idisposable] }, isAbstract: true)
  static let derive = TypeInfo(prefix + "Rfc2898DeriveBytes", base: deriveBytes, declare: declare)
  static let hashName: TypeInfo = TypeInfo(
    prefix + "HashAlgorithmName", .struct, base: .valueType,
    declare: { t in
      t.constructor("new(string name)") { .object(HashNameObj($0.text(0))) }
      for name in CryptoMembers.names {
        t.property("static \(prefix)HashAlgorithmName \(name) {get;}") { _ in
          .object(HashNameObj(CryptoMembers.libraryName(name)))
        }
      }
      t.property("string Name {get;}") { Value(($0.this.base.obj as? HashNameObj)?.name ?? "") }
      t.method("bool Equals(System.Object obj)") { c in
        .bool((c.this.base.obj as? HashNameObj)?.name == (c.obj(0) as? HashNameObj)?.name)
      }
      t.method("string ToString()") { Value(($0.this.base.obj as? HashNameObj)?.name ?? "") }
    })
  static let all = [deriveBytes, derive, hashName, OidTypes.oid]

  final class HashNameObj: Obj {
    let name: String
    init(_ name: String) {
      self.name = name
      super.init()
    }
    override var type: TypeInfo { DeriveTypes.hashName }
    override func describe(_ runtime: Runtime) throws -> String { name }
    override func equals(_ other: Obj) -> Bool { (other as? HashNameObj)?.name == name }
    override var hash: Int { name.hashValue }
  }

  /// The name behind an argument that is a hash algorithm's name.
  static func hash(_ c: Call, _ i: Int) throws -> String {
    guard let name = (c.obj(i) as? HashNameObj)?.name, !name.isEmpty else {
      throw DotNetError.argument("The hash algorithm name cannot be null or empty.", "hashAlgorithm")
    }
    guard EVP_get_digestbyname(name) != nil else { throw CipherObj.fail("'\(name)' is not a known hash algorithm.") }
    return name
  }

  static func pbkdf2(_ password: [UInt8], _ salt: [UInt8], _ iterations: Int, _ hash: String, _ count: Int) throws -> [UInt8] {
    guard let method = EVP_get_digestbyname(hash) else { throw CipherObj.fail("'\(hash)' is not a known hash algorithm.") }
    if count == 0 { return [] }
    var out = [UInt8](repeating: 0, count: count)
    let ok = password.withUnsafeBytes { raw in
      PKCS5_PBKDF2_HMAC(
        raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: password.count), salt, Int32(clamping: salt.count),
        Int32(clamping: iterations), method, Int32(clamping: count), &out)
    }
    if ok != 1 { throw CipherObj.fail("The key could not be derived.") }
    return out
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func password(_ c: Call) throws -> [UInt8] {
      if case .string(let text)? = c.args.first?.base { return EncodingObj(.utf8).bytes(text) }
      return try c.bytes(0, "password")
    }
    @Sendable func salt(_ c: Call) throws -> [UInt8] {
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "saltSize") }
      return CryptoMembers.random(c.int(1))
    }
    @Sendable func make(_ c: Call, salt: [UInt8], _ iterations: Int, _ hash: String) throws -> Value {
      .object(try DeriveObj(password(c), salt, iterations, hash))
    }
    let name = ", \(prefix)HashAlgorithmName hashAlgorithm"
    for word in ["string password, byte[] salt", "byte[] password, byte[] salt"] {
      if word.hasPrefix("string") { t.constructor("new(\(word))") { try make($0, salt: $0.bytes(1, "salt"), 1000, "SHA1") } }
      t.constructor("new(\(word), int iterations)") { try make($0, salt: $0.bytes(1, "salt"), $0.int(2), "SHA1") }
      t.constructor("new(\(word), int iterations\(name))") { c in
        try make(c, salt: c.bytes(1, "salt"), c.int(2), hash(c, 3))
      }
    }
    let sized = "string password, int saltSize"
    t.constructor("new(\(sized))") { try make($0, salt: salt($0), 1000, "SHA1") }
    t.constructor("new(\(sized), int iterations)") { try make($0, salt: salt($0), $0.int(2), "SHA1") }
    t.constructor("new(\(sized), int iterations\(name))") { c in
      try make(c, salt: salt(c), c.int(2), hash(c, 3))
    }
    @Sendable func me(_ c: Call) throws -> DeriveObj {
      guard let derive = c.this.base.obj as? DeriveObj else { throw DotNetError.argumentNull("password") }
      return derive
    }
    t.property("\(prefix)HashAlgorithmName HashAlgorithm {get;}") { .object(HashNameObj(try me($0).hashName)) }
    t.property(
      "int IterationCount {get;set;}", get: { .int32(try me($0).iterations) },
      set: { c in
        try me(c).setIterations(c.int(0))
        return .nothing
      })
    t.property(
      "byte[] Salt {get;set;}", get: { .bytes(try me($0).salt) },
      set: { c in
        try me(c).setSalt(try c.bytes(0, "value"))
        return .nothing
      })
    t.method("byte[] GetBytes(int cb)") { c in
      if c.int(0) <= 0 {
        throw DotNetError.notPositive(c.int(0), "cb")
      }
      return .bytes(try me(c).next(c.int(0)))
    }
    t.method("void Reset()") { c in
      try me(c).reset()
      return .nothing
    }
    t.method("void Dispose()") { _ in .nothing }
    for word in ["byte[] password", "string password"] {
      t.staticMethod("static byte[] Pbkdf2(\(word), byte[] salt, int iterations\(name), int outputLength)") { c in
        if c.int(2) <= 0 {
          throw DotNetError.notPositive(c.int(2), "iterations")
        }
        if c.int(4) < 0 { throw DotNetError.negative(c.int(4), "outputLength") }
        return .bytes(try pbkdf2(password(c), c.bytes(1, "salt"), c.int(2), hash(c, 3), c.int(4)))
      }
    }
  }
}
