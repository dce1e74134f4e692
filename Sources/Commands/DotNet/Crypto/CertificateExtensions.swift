// What certificates say beyond name and key: `X509Extension` and the kinds of it that .NET reads and makes.

import CCrypto
import Engine
import Objects
import Primitives

/// `X509Extension`; its number decides which of the derived types it is.
final class ExtensionObj: Obj {
  let oid: String
  let isCritical: Bool
  let data: [UInt8]
  private let own: TypeInfo?

  /// What a certificate holds.
  init(_ extensionPointer: OpaquePointer) {
    oid = CertificateObj.oid(X509_EXTENSION_get_object(extensionPointer))
    isCritical = X509_EXTENSION_get_critical(extensionPointer) == 1
    let value = X509_EXTENSION_get_data(extensionPointer)
    data =
      value.flatMap { value in
        ASN1_STRING_get0_data(value).map { Array(UnsafeBufferPointer(start: $0, count: Int(ASN1_STRING_length(value)))) }
      } ?? []
    own = nil
    super.init()
  }
  /// One that a script makes; `type` where the number does not decide it.
  init(_ oid: String, _ data: [UInt8], critical: Bool, type: TypeInfo? = nil) {
    (self.oid, self.data, isCritical, own) = (oid, data, critical, type)
    super.init()
  }
  override var type: TypeInfo { own ?? CertificateExtensions.byNumber[oid] ?? CertificateExtensions.base }

  /// Hands the library's form to `body`.
  func with<R>(_ body: (OpaquePointer) throws -> R) throws -> R {
    guard let object = OBJ_txt2obj(oid, 1) else { throw CertificateObj.fail("The OID value is invalid.") }
    defer { ASN1_OBJECT_free(object) }
    guard let octets = ASN1_OCTET_STRING_new() else { throw KeyPairObj.failure() }
    defer { ASN1_OCTET_STRING_free(octets) }
    guard ASN1_OCTET_STRING_set(octets, data, Int32(clamping: data.count)) == 1,
      let made = X509_EXTENSION_create_by_OBJ(nil, object, isCritical ? 1 : 0, octets)
    else { throw KeyPairObj.failure() }
    defer { X509_EXTENSION_free(made) }
    return try body(made)
  }

  /// Its text, a line for each part; none where the library has no words for it.
  var lines: String {
    let shown = try? with { form in
      guard let memory = BIO_new(BIO_s_mem()) else { return "" }
      defer { BIO_free(memory) }
      guard X509V3_EXT_print(memory, form, 0, 0) == 1 else { return "" }
      var data: UnsafeMutablePointer<CChar>?
      let count = crypto_memory_data(memory, &data)
      guard let data, count > 0 else { return "" }
      return String(decoding: UnsafeRawBufferPointer(start: data, count: count), as: UTF8.self)
    }
    return shown ?? ""
  }
  /// Its text on one line.
  var text: String { lines.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: ", ") }

  /// The parts of the value, one level down when it is a sequence.
  var parts: [(tag: UInt8, content: [UInt8])] {
    guard let items = Der.items(data) else { return [] }
    return items.first?.tag == 0x30 ? Der.items(items[0].content) ?? [] : items
  }
}

enum CertificateExtensions {
  private static let prefix = "System.Security.Cryptography.X509Certificates."
  private static let crypto = "System.Security.Cryptography."
  static let numbers = (
    constraints: "2.5.29.19", usage: "2.5.29.15", enhanced: "2.5.29.37", keyIdentifier: "2.5.29.14", names: "2.5.29.17"
  )

  static let base: TypeInfo = TypeInfo(
    prefix + "X509Extension", base: TypeCatalog.find(crypto + "AsnEncodedData") ?? .object,
    declare: { t in
      t.constructor("new(\(crypto)Oid oid, byte[] rawData, bool critical)") { c in
        guard let oid = c.obj(0) as? OidObj else { throw DotNetError.argumentNull("oid") }
        return .object(ExtensionObj(oid.value, try c.bytes(1, "rawData"), critical: c.bool(2), type: base))
      }
      t.constructor("new(string oid, byte[] rawData, bool critical)") { c in
        let oid = OidObj(try c.required(0, "oid").string).value
        return .object(ExtensionObj(oid, try c.bytes(1, "rawData"), critical: c.bool(2), type: base))
      }
      t.property("bool Critical {get;}") { .bool(try own($0).isCritical) }
      t.property("\(crypto)Oid Oid {get;}") { .object(OidObj(try own($0).oid)) }
      t.property("byte[] RawData {get;}") { .bytes(try own($0).data) }
      t.method("string Format(bool multiLine)") { c in Value(c.bool(0) ? try own(c).lines : try own(c).text) }
    })

