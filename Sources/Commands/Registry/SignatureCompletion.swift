// What the signature tables can't say: attributes of a few parameters that change how they bind.

import Engine
import Objects
import Primitives

enum SignatureCompletion {
  /// The signature with such attributes added.
  static func complete(_ signature: CommandSignature, _ name: String) -> CommandSignature {
    let made = attributed(signature, name)
    guard made.helpUri == nil, let uri = HelpUris.of(name) else { return made }
    return CommandSignature(
      parameters: made.parameters, setNames: made.setNames, defaultSet: made.defaultSet,
      supportsShouldProcess: made.supportsShouldProcess, supportsPaging: made.supportsPaging, confirmImpact: made.confirmImpact,
      isAdvanced: made.isAdvanced, positionalBinding: made.positionalBinding, outputTypes: made.outputTypes,
      hasDynamicParameters: made.hasDynamicParameters, helpUri: uri)
  }

  private static func attributed(_ signature: CommandSignature, _ name: String) -> CommandSignature {
    switch name {
    case "Add-Member":
      // A member type in the first place means -MemberType, never the name of a note.
      let kinds = "AliasProperty|CodeMethod|CodeProperty|MemberSet|NoteProperty|PropertySet|ScriptMethod|ScriptProperty"
      return replacing(signature, "NotePropertyName") { old in
        let made = ParameterSpec(
          name: old.name, index: old.index, aliases: old.aliases, sets: old.sets,
          attributes: old.attributes + [
            .validatePattern(
              "^(?!(\(kinds))$)", options: 1,
              errorMessage:
                "The parameter NotePropertyName cannot take values that could be converted to the type System.Management.Automation.PSMemberTypes. To define the name of a member with those values, use Add-Member, and specify the member type."
            )
          ], type: { .string })
        made.passesOverInvalid = true
        return made
      }
    case "Invoke-WebRequest", "Invoke-RestMethod":
      return replacing(signature, "HttpVersion") { old in
        ParameterSpec(
          name: old.name, index: old.index, aliases: old.aliases, sets: old.sets, attributes: old.attributes + [.majorVersion],
          type: { .version })
      }
    case "Unprotect-CmsMessage":
      // Only records of an event log go where any object would.
      guard let known = unrecorded.find(name) else { return signature }
      return replacing(known, "EventLogRecord") { old in
        ParameterSpec(
          name: old.name, index: old.index, aliases: old.aliases, sets: old.sets,
          attributes: old.attributes + [.psTypeName("System.Diagnostics.Eventing.Reader.EventLogRecord")], type: { .object })
      }
    case "Set-StrictMode":
      // `Latest` and plain numbers are versions to this parameter.
      return replacing(signature, "Version") { old in
        ParameterSpec(
          name: old.name, index: old.index, aliases: old.aliases, sets: old.sets, attributes: [.strictModeVersion],
          type: { .version })
      }
    default: return unrecorded.find(name) ?? signature
    }
  }

  /// Cmdlets whose parameters the recorded data lacks, as their documentation gives them.
  private static let unrecorded = SignatureTable(
    text: """
      Compress-Archive|CSF|Path|Path,PathWithForce,PathWithUpdate,LiteralPath,LiteralPathWithForce,LiteralPathWithUpdate|IO.File||Path:String[]=!0vp@0.1.2^E;LiteralPath,PSPath:String[]=!p@3.4.5^E;DestinationPath:String=!1^E;CompressionLevel:String{Optimal,NoCompression,Fastest};Update=!@2.5;Force=!@1.4;PassThru
      ConvertFrom-SecureString|C|Secure|Secure,AsPlainText,Open|String||SecureString:Security.SecureString=!0v;SecureKey:Security.SecureString=1@0;AsPlainText=@1;Key:Byte[]=@2
      ConvertTo-SecureString|C|Secure|Secure,PlainText,Open|Security.SecureString||String:String=!0v;SecureKey:Security.SecureString=1@0;AsPlainText=@1;Force=@1;Key:Byte[]=@2
      Expand-Archive|CSF|Path|Path,LiteralPath|IO.FileSystemInfo||Path:String=!0vp@0^E;LiteralPath,PSPath:String=!p@1^E;DestinationPath:String=1^E;Force;PassThru
      Get-CmsMessage|C||ByContent,ByPath,ByLiteralPath|Security.Cryptography.Pkcs.EnvelopedCms||Content:String=!0v@0^n^s;Path:String=!1@1;LiteralPath:String=!1@2
      Get-Credential|C|CredentialSet|CredentialSet,MessageSet|~PSCredential||Credential:Object=0@0^n;Message:String=@1^E;UserName:String=0@1;Title:String=@1^E
      Get-ExecutionPolicy|C|||Microsoft.PowerShell.ExecutionPolicy||Scope:Microsoft.PowerShell.ExecutionPolicyScope=0p<Process,CurrentUser,LocalMachine,UserPolicy,MachinePolicy>;List
      Get-PfxCertificate|C|ByPath|ByPath,ByLiteralPath|Security.Cryptography.X509Certificates.X509Certificate2||FilePath:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Password:Security.SecureString;NoPromptForPassword
      Protect-CmsMessage|C|ByContent|ByContent,ByPath,ByLiteralPath|String||To:~CmsMessageRecipient[]=!0;Content:~PSObject=!1v@0^n^s;Path:String=!1@1;LiteralPath:String=!1@2;OutFile:String=2
      Set-ExecutionPolicy|CS|||||ExecutionPolicy:Microsoft.PowerShell.ExecutionPolicy=!0p;Scope:Microsoft.PowerShell.ExecutionPolicyScope=1p<Process,CurrentUser,LocalMachine,UserPolicy,MachinePolicy>;Force
      Unprotect-CmsMessage|C|ByWinEvent|ByWinEvent,ByContent,ByPath,ByLiteralPath|String||EventLogRecord:~PSObject=!0v@0;Content:String=!0vp@1^n^s;Path:String=!0@2;LiteralPath:String=!0@3;IncludeContext;To:~CmsMessageRecipient[]=1
      """)

  private static func replacing(_ signature: CommandSignature, _ name: String, _ change: (ParameterSpec) -> ParameterSpec)
    -> CommandSignature
  {
    let key = PSString.make(name)
    return CommandSignature(
      parameters: signature.parameters.map { $0.name.equalsIgnoringCase(key) ? change($0) : $0 }, setNames: signature.setNames,
      defaultSet: signature.defaultSet, supportsShouldProcess: signature.supportsShouldProcess,
      supportsPaging: signature.supportsPaging,
      confirmImpact: signature.confirmImpact, isAdvanced: signature.isAdvanced, positionalBinding: signature.positionalBinding,
      outputTypes: signature.outputTypes, hasDynamicParameters: signature.hasDynamicParameters, helpUri: signature.helpUri)
  }
}
