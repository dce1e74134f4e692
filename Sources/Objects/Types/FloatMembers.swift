// Members of Float types.

import Primitives

enum FloatMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
