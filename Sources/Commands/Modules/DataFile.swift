// Data files (`.psd1`): a script of nothing but one hashtable. Import-PowerShellDataFile reads constants alone; a manifest may also read a
// few variables and call a few commands.

import Engine
import Objects
import Primitives
import Syntax

enum DataFile {
  /// What a data file gives that may hold anything a `data` section may, with the given commands.
  static func evaluate(_ path: String, commands: [String], _ session: Session) throws -> Value {
    guard let bytes = TextFiles.read(path) else { return .null }
    let parsed = Parser.parse(text: TextFiles.decode(bytes).string, file: path)
    if let failure = session.parseFailure(parsed) { throw failure }
    let checked = Parser.restrictedLanguageErrors(parsed.root, commands: commands, variables: nil, allowsEnvironment: false)
    if let failure = session.parseFailure(checked) { throw failure }
    return try session.call(ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil), []).orNull
  }

  /// The hashtable of a manifest; nil when its value is something else. Throws for text that does not parse or is not permitted.
  static func manifest(_ path: String, _ session: Session) throws -> DictionaryObj? {
    guard let bytes = TextFiles.read(path) else { return nil }
    let parsed = Parser.parse(text: TextFiles.decode(bytes).string, file: path)
    if let failure = session.parseFailure(parsed) { throw failure }
    if let refusal = refusal(parsed) {
      throw Thrown("System.Management.Automation.ParseException", refusal, id: "RestrictedLanguage", category: .ParserError)
    }
    let value = try session.call(ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil), [])
    guard let table = value.dictionary else { return nil }
    // Members of a manifest have no case, whatever the table's own rule.
    let copy = DictionaryObj()
    for key in table.orderedKeys { copy.set(key, table.get(key) ?? .null) }
    return copy
  }

  /// What in a manifest is not permitted, in words.
  private static func refusal(_ parsed: ParsedScript) -> String? {
    let commands: Set<String> = ["import-localizeddata", "convertfrom-stringdata", "write-host", "out-host", "join-path"]
    let variables: Set<String> = [
      "psculture", "psuiculture", "true", "false", "null", "psscriptroot", "psedition", "enabledexperimentalfeatures",
    ]
    var message: String?
    func refuse(_ node: Ast, _ text: String) {
      let place = parsed.source.position(node.extent.startOffset)
      message =
        "At \(parsed.source.file ?? ""):\(place.line) char:\(place.column)\n+ \(parsed.source.text(node.extent))\n\(text)"
    }
    parsed.root.visit { node in
      switch node.kind {
      case .command:
        let command = node as? CommandAst
        if !commands.contains(command?.commandName?.lowercased() ?? "") {
          refuse(
            node,
            "The command '\(command?.commandName ?? parsed.source.text(node.extent))' is not allowed in restricted language mode or a Data section."
          )
        }
      case .invokeMemberExpression, .memberExpression:
        refuse(node, "Method calls and property references are not allowed in restricted language mode or a Data section.")
      case .functionDefinition, .scriptBlockExpression, .assignmentStatement, .forEachStatement, .forStatement, .whileStatement,
        .tryStatement, .switchStatement, .throwStatement, .exitStatement:
        refuse(node, "This statement is not allowed in restricted language mode or a Data section.")
      case .variableExpression:
        let path = (node as? VariableExpressionAst)?.variablePath.userPath.lowercased() ?? ""
        if !variables.contains(path), !path.hasPrefix("env:") {
          refuse(
            node,
            "A variable that cannot be referenced in restricted language mode or a Data section is being referenced. Variables that can be referenced include the following: $PSCulture, $PSUICulture, $true, $false, $null."
          )
        }
      default: break
      }
      return message == nil ? .continue : .stopVisit
    }
    return message
  }
}

final class ImportDataFileCommand: Cmdlet {
  override func process() throws {
    let isLiteral = has("LiteralPath")
    for path in strings(isLiteral ? "LiteralPath" : "Path") ?? [] {
      let file = try session.filePath(path, isLiteral: isLiteral)
      guard TextFiles.exists(file), !TextFiles.isDirectory(file), let bytes = TextFiles.read(file) else {
        try writeError(
          "System.ArgumentException", "Cannot find path '\(path)' because it does not exist.", id: "PathNotFound",
          .InvalidArgument, target: Value(path))
        continue
      }
      let parsed = Parser.parse(text: TextFiles.decode(bytes).string, file: file)
      guard parsed.errors.isEmpty else {
        try refuse(file, "CouldNotParseAsPowerShellDataFile")
        continue
      }
      var found: HashtableAst?
      parsed.root.visit { node in
        if let table = node as? HashtableAst { found = table }
        if found != nil { return .stopVisit }
        return node is ScriptBlockExpressionAst || node is FunctionDefinitionAst ? .skipChildren : .continue
      }
      guard let table = found else {
        try refuse(file, "CouldNotParseAsPowerShellDataFileNoHashtableRoot")
        continue
      }
      let text = parsed.source.text(table.extent)
      guard SafeExpression.isSafe(table, limited: !flag("SkipLimitCheck")) else {
        throw DotNetError.invalidOperation(
          "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: \(text).")
      }
      try write(try session.call(try session.createBlock(text), []))
    }
  }

  private func refuse(_ file: String, _ id: String) throws {
    try writeError(
      "System.InvalidOperationException", "The file '\(file)' could not be parsed as a PowerShell Data File.", id: id,
      .InvalidData, target: Value(file))
  }
}
