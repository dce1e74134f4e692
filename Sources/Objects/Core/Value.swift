// The value every variable, argument and pipeline slot holds. Common scalars are inline, everything else is one class reference, so that
// a value is nine bytes (stride 16) and copying it is a tag test and at most one retain. Numbers keep their .NET type: PowerShell's
// arithmetic, overload choice and output depend on it.

import Primitives

/// A PowerShell value. Values are confined to one runspace at a time: handing one to another thread transfers it, which is why the
/// type may claim `Sendable` although `Obj` has mutable state.
public enum Value: @unchecked Sendable {
  /// `$null`.
  case null
  /// `AutomationNull.Value`: what a command without output yields. It is `$null` in expressions and vanishes in a pipeline.
  case nothing
  /// An empty variable slot; never seen by scripts.
  case unset
  case bool(Bool)
  case int(Int32)
  case long(Int64)
  case double(Double)
  case char(UInt16)
  case byte(UInt8)
  case sbyte(Int8)
  case short(Int16)
  case ushort(UInt16)
  case uint(UInt32)
  case ulong(UInt64)
  case single(Float)
  case string(PSString)
  case object(Obj)
  /// A variable slot whose content lives in a shared `PSVariable`; never seen by scripts.
  case box(PSVariable)
}

extension Value {
  /// A number for the case: values of one kind that are no objects are of one type.
  @inlinable @inline(__always)
  public var kind: UInt8 {
    switch self {
    case .null: return 0
    case .nothing: return 1
    case .unset: return 2
    case .bool: return 3
    case .int: return 4
    case .long: return 5
    case .double: return 6
    case .char: return 7
    case .byte: return 8
    case .sbyte: return 9
    case .short: return 10
    case .ushort: return 11
    case .uint: return 12
    case .ulong: return 13
    case .single: return 14
    case .string: return 15
    case .object: return 16
    case .box: return 17
    }
  }

  /// A string value from Swift text.
  public init(_ text: String) { self = .string(PSString.make(text)) }

  /// The empty string.
  public static let emptyString = Value.string(PSString.empty)

  /// `$true` and `$false` for a Swift condition.
  @inlinable public init(_ condition: Bool) { self = .bool(condition) }

  /// An Int32 when it fits, else an Int64.
  @inlinable public init(_ number: Int) {
    if let small = Int32(exactly: number) { self = .int(small) } else { self = .long(Int64(number)) }
  }

  /// Whether the value is `$null` in an expression.
  @inlinable @inline(__always)
  public var isNull: Bool {
    switch self {
    case .null, .nothing, .unset: return true
    default: return false
    }
  }

  /// The object reference, or nil for scalars and strings.
  @inlinable public var obj: Obj? {
    if case .object(let object) = self { return object }
    return nil
  }

  /// The string, or nil; a wrapped string counts.
  @inlinable public var pstring: PSString? {
    switch self {
    case .string(let text): return text
    case .object(let object) where object.tag == .wrapped: return object.wrappedBase.pstring
    default: return nil
    }
  }

  /// The value without its PSObject wrapper, if it has one.
  @inlinable @inline(__always)
  public var base: Value {
    if case .object(let object) = self, object.tag == .wrapped { return object.wrappedBase }
    return self
  }

  /// `$null` for the two kinds of nothing, else the value itself: what an expression reads.
  @inlinable public var orNull: Value {
    switch self {
    case .nothing, .unset: return .null
    default: return self
    }
  }

  /// An integer of any width, widened; nil for everything else (also for doubles, chars and enums).
  public var integer: Int64? {
    switch self {
    case .int(let v): return Int64(v)
    case .long(let v): return v
    case .byte(let v): return Int64(v)
    case .sbyte(let v): return Int64(v)
    case .short(let v): return Int64(v)
    case .ushort(let v): return Int64(v)
    case .uint(let v): return Int64(v)
    case .ulong(let v): return Int64(exactly: v)
    case .object(let object) where object.tag == .wrapped: return object.wrappedBase.integer
    default: return nil
    }
  }
}
