// `[enum]` with a type argument, as C# has it since .NET 5, and the comparisons of `[Nullable]`.

import Engine
import Objects
import Primitives

enum GenericValueMembers {
  static let declarations: TypeCatalog.Declarations = ["System.Nullable": declareNullable, "System.Enum": declareEnum]

  @Sendable private static func declareEnum(_ t: TypeBuilder) {
    for (result, name, parameters) in [
      ("string[]", "GetNames", ""), ("TEnum[]", "GetValues", ""), ("array", "GetValuesAsUnderlyingType", ""),
      ("string", "GetName", "TEnum value"), ("bool", "IsDefined", "TEnum value"),
    ] {
      t.staticMethod("static \(result) \(name)[TEnum](\(parameters))") { c in
        guard let type = c.runtime.methodTypeArguments.first, type.isEnum else {
          throw DotNetError.argument("Type provided must be an Enum.", "TEnum")
        }
        return try MemberAccess.invokeStatic(.enumBase, PSString.make(name), [.object(type)] + c.args, c.runtime)
      }
    }
    for (tail, ignores) in [("", false), (", bool ignoreCase", true)] {
      t.staticMethod("static TEnum Parse[TEnum](string value\(tail))") { c in
        guard let type = c.runtime.methodTypeArguments.first, type.isEnum else {
          throw DotNetError.argument("Type provided must be an Enum.", "TEnum")
        }
        return try MemberAccess.invokeStatic(
          .enumBase, PSString.make("Parse"), [.object(type), c.args[0], .bool(ignores && c.bool(1))], c.runtime)
      }
    }
  }

  @Sendable private static func declareNullable(_ t: TypeBuilder) {
    t.staticMethod("static int Compare[T](System.Nullable[T] n1, System.Nullable[T] n2)") { c in
      if c.isNull(0) { return .int(c.isNull(1) ? 0 : -1) }
      return .int32(c.isNull(1) ? 1 : try Ordering.compare(c.args[0], c.args[1], c.runtime))
    }
    t.staticMethod("static bool Equals[T](System.Nullable[T] n1, System.Nullable[T] n2)") { c in
      .bool(ValueTable.same(c.args[0].base, c.args[1].base, .ordinal))
    }
  }
}
