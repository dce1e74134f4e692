// `CertificateRequest`: certificates that a script makes, signed by their own key or by another certificate's, and requests for
// an authority to sign.

import CCrypto
import Engine
import Glibc
import Objects
import Primitives

final class CertificateRequestObj: Obj {
  let subject: NameObj
  let hashName: String
  /// The key of the constructor; a request made from a public key has none to sign with.
  let key: KeyPairObj?
  let publicKey: OpaquePointer
  /// 1 for PKCS #1, 6 for PSS; 0 for keys that are not RSA's, or no padding was given.
  let padding: Int32
  let extensions = ListObj(.collection(of: CertificateExtensions.base), elementType: CertificateExtensions.base)
  let attributes = ListObj(.collection(of: .object))

  /// Takes the public key over.
  init(_ subject: NameObj, _ publicKey: OpaquePointer, _ key: KeyPairObj?, _ hash: String, padding: Int32) {
    (self.subject, self.publicKey, self.key, hashName, self.padding) = (subject, publicKey, key, hash, padding)
    super.init()
  }
  deinit { EVP_PKEY_free(publicKey) }
  override var type: TypeInfo { CertificateRequests.request }

  /// The extensions, each number once.
  private func checked() throws -> [ExtensionObj] {
    var seen: Set<String> = []
    return try extensions.items.filter { !$0.isNull }.map { item in
      guard let own = item.base.obj as? ExtensionObj else { throw DotNetError.argumentNull("extension") }
      guard seen.insert(own.oid).inserted else {
        throw DotNetError.invalidOperation("An X509Extension with OID '\(own.oid)' has already been specified.")
      }
      return own
    }
  }

  private func needsKey() throws -> KeyPairObj {
    guard let key else {
      throw DotNetError.invalidOperation(
        "This method cannot be used since no signing key was provided via a constructor, use an overload accepting an X509SignatureGenerator instead."
      )
    }
    return key
  }

  /// Signs by way of a digest's context, as the padding wants it.
  private func sign(_ key: OpaquePointer, _ body: (OpaquePointer) -> Int32) throws {
    guard let digest = EVP_get_digestbyname(hashName) else {
      throw CipherObj.fail("'\(hashName)' is not a known hash algorithm.")
    }
    guard let context = EVP_MD_CTX_new() else { throw KeyPairObj.failure() }
    defer { EVP_MD_CTX_free(context) }
    var inner: OpaquePointer?
    guard EVP_DigestSignInit(context, &inner, digest, nil, key) > 0 else { throw KeyPairObj.failure() }
    if padding == RSA_PKCS1_PSS_PADDING {
      guard EVP_PKEY_CTX_set_rsa_padding(inner, padding) > 0, EVP_PKEY_CTX_set_rsa_pss_saltlen(inner, -1) > 0 else {
        throw KeyPairObj.failure()
      }
    }
    guard body(context) > 0 else { throw KeyPairObj.failure() }
  }

  /// A certificate for the request's name and key; the caller owns it.
  private func certificate(
    issuer: OpaquePointer?, signer: OpaquePointer, from: PSDateTimeOffset, to: PSDateTimeOffset, serial: [UInt8]
  ) throws -> OpaquePointer {
    guard let x509 = X509_new() else { throw KeyPairObj.failure() }
    do {
      let parts = try checked()
      let name = try subject.made()
      defer { X509_NAME_free(name) }
      let number = BN_bin2bn(serial, Int32(clamping: serial.count), nil)
      defer { BN_free(number) }
      guard X509_set_version(x509, 2) == 1, BN_to_ASN1_INTEGER(number, X509_get_serialNumber(x509)) != nil,
        X509_set_subject_name(x509, name) == 1, X509_set_issuer_name(x509, issuer ?? name) == 1,
        ASN1_TIME_set(X509_getm_notBefore(x509), time_t(from.unixTimeSeconds)) != nil,
        ASN1_TIME_set(X509_getm_notAfter(x509), time_t(to.unixTimeSeconds)) != nil, X509_set_pubkey(x509, publicKey) == 1
      else { throw KeyPairObj.failure() }
      for part in parts {
        try part.with { if X509_add_ext(x509, $0, -1) != 1 { throw KeyPairObj.failure() } }
      }
      try sign(signer) { X509_sign_ctx(x509, $0) }
    } catch {
      X509_free(x509)
      throw error
    }
    return x509
  }

