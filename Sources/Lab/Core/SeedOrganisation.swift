// The reference organisation of FACTS 0, as it stands when the lab's story begins: hybrid set-up done (Edge, AD FS, DirSync,
// the federated domain, a Lync Online provider), a few people at work, shared SIP address space not yet switched on.

extension Organisation {
  /// Where virtual time begins: the date of the article, UTC.
  public static let epoch = Instant(2014, 10, 31, 1, 0, 0)

  /// The organisation of the lab. The same seed gives the same GUIDs, SIDs and delays.
  public static func contoso(seed: UInt64 = 2014) -> Organisation {
    let start = Instant(2014, 10, 30, 1, 0, 0)
    var random = SeededRandom(seed: seed)
    let directory = ActiveDirectory.contoso(at: start, random: &random)
    let federation = Federation.contoso(at: start, random: &random)
    let tenant = Tenant.contoso(at: start, random: &random, federation: federation.tenantSettings)
    let systems = Systems(
      clock: VirtualClock(now: start), random: random, computers: .contoso(), activeDirectory: directory,
      lync: Lync(store: .contoso(at: start)), edge: Edge(fqdn: "lyncedge01.contoso.local"),
      dirSync: DirSync(computer: federation.computer), tenant: tenant, lyncOnline: LyncOnline(),
      exchangeOnline: ExchangeOnline(),
      federation: federation)
    var organisation = Organisation(systems: systems)
    organisation.caller = Caller(
      computer: federation.computer, command: "Seed", tenantAccount: administrator.userName,
      exchangeAccount: administrator.userName,
      lyncOnlineAccount: administrator.userName)
    // The seed's commands are ones that can't fail; a missing user would show in every test.
    try? organisation.seedPeople()
    organisation.advance(to: epoch)
    organisation.caller = Caller()
    return organisation
  }

  /// The tenant's first administrator, a cloud-only account.
  public static let administrator = LabCredential(userName: "admin@contoso.onmicrosoft.com", password: "P@ssw0rd1")
  /// The password of every person of the seed.
  public static let seedPassword = "P@ssw0rd1"

  /// A few people at work: synchronised, licensed, with mailboxes; one of them not enabled for Lync.
  private mutating func seedPeople() throws(LabError) {
    // The computers' replicas hold the store as it is.
    try change("Installed the servers", in: .lync) { systems throws(LabError) in
      let package = ManagementStorePackage(version: 1, content: systems.lync.store.content)
      systems.lync.localStores[fold(systems.lync.store.masterFqdn)] = package
      systems.edge.receive(package)
      systems.armDirSyncTimer()
    }
    let staff = "OU=Staff,DC=contoso,DC=local"
    let people: [(given: String, surname: String, title: String, department: String, lync: Bool, licensed: Bool)] = [
      ("Alice", "Tan", "Finance Manager", "Finance", true, true), ("Ben", "Ong", "Systems Engineer", "IT", true, true),
      ("Farah", "Aziz", "Account Manager", "Sales", true, true),
      ("Grace", "Koh", "HR Executive", "Human Resources", false, false),
    ]
    for person in people {
      let account = fold("\(person.given).\(person.surname)")
      let address = account + "@contoso.com"
      try newADUser(
        name: "\(person.given) \(person.surname)", path: staff, samAccountName: account, userPrincipalName: address,
        givenName: person.given, surname: person.surname, displayName: "\(person.given) \(person.surname)",
        password: Organisation.seedPassword, enabled: true,
        other: [
          ADAssignment("title", person.title), ADAssignment("department", person.department),
          ADAssignment("company", "Contoso"),
          ADAssignment("l", "Singapore"), ADAssignment("c", "SG"),
        ] + (person.licensed ? [ADAssignment("mail", address), ADAssignment("proxyAddresses", "SMTP:" + address)] : []))
      if person.lync { try enableCsUser(address, registrarPool: lync.store.masterFqdn, sipAddressType: .userPrincipalName) }
    }
    try newADGroup(
      name: "All Staff", scope: .universal, category: .distribution, path: "OU=Groups,DC=contoso,DC=local",
      attributes: [ADAssignment("mail", "allstaff@contoso.com"), ADAssignment("proxyAddresses", "SMTP:allstaff@contoso.com")])
    try newADGroup(name: "Finance Team", scope: .global, path: "OU=Groups,DC=contoso,DC=local")
    try addADGroupMember("All Staff", ["alice.tan", "ben.ong", "farah.aziz", "grace.koh"])
    try addADGroupMember("Finance Team", ["alice.tan"])
    try startOnlineCoexistenceSync(fullSync: true)
    advance(by: .minutes(5))
    for person in people where person.licensed {
      let name = fold("\(person.given).\(person.surname)@contoso.com")
      try setMsolUser(name, [ADAssignment("UsageLocation", "SG")])
      try setMsolUserLicense(name, add: ["contoso:ENTERPRISEPACK"])
    }
  }
}

