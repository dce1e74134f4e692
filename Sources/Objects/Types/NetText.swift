// .NET's own `ToString()` and `ToString(format, culture)` for every value, as members and composite formats use them: under the current
// culture where no other is given, not PowerShell's invariant expansion.

import Primitives

public enum NetText {
  /// `value.ToString()`; empty for null.
  public static func string(_ value: Value, _ runtime: Runtime) throws -> PSString {
    switch value {
    case .string(let text): return text
    case .int(let v): return NumberText.psString(v)
    case .long(let v): return NumberText.psString(v)
    case .bool(let v): return v ? yes : no
    case .char(let v): return PSString.make([v])
    case .null, .nothing, .unset: return .empty
    case .box(let variable): return try string(variable.value, runtime)
    case .object(let object):
      switch object.tag {
      case .wrapped: return try string(object.wrappedBase, runtime)
      case .decimal, .dateTime, .bigInt: return try format(value, nil, Cultures.current(runtime), runtime)
      case .array, .list, .dictionary: return PSString.make(object.type.reflectionName)
      case .instance, .custom: return PSString.make(try object.describe(runtime))
      default:
        if object is DateTimeOffsetObj { return try format(value, nil, Cultures.current(runtime), runtime) }
        return PSString.make(try object.describe(runtime))
      }
    default: return try format(value, nil, Cultures.current(runtime), runtime)
    }
  }

  private static let yes = PSString.make("True")
  private static let no = PSString.make("False")

  /// `value.ToString(format, culture)`; types without formats ignore it.
  public static func format(_ value: Value, _ format: PSString?, _ culture: Culture, _ runtime: Runtime) throws -> PSString {
    switch value.base.obj {
    case let date as DateOnlyObj: return PSString.make(try DateFormat.format(date.value, format?.string ?? "", culture.date))
    case let time as TimeOnlyObj: return PSString.make(try DateFormat.format(time.value, format?.string ?? "", culture.date))
    default: return try Formattable.toString(value, format: format, culture: culture, runtime)
    }
  }

  /// `string.Format`.
  public static func compose(_ format: PSString, _ arguments: ContiguousArray<Value>, _ culture: Culture, _ runtime: Runtime)
    throws
    -> PSString
  {
    try CompositeFormat.format(format, argumentCount: arguments.count) { index, itemFormat in
      try NetText.format(arguments[index], itemFormat.map { PSString.make($0) }, culture, runtime)
    }
  }
}

extension Call {
  /// The culture behind a format provider argument; the current one for null.
  public func culture(_ i: Int) -> Culture { i < args.count ? Cultures.of(args[i], runtime) : Cultures.current(runtime) }

  /// The number of an enum argument.
  public func flags(_ i: Int) -> Int {
    guard i < args.count else { return 0 }
    if let value = args[i].base.obj as? EnumValue { return Int(value.raw) }
    return Int(args[i].integer ?? 0)
  }

  /// A `NumberStyles` argument, checked as .NET checks it for integers, or for numbers with fractions, which are never read in hex.
  public func numberStyles(_ i: Int, fractions: Bool) throws -> NumberStyles {
    let raw = flags(i)
    let hex = raw & 0x200, binary = raw & 0x400
    if raw & ~0x7ff != 0 { throw DotNetError.argument("An undefined NumberStyles value is being used.", "style") }
    if fractions, hex | binary != 0 {
      throw DotNetError.argument(
        "The number styles AllowHexSpecifier and AllowBinarySpecifier are not supported on floating point data types.", "style")
    }
    if hex != 0 && raw & ~0x203 != 0 || binary != 0 && raw & ~0x403 != 0 {
      throw DotNetError.argument(
        "With the AllowHexSpecifier or AllowBinarySpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be AllowLeadingWhite and AllowTrailingWhite.",
        "style")
    }
    return NumberStyles(rawValue: raw)
  }

