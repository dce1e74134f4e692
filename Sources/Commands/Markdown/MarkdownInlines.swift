// The text of a paragraph to inlines: code, emphasis, links, images, breaks, raw HTML. Emphasis follows CommonMark's delimiter rules.

struct MarkdownInlines {
  struct Target {
    let url: String
    let title: String?
  }

  private let text: [Character]
  private let definitions: [String: Target]
  private let depth: Int

  init(_ text: String, _ definitions: [String: Target], depth: Int = 0) {
    self.text = Array(text)
    self.definitions = definitions
    self.depth = depth
  }

  // MARK: Link definitions

  /// Takes `[label]: url "title"` lines out of a document.
  static func takeDefinitions(_ lines: [String], _ definitions: inout [String: Target]) -> [String] {
    var kept: [String] = []
    var isFenced = false
    for line in lines {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("```") || text.hasPrefix("~~~") { isFenced.toggle() }
      guard !isFenced, line.count - text.count < 4, text.first == "[", let end = text.firstRange(of: "]:"),
        text.index(after: text.startIndex) < end.lowerBound
      else {
        kept.append(line)
        continue
      }
      let label = text[text.index(after: text.startIndex)..<end.lowerBound]
      let rest = text[end.upperBound...].drop { $0 == " " }
      let url = rest.prefix { $0 != " " }
      guard !url.isEmpty, label.first != "^" else {
        kept.append(line)
        continue
      }
      let tail = rest.dropFirst(url.count).drop { $0 == " " }
      let title = tail.count >= 2 ? String(tail.dropFirst().dropLast()) : nil
      let key = label.lowercased()
      if definitions[key] == nil {
        definitions[key] = Target(url: String(url.first == "<" ? url.dropFirst().dropLast() : url), title: title)
      }
    }
    return kept
  }

  // MARK: Parsing

  private enum Piece {
    case inline(MarkdownInline)
    case run(Character, count: Int, opens: Bool, closes: Bool)
  }

