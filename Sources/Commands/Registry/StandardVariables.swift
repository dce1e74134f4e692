// Preference variables and the other stored variables that a session starts with.

import Engine
import Objects
import Primitives

enum StandardVariables {
  static func install(in session: Session) {
    let global = session.global
    func set(_ name: String, _ value: Value, _ options: VariableOptions = []) {
      global.variables[NameKey(name)] = PSVariable(PSString.make(name), value, options: options)
    }
    // What is assigned to these becomes a value of their enum.
    func set(_ name: String, _ type: TypeInfo, _ number: Int64) {
      let variable = PSVariable(PSString.make(name), .object(EnumValue(type, number)))
      variable.attributes = [VariableConstraint(type: type, attribute: nil)]
      global.variables[NameKey(name)] = variable
    }
    let action = CommonParameter.actionPreference
    set("ErrorActionPreference", action, 2)
    set("WarningPreference", action, 2)
    set("VerbosePreference", action, 0)
    set("DebugPreference", action, 0)
    set("InformationPreference", action, 0)
    set("ProgressPreference", action, 2)
    set("ConfirmPreference", Confirmation.impactType, 3)
    if let view = TypeCatalog.find("System.Management.Automation.ErrorView") { set("ErrorView", view, 2) }
    set("WhatIfPreference", .bool(false))
    set("MaximumHistoryCount", .int(4096))
    set("NestedPromptLevel", .int(0))
    set("PSDefaultParameterValues", .object(DictionaryObj(DefaultParameterValues.type, .hashtable, comparer: .ignoreCase)))
    if let style = TypeCatalog.find("System.Management.Automation.NativeArgumentPassingStyle") {
      set("PSNativeCommandArgumentPassing", style, 1)
    }
    set("PSNativeCommandUseErrorActionPreference", .bool(false))
    set("PSSessionApplicationName", Value("wsman"))
    set("PSSessionConfigurationName", Value("http://schemas.microsoft.com/powershell/Microsoft.PowerShell"))
    set("OutputEncoding", .object(EncodingObj(.utf8, mark: false)))
    set("PSEmailServer", .emptyString)
    set("PSModuleAutoLoadingPreference", .null)
    global.variables.removeValue(forKey: NameKey("PSModuleAutoLoadingPreference"))
  }
}

/// The type of `$PSDefaultParameterValues`.
enum DefaultParameterValues {
  static let type = TypeInfo("System.Management.Automation.DefaultParameterDictionary", base: .hashtable)
}
