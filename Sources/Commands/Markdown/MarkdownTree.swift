// Markdown as a tree: blocks that hold blocks or a line of inlines. Both renderings, HTML and terminal, are made from it.

/// A block of a document.
indirect enum MarkdownBlock {
  case heading(level: Int, [MarkdownInline])
  case paragraph([MarkdownInline])
  /// `info` is what stands behind the fence; nil for indented code.
  case code(info: String?, lines: [String])
  case quote([MarkdownBlock])
  case list(MarkdownList)
  case table(head: [[MarkdownInline]], alignments: [String?], rows: [[[MarkdownInline]]])
  case html([String])
  case rule

  /// Markdig's name for it.
  var typeName: String {
    switch self {
    case .heading: return "HeadingBlock"
    case .paragraph: return "ParagraphBlock"
    case .code(let info, _): return info == nil ? "CodeBlock" : "FencedCodeBlock"
    case .quote: return "QuoteBlock"
    case .list: return "ListBlock"
    case .table: return "Table"
    case .html: return "HtmlBlock"
    case .rule: return "ThematicBreakBlock"
    }
  }
}

struct MarkdownList {
  var isOrdered: Bool
  var start: Int
  var bullet: Character
  /// Whether blank lines part the items, so that their paragraphs are paragraphs.
  var isLoose: Bool
  var items: [Item]

  struct Item {
    var blocks: [MarkdownBlock]
    /// The box of a task, nil when it is none.
    var isDone: Bool?
  }
}

/// A piece of a line.
indirect enum MarkdownInline {
  case text(String)
  case code(String)
  /// `marks` delimiters of one kind: 1 is emphasis, 2 is strong.
  case emphasis(Character, marks: Int, [MarkdownInline])
  case link(url: String, title: String?, [MarkdownInline])
  case image(url: String, title: String?, [MarkdownInline])
  case html(String)
  case lineBreak(isHard: Bool)

  /// The bare text.
  var plain: String {
    switch self {
    case .text(let text), .code(let text): return text
    case .emphasis(_, _, let inner), .link(_, _, let inner), .image(_, _, let inner): return inner.map(\.plain).joined()
    case .html: return ""
    case .lineBreak: return " "
    }
  }
}
