// Comment-based help: which comments of a text belong to a function or script, and what their sections say.

import Engine
import Objects
import Primitives
import Syntax

/// The sections of a help comment. `CommentHelpInfo` has the same.
struct HelpComment {
  var synopsis: String?
  var description: String?
  var notes: String?
  var links: [String] = []
  var examples: [String] = []
  var inputs: [String] = []
  var outputs: [String] = []
  var component: String?
  var role: String?
  var functionality: String?
  var forwardTarget: String?
  var forwardCategory: String?
  var remoteRunspace: String?
  var externalHelp: String?
  /// `.PARAMETER` by upper-case name.
  var parameters: [String: String] = [:]
  /// Comments beside the parameters themselves, in their order.
  var besides: [String] = []

  /// The help of a function, filter or script; nil when its comments hold none.
  static func find(_ command: CommandInfo, _ session: Session) throws -> HelpComment? {
    let block: ScriptBlock
    switch command {
    case let function as FunctionInfo: block = function.block
    case let script as ExternalScriptInfo: block = try script.block(session)
    default: return nil
    }
    let text = HelpText(block.code.source)
    let parameters = block.code.functionParameters ?? block.code.ast.paramBlock?.parameters ?? []
    if let definition = (command as? FunctionInfo)?.definitionAst {
      return text.help(ofFunction: definition, body: block.code.ast, parameters)
    }
    if block.code.ast === block.code.root { return text.help(ofScript: block.code.root, parameters) }
    return text.help(inside: block.code.ast.extent, from: 1, parameters)
  }

  /// The text of a parameter: its section, or the comment that stands beside it.
  func parameter(_ name: String, at index: Int) -> String? {
    if let text = parameters[name.uppercased()] { return text }
    return index >= 0 && index < besides.count && !besides[index].isEmpty ? besides[index] : nil
  }

  // MARK: Sections

  /// `.WORD` or `.WORD rest` alone on a line.
  private static func directive(_ line: String) -> (word: String, rest: String?)? {
    let trimmed = line.drop { $0.isWhitespace }
    guard trimmed.first == "." else { return nil }
    let word = trimmed.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard !word.isEmpty else { return nil }
    let tail = trimmed.dropFirst(1 + word.count)
    guard tail.isEmpty || tail.first?.isWhitespace == true else { return nil }
    var rest = tail.drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return (word.uppercased(), rest.isEmpty ? nil : String(rest))
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// The lines up to the next directive, without the indentation of the first.
  static func section(_ lines: [String], _ i: inout Int) -> String {
    var text = ""
    var indent = -1
    i += 1
    while i < lines.count {
      let line = lines[i]
      if indent < 0, isBlank(line) {
        i += 1
        continue
      }
      if directive(line) != nil {
        i -= 1
        break
      }
      func isIndent(_ c: Character) -> Bool { c == " " || c == "\t" || c == "\u{a0}" }
      if indent < 0 { indent = line.prefix(while: isIndent).count }
      text += line.dropFirst(min(indent, line.prefix(while: isIndent).count)) + "\n"
      i += 1
    }
    return text
  }

  /// Takes the lines of a comment apart; nil when it is no help.
  init?(_ lines: [String]) {
    var found = false
    var i = 0
    while i < lines.count {
      guard let (word, rest) = HelpComment.directive(lines[i]) else {
        if HelpComment.isBlank(lines[i]) {
          i += 1
          continue
        }
        return nil
      }
      found = true
      if let rest {
        switch word {
        case "PARAMETER":
          let text = HelpComment.section(lines, &i)
          if parameters[rest.uppercased()] == nil { parameters[rest.uppercased()] = text }
        case "FORWARDHELPTARGETNAME": forwardTarget = rest
        case "FORWARDHELPCATEGORY": forwardCategory = rest
        case "REMOTEHELPRUNSPACE": remoteRunspace = rest
        case "EXTERNALHELP": externalHelp = rest
        default: return nil
        }
      } else {
        switch word {
        case "SYNOPSIS": synopsis = HelpComment.section(lines, &i)
        case "DESCRIPTION": description = HelpComment.section(lines, &i)
        case "NOTES": notes = HelpComment.section(lines, &i)
        case "LINK": links.append(String(HelpComment.section(lines, &i).withoutBlanks))
        case "EXAMPLE": examples.append(HelpComment.section(lines, &i))
        case "INPUTS": inputs.append(HelpComment.section(lines, &i))
        case "OUTPUTS": outputs.append(HelpComment.section(lines, &i))
        case "COMPONENT": component = String(HelpComment.section(lines, &i).withoutBlanks)
        case "ROLE": role = String(HelpComment.section(lines, &i).withoutBlanks)
        case "FUNCTIONALITY": functionality = String(HelpComment.section(lines, &i).withoutBlanks)
        default: return nil
        }
      }
      i += 1
    }
    if !found { return nil }
  }
}

/// The tokens of a text with its comments.
struct HelpText {
  private let parsed: ParsedScript
  private var tokens: [Token] { parsed.tokens }
  private let lines: SourceText
  /// How far a comment may be from what it describes.
  private static let proximity = 2

