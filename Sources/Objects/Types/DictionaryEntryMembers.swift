// Members of DictionaryEntry and KeyValuePair`2.

import Primitives

extension DictionaryMembers {
  @Sendable static func declareEntry(_ t: TypeBuilder) {
    @Sendable func entry(_ c: Call) -> EntryObj? { c.this.obj as? EntryObj }
    t.constructor("new(System.Object key, System.Object value)") { .object(EntryObj($0.args[0], $0.args[1])) }
    t.property(
      "System.Object Key {get;set;}", get: { entry($0)?.key ?? .null },
      set: { c in
        entry(c)?.key = c.args[0]
        return .nothing
      })
    t.property(
      "System.Object Value {get;set;}", get: { entry($0)?.value ?? .null },
      set: { c in
        entry(c)?.value = c.args[0]
        return .nothing
      })
    t.property("System.Object Name {get;}") { entry($0)?.key ?? .null }
    t.method("void Deconstruct([ref] System.Object key, [ref] System.Object value)") { c in
      c.store(0, entry(c)?.key ?? .null)
      c.store(1, entry(c)?.value ?? .null)
      return .nothing
    }
  }

  @Sendable static func declarePair(_ t: TypeBuilder) {
    let arguments = t.owner.genericArguments
    let k = arguments.first?.shortName() ?? "TKey", v = arguments.count > 1 ? arguments[1].shortName() : "TValue"
    t.constructor("new(\(k) key, \(v) value)") { .object(EntryObj($0.args[0], $0.args[1], $0.target)) }
    t.property("\(k) Key {get;}") { ($0.this.obj as? EntryObj)?.key ?? .null }
    t.property("\(v) Value {get;}") { ($0.this.obj as? EntryObj)?.value ?? .null }
    t.method("void Deconstruct([ref] \(k) key, [ref] \(v) value)") { c in
      c.store(0, (c.this.obj as? EntryObj)?.key ?? .null)
      c.store(1, (c.this.obj as? EntryObj)?.value ?? .null)
      return .nothing
    }
    t.method("string ToString()") { Value(try $0.this.obj?.describe($0.runtime) ?? "") }
  }
}
