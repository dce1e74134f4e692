// What cmdlets that take every object of a pipeline have in common: the place of their input is looked up once.

import Engine
import Objects
import Primitives

/// Base of the Format and Out cmdlets.
open class StreamCmdlet: Cmdlet {
  /// Index of `-InputObject`, set in `begin`.
  final var inputIndex = -1

  /// The object of this `process` call; nil when there is none.
  final func pipelineInput() -> Value? {
    guard inputIndex >= 0, inputIndex < context.values.count else { return nil }
    if case .unset = context.values[inputIndex] { return nil }
    return context.values[inputIndex]
  }
}
