// Lync Online: which users it hosts, the tenant's federation settings, and the hosted migration service that Move-CsUser calls
// (FACTS B4, K rule 8). It learns of users through forward synchronisation.

public struct LyncOnline: Sendable {
  public internal(set) var sharedSipAddressSpace = false
  public internal(set) var allowFederatedUsers = true
  public internal(set) var allowPublicUsers = true
  public internal(set) var treatDiscoveredPartnersAsUnverified = false
  /// Users that it knows, by ObjectId.
  public internal(set) var users: [LabGUID: User] = [:]

  /// A user as Lync Online knows it.
  public struct User: Sendable, Hashable {
    public internal(set) var sipAddress: String
    /// Whether the user is homed here; otherwise on premises.
    public internal(set) var isHomedOnline: Bool
    public internal(set) var isLicensed: Bool
    public internal(set) var displayName: String
    public internal(set) var userPrincipalName: String
  }

  init() {}

  /// Why the hosted migration service refuses a user.
  enum Fault { case notShared, unknownUser, noLicence }
}

extension Systems {
  /// The hosted migration service's answer for a user, by SIP address; nil = the user can move.
  func hostedMigrationFault(sip: String) -> LyncOnline.Fault? {
    if !lyncOnline.sharedSipAddressSpace { return .notShared }
    guard let user = tenant.user(sip: sip) else { return .unknownUser }
    return user.hasLyncPlan ? nil : .noLicence
  }

  /// A user moved to or from the service: known there at once.
  mutating func hostedMigrationMoved(sip: String, online: Bool) {
    guard let user = tenant.user(sip: sip) else { return }
    var entry = lyncOnlineImage(user)
    entry.isHomedOnline = online
    lyncOnline.users[user.objectId] = entry
  }

  private func lyncOnlineImage(_ user: MsolUser) -> LyncOnline.User {
    let sip = user.sipAddress ?? "sip:" + user.userPrincipalName
    let online = user.sipLocator.map { $0 != "SRV:" } ?? true
    return LyncOnline.User(
      sipAddress: sip, isHomedOnline: lyncOnline.users[user.objectId]?.isHomedOnline ?? online, isLicensed: user.hasLyncPlan,
      displayName: user.displayName, userPrincipalName: user.userPrincipalName)
  }

  /// The event: a licensed user has been set up, online unless Active Directory says that the user is homed on premises.
  mutating func lyncOnlineReady(_ id: LabGUID) {
    guard let user = tenant.users[id], user.softDeleted == nil, user.hasLyncPlan else { return }
    var entry = lyncOnlineImage(user)
    entry.isHomedOnline = user.sipLocator.map { $0 != "SRV:" } ?? true
    lyncOnline.users[id] = entry
    planIsReady("MCOSTANDARD", of: id)
  }

  /// Forward synchronisation of a user that Lync Online knows already.
  mutating func lyncOnlineHears(of id: LabGUID) {
    guard lyncOnline.users[id] != nil else { return }
    guard let user = tenant.users[id], user.softDeleted == nil, user.hasLyncPlan else {
      lyncOnline.users[id] = nil
      return
    }
    lyncOnline.users[id] = lyncOnlineImage(user)
  }
}

extension Tenant {
  /// The live user with a SIP address in the tenant's directory.
  func user(sip: String) -> MsolUser? { byProxy[fold(sip)].flatMap { users[$0] } }
}

extension LabError {
  /// Error texts of Lync Online's cmdlets.
  static func lyncOnlineNotConnected() -> LabError {
    LabError(
      .lyncOnline, "The session to Lync Online is not open. Create one with New-CsOnlineSession.", id: "InvalidSession",
      category: .connectionError, exception: "System.InvalidOperationException")
  }
  static func lyncOnlineUserNotFound(_ user: String) -> LabError {
    LabError(
      .lyncOnline, "Management object not found for identity \"\(user)\".", id: "Identity", category: .invalidData,
      exception: "Microsoft.Rtc.Management.AD.ManagementException", target: user, targetType: "UserIdParameter")
  }
}

extension Organisation {
  /// New-CsOnlineSession: an administrator's credential; returns the account for `caller.lyncOnlineAccount`.
  public func newCsOnlineSession(_ credential: LabCredential) throws(LabError) -> String {
    let account = try connectMsolService(credential)
    guard tenant.isAdministrator(account) else { throw .msolAccessDenied() }
    return account
  }