  func selfSigned(_ from: PSDateTimeOffset, _ to: PSDateTimeOffset) throws -> CertificateObj {
    if to.utcDateTime.ticks < from.utcDateTime.ticks {
      throw DotNetError.argument("The provided notBefore value is later than the notAfter value.")
    }
    let key = try needsKey().made()
    var serial = [UInt8](repeating: 0, count: 8)
    guard RAND_bytes(&serial, 8) == 1 else { throw KeyPairObj.failure() }
    serial[0] &= 0x7f
    let x509 = try certificate(issuer: nil, signer: key, from: from, to: to, serial: serial)
    EVP_PKEY_up_ref(key)
    return CertificateObj(x509, key: key, second: true)
  }

  func signed(by issuer: CertificateObj, _ from: PSDateTimeOffset, _ to: PSDateTimeOffset, serial: [UInt8], _ runtime: Runtime)
    throws -> CertificateObj
  {
    func refuse(_ message: String, _ name: String = "issuerCertificate") -> DotNetError { DotNetError.argument(message, name) }
    guard let signer = issuer.key else {
      throw refuse("The provided issuer certificate does not have an associated private key.")
    }
    if to.utcDateTime.ticks < from.utcDateTime.ticks {
      throw DotNetError.argument("The provided notBefore value is later than the notAfter value.")
    }
    if serial.isEmpty { throw DotNetError.argument("Array cannot be empty or null.", "serialNumber") }
    let algorithm = try issuer.publicKey().oid
    let own = EVP_PKEY_get_base_id(publicKey) == EVP_PKEY_RSA ? "1.2.840.113549.1.1.1" : "1.2.840.10045.2.1"
    if algorithm != own {
      throw refuse(
        "The issuer certificate public key algorithm (\(algorithm)) does not match the value for this certificate request (\(own)), use the X509SignatureGenerator overload."
      )
    }
    let first = from.localDateTime
    let last = to.localDateTime
    func shown(_ date: PSDateTime) throws -> String { try NetText.string(.dateTime(date), runtime).string }
    if first.ticks < (try issuer.time(after: false)).ticks {
      throw refuse(
        "The requested notBefore value (\(try shown(first))) is earlier than issuerCertificate.NotBefore (\(try shown(issuer.time(after: false)))).",
        "notBefore")
    }
    if last.ticks - last.ticks % PSTimeSpan.ticksPerSecond > (try issuer.time(after: true)).ticks {
      throw refuse(
        "The requested notAfter value (\(try shown(last))) is later than issuerCertificate.NotAfter (\(try shown(issuer.time(after: true)))).",
        "notAfter")
    }
    let items = try issuer.extensions
    guard let constraints = items.first(where: { $0.oid == CertificateExtensions.numbers.constraints }) else {
      throw refuse("The issuer certificate does not have a Basic Constraints extension.")
    }
    guard CertificateExtensions.isAuthority(constraints) else {
      throw refuse("The issuer certificate does not have an appropriate value for the Basic Constraints extension.")
    }
    if let usage = items.first(where: { $0.oid == CertificateExtensions.numbers.usage }),
      CertificateExtensions.flags(usage) & 4 == 0
    {
      throw refuse("The issuer certificate's Key Usage extension is present but does not contain the KeyCertSign flag.")
    }
    if algorithm == "1.2.840.113549.1.1.1", padding == 0 {
      throw DotNetError.invalidOperation(
        "The issuer certificate uses an RSA key but no RSASignaturePadding was provided to a constructor. If one cannot be provided, use the X509SignatureGenerator overload."
      )
    }
    let name = X509_get_subject_name(try issuer.open())
    return CertificateObj(
      try certificate(issuer: name, signer: signer, from: from, to: to, serial: serial), second: true)
  }

  /// A request for an authority (PKCS #10).
  func signingRequest() throws -> [UInt8] {
    let key = try needsKey().made()
    guard let request = X509_REQ_new() else { throw KeyPairObj.failure() }
    defer { X509_REQ_free(request) }
    let name = try subject.made()
    defer { X509_NAME_free(name) }
    guard X509_REQ_set_version(request, 0) == 1, X509_REQ_set_subject_name(request, name) == 1,
      X509_REQ_set_pubkey(request, publicKey) == 1
    else { throw KeyPairObj.failure() }
    var all: OpaquePointer?
    defer { crypto_extensions_free_all(all) }
    for part in try checked() {
      try part.with { if X509v3_add_ext(&all, $0, -1) == nil { throw KeyPairObj.failure() } }
    }
    if all != nil, X509_REQ_add_extensions(request, all) != 1 { throw KeyPairObj.failure() }
    try sign(key) { X509_REQ_sign_ctx(request, $0) }
    return try KeyPairObj.written { i2d_X509_REQ(request, $0) }
  }
}

