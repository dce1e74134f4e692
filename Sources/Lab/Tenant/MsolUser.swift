// Users of the tenant and Get-, Set-, New-, Remove- and Restore-MsolUser (FACTS D2, D4).

/// A user of the tenant.
public struct MsolUser: Sendable, Hashable, LabRecordConvertible {
  public let objectId: LabGUID
  public internal(set) var userPrincipalName: String
  public internal(set) var displayName: String
  public let whenCreated: Instant
  /// Base64 source anchor; "" = none.
  public internal(set) var immutableId = ""
  public internal(set) var isDirSynced = false
  public internal(set) var lastDirSyncTime: Instant?
  public internal(set) var blockCredential = false
  public internal(set) var usageLocation: String?
  public internal(set) var licences: [MsolUserLicence] = []
  /// As the cloud keeps them; derived by the tenant.
  public internal(set) var proxyAddresses: [String] = []
  public internal(set) var sipAddress: String?
  public internal(set) var sipLocator: String?
  public internal(set) var softDeleted: Instant?
  public internal(set) var alias = ""
  /// The address at the initial domain that is reserved for the user.
  public internal(set) var moera = ""
  public internal(set) var liveId = ""
  public internal(set) var mail: String?
  public internal(set) var lastPasswordChange: Instant?
  public internal(set) var passwordNeverExpires = false
  public internal(set) var strongPasswordRequired = true
  public internal(set) var alternateEmailAddresses: [String] = []
  /// Plain properties by MSOnline's names: `City`, `Title`, ...
  public internal(set) var texts: [String: String] = [:]
  var syncedProxies: [String] = []
  var passwordDigest: UInt64?

  init(objectId: LabGUID, userPrincipalName: String, displayName: String, whenCreated: Instant) {
    self.objectId = objectId
    self.userPrincipalName = userPrincipalName
    self.displayName = displayName
    self.whenCreated = whenCreated
  }

  public var isLicensed: Bool { !licences.isEmpty }

  func hasPlan(_ plan: String) -> Bool {
    licences.contains { licence in licence.plans.contains { $0.name == plan && !$0.isDisabled } }
  }
  public var hasExchangePlan: Bool { hasPlan("EXCHANGE_S_ENTERPRISE") || hasPlan("EXCHANGE_S_STANDARD") }
  public var hasLyncPlan: Bool { hasPlan("MCOSTANDARD") }

  /// None, PendingInput or Success. Yammer waits for the administrator and doesn't count.
  public var overallProvisioningStatus: String {
    if licences.isEmpty { return "None" }
    let counted = licences.flatMap(\.plans).filter { !$0.isDisabled && $0.name != "YAMMER_ENTERPRISE" }
    return counted.allSatisfy { $0.status == "Success" } ? "Success" : "PendingInput"
  }

