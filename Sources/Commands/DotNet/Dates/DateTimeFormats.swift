// `[datetime]`: every text that the standard formats of a culture make of a date.

import Engine
import Objects
import Primitives

enum DateTimeFormats {
  static let declarations: TypeCatalog.Declarations = ["System.DateTime": date]

  @Sendable private static func date(_ t: TypeBuilder) {
    /// Every text that a format's letter stands for, in a culture.
    @Sendable func texts(_ c: Call, _ letter: String, _ provider: Value) throws -> [Value] {
      let plain = "oOrRsu".contains(letter)
      if !plain && !"dDfFgGmMtTUyY".contains(letter) {
        throw PrimitiveError.format("Input string was not in a correct format.")
      }
      let format = PSString.make("ToString")
      if plain { return [try MemberAccess.invoke(c.this, format, [Value(letter), provider], c.runtime)] }
      let info: Value =
        provider.isNull
        ? try MemberAccess.getStatic(
          TypeCatalog.find("System.Globalization.DateTimeFormatInfo") ?? .object, PSString.make("CurrentInfo"), c.runtime)
          ?? .null
        : try MemberAccess.invokeStatic(
          TypeCatalog.find("System.Globalization.DateTimeFormatInfo") ?? .object, PSString.make("GetInstance"), [provider],
          c.runtime)
      let unit = letter.utf16.first ?? 0
      let patterns = try MemberAccess.invoke(
        info, PSString.make("GetAllDateTimePatterns"), [.char(letter == "U" ? 0x46 : unit)], c.runtime)
      let at = letter == "U" ? try MemberAccess.invoke(c.this, PSString.make("ToUniversalTime"), [], c.runtime) : c.this
      return try (patterns.base.sequence?.items ?? []).map {
        try MemberAccess.invoke(at, format, [$0, provider], c.runtime)
      }
    }
    @Sendable func all(_ c: Call, _ provider: Value) throws -> Value {
      var list: [Value] = []
      for letter in "dDfFgGmMoOrRstTuUyY" { list += try texts(c, String(letter), provider) }
      return .object(ArrayObj(ContiguousArray(list), of: .string))
    }
    @Sendable func one(_ c: Call, _ provider: Value) throws -> Value {
      let letter = String(Character(Unicode.Scalar(c.char(0)) ?? "?"))
      return .object(ArrayObj(ContiguousArray(try texts(c, letter, provider)), of: .string))
    }
    t.method("string[] GetDateTimeFormats()") { try all($0, .null) }
    t.method("string[] GetDateTimeFormats(System.IFormatProvider provider)") { try all($0, $0.args[0]) }
    t.method("string[] GetDateTimeFormats(char format)") { try one($0, .null) }
    t.method("string[] GetDateTimeFormats(char format, System.IFormatProvider provider)") { try one($0, $0.args[1]) }
  }
}
