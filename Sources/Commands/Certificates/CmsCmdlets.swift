// Protect-, Unprotect- and Get-CmsMessage, Get-PfxCertificate.

import CCrypto
import Engine
import Objects
import Primitives

enum CertificateCmdlets {
  static let table: CommandFamilies.Table = [
    "Protect-CmsMessage": { ProtectCmsMessageCommand() },
    "Unprotect-CmsMessage": { UnprotectCmsMessageCommand() },
    "Get-CmsMessage": { GetCmsMessageCommand() },
    "Get-PfxCertificate": { GetPfxCertificateCommand() },
  ]
}

/// Text in base64 between two lines.
enum Armour {
  static let cms = ("-----BEGIN CMS-----", "-----END CMS-----")
  static let certificate = ("-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----")

  static func wrap(_ bytes: [UInt8]) -> String {
    "\(cms.0)\n\(Base64.encode(bytes, lineBreaks: true).string)\n\(cms.1)"
  }

  /// The bytes between the marks, and what stands before and after; nil without marks.
  static func unwrap(_ text: String, _ marks: (String, String)) throws -> (bytes: [UInt8], before: String, after: String)? {
    let lower = text.lowercased()
    guard let start = lower.firstRange(of: marks.0.lowercased()),
      let end = lower[start.upperBound...].firstRange(of: marks.1.lowercased())
    else { return nil }
    let inside = lower.distance(from: lower.startIndex, to: start.upperBound)
    let before = lower.distance(from: lower.startIndex, to: start.lowerBound)
    let stop = lower.distance(from: lower.startIndex, to: end.lowerBound)
    let after = lower.distance(from: lower.startIndex, to: end.upperBound)
    let all = Array(text)
    let code = String(all[inside..<stop].filter { !$0.isWhitespace })
    return (try Base64.decode(PSString.make(code)), String(all[..<before]), String(all[after...]))
  }
}

/// `CmsMessageRecipient`: who may read a message.
final class CmsRecipientObj: Obj {
  let identifier: String?
  let given: CertificateObj?
  var certificates: [CertificateObj] = []
  init(_ identifier: String?, _ given: CertificateObj?) {
    self.identifier = identifier
    self.given = given
    super.init()
  }
  override var type: TypeInfo { CmsTypes.recipient }

  static let encryptionUse = "1.3.6.1.4.1.311.80.1"

  /// Finds the certificates; the error where there is none that will do.
  func resolve(_ session: Session, _ scope: Scope, decrypts: Bool) throws -> ErrorRecord? {
    if let given {
      if let error = take([given], decrypts) { return error }
      if !certificates.isEmpty { return nil }
    }
    if let identifier {
      if let found = try? Armour.unwrap(identifier, Armour.certificate), let certificate = CertificateObj.readable(found.bytes)
      {
        if let error = take([certificate], decrypts) { return error }
        if !certificates.isEmpty { return nil }
      }
      if let error = take(files(identifier, session), decrypts) { return error }
      if !certificates.isEmpty { return nil }
      if let error = take(stored(identifier), decrypts) { return error }
      if !certificates.isEmpty { return nil }
    }
    let text = identifier ?? ""
    if decrypts, WildcardPattern.containsWildcards(PSString.make(text)) { return nil }
    return ErrorRecord(
      ExceptionObj(
        "System.ArgumentException",
        "Cannot load encryption certificate. The certificate setting '\(text)' does not represent a valid base-64 encoded certificate, nor does it represent a valid certificate by file, directory, thumbprint, or subject name."
      ), id: "NoCertificateFound", category: .ObjectNotFound, target: Value(text))
  }

  private func files(_ path: String, _ session: Session) -> [CertificateObj] {
    var paths: [String] = []
    // What is no path, of whatever reason, may still be a thumbprint or a subject's name.
    for found in (try? TextFiles.resolve(path, session)) ?? [] {
      if Files.isDirectory(found) {
        paths += TextFiles.names(in: found).sorted().map { found + "/" + $0 }.filter { !Files.isDirectory($0) }
      } else {
        paths.append(found)
      }
    }
    return paths.compactMap { TextFiles.read($0).flatMap { CertificateObj.readable($0) } }
  }

  private func stored(_ identifier: String) -> [CertificateObj] {
    let all = CertificateStore.personal()
    let exact = all.filter { $0.thumbprintText.equalsIgnoringCase(identifier) }
    if !exact.isEmpty { return exact }
    let pattern = WildcardPattern(PSString.make(identifier))
    return all.filter { certificate in
      [certificate.subjectText, certificate.commonName].contains { (try? pattern.isMatch(PSString.make($0))) == true }
    }
  }