extension Computers {
  static func contoso() -> Computers {
    var computers = Computers(domainController: "dc01.contoso.local")
    computers.add(
      "dc01.contoso.local",
      services: [
        ("ADWS", "Active Directory Web Services"), ("DNS", "DNS Server"), ("Kdc", "Kerberos Key Distribution Center"),
        ("Netlogon", "Netlogon"), ("NTDS", "Active Directory Domain Services"), ("W32Time", "Windows Time"),
      ])
    computers.add(
      "lyncfe01.contoso.local",
      services: [
        ("FTA", "Lync Server File Transfer Agent"), ("MASTER", "Lync Server Master Replicator Agent"),
        ("REPLICA", "Lync Server Replica Replicator Agent"), ("RTCASMCU", "Lync Server Application Sharing"),
        ("RTCAVMCU", "Lync Server Audio/Video Conferencing"), ("RTCCLSAGT", "Lync Server Centralized Logging Service Agent"),
        ("RTCDATAMCU", "Lync Server Web Conferencing"), ("RTCHA", "Lync Server Health Agent"),
        ("RTCIMMCU", "Lync Server IM Conferencing"), ("RTCMEDSRV", "Lync Server Mediation"),
        ("RTCSRV", "Lync Server Front-End"),
        ("W3SVC", "World Wide Web Publishing Service"), ("W32Time", "Windows Time"),
      ])
    computers.add(
      "lyncedge01.contoso.local",
      services: [
        ("REPLICA", "Lync Server Replica Replicator Agent"), ("RTCCLSAGT", "Lync Server Centralized Logging Service Agent"),
        ("RTCDATAPROXY", "Lync Server Web Conferencing Edge"), ("RTCMEDIARELAY", "Lync Server Audio/Video Edge"),
        ("RTCMRAUTH", "Lync Server Audio/Video Authentication"), ("RTCSRV", "Lync Server Access Edge"),
        ("W32Time", "Windows Time"),
      ])
    computers.add(
      "adfs01.contoso.local",
      services: [
        ("adfssrv", "Active Directory Federation Services"),
        ("FIMSynchronizationService", "Forefront Identity Manager Synchronization Service"),
        ("msoidsvc", "Microsoft Online Services Sign-in Assistant"),
        ("MSOnlineSyncScheduler", "Windows Azure Active Directory Sync Service"), ("W32Time", "Windows Time"),
      ])
    computers.add(
      "adfsproxy01.contoso.local",
      services: [("adfssrv", "Active Directory Federation Services"), ("W32Time", "Windows Time")])
    return computers
  }
}

