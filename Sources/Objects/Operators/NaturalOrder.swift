// `IComparable.CompareTo` of the types that have it, and `LanguagePrimitives.Compare`, which Sort-Object, Group-Object, Compare-Object and
// switch use.

import Primitives

extension Comparison {
  /// `LanguagePrimitives.Compare`: negative, 0 or positive. Throws when the right side can't become the left side's type.
  public static func compare(_ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Int {
    switch (l, r) {
    case (.int(let a), .int(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.string(let a), .string(let b)): return Collation.invariant.compare(a, b, ignoreCase ? [.ignoreCase] : [])
    default: break
    }
    let left = l.base, right = r.base
    if left.isNull { return right.isNull ? 0 : nullAgainst(right) }
    if right.isNull { return -nullAgainst(left) }
    if case .string(let text) = left {
      return Collation.invariant.compare(text, try Text.string(right, runtime), ignoreCase ? [.ignoreCase] : [])
    }
    if left.numericCode.isNumeric, right.numericCode.isNumeric {
      if try scalar(.lt, left, right, ignoreCase: ignoreCase, runtime) { return -1 }
      return try scalar(.gt, left, right, ignoreCase: ignoreCase, runtime) ? 1 : 0
    }
    let converted: Value
    do { converted = try Conversion.convert(right, to: left.type, runtime) } catch let error as Thrown where error.isInvalidCast
    {
      throw Thrown(
        "System.ArgumentException",
        "Could not compare \"\(try Text.netString(left, runtime).string)\" to \"\(try Text.netString(right, runtime).string)\". Error: "
          + "\"\(error.record.exception.message)\" (Parameter 'second')", id: "Argument", category: .InvalidArgument)
    }
    if let order = try NaturalOrder.compare(left, converted, runtime) { return order }
    if ValueTable.same(left, right, .ordinal) { return 0 }
    throw Thrown(
      "System.ArgumentException",
      "Cannot compare \"\(try Text.netString(left, runtime).string)\" to \"\(try Text.netString(right, runtime).string)\" because the "
        + "objects are not the same type or the object \"\(try Text.netString(left, runtime).string)\" does not implement \"IComparable\". "
        + "(Parameter 'first')", id: "Argument", category: .InvalidArgument)
  }

  /// Null comes before everything but negative numbers.
  private static func nullAgainst(_ value: Value) -> Int {
    if value.numericCode.isNumeric {
      if let number = value.decimal { return number.signum < 0 ? 1 : number.isZero ? 0 : -1 }
      let number = Promotion.double(value)
      return number < 0 ? 1 : number == 0 ? 0 : -1
    }
    return -1
  }

  /// Order for Sort-Object: as `compare`, but what can't be compared is ordered by its text.
  public static func sortOrder(_ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Int {
    do { return try compare(l, r, ignoreCase: ignoreCase, runtime) } catch is Thrown {
      return Collation.invariant.compare(
        try Text.string(l, runtime), try Text.string(r, runtime), ignoreCase ? [.ignoreCase] : [])
    }
  }
}

/// `CompareTo`.
enum NaturalOrder {
  private static func order<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }

  private static let compareTo = PSString.make("CompareTo")

  /// Whether a value's type is IComparable.
  static func exists(_ value: Value) -> Bool { TypeInfo.icomparable.accepts(value.type) || value.obj is DateTimeOffsetObj }

  /// Nil when the left type has no order.
  static func compare(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Int? {
    let l = l.base, r = r.base
    switch (l, r) {
    case (.bool(let a), .bool(let b)): return a == b ? 0 : a ? 1 : -1
    case (.char(let a), .char(let b)): return Int(a) - Int(b)
    case (.string(let a), .string(let b)): return Collation.invariant.compare(a, b)
    default: break
    }
    if l.code.isNumeric, r.code == l.code {
      if case .double(let a) = l, case .double(let b) = r {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : a.isNaN ? (b.isNaN ? 0 : -1) : 1
      }
      if l.code.isInteger {
        if case .ulong(let a) = l, case .ulong(let b) = r { return order(a, b) }
        return order(Promotion.integer(l) ?? 0, Promotion.integer(r) ?? 0)
      }
      if l.code == .single { return order(Promotion.double(l), Promotion.double(r)) }
    }
    if let a = l.dateTime, let b = r.dateTime { return order(a, b) }
    if let a = l.timeSpan, let b = r.timeSpan { return order(a, b) }
    if let a = l.bigInt, let b = r.bigInt { return order(a, b) }
    if let a = l.decimal, let b = r.decimal { return order(a, b) }
    if let a = l.version, let b = r.version { return order(a, b) }
    if let a = l.guid, let b = r.guid { return order(a, b) }
    if let a = l.dateTimeOffset, let b = r.dateTimeOffset { return order(a, b) }
    if let a = l.obj as? EnumValue, let b = r.obj as? EnumValue { return order(a.raw, b.raw) }
    guard case .object(let object) = l else { return nil }
    guard TypeInfo.icomparable.accepts(object.type), case .method(let group)? = object.type.member(compareTo, isStatic: false),
      let method = group.overloads.first(where: { $0.parameters.count == 1 })
    else { return nil }
    let result = try method.body(Call(this: l, args: [r], runtime: runtime, target: object.type))
    return result.integer.map { Int($0) }
  }
}
