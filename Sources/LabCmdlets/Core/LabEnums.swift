// The .NET enumerations of the simulated products. The names of those that parameters take are known, so that the binder can refuse others
// in PowerShell's own words; one that only properties have is made of the names that occur.

import Objects
import Primitives
import Synchronization

enum LabEnums {
  /// Full names with their members.
  private static let known: [(String, [String])] = [
    (
      "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.VerificationLevelType",
      ["AlwaysVerifiable", "AlwaysUnverifiable", "UseSourceVerification"]
    ),
    (
      "Microsoft.Rtc.Management.AD.Cmdlets.AddressType",
      ["FirstLastName", "EmailAddress", "UserPrincipalName", "SAMAccountName", "None"]
    ),
    (
      "Microsoft.Rtc.Management.ADConnect.Schema.ExchangeArchivingPolicyOptionsEnum",
      ["Uninitialized", "UseLyncArchivingPolicy", "ArchivingToExchange", "NoArchiving"]
    ),
    ("Microsoft.Online.Administration.UserEnabledFilter", ["All", "EnabledOnly", "DisabledOnly"]),
    ("Microsoft.Online.Administration.DomainAuthenticationType", ["Managed", "Federated"]),
    ("Microsoft.Online.Administration.ValidationStatus", ["NotAvailable", "Healthy", "Error"]),
    (
      "Microsoft.Online.Administration.ProvisioningStatus",
      ["None", "PendingInput", "PendingActivation", "PendingProvisioning", "Success", "Error", "Disabled"]
    ),
    ("Microsoft.Online.Administration.DomainStatus", ["Unverified", "Verified", "PendingDeletion"]),
    ("Microsoft.Online.Administration.GroupType", ["DistributionList", "Security", "MailEnabledSecurity"]),
    ("Microsoft.Online.Administration.UserType", ["Member", "Guest"]),
    ("Microsoft.ActiveDirectory.Management.ADGroupScope", ["DomainLocal", "Global", "Universal"]),
    ("Microsoft.ActiveDirectory.Management.ADGroupCategory", ["Distribution", "Security"]),
    (
      "System.ServiceProcess.ServiceControllerStatus",
      ["", "Stopped", "StartPending", "StopPending", "Running", "ContinuePending", "PausePending", "Paused"]
    ),
  ]

  private static let made = Mutex<[String: TypeInfo]>([:])

  private static func intern(_ key: String, _ make: () -> TypeInfo) -> TypeInfo {
    if let found = made.withLock({ $0[key] }) { return found }
    let type = make()
    return made.withLock { table in
      if let found = table[key] { return found }
      table[key] = type
      return type
    }
  }

  /// The type of a full name whose members are known.
  static func type(_ fullName: String) -> TypeInfo? {
    guard let (name, members) = known.first(where: { $0.0 == fullName }) else { return nil }
    return intern(name) {
      // .NET's service states count from 1; the empty place keeps the numbers right and is no member.
      members.first == ""
        ? .enumeration(name, Array(members.dropFirst()), values: (1..<members.count).map { Int64($0) })
        : .enumeration(name, members)
    }
  }

  /// An enumeration's value by name.
  static func value(_ type: String, _ name: String) -> Value {
    if let known = TypeCatalog.find(type) ?? LabEnums.type(type), let info = known.enumInfo,
      let at = info.names.firstIndex(where: { $0.lowercased() == name.lowercased() })
    {
      return .object(EnumValue(known, info.values[at]))
    }
    return .object(EnumValue(intern(type + "." + name) { .enumeration(type, [name]) }, 0))
  }

  /// The types as scripts and signature tables name them: by full name, the short name that the documentation uses as accelerator.
  static let family: TypeCatalog.Family = {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    var short: [String: String] = [:]
    for (name, _) in known where !name.hasPrefix("System.") {
      types[name] = { LabEnums.type(name) ?? .object }
      if let dot = name.lastIndex(of: ".") { short[String(name[name.index(after: dot)...])] = name }
    }
    for name in exceptions { types[name] = { intern(name) { TypeInfo(name, base: .exception) } } }
    return TypeCatalog.Family(types: types, accelerators: short)
  }()

  /// Exceptions that a script can catch by type.
  private static let exceptions = [
    "Microsoft.ActiveDirectory.Management.ADException", "Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException",
    "Microsoft.ActiveDirectory.Management.ADIdentityAlreadyExistsException",
    "Microsoft.ActiveDirectory.Management.ADFilterParsingException",
    "Microsoft.ActiveDirectory.Management.ADPasswordComplexityException",
    "Microsoft.ActiveDirectory.Management.ADPasswordException",
    "Microsoft.ActiveDirectory.Management.ADInvalidOperationException", "Microsoft.Rtc.Management.AD.ManagementException",
    "Microsoft.Online.Administration.Automation.MicrosoftOnlineException",
    "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
    "Microsoft.Online.Identity.Federation.Powershell.FederationException",
  ]
}