extension ManagementStore {
  static func contoso(at now: Instant) -> ManagementStore {
    let frontEnd = "lyncfe01.contoso.local"
    let edge = "lyncedge01.contoso.local"
    var content = ManagementStoreContent()
    content.topology.sites = [CsSite(name: "HQ", siteId: 1, countryCode: "SG")]
    content.topology.pools = [
      CsPool(fqdn: frontEnd, siteName: "HQ", clusterId: "1:1", computers: [frontEnd]),
      CsPool(fqdn: edge, siteName: "HQ", clusterId: "1:2", computers: [edge]),
    ]
    func service(
      _ role: String, _ pool: String, _ number: Int, _ properties: [(String, LabValue)] = [], _ dependents: [String] = []
    )
      -> CsService
    {
      CsService(
        role: role, poolFqdn: pool, siteName: "HQ", serviceId: "1-\(role)-\(number)", version: 6,
        properties: properties.map { LabRecord.Property(name: $0.0, value: $0.1) }, dependents: dependents)
    }
    func text(_ value: String) -> LabValue { .string(value) }
    content.topology.services = [
      service("UserServer", frontEnd, 1, [("Registrar", text("Registrar:\(frontEnd)"))]),
      service(
        "Registrar", frontEnd, 1, [("SipPort", .int(5061)), ("MachineFqdn", text(frontEnd))], ["UserServer:\(frontEnd)"]),
      service("UserDatabase", frontEnd, 1, [("SqlInstanceName", text("rtc"))], ["UserServer:\(frontEnd)"]),
      service("FileStore", frontEnd, 1, [("UncPath", text("\\\\\(frontEnd)\\share"))], ["UserServer:\(frontEnd)"]),
      service("CentralManagement", frontEnd, 1),
      service("CentralManagementDatabase", frontEnd, 1, [("SqlInstanceName", text("rtc"))], ["CentralManagement:\(frontEnd)"]),
      service("ConferencingServer", frontEnd, 1, [("EdgeServer", text("EdgeServer:\(edge)"))]),
      service("ApplicationServer", frontEnd, 1),
      service("ApplicationDatabase", frontEnd, 1, [("SqlInstanceName", text("rtc"))]),
      service(
        "WebServer", frontEnd, 1, [("ExternalFqdn", text("lyncweb.contoso.com")), ("InternalFqdn", text(frontEnd))]),
      service("MediationServer", frontEnd, 1, [("EdgeServer", text("EdgeServer:\(edge)"))]),
      service(
        "EdgeServer", edge, 1,
        [
          ("Registrar", text("Registrar:\(frontEnd)")), ("AccessEdgeInternalSipPort", .int(5061)),
          ("AccessEdgeExternalSipPort", .int(5061)), ("AccessEdgeClientSipPort", .int(443)),
          ("AccessEdgeExternalFqdn", text("sip.contoso.com")), ("DataEdgeExternalFqdn", text("webconf.contoso.com")),
          ("AVEdgeExternalFqdn", text("av.contoso.com")), ("ExternalMrasFqdn", text(edge)),
        ], ["Registrar:\(frontEnd)", "ConferencingServer:\(frontEnd)", "MediationServer:\(frontEnd)"]),
    ]
    content.sipDomains = [CsSipDomain(name: "contoso.com", isDefault: true)]
    content.hostingProviders = [
      CsHostingProvider(
        identity: "LyncOnline", proxyFqdn: "sipfed.online.lync.com", enabled: true, enabledSharedAddressSpace: true,
        hostsOCSUsers: true, verificationLevel: .useSourceVerification,
        autodiscoverUrl: "https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root")
    ]
    content.publicProviders = [
      CsPublicProvider(identity: "AOL", proxyFqdn: "sip.oscar.aol.com"),
      CsPublicProvider(identity: "Messenger", proxyFqdn: "federation.messenger.msn.com"),
      CsPublicProvider(identity: "Yahoo!", proxyFqdn: "lcsap.msg.yahoo.com"),
    ]
    content.accessEdge.allowOutsideUsers = true
    content.accessEdge.allowFederatedUsers = true
    content.accessEdge.enablePartnerDiscovery = true
    for (index, kind) in CsPolicyKind.all.enumerated() {
      content.policies.put(
        CsPolicy(kind: kind, scope: .global, anchor: Int64(index + 1), values: kind.properties.map(\.initial)))
    }
    var store = ManagementStore(masterFqdn: frontEnd, content: content, now: now)
    for fqdn in [frontEnd, edge] {
      store.replicas.append(
        CsReplicaState(
          replicaFqdn: fqdn, isEdge: fqdn == edge, acknowledgedVersion: 1, packagedVersion: 1, lastStatusReport: now,
          lastUpdateCreation: now, productVersion: "5.0.8308.0"))
    }
    return store
  }
}

extension Tenant {
  static func contoso(at now: Instant, random: inout SeededRandom, federation: MsolFederationSettings) -> Tenant {
    var tenant = Tenant(
      initialDomain: "contoso.onmicrosoft.com", displayName: "Contoso", technicalContact: "admin@contoso.onmicrosoft.com")
    tenant.companyId = random.guid()
    var initial = MsolDomain(name: "contoso.onmicrosoft.com", isVerified: true)
    initial.isInitial = true
    initial.isDefault = true
    var shared = MsolDomain(name: "contoso.com", isVerified: true)
    shared.federation = federation
    shared.verificationCode = "ms48213377"
    tenant.domains = [shared, initial]
    let plans = [
      "YAMMER_ENTERPRISE", "RMS_S_ENTERPRISE", "OFFICESUBSCRIPTION", "MCOSTANDARD", "SHAREPOINTWAC", "SHAREPOINTENTERPRISE",
      "EXCHANGE_S_ENTERPRISE",
    ]
    if let id = LabGUID("6fd2c87f-b296-42f0-b197-1e91e994b900") {
      tenant.skus = [
        MsolAccountSku(accountName: "contoso", skuPartNumber: "ENTERPRISEPACK", skuId: id, activeUnits: 25, plans: plans)
      ]
    }
    var administrator = MsolUser(
      objectId: random.guid(), userPrincipalName: Organisation.administrator.userName, displayName: "Contoso Admin",
      whenCreated: now)
    administrator.liveId = random.hex(16).uppercased()
    administrator.passwordDigest = PasswordRecord.digest(Organisation.administrator.password)
    administrator.alias = "admin"
    administrator.moera = administrator.userPrincipalName
    administrator.usageLocation = "SG"
    tenant.moeras[administrator.moera] = administrator.objectId
    tenant.put(administrator)
    tenant.roles = [
      ("Company Administrator", [administrator.objectId]), ("Helpdesk Administrator", []),
      ("Service Support Administrator", []),
      ("User Account Administrator", []), ("Billing Administrator", []), ("Exchange Service Administrator", []),
      ("Lync Service Administrator", []), ("SharePoint Service Administrator", []), ("Directory Readers", []),
    ]
    return tenant
  }
}
