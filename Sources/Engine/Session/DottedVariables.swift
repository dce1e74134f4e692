// What a dot-sourced block has for itself though it runs in its caller's scope: `$_`, `$args`, and the parameters of a block that a cmdlet
// runs there. The caller finds its own again afterwards.

import Objects
import Primitives

/// `$_` and `$args` of a scope at one moment.
struct DottedVariables {
  private let underscore: Value
  private let args: Value?
  private let hasAutomatic: Bool

  init(_ scope: Scope) {
    underscore = scope.underscore
    args = scope.automatic?[Session.argsKey]
    hasAutomatic = scope.automatic != nil
  }

  func restore(_ scope: Scope) {
    scope.underscore = underscore
    guard let automatic = scope.automatic else {
      if let args { scope.setAutomatic(Session.argsKey, args) }
      return
    }
    if !hasAutomatic, automatic.keys.allSatisfy({ $0 == Session.argsKey }) {
      scope.automatic = nil
    } else {
      scope.automatic?[Session.argsKey] = args
    }
  }
}

/// The caller's `$args` and the variables that a block's parameters hide; nil when the block touches neither.
struct ReplacedVariables {
  private let own: DottedVariables
  private var values: [(key: NameKey, value: Value?)] = []

  init?(_ code: CompiledBlock, _ scope: Scope) {
    guard !code.signature.parameters.isEmpty || code.usesArgs else { return nil }
    own = DottedVariables(scope)
    for parameter in code.signature.parameters {
      let key = NameKey(parameter.name)
      values.append((key, scope.local(key)))
    }
  }

  func restore(_ scope: Scope) {
    own.restore(scope)
    for (key, value) in values {
      if let value { scope.variable(key)?.value = value } else { scope.removeVariable(key) }
    }
  }
}
