// Conversions by Parse methods, constructors and casts of those types that this room holds by value. They stand here and not in the member
// tables because scripts use them often and because their errors name the way that .NET would have taken.

import Primitives

/// A conversion with its error id.
struct BuiltInConversion: Sendable {
  /// How .NET would do it; decides the id of a failure.
  enum Way: Sendable { case parseWithCulture, parse, constructor, implicitCast, explicitCast }
  let way: Way
  let run: @Sendable (Value, Runtime) throws -> Value

  var errorId: String {
    switch way {
    case .parseWithCulture: return "InvalidCastParseTargetInvocationWithFormatProvider"
    case .parse: return "InvalidCastParseTargetInvocation"
    case .constructor: return "InvalidCastConstructorException"
    case .implicitCast: return "InvalidCastTargetInvocationExceptionop_Implicit"
    case .explicitCast: return "InvalidCastTargetInvocationExceptionop_Explicit"
    }
  }

  var rank: ConversionRank {
    switch way {
    case .parseWithCulture, .parse: return .parse
    case .constructor: return .constructor
    case .implicitCast: return .implicitCast
    case .explicitCast: return .explicitCast
    }
  }

  static func plan(_ source: TypeInfo, _ target: TypeInfo) -> ConversionPlan? {
    guard let conversion = find(source.code, target.code) else { return nil }
    return ConversionPlan(.builtIn(conversion), conversion.rank)
  }

  private static func text(_ value: Value) -> String { value.pstring?.string ?? "" }

  private static func find(_ from: TypeCode, _ to: TypeCode) -> BuiltInConversion? {
    switch (from, to) {
    case (.string, .char):
      return BuiltInConversion(way: .parse) { value, _ in
        guard let text = value.pstring, text.count == 1 else {
          throw PrimitiveError.format("String must be exactly one character long.")
        }
        return .char(text[0])
      }
    case (.string, .version):
      return BuiltInConversion(way: .parse) { value, _ in .version(try PSVersion(parsing: text(value))) }
    case (.string, .dateTime):
      return BuiltInConversion(way: .parseWithCulture) { value, runtime in
        .dateTime(try DateTimeParse.parse(text(value), .invariant, now: runtime.now))
      }
    case (.string, .timeSpan):
      return BuiltInConversion(way: .parseWithCulture) { value, _ in .timeSpan(try TimeSpanParse.parse(text(value))) }
    case (.string, .guid):
      return BuiltInConversion(way: .parseWithCulture) { value, _ in .guid(try PSGuid(parsing: text(value))) }
    case (.string, .dateTimeOffset):
      return BuiltInConversion(way: .parseWithCulture) { value, runtime in
        .dateTimeOffset(try DateTimeParse.parseOffset(text(value), .invariant, now: runtime.now))
      }
    case (.dateTime, .dateTimeOffset):
      return BuiltInConversion(way: .constructor) { value, _ in
        .dateTimeOffset(try PSDateTimeOffset(value.dateTime ?? .minValue))
      }
    case (_, .arrayList) where from == .array:
      return BuiltInConversion(way: .constructor) { value, _ in .object(ListObj(.arrayList, try Enumeration.list(value))) }
    case (_, .dateTime) where from.isInteger && from != .uint64 || from == .char || from == .enumeration:
      return BuiltInConversion(way: .constructor) { value, _ in .dateTime(try PSDateTime(ticks: Promotion.integer(value) ?? 0))
      }
    case (_, .timeSpan) where from.isInteger && from != .uint64 || from == .char || from == .enumeration:
      return BuiltInConversion(way: .constructor) { value, _ in .timeSpan(PSTimeSpan(ticks: Promotion.integer(value) ?? 0)) }
    case (.boolean, .switchParameter):
      return BuiltInConversion(way: .constructor) { value, _ in .object(SwitchObj(Truth.isTrue(value))) }
    case (_, .bigInteger) where from.isNumeric || from == .enumeration || from == .char:
      return BuiltInConversion(way: .constructor) { value, _ in
        switch value {
        case .double(let v): return .bigInt(try BigInt(v))
        case .single(let v): return .bigInt(try BigInt(Double(v)))
        case .ulong(let v): return .bigInt(BigInt(v))
        default:
          if let v = value.decimal { return .bigInt(BigInt(v)) }
          return .bigInt(BigInt(Promotion.integer(value) ?? 0))
        }
      }
    case (.bigInteger, _) where to.isNumeric:
      return BuiltInConversion(way: .explicitCast) { value, _ in try narrow(value.bigInt ?? .zero, to) }
    default: return nil
    }
  }

  private static func narrow(_ value: BigInt, _ to: TypeCode) throws -> Value {
    func overflow(_ name: String) -> PrimitiveError { .overflow("Value was either too large or too small for \(name).") }
    switch to {
    case .double: return .double(value.double)
    case .single: return .single(Float(value.double))
    case .decimal: return .decimal(try value.decimal())
    case .uint64:
      guard let v = value.uint64 else { throw overflow("a UInt64") }
      return .ulong(v)
    default:
      guard let wide = value.int64, let v = Narrowing.integer(wide, to) else { throw overflow(Narrowing.name(to)) }
      return v
    }
  }
}
