// The parameters that every advanced command has besides its own, in PowerShell's order, and where their values go.

import Objects
import Primitives

/// One of the common, ShouldProcess or paging parameters.
public struct CommonParameter: Sendable {
  public enum Kind: Sendable { case common, shouldProcess, paging }
  public let name: String
  public let alias: String?
  public let kind: Kind
  public let type: TypeInfo
  let key: PSString
  let aliasKey: PSString?
  private let set: @Sendable (inout CommonParameters, Value) -> Void

  private init(
    _ name: String, _ alias: String?, _ kind: Kind, _ type: TypeInfo,
    _ set: @escaping @Sendable (inout CommonParameters, Value) -> Void
  ) {
    self.name = name
    self.alias = alias
    self.kind = kind
    self.type = type
    key = PSString.make(name)
    aliasKey = alias.map { PSString.make($0) }
    self.set = set
  }

  var isSwitch: Bool { type === TypeInfo.switchParameter }

  func store(_ value: Value, _ common: inout CommonParameters) { set(&common, value) }

  private static func preference(_ value: Value) -> ActionPreference? {
    guard case .object(let object) = value.base, let item = object as? EnumValue else { return nil }
    return ActionPreference(rawValue: Int(item.raw))
  }
  private static func text(_ value: Value) -> String? { value.pstring?.string }
  private static func unsigned(_ value: Value) -> UInt64? {
    if case .ulong(let number) = value.base { return number }
    return value.integer.flatMap { UInt64(exactly: $0) }
  }

  /// `System.Management.Automation.ActionPreference`.
  public static let actionPreference =
    TypeCatalog.find("System.Management.Automation.ActionPreference")
    ?? TypeInfo.enumeration("System.Management.Automation.ActionPreference", ActionPreference.names)

  /// All of them, in PowerShell's order.
  public static let all: [CommonParameter] = [
    CommonParameter("Verbose", "vb", .common, .switchParameter) { $0.verbose = Truth.isTrue($1) },
    CommonParameter("Debug", "db", .common, .switchParameter) { $0.debug = Truth.isTrue($1) },
    CommonParameter("ErrorAction", "ea", .common, actionPreference) { $0.errorAction = preference($1) },
    CommonParameter("WarningAction", "wa", .common, actionPreference) { $0.warningAction = preference($1) },
    CommonParameter("InformationAction", "infa", .common, actionPreference) { $0.informationAction = preference($1) },
    CommonParameter("ProgressAction", "proga", .common, actionPreference) { $0.progressAction = preference($1) },
    CommonParameter("ErrorVariable", "ev", .common, .string) { $0.errorVariable = text($1) },
    CommonParameter("WarningVariable", "wv", .common, .string) { $0.warningVariable = text($1) },
    CommonParameter("InformationVariable", "iv", .common, .string) { $0.informationVariable = text($1) },
    CommonParameter("OutVariable", "ov", .common, .string) { $0.outVariable = text($1) },
    CommonParameter("OutBuffer", "ob", .common, .int32) { $0.outBuffer = $1.integer.map { Int($0) } },
    CommonParameter("PipelineVariable", "pv", .common, .string) { $0.pipelineVariable = text($1) },
    CommonParameter("WhatIf", "wi", .shouldProcess, .switchParameter) { $0.whatIf = Truth.isTrue($1) },
    CommonParameter("Confirm", "cf", .shouldProcess, .switchParameter) { $0.confirm = Truth.isTrue($1) },
    CommonParameter("IncludeTotalCount", nil, .paging, .switchParameter) { $0.includeTotalCount = Truth.isTrue($1) },
    CommonParameter("Skip", nil, .paging, .uint64) { $0.skip = unsigned($1) },
    CommonParameter("First", nil, .paging, .uint64) { $0.first = unsigned($1) },
  ]

  func applies(to signature: CommandSignature) -> Bool {
    switch kind {
    case .common: return signature.isAdvanced
    case .shouldProcess: return signature.supportsShouldProcess
    case .paging: return signature.supportsPaging
    }
  }

  /// Those that a command has.
  public static func of(_ signature: CommandSignature) -> [CommonParameter] { all.filter { $0.applies(to: signature) } }

  static func find(_ name: PSString, _ signature: CommandSignature) -> CommonParameter? {
    for parameter in all where parameter.applies(to: signature) {
      if parameter.key.equalsIgnoringCase(name) || parameter.aliasKey?.equalsIgnoringCase(name) == true { return parameter }
    }
    return nil
  }

  static func startingWith(_ name: PSString, _ signature: CommandSignature) -> [CommonParameter] {
    all.filter {
      $0.applies(to: signature)
        && (ParameterBinder.isPrefix(name, $0.key) || $0.aliasKey.map { ParameterBinder.isPrefix(name, $0) } == true)
    }
  }
}

extension ParameterBinder {
  /// `Suspend` is for workflows, which are gone; null has no meaning.
  private func refuseSuspend(_ value: Value, _ common: CommonParameter, _ argument: BindArgument) throws {
    if value.isNull {
      let cause = ExceptionObj(
        "System.Management.Automation.PSInvalidCastException",
        "Cannot convert null to type \"\(common.type.fullName)\" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are \"\(ActionPreference.names.joined(separator: ","))\"."
      )
      let setting = ExceptionObj(
        "System.Management.Automation.SetValueInvocationException",
        "Exception setting \"\(common.name)\": \"\(cause.message)\"", inner: cause)
      throw failure(
        id: "ParameterBindingFailed", "Cannot bind parameter '\(common.name)' to the target. \(setting.message)",
        category: .WriteError, parameter: common.name, type: common.type, at: argument.errorAt, inner: setting)
    }
    guard let item = value.base.obj as? EnumValue, ActionPreference(rawValue: Int(item.raw)) == .suspend else { return }
    throw failure(
      id: "ParameterBindingFailed",
      "Cannot bind parameter '\(common.name)' to the target. Exception setting \"\(common.name)\": \"The Suspend ActionPreference value is reserved for future use and is not supported at this time. For more information about preference variables, see the Help topic, \"about_Preference_Variables.\"\"",
      category: .WriteError, parameter: common.name, type: common.type, specified: common.type, at: argument.errorAt)
  }

  /// Binds a common parameter.
  func bind(_ common: CommonParameter, _ argument: BindArgument) throws {
    note("BIND arg [\(narrated(argument.value))] to parameter [\(common.name)]")
    depth += 1
    defer { depth -= 1 }
    note("COERCE arg to [\(common.type.reflectionName)]")
    let value =
      argument.value.isNull && common.type === CommonParameter.actionPreference
      ? .null : try coerced(argument.value.orNull, common.name, common.type, at: argument.errorAt)
    if common.type === CommonParameter.actionPreference { try refuseSuspend(value, common, argument) }
    if common.type === TypeInfo.string {
      note("Executing VALIDATION metadata: [System.Management.Automation.Internal.CommonParameters+ValidateVariableName]")
      let text = value.pstring?.string ?? ""
      let plain = text.hasPrefix("+") && common.name != "PipelineVariable" ? String(text.dropFirst()) : text
      if plain.isEmpty {
        throw failure(
          BindingFailure.validation, id: "ParameterArgumentValidationError",
          "Cannot validate argument on parameter '\(common.name)'. Cannot validate argument '\(text)' because it is not a valid variable name.",
          category: .InvalidData, parameter: common.name, type: common.type, specified: .string, at: argument.errorAt)
      }
    }
    common.store(value, &context.common)
    commonGiven.append((common.name, value))
    note("BIND arg [\(narrated(value))] to param [\(common.name)] SUCCESSFUL")
  }
}