enum CertificateRequests {
  private static let crypto = "System.Security.Cryptography."
  private static let prefix = crypto + "X509Certificates."

  static let request: TypeInfo = TypeInfo(prefix + "CertificateRequest", base: .object, declare: declare)
  static let family = TypeCatalog.Family(types: [request.fullName: { request }])

  private static func me(_ c: Call) throws -> CertificateRequestObj {
    guard let own = c.this.base.obj as? CertificateRequestObj else { throw DotNetError.argumentNull("request") }
    return own
  }
  private static func date(_ c: Call, _ i: Int) -> PSDateTimeOffset { c.args[i].dateTimeOffset ?? .unixEpoch }

  /// The name, as an object or as text.
  private static func subject(_ c: Call) throws -> NameObj {
    if let name = c.obj(0) as? NameObj { return name }
    return try NameObj.encode(try c.required(0, "subjectName").string)
  }

  private static func padding(_ c: Call, _ i: Int) throws -> Int32 {
    guard let own = c.obj(i) as? KeyTypes.NameObj else { throw DotNetError.argumentNull("signaturePadding") }
    return own.name == "Pss" ? 6 : 1
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let hash = "\(crypto)HashAlgorithmName hashAlgorithm"
    let padded = ", \(crypto)RSASignaturePadding padding"
    for name in ["string subjectName", "\(prefix)X500DistinguishedName subjectName"] {
      for (kind, tail) in [("ECDsa", ""), ("RSA", padded)] {
        t.constructor("new(\(name), \(crypto)\(kind) key, \(hash)\(tail))") { c in
          let subject = try subject(c)
          guard let key = c.obj(1) as? KeyPairObj else { throw DotNetError.argumentNull("key") }
          let algorithm = try DeriveTypes.hash(c, 2)
          let padding = tail.isEmpty ? 0 : try padding(c, 3)
          let made = try key.made()
          EVP_PKEY_up_ref(made)
          return .object(CertificateRequestObj(subject, made, key, algorithm, padding: padding))
        }
      }
    }
    for tail in ["", padded.replacing("padding", with: "rsaSignaturePadding = null")] {
      t.constructor("new(\(prefix)X500DistinguishedName subjectName, \(prefix)PublicKey publicKey, \(hash)\(tail))") { c in
        let subject = try subject(c)
        guard let key = c.obj(1) as? RecordObj else { throw DotNetError.argumentNull("publicKey") }
        let algorithm = try DeriveTypes.hash(c, 2)
        let made = try CertificateKeys.key(of: key)
        return .object(
          CertificateRequestObj(
            subject, made, nil, algorithm, padding: c.args.count > 3 && !c.isNull(3) ? try padding(c, 3) : 0))
      }
    }
    t.property("System.Collections.ObjectModel.Collection[\(prefix)X509Extension] CertificateExtensions {get;}") {
      .object(try me($0).extensions)
    }
    t.property("System.Collections.ObjectModel.Collection[\(crypto)AsnEncodedData] OtherRequestAttributes {get;}") {
      .object(try me($0).attributes)
    }
    t.property("\(crypto)HashAlgorithmName HashAlgorithm {get;}") { c in
      .object(DeriveTypes.HashNameObj(try me(c).hashName))
    }
    t.property("\(prefix)PublicKey PublicKey {get;}") { c in try CertificateKeys.record(of: me(c).publicKey) }
    t.property("\(prefix)X500DistinguishedName SubjectName {get;}") { .object(try me($0).subject) }
    let dates = "System.DateTimeOffset notBefore, System.DateTimeOffset notAfter"
    t.method("\(prefix)X509Certificate2 CreateSelfSigned(\(dates))") { c in
      .object(try me(c).selfSigned(date(c, 0), date(c, 1)))
    }
    t.method("\(prefix)X509Certificate2 Create(\(prefix)X509Certificate2 issuerCertificate, \(dates), byte[] serialNumber)") {
      c in
      guard let issuer = c.obj(0) as? CertificateObj else { throw DotNetError.argumentNull("issuerCertificate") }
      let serial = try c.bytes(3, "serialNumber")
      return .object(try me(c).signed(by: issuer, date(c, 1), date(c, 2), serial: serial, c.runtime))
    }
    t.method("byte[] CreateSigningRequest()") { .bytes(try me($0).signingRequest()) }
    t.method("string CreateSigningRequestPem()") { c in
      Value(KeyTypes.pem("CERTIFICATE REQUEST", try me(c).signingRequest()))
    }
  }
}
