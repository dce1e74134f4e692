// `[System.Globalization.RegionInfo]`: countries with their codes and currencies. Those that scripts ask for are known here.

import Engine
import Objects
import Primitives

final class RegionInfoObj: Obj {
  /// Two letters.
  let code: String
  let name: String
  let row: [String]
  init(_ code: String, name: String, _ row: [String]) {
    (self.code, self.name, self.row) = (code, name, row)
    super.init()
  }
  override var type: TypeInfo { RegionInfoObj.info }
  override func equals(_ other: Obj) -> Bool { (other as? RegionInfoObj)?.name == name }
  override var hash: Int { name.hashValue & 0x7fff_ffff }
  override func describe(_ runtime: Runtime) throws -> String { name }

  static let info = TypeInfo("System.Globalization.RegionInfo", base: .object, declare: declare)
  static let family = TypeCatalog.Family(types: [info.fullName: { info }])

  /// Code, three letters, English name, native name, currency code, currency's English name, native name, symbol, GeoId.
  private static let table: [String: [String]] = {
    let text = """
      US|USA|United States|United States|USD|US Dollar|US Dollar|$|244
      GB|GBR|United Kingdom|United Kingdom|GBP|British Pound|British Pound|£|242
      DE|DEU|Germany|Deutschland|EUR|Euro|Euro|€|94
      FR|FRA|France|France|EUR|Euro|euro|€|84
      ES|ESP|Spain|España|EUR|Euro|euro|€|217
      IT|ITA|Italy|Italia|EUR|Euro|euro|€|118
      NL|NLD|Netherlands|Nederland|EUR|Euro|Euro|€|176
      BE|BEL|Belgium|België|EUR|Euro|Euro|€|21
      AT|AUT|Austria|Österreich|EUR|Euro|Euro|€|14
      CH|CHE|Switzerland|Schweiz|CHF|Swiss Franc|Schweizer Franken|CHF|223
      PT|PRT|Portugal|Portugal|EUR|Euro|euro|€|193
      IE|IRL|Ireland|Ireland|EUR|Euro|Euro|€|68
      FI|FIN|Finland|Suomi|EUR|Euro|euro|€|77
      GR|GRC|Greece|Ελλάδα|EUR|Euro|Ευρώ|€|98
      SE|SWE|Sweden|Sverige|SEK|Swedish Krona|svensk krona|kr|221
      NO|NOR|Norway|Norge|NOK|Norwegian Krone|norske kroner|kr|177
      DK|DNK|Denmark|Danmark|DKK|Danish Krone|dansk krone|kr.|61
      PL|POL|Poland|Polska|PLN|Polish Zloty|złoty polski|zł|191
      CZ|CZE|Czechia|Česko|CZK|Czech Koruna|česká koruna|Kč|75
      HU|HUN|Hungary|Magyarország|HUF|Hungarian Forint|magyar forint|Ft|109
      RU|RUS|Russia|Россия|RUB|Russian Ruble|российский рубль|₽|203
      UA|UKR|Ukraine|Україна|UAH|Ukrainian Hryvnia|українська гривня|₴|241
      TR|TUR|Türkiye|Türkiye|TRY|Turkish Lira|Türk Lirası|₺|235
      JP|JPN|Japan|日本|JPY|Japanese Yen|日本円|￥|122
      CN|CHN|China|中国|CNY|Chinese Yuan|人民币|¥|45
      KR|KOR|South Korea|대한민국|KRW|South Korean Won|대한민국 원|₩|134
      IN|IND|India|India|INR|Indian Rupee|Indian Rupee|₹|113
      BR|BRA|Brazil|Brasil|BRL|Brazilian Real|real brasileiro|R$|32
      MX|MEX|Mexico|México|MXN|Mexican Peso|peso mexicano|$|166
      CA|CAN|Canada|Canada|CAD|Canadian Dollar|Canadian Dollar|$|39
      AU|AUS|Australia|Australia|AUD|Australian Dollar|Australian Dollar|$|12
      NZ|NZL|New Zealand|New Zealand|NZD|New Zealand Dollar|New Zealand Dollar|$|183
      ZA|ZAF|South Africa|South Africa|ZAR|South African Rand|South African Rand|R|209
      IL|ISR|Israel|ישראל|ILS|Israeli New Shekel|שקל חדש|₪|117
      SG|SGP|Singapore|Singapore|SGD|Singapore Dollar|Singapore Dollar|$|215
      """
    var rows: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      rows[parts[0]] = Array(parts.dropFirst())
    }
    return rows
  }()

  private static func find(_ name: String) throws -> RegionInfoObj {
    if name.isEmpty {
      throw DotNetError.argument("There is no region associated with the Invariant Culture (Culture ID: 0x7F).", "name")
    }
    let parts = name.split(separator: "-")
    let code = (parts.last ?? "").uppercased()
    if parts.count == 1, name.count == 2, table[code] == nil, Cultures.find(name) != nil {
      throw DotNetError.argument(
        "The region name \(name) should not correspond to neutral culture; a specific culture name is required.", "name")
    }
    guard let row = table[code] else {
      throw DotNetError.argument("Culture name '\(name)' is not supported.", "name")
    }
    let shown = parts.count == 1 ? code : parts[0].lowercased() + "-" + code
    return RegionInfoObj(code, name: shown, row)
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> RegionInfoObj {
      guard let own = c.this.base.obj as? RegionInfoObj else { throw DotNetError.argumentNull("region") }
      return own
    }
    t.constructor("new(string name)") { .object(try find(try $0.required(0, "name").string)) }
    t.constructor("new(int culture)") { c in
      let culture = try MemberAccess.construct(
        TypeCatalog.find("System.Globalization.CultureInfo") ?? .object, [c.args[0]], c.runtime)
      return .object(try find((culture.base.obj as? CultureObj)?.culture.name ?? ""))
    }
    t.property("static System.Globalization.RegionInfo CurrentRegion {get;}") { c in
      let own = try find(Cultures.current(c.runtime).name)
      return .object(RegionInfoObj(own.code, name: own.code, own.row))
    }
    t.property("string Name {get;}") { Value(try me($0).name) }
    for (name, at) in [
      ("EnglishName", 1), ("DisplayName", 1), ("NativeName", 2), ("TwoLetterISORegionName", -1),
      ("ThreeLetterISORegionName", 0),
      ("ThreeLetterWindowsRegionName", 0),
    ] {
      t.property("string \(name) {get;}") { c in Value(at < 0 ? try me(c).code : try me(c).row[at]) }
    }
    t.property("bool IsMetric {get;}") { .bool(!["US", "LR", "MM"].contains(try me($0).code)) }
    t.property("int GeoId {get;}") { .int32(Int(try me($0).row[7]) ?? 0) }
    for (name, at) in [("CurrencyEnglishName", 4), ("CurrencyNativeName", 5), ("CurrencySymbol", 6), ("ISOCurrencySymbol", 3)] {
      t.property("string \(name) {get;}") { c in Value(try me(c).row[at]) }
    }
    t.method("bool Equals(System.Object value)") { c in .bool(try c.obj(0).map { try me(c).equals($0) } ?? false) }
    t.method("string ToString()") { Value(try me($0).name) }
  }
}
