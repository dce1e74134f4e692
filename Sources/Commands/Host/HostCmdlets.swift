// Cmdlets about the host and the session: Get-Host, Get-PSCallStack, execution policy, small file helpers.

import Engine
import Glibc
import Objects
import Primitives

enum HostCmdlets {
  static let table: CommandFamilies.Table = [
    "Get-Host": { GetHostCommand() },
    "Get-PSCallStack": { GetCallStackCommand() },
    "Get-ExecutionPolicy": { GetExecutionPolicyCommand() },
    "Set-ExecutionPolicy": { SetExecutionPolicyCommand() },
    "ConvertTo-SecureString": { ConvertToSecureStringCommand() },
    "ConvertFrom-SecureString": { ConvertFromSecureStringCommand() },
    "Get-Credential": { GetCredentialCommand() },
    "New-TemporaryFile": { NewTemporaryFileCommand() },
    "Get-FileHash": { GetFileHashCommand() },
    "Unblock-File": { UnblockFileCommand() },
    "Select-Xml": { SelectXmlCommand() },
    "ConvertTo-Html": { ConvertToHtmlCommand() },
    "Get-History": { GetHistoryCommand() },
    "Add-History": { AddHistoryCommand() },
    "Clear-History": { ClearHistoryCommand() },
    "Invoke-History": { InvokeHistoryCommand() },
    "Switch-Process": { SwitchProcessCommand() },
    "exec": { ExecFunction() },
    "Register-ArgumentCompleter": { RegisterArgumentCompleterCommand() },
    "Get-Help": { GetHelpCommand() },
    "help": { HelpFunction() },
  ]
}

final class GetHostCommand: Cmdlet {
  override func process() throws {
    if let host = session.variableValue("Host", from: context.scope) { try write(host) }
  }
}

final class GetCallStackCommand: Cmdlet {
  override func process() throws {
    guard let frame = context.frame else { return }
    for value in try CallStackFrames.values(from: frame, session) { try write(value) }
  }
}

enum ExecutionPolicies {
  static let type =
    TypeCatalog.find("Microsoft.PowerShell.ExecutionPolicy")
    ?? TypeInfo.enumeration(
      "Microsoft.PowerShell.ExecutionPolicy",
      ["Unrestricted", "RemoteSigned", "AllSigned", "Restricted", "Bypass", "Undefined"])
  static let scopes = TypeInfo.enumeration(
    "Microsoft.PowerShell.ExecutionPolicyScope", ["Process", "CurrentUser", "LocalMachine", "UserPolicy", "MachinePolicy"])
  static let entry = RecordObj.type(
    "Microsoft.PowerShell.ExecutionPolicyByScope", "Microsoft.PowerShell.ExecutionPolicyScope Scope {get;}",
    "Microsoft.PowerShell.ExecutionPolicy ExecutionPolicy {get;}")
}

final class GetExecutionPolicyCommand: Cmdlet {
  override func begin() throws {
    guard flag("List"), has("Scope") else { return }
    let record = ErrorRecord(
      ExceptionObj(
        "System.InvalidOperationException", "Operation is not valid due to the current state of the object."),
      id: "ListAndScopeSpecified", category: .InvalidOperation)
    record.detailsMessage = "Cannot get execution policy. Specify only the List or Scope parameters."
    throw context.terminating(record)
  }

  override func process() throws {
    if flag("List") {
      for (i, policy) in [(4, 5), (3, 5), (0, 5), (1, 5), (2, 0)] {
        try write(
          .object(
            RecordObj(
              ExecutionPolicies.entry,
              [
                ("Scope", .object(EnumValue(ExecutionPolicies.scopes, Int64(i)))),
                ("ExecutionPolicy", .object(EnumValue(ExecutionPolicies.type, Int64(policy)))),
              ])))
      }
      return
    }
    try write(.object(EnumValue(ExecutionPolicies.type, 0)))
  }
}

final class SetExecutionPolicyCommand: Cmdlet {
  override func begin() throws {
    guard let scope = (value("Scope").base.obj as? EnumValue)?.text, scope == "UserPolicy" || scope == "MachinePolicy" else {
      return
    }
    let record = ErrorRecord(
      ExceptionObj(
        "System.InvalidOperationException", "Operation is not valid due to the current state of the object."),
      id: "CantSetGroupPolicy", category: .InvalidOperation)
    record.detailsMessage =
      "Cannot set execution policy. Execution policies at the MachinePolicy or UserPolicy scopes must be set through Group Policy."
    throw context.terminating(record)
  }

  override func process() throws {
    throw terminate(
      "System.PlatformNotSupportedException", "Operation is not supported on this platform.",
      id: "System.PlatformNotSupportedException",
      .NotSpecified)
  }
}

final class GetCredentialCommand: Cmdlet {
  override func process() throws {
    if let given = value("Credential").base.obj as? CredentialObj { return try write(.object(given)) }
    var user = string("UserName") ?? (has("Credential") ? string("Credential") : nil) ?? ""
    if let own = session.host as? ScriptedHost {
      let answer = try own.ask(
        "PromptForCredential",
        [
          Value(string("Title") ?? "PowerShell credential request"), Value(string("Message") ?? "Enter your credentials."),
          Value(user), .emptyString,
        ])
      if !answer.isNull { try write(answer) }
      return
    }
    guard session.host.isInteractive || session.isInteractive else {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException", Confirmation.refusal, id: "InvalidOperation",
        .InvalidOperation)
    }
    session.host.writeLine(
      "\n\(string("Title") ?? "PowerShell credential request")\n\(string("Message") ?? "Enter your credentials.")")
    if user.isEmpty { user = session.host.readLine(prompt: "User: ", secret: false) ?? "" }
    let password = session.host.readLine(prompt: "Password for user \(user): ", secret: true) ?? ""
    try write(.object(CredentialObj(PSString.make(user), SecureStringObj(PSString.make(password)))))
  }
}

final class NewTemporaryFileCommand: Cmdlet {
  override func end() throws {
    let folder = TextFiles.environment("TMPDIR") ?? "/tmp"
    guard try shouldProcess(folder) else { return }
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var generator = SystemRandomNumberGenerator()
    let name = "tmp" + String((0..<6).map { _ in letters[Int(generator.next(upperBound: UInt32(letters.count)))] }) + ".tmp"
    let path = folder + (folder.hasSuffix("/") ? "" : "/") + name
    guard TextFiles.write([], to: path) else {
      throw terminate(
        "System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.", id: "NewTemporaryFileWriteError",
        .WriteError,
        target: Value(folder))
    }
    try write(try Conversion.convert(Value(path), to: TypeCatalog.find("System.IO.FileInfo") ?? .string, session))
  }
}

/// Files carry no mark of the zone they came from here. The paths are checked before it says so.
final class UnblockFileCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    for path in paths {
      do { _ = try service.resolve(path, call) } catch let failure as ItemFailure {
        if call.literal || !PathText.hasWildcards(path) {
          try writeError(
            ErrorRecord(failure.record.exception, id: "FileNotFound", category: .ObjectNotFound, target: Value(path)))
        }
        continue
      }
      throw terminate(
        "System.PlatformNotSupportedException", "The cmdlet does not support Linux.", id: "LinuxNotSupported", .NotImplemented)
    }
  }
}