  static func own(_ c: Call) throws -> ExtensionObj {
    guard let found = c.this.base.obj as? ExtensionObj else { throw DotNetError.argumentNull("extension") }
    return found
  }

  /// The types that a number stands for.
  static let byNumber: [String: TypeInfo] = [
    numbers.constraints: constraints, numbers.usage: usage, numbers.enhanced: enhanced, numbers.keyIdentifier: keyIdentifier,
    numbers.names: names,
  ]
  /// Made at the first question: the base looks its own base up.
  private static let types: [String: @Sendable () -> TypeInfo] = [
    prefix + "X509Extension": { base },
    prefix + "X509BasicConstraintsExtension": { constraints },
    prefix + "X509KeyUsageExtension": { usage },
    prefix + "X509EnhancedKeyUsageExtension": { enhanced },
    prefix + "X509SubjectKeyIdentifierExtension": { keyIdentifier },
    prefix + "X509SubjectAlternativeNameExtension": { names },
  ]
  static let family = TypeCatalog.Family(types: types)

  // MARK: basic constraints

  private static func constraint(authority: Bool, length: Int?, critical: Bool) throws -> Value {
    if let length, length < 0 { throw DotNetError.negative(length, "pathLengthConstraint") }
    let parts: [[UInt8]] = [authority ? [0x01, 0x01, 0xff] : [], length.map { Der.integer($0) } ?? []]
    return .object(ExtensionObj(numbers.constraints, Der.sequence(parts), critical: critical))
  }
  /// Whether the certificate may sign others.
  static func isAuthority(_ item: ExtensionObj) -> Bool { item.parts.first.map { $0.tag == 1 && $0.content != [0] } ?? false }
  private static func length(_ item: ExtensionObj) -> Int? {
    item.parts.first { $0.tag == 2 }.map { $0.content.prefix(4).reduce(0) { $0 << 8 | Int($1) } }
  }
  static let constraints: TypeInfo = TypeInfo(
    prefix + "X509BasicConstraintsExtension", base: base,
    declare: { t in
      t.constructor("new()") { _ in .object(ExtensionObj(numbers.constraints, Der.sequence([]), critical: false)) }
      t.constructor(
        "new(bool certificateAuthority, bool hasPathLengthConstraint, int pathLengthConstraint, bool critical)"
      ) { c in try constraint(authority: c.bool(0), length: c.bool(1) ? c.int(2) : nil, critical: c.bool(3)) }
      t.property("bool CertificateAuthority {get;}") { .bool(isAuthority(try own($0))) }
      t.property("bool HasPathLengthConstraint {get;}") { .bool(length(try own($0)) != nil) }
      t.property("int PathLengthConstraint {get;}") { .int32(length(try own($0)) ?? 0) }
      let type = prefix + "X509BasicConstraintsExtension"
      t.staticMethod(
        "static \(type) CreateForCertificateAuthority(System.Nullable[int] pathLengthConstraint = null)"
      ) { c in try constraint(authority: true, length: c.args.isEmpty || c.isNull(0) ? nil : c.int(0), critical: true) }
      t.staticMethod("static \(type) CreateForEndEntity(bool critical = False)") { c in
        try constraint(authority: false, length: nil, critical: !c.args.isEmpty && c.bool(0))
      }
    })

  // MARK: what the key is for

  /// The flags of `X509KeyUsageFlags`.
  static func flags(_ item: ExtensionObj) -> Int {
    guard let bits = Der.items(item.data)?.first, bits.tag == 3 else { return 0 }
    return Int(bits.content.dropFirst().first ?? 0) | Int(bits.content.dropFirst(2).first ?? 0) << 8
  }
  static let usage: TypeInfo = TypeInfo(
    prefix + "X509KeyUsageExtension", base: base,
    declare: { t in
      t.constructor("new()") { _ in .object(ExtensionObj(numbers.usage, Der.bits([]), critical: false)) }
      t.constructor("new(\(prefix)X509KeyUsageFlags keyUsages, bool critical)") { c in
        let flags = c.flags(0)
        let bytes = [UInt8(truncatingIfNeeded: flags), UInt8(truncatingIfNeeded: flags >> 8)]
        return .object(ExtensionObj(numbers.usage, Der.bits(bytes), critical: c.bool(1)))
      }
      t.property("\(prefix)X509KeyUsageFlags KeyUsages {get;}") { c in
        EnumTypes.value(prefix + "X509KeyUsageFlags", flags(try own(c)))
      }
    })