  private func take(_ found: [CertificateObj], _ decrypts: Bool) -> ErrorRecord? {
    var seen: Set<String> = []
    for certificate in found {
      guard certificate.encrypts else {
        if WildcardPattern.containsWildcards(PSString.make(identifier ?? "")) { continue }
        return ErrorRecord(
          ExceptionObj(
            "System.ArgumentException",
            "Certificate '\(certificate.thumbprintText)' cannot be used for encryption. Encryption certificates must contain the Data Encipherment or Key Encipherment key usage, and include the Document Encryption Enhanced Key Usage (\(CmsRecipientObj.encryptionUse))."
          ), id: "CertificateCannotBeUsedForEncryption", category: .InvalidData, target: .object(certificate))
      }
      if decrypts, certificate.key == nil { continue }
      guard seen.insert(certificate.thumbprintText).inserted else { continue }
      if !decrypts, !certificates.isEmpty {
        certificates = []
        return ErrorRecord(
          ExceptionObj(
            "System.ArgumentException",
            "Cannot load certificate. The identifier '\(identifier ?? "")' matches multiple certificates. To encrypt to multiple recipients, provide multiple specific values to the 'To' parameter, rather than a wildcard that matches multiple certificates."
          ), id: "IdentifierMustReferenceSingleCertificate", category: .LimitsExceeded)
      }
      certificates.append(certificate)
    }
    return nil
  }
}

enum CmsTypes {
  static let recipient = TypeInfo(
    "System.Management.Automation.CmsMessageRecipient", base: .object,
    declare: { t in
      t.constructor("new(string identifier)") { .object(CmsRecipientObj($0.text(0), nil)) }
      t.constructor("new(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)") {
        .object(CmsRecipientObj(nil, $0.obj(0) as? CertificateObj))
      }
      t.property("System.Object Certificates {get;}") { c in
        .array((c.this.base.obj as? CmsRecipientObj)?.certificates.map { .object($0) } ?? [])
      }
    })
  static let envelope = RecordObj.type(
    "System.Security.Cryptography.Pkcs.EnvelopedCms", "int Version {get;}", "System.Object ContentInfo {get;}",
    "System.Object ContentEncryptionAlgorithm {get;}", "System.Object Certificates {get;}",
    "System.Object UnprotectedAttributes {get;}", "System.Object RecipientInfos {get;}")
  static let issuerSerial = RecordObj.type(
    "System.Security.Cryptography.Xml.X509IssuerSerial", base: .valueType, "string IssuerName {get;set;}",
    "string SerialNumber {get;set;}")

  static var family: TypeCatalog.Family {
    TypeCatalog.Family(types: [
      recipient.fullName: { recipient }, envelope.fullName: { envelope }, issuerSerial.fullName: { issuerSerial },
    ])
  }
}

/// Encryption and decryption by OpenSSL.
enum Cms {
  static func failure(_ fallback: String) -> DotNetError {
    ERR_clear_error()
    return DotNetError("System.Security.Cryptography.CryptographicException", fallback)
  }

  static func encrypt(_ bytes: [UInt8], for certificates: [CertificateObj]) throws -> [UInt8] {
    guard let stack = crypto_certificates_new(), let input = memory(bytes) else { throw failure("Out of memory.") }
    defer {
      crypto_certificates_free(stack)
      BIO_free(input)
    }
    for certificate in certificates { if let x509 = certificate.x509 { _ = crypto_certificates_add(stack, x509) } }
    guard let message = CMS_encrypt(stack, input, EVP_aes_256_cbc(), UInt32(CMS_BINARY)) else {
      throw failure("The message can't be encrypted for this certificate.")
    }
    defer { CMS_ContentInfo_free(message) }
    return Der.bytes { i2d_CMS_ContentInfo(message, $0) }
  }

  private static func memory(_ bytes: [UInt8]) -> OpaquePointer? {
    guard let bio = BIO_new(BIO_s_mem()) else { return nil }
    _ = bytes.withUnsafeBytes { BIO_write(bio, $0.baseAddress, Int32(truncatingIfNeeded: $0.count)) }
    return bio
  }

