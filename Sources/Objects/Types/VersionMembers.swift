// Members of Version types.

import Primitives

enum VersionMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
