// Calling the script blocks of calculated properties and view files: in a scope of their own, the object in `$_`.

import Engine
import Objects
import Primitives

enum ScriptCall {
  /// The block's output: nothing, one value or an array.
  static func run(_ script: Obj, _ value: Value, _ session: Session) throws -> Value {
    guard let block = script as? ScriptBlock else { return try session.invoke(script, this: value, [value]).orNull }
    return try session.value(of: block, for: value).orNull
  }
}
