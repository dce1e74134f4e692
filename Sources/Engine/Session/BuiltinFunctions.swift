// The functions that every session begins with. They are defined when they are first looked for, so that a start costs nothing.

import Objects
import Primitives

enum BuiltinFunctions {
  /// Their texts by name.
  static let texts: [NameKey: (name: String, text: String)] = {
    var found: [NameKey: (name: String, text: String)] = [:]
    for (name, text) in all { found[NameKey(name)] = (name, text) }
    return found
  }()

  private static let all = [
    ("Pause", "$null = Read-Host 'Press Enter to continue...'"),
    (
      "prompt",
      """

      "PS $($executionContext.SessionState.Path.CurrentLocation)$('>' * ($nestedPromptLevel + 1)) ";
      # .Link
      # https://go.microsoft.com/fwlink/?LinkID=225750
      # .ExternalHelp System.Management.Automation.dll-help.xml

      """
    ),
    (
      "Clear-Host",
      """

      [Console]::Write((
          & (Get-Command -CommandType Application clear | Select-Object -First 1).Definition
      ))
      # .Link
      # https://go.microsoft.com/fwlink/?LinkID=2096480
      # .ExternalHelp System.Management.Automation.dll-help.xml

      """
    ),
    (
      "oss",
      """

      [CmdletBinding()]
      param([ValidateRange(2, 2147483647)] [int] ${Width}, [Parameter(ValueFromPipeline = $true)] [psobject] ${InputObject})
      begin {
          $PSBoundParameters['Stream'] = $true
          $lines = { Out-String @PSBoundParameters }.GetSteppablePipeline($MyInvocation.CommandOrigin)
          $lines.Begin($PSCmdlet)
      }
      process { $lines.Process($_) }
      end { $lines.End() }

      """
    ),
  ]
}

extension Session {
  /// Whether one of the first functions was never looked for.
  public func isPendingFunction(_ name: String) -> Bool {
    pendingFunctions[NameKey(name)] != nil && global.functions?[NameKey(name)] == nil
  }

  /// Whether the `prompt` function is still PowerShell's own.
  public var hasOwnPrompt: Bool {
    let key = NameKey("prompt")
    guard let known = global.functions?[key] else { return pendingFunctions[key] != nil }
    return known.definition == BuiltinFunctions.texts[key]?.text
  }

  /// Defines one of the first functions when it is looked for.
  func pendingFunction(_ key: NameKey) -> FunctionInfo? {
    guard let (name, text) = pendingFunctions.removeValue(forKey: key) else { return nil }
    let parsed = parse(text)
    let info = FunctionInfo(name, ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil), isFilter: false)
    if global.functions == nil { global.functions = [:] }
    global.functions?[key] = info
    return info
  }

  /// Defines them all, before functions are counted up.
  public func definePendingFunctions() {
    for key in Array(pendingFunctions.keys) { _ = pendingFunction(key) }
  }
}
