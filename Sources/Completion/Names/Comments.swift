// What comments hold: `#requires`, comment-based help, and history by `#`.

import Engine
import Objects
import Primitives
import Syntax

enum CommentNames {
  static let moduleKeys = ["GUID", "MaximumVersion", "ModuleName", "ModuleVersion", "RequiredVersion"]
  static let requires = ["Modules", "PSEdition", "RunAsAdministrator", "Version"]
  static let help = [
    "COMPONENT", "DESCRIPTION", "EXAMPLE", "EXTERNALHELP", "FORWARDHELPCATEGORY", "FORWARDHELPTARGETNAME", "FUNCTIONALITY",
    "INPUTS", "LINK", "NOTES", "OUTPUTS", "PARAMETER", "REMOTEHELPRUNSPACE", "ROLE", "SYNOPSIS",
  ]
  static let repeatable: Set<String> = ["example", "link", "parameter"]
  static let categories = [
    "Alias", "All", "Cmdlet", "ExternalScript", "FAQ", "Filter", "Function", "General", "Glossary", "HelpFile", "Provider",
    "ScriptCommand",
  ]
}

extension CursorContext {
  /// `answer` gets the stretch to replace where it is not the whole comment.
  func comment(_ answer: inout CompletionAnswer) -> [CompletionItem] {
    if word.hasPrefix("<#") { return commentHelp(&answer) }
    if word.starts(ignoringCase: "#requires ") { return requirements(&answer) }
    let typed = word.dropFirst()
    guard word.hasPrefix("#"), typed.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else { return [] }
    if let id = Int(typed), !typed.isEmpty {
      return run("Get-History", [("Id", .long(Int64(id)))]).compactMap { property($0, "CommandLine") }.map {
        CompletionItem($0, .history)
      }
    }
    let pattern = NamePattern(exactly: "*" + typed + "*")
    return run("Get-History").reversed().compactMap { property($0, "CommandLine") }
      .filter { !$0.isEmpty && pattern.matches($0) }.map { CompletionItem($0, .history) }
  }

  /// The line up to the cursor, as bytes and text.
  private var lineToCursor: String {
    let start = cursor - bytesBeforeCursor
    return text(Extent(start, cursor))
  }

  private var bytesBeforeCursor: Int {
    let bytes = parsed.source.bytes
    var i = min(cursor, bytes.count)
    while i > 0, bytes[i - 1] != 0x0a, bytes[i - 1] != 0x0d { i -= 1 }
    return min(cursor, bytes.count) - i
  }

