// Members of PSObject types.

import Primitives

enum PSObjectMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
