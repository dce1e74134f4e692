// The forest, its domain, its domain controller, the root DSE and the optional features: what Get-ADForest, Set-ADForest,
// Get-ADDomain, Get-ADDomainController and Enable-ADOptionalFeature show and change.

extension Organisation {
  private static let adTypes = "Microsoft.ActiveDirectory.Management."
  private static let valueCollection = adTypes + "ADPropertyValueCollection"
  private var controller: String { computers.domainController }

  private func collection(_ texts: [String]) -> LabValue {
    .list(type: Organisation.valueCollection, texts.map { .string($0) })
  }

  /// Get-ADForest.
  public func getADForest(_ identity: String? = nil) throws(LabError) -> LabRecord {
    let directory = activeDirectory
    if let identity, !sameText(identity, directory.dnsName), !sameText(identity, directory.netBIOSName) {
      throw .adIdentityNotFound(identity, under: directory.rootDN, type: "ADForest")
    }
    return LabRecord(
      Organisation.adTypes + "ADForest",
      [
        ("ApplicationPartitions", collection(["DC=DomainDnsZones,", "DC=ForestDnsZones,"].map { $0 + directory.rootDN })),
        ("CrossForestReferences", collection([])), ("DomainNamingMaster", .string(controller)),
        ("Domains", collection([directory.dnsName])),
        ("ForestMode", .enumeration(type: Organisation.adTypes + "ADForestMode", name: directory.forestMode)),
        ("GlobalCatalogs", collection([controller])), ("Name", .string(directory.dnsName)),
        ("PartitionsContainer", .string("CN=Partitions,CN=Configuration," + directory.rootDN)),
        ("RootDomain", .string(directory.dnsName)), ("SchemaMaster", .string(controller)),
        ("Sites", collection(["Default-First-Site-Name"])), ("SPNSuffixes", collection(directory.spnSuffixes)),
        ("UPNSuffixes", collection(directory.upnSuffixes)),
      ])
  }

  /// Set-ADForest -UPNSuffixes: the hashtable form's Add, Remove and Replace, in the order Remove, Add, Replace.
  public mutating func setADForestUPNSuffixes(
    _ identity: String? = nil, add: [String] = [], remove: [String] = [], replace: [String]? = nil
  ) throws(LabError) {
    _ = try getADForest(identity)
    var suffixes = activeDirectory.upnSuffixes.filter { suffix in !remove.contains { sameText($0, suffix) } }
    for suffix in add where !suffixes.contains(where: { sameText($0, suffix) }) { suffixes.append(suffix) }
    if let replace { suffixes = replace }
    let final = suffixes
    try change("UPN suffixes are now \(final.joined(separator: ", "))", in: .activeDirectory) { systems throws(LabError) in
      systems.activeDirectory.upnSuffixes = final
    }
  }

  /// Get-ADDomain.
  public func getADDomain(_ identity: String? = nil) throws(LabError) -> LabRecord {
    let directory = activeDirectory
    if let identity,
      ![directory.dnsName, directory.netBIOSName, directory.rootDN, directory.domainSID, directory.rootGUID.description]
        .contains(where: { sameText($0, identity) })
    {
      throw .adIdentityNotFound(identity, under: directory.rootDN, type: "ADDomain")
    }
    func container(_ name: String) -> LabValue { .string("\(name),\(directory.rootDN)") }
    return LabRecord(
      Organisation.adTypes + "ADDomain",
      [
        ("AllowedDNSSuffixes", collection([])), ("ChildDomains", collection([])),
        ("ComputersContainer", container("CN=Computers")), ("DeletedObjectsContainer", container("CN=Deleted Objects")),
        ("DistinguishedName", .string(directory.rootDN)), ("DNSRoot", .string(directory.dnsName)),
        ("DomainControllersContainer", container("OU=Domain Controllers")),
        ("DomainMode", .enumeration(type: Organisation.adTypes + "ADDomainMode", name: directory.domainMode)),
        ("DomainSID", .sid(directory.domainSID)),
        ("ForeignSecurityPrincipalsContainer", container("CN=ForeignSecurityPrincipals")),
        ("Forest", .string(directory.dnsName)),
        ("InfrastructureMaster", .string(controller)), ("LastLogonReplicationInterval", .null),
        (
          "LinkedGroupPolicyObjects",
          collection(["CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System," + directory.rootDN])
        ),
        ("LostAndFoundContainer", container("CN=LostAndFound")), ("ManagedBy", .null),
        ("Name", .string(directory[directory.rootGUID]?.name ?? "")), ("NetBIOSName", .string(directory.netBIOSName)),
        ("ObjectClass", .string("domainDNS")), ("ObjectGUID", .guid(directory.rootGUID)), ("ParentDomain", .null),
        ("PDCEmulator", .string(controller)), ("QuotasContainer", container("CN=NTDS Quotas")),
        ("ReadOnlyReplicaDirectoryServers", collection([])), ("ReplicaDirectoryServers", collection([controller])),
        ("RIDMaster", .string(controller)),
        ("SubordinateReferences", collection(["CN=Configuration," + directory.rootDN])),
        ("SystemsContainer", container("CN=System")), ("UsersContainer", container("CN=Users")),
      ])
  }

