// Members of Object types.

import Primitives

enum ObjectMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
