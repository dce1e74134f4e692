// What the collection families share.

import Primitives

enum CollectionHelp {
  /// `GetEnumerator()` of whatever enumerates, strings and dictionaries included.
  static func enumerator(_ call: Call) throws -> Value {
    if let walker = call.this.obj?.enumerator() { return .object(walker) }
    if let text = call.this.pstring { return .object(ArrayEnumerator(ContiguousArray(text.withUnits { $0.map { Value.char($0) } }))) }
    throw DotNetError.invalidOperation("The object can't be enumerated.")
  }
}
