// Keywords and the operators that are spelled as words, found by length and letters packed into two machine words, so that the
// lexer compares numbers instead of strings and makes none.

/// A word packed for comparison: up to 16 ASCII letters in lower case.
private struct PackedWord {
  let low: UInt64
  let high: UInt64

  /// nil when the word has anything but ASCII letters.
  @inline(__always) init?(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var index = 0
    while index < count {
      let letter = bytes[index] | 0x20
      guard letter >= 0x61, letter <= 0x7a else { return nil }
      if index < 8 { low = low << 8 | UInt64(letter) } else { high = high << 8 | UInt64(letter) }
      index += 1
    }
    self.low = low
    self.high = high
  }

  init(_ word: StaticString) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    word.withUTF8Buffer { letters in
      for (index, letter) in letters.enumerated() {
        if index < 8 { low = low << 8 | UInt64(letter) } else { high = high << 8 | UInt64(letter) }
      }
    }
    self.low = low
    self.high = high
  }
}

/// A table of words by length.
private struct WordTable {
  private struct Entry {
    let word: PackedWord
    let kind: TokenKind
  }
  private let byLength: [[Entry]]

  init(_ words: [(StaticString, TokenKind)]) {
    var table = [[Entry]](repeating: [], count: 16)
    for (word, kind) in words { table[word.utf8CodeUnitCount].append(Entry(word: PackedWord(word), kind: kind)) }
    byLength = table
  }

  @inline(__always) func find(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> TokenKind? {
    guard count > 0, count < 16, let word = PackedWord(bytes, count) else { return nil }
    for entry in byLength[count] where entry.word.low == word.low && entry.word.high == word.high { return entry.kind }
    return nil
  }
}

enum Keywords {
  static func find(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> TokenKind? { table.find(bytes, count) }

  private static let table = WordTable([
    ("elseif", .elseIf), ("if", .if), ("else", .else), ("switch", .switch), ("foreach", .foreach), ("from", .from), ("in", .in),
    ("for", .for), ("while", .while), ("until", .until), ("do", .do), ("try", .try), ("catch", .catch), ("finally", .finally),
    ("trap", .trap), ("data", .data), ("return", .return), ("continue", .continue), ("break", .break), ("exit", .exit),
    ("throw", .throw), ("begin", .begin), ("process", .process), ("end", .end), ("dynamicparam", .dynamicparam),
    ("function", .function), ("filter", .filter), ("param", .param), ("class", .class), ("define", .define), ("var", .var),
    ("using", .using), ("workflow", .workflow), ("parallel", .parallel), ("sequence", .sequence),
    ("inlinescript", .inlineScript), ("configuration", .configuration), ("public", .public), ("private", .private),
    ("static", .static), ("interface", .interface), ("enum", .enum), ("namespace", .namespace), ("module", .module),
    ("type", .type), ("assembly", .assembly), ("command", .command), ("hidden", .hidden), ("base", .base),
    ("default", .default), ("clean", .clean),
  ])
}

enum Operators {
  static func find(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> TokenKind? { table.find(bytes, count) }

  private static let table = WordTable([
    ("bnot", .bnot), ("not", .not), ("eq", .ieq), ("ieq", .ieq), ("ceq", .ceq), ("ne", .ine), ("ine", .ine), ("cne", .cne),
    ("ge", .ige), ("ige", .ige), ("cge", .cge), ("gt", .igt), ("igt", .igt), ("cgt", .cgt), ("lt", .ilt), ("ilt", .ilt),
    ("clt", .clt), ("le", .ile), ("ile", .ile), ("cle", .cle), ("like", .ilike), ("ilike", .ilike), ("clike", .clike),
    ("notlike", .inotlike), ("inotlike", .inotlike), ("cnotlike", .cnotlike), ("match", .imatch), ("imatch", .imatch),
    ("cmatch", .cmatch), ("notmatch", .inotmatch), ("inotmatch", .inotmatch), ("cnotmatch", .cnotmatch),
    ("replace", .ireplace), ("ireplace", .ireplace), ("creplace", .creplace), ("contains", .icontains),
    ("icontains", .icontains), ("ccontains", .ccontains), ("notcontains", .inotcontains), ("inotcontains", .inotcontains),
    ("cnotcontains", .cnotcontains), ("in", .iin), ("iin", .iin), ("cin", .cin), ("notin", .inotin), ("inotin", .inotin),
    ("cnotin", .cnotin), ("split", .isplit), ("isplit", .isplit), ("csplit", .csplit), ("isnot", .isNot), ("is", .is),
    ("as", .as), ("f", .format), ("and", .and), ("band", .band), ("or", .or), ("bor", .bor), ("xor", .xor), ("bxor", .bxor),
    ("join", .join), ("shl", .shl), ("shr", .shr),
  ])
}
