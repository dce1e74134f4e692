// `System.Security.Cryptography.Oid`: object identifiers and the names that people give them.

import Objects
import Primitives

/// An object identifier.
final class OidObj: Obj {
  let value: String
  private let given: String?
  init(_ text: String, name: String? = nil) {
    if text.first?.isNumber == true {
      (value, given) = (text, name)
    } else {
      let known = OidObj.names.first { $0.value.lowercased() == text.lowercased() }
      (value, given) = (known?.key ?? text, name)
    }
    super.init()
  }
  override var type: TypeInfo { OidTypes.oid }
  var friendlyName: String? { given ?? OidObj.names[value] }

  /// Windows' names, which .NET has everywhere.
  private static let names: [String: String] = [
    "1.2.840.113549.1.1.1": "RSA", "1.2.840.113549.1.1.4": "md5RSA", "1.2.840.113549.1.1.5": "sha1RSA",
    "1.2.840.113549.1.1.10": "RSASSA-PSS", "1.2.840.113549.1.1.11": "sha256RSA", "1.2.840.113549.1.1.12": "sha384RSA",
    "1.2.840.113549.1.1.13": "sha512RSA", "1.2.840.10045.2.1": "ECC", "1.2.840.10045.4.1": "sha1ECDSA",
    "1.2.840.10045.4.3.2": "sha256ECDSA", "1.2.840.10045.4.3.3": "sha384ECDSA", "1.2.840.10045.4.3.4": "sha512ECDSA",
    "1.2.840.10040.4.1": "DSA", "1.3.14.3.2.26": "sha1", "2.16.840.1.101.3.4.2.1": "sha256", "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512", "1.2.840.113549.2.5": "md5", "2.5.29.14": "Subject Key Identifier",
    "2.5.29.15": "Key Usage", "2.5.29.17": "Subject Alternative Name", "2.5.29.18": "Issuer Alternative Name",
    "2.5.29.19": "Basic Constraints", "2.5.29.31": "CRL Distribution Points", "2.5.29.32": "Certificate Policies",
    "2.5.29.35": "Authority Key Identifier", "2.5.29.37": "Enhanced Key Usage",
    "1.3.6.1.5.5.7.1.1": "Authority Information Access",
    "1.3.6.1.5.5.7.3.1": "Server Authentication", "1.3.6.1.5.5.7.3.2": "Client Authentication",
    "1.3.6.1.5.5.7.3.3": "Code Signing", "1.3.6.1.5.5.7.3.4": "Secure Email", "1.3.6.1.5.5.7.3.8": "Time Stamping",
    "1.3.6.1.5.5.7.3.9": "OCSP Signing", "2.5.4.3": "CN", "2.5.4.6": "C", "2.5.4.7": "L", "2.5.4.8": "S", "2.5.4.10": "O",
    "2.5.4.11": "OU", "1.2.840.113549.1.9.1": "E", "1.3.6.1.4.1.311.20.2.3": "User Principal Name",
  ]
}

enum OidTypes {
  private static let prefix = CryptoMembers.prefix
  static let oid: TypeInfo = TypeInfo(
    prefix + "Oid", base: .object,
    declare: { t in
      t.constructor("new(string oid)") { .object(OidObj($0.text(0))) }
      t.constructor("new(string value, string friendlyName)") { .object(OidObj($0.text(0), name: $0.text(1))) }
      t.property("string Value {get;set;}", get: { Value(($0.this.base.obj as? OidObj)?.value ?? "") }, set: nil)
      t.property(
        "string FriendlyName {get;set;}",
        get: { ($0.this.base.obj as? OidObj)?.friendlyName.map { Value($0) } ?? .null }, set: nil)
      t.staticMethod("static \(prefix)Oid FromOidValue(string oidValue, \(prefix)OidGroup group)") { c in
        let made = OidObj(c.text(0))
        guard made.friendlyName != nil else {
          throw CipherObj.fail("The OID value is invalid.")
        }
        return .object(made)
      }
    })
}
