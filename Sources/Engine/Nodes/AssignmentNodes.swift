// Assignment statements: `=` and the operators that read, change and write.

import Objects
import Primitives
import Syntax

extension Value {
  /// What an assignment does with value types whose members can be written: the variable gets a copy.
  @inline(__always) mutating func copyStruct() {
    if case .object(let object) = self,
      object.tag == .valueStruct || object.tag == .instance && object.type.kind == .struct
    {
      self = .object(object.copied)
    }
  }
}

/// `place = value`.
final class AssignNode: Node {
  let target: Node
  let value: Node
  init(_ extent: Extent, _ target: Node, _ value: Node) {
    self.target = target
    self.value = value
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let new = try value.eval(f)
    f.at = extent
    try target.assign(f, new)
    return try target is AttributedVariableNode ? target.eval(f) : new
  }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    var new = try value.eval(f)
    f.at = extent
    new.copyStruct()
    try target.assign(f, new)
    return .normal
  }
}

/// `$x = value` for a local slot.
final class AssignLocalNode: Node {
  let slot: Int
  let target: LocalVariableNode
  let value: Node
  /// Whether `$?` is true afterwards, whatever it was: the value is no command's.
  let succeeds: Bool
  init(_ extent: Extent, _ target: LocalVariableNode, _ value: Node, succeeds: Bool) {
    slot = target.slot
    self.target = target
    self.value = value
    self.succeeds = succeeds
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let new = try value.eval(f)
    try target.assign(f, new)
    return new
  }
  override func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    var new = try value.eval(f)
    new.copyStruct()
    switch f.slots[slot] {
    case .unset, .box:
      f.at = extent
      try target.assign(f, new)
    default: f.slots[slot] = new
    }
    if succeeds { f.session.lastOk = true }
    return .normal
  }
}

/// `place op= value`.
final class CompoundAssignNode: Node {
  typealias Body = (Value, Value, Frame) throws -> Value
  let target: Node
  let value: Node
  let body: Body
  /// What the target is, where it is read and then written without evaluating its parts twice.
  private let member: MemberNode?
  private let element: IndexNode?
  init(_ extent: Extent, _ target: Node, _ value: Node, _ body: @escaping Body) {
    self.target = target
    member = (target as? MemberNode).flatMap { $0.isFixed ? $0 : nil }
    element = (target as? IndexNode).flatMap { $0.isSingle ? $0 : nil }
    self.value = value
    self.body = body
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    f.at = extent
    if let member {
      let object = try member.target.eval(f)
      let old = try member.get(object, f).orNull
      let new = try body(old, value.eval(f), f)
      try member.set(object, new, f)
      return new
    }
    if let element {
      let object = try element.target.eval(f)
      let at = try element.index.eval(f)
      let old = try element.get(object, at, f).orNull
      let new = try body(old, value.eval(f), f)
      try element.set(object, at, new, f)
      return new
    }
    let place = try Place(target, f)
    let old = try place.node.eval(f).orNull
    let right = try value.eval(f)
    let new = try body(old, right, f)
    try place.node.assign(f, new)
    return new
  }
  override func exec(_ f: Frame) throws -> Flow {
    _ = try eval(f)
    return .normal
  }
}

/// `$x += value` for a local slot: the hottest statement of all.
final class AddAssignLocalNode: Node {
  let slot: Int
  let target: LocalVariableNode
  let value: Node
  private let operand: Operand
  /// Whether `$?` is true afterwards, whatever it was: the value is no command's.
  let succeeds: Bool
  init(_ extent: Extent, _ target: LocalVariableNode, _ value: Node, succeeds: Bool) {
    slot = target.slot
    operand = Operand(value)
    self.target = target
    self.value = value
    self.succeeds = succeeds
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    f.at = extent
    let right = try value.eval(f)
    switch (f.slots[slot], right) {
    case (.int(let a), .int(let b)):
      let (sum, over) = a.addingReportingOverflow(b)
      let new: Value = over ? .double(Double(a) + Double(b)) : .int(sum)
      f.slots[slot] = new
      return new
    case (.double(let a), .int(let b)):
      f.slots[slot] = .double(a + Double(b))
      return f.slots[slot]
    case (.double(let a), .double(let b)):
      f.slots[slot] = .double(a + b)
      return f.slots[slot]
    default:
      let new = try Arithmetic.add(try target.eval(f).orNull, right, f.session)
      try target.assign(f, new)
      return new
    }
  }
  override func exec(_ f: Frame) throws -> Flow {
    try add(f)
    if succeeds { f.session.lastOk = true }
    return .normal
  }
  @inline(__always) private func add(_ f: Frame) throws {
    if let b = operand.int(f), case .int(let a) = f.slots[slot] {
      let (sum, over) = a.addingReportingOverflow(b)
      if !over {
        f.slots[slot] = .int(sum)
        return
      }
    }
    // An array that only this variable knows grows in place.
    if case .object = f.slots[slot] {
      f.at = extent
      let right = try value.eval(f)
      if Arithmetic.appendInPlace(&f.slots[slot], right) { return }
      return try target.assign(f, Arithmetic.add(target.eval(f).orNull, right, f.session))
    }
    _ = try eval(f)
  }
}

