// PowerShell's own type data, as Get-TypeData lists it. What it does is done by the types themselves, by the display sets and by the settings of
// serialisation; script blocks stand behind none of it, so that the listed members have no code to show.

import Engine
import Formatting

enum BuiltInTypeData {
  /// A listed member: its kind by a letter, its name, what an alias means.
  struct Member {
    let kind: Character
    let name: String
    let target: String?
  }

  struct Entry {
    let name: String
    var members: [Member] = []
    let data = TypeDataEntry()
  }

  /// All entries by their names in small letters.
  static func all() -> [String: Entry] {
    var found: [String: Entry] = [:]
    for (name, properties) in DisplaySets.management {
      let entry = Entry(name: name)
      entry.data.defaultDisplaySet = properties
      found[name.lowercased()] = entry
    }
    for line in text.split(separator: "\n") {
      let fields = line.drop { $0 == " " }.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      func names(_ i: Int) -> [String]? {
        i < fields.count && !fields[i].isEmpty ? fields[i].split(separator: " ").map(String.init) : nil
      }
      var entry = found[fields[0].lowercased()] ?? Entry(name: fields[0])
      for word in names(1) ?? [] {
        let parts = word.dropFirst().split(separator: "=").map(String.init)
        entry.members.append(Member(kind: word.first ?? "s", name: parts[0], target: parts.count > 1 ? parts[1] : nil))
      }
      if let set = names(2) { entry.data.defaultDisplaySet = set }
      if let set = names(3) { entry.data.defaultKeySet = set }
      if let property = names(4) { entry.data.defaultDisplayProperty = property[0] }
      if let depth = names(5) { entry.data.serializationDepth = Int(depth[0]) ?? 0 }
      found[fields[0].lowercased()] = entry
    }
    return found
  }

