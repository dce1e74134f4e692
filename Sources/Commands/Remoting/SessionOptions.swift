// New-PSSessionOption, New-PSTransportOption and Get-PSSubsystem: objects that describe sessions and what the engine can be extended by. Export-
// and Import-PSSession need a remote session, which no transport gives here.

import Engine
import Objects
import Primitives

enum SessionOptionCmdlets {
  static let table: CommandFamilies.Table = [
    "New-PSSessionOption": { NewSessionOptionCommand() },
    "New-PSTransportOption": { NewTransportOptionCommand() },
    "Get-PSSubsystem": { GetSubsystemCommand() },
  ]
}

enum SessionOptionTypes {
  static let session = RecordObj.type(
    "System.Management.Automation.Remoting.PSSessionOption", "int MaximumConnectionRedirectionCount {get;set;}",
    "bool NoCompression {get;set;}", "bool NoMachineProfile {get;set;}",
    "System.Management.Automation.Remoting.ProxyAccessType ProxyAccessType {get;set;}",
    "System.Management.Automation.Runspaces.AuthenticationMechanism ProxyAuthentication {get;set;}",
    "pscredential ProxyCredential {get;set;}", "bool SkipCACheck {get;set;}", "bool SkipCNCheck {get;set;}",
    "bool SkipRevocationCheck {get;set;}", "timespan OperationTimeout {get;set;}", "bool NoEncryption {get;set;}",
    "bool UseUTF16 {get;set;}", "bool IncludePortInSPN {get;set;}",
    "System.Management.Automation.Runspaces.OutputBufferingMode OutputBufferingMode {get;set;}",
    "int MaxConnectionRetryCount {get;set;}", "cultureinfo Culture {get;set;}", "cultureinfo UICulture {get;set;}",
    "System.Nullable[int] MaximumReceivedDataSizePerCommand {get;set;}",
    "System.Nullable[int] MaximumReceivedObjectSize {get;set;}",
    "System.Management.Automation.PSPrimitiveDictionary ApplicationArguments {get;set;}", "timespan OpenTimeout {get;set;}",
    "timespan CancelTimeout {get;set;}", "timespan IdleTimeout {get;set;}")
  static let transportBase = TypeInfo("System.Management.Automation.PSTransportOption", base: .object, isAbstract: true)
  static let transportNames = [
    "ProcessIdleTimeoutSec", "MaxIdleTimeoutSec", "MaxSessions", "MaxConcurrentCommandsPerSession", "MaxSessionsPerUser",
    "MaxMemoryPerSessionMB", "MaxProcessesPerSession", "MaxConcurrentUsers", "IdleTimeoutSec", "OutputBufferingMode",
  ]
  static let transport = RecordObj.type(
    "Microsoft.PowerShell.Commands.WSManConfigurationOption", base: transportBase,
    "System.Nullable[int] ProcessIdleTimeoutSec {get;}", "System.Nullable[int] MaxIdleTimeoutSec {get;}",
    "System.Nullable[int] MaxSessions {get;}", "System.Nullable[int] MaxConcurrentCommandsPerSession {get;}",
    "System.Nullable[int] MaxSessionsPerUser {get;}", "System.Nullable[int] MaxMemoryPerSessionMB {get;}",
    "System.Nullable[int] MaxProcessesPerSession {get;}", "System.Nullable[int] MaxConcurrentUsers {get;}",
    "System.Nullable[int] IdleTimeoutSec {get;}",
    "System.Nullable[System.Management.Automation.Runspaces.OutputBufferingMode] OutputBufferingMode {get;}")
  static let subsystem = RecordObj.type(
    "System.Management.Automation.Subsystem.SubsystemInfo", "System.Management.Automation.Subsystem.SubsystemKind Kind {get;}",
    "type SubsystemType {get;}", "bool AllowUnregistration {get;}", "bool AllowMultipleRegistration {get;}",
    "System.Collections.ObjectModel.ReadOnlyCollection[string] RequiredCmdlets {get;}",
    "System.Collections.ObjectModel.ReadOnlyCollection[string] RequiredFunctions {get;}", "bool IsRegistered {get;}",
    "System.Object Implementations {get;}")
  static let implementation = RecordObj.type(
    "System.Management.Automation.Subsystem.SubsystemInfo+ImplementationInfo", "guid Id {get;}",
    "System.Management.Automation.Subsystem.SubsystemKind Kind {get;}", "string Name {get;}", "string Description {get;}",
    "type ImplementationType {get;}")

  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    for type in [session, transportBase, transport, subsystem, implementation, HostProcessTypes.info] {
      types[type.fullName] = { type }
    }
    return TypeCatalog.Family(types: types)
  }

  static func enumeration(_ name: String, _ number: Int) -> Value {
    TypeCatalog.find(name).map { .object(EnumValue($0, Int64(number))) } ?? Value(number)
  }
}

