// Members of String types.

import Primitives

enum StringMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
