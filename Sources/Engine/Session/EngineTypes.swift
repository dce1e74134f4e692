// Types that only the engine makes values of.

import Objects

public enum EngineTypes {
  static let scriptExtent = TypeInfo(
    "System.Management.Automation.Language.InternalScriptExtent", base: .object, interfaces: { [scriptExtentInterface] },
    declare: InvocationMembers.declareExtent)
  /// The place of a node that nobody wrote.
  static let emptyExtent = TypeInfo(
    "System.Management.Automation.Language.EmptyScriptExtent", base: .object, interfaces: { [scriptExtentInterface] },
    declare: InvocationMembers.declareExtent)
  static let scriptExtentInterface = TypeInfo("System.Management.Automation.Language.IScriptExtent", .interface)
  static let informational = TypeInfo(
    "System.Management.Automation.InformationalRecord", base: .object, isAbstract: true,
    declare: StreamRecordMembers.informational)
  static let warningRecord = TypeInfo(
    "System.Management.Automation.WarningRecord", base: informational, declare: StreamRecordMembers.warning)
  static let verboseRecord = TypeInfo("System.Management.Automation.VerboseRecord", base: informational)
  static let debugRecord = TypeInfo("System.Management.Automation.DebugRecord", base: informational)
  static let informationRecord = TypeInfo(
    "System.Management.Automation.InformationRecord", base: .object, declare: StreamRecordMembers.information)
  static let commandInfo = TypeInfo(
    "System.Management.Automation.CommandInfo", base: .object, isAbstract: true, extended: CommandInfoExtensions.command,
    declare: CommandInfoMembers.declare)
  static let functionInfo = TypeInfo(
    "System.Management.Automation.FunctionInfo", base: commandInfo, declare: CommandInfoMembers.declareCode)
  static let filterInfo = TypeInfo("System.Management.Automation.FilterInfo", base: functionInfo)
  static let cmdletInfo = TypeInfo(
    "System.Management.Automation.CmdletInfo", base: commandInfo, extended: CommandInfoExtensions.cmdlet,
    declare: CommandInfoMembers.declareCmdlet)
  static let aliasInfo = TypeInfo(
    "System.Management.Automation.AliasInfo", base: commandInfo, extended: CommandInfoExtensions.alias,
    declare: CommandInfoMembers.declareAlias)
  static let applicationInfo = TypeInfo(
    "System.Management.Automation.ApplicationInfo", base: commandInfo, extended: CommandInfoExtensions.application,
    declare: CommandInfoMembers.declareApplication)
  static let externalScriptInfo = TypeInfo(
    "System.Management.Automation.ExternalScriptInfo", base: commandInfo,
    declare: CommandInfoMembers.declareScript)
  static let moduleInfo = TypeInfo(
    "System.Management.Automation.PSModuleInfo", base: .object, declare: ModuleInfoMembers.declare)
  static let invocationInfo = TypeInfo(
    "System.Management.Automation.InvocationInfo", base: .object, declare: InvocationMembers.declare)
  static let cmdletBase = TypeInfo(
    "System.Management.Automation.PSCmdlet",
    base: TypeInfo(
      "System.Management.Automation.Cmdlet",
      base: TypeInfo("System.Management.Automation.Internal.InternalCommand", base: .object),
      declare: CmdletMembers.declareStatics), declare: CmdletMembers.declare)
  static let psCmdlet = TypeInfo("System.Management.Automation.PSScriptCmdlet", base: cmdletBase)
  static let versionTable = TypeInfo("System.Management.Automation.PSVersionHashTable", base: .hashtable)
  static let boundParameters = TypeInfo(
    "System.Management.Automation.PSBoundParametersDictionary",
    base: TypeCatalog.construct(.dictionaryDefinition, [.string, .object]))
}
