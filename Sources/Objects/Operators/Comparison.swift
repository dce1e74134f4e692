// -eq, -lt and their kin. Two ints, two strings or two doubles are answered at once. Otherwise a collection on the left filters, numbers
// promote, strings compare by culture, and everything else is converted to the left side's type first.

import Primitives

/// PowerShell's comparisons.
public enum Comparison {
  /// One of the comparison operators; a collection on the left gives the matching elements.
  @inlinable
  public static func evaluate(_ op: CompareOp, _ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Value {
    if case .int(let a) = l, case .int(let b) = r {
      switch op {
      case .eq: return .bool(a == b)
      case .ne: return .bool(a != b)
      case .gt: return .bool(a > b)
      case .ge: return .bool(a >= b)
      case .lt: return .bool(a < b)
      case .le: return .bool(a <= b)
      default: break
      }
    }
    return try evaluateSlow(op, l, r, ignoreCase: ignoreCase, runtime)
  }

  @usableFromInline
  static func evaluateSlow(_ op: CompareOp, _ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Value {
    switch op {
    case .eq, .ne, .gt, .ge, .lt, .le: break
    case .contains: return .bool(try contains(l, r, ignoreCase: ignoreCase, runtime))
    case .notcontains: return .bool(!(try contains(l, r, ignoreCase: ignoreCase, runtime)))
    case .in: return .bool(try contains(r, l, ignoreCase: ignoreCase, runtime))
    case .notin: return .bool(!(try contains(r, l, ignoreCase: ignoreCase, runtime)))
    case .like, .notlike: return try Matching.like(l, r, ignoreCase: ignoreCase, negated: op == .notlike, runtime)
    case .match, .notmatch: return try Matching.match(l, r, ignoreCase: ignoreCase, negated: op == .notmatch, runtime).value
    }
    guard case .object = l, Enumeration.isCollection(l) else {
      return .bool(try scalar(op, l, r, ignoreCase: ignoreCase, runtime))
    }
    var kept = ContiguousArray<Value>()
    if let items = Enumeration.items(l) {
      for item in items where try scalar(op, item, r, ignoreCase: ignoreCase, runtime) { kept.append(item) }
    } else if let walker = Enumeration.enumerator(l) {
      while let item = try walker.next() {
        if try scalar(op, item, r, ignoreCase: ignoreCase, runtime) { kept.append(item) }
      }
    }
    return .array(kept)
  }

  /// A condition: the operator's result as truth, without building a Value where none is needed.
  @inlinable
  public static func test(_ op: CompareOp, _ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Bool {
    Truth.isTrue(try evaluate(op, l, r, ignoreCase: ignoreCase, runtime))
  }

  /// One comparison of two values, neither of which is enumerated.
  public static func scalar(_ op: CompareOp, _ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Bool {
    switch op {
    case .eq: return try equals(l, r, ignoreCase: ignoreCase, runtime)
    case .ne: return !(try equals(l, r, ignoreCase: ignoreCase, runtime))
    default: return try ordered(op, l, r, ignoreCase: ignoreCase, runtime)
    }
  }

  // MARK: - Equality

  /// `-eq` of two single values.
  public static func equals(_ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Bool {
    switch (l, r) {
    case (.int(let a), .int(let b)): return a == b
    case (.string(let a), .string(let b)): return equalStrings(a, b, ignoreCase: ignoreCase)
    case (.bool(let a), .bool(let b)): return a == b
    case (.double(let a), .double(let b)): return a == b
    case (.long(let a), .long(let b)): return a == b
    case (.long(let a), .int(let b)): return a == Int64(b)
    case (.int(let a), .long(let b)): return Int64(a) == b
    case (.double(let a), .int(let b)): return a == Double(b)
    case (.int(let a), .double(let b)): return Double(a) == b
    case (.null, .null): return true
    case (.int, .null), (.string, .null), (.null, .string), (.null, .int): return false
    default: return try equalsSlow(l.base, r.base, ignoreCase: ignoreCase, runtime)
    }
  }

  @inline(__always)
  private static func equalStrings(_ a: PSString, _ b: PSString, ignoreCase: Bool) -> Bool {
    if a === b { return true }
    return Collation.invariant.equals(a, b, ignoreCase: ignoreCase)
  }

  private static func equalsSlow(_ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Bool {
    if l.isNull || r.isNull { return l.isNull && r.isNull }
    if l.numericCode.isNumeric, let result = try numeric(.eq, l, r, runtime) { return result }
    if case .string(let text) = l {
      return equalStrings(text, try Text.string(r, runtime), ignoreCase: ignoreCase)
    }
    if ignoreCase, case .char(let a) = l {
      if case .char(let b) = r { return CaseFold.upper(a) == CaseFold.upper(b) }
      if case .string(let text) = r { return text.count == 1 && CaseFold.upper(text[0]) == CaseFold.upper(a) }
    }
    if ValueTable.same(l, r, .ordinal) { return true }
    // A type is of the run time's own class, to which no text converts.
    if l.obj is TypeInfo { return false }
    let plan = Conversion.figure(r, l.type)
    if plan.rank == .none || plan.rank == .identity || plan.rank == .assignable { return false }
    do {
      return ValueTable.same(l, try Conversion.convert(r, to: l.type, runtime), .ordinal)
    } catch let error as Thrown where error.isInvalidCast { return false }
  }

  // MARK: - Order

  private static func ordered(_ op: CompareOp, _ left: Value, _ right: Value, ignoreCase: Bool, _ runtime: Runtime) throws
    -> Bool
  {
    if case .int(let a) = left, case .int(let b) = right { return decide(op, a < b ? -1 : a > b ? 1 : 0) }
    if case .double(let a) = left, case .double(let b) = right { return decide(op, a, b) }
    if case .long(let a) = left {
      if case .long(let b) = right { return decide(op, a, b) }
      if case .int(let b) = right { return decide(op, a, Int64(b)) }
    }
    if case .int(let a) = left, case .double(let b) = right { return decide(op, Double(a), b) }
    if case .double(let a) = left, case .int(let b) = right { return decide(op, a, Double(b)) }
    if case .string(let a) = left, case .string(let b) = right {
      return decide(op, Collation.invariant.compare(a, b, ignoreCase ? [.ignoreCase] : []))
    }
    let l = left.base, r = right.base
    if l.isNull || r.isNull { return try nullOrder(op, l, r) }
    if l.numericCode.isNumeric, let result = try numeric(op, l, r, runtime) { return result }
    if case .string(let text) = l {
      return decide(op, Collation.invariant.compare(text, try Text.string(r, runtime), ignoreCase ? [.ignoreCase] : []))
    }
    if l.obj?.tag == .custom { return try customOrder(op, l, r, runtime) }
    guard NaturalOrder.exists(l) else {
      if ValueTable.same(l, r, .ordinal) { return op == .ge || op == .le }
      throw Thrown.runtime(
        "Cannot compare \"\(try Text.netString(l, runtime).string)\" because it is not IComparable.",
        id: "NotIcomparable")
    }
    let converted: Value
    do { converted = try Conversion.convert(r, to: l.type, runtime) } catch let error as Thrown where error.isInvalidCast {
      let message =
        "Could not compare \"\(try Text.string(l, runtime).string)\" to \"\(try Text.string(r, runtime).string)\". Error: "
        + "\"\(error.record.exception.message)\""
      throw Thrown(
        "System.Management.Automation.RuntimeException", message, id: "ComparisonFailure", category: .InvalidOperation,
        inner: error.record.exception)
    }
    if let order = try NaturalOrder.compare(l, converted, runtime) { return decide(op, order) }
    return op == .ge || op == .le
  }

  /// A custom object on the left: PSObject is IComparable, but only finds out that its base is not.
  private static func customOrder(_ op: CompareOp, _ l: Value, _ r: Value, _ runtime: Runtime) throws -> Bool {
    if l.obj === r.obj { return op == .ge || op == .le }
    let left = try Text.string(l, runtime).string
    let right = try Enumeration.isCollection(r) ? Text.string(r, runtime).string : Text.netString(r, runtime).string
    throw Thrown(
      "System.Management.Automation.ExtendedTypeSystemException",
      "Cannot compare \"\(left)\" to \"\(right)\" because the objects are not the same type or the object \"\(left)\" does not implement "
        + "\"IComparable\".", id: "PSObjectCompareTo")
  }

  private static func decide(_ op: CompareOp, _ order: Int) -> Bool {
    switch op {
    case .gt: return order > 0
    case .ge: return order >= 0
    case .lt: return order < 0
    default: return order <= 0
    }
  }

  private static func decide<T: Comparable>(_ op: CompareOp, _ a: T, _ b: T) -> Bool {
    switch op {
    case .eq: return a == b
    case .gt: return a > b
    case .ge: return a >= b
    case .lt: return a < b
    default: return a <= b
    }
  }

  /// Where one side is null: it comes before everything but negative numbers.
  private static func nullOrder(_ op: CompareOp, _ l: Value, _ r: Value) throws -> Bool {
    for (side, isLeft) in [(l, true), (r, false)] where side.code == .enumeration {
      // The binder compares the number with a zero of its type, which enums don't allow.
      let isLess = op == .lt || op == .le
      throw Thrown(
        "System.InvalidOperationException",
        "The binary operator \(isLess == isLeft ? "LessThan" : "GreaterThanOrEqual") is not defined for the types "
          + "'\(side.type.clrFullName)' and '\(side.type.clrFullName)'.", id: "System.InvalidOperationException")
    }
    switch op {
    case .lt, .le:
      if l.numericCode.isNumeric { return sign(l) < 0 }
      if r.numericCode.isNumeric { return sign(r) >= 0 }
      return op == .lt ? !r.isNull : l.isNull
    default:
      if l.numericCode.isNumeric { return sign(l) >= 0 }
      if r.numericCode.isNumeric { return sign(r) < 0 }
      return op == .gt ? !l.isNull : r.isNull
    }
  }

  private static func sign(_ value: Value) -> Double {
    if let number = value.decimal { return Double(number.signum) }
    return Promotion.double(value)
  }

  /// Numbers on the left: promotes both sides; nil when the right side is no number at all.
  private static func numeric(_ op: CompareOp, _ l: Value, _ r: Value, _ runtime: Runtime) throws -> Bool? {
    if let argument = try numericArgument(op, r, l, runtime) {
      guard let argument = argument.value else { return false }
      return try compareNumbers(op, l, argument)
    }
    guard case .string(let text) = r else { return nil }
    do {
      let number = try NumericString.operand(text, besides: l, runtime)
      return try scalar(op, l, number, ignoreCase: true, runtime)
    } catch let error as Thrown where op == .eq && error.isInvalidCast {
      return false
    }
  }

  private static func numericArgument(_ op: CompareOp, _ r: Value, _ l: Value, _ runtime: Runtime) throws -> (
    value: Value?, Void
  )? {
    do {
      guard let value = try Promotion.argument(r, for: l, runtime) else { return nil }
      return (value, ())
    } catch let error as Thrown where op == .eq && error.isInvalidCast { return (nil, ()) }
  }

  private static func compareNumbers(_ op: CompareOp, _ l: Value, _ r: Value) throws -> Bool {
    let domain: Promotion.Domain
    do { domain = try Promotion.domain(l, r) } catch let error as Thrown where op == .eq && error.isInvalidCast { return false }
    switch domain {
    case .int, .long:
      return decide(op, Promotion.integer(l) ?? 0, Promotion.integer(r) ?? 0)
    case .uint, .ulong: return decide(op, Promotion.unsigned(l), Promotion.unsigned(r))
    case .double:
      return decide(op, Promotion.double(l), Promotion.double(r))
    case .decimal:
      let left = l.code, right = r.code
      if left == .double || left == .single || right == .double || right == .single {
        let a: PSDecimal?, b: PSDecimal?
        a = try? exact(l)
        b = try? exact(r)
        guard let a, let b else { return decide(op, Promotion.double(l), Promotion.double(r)) }
        return decide(op, a, b)
      }
      try Promotion.castable(l, .decimal)
      try Promotion.castable(r, .decimal)
      return decide(op, try exact(l), try exact(r))
    }
  }

  private static func exact(_ value: Value) throws(PrimitiveError) -> PSDecimal {
    switch value {
    case .double(let v): return try PSDecimal(v)
    case .single(let v): return try PSDecimal(Double(v))
    case .ulong(let v): return PSDecimal(v)
    default: return value.decimal ?? PSDecimal(Promotion.integer(value) ?? 0)
    }
  }

  // MARK: - Containment

  /// `-contains`: any element equal to `item`, or the value itself when it is no collection.
  public static func contains(_ collection: Value, _ item: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Bool {
    if let items = Enumeration.items(collection) {
      for element in items where try equals(element, item, ignoreCase: ignoreCase, runtime) { return true }
      return false
    }
    if let walker = Enumeration.enumerator(collection) {
      while let element = try walker.next() {
        if try equals(element, item, ignoreCase: ignoreCase, runtime) { return true }
      }
      return false
    }
    return try equals(collection, item, ignoreCase: ignoreCase, runtime)
  }
}
