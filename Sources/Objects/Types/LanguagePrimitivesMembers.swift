// `[System.Management.Automation.LanguagePrimitives]`: the language's conversions, comparisons, truth and enumeration, for scripts that ask.

import Primitives

enum LanguagePrimitivesMembers {
  static let type = TypeInfo(
    "System.Management.Automation.LanguagePrimitives", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])

  @Sendable private static func declare(_ t: TypeBuilder) {
    conversions(t)
    comparisons(t)
    enumeration(t)
    t.staticMethod("static bool IsTrue(System.Object obj)") { .bool(Truth.isTrue($0.args[0])) }
    t.staticMethod("static string ConvertTypeNameToPSTypeName(string typeName)") { c in
      let name = c.text(0)
      if name.allSatisfy({ $0 == " " || $0 == "\t" }) { return Value("[object]") }
      if let mapped = cimNames[name.lowercased()] { return Value("[\(mapped)]") }
      return (c.runtime.scriptType(name) ?? TypeCatalog.find(name)).map { Value("[\($0.shortName())]") } ?? .null
    }
  }

  // MARK: conversions

  private static func wanted(_ c: Call, _ i: Int) throws -> TypeInfo {
    guard let type = c.obj(i) as? TypeInfo else { throw DotNetError.argumentNull("resultType") }
    return type
  }

  private static func conversions(_ t: TypeBuilder) {
    let value = "System.Object valueToConvert"
    t.staticMethod("static System.Object ConvertTo(\(value), type resultType)") {
      try Conversion.convert($0.args[0], to: wanted($0, 1), $0.runtime)
    }
    t.staticMethod("static System.Object ConvertTo(\(value), type resultType, System.IFormatProvider formatProvider)") {
      try Conversion.convert($0.args[0], to: wanted($0, 1), $0.runtime)
    }
    t.staticMethod("static T ConvertTo[T](\(value))") { c in
      try Conversion.convert(c.args[0], to: c.runtime.methodTypeArguments.first ?? .object, c.runtime)
    }
    @Sendable func attempt(_ c: Call, _ type: TypeInfo, _ place: Int) throws -> Value {
      guard let made = try Conversion.tryConvert(c.args[0], to: type, c.runtime) else {
        c.store(place, .null)
        return .bool(false)
      }
      c.store(place, made)
      return .bool(true)
    }
    t.staticMethod("static bool TryConvertTo(\(value), type resultType, [ref] System.Object result)") {
      try attempt($0, wanted($0, 1), 2)
    }
    t.staticMethod(
      "static bool TryConvertTo(\(value), type resultType, System.IFormatProvider formatProvider, [ref] System.Object result)"
    ) { try attempt($0, wanted($0, 1), 3) }
    t.staticMethod("static bool TryConvertTo[T](\(value), [ref] T result)") {
      try attempt($0, $0.runtime.methodTypeArguments.first ?? .object, 1)
    }
    t.staticMethod(
      "static System.Object ConvertPSObjectToType(psobject valueToConvert, type resultType, bool recursion, System.IFormatProvider formatProvider, bool ignoreUnknownMembers)"
    ) { try Conversion.convert($0.args[0], to: wanted($0, 1), $0.runtime) }
  }

  // MARK: comparisons

  /// The two sides as strings, when the left one is a string: they compare by culture.
  private static func texts(_ c: Call) throws -> (PSString, PSString)? {
    guard let left = c.args[0].pstring, !c.isNull(1) else { return nil }
    return (left, try Text.string(c.args[1], c.runtime))
  }

  private static func collation(_ c: Call, _ i: Int) -> Collation {
    guard i < c.args.count, !c.isNull(i) else { return .invariant }
    let name = c.culture(i).name
    return name.isEmpty ? .invariant : Collation(locale: name)
  }

  private static func equals(_ c: Call, ignoreCase: Bool, culture: Int = .max) throws -> Value {
    if let (left, right) = try texts(c) { return .bool(collation(c, culture).equals(left, right, ignoreCase: ignoreCase)) }
    return .bool(try Comparison.equals(c.args[0], c.args[1], ignoreCase: ignoreCase, c.runtime))
  }

  private static func compare(_ c: Call, ignoreCase: Bool, culture: Int = .max) throws -> Int {
    if let (left, right) = try texts(c) {
      return collation(c, culture).compare(left, right, ignoreCase ? [.ignoreCase] : []).signum()
    }
    let (left, right) = (c.args[0].base, c.args[1].base)
    if left.isNull, right.isNull { return 0 }
    if try Comparison.scalar(.lt, left, right, ignoreCase: ignoreCase, c.runtime) { return -1 }
    return try Comparison.scalar(.gt, left, right, ignoreCase: ignoreCase, c.runtime) ? 1 : 0
  }

  private static func comparisons(_ t: TypeBuilder) {
    let sides = "System.Object first, System.Object second"
    let culture = "System.IFormatProvider formatProvider"
    t.staticMethod("static bool Equals(\(sides))") { try equals($0, ignoreCase: false) }
    t.staticMethod("static bool Equals(\(sides), bool ignoreCase)") { try equals($0, ignoreCase: $0.bool(2)) }
    t.staticMethod("static bool Equals(\(sides), bool ignoreCase, \(culture))") {
      try equals($0, ignoreCase: $0.bool(2), culture: 3)
    }
    t.staticMethod("static int Compare(\(sides))") { .int32(try compare($0, ignoreCase: false)) }
    t.staticMethod("static int Compare(\(sides), bool ignoreCase)") { .int32(try compare($0, ignoreCase: $0.bool(2))) }
    t.staticMethod("static int Compare(\(sides), bool ignoreCase, \(culture))") {
      .int32(try compare($0, ignoreCase: $0.bool(2), culture: 3))
    }
    @Sendable func attempt(_ c: Call, _ place: Int, ignoreCase: Bool, culture: Int = .max) -> Value {
      guard let order = try? compare(c, ignoreCase: ignoreCase, culture: culture) else {
        c.store(place, .int(0))
        return .bool(false)
      }
      c.store(place, .int32(order))
      return .bool(true)
    }
    t.staticMethod("static bool TryCompare(\(sides), [ref] int result)") { attempt($0, 2, ignoreCase: false) }
    t.staticMethod("static bool TryCompare(\(sides), bool ignoreCase, [ref] int result)") {
      attempt($0, 3, ignoreCase: $0.bool(2))
    }
    t.staticMethod("static bool TryCompare(\(sides), bool ignoreCase, \(culture), [ref] int result)") {
      attempt($0, 4, ignoreCase: $0.bool(2), culture: 3)
    }
  }

  // MARK: enumeration

  private static func enumeration(_ t: TypeBuilder) {
    t.staticMethod("static bool IsObjectEnumerable(System.Object obj)") { .bool(Enumeration.isCollection($0.args[0])) }
    t.staticMethod("static System.Collections.IEnumerable GetEnumerable(System.Object obj)") {
      Enumeration.isCollection($0.args[0]) ? $0.args[0].base : .null
    }
    t.staticMethod("static System.Collections.IEnumerator GetEnumerator(System.Object obj)") { c in
      guard Enumeration.isCollection(c.args[0]) else { return .null }
      return try MemberAccess.invoke(c.args[0].base, PSString.make("GetEnumerator"), [], c.runtime)
    }
  }

  private static let cimNames: [String: String] = [
    "sint8": "SByte", "uint8": "Byte", "sint16": "Int16", "uint16": "UInt16", "sint32": "Int32", "uint32": "UInt32",
    "sint64": "Int64", "uint64": "UInt64", "real32": "Single", "real64": "double", "boolean": "bool", "string": "string",
    "datetime": "DateTime", "reference": "CimInstance", "char16": "char", "instance": "CimInstance",
    "booleanarray": "bool[]", "uint8array": "byte[]", "sint8array": "Sbyte[]", "uint16array": "UInt16[]",
    "sint16array": "Int16[]", "uint32array": "UInt32[]", "sint32array": "Int32[]", "uint64array": "UInt64[]",
    "sint64array": "Int64[]", "real32array": "Single[]", "real64array": "double[]", "char16array": "char[]",
    "datetimearray": "DateTime[]", "stringarray": "string[]", "referencearray": "CimInstance[]",
    "instancearray": "CimInstance[]", "unknown": "UnknownType",
  ]
}
