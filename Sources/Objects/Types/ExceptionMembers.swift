// Members of Exception types.

import Primitives

enum ExceptionMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
