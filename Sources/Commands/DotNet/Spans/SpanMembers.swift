// Members that read and write spans, on types of text, bytes and random numbers. PowerShell hands arrays and strings over for them.

import CCrypto
import Engine
import Objects
import Primitives

enum SpanMembers {
  static let declarations: TypeCatalog.Declarations = {
    var all: TypeCatalog.Declarations = [
      "System.String": string, "System.Convert": convert, "System.IO.Path": path, "System.Uri": uri,
      "System.BitConverter": bits, "System.Decimal": decimal, "System.Numerics.BigInteger": big,
      "System.Net.IPAddress": address, "System.Random": random, "System.Text.Encoding": encoding,
      "System.HashCode": hashCode, "System.Text.Rune": rune,
      "System.Security.Cryptography.RandomNumberGenerator": secureRandom,
    ]
    for name in ["MD5", "SHA1", "SHA256", "SHA384", "SHA512"] {
      all["System.Security.Cryptography." + name] = { t in
        t.staticMethod(
          "static bool TryHashData(System.ReadOnlySpan[byte] source, System.Span[byte] destination, [ref] int bytesWritten)"
        ) { c in
          let digest = try CryptoMembers.digest(name, octets(c, 0))
          return put(digest, c, 1, 2)
        }
      }
      all["System.Security.Cryptography.HMAC" + name] = { t in
        t.staticMethod(
          "static bool TryHashData(System.ReadOnlySpan[byte] key, System.ReadOnlySpan[byte] source, System.Span[byte] destination, [ref] int bytesWritten)"
        ) { c in
          let run = try HashRun(name, key: octets(c, 0))
          octets(c, 1).withUnsafeBytes { run.add($0) }
          return put(run.finish(), c, 2, 3)
        }
      }
    }
    return all
  }()

  /// The bytes of a span argument.
  static func octets(_ c: Call, _ i: Int) -> [UInt8] { c.span(i).map { UInt8(truncatingIfNeeded: $0.integer ?? 0) } }

  /// Bytes into a span argument, their number into a reference.
  private static func put(_ bytes: [UInt8], _ c: Call, _ i: Int, _ count: Int?) -> Value {
    let done = c.fill(i, ContiguousArray(bytes.map { .byte($0) }))
    if let count { c.store(count, .int32(done ? bytes.count : 0)) }
    return .bool(done)
  }

  /// Characters into a span argument, their number into a reference.
  private static func put(_ text: PSString, _ c: Call, _ i: Int, _ count: Int?) -> Value {
    let units = text.withUnits { ContiguousArray($0.map { Value.char($0) }) }
    let done = c.fill(i, units)
    if let count { c.store(count, .int32(done ? units.count : 0)) }
    return .bool(done)
  }

  private static let tooShort = DotNetError.argument("Destination is too short.", "destination")

  @Sendable private static func string(_ t: TypeBuilder) {
    t.method("bool TryCopyTo(System.Span[char] destination)") { put($0.str, $0, 0, nil) }
    t.method("void CopyTo(System.Span[char] destination)") { c in
      if case .bool(true) = put(c.str, c, 0, nil) { return .nothing }
      throw tooShort
    }
    t.constructor("new(System.ReadOnlySpan[char] value)") { .string($0.spanText(0)) }
  }

  @Sendable private static func convert(_ t: TypeBuilder) {
    let source = "System.ReadOnlySpan[byte] bytes"
    @Sendable func call(_ name: String, _ args: [Value], _ c: Call) throws -> Value {
      try MemberAccess.invokeStatic(c.target, PSString.make(name), args, c.runtime)
    }
    @Sendable func decoded(_ c: Call, _ text: PSString) throws -> Value {
      guard let bytes = try orNil({ try call("FromBase64String", [.string(text)], c).sequence?.items }) else {
        c.store(2, .int(0))
        return .bool(false)
      }
      let done = c.fill(1, bytes)
      c.store(2, .int32(done ? bytes.count : 0))
      return .bool(done)
    }
    t.staticMethod("static bool TryFromBase64String(string s, System.Span[byte] bytes, [ref] int bytesWritten)") { c in
      try decoded(c, try c.required(0, "s"))
    }
    t.staticMethod(
      "static bool TryFromBase64Chars(System.ReadOnlySpan[char] chars, System.Span[byte] bytes, [ref] int bytesWritten)"
    ) { try decoded($0, $0.spanText(0)) }
    t.staticMethod(
      "static bool TryToBase64Chars(\(source), System.Span[char] chars, [ref] int charsWritten, System.Base64FormattingOptions options = 0)"
    ) { c in
      let text = try call("ToBase64String", [.bytes(octets(c, 0)), c.args.count > 3 ? c.args[3] : .int(0)], c)
      return put(text.pstring ?? .empty, c, 1, 2)
    }
    for (name, plain) in [("TryToHexString", "ToHexString"), ("TryToHexStringLower", "ToHexStringLower")] {
      t.staticMethod("static bool \(name)(\(source.dropLast(5))source, System.Span[char] destination, [ref] int charsWritten)")
      {
        c in put(try call(plain, [.bytes(octets(c, 0))], c).pstring ?? .empty, c, 1, 2)
      }
      t.staticMethod(
        "static bool \(name)(\(source.dropLast(5))source, System.Span[byte] utf8Destination, [ref] int bytesWritten)"
      ) { c in put(Array((try call(plain, [.bytes(octets(c, 0))], c).pstring?.string ?? "").utf8), c, 1, 2) }
    }
  }

