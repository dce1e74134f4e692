// Members of Boolean types.

import Primitives

enum BooleanMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