  public var record: LabRecord {
    func text(_ name: String) -> LabValue { .optional(texts[name]) }
    let list = "System.Collections.Generic.List`1[System.String]"
    return LabRecord(
      "Microsoft.Online.Administration.User",
      [
        ("ExtensionData", .string("System.Runtime.Serialization.ExtensionDataObject")),
        ("AlternateEmailAddresses", .list(type: list, alternateEmailAddresses.map { .string($0) })),
        ("AlternateMobilePhones", .list(type: list, [])), ("AlternativeSecurityIds", .list(type: list, [])),
        ("BlockCredential", .boolean(blockCredential)), ("City", text("City")),
        ("CloudExchangeRecipientDisplayType", hasExchangePlan ? .int(1_073_741_824) : .null), ("Country", text("Country")),
        ("Department", text("Department")), ("DisplayName", .string(displayName)), ("Errors", .null), ("Fax", text("Fax")),
        ("FirstName", text("FirstName")), ("ImmutableId", immutableId.isEmpty ? .null : .string(immutableId)),
        ("IsBlackberryUser", .boolean(false)), ("IsLicensed", .boolean(isLicensed)),
        ("LastDirSyncTime", .optional(lastDirSyncTime)), ("LastName", text("LastName")),
        ("LastPasswordChangeTimestamp", .optional(lastPasswordChange)), ("LicenseReconciliationNeeded", .boolean(false)),
        (
          "Licenses",
          .list(
            type: "System.Collections.Generic.List`1[Microsoft.Online.Administration.UserLicense]",
            licences.map { .record($0.record) })
        ), ("LiveId", .string(liveId)), ("MobilePhone", text("MobilePhone")), ("MSExchRecipientTypeDetails", .null),
        ("MSRtcSipDeploymentLocator", .optional(sipLocator)), ("MSRtcSipPrimaryUserAddress", .optional(sipAddress)),
        ("ObjectId", .guid(objectId)), ("Office", text("Office")),
        (
          "OverallProvisioningStatus",
          .enumeration(type: "Microsoft.Online.Administration.ProvisioningStatus", name: overallProvisioningStatus)
        ), ("PasswordNeverExpires", .boolean(passwordNeverExpires)), ("PasswordResetNotRequiredDuringActivate", .boolean(true)),
        ("PhoneNumber", text("PhoneNumber")), ("PortalSettings", .null), ("PostalCode", text("PostalCode")),
        ("PreferredLanguage", text("PreferredLanguage")),
        ("ProxyAddresses", .list(type: list, proxyAddresses.map { .string($0) })),
        ("SoftDeletionTimestamp", .optional(softDeleted)), ("State", text("State")), ("StreetAddress", text("StreetAddress")),
        ("StrongAuthenticationMethods", .list(type: list, [])),
        ("StrongAuthenticationPhoneAppDetails", .list(type: list, [])), ("StrongAuthenticationProofupTime", .null),
        ("StrongAuthenticationRequirements", .list(type: list, [])),
        ("StrongPasswordRequired", .boolean(strongPasswordRequired)),
        ("StsRefreshTokensValidFrom", .optional(lastPasswordChange)),
        ("Title", text("Title")), ("UsageLocation", .optional(usageLocation)),
        ("UserLandingPageIdentifierForO365Shell", .null), ("UserPrincipalName", .string(userPrincipalName)),
        ("UserThemeIdentifierForO365Shell", .null),
        ("UserType", .enumeration(type: "Microsoft.Online.Administration.UserType", name: "Member")),
        ("ValidationStatus", .enumeration(type: "Microsoft.Online.Administration.ValidationStatus", name: "Healthy")),
        ("WhenCreated", .time(whenCreated)),
      ], showing: ["UserPrincipalName", "DisplayName", "isLicensed"])
  }
}

/// What Get-MsolUser selects besides a single user.
public struct MsolUserQuery: Sendable {
  public var searchString: String?
  public var domainName: String?
  /// Property name to value, for -Department, -City, -Country, -State, -Title.
  public var texts: [String: String] = [:]
  public var usageLocation: String?
  /// -EnabledFilter: true = EnabledOnly, false = DisabledOnly.
  public var enabled: Bool?
  public var synchronized = false
  public var unlicensedOnly = false
  public var hasErrorsOnly = false
  public var returnDeleted = false
  /// nil = -All; the cmdlet's default is 500.
  public var maxResults: Int? = 500

  public init() {}
}

extension Organisation {
  /// A user by UPN or ObjectId.
  func msolUser(_ identity: String, deleted: Bool = false) throws(LabError) -> MsolUser {
    if let guid = LabGUID(identity), let user = tenant[guid], (user.softDeleted != nil) == deleted { return user }
    if !deleted, let user = tenant.user(upn: identity) { return user }
    if deleted {
      let found = tenant.order.reversed().lazy.compactMap { tenant[$0] }
        .first { $0.softDeleted != nil && sameText($0.userPrincipalName, identity) }
      if let found { return found }
    }
    throw .msolUserNotFound(identity)
  }

  /// Get-MsolUser -UserPrincipalName or -ObjectId.
  public func getMsolUser(_ identity: String, deleted: Bool = false) throws(LabError) -> MsolUser {
    try requireMsol()
    return try msolUser(identity, deleted: deleted)
  }

