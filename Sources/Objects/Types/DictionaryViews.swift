// `Keys` and `Values` of dictionaries.

import Primitives

/// Keys or values of a dictionary: a live view.
public final class DictionaryViewObj: Obj {
  let dictionary: DictionaryObj
  let isKeys: Bool
  init(_ dictionary: DictionaryObj, keys: Bool) {
    self.dictionary = dictionary
    isKeys = keys
    super.init()
  }
  public override var type: TypeInfo { DictionaryMembers.viewType(dictionary, isKeys) }
  public override func enumerator() -> Enumerator? { DictionaryViewEnumerator(self) }
}

final class DictionaryViewEnumerator: Enumerator {
  private let entries: DictionaryEnumerator
  private let isKeys: Bool
  init(_ view: DictionaryViewObj) {
    entries = DictionaryEnumerator(view.dictionary)
    isKeys = view.isKeys
    super.init()
  }
  override func next() throws -> Value? {
    guard let entry = try entries.next()?.obj as? EntryObj else { return nil }
    return isKeys ? entry.key : entry.value
  }
  override func reset() { entries.reset() }
}

extension DictionaryMembers {
  static func viewType(_ dictionary: DictionaryObj, _ keys: Bool) -> TypeInfo {
    let outer = dictionary.type
    let nested = keys ? "KeyCollection" : "ValueCollection"
    let name: String
    switch dictionary.flavour {
    case .hashtable: name = "System.Collections.Hashtable+" + nested
    case .ordered where outer.genericArguments.isEmpty:
      name = "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection"
    default:
      if let definition = outer.genericDefinition {
        return TypeCatalog.construct(viewDefinition(definition.name, keys: keys), outer.genericArguments)
      }
      name = outer.fullName + "+" + nested
    }
    let element = keys ? dictionary.keyType : dictionary.valueType
    return TypeCatalog.intern("view:" + name) {
      TypeInfo(
        name, base: .object, interfaces: { InterfaceTypes.collection(element) + [.icollection, .ienumerable] },
        declare: declareView)
    }
  }

  /// The class of keys or values that stands inside a generic dictionary's.
  static func viewDefinition(_ dictionary: String, keys: Bool) -> TypeInfo {
    let space = dictionary.hasPrefix("Concurrent") ? "System.Collections.Concurrent." : "System.Collections.Generic."
    let name = space + dictionary + "+" + (keys ? "KeyCollection" : "ValueCollection")
    return TypeCatalog.intern("view:" + name) {
      let made = TypeInfo(
        name, base: .object, interfaces: { [.icollection, .ienumerable] }, genericParameterCount: 2, declare: declareView)
      made.instantiation = { arguments, fullName in
        let element = arguments.count == 2 ? arguments[keys ? 0 : 1] : TypeInfo.object
        return TypeInfo(
          fullName, base: .object, interfaces: { InterfaceTypes.collection(element) + [.icollection, .ienumerable] },
          genericArguments: arguments, genericDefinition: made, declare: declareView)
      }
      return made
    }
  }

  /// The declared type of `Keys` or `Values`.
  static func viewWord(_ owner: TypeInfo, _ k: String, _ v: String, keys: Bool) -> String {
    switch owner.name {
    case "Dictionary`2", "SortedDictionary`2":
      return "System.Collections.Generic.\(owner.name)+\(keys ? "Key" : "Value")Collection[\(k),\(v)]"
    case "SortedList`2": return "System.Collections.Generic.IList[\(keys ? k : v)]"
    case "ConcurrentDictionary`2": return "System.Collections.Generic.ICollection[\(keys ? k : v)]"
    default: return "System.Collections.ICollection"
    }
  }

  @Sendable static func declareView(_ t: TypeBuilder) {
    @Sendable func view(_ c: Call) -> DictionaryViewObj? { c.this.obj as? DictionaryViewObj }
    t.property("int Count {get;}") { .int32(view($0)?.dictionary.table.count ?? 0) }
    t.property("bool IsSynchronized {get;}", hidden: false, get: { _ in .bool(false) })
    t.property("System.Object SyncRoot {get;}", hidden: false, get: { $0.this })
    t.method("bool Contains(System.Object item)") { c in
      guard let view = view(c) else { return .bool(false) }
      if view.isKeys { return .bool(view.dictionary.get(c.args[0]) != nil) }
      return .bool(view.dictionary.table.allValues.contains { ObjectMembers.equals($0, c.args[0]) })
    }
    t.method("void CopyTo(array array, int index)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let items = try CollectionHelp.items(c.this)
      try ArrayMembers.copy(ArrayObj(items), 0, target, c.int(1), items.count, c.runtime)
      return .nothing
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
    // OrderedDictionary's collections have positions.
    t.indexer(
      "System.Object Item(int index) {get;}",
      get: { c in
        let items = try CollectionHelp.items(c.this)
        guard c.int(0) >= 0, c.int(0) < items.count else {
          throw DotNetError.outOfRange(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
        }
        return items[c.int(0)]
      })
  }
}
