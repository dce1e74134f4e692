// Members of PSReference (`[ref]`).

import Primitives

enum PSReferenceMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new(System.Object value)") { .object(ReferenceObj($0.args[0])) }
    t.property(
      "System.Object Value {get;set;}", get: { ($0.this.obj as? ReferenceObj)?.value.orNull ?? .null },
      set: { c in
        (c.this.obj as? ReferenceObj)?.value = c.args[0]
        return .nothing
      })
  }
}