  static func parse(_ bytes: [UInt8]) throws -> OpaquePointer {
    let found = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var next = buffer.baseAddress
      return d2i_CMS_ContentInfo(nil, &next, buffer.count)
    }
    guard let found else { throw failure("ASN1 corrupted data.") }
    return found
  }

  static func decrypt(_ bytes: [UInt8], with certificates: [CertificateObj]) throws -> [UInt8] {
    for certificate in certificates {
      guard let key = certificate.key else { continue }
      let message = try parse(bytes)
      defer { CMS_ContentInfo_free(message) }
      guard let output = BIO_new(BIO_s_mem()) else { continue }
      defer { BIO_free(output) }
      guard CMS_decrypt(message, key, certificate.x509, nil, output, 0) == 1 else {
        ERR_clear_error()
        continue
      }
      var data: UnsafeMutablePointer<CChar>?
      let count = crypto_memory_data(output, &data)
      guard let data else { return [] }
      return UnsafeRawBufferPointer(start: data, count: count).map { $0 }
    }
    throw failure("The enveloped-data message does not contain the specified recipient.")
  }

  /// Issuer and serial number of those who can read a message.
  static func recipients(_ message: OpaquePointer) -> [(issuer: String, serial: String)] {
    guard let all = CMS_get0_RecipientInfos(message) else { return [] }
    return (0..<crypto_recipients_count(all)).compactMap { i in
      guard let one = crypto_recipients_at(all, i) else { return nil }
      var issuer: OpaquePointer?
      var serial: UnsafeMutablePointer<ASN1_INTEGER>?
      guard CMS_RecipientInfo_ktri_get0_signer_id(one, nil, &issuer, &serial) == 1, let serial,
        let number = ASN1_INTEGER_to_BN(serial, nil)
      else { return nil }
      defer { BN_free(number) }
      guard let text = BN_bn2hex(number) else { return nil }
      defer { CRYPTO_free(text, nil, 0) }
      return (NameObj(issuer).text(), String(cString: text))
    }
  }
}

extension Cmdlet {
  /// What a script gives for some input.
  fileprivate func answers(_ script: String, _ input: ContiguousArray<Value>?) throws -> [Value] {
    let block = try session.createBlock(script)
    let sink = CaptureSink()
    try session.run(block, [], out: sink, from: context.frame, dollarInput: input)
    return Array(try Enumeration.list(sink.result))
  }
}

/// What the three message cmdlets share: where the text comes from.
class CmsMessageCommand: Cmdlet {
  private(set) var source: String?

  override func begin() throws {
    guard let path = string("Path") ?? string("LiteralPath") else { return }
    let service = ProviderService.of(session)
    let call = ProviderCall(context)
    call.literal = has("LiteralPath")
    do {
      let found = try service.resolve(path, call)
      guard found.count == 1, let first = found.first, first.provider.isFileSystem else {
        throw terminate(
          "System.ArgumentException", "The path '\(path)' must refer to a single file system path.",
          id: "FilePathMustBeFileSystemPath", .ObjectNotFound,
          target: found.first.map { .object($0.provider.info) } ?? .null)
      }
      source = first.path
    } catch let failure as ItemFailure { throw context.terminating(failure.record) }
  }

  final func file(_ path: String) throws -> [UInt8] {
    do { return try Files.read(path) } catch let failure as DotNetError { throw unhandled(failure) }
  }

  final func unhandled(_ failure: DotNetError) -> Thrown {
    let type = failure.exception.type.fullName
    return context.terminating(ErrorRecord(failure.exception, id: type, category: .NotSpecified))
  }

  final func recipients(decrypts: Bool) throws -> [CertificateObj] {
    var found: [CertificateObj] = []
    for item in array("To") {
      let recipient: CmsRecipientObj
      switch item.base.obj {
      case let own as CmsRecipientObj: recipient = own
      case let certificate as CertificateObj: recipient = CmsRecipientObj(nil, certificate)
      default: recipient = CmsRecipientObj(try session.text(item), nil)
      }
      if recipient.certificates.isEmpty || decrypts,
        let error = try recipient.resolve(session, context.scope, decrypts: decrypts)
      {
        throw context.terminating(error)
      }
      found += recipient.certificates
    }
    return found
  }
}

final class ProtectCmsMessageCommand: CmsMessageCommand {
  private var inputs = ContiguousArray<Value>()

  override func process() throws { if has("Content") { inputs.append(value("Content")) } }

  override func end() throws {
    let bytes: [UInt8]
    if let source {
      bytes = try file(source)
    } else {
      let lines = try answers("$input | Out-String -Stream", inputs)
      bytes = Array(try lines.map { try session.text($0) }.joined(separator: "\n").utf8)
    }
    var text = ""
    if !bytes.isEmpty {
      do { text = Armour.wrap(try Cms.encrypt(bytes, for: recipients(decrypts: false))) } catch let failure as DotNetError {
        throw unhandled(failure)
      }
    }
    guard let target = string("OutFile") else { return try write(Value(text)) }
    do { try Files.write(Paths.full(target, session.location), Array(text.utf8)) } catch let failure as DotNetError {
      throw unhandled(failure)
    }
  }
}

final class UnprotectCmsMessageCommand: CmsMessageCommand {
  private var lines: [String] = []

  override func process() throws {
    if parameterSet == "ByWinEvent" {
      let record = value("EventLogRecord")
      let name = PSString.make("Message")
      let text = try decrypted(session.text(MemberAccess.get(record, name, session) ?? .null))
      guard flag("IncludeContext") else { return try write(Value(text)) }
      try MemberAccess.set(record, name, Value(text), session)
      return try write(record)
    }
    if has("Content") { lines.append(string("Content") ?? "") }
  }

