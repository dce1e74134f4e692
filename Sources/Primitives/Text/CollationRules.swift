// The rules that .NET adds to ICU's for kana and width: where a weaker strength would make hiragana equal to katakana or half-width forms
// equal to full-width ones, .NET keeps them apart unless told otherwise, and the other way round.

/// Additional collation rules.
enum CollationRules {
  /// The rules for some options at a strength (0 primary, 1 secondary, 2 tertiary).
  static func make(_ options: CompareOptions, strength: Int32) -> [UInt16] {
    var out: [UInt16] = []
    func rule(_ base: UInt16, _ relation: UInt16, _ other: UInt16) {
      out.append(0x26)
      quote(base)
      out.append(relation)
      quote(other)
    }
    func quote(_ unit: UInt16) {
      let letter = unit | 0x20
      if unit < 0x80 && !(letter >= 0x61 && letter <= 0x7a) && !(unit >= 0x30 && unit <= 0x39) { out.append(0x5c) }
      out.append(unit)
    }
    let ignoreKana = options.contains(.ignoreKanaType)
    if ignoreKana || strength < 2 {
      let relation: UInt16 = ignoreKana ? 0x3d : 0x3c
      for hiragana: UInt16 in 0x3041...0x309e where hiragana <= 0x3096 || hiragana >= 0x309d {
        rule(hiragana, relation, hiragana + 0x60)
      }
    }
    let ignoreWidth = options.contains(.ignoreWidth)
    if (ignoreWidth && strength == 2) || (!ignoreWidth && strength < 2) {
      let relation: UInt16 = ignoreWidth ? 0x3d : 0x3c
      for unit: UInt16 in 0x21...0x7e { rule(unit, relation, unit + 0xfee0) }
      for (half, full) in halfKana { rule(full, relation, half) }
    }
    return out
  }

  /// Half-width katakana and punctuation with their full-width forms.
  private static let halfKana: [(UInt16, UInt16)] = {
    let full: [UInt16] = [
      0x3002, 0x300c, 0x300d, 0x3001, 0x30fb, 0x30f2, 0x30a1, 0x30a3, 0x30a5, 0x30a7, 0x30a9, 0x30e3, 0x30e5, 0x30e7, 0x30c3,
      0x30fc, 0x30a2, 0x30a4, 0x30a6, 0x30a8, 0x30aa, 0x30ab, 0x30ad, 0x30af, 0x30b1, 0x30b3, 0x30b5, 0x30b7, 0x30b9, 0x30bb,
      0x30bd, 0x30bf, 0x30c1, 0x30c4, 0x30c6, 0x30c8, 0x30ca, 0x30cb, 0x30cc, 0x30cd, 0x30ce, 0x30cf, 0x30d2, 0x30d5, 0x30d8,
      0x30db, 0x30de, 0x30df, 0x30e0, 0x30e1, 0x30e2, 0x30e4, 0x30e6, 0x30e8, 0x30e9, 0x30ea, 0x30eb, 0x30ec, 0x30ed, 0x30ef,
      0x30f3,
    ]
    return full.enumerated().map { (UInt16(0xff61 + $0.offset), $0.element) }
  }()
}
