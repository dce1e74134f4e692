// Members of Enum types.

import Primitives

enum EnumMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
