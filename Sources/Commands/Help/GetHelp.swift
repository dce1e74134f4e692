// Get-Help: comment-based help of functions and scripts as an object, or syntax alone for what has none.

import Engine
import Objects
import Primitives
import Syntax

final class GetHelpCommand: Cmdlet {
  override func process() throws {
    let name = string("Name") ?? ""
    if name.isEmpty {
      return try write(
        Value(
          "TOPIC\n    Get-Help shows what a command does: Get-Help NAME.\n    Get-Command lists the commands, Get-Command -Syntax their syntax."
        ))
    }
    var command: CommandInfo?
    if let alias = session.findAlias(name, from: context.scope) {
      command = try session.findCommand(alias.target, from: context.scope)
    }
    command = try command ?? session.findCommand(name, from: context.scope)
    guard let command, let signature = try command.signature(session) else {
      return try writeError(
        "Microsoft.PowerShell.Commands.HelpNotFoundException",
        "Get-Help could not find \(name) in a help file in this session. To download updated help topics type: \"Update-Help\". To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.",
        id: "HelpNotFound", .ResourceUnavailable)
    }
    let help = HelpComment.find(command, session)
    let built = try HelpObject.build(command, signature, help, session)
    if has("Parameter") {
      let patterns = (strings("Parameter") ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
      var any = false
      for parameter in built.parameters {
        guard let text = try MemberAccess.get(parameter, PSString.make("name"), session)?.pstring else { continue }
        if try patterns.contains(where: { try $0.isMatch(text) }) {
          any = true
          try write(parameter)
        }
      }
      if !any {
        try writeError(
          "System.Management.Automation.PSArgumentException",
          "No parameter matches criteria \(strings("Parameter")?.joined(separator: ",") ?? "").",
          id: "NoParmsFound", .InvalidArgument, target: Value(name))
      }
      return
    }
    try write(.object(built.object))
  }
}

/// The sections of a help comment.
struct HelpComment {
  var sections: [(name: String, argument: String, text: String)] = []

  func text(_ name: String) -> String? { sections.first { $0.name == name }?.text }
  func all(_ name: String) -> [String] { sections.filter { $0.name == name }.map(\.text) }
  func parameter(_ name: String) -> String? {
    sections.first { $0.name == "PARAMETER" && $0.argument.lowercased() == name.lowercased() }?.text
  }

  /// The comment that belongs to a command: in its body's beginning or end, or right before it.
  static func find(_ command: CommandInfo, _ session: Session) -> HelpComment? {
    if let function = command as? FunctionInfo {
      let ast = function.block.code.ast
      let source = function.block.code.source
      let body = Array(source.text(ast.extent).utf8)
      if let inside = first(in: strip(String(decoding: body, as: UTF8.self))) { return inside }
      guard let definition = function.definitionAst else { return nil }
      let before = source.text(Extent(0, definition.extent.startOffset))
      return last(in: before)
    }
    if let script = command as? ExternalScriptInfo, let block = try? script.block(session) { return first(in: block.bodyText) }
    return nil
  }

  private static func strip(_ body: String) -> String {
    var text = body[...]
    if text.first == "{" { text = text.dropFirst() }
    return String(text)
  }

