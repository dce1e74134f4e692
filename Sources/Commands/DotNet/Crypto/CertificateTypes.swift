// The types of certificates and their members: what a script reads of one.

import CCrypto
import Engine
import Objects
import Primitives

enum CertificateTypes {
  private static let prefix = "System.Security.Cryptography.X509Certificates."
  static let first: TypeInfo = TypeCatalog.find(prefix + "X509Certificate") ?? .object
  static let name: TypeInfo = TypeCatalog.find(prefix + "X500DistinguishedName") ?? .object
  static let second = TypeInfo(
    prefix + "X509Certificate2", base: first, extended: CertificateUses.members, declare: declareSecond)
  static let loader = TypeInfo(
    prefix + "X509CertificateLoader", .staticClass, base: .object, isAbstract: true, declare: declareLoader)
  static let publicKey = RecordObj.type(
    prefix + "PublicKey", "System.Security.Cryptography.Oid Oid {get;}", "byte[] EncodedKeyValue {get;}",
    "byte[] EncodedParameters {get;}")
  static let protections = TypeInfo.enumeration(
    prefix + "Pkcs12ExportPbeParameters", ["Default", "Pkcs12TripleDesSha1", "Pbes2Aes256Sha256"])
  static let family = TypeCatalog.Family(
    types: [
      prefix + "X509Certificate2": { second }, prefix + "X509CertificateLoader": { loader },
      prefix + "PublicKey": { publicKey }, prefix + "Pkcs12ExportPbeParameters": { protections },
    ])
  static let declarations: TypeCatalog.Declarations = [
    prefix + "X509Certificate": declareFirst, prefix + "X500DistinguishedName": declareName,
  ]

  private static func me(_ c: Call) throws -> CertificateObj {
    guard let found = c.this.base.obj as? CertificateObj else { throw DotNetError.argumentNull("cert") }
    return found
  }

  /// The text of a password argument, plain or secure.
  private static func password(_ c: Call, _ i: Int) -> String? {
    if let text = c.string(i) { return text.string }
    return (c.obj(i) as? SecureStringObj)?.text.string
  }

  private static func constructors(_ t: TypeBuilder, second: Bool) {
    t.constructor("new()") { _ in .object(CertificateObj(nil, second: second)) }
    let flags = ", \(prefix)X509KeyStorageFlags keyStorageFlags"
    for (word, isFile) in [("byte[] rawData", false), ("string fileName", true)] {
      @Sendable func make(_ c: Call) throws -> Value {
        let bytes = isFile ? try Files.read(c.path(0, "fileName")) : try c.bytes(0, "rawData")
        return .object(try CertificateObj.read(bytes, password: c.args.count > 1 ? password(c, 1) : nil, second: second))
      }
      t.constructor("new(\(word))") { try make($0) }
      for secret in ["string password", "securestring password"] {
        t.constructor("new(\(word), \(secret))") { try make($0) }
        t.constructor("new(\(word), \(secret)\(flags))") { try make($0) }
      }
    }
    t.constructor("new(\(prefix)X509Certificate \(second ? "certificate" : "cert"))") { c in
      guard let other = c.obj(0) as? CertificateObj else { throw DotNetError.argumentNull("cert") }
      guard let x509 = other.x509 else { return .object(CertificateObj(nil, second: second)) }
      X509_up_ref(x509)
      if let key = other.key { EVP_PKEY_up_ref(key) }
      return .object(CertificateObj(x509, key: other.key, second: second))
    }
  }

