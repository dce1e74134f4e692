// X.509 certificates, read by the crypto library: from DER, PEM or PKCS #12, from bytes or a file.

import CCrypto
import Engine
import Glibc
import Objects
import Primitives

final class CertificateObj: Obj {
  /// The certificate; nil in an empty one.
  fileprivate(set) var x509: OpaquePointer?
  let hasPrivateKey: Bool
  /// The private key, where it came along.
  let key: OpaquePointer?
  var friendlyName = ""
  private let isSecond: Bool

  /// Takes certificate and key over.
  init(_ x509: OpaquePointer?, key: OpaquePointer? = nil, second: Bool) {
    (self.x509, self.key, hasPrivateKey, isSecond) = (x509, key, key != nil, second)
    super.init()
  }
  deinit {
    if let x509 { X509_free(x509) }
    if let key { EVP_PKEY_free(key) }
  }
  override var type: TypeInfo { isSecond ? CertificateTypes.second : CertificateTypes.first }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? CertificateObj, let x509, let theirs = other.x509 else { return self === other }
    return X509_cmp(x509, theirs) == 0
  }
  override var hash: Int { (try? thumbprint("SHA1").prefix(4).reduce(0) { $0 << 8 | Int($1) }) ?? 0 }
  override func describe(_ runtime: Runtime) throws -> String { x509 == nil ? type.fullName : try text(runtime) }

  static func fail(_ message: String) -> DotNetError { CipherObj.fail(message) }
  func open() throws -> OpaquePointer {
    guard let x509 else { throw CertificateObj.fail("m_safeCertContext is an invalid handle.") }
    return x509
  }
  func forget() {
    if let x509 { X509_free(x509) }
    x509 = nil
  }

  // MARK: reading

  /// A certificate from bytes of any of the forms.
  static func read(_ bytes: [UInt8], password: String?, second: Bool) throws -> CertificateObj {
    if bytes.isEmpty { throw DotNetError.argument("Array cannot be empty or null.", "rawData") }
    ERR_clear_error()
    let made: CertificateObj? = bytes.withUnsafeBytes { raw -> CertificateObj? in
      var at = raw.bindMemory(to: UInt8.self).baseAddress
      if let x509 = d2i_X509(nil, &at, raw.count) { return CertificateObj(x509, second: second) }
      guard let memory = BIO_new_mem_buf(raw.baseAddress, Int32(clamping: raw.count)) else { return nil }
      defer { BIO_free(memory) }
      if let x509 = PEM_read_bio_X509(memory, nil, nil, nil) { return CertificateObj(x509, second: second) }
      return nil
    }
    if let made { return made }
    return try pkcs12(bytes, password: password, second: second)
  }

  static func pkcs12(_ bytes: [UInt8], password: String?, second: Bool) throws -> CertificateObj {
    let store = bytes.withUnsafeBytes { raw -> OpaquePointer? in
      var at = raw.bindMemory(to: UInt8.self).baseAddress
      return d2i_PKCS12(nil, &at, raw.count)
    }
    guard let store else { throw fail("Cannot find the requested object.") }
    defer { PKCS12_free(store) }
    var key: OpaquePointer?
    var x509: OpaquePointer?
    guard PKCS12_parse(store, password ?? "", &key, &x509, nil) == 1 else {
      throw fail("The specified network password is not correct.")
    }
    guard let x509 else {
      if let key { EVP_PKEY_free(key) }
      throw fail("Cannot find the requested object.")
    }
    return CertificateObj(x509, key: key, second: second)
  }

  // MARK: what it says

  var der: [UInt8] {
    get throws {
      let x509 = try open()
      return Der.bytes { i2d_X509(x509, $0) }
    }
  }
  func thumbprint(_ algorithm: String) throws -> [UInt8] { try CryptoMembers.digest(algorithm, der) }

  /// Most significant byte first.
  var serial: [UInt8] {
    get throws {
      guard let number = X509_get0_serialNumber(try open()) else { return [] }
      let count = ASN1_STRING_length(number)
      guard count > 0, let data = ASN1_STRING_get0_data(number) else { return [0] }
      var bytes = Array(UnsafeBufferPointer(start: data, count: Int(count)))
      // The library drops the zero that keeps a number positive; .NET shows what is written.
      if bytes[0] & 0x80 != 0 { bytes.insert(0, at: 0) }
      return bytes
    }
  }
  func name(issuer: Bool) throws -> NameObj {
    let x509 = try open()
    return NameObj(issuer ? X509_get_issuer_name(x509) : X509_get_subject_name(x509))
  }
  func time(after: Bool) throws -> PSDateTime {
    let x509 = try open()
    var parts = tm()
    guard let given = after ? X509_get0_notAfter(x509) : X509_get0_notBefore(x509), ASN1_TIME_to_tm(given, &parts) == 1,
      let made = try? PSDateTime(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday), hour: Int(parts.tm_hour),
        minute: Int(parts.tm_min), second: min(59, Int(parts.tm_sec)), kind: .utc)
    else { return PSDateTime(unchecked: 0, .utc) }
    return made.toLocalTime()
  }
  var version: Int { get throws { X509_get_version(try open()) + 1 } }
  /// The public key's algorithm, parameters and bits.
  func publicKey() throws -> (oid: String, parameters: [UInt8], bits: [UInt8]) {
    guard let key = X509_get_X509_PUBKEY(try open()) else { return ("", [], []) }
    var object: OpaquePointer?
    var data: UnsafePointer<UInt8>?
    var count: Int32 = 0
    var algorithm: UnsafeMutablePointer<X509_ALGOR>?
    X509_PUBKEY_get0_param(&object, &data, &count, &algorithm, key)
    var parameters: [UInt8] = [5, 0]
    if let algorithm {
      var kind: Int32 = 0
      var value: UnsafeRawPointer?
      X509_ALGOR_get0(nil, &kind, &value, algorithm)
      if kind == V_ASN1_OBJECT, let value {
        let curve = Der.bytes { i2d_ASN1_OBJECT(OpaquePointer(value), $0) }
        if !curve.isEmpty { parameters = curve }
      }
    }
    let bits = data.map { Array(UnsafeBufferPointer(start: $0, count: Int(count))) } ?? []
    return (CertificateObj.oid(object), parameters, bits)
  }
  var signatureAlgorithm: String {
    get throws { CertificateObj.oid(OpaquePointer(bitPattern: 0), nid: X509_get_signature_nid(try open())) }
  }

  static func oid(_ object: OpaquePointer?, nid: Int32? = nil) -> String {
    guard let object = nid.map({ OBJ_nid2obj($0) }) ?? object else { return "" }
    var text = [CChar](repeating: 0, count: 256)
    let count = OBJ_obj2txt(&text, 256, object, 1)
    return String(decoding: text.prefix(max(0, min(255, Int(count)))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  var extensions: [ExtensionObj] {
    get throws {
      let x509 = try open()
      return (0..<max(0, X509_get_ext_count(x509))).compactMap { X509_get_ext(x509, $0).map { ExtensionObj($0) } }
    }
  }

  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The long text.
  func text(_ runtime: Runtime) throws -> String {
    func date(_ after: Bool) throws -> String { try NetText.string(.dateTime(time(after: after)), runtime).string }
    return """
      [Subject]
        \(try name(issuer: false).text())

      [Issuer]
        \(try name(issuer: true).text())

      [Serial Number]
        \(CertificateObj.hex(try serial))

      [Not Before]
        \(try date(false))

      [Not After]
        \(try date(true))

      [Thumbprint]
        \(CertificateObj.hex(try thumbprint("SHA1")))

      """
  }
}

/// `X500DistinguishedName`.
final class NameObj: Obj {
  let parts: [[(oid: String, value: String)]]
  let der: [UInt8]
  init(_ name: OpaquePointer?) {
    var parts: [[(String, String)]] = []
    var last: Int32 = -1
    for i in 0..<max(0, name.map { X509_NAME_entry_count($0) } ?? 0) {
      guard let entry = X509_NAME_get_entry(name, i) else { continue }
      let oid = CertificateObj.oid(X509_NAME_ENTRY_get_object(entry))
      var at: UnsafeMutablePointer<UInt8>?
      let count = ASN1_STRING_to_UTF8(&at, X509_NAME_ENTRY_get_data(entry))
      var value = ""
      if count >= 0, let at {
        value = String(decoding: UnsafeBufferPointer(start: at, count: Int(count)), as: UTF8.self)
        CRYPTO_free(at, "", 0)
      }
      let set = X509_NAME_ENTRY_set(entry)
      if set == last, !parts.isEmpty { parts[parts.count - 1].append((oid, value)) } else { parts.append([(oid, value)]) }
      last = set
    }
    self.parts = parts
    der = Der.bytes { i2d_X509_NAME(name, $0) }
    super.init()
  }
  override var type: TypeInfo { CertificateTypes.name }
  override func describe(_ runtime: Runtime) throws -> String { type.fullName }

  /// From encoded bytes.
  static func read(_ bytes: [UInt8]) throws -> NameObj {
    let name = try decode(bytes)
    defer { X509_NAME_free(name) }
    return NameObj(name)
  }
  private static func decode(_ bytes: [UInt8]) throws -> OpaquePointer {
    let name = bytes.withUnsafeBytes { raw -> OpaquePointer? in
      var at = raw.bindMemory(to: UInt8.self).baseAddress
      return d2i_X509_NAME(nil, &at, raw.count)
    }
    guard let name else { throw CertificateObj.fail("The encoded name is invalid.") }
    return name
  }
  /// The library's form; the caller frees it.
  func made() throws -> OpaquePointer { try NameObj.decode(der) }

  private static let labels = [
    "2.5.4.3": "CN", "2.5.4.6": "C", "2.5.4.7": "L", "2.5.4.8": "S", "2.5.4.9": "STREET", "2.5.4.10": "O", "2.5.4.11": "OU",
    "2.5.4.12": "T", "2.5.4.4": "SN", "2.5.4.5": "SERIALNUMBER", "2.5.4.42": "G", "2.5.4.43": "I",
    "1.2.840.113549.1.9.1": "E", "0.9.2342.19200300.100.1.25": "DC",
  ]
  /// Encodes a text such as `CN=x, O=y`.
  static func encode(_ text: String, reversed: Bool = true) throws -> NameObj {
    guard let name = X509_NAME_new() else { throw CertificateObj.fail("Insufficient memory.") }
    defer { X509_NAME_free(name) }
    var entries: [(String, String)] = []
    var rest = text[...]
    while !rest.allSatisfy({ $0.isWhitespace }) {
      guard let equals = rest.firstIndex(of: "=") else {
        throw CertificateObj.fail("The string contains an invalid X500 name attribute key, oid, value or delimiter.")
      }
      let label = rest[..<equals].filter { !$0.isWhitespace }
      rest = rest[rest.index(after: equals)...].drop { $0 == " " }
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let character = rest.first {
          rest = rest.dropFirst()
          if character == "\"" {
            if rest.first != "\"" { break }
            rest = rest.dropFirst()
          }
          value.append(character)
        }
        rest = rest.drop { $0 != "," && $0 != ";" && $0 != "\n" }
      } else {
        let end = rest.firstIndex { $0 == "," || $0 == ";" || $0 == "\n" } ?? rest.endIndex
        value = String(rest[..<end])
        while value.last == " " { value.removeLast() }
        rest = rest[end...]
      }
      rest = rest.dropFirst()
      let upper = label.uppercased()
      let oid =
        upper.hasPrefix("OID.")
        ? String(label.dropFirst(4))
        : labels.first { $0.value == upper }?.key
          ?? (upper == "ST" ? "2.5.4.8" : upper.first?.isNumber == true ? String(label) : "")
      if oid.isEmpty {
        throw CertificateObj.fail("The string contains an invalid X500 name attribute key, oid, value or delimiter.")
      }
      entries.append((oid, value))
    }
    for (oid, value) in reversed ? entries.reversed() : entries {
      guard let object = OBJ_txt2obj(oid, 1) else { throw CertificateObj.fail("The OID value is invalid.") }
      defer { ASN1_OBJECT_free(object) }
      let bytes = Array(value.utf8)
      // The type is told: the library would choose by tables of its own and refuse what is longer than they say.
      guard let type = stringType(oid, bytes),
        X509_NAME_add_entry_by_OBJ(name, object, type, bytes, Int32(clamping: bytes.count), -1, 0) == 1
      else { throw CertificateObj.fail("The string contains an invalid X500 name attribute key, oid, value or delimiter.") }
    }
    return NameObj(name)
  }

  /// A country is printable, addresses and domains are ASCII, the rest is printable where it can be and else UTF-8; nil when it can't be written.
  private static func stringType(_ oid: String, _ bytes: [UInt8]) -> Int32? {
    let isAscii = bytes.allSatisfy { $0 < 0x80 }
    if oid == "1.2.840.113549.1.9.1" || oid == "0.9.2342.19200300.100.1.25" { return isAscii ? V_ASN1_IA5STRING : nil }
    let isPrintable =
      isAscii
      && bytes.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
          || " '()+,-./:=?".utf8.contains($0)
      }
    if oid == "2.5.4.6" { return isPrintable ? V_ASN1_PRINTABLESTRING : nil }
    return isPrintable ? V_ASN1_PRINTABLESTRING : V_ASN1_UTF8STRING
  }

  /// The name as text; flags are those of `X500DistinguishedNameFlags`.
  func text(reversed: Bool = true, separator: String = ", ", multi: String = " + ", quotes: Bool = true) -> String {
    func shown(_ part: (oid: String, value: String)) -> String {
      let label = NameObj.labels[part.oid] ?? "OID." + part.oid
      let special: Set<Character> = [",", "+", "=", "\"", "\n", "<", ">", "#", ";"]
      let needs =
        part.value.isEmpty || part.value.contains { special.contains($0) } || part.value.first == " " || part.value.last == " "
      guard needs, quotes else { return label + "=" + part.value }
      let inner = part.value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      return label + "=\"" + inner + "\""
    }
    let list = parts.map { $0.map(shown).joined(separator: multi) }
    return (reversed ? list.reversed() : list).joined(separator: separator)
  }
  func first(_ oid: String) -> String? {
    for part in parts.reversed() { if let found = part.first(where: { $0.oid == oid }) { return found.value } }
    return nil
  }
  var last: String { parts.last?.last?.value ?? "" }
}
