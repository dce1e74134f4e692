// What PowerShell's own type data adds to commands: HelpUri and Namespace for each, a cmdlet's DLL, a program's version, what an alias is shown as.

import Objects
import Primitives

enum CommandInfoExtensions {
  private static func computed(_ name: String, _ script: String, get: @escaping @Sendable (Call) throws -> Value) -> (
    PSString, ExtendedMember
  ) {
    (PSString.make(name), ExtendedMember(.code(get: get, set: nil), script: script))
  }

  /// Of every command.
  @Sendable static func command() -> [(PSString, ExtendedMember)] {
    [
      (PSString.make("Namespace"), ExtendedMember(.alias(target: PSString.make("ModuleName"), as: nil), hidden: true)),
      computed("HelpUri", helpUriScript) { call in
        guard let session = call.runtime as? Session, var command = call.this.base.obj as? CommandInfo else {
          return .emptyString
        }
        // An alias has the page of what it means.
        if let alias = command as? AliasInfo,
          let target = try session.findCommand(alias.target, from: session.currentFrame?.scope ?? session.global)
        {
          command = target
        }
        guard command is CmdletInfo || command is FunctionInfo || command is ExternalScriptInfo else { return .emptyString }
        return Value(try command.signature(session)?.helpUri ?? "")
      },
    ]
  }

  @Sendable static func cmdlet() -> [(PSString, ExtendedMember)] {
    [
      computed("DLL", "$this.ImplementingType.Assembly.Location") { call in
        var found = call.this
        for name in ["ImplementingType", "Assembly", "Location"] {
          found = try MemberAccess.get(found, PSString.make(name), call.runtime) ?? .null
        }
        return found
      }
    ]
  }

  @Sendable static func application() -> [(PSString, ExtendedMember)] {
    [
      computed("FileVersionInfo", "[System.Diagnostics.FileVersionInfo]::getversioninfo( $this.Path )") { call in
        guard let command = call.this.base.obj as? ApplicationInfo,
          let type = TypeCatalog.find("System.Diagnostics.FileVersionInfo")
        else { return .null }
        return try MemberAccess.invokeStatic(type, PSString.make("GetVersionInfo"), [Value(command.path)], call.runtime)
      }
    ]
  }

  @Sendable static func alias() -> [(PSString, ExtendedMember)] {
    [
      computed("ResolvedCommandName", "$this.ResolvedCommand.Name") { call in
        let found = try MemberAccess.get(call.this, PSString.make("ResolvedCommand"), call.runtime) ?? .null
        return (found.base.obj as? CommandInfo).map { Value($0.name) } ?? .null
      },
      computed("DisplayName", displayNameScript) { call in
        guard let alias = call.this.base.obj as? AliasInfo else { return .null }
        let found = try MemberAccess.get(call.this, PSString.make("ResolvedCommand"), call.runtime) ?? .null
        return Value("\(alias.name) -> \((found.base.obj as? CommandInfo)?.name ?? alias.definition)")
      },
    ]
  }

  private static let displayNameScript = """
    if ($null -ne $this.ResolvedCommand)
              {
              $this.Name + " -> " + $this.ResolvedCommand.Name
              }
              else
              {
              $this.Name + " -> " + $this.Definition
              }
              
    """

  private static let helpUriScript = """
    $oldProgressPreference = $ProgressPreference
              $ProgressPreference = 'SilentlyContinue'
              try
              {
              [Microsoft.PowerShell.Commands.GetHelpCodeMethods]::GetHelpUri($this)
              }
              catch {}
              finally
              {
              $ProgressPreference = $oldProgressPreference
              }
    """
}
