// A Markdown tree as HTML, with the identifiers that Markdig gives headings.

struct MarkdownHtml {
  private(set) var text = ""
  private var identifiers: [String: Int] = [:]

  static func render(_ blocks: [MarkdownBlock]) -> String {
    var writer = MarkdownHtml()
    writer.write(blocks)
    return writer.text
  }

  private static func escape(_ text: String) -> String {
    guard text.contains(where: { "<>&\"".contains($0) }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// Unsafe characters of an address as percent escapes.
  private static func address(_ url: String) -> String {
    var out = ""
    for byte in url.utf8 {
      switch byte {
      case 0x26: out += "&amp;"
      case 0x21, 0x23...0x3b, 0x3d, 0x3f...0x5a, 0x5f, 0x61...0x7a, 0x7e: out.append(Character(UnicodeScalar(byte)))
      case 0x5b, 0x5d: out.append(Character(UnicodeScalar(byte)))
      default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }

  /// The identifier of a heading: letters and digits in lower case, blanks as hyphens, numbered when it came before.
  private mutating func identifier(_ title: String) -> String {
    var id = ""
    var hasLetter = false
    for character in title.lowercased() {
      if character.isLetter { hasLetter = true }
      if !hasLetter { continue }
      if character.isLetter || character.isNumber || character == "_" || character == "." {
        id.append(character)
      } else if character == " " || character == "-", id.last != "-" {
        id.append("-")
      }
    }
    while id.last == "-" || id.last == "_" || id.last == "." { id.removeLast() }
    if id.isEmpty { id = "section" }
    let count = identifiers[id] ?? 0
    identifiers[id] = count + 1
    return count == 0 ? id : "\(id)-\(count)"
  }

  private mutating func write(_ blocks: [MarkdownBlock], tight: Bool = false) {
    for (i, block) in blocks.enumerated() { write(block, tight: tight, isLast: i == blocks.count - 1) }
  }

  private mutating func write(_ block: MarkdownBlock, tight: Bool, isLast: Bool) {
    switch block {
    case .heading(let level, let inlines):
      text += "<h\(level) id=\"\(identifier(inlines.map(\.plain).joined()))\">\(html(inlines))</h\(level)>\n"
    case .paragraph(let inlines):
      if tight {
        text += html(inlines)
        if !isLast { text += "\n" }
      } else {
        text += "<p>\(html(inlines))</p>\n"
      }
    case .code(let info, let lines):
      let language = info?.split(separator: " ").first.map { " class=\"language-\(MarkdownHtml.escape(String($0)))\"" } ?? ""
      text += "<pre><code\(language)>" + lines.map { MarkdownHtml.escape($0) + "\n" }.joined() + "</code></pre>\n"
    case .quote(let inner):
      text += "<blockquote>\n"
      write(inner)
      text += "</blockquote>\n"
    case .list(let list): write(list)
    case .table(let head, let alignments, let rows): table(head, alignments, rows)
    case .html(let lines): text += lines.joined(separator: "\n") + "\n"
    case .rule: text += "<hr />\n"
    }
  }

  private mutating func write(_ list: MarkdownList) {
    let isTasks = list.items.contains { $0.isDone != nil }
    let style = isTasks ? " class=\"contains-task-list\"" : ""
    if list.isOrdered {
      text += list.start == 1 ? "<ol\(style)>\n" : "<ol start=\"\(list.start)\"\(style)>\n"
    } else {
      text += "<ul\(style)>\n"
    }
    for item in list.items {
      text += item.isDone == nil ? "<li>" : "<li class=\"task-list-item\">"
      if let done = item.isDone {
        text += "<input disabled=\"disabled\" type=\"checkbox\"\(done ? " checked=\"checked\"" : "") /> "
      }
      if list.isLoose, !item.blocks.isEmpty { text += "\n" }
      if !list.isLoose, let first = item.blocks.first {
        if case .paragraph = first {} else { text += "\n" }
      }
      write(item.blocks, tight: !list.isLoose)
      text += "</li>\n"
    }
    text += list.isOrdered ? "</ol>\n" : "</ul>\n"
  }

  private mutating func table(_ head: [[MarkdownInline]], _ alignments: [String?], _ rows: [[[MarkdownInline]]]) {
    func style(_ i: Int) -> String {
      guard i < alignments.count, let alignment = alignments[i] else { return "" }
      return " style=\"text-align: \(alignment);\""
    }
    text += "<table>\n<thead>\n<tr>\n"
    for (i, cell) in head.enumerated() { text += "<th\(style(i))>\(html(cell))</th>\n" }
    text += "</tr>\n</thead>\n"
    if !rows.isEmpty {
      text += "<tbody>\n"
      for row in rows {
        text += "<tr>\n"
        for (i, cell) in row.enumerated() { text += "<td\(style(i))>\(html(cell))</td>\n" }
        text += "</tr>\n"
      }
      text += "</tbody>\n"
    }
    text += "</table>\n"
  }

  private func html(_ inlines: [MarkdownInline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): return MarkdownHtml.escape(text)
      case .code(let text): return "<code>" + MarkdownHtml.escape(text) + "</code>"
      case .emphasis(let mark, let marks, let inner):
        let tag = mark == "~" ? "del" : marks == 2 ? "strong" : "em"
        return "<\(tag)>" + html(inner) + "</\(tag)>"
      case .link(let url, let title, let inner):
        return "<a href=\"\(MarkdownHtml.address(url))\"" + (title.map { " title=\"\(MarkdownHtml.escape($0))\"" } ?? "") + ">"
          + html(inner) + "</a>"
      case .image(let url, let title, let inner):
        return "<img src=\"\(MarkdownHtml.address(url))\" alt=\"\(MarkdownHtml.escape(inner.map(\.plain).joined()))\""
          + (title.map { " title=\"\(MarkdownHtml.escape($0))\"" } ?? "") + " />"
      case .html(let text): return text
      case .lineBreak(let isHard): return isHard ? "<br />\n" : "\n"
      }
    }.joined()
  }
}
