// The text of a C# source as tokens. Offsets are UTF-16 units, as the compiler's messages count columns. Preprocessor lines are obeyed here.

import Objects
import Primitives

/// One message of the compiler.
struct CSharpDiagnostic: Error {
  enum Severity { case error, warning }
  let code: String
  let message: String
  /// Where it starts, in UTF-16 units.
  let offset: Int
  var severity = Severity.error
  /// The message stands behind the last token and not at the next one.
  init(_ code: String, _ message: String, at offset: Int, severity: Severity = .error) {
    self.code = code
    self.message = message
    self.offset = offset
    self.severity = severity
  }
}

/// A token of C#.
struct CSharpToken {
  enum Kind { case identifier, keyword, literal, interpolated, punctuation, end }
  /// A piece of an interpolated string: text, or the tokens of an expression with its alignment and format.
  enum Piece {
    case text(String)
    case hole([CSharpToken], alignment: [CSharpToken], format: String?)
  }
  let kind: Kind
  let text: String
  let start: Int
  let end: Int
  var value: Value = .null
  var pieces: [Piece] = []

  /// The token of a source that begins later.
  func shifted(_ by: Int) -> CSharpToken {
    if by == 0 { return self }
    var copy = CSharpToken(kind: kind, text: text, start: start + by, end: end + by, value: value)
    copy.pieces = pieces.map { piece in
      guard case .hole(let tokens, let alignment, let format) = piece else { return piece }
      return .hole(tokens.map { $0.shifted(by) }, alignment: alignment.map { $0.shifted(by) }, format: format)
    }
    return copy
  }
}

/// Cuts a source into tokens.
struct CSharpLexer {
  private let units: [UInt16]
  private var at = 0
  private let limit: Int
  private var symbols: Set<String>
  private(set) var tokens: [CSharpToken] = []
  private(set) var diagnostics: [CSharpDiagnostic] = []
  /// Whether each open `#if` has found its branch.
  private var branches: [Bool] = []

  static let keywords: Set<String> = [
    "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
    "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
    "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
    "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
    "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
    "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
    "volatile", "while",
  ]

