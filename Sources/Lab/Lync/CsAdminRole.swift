// RBAC roles of Lync: which role holds which cmdlets (FACTS B9), by verb and noun rather than by a list of nine hundred names.

/// A predefined role, as Get-CsAdminRole prints it.
public struct CsAdminRole: Sendable, Hashable, LabRecordConvertible {
  public let identity: String
  public let sid: String
  public let cmdlets: [String]

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Rtc.Management.WritableConfig.Settings.Roles.Role",
      [
        ("Identity", .string(identity)), ("SID", .sid(sid)), ("IsStandardRole", .boolean(true)),
        ("Cmdlets", .list(type: "System.Collections.Generic.List`1", cmdlets.map { .string("Name=\($0)") })),
        ("ScriptModules", .strings([])), ("ConfigScopes", .strings(["Global"])), ("UserScopes", .strings(["Global"])),
        ("MustManageUserScopes", .boolean(false)), ("MayManageUserScopes", .boolean(false)), ("Template", .null),
      ])
  }
}

extension Organisation {
  private static let userCmdlets = ["Enable-CsUser", "Disable-CsUser", "Set-CsUser", "Move-CsUser"]

  private static func cmdlets(of role: String) -> [String] {
    let views =
      ["Get-CsUser", "Get-CsAdUser", "Get-CsPool", "Get-CsComputer", "Get-CsService", "Get-CsSite", "Get-CsSipDomain"]
      + CsPolicyKind.all.map { "Get-Cs\($0.name)" }
    let grants = CsPolicyKind.all.map { "Grant-Cs\($0.name)" }
    let writes = CsPolicyKind.all.flatMap { kind in ["New", "Set", "Remove"].map { "\($0)-Cs\(kind.name)" } }
    let providers = ["Get", "New", "Set", "Remove", "Enable", "Disable"].map { "\($0)-CsHostingProvider" }
    let edge = ["Get-CsAccessEdgeConfiguration", "Set-CsAccessEdgeConfiguration"]
    func policyWrites(of kind: String) -> [String] { ["New", "Set", "Remove", "Grant"].map { "\($0)-Cs\(kind)" } }
    switch role {
    case "CsAdministrator":
      return userCmdlets + views + grants + writes + providers + edge + ["Invoke-CsManagementStoreReplication"]
    case "CsUserAdministrator": return userCmdlets + views + grants
    case "CsHelpDesk": return views + ["Set-CsUser"]
    case "CsServerAdministrator": return views + ["Invoke-CsManagementStoreReplication", "Get-CsWindowsService"]
    case "CsVoiceAdministrator":
      return views
        + ["VoicePolicy", "DialPlan", "VoiceRoutingPolicy", "HostedVoicemailPolicy"].flatMap { policyWrites(of: $0) }
    case "CsArchivingAdministrator": return views + policyWrites(of: "ArchivingPolicy")
    case "CsLocationAdministrator": return views + policyWrites(of: "LocationPolicy")
    default: return views
    }
  }

  /// Get-CsAdminRole.
  public func getCsAdminRole(_ identity: String? = nil) throws(LabError) -> [CsAdminRole] {
    let names = [
      "CsAdministrator", "CsUserAdministrator", "CsVoiceAdministrator", "CsServerAdministrator", "CsViewOnlyAdministrator",
      "CsHelpDesk", "CsArchivingAdministrator", "CsLocationAdministrator", "CsResponseGroupAdministrator",
      "CsResponseGroupManager", "CsPersistentChatAdministrator",
    ]
    let found = names.filter { identity == nil || sameText($0, identity ?? "") }
    if let identity, found.isEmpty { throw .csUnknownItem("Role", identity) }
    return found.map { name in
      let sid = activeDirectory.find(.samAccountName, name).first.flatMap { activeDirectory[$0]?.sid } ?? ""
      return CsAdminRole(identity: name, sid: sid, cmdlets: Organisation.cmdlets(of: name).sorted())
    }
  }

  /// Test-CsReplica on the caller's computer: what is wrong with its replica; nothing = the test passes in silence.
  public func testCsReplica() throws(LabError) -> [String] {
    guard let replica = lync.store.replicas.first(where: { sameText($0.replicaFqdn, caller.computer) }) else {
      throw .csNoSuchReplica(caller.computer)
    }
    var problems: [String] = []
    for service in ["REPLICA", "RTCCLSAGT"] where !computers.isRunning(service, on: caller.computer) {
      problems.append("Service \(service) is not running.")
    }
    let port = replica.isEdge ? 4443 : 445
    if !computers.isReachable(caller.computer, port: port) { problems.append("Port \(port) is blocked by the firewall.") }
    if computers[caller.computer]?.hasValidCertificate == false { problems.append("The certificate is not valid.") }
    return problems
  }
}
