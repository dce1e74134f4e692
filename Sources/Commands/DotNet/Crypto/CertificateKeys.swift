// The keys of certificates: public ones read from a certificate, private ones that came along or are put to it.

import CCrypto
import Engine
import Objects
import Primitives

enum CertificateKeys {
  private static let crypto = "System.Security.Cryptography."
  private static let prefix = crypto + "X509Certificates."

  /// The library's key of a `PublicKey`; the caller frees it.
  static func key(of record: RecordObj) throws -> OpaquePointer {
    func bytes(_ i: Int) -> [UInt8] {
      i < record.values.count ? record.values[i].octets : []
    }
    let oid = (record.values.first?.base.obj as? OidObj)?.value ?? ""
    let algorithm = Der.sequence([Der.oid(oid) ?? [], bytes(2)])
    let info = Der.sequence([algorithm, Der.item(0x03, [0] + bytes(1))])
    let made = info.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var at = buffer.baseAddress
      return d2i_PUBKEY(nil, &at, buffer.count)
    }
    guard let made else { throw CipherObj.fail("ASN1 corrupted data.") }
    return made
  }

  /// A `PublicKey` of the library's key.
  static func record(of key: OpaquePointer) throws -> Value {
    let info = try KeyPairObj.written { i2d_PUBKEY(key, $0) }
    guard let whole = Der.items(info)?.first, let parts = Der.items(whole.content), parts.count == 2,
      let algorithm = Der.items(parts[0].content), let number = algorithm.first
    else { throw CipherObj.fail("ASN1 corrupted data.") }
    let parameters = algorithm.count > 1 ? Der.item(algorithm[1].tag, algorithm[1].content) : []
    return .object(
      RecordObj(
        CertificateTypes.publicKey,
        values: [.object(OidObj(Der.oidText(number.content))), .bytes(Array(parts[1].content.dropFirst())), .bytes(parameters)])
    )
  }

  /// A certificate's key of a kind, or nothing when it has none or another kind's.
  private static func key(_ own: CertificateObj, _ kind: KeyPairObj.Kind, private isPrivate: Bool) throws -> Value {
    let found: OpaquePointer?
    if isPrivate {
      found = own.key
      if let found { EVP_PKEY_up_ref(found) }
    } else {
      found = X509_get_pubkey(try own.open())
    }
    guard let found else { return .null }
    guard EVP_PKEY_get_base_id(found) == (kind == .rsa ? EVP_PKEY_RSA : EVP_PKEY_EC) else {
      EVP_PKEY_free(found)
      return .null
    }
    let pair = KeyPairObj(kind == .rsa ? KeyTypes.rsaOwn : KeyTypes.ecdsaOwn, kind, size: 0)
    try pair.take(found, private: isPrivate)
    return .object(pair)
  }

  private static func joined(_ own: CertificateObj, _ pair: KeyPairObj) throws -> Value {
    if own.hasPrivateKey { throw DotNetError.invalidOperation("The certificate already has an associated private key.") }
    let x509 = try own.open()
    let key = try pair.made()
    guard pair.hasPrivate, X509_check_private_key(x509, key) == 1 else {
      throw DotNetError.argument("The provided key does not match the public key for this certificate.", "privateKey")
    }
    X509_up_ref(x509)
    EVP_PKEY_up_ref(key)
    return .object(CertificateObj(x509, key: key, second: true))
  }

  private static func certificate(_ c: Call) throws -> CertificateObj {
    guard let own = c.obj(0) as? CertificateObj else { throw DotNetError.argumentNull("certificate") }
    return own
  }

  /// `RSACertificateExtensions` and `ECDsaCertificateExtensions`.
  private static func kind(_ name: String, _ kind: KeyPairObj.Kind) -> TypeInfo {
    TypeInfo(
      "\(prefix)\(name)CertificateExtensions", .staticClass, base: .object, isAbstract: true,
      declare: { t in
        let certificate = "\(prefix)X509Certificate2 certificate"
        for (word, isPrivate) in [("Private", true), ("Public", false)] {
          t.staticMethod("static \(crypto)\(name) Get\(name)\(word)Key(\(certificate))") { c in
            try key(try self.certificate(c), kind, private: isPrivate)
          }
        }
        t.staticMethod("static \(prefix)X509Certificate2 CopyWithPrivateKey(\(certificate), \(crypto)\(name) privateKey)") {
          c in
          let own = try self.certificate(c)
          guard let pair = c.obj(1) as? KeyPairObj else { throw DotNetError.argumentNull("privateKey") }
          return try joined(own, pair)
        }
      })
  }
  static let rsa = kind("RSA", .rsa)
  static let ecdsa = kind("ECDsa", .ec)
  static let family = TypeCatalog.Family(types: [rsa.fullName: { rsa }, ecdsa.fullName: { ecdsa }])

  /// What `X509Certificate2` itself says of its private key.
  static func declare(_ t: TypeBuilder) {
    t.property(
      "\(crypto)AsymmetricAlgorithm PrivateKey {get;set;}",
      get: { c in
        guard let own = c.this.base.obj as? CertificateObj else { return .null }
        let found = try key(own, .rsa, private: true)
        return found.isNull ? try key(own, .ec, private: true) : found
      },
      set: { _ in
        throw DotNetError("System.PlatformNotSupportedException", "Operation is not supported on this platform.")
      })
  }
}