  /// Get-MsolUser over many.
  public func getMsolUsers(_ query: MsolUserQuery = MsolUserQuery()) throws(LabError) -> [MsolUser] {
    try requireMsol()
    let all = tenant.order.compactMap { tenant[$0] }.filter { ($0.softDeleted != nil) == query.returnDeleted }
    var found: [MsolUser] = []
    for user in all {
      if let limit = query.maxResults, found.count >= limit { break }
      if let text = query.searchString, !user.displayName.startsFolded(with: text),
        !user.userPrincipalName.startsFolded(with: text),
        !(user.mail ?? "").startsFolded(with: text)
      {
        continue
      }
      if let domain = query.domainName, !sameText(user.userPrincipalName.domainPart ?? "", domain) { continue }
      if query.texts.contains(where: { name, value in !sameText(user.texts[name] ?? "", value) }) { continue }
      if let location = query.usageLocation, !sameText(user.usageLocation ?? "", location) { continue }
      if let enabled = query.enabled, user.blockCredential == enabled { continue }
      if query.synchronized && !user.isDirSynced || query.unlicensedOnly && user.isLicensed || query.hasErrorsOnly { continue }
      found.append(user)
    }
    return found
  }

  /// Set-MsolUser. `settings` by parameter name; attributes that DirSync owns can't be set on synchronised users.
  public mutating func setMsolUser(_ identity: String, _ settings: [ADAssignment]) throws(LabError) {
    try requireMsol(write: true)
    var user = try msolUser(identity)
    let plain = [
      "City", "Country", "Department", "Fax", "FirstName", "LastName", "MobilePhone", "Office", "PhoneNumber", "PostalCode",
      "PreferredLanguage", "State", "StreetAddress", "Title",
    ]
    for setting in settings {
      let value = setting.values.first?.text ?? ""
      switch fold(setting.name) {
      case "usagelocation":
        let bytes = Array(value.utf8)
        guard value.isEmpty || (bytes.count == 2 && bytes.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
          throw .msolInvalidValue("UsageLocation")
        }
        if value.isEmpty, user.isLicensed { throw .msolRequired("UsageLocation") }
        user.usageLocation = value.isEmpty ? nil : value.uppercased()
      case "blockcredential": user.blockCredential = sameText(value, "true")
      case "passwordneverexpires": user.passwordNeverExpires = sameText(value, "true")
      case "strongpasswordrequired": user.strongPasswordRequired = sameText(value, "true")
      case "alternateemailaddresses": user.alternateEmailAddresses = setting.values.flatMap(\.elements).map(\.text)
      case "immutableid":
        if user.isDirSynced || tenant.isFederated(user.userPrincipalName) { throw .msolNotSettable("ImmutableId") }
        if let other = tenant.byAnchor[value], other != user.objectId { throw .msolNotUnique("SourceAnchor") }
        user.immutableId = value
      case "displayname":
        if user.isDirSynced { throw .msolNotSettable("DisplayName") }
        if value.isEmpty { throw .msolRequired("DisplayName") }
        user.displayName = value
      default:
        guard let name = plain.first(where: { sameText($0, setting.name) }) else { throw .msolInvalidValue(setting.name) }
        if user.isDirSynced { throw .msolNotSettable(name) }
        user.texts[name] = value.isEmpty ? nil : value
      }
    }
    let final = user
    try change("Changed \(user.userPrincipalName) in the tenant", in: .tenant) { systems throws(LabError) in
      systems.tenant.put(final)
      systems.schedule(.forwardSync(object: final.objectId), after: .seconds(120))
    }
  }

