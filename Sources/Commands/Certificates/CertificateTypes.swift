// The members of `X509Certificate` and `X509Certificate2`, and the certificates that .NET keeps for a user on Linux.

import CCrypto
import Engine
import Glibc
import Objects
import Primitives

enum CertificateTypes {
  private static let prefix = "System.Security.Cryptography.X509Certificates."
  static let certificate = TypeInfo(
    prefix + "X509Certificate", base: .object, interfaces: { [.idisposable] }, declare: declareBase)
  static let certificate2 = TypeInfo(
    prefix + "X509Certificate2", base: certificate,
    extended: {
      [
        (
          PSString.make("EnhancedKeyUsageList"),
          ExtendedMember(
            .code(
              get: { c in
                .array(
                  own(c)?.enhancedUses.map { .object(RecordObj(use, values: [Value($0.name), Value($0.number)])) } ?? [])
              }, set: nil))
        ),
        (
          PSString.make("DnsNameList"),
          ExtendedMember(
            .code(
              get: { c in
                .array(own(c)?.dnsNames.map { .object(RecordObj(dnsName, values: [Value($0), Value($0)])) } ?? [])
              }, set: nil))
        ),
        (PSString.make("SendAsTrustedIssuer"), ExtendedMember(.code(get: { _ in .bool(false) }, set: nil))),
      ]
    }, declare: declare)
  static let use = TypeInfo(
    "Microsoft.PowerShell.Commands.EnhancedKeyUsageRepresentation", .struct, base: .valueType,
    declare: { t in
      t.property("string FriendlyName {get;}") { ($0.this.base.obj as? RecordObj)?.values.first ?? .null }
      t.property("string ObjectId {get;}") { ($0.this.base.obj as? RecordObj)?.values.last ?? .null }
      t.method("string ToString()") { c in
        guard let own = c.this.base.obj as? RecordObj else { return .emptyString }
        let (name, number) = (own.values[0].pstring?.string ?? "", own.values[1].pstring?.string ?? "")
        return Value(name.isEmpty ? number : "\(name) (\(number))")
      }
    })
  static let dnsName = RecordObj.type(
    "Microsoft.PowerShell.Commands.DnsNameRepresentation", base: .valueType, "string Punycode {get;}", "string Unicode {get;}")
  static let name = TypeInfo(
    prefix + "X500DistinguishedName", base: .object,
    declare: { t in
      t.property("string Name {get;}") { ($0.this.base.obj as? RecordObj)?.values.first ?? .null }
      t.method("string Format(bool multiLine)") { c in
        let text = (c.this.base.obj as? RecordObj)?.values.first?.pstring?.string ?? ""
        return Value(c.bool(0) ? text.split(separator: ", ").joined(separator: "\n") + "\n" : text)
      }
    })

  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    for type in [certificate, certificate2, use, dnsName, name] { types[type.fullName] = { type } }
    return TypeCatalog.Family(types: types)
  }

  static let useNames: [String: String] = [
    "1.3.6.1.5.5.7.3.1": "TLS Web Server Authentication", "1.3.6.1.5.5.7.3.2": "TLS Web Client Authentication",
    "1.3.6.1.5.5.7.3.3": "Code Signing", "1.3.6.1.5.5.7.3.4": "E-mail Protection", "1.3.6.1.5.5.7.3.8": "Time Stamping",
    "1.3.6.1.4.1.311.80.1": "Document Encryption",
  ]

  @Sendable private static func own(_ c: Call) -> X509CertificateObj? { c.this.base.obj as? X509CertificateObj }

  private static func made(_ bytes: [UInt8], _ password: String, _ friendly: String = "") throws -> Value {
    guard let found = X509CertificateObj.read(bytes, password: password) else {
      throw DotNetError(
        "System.Security.Cryptography.CryptographicException",
        X509CertificateObj.needsPassword(bytes) || !password.isEmpty
          ? "The certificate data cannot be read with the provided password, the password may be incorrect."
          : "ASN1 corrupted data.")
    }
    return .object(found)
  }

  @Sendable private static func declareBase(_ t: TypeBuilder) {
    constructors(t)
    t.property("string Issuer {get;}") { Value(own($0)?.issuer ?? "") }
    t.property("string Subject {get;}") { Value(own($0)?.subject ?? "") }
    t.method("byte[] GetCertHash()") { .bytes(CryptoMembers.digest("SHA1", own($0)?.raw ?? [])) }
    t.method("string GetCertHashString()") { Value(own($0)?.thumbprint ?? "") }
    t.method("byte[] GetRawCertData()") { .bytes(own($0)?.raw ?? []) }
    t.method("string GetRawCertDataString()") { .string(Hexadecimal.encode(own($0)?.raw ?? [])) }
    t.method("string GetSerialNumberString()") { Value(own($0)?.serial ?? "") }
    t.method("string GetEffectiveDateString()") { c in
      Value(try own(c).map { try NetText.string($0.notBefore, c.runtime).string } ?? "")
    }
    t.method("string GetExpirationDateString()") { c in
      Value(try own(c).map { try NetText.string($0.notAfter, c.runtime).string } ?? "")
    }
    t.method("string GetFormat()") { _ in Value("X509") }
    t.method("string GetName()") { Value(own($0)?.subject ?? "") }
    t.method("string GetIssuerName()") { Value(own($0)?.issuer ?? "") }
    for parameters in ["", ", string password", ", securestring password"] {
      t.method("byte[] Export(System.Security.Cryptography.X509Certificates.X509ContentType contentType\(parameters))") { c in
        guard let certificate = own(c) else { return .null }
        switch c.flags(0) {
        case 1: return .bytes(certificate.raw)
        case 3: return .bytes(try certificate.exported(password(c, 1)))
        default:
          throw DotNetError("System.Security.Cryptography.CryptographicException", "Invalid content type.")
        }
      }
    }
    t.method("void Dispose()") { _ in .nothing }
    t.method("string ToString()") { c in Value(try own(c)?.describe(c.runtime) ?? "") }
  }

  private static func password(_ c: Call, _ i: Int) -> String { (c.obj(i) as? SecureStringObj)?.text.string ?? c.text(i) }

  private static func constructors(_ t: TypeBuilder) {
    @Sendable func file(_ c: Call) throws -> [UInt8] { try Files.read(Paths.full(c.text(0), c.runtime.currentDirectory)) }
    t.constructor("new(byte[] data)") { try made($0.bytes(0, "data"), "") }
    t.constructor("new(string fileName)") { try made(file($0), "") }
    for kind in ["string", "securestring"] {
      for flags in ["", ", System.Security.Cryptography.X509Certificates.X509KeyStorageFlags keyStorageFlags"] {
        t.constructor("new(byte[] rawData, \(kind) password\(flags))") { try made($0.bytes(0, "rawData"), password($0, 1)) }
        t.constructor("new(string fileName, \(kind) password\(flags))") { try made(file($0), password($0, 1)) }
      }
    }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    constructors(t)
    t.property(
      "string FriendlyName {get;set;}", get: { Value(own($0)?.friendlyName ?? "") },
      set: { c in
        own(c)?.friendlyName = c.text(0)
        return .nothing
      })
    t.property("bool HasPrivateKey {get;}") { .bool(own($0)?.handle.key != nil) }
    t.property("System.Security.Cryptography.X509Certificates.X500DistinguishedName IssuerName {get;}") {
      .object(RecordObj(name, values: [Value(own($0)?.issuer ?? "")]))
    }
    t.property("datetime NotAfter {get;}") { own($0)?.notAfter ?? .null }
    t.property("datetime NotBefore {get;}") { own($0)?.notBefore ?? .null }
    t.property("byte[] RawData {get;}") { .bytes(own($0)?.raw ?? []) }
    t.property("string SerialNumber {get;}") { Value(own($0)?.serial ?? "") }
    t.property("System.Security.Cryptography.X509Certificates.X500DistinguishedName SubjectName {get;}") {
      .object(RecordObj(name, values: [Value(own($0)?.subject ?? "")]))
    }
    t.property("string Thumbprint {get;}") { Value(own($0)?.thumbprint ?? "") }
    t.property("int Version {get;}") { Value(own($0)?.version ?? 0) }
    t.method("string ExportCertificatePem()") { c in
      let text = Base64.encode(own(c)?.raw ?? []).string
      var lines: [Substring] = []
      var rest = text[...]
      while !rest.isEmpty {
        lines.append(rest.prefix(64))
        rest = rest.dropFirst(64)
      }
      return Value("-----BEGIN CERTIFICATE-----\n\(lines.joined(separator: "\n"))\n-----END CERTIFICATE-----")
    }
    t.staticMethod(
      "static System.Security.Cryptography.X509Certificates.X509Certificate2 CreateFromPem(string certPem)"
    ) { try made(Array($0.text(0).utf8), "") }
    t.staticMethod(
      "static System.Security.Cryptography.X509Certificates.X509Certificate2 CreateFromPem(string certPem, string keyPem)"
    ) { try made(Array(($0.text(0) + "\n" + $0.text(1)).utf8), "") }
    t.staticMethod(
      "static System.Security.Cryptography.X509Certificates.X509Certificate2 CreateFromPemFile(string certPemFilePath)"
    ) { c in try made(Files.read(Paths.full(c.text(0), c.runtime.currentDirectory)), "") }
  }
}

extension X509CertificateObj {
  /// As a PKCS #12 file.
  func exported(_ password: String) throws -> [UInt8] {
    guard let made = PKCS12_create(password, "", handle.key, handle.certificate, nil, 0, 0, 0, 0, 0) else {
      throw DotNetError("System.Security.Cryptography.CryptographicException", "The certificate can't be exported.")
    }
    defer { PKCS12_free(made) }
    return Der.bytes { i2d_PKCS12(made, $0) }
  }
}

/// The certificates of `CurrentUser\My`: files that .NET keeps in the home folder.
enum CertificateStore {
  static func personal() -> [X509CertificateObj] {
    guard let home = TextFiles.environment("HOME") else { return [] }
    let folder = home + "/.dotnet/corefx/cryptography/x509stores/my"
    return TextFiles.names(in: folder).sorted().compactMap { name in
      guard name.hasSuffix(".pfx"), let bytes = TextFiles.read(folder + "/" + name) else { return nil }
      return X509CertificateObj.read(bytes)
    }
  }
}
