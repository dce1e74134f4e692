// Members of ArrayList, List`1 and Collection`1.

import Primitives

enum ListMembers {
  @Sendable static func declareArrayList(_ t: TypeBuilder) {
  }

  @Sendable static func declareList(_ t: TypeBuilder) {
  }

  @Sendable static func declareCollection(_ t: TypeBuilder) {
  }
}
