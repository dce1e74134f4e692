// `ListDictionary` and `HybridDictionary`: small dictionaries of the days before generics, entries in order of insertion.

import Primitives

enum SpecializedDictionaries {
  private static let space = "System.Collections.Specialized."
  static let list = TypeInfo(
    space + "ListDictionary", base: .object, interfaces: { [.idictionary, .icollection, .ienumerable] }, declare: declareList)
  static let hybrid = TypeInfo(
    space + "HybridDictionary", base: .object, interfaces: { [.idictionary, .icollection, .ienumerable] },
    declare: declareHybrid)
  static let family = TypeCatalog.Family(types: [list.fullName: { list }, hybrid.fullName: { hybrid }])

  private static func made(_ type: TypeInfo, ignoresCase: Bool) -> DictionaryObj {
    DictionaryObj(type, .list, comparer: ignoresCase ? .ignoreCase : .ordinal)
  }

  @Sendable private static func declareList(_ t: TypeBuilder) {
    t.constructor("new()") { .object(made($0.target, ignoresCase: false)) }
    t.constructor("new(System.Collections.IComparer comparer)") { c in
      let table = made(c.target, ignoresCase: (c.obj(0) as? ComparerObj)?.ignoresCase ?? false)
      // Keys are the same when the comparer finds no order between them.
      if let own = c.obj(0), !(own is ComparerObj) { table.rules = PairwiseRules(.object(own)) }
      return .object(table)
    }
    DictionaryMembers.canonical(t)
    members(t)
  }

  @Sendable private static func declareHybrid(_ t: TypeBuilder) {
    t.constructor("new()") { .object(made($0.target, ignoresCase: false)) }
    t.constructor("new(int initialSize)") { .object(made($0.target, ignoresCase: false)) }
    t.constructor("new(bool caseInsensitive)") { .object(made($0.target, ignoresCase: $0.bool(0))) }
    t.constructor("new(int initialSize, bool caseInsensitive)") { .object(made($0.target, ignoresCase: $0.bool(1))) }
    members(t)
  }

  private static func members(_ t: TypeBuilder) {
    DictionaryMembers.shared(t, "System.Object", "System.Object")
    t.indexer(
      "System.Object Item(System.Object key) {get;set;}",
      get: { c in
        try DictionaryMembers.nullKey(c, 0)
        return DictionaryMembers.me(c).get(c.args[0].base) ?? .null
      },
      set: { c in
        try DictionaryMembers.nullKey(c, 0)
        DictionaryMembers.me(c).set(c.args[0].base, c.args[1])
        return .nothing
      })
    t.method("void Add(System.Object key, System.Object value)") { c in
      try DictionaryMembers.add(c) {
        "An item with the same key has already been added. Key: \(try NetText.string($0, c.runtime).string)"
      }
    }
    t.method("bool Contains(System.Object key)") { c in
      try DictionaryMembers.nullKey(c, 0)
      return .bool(DictionaryMembers.me(c).table.find(c.args[0].base) != nil)
    }
    t.method("void Remove(System.Object key)") { c in
      try DictionaryMembers.nullKey(c, 0)
      if DictionaryMembers.me(c).removeEntry(c.args[0].base) { DictionaryMembers.me(c).version += 1 }
      return .nothing
    }
  }
}

/// Keys that a script's `IComparer` holds for the same, found by asking it of each.
final class PairwiseRules: KeyRules {
  private static let compare = PSString.make("Compare")
  override func fresh() -> KeyRules { PairwiseRules(comparer) }
  override func canonical(_ key: Value, _ table: @autoclosure () -> ValueTable, _ runtime: Runtime) throws -> Value {
    for known in table().allKeys
    where try MemberAccess.invoke(comparer, PairwiseRules.compare, [known, key], runtime).integer == 0 {
      return known
    }
    return key
  }
}
