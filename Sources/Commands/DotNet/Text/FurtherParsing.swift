// Overloads of values' types that take a culture or a code where others take none: parsing, writing, converting, comparing.

import Engine
import Objects
import Primitives

enum FurtherParsing {
  static let declarations: TypeCatalog.Declarations = [
    "System.Guid": guid, "System.Numerics.BigInteger": big, "System.DateTime": date, "System.Convert": convert,
    "System.Globalization.CultureInfo": culture, "System.StringComparer": comparer, "System.Uri": uri,
    "System.Net.IPAddress": address, "System.Range": range, "System.Text.RegularExpressions.MatchCollection": matches,
  ]
  static let family = TypeCatalog.Family(types: [uriOptions.fullName: { uriOptions }])

  /// The same call without what changes nothing here.
  private static func same(_ c: Call, _ name: String, _ args: [Value]) throws -> Value {
    if c.this.isNull || c.this.base.obj is TypeInfo {
      return try MemberAccess.invokeStatic(c.target, PSString.make(name), args, c.runtime)
    }
    return try MemberAccess.invoke(c.this, PSString.make(name), args, c.runtime)
  }

  @Sendable private static func guid(_ t: TypeBuilder) {
    t.staticMethod("static guid Parse(string s, System.IFormatProvider provider)") { c in
      .guid(try PSGuid(parsing: try c.required(0, "input").string))
    }
    t.staticMethod("static bool TryParse(string s, System.IFormatProvider provider, [ref] guid result)") { c in
      c.tryParse(2, .guid(.empty)) { .guid(try PSGuid(parsing: try c.required(0, "input").string)) }
    }
    t.method("byte[] ToByteArray(bool bigEndian)") { c in
      let bytes = c.this.guid?.bytes ?? []
      if !c.bool(0) || bytes.count != 16 { return .bytes(bytes) }
      return .bytes([3, 2, 1, 0, 5, 4, 7, 6].map { bytes[$0] } + bytes[8...])
    }
  }

  @Sendable private static func big(_ t: TypeBuilder) {
    let style = "System.Globalization.NumberStyles style, "
    let zero = PSString.make("Parse")
    /// What `Parse` makes of the same text; a text that it refuses is no number.
    @Sendable func attempt(_ c: Call, _ out: Int, _ args: [Value]) -> Value {
      let nought = (try? Conversion.convert(.int(0), to: c.target, c.runtime)) ?? .null
      do {
        c.store(out, try MemberAccess.invokeStatic(c.target, zero, args, c.runtime))
        return .bool(true)
      } catch {
        c.store(out, nought)
        return .bool(false)
      }
    }
    t.staticMethod("static bool TryParse(string value, System.IFormatProvider provider, [ref] bigint result)") { c in
      attempt(c, 2, [c.args[0], c.args[1]])
    }
    t.staticMethod("static bool TryParse(string value, \(style)System.IFormatProvider provider, [ref] bigint result)") { c in
      attempt(c, 3, [c.args[0], c.args[1], c.args[2]])
    }
    t.method("byte[] ToByteArray(bool isUnsigned = False, bool isBigEndian = False)") { c in
      let whole = try MemberAccess.invoke(c.this, PSString.make("ToByteArray"), [], c.runtime)
      var bytes = (whole.base.sequence?.items ?? []).map { UInt8(truncatingIfNeeded: $0.base.integer ?? 0) }
      if c.args.count > 0, c.bool(0) {
        if let last = bytes.last, last & 0x80 != 0 {
          throw DotNetError("System.OverflowException", "Negative values do not have an unsigned representation.")
        }
        if bytes.count > 1, bytes.last == 0 { bytes.removeLast() }
      }
      return .bytes(c.args.count > 1 && c.bool(1) ? bytes.reversed() : bytes)
    }
  }

  // MARK: dates

