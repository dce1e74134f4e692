// System.Convert.

import Primitives

enum ConvertMembers {
  static let type = TypeInfo("System.Convert", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Convert": { type }])

  private static let targets: [(name: String, word: String)] = [
    ("ToBoolean", "bool"), ("ToChar", "char"), ("ToSByte", "sbyte"), ("ToByte", "byte"), ("ToInt16", "short"),
    ("ToUInt16", "ushort"),
    ("ToInt32", "int"), ("ToUInt32", "uint"), ("ToInt64", "long"), ("ToUInt64", "ulong"), ("ToSingle", "float"),
    ("ToDouble", "double"),
    ("ToDecimal", "decimal"), ("ToDateTime", "datetime"),
  ]
  private static let sources = [
    "System.Object", "bool", "char", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double",
    "decimal", "datetime",
    "string",
  ]

  @Sendable static func declare(_ t: TypeBuilder) {
    t.field("static System.Object DBNull {get;}", get: { _ in .object(DBNullObj.value) })
    for target in targets {
      for source in sources {
        t.staticMethod("static \(target.word) \(target.name)(\(source) value)") {
          try convert($0.args[0], target.word, Cultures.current($0.runtime), $0.runtime)
        }
      }
      t.staticMethod("static \(target.word) \(target.name)(System.Object value, System.IFormatProvider provider)") {
        try convert($0.args[0], target.word, $0.culture(1), $0.runtime)
      }
      t.staticMethod("static \(target.word) \(target.name)(string value, System.IFormatProvider provider)") {
        try convert($0.args[0], target.word, $0.culture(1), $0.runtime)
      }
    }
    bases(t)
    text(t)
    binary(t)
    t.staticMethod("static System.Object ChangeType(System.Object value, type conversionType)") {
      try change($0, Cultures.current($0.runtime))
    }
    t.staticMethod("static System.Object ChangeType(System.Object value, System.TypeCode typeCode)") { c in
      guard let code = (c.obj(1) as? EnumValue)?.text, let type = TypeCatalog.find("System." + code) else { return c.args[0] }
      return try change(c.args[0], type, Cultures.current(c.runtime), c.runtime)
    }
    t.staticMethod("static System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)")
    {
      try change($0, $0.culture(2))
    }
    t.staticMethod("static bool IsDBNull(System.Object value)") { .bool($0.obj(0) is DBNullObj) }
    t.staticMethod("static System.TypeCode GetTypeCode(System.Object value)") { c in
      let code = c.args[0].numericCode
      return EnumTypes.value("System.TypeCode", code.rawValue <= 18 ? Int(code.rawValue) : 1)
    }
  }

  private static func change(_ c: Call, _ culture: Culture) throws -> Value {
    guard let type = c.obj(1) as? TypeInfo else { throw DotNetError.argumentNull("conversionType") }
    return try change(c.args[0], type, culture, c.runtime)
  }

  static func change(_ value: Value, _ type: TypeInfo, _ culture: Culture, _ runtime: Runtime) throws -> Value {
    if value.isNull {
      if type.isValueType {
        throw DotNetError("System.InvalidCastException", "Null object cannot be converted to a value type.")
      }
      return .null
    }
    if type === TypeInfo.string { return .string(try NetText.format(value, nil, culture, runtime)) }
    if let target = targets.first(where: { TypeCatalog.find($0.word) === type }) {
      return try convert(value, target.word, culture, runtime)
    }
    if type.accepts(value.base.type) { return value }
    if !TypeInfo.iconvertible.accepts(value.base.type) {
      throw DotNetError("System.InvalidCastException", "Object must implement IConvertible.")
    }
    throw invalid(value, type)
  }

  private static func invalid(_ value: Value, _ type: TypeInfo) -> DotNetError {
    ConversionRun.invalidCast(value.base.type, type)
  }

  /// `Convert.ToX(value)`: rounds half to even, checks ranges, parses strings in the culture.
  private static func convert(_ value: Value, _ word: String, _ culture: Culture, _ runtime: Runtime) throws -> Value {
    let plain = value.base
    if let text = plain.pstring { return try parse(text.string, word, culture) }
    if plain.isNull { return word == "datetime" ? .dateTime(.minValue) : try parseZero(word) }
    if case .object(let object) = plain, let enumValue = object as? EnumValue {
      return try convert(enumValue.underlyingValue, word, culture, runtime)
    }
    let type = TypeCatalog.find(word) ?? .object
    switch (word, plain) {
    case ("bool", .bool), ("char", .char): return plain
    case ("bool", .char),
      ("bool", _) where plain.dateTime != nil:
      throw invalid(plain, type)
    case ("char", .bool), ("char", .double), ("char", .single): throw invalid(plain, type)
    case ("datetime", _):
      if plain.dateTime != nil { return plain }
      throw invalid(plain, type)
    default: break
    }
    if plain.dateTime != nil { throw invalid(plain, type) }
    if word == "bool" { return .bool(Truth.isTrue(plain)) }
    if word == "char" {
      if plain.decimal != nil { throw invalid(plain, type) }
      let number = IntegerMembers.wide(plain)
      guard number >= 0, number <= 0xffff else {
        throw PrimitiveError.overflow("Value was either too large or too small for a character.")
      }
      return .char(UInt16(truncatingIfNeeded: number))
    }
    let number: NumberValue
    switch plain {
    case .bool(let v): number = .int(v ? 1 : 0, bits: 32)
    case .char(let v):
      if word == "float" || word == "double" || word == "decimal" { throw invalid(plain, type) }
      number = .int(Int64(v), bits: 32)
    default:
      guard let found = Formattable.number(plain) else {
        throw DotNetError(
          "System.InvalidCastException",
          "Unable to cast object of type '\(plain.type.fullName)' to type 'System.IConvertible'.")
      }
      number = found
    }
    return try make(number, word)
  }

  private static func make(_ number: NumberValue, _ word: String) throws -> Value {
    switch word {
    case "double": return .double(NumberConvert.double(number))
    case "float": return .single(NumberConvert.float(number))
    case "decimal": return .decimal(try NumberConvert.decimal(number))
    default:
      let (shape, make) = integer(word)
      return make(try NumberConvert.integer(number, shape))
    }
  }

  private static func integer(_ word: String) -> (IntegerShape, (Int128) -> Value) {
    switch word {
    case "byte": return (.uint8, { .byte(UInt8(truncatingIfNeeded: $0)) })
    case "sbyte": return (.int8, { .sbyte(Int8(truncatingIfNeeded: $0)) })
    case "short": return (.int16, { .short(Int16(truncatingIfNeeded: $0)) })
    case "ushort": return (.uint16, { .ushort(UInt16(truncatingIfNeeded: $0)) })
    case "uint": return (.uint32, { .uint(UInt32(truncatingIfNeeded: $0)) })
    case "long": return (.int64, { .long(Int64(truncatingIfNeeded: $0)) })
    case "ulong": return (.uint64, { .ulong(UInt64(truncatingIfNeeded: $0)) })
    default: return (.int32, { .int(Int32(truncatingIfNeeded: $0)) })
    }
  }

  private static func parseZero(_ word: String) throws -> Value {
    switch word {
    case "bool": return .bool(false)
    case "char": return .char(0)
    default: return try make(.int(0, bits: 32), word)
    }
  }

  private static func parse(_ text: String, _ word: String, _ culture: Culture) throws -> Value {
    switch word {
    case "bool": return .bool(try NumberParse.boolean(text))
    case "char":
      guard text.utf16.count == 1, let unit = text.utf16.first else {
        throw DotNetError.format("String must be exactly one character long.")
      }
      return .char(unit)
    case "double": return .double(try NumberParse.double(text, culture: culture.number))
    case "float": return .single(try NumberParse.float(text, culture: culture.number))
    case "decimal": return .decimal(try NumberParse.decimal(text, culture: culture.number))
    case "datetime": return .dateTime(try DateTimeParse.parse(text, culture.date))
    default:
      let (shape, make) = integer(word)
      return make(try NumberParse.integer(text, shape, culture: culture.number))
    }
  }

  private static func bases(_ t: TypeBuilder) {
    for (name, word) in [
      ("ToByte", "byte"), ("ToSByte", "sbyte"), ("ToInt16", "short"), ("ToUInt16", "ushort"), ("ToInt32", "int"),
      ("ToUInt32", "uint"),
      ("ToInt64", "long"), ("ToUInt64", "ulong"),
    ] {
      t.staticMethod("static \(word) \(name)(string value, int fromBase)") { c in
        let (shape, make) = integer(word)
        let base = try checkBase(c.int(1))
        guard let text = c.string(0) else { return make(0) }
        return make(try NumberConvert.integer(text.string, fromBase: base, shape))
      }
    }
    for (word, bits) in [("byte", 8), ("short", 16), ("int", 32), ("long", 64)] {
      t.staticMethod("static string ToString(\(word) value, int toBase)") { c in
        Value(try NumberConvert.text(Int64(c.int(0)), bits: bits, toBase: try checkBase(c.int(1))))
      }
    }
  }

  private static func checkBase(_ base: Int) throws -> Int {
    guard [2, 8, 10, 16].contains(base) else { throw DotNetError.argument("Invalid Base.") }
    return base
  }

  private static func text(_ t: TypeBuilder) {
    for source in sources {
      t.staticMethod("static string ToString(\(source) value)") { .string(try NetText.string($0.args[0], $0.runtime)) }
      t.staticMethod("static string ToString(\(source) value, System.IFormatProvider provider)") {
        .string(try NetText.format($0.args[0], nil, $0.culture(1), $0.runtime))
      }
    }
  }

  private static func binary(_ t: TypeBuilder) {
    @Sendable func slice(_ c: Call) throws -> [UInt8] {
      let all = try c.bytes(0, "inArray")
      guard c.args.count > 2 else { return all }
      let (offset, length) = (c.int(1), c.int(2))
      guard length >= 0 else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "length")
      }
      guard offset >= 0, offset <= all.count - length else {
        throw DotNetError.outOfRange("Offset and length must refer to a position in the string.", "offset")
      }
      return Array(all[offset..<(offset + length)])
    }
    t.staticMethod("static string ToBase64String(byte[] inArray)") { Value(Base64.encode(try slice($0))) }
    t.staticMethod("static string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)") { c in
      Value(Base64.encode(try c.bytes(0, "inArray"), lines: c.flags(1) == 1))
    }
    t.staticMethod("static string ToBase64String(byte[] inArray, int offset, int length)") {
      Value(Base64.encode(try slice($0)))
    }
    t.staticMethod("static byte[] FromBase64String(string s)") { .bytes(try Base64.decode(try $0.required(0, "s").string)) }
    t.staticMethod("static string ToHexString(byte[] inArray)") { Value(Hex.encode(try slice($0), upper: true)) }
    t.staticMethod("static string ToHexString(byte[] inArray, int offset, int length)") {
      Value(Hex.encode(try slice($0), upper: true))
    }
    t.staticMethod("static string ToHexStringLower(byte[] inArray)") { Value(Hex.encode(try slice($0), upper: false)) }
    t.staticMethod("static byte[] FromHexString(string s)") { .bytes(try Hex.decode(try $0.required(0, "s").string)) }
  }
}

