// The engine's types by name. The family is made when a script first names a type that the rooms below lack, so it costs nothing at start.

import Objects
import Primitives
import Syntax

enum EngineFamily {
  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    for type in AstTypes.all + TokenObj.all + LanguageEnums.all + language + engine + HostMembers.all
      + PowerShellTypes.all + CommandMetadataTypes.all
    { types[type.fullName] = { type } }
    return TypeCatalog.Family(
      types: types,
      accelerators: [
        "psmoduleinfo": "System.Management.Automation.PSModuleInfo",
        "powershell": "System.Management.Automation.PowerShell",
        "runspace": "System.Management.Automation.Runspaces.Runspace",
        "runspacefactory": "System.Management.Automation.Runspaces.RunspaceFactory",
        "initialsessionstate": "System.Management.Automation.Runspaces.InitialSessionState",
      ])
  }

  /// Members of types of the room below.
  static let declarations: TypeCatalog.Declarations = [
    "System.Management.Automation.ScriptBlock": ScriptBlockMembers.declare
  ]

  private static var language: [TypeInfo] {
    [
      LanguageParser.type, ParseErrorObj.errorType, TypeNameObj.interface, TypeNameObj.plainType, TypeNameObj.genericType,
      TypeNameObj.arrayType, VariablePathObj.pathType, ScriptPointObj.interface, ScriptPointObj.pointType,
      EngineTypes.scriptExtent,
      EngineTypes.scriptExtentInterface, ScriptTokens.tokenType, ScriptTokens.parserType, ScriptTokens.errorType,
      SteppablePipelineObj.pipelineType,
    ]
  }

  private static var engine: [TypeInfo] {
    [
      EngineTypes.informational, EngineTypes.warningRecord, EngineTypes.verboseRecord, EngineTypes.debugRecord,
      EngineTypes.informationRecord, EngineTypes.commandInfo, EngineTypes.functionInfo, EngineTypes.filterInfo,
      EngineTypes.cmdletInfo,
      EngineTypes.aliasInfo, EngineTypes.applicationInfo, EngineTypes.externalScriptInfo, EngineTypes.moduleInfo,
      CommandTypes.parameterMetadata, CommandTypes.parameterInfo, CommandTypes.parameterSet, CommandTypes.setMetadata,
      CommandTypes.outputType, CmdletMembers.runtimeInterface, CommandLookupObj.eventType, EngineTypes.invocationInfo,
      StreamRecordMembers.hostMessage, EngineTypes.psCmdlet,
      EngineTypes.cmdletBase, EngineTypes.cmdletBase.baseType ?? .object,
      EngineTypes.boundParameters, ClassAssembly.attribute, CmdletAttributes.testHooks,
    ]
  }
}
