// The forest of the reference organisation (FACTS 0): well-known containers and accounts, the groups of Lync, the units and
// people of contoso.local.

extension ActiveDirectory {
  /// The forest as it stands before the lab's story begins.
  static func contoso(at now: Instant, random: inout SeededRandom) -> ActiveDirectory {
    var directory = ActiveDirectory(
      dnsName: "contoso.local", netBIOSName: "CONTOSO", domainSID: "S-1-5-21-1004336348-1177238915-682003330")
    directory.upnSuffixes = ["contoso.com"]
    let root = random.guid()
    directory.rootGUID = root
    directory.objects[root] = DirectoryObject(
      guid: root, objectClass: .domainDNS, name: "contoso", parent: nil, sid: directory.domainSID, whenCreated: now,
      whenChanged: now, usnCreated: 1, usnChanged: 1)
    directory.bySID[fold(directory.domainSID)] = root
    var made: [String: LabGUID] = [:]
    func make(
      _ objectClass: ADObjectClass, _ name: String, under parent: LabGUID, rid: Int64? = nil,
      _ attributes: [(ADAttribute, [ADValue])] = []
    ) {
      // Names here are unique and short, so adding can't fail; an entry that did would be missing for every test to see.
      made[name] = try? directory.add(
        objectClass, name: name, under: parent, attributes: attributes, at: now, random: &random, rid: rid, bySystem: true)
    }
    func id(_ name: String) -> LabGUID { made[name] ?? root }
    for name in [
      "Builtin", "Computers", "Configuration", "Deleted Objects", "ForeignSecurityPrincipals", "LostAndFound",
      "Managed Service Accounts", "NTDS Quotas", "Program Data", "System", "Users",
    ] {
      make(name == "Builtin" ? .builtinDomain : .container, name, under: root, [(.isCriticalSystemObject, [.boolean(true)])])
    }
    directory.deletedObjectsGUID = id("Deleted Objects")
    make(.organizationalUnit, "Domain Controllers", under: root, [(.isCriticalSystemObject, [.boolean(true)])])
    let controllers = id("Domain Controllers")
    var parent = id("Configuration")
    for name in ["Services", "RTC Service", "Pools", "1:1", "Microsoft", "Lc Services"] {
      make(.container, name, under: parent)
      parent = id(name)
    }

    let users = id("Users")
    func account(_ sam: String, _ bits: Int64, critical: Bool) -> [(ADAttribute, [ADValue])] {
      [
        (.samAccountName, [.string(sam)]), (.userAccountControl, [.integer(bits)]), (.primaryGroupID, [.integer(513)]),
        (.pwdLastSet, [.integer(now.fileTime)]), (.accountExpires, [.integer(.max)]),
        (.isCriticalSystemObject, critical ? [.boolean(true)] : []),
      ].filter { !$0.1.isEmpty }
    }
    make(.user, "Administrator", under: users, rid: 500, account("Administrator", 0x1_0200, critical: true))
    make(.user, "Guest", under: users, rid: 501, account("Guest", 0x1_0222, critical: true))
    make(.user, "krbtgt", under: users, rid: 502, account("krbtgt", 0x202, critical: true))
    make(.user, "MSOL_6f1c2a3b4c5d", under: users, account("MSOL_6f1c2a3b4c5d", 0x1_0200, critical: false))
    for name in ["Administrator", "MSOL_6f1c2a3b4c5d"] {
      directory.objects[id(name)]?.password = PasswordRecord(
        digest: PasswordRecord.digest("P@ssw0rd1"), history: [], lastSet: now)
    }
    let critical: [(String, Int64, ADGroupScope)] = [
      ("Domain Admins", 512, .global), ("Domain Users", 513, .global), ("Domain Guests", 514, .global),
      ("Domain Computers", 515, .global), ("Domain Controllers", 516, .global), ("Schema Admins", 518, .universal),
      ("Enterprise Admins", 519, .universal), ("Group Policy Creator Owners", 520, .global),
    ]
    for (name, rid, scope) in critical {
      make(
        .group, name, under: users, rid: rid,
        [
          (.samAccountName, [.string(name)]), (.groupType, [.integer(scope.bits | ADGroupCategory.security.bits)]),
          (.isCriticalSystemObject, [.boolean(true)]),
        ])
    }
    let lyncGroups = [
      "RTCUniversalServerAdmins", "RTCUniversalUserAdmins", "RTCUniversalReadOnlyAdmins", "RTCUniversalGlobalWriteGroup",
      "RTCUniversalGlobalReadOnlyGroup", "RTCUniversalUserReadOnlyGroup", "RTCUniversalServerReadOnlyGroup",
      "RTCUniversalConfigReplicator", "RTCUniversalSBATechnicians", "RTCHSUniversalServices", "RTCComponentUniversalServices",
      "RTCProxyUniversalServices", "CSAdministrator", "CSUserAdministrator", "CSHelpDesk", "CSViewOnlyAdministrator",
      "CSServerAdministrator", "CSVoiceAdministrator", "CSArchivingAdministrator", "CSLocationAdministrator",
      "CSResponseGroupAdministrator", "CSResponseGroupManager", "CSPersistentChatAdministrator",
    ]
    for name in lyncGroups {
      make(
        .group, name, under: users,
        [
          (.samAccountName, [.string(name)]),
          (.groupType, [.integer(ADGroupScope.universal.bits | ADGroupCategory.security.bits)]),
        ])
    }
    for group in [
      "Domain Admins", "Enterprise Admins", "Schema Admins", "RTCUniversalServerAdmins", "RTCUniversalUserAdmins",
      "CSAdministrator",
    ] { _ = directory.links.add(id("Administrator"), to: id(group)) }

    for (name, parent) in [
      ("DC01", controllers), ("LYNCFE01", id("Computers")), ("ADFS01", id("Computers")),
      ("ADFSPROXY01", id("Computers")),
    ] {
      make(
        .computer, name, under: parent,
        [
          (.samAccountName, [.string(name + "$")]), (.dNSHostName, [.string(fold(name) + ".contoso.local")]),
          (.userAccountControl, [.integer(name == "DC01" ? 0x8_2000 : 0x1000)]), (.primaryGroupID, [.integer(515)]),
          (.isCriticalSystemObject, name == "DC01" ? [.boolean(true)] : []),
        ].filter { !$0.1.isEmpty })
    }
    for name in ["Staff", "UM", "Groups"] {
      make(.organizationalUnit, name, under: root)
      directory.objects[id(name)]?.isProtected = true
    }
    return directory
  }
}