  private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }

  // MARK: requires

  private func requirements(_ answer: inout CompletionAnswer) -> [CompletionItem] {
    let line = lineToCursor
    if line.lowercased().contains(" -runasadministrator") { return [] }
    // The last ` -Name` of the line.
    var name: Substring?
    var i = line.startIndex
    while i < line.endIndex {
      if line[i] == " " || line[i] == "\t" {
        let next = line.index(after: i)
        if next < line.endIndex, line[next] == "-" {
          let start = line.index(after: next)
          let word = line[start...].prefix { $0.isASCII && $0.isLetter }
          if !word.isEmpty || start == line.endIndex { name = word }
        }
      }
      i = line.index(after: i)
    }
    guard let name else { return [] }
    if name.endIndex == line.endIndex {
      answer.index = cursor - name.utf8.count
      answer.length = name.utf8.count
      let whole = cursorLine.lowercased()
      return CommentNames.requires.filter { $0.starts(ignoringCase: String(name)) && !whole.contains(" -" + $0.lowercased()) }
        .map {
          CompletionItem($0, .parameterName, tip: ToolTips.requires[$0] ?? $0)
        }
    }
    let value = String(line.reversed().prefix { isWord($0) }.reversed())
    answer.index = cursor - value.utf8.count
    answer.length = value.utf8.count
    if name.lowercased() == "psedition" {
      return ["Core", "Desktop"].filter { $0.starts(ignoringCase: value) }.map {
        CompletionItem($0, .parameterValue, tip: ToolTips.editions[$0] ?? $0)
      }
    }
    guard name.lowercased() == "modules" else { return [] }
    let open = line.lastIndex(of: "{")
    let inTable = open.map { start in line.lastIndex(of: "}").map { $0 < start } ?? true } ?? false
    guard inTable, let open else {
      word = value
      return modules(loadedOnly: true)
    }
    // Keys of the table: what stands first between semicolons.
    let inside = line[line.index(after: open)...]
    let parts = inside.split(separator: ";", omittingEmptySubsequences: false)
    var left = Set(CommentNames.moduleKeys)
    var lastKey = ""
    func key(_ part: Substring) -> String {
      String(part.drop { $0 == " " || $0 == "'" || $0 == "\"" }.prefix { isWord($0) })
    }
    for part in parts.dropLast() + (parts.last.map { $0.contains("=") ? [$0] : [] } ?? []) {
      lastKey = key(part)
      left.remove(CommentNames.moduleKeys.first { $0.same(lastKey) } ?? "")
      if lastKey.same("ModuleVersion") || lastKey.same("MaximumVersion") { left.remove("RequiredVersion") }
      if lastKey.same("RequiredVersion") {
        left.remove("ModuleVersion")
        left.remove("MaximumVersion")
      }
    }
    if parts.last?.contains("=") == true {
      guard lastKey.same("ModuleName") else { return [] }
      word = value
      return modules(loadedOnly: true)
    }
    return CommentNames.moduleKeys.filter { left.contains($0) && $0.starts(ignoringCase: value) }.map {
      CompletionItem($0, .parameterValue, tip: ToolTips.moduleKeys[$0] ?? $0)
    }
  }

  // MARK: help

  private struct HelpWord {
    let text: String
    /// Byte offset in the whole text.
    let start: Int
  }

  /// The words behind a dot at the start of the comment's lines.
  private func helpWords(_ token: Token) -> [HelpWord] {
    var found: [HelpWord] = []
    var offset = token.extent.startOffset
    for line in text(token).utf8.split(separator: 10, omittingEmptySubsequences: false).map({ Substring($0) }) {
      let blank = line.prefix { $0 == " " || $0 == "\t" || $0 == "\r" }
      if line.dropFirst(blank.count).first == "." {
        let word = line.dropFirst(blank.count + 1).prefix { isWord($0) }
        found.append(HelpWord(text: String(word), start: offset + blank.utf8.count + 1))
      }
      offset += line.utf8.count + 1
    }
    return found
  }

  private func commentHelp(_ answer: inout CompletionAnswer) -> [CompletionItem] {
    guard let token = tokenAt else { return [] }
    let words = helpWords(token)
    guard let here = words.last(where: { cursor >= $0.start }) else { return [] }
    if cursor <= here.start + here.text.utf8.count {
      answer.index = here.start
      answer.length = here.text.utf8.count
      let used = Set(
        words.filter { $0.start != here.start && !CommentNames.repeatable.contains($0.text.folded) }.map(\.text.folded))
      return CommentNames.help.filter { !used.contains($0.folded) && $0.starts(ignoringCase: here.text) }.map {
        CompletionItem($0, .keyword, tip: ToolTips.help[$0] ?? $0)
      }
    }
    let line = cursorLine
    let lineStart = cursor - bytesBeforeCursor
    var argument = ""
    answer.index = cursor
    let blank = line.prefix { $0 == " " || $0 == "\t" }
    let rest = line.dropFirst(blank.count)
    if rest.first == "." {
      let after = rest.dropFirst().drop { isWord($0) }
      let value = after.drop { $0 == " " || $0 == "\t" }
      if !value.isEmpty, after.first == " " || after.first == "\t" {
        argument = String(value.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
        answer.index = lineStart + line.utf8.count - value.utf8.count
      }
    }
    answer.length = argument.utf8.count
    switch here.text.uppercased() {
    case "PARAMETER": return helpParameters(argument, token)
    case "FORWARDHELPTARGETNAME":
      word = argument
      return commands()
    case "FORWARDHELPCATEGORY":
      return CommentNames.categories.filter { $0.starts(ignoringCase: argument) }.map { CompletionItem($0, .text) }
    case "REMOTEHELPRUNSPACE":
      word = argument
      return variables().map { CompletionItem($0.label, .variable, tip: $0.tip) }
    case "EXTERNALHELP":
      word = argument
      return paths(extensions: [".xml"])
    default: return []
    }
  }

  private func helpParameters(_ typed: String, _ token: Token) -> [CompletionItem] {
    let function = helpTarget(token)
    let parameters =
      function.map { $0.parameters ?? $0.body.paramBlock?.parameters ?? [] }
      ?? (last as? ScriptBlockAst)?.paramBlock?.parameters ?? []
    var names: [String] = []
    for parameter in parameters {
      let name = parameter.name.variablePath.userPath
      if name.starts(ignoringCase: typed), !names.contains(where: { $0.same(name) }) { names.append(name) }
    }
    for line in text(token).utf8.split(separator: 10).map({ Substring($0) }) {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      guard trimmed.lowercased().hasPrefix(".parameter") else { continue }
      let used = String(
        trimmed.dropFirst(10).drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
      if used.isEmpty || used.same(typed) { continue }
      names.removeAll { $0.same(used) }
    }
    return names.map { CompletionItem($0, .text) }
  }

  /// The function that a comment describes: the one below it or the one it stands in.
  private func helpTarget(_ token: Token) -> FunctionDefinitionAst? {
    let limit = line(token.extent.endOffset) + 2
    var next: Ast?
    last.visit { node in
      if node.extent.startOffset >= token.extent.endOffset, !(node is NamedBlockAst) {
        next = node
        return .stopVisit
      }
      return .continue
    }
    if last is NamedBlockAst || last is ScriptBlockAst {
      if let function = next as? FunctionDefinitionAst, line(function.extent.startOffset) <= limit { return function }
      return (last is NamedBlockAst ? last.parent?.parent : last.parent) as? FunctionDefinitionAst
    }
    return nil
  }
}
