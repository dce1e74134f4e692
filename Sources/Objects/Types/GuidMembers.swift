// Members of Guid types.

import Primitives

enum GuidMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
