// `[RSAParameters]`: the numbers of an RSA key, taken from the key's encoding and put into one.

import Engine
import Objects
import Primitives

enum RsaParameters {
  private static let prefix = "System.Security.Cryptography."
  /// In the order of their declaration.
  private static let fields = ["D", "DP", "DQ", "Exponent", "InverseQ", "Modulus", "P", "Q"]
  /// In the order of the encoding (RFC 8017), after the version.
  private static let encoded = ["Modulus", "Exponent", "D", "P", "Q", "DP", "DQ", "InverseQ"]
  static let type = RecordObj.type(
    prefix + "RSAParameters", base: .valueType, fields.map { "byte[] \($0) {get;set;}" })
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])
  static let declarations: TypeCatalog.Declarations = [
    prefix + "RSAParameters": { t in
      t.constructor("new()") { _ in .object(RecordObj(type, values: ContiguousArray(repeating: .null, count: fields.count))) }
    },
    prefix + "RSA": declare,
  ]

  private static func me(_ c: Call) throws -> KeyPairObj {
    guard let own = c.this.base.obj as? KeyPairObj else { throw DotNetError.argumentNull("key") }
    return own
  }

  /// The whole numbers of a sequence, without signs.
  private static func numbers(_ bytes: [UInt8]) -> [[UInt8]] {
    var at = 0
    func length() -> Int? {
      guard at < bytes.count else { return nil }
      let first = Int(bytes[at])
      at += 1
      if first < 0x80 { return first }
      let count = first & 0x7f
      guard count > 0, count <= 4, at + count <= bytes.count else { return nil }
      let value = bytes[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
      at += count
      return value
    }
    guard bytes.first == 0x30 else { return [] }
    at = 1
    guard length() != nil else { return [] }
    var all: [[UInt8]] = []
    while at < bytes.count, bytes[at] == 0x02 {
      at += 1
      guard let count = length(), count <= bytes.count - at else { return [] }
      all.append(Array(bytes[at..<(at + count)].drop { $0 == 0 }))
      at += count
    }
    return all
  }

  private static func tagged(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    if content.count < 0x80 { return [tag, UInt8(content.count)] + content }
    var size: [UInt8] = []
    var rest = content.count
    while rest > 0 {
      size.insert(UInt8(truncatingIfNeeded: rest), at: 0)
      rest >>= 8
    }
    return [tag, 0x80 | UInt8(size.count)] + size + content
  }

  private static func number(_ bytes: [UInt8]) -> [UInt8] {
    let plain = Array(bytes.drop { $0 == 0 })
    guard let first = plain.first else { return tagged(0x02, [0]) }
    return tagged(0x02, first & 0x80 != 0 ? [0] + plain : plain)
  }

  private static func padded(_ bytes: [UInt8], _ size: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: max(0, size - bytes.count)) + bytes
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.method("\(prefix)RSAParameters ExportParameters(bool includePrivateParameters)") { c in
      let own = try me(c)
      let isPrivate = c.bool(0)
      if isPrivate, !own.hasPrivate { throw CipherObj.fail("The key does not contain a private key.") }
      var all = numbers(try own.export(isPrivate ? .privateKey : .publicKey))
      // The version comes first where the private numbers are.
      if isPrivate, !all.isEmpty { all.removeFirst() }
      guard all.count >= 2 else { throw CipherObj.fail("ASN1 corrupted data.") }
      let size = all[0].count
      let record = RecordObj(type, values: ContiguousArray(repeating: .null, count: fields.count))
      for (name, bytes) in zip(encoded, all) {
        guard let place = fields.firstIndex(of: name) else { continue }
        let wanted = name == "D" || name == "Modulus" ? size : name == "Exponent" ? bytes.count : (size + 1) / 2
        record.values[place] = .bytes(padded(bytes, wanted))
      }
      return .object(record)
    }
    t.method("void ImportParameters(\(prefix)RSAParameters parameters)") { c in
      guard let record = c.obj(0) as? RecordObj, record.type === type else { throw DotNetError.argumentNull("parameters") }
      func field(_ name: String) -> [UInt8]? {
        guard let place = fields.firstIndex(of: name), let items = record.values[place].sequence?.items else { return nil }
        return items.map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }
      }
      let values = encoded.map(field)
      guard let modulus = values[0], let exponent = values[1] else {
        throw CipherObj.fail("The specified RSA parameters are not valid. Exponent and Modulus are required.")
      }
      let secret = values.dropFirst(2)
      let given = secret.compactMap { $0 }
      guard given.isEmpty || given.count == secret.count else {
        throw CipherObj.fail(
          "The specified RSA parameters are not valid. D, P, Q, DP, DQ, and InverseQ must be all present or all absent.")
      }
      let parts = given.isEmpty ? [modulus, exponent] : [[0], modulus, exponent] + given
      _ = try me(c).read(tagged(0x30, parts.flatMap(number)), given.isEmpty ? .publicKey : .privateKey)
      return .nothing
    }
  }
}
