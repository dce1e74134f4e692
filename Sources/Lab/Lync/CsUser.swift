// Lync users as Get-CsUser shows them: everything is read from the user's AD object (msRTCSIP-* attributes) and from the
// policy store. An account counts as a Lync user when it has msRTCSIP-PrimaryUserAddress (FACTS A1, B2).

/// A user as Get-CsUser returns it.
public struct CsUser: Sendable, Hashable, LabRecordConvertible {
  /// DN of the AD object.
  public let identity: String
  public let guid: LabGUID
  public let sipAddress: String
  public let enabled: Bool
  public let registrarPool: String?
  public let hostingProvider: String?
  public let record: LabRecord
}

/// How Enable-CsUser forms a SIP address.
public enum CsSipAddressType: String, Sendable, Hashable, CaseIterable {
  case firstLastName = "FirstLastName"
  case emailAddress = "EmailAddress"
  case userPrincipalName = "UserPrincipalName"
  case samAccountName = "SAMAccountName"
  case none = "None"
}

/// A Lync user seen by a filter, without building the whole record.
struct CsUserSubject: FilterSubject {
  let organisation: Organisation
  let object: DirectoryObject

  func filterValues(of property: String) -> [LabValue]? { organisation.csUserValue(property, object).map(\.elements) }
}

/// What Get-CsUser and Get-CsAdUser select.
public struct CsUserQuery: Sendable {
  public var filter: DirectoryFilter = .all
  /// An LDAP filter over generic AD attributes.
  public var ldapFilter: DirectoryFilter?
  /// DN of a container; its children count too.
  public var ou: String?
  /// nil = unlimited.
  public var resultSize: Int?
  public var onLyncServer = false
  public var onOfficeCommunicationServer = false
  public var unassigned = false

  public init() {}
}

extension Organisation {
  static let csUserProperties = [
    "SamAccountName", "UserPrincipalName", "FirstName", "LastName", "WindowsEmailAddress", "Sid", "LineServerURI",
    "OriginatorSid", "AudioVideoDisabled", "IPPBXSoftPhoneRoutingEnabled", "RemoteCallControlTelephonyEnabled", "PrivateLine",
    "HostedVoiceMail", "DisplayName", "HomeServer", "TargetServerIfMoving", "EnabledForFederation", "EnabledForInternetAccess",
    "PublicNetworkEnabled", "EnterpriseVoiceEnabled", "EnabledForRichPresence", "LineURI", "SipAddress", "Enabled", "TenantId",
    "TargetRegistrarPool", "VoicePolicy", "VoiceRoutingPolicy", "MobilityPolicy", "ConferencingPolicy", "PresencePolicy",
    "RegistrarPool", "DialPlan", "LocationPolicy", "ClientPolicy", "ClientVersionPolicy", "ArchivingPolicy",
    "ExchangeArchivingPolicy", "PinPolicy", "ExternalAccessPolicy", "PersistentChatPolicy", "UserServicesPolicy",
    "HostedVoicemailPolicy", "HostingProvider", "Name", "DistinguishedName", "Identity", "Guid", "ObjectCategory",
    "ObjectClass",
    "WhenChanged", "WhenCreated", "OriginatingServer", "IsValid", "ObjectState",
  ]
  static let csUserDefaultView = [
    "Identity", "VoicePolicy", "VoiceRoutingPolicy", "ConferencingPolicy", "PresencePolicy", "DialPlan", "LocationPolicy",
    "ClientPolicy", "ClientVersionPolicy", "ArchivingPolicy", "ExchangeArchivingPolicy", "PinPolicy", "ExternalAccessPolicy",
    "MobilityPolicy", "PersistentChatPolicy", "UserServicesPolicy", "HostedVoiceMail", "HostedVoicemailPolicy",
    "HostingProvider",
    "RegistrarPool", "Enabled", "SipAddress", "LineURI", "EnterpriseVoiceEnabled", "HomeServer", "DisplayName",
    "SamAccountName",
  ]

  /// The pool that a home server DN names, when the user is homed on premises.
  func registrarPool(of object: DirectoryObject) -> String? {
    guard object.attributes.string(.sipLocator) == "SRV:", let home = object.attributes.string(.sipHomeServer),
      let name = DistinguishedName(home), name.parts.count > 2
    else { return nil }
    return lync.configuration.topology.pools.first { $0.clusterId == name.parts[2].value }?.fqdn
  }

  /// The policy granted to a user, by kind.
  func grantedPolicy(_ kind: CsPolicyKind, _ object: DirectoryObject) -> CsPolicy? {
    for grant in object.attributes.strings(.sipPolicies) {
      if let anchor = grant.cut(at: 0x3D).flatMap({ Int64($0.after) }),
        let policy = lync.configuration.policies.policy(anchor: anchor),
        policy.kind == kind
      {
        return policy
      }
    }
    return nil
  }

