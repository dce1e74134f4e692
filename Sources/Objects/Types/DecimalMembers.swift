// Members of Decimal types.

import Primitives

enum DecimalMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
