// Lync's configuration: hosting providers, domains, policies, and the replication of the management store.
import Testing

@testable import Lab

@Suite struct LyncConfigurationTests {
  var lab = Organisation.contoso()

  static let exchange = CsHostingProvider(
    identity: "Exchange Online", proxyFqdn: "exap.um.outlook.com", enabled: true, enabledSharedAddressSpace: true,
    hostsOCSUsers: false, verificationLevel: .useSourceVerification)

  @Test mutating func providersAreUnique() throws {
    try lab.newCsHostingProvider(LyncConfigurationTests.exchange)
    let duplicate = failure { () throws(LabError) in
      try lab.newCsHostingProvider(CsHostingProvider(identity: "ExUM", proxyFqdn: "EXAP.um.outlook.com", enabled: true))
    }
    #expect(
      duplicate?.message
        == "There is a duplicate key sequence 'EXAP.um.outlook.com' for the "
        + "'urn:schema:Microsoft.Rtc.Management.Settings.Edge.2008:HostingProviderProxyFqdn' key or unique identity constraint."
    )
    let name = failure { () throws(LabError) in
      try lab.newCsHostingProvider(
        CsHostingProvider(identity: "exchange online", proxyFqdn: "other.contoso.com", enabled: true))
    }
    #expect(name != nil)
    let publicProxy = failure { () throws(LabError) in
      try lab.newCsHostingProvider(CsHostingProvider(identity: "A", proxyFqdn: "sip.oscar.aol.com", enabled: true))
    }
    #expect(publicProxy != nil)
    #expect(try lab.getCsHostingProvider().map(\.identity) == ["LyncOnline", "Exchange Online"])
    try lab.setCsHostingProviderEnabled("EXCHANGE online", false)
    #expect(try lab.getCsHostingProvider("Exchange Online").first?.enabled == false)
    try lab.removeCsHostingProvider("Exchange Online")
    #expect(failure { () throws(LabError) in _ = try lab.getCsHostingProvider("Exchange Online") }?.category == .objectNotFound)
    #expect(
      failure { () throws(LabError) in
        try lab.newCsHostingProvider(CsHostingProvider(identity: "B", proxyFqdn: "no fqdn", enabled: true))
      } != nil)
  }

  @Test mutating func providerPrintsInDocumentedOrder() throws {
    let record = try lab.newCsHostingProvider(LyncConfigurationTests.exchange).record
    #expect(
      record.defaultProperties == [
        "Identity", "Name", "ProxyFqdn", "VerificationLevel", "Enabled", "EnabledSharedAddressSpace", "HostsOCSUsers",
        "IsLocal",
        "AutodiscoverUrl",
      ])
    #expect(record["SipClientPort"] == .int(443))
  }

  @Test mutating func replicasFollowAfterTheirDelays() throws {
    func states() throws -> [Bool] { try lab.getCsManagementStoreReplicationStatus().map(\.upToDate) }
    #expect(try states() == [true, true])
    try lab.newCsHostingProvider(LyncConfigurationTests.exchange)
    #expect(try states() == [false, false])
    lab.advance(by: .seconds(30))
    #expect(try states() == [true, false])
    #expect(!lab.edge.routes(toProxy: "exap.um.outlook.com"))
    lab.advance(by: .seconds(65))
    #expect(try states() == [true, true])
    #expect(lab.edge.routes(toProxy: "exap.um.outlook.com"))
    let edge = try lab.getCsManagementStoreReplicationStatus(replicaFqdn: "lyncedge01.contoso.local")[0]
    let report = try #require(edge.lastStatusReport)
    let creation = try #require(edge.lastUpdateCreation)
    #expect(report > creation)
  }

  @Test mutating func stoppedAgentKeepsTheEdgeBehind() throws {
    try lab.setService("REPLICA", on: "lyncedge01", running: false)
    try lab.newCsHostingProvider(LyncConfigurationTests.exchange)
    try lab.invokeCsManagementStoreReplication(replicaFqdn: "lyncedge01.contoso.local")
    lab.advance(by: .minutes(10))
    let behind = try lab.getCsManagementStoreReplicationStatus().filter { !$0.upToDate }
    #expect(behind.map(\.replicaFqdn) == ["lyncedge01.contoso.local"])
    lab.caller.computer = "lyncedge01.contoso.local"
    #expect(try lab.getCsHostingProvider(localStore: true).map(\.identity) == ["LyncOnline"])
    #expect(
      failure { () throws(LabError) in _ = try lab.getCsHostingProvider() }?.message.hasPrefix("Cannot open database \"xds\"")
        == true)
    #expect(
      failure { () throws(LabError) in
        try lab.newCsHostingProvider(CsHostingProvider(identity: "X", proxyFqdn: "x.contoso.com", enabled: true))
      } != nil)
    try lab.setService("REPLICA", running: true)
    lab.advance(by: .minutes(2))
    #expect(try lab.getCsHostingProvider(localStore: true).map(\.identity) == ["LyncOnline", "Exchange Online"])
    lab.caller.computer = "lyncfe01.contoso.local"
    #expect(try lab.getCsManagementStoreReplicationStatus().allSatisfy(\.upToDate))
  }

  @Test mutating func aLaterChangeDelaysTheAcknowledgement() throws {
    try lab.newCsHostingProvider(LyncConfigurationTests.exchange)
    lab.advance(by: .seconds(50))
    try lab.newCsSipDomain("fabrikam.com")
    lab.advance(by: .seconds(45))
    // The first package is on the Edge, the second isn't.
    #expect(lab.edge.localStore?.content.hostingProviders.count == 2)
    #expect(lab.edge.localStore?.content.sipDomains.count == 1)
    #expect(try lab.getCsManagementStoreReplicationStatus()[1].upToDate == false)
    lab.advance(by: .seconds(60))
    #expect(try lab.getCsManagementStoreReplicationStatus()[1].upToDate)
  }

  @Test mutating func policies() throws {
    let kind = try #require(CsPolicyKind.named("conferencingpolicy"))
    let new = try lab.newCsPolicy(kind, "HQUsers", [ADAssignment("MaxMeetingSize", [.int(50)])])
    #expect(new.record["Identity"] == .string("Tag:HQUsers"))
    #expect(new["allowipaudio"] == .boolean(true))
    #expect(new["MaxMeetingSize"] == .int(50))
    #expect(failure { () throws(LabError) in try lab.newCsPolicy(kind, "tag:hqusers") } != nil)
    #expect(failure { () throws(LabError) in try lab.newCsPolicy(kind, "Global") } != nil)
    #expect(failure { () throws(LabError) in try lab.newCsPolicy(kind, "site:Nowhere") } != nil)
    try lab.newCsPolicy(kind, "site:HQ")
    #expect(try lab.getCsPolicy(kind).map(\.scope.description) == ["Global", "Tag:HQUsers", "Site:HQ"])
    #expect(try lab.getCsPolicy(kind, filter: "tag:*").count == 1)
    try lab.setCsPolicy(kind, "Global", [ADAssignment("AllowIPVideo", [.boolean(false)])])
    #expect(try lab.removeCsPolicy(kind, "Global"))
    #expect(try lab.getCsPolicy(kind, "Global")[0]["AllowIPVideo"] == .boolean(true))
    #expect(try lab.removeCsPolicy(kind, "HQUsers") == false)
    #expect(failure { () throws(LabError) in try lab.setCsPolicy(kind, "Global", [ADAssignment("Nonsense", "1")]) } != nil)
  }

  @Test mutating func domainsStandOnOneList() throws {
    try lab.newCsAllowedDomain(CsAllowedDomain(domain: "fabrikam.com"))
    #expect(failure { () throws(LabError) in try lab.newCsBlockedDomain(CsBlockedDomain(domain: "Fabrikam.com")) } != nil)
    try lab.removeCsAllowedDomain("fabrikam.com")
    try lab.newCsBlockedDomain(CsBlockedDomain(domain: "fabrikam.com"))
    #expect(failure { () throws(LabError) in try lab.removeCsSipDomain("contoso.com") } != nil)
  }

  @Test mutating func topology() throws {
    let edge = try lab.getCsService(role: "EdgeServer")
    #expect(edge.map(\.identity) == ["EdgeServer:lyncedge01.contoso.local"])
    #expect(
      edge[0].record.properties.map(\.name).suffix(5)
        == ["DependentServiceList", "ServiceId", "SiteId", "PoolFqdn", "Version", "Role"].suffix(5))
    #expect(try lab.getCsSite()[0]["Identity"] == .string("Site:HQ"))
    #expect(try lab.getCsComputer(local: true).count == 1)
    #expect(try lab.getCsPool("lyncfe01.contoso.local")[0]["Site"] == .string("Site:HQ"))
  }
}
