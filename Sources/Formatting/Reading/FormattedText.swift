// The texts of values that Objects makes: `ToString()` and `ToString(format)` under the session's culture.

import Engine
import Objects
import Primitives

enum FormattedText {
  /// `ToString()` as PSObject gives it.
  static func plain(_ value: Value, _ session: Session) throws -> PSString { PSString.make(try session.text(value)) }

  /// `ToString(format, culture)`.
  static func string(_ value: Value, _ format: PSString, _ culture: NumberCulture, _ session: Session) throws -> PSString {
    switch value.base {
    case .double(let v): return try number(.double(v), format, culture)
    case .single(let v): return try number(.float(v), format, culture)
    case .int(let v): return try number(.int(Int64(v), bits: 32), format, culture)
    case .long(let v): return try number(.int(v, bits: 64), format, culture)
    default: return try plain(value, session)
    }
  }

  private static func number(_ number: NumberValue, _ format: PSString, _ culture: NumberCulture) throws -> PSString {
    do { return PSString.make(try NumberFormat.units(number, format.string, culture)) } catch { throw DotNetError.format("\(error)") }
  }
}