  /// A property of Get-CsUser by name (any case); nil = no such property.
  func csUserValue(_ property: String, _ object: DirectoryObject) -> LabValue? {
    let bag = object.attributes
    let flags = bag.integer(.sipOptionFlags)
    func flag(_ bit: Int64) -> LabValue { .boolean((flags ?? 0) & bit != 0) }
    func optional(_ attribute: ADAttribute) -> LabValue { .optional(bag.string(attribute)) }
    if let kind = CsPolicyKind.named(property) { return .optional(grantedPolicy(kind, object)?.scope.name) }
    switch fold(property) {
    case "identity", "distinguishedname": return .string(activeDirectory.distinguishedName(of: object.guid))
    case "samaccountname": return optional(.samAccountName)
    case "userprincipalname": return optional(.userPrincipalName)
    case "firstname": return optional(.givenName)
    case "lastname": return optional(.surname)
    case "windowsemailaddress": return optional(.mail)
    case "sid": return object.sid.map { .sid($0) } ?? .null
    case "lineserveruri": return optional(.sipLineServer)
    case "audiovideodisabled": return flag(32)
    case "ippbxsoftphoneroutingenabled": return flag(512)
    case "remotecallcontroltelephonyenabled": return flag(16)
    case "enterprisevoiceenabled": return flags == nil ? .null : flag(128)
    case "enabledforrichpresence": return flag(256)
    case "publicnetworkenabled": return flag(1)
    case "enabledforfederation": return .boolean(bag.boolean(.sipFederation) ?? false)
    case "enabledforinternetaccess": return .boolean(bag.boolean(.sipInternetAccess) ?? false)
    case "privateline": return optional(.sipPrivateLine)
    case "hostedvoicemail":
      let settings = bag.strings(.voiceMailSettings)
      if settings.contains("CsHostedVoiceMail=1") { return .boolean(true) }
      return settings.contains("CsHostedVoiceMail=0") ? .boolean(false) : .null
    case "displayname": return .string(bag.string(.displayName) ?? object.name)
    case "homeserver": return optional(.sipHomeServer)
    case "lineuri": return optional(.sipLine)
    case "sipaddress": return optional(.sipAddress)
    case "enabled": return bag.boolean(.sipEnabled).map { .boolean($0) } ?? .null
    case "registrarpool": return .optional(registrarPool(of: object))
    case "exchangearchivingpolicy":
      let names = ["Uninitialized", "UseLyncArchivingPolicy", "ArchivingToExchange", "NoArchiving"]
      let index = Int(bag.integer(.sipArchiving) ?? 0)
      return .enumeration(
        type: "Microsoft.Rtc.Management.ADConnect.Schema.ExchangeArchivingPolicyOptionsEnum",
        name: names.indices.contains(index) ? names[index] : names[0])
    case "hostingprovider": return optional(.sipLocator)
    case "tenantid": return .guid(.empty)
    case "name": return .string(object.name)
    case "guid": return .guid(object.guid)
    case "objectcategory":
      return .string("CN=Person,CN=Schema,CN=Configuration,\(activeDirectory.rootDN)")
    case "objectclass": return .strings(object.objectClass.chain)
    case "whenchanged": return .time(object.whenChanged)
    case "whencreated": return .time(object.whenCreated)
    case "originatingserver": return .string(computers.domainController)
    case "isvalid": return .boolean(true)
    case "objectstate": return .enumeration(type: "Microsoft.Rtc.Management.ADConnect.Schema.ObjectState", name: "Unchanged")
    case "originatorsid", "targetserverifmoving", "targetregistrarpool": return .null
    // Generic attributes, for Get-CsAdUser and filters over them.
    case "title", "department", "company", "city", "state", "office", "description", "street", "postalcode":
      return activeDirectory.value(of: fold(property) == "street" ? "streetaddress" : property, for: object)
    case "phone": return activeDirectory.value(of: "telephonenumber", for: object)
    case "mobilephone": return activeDirectory.value(of: "mobile", for: object)
    case "countryorregiondisplayname": return activeDirectory.value(of: "co", for: object)
    case "proxyaddresses": return .strings(bag.strings(.proxyAddresses))
    default: return nil
    }
  }

  func csUser(_ guid: LabGUID) -> CsUser? {
    guard let object = activeDirectory[guid] else { return nil }
    let record = LabRecord(
      "Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser",
      Organisation.csUserProperties.map { ($0, csUserValue($0, object) ?? .null) }, showing: Organisation.csUserDefaultView)
    return CsUser(
      identity: activeDirectory.distinguishedName(of: guid), guid: guid,
      sipAddress: object.attributes.string(.sipAddress) ?? "",
      enabled: object.attributes.boolean(.sipEnabled) ?? false, registrarPool: registrarPool(of: object),
      hostingProvider: object.attributes.string(.sipLocator), record: record)
  }

