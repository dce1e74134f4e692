// `IFormattable.ToString(format, culture)` of every value, in one place for -f, ToString members and string expansion.

import Primitives

/// Formatting values.
public enum Formattable {
  /// `value.ToString(format, culture)`; nil or an empty format is the type's general one. Values without formats of their own ignore it.
  public static func toString(_ value: Value, format: PSString?, culture: Culture = .enUS, _ runtime: Runtime) throws
    -> PSString
  {
    let base = value.base
    let format = format.map { $0.count == 0 ? "" : $0.string } ?? ""
    if let number = number(base) {
      return try Primitive.wrap { PSString.make(try NumberFormat.units(number, format, culture.number)) }
    }
    guard case .object(let object) = base else { return try Text.string(base, runtime) }
    switch object.tag {
    case .dateTime:
      if let date = base.dateTime {
        return try Primitive.wrap { PSString.make(try DateFormat.units(date, format, culture.date)) }
      }
    case .timeSpan:
      if let span = base.timeSpan {
        return try Primitive.wrap { PSString.make(try TimeSpanFormat.format(span, format, culture.date)) }
      }
    case .other:
      if let date = base.dateTimeOffset {
        return try Primitive.wrap { PSString.make(try DateFormat.format(date, format, culture.date)) }
      }
    case .guid:
      if let guid = base.guid {
        return try Primitive.wrap { PSString.make(try guid.text(format: format.isEmpty ? "D" : format)) }
      }
    case .enumValue:
      if let value = object as? EnumValue { return try enumText(value, format) }
    default: break
    }
    if let text = try object.formatted(format, culture, runtime) { return text }
    return PSString.make(try object.netText(runtime))
  }

  /// The number behind a value, for formatting.
  static func number(_ value: Value) -> NumberValue? {
    switch value {
    case .int(let v): return .int(Int64(v), bits: 32)
    case .long(let v): return .int(v, bits: 64)
    case .double(let v): return .double(v)
    case .single(let v): return .float(v)
    case .byte(let v): return .uint(UInt64(v), bits: 8)
    case .sbyte(let v): return .int(Int64(v), bits: 8)
    case .short(let v): return .int(Int64(v), bits: 16)
    case .ushort(let v): return .uint(UInt64(v), bits: 16)
    case .uint(let v): return .uint(UInt64(v), bits: 32)
    case .ulong(let v): return .uint(v, bits: 64)
    case .object(let object):
      if let v = (object as? DecimalObj)?.value { return .decimal(v) }
      if let v = (object as? BigIntObj)?.value { return .big(v) }
      return nil
    default: return nil
    }
  }

  /// Formats G, D, X and F of enums.
  private static func enumText(_ value: EnumValue, _ format: String) throws -> PSString {
    switch format {
    case "", "G", "g", "F", "f": return PSString.make(value.text)
    case "D", "d":
      return try Primitive.wrap { PSString.make(try NumberFormat.units(.int(value.raw, bits: 64), "D", .invariant)) }
    case "X", "x":
      let width: Int
      switch value.underlyingValue.code {
      case .byte, .sbyte: width = 2
      case .int16, .uint16: width = 4
      case .int64, .uint64: width = 16
      default: width = 8
      }
      let bits = width == 16 ? UInt64(bitPattern: value.raw) : UInt64(bitPattern: value.raw) & ((1 << UInt64(width * 4)) - 1)
      let digits = String(bits, radix: 16, uppercase: true)
      return PSString.make(String(repeating: "0", count: max(0, width - digits.count)) + digits)
    default:
      throw DotNetError.format("Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".")
    }
  }
}
