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
    set("ErrorActionPreference", preference(2))
    set("WarningPreference", preference(2))
    set("VerbosePreference", preference(0))
    set("DebugPreference", preference(0))
    set("InformationPreference", preference(0))
    set("ProgressPreference", preference(2))
    set("ConfirmPreference", .object(EnumValue(Confirmation.impactType, 3)))
    set("WhatIfPreference", .bool(false))
    set("MaximumHistoryCount", .int(4096))
    set("NestedPromptLevel", .int(0))
    set("PSDefaultParameterValues", .object(DictionaryObj(DefaultParameterValues.type, .hashtable, comparer: .ignoreCase)))
    set("PSNativeCommandArgumentPassing", Value("Standard"))
    set("PSNativeCommandUseErrorActionPreference", .bool(false))
    set("PSSessionApplicationName", Value("wsman"))
    set("PSSessionConfigurationName", Value("http://schemas.microsoft.com/powershell/Microsoft.PowerShell"))
    set("OutputEncoding", .null)
    set("PSEmailServer", .emptyString)
    set("PSModuleAutoLoadingPreference", .null)
    global.variables.removeValue(forKey: NameKey("PSModuleAutoLoadingPreference"))
  }

  private static func preference(_ number: Int64) -> Value { .object(EnumValue(CommonParameter.actionPreference, number)) }
}

/// The type of `$PSDefaultParameterValues`.
enum DefaultParameterValues {
  static let type = TypeInfo("System.Management.Automation.DefaultParameterDictionary", base: .hashtable)
}
