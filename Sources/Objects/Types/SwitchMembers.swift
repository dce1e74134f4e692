// Members of SwitchParameter.

import Primitives

enum SwitchMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> Bool { (c.this.obj as? SwitchObj)?.isPresent ?? false }
    t.constructor("new(bool isPresent)") { .object(SwitchObj($0.bool(0))) }
    t.property("bool IsPresent {get;}") { .bool(me($0)) }
    t.property("static switch Present {get;}") { _ in .object(SwitchObj(true)) }
    t.method("bool ToBool()") { .bool(me($0)) }
    t.method("bool Equals(System.Object obj)") { c in
      if case .bool(let other) = c.args[0].base { return .bool(other == me(c)) }
      return .bool((c.obj(0) as? SwitchObj)?.isPresent == me(c))
    }
    t.method("int GetHashCode()") { .int(me($0) ? 1 : 0) }
    t.method("string ToString()") { Value(me($0) ? "True" : "False") }
  }
}