  @Sendable private static func declareFirst(_ t: TypeBuilder) {
    constructors(t, second: false)
    t.property("System.IntPtr Handle {get;}") { c in .long(Int64(try me(c).x509.map { Int(bitPattern: $0) } ?? 0)) }
    t.property("string Issuer {get;}") { Value(try me($0).name(issuer: true).text()) }
    t.property("string Subject {get;}") { Value(try me($0).name(issuer: false).text()) }
    t.staticMethod("static \(first.shortName()) CreateFromCertFile(string filename)") { c in
      .object(try CertificateObj.read(Files.read(c.path(0, "filename")), password: nil, second: false))
    }
    t.staticMethod("static \(first.shortName()) CreateFromSignedFile(string filename)") { c in
      .object(try CertificateObj.read(Files.read(c.path(0, "filename")), password: nil, second: false))
    }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.obj(0).map { (try? me(c).equals($0)) ?? false } ?? false) }
    t.method("bool Equals(\(prefix)X509Certificate other)") { c in
      .bool(c.obj(0).map { (try? me(c).equals($0)) ?? false } ?? false)
    }
    t.constructor("new(System.IntPtr handle)") { c in
      let zero = try MemberAccess.invoke(c.args[0], PSString.make("ToInt64"), [], c.runtime).integer == 0
      if zero { throw DotNetError.argument("Invalid handle.", "handle") }
      // A handle is an address of .NET's own memory, which no script has of this program.
      throw CertificateObj.fail("The handle is invalid.")
    }
    t.property("System.ReadOnlyMemory[byte] SerialNumberBytes {get;}") { MemoryObj.of(try me($0).serial) }
    t.method(
      "bool TryGetCertHash(System.Security.Cryptography.HashAlgorithmName hashAlgorithm, System.Span[byte] destination, [ref] int bytesWritten)"
    ) { c in
      let made = try me(c).thumbprint(DeriveTypes.hash(c, 0))
      guard let target = c.args[1].sequence, target.items.count >= made.count else {
        c.store(2, .int(0))
        return .bool(false)
      }
      c.fill(1, at: 0, made)
      c.store(2, .int32(made.count))
      return .bool(true)
    }
    t.method("byte[] ExportPkcs12(\(prefix)Pkcs12ExportPbeParameters exportParameters, string password)") { c in
      guard (0...2).contains(c.flags(0)) else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "exportParameters")
      }
      return .bytes(try me(c).pkcs12(password: c.string(1)?.string, strong: c.flags(0) != 1))
    }
    t.method("byte[] ExportPkcs12(System.Security.Cryptography.PbeParameters exportParameters, string password)") { c in
      guard let parameters = c.obj(0) as? RecordObj, parameters.values.count == 3 else {
        throw DotNetError.argumentNull("exportParameters")
      }
      let algorithm = (parameters.values[0].base.obj as? EnumValue)?.raw ?? 0
      return .bytes(
        try me(c).pkcs12(
          password: c.string(1)?.string, strong: algorithm != 4, rounds: Int(parameters.values[2].integer ?? 2000)))
    }
    for parameters in ["", ", string password", ", securestring password"] {
      t.method("byte[] Export(\(prefix)X509ContentType contentType\(parameters))") { c in
        if c.flags(0) == 3 {
          return .bytes(try me(c).pkcs12(password: c.args.count > 1 ? password(c, 1) : nil, strong: true))
        }
        guard c.flags(0) == 1 else {
          throw DotNetError(
            "System.PlatformNotSupportedException",
            "A certificate can be exported as X509ContentType Cert or Pfx here.")
        }
        return .bytes(try me(c).der)
      }
    }
    t.method("byte[] GetCertHash()") { .bytes(try me($0).thumbprint("SHA1")) }
    t.method("byte[] GetCertHash(System.Security.Cryptography.HashAlgorithmName hashAlgorithm)") { c in
      .bytes(try me(c).thumbprint(DeriveTypes.hash(c, 0)))
    }
    t.method("string GetCertHashString()") { Value(CertificateObj.hex(try me($0).thumbprint("SHA1"))) }
    t.method("string GetCertHashString(System.Security.Cryptography.HashAlgorithmName hashAlgorithm)") { c in
      Value(CertificateObj.hex(try me(c).thumbprint(DeriveTypes.hash(c, 0))))
    }
    for (name, after) in [("GetEffectiveDateString", false), ("GetExpirationDateString", true)] {
      t.method("string \(name)()") { c in .string(try NetText.string(.dateTime(me(c).time(after: after)), c.runtime)) }
    }
    t.method("string GetFormat()") { _ in Value("X509") }
    t.method("int GetHashCode()") { .int32(try me($0).hash) }
    t.method("string GetIssuerName()") { Value(try me($0).name(issuer: true).text(reversed: false)) }
    t.method("string GetName()") { Value(try me($0).name(issuer: false).text(reversed: false)) }
    t.method("string GetKeyAlgorithm()") { Value(try me($0).publicKey().oid) }
    t.method("byte[] GetKeyAlgorithmParameters()") { .bytes(try me($0).publicKey().parameters) }
    t.method("string GetKeyAlgorithmParametersString()") { Value(CertificateObj.hex(try me($0).publicKey().parameters)) }
    t.method("byte[] GetPublicKey()") { .bytes(try me($0).publicKey().bits) }
    t.method("string GetPublicKeyString()") { Value(CertificateObj.hex(try me($0).publicKey().bits)) }
    t.method("byte[] GetRawCertData()") { .bytes(try me($0).der) }
    t.method("string GetRawCertDataString()") { Value(CertificateObj.hex(try me($0).der)) }
    t.method("byte[] GetSerialNumber()") { .bytes(try me($0).serial.reversed()) }
    t.method("string GetSerialNumberString()") { Value(CertificateObj.hex(try me($0).serial)) }
    let flags = ", \(prefix)X509KeyStorageFlags keyStorageFlags"
    for word in ["byte[] rawData", "string fileName"] {
      for tail in ["", ", string password" + flags, ", securestring password" + flags] {
        t.method("void Import(\(word)\(tail))") { _ in
          throw DotNetError(
            "System.PlatformNotSupportedException",
            "X509Certificate is immutable on this platform. Use the equivalent constructor instead.")
        }
      }
    }
    t.method("void Reset()") { c in
      try me(c).forget()
      return .nothing
    }
    t.method("void Dispose()") { c in
      try me(c).forget()
      return .nothing
    }
    t.method("string ToString()") { c in Value(try me(c).describe(c.runtime)) }
    t.method("string ToString(bool fVerbose)") { c in
      Value(c.bool(0) ? try me(c).describe(c.runtime) : try me(c).type.fullName)
    }
  }

  @Sendable private static func declareSecond(_ t: TypeBuilder) {
    constructors(t, second: true)
    t.property(
      "bool Archived {get;set;}", get: { _ in .bool(false) },
      set: { _ in
        throw DotNetError("System.PlatformNotSupportedException", "The Archived property cannot be set on Unix.")
      })
    t.property("\(prefix)X509ExtensionCollection Extensions {get;}") { c in
      .object(ArrayObj(ContiguousArray(try me(c).extensions.map { .object($0) }), of: CertificateExtensions.base))
    }
    t.property(
      "string FriendlyName {get;set;}", get: { Value(try me($0).friendlyName) },
      set: { _ in
        throw DotNetError("System.PlatformNotSupportedException", "The FriendlyName value cannot be set on Unix.")
      })
    t.property("bool HasPrivateKey {get;}") { .bool(try me($0).hasPrivateKey) }
    t.property("\(prefix)X500DistinguishedName IssuerName {get;}") { .object(try me($0).name(issuer: true)) }
    t.property("\(prefix)X500DistinguishedName SubjectName {get;}") { .object(try me($0).name(issuer: false)) }
    t.property("datetime NotAfter {get;}") { .dateTime(try me($0).time(after: true)) }
    t.property("datetime NotBefore {get;}") { .dateTime(try me($0).time(after: false)) }
    t.property("\(prefix)PublicKey PublicKey {get;}") { c in
      let key = try me(c).publicKey()
      return .object(
        RecordObj(publicKey, values: [.object(OidObj(key.oid)), .bytes(key.bits), .bytes(key.parameters)]))
    }
    CertificateKeys.declare(t)
    t.property("byte[] RawData {get;}") { .bytes(try me($0).der) }
    t.property("string SerialNumber {get;}") { Value(CertificateObj.hex(try me($0).serial)) }
    t.property("System.Security.Cryptography.Oid SignatureAlgorithm {get;}") { .object(OidObj(try me($0).signatureAlgorithm)) }
    t.property("string Thumbprint {get;}") { Value(CertificateObj.hex(try me($0).thumbprint("SHA1"))) }
    t.property("int Version {get;}") { .int32(try me($0).version) }
    t.method("string GetNameInfo(\(prefix)X509NameType nameType, bool forIssuer)") { c in
      let name = try me(c).name(issuer: c.bool(1))
      let kind = c.flags(0)
      let alternative = try me(c).extensions.first { $0.oid == (c.bool(1) ? "2.5.29.18" : "2.5.29.17") }?.text ?? ""
      func from(_ tag: String) -> String {
        for part in alternative.split(separator: ",") {
          let part = part.drop { $0 == " " }
          if part.hasPrefix(tag + ":") { return String(part.dropFirst(tag.count + 1)) }
        }
        return ""
      }
      switch kind {
      case 0:
        for oid in ["2.5.4.3", "2.5.4.11", "2.5.4.10", "1.2.840.113549.1.9.1"] {
          if let found = name.first(oid) { return Value(found) }
        }
        return Value(name.last)
      case 1:
        let found = name.first("1.2.840.113549.1.9.1") ?? ""
        return Value(found.isEmpty ? from("email") : found)
      case 3, 4:
        let found = from("DNS")
        return Value(found.isEmpty ? name.first("2.5.4.3") ?? "" : found)
      case 5: return Value(from("URI"))
      default: return .emptyString
      }
    }
    t.method("string ExportCertificatePem()") { c in
      Value(KeyTypes.pem("CERTIFICATE", try me(c).der))
    }
    t.method("bool MatchesHostname(string hostname, bool allowWildcards = True, bool allowCommonName = True)") { c in
      let host = c.text(0)
      return .bool(X509_check_host(try me(c).open(), host, host.utf8.count, 0, nil) == 1)
    }
    t.staticMethod("static \(second.fullName) CreateFromPemFile(string certPemFilePath, string keyPemFilePath = null)") { c in
      let bytes = try Files.read(c.path(0, "certPemFilePath"))
      let made = try CertificateObj.read(bytes, password: nil, second: true)
      let keyText = c.isNull(1) ? bytes : try Files.read(c.path(1, "keyPemFilePath"))
      let key = keyText.withUnsafeBytes { raw -> OpaquePointer? in
        guard let memory = BIO_new_mem_buf(raw.baseAddress, Int32(clamping: raw.count)) else { return nil }
        defer { BIO_free(memory) }
        // Nobody is asked for a password at the terminal.
        guard let key = PEM_read_bio_PrivateKey(memory, nil, { _, _, _, _ in -1 }, nil) else { return nil }
        if let x509 = made.x509, X509_check_private_key(x509, key) == 1 { return key }
        EVP_PKEY_free(key)
        return nil
      }
      guard let key, let x509 = made.x509 else {
        throw CertificateObj.fail(
          "The key contents do not contain a PEM, the content is malformed, or the key does not match the certificate.")
      }
      X509_up_ref(x509)
      return .object(CertificateObj(x509, key: key, second: true))
    }
    t.staticMethod("static \(prefix)X509ContentType GetCertContentType(byte[] rawData)") { c in
      EnumTypes.value(prefix + "X509ContentType", try kind(c.bytes(0, "rawData")))
    }
    t.staticMethod("static \(prefix)X509ContentType GetCertContentType(string fileName)") { c in
      EnumTypes.value(prefix + "X509ContentType", try kind(Files.read(c.path(0, "fileName"))))
    }
  }

  private static func kind(_ bytes: [UInt8]) throws -> Int {
    let isStore = bytes.withUnsafeBytes { raw -> Bool in
      var at = raw.bindMemory(to: UInt8.self).baseAddress
      guard let store = d2i_PKCS12(nil, &at, raw.count) else { return false }
      PKCS12_free(store)
      return true
    }
    if isStore { return 3 }
    _ = try CertificateObj.read(bytes, password: nil, second: true)
    return 1
  }

  @Sendable private static func declareLoader(_ t: TypeBuilder) {
    let type = second.fullName
    t.staticMethod("static \(type) LoadCertificate(byte[] data)") { c in
      .object(try CertificateObj.read(c.bytes(0, "data"), password: nil, second: true))
    }
    t.staticMethod("static \(type) LoadCertificateFromFile(string path)") { c in
      .object(try CertificateObj.read(Files.read(c.path(0)), password: nil, second: true))
    }
    let tail = ", \(prefix)X509KeyStorageFlags keyStorageFlags = DefaultKeySet, \(prefix)Pkcs12LoaderLimits loaderLimits = null"
    t.staticMethod("static \(type) LoadPkcs12(byte[] data, string password\(tail))") { c in
      .object(try CertificateObj.pkcs12(c.bytes(0, "data"), password: c.string(1)?.string, second: true))
    }
    t.staticMethod("static \(type) LoadPkcs12FromFile(string path, string password\(tail))") { c in
      .object(try CertificateObj.pkcs12(Files.read(c.path(0)), password: c.string(1)?.string, second: true))
    }
  }

  @Sendable private static func declareName(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> NameObj {
      guard let found = c.this.base.obj as? NameObj else { throw DotNetError.argumentNull("distinguishedName") }
      return found
    }
    t.constructor("new(byte[] encodedDistinguishedName)") { .object(try NameObj.read($0.bytes(0, "encodedDistinguishedName"))) }
    t.constructor("new(string distinguishedName)") { .object(try NameObj.encode($0.required(0, "distinguishedName").string)) }
    t.constructor("new(string distinguishedName, \(prefix)X500DistinguishedNameFlags flag)") { c in
      .object(try NameObj.encode(c.required(0, "distinguishedName").string, reversed: c.flags(1) & 1 != 0))
    }
    t.constructor("new(\(prefix)X500DistinguishedName distinguishedName)") { c in
      guard let other = c.obj(0) as? NameObj else { throw DotNetError.argumentNull("distinguishedName") }
      return .object(try NameObj.read(other.der))
    }
    t.constructor("new(System.Security.Cryptography.AsnEncodedData encodedDistinguishedName)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("encodedDistinguishedName") }
      let raw = try MemberAccess.get(c.args[0], PSString.make("RawData"), c.runtime) ?? .null
      let bytes = raw.octets
      return .object(try NameObj.read(bytes))
    }
    RelativeNames.declare(t)
    t.property("string Name {get;}") { Value(try own($0).text()) }
    t.property("byte[] RawData {get;}") { .bytes(try own($0).der) }
    t.property("System.Security.Cryptography.Oid Oid {get;}") { _ in .null }
    t.method("string Decode(\(prefix)X500DistinguishedNameFlags flag)") { c in
      let flags = c.flags(0)
      let separator = flags & 0x100 != 0 ? "\r\n" : flags & 0x80 != 0 ? ", " : flags & 0x10 != 0 ? "; " : ", "
      return Value(
        try own(c).text(
          reversed: flags & 1 != 0, separator: separator, multi: flags & 0x20 != 0 ? " " : " + ", quotes: flags & 0x40 == 0))
    }
    t.method("string Format(bool multiLine)") { c in
      Value(
        c.bool(0) ? try own(c).text(reversed: false, separator: "\n") + "\n" : try own(c).text(reversed: false))
    }
  }
}
