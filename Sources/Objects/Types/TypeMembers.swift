// Members of Type types.

import Primitives

enum TypeMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