  @Sendable private static func date(_ t: TypeBuilder) {
    /// Every text that a format's letter stands for, in a culture.
    @Sendable func texts(_ c: Call, _ letter: String, _ provider: Value) throws -> [Value] {
      let plain = "oOrRsu".contains(letter)
      if !plain && !"dDfFgGmMtTUyY".contains(letter) {
        throw PrimitiveError.format("Input string was not in a correct format.")
      }
      let format = PSString.make("ToString")
      if plain { return [try MemberAccess.invoke(c.this, format, [Value(letter), provider], c.runtime)] }
      let info: Value =
        provider.isNull
        ? try MemberAccess.getStatic(
          TypeCatalog.find("System.Globalization.DateTimeFormatInfo") ?? .object, PSString.make("CurrentInfo"), c.runtime)
          ?? .null
        : try MemberAccess.invokeStatic(
          TypeCatalog.find("System.Globalization.DateTimeFormatInfo") ?? .object, PSString.make("GetInstance"), [provider],
          c.runtime)
      let unit = letter.utf16.first ?? 0
      let patterns = try MemberAccess.invoke(
        info, PSString.make("GetAllDateTimePatterns"), [.char(letter == "U" ? 0x46 : unit)], c.runtime)
      let at = letter == "U" ? try MemberAccess.invoke(c.this, PSString.make("ToUniversalTime"), [], c.runtime) : c.this
      return try (patterns.base.sequence?.items ?? []).map {
        try MemberAccess.invoke(at, format, [$0, provider], c.runtime)
      }
    }
    @Sendable func all(_ c: Call, _ provider: Value) throws -> Value {
      var list: [Value] = []
      for letter in "dDfFgGmMoOrRstTuUyY" { list += try texts(c, String(letter), provider) }
      return .object(ArrayObj(ContiguousArray(list), of: .string))
    }
    @Sendable func one(_ c: Call, _ provider: Value) throws -> Value {
      let letter = String(Character(Unicode.Scalar(c.char(0)) ?? "?"))
      return .object(ArrayObj(ContiguousArray(try texts(c, letter, provider)), of: .string))
    }
    t.method("string[] GetDateTimeFormats()") { try all($0, .null) }
    t.method("string[] GetDateTimeFormats(System.IFormatProvider provider)") { try all($0, $0.args[0]) }
    t.method("string[] GetDateTimeFormats(char format)") { try one($0, .null) }
    t.method("string[] GetDateTimeFormats(char format, System.IFormatProvider provider)") { try one($0, $0.args[1]) }
  }

  // MARK: converting and comparing

  @Sendable private static func convert(_ t: TypeBuilder) {
    t.staticMethod(
      "static System.Object ChangeType(System.Object value, System.TypeCode typeCode, System.IFormatProvider provider)"
    ) { c in
      guard let code = (c.obj(1) as? EnumValue)?.text, let type = TypeCatalog.find("System." + code) else { return c.args[0] }
      return try same(c, "ChangeType", [c.args[0], .object(type), c.args[2]])
    }
    t.staticMethod("static string ToHexStringLower(byte[] inArray, int offset, int length)") { c in
      let upper = try same(c, "ToHexString", c.args)
      return try MemberAccess.invoke(upper, PSString.make("ToLowerInvariant"), [], c.runtime)
    }
  }

  @Sendable private static func culture(_ t: TypeBuilder) {
    t.constructor("new(int culture, bool useUserOverride)") { c in
      try MemberAccess.construct(c.target, [c.args[0]], c.runtime)
    }
    t.staticMethod("static cultureinfo GetCultureInfo(string name, string altName)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("name") }
      if c.isNull(1) { throw DotNetError.argumentNull("altName") }
      return try same(c, "GetCultureInfo", [c.args[0]])
    }
    t.staticMethod("static cultureinfo GetCultureInfo(string name, bool predefinedOnly)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("name") }
      return try same(c, "GetCultureInfo", [c.args[0]])
    }
  }

