// `[StringComparer]`: comparers by culture and options, and what kind a comparer is.

import Engine
import Objects
import Primitives

enum StringComparers {
  static let declarations: TypeCatalog.Declarations = ["System.StringComparer": declare]

  @Sendable private static func declare(_ t: TypeBuilder) {
    declareComparer(t)
    declareCreation(t)
  }

  private static func declareComparer(_ t: TypeBuilder) {
    t.staticMethod(
      "static bool IsWellKnownCultureAwareComparer(System.Collections.Generic.IEqualityComparer[string] comparer, [ref] System.Globalization.CompareInfo compareInfo, [ref] System.Globalization.CompareOptions compareOptions)"
    ) { c in
      guard let own = c.obj(0) as? ComparerObj, case .string(let how) = own.kind, how != .ordinal, how != .ordinalIgnoreCase
      else {
        c.store(1, .null)
        c.store(2, EnumTypes.value("System.Globalization.CompareOptions", 0))
        return .bool(false)
      }
      c.store(1, try MemberAccess.get(.object(CultureObj(.invariant)), PSString.make("CompareInfo"), c.runtime) ?? .null)
      c.store(2, EnumTypes.value("System.Globalization.CompareOptions", own.ignoresCase ? 1 : 0))
      return .bool(true)
    }
    t.staticMethod(
      "static bool IsWellKnownOrdinalComparer(System.Collections.Generic.IEqualityComparer[string] comparer, [ref] bool ignoreCase)"
    ) { c in
      var ignores = false
      var known = c.isNull(0)
      if let own = c.obj(0) as? ComparerObj, case .string(let how) = own.kind, how == .ordinal || how == .ordinalIgnoreCase {
        known = true
        ignores = how == .ordinalIgnoreCase
      }
      c.store(1, .bool(ignores))
      return .bool(known)
    }
  }

  private static func declareCreation(_ t: TypeBuilder) {
    t.staticMethod(
      "static System.StringComparer Create(cultureinfo culture, System.Globalization.CompareOptions options)"
    ) { c in
      if c.isNull(0) { throw DotNetError.argumentNull("culture") }
      let options = c.flags(1)
      // Ordinal comparisons go with no culture.
      if options & 0x5000_0000 != 0 || options & ~0x3f != 0 {
        throw DotNetError.argument("Value of flags is invalid.", "options")
      }
      return try MemberAccess.invokeStatic(
        c.target, PSString.make("Create"), [c.args[0], .bool(options & 1 != 0)], c.runtime)
    }
    t.method("int GetHashCode(System.Object obj)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("obj") }
      guard let text = c.args[0].pstring else { return .int32(c.args[0].base.obj?.hash ?? Int(c.args[0].base.integer ?? 0)) }
      return try MemberAccess.invoke(
        c.this, PSString.make("GetHashCode"), [.string(text)], c.runtime)
    }
  }
}
