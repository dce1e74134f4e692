// Certificates and their keys as PKCS #12, the parts of distinguished names, and the parameters that say how a password protects.

import CCrypto
import Engine
import Objects
import Primitives

extension CertificateObj {
  /// The certificate with its key, protected by a password: AES and SHA-256, or what old programs read.
  func pkcs12(password: String?, strong: Bool, rounds: Int = 2000) throws -> [UInt8] {
    if rounds < 1 { throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "iterationCount") }
    let x509 = try open()
    ERR_clear_error()
    let cipher = strong ? OBJ_sn2nid("AES-256-CBC") : OBJ_sn2nid("PBE-SHA1-3DES")
    let store = PKCS12_create(
      password ?? "", friendlyName.isEmpty ? nil : friendlyName, key, x509, nil, cipher, cipher, Int32(clamping: rounds), -1, 0)
    guard let store else { throw KeyPairObj.failure() }
    defer { PKCS12_free(store) }
    let digest = EVP_get_digestbyname(strong ? "SHA256" : "SHA1")
    let secret = password ?? ""
    guard PKCS12_set_mac(store, secret, Int32(clamping: secret.utf8.count), nil, 0, Int32(clamping: rounds), digest) == 1 else {
      throw KeyPairObj.failure()
    }
    return try KeyPairObj.written { i2d_PKCS12(store, $0) }
  }
}

/// `X500RelativeDistinguishedName`: one or more values that stand together in a name.
enum RelativeNames {
  private static let prefix = "System.Security.Cryptography.X509Certificates."

  final class PartObj: Obj {
    let values: [(oid: String, value: String)]
    init(_ values: [(oid: String, value: String)]) {
      self.values = values
      super.init()
    }
    override var type: TypeInfo { RelativeNames.part }
  }

  static let part = TypeInfo(
    prefix + "X500RelativeDistinguishedName", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) -> PartObj? { c.this.base.obj as? PartObj }
      @Sendable func single(_ c: Call) throws -> (oid: String, value: String) {
        guard let own = me(c), own.values.count == 1, let value = own.values.first else {
          throw DotNetError.invalidOperation("The RelativeDistinguishedName represents multiple values.")
        }
        return value
      }
      t.property("bool HasMultipleElements {get;}") { .bool((me($0)?.values.count ?? 0) > 1) }
      t.method("System.Security.Cryptography.Oid GetSingleElementType()") { c in
        try MemberAccess.construct(
          TypeCatalog.find("System.Security.Cryptography.Oid") ?? .object, [Value(try single(c).oid)], c.runtime)
      }
      t.method("string GetSingleElementValue()") { Value(try single($0).value) }
    })
  static let parameters = TypeInfo(
    "System.Security.Cryptography.PbeParameters", base: .object,
    declare: { t in
      let names = [
        "System.Security.Cryptography.PbeEncryptionAlgorithm EncryptionAlgorithm",
        "System.Security.Cryptography.HashAlgorithmName HashAlgorithm", "int IterationCount",
      ]
      t.constructor(
        "new(System.Security.Cryptography.PbeEncryptionAlgorithm encryptionAlgorithm, System.Security.Cryptography.HashAlgorithmName hashAlgorithm, int iterationCount)"
      ) { c in
        if c.int(2) < 1 {
          throw DotNetError.notPositive(c.int(2), "iterationCount")
        }
        return .object(RecordObj(c.target, values: ContiguousArray(c.args)))
      }
      for (i, name) in names.enumerated() {
        t.property("\(name) {get;}") { ($0.this.base.obj as? RecordObj)?.values[i] ?? .null }
      }
    })
  static let family = TypeCatalog.Family(types: [part.fullName: { part }, parameters.fullName: { parameters }])

  /// `EnumerateRelativeDistinguishedNames`.
  static func declare(_ t: TypeBuilder) {
    t.method(
      "System.Collections.Generic.IEnumerable[\(prefix)X500RelativeDistinguishedName] EnumerateRelativeDistinguishedNames(bool reversed = True)"
    ) { c in
      let parts = ((c.this.base.obj as? NameObj)?.parts ?? []).map { Value.object(PartObj($0)) }
      let isReversed = c.args.isEmpty || c.bool(0)
      return .object(ArrayObj(ContiguousArray(isReversed ? parts.reversed() : parts), of: part))
    }
  }
}