  private func requireLyncOnline() throws(LabError) {
    guard caller.lyncOnlineAccount != nil else { throw .lyncOnlineNotConnected() }
  }

  /// Get-CsTenantFederationConfiguration.
  public func getCsTenantFederationConfiguration() throws(LabError) -> LabRecord {
    try requireLyncOnline()
    return LabRecord(
      "Microsoft.Rtc.Management.WritableConfig.Settings.TenantFederationConfiguration.TenantFederationSettings",
      [
        ("Identity", .string("Global")), ("AllowedDomains", .string("AllowAllKnownDomains")), ("BlockedDomains", .strings([])),
        ("AllowFederatedUsers", .boolean(lyncOnline.allowFederatedUsers)),
        ("AllowPublicUsers", .boolean(lyncOnline.allowPublicUsers)),
        ("TreatDiscoveredPartnersAsUnverified", .boolean(lyncOnline.treatDiscoveredPartnersAsUnverified)),
        ("SharedSipAddressSpace", .boolean(lyncOnline.sharedSipAddressSpace)),
      ])
  }

  /// Set-CsTenantFederationConfiguration. The shared SIP address space is in force a minute later.
  public mutating func setCsTenantFederationConfiguration(
    sharedSipAddressSpace: Bool? = nil, allowFederatedUsers: Bool? = nil, allowPublicUsers: Bool? = nil,
    treatDiscoveredPartnersAsUnverified: Bool? = nil
  ) throws(LabError) {
    try requireLyncOnline()
    try change("Changed the tenant's federation configuration", in: .lyncOnline) { systems throws(LabError) in
      if let sharedSipAddressSpace {
        systems.schedule(.sharedSipAddressSpaceApplies(sharedSipAddressSpace), after: .seconds(60))
      }
      if let allowFederatedUsers { systems.lyncOnline.allowFederatedUsers = allowFederatedUsers }
      if let allowPublicUsers { systems.lyncOnline.allowPublicUsers = allowPublicUsers }
      if let value = treatDiscoveredPartnersAsUnverified { systems.lyncOnline.treatDiscoveredPartnersAsUnverified = value }
    }
  }

  /// Get-CsOnlineUser.
  public func getCsOnlineUser(_ identity: String? = nil) throws(LabError) -> [LabRecord] {
    try requireLyncOnline()
    let found = lyncOnline.users.filter { _, user in
      guard let identity else { return true }
      return [user.sipAddress, user.userPrincipalName, user.displayName, "sip:" + identity].contains { sameText($0, identity) }
        || sameText(user.sipAddress, "sip:" + identity)
    }
    if let identity, found.isEmpty { throw .lyncOnlineUserNotFound(identity) }
    return found.sorted { fold($0.value.displayName) < fold($1.value.displayName) }.map { id, user in
      LabRecord(
        "Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser",
        [
          ("Identity", .string("CN=\(id),OU=OCS Users,DC=lync0a001,DC=local")), ("DisplayName", .string(user.displayName)),
          ("UserPrincipalName", .string(user.userPrincipalName)), ("SipAddress", .string(user.sipAddress)),
          ("Enabled", .boolean(true)), ("HostingProvider", .string(user.isHomedOnline ? "sipfed.online.lync.com" : "SRV:")),
          ("RegistrarPool", user.isHomedOnline ? .string("sippoolsg10a04.infra.lync.com") : .null),
          ("UsageLocation", .optional(tenant[id]?.usageLocation)), ("ObjectId", .guid(id)),
        ])
    }
  }

  /// Get-CsTenant.
  public func getCsTenant() throws(LabError) -> LabRecord {
    try requireLyncOnline()
    return LabRecord(
      "Microsoft.Rtc.Management.ADConnect.Schema.TenantObject",
      [
        ("Identity", .string("OU=\(tenant.companyId),OU=OCS Tenants,DC=lync0a001,DC=local")),
        ("DisplayName", .string(tenant.displayName)), ("Domains", .strings(tenant.domains.map(\.name))),
        ("DomainUrlMap", .strings([])), ("TenantId", .guid(tenant.companyId)), ("CountryAbbreviation", .string("SG")),
        ("DirSyncEnabled", .boolean(tenant.directorySynchronizationEnabled)),
        ("LastSyncTimeStamp", .optional(tenant.lastDirSyncTime)),
      ])
  }
}
