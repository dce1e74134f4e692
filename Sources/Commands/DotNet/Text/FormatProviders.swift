// `DateTimeFormatInfo`, `NumberFormatInfo` and `TextInfo` as providers of formats: read-only copies, instances by provider, names by case.

import Engine
import Objects
import Primitives

enum FormatProviders {
  static let declarations: TypeCatalog.Declarations = [
    "System.Globalization.DateTimeFormatInfo": declareDates, "System.Globalization.NumberFormatInfo": declareNumbers,
    "System.Globalization.TextInfo": declareText,
  ]

  private static func dates(_ c: Call) throws -> DateFormatObj {
    guard let own = c.this.base.obj as? DateFormatObj else { throw DotNetError.invalidOperation("Not a DateTimeFormatInfo.") }
    return own
  }

  @Sendable private static func declareDates(_ t: TypeBuilder) {
    let word = "System.Globalization.DateTimeFormatInfo"
    func names(
      _ name: String, _ read: @escaping @Sendable (DateCulture) -> [String],
      _ write: @escaping @Sendable (inout DateCulture, [String]) -> Void
    ) {
      t.property(
        "string[] \(name) {get;set;}", get: { .strings(read(try dates($0).dates) + [""]) },
        set: { c in
          guard let given = c.args[0].sequence?.items else { throw DotNetError.argumentNull("value") }
          guard given.count == 13 else {
            throw DotNetError.argument("Length of the array must be 13.", "value")
          }
          let own = try dates(c)
          write(&own.dates, given.prefix(12).map { $0.pstring?.string ?? "" })
          return .nothing
        })
    }
    // In the cultures that are known here a month has no form of its own behind a day.
    names("MonthGenitiveNames", { $0.monthNames }) { $0.monthNames = $1 }
    names("AbbreviatedMonthGenitiveNames", { $0.abbreviatedMonthNames }) { $0.abbreviatedMonthNames = $1 }
    t.property("System.Globalization.Calendar Calendar {get;}") { _ in .object(CalendarObj(CultureTypes.calendar)) }
    t.property("string NativeCalendarName {get;}") { _ in Value("Gregorian Calendar") }
    t.method("string GetEraName(int era)") { c in
      guard c.int(0) == 0 || c.int(0) == 1 else { throw DotNetError.outOfRange("Era value was not valid.", "era") }
      return Value(try dates(c).dates.eraName)
    }
    t.method("int GetEra(string eraName)") { c in
      let name = try c.required(0, "eraName").string.lowercased()
      return .int32(["a.d.", "ad", "a", try dates(c).dates.eraName.lowercased()].contains(name) ? 1 : -1)
    }
    t.method("System.Object GetFormat(type formatType)") { c in
      (c.obj(0) as? TypeInfo)?.fullName == word ? c.this : .null
    }
    t.staticMethod("static \(word) GetInstance(System.IFormatProvider provider)") { c in
      .object(c.obj(0) as? DateFormatObj ?? DateFormatObj(c.culture(0).date))
    }
    t.staticMethod("static \(word) ReadOnly(\(word) dtfi)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("dtfi") }
      return .object(DateFormatObj((c.obj(0) as? DateFormatObj)?.dates ?? .invariant))
    }
  }

  @Sendable private static func declareNumbers(_ t: TypeBuilder) {
    let word = "System.Globalization.NumberFormatInfo"
    t.property("System.Globalization.DigitShapes DigitSubstitution {get;}") { _ in
      EnumTypes.value("System.Globalization.DigitShapes", 1)
    }
    t.property("string[] NativeDigits {get;}") { _ in .strings((0...9).map { String($0) }) }
    t.method("System.Object GetFormat(type formatType)") { c in
      (c.obj(0) as? TypeInfo)?.fullName == word ? c.this : .null
    }
    t.staticMethod("static \(word) GetInstance(System.IFormatProvider formatProvider)") { c in
      .object(c.obj(0) as? NumberFormatObj ?? NumberFormatObj(c.culture(0).number))
    }
    t.staticMethod("static \(word) ReadOnly(\(word) nfi)") { c in
      guard let own = c.obj(0) as? NumberFormatObj else { throw DotNetError.argumentNull("nfi") }
      return .object(own.isReadOnly ? own : NumberFormatObj(own.numbers, isReadOnly: true))
    }
  }

  @Sendable private static func declareText(_ t: TypeBuilder) {
    t.property("bool IsReadOnly {get;}") { _ in .bool(true) }
    t.property("int LCID {get;}") { c in
      let name = try MemberAccess.get(c.this, PSString.make("CultureName"), c.runtime)?.pstring?.string ?? ""
      let culture = CultureObj(Cultures.find(name) ?? .invariant)
      return try MemberAccess.get(.object(culture), PSString.make("LCID"), c.runtime) ?? .int(127)
    }
    t.method("System.Object Clone()") { $0.this }
    t.staticMethod("static System.Globalization.TextInfo ReadOnly(System.Globalization.TextInfo textInfo)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("textInfo") }
      return c.args[0]
    }
  }
}