  /// Name, members (`s`cript, `a`lias and `c`ode properties, `n`otes, script `m`ethods, code methods `k`), the properties that are shown, keys,
  /// the property that stands for the object, depth.
  private static let text = #"""
    Deserialized.Microsoft.PowerShell.Commands.Internal.Format.FormatInfoData|||||1
    Deserialized.Microsoft.PowerShell.Commands.ModuleSpecification
    Deserialized.System.Diagnostics.Process||Id Handles CPU Name
    Deserialized.System.Enum|sValue
    Deserialized.System.Globalization.CultureInfo
    Deserialized.System.Management.Automation.Breakpoint
    Deserialized.System.Management.Automation.BreakpointUpdatedEventArgs
    Deserialized.System.Management.Automation.CommandCompletion
    Deserialized.System.Management.Automation.CompletionResult
    Deserialized.System.Management.Automation.CustomControlEntry
    Deserialized.System.Management.Automation.CustomItemBase
    Deserialized.System.Management.Automation.DebuggerCommand
    Deserialized.System.Management.Automation.DebuggerCommandResults
    Deserialized.System.Management.Automation.DebuggerStopEventArgs
    Deserialized.System.Management.Automation.DisplayEntry
    Deserialized.System.Management.Automation.EntrySelectedBy
    Deserialized.System.Management.Automation.ExtendedTypeDefinition
    Deserialized.System.Management.Automation.FormatViewDefinition
    Deserialized.System.Management.Automation.JobStateEventArgs
    Deserialized.System.Management.Automation.JobStateInfo
    Deserialized.System.Management.Automation.ListControlEntry
    Deserialized.System.Management.Automation.ListControlEntryItem
    Deserialized.System.Management.Automation.PSControl
    Deserialized.System.Management.Automation.PSControlGroupBy
    Deserialized.System.Management.Automation.PSCredential
    Deserialized.System.Management.Automation.PSListModifier
    Deserialized.System.Management.Automation.PSPrimitiveDictionary
    Deserialized.System.Management.Automation.ParameterSetMetadata
    Deserialized.System.Management.Automation.Remoting.PSSessionOption
    Deserialized.System.Management.Automation.SwitchParameter
    Deserialized.System.Management.Automation.TableControlColumn
    Deserialized.System.Management.Automation.TableControlColumnHeader
    Deserialized.System.Management.Automation.TableControlRow
    Deserialized.System.Management.Automation.WideControlEntryItem
    Deserialized.System.Management.ManagementEventArgs|||||2
    Deserialized.System.Net.IPAddress
    Deserialized.System.Net.Mail.MailAddress
    Deserialized.System.Security.AccessControl.FileSystemSecurity
    Deserialized.System.Security.AccessControl.RegistrySecurity
    Deserialized.System.Security.Cryptography.X509Certificates.X500DistinguishedName
    Deserialized.System.Security.Cryptography.X509Certificates.X509Certificate2
    Deserialized.System.ServiceProcess.ServiceController||Status Name DisplayName
    HelpInfo|||||1
    Microsoft.Management.Infrastructure.CimClass|sCimClassName
    Microsoft.Management.Infrastructure.CimCmdlets.CimIndicationEventInstanceEventArgs|||||1
    Microsoft.PowerShell.Commands.HistoryInfo|||Id
    Microsoft.PowerShell.Commands.Internal.Format.FormatInfoData|||||1
    Microsoft.PowerShell.Commands.ModuleSpecification|||||1
    Microsoft.PowerShell.Commands.PSSessionConfigurationCommands#PSSessionConfiguration|sPermission
    Microsoft.PowerShell.DeserializingTypeConverter
    System.Collections.DictionaryEntry|aName=Key
    System.DateTime|sDateTime
    System.Diagnostics.EventLogEntry|sEventID
    System.Diagnostics.FileVersionInfo|sFileVersionRaw sProductVersionRaw
    System.Diagnostics.Process|n__NounName sCommandLine sCompany sCPU sDescription sFileVersion aHandles=Handlecount aName=ProcessName aNPM=NonpagedSystemMemorySize64 cParent sPath aPM=PagedMemorySize64 sProduct sProductVersion aSI=SessionId aVM=VirtualMemorySize64 aWS=WorkingSet64|Id Handles CPU SI Name
    System.Diagnostics.ProcessModule|sCompany sDescription sFileVersion sProduct sProductVersion sSize
    System.Drawing.Printing.PrintDocument|sColor sDuplex sName
    System.Exception|||||1
    System.Globalization.CultureInfo|||||1
    System.Guid|sGuid
    System.IO.DirectoryInfo|sBaseName cLastWriteTimeString cLengthString cLinkType cMode cModeWithoutHardLink cNameString cResolvedTarget aTarget=LinkTarget|||Name
    System.IO.FileInfo|sBaseName cLastWriteTimeString cLengthString cLinkType cMode cModeWithoutHardLink cNameString cResolvedTarget aTarget=LinkTarget sVersionInfo|LastWriteTime Length Name
    System.IO.FileSystemInfo|sGroup sSize sUnixMode sUser
    System.Management.Automation.AliasInfo|sDisplayName sResolvedCommandName
    System.Management.Automation.ApplicationInfo|sFileVersionInfo
    System.Management.Automation.Breakpoint|||||1
    System.Management.Automation.BreakpointUpdatedEventArgs|||||2
    System.Management.Automation.CallStackFrame|sArguments sCommand sLocation
    System.Management.Automation.CmdletInfo|sDLL
    System.Management.Automation.CommandCompletion|||||1
    System.Management.Automation.CommandInfo|sHelpUri aNamespace=ModuleName
    System.Management.Automation.CompletionResult|||||1
    System.Management.Automation.CustomControlEntry|||||1
    System.Management.Automation.CustomItemBase|||||1
    System.Management.Automation.DebuggerCommand|||||1
    System.Management.Automation.DebuggerCommandResults|||||1
    System.Management.Automation.DebuggerStopEventArgs|cSerializedInvocationInfo||||2
    System.Management.Automation.DisplayEntry|||||1
    System.Management.Automation.EntrySelectedBy|||||1
    System.Management.Automation.ErrorRecord|sPSMessageDetails
    System.Management.Automation.ExtendedTypeDefinition||TypeNames FormatViewDefinition|||1
    System.Management.Automation.FormatViewDefinition|cInstanceId||||1
    System.Management.Automation.Job|sState||||2
    System.Management.Automation.JobStateEventArgs|||||2
    System.Management.Automation.JobStateInfo|||||1
    System.Management.Automation.ListControlEntry||Items EntrySelectedBy|||1
    System.Management.Automation.ListControlEntryItem|||||1
    System.Management.Automation.PSControl|||||1
    System.Management.Automation.PSControlGroupBy|||||2
    System.Management.Automation.PSCredential|||||1
    System.Management.Automation.PSDriveInfo|sFree sUsed
    System.Management.Automation.PSListModifier|||||2
    System.Management.Automation.PSModuleInfo||Name Path Description Guid Version ModuleBase ModuleType PrivateData AccessMode ExportedAliases ExportedCmdlets ExportedFunctions ExportedVariables NestedModules
    System.Management.Automation.PSPrimitiveDictionary|||||1
    System.Management.Automation.PSTypeName
    System.Management.Automation.ParameterMetadata
    System.Management.Automation.ParameterSetMetadata|cFlags
    System.Management.Automation.Remoting.PSSenderInfo|sConnectedUser sRunAsUser
    System.Management.Automation.Remoting.PSSessionOption|||||1
    System.Management.Automation.Runspaces.PSSession|sDisconnectedOn sExpiresOn sIdleTimeout sOutputBufferingMode sState
    System.Management.Automation.Signature|||||2
    System.Management.Automation.SwitchParameter|||||1
    System.Management.Automation.TableControlColumn|||||1
    System.Management.Automation.TableControlColumnHeader|||||1
    System.Management.Automation.TableControlRow|||||1
    System.Management.Automation.WideControlEntryItem|||||1
    System.Management.ManagementBaseObject|aPSComputerName=__SERVER
    System.Management.ManagementClass|aName=__Class
    System.Management.ManagementEventArgs|||||2
    System.Management.ManagementObject|mConvertFromDateTime mConvertToDateTime
    System.Net.IPAddress|sIPAddressToString|||IPAddressToString|1
    System.Net.Mail.MailAddress|||||1
    System.Security.AccessControl.FileSystemSecurity|||||1
    System.Security.AccessControl.RegistrySecurity|||||1
    System.Security.Cryptography.X509Certificates.X500DistinguishedName|||||1
    System.Security.Cryptography.X509Certificates.X509Certificate2|sDnsNameList sEnhancedKeyUsageList sSendAsTrustedIssuer||||1
    System.ServiceProcess.ServiceController|aName=ServiceName aRequiredServices=ServicesDependedOn mToString|Status Name DisplayName
    System.Version#IncludeLabel|mToString
    System.Web.Services.Protocols.SoapException|sPSMessageDetails
    System.Xml.XmlNode|kToString
    System.Xml.XmlNodeList|kToString
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_PingStatus|sIPV4Address sIPV6Address
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Process|aHandles=Handlecount sPath aProcessName=Name aVM=VirtualSize aWS=WorkingSetSize
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_QuickFixEngineering|sInstalledOn
    System.Management.ManagementObject#root\cimv2\Win32_PingStatus|sIPV4Address sIPV6Address
    System.Management.ManagementObject#root\cimv2\Win32_Process|aHandles=Handlecount sPath aProcessName=Name aVM=VirtualSize aWS=WorkingSetSize
    System.Management.ManagementObject#root\cimv2\Win32_QuickFixEngineering|sInstalledOn
    """#
}
