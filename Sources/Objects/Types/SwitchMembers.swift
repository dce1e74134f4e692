// Members of Switch types.

import Primitives

enum SwitchMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
