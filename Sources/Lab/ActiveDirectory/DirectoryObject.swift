// One object of the directory, and the classes of object that the lab knows.

/// The structural classes of objects in the simulated forest.
public enum ADObjectClass: String, Sendable, Hashable, CaseIterable {
  case domainDNS
  case container
  case builtinDomain
  case organizationalUnit
  case user
  case inetOrgPerson
  case contact
  case group
  case computer

  /// objectClass, the most general first.
  var chain: [String] {
    switch self {
    case .user: return ["top", "person", "organizationalPerson", "user"]
    case .inetOrgPerson: return ["top", "person", "organizationalPerson", "user", "inetOrgPerson"]
    case .computer: return ["top", "person", "organizationalPerson", "user", "computer"]
    case .contact: return ["top", "person", "organizationalPerson", "contact"]
    case .domainDNS: return ["top", "domain", "domainDNS"]
    default: return ["top", rawValue]
    }
  }

  /// The name of the class's definition in the schema, as objectCategory shows it.
  var categoryName: String {
    switch self {
    case .user, .inetOrgPerson, .contact: return "Person"
    case .organizationalUnit: return "Organizational-Unit"
    case .domainDNS: return "Domain-DNS"
    case .builtinDomain: return "Builtin-Domain"
    default: return rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  var isAccount: Bool { self == .user || self == .inetOrgPerson || self == .computer }
  var isPrincipal: Bool { isAccount || self == .group }
  /// Whether objects can be created beneath it.
  var isContainer: Bool {
    self == .domainDNS || self == .container || self == .organizationalUnit || self == .builtinDomain
  }
  /// The naming attribute.
  var rdnType: String { self == .organizationalUnit ? "OU" : self == .domainDNS ? "DC" : "CN" }
}

/// What an account knows of its password. Only a digest is kept: typed passwords never reach a saved state.
struct PasswordRecord: Sendable, Hashable {
  var digest: UInt64
  var history: [UInt64]
  var lastSet: Instant

  static func digest(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 31)
  }
}

/// An object of the directory. Its DN isn't stored: it follows from `name` and `parent`.
public struct DirectoryObject: Sendable {
  public let guid: LabGUID
  public internal(set) var objectClass: ADObjectClass
  /// The value of the naming attribute, without escapes.
  public internal(set) var name: String
  public internal(set) var parent: LabGUID?
  /// The object's SID; nil for objects that aren't principals.
  public internal(set) var sid: String?
  public internal(set) var whenCreated: Instant
  public internal(set) var whenChanged: Instant
  public internal(set) var usnCreated: Int64
  public internal(set) var usnChanged: Int64
  public internal(set) var isProtected = false
  public internal(set) var isDeleted = false
  /// Where a deleted object stood.
  public internal(set) var lastKnownParent: LabGUID?
  var attributes = AttributeBag()
  var password: PasswordRecord?
}

/// Bits of userAccountControl, under the names of the cmdlets' parameters.
public enum AccountFlag: Int64, Sendable, Hashable, CaseIterable {
  case disabled = 0x2
  case homedirRequired = 0x8
  case passwordNotRequired = 0x20
  case cannotChangePassword = 0x40
  case allowReversiblePasswordEncryption = 0x80
  case passwordNeverExpires = 0x1_0000
  case mnsLogonAccount = 0x2_0000
  case smartcardLogonRequired = 0x4_0000
  case trustedForDelegation = 0x8_0000
  case accountNotDelegated = 0x10_0000
  case useDESKeyOnly = 0x20_0000
  case doesNotRequirePreAuth = 0x40_0000
  case trustedToAuthForDelegation = 0x100_0000

  /// The property of Get-ADUser that shows the bit; nil for the disabled bit, which shows as the opposite of Enabled.
  public var propertyName: String? {
    switch self {
    case .disabled: return nil
    case .homedirRequired: return "HomedirRequired"
    case .passwordNotRequired: return "PasswordNotRequired"
    case .cannotChangePassword: return "CannotChangePassword"
    case .allowReversiblePasswordEncryption: return "AllowReversiblePasswordEncryption"
    case .passwordNeverExpires: return "PasswordNeverExpires"
    case .mnsLogonAccount: return "MNSLogonAccount"
    case .smartcardLogonRequired: return "SmartcardLogonRequired"
    case .trustedForDelegation: return "TrustedForDelegation"
    case .accountNotDelegated: return "AccountNotDelegated"
    case .useDESKeyOnly: return "UseDESKeyOnly"
    case .doesNotRequirePreAuth: return "DoesNotRequirePreAuth"
    case .trustedToAuthForDelegation: return "TrustedToAuthForDelegation"
    }
  }

  /// The flag with a folded property name.
  static let byProperty: [String: AccountFlag] = {
    var map: [String: AccountFlag] = [:]
    for flag in allCases { if let name = flag.propertyName { map[fold(name)] = flag } }
    return map
  }()
}
