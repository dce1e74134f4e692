// Members of Regex and Match.

import Primitives

enum RegexMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
  }

  @Sendable static func declareMatch(_ t: TypeBuilder) {
  }
}
