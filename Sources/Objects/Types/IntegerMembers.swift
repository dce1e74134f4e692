// Members of Integer types.

import Primitives

enum IntegerMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
