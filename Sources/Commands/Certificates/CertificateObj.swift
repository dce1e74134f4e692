// `[X509Certificate2]`: a certificate, with its private key where a PKCS #12 file or a PEM text brought one.

import CCrypto
import Engine
import Glibc
import Objects
import Primitives

/// What OpenSSL allocated, given back at the end.
final class CertificateHandle {
  let certificate: OpaquePointer
  let key: OpaquePointer?
  init(_ certificate: OpaquePointer, _ key: OpaquePointer?) {
    self.certificate = certificate
    self.key = key
  }
  deinit {
    X509_free(certificate)
    if let key { EVP_PKEY_free(key) }
  }
}

final class X509CertificateObj: Obj {
  let handle: CertificateHandle
  /// The PKCS #12 file that it came from.
  private let source: (bytes: [UInt8], password: String)?
  var friendlyName = ""

  init(_ handle: CertificateHandle, source: (bytes: [UInt8], password: String)? = nil) {
    self.handle = handle
    self.source = source
    super.init()
  }
  override var type: TypeInfo { CertificateTypes.certificate2 }
  override func equals(_ other: Obj) -> Bool { (other as? X509CertificateObj)?.raw == raw }
  override var hash: Int { thumbprint.hashValue & 0x3ff_ffff }
  override func describe(_ runtime: Runtime) throws -> String {
    "[Subject]\n  \(subject)\n\n[Issuer]\n  \(issuer)\n\n[Serial Number]\n  \(serial)\n\n[Not Before]\n  "
      + "\(try runtime.text(notBefore))\n\n[Not After]\n  \(try runtime.text(notAfter))\n\n[Thumbprint]\n  \(thumbprint)\n"
  }

  // MARK: reading

  /// A certificate from a file's bytes: DER, PEM or PKCS #12 with its password; nil when it is none of them.
  static func read(_ bytes: [UInt8], password: String = "") -> X509CertificateObj? {
    ERR_clear_error()
    if let found = pem(bytes) { return found }
    if let found = bytes.withUnsafeBufferPointer({ buffer -> OpaquePointer? in
      var next = buffer.baseAddress
      return d2i_X509(nil, &next, buffer.count)
    }) {
      return X509CertificateObj(CertificateHandle(found, nil))
    }
    return pkcs12(bytes, password)
  }

  /// Whether the bytes are a PKCS #12 file, and if so whether it opens without a password.
  static func needsPassword(_ bytes: [UInt8]) -> Bool {
    guard let file = openPkcs12(bytes) else { return false }
    defer { PKCS12_free(file) }
    return PKCS12_verify_mac(file, "", 0) != 1 && PKCS12_verify_mac(file, nil, 0) != 1
  }

  private static func openPkcs12(_ bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBufferPointer { buffer in
      var next = buffer.baseAddress
      return d2i_PKCS12(nil, &next, buffer.count)
    }
  }

  private static func pkcs12(_ bytes: [UInt8], _ password: String) -> X509CertificateObj? {
    guard let file = openPkcs12(bytes) else { return nil }
    defer { PKCS12_free(file) }
    var key: OpaquePointer?
    var certificate: OpaquePointer?
    var others: OpaquePointer?
    guard PKCS12_parse(file, password, &key, &certificate, &others) == 1 else { return nil }
    defer { if let others { crypto_certificates_free_all(others) } }
    guard let certificate else {
      if let key { EVP_PKEY_free(key) }
      return nil
    }
    return X509CertificateObj(CertificateHandle(certificate, key), source: (bytes, password))
  }

  private static func pem(_ bytes: [UInt8]) -> X509CertificateObj? {
    guard let bio = bytes.withUnsafeBytes({ BIO_new_mem_buf($0.baseAddress, Int32(truncatingIfNeeded: $0.count)) }) else {
      return nil
    }
    defer { BIO_free(bio) }
    guard let certificate = PEM_read_bio_X509(bio, nil, nil, nil) else {
      ERR_clear_error()
      return nil
    }
    guard let again = bytes.withUnsafeBytes({ BIO_new_mem_buf($0.baseAddress, Int32(truncatingIfNeeded: $0.count)) }) else {
      return X509CertificateObj(CertificateHandle(certificate, nil))
    }
    defer { BIO_free(again) }
    // A password would be asked for at the terminal; a key that needs one stays out.
    let key = PEM_read_bio_PrivateKey(again, nil, { _, _, _, _ in -1 }, nil)
    ERR_clear_error()
    return X509CertificateObj(CertificateHandle(certificate, key))
  }

  /// For the client's side of a connection: the file that it came from, or one made of certificate and key.
  func forClient() -> (bytes: [UInt8], password: String)? {
    if let source { return source }
    guard let key = handle.key, let made = PKCS12_create("", "", key, handle.certificate, nil, 0, 0, 0, 0, 0) else {
      return nil
    }
    defer { PKCS12_free(made) }
    return (Der.bytes { i2d_PKCS12(made, $0) }, "")
  }

  // MARK: facts

