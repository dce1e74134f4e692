// Members of DateTime types.

import Primitives

enum DateTimeMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