  /// Set-MsolUserPrincipalName. Returns the temporary password when the user lands in a managed domain.
  @discardableResult public mutating func setMsolUserPrincipalName(
    _ identity: String, to newName: String, immutableId: String? = nil, newPassword: String? = nil
  ) throws(LabError) -> String? {
    try requireMsol(write: true)
    var user = try msolUser(identity)
    guard let domain = newName.domainPart, !newName.localPart.isEmpty, !newName.utf8.contains(0x20) else {
      throw .msolBadSyntax("UserPrincipalName")
    }
    guard tenant.isVerified(domain) else { throw .msolUnverifiedDomain("UserPrincipalName") }
    if tenant.isFederated(user.userPrincipalName), tenant.isFederated(newName),
      !sameText(user.userPrincipalName.domainPart ?? "", domain)
    {
      throw .msolNotSettable("UserPrincipalName")
    }
    if let other = tenant.user(upn: newName), other.objectId != user.objectId { throw .msolNotUnique("UserPrincipalName") }
    if let immutableId { user.immutableId = immutableId }
    if tenant.isFederated(newName), user.immutableId.isEmpty { throw .msolRequired("FederatedUser.SourceAnchor") }
    let fromFederated = tenant.isFederated(user.userPrincipalName)
    user.userPrincipalName = newName
    var temporary: String?
    let final = user
    let managed = fromFederated && !tenant.isFederated(newName)
    temporary = try change("User principal name of \(user.displayName) is now \(newName)", in: .tenant) {
      systems throws(LabError) in
      var user = final
      var password: String?
      if managed {
        password = newPassword ?? systems.temporaryPassword()
        user.passwordDigest = password.map { PasswordRecord.digest($0) }
      }
      systems.tenant.put(user)
      systems.schedule(.forwardSync(object: user.objectId), after: .seconds(120))
      return password
    }
    return temporary
  }

  /// New-MsolUser: a cloud-only user. Returns the user and the password that the cmdlet prints.
  @discardableResult public mutating func newMsolUser(
    userPrincipalName: String, displayName: String, password: String? = nil, usageLocation: String? = nil,
    licences: [String] = [], immutableId: String? = nil, texts: [String: String] = [:]
  ) throws(LabError) -> (user: MsolUser, password: String) {
    try requireMsol(write: true)
    guard let domain = userPrincipalName.domainPart, !userPrincipalName.localPart.isEmpty,
      !userPrincipalName.utf8.contains(0x20)
    else { throw .msolBadSyntax("UserPrincipalName") }
    if displayName.isEmpty { throw .msolRequired("DisplayName") }
    guard tenant.isVerified(domain) else { throw .msolUnverifiedDomain("UserPrincipalName") }
    if tenant.isFederated(userPrincipalName), immutableId == nil { throw .msolRequired("FederatedUser.SourceAnchor") }
    if tenant.user(upn: userPrincipalName) != nil { throw .msolUserExists() }
    if let password, !Tenant.isStrong(password) { throw .msolWeakPassword() }
    let (id, given) = try change("Created \(userPrincipalName) in the tenant", in: .tenant) { systems throws(LabError) in
      var user = MsolUser(
        objectId: systems.random.guid(), userPrincipalName: userPrincipalName, displayName: displayName,
        whenCreated: systems.now)
      let given = password ?? systems.temporaryPassword()
      user.liveId = systems.random.hex(16).uppercased()
      user.passwordDigest = PasswordRecord.digest(given)
      user.lastPasswordChange = systems.now
      user.usageLocation = usageLocation
      user.immutableId = immutableId ?? ""
      user.texts = texts
      user.alias = userPrincipalName.localPart
      user.moera = systems.tenant.freeMoera(user.alias, for: user.objectId)
      systems.tenant.moeras[fold(user.moera)] = user.objectId
      systems.tenant.put(user)
      systems.schedule(.forwardSync(object: user.objectId), after: .seconds(120))
      return (user.objectId, given)
    }
    if !licences.isEmpty { try setMsolUserLicense(userPrincipalName, add: licences) }
    return (try msolUser(id.description), given)
  }

