// Members of System.Boolean.

import Primitives

enum BooleanMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    @Sendable func mine(_ c: Call) -> Bool { if case .bool(let v) = c.this.base { return v } else { return false } }
    t.method("int CompareTo(System.Object obj)") { c in
      if c.isNull(0) { return .int(1) }
      guard case .bool(let other) = c.args[0].base else { throw DotNetError.argument("Object must be of type Boolean.") }
      return .int(mine(c) == other ? 0 : mine(c) ? 1 : -1)
    }
    t.method("int CompareTo(bool value)") { c in .int(mine(c) == c.bool(0) ? 0 : mine(c) ? 1 : -1) }
    t.method("bool Equals(System.Object obj)") { .bool(ObjectMembers.equals($0.this, $0.args[0])) }
    t.method("bool Equals(bool obj)") { .bool(mine($0) == $0.bool(0)) }
    t.method("int GetHashCode()") { .int(mine($0) ? 1 : 0) }
    t.method("System.TypeCode GetTypeCode()") { _ in EnumTypes.value("System.TypeCode", 3) }
    ConvertibleMembers.declare(t)
    t.method("string ToString()") { Value(mine($0) ? "True" : "False") }
    t.method("string ToString(System.IFormatProvider provider)") { Value(mine($0) ? "True" : "False") }
    t.field("static string TrueString {get;}", get: { _ in Value("True") })
    t.field("static string FalseString {get;}", get: { _ in Value("False") })
    t.staticMethod("static bool Parse(string value)") { .bool(try NumberParse.boolean(try $0.required(0, "value").string)) }
    t.staticMethod("static bool TryParse(string value, [ref] bool result)") { c in
      try c.tryParse(1, .bool(false)) { .bool(try NumberParse.boolean(c.text(0))) }
    }
  }
}