/// `$x += value` for a variable found by name: two integers are added in place.
final class AddAssignNamedNode: Node {
  let target: NamedVariableNode
  let value: Node
  private let operand: Operand
  init(_ extent: Extent, _ target: NamedVariableNode, _ value: Node) {
    self.target = target
    self.value = value
    operand = Operand(value)
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    f.at = extent
    let old = try target.eval(f)
    let right = try value.eval(f)
    let new = try AddNode.add(old.orNull, right, f)
    try target.assign(f, new)
    return new
  }
  override func exec(_ f: Frame) throws -> Flow {
    if let b = operand.int(f), let a = target.int(f) {
      let (sum, over) = a.addingReportingOverflow(b)
      if !over, target.put(f, sum) { return .normal }
    }
    // An array that only this variable knows grows in place.
    if let variable = target.plainVariable(f), case .object = variable.value {
      f.at = extent
      let right = try value.eval(f)
      if Arithmetic.appendInPlace(&variable.value, right) { return .normal }
      try target.assign(f, AddNode.add(target.eval(f).orNull, right, f))
      return .normal
    }
    f.at = extent
    let old = try target.eval(f)
    let right = try value.eval(f)
    try target.assign(f, AddNode.add(old.orNull, right, f))
    return .normal
  }
}

/// `place ??= value`.
final class CoalesceAssignNode: Node {
  let target: Node
  let value: Node
  init(_ extent: Extent, _ target: Node, _ value: Node) {
    self.target = target
    self.value = value
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    f.at = extent
    let place = try Place(target, f)
    let old = try place.node.eval(f)
    if !old.isNull { return old }
    let new = try value.eval(f)
    try place.node.assign(f, new)
    return new
  }
  override func exec(_ f: Frame) throws -> Flow {
    _ = try eval(f)
    return .normal
  }
}

/// A place that is read and then written: its parts are evaluated once.
struct Place {
  let node: Node
  init(_ target: Node, _ f: Frame) throws {
    switch target {
    case let member as MemberNode where !(member.target is LocalVariableNode):
      let object = ConstantNode(member.target.extent, try member.target.eval(f))
      let name: MemberName
      switch member.name {
      case .fixed: name = member.name
      case .computed(let node): name = .computed(ConstantNode(node.extent, try node.eval(f)))
      }
      node = MemberNode(member.extent, object, name, nullConditional: member.nullConditional)
    case let index as IndexNode:
      let object = ConstantNode(index.target.extent, try index.target.eval(f))
      let at: Node
      if let list = index.index as? ArrayLiteralNode {
        at = ArrayLiteralNode(list.extent, try list.elements.map { ConstantNode($0.extent, try $0.eval(f)) })
      } else {
        at = ConstantNode(index.index.extent, try index.index.eval(f))
      }
      node = IndexNode(index.extent, object, at, nullConditional: index.nullConditional)
    default: node = target
    }
  }
}

/// A statement as a value: `$x = if (...) { ... }`.
final class CaptureNode: Node {
  let statement: Node
  init(_ extent: Extent, _ statement: Node) {
    self.statement = statement
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let sink = ValueSink()
    let out = f.out
    f.out = sink
    defer { f.out = out }
    try f.capture(statement, sink, to: out)
    return sink.result
  }
  override func exec(_ f: Frame) throws -> Flow { try statement.exec(f) }
}
