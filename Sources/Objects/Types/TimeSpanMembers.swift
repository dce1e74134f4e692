// Members of TimeSpan types.

import Primitives

enum TimeSpanMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
