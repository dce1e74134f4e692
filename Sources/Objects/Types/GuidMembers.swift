// Members of Guid.

import Primitives

enum GuidMembers {
  private static func me(_ c: Call) -> PSGuid { c.this.guid ?? .empty }

  /// Milliseconds since 1970 before random bits.
  private static func version7(_ milliseconds: UInt64) -> Value {
    var generator = SystemRandomNumberGenerator()
    return .guid(
      PSGuid(
        high: milliseconds << 16 | 0x7000 | generator.next() & 0xfff,
        low: generator.next() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000))
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new(byte[] b)") { .guid(try PSGuid(bytes: try $0.bytes(0, "b"))) }
    t.constructor("new(string g)") { .guid(try PSGuid(parsing: try $0.required(0, "g").string)) }
    t.constructor("new(int a, short b, short c, byte[] d)") { c in
      let a = UInt32(truncatingIfNeeded: c.int(0)), b = UInt16(truncatingIfNeeded: c.int(1)),
        d = UInt16(truncatingIfNeeded: c.int(2))
      var bytes: [UInt8] = (0..<4).map { UInt8(truncatingIfNeeded: a >> (8 * UInt32($0))) }
      bytes += [
        UInt8(truncatingIfNeeded: b), UInt8(truncatingIfNeeded: b >> 8), UInt8(truncatingIfNeeded: d),
        UInt8(truncatingIfNeeded: d >> 8),
      ]
      return .guid(try PSGuid(bytes: bytes + (try c.bytes(3, "d"))))
    }
    for (whole, half) in [("int", "short"), ("uint", "ushort")] {
      let rest = ["d", "e", "f", "g", "h", "i", "j", "k"].map { "byte \($0)" }.joined(separator: ", ")
      t.constructor("new(\(whole) a, \(half) b, \(half) c, \(rest))") { c in
        let a = UInt64(UInt32(truncatingIfNeeded: c.int(0))), b = UInt64(UInt16(truncatingIfNeeded: c.int(1)))
        let tail = (3..<11).reduce(UInt64(0)) { $0 << 8 | UInt64(UInt8(truncatingIfNeeded: c.int($1))) }
        return .guid(PSGuid(high: a << 32 | b << 16 | UInt64(UInt16(truncatingIfNeeded: c.int(2))), low: tail))
      }
    }
    t.field("static guid Empty {get;}", get: { _ in .guid(.empty) })
    t.property("static guid AllBitsSet {get;}") { _ in .guid(.allBitsSet) }
    t.property("int Variant {get;}") { .int32(Int(me($0).low >> 60 & 15)) }
    t.property("int Version {get;}") { .int32(Int(me($0).high >> 12 & 15)) }
    t.method("int CompareTo(System.Object value)") { c in
      if c.isNull(0) { return .int(1) }
      guard let other = c.args[0].guid else { throw DotNetError.argument("Object must be of type GUID.", "value") }
      return .int(me(c) < other ? -1 : me(c) == other ? 0 : 1)
    }
    t.method("int CompareTo(guid value)") { c in
      let other = c.args[0].guid ?? .empty
      return .int(me(c) < other ? -1 : me(c) == other ? 0 : 1)
    }
    t.method("bool Equals(System.Object o)") { .bool($0.args[0].guid == me($0)) }
    t.method("bool Equals(guid g)") { .bool($0.args[0].guid == me($0)) }
    t.method("int GetHashCode()") {
      .int32(Int(Int32(truncatingIfNeeded: me($0).high ^ me($0).high >> 32 ^ me($0).low ^ me($0).low >> 32)))
    }
    t.method("byte[] ToByteArray()") { .bytes(me($0).bytes) }
    t.method("string ToString()") { Value(me($0).description) }
    t.method("string ToString(string format)") { Value(try me($0).text(format: $0.text(0).isEmpty ? "D" : $0.text(0))) }
    t.method("string ToString(string format, System.IFormatProvider provider)") {
      Value(try me($0).text(format: $0.text(0).isEmpty ? "D" : $0.text(0)))
    }
    t.staticMethod("static guid NewGuid()") { _ in .guid(PSGuid.random()) }
    t.staticMethod("static guid CreateVersion7()") { _ in
      version7(UInt64((PSDateTime.utcNow.ticks - 621_355_968_000_000_000) / 10_000))
    }
    t.staticMethod("static guid CreateVersion7(System.DateTimeOffset timestamp)") { c in
      let at = try MemberAccess.invoke(c.args[0], PSString.make("ToUnixTimeMilliseconds"), [], c.runtime).integer ?? 0
      if at < 0 { throw DotNetError.negative(Int(at), "timestamp") }
      return version7(UInt64(at))
    }
    t.staticMethod("static guid Parse(string input)") { .guid(try PSGuid(parsing: try $0.required(0, "input").string)) }
    t.staticMethod("static guid ParseExact(string input, string format)") {
      .guid(try PSGuid(parsing: try $0.required(0, "input").string, format: $0.text(1)))
    }
    t.staticMethod("static bool TryParse(string input, [ref] guid result)") { c in
      try c.tryParse(1, .guid(.empty)) { .guid(try PSGuid(parsing: try c.required(0, "input").string)) }
    }
    t.staticMethod("static bool TryParseExact(string input, string format, [ref] guid result)") { c in
      try c.tryParse(2, .guid(.empty)) { .guid(try PSGuid(parsing: try c.required(0, "input").string, format: c.text(1))) }
    }
  }
}
