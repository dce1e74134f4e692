// What the collection families share.

import Primitives

public enum CollectionHelp {
  /// `GetEnumerator()` of whatever enumerates, strings and dictionaries included.
  public static func enumerator(_ call: Call) throws -> Value {
    if let walker = call.this.obj?.enumerator() { return .object(walker) }
    if let text = call.this.pstring {
      return .object(CharEnumerator(text))
    }
    if let dictionary = call.this.dictionary { return .object(DictionaryEnumerator(dictionary)) }
    throw DotNetError.invalidOperation("The object can't be enumerated.")
  }

  /// Notes a structural change of a list, so that enumerators notice.
  public static func changed(_ sequence: SequenceObj) {
    sequence.version += 1
    if let names = sequence as? TypeNamesObj { names.store() }
  }

  /// The elements of any enumerable argument, dictionaries as entries, strings as characters.
  public static func items(_ value: Value) throws -> ContiguousArray<Value> {
    if let sequence = value.sequence { return sequence.items }
    if value.isNull { throw DotNetError.argumentNull("collection") }
    if let text = value.pstring { return ContiguousArray(text.withUnits { $0.map { Value.char($0) } }) }
    if let dictionary = value.dictionary {
      var items = ContiguousArray<Value>()
      let walker = DictionaryEnumerator(dictionary)
      while let entry = try walker.next() { items.append(entry) }
      return items
    }
    guard let walker = value.base.obj?.enumerator() else { return [value] }
    var items = ContiguousArray<Value>()
    while let item = try walker.next() { items.append(item) }
    return items
  }
}

/// Walks a dictionary's entries: `DictionaryEntry` for the old kinds, `KeyValuePair` for the generic ones.
public final class DictionaryEnumerator: Enumerator {
  private let dictionary: DictionaryObj
  private var positions: [Int]?
  private var index = 0
  private let version: Int

  public init(_ dictionary: DictionaryObj) {
    self.dictionary = dictionary
    version = dictionary.version
    super.init()
  }

  private static func named(_ name: String) -> TypeInfo {
    TypeInfo(
      name, base: .object,
      interfaces: { [.ienumerator] + (TypeCatalog.find("System.Collections.IDictionaryEnumerator").map { [$0] } ?? []) },
      declare: EnumeratorMembers.declare)
  }
  private static let ofHashtable = named("System.Collections.Hashtable+HashtableEnumerator")
  private static let ofOrdered = named("System.Collections.Specialized.OrderedDictionary+OrderedDictionaryEnumerator")
  public override var type: TypeInfo {
    switch dictionary.flavour {
    case .hashtable: return DictionaryEnumerator.ofHashtable
    case .ordered: return DictionaryEnumerator.ofOrdered
    default: return .ienumerator
    }
  }

  public override func next() throws -> Value? {
    if version != dictionary.version {
      throw DotNetError.invalidOperation("Collection was modified; enumeration operation may not execute.")
    }
    let order = positions ?? dictionary.orderedPositions
    positions = order
    guard index < order.count else { return nil }
    let position = order[index]
    index += 1
    guard let key = dictionary.table.key(at: position) else { return nil }
    return .object(EntryObj(key, dictionary.table.value(at: position), dictionary.entryType))
  }

  public override func reset() {
    index = 0
    positions = nil
  }
}

/// `DictionaryEntry` and `KeyValuePair<K,V>`.
public final class EntryObj: Obj {
  public internal(set) var key: Value
  public internal(set) var value: Value
  private let entryType: TypeInfo

  public init(_ key: Value, _ value: Value, _ type: TypeInfo = .dictionaryEntry) {
    self.key = key
    self.value = value
    entryType = type
    super.init(tag: .valueStruct)
  }

  public override var copied: Obj { EntryObj(key, value, entryType) }

  public override var type: TypeInfo { entryType }
  public override func equals(_ other: Obj) -> Bool {
    guard let other = other as? EntryObj, other.entryType === entryType else { return false }
    return ValueTable.same(key, other.key, .ordinal) && ValueTable.same(value, other.value, .ordinal)
  }
  public override var hash: Int { Int(ValueTable.hash(key, .ordinal)) }
  public override func describe(_ runtime: Runtime) throws -> String {
    return "[\(try MemberView.plainText(key, runtime)), \(try MemberView.plainText(value, runtime))]"
  }
}

extension TypeInfo {
  /// `KeyValuePair<K,V>`, open.
  public static let keyValuePairDefinition = TypeInfo(
    "System.Collections.Generic.KeyValuePair`2", .struct, base: .valueType, genericParameterCount: 2,
    declare: DictionaryMembers.declarePair)
}

extension DictionaryObj {
  /// The type of the entries that enumeration yields.
  public var entryType: TypeInfo {
    switch flavour {
    case .generic,
      .sorted where keyType !== TypeInfo.object || valueType !== TypeInfo.object || !type.genericArguments.isEmpty:
      return TypeCatalog.construct(.keyValuePairDefinition, [keyType, valueType])
    default: return .dictionaryEntry
    }
  }

  /// A shallow copy of the same type.
  public func copy() -> DictionaryObj {
    let copy = DictionaryObj(type, flavour, comparer: table.comparer, keyType: keyType, valueType: valueType)
    copy.table = table
    return copy
  }
}

extension ArrayObj {
  /// A shallow copy of the same type.
  public func copy() -> ArrayObj {
    if let dimensions { return ArrayObj(items, of: elementType, dimensions: dimensions) }
    return ArrayObj(items, of: elementType)
  }
}

/// `System.CharEnumerator`.
final class CharEnumerator: Enumerator {
  private static let charType = TypeInfo(
    "System.CharEnumerator", base: .object, interfaces: { [.ienumerator] }, declare: EnumeratorMembers.declare)
  private let text: PSString
  private var index = 0
  init(_ text: PSString) { self.text = text }
  override var type: TypeInfo { CharEnumerator.charType }
  override func next() -> Value? {
    guard index < text.count else { return nil }
    index += 1
    return .char(text[index - 1])
  }
  override func reset() { index = 0 }
}
