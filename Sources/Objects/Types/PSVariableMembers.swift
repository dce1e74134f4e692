// Members of PSVariable types.

import Primitives

enum PSVariableMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
