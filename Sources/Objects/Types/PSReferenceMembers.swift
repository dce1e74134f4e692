// Members of PSReference types.

import Primitives

enum PSReferenceMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