  /// The comment that a text starts with.
  private static func first(in text: String) -> HelpComment? {
    var rest = text[...]
    while let c = rest.first, c.isWhitespace { rest = rest.dropFirst() }
    if rest.hasPrefix("<#") {
      guard let end = range(of: "#>", in: rest) else { return nil }
      return parse(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end]))
    }
    var lines: [String] = []
    for line in rest.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      guard trimmed.hasPrefix("#") else { break }
      lines.append(String(trimmed.dropFirst()))
    }
    return lines.isEmpty ? nil : parse(lines.joined(separator: "\n"))
  }

  /// The comment that a text ends with, at most one blank line away.
  private static func last(in text: String) -> HelpComment? {
    var rest = text[...]
    var newLines = 0
    while let c = rest.last, c.isWhitespace {
      if c == "\n" { newLines += 1 }
      rest = rest.dropLast()
    }
    if newLines > 2 { return nil }
    if rest.hasSuffix("#>") {
      var start: Substring.Index?
      var at = rest.startIndex
      while let found = range(of: "<#", in: rest[at...]) {
        start = found
        at = rest.index(after: found)
      }
      guard let start else { return nil }
      return parse(String(rest[rest.index(start, offsetBy: 2)..<rest.index(rest.endIndex, offsetBy: -2)]))
    }
    var lines: [String] = []
    for line in rest.split(separator: "\n", omittingEmptySubsequences: false).reversed() {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      guard trimmed.hasPrefix("#") else { break }
      lines.insert(String(trimmed.dropFirst()), at: 0)
    }
    return lines.isEmpty ? nil : parse(lines.joined(separator: "\n"))
  }

  private static func range(of needle: String, in text: Substring) -> Substring.Index? {
    var at = text.startIndex
    while at < text.endIndex {
      if text[at...].hasPrefix(needle) { return at }
      at = text.index(after: at)
    }
    return nil
  }

  private static let keywords: Set<String> = [
    "SYNOPSIS", "DESCRIPTION", "PARAMETER", "EXAMPLE", "INPUTS", "OUTPUTS", "NOTES", "LINK", "COMPONENT", "ROLE",
    "FUNCTIONALITY",
    "FORWARDHELPTARGETNAME", "FORWARDHELPCATEGORY", "REMOTEHELPRUNSPACE", "EXTERNALHELP",
  ]

  static func parse(_ text: String) -> HelpComment? {
    var help = HelpComment()
    var current: (String, String)?
    var lines: [String] = []
    func flush() {
      if let (name, argument) = current { help.sections.append((name, argument, tidy(lines))) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.hasPrefix(".") {
        let words = trimmed.dropFirst().split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
        if let first = words.first, keywords.contains(first.uppercased()) {
          flush()
          current = (first.uppercased(), words.dropFirst().joined(separator: " "))
          continue
        }
      }
      lines.append(String(line))
    }
    flush()
    return help.sections.isEmpty ? nil : help
  }

  /// Lines without their common indentation and without blank ends.
  private static func tidy(_ lines: [String]) -> String {
    var lines = lines.map { line -> String in
      var line = line[...]
      while let last = line.last, last == " " || last == "\t" || last == "\r" { line = line.dropLast() }
      return String(line)
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let indent = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " || $0 == "\t" }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(indent)) }.joined(separator: "\n")
  }
}

/// The object that Get-Help gives.
enum HelpObject {
  static func build(_ command: CommandInfo, _ signature: CommandSignature, _ help: HelpComment?, _ session: Session) throws -> (
    object: CustomObj, parameters: [Value]
  ) {
    func make(_ pairs: [(String, Value)], _ type: String) -> Value { .object(CustomObj(pairs, typeName: type)) }
    func paragraphs(_ text: String?) -> Value {
      guard let text else { return .null }
      return .array([make([("Text", Value(text))], "MamlParaTextItem")])
    }
    let syntax = CommandSyntax.shownSets(signature).map { set in
      command.name + " " + CommandSyntax.text(signature, set, session)
    }
    var parameters: [Value] = []
    for parameter in signature.parameters {
      let rule = parameter.sets.first?.rule ?? ParameterInSet()
      let type = (try? parameter.type(session)) ?? .object
      var pipeline: [String] = []
      if rule.byValue { pipeline.append("ByValue") }
      if rule.byPropertyName { pipeline.append("ByPropertyName") }
      let fallback = (command as? FunctionInfo).flatMap { defaultText(parameter.name, $0) } ?? ""
      var pairs: [(String, Value)] = []
      if let text = help?.parameter(parameter.name.string) { pairs.append(("description", paragraphs(text))) }
      pairs += [
        ("defaultValue", Value(fallback)),
        ("parameterValue", Value(parameter.isSwitch ? "SwitchParameter" : type.name)),
        ("name", .string(parameter.name)),
        ("type", make([("name", Value(type.name))], "MamlType")),
        ("required", Value(rule.isMandatory ? "true" : "false")), ("variableLength", Value("false")),
        ("globbing", Value("false")),
        ("pipelineInput", Value(pipeline.isEmpty ? "false" : "true (\(pipeline.joined(separator: ", ")))")),
        ("position", Value(rule.position >= 0 ? String(rule.position + 1) : "named")),
      ]
      parameters.append(make(pairs, "MamlCommandHelpInfo#parameter"))
    }
    var pairs: [(String, Value)] = []
    let synopsis = help?.text("SYNOPSIS") ?? (help == nil ? "\n" + syntax.joined(separator: "\n") + "\n" : "")
    if let notes = help?.text("NOTES") {
      pairs.append(("alertSet", make([("alert", paragraphs(notes))], "MamlCommandHelpInfo#alertSet")))
    }
    if let description = help?.text("DESCRIPTION") { pairs.append(("description", paragraphs(description))) }
    let examples = help?.all("EXAMPLE") ?? []
    if !examples.isEmpty {
      let made = examples.enumerated().map { i, text -> Value in
        let parts = text.split(separator: "\n\n", maxSplits: 1).map(String.init)
        return make(
          [
            ("title", Value("-------------------------- EXAMPLE \(i + 1) --------------------------")),
            ("code", Value(parts.first ?? text)),
            ("remarks", paragraphs(parts.count > 1 ? parts[1] : "")),
            ("introduction", paragraphs("PS >")),
          ], "MamlCommandHelpInfo#example")
      }
      pairs.append(("examples", make([("example", .array(made))], "MamlCommandHelpInfo#examples")))
    }
    let links = help?.all("LINK") ?? []
    if !links.isEmpty {
      pairs.append(
        (
          "relatedLinks",
          make(
            [
              (
                "navigationLink",
                .array(
                  links.map {
                    make([($0.hasPrefix("http") ? "uri" : "linkText", Value($0))], "MamlCommandHelpInfo#navigationLink")
                  })
              )
            ], "MamlCommandHelpInfo#relatedLinks")
        ))
    }
    if let outputs = help?.text("OUTPUTS") {
      pairs.append(
        (
          "returnValues",
          make(
            [
              (
                "returnValue",
                .array([make([("type", make([("name", Value(outputs))], "MamlType"))], "MamlCommandHelpInfo#returnValue")])
              )
            ],
            "MamlCommandHelpInfo#returnValues")
        ))
    }
    pairs += [
      (
        "details",
        make(
          [("name", Value(command.name)), ("description", paragraphs(help?.text("SYNOPSIS") ?? ""))],
          "MamlCommandHelpInfo#details")
      ),
      ("Name", Value(command.name)), ("Category", Value(command.commandType)), ("Synopsis", Value(synopsis)),
      ("Component", help?.text("COMPONENT").map { Value($0) } ?? .null),
      ("Role", help?.text("ROLE").map { Value($0) } ?? .null),
      ("Functionality", help?.text("FUNCTIONALITY").map { Value($0) } ?? .null), ("ModuleName", Value(command.moduleName)),
      ("Syntax", Value(syntax.joined(separator: "\n\n"))),
      ("parameters", make([("parameter", .array(parameters))], "MamlCommandHelpInfo#parameters")),
    ]
    return (CustomObj(pairs, typeName: "MamlCommandHelpInfo"), parameters)
  }

  /// The text of a parameter's default value.
  private static func defaultText(_ name: PSString, _ function: FunctionInfo) -> String? {
    let code = function.block.code
    let parameters = code.functionParameters ?? code.ast.paramBlock?.parameters ?? []
    for parameter in parameters where PSString.make(parameter.name.variablePath.userPath).equalsIgnoringCase(name) {
      if let text = parameter.defaultValue as? StringConstantExpressionAst { return text.value }
      return parameter.defaultValue.map { code.source.text($0.extent) }
    }
    return nil
  }
}
