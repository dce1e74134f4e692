// Members of Array types.

import Primitives

enum ArrayMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
