// What PowerShell's own type data adds to commands: HelpUri and Namespace for each, a cmdlet's DLL, a program's version, what an alias is shown as.

import Objects
import Primitives

enum CommandInfoExtensions {
  /// The assembly whose file holds a module's cmdlets.
  static func assembly(ofModule module: String) -> String {
    switch module {
    case "Microsoft.PowerShell.Utility": "Microsoft.PowerShell.Commands.Utility"
    case "Microsoft.PowerShell.Management": "Microsoft.PowerShell.Commands.Management"
    case "Microsoft.PowerShell.Host": "Microsoft.PowerShell.ConsoleHost"
    case CoreSnapIn.name: "System.Management.Automation"
    default: module
    }
  }

  /// Of every command.
  @Sendable static func command() -> [TypeDataMember.Named] {
    [
      TypeDataMember.alias("Namespace", of: "ModuleName", hidden: true),
      TypeDataMember.computed("HelpUri", script: helpUriScript) { call in
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

  @Sendable static func cmdlet() -> [TypeDataMember.Named] {
    [
      TypeDataMember.computed("DLL", script: "$this.ImplementingType.Assembly.Location") { call in
        guard let command = call.this.base.obj as? CmdletInfo, !command.moduleName.isEmpty else { return .null }
        return Value("\(Session.home)/\(assembly(ofModule: command.moduleName)).dll")
      }
    ]
  }

  @Sendable static func application() -> [TypeDataMember.Named] {
    [
      TypeDataMember.computed("FileVersionInfo", script: "[System.Diagnostics.FileVersionInfo]::getversioninfo( $this.Path )") {
        call in
        guard let command = call.this.base.obj as? ApplicationInfo,
          let type = TypeCatalog.find("System.Diagnostics.FileVersionInfo")
        else { return .null }
        return try MemberAccess.invokeStatic(type, PSString.make("GetVersionInfo"), [Value(command.path)], call.runtime)
      }
    ]
  }

  @Sendable static func alias() -> [TypeDataMember.Named] {
    [
      TypeDataMember.computed("ResolvedCommandName", script: "$this.ResolvedCommand.Name") { call in
        let found = try MemberAccess.get(call.this, PSString.make("ResolvedCommand"), call.runtime) ?? .null
        return (found.base.obj as? CommandInfo).map { Value($0.name) } ?? .null
      },
      TypeDataMember.computed("DisplayName", script: displayNameScript) { call in
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
