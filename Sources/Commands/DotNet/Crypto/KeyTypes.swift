// `[RSA]`, `[ECDsa]`, and the paddings and curves that their methods take.

import Engine
import Objects
import Primitives

enum KeyTypes {
  private static let prefix = "System.Security.Cryptography."
  static let algorithm = TypeInfo(
    prefix + "AsymmetricAlgorithm", base: .object, interfaces: { [.idisposable] }, isAbstract: true,
    declare: declareBase)
  static let rsa = TypeInfo(prefix + "RSA", base: algorithm, isAbstract: true, declare: declareRsa)
  static let rsaOwn = TypeInfo(prefix + "RSAWrapper", base: rsa)
  static let provider = TypeInfo(
    prefix + "RSACryptoServiceProvider", base: rsa,
    declare: { t in
      for parameters in ["", "int dwKeySize"] {
        t.constructor("new(\(parameters))") { c in
          let size = c.args.isEmpty ? 1024 : c.int(0)
          try checkedSize(size, 384...16384, step: 8)
          return .object(KeyPairObj(c.target, .rsa, size: size))
        }
      }
    })
  static let ecdsa = TypeInfo(
    prefix + "ECDsa", base: algorithm, isAbstract: true, declare: declareCurve)
  static let ecdsaOwn = TypeInfo(prefix + "ECDsaWrapper", base: ecdsa)
  static let signing = padding("RSASignaturePadding", ["Pkcs1", "Pss"])
  static let encrypting = padding(
    "RSAEncryptionPadding", ["Pkcs1", "OaepSHA1", "OaepSHA256", "OaepSHA384", "OaepSHA512"])
  static let curve = TypeInfo(
    prefix + "ECCurve", .struct, base: .valueType,
    declare: { t in
      t.staticMethod("static \(prefix)ECCurve CreateFromFriendlyName(string oidFriendlyName)") {
        c in
        .object(NameObj(c.target, try c.required(0, "oidFriendlyName").string))
      }
    })
  static let curves = TypeInfo(
    prefix + "ECCurve+NamedCurves", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      for name in ["nistP256", "nistP384", "nistP521"] {
        t.property("static \(prefix)ECCurve \(name) {get;}") { _ in .object(NameObj(curve, name)) }
      }
    })
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [algorithm, rsa, provider, ecdsa, signing, encrypting, curve, curves] {
        types[type.fullName] = { type }
      }
      return types
    }())

  /// A padding or a curve: all there is to it is its name.
  final class NameObj: Obj {
    let name: String
    private let own: TypeInfo
    init(_ type: TypeInfo, _ name: String) {
      (own, self.name) = (type, name)
      super.init()
    }
    override var type: TypeInfo { own }
    override func equals(_ other: Obj) -> Bool {
      (other as? NameObj).map { $0.own === own && $0.name == name } ?? false
    }
    override var hash: Int { name.hashValue }
    override func describe(_ runtime: Runtime) throws -> String {
      own.kind == .struct ? own.fullName : name
    }
  }

  private static func padding(_ type: String, _ names: [String]) -> TypeInfo {
    TypeInfo(
      prefix + type, base: .object,
      declare: { t in
        for name in names {
          t.property("static \(prefix)\(type) \(name) {get;}") { c in
            .object(NameObj(c.target, name))
          }
        }
        t.property("\(prefix)\(type)Mode Mode {get;}") { c in
          let name = (c.this.base.obj as? NameObj)?.name ?? ""
          return EnumTypes.value("\(prefix)\(type)Mode", name == "Pkcs1" ? 0 : 1)
        }
        if type == "RSAEncryptionPadding" {
          t.staticMethod(
            "static \(prefix)\(type) CreateOaep(\(prefix)HashAlgorithmName hashAlgorithm)"
          ) { c in
            .object(NameObj(c.target, "Oaep" + (try hashName(c, 0))))
          }
          t.property("\(prefix)HashAlgorithmName OaepHashAlgorithm {get;}") { c in
            .object(
              DeriveTypes.HashNameObj(
                String((c.this.base.obj as? NameObj)?.name.dropFirst(4) ?? "")))
          }
        }
        t.method("string ToString()") { Value(($0.this.base.obj as? NameObj)?.name ?? "") }
      })
  }

  private static func hashName(_ c: Call, _ i: Int) throws -> String {
    guard let name = (c.obj(i) as? DeriveTypes.HashNameObj)?.name, !name.isEmpty else {
      throw DotNetError.argument(
        "The hash algorithm name cannot be null or empty.", "hashAlgorithm")
    }
    return name
  }

  private static func me(_ c: Call) throws -> KeyPairObj {
    guard let own = c.this.base.obj as? KeyPairObj else { throw DotNetError.argumentNull("key") }
    return own
  }

  private static func checkedSize(_ size: Int, _ sizes: ClosedRange<Int>, step: Int) throws {
    guard sizes.contains(size), (size - sizes.lowerBound) % step == 0 else {
      throw CipherObj.fail("Specified key is not a valid size for this algorithm.")
    }
  }

  /// The text of a PEM block.
  static func pem(_ label: String, _ bytes: [UInt8]) -> String {
    let body = Base64.encode(bytes).string
    var lines: [String] = []
    var rest = Substring(body)
    while !rest.isEmpty {
      lines.append(String(rest.prefix(64)))
      rest = rest.dropFirst(64)
    }
    return "-----BEGIN \(label)-----\n\(lines.joined(separator: "\n"))\n-----END \(label)-----"
  }

  @Sendable private static func declareBase(_ t: TypeBuilder) {
    t.property(
      "int KeySize {get;set;}", get: { .int32(try me($0).size) },
      set: { c in
        let own = try me(c)
        if own.kind == .rsa {
          try checkedSize(c.int(0), 512...16384, step: 8)
        } else {
          let curves: [Int: Int32] = [256: 415, 384: 715, 521: 716]
          guard let curve = curves[c.int(0)] else {
            throw CipherObj.fail("Specified key is not a valid size for this algorithm.")
          }
          own.curve = curve
        }
        // Another size is another key.
        if own.size != c.int(0) { own.forget(size: c.int(0)) }
        return .nothing
      })
    t.property("string SignatureAlgorithm {get;}") {
      Value(try me($0).kind == .rsa ? "RSA" : "ECDsa")
    }
    t.property("string KeyExchangeAlgorithm {get;}") {
      try me($0).kind == .rsa ? Value("RSA") : .null
    }
    for name in ["Dispose", "Clear"] { t.method("void \(name)()") { _ in .nothing } }
    let forms: [(String, KeyPairObj.Form, String)] = [
      ("Pkcs8PrivateKey", .pkcs8, "PRIVATE KEY"),
      ("SubjectPublicKeyInfo", .publicInfo, "PUBLIC KEY"),
      ("RSAPrivateKey", .privateKey, "RSA PRIVATE KEY"),
      ("RSAPublicKey", .publicKey, "RSA PUBLIC KEY"),
      ("ECPrivateKey", .privateKey, "EC PRIVATE KEY"),
    ]
    for (name, form, label) in forms {
      t.method("byte[] Export\(name)()") { .bytes(try me($0).export(form)) }
      t.method("string Export\(name)Pem()") { Value(pem(label, try me($0).export(form))) }
      t.method("void Import\(name)(byte[] source, [ref] int bytesRead)") { c in
        c.store(1, .int32(try me(c).read(try c.bytes(0, "source"), form)))
        return .nothing
      }
      t.method("void Import\(name)(System.ReadOnlySpan[byte] source, [ref] int bytesRead)") { c in
        c.store(1, .int32(try me(c).read(SpanMembers.octets(c, 0), form)))
        return .nothing
      }
    }
    t.method("void ImportFromPem(System.ReadOnlySpan[char] input)") { c in
      let text = c.spanText(0).string
      for (_, form, label) in forms {
        let opened = text.split(
          separator: "-----BEGIN \(label)-----", maxSplits: 1, omittingEmptySubsequences: false)
        guard opened.count == 2 else { continue }
        let closed = opened[1].split(
          separator: "-----END \(label)-----", maxSplits: 1, omittingEmptySubsequences: false)
        guard closed.count == 2 else { continue }
        _ = try me(c).read(try Base64.decode(PSString.make(String(closed[0]))), form)
        return .nothing
      }
      throw DotNetError.argument(
        "No supported key formats were found. Check that the input represents the contents of a PEM-encoded key file, not the path to such a file.",
        "input")
    }
  }

  private static func digest(_ c: Call, _ data: Int, _ name: Int) throws -> ([UInt8], String) {
    let algorithm = try hashName(c, name)
    return (try CryptoMembers.digest(algorithm, c.bytes(data, "data")), algorithm)
  }

  @Sendable private static func declareRsa(_ t: TypeBuilder) {
    t.staticMethod("static \(prefix)RSA Create()") { _ in
      .object(KeyPairObj(rsaOwn, .rsa, size: 2048))
    }
    t.staticMethod("static \(prefix)RSA Create(int keySizeInBits)") { c in
      try checkedSize(c.int(0), 512...16384, step: 8)
      return .object(KeyPairObj(rsaOwn, .rsa, size: c.int(0)))
    }
    let name = "\(prefix)HashAlgorithmName hashAlgorithm"
    let padding = "\(prefix)RSASignaturePadding padding"
    @Sendable func mode(_ c: Call, _ i: Int) throws -> Int32 {
      guard let own = c.obj(i) as? NameObj else { throw DotNetError.argumentNull("padding") }
      return own.name == "Pss" ? 6 : 1
    }
    t.method("byte[] SignData(byte[] data, \(name), \(padding))") { c in
      let (hash, algorithm) = try digest(c, 0, 1)
      return .bytes(try me(c).sign(hash, algorithm, padding: mode(c, 2)))
    }
    t.method("byte[] SignHash(byte[] hash, \(name), \(padding))") { c in
      .bytes(try me(c).sign(try c.bytes(0, "hash"), hashName(c, 1), padding: mode(c, 2)))
    }
    t.method("bool VerifyData(byte[] data, byte[] signature, \(name), \(padding))") { c in
      let (hash, algorithm) = try digest(c, 0, 2)
      return .bool(
        try me(c).verify(hash, try c.bytes(1, "signature"), algorithm, padding: mode(c, 3)))
    }
    t.method("bool VerifyHash(byte[] hash, byte[] signature, \(name), \(padding))") { c in
      .bool(
        try me(c).verify(
          try c.bytes(0, "hash"), try c.bytes(1, "signature"), hashName(c, 2), padding: mode(c, 3)))
    }
    for (word, encrypts) in [("Encrypt", true), ("Decrypt", false)] {
      t.method("byte[] \(word)(byte[] data, \(prefix)RSAEncryptionPadding padding)") { c in
        guard let padding = c.obj(1) as? NameObj else { throw DotNetError.argumentNull("padding") }
        let hash = padding.name == "Pkcs1" ? nil : String(padding.name.dropFirst(4))
        return .bytes(try me(c).crypt(try c.bytes(0, "data"), oaep: hash, encrypts: encrypts))
      }
      t.method("byte[] \(word)(byte[] rgb, bool fOAEP)") { c in
        .bytes(
          try me(c).crypt(try c.bytes(0, "rgb"), oaep: c.bool(1) ? "SHA1" : nil, encrypts: encrypts)
        )
      }
    }
    t.method("string ToXmlString(bool includePrivateParameters)") { c in
      let own = try me(c)
      let width = (own.size + 7) / 8
      var parts = [("Modulus", "n", width), ("Exponent", "e", nil)] as [(String, String, Int?)]
      if c.bool(0) {
        if !own.hasPrivate { throw CipherObj.fail("The key does not contain a private key.") }
        let half = (width + 1) / 2
        parts += [
          ("P", "rsa-factor1", half), ("Q", "rsa-factor2", half), ("DP", "rsa-exponent1", half),
          ("DQ", "rsa-exponent2", half),
          ("InverseQ", "rsa-coefficient1", half), ("D", "d", width),
        ]
      }
      let inner = try parts.map {
        "<\($0.0)>\(Base64.encode(try own.number($0.1, width: $0.2)).string)</\($0.0)>"
      }
      return Value("<RSAKeyValue>\(inner.joined())</RSAKeyValue>")
    }
  }

  @Sendable private static func declareCurve(_ t: TypeBuilder) {
    let sizes: [String: (Int, Int32)] = [
      "nistP256": (256, 415), "nistP384": (384, 715), "nistP521": (521, 716),
      "ECDSA_P256": (256, 415),
      "ECDSA_P384": (384, 715), "ECDSA_P521": (521, 716),
    ]
    t.staticMethod("static \(prefix)ECDsa Create()") { _ in
      .object(KeyPairObj(ecdsaOwn, .ec, size: 521))
    }
    t.staticMethod("static \(prefix)ECDsa Create(\(prefix)ECCurve curve)") { c in
      guard let name = (c.obj(0) as? NameObj)?.name, let (size, number) = sizes[name] else {
        throw DotNetError(
          "System.PlatformNotSupportedException",
          "The specified curve is not supported on this platform.")
      }
      let made = KeyPairObj(ecdsaOwn, .ec, size: size)
      made.curve = number
      return .object(made)
    }
    let name = "\(prefix)HashAlgorithmName hashAlgorithm"
    t.method("byte[] SignData(byte[] data, \(name))") { c in
      let (hash, algorithm) = try digest(c, 0, 1)
      return .bytes(try me(c).sign(hash, algorithm, padding: 0))
    }
    t.method("byte[] SignHash(byte[] hash)") {
      .bytes(try me($0).sign(try $0.bytes(0, "hash"), nil, padding: 0))
    }
    t.method("bool VerifyData(byte[] data, byte[] signature, \(name))") { c in
      let (hash, algorithm) = try digest(c, 0, 2)
      return .bool(try me(c).verify(hash, try c.bytes(1, "signature"), algorithm, padding: 0))
    }
    t.method("bool VerifyHash(byte[] hash, byte[] signature)") { c in
      .bool(
        try me(c).verify(try c.bytes(0, "hash"), try c.bytes(1, "signature"), nil, padding: 0))
    }
  }
}
