// Operators. The commonest cases, two Int32 or two doubles, are answered in place; the rest goes to Objects, which knows all rules.

import Objects
import Primitives
import Synchronization
import Syntax

/// Base of operators with two operands.
class BinaryNode: Node {
  let left: Node
  let right: Node
  private let leftOperand: Operand
  private let rightOperand: Operand
  init(_ extent: Extent, _ left: Node, _ right: Node) {
    self.left = left
    self.right = right
    leftOperand = Operand(left)
    rightOperand = Operand(right)
    super.init(extent)
  }

  /// Both operands, when they are integers that can be read where they lie.
  @inline(__always) final func integers(_ f: Frame) -> (Int32, Int32)? {
    guard let a = leftOperand.int(f), let b = rightOperand.int(f) else { return nil }
    return (a, b)
  }

  /// The right operand's value, once the left one's is known.
  @inline(__always) final func rightValue(_ f: Frame) throws -> Value {
    if let b = rightOperand.int(f) { return .int(b) }
    return try right.eval(f)
  }
}

final class AddNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    if let (a, b) = integers(f) {
      let (result, over) = a.addingReportingOverflow(b)
      if !over { return .int(result) }
    }
    let l = try left.eval(f)
    let r = try rightValue(f)
    return try AddNode.add(l, r, f)
  }
  @inline(__always) static func add(_ l: Value, _ r: Value, _ f: Frame) throws -> Value {
    switch (l, r) {
    case (.int(let a), .int(let b)):
      let (sum, over) = a.addingReportingOverflow(b)
      return over ? .double(Double(a) + Double(b)) : .int(sum)
    case (.double(let a), .double(let b)): return .double(a + b)
    case (.double(let a), .int(let b)): return .double(a + Double(b))
    default: return try Arithmetic.add(l, r, f.session)
    }
  }
}

final class SubtractNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    if let (a, b) = integers(f) {
      let (result, over) = a.subtractingReportingOverflow(b)
      if !over { return .int(result) }
    }
    let l = try left.eval(f)
    let r = try rightValue(f)
    return try SubtractNode.subtract(l, r, f)
  }
  @inline(__always) static func subtract(_ l: Value, _ r: Value, _ f: Frame) throws -> Value {
    switch (l, r) {
    case (.int(let a), .int(let b)):
      let (difference, over) = a.subtractingReportingOverflow(b)
      return over ? .double(Double(a) - Double(b)) : .int(difference)
    case (.double(let a), .double(let b)): return .double(a - b)
    default: return try Arithmetic.subtract(l, r, f.session)
    }
  }
}

final class MultiplyNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    if let (a, b) = integers(f) {
      let (result, over) = a.multipliedReportingOverflow(by: b)
      if !over { return .int(result) }
    }
    let l = try left.eval(f)
    let r = try rightValue(f)
    return try MultiplyNode.multiply(l, r, f)
  }
  @inline(__always) static func multiply(_ l: Value, _ r: Value, _ f: Frame) throws -> Value {
    switch (l, r) {
    case (.int(let a), .int(let b)):
      let (product, over) = a.multipliedReportingOverflow(by: b)
      return over ? .double(Double(a) * Double(b)) : .int(product)
    case (.double(let a), .double(let b)): return .double(a * b)
    default: return try Arithmetic.multiply(l, r, f.session)
    }
  }
}

final class DivideNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    let l = try left.eval(f)
    let r = try right.eval(f)
    return try DivideNode.divide(l, r, f)
  }
  @inline(__always) static func divide(_ l: Value, _ r: Value, _ f: Frame) throws -> Value {
    if case .double(let a) = l, case .double(let b) = r { return .double(a / b) }
    return try Arithmetic.divide(l, r, f.session)
  }
}

final class RemainderNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    if let (a, b) = integers(f), b > 0 { return .int(a % b) }
    let l = try left.eval(f)
    let r = try rightValue(f)
    return try RemainderNode.remainder(l, r, f)
  }
  @inline(__always) static func remainder(_ l: Value, _ r: Value, _ f: Frame) throws -> Value {
    if case .int(let a) = l, case .int(let b) = r, b > 0 { return .int(a % b) }
    return try Arithmetic.remainder(l, r, f.session)
  }
}