  @Sendable private static func comparer(_ t: TypeBuilder) {
    t.staticMethod(
      "static System.StringComparer Create(cultureinfo culture, System.Globalization.CompareOptions options)"
    ) { c in
      if c.isNull(0) { throw DotNetError.argumentNull("culture") }
      let options = c.flags(1)
      // Ordinal comparisons go with no culture.
      if options & 0x5000_0000 != 0 || options & ~0x3f != 0 {
        throw DotNetError.argument("Value of flags is invalid.", "options")
      }
      return try same(c, "Create", [c.args[0], .bool(options & 1 != 0)])
    }
    t.method("int GetHashCode(System.Object obj)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("obj") }
      guard c.args[0].pstring != nil else { return .int32(c.args[0].base.obj?.hash ?? Int(c.args[0].base.integer ?? 0)) }
      return try same(c, "GetHashCode", [.string(c.args[0].pstring ?? .empty)])
    }
  }

  // MARK: addresses, ranges, matches

  static let uriOptions = TypeInfo(
    "System.UriCreationOptions", .struct, base: .valueType,
    declare: { t in
      @Sendable func me(_ c: Call) -> RecordObj? { c.this.base.obj as? RecordObj }
      t.constructor("new()") { .object(RecordObj($0.target, values: [.bool(false)])) }
      t.property(
        "bool DangerousDisablePathAndQueryCanonicalization {get;set;}", get: { me($0)?.values.first ?? .bool(false) },
        set: { c in
          me(c)?.values = [c.args[0]]
          return .nothing
        })
    })

  @Sendable private static func uri(_ t: TypeBuilder) {
    let options = "[ref] System.UriCreationOptions creationOptions"
    t.constructor("new(string uriString, bool dontEscape)") { try MemberAccess.construct($0.target, [$0.args[0]], $0.runtime) }
    t.constructor("new(uri baseUri, string relativeUri, bool dontEscape)") { c in
      try MemberAccess.construct(c.target, [c.args[0], c.args[1]], c.runtime)
    }
    t.constructor("new(string uriString, \(options))") { try MemberAccess.construct($0.target, [$0.args[0]], $0.runtime) }
    t.staticMethod("static bool TryCreate(string uriString, \(options), [ref] uri result)") { c in
      do {
        c.store(2, try MemberAccess.construct(c.target, [c.args[0]], c.runtime))
        return .bool(true)
      } catch {
        c.store(2, .null)
        return .bool(false)
      }
    }
  }

  @Sendable private static func address(_ t: TypeBuilder) {
    t.constructor("new(byte[] address, long scopeid)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("address") }
      guard c.items(0).count == 16 else { throw DotNetError.argument("An invalid IP address was specified.", "address") }
      if c.int(1) < 0 || c.int(1) > 0xffff_ffff {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "scopeid")
      }
      let made = try MemberAccess.construct(c.target, [c.args[0]], c.runtime)
      try MemberAccess.set(made, PSString.make("ScopeId"), c.args[1], c.runtime)
      return made
    }
  }

  @Sendable private static func range(_ t: TypeBuilder) {
    t.method("bool Equals(System.Range other)") { c in
      .bool(try c.runtime.text(c.this) == c.runtime.text(c.args[0]))
    }
  }

  @Sendable private static func matches(_ t: TypeBuilder) {
    t.method("void CopyTo(System.Text.RegularExpressions.Match[] array, int arrayIndex)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let items = try Enumeration.list(c.this)
      if c.int(1) < 0 || c.int(1) > target.items.count {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "arrayIndex")
      }
      guard target.items.count - c.int(1) >= items.count else {
        throw DotNetError.argument(
          "Destination array is not long enough to copy all the items in the collection. Check array index and length.")
      }
      for (i, item) in items.enumerated() { target.items[c.int(1) + i] = item }
      return .nothing
    }
  }
}
