// `[System.Collections.Specialized.StringDictionary]`: texts under names that are kept in lower case.

import Engine
import Objects
import Primitives

final class StringDictionaryObj: Obj {
  private(set) var entries: [(key: String, value: Value)] = []
  override var type: TypeInfo { StringDictionaryObj.info }
  override func enumerator() -> Enumerator? {
    ArrayEnumerator(ContiguousArray(entries.map { .object(EntryObj(Value($0.key), $0.value)) }))
  }
  private func find(_ key: String) -> Int? { entries.firstIndex { $0.key == key } }

  static let info = TypeInfo(
    "System.Collections.Specialized.StringDictionary", base: .object, interfaces: { [.ienumerable] }, declare: declare)
  static let family = TypeCatalog.Family(types: [info.fullName: { info }])

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> StringDictionaryObj {
      guard let own = c.this.base.obj as? StringDictionaryObj else { throw DotNetError.argumentNull("dictionary") }
      return own
    }
    @Sendable func key(_ c: Call) throws -> String { try c.required(0, "key").string.lowercased() }
    t.constructor("new()") { _ in .object(StringDictionaryObj()) }
    t.property("int Count {get;}") { .int32(try me($0).entries.count) }
    t.property("bool IsSynchronized {get;}") { _ in .bool(false) }
    t.property("System.Object SyncRoot {get;}") { $0.this }
    t.property("System.Collections.ICollection Keys {get;}") { .strings(try me($0).entries.map(\.key)) }
    t.property("System.Collections.ICollection Values {get;}") {
      .object(ArrayObj(ContiguousArray(try me($0).entries.map(\.value)), of: .string))
    }
    t.indexer(
      "string Item(string key) {get;set;}",
      get: { c in try me(c).find(key(c)).map { try me(c).entries[$0].value } ?? .null },
      set: { c in
        let own = try me(c), name = try key(c)
        if let at = own.find(name) { own.entries[at].value = c.args[1] } else { own.entries.append((name, c.args[1])) }
        return .nothing
      })
    t.method("void Add(string key, string value)") { c in
      let own = try me(c), name = try key(c)
      if own.find(name) != nil {
        throw DotNetError.argument("Item has already been added. Key in dictionary: '\(name)'  Key being added: '\(name)'")
      }
      own.entries.append((name, c.args[1]))
      return .nothing
    }
    t.method("void Clear()") { c in
      try me(c).entries = []
      return .nothing
    }
    t.method("bool ContainsKey(string key)") { .bool(try me($0).find(key($0)) != nil) }
    t.method("bool ContainsValue(string value)") { c in
      .bool(try me(c).entries.contains { ObjectMembers.equals($0.value, c.args[0]) })
    }
    t.method("void Remove(string key)") { c in
      if let at = try me(c).find(key(c)) { try me(c).entries.remove(at: at) }
      return .nothing
    }
    t.method("void CopyTo(array array, int index)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let all = try me(c).entries.map { Value.object(EntryObj(Value($0.key), $0.value)) }
      try ArrayMembers.copy(ArrayObj(ContiguousArray(all), of: .object), 0, target, c.int(1), all.count, c.runtime)
      return .nothing
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { XLinqTypes.value(try me($0).enumerator()) }
  }
}
