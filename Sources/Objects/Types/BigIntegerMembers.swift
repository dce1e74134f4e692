// Members of BigInteger types.

import Primitives

enum BigIntegerMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
