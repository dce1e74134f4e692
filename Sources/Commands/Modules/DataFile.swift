// Data files (`.psd1`): a script of nothing but one hashtable. Import-PowerShellDataFile, manifests and Test-ModuleManifest.

import Engine
import Objects
import Primitives
import Syntax

enum DataFile {
  /// The hashtable of a data file. Throws a ModuleFailure for anything else.
  static func read(_ path: String, _ session: Session) throws -> DictionaryObj {
    guard let table = try table(path, session) else {
      throw ModuleFailure(
        message:
          "Processing the module manifest file '\(path)' did not result in a valid manifest object. Update the file to contain a valid PowerShell module manifest. A valid manifest can be created using the New-ModuleManifest cmdlet.",
        id: "Modules_InvalidManifest", category: .ResourceUnavailable, target: Value(path))
    }
    return table
  }

  /// What a data file gives that may hold anything a `data` section may, with the given commands.
  static func evaluate(_ path: String, commands: [String], _ session: Session) throws -> Value {
    guard let bytes = TextFiles.read(path) else { return .null }
    let parsed = Parser.parse(text: TextFiles.decode(bytes).string, file: path)
    if let failure = session.parseFailure(parsed) { throw failure }
    return try session.call(ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil), []).orNull
  }

  /// As `read`; nil when the file holds no hashtable of plain data.
  static func table(_ path: String, _ session: Session) throws -> DictionaryObj? {
    guard let bytes = TextFiles.read(path) else { return nil }
    let parsed = Parser.parse(text: TextFiles.decode(bytes).string, file: path)
    if let failure = session.parseFailure(parsed) { throw failure }
    guard let end = parsed.root.endBlock, end.statements.count == 1, let pipeline = end.statements[0] as? PipelineAst,
      pipeline.pipelineElements.count == 1, let command = pipeline.pipelineElements[0] as? CommandExpressionAst,
      command.expression is HashtableAst
    else { return nil }
    var isPlain = true
    command.expression.visit { node in
      switch node.kind {
      case .command, .invokeMemberExpression, .scriptBlockExpression, .functionDefinition: isPlain = false
      default: break
      }
      return isPlain ? .continue : .stopVisit
    }
    guard isPlain else { return nil }
    return try session.call(ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil), []).dictionary
  }
}

final class ImportDataFileCommand: Cmdlet {
  override func process() throws {
    let isLiteral = has("LiteralPath")
    for path in strings(isLiteral ? "LiteralPath" : "Path") ?? [] {
      let files = isLiteral ? [session.absolutePath(path)] : TextFiles.resolve(path, session)
      guard files.count == 1, TextFiles.exists(files[0]), !TextFiles.isDirectory(files[0]), let bytes = TextFiles.read(files[0])
      else {
        try writeError(
          "System.ArgumentException", "Cannot find path '\(path)' because it does not exist.", id: "PathNotFound",
          .InvalidArgument, target: Value(path))
        continue
      }
      let parsed = Parser.parse(text: TextFiles.decode(bytes).string, file: files[0])
      guard parsed.errors.isEmpty else {
        try refuse(files[0], "CouldNotParseAsPowerShellDataFile")
        continue
      }
      var found: HashtableAst?
      parsed.root.visit { node in
        if let table = node as? HashtableAst { found = table }
        if found != nil { return .stopVisit }
        return node is ScriptBlockExpressionAst || node is FunctionDefinitionAst ? .skipChildren : .continue
      }
      guard let table = found else {
        try refuse(files[0], "CouldNotParseAsPowerShellDataFileNoHashtableRoot")
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

final class TestModuleManifestCommand: Cmdlet {
  override func process() throws {
    let given = string("Path") ?? ""
    let path = session.absolutePath(given)
    guard TextFiles.exists(path) else {
      return try writeError(
        "System.Management.Automation.ItemNotFoundException", "Cannot find path '\(path)' because it does not exist.",
        id: "PathNotFound",
        .ResourceUnavailable, target: Value(given))
    }
    guard path.lowercased().hasSuffix(".psd1") else {
      throw terminate(
        "System.InvalidOperationException",
        "The module manifest path '\(path)' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.",
        id: "Modules_InvalidModuleManifestPath", .InvalidArgument, target: Value(path))
    }
    do {
      let loader = ModuleLoader(session, context.frame ?? session.topFrame())
      if let module = try loader.describe(path) { try write(.object(module)) }
    } catch let failure as ModuleFailure {
      try writeError(failure.type, failure.message, id: failure.id, failure.category, target: failure.target)
    }
  }
}