  @Sendable private static func path(_ t: TypeBuilder) {
    let join = PSString.make("Join")
    for count in [2, 3] {
      let list = (1...count).map { "System.ReadOnlySpan[char] path\($0)" }.joined(separator: ", ")
      t.staticMethod("static bool TryJoin(\(list), System.Span[char] destination, [ref] int charsWritten)") { c in
        let parts = (0..<count).map { Value.string(c.spanText($0)) }
        let text = try MemberAccess.invokeStatic(c.target, join, parts, c.runtime)
        return put(text.pstring ?? .empty, c, count, count + 1)
      }
      t.staticMethod("static string Join(\(list))") { c in
        try MemberAccess.invokeStatic(c.target, join, (0..<count).map { Value.string(c.spanText($0)) }, c.runtime)
      }
    }
    t.field("static char[] InvalidPathChars {get;}", get: { _ in .chars([0]) })
  }

  @Sendable private static func uri(_ t: TypeBuilder) {
    for name in ["EscapeDataString", "UnescapeDataString"] {
      let word = name == "EscapeDataString" ? "charsToEscape" : "charsToUnescape"
      t.staticMethod(
        "static bool Try\(name)(System.ReadOnlySpan[char] \(word), System.Span[char] destination, [ref] int charsWritten)"
      ) { c in
        let text = try MemberAccess.invokeStatic(c.target, PSString.make(name), [.string(c.spanText(0))], c.runtime)
        return put(text.pstring ?? .empty, c, 1, 2)
      }
    }
    t.method("string MakeRelative(uri toUri)") { c in
      let made = try MemberAccess.invoke(c.this, PSString.make("MakeRelativeUri"), [c.args[0]], c.runtime)
      return Value(try c.runtime.text(made))
    }
  }

  @Sendable private static func bits(_ t: TypeBuilder) {
    let getBytes = PSString.make("GetBytes")
    for word in [
      "bool", "char", "double", "short", "int", "long", "float", "ushort", "uint", "ulong", "System.Half", "System.Int128",
      "System.UInt128",
    ] {
      t.staticMethod("static bool TryWriteBytes(System.Span[byte] destination, \(word) value)") { c in
        let made = try MemberAccess.invokeStatic(c.target, getBytes, [c.args[1]], c.runtime)
        return .bool(c.fill(0, made.sequence?.items ?? []))
      }
    }
  }

  @Sendable private static func decimal(_ t: TypeBuilder) {
    t.staticMethod("static bool TryGetBits(decimal d, System.Span[int] destination, [ref] int valuesWritten)") { c in
      let bits = try MemberAccess.invokeStatic(c.target, PSString.make("GetBits"), [c.args[0]], c.runtime)
      let done = c.fill(1, bits.sequence?.items ?? [])
      c.store(2, .int(done ? 4 : 0))
      return .bool(done)
    }
  }

  @Sendable private static func big(_ t: TypeBuilder) {
    t.method(
      "bool TryWriteBytes(System.Span[byte] destination, [ref] int bytesWritten, bool isUnsigned = False, bool isBigEndian = False)"
    ) { c in
      let made = try MemberAccess.invoke(
        c.this, PSString.make("ToByteArray"), [.bool(c.bool(2)), .bool(c.bool(3))], c.runtime)
      let items = made.sequence?.items ?? []
      let done = c.fill(0, items)
      c.store(1, .int32(done ? items.count : 0))
      return .bool(done)
    }
    t.constructor("new(System.ReadOnlySpan[byte] value, bool isUnsigned = False, bool isBigEndian = False)") { c in
      var bytes = octets(c, 0)
      if c.bool(2) { bytes.reverse() }
      if c.bool(1) { bytes.append(0) }
      return try MemberAccess.construct(c.target, [.bytes(bytes)], c.runtime)
    }
  }

