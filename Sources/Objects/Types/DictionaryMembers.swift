// Members of Hashtable, OrderedDictionary, Dictionary`2 and their entries.

import Primitives

enum DictionaryMembers {
  @Sendable static func declareHashtable(_ t: TypeBuilder) {
  }

  @Sendable static func declareOrdered(_ t: TypeBuilder) {
  }

  @Sendable static func declareGeneric(_ t: TypeBuilder) {
  }

  @Sendable static func declareEntry(_ t: TypeBuilder) {
  }

  @Sendable static func declarePair(_ t: TypeBuilder) {
  }
}
