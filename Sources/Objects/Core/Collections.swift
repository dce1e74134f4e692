// Arrays and lists: one storage class for all, so that the engine has one fast path for indexing and enumeration.

import Primitives

/// Anything that is a run of values: arrays, ArrayList, List`1, Collection`1.
open class SequenceObj: Obj {
  public final var items: ContiguousArray<Value>
  public final let elementType: TypeInfo
  /// Counts structural changes of lists so that enumeration can notice them.
  public final var version = 0

  public init(tag: ObjTag, items: ContiguousArray<Value>, elementType: TypeInfo) {
    self.items = items
    self.elementType = elementType
    super.init(tag: tag)
  }

  public final override func enumerator() -> Enumerator? { SequenceEnumerator(self) }
}

/// Walks a sequence live; a list that changed under way raises .NET's error.
public final class SequenceEnumerator: Enumerator {
  private let sequence: SequenceObj
  private var index = 0
  private let version: Int
  public init(_ sequence: SequenceObj) {
    self.sequence = sequence
    version = sequence.version
  }
  public override func next() throws -> Value? {
    if version != sequence.version {
      throw DotNetError.invalidOperation("Collection was modified; enumeration operation may not execute.")
    }
    guard index < sequence.items.count else { return nil }
    index += 1
    return sequence.items[index - 1]
  }
  public override func reset() { index = 0 }
}

/// A .NET array. Arrays of more than one dimension keep their lengths in `dimensions`, items row by row.
public final class ArrayObj: SequenceObj {
  public let dimensions: [Int]?
  private let arrayType: TypeInfo

  /// `object[]`.
  public init(_ items: ContiguousArray<Value>) {
    dimensions = nil
    arrayType = .objectArray
    super.init(tag: .array, items: items, elementType: .object)
  }

  /// A typed array; the items must already be of that type.
  public init(_ items: ContiguousArray<Value>, of elementType: TypeInfo) {
    dimensions = nil
    arrayType = elementType.arrayType()
    super.init(tag: .array, items: items, elementType: elementType)
  }

  /// A typed array of several dimensions; `items.count` must be the product of `dimensions`.
  public init(_ items: ContiguousArray<Value>, of elementType: TypeInfo, dimensions: [Int]) {
    self.dimensions = dimensions.count > 1 ? dimensions : nil
    arrayType = elementType.arrayType(rank: max(1, dimensions.count))
    super.init(tag: .array, items: items, elementType: elementType)
  }

  public override var type: TypeInfo { arrayType }
}

/// ArrayList, List`1, Collection`1 and their like.
public final class ListObj: SequenceObj {
  private let listType: TypeInfo
  public let isReadOnly: Bool
  /// Whether items can be changed, but not how many they are (`ArrayList.FixedSize`).
  public var isFixed = false
  /// Room that the constructor asked for.
  public var reserved = 0
  /// Fields of a script's class that derives from a list type.
  public var slots: ContiguousArray<Value> = []

  public init(_ type: TypeInfo, _ items: ContiguousArray<Value> = [], elementType: TypeInfo = .object, isReadOnly: Bool = false)
  {
    listType = type
    reserved = items.count
    self.isReadOnly = isReadOnly
    super.init(tag: .list, items: items, elementType: elementType)
  }

  public override var type: TypeInfo { listType }
}

extension Value {
  /// An `object[]` value.
  public static func array(_ items: [Value]) -> Value { .object(ArrayObj(ContiguousArray(items))) }
  public static func array(_ items: ContiguousArray<Value>) -> Value { .object(ArrayObj(items)) }
  /// A `string[]` value.
  public static func strings(_ items: [String]) -> Value {
    .object(ArrayObj(ContiguousArray(items.map { Value($0) }), of: .string))
  }
  /// The sequence behind an array or list value.
  @inlinable public var sequence: SequenceObj? {
    guard case .object(let object) = self else { return nil }
    switch object.tag {
    case .array, .list: return unsafeDowncast(object, to: SequenceObj.self)  // only SequenceObj carries these tags
    case .wrapped: return object.wrappedBase.sequence
    default: return nil
    }
  }
  /// The dictionary behind a value.
  @inlinable public var dictionary: DictionaryObj? {
    guard case .object(let object) = self else { return nil }
    switch object.tag {
    case .dictionary: return unsafeDowncast(object, to: DictionaryObj.self)  // only DictionaryObj carries this tag
    case .wrapped: return object.wrappedBase.dictionary
    default: return nil
    }
  }
}
