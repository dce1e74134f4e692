// A Markdown tree as text for a terminal: headings, code, links and emphasis in the colours of the session's options, or bare.

struct MarkdownTerminal {
  private let options: MarkdownOptions
  private(set) var text = ""

  static func render(_ blocks: [MarkdownBlock], _ options: MarkdownOptions) -> String {
    var writer = MarkdownTerminal(options)
    for block in blocks { writer.write(block) }
    return writer.text
  }

  private init(_ options: MarkdownOptions) { self.options = options }

  private func coloured(_ text: String, _ colour: String) -> String {
    options.isVT100Enabled ? "\u{1b}\(colour)\(text)\u{1b}[0m" : text
  }

  private mutating func write(_ block: MarkdownBlock) {
    switch block {
    case .heading(let level, let inlines):
      guard let title = inlines.first?.plain, !title.isEmpty else { return }
      text += coloured(title, options.heading(level)) + "\n\n"
    case .paragraph(let inlines):
      write(inlines)
      text += "\n"
    case .code(let info, let lines):
      for line in lines where !line.allSatisfy(\.isWhitespace) {
        if info == "yaml" {
          text += "\t" + line + "\n"
        } else {
          text += coloured(options.isVT100Enabled ? line + "\u{1b}[500@" : line, options.code) + "\n"
        }
      }
      text += "\n"
    case .quote(let inner):
      for block in inner {
        text += "> "
        write(block)
      }
    case .list(let list):
      var number = 1
      for item in list.items {
        for block in item.blocks {
          if list.isOrdered {
            if case .paragraph(let inlines) = block {
              text += "\(number). "
              write(inlines)
              number += 1
            } else {
              write(block)
            }
          } else {
            write(block, bullet: list.bullet, level: 0)
          }
        }
      }
      text += "\n"
    case .table, .html, .rule: break
    }
  }

  /// A block of an item: lists within lists are indented by two for each level.
  private mutating func write(_ block: MarkdownBlock, bullet: Character, level: Int) {
    switch block {
    case .paragraph(let inlines):
      text += String(repeating: " ", count: level * 2) + String(bullet) + " "
      write(inlines)
    case .list(let list):
      for item in list.items { for inner in item.blocks { write(inner, bullet: bullet, level: level + 1) } }
    default: break
    }
  }

  /// Inlines; a text at the end closes its line.
  private mutating func write(_ inlines: [MarkdownInline]) {
    for (i, inline) in inlines.enumerated() {
      switch inline {
      case .text(let piece): text += i == inlines.count - 1 ? piece + "\n" : piece
      case .code(let piece): text += coloured(piece, options.code)
      case .emphasis(_, let marks, let inner):
        text += coloured(inner.first?.plain ?? "", marks == 2 ? options.bold : options.italics)
      case .link(_, _, let inner): text += coloured("\"\(inner.map(\.plain).joined())\"", options.link)
      case .image(_, _, let inner):
        let title = inner.map(\.plain).joined()
        text += coloured("[\(title.isEmpty ? "Image" : title)]", options.image)
      case .html(let piece): text += piece
      case .lineBreak: text += "\n"
      }
    }
  }
}
