// `$x[i]`: arrays, lists and hashtables are answered in place, everything else by the object room.

import Objects
import Primitives
import Syntax

/// `$x[i]`.
final class IndexNode: Node {
  let target: Node
  let index: Node
  let nullConditional: Bool
  /// `('a', 'b')[$i]`: an array that is made once, because nothing but the index can reach it.
  private let constantArray: ArrayObj?
  /// `[object]` before the index: it is a key, even a number of an ordered dictionary.
  let isKey: Bool
  private let targetOperand: Operand
  private let indexOperand: Operand

  init(_ extent: Extent, _ target: Node, _ index: Node, nullConditional: Bool, isKey: Bool = false) {
    self.isKey = isKey
    self.target = target
    self.index = index
    self.nullConditional = nullConditional
    constantArray = IndexNode.constants(target)
    targetOperand = Operand(target)
    indexOperand = Operand(index)
    super.init(extent)
  }

  private static func constants(_ target: Node) -> ArrayObj? {
    guard let inner = (target as? ParenNode)?.inner else { return nil }
    guard let literal = (inner as? ExpressionStatementNode)?.inner as? ArrayLiteralNode ?? inner as? ArrayLiteralNode else {
      return nil
    }
    var items = ContiguousArray<Value>()
    for element in literal.elements {
      guard let value = element.constant, value.obj == nil else { return nil }
      items.append(value.orNull)
    }
    return ArrayObj(items)
  }

  /// Whether one index is written, so that reading and then writing evaluates nothing twice.
  var isSingle: Bool { !(index is ArrayLiteralNode) }

  override func eval(_ f: Frame) throws -> Value {
    if targetOperand.isPlace {
      if let at = indexOperand.int(f), let element = targetOperand.element(f, at: at) { return element }
    } else if constantArray == nil, indexOperand.isPlace {
      let value = try target.eval(f)
      if let at = indexOperand.int(f), case .object(let object) = value, let element = Operand.element(object, at) {
        return element
      }
      if value.isNull, nullConditional { return .null }
      return try get(value, index.eval(f), f)
    }
    let value: Value
    if let constantArray { value = .object(constantArray) } else { value = try target.eval(f) }
    if value.isNull, nullConditional { return .null }
    if let list = index as? ArrayLiteralNode {
      // `$x[1,2]`: several indexes are one array literal in the tree.
      return try Indexing.get(value.orNull, try list.elements.map { try $0.eval(f).orNull }, f.session)
    }
    return try get(value, index.eval(f), f)
  }

  /// The element of a value at an index, both evaluated already.
  func get(_ value: Value, _ at: Value, _ f: Frame) throws -> Value {
    if case .object(let object) = value {
      switch object.tag {
      case .array, .list:
        let sequence = unsafeDowncast(object, to: SequenceObj.self)  // only SequenceObj carries these tags
        if case .int(let i) = at, i >= 0, Int(i) < sequence.items.count,
          object.tag == .list || unsafeDowncast(object, to: ArrayObj.self).dimensions == nil
        {
          return sequence.items[Int(i)]
        }
      case .dictionary:
        let dictionary = unsafeDowncast(object, to: DictionaryObj.self)  // only DictionaryObj carries this tag
        if dictionary.flavour == .hashtable, dictionary.rules == nil, case .string = at {
          return dictionary.table.get(at) ?? .null
        }
        if isKey, dictionary.flavour != .hashtable, dictionary.keyType === TypeInfo.object, dictionary.rules == nil {
          return dictionary.get(at.base) ?? .null
        }
      default: break
      }
    }
    return try Indexing.get(value.orNull, [at.orNull], f.session)
  }

  override func assign(_ f: Frame, _ new: Value) throws {
    let statement = f.at
    let value = try target.eval(f)
    f.at = statement
    if let list = index as? ArrayLiteralNode {
      return try Indexing.set(value.orNull, try list.elements.map { try $0.eval(f).orNull }, new.orNull, f.session)
    }
    try set(value, index.eval(f), new, f)
  }

  /// Writes the element of a value at an index, both evaluated already.
  func set(_ value: Value, _ at: Value, _ new: Value, _ f: Frame) throws {
    if case .object(let object) = value {
      if object.tag == .array, case .int(let i) = at {
        let array = unsafeDowncast(object, to: ArrayObj.self)  // only ArrayObj carries this tag
        if i >= 0, Int(i) < array.items.count, array.dimensions == nil, IndexNode.fits(array.elementType.code, new) {
          array.items[Int(i)] = new.orNull
          return
        }
      } else if object.tag == .dictionary, case .string = at {
        let dictionary = unsafeDowncast(object, to: DictionaryObj.self)  // only DictionaryObj carries this tag
        if dictionary.flavour == .hashtable, !dictionary.isReadOnly, dictionary.rules == nil {
          dictionary.set(at, new.orNull)
          return
        }
      }
    }
    try Indexing.set(value.orNull, [at.orNull], new.orNull, f.session)
  }

  /// Whether an array of that element type takes a value as it is.
  @inline(__always) private static func fits(_ element: TypeCode, _ value: Value) -> Bool {
    switch element {
    case .object: return true
    case .boolean: if case .bool = value { return true }
    case .int32: if case .int = value { return true }
    case .double: if case .double = value { return true }
    case .int64: if case .long = value { return true }
    case .byte: if case .byte = value { return true }
    case .char: if case .char = value { return true }
    case .string: if case .string = value { return true }
    default: break
    }
    return false
  }
}