  /// Remove-MsolUser: into the recycle bin for thirty days, or out of it.
  public mutating func removeMsolUser(_ identity: String, fromRecycleBin: Bool = false) throws(LabError) {
    try requireMsol(write: true)
    if fromRecycleBin {
      let user = try msolUser(identity, deleted: true)
      try change("Purged \(user.userPrincipalName) from the recycle bin", in: .tenant) { systems throws(LabError) in
        systems.tenant.forget(user.objectId)
      }
      return
    }
    var user = try msolUser(identity)
    if sameText(user.userPrincipalName, caller.tenantAccount ?? "") { throw .msolRemoveSelf() }
    user.softDeleted = now
    user.licences = []
    let final = user
    try change("Deleted \(user.userPrincipalName) in the tenant", in: .tenant) { systems throws(LabError) in
      systems.tenant.put(final)
      systems.removedFromTenant(final.objectId)
    }
  }

  /// Restore-MsolUser.
  @discardableResult public mutating func restoreMsolUser(
    _ identity: String, newUserPrincipalName: String? = nil, autoReconcileProxyConflicts: Bool = false
  ) throws(LabError) -> MsolUser {
    try requireMsol(write: true)
    var user = try msolUser(identity, deleted: true)
    user.softDeleted = nil
    if let newUserPrincipalName { user.userPrincipalName = newUserPrincipalName }
    if tenant.user(upn: user.userPrincipalName) != nil { throw .msolRestoreConflict() }
    let conflicts = tenant.addresses(of: user).filter { tenant.byProxy[fold($0)] != nil }
    if !conflicts.isEmpty {
      guard autoReconcileProxyConflicts else { throw .msolRestoreConflict() }
      user.syncedProxies.removeAll { proxy in conflicts.contains { sameText($0, proxy) } }
    }
    let final = user
    try change("Restored \(user.userPrincipalName) in the tenant", in: .tenant) { systems throws(LabError) in
      systems.tenant.put(final)
      systems.clock.cancel { $0 == .deletedUserExpires(user: final.objectId) }
      systems.schedule(.forwardSync(object: final.objectId), after: .seconds(120))
    }
    return try msolUser(user.userPrincipalName)
  }

  /// Set-MsolUserPassword. Returns the password, which the cmdlet prints.
  @discardableResult public mutating func setMsolUserPassword(_ identity: String, to password: String? = nil) throws(LabError)
    -> String
  {
    try requireMsol(write: true)
    let user = try msolUser(identity)
    if tenant.isFederated(user.userPrincipalName) { throw .msolFederatedPassword() }
    if let password, user.strongPasswordRequired, !Tenant.isStrong(password) { throw .msolWeakPassword() }
    return try change("Set the cloud password of \(user.userPrincipalName)", in: .tenant) { systems throws(LabError) in
      let given = password ?? systems.temporaryPassword()
      systems.tenant.users[user.objectId]?.passwordDigest = PasswordRecord.digest(given)
      let time = systems.now
      systems.tenant.users[user.objectId]?.lastPasswordChange = time
      return given
    }
  }
}

extension Tenant {
  /// The service's rule for passwords: 8 to 16 characters of three kinds.
  static func isStrong(_ password: String) -> Bool {
    guard (8...16).contains(password.utf16.count) else { return false }
    let bytes = password.utf8
    let kinds = [
      bytes.contains { $0 >= 0x41 && $0 <= 0x5A }, bytes.contains { $0 >= 0x61 && $0 <= 0x7A },
      bytes.contains { $0 >= 0x30 && $0 <= 0x39 },
      bytes.contains { !(($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) && !($0 >= 0x30 && $0 <= 0x39) },
    ]
    return kinds.count { $0 } >= 3
  }
}

extension Systems {
  /// A password as the service makes them: four letters and four digits.
  mutating func temporaryPassword() -> String {
    let consonants = Array("bcdfghjklmnpqrstvwxyz".utf8)
    var bytes: [UInt8] = []
    for index in 0..<4 {
      let letter = consonants[Int(random.next(in: 0...Int64(consonants.count - 1)))]
      bytes.append(index == 0 ? letter & 0xDF : letter)
    }
    for _ in 0..<4 { bytes.append(UInt8(0x30 + random.next(in: 0...9))) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
