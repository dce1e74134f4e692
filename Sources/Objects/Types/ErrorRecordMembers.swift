// Members of ErrorRecord types.

import Primitives

enum ErrorRecordMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }
}
