// `RandomNumberGenerator`: random bytes and numbers that nobody can foresee.

import Engine
import Objects
import Primitives

/// `RandomNumberGenerator`.
enum RandomTypes {
  final class SourceObj: Obj {
    override var type: TypeInfo { RandomTypes.implementation }
  }
  static let random = TypeInfo(
    CryptoMembers.prefix + "RandomNumberGenerator", base: .object, interfaces: { [.idisposable] }, isAbstract: true,
    declare: declare)
  static let implementation = TypeInfo(CryptoMembers.prefix + "RandomNumberGeneratorImplementation", base: random)
  static let provider = TypeInfo(
    CryptoMembers.prefix + "RNGCryptoServiceProvider", base: random,
    declare: { t in t.constructor("new()") { _ in .object(SourceObj()) } })

  @Sendable private static func declare(_ t: TypeBuilder) {
    let type = "System.Security.Cryptography.RandomNumberGenerator"
    t.staticMethod("static \(type) Create()") { _ in .object(SourceObj()) }
    t.staticMethod("static \(type) Create(string rngName)") { _ in .object(SourceObj()) }
    t.staticMethod("static byte[] GetBytes(int count)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "count") }
      return .bytes(CryptoMembers.random(c.int(0)))
    }
    t.staticMethod("static int GetInt32(int fromInclusive, int toExclusive)") { c in
      guard c.int(0) < c.int(1) else {
        throw DotNetError.argument("Range of random number does not contain at least one possibility.")
      }
      return .int32(Int.random(in: c.int(0)..<c.int(1)))
    }
    t.staticMethod("static int GetInt32(int toExclusive)") { c in
      guard c.int(0) > 0 else {
        throw DotNetError.notPositive(c.int(0), "toExclusive")
      }
      return .int32(Int.random(in: 0..<c.int(0)))
    }
    t.staticMethod("static string GetHexString(int stringLength, bool lowercase = False)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "stringLength") }
      let digits = Array(c.bool(1) ? "0123456789abcdef" : "0123456789ABCDEF")
      return Value(String(CryptoMembers.random(c.int(0)).map { digits[Int($0 & 15)] }))
    }
    @Sendable func fill(_ c: Call, _ range: Range<Int>, nonZero: Bool = false) throws -> Value {
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("data") }
      for (i, byte) in CryptoMembers.random(range.count).enumerated() {
        target.items[range.lowerBound + i] = .byte(nonZero && byte == 0 ? UInt8.random(in: 1...255) : byte)
      }
      return .nothing
    }
    @Sendable func all(_ c: Call) -> Range<Int> { 0..<(c.args[0].sequence?.items.count ?? 0) }
    t.staticMethod("static void Fill(byte[] data)") { try fill($0, all($0)) }
    t.method("void GetBytes(byte[] data)") { try fill($0, all($0)) }
    t.method("void GetBytes(byte[] data, int offset, int count)") {
      try fill($0, $0.range(0, 1, 2, names: ("data", "offset", "count")))
    }
    t.method("void GetNonZeroBytes(byte[] data)") { try fill($0, all($0), nonZero: true) }
    t.method("void Dispose()") { _ in .nothing }
  }
}
