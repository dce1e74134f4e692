// Members of Enumerator types.

import Primitives

enum EnumeratorMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