  /// Resolves a UserIdParameter: SIP address, UPN, DOMAIN\account, display name (with `*`), DN or GUID; never a bare account
  /// name. Several users come only from a display name with a star.
  func csResolve(_ identity: String, enabledOnly: Bool) throws(LabError) -> [LabGUID] {
    let directory = activeDirectory
    func accept(_ guid: LabGUID?) -> Bool {
      guard let guid, let object = directory[guid], !object.isDeleted, ADKind.user.includes(object.objectClass) else {
        return false
      }
      return !enabledOnly || object.attributes.first(.sipAddress) != nil
    }
    let text = identity.trimmed
    var found: [LabGUID] = []
    if let guid = directory.find(dn: text) ?? LabGUID(text) { found = [guid] }
    if found.isEmpty, let (domain, account) = text.cut(at: 0x5C), sameText(domain, directory.netBIOSName) {
      found = directory.find(.samAccountName, account)
    }
    if found.isEmpty, text.domainPart != nil || text.startsFolded(with: "sip:") {
      let sip = text.startsFolded(with: "sip:") ? text : "sip:" + text
      found = directory.find(.sipAddress, sip)
      if !found.contains(where: accept) { found = directory.find(.userPrincipalName, text) }
    }
    if found.isEmpty {
      let pattern = StarPattern(text)
      if pattern.hasWildcard {
        directory.forEachLive { object in
          if accept(object.guid), pattern.matches(object.attributes.string(.displayName) ?? object.name) {
            found.append(object.guid)
          }
        }
        found.sort { (directory[$0]?.usnCreated ?? 0) < (directory[$1]?.usnCreated ?? 0) }
        return found
      }
      found = directory.find(.displayName, text)
      // Users without a display name go by their name.
      if found.isEmpty { found = directory.search(.compare(property: "name", .eq, .string(text)), kind: .user) }
    }
    found = found.filter(accept)
    if found.isEmpty { throw .csUserNotFound(identity) }
    if found.count > 1 { throw .csUserAmbiguous(identity) }
    return found
  }

  private func csSelect(_ query: CsUserQuery, _ candidates: [LabGUID]) throws(LabError) -> [LabGUID] {
    var base: LabGUID?
    if let ou = query.ou {
      guard let found = activeDirectory.find(dn: ou) else { throw .csUserNotFound(ou) }
      base = found
    }
    let inside = base.map { Set(activeDirectory.descendants(of: $0)) }
    var result: [LabGUID] = []
    for guid in candidates {
      if let limit = query.resultSize, result.count >= limit { break }
      guard let object = activeDirectory[guid], inside?.contains(guid) ?? true else { continue }
      if query.unassigned, object.attributes.first(.sipHomeServer) != nil { continue }
      if query.onOfficeCommunicationServer { continue }
      if query.onLyncServer, object.attributes.first(.sipHomeServer) == nil { continue }
      if let ldap = query.ldapFilter, !ldap.matches(DirectorySubject(directory: activeDirectory, object: object)) { continue }
      if query.filter.matches(CsUserSubject(organisation: self, object: object)) { result.append(guid) }
    }
    return result
  }

  /// Get-CsUser -Identity.
  public func getCsUser(_ identity: String) throws(LabError) -> [CsUser] {
    try csResolve(identity, enabledOnly: true).compactMap { csUser($0) }
  }

  /// Get-CsUser without an identity.
  public func getCsUsers(_ query: CsUserQuery = CsUserQuery()) throws(LabError) -> [CsUser] {
    var enabled: [(Int64, LabGUID)] = []
    for guids in (activeDirectory.valueIndex[.sipAddress] ?? [:]).values {
      for guid in guids {
        if let object = activeDirectory[guid], ADKind.user.includes(object.objectClass) {
          enabled.append((object.usnCreated, guid))
        }
      }
    }
    enabled.sort { $0.0 < $1.0 }
    return try csSelect(query, enabled.map(\.1)).compactMap { csUser($0) }
  }

  /// Get-CsAdUser: any AD user, enabled for Lync or not.
  public func getCsAdUser(_ identity: String? = nil, _ query: CsUserQuery = CsUserQuery()) throws(LabError) -> [LabRecord] {
    let names = [
      "Name", "DisplayName", "Identity", "SipAddress", "Enabled", "SamAccountName", "UserPrincipalName", "FirstName",
      "LastName",
      "WindowsEmailAddress", "Title", "Department", "Company", "Office", "Phone", "MobilePhone", "Street", "City", "State",
      "PostalCode", "CountryOrRegionDisplayName", "ProxyAddresses", "RegistrarPool", "HomeServer", "DistinguishedName", "Guid",
      "Sid", "ObjectCategory", "ObjectClass", "WhenChanged", "WhenCreated", "OriginatingServer", "IsValid", "ObjectState",
    ]
    let guids: [LabGUID]
    if let identity {
      guids = try csResolve(identity, enabledOnly: false)
    } else {
      guids = try csSelect(query, activeDirectory.search(.all, kind: .user))
    }
    return guids.compactMap { guid in
      guard let object = activeDirectory[guid] else { return nil }
      return LabRecord(
        "Microsoft.Rtc.Management.ADConnect.Schema.ADUser", names.map { ($0, csUserValue($0, object) ?? .null) })
    }
  }
}
