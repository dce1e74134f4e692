// What certificates are for, the keys that come with them, and the certificates that .NET keeps for a user on Linux.

import CCrypto
import Engine
import Objects
import Primitives

enum CertificateUses {
  private static let use = RecordObj.type(
    "Microsoft.PowerShell.Commands.EnhancedKeyUsageRepresentation", base: .valueType, "string FriendlyName {get;}",
    "string ObjectId {get;}")
  private static let dnsName = RecordObj.type(
    "Microsoft.PowerShell.Commands.DnsNameRepresentation", base: .valueType, "string Punycode {get;}", "string Unicode {get;}")

  private static let names: [String: String] = [
    "1.3.6.1.5.5.7.3.1": "TLS Web Server Authentication", "1.3.6.1.5.5.7.3.2": "TLS Web Client Authentication",
    "1.3.6.1.5.5.7.3.3": "Code Signing", "1.3.6.1.5.5.7.3.4": "E-mail Protection", "1.3.6.1.5.5.7.3.8": "Time Stamping",
  ]

  /// The properties that PowerShell's type data adds.
  @Sendable static func members() -> [(PSString, ExtendedMember)] {
    @Sendable func own(_ c: Call) -> CertificateObj? { c.this.base.obj as? CertificateObj }
    return [
      (
        PSString.make("EnhancedKeyUsageList"),
        ExtendedMember(
          .code(
            get: { c in
              .array(
                own(c)?.uses.map { id in
                  let name = names[id] ?? ""
                  let text = name.isEmpty ? id : "\(name) (\(id))"
                  return .object(
                    RecordObj(use, [("FriendlyName", Value(name)), ("ObjectId", Value(id)), ("", Value(text))], text: 2))
                } ?? [])
            }, set: nil))
      ),
      (
        PSString.make("DnsNameList"),
        ExtendedMember(
          .code(
            get: { c in
              .array(
                own(c)?.knownNames.map { name in
                  let shown = IdnMappingObj.readable(name)
                  let text = name == shown ? name : "\(shown) (\(name))"
                  return .object(
                    RecordObj(dnsName, [("Punycode", Value(name)), ("Unicode", Value(shown)), ("", Value(text))], text: 2))
                } ?? [])
            }, set: nil))
      ),
      (PSString.make("SendAsTrustedIssuer"), ExtendedMember(.code(get: { _ in .bool(false) }, set: nil), script: "$false")),
    ]
  }
}

extension CertificateObj {
  var thumbprintText: String { (try? CertificateObj.hex(thumbprint("SHA1"))) ?? "" }
  var subjectText: String { (try? name(issuer: false).text()) ?? "" }
  var commonName: String { (try? name(issuer: false).first("2.5.4.3")) ?? "" }

  private func found(_ number: String) -> ExtensionObj? { (try? extensions)?.first { $0.oid == number } }

  /// The numbers in the extension for enhanced key usage.
  var uses: [String] { found(CertificateExtensions.numbers.enhanced).map(CertificateExtensions.uses) ?? [] }

  /// Names of hosts that the certificate holds for.
  var dnsNames: [String] { found(CertificateExtensions.numbers.names).map(CertificateExtensions.hosts) ?? [] }

  /// The subject's name, where it is nothing but one, and the names of hosts, each once.
  var knownNames: [String] {
    let subject = subjectText
    var found: [String] = []
    if subject.lowercased().hasPrefix("cn="), !subject.contains(",") { found.append(String(subject.dropFirst(3))) }
    for name in dnsNames where !found.contains(name) { found.append(name) }
    return found
  }

  /// Whether it may be used to encrypt documents: key or data encipherment, and the use for documents.
  var encrypts: Bool {
    guard let x509 else { return false }
    // Without the extension every bit is set.
    let usage = X509_get_key_usage(x509)
    return usage != .max && usage & 0x30 != 0 && uses.contains(CmsRecipientObj.encryptionUse)
  }

  /// A certificate from a file's bytes; nil when it is none or needs another password.
  static func readable(_ bytes: [UInt8], password: String = "") -> CertificateObj? {
    try? read(bytes, password: password, second: true)
  }

  /// Whether the bytes are a PKCS #12 file that does not open without a password.
  static func needsPassword(_ bytes: [UInt8]) -> Bool {
    let store = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var next = buffer.baseAddress
      return d2i_PKCS12(nil, &next, buffer.count)
    }
    guard let store else { return false }
    defer { PKCS12_free(store) }
    return PKCS12_verify_mac(store, "", 0) != 1 && PKCS12_verify_mac(store, nil, 0) != 1
  }

  /// For the client's side of a connection: certificate and key as a PKCS #12 file.
  func forClient() -> (bytes: [UInt8], password: String)? {
    guard let key, let x509, let made = PKCS12_create("", "", key, x509, nil, 0, 0, 0, 0, 0) else { return nil }
    defer { PKCS12_free(made) }
    return (Der.bytes { i2d_PKCS12(made, $0) }, "")
  }
}

/// The certificates of `CurrentUser\My`: files that .NET keeps in the home folder.
enum CertificateStore {
  static func personal() -> [CertificateObj] {
    guard let home = TextFiles.environment("HOME") else { return [] }
    let folder = home + "/.dotnet/corefx/cryptography/x509stores/my"
    return TextFiles.names(in: folder).sorted().compactMap { name in
      guard name.hasSuffix(".pfx"), let bytes = TextFiles.read(folder + "/" + name) else { return nil }
      return CertificateObj.readable(bytes)
    }
  }
}