  lazy var raw: [UInt8] = Der.bytes { i2d_X509(handle.certificate, $0) }
  var thumbprint: String { Hexadecimal.encode(CryptoMembers.digest("SHA1", raw)).string }
  var subject: String { DistinguishedName.text(X509_get_subject_name(handle.certificate)) }
  var issuer: String { DistinguishedName.text(X509_get_issuer_name(handle.certificate)) }

  var serial: String {
    guard let number = X509_get0_serialNumber(handle.certificate), let big = ASN1_INTEGER_to_BN(number, nil) else { return "" }
    defer { BN_free(big) }
    guard let text = BN_bn2hex(big) else { return "" }
    defer { CRYPTO_free(text, nil, 0) }
    let digits = String(cString: text)
    return digits.count % 2 == 0 ? digits : "0" + digits
  }

  var notBefore: Value { time(X509_get0_notBefore(handle.certificate)) }
  var notAfter: Value { time(X509_get0_notAfter(handle.certificate)) }

  private func time(_ source: UnsafePointer<ASN1_TIME>?) -> Value {
    var parts = tm()
    guard let source, ASN1_TIME_to_tm(source, &parts) == 1 else { return .null }
    return DateParts.local(parts)
  }

  /// The uses of the extension for enhanced key usage: name and number.
  var enhancedUses: [(name: String, number: String)] {
    guard let found = X509_get_ext_d2i(handle.certificate, NID_ext_key_usage, nil, nil) else { return [] }
    let all = OpaquePointer(found)
    defer { crypto_objects_free(all) }
    return (0..<crypto_objects_count(all)).compactMap { i in
      guard let object = crypto_objects_at(all, i) else { return nil }
      let number = DistinguishedName.number(object)
      return (CertificateTypes.useNames[number] ?? "", number)
    }
  }

  /// Names that the certificate holds for.
  var dnsNames: [String] {
    guard let found = X509_get_ext_d2i(handle.certificate, NID_subject_alt_name, nil, nil) else { return [] }
    let all = OpaquePointer(found)
    defer { GENERAL_NAMES_free(all) }
    return (0..<crypto_names_count(all)).compactMap { i in
      crypto_names_at(all, i).flatMap { crypto_name_dns($0) }.map { DistinguishedName.string($0) }
    }
  }

  var version: Int { X509_get_version(handle.certificate) + 1 }
  var keyUsage: UInt32 { X509_get_key_usage(handle.certificate) }
}

/// What OpenSSL writes as DER.
enum Der {
  static func bytes(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
    let count = Int(write(nil))
    guard count > 0 else { return [] }
    var out = [UInt8](repeating: 0, count: count)
    out.withUnsafeMutableBufferPointer { buffer in
      var next = buffer.baseAddress
      _ = write(&next)
    }
    return out
  }
}

/// Names in certificates as .NET writes them: the most special part first.
enum DistinguishedName {
  private static let labels: [String: String] = [
    "2.5.4.3": "CN", "2.5.4.6": "C", "2.5.4.7": "L", "2.5.4.8": "S", "2.5.4.9": "STREET", "2.5.4.10": "O", "2.5.4.11": "OU",
    "2.5.4.12": "T", "2.5.4.42": "G", "2.5.4.43": "I", "2.5.4.4": "SN", "2.5.4.5": "SERIALNUMBER", "1.2.840.113549.1.9.1": "E",
    "0.9.2342.19200300.100.1.25": "DC",
  ]

  static func text(_ name: OpaquePointer?) -> String {
    guard let name else { return "" }
    return (0..<X509_NAME_entry_count(name)).reversed().compactMap { i -> String? in
      guard let entry = X509_NAME_get_entry(name, i), let object = X509_NAME_ENTRY_get_object(entry),
        let data = X509_NAME_ENTRY_get_data(entry)
      else { return nil }
      let number = number(object)
      return (labels[number] ?? "OID." + number) + "=" + quoted(string(data))
    }.joined(separator: ", ")
  }

  static func number(_ object: OpaquePointer) -> String {
    var room = [CChar](repeating: 0, count: 128)
    let count = OBJ_obj2txt(&room, Int32(room.count), object, 1)
    return count > 0 ? String(decoding: room.prefix(Int(min(count, 127))).map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
  }

  static func string(_ data: UnsafePointer<ASN1_STRING>) -> String {
    var text: UnsafeMutablePointer<UInt8>?
    let count = ASN1_STRING_to_UTF8(&text, data)
    guard count >= 0, let text else { return "" }
    defer { CRYPTO_free(text, nil, 0) }
    return String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
  }

  private static func quoted(_ text: String) -> String {
    guard text.isEmpty || text.hasPrefix(" ") || text.hasSuffix(" ") || text.contains(where: { ",+=\"\n<>#;".contains($0) })
    else {
      return text
    }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}

/// A broken-down time in UTC as a local `[datetime]`.
enum DateParts {
  static func local(_ parts: tm) -> Value {
    var parts = parts
    let date = try? PSDateTimeOffset.fromUnixTimeSeconds(Int64(timegm(&parts)))
    return date.map { .dateTime($0.localDateTime) } ?? .null
  }
}
