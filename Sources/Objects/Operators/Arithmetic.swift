// `+ - * / %` and the unary signs: the hottest functions of the program. Each entry answers int with int and double with double at once and
// leaves the rest to the slow path, which follows PowerShell's binder: numbers promote to the wider type and never wrap, strings join,
// arrays grow, and types with operators of their own are asked last.

import Primitives

/// PowerShell's arithmetic operators.
public enum Arithmetic {
  /// `l + r`.
  @inlinable @inline(__always)
  public static func add(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    switch (l, r) {
    case (.int(let a), .int(let b)):
      let (sum, overflow) = a.addingReportingOverflow(b)
      return overflow ? .double(Double(a) + Double(b)) : .int(sum)
    case (.double(let a), .double(let b)): return .double(a + b)
    case (.string(let a), .string(let b)): return .string(a.appending(b))
    default: return try addSlow(l, r, runtime)
    }
  }

  /// `l - r`.
  @inlinable @inline(__always)
  public static func subtract(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    switch (l, r) {
    case (.int(let a), .int(let b)):
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      return overflow ? .double(Double(a) - Double(b)) : .int(difference)
    case (.double(let a), .double(let b)): return .double(a - b)
    default: return try slow(.subtract, l, r, runtime)
    }
  }

  /// `l * r`.
  @inlinable @inline(__always)
  public static func multiply(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    switch (l, r) {
    case (.int(let a), .int(let b)):
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      return overflow ? .double(Double(Int64(a) * Int64(b))) : .int(product)
    case (.double(let a), .double(let b)): return .double(a * b)
    default: return try multiplySlow(l, r, runtime)
    }
  }

  /// `l / r`: an integer when it divides evenly, else a double.
  @inlinable @inline(__always)
  public static func divide(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    switch (l, r) {
    case (.int(let a), .int(let b)) where b != 0 && b != -1:
      let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
      return rest == 0 ? .int(quotient) : .double(Double(a) / Double(b))
    case (.double(let a), .double(let b)): return .double(a / b)
    default: return try slow(.divide, l, r, runtime)
    }
  }

  /// `l % r`.
  @inlinable @inline(__always)
  public static func remainder(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    switch (l, r) {
    case (.int(let a), .int(let b)) where b > 0: return .int(a % b)
    case (.double(let a), .double(let b)): return .double(a.truncatingRemainder(dividingBy: b))
    default: return try slow(.remainder, l, r, runtime)
    }
  }

  /// `-value`.
  @inlinable public static func negate(_ value: Value, _ runtime: Runtime) throws -> Value {
    switch value {
    case .int(let v) where v != Int32.min: return .int(-v)
    case .double(let v): return .double(-v)
    default: return try negateSlow(value, runtime)
    }
  }

  /// `+value`.
  @inlinable public static func plus(_ value: Value, _ runtime: Runtime) throws -> Value {
    switch value {
    case .int, .long: return value
    case .double(let v): return .double(0 + v)
    default: return try plusSlow(value, runtime)
    }
  }

  /// The value after `++`.
  @inlinable @inline(__always)
  public static func increment(_ value: Value, _ runtime: Runtime) throws -> Value {
    if case .int(let v) = value, v != Int32.max { return .int(v + 1) }
    return try step(value, 1, runtime)
  }

  /// The value after `--`.
  @inlinable @inline(__always)
  public static func decrement(_ value: Value, _ runtime: Runtime) throws -> Value {
    if case .int(let v) = value, v != Int32.min { return .int(v - 1) }
    return try step(value, -1, runtime)
  }

  // MARK: - The general rules

  /// Numbers of two inline types that promote without a question: int, long and double, mixed. Nil for everything else, overflow included.
  @inline(__always) private static func mixed(_ op: NumericOp, _ l: Value, _ r: Value) -> Value? {
    switch (l, r) {
    case (.int(let a), .double(let b)): return .double(Promotion.double(op, Double(a), b))
    case (.double(let a), .int(let b)): return .double(Promotion.double(op, a, Double(b)))
    case (.long(let a), .double(let b)): return .double(Promotion.double(op, Double(a), b))
    case (.double(let a), .long(let b)): return .double(Promotion.double(op, a, Double(b)))
    case (.long(let a), .long(let b)): return whole(op, a, b)
    case (.int(let a), .long(let b)): return whole(op, Int64(a), b)
    case (.long(let a), .int(let b)): return whole(op, a, Int64(b))
    default: return nil
    }
  }

  @inline(__always) private static func whole(_ op: NumericOp, _ a: Int64, _ b: Int64) -> Value? {
    let result: (partialValue: Int64, overflow: Bool)
    switch op {
    case .add: result = a.addingReportingOverflow(b)
    case .subtract: result = a.subtractingReportingOverflow(b)
    case .multiply: result = a.multipliedReportingOverflow(by: b)
    case .divide:
      guard b > 0, a % b == 0 else { return nil }
      return .long(a / b)
    case .remainder:
      guard b > 0 else { return nil }
      return .long(a % b)
    }
    return result.overflow ? nil : .long(result.partialValue)
  }

