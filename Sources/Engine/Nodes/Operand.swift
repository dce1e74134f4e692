// What an operand is, worked out once when the code is compiled. Most operands of loops are a variable or a small number: those are looked at
// where they lie, without a call and without counting references. Reading a variable has no effect, so nothing is observed out of order.

import Objects

/// The shape of an operand. Only integers are read by it; for everything else the node itself is asked.
struct Operand {
  private enum Kind: UInt8 { case other, slot, named, number }
  private let kind: Kind
  private let slot: Int
  private let number: Int32
  private let named: Unmanaged<NamedVariableNode>?

  /// The node outlives this: whoever holds the operand holds the node too.
  init(_ node: Node) {
    var number: Int32 = 0
    var kind = Kind.other
    var named: Unmanaged<NamedVariableNode>?
    slot = (node as? LocalVariableNode)?.slot ?? -1
    if slot >= 0 {
      kind = .slot
    } else if let node = node as? NamedVariableNode {
      kind = .named
      named = Unmanaged.passUnretained(node)
    } else if let constant = node as? ConstantNode, case .int(let value) = constant.value {
      kind = .number
      number = value
    }
    self.kind = kind
    self.number = number
    self.named = named
  }

  /// Whether evaluating it calls nothing, so that it may be looked at before what stands to its left is evaluated.
  var isPlace: Bool { kind != .other }

  /// The integer that the operand is right now; nil when it is something else, or nothing that can be looked at.
  @inline(__always) func int(_ f: Frame) -> Int32? {
    switch kind {
    case .number: return number
    case .slot:
      if case .int(let value) = f.slots[slot] { return value }
      return nil
    case .named: return named?._withUnsafeGuaranteedRef { $0.int(f) }
    case .other: return nil
    }
  }

  /// The element of an array or list that is in this variable, at an index within it; nil when the general way must be taken.
  @inline(__always) func element(_ f: Frame, at index: Int32) -> Value? {
    switch kind {
    case .slot:
      if case .object(let object) = f.slots[slot] { return Operand.element(object, index) }
      return nil
    case .named: return named?._withUnsafeGuaranteedRef { $0.element(f, at: index) }
    default: return nil
    }
  }

  @inline(__always) static func element(_ object: Obj, _ index: Int32) -> Value? {
    guard object.tag == .array || object.tag == .list else { return nil }
    let sequence = unsafeDowncast(object, to: SequenceObj.self)  // only SequenceObj carries these tags
    guard index >= 0, Int(index) < sequence.items.count,
      object.tag == .list || unsafeDowncast(object, to: ArrayObj.self).dimensions == nil
    else { return nil }
    return sequence.items[Int(index)]
  }
}