  /// A `DateTimeStyles` argument, checked as .NET checks it before it looks at the text.
  public func dateStyles(_ i: Int, _ parameter: String, forOffset: Bool = false) throws -> DateTimeStyles {
    let raw = flags(i)
    let assumed = raw & 0x60
    if raw & ~0xff != 0 { throw DotNetError.argument("An undefined DateTimeStyles value is being used.", parameter) }
    if forOffset, raw & 8 != 0 {
      throw DotNetError.argument(
        "The DateTimeStyles value 'NoCurrentDateDefault' is not allowed when parsing DateTimeOffset.", parameter)
    }
    if assumed == 0x60 {
      throw DotNetError.argument(
        "The DateTimeStyles values AssumeLocal and AssumeUniversal cannot be used together.", parameter)
    }
    if !forOffset, raw & 0x80 != 0, raw & 0x70 != 0 {
      throw DotNetError.argument(
        "The DateTimeStyles value RoundtripKind cannot be used with the values AssumeLocal, AssumeUniversal or AdjustToUniversal.",
        parameter)
    }
    return DateTimeStyles(rawValue: raw)
  }

  public func comparison(_ i: Int) throws -> StringComparison {
    guard let found = StringComparison(rawValue: flags(i)) else {
      throw DotNetError.argument("The string comparison type passed in is currently not supported.", "comparisonType")
    }
    return found
  }

  /// A string argument that must not be null.
  public func required(_ i: Int, _ name: String) throws -> PSString {
    guard let text = string(i) else { throw DotNetError.argumentNull(name) }
    return text
  }

  /// The elements of an array argument; empty for null.
  public func items(_ i: Int) -> ContiguousArray<Value> { i < args.count ? (args[i].sequence?.items ?? []) : [] }

  /// The units of a `char[]` argument.
  public func units(_ i: Int) -> [UInt16] {
    items(i).compactMap { if case .char(let unit) = $0 { return unit } else { return nil } }
  }

  /// The bytes of a `byte[]` argument.
  public func bytes(_ i: Int, _ name: String) throws -> [UInt8] {
    guard i < args.count, let sequence = args[i].sequence else { throw DotNetError.argumentNull(name) }
    return sequence.items.map {
      if case .byte(let byte) = $0 { return byte } else { return UInt8(truncatingIfNeeded: $0.integer ?? 0) }
    }
  }

  /// Stores into a `[ref]` or out argument.
  public func store(_ i: Int, _ value: Value) { (obj(i) as? ReferenceObj)?.value = value }

  /// `TryParse`: the value through the out parameter, and whether there was one. Only what .NET's parsers raise means that there is none;
  /// arguments that make no sense, such as unknown styles, are checked outside `body`.
  public func tryParse(_ i: Int, _ fallback: Value, _ body: () throws -> Value) throws -> Value {
    do {
      store(i, try body())
      return .bool(true)
    } catch let error where error is DotNetError || error is PrimitiveError {
      store(i, fallback)
      return .bool(false)
    }
  }
}

extension Value {
  /// A `byte[]` value.
  public static func bytes(_ bytes: some Sequence<UInt8>) -> Value {
    .object(ArrayObj(ContiguousArray(bytes.map { .byte($0) }), of: .byte))
  }
  /// A `string[]` value.
  public static func strings(_ items: [PSString]) -> Value {
    .object(ArrayObj(ContiguousArray(items.map { .string($0) }), of: .string))
  }
  /// A `char[]` value.
  public static func chars(_ units: some Sequence<UInt16>) -> Value {
    .object(ArrayObj(ContiguousArray(units.map { .char($0) }), of: .char))
  }
  public static func ints(_ items: [Int]) -> Value {
    .object(ArrayObj(ContiguousArray(items.map { .int(Int32(truncatingIfNeeded: $0)) }), of: .int32))
  }
  /// An Int32, whatever the width.
  public static func int32(_ number: Int) -> Value { .int(Int32(truncatingIfNeeded: number)) }
}

extension DotNetError {
  /// `ArgumentOutOfRangeException` that also tells the value.
  public static func outOfRange(_ message: String, _ parameter: String, actual: Int) -> DotNetError {
    DotNetError("System.ArgumentOutOfRangeException", "\(message) (Parameter '\(parameter)')\nActual value was \(actual).")
  }
}