  @usableFromInline static func addSlow(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    if let sum = mixed(.add, l, r) { return sum }
    let left = l.base
    // A right side that goes into a collection keeps its PSObject wrapper.
    switch left {
    case .null, .nothing, .unset: return r.orNull
    case .string(let text): return .string(text.appending(try Text.string(r, runtime)))
    case .char(let unit): return .string(PSString.make([unit]).appending(try Text.string(r, runtime)))
    default: break
    }
    if left.numericCode.isNumericOrPrimitive {
      if let result = try numeric(.add, left, r.base, runtime) { return result }
    } else if case .object(let object) = left {
      if let sum = try concatenate(object, r) { return sum }
      if let dictionary = left.dictionary {
        guard let other = r.dictionary else {
          throw Thrown.runtime("A hash table can only be added to another hash table.", id: "AddHashTableToNonHashTable")
        }
        return try merge(dictionary, other, runtime)
      }
    }
    return try UserOperator.call("op_Addition", "+", left, r.base, runtime)
  }

  /// A collection plus something: a new `object[]`. Nil when the left side is no collection.
  private static func concatenate(_ object: Obj, _ right: Value) throws -> Value? {
    var items = ContiguousArray<Value>()
    let added = Enumeration.items(right)
    switch object.tag {
    case .array, .list:
      let mine = unsafeDowncast(object, to: SequenceObj.self).items  // only SequenceObj carries these tags
      items.reserveCapacity(mine.count + (added?.count ?? 1))
      items.append(contentsOf: mine)
    default:
      guard let walker = Enumeration.enumerator(.object(object)) else { return nil }
      while let item = try walker.next() { items.append(item) }
    }
    if let added {
      items.append(contentsOf: added)
    } else if case .nothing = right {
      // The output of a command that wrote nothing is an empty collection here; null is an item.
    } else if let walker = Enumeration.enumerator(right) {
      while let item = try walker.next() { items.append(item) }
    } else {
      items.append(right.orNull)
    }
    return .array(items)
  }

  private static func merge(_ left: DictionaryObj, _ right: DictionaryObj, _ runtime: Runtime) throws -> Value {
    let sum: DictionaryObj
    if left.flavour == .ordered {
      sum = DictionaryObj.ordered()
    } else if left.flavour == .hashtable {
      sum = DictionaryObj(.hashtable, .hashtable, comparer: left.table.comparer)
    } else {
      sum = DictionaryObj()
    }
    for source in [left, right] {
      for position in source.orderedPositions {
        guard let key = source.table.key(at: position) else { continue }
        if let known = sum.table.find(key).flatMap({ sum.table.key(at: $0) }) {
          let message =
            "Item has already been added. Key in dictionary: '\(try Text.string(known, runtime).string)'  Key being added: '\(try Text.string(key, runtime).string)'"
          throw Thrown("System.ArgumentException", message, id: "System.ArgumentException", category: .OperationStopped)
        }
        sum.set(key, source.table.value(at: position))
      }
    }
    return .object(sum)
  }

  @usableFromInline static func multiplySlow(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    if let product = mixed(.multiply, l, r) { return product }
    let left = l.base, right = r.base
    if left.isNull { return .null }
    if left.numericCode.isNumeric {
      if let result = try numeric(.multiply, left, right, runtime) { return result }
    } else if case .string(let text) = left {
      let times = try repeatCount(right, .int32, runtime)
      if times < 0 {
        let message = "times ('\(times)') must be a non-negative value. (Parameter 'times')\nActual value was \(times)."
        throw Thrown("System.ArgumentOutOfRangeException", message, id: "System.ArgumentOutOfRangeException")
      }
      return .string(try repeated(text, Int(times)))
    } else if let sequence = left.sequence, sequence.tag == .array, let array = sequence as? ArrayObj {
      let times = try repeatCount(right, .uint32, runtime)
      return .object(try repeated(array, Int(times)))
    } else if let walker = Enumeration.enumerator(left) {
      let times = try repeatCount(right, .uint32, runtime)
      var items = ContiguousArray<Value>()
      while let item = try walker.next() { items.append(item) }
      return .object(try repeated(ArrayObj(items), Int(times)))
    }
    return try UserOperator.call("op_Multiply", "*", left, right, runtime)
  }

  private static func repeatCount(_ value: Value, _ type: TypeInfo, _ runtime: Runtime) throws -> Int64 {
    if case .int(let v) = value, v >= 0 { return Int64(v) }
    var number = value
    if case .string(let text) = value { number = try NumericString.operand(text, TypeInfo.int32, runtime) }
    return try Conversion.convert(number, to: type, runtime).integer ?? 0
  }

