// The locales that the Unicode library has data of: what they are called, in English and in their own language, and by which numbers Windows
// knows them. Names are BCP 47's ("sr-Latn-RS"); the library writes them with underscores.

import CICU

public enum Locales {
  /// The names of all locales, in the library's order.
  public static var names: [String] {
    (0..<icu_localeCount()).compactMap { icu_localeName($0) }.map { String(cString: $0).replacing("_", with: "-") }
  }

  /// A locale's name in its own language or, without one, in English; nil when the library knows none.
  public static func shown(_ name: String, in language: String = "en") -> String? {
    var room = [UInt16](repeating: 0, count: 256)
    let count = icu_localeShown(own(name), own(language), &room, Int32(room.count))
    guard count > 0, Int(count) <= room.count else { return nil }
    return String(decoding: room[..<Int(count)], as: UTF16.self)
  }

  /// Windows' number of a locale; nil when it has none.
  public static func number(_ name: String) -> Int? {
    let number = Int(icu_localeNumber(own(name)))
    // 127 is the invariant culture's, which the library takes for its own of POSIX.
    return number == 0 || number == 127 ? nil : number
  }

  /// The language's three letters.
  public static func iso3(_ name: String) -> String { String(cString: icu_localeISO3(own(name))) }

  /// Whether a name ends in a region: two letters or three digits behind the language and the script.
  public static func hasRegion(_ name: String) -> Bool {
    name.split(separator: "-").dropFirst().contains { part in
      part.utf8.count == 2 || part.utf8.count == 3 && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
  }

  private static func own(_ name: String) -> String { name.replacing("-", with: "_") }
}
