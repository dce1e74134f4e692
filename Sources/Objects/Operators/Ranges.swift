// The range operator: ints, or chars when both ends are single characters that are no digits. `foreach` walks a range without building it.

import Primitives

/// `l..r`.
public enum Ranges {
  /// The ends of a range.
  public enum Bounds: Sendable {
    case ints(Int32, Int32)
    case chars(UInt16, UInt16)
  }

  /// What the two sides mean.
  public static func bounds(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Bounds {
    if case .int(let a) = l, case .int(let b) = r { return .ints(a, b) }
    let left = l.base, right = r.base
    if let a = character(left), let b = character(right) { return .chars(a, b) }
    return .ints(try int32(left), try int32(right))
  }

  private static func character(_ value: Value) -> UInt16? {
    switch value {
    case .char(let unit): return unit
    case .string(let text) where text.count == 1 && !CharInfo.isDigit(text[0]): return text[0]
    default: return nil
    }
  }

  /// `Convert.ToInt32(object)`.
  private static func int32(_ value: Value) throws -> Int32 {
    let converted: Value = try Primitive.raise {
      switch value.code {
      case .empty: return .int(0)
      case .string:
        let number = try NumberParse.integer(value.pstring?.string ?? "", .int32, culture: .enUS)
        return .int(Int32(truncatingIfNeeded: number))
      case .enumeration: return try Narrowing.convert(value.underlying, .int32)
      case .dateTime: throw DotNetError("System.InvalidCastException", "Invalid cast from 'DateTime' to 'Int32'.")
      case let code where code.isNumericOrPrimitive: return try Narrowing.convert(value, .int32)
      default:
        throw DotNetError(
          "System.InvalidCastException",
          "Unable to cast object of type '\(value.type.clrFullName)' to type 'System.IConvertible'.")
      }
    }
    if case .int(let v) = converted { return v }
    return 0
  }

  /// The range as an `object[]`.
  public static func range(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    switch try bounds(l, r, runtime) {
    case .ints(let a, let b):
      let count = Int(b) - Int(a)
      if count.magnitude >= UInt(Int32.max) {
        throw Thrown(
          "System.OverflowException", "Arithmetic operation resulted in an overflow.", id: "System.OverflowException")
      }
      let step: Int32 = a <= b ? 1 : -1
      let total = Int(count.magnitude) + 1
      if total > 0x0800_0000 {
        throw Thrown(
          "System.OutOfMemoryException", "Exception of type 'System.OutOfMemoryException' was thrown.",
          id: "System.OutOfMemoryException")
      }
      var items = ContiguousArray<Value>()
      items.reserveCapacity(total)
      var value = a
      for _ in 0..<total {
        items.append(.int(value))
        value = value &+ step
      }
      return .array(items)
    case .chars(let a, let b):
      var items = ContiguousArray<Value>()
      if a <= b {
        for unit in a...b { items.append(.char(unit)) }
      } else {
        for unit in (b...a).reversed() { items.append(.char(unit)) }
      }
      return .array(items)
    }
  }

  /// The range as an enumerator that makes its elements on the way.
  public static func enumerator(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Enumerator {
    switch try bounds(l, r, runtime) {
    case .ints(let a, let b): return RangeEnumerator(Int64(a), Int64(b)) { .int(Int32(truncatingIfNeeded: $0)) }
    case .chars(let a, let b): return RangeEnumerator(Int64(a), Int64(b)) { .char(UInt16(truncatingIfNeeded: $0)) }
    }
  }
}

/// Counts from one end to the other.
final class RangeEnumerator: Enumerator {
  private let first: Int64
  private let last: Int64
  private let make: (Int64) -> Value
  private var at: Int64
  private var isDone = false

  init(_ first: Int64, _ last: Int64, _ make: @escaping (Int64) -> Value) {
    self.first = first
    self.last = last
    self.make = make
    at = first
    super.init()
  }

  override func next() -> Value? {
    if isDone { return nil }
    let value = at
    if value == last { isDone = true } else { at += first <= last ? 1 : -1 }
    return make(value)
  }

  override func reset() {
    at = first
    isDone = false
  }
}