  private static let punctuation: [String] = [
    "<<=", "??=", "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "?[", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=",
    "|=", "^=", "->", "::", "<<", "..",
  ]

  init(_ text: String, symbols: Set<String> = []) {
    units = Array(text.utf16)
    limit = units.count
    self.symbols = symbols
  }

  private init(units: [UInt16], from: Int, to: Int, symbols: Set<String>) {
    self.units = units
    at = from
    limit = to
    self.symbols = symbols
  }

  /// Runs to the end; the last token is the end of the text.
  mutating func run() throws {
    while true {
      try skipBlanks()
      if at >= limit { break }
      try token()
    }
    tokens.append(CSharpToken(kind: .end, text: "", start: limit, end: limit))
  }

  private func unit(_ ahead: Int = 0) -> UInt16 { at + ahead < limit ? units[at + ahead] : 0 }
  private func char(_ ahead: Int = 0) -> Character { Unicode.Scalar(unit(ahead)).map(Character.init) ?? "\u{FFFD}" }
  private func slice(_ from: Int, _ to: Int) -> String { String(decoding: units[from..<max(from, to)], as: UTF16.self) }

  private var startsLine: Bool {
    var i = at - 1
    while i >= 0 {
      if units[i] == 10 || units[i] == 13 { return true }
      if units[i] != 32 && units[i] != 9 { return false }
      i -= 1
    }
    return true
  }

  private mutating func skipBlanks() throws {
    while at < limit {
      let c = unit()
      if c == 32 || c == 9 || c == 10 || c == 13 || c == 11 || c == 12 || c == 0xfeff || c == 0xa0 {
        at += 1
      } else if c == 47, unit(1) == 47 {
        while at < limit, unit() != 10 { at += 1 }
      } else if c == 47, unit(1) == 42 {
        let start = at
        at += 2
        while at < limit, !(unit() == 42 && unit(1) == 47) { at += 1 }
        if at >= limit { throw CSharpDiagnostic("CS1035", "End-of-file found, '*/' expected", at: start) }
        at += 2
      } else if c == 35, startsLine {
        try directive()
      } else {
        return
      }
    }
  }

  // MARK: - Preprocessor

  private mutating func directive() throws {
    let start = at
    at += 1
    while unit() == 32 || unit() == 9 { at += 1 }
    let nameAt = at
    while at < limit, unit() >= 97, unit() <= 122 { at += 1 }
    let name = slice(nameAt, at)
    let restAt = at
    while at < limit, unit() != 10 { at += 1 }
    var rest = slice(restAt, at)
    while let last = rest.last, last == " " || last == "\r" || last == "\t" { rest.removeLast() }
    while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
    switch name {
    case "define": symbols.insert(rest)
    case "undef": symbols.remove(rest)
    case "warning":
      diagnostics.append(CSharpDiagnostic("CS1030", "#warning: '\(rest)'", at: restAt + 1, severity: .warning))
    case "error": throw CSharpDiagnostic("CS1029", "#error: '\(rest)'", at: restAt + 1)
    case "if":
      let holds = condition(rest)
      branches.append(holds)
      if !holds { try skipBranch(start) }
    case "elif", "else":
      if branches.isEmpty { throw CSharpDiagnostic("CS1028", "Unexpected preprocessor directive", at: start) }
      try skipBranch(start)
    case "endif":
      if branches.popLast() == nil { throw CSharpDiagnostic("CS1028", "Unexpected preprocessor directive", at: start) }
    case "region", "endregion", "pragma", "nullable", "line": break
    default: throw CSharpDiagnostic("CS1024", "Preprocessor directive expected", at: nameAt)
    }
  }

  /// Skips lines up to the branch that holds, or past `#endif`.
  private mutating func skipBranch(_ start: Int) throws {
    var depth = 0
    while at < limit {
      while at < limit, unit() != 10 { at += 1 }
      at += 1
      var i = at
      while i < limit, units[i] == 32 || units[i] == 9 { i += 1 }
      guard i < limit, units[i] == 35 else { continue }
      i += 1
      while i < limit, units[i] == 32 || units[i] == 9 { i += 1 }
      let from = i
      while i < limit, units[i] >= 97, units[i] <= 122 { i += 1 }
      let name = slice(from, i)
      var end = i
      while end < limit, units[end] != 10 { end += 1 }
      switch name {
      case "if": depth += 1
      case "endif":
        if depth == 0 {
          branches.removeLast()
          at = end
          return
        }
        depth -= 1
      case "else", "elif":
        if depth == 0, branches.last == false, name == "else" || condition(slice(i, end)) {
          branches[branches.count - 1] = true
          at = end
          return
        }
      default: break
      }
    }
    throw CSharpDiagnostic("CS1027", "#endif directive expected", at: limit)
  }

  private func condition(_ text: String) -> Bool {
    // `||` binds loosest, then `&&`, then `!`.
    func split(_ text: Substring, _ mark: Character) -> [Substring] {
      var parts: [Substring] = [], depth = 0, from = text.startIndex, i = text.startIndex
      while i < text.endIndex {
        if text[i] == "(" { depth += 1 }
        if text[i] == ")" { depth -= 1 }
        let next = text.index(after: i)
        if depth == 0, text[i] == mark, next < text.endIndex, text[next] == mark {
          parts.append(text[from..<i])
          from = text.index(after: next)
          i = from
          continue
        }
        i = next
      }
      return parts + [text[from...]]
    }
    func value(_ text: Substring) -> Bool {
      var t = text
      while let f = t.first, f == " " || f == "\t" || f == "\r" { t.removeFirst() }
      while let l = t.last, l == " " || l == "\t" || l == "\r" { t.removeLast() }
      let either = split(t, "|")
      if either.count > 1 { return either.contains { value($0) } }
      let both = split(t, "&")
      if both.count > 1 { return both.allSatisfy { value($0) } }
      if t.first == "!" { return !value(t.dropFirst()) }
      if t.first == "(", t.last == ")" { return value(t.dropFirst().dropLast()) }
      return t == "true" || symbols.contains(String(t))
    }
    return value(text[...])
  }

  // MARK: - Tokens

  private static func isStart(_ u: UInt16) -> Bool { (u >= 97 && u <= 122) || (u >= 65 && u <= 90) || u == 95 || u >= 0xaa }
  private static func isDigit(_ u: UInt16) -> Bool { u >= 48 && u <= 57 }

  private mutating func token() throws {
    let start = at
    let c = unit()
    if CSharpLexer.isStart(c) {
      while at < limit, CSharpLexer.isStart(unit()) || CSharpLexer.isDigit(unit()) { at += 1 }
      let word = slice(start, at)
      add(CSharpLexer.keywords.contains(word) ? .keyword : .identifier, start, word)
    } else if CSharpLexer.isDigit(c) || (c == 46 && CSharpLexer.isDigit(unit(1))) {
      try number()
    } else if c == 34 {
      try string(raw: unit(1) == 34 && unit(2) == 34, dollars: 0, verbatim: false, start: start)
    } else if c == 39 {
      try character()
    } else if c == 64, CSharpLexer.isStart(unit(1)) {
      at += 1
      let from = at
      while at < limit, CSharpLexer.isStart(unit()) || CSharpLexer.isDigit(unit()) { at += 1 }
      add(.identifier, start, slice(from, at))
    } else if c == 64 || c == 36 {
      var dollars = 0, verbatim = false
      while unit() == 64 || unit() == 36 {
        if unit() == 36 { dollars += 1 } else { verbatim = true }
        at += 1
      }
      guard unit() == 34 else { throw CSharpDiagnostic("CS1056", "Unexpected character '\(char())'", at: start) }
      try string(raw: !verbatim && unit(1) == 34 && unit(2) == 34, dollars: dollars, verbatim: verbatim, start: start)
    } else {
      for mark in CSharpLexer.punctuation where matches(mark) {
        // `a ?.5 : b` is a conditional.
        if mark == "?.", CSharpLexer.isDigit(unit(2)) { continue }
        at += mark.utf8.count
        add(.punctuation, start, mark)
        return
      }
      guard "{}[]().,:;+-*/%&|^!~=<>?".contains(char()) else {
        throw CSharpDiagnostic("CS1056", "Unexpected character '\(char())'", at: start)
      }
      let text = String(char())
      at += 1
      add(.punctuation, start, text)
    }
  }

  private func matches(_ mark: String) -> Bool {
    var i = 0
    for byte in mark.utf8 {
      if unit(i) != UInt16(byte) { return false }
      i += 1
    }
    return true
  }

  private mutating func add(_ kind: CSharpToken.Kind, _ start: Int, _ text: String, _ value: Value = .null) {
    tokens.append(CSharpToken(kind: kind, text: text, start: start, end: at, value: value))
  }

  private mutating func number() throws {
    let start = at
    if unit() == 48, unit(1) | 32 == 120 || unit(1) | 32 == 98 {
      let radix: UInt64 = unit(1) | 32 == 120 ? 16 : 2
      at += 2
      var value: UInt64 = 0
      while at < limit {
        if unit() == 95 { at += 1; continue }
        guard let digit = char().hexDigitValue, digit < Int(radix) else { break }
        let (high, lost) = value.multipliedReportingOverflow(by: radix)
        if lost { throw CSharpDiagnostic("CS1021", "Integral constant is too large", at: start) }
        value = high + UInt64(digit)
        at += 1
      }
      try integer(value, start)
      return
    }
    var text = ""
    var real = false
    func digits(_ lexer: inout CSharpLexer) {
      while CSharpLexer.isDigit(lexer.unit()) || lexer.unit() == 95 {
        if lexer.unit() != 95 { text.append(lexer.char()) }
        lexer.at += 1
      }
    }
    digits(&self)
    if unit() == 46, CSharpLexer.isDigit(unit(1)) {
      real = true
      text.append(".")
      at += 1
      digits(&self)
    }
    if unit() | 32 == 101, CSharpLexer.isDigit(unit(1)) || ((unit(1) == 43 || unit(1) == 45) && CSharpLexer.isDigit(unit(2))) {
      real = true
      text.append("e")
      at += 1
      if unit() == 43 || unit() == 45 { text.append(char()); at += 1 }
      digits(&self)
    }
    if text.hasPrefix(".") { text = "0" + text }
    switch unit() | 32 {
    case 102:
      at += 1
      add(.literal, start, "", .single(Float(text) ?? 0))
    case 100:
      at += 1
      add(.literal, start, "", .double(Double(text) ?? 0))
    case 109:
      at += 1
      let value = try? Conversion.convert(Value(text), to: .decimal, Runtime())
      guard let value else { throw CSharpDiagnostic("CS1021", "Integral constant is too large", at: start) }
      add(.literal, start, "", value)
    default:
      if real {
        add(.literal, start, "", .double(Double(text) ?? 0))
      } else if let value = UInt64(text) {
        try integer(value, start)
      } else {
        throw CSharpDiagnostic("CS1021", "Integral constant is too large", at: start)
      }
    }
  }

  private mutating func integer(_ value: UInt64, _ start: Int) throws {
    var unsigned = false, long = false
    while true {
      if unit() | 32 == 117, !unsigned {
        unsigned = true; at += 1
      } else if unit() | 32 == 108, !long {
        long = true; at += 1
      } else {
        break
      }
    }
    let made: Value
    if unsigned || long {
      if unsigned && long {
        made = .ulong(value)
      } else if unsigned {
        made = UInt32(exactly: value).map { .uint($0) } ?? .ulong(value)
      } else {
        made = Int64(exactly: value).map { .long($0) } ?? .ulong(value)
      }
    } else if let v = Int32(exactly: value) {
      made = .int(v)
    } else if let v = UInt32(exactly: value) {
      made = .uint(v)
    } else {
      made = Int64(exactly: value).map { .long($0) } ?? .ulong(value)
    }
    add(.literal, start, "", made)
  }

  private mutating func character() throws {
    let start = at
    at += 1
    var units: [UInt16] = []
    while at < limit, unit() != 39, unit() != 10 { try element(&units, start) }
    guard unit() == 39 else { throw CSharpDiagnostic("CS1010", "Newline in constant", at: start) }
    at += 1
    if units.isEmpty { throw CSharpDiagnostic("CS1011", "Empty character literal", at: start) }
    if units.count > 1 { throw CSharpDiagnostic("CS1012", "Too many characters in character literal", at: start) }
    add(.literal, start, "", .char(units[0]))
  }

  /// One character of a regular literal, escapes resolved.
  private mutating func element(_ out: inout [UInt16], _ start: Int) throws {
    guard unit() == 92 else {
      out.append(unit())
      at += 1
      return
    }
    let c = char(1)
    at += 2
    switch c {
    case "n": out.append(10)
    case "r": out.append(13)
    case "t": out.append(9)
    case "0": out.append(0)
    case "a": out.append(7)
    case "b": out.append(8)
    case "f": out.append(12)
    case "v": out.append(11)
    case "e": out.append(27)
    case "\\", "\"", "'": out.append(c.utf16.first ?? 0)
    case "u", "x", "U":
      let most = c == "U" ? 8 : 4
      var value: UInt32 = 0, count = 0
      while count < most, let digit = char().hexDigitValue {
        value = value &* 16 &+ UInt32(digit)
        count += 1
        at += 1
      }
      if count == 0 || (c != "x" && count < most) {
        throw CSharpDiagnostic("CS1009", "Unrecognized escape sequence", at: at - count - 2)
      }
      if let scalar = Unicode.Scalar(value) {
        out.append(contentsOf: Array(String(Character(scalar)).utf16))
      } else {
        out.append(UInt16(truncatingIfNeeded: value))
      }
    default: throw CSharpDiagnostic("CS1009", "Unrecognized escape sequence", at: at - 2)
    }
  }

  /// A string from its first quote on: regular, verbatim or raw, interpolated or not.
  private mutating func string(raw: Bool, dollars: Int, verbatim: Bool, start: Int) throws {
    var quotes = 1
    if raw {
      quotes = 0
      while unit() == 34 { quotes += 1; at += 1 }
    } else {
      at += 1
    }
    let braces = max(1, dollars)
    var pieces: [CSharpToken.Piece] = []
    var text: [UInt16] = []
    func flush() {
      if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF16.self))) }
      text = []
    }
    while true {
      if at >= limit || (!raw && !verbatim && unit() == 10) {
        throw verbatim || raw
          ? CSharpDiagnostic("CS1039", "Unterminated string literal", at: start)
          : CSharpDiagnostic("CS1010", "Newline in constant", at: start)
      }
      if unit() == 34 {
        if raw {
          var run = 0
          while unit(run) == 34 { run += 1 }
          if run >= quotes {
            for _ in 0..<(run - quotes) { text.append(34) }
            at += run
            break
          }
          for _ in 0..<run { text.append(34) }
          at += run
          continue
        }
        if verbatim, unit(1) == 34 {
          text.append(34)
          at += 2
          continue
        }
        at += 1
        break
      }
      if dollars > 0, unit() == 123 {
        var run = 0
        while unit(run) == 123 { run += 1 }
        if raw ? run < braces : run >= 2 {
          if raw { for _ in 0..<run { text.append(123) }; at += run } else { text.append(123); at += 2 }
          continue
        }
        if raw { for _ in 0..<(run - braces) { text.append(123) } }
        at += raw ? run : 1
        flush()
        pieces.append(try hole(closing: raw ? braces : 1, verbatim: verbatim || raw, start))
        continue
      }
      if dollars > 0, unit() == 125, !raw {
        if unit(1) == 125 { text.append(125); at += 2; continue }
        throw CSharpDiagnostic("CS8086", "A '}' character must be escaped (by doubling) in an interpolated string.", at: at)
      }
      if raw || verbatim {
        text.append(unit())
        at += 1
      } else {
        try element(&text, start)
      }
    }
    flush()
    if raw { pieces = CSharpLexer.unindent(pieces) }
    if dollars == 0 {
      var whole = ""
      for case .text(let part) in pieces { whole += part }
      add(.literal, start, "", Value(whole))
    } else {
      var made = CSharpToken(kind: .interpolated, text: "", start: start, end: at)
      made.pieces = pieces
      tokens.append(made)
    }
  }

  /// Takes the indentation of a raw string's last line from all its lines.
  private static func unindent(_ pieces: [CSharpToken.Piece]) -> [CSharpToken.Piece] {
    guard case .text(let first)? = pieces.first, first.hasPrefix("\n") || first.hasPrefix("\r\n"),
      case .text(let last)? = pieces.last,
      let newline = last.lastIndex(where: { $0 == "\n" || $0 == "\r\n" })
    else { return pieces }
    let indent = String(last[last.index(after: newline)...])
    guard indent.allSatisfy({ $0 == " " || $0 == "\t" }) else { return pieces }
    var result: [CSharpToken.Piece] = []
    for (i, piece) in pieces.enumerated() {
      guard case .text(var text) = piece else {
        result.append(piece)
        continue
      }
      if i == pieces.count - 1, let cut = text.lastIndex(where: { $0 == "\n" || $0 == "\r\n" }) { text = String(text[..<cut]) }
      var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
      for j in lines.indices where j > 0 && lines[j].hasPrefix(indent) { lines[j].removeFirst(indent.count) }
      if i == 0, !lines.isEmpty { lines.removeFirst() }
      result.append(.text(lines.joined(separator: "\n")))
    }
    return result
  }

  /// `{expression,alignment:format}` behind its opening brace.
  private mutating func hole(closing: Int, verbatim: Bool, _ start: Int) throws -> CSharpToken.Piece {
    let from = at
    var depth = 0
    var comma: Int?
    var colon: Int?
    scan: while true {
      if at >= limit { throw CSharpDiagnostic("CS1010", "Newline in constant", at: start) }
      switch char() {
      case "(", "[", "{": depth += 1
      case ")", "]": depth -= 1
      case "}":
        if depth == 0 { break scan }
        depth -= 1
      case ",": if depth == 0, comma == nil { comma = at }
      case ":":
        if depth == 0 {
          colon = at
          while at < limit, unit() != 125 { at += 1 }
          break scan
        }
      case "\"", "$", "@", "'":
        // A literal inside: let a lexer of its own run over it.
        if char() == "\"" || char() == "'" || unit(1) == 34 || (unit(1) == 36 || unit(1) == 64) && unit(2) == 34 {
          var inner = CSharpLexer(units: units, from: at, to: limit, symbols: symbols)
          try inner.token()
          at = inner.at
          continue scan
        }
      default: break
      }
      at += 1
    }
    let end = at
    at += closing
    func lex(_ from: Int, _ to: Int) throws -> [CSharpToken] {
      var inner = CSharpLexer(units: units, from: from, to: to, symbols: symbols)
      try inner.run()
      return inner.tokens
    }
    let format = colon.map { slice($0 + 1, end) }
    let stop = comma ?? colon ?? end
    return .hole(
      try lex(from, stop), alignment: try comma.map { try lex($0 + 1, colon ?? end) } ?? [], format: format)
  }
}
