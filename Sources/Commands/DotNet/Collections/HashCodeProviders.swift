// `[hashtable]`: the constructors of .NET 1 that take a hash code provider beside a comparer.

import Engine
import Objects
import Primitives

enum HashCodeProviders {
  static let declarations: TypeCatalog.Declarations = ["System.Collections.Hashtable": table]

  @Sendable private static func table(_ t: TypeBuilder) {
    let rules = "System.Collections.IHashCodeProvider hcp, System.Collections.IComparer comparer"
    /// Of the two a comparer that ignores case says how keys compare.
    @Sendable func made(_ c: Call, _ at: Int, _ rest: [Value]) throws -> Value {
      let comparer = c.args[at + 1]
      let ignoring = comparer.base.obj?.type.name == "CaseInsensitiveComparer"
      let own: [Value] =
        ignoring
        ? [
          try MemberAccess.getStatic(
            TypeCatalog.find("System.StringComparer") ?? .object, PSString.make("CurrentCultureIgnoreCase"), c.runtime) ?? .null
        ] : []
      return try MemberAccess.construct(c.target, rest + own, c.runtime)
    }
    t.constructor("new(\(rules))") { try made($0, 0, []) }
    t.constructor("new(int capacity, \(rules))") { try made($0, 1, [$0.args[0]]) }
    t.constructor("new(int capacity, float loadFactor, \(rules))") { try made($0, 2, [$0.args[0], $0.args[1]]) }
    t.constructor("new(System.Collections.IDictionary d, \(rules))") { try made($0, 1, [$0.args[0]]) }
    t.constructor("new(System.Collections.IDictionary d, float loadFactor, \(rules))") {
      try made($0, 2, [$0.args[0], $0.args[1]])
    }
  }
}