  private static func repeated(_ text: PSString, _ times: Int) throws -> PSString {
    if times == 0 || text.count == 0 { return .empty }
    if times == 1 { return text }
    let (total, overflow) = text.count.multipliedReportingOverflow(by: times)
    if overflow || total > 0x3fff_ffdf {
      throw Thrown(
        "System.OutOfMemoryException", "Exception of type 'System.OutOfMemoryException' was thrown.",
        id: "System.OutOfMemoryException")
    }
    return PSString.make(count: total) { out in
      guard let base = out.baseAddress else { return }
      text.withUnits { units in
        guard let from = units.baseAddress else { return }
        for i in 0..<times { (base + i * units.count).update(from: from, count: units.count) }
      }
    }
  }

  private static func repeated(_ array: ArrayObj, _ times: Int) throws -> ArrayObj {
    let (total, overflow) = array.items.count.multipliedReportingOverflow(by: times)
    if overflow || total > 0x7fff_ffc7 {
      throw Thrown(
        "System.OutOfMemoryException", "Array dimensions exceeded supported range.", id: "System.OutOfMemoryException")
    }
    if total > 0x0fff_ffff {
      throw Thrown(
        "System.OutOfMemoryException", "Exception of type 'System.OutOfMemoryException' was thrown.",
        id: "System.OutOfMemoryException")
    }
    var items = ContiguousArray<Value>()
    items.reserveCapacity(total)
    for _ in 0..<times { items.append(contentsOf: array.items) }
    return ArrayObj(items, of: array.elementType)
  }

  /// `- / %` of anything.
  @usableFromInline static func slow(_ op: NumericOp, _ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    if let result = mixed(op, l, r) { return result }
    var left = l.base
    let right = r.base
    if left.isNull { left = .int(0) }
    if left.numericCode.isNumericOrPrimitive, let result = try numeric(op, left, right, runtime) { return result }
    if case .string = left { return try numericStrings(op, left, right, runtime) }
    return try UserOperator.call(op.methodName, op.symbol, left, right, runtime)
  }

  /// Both sides as numbers, or nil when the right side is no number. The left side is a number, Boolean or Char.
  private static func numeric(_ op: NumericOp, _ left: Value, _ right: Value, _ runtime: Runtime) throws -> Value? {
    if let argument = try Promotion.argument(right, for: left, runtime) {
      return try Promotion.evaluate(op, left, argument, runtime)
    }
    if case .string = right { return try numericStrings(op, left, right, runtime) }
    return nil
  }

  /// At least one side is a string that must read as a number; then the operator starts again.
  private static func numericStrings(_ op: NumericOp, _ left: Value, _ right: Value, _ runtime: Runtime) throws -> Value {
    var l = left, r = right
    if case .string(let text) = left { l = try NumericString.operand(text, besides: right, runtime) }
    if case .string(let text) = right { r = try NumericString.operand(text, besides: left, runtime) }
    switch op {
    case .add: return try add(l, r, runtime)
    case .multiply: return try multiply(l, r, runtime)
    case .subtract, .divide, .remainder: return try slow(op, l, r, runtime)
    }
  }

  @usableFromInline static func negateSlow(_ value: Value, _ runtime: Runtime) throws -> Value {
    let base = value.base
    switch base {
    case .int(let v): return v == .min ? .double(-Double(v)) : .int(-v)
    case .long(let v): return v == .min ? .double(-Double(v)) : .long(-v)
    case .short(let v): return .int(-Int32(v))
    case .sbyte(let v): return .int(-Int32(v))
    case .byte(let v): return .int(-Int32(v))
    case .double(let v): return .double(-v)
    case .single(let v): return .double(-Double(v))
    default: break
    }
    if let negated = try Promotion.negate(base, runtime) { return negated }
    return try slow(.subtract, .int(0), base, runtime)
  }

  @usableFromInline static func plusSlow(_ value: Value, _ runtime: Runtime) throws -> Value {
    let base = value.base
    switch base {
    case .byte(let v): return .int(Int32(v))
    case .sbyte(let v): return .int(Int32(v))
    case .short(let v): return .int(Int32(v))
    case .ushort(let v): return .int(Int32(v))
    case .single(let v): return .single(0 + v)
    default: break
    }
    if base.code.isNumeric { return base }
    return try addSlow(.int(0), base, runtime)
  }

  @usableFromInline static func step(_ value: Value, _ by: Int32, _ runtime: Runtime) throws -> Value {
    let base = value.base
    if base.isNull { return .int(by) }
    guard base.numericCode.isNumeric else {
      throw Thrown.runtime(
        "The '\(by > 0 ? "++" : "--")' operator works only on numbers. The operand is a '\(base.type.clrFullName)'.",
        id: "OperatorRequiresNumber")
    }
    return try addSlow(base, .int(by), runtime)
  }
}
