// Members of Char types.

import Primitives

enum CharMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
