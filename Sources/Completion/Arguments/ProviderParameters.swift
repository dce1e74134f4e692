// Parameters that item cmdlets have for some providers only: those of the file system are part of the recorded signatures, other drives lack
// them.

import Engine
import Objects
import Primitives
import Syntax

enum ProviderParameters {
  /// Parameters that the file system adds to a cmdlet.
  private static let ofFiles: [String: Set<String>] = [
    "Get-ChildItem": ["Attributes", "FollowSymlink", "Directory", "File", "Hidden", "ReadOnly", "System"],
    "Get-Content": ["Delimiter", "Wait", "Raw", "Encoding", "AsByteStream", "Stream"],
    "Set-Content": ["NoNewline", "Encoding", "AsByteStream", "Stream"],
    "Add-Content": ["NoNewline", "Encoding", "AsByteStream", "Stream"],
    "Clear-Content": ["Stream"], "Get-Item": ["Stream"], "Remove-Item": ["Stream"],
    "Copy-Item": ["FromSession", "ToSession"], "Test-Path": ["OlderThan", "NewerThan"],
  ]

  private static let varying: Set<String> = [
    "Add-Content", "Clear-Content", "Clear-Item", "Clear-ItemProperty", "Convert-Path", "Copy-Item", "Copy-ItemProperty",
    "Get-ChildItem", "Get-Command", "Get-Content", "Get-Item", "Get-ItemProperty", "Get-ItemPropertyValue", "Invoke-Item",
    "Join-Path", "Move-Item", "Move-ItemProperty", "New-Item", "New-ItemProperty", "New-PSDrive", "Remove-Item",
    "Remove-ItemProperty", "Rename-Item", "Rename-ItemProperty", "Resolve-Path", "Set-Content", "Set-Item",
    "Set-ItemProperty", "Split-Path", "Test-Path", "Set-Location", "Push-Location", "Pop-Location", "Get-Location",
  ]

  /// Whether a cmdlet's parameters depend on its arguments.
  static func varies(_ command: CommandInfo) -> Bool { command is CmdletInfo && varying.contains(command.name) }

  /// The parameters that a call lacks because its path is on another provider's drive; nil for none.
  static func left(of command: CommandInfo, _ ast: CommandAst, _ context: CursorContext) -> Set<String>? {
    guard command is CmdletInfo, let names = ofFiles[command.name] else { return nil }
    let arguments = PlainArguments(ast)
    let node = arguments.node("LiteralPath", nil) ?? arguments.node("Path", 0)
    let path =
      (node as? StringConstantExpressionAst)?.value ?? (node as? VariableExpressionAst).flatMap { context.variableText($0) }
    if let path, let colon = path.firstIndex(of: ":") {
      return ["alias", "env", "function", "variable"].contains(path[..<colon].lowercased()) ? names : nil
    }
    return path.map { $0.hasPrefix("/") } ?? false || context.isAtFileSystem ? nil : names
  }
}
