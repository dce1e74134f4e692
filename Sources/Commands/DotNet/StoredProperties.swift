// Properties of .NET types that keep what they are given, by key paths.

import Engine
import Objects
import Primitives

/// Declares such properties for objects of one class.
struct StoredProperties<Owner: Obj>: Sendable {
  /// The object of a call.
  let own: @Sendable (Call) throws -> Owner
  /// Refuses a change of a property where the object takes none.
  var mayChange: @Sendable (Owner, _ name: String) throws -> Void = { _, _ in }

  func flag(_ t: TypeBuilder, _ name: String, _ path: ReferenceWritableKeyPath<Owner, Bool> & Sendable) {
    declare(t, "bool", name, get: { .bool($0[keyPath: path]) }, set: { $0[keyPath: path] = $1.bool(0) })
  }
  func text(_ t: TypeBuilder, _ name: String, _ path: ReferenceWritableKeyPath<Owner, String> & Sendable) {
    declare(t, "string", name, get: { Value($0[keyPath: path]) }, set: { $0[keyPath: path] = $1.text(0) })
  }
  /// Whatever the type takes, as it is given.
  func value(
    _ t: TypeBuilder, _ type: String, _ name: String, _ path: ReferenceWritableKeyPath<Owner, Value> & Sendable
  ) {
    declare(t, type, name, get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1.args[0] })
  }
  /// A member of an enumeration, kept by its number.
  func choice(_ t: TypeBuilder, _ type: String, _ name: String, _ path: ReferenceWritableKeyPath<Owner, Int> & Sendable) {
    declare(
      t, type, name, get: { EnumTypes.value(type, $0[keyPath: path]) }, set: { $0[keyPath: path] = $1.flags(0) })
  }

  func declare(
    _ t: TypeBuilder, _ type: String, _ name: String, get: @escaping @Sendable (Owner) throws -> Value,
    set: @escaping @Sendable (Owner, Call) throws -> Void
  ) {
    t.property(
      "\(type) \(name) {get;set;}", get: { try get(own($0)) },
      set: { c in
        let owner = try own(c)
        try mayChange(owner, name)
        try set(owner, c)
        return .nothing
      })
  }
}