/// `[DBNull]::Value`.
public final class DBNullObj: Obj, @unchecked Sendable {
  // Immutable: it has no fields of its own, and members aren't attached to it.
  public static let value = DBNullObj()
  static let dbNullType = TypeInfo(
    "System.DBNull", base: .object, interfaces: { [.iconvertible] },
    declare: { t in
      t.field("static System.DBNull Value {get;}", get: { _ in .object(DBNullObj.value) })
      t.method("string ToString()") { _ in .emptyString }
    })
  public override var type: TypeInfo { DBNullObj.dbNullType }
  public override func describe(_ runtime: Runtime) throws -> String { "" }
}

/// Base 64 as Convert writes it.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8], lines: Bool = false) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 4 / 3 + 4)
    var i = 0
    while i < bytes.count {
      if lines, i > 0, i % 57 == 0 { out.append(contentsOf: [13, 10]) }
      let left = bytes.count - i
      let word = UInt32(bytes[i]) << 16 | (left > 1 ? UInt32(bytes[i + 1]) << 8 : 0) | (left > 2 ? UInt32(bytes[i + 2]) : 0)
      out.append(letters[Int(word >> 18)])
      out.append(letters[Int(word >> 12 & 63)])
      out.append(left > 1 ? letters[Int(word >> 6 & 63)] : 0x3d)
      out.append(left > 2 ? letters[Int(word & 63)] : 0x3d)
      i += 3
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func decode(_ text: String) throws -> [UInt8] {
    let malformed = DotNetError.format(
      "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters."
    )
    var out: [UInt8] = []
    var word: UInt32 = 0
    var count = 0
    var padding = 0
    for byte in text.utf8 {
      var value: UInt32
      switch byte {
      case 0x41...0x5a: value = UInt32(byte - 0x41)
      case 0x61...0x7a: value = UInt32(byte - 0x61 + 26)
      case 0x30...0x39: value = UInt32(byte - 0x30 + 52)
      case 0x2b: value = 62
      case 0x2f: value = 63
      case 0x3d:
        padding += 1
        if padding > 2 { throw malformed }
        value = 0
      case 9, 10, 13, 32: continue
      default: throw malformed
      }
      if padding > 0, byte != 0x3d { throw malformed }
      word = word << 6 | value
      count += 1
      value = 0
      if count % 4 == 0 {
        if padding == 2, word & 0xffff != 0 { word &= 0xff0000 }
        out.append(UInt8(truncatingIfNeeded: word >> 16))
        if padding < 2 { out.append(UInt8(truncatingIfNeeded: word >> 8)) }
        if padding < 1 { out.append(UInt8(truncatingIfNeeded: word)) }
        word = 0
      }
    }
    if count % 4 != 0 {
      throw DotNetError.format(
        count % 4 == 0
          ? ""
          : "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters."
      )
    }
    return out
  }
}

/// Hexadecimal digits.
enum Hex {
  static func encode(_ bytes: [UInt8], upper: Bool, separator: String = "") -> String {
    let digits = Array((upper ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    var out: [UInt8] = []
    let gap = Array(separator.utf8)
    for (i, byte) in bytes.enumerated() {
      if i > 0 { out.append(contentsOf: gap) }
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func decode(_ text: String) throws -> [UInt8] {
    let units = Array(text.utf8)
    guard units.count % 2 == 0 else {
      throw DotNetError.format("The input is not a valid hex string as its length is not a multiple of 2.")
    }
    var out: [UInt8] = []
    @Sendable func digit(_ unit: UInt8) throws -> UInt8 {
      switch unit {
      case 0x30...0x39: return unit - 0x30
      case 0x41...0x46: return unit - 0x37
      case 0x61...0x66: return unit - 0x57
      default: throw DotNetError.format("The input is not a valid hex string as it contains a non-hex character.")
      }
    }
    for i in stride(from: 0, to: units.count, by: 2) { out.append(try digit(units[i]) << 4 | digit(units[i + 1])) }
    return out
  }
}