  init(_ source: SourceText) {
    let whole = source.text(Extent(0, source.bytes.count))
    parsed = Parser.parse(text: whole, file: source.file)
    lines = parsed.source
  }

  private func startLine(_ token: Token) -> Int { lines.position(token.extent.startOffset).line }
  private func endLine(_ token: Token) -> Int { lines.position(token.extent.endOffset).line }

  private func first(in extent: Extent, from start: Int = 0) -> Int {
    var i = start
    while i < tokens.count, tokens[i].extent.endOffset <= extent.startOffset { i += 1 }
    return i
  }

  private func last(in extent: Extent, from start: Int) -> Int {
    var i = start
    while i < tokens.count, tokens[i].extent.startOffset < extent.endOffset { i += 1 }
    return i - 1
  }

  /// The comments right after a token, without a gap between them.
  private func block(_ start: inout Int) -> [Token] {
    var found: [Token] = []
    var limit = Int.max
    var i = start
    while i < tokens.count {
      let token = tokens[i]
      if startLine(token) > limit {
        start = i
        break
      }
      if token.kind == .comment {
        found.append(token)
        limit = endLine(token) + 1
      } else if token.kind != .newLine {
        start = i
        break
      }
      i += 1
    }
    return found
  }

  /// The comments right before a token.
  private func preceding(_ index: Int) -> [Token] {
    guard index < tokens.count else { return [] }
    var found: [Token] = []
    var least = startLine(tokens[index]) - HelpText.proximity
    for i in stride(from: index - 1, through: 0, by: -1) {
      let token = tokens[i]
      if endLine(token) < least { break }
      if token.kind == .comment {
        found.append(token)
        least = startLine(token) - 1
      } else if token.kind != .newLine {
        break
      }
    }
    return found.reversed()
  }

  /// The lines of comments, without their marks.
  private func texts(_ comments: [Token]) -> [String] {
    var all: [String] = []
    for comment in comments {
      let text = parsed.text(comment.extent)
      if text.hasPrefix("<#") {
        let inner = text.dropFirst(2).dropLast(text.hasSuffix("#>") && text.count >= 4 ? 2 : 0)
        all += inner.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
      } else {
        all.append(String(text.drop { $0 == "#" }))
      }
    }
    return all
  }

  private func help(_ comments: [Token]) -> HelpComment? { comments.isEmpty ? nil : HelpComment(texts(comments)) }

  /// What stands beside each parameter.
  private func besides(_ parameters: [ParameterAst], from start: Int) -> [String] {
    parameters.map { parameter in
      let firstToken = first(in: parameter.extent, from: start)
      var lines = texts(preceding(firstToken))
      let lastToken = last(in: parameter.extent, from: firstToken)
      if firstToken < lastToken {
        lines += texts(tokens[firstToken..<lastToken].filter { $0.kind == .comment })
      }
      var next = lastToken + 1
      lines += texts(block(&next))
      var i = -1
      return HelpComment.section(lines, &i)
    }
  }

  private func complete(_ help: HelpComment, _ parameters: [ParameterAst], _ start: Int) -> HelpComment {
    var help = help
    help.besides = besides(parameters, from: start)
    return help
  }

  func help(ofFunction definition: FunctionDefinitionAst, body: ScriptBlockAst, _ parameters: [ParameterAst]) -> HelpComment? {
    let index = first(in: definition.extent)
    if let found = help(preceding(index)) { return complete(found, parameters, index) }
    let start = first(in: body.extent) + 1
    return search(from: start, to: last(in: definition.extent, from: index), parameters, index)
  }

  func help(inside extent: Extent, from skip: Int, _ parameters: [ParameterAst]) -> HelpComment? {
    let start = first(in: extent) + skip
    return search(from: start, to: last(in: extent, from: start), parameters, start)
  }

  func help(ofScript root: ScriptBlockAst, _ parameters: [ParameterAst]) -> HelpComment? {
    let tree = parsed.root
    var start = 0
    while true {
      let comments = block(&start)
      if comments.isEmpty { break }
      guard let found = help(comments) else { continue }
      // It may belong to the script's first function.
      if let end = tree.endBlock, end.unnamed, let function = end.statements.first as? FunctionDefinitionAst {
        let gap = lines.position(function.extent.startOffset).line - (comments.last.map(endLine) ?? 0)
        if gap <= HelpText.proximity { return ending(to: tokens.count - 1, parameters, 0) }
      }
      return complete(found, parameters, 0)
    }
    return ending(to: tokens.count - 1, parameters, 0)
  }

  private func search(from start: Int, to end: Int, _ parameters: [ParameterAst], _ saved: Int) -> HelpComment? {
    var start = start
    while true {
      let comments = block(&start)
      if comments.isEmpty { break }
      if let found = help(comments) { return complete(found, parameters, saved) }
    }
    return ending(to: end, parameters, saved)
  }

  /// Help at the end of a body.
  private func ending(to last: Int, _ parameters: [ParameterAst], _ saved: Int) -> HelpComment? {
    guard last >= 0, last < tokens.count, let found = help(preceding(last)) else { return nil }
    return complete(found, parameters, saved)
  }
}
