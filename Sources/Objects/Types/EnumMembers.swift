// Members of System.Enum.

import Primitives

enum EnumMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    t.method("int CompareTo(System.Object target)") { c in
      if c.isNull(0) { return .int(1) }
      guard let mine = c.this.obj as? EnumValue, let other = c.obj(0) as? EnumValue, other.type === mine.type else {
        throw DotNetError.argument(
          "Object must be the same type as the enum. The type passed in was '\(c.args[0].type.fullName)'; the enum type was '\(c.this.type.fullName)'."
        )
      }
      return .int32(mine.raw < other.raw ? -1 : mine.raw > other.raw ? 1 : 0)
    }
    t.method("bool Equals(System.Object obj)") { .bool(ObjectMembers.equals($0.this, $0.args[0])) }
    t.method("int GetHashCode()") { .int32(Int(($0.this.obj as? EnumValue)?.raw ?? 0)) }
    t.method("System.TypeCode GetTypeCode()") { c in
      let code = (c.this.obj as? EnumValue)?.underlyingValue.code ?? .int32
      return EnumTypes.value("System.TypeCode", Int(code.rawValue))
    }
    t.method("bool HasFlag(System.Enum flag)") { c in
      guard let mine = c.this.obj as? EnumValue else { return .bool(false) }
      let flag = (c.obj(0) as? EnumValue)?.raw ?? 0
      return .bool(mine.raw & flag == flag)
    }
    t.method("string ToString()") { Value(($0.this.obj as? EnumValue)?.text ?? "") }
    t.method("string ToString(string format)") { .string(try NetText.format($0.this, $0.string(0), .invariant, $0.runtime)) }
    t.method("string ToString(System.IFormatProvider provider)") { Value(($0.this.obj as? EnumValue)?.text ?? "") }
    t.method("string ToString(string format, System.IFormatProvider provider)") {
      .string(try NetText.format($0.this, $0.string(0), .invariant, $0.runtime))
    }
    t.property(
      "int value__ {get;set;}", hidden: true, get: { ($0.this.obj as? EnumValue)?.underlyingValue ?? .null },
      set: { _ in .nothing })
    statics(t)
  }

  private static func type(_ c: Call, _ i: Int = 0) throws -> (TypeInfo, EnumInfo) {
    guard let type = c.obj(i) as? TypeInfo else { throw DotNetError.argumentNull("enumType") }
    guard let info = type.enumInfo else { throw DotNetError.argument("Type provided must be an Enum.", "enumType") }
    return (type, info)
  }

  /// Position of a value or name; nil when the enum has none such.
  private static func index(_ value: Value, _ info: EnumInfo, _ type: TypeInfo) throws -> Int? {
    if let text = value.pstring { return info.names.firstIndex(of: text.string) }
    if let raw = (value.base.obj as? EnumValue)?.raw { return info.values.firstIndex(of: raw) }
    if let raw = value.integer {
      let wanted = info.underlying()
      if value.type !== wanted {
        throw DotNetError.argument(
          "Enum underlying type and the object must be same type or object must be a String. Type passed in was '\(value.type.fullName)'; the enum underlying type was '\(wanted.fullName)'."
        )
      }
      return info.values.firstIndex(of: raw)
    }
    throw DotNetError.invalidOperation("Unknown enum type.")
  }

  private static func parse(_ text: PSString?, _ type: TypeInfo, ignoreCase: Bool) throws -> Value {
    guard let text else { throw DotNetError.argumentNull("value") }
    if Strings.isBlank(text) {
      throw DotNetError.argument("Must specify valid information for parsing in the string.", "value")
    }
    if !ignoreCase, let info = type.enumInfo {
      for part in text.string.split(separator: ",") {
        let name = part.withoutBlanks
        if let first = name.first, first.isLetter || first == "_", !info.names.contains(String(name)) {
          throw DotNetError.argument("Requested value '\(text.string)' was not found.")
        }
      }
    }
    guard let raw = try EnumConversion.parse(text.string, type) else {
      throw DotNetError.argument("Requested value '\(text.string)' was not found.")
    }
    return .object(EnumValue(type, raw))
  }

  private static func statics(_ t: TypeBuilder) {
    t.staticMethod("static string[] GetNames(type enumType)") { .strings(try type($0).1.names) }
    t.staticMethod("static array GetValues(type enumType)") { c in
      let (type, info) = try type(c)
      return .object(ArrayObj(ContiguousArray(info.values.map { .object(EnumValue(type, $0)) }), of: type))
    }
    t.staticMethod("static array GetValuesAsUnderlyingType(type enumType)") { c in
      let (_, info) = try type(c)
      let number = info.underlying()
      let values = try info.values.map {
        number.code == .uint64 ? .ulong(UInt64(bitPattern: $0)) : try Conversion.convert(.long($0), to: number, c.runtime)
      }
      return .object(ArrayObj(ContiguousArray(values), of: number))
    }
    // Scripts have no spans, so that only its name is of use.
    t.staticMethod(
      "static bool TryFormat[TEnum](TEnum value, System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format)"
    ) { _ in .bool(false) }
    t.staticMethod("static string GetName(type enumType, System.Object value)") { c in
      let (type, info) = try type(c)
      return try index(c.args[1], info, type).map { Value(info.names[$0]) } ?? .null
    }
    t.staticMethod("static bool IsDefined(type enumType, System.Object value)") { c in
      let (type, info) = try type(c)
      return .bool(try index(c.args[1], info, type) != nil)
    }
    t.staticMethod("static type GetUnderlyingType(type enumType)") { .object(try type($0).1.underlying()) }
    t.staticMethod("static System.Object Parse(type enumType, string value)") {
      try parse($0.string(1), try type($0).0, ignoreCase: false)
    }
    t.staticMethod("static System.Object Parse(type enumType, string value, bool ignoreCase)") {
      try parse($0.string(1), try type($0).0, ignoreCase: $0.bool(2))
    }
    @Sendable func attempt(_ c: Call, _ out: Int, _ ignoreCase: Bool) throws -> Value {
      let type = try type(c).0
      return try c.tryParse(out, .null) { try parse(c.string(1), type, ignoreCase: ignoreCase) }
    }
    t.staticMethod("static bool TryParse(type enumType, string value, [ref] System.Object result)") {
      try attempt($0, 2, false)
    }
    t.staticMethod("static bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)") {
      try attempt($0, 3, $0.bool(2))
    }
    // `Enum.TryParse<T>`: the type is that of the variable.
    @Sendable func generic(_ c: Call, _ out: Int, _ ignoreCase: Bool) throws -> Value {
      guard let type = c.runtime.methodTypeArguments.first, type.isEnum else {
        throw DotNetError.argument("Type provided must be an Enum.", "TEnum")
      }
      return try c.tryParse(out, .object(EnumValue(type, 0))) { try parse(c.string(0), type, ignoreCase: ignoreCase) }
    }
    t.staticMethod("static bool TryParse[TEnum](string value, [ref] TEnum result)") { try generic($0, 1, false) }
    t.staticMethod("static bool TryParse[TEnum](string value, bool ignoreCase, [ref] TEnum result)") {
      try generic($0, 2, $0.bool(1))
    }
    @Sendable func object(_ c: Call) throws -> Value {
      let type = try type(c).0
      if let raw = c.args[1].integer ?? (c.obj(1) as? EnumValue)?.raw { return .object(EnumValue(type, raw)) }
      throw DotNetError.argument(
        "The value passed in must be an enum base or an underlying type for an enum, such as an Int32.", "value")
    }
    for word in ["System.Object", "sbyte", "short", "int", "byte", "ushort", "uint", "long", "ulong"] {
      t.staticMethod("static System.Object ToObject(type enumType, \(word) value)") { try object($0) }
    }
    t.staticMethod("static string Format(type enumType, System.Object value, string format)") { c in
      let type = try type(c).0
      let raw = (c.obj(1) as? EnumValue)?.raw ?? c.args[1].integer ?? 0
      return .string(try NetText.format(.object(EnumValue(type, raw)), c.string(2), .invariant, c.runtime))
    }
  }
}
