// Binding for blocks that native code runs (`$block.Invoke(...)`, New-Module, script methods): the arguments go to the parameters one after
// the other, whatever the parameters' attributes say of positions, sets or being mandatory; what is left over is `$args`.

import Objects
import Primitives

extension ParameterBinder {
  /// Gives each parameter the argument at its place.
  func bindInvoked(_ values: [Value]) throws {
    for parameter in plan.parameters where parameter.index < values.count {
      let spec = parameter.spec
      var value = values[parameter.index].orNull
      for inner in spec.innerTypes { value = try Conversion.convert(value, to: inner(session), session) }
      let type = try spec.type(session)
      if type !== TypeInfo.object { value = try Conversion.convert(value, to: type, session) }
      store(value, parameter)
    }
    let rest = Array(values.dropFirst(plan.parameters.count))
    context.invocation.arguments = rest
    context.invocation.unboundArguments = rest
  }
}