/// `-eq`, `-lt` and their kin.
final class CompareNode: BinaryNode {
  let op: CompareOp
  let ignoreCase: Bool
  init(_ extent: Extent, _ left: Node, _ right: Node, _ op: CompareOp, ignoreCase: Bool) {
    self.op = op
    self.ignoreCase = ignoreCase
    super.init(extent, left, right)
  }
  override func eval(_ f: Frame) throws -> Value {
    if op.rawValue <= CompareOp.le.rawValue, let (a, b) = integers(f) { return .bool(order(a, b)) }
    let l = try left.eval(f)
    let r = try rightValue(f)
    if op.rawValue <= CompareOp.le.rawValue, case .int(let a) = l, case .int(let b) = r { return .bool(order(a, b)) }
    return try Comparison.evaluate(op, l.orNull, r.orNull, ignoreCase: ignoreCase, f.session)
  }
  override func test(_ f: Frame) throws -> Bool {
    if op.rawValue <= CompareOp.le.rawValue, let (a, b) = integers(f) { return order(a, b) }
    let l = try left.eval(f)
    let r = try rightValue(f)
    if op.rawValue <= CompareOp.le.rawValue, case .int(let a) = l, case .int(let b) = r { return order(a, b) }
    return Truth.isTrue(try Comparison.evaluate(op, l.orNull, r.orNull, ignoreCase: ignoreCase, f.session))
  }

  /// One of the six comparisons of order, which come first among the operators.
  @inline(__always) private func order(_ a: Int32, _ b: Int32) -> Bool {
    switch op {
    case .eq: return a == b
    case .ne: return a != b
    case .gt: return a > b
    case .ge: return a >= b
    case .lt: return a < b
    default: return a <= b
    }
  }
}

/// `-match` and `-notmatch`: set `$Matches` when the left side is one string.
final class MatchNode: BinaryNode {
  let negated: Bool
  let ignoreCase: Bool
  private static let matches = NameKey("Matches")
  init(_ extent: Extent, _ left: Node, _ right: Node, negated: Bool, ignoreCase: Bool) {
    self.negated = negated
    self.ignoreCase = ignoreCase
    super.init(extent, left, right)
  }
  override func eval(_ f: Frame) throws -> Value {
    let l = try left.eval(f).orNull
    let r = try right.eval(f).orNull
    if Enumeration.isCollection(l) {
      return try Comparison.evaluate(negated ? .notmatch : .match, l, r, ignoreCase: ignoreCase, f.session)
    }
    let (found, captures) = try Matching.match(l, r, ignoreCase: ignoreCase, negated: negated, f.session)
    if let captures { try f.session.setVariable(MatchNode.matches, .object(captures), f) }
    return found
  }
}

final class AndNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    .bool(try left.test(f) && right.test(f))
  }
  override func test(_ f: Frame) throws -> Bool { try left.test(f) && right.test(f) }
}

final class OrNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    .bool(try left.test(f) || right.test(f))
  }
  override func test(_ f: Frame) throws -> Bool { try left.test(f) || right.test(f) }
}

final class XorNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    let l = try left.test(f)
    return .bool(l != (try right.test(f)))
  }
}

/// Every operator without a fast path: a function of two values.
final class GenericBinaryNode: BinaryNode {
  typealias Body = (Value, Value, Frame) throws -> Value
  let body: Body
  init(_ extent: Extent, _ left: Node, _ right: Node, _ body: @escaping Body) {
    self.body = body
    super.init(extent, left, right)
  }
  override func eval(_ f: Frame) throws -> Value {
    let l = try left.eval(f).orNull
    let r = try right.eval(f).orNull
    return try body(l, r, f)
  }
}

/// `a..b`.
final class RangeNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    let (l, r) = try ends(f)
    return try Ranges.range(l, r, f.session)
  }
  /// Writes the numbers one by one, never holding them all.
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    let (l, r) = try ends(f)
    guard case .ints(let a, let b) = try Ranges.bounds(l, r, f.session) else {
      try f.out.writeEnumerated(try Ranges.range(l, r, f.session))
      return .normal
    }
    var i = a
    while true {
      try f.out.write(.int(i))
      if i == b {
        f.session.lastOk = true
        return .normal
      }
      i += a <= b ? 1 : -1
      if f.session.attention.load(ordering: .relaxed) != 0 { try f.session.attend() }
    }
  }
  /// Both sides, each evaluated once.
  func ends(_ f: Frame) throws -> (Value, Value) { (try left.eval(f).orNull, try right.eval(f).orNull) }
}

/// `a ?? b`.
final class CoalesceNode: BinaryNode {
  override func eval(_ f: Frame) throws -> Value {
    let l = try left.eval(f)
    return l.isNull ? try right.eval(f) : l
  }
}

/// `c ? a : b`.
final class TernaryNode: Node {
  let condition: Node
  let ifTrue: Node
  let ifFalse: Node
  init(_ extent: Extent, _ condition: Node, _ ifTrue: Node, _ ifFalse: Node) {
    self.condition = condition
    self.ifTrue = ifTrue
    self.ifFalse = ifFalse
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    try condition.test(f) ? try ifTrue.eval(f) : try ifFalse.eval(f)
  }
}

