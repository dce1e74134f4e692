// `SubjectAlternativeNameBuilder`: the names that a certificate will hold for; `OidCollection`: what its key will be for.

import Engine
import Objects
import Primitives

final class AlternativeNamesObj: Obj {
  fileprivate var parts: [[UInt8]] = []
  override var type: TypeInfo { AlternativeNames.builder }
}

final class OidCollectionObj: Obj {
  var items: [OidObj] = []
  override var type: TypeInfo { AlternativeNames.oids }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(items.map { .object($0) })) }
}

enum AlternativeNames {
  private static let crypto = "System.Security.Cryptography."
  private static let prefix = crypto + "X509Certificates."

  static let builder: TypeInfo = TypeInfo(
    prefix + "SubjectAlternativeNameBuilder", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) throws -> AlternativeNamesObj {
        guard let own = c.this.base.obj as? AlternativeNamesObj else { throw DotNetError.argumentNull("builder") }
        return own
      }
      t.constructor("new()") { _ in .object(AlternativeNamesObj()) }
      @Sendable func given(_ c: Call, _ name: String) throws -> String {
        let found = c.string(0)?.string ?? ""
        if c.isNull(0) { throw DotNetError.argumentNull(name) }
        if found.isEmpty { throw DotNetError.argument("String cannot be empty or null.", name) }
        return found
      }
      @Sendable func ascii(_ c: Call, _ name: String, _ tag: UInt8) throws -> Value {
        let text = try given(c, name)
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
          throw CertificateObj.fail("The string contains a character not in the 7 bit ASCII character set.")
        }
        try me(c).parts.append(Der.item(tag, Array(text.utf8)))
        return .nothing
      }
      t.method("void AddDnsName(string dnsName)") { c in
        let name = try IdnMappingObj.ascii(given(c, "dnsName"), c.runtime)
        try me(c).parts.append(Der.item(0x82, Array(name.utf8)))
        return .nothing
      }
      t.method("void AddEmailAddress(string emailAddress)") { try ascii($0, "emailAddress", 0x81) }
      t.method("void AddIpAddress(ipaddress ipAddress)") { c in
        if c.isNull(0) { throw DotNetError.argumentNull("ipAddress") }
        let bytes = try MemberAccess.invoke(c.args[0], PSString.make("GetAddressBytes"), [], c.runtime)
        try me(c).parts.append(Der.item(0x87, bytes.octets))
        return .nothing
      }
      t.method("void AddUri(uri uri)") { c in
        if c.isNull(0) { throw DotNetError.argumentNull("uri") }
        let text = try MemberAccess.get(c.args[0], PSString.make("AbsoluteUri"), c.runtime)?.pstring?.string ?? ""
        try me(c).parts.append(Der.item(0x86, Array(text.utf8)))
        return .nothing
      }
      t.method("void AddUserPrincipalName(string upn)") { c in
        let name = Der.item(0xa0, Der.item(0x0c, Array(try given(c, "upn").utf8)))
        try me(c).parts.append(Der.item(0xa0, (Der.oid("1.3.6.1.4.1.311.20.2.3") ?? []) + name))
        return .nothing
      }
      t.method("\(prefix)X509Extension Build(bool critical = False)") { c in
        .object(
          ExtensionObj(
            CertificateExtensions.numbers.names, Der.sequence(try me(c).parts), critical: !c.args.isEmpty && c.bool(0),
            type: CertificateExtensions.base))
      }
    })

  static let oids: TypeInfo = TypeInfo(
    crypto + "OidCollection", base: .object, interfaces: { [.icollection, .ienumerable] },
    declare: { t in
      @Sendable func me(_ c: Call) throws -> OidCollectionObj {
        guard let own = c.this.base.obj as? OidCollectionObj else { throw DotNetError.argumentNull("collection") }
        return own
      }
      t.constructor("new()") { _ in .object(OidCollectionObj()) }
      t.property("int Count {get;}") { .int32(try me($0).items.count) }
      t.property("bool IsSynchronized {get;}") { _ in .bool(false) }
      t.property("System.Object SyncRoot {get;}") { $0.this }
      t.method("int Add(\(crypto)Oid oid)") { c in
        guard let oid = c.obj(0) as? OidObj else { throw DotNetError.argumentNull("oid") }
        let own = try me(c)
        own.items.append(oid)
        return .int32(own.items.count - 1)
      }
      t.method("void CopyTo(\(crypto)Oid[] array, int index)") { c in
        guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("array") }
        let items = try me(c).items
        guard c.int(1) >= 0, c.int(1) <= target.items.count else {
          throw DotNetError.outOfRange(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
        }
        guard items.count <= target.items.count - c.int(1) else {
          throw DotNetError.argument(
            "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
          )
        }
        for (i, item) in items.enumerated() { target.items[c.int(1) + i] = .object(item) }
        return .nothing
      }
      t.indexer(
        "\(crypto)Oid Item(int index) {get;}",
        get: { c in
          let items = try me(c).items
          guard items.indices.contains(c.int(0)) else {
            throw DotNetError.outOfRange(
              "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
          }
          return .object(items[c.int(0)])
        })
      t.indexer(
        "\(crypto)Oid Item(string oid) {get;}",
        get: { c in
          let wanted = OidObj(c.text(0)).value
          return try me(c).items.first { $0.value == wanted }.map { .object($0) } ?? .null
        })
    })
  static let family = TypeCatalog.Family(types: [builder.fullName: { builder }, oids.fullName: { oids }])
}
