// `[cultureinfo]`: lookups by tag and with an alternative, read-only copies.

import Engine
import Objects
import Primitives

enum CultureOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.Globalization.CultureInfo": declare]

  @Sendable private static func declare(_ t: TypeBuilder) {
    declareCulture(t)
    declareLookups(t)
  }

  private static func declareCulture(_ t: TypeBuilder) {
    let word = "cultureinfo"
    t.method("\(word) GetConsoleFallbackUICulture()") { $0.this }
    t.method("void ClearCachedData()") { _ in .nothing }
    t.staticMethod("static \(word) ReadOnly(\(word) ci)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("ci") }
      return .object(CultureObj((c.obj(0) as? CultureObj)?.culture ?? .invariant))
    }
    t.staticMethod("static \(word) GetCultureInfoByIetfLanguageTag(string name)") { c in
      let name = try c.required(0, "name").string
      guard !name.contains("_"), let found = Cultures.find(name) else {
        throw DotNetError(
          "System.Globalization.CultureNotFoundException",
          "Culture IETF Name \(name) is not a recognized IETF name. (Parameter 'name')")
      }
      return .object(CultureObj(found))
    }
  }

  private static func declareLookups(_ t: TypeBuilder) {
    t.constructor("new(int culture, bool useUserOverride)") { c in
      try MemberAccess.construct(c.target, [c.args[0]], c.runtime)
    }
    t.staticMethod("static cultureinfo GetCultureInfo(string name, string altName)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("name") }
      if c.isNull(1) { throw DotNetError.argumentNull("altName") }
      return try MemberAccess.invokeStatic(c.target, PSString.make("GetCultureInfo"), [c.args[0]], c.runtime)
    }
    t.staticMethod("static cultureinfo GetCultureInfo(string name, bool predefinedOnly)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("name") }
      return try MemberAccess.invokeStatic(c.target, PSString.make("GetCultureInfo"), [c.args[0]], c.runtime)
    }
  }
}
