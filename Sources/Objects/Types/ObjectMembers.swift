// Members every object has.

import Primitives

public enum ObjectMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(PlainObj()) }
    t.method("bool Equals(System.Object obj)") { .bool(equals($0.this, $0.args[0])) }
    t.method("int GetHashCode()") { .int32(Int(Int32(truncatingIfNeeded: Int(ValueTable.hash($0.this, .ordinal))))) }
    t.method("type GetType()") { .object(concrete($0.this)) }
    t.method("string ToString()") { c in
      // PSCustomObject's own text is empty, its properties are PSObject's doing; what was deserialised knows what it said before.
      if case .object(let object) = c.this, object.tag == .custom {
        return object.extras?.deserialized?.text.map { .string($0) } ?? .emptyString
      }
      if case .object(let object) = c.this { return Value(try object.describe(c.runtime)) }
      return .string(try NetText.string(c.this, c.runtime))
    }
    t.staticMethod("static bool Equals(System.Object objA, System.Object objB)") { .bool(equals($0.args[0], $0.args[1])) }
    t.staticMethod("static bool ReferenceEquals(System.Object objA, System.Object objB)") {
      .bool(same($0.args[0], $0.args[1]))
    }
  }

  /// `GetType()`: the type of a PSObject's base.
  static func concrete(_ value: Value) -> TypeInfo { value.base.type }

  /// .NET's `Equals`.
  public static func equals(_ a: Value, _ b: Value) -> Bool { ValueTable.same(a.orNull, b.orNull, .ordinal) }

  /// Reference equality: value types are boxed anew, so they never are the same.
  static func same(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.object(let x), .object(let y)): return x === y || x.wrappedBase.obj != nil && x.wrappedBase.obj === y.wrappedBase.obj
    case (.string(let x), .string(let y)): return x === y || x.isEmpty && y.isEmpty
    default: return a.isNull && b.isNull
    }
  }
}

/// `[object]::new()`.
public final class PlainObj: Obj {}