  /// The numbers of enhanced key usage.
  static func uses(_ item: ExtensionObj) -> [String] {
    item.parts.filter { $0.tag == 0x06 }.map { Der.oidText($0.content) }
  }
  static let enhanced: TypeInfo = TypeInfo(
    prefix + "X509EnhancedKeyUsageExtension", base: base,
    declare: { t in
      t.constructor("new()") { _ in .object(ExtensionObj(numbers.enhanced, Der.sequence([]), critical: false)) }
      t.constructor("new(\(crypto)OidCollection enhancedKeyUsages, bool critical)") { c in
        guard let list = c.obj(0) as? OidCollectionObj else { throw DotNetError.argumentNull("enhancedKeyUsages") }
        let parts = try list.items.map { item in
          guard let made = Der.oid(item.value) else { throw CertificateObj.fail("The OID value is invalid.") }
          return made
        }
        return .object(ExtensionObj(numbers.enhanced, Der.sequence(parts), critical: c.bool(1)))
      }
      t.property("\(crypto)OidCollection EnhancedKeyUsages {get;}") { c in
        let list = OidCollectionObj()
        list.items = uses(try own(c)).map { OidObj($0) }
        return .object(list)
      }
    })

  // MARK: whose key, which names

  static let keyIdentifier: TypeInfo = TypeInfo(
    prefix + "X509SubjectKeyIdentifierExtension", base: base,
    declare: { t in
      @Sendable func make(_ bytes: [UInt8], _ critical: Bool) -> Value {
        .object(ExtensionObj(numbers.keyIdentifier, Der.octets(bytes), critical: critical))
      }
      t.constructor("new()") { _ in make([], false) }
      t.constructor("new(byte[] subjectKeyIdentifier, bool critical)") { c in
        let bytes = try c.bytes(0, "subjectKeyIdentifier")
        if bytes.isEmpty { throw DotNetError.argument("Array cannot be empty or null.", "subjectKeyIdentifier") }
        return make(bytes, c.bool(1))
      }
      t.constructor("new(string subjectKeyIdentifier, bool critical)") { c in
        // .NET is lax here: what is no digit is 0xff, an odd last one is dropped.
        let digits = Array(try c.required(0, "subjectKeyIdentifier").string)
        if digits.isEmpty { throw DotNetError.argument("String cannot be empty or null.", "subjectKeyIdentifier") }
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(String(digits[$0...($0 + 1)]), radix: 16) ?? 0xff }
        return make(bytes, c.bool(1))
      }
      t.constructor("new(\(prefix)PublicKey key, bool critical)") { c in
        guard let key = c.obj(0) as? RecordObj, key.values.count == 3 else { throw DotNetError.argumentNull("key") }
        return make(try CryptoMembers.digest("SHA1", key.values[1].octets), c.bool(1))
      }
      t.property("string SubjectKeyIdentifier {get;}") { c in
        Value(CertificateObj.hex(Der.items(try own(c).data)?.first?.content ?? []))
      }
    })

  /// Names of hosts among the alternative names.
  static func hosts(_ item: ExtensionObj) -> [String] {
    item.parts.filter { $0.tag == 0x82 }.map { String(decoding: $0.content, as: UTF8.self) }
  }
  static let names: TypeInfo = TypeInfo(
    prefix + "X509SubjectAlternativeNameExtension", base: base,
    declare: { t in
      t.constructor("new(byte[] rawData, bool critical = False)") { c in
        .object(ExtensionObj(numbers.names, try c.bytes(0, "rawData"), critical: c.args.count > 1 && c.bool(1)))
      }
      t.method("System.Collections.Generic.IEnumerable[string] EnumerateDnsNames()") { c in
        .strings(hosts(try own(c)))
      }
      t.method("System.Collections.Generic.IEnumerable[ipaddress] EnumerateIPAddresses()") { c in
        let type = TypeCatalog.find("ipaddress") ?? .object
        return .array(
          try own(c).parts.filter { $0.tag == 0x87 }.map { try MemberAccess.construct(type, [.bytes($0.content)], c.runtime) })
      }
    })
}
