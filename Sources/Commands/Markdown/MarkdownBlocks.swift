// Lines of Markdown to blocks: headings, quotes, lists, code, tables, rules and paragraphs, as CommonMark has them, with pipe tables and task
// lists added.

struct MarkdownBlocks {
  private static let maximumDepth = 40

  /// Reads a document.
  static func parse(_ text: String) -> [MarkdownBlock] {
    let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map { expandTabs(String($0)) }
    var definitions: [String: MarkdownInlines.Target] = [:]
    let kept = MarkdownInlines.takeDefinitions(lines, &definitions)
    return MarkdownBlocks(definitions: definitions).blocks(kept, depth: 0)
  }

  private let definitions: [String: MarkdownInlines.Target]

  private static func expandTabs(_ line: String) -> String {
    guard line.contains("\t") else { return line }
    var out = ""
    var isLeading = true
    for character in line {
      if character == "\t", isLeading {
        out += String(repeating: " ", count: 4 - out.count % 4)
      } else {
        if character != " " { isLeading = false }
        out.append(character)
      }
    }
    return out
  }

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
  private static func isBlank(_ line: String) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }
  private static func trimmed(_ line: String) -> String {
    var part = Substring(line)
    while part.first == " " || part.first == "\t" { part = part.dropFirst() }
    while part.last == " " || part.last == "\t" { part = part.dropLast() }
    return String(part)
  }

  private func inlines(_ lines: [String]) -> [MarkdownInline] {
    var joined: [String] = []
    for (i, line) in lines.enumerated() {
      let text = String(line.drop { $0 == " " })
      joined.append(i == lines.count - 1 ? MarkdownBlocks.trimmed(text) : text)
    }
    return MarkdownInlines(joined.joined(separator: "\n"), definitions).parse()
  }

  private func blocks(_ lines: [String], depth: Int) -> [MarkdownBlock] {
    if depth > MarkdownBlocks.maximumDepth { return [.paragraph(inlines(lines))] }
    var out: [MarkdownBlock] = []
    var paragraph: [String] = []
    func close() {
      if !paragraph.isEmpty { out.append(.paragraph(inlines(paragraph))) }
      paragraph = []
    }
    var i = 0
    while i < lines.count {
      let line = lines[i]
      if MarkdownBlocks.isBlank(line) {
        close()
        i += 1
        continue
      }
      let indent = MarkdownBlocks.indent(line)
      let text = MarkdownBlocks.trimmed(line)
      if indent >= 4, paragraph.isEmpty {
        var code: [String] = []
        while i < lines.count, MarkdownBlocks.isBlank(lines[i]) || MarkdownBlocks.indent(lines[i]) >= 4 {
          code.append(String(lines[i].dropFirst(4)))
          i += 1
        }
        while let last = code.last, MarkdownBlocks.isBlank(last) { code.removeLast() }
        out.append(.code(info: nil, lines: code))
        continue
      }
      if indent < 4 {
        if let heading = MarkdownBlocks.heading(text) {
          close()
          out.append(.heading(level: heading.level, inlines([heading.text])))
          i += 1
          continue
        }
        if !paragraph.isEmpty, let level = MarkdownBlocks.underline(text) {
          let head = paragraph
          paragraph = []
          out.append(.heading(level: level, inlines(head)))
          i += 1
          continue
        }
        if let fence = MarkdownBlocks.fence(text) {
          close()
          let (block, next) = fenced(lines, i, indent, fence)
          out.append(block)
          i = next
          continue
        }
        if MarkdownBlocks.isRule(text) {
          close()
          out.append(.rule)
          i += 1
          continue
        }
        if text.hasPrefix(">") {
          close()
          var inner: [String] = []
          while i < lines.count, !MarkdownBlocks.isBlank(lines[i]) {
            let here = MarkdownBlocks.trimmed(lines[i])
            if here.hasPrefix(">") {
              let rest = here.dropFirst()
              inner.append(String(rest.first == " " ? rest.dropFirst() : rest))
            } else if MarkdownBlocks.interrupts(here) {
              break
            } else {
              inner.append(here)
            }
            i += 1
          }
          out.append(.quote(blocks(inner, depth: depth + 1)))
          continue
        }
        if let marker = MarkdownBlocks.marker(line), paragraph.isEmpty || marker.mayInterrupt {
          close()
          let (list, next) = self.list(lines, i, marker, depth)
          out.append(.list(list))
          i = next
          continue
        }
        if paragraph.isEmpty, text.hasPrefix("<"), MarkdownBlocks.startsHtml(text) {
          var html: [String] = []
          while i < lines.count, !MarkdownBlocks.isBlank(lines[i]) {
            html.append(lines[i])
            i += 1
          }
          out.append(.html(html))
          continue
        }
        if paragraph.isEmpty, i + 1 < lines.count, text.contains("|"), let alignments = MarkdownBlocks.delimiters(lines[i + 1]),
          MarkdownBlocks.cells(text).count == alignments.count
        {
          let head = MarkdownBlocks.cells(text).map { inlines([$0]) }
          var rows: [[[MarkdownInline]]] = []
          i += 2
          while i < lines.count, !MarkdownBlocks.isBlank(lines[i]), lines[i].contains("|") {
            var cells = MarkdownBlocks.cells(MarkdownBlocks.trimmed(lines[i])).map { inlines([$0]) }
            while cells.count < alignments.count { cells.append([]) }
            rows.append(Array(cells.prefix(alignments.count)))
            i += 1
          }
          out.append(.table(head: head, alignments: alignments, rows: rows))
          continue
        }
      }
      paragraph.append(line)
      i += 1
    }
    close()
    return out
  }

  // MARK: Kinds of lines

  /// Whether a line ends a paragraph that runs on lazily.
  private static func interrupts(_ text: String) -> Bool {
    heading(text) != nil || fence(text) != nil || isRule(text) || (marker(text)?.mayInterrupt ?? false)
  }

  private static func heading(_ text: String) -> (level: Int, text: String)? {
    let level = text.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    var rest = Substring(text.dropFirst(level))
    guard rest.isEmpty || rest.first == " " else { return nil }
    while rest.last == " " { rest = rest.dropLast() }
    var closing = rest
    while closing.last == "#" { closing = closing.dropLast() }
    if closing.isEmpty || closing.last == " " { rest = closing }
    return (level, trimmed(String(rest)))
  }

  private static func underline(_ text: String) -> Int? {
    if !text.isEmpty, text.allSatisfy({ $0 == "=" }) { return 1 }
    if !text.isEmpty, text.allSatisfy({ $0 == "-" }) { return 2 }
    return nil
  }

  private static func isRule(_ text: String) -> Bool {
    guard let first = text.first, first == "-" || first == "*" || first == "_" else { return false }
    return text.allSatisfy { $0 == first || $0 == " " } && text.filter { $0 == first }.count >= 3
  }

  private static func fence(_ text: String) -> (mark: Character, count: Int, info: String)? {
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let count = text.prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    let info = trimmed(String(text.dropFirst(count)))
    if mark == "`", info.contains("`") { return nil }
    return (mark, count, info)
  }

  private func fenced(_ lines: [String], _ start: Int, _ indent: Int, _ fence: (mark: Character, count: Int, info: String)) -> (
    MarkdownBlock, Int
  ) {
    var code: [String] = []
    var i = start + 1
    while i < lines.count {
      let text = MarkdownBlocks.trimmed(lines[i])
      if text.count >= fence.count, text.allSatisfy({ $0 == fence.mark }) {
        i += 1
        break
      }
      code.append(String(lines[i].dropFirst(min(indent, MarkdownBlocks.indent(lines[i])))))
      i += 1
    }
    return (.code(info: fence.info, lines: code), i)
  }

  private static func startsHtml(_ text: String) -> Bool {
    let rest = text.dropFirst()
    guard let first = rest.first else { return false }
    if first == "!" || first == "?" { return true }
    let name = (first == "/" ? rest.dropFirst() : rest).prefix { $0.isLetter || $0.isNumber }
    let after = rest.dropFirst(name.count + (first == "/" ? 1 : 0)).first
    return !name.isEmpty && (after == nil || after == " " || after == ">" || after == "/")
  }

  private static func cells(_ text: String) -> [String] {
    var line = Substring(text)
    if line.first == "|" { line = line.dropFirst() }
    if line.last == "|", !line.hasSuffix("\\|") { line = line.dropLast() }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    var isCode = false
    for character in line {
      if character == "|", !isEscaped, !isCode {
        cells.append(trimmed(cell))
        cell = ""
        continue
      }
      if character == "`" { isCode.toggle() }
      isEscaped = character == "\\" && !isEscaped
      cell.append(character)
    }
    cells.append(trimmed(cell))
    return cells
  }

  /// The alignments that the line below a table's heading gives.
  private static func delimiters(_ line: String) -> [String?]? {
    guard line.contains("-"), line.allSatisfy({ "|-: ".contains($0) }) else { return nil }
    var alignments: [String?] = []
    for cell in cells(trimmed(line)) {
      let dashes = cell.filter { $0 == "-" }.count
      guard dashes > 0 else { return nil }
      switch (cell.hasPrefix(":"), cell.hasSuffix(":")) {
      case (true, true): alignments.append("center")
      case (true, false): alignments.append("left")
      case (false, true): alignments.append("right")
      default: alignments.append(nil)
      }
    }
    return alignments
  }

  // MARK: Lists

  private struct Marker {
    let isOrdered: Bool
    let start: Int
    let bullet: Character
    /// Columns up to the item's content.
    let width: Int
    let mayInterrupt: Bool
  }

  private static func marker(_ line: String) -> Marker? {
    let indent = indent(line)
    let text = line.dropFirst(indent)
    guard let first = text.first else { return nil }
    var length = 0
    var isOrdered = false
    var start = 1
    var bullet = first
    if first == "-" || first == "*" || first == "+" {
      length = 1
    } else {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      guard (1...9).contains(digits.count), let number = Int(digits), let mark = text.dropFirst(digits.count).first,
        mark == "." || mark == ")"
      else { return nil }
      isOrdered = true
      start = number
      bullet = mark
      length = digits.count + 1
    }
    let rest = text.dropFirst(length)
    guard rest.isEmpty || rest.first == " " else { return nil }
    let blanks = rest.prefix { $0 == " " }.count
    let gap = rest.allSatisfy({ $0 == " " }) || blanks > 4 ? 1 : blanks
    return Marker(
      isOrdered: isOrdered, start: start, bullet: bullet, width: indent + length + gap,
      mayInterrupt: !rest.allSatisfy({ $0 == " " }) && (!isOrdered || start == 1))
  }

  private func list(_ lines: [String], _ start: Int, _ first: Marker, _ depth: Int) -> (MarkdownList, Int) {
    var list = MarkdownList(
      isOrdered: first.isOrdered, start: first.start, bullet: first.bullet, isLoose: false, items: [])
    var i = start
    var sawBlank = false
    while i < lines.count {
      if MarkdownBlocks.isBlank(lines[i]) {
        sawBlank = true
        i += 1
        continue
      }
      guard let marker = MarkdownBlocks.marker(lines[i]), marker.isOrdered == first.isOrdered, marker.bullet == first.bullet,
        MarkdownBlocks.indent(lines[i]) < max(4, first.width), !MarkdownBlocks.isRule(MarkdownBlocks.trimmed(lines[i]))
      else { break }
      if sawBlank, !list.items.isEmpty { list.isLoose = true }
      sawBlank = false
      var inner = [String(lines[i].dropFirst(marker.width))]
      i += 1
      var blanks = 0
      while i < lines.count {
        let line = lines[i]
        if MarkdownBlocks.isBlank(line) {
          blanks += 1
          i += 1
          continue
        }
        if MarkdownBlocks.indent(line) >= marker.width {
          if blanks > 0 { list.isLoose = list.isLoose || MarkdownBlocks.marker(line) == nil }
          inner += Array(repeating: "", count: blanks)
          blanks = 0
          inner.append(String(line.dropFirst(marker.width)))
          i += 1
          continue
        }
        // A paragraph runs on without its indent.
        if blanks == 0, MarkdownBlocks.marker(line) == nil, !MarkdownBlocks.interrupts(MarkdownBlocks.trimmed(line)),
          !MarkdownBlocks.trimmed(line).hasPrefix(">")
        {
          inner.append(MarkdownBlocks.trimmed(line))
          i += 1
          continue
        }
        break
      }
      if blanks > 0 { sawBlank = true }
      var done: Bool?
      if let text = inner.first {
        for (box, state) in [("[ ] ", false), ("[x] ", true), ("[X] ", true)] where text.hasPrefix(box) {
          done = state
          inner[0] = String(text.dropFirst(4))
          break
        }
      }
      list.items.append(MarkdownList.Item(blocks: blocks(inner, depth: depth + 1), isDone: done))
    }
    return (list, i)
  }
}