final class NotNode: Node {
  let child: Node
  init(_ extent: Extent, _ child: Node) {
    self.child = child
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value { .bool(!(try child.test(f))) }
  override func test(_ f: Frame) throws -> Bool { !(try child.test(f)) }
}

/// Every other operator with one operand.
final class GenericUnaryNode: Node {
  typealias Body = (Value, Frame) throws -> Value
  let child: Node
  let body: Body
  init(_ extent: Extent, _ child: Node, _ body: @escaping Body) {
    self.child = child
    self.body = body
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value { try body(try child.eval(f).orNull, f) }
}

/// `++$x`, `$x--`: a statement of its own writes nothing.
final class IncrementNode: Node {
  let target: Node
  let step: Int32
  let isPrefix: Bool
  /// What the target is, where it is read and then written without evaluating its parts twice.
  private let slot: Int
  private let named: NamedVariableNode?
  private let member: MemberNode?
  private let element: IndexNode?
  init(_ extent: Extent, _ target: Node, step: Int32, isPrefix: Bool) {
    self.target = target
    named = target as? NamedVariableNode
    slot = (target as? LocalVariableNode)?.slot ?? -1
    member = (target as? MemberNode).flatMap { $0.isFixed ? $0 : nil }
    element = (target as? IndexNode).flatMap { $0.isSingle ? $0 : nil }
    self.step = step
    self.isPrefix = isPrefix
    super.init(extent)
  }

  override func eval(_ f: Frame) throws -> Value {
    if slot >= 0, case .int(let old) = f.slots[slot] {
      let (new, over) = old.addingReportingOverflow(step)
      if !over {
        f.slots[slot] = .int(new)
        return .int(isPrefix ? new : old)
      }
    }
    if let named, let old = named.int(f) {
      let (new, over) = old.addingReportingOverflow(step)
      if !over, named.put(f, new) { return .int(isPrefix ? new : old) }
    }
    if let member {
      let object = try member.target.eval(f)
      let old = try member.get(object, f).orNull
      let new = try next(old, f)
      try member.set(object, new, f)
      return result(old, new)
    }
    if let element {
      let object = try element.target.eval(f)
      let at = try element.index.eval(f)
      let old = try element.get(object, at, f).orNull
      let new = try next(old, f)
      try element.set(object, at, new, f)
      return result(old, new)
    }
    let old = try target.eval(f).orNull
    let new = try next(old, f)
    try target.assign(f, new)
    return result(old, new)
  }

  @inline(__always) private func next(_ old: Value, _ f: Frame) throws -> Value {
    if case .int(let number) = old {
      let (new, over) = number.addingReportingOverflow(step)
      if !over { return .int(new) }
    }
    return step > 0 ? try Arithmetic.increment(old, f.session) : try Arithmetic.decrement(old, f.session)
  }

  @inline(__always) private func result(_ old: Value, _ new: Value) -> Value {
    if isPrefix { return new }
    return old.isNull ? .int(0) : old
  }

  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    _ = try eval(f)
    f.session.lastOk = true
    return .normal
  }
}

/// `[type]value`.
final class ConvertNode: Node {
  let typeNode: TypeNode
  let child: Node
  init(_ extent: Extent, _ typeNode: TypeNode, _ child: Node) {
    self.typeNode = typeNode
    self.child = child
    let name = typeNode.name.name.lowercased()
    isCustom = name == "pscustomobject" || name == "system.management.automation.pscustomobject"
    super.init(extent)
  }
  /// A cast written `[pscustomobject]`: the name means PSObject everywhere but here.
  private let isCustom: Bool
  override func eval(_ f: Frame) throws -> Value {
    let type = isCustom ? TypeInfo.psCustomObject : try typeNode.type(f)
    let value = try child.eval(f)
    if value.type === type, !value.isNull {
      if case .object(let object) = value, object.extras != nil || object.tag == .wrapped {
        return ConvertNode.bare(value, type)
      }
      return value
    }
    return try Conversion.convert(value.orNull, to: type, f.session)
  }
  /// A value of its own type or a string: what was added to it belongs to the object it came in, not to the value.
  private static func bare(_ value: Value, _ type: TypeInfo) -> Value {
    guard type.isValueType || type === TypeInfo.string else { return value }
    if case .object(let object) = value, let date = object as? DateTimeObj { return .dateTime(date.value) }
    return value.base
  }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    if try typeNode.type(f) === TypeInfo.void {
      let out = f.out
      f.out = NullSink()
      defer { f.out = out }
      return try child.exec(f)
    }
    return try super.exec(f)
  }
}

/// `[ref]$x`.
final class ReferenceNode: Node {
  let key: NameKey?
  let child: Node
  init(_ extent: Extent, key: NameKey?, _ child: Node) {
    self.key = key
    self.child = child
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    if let key {
      if let variable = f.session.findVariable(key.text.string, from: f.scope) { return .object(ReferenceObj(to: variable)) }
      if f.scope.effectiveStrictMode.major < 1 || f.session.globalAllowsReference {
        throw Thrown.runtime(
          "[ref] cannot be applied to a variable that does not exist.", id: "NonExistingVariableReference",
          category: .InvalidOperation,
          target: .string(key.text))
      }
    }
    return .object(ReferenceObj(try child.eval(f)))
  }
}