  /// Get-ADDomainController; one controller holds every role.
  public func getADDomainController(_ identity: String? = nil) throws(LabError) -> LabRecord {
    let directory = activeDirectory
    let name = controller.cut(at: 0x2E)?.before.uppercased() ?? controller
    if let identity, !sameText(identity, controller), !sameText(identity, name) {
      throw .adIdentityNotFound(identity, under: directory.rootDN, type: "ADDomainController")
    }
    let roles = ["SchemaMaster", "DomainNamingMaster", "PDCEmulator", "RIDMaster", "InfrastructureMaster"]
    return LabRecord(
      Organisation.adTypes + "ADDomainController",
      [
        ("ComputerObjectDN", .string("CN=\(name),OU=Domain Controllers,\(directory.rootDN)")),
        ("DefaultPartition", .string(directory.rootDN)), ("Domain", .string(directory.dnsName)), ("Enabled", .boolean(true)),
        ("Forest", .string(directory.dnsName)), ("HostName", .string(controller)),
        ("InvocationId", .guid(directory.rootGUID)), ("IPv4Address", .string("192.168.10.10")), ("IPv6Address", .null),
        ("IsGlobalCatalog", .boolean(true)), ("IsReadOnly", .boolean(false)), ("LdapPort", .int(389)), ("Name", .string(name)),
        (
          "NTDSSettingsObjectDN",
          .string(
            "CN=NTDS Settings,CN=\(name),CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,\(directory.rootDN)")
        ),
        ("OperatingSystem", .string("Windows Server 2012 Standard")), ("OperatingSystemHotfix", .null),
        ("OperatingSystemServicePack", .null), ("OperatingSystemVersion", .string("6.2 (9200)")),
        ("OperationMasterRoles", collection(roles)),
        ("Partitions", collection([directory.rootDN, "CN=Configuration," + directory.rootDN])),
        (
          "ServerObjectDN",
          .string("CN=\(name),CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,\(directory.rootDN)")
        ),
        ("ServerObjectGuid", .guid(directory.deletedObjectsGUID)), ("Site", .string("Default-First-Site-Name")),
        ("SslPort", .int(636)),
      ])
  }

  /// Get-ADRootDSE.
  public func getADRootDSE() -> LabRecord {
    let root = activeDirectory.rootDN
    return LabRecord(
      Organisation.adTypes + "ADRootDSE",
      [
        ("configurationNamingContext", .string("CN=Configuration," + root)), ("currentTime", .time(now)),
        ("defaultNamingContext", .string(root)), ("dnsHostName", .string(controller)),
        ("domainFunctionality", .string(activeDirectory.domainMode)),
        ("forestFunctionality", .string(activeDirectory.forestMode)),
        ("highestCommittedUSN", .long(activeDirectory.highestUSN)), ("isGlobalCatalogReady", .boolean(true)),
        ("isSynchronized", .boolean(true)), ("namingContexts", collection([root, "CN=Configuration," + root])),
        ("rootDomainNamingContext", .string(root)), ("schemaNamingContext", .string("CN=Schema,CN=Configuration," + root)),
      ])
  }