final class NewSessionOptionCommand: Cmdlet {
  override func begin() throws {
    func minutes(_ count: Int64) -> Value { .timeSpan(PSTimeSpan(ticks: count * 600_000_000)) }
    let prefix = "System.Management.Automation."
    try write(
      .object(
        RecordObj(
          SessionOptionTypes.session,
          values: [
            .int(5), .bool(false), .bool(false), SessionOptionTypes.enumeration(prefix + "Remoting.ProxyAccessType", 0),
            SessionOptionTypes.enumeration(prefix + "Runspaces.AuthenticationMechanism", 2), .null,
            .bool(flag("SkipCACheck")), .bool(flag("SkipCNCheck")), .bool(false), minutes(3), .bool(false), .bool(false),
            .bool(false), SessionOptionTypes.enumeration(prefix + "Runspaces.OutputBufferingMode", 0), .int(5), .null, .null,
            .null, .int(200 << 20), .null, minutes(3), minutes(1), .timeSpan(PSTimeSpan(ticks: -10_000)),
          ])))
  }
}

final class NewTransportOptionCommand: Cmdlet {
  /// The ranges that PowerShell allows.
  private static let ranges: [(String, ClosedRange<Int64>)] = [
    ("MaxIdleTimeoutSec", 60...2_147_483), ("ProcessIdleTimeoutSec", 0...1_209_600), ("MaxSessions", 1...2_147_483_647),
    ("MaxConcurrentCommandsPerSession", 1...2_147_483_647), ("MaxSessionsPerUser", 1...2_147_483_647),
    ("MaxMemoryPerSessionMB", 5...2_147_483_647), ("MaxProcessesPerSession", 1...2_147_483_647),
    ("MaxConcurrentUsers", 1...100), ("IdleTimeoutSec", 60...2_147_483),
  ]

  override func process() throws {
    for (name, range) in NewTransportOptionCommand.ranges {
      guard let number = value(name).integer, !range.contains(number) else { continue }
      let (limit, side, word) =
        number < range.lowerBound
        ? (range.lowerBound, "less", "minimum") : (range.upperBound, "greater", "maximum")
      throw terminate(
        "System.Management.Automation.ParameterBindingValidationException",
        "Cannot validate argument on parameter '\(name)'. The \(number) argument is \(side) than the \(word) allowed range of \(limit). Supply an argument that is \(side == "less" ? "greater" : "less") than or equal to \(limit) and then try the command again.",
        id: "ParameterArgumentValidationError", .InvalidData)
    }
    try write(
      .object(
        RecordObj(
          SessionOptionTypes.transport, values: ContiguousArray(SessionOptionTypes.transportNames.map { value($0) }))))
  }
}

final class GetSubsystemCommand: Cmdlet {
  private static let kinds: [(number: Int, type: String, allowsMore: Bool)] = [
    (1, "Prediction.ICommandPredictor", true), (2, "DSC.ICrossPlatformDsc", false), (4, "Feedback.IFeedbackProvider", true),
  ]

  private func info(_ kind: (number: Int, type: String, allowsMore: Bool)) -> Value {
    let prefix = "System.Management.Automation.Subsystem."
    let name = SessionOptionTypes.enumeration(prefix + "SubsystemKind", kind.number)
    func list(_ items: ContiguousArray<Value>, _ type: TypeInfo) -> Value {
      let definition = TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection", [type]) ?? .list(of: type)
      return .object(ListObj(definition, items, elementType: type, isReadOnly: true))
    }
    var implementations = ContiguousArray<Value>()
    if kind.number == 4 {
      let id = (try? Conversion.convert(Value("A3C6B07E-4A89-40C9-8BE6-2A9AAD2786A4"), to: .guid, session)) ?? .null
      implementations.append(
        .object(
          RecordObj(
            SessionOptionTypes.implementation,
            values: [
              id, name, Value("General Feedback"),
              Value("The built-in general feedback source for command errors."), .null,
            ])))
    }
    return .object(
      RecordObj(
        SessionOptionTypes.subsystem,
        values: [
          name, TypeCatalog.find(prefix + kind.type).map { .object($0) } ?? .null, .bool(true), .bool(kind.allowsMore),
          list([], .string), list([], .string), .bool(!implementations.isEmpty),
          list(implementations, SessionOptionTypes.implementation),
        ]))
  }

  override func process() throws {
    let all = GetSubsystemCommand.kinds
    switch parameterSet {
    case "GetByKindSet":
      let number = (value("Kind").base.obj as? EnumValue)?.text ?? ""
      let names = ["CommandPredictor": 1, "CrossPlatformDsc": 2, "FeedbackProvider": 4]
      for kind in all where kind.number == names[number] { try write(info(kind)) }
    case "GetByTypeSet":
      let type = value("SubsystemType").base.obj as? TypeInfo
      for kind in all where type?.fullName == "System.Management.Automation.Subsystem." + kind.type {
        return try write(info(kind))
      }
      throw terminate(
        "System.ArgumentException", "The specified subsystem type '\(type?.fullName ?? "")' is unknown.",
        id: "System.ArgumentException", .NotSpecified)
    default: for kind in all { try write(info(kind)) }
    }
  }
}
