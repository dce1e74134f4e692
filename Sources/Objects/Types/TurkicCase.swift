// The dotted and the dotless I of Turkish and Azerbaijani: what these languages change of upper and lower case.

import Primitives

enum TurkicCase {
  private static func applies(_ culture: Culture) -> Bool {
    let name = culture.name.lowercased()
    return name == "tr" || name == "az" || name.hasPrefix("tr-") || name.hasPrefix("az-")
  }

  /// A letter before its case changes as it does everywhere.
  static func prepared(_ unit: UInt16, _ culture: Culture, upper: Bool) -> UInt16 {
    guard unit == 0x49 || unit == 0x69 || unit == 0x130, applies(culture) else { return unit }
    switch (unit, upper) {
    case (0x69, true): return 0x130
    case (0x49, false): return 0x131
    case (0x130, false): return 0x69
    default: return unit
    }
  }

  static func prepared(_ text: PSString, _ culture: Culture, upper: Bool) -> PSString {
    guard applies(culture) else { return text }
    return PSString.make(text.withUnits { units in units.map { prepared($0, culture, upper: upper) } })
  }
}