  /// Get-ADDefaultDomainPasswordPolicy.
  public func getADDefaultDomainPasswordPolicy() -> LabRecord {
    let policy = activeDirectory.passwordPolicy
    return LabRecord(
      Organisation.adTypes + "ADDefaultDomainPasswordPolicy",
      [
        ("ComplexityEnabled", .boolean(policy.complexity)), ("DistinguishedName", .string(activeDirectory.rootDN)),
        ("LockoutDuration", .span(policy.lockoutDuration)), ("LockoutObservationWindow", .span(policy.lockoutDuration)),
        ("LockoutThreshold", .int(Int64(policy.lockoutThreshold))), ("MaxPasswordAge", .span(policy.maximumAge)),
        ("MinPasswordAge", .span(policy.minimumAge)), ("MinPasswordLength", .int(Int64(policy.minimumLength))),
        ("objectClass", collection(["domainDNS"])), ("objectGuid", .guid(activeDirectory.rootGUID)),
        ("PasswordHistoryCount", .int(Int64(policy.historyLength))), ("ReversibleEncryptionEnabled", .boolean(false)),
      ])
  }

  private static let features: [(name: String, guid: String, mode: String)] = [
    ("Recycle Bin Feature", "766ddcd8-acd0-445e-f3b9-a7f9b6744f2a", "Windows2008R2Forest")
  ]

  /// Get-ADOptionalFeature: by name or GUID; nil = all.
  public func getADOptionalFeature(_ identity: String? = nil) throws(LabError) -> [LabRecord] {
    let found = Organisation.features.filter { identity == nil || sameText($0.name, identity ?? "") || $0.guid == identity }
    if let identity, found.isEmpty { throw .adFeatureUnknown(identity) }
    let configuration = "CN=Configuration," + activeDirectory.rootDN
    return found.map { feature in
      let enabled = activeDirectory.enabledFeatures.contains(feature.name)
      return LabRecord(
        Organisation.adTypes + "ADOptionalFeature",
        [
          (
            "DistinguishedName",
            .string(
              "CN=\(feature.name),CN=Optional Features,CN=Directory Service,CN=Windows NT,CN=Services,\(configuration)")
          ),
          ("EnabledScopes", collection(enabled ? ["CN=Partitions," + configuration] : [])),
          ("FeatureGUID", LabGUID(feature.guid).map { .guid($0) } ?? .null),
          ("FeatureScope", collection(["ForestOrConfigurationSet"])), ("IsDisableable", .boolean(false)),
          ("Name", .string(feature.name)), ("ObjectClass", .string("msDS-OptionalFeature")),
          ("RequiredDomainMode", .null), ("RequiredForestMode", .string(feature.mode)),
        ])
    }
  }

  /// Enable-ADOptionalFeature; can't be undone.
  public mutating func enableADOptionalFeature(_ identity: String) throws(LabError) {
    guard let feature = Organisation.features.first(where: { sameText($0.name, identity) || $0.guid == identity }) else {
      throw .adFeatureUnknown(identity)
    }
    if activeDirectory.enabledFeatures.contains(feature.name) { throw .adFeatureAlreadyEnabled(feature.name) }
    try change("Enabled \(feature.name)", in: .activeDirectory) { systems throws(LabError) in
      systems.activeDirectory.enabledFeatures.append(feature.name)
    }
  }

  /// Disable-ADOptionalFeature: the recycle bin can't be disabled.
  public mutating func disableADOptionalFeature(_ identity: String) throws(LabError) {
    guard let feature = Organisation.features.first(where: { sameText($0.name, identity) || $0.guid == identity }) else {
      throw .adFeatureUnknown(identity)
    }
    throw .adFeatureNotDisableable(feature.name)
  }
}