  @Sendable private static func address(_ t: TypeBuilder) {
    t.method("bool TryWriteBytes(System.Span[byte] destination, [ref] int bytesWritten)") { c in
      let items = try MemberAccess.invoke(c.this, PSString.make("GetAddressBytes"), [], c.runtime).sequence?.items ?? []
      let done = c.fill(0, items)
      c.store(1, .int32(done ? items.count : 0))
      return .bool(done)
    }
    @Sendable func isValid(_ c: Call, _ text: PSString) -> Value {
      let found = try? MemberAccess.invokeStatic(c.target, PSString.make("Parse"), [.string(text)], c.runtime)
      return .bool(found != nil)
    }
    t.staticMethod("static bool IsValid(System.ReadOnlySpan[char] ipSpan)") { isValid($0, $0.spanText(0)) }
    t.staticMethod("static bool IsValidUtf8(System.ReadOnlySpan[byte] utf8Text)") { c in
      isValid(c, PSString.make(String(decoding: octets(c, 0), as: UTF8.self)))
    }
  }

  @Sendable private static func random(_ t: TypeBuilder) {
    t.method("string GetString(System.ReadOnlySpan[char] choices, int length)") { c in
      let choices = c.span(0)
      if choices.isEmpty { throw DotNetError.argument("Span may not be empty.", "choices") }
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "length") }
      if c.int(1) > Strings.longest { throw PrimitiveError.outOfMemory }
      var units: [UInt16] = []
      for _ in 0..<c.int(1) {
        let at = try MemberAccess.invoke(c.this, PSString.make("Next"), [.int32(choices.count)], c.runtime).integer ?? 0
        // A class of a script may draw what it likes.
        guard choices.indices.contains(Int(clamping: at)) else { throw PrimitiveError.indexOutOfRange }
        if case .char(let unit) = choices[Int(at)] { units.append(unit) }
      }
      return .string(PSString.make(units))
    }
  }

  @Sendable private static func secureRandom(_ t: TypeBuilder) {
    @Sendable func chosen(_ c: Call, _ count: Int) throws -> ContiguousArray<Value> {
      let choices = c.span(0)
      if choices.isEmpty { throw DotNetError.argument("Span may not be empty.", "choices") }
      if count < 0 { throw DotNetError.negative(count, "length") }
      if count > Strings.longest { throw PrimitiveError.outOfMemory }
      return ContiguousArray((0..<count).map { _ in choices[Int.random(in: choices.indices)] })
    }
    t.staticMethod("static string GetString(System.ReadOnlySpan[char] choices, int length)") { c in
      let items = try chosen(c, c.int(1))
      return .string(PSString.make(items.compactMap { if case .char(let unit) = $0 { unit } else { nil } }))
    }
    for (word, type) in [("char", TypeInfo.char), ("byte", .byte), ("int", .int32), ("string", .string)] {
      t.staticMethod("static \(word)[] GetItems(System.ReadOnlySpan[\(word)] choices, int length)") { c in
        .object(ArrayObj(try chosen(c, c.int(1)), of: type))
      }
      t.staticMethod("static void Shuffle(System.Span[\(word)] values)") { c in
        (c.obj(0) as? ArrayObj)?.items.shuffle()
        return .nothing
      }
    }
  }

  @Sendable private static func encoding(_ t: TypeBuilder) {
    t.method("bool TryGetBytes(System.ReadOnlySpan[char] chars, System.Span[byte] bytes, [ref] int bytesWritten)") { c in
      let made = (c.this.base.obj as? EncodingObj)?.bytes(c.spanText(0)) ?? []
      return put(made, c, 1, 2)
    }
    t.method("bool TryGetChars(System.ReadOnlySpan[byte] bytes, System.Span[char] chars, [ref] int charsWritten)") { c in
      let text = try MemberAccess.invoke(c.this, PSString.make("GetString"), [.bytes(octets(c, 0))], c.runtime)
      return put(text.pstring ?? .empty, c, 1, 2)
    }
  }

  /// `HashCode`: numbers of its own in every process, as .NET's are, but the same for the same values.
  final class HashCodeObj: Obj {
    var state = 17
    override var type: TypeInfo { TypeCatalog.find("System.HashCode") ?? .object }
  }

  @Sendable private static func hashCode(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(HashCodeObj()) }
    @Sendable func add(_ c: Call, _ code: Int) -> Value {
      guard let own = c.this.base.obj as? HashCodeObj else { return .nothing }
      own.state = own.state &* 31 &+ code
      return .nothing
    }
    t.method("void Add[T](T value)") { add($0, Int(ValueTable.hash($0.args[0], .ordinal))) }
    t.method("void Add[T](T value, System.Collections.Generic.IEqualityComparer[T] comparer)") { c in
      if c.isNull(1) { return add(c, Int(ValueTable.hash(c.args[0], .ordinal))) }
      let code = try MemberAccess.invoke(c.args[1], PSString.make("GetHashCode"), [c.args[0]], c.runtime)
      return add(c, Int(code.integer ?? 0))
    }
    t.method("void AddBytes(System.ReadOnlySpan[byte] value)") { c in
      for byte in octets(c, 0) { _ = add(c, Int(ValueTable.hash(.byte(byte), .ordinal))) }
      return .nothing
    }
    t.method("int ToHashCode()") { c in
      .int32(Int(Int32(truncatingIfNeeded: (c.this.base.obj as? HashCodeObj)?.state ?? 0)))
    }
    for count in 5...8 {
      let list = (1...count).map { "System.Object value\($0)" }.joined(separator: ", ")
      t.staticMethod("static int Combine(\(list))") { c in
        .int32(Int(Int32(truncatingIfNeeded: c.args.reduce(17) { $0 &* 31 &+ Int(ValueTable.hash($1, .ordinal)) })))
      }
    }
  }

  @Sendable private static func rune(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> Unicode.Scalar { (c.this.base.obj as? RuneObj)?.scalar ?? "\u{0}" }
    for (name, buffer) in [("EncodeToUtf16", "char"), ("EncodeToUtf8", "byte")] {
      @Sendable func write(_ c: Call, _ count: Int?) -> Value {
        let text = String(Character(me(c)))
        return buffer == "char" ? put(PSString.make(text), c, 0, count) : put(Array(text.utf8), c, 0, count)
      }
      t.method("int \(name)(System.Span[\(buffer)] destination)") { c in
        guard case .bool(true) = write(c, nil) else {
          throw DotNetError.argument("Destination is too short.", "destination")
        }
        let text = String(Character(me(c)))
        return .int32(buffer == "char" ? text.utf16.count : text.utf8.count)
      }
      let word = buffer == "char" ? "charsWritten" : "bytesWritten"
      t.method("bool Try\(name)(System.Span[\(buffer)] destination, [ref] int \(word))") { write($0, 1) }
    }
    // `OperationStatus`: done, destination too small, more data needed, invalid.
    for last in [false, true] {
      for (form, buffer) in [("Utf16", "char"), ("Utf8", "byte")] {
        let word = buffer == "char" ? "charsConsumed" : "bytesConsumed"
        t.staticMethod(
          "static System.Buffers.OperationStatus Decode\(last ? "Last" : "")From\(form)(System.ReadOnlySpan[\(buffer)] source, [ref] System.Text.Rune result, [ref] int \(word))"
        ) { c in
          let (status, scalar, used) =
            buffer == "char"
            ? decode16(c.spanText(0).withUnits { Array($0) }, last: last) : decode8(octets(c, 0), last: last)
          c.store(1, .object(RuneObj(scalar)))
          c.store(2, .int32(used))
          return EnumTypes.value("System.Buffers.OperationStatus", status)
        }
      }
    }
  }

  private static func decode16(_ units: [UInt16], last: Bool) -> (Int, Unicode.Scalar, Int) {
    guard let unit = last ? units.last : units.first else { return (2, "\u{FFFD}", 0) }
    if let scalar = Unicode.Scalar(unit) { return (0, scalar, 1) }
    let pair = last ? units.suffix(2) : units.prefix(2)
    let isHigh = unit & 0xfc00 == 0xd800
    if pair.count == 2, let high = pair.first, let low = pair.last, high & 0xfc00 == 0xd800, low & 0xfc00 == 0xdc00,
      let scalar = Unicode.Scalar(0x10000 + (UInt32(high & 0x3ff) << 10 | UInt32(low & 0x3ff)))
    {
      return (0, scalar, 2)
    }
    if isHigh, last || units.count == 1 { return (2, "\u{FFFD}", 1) }
    return (3, "\u{FFFD}", 1)
  }

  private static func decode8(_ bytes: [UInt8], last: Bool) -> (Int, Unicode.Scalar, Int) {
    if bytes.isEmpty { return (2, "\u{FFFD}", 0) }
    var part = bytes[...]
    if last {
      var start = bytes.count - 1
      while start > 0, bytes.count - start < 4, bytes[start] & 0xc0 == 0x80 { start -= 1 }
      part = bytes[start...]
    }
    var decoder = UTF8()
    var walker = part.makeIterator()
    switch decoder.decode(&walker) {
    case .scalarValue(let scalar):
      let used = String(Character(scalar)).utf8.count
      return last && used != part.count ? (3, "\u{FFFD}", 1) : (0, scalar, used)
    default:
      let lead = part.first ?? 0
      let wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
      let isOpen = part.count < wanted && part.dropFirst().allSatisfy { $0 & 0xc0 == 0x80 }
      return isOpen ? (2, "\u{FFFD}", part.count) : (3, "\u{FFFD}", 1)
    }
  }
}
