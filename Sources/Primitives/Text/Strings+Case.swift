// Case and normalisation of whole strings: simple mappings of code points, as .NET does with ICU (ß stays ß).

import CICU

/// System.Text.NormalizationForm, by its values.
public enum NormalizationForm: Int, Sendable {
  case formC = 1
  case formD = 2
  case formKC = 5
  case formKD = 6
}

extension Strings {
  /// String.ToUpper (en-US) or ToUpperInvariant. The text itself comes back when nothing changes.
  public static func toUpper(_ text: PSString, invariant: Bool = false) -> PSString {
    mapped(text, low: 0x61, high: 0x7a) { scalar in
      invariant && (scalar == 0x131 || scalar == 0x17f) ? scalar : CaseFold.upper(scalar: scalar)
    }
  }

  /// String.ToLower (en-US) or ToLowerInvariant.
  public static func toLower(_ text: PSString, invariant: Bool = false) -> PSString {
    mapped(text, low: 0x41, high: 0x5a) { scalar in
      invariant && scalar == 0x130 ? scalar : CaseFold.lower(scalar: scalar)
    }
  }

  /// Maps each code point; ASCII units in low...high flip their case bit.
  private static func mapped(_ text: PSString, low: UInt16, high: UInt16, _ map: (UInt32) -> UInt32) -> PSString {
    text.withUnits { units in
      let count = units.count
      var at = 0
      // Nothing to do up to the first unit that changes.
      while at < count {
        let unit = units[at]
        if unit >= 0x80 || (unit >= low && unit <= high) { break }
        at += 1
      }
      if at == count { return text }
      return PSString.make(count: count) { out in
        var index = 0
        while index < count {
          let unit = units[index]
          if unit < 0x80 {
            out[index] = unit >= low && unit <= high ? unit ^ 0x20 : unit
          } else if CharInfo.isHighSurrogate(unit) && index + 1 < count && CharInfo.isLowSurrogate(units[index + 1]) {
            let scalar = map(0x10000 + (UInt32(unit & 0x3ff) << 10 | UInt32(units[index + 1] & 0x3ff)))
            if scalar >= 0x10000 {
              out[index] = UInt16(0xd7c0 + (scalar >> 10))
              out[index + 1] = UInt16(0xdc00 + (scalar & 0x3ff))
            } else {
              out[index] = unit
              out[index + 1] = units[index + 1]
            }
            index += 1
          } else {
            out[index] = UInt16(exactly: map(UInt32(unit))) ?? unit
          }
          index += 1
        }
      }
    }
  }

  /// TextInfo.ToTitleCase: the first letter of each word upper, the rest lower, but words all in capitals stay.
  public static func toTitleCase(_ text: PSString) -> PSString {
    let units = text.withUnits { Array($0) }
    var out: [UInt16] = []
    out.reserveCapacity(units.count)
    var at = 0
    while at < units.count {
      guard CharInfo.isLetter(units[at]) else {
        out.append(units[at])
        at += 1
        continue
      }
      var end = at
      var hasLower = false
      // A word runs over letters, marks, digits inside it and apostrophes.
      while end < units.count {
        let unit = units[end]
        let category = UnicodeCategory.of(unit)
        if category == .lowercaseLetter { hasLower = true }
        let inside =
          category.bit & (UnicodeCategory.letterBits | UnicodeCategory.markBits | UnicodeCategory.numberBits) != 0
          || category == .connectorPunctuation || category == .format || category == .surrogate
        if !inside && unit != 0x27 { break }
        end += 1
      }
      out.append(CaseFold.upper(units[at]))
      let rest = at + 1
      for index in rest..<max(rest, end) { out.append(hasLower ? CaseFold.lower(units[index]) : units[index]) }
      at = max(end, rest)
    }
    return PSString.make(out)
  }

  private static func icuForm(_ form: NormalizationForm) -> Int32 {
    switch form {
    case .formC: return 0
    case .formD: return 1
    case .formKC: return 2
    case .formKD: return 3
    }
  }

  private static func hasLoneSurrogate(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
    var at = 0
    while at < units.count {
      if CharInfo.isHighSurrogate(units[at]) {
        if at + 1 >= units.count || !CharInfo.isLowSurrogate(units[at + 1]) { return true }
        at += 1
      } else if CharInfo.isLowSurrogate(units[at]) {
        return true
      }
      at += 1
    }
    return false
  }

  /// String.Normalize. Throws for lone surrogates.
  public static func normalize(_ text: PSString, _ form: NormalizationForm = .formC) throws -> PSString {
    if try isNormalized(text, form) { return text }
    return text.withUnits { units in
      guard let base = units.baseAddress else { return text }
      let count = Int32(clamping: units.count)
      var status: Int32 = 0
      let length = Int(icu_normalize(icuForm(form), base, count, nil, 0, &status))
      guard length > 0 else { return text }
      return PSString.make(count: length) { out in
        _ = icu_normalize(icuForm(form), base, count, out.baseAddress, Int32(clamping: length), &status)
      }
    }
  }

  /// String.IsNormalized. Throws for lone surrogates.
  public static func isNormalized(_ text: PSString, _ form: NormalizationForm = .formC) throws -> Bool {
    try text.withUnits { units in
      guard let base = units.baseAddress, UnitScan.union(units) >= 0x80 else { return true }
      if hasLoneSurrogate(units) {
        throw PrimitiveError.argument("String contains invalid Unicode code points.", paramName: "strInput")
      }
      var status: Int32 = 0
      return icu_isNormalized(icuForm(form), base, Int32(clamping: units.count), &status) != 0
    }
  }
}
