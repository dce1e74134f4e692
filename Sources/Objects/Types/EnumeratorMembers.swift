// Members of IEnumerator.

import Primitives

enum EnumeratorMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> Enumerator? { c.this.obj as? Enumerator }
    t.method("bool MoveNext()") { c in
      guard let walker = me(c), let next = try walker.next() else { return .bool(false) }
      walker.current = next
      return .bool(true)
    }
    t.property("System.Object Current {get;}") { me($0)?.current ?? .null }
    t.property("System.Object Key {get;}", hidden: true, get: { (me($0)?.current.obj as? EntryObj)?.key ?? .null })
    t.property("System.Object Value {get;}", hidden: true, get: { (me($0)?.current.obj as? EntryObj)?.value ?? .null })
    t.property("System.Object Entry {get;}", hidden: true, get: { me($0)?.current ?? .null })
    t.method("void Reset()") { c in
      try me(c)?.reset()
      return .nothing
    }
    t.method("void Dispose()", hidden: true) { _ in .nothing }
  }
}