  func parse() -> [MarkdownInline] {
    if depth > 20 { return [.text(String(text))] }
    var pieces: [Piece] = []
    var plain = ""
    func flush() {
      if !plain.isEmpty { pieces.append(.inline(.text(plain))) }
      plain = ""
    }
    func add(_ inline: MarkdownInline) {
      flush()
      pieces.append(.inline(inline))
    }
    var i = 0
    while i < text.count {
      let character = text[i]
      switch character {
      case "\\" where i + 1 < text.count && MarkdownInlines.isPunctuation(text[i + 1]):
        plain.append(text[i + 1])
        i += 2
        continue
      case "\\" where i + 1 < text.count && text[i + 1] == "\n":
        add(.lineBreak(isHard: true))
        i += 2
        continue
      case "\n":
        let blanks = plain.reversed().prefix { $0 == " " }.count
        plain.removeLast(blanks)
        add(.lineBreak(isHard: blanks >= 2))
        i += 1
        while i < text.count, text[i] == " " { i += 1 }
        continue
      case "`":
        if let (code, next) = self.code(i) {
          add(.code(code))
          i = next
          continue
        }
        let count = text[i...].prefix { $0 == "`" }.count
        plain += String(repeating: "`", count: count)
        i += count
        continue
      case "*", "_", "~":
        let count = text[i...].prefix { $0 == character }.count
        let before: Character = i > 0 ? text[i - 1] : " "
        let after: Character = i + count < text.count ? text[i + count] : " "
        let left =
          !after.isWhitespace
          && (!MarkdownInlines.isPunctuation(after) || before.isWhitespace || MarkdownInlines.isPunctuation(before))
        let right =
          !before.isWhitespace
          && (!MarkdownInlines.isPunctuation(before) || after.isWhitespace || MarkdownInlines.isPunctuation(after))
        let opens = character == "_" ? left && (!right || MarkdownInlines.isPunctuation(before)) : left
        let closes = character == "_" ? right && (!left || MarkdownInlines.isPunctuation(after)) : right
        flush()
        pieces.append(.run(character, count: count, opens: opens, closes: closes))
        i += count
        continue
      case "!" where i + 1 < text.count && text[i + 1] == "[":
        if let (label, target, next) = link(i + 1) {
          add(.image(url: target.url, title: target.title, MarkdownInlines(label, definitions, depth: depth + 1).parse()))
          i = next
          continue
        }
      case "[":
        if let (label, target, next) = link(i) {
          add(.link(url: target.url, title: target.title, MarkdownInlines(label, definitions, depth: depth + 1).parse()))
          i = next
          continue
        }
      case "<":
        if let end = text[i...].firstIndex(of: ">") {
          let inside = String(text[(i + 1)..<end])
          if MarkdownInlines.isAddress(inside) {
            let isMail = !inside.contains(":")
            add(.link(url: isMail ? "mailto:" + inside : inside, title: nil, [.text(inside)]))
            i = end + 1
            continue
          }
          if let first = inside.first, first.isLetter || first == "/" || first == "!" || first == "?" {
            add(.html("<" + inside + ">"))
            i = end + 1
            continue
          }
        }
      case "&":
        if let end = text[i...].prefix(12).firstIndex(of: ";"),
          let decoded = MarkdownInlines.entity(String(text[(i + 1)..<end]))
        {
          plain += decoded
          i = end + 1
          continue
        }
      case "h" where i == 0 || !(text[i - 1].isLetter || text[i - 1].isNumber):
        if let (url, next) = bareAddress(i) {
          add(.link(url: url, title: nil, [.text(url)]))
          i = next
          continue
        }
      default: break
      }
      plain.append(character)
      i += 1
    }
    flush()
    return MarkdownInlines.pair(pieces)
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isPunctuation || character.isSymbol }
    return (0x21...0x2f).contains(ascii) || (0x3a...0x40).contains(ascii) || (0x5b...0x60).contains(ascii)
      || (0x7b...0x7e).contains(ascii)
  }

  private static func isAddress(_ text: String) -> Bool {
    if text.isEmpty || text.contains(" ") || text.contains("\n") { return false }
    if let colon = text.firstIndex(of: ":") {
      let scheme = text[..<colon]
      return scheme.count >= 2 && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
  }

  private static func entity(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{a0}"
    case "copy": return "\u{a9}"
    case "reg": return "\u{ae}"
    case "hellip": return "\u{2026}"
    case "mdash": return "\u{2014}"
    case "ndash": return "\u{2013}"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let code = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap { UnicodeScalar($0) }.map { String(Character($0)) }
    }
  }

  /// `http://…` by itself.
  private func bareAddress(_ start: Int) -> (String, Int)? {
    for scheme in ["https://", "http://"] where text[start...].starts(with: Array(scheme)) {
      var end = start + scheme.count
      while end < text.count, !text[end].isWhitespace, text[end] != "<" { end += 1 }
      while end > start + scheme.count, "?!.,:*_~'\")".contains(text[end - 1]) { end -= 1 }
      return end > start + scheme.count ? (String(text[start..<end]), end) : nil
    }
    return nil
  }

  /// A span of code from a run of backticks.
  private func code(_ start: Int) -> (String, Int)? {
    let count = text[start...].prefix { $0 == "`" }.count
    var i = start + count
    while i < text.count {
      guard text[i] == "`" else {
        i += 1
        continue
      }
      let run = text[i...].prefix { $0 == "`" }.count
      if run == count {
        var inside = String(text[(start + count)..<i]).replacing("\n", with: " ")
        if inside.count > 2, inside.hasPrefix(" "), inside.hasSuffix(" "), !inside.allSatisfy({ $0 == " " }) {
          inside = String(inside.dropFirst().dropLast())
        }
        return (inside, i + run)
      }
      i += run
    }
    return nil
  }

  /// `[label](url "title")` or `[label][reference]` from its bracket.
  private func link(_ start: Int) -> (String, Target, Int)? {
    var level = 0
    var i = start
    while i < text.count {
      if text[i] == "\\" {
        i += 2
        continue
      }
      if text[i] == "`", let (_, next) = code(i) {
        i = next
        continue
      }
      if text[i] == "[" { level += 1 }
      if text[i] == "]" {
        level -= 1
        if level == 0 { break }
      }
      i += 1
    }
    guard i < text.count else { return nil }
    let label = String(text[(start + 1)..<i])
    let after = i + 1
    if after < text.count, text[after] == "(", let (target, next) = destination(after) { return (label, target, next) }
    if after < text.count, text[after] == "[", let end = text[after...].firstIndex(of: "]") {
      let name = String(text[(after + 1)..<end])
      if let target = definitions[(name.isEmpty ? label : name).lowercased()] { return (label, target, end + 1) }
    }
    if let target = definitions[label.lowercased()] { return (label, target, after) }
    return nil
  }

  private func destination(_ start: Int) -> (Target, Int)? {
    var i = start + 1
    func blanks() { while i < text.count, text[i].isWhitespace { i += 1 } }
    blanks()
    var url = ""
    if i < text.count, text[i] == "<", let end = text[i...].firstIndex(of: ">") {
      url = String(text[(i + 1)..<end])
      i = end + 1
    } else {
      var level = 0
      while i < text.count, !text[i].isWhitespace {
        if text[i] == "(" { level += 1 }
        if text[i] == ")" {
          if level == 0 { break }
          level -= 1
        }
        if text[i] == "\\", i + 1 < text.count, MarkdownInlines.isPunctuation(text[i + 1]) { i += 1 }
        url.append(text[i])
        i += 1
      }
    }
    blanks()
    var title: String?
    if i < text.count, "\"'(".contains(text[i]) {
      let close: Character = text[i] == "(" ? ")" : text[i]
      guard let end = text[(i + 1)...].firstIndex(of: close) else { return nil }
      title = String(text[(i + 1)..<end])
      i = end + 1
      blanks()
    }
    guard i < text.count, text[i] == ")" else { return nil }
    return (Target(url: url, title: title), i + 1)
  }

  // MARK: Emphasis

  /// Pairs runs of delimiters; what finds no partner is text.
  private static func pair(_ pieces: [Piece]) -> [MarkdownInline] {
    var stack: [Piece] = []
    for piece in pieces {
      guard case .run(let mark, var count, let opens, let closes) = piece else {
        stack.append(piece)
        continue
      }
      if closes {
        while count > 0 {
          let found = stack.lastIndex { other in
            if case .run(mark, let length, true, let otherCloses) = other {
              if mark == "~" { return length >= 2 && count >= 2 }
              // Runs that open and close alike don't pair when their lengths add up to a multiple of three.
              return !((otherCloses || opens) && (length + count) % 3 == 0 && (length % 3 != 0 || count % 3 != 0))
            }
            return false
          }
          guard let at = found, case .run(_, let length, let wasOpening, let wasClosing) = stack[at] else { break }
          let marks = mark == "~" ? 2 : min(2, min(length, count))
          let inner = stack[(at + 1)...].map(asInline)
          stack.removeSubrange(at...)
          if length > marks { stack.append(.run(mark, count: length - marks, opens: wasOpening, closes: wasClosing)) }
          stack.append(.inline(.emphasis(mark, marks: marks, inner)))
          count -= marks
        }
      }
      if count > 0 {
        stack.append(
          opens ? .run(mark, count: count, opens: true, closes: closes) : .inline(.text(String(repeating: mark, count: count))))
      }
    }
    var out: [MarkdownInline] = []
    for inline in stack.map(asInline) {
      if case .text(let next) = inline, case .text(let last)? = out.last {
        out[out.count - 1] = .text(last + next)
      } else {
        out.append(inline)
      }
    }
    return out
  }

  private static func asInline(_ piece: Piece) -> MarkdownInline {
    switch piece {
    case .inline(let inline): return inline
    case .run(let mark, let count, _, _): return .text(String(repeating: mark, count: count))
    }
  }
}