  override func end() throws {
    if parameterSet == "ByWinEvent" { return }
    let text = try source.map { TextFiles.decode(try file($0)).string } ?? lines.joined(separator: "\n")
    try write(Value(try decrypted(text)))
  }

  private func decrypted(_ text: String) throws -> String {
    do {
      guard let found = try Armour.unwrap(text, Armour.cms) else {
        if flag("IncludeContext") { return text }
        throw terminate(
          "System.ArgumentException",
          "Cannot unprotect message. The input contained no encrypted content. Specify the '-IncludeContext' parameter if you wish to output the original content when no encrypted content is detected.",
          id: "InputContainedNoEncryptedContentIncludeContext", .ObjectNotFound)
      }
      // The user's own certificates are always looked at.
      let certificates = try recipients(decrypts: true) + CertificateStore.personal()
      let plain = String(decoding: try Cms.decrypt(found.bytes, with: certificates), as: UTF8.self)
      return flag("IncludeContext") ? found.before + plain + found.after : plain
    } catch let failure as DotNetError { throw unhandled(failure) } catch let failure as PrimitiveError {
      throw unhandled(DotNetError(Primitive.exception(failure)))
    }
  }
}

final class GetCmsMessageCommand: CmsMessageCommand {
  private var lines: [String] = []

  override func process() throws { if has("Content") { lines.append(string("Content") ?? "") } }

  override func end() throws {
    let text = try source.map { TextFiles.decode(try file($0)).string } ?? lines.joined(separator: "\n")
    do {
      guard let found = try Armour.unwrap(text, Armour.cms) else {
        throw terminate(
          "System.ArgumentException", "Cannot unprotect message. The input contained no encrypted content.",
          id: "InputContainedNoEncryptedContent", .ObjectNotFound)
      }
      let message = try Cms.parse(found.bytes)
      defer { CMS_ContentInfo_free(message) }
      let recipients = Cms.recipients(message).map { one in
        Value.object(RecordObj(CmsTypes.issuerSerial, values: [Value(one.issuer), Value(one.serial)]))
      }
      let made = RecordObj(
        CmsTypes.envelope, values: [.int(0), .null, .null, .array([Value]()), .array([Value]()), .array(recipients)])
      let bag = PropertyBag()
      bag.set(PSString.make("Recipients"), .object(ListObj(.list(of: .object), ContiguousArray(recipients))))
      bag.set(PSString.make("Content"), Value(text))
      made.extras = bag
      try write(.object(made))
    } catch let failure as DotNetError { throw unhandled(failure) } catch let failure as PrimitiveError {
      throw unhandled(DotNetError(Primitive.exception(failure)))
    }
  }
}

final class GetPfxCertificateCommand: Cmdlet {
  private var missing: [String] = []
  private var given = 0
  private var password: String?

  override func begin() throws { password = (value("Password").base.obj as? SecureStringObj)?.text.string }

  override func process() throws {
    for path in strings("FilePath") ?? strings("LiteralPath") ?? [] {
      given += 1
      let found = has("LiteralPath") ? [Paths.full(path, session.location)] : try TextFiles.resolve(path, session)
      let files = found.filter { Files.isFile($0) }
      if files.isEmpty { missing.append(path) }
      for file in files { try read(file) }
    }
    if missing.isEmpty { return }
    if missing.count == given {
      throw terminate(
        "System.IO.FileNotFoundException", "Command cannot find any of the specified files.",
        id: "GetPfxCertCommandNoneOfTheFilesFound", .ObjectNotFound)
    }
    for path in missing {
      try writeError(
        "System.IO.FileNotFoundException", "The following file could not be found: \(path).",
        id: "GetPfxCertCommandFileNotFound", .ObjectNotFound)
    }
  }

  private func read(_ path: String) throws {
    guard let bytes = TextFiles.read(path) else { return }
    if password == nil, !flag("NoPromptForPassword"), CertificateObj.readable(bytes) == nil,
      CertificateObj.needsPassword(bytes)
    {
      let asked = try answers("Read-Host -Prompt 'Enter password' -AsSecureString", nil)
      password = (asked.first?.base.obj as? SecureStringObj)?.text.string
    }
    guard let found = CertificateObj.readable(bytes, password: password ?? "") else {
      return try writeError(
        "System.Security.Cryptography.CryptographicException",
        CertificateObj.needsPassword(bytes)
          ? "The certificate data cannot be read with the provided password, the password may be incorrect."
          : "Cannot find the original signer.", id: "GetPfxCertificateUnknownCryptoError", .NotSpecified)
    }
    try write(.object(found))
  }
}
