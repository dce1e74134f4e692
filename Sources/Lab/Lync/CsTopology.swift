// The topology: sites, pools, computers and services, and what Get-CsSite, Get-CsPool, Get-CsComputer and Get-CsService show
// (FACTS B1).

/// A central site.
public struct CsSite: Sendable, Hashable {
  public let name: String
  public let siteId: Int
  public var description: String?
  public var city: String?
  public var state: String?
  public var countryCode: String?
  /// `Site:HQ`
  public var identity: String { "Site:\(name)" }
}

/// A service of a pool, `Registrar:lyncfe01.contoso.local`, with its own settings in the order in which they print.
public struct CsService: Sendable, Hashable {
  public let role: String
  public let poolFqdn: String
  public let siteName: String
  public let serviceId: String
  public let version: Int
  public internal(set) var properties: [LabRecord.Property]
  /// Identities of the services that depend on it.
  public internal(set) var dependents: [String]
  public var identity: String { "\(role):\(poolFqdn)" }

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Rtc.Management.Xds.Display\(role)",
      [("Identity", .string(identity))] + properties.map { ($0.name, $0.value) } + [
        ("DependentServiceList", .strings(dependents)), ("ServiceId", .string(serviceId)),
        ("SiteId", .string("Site:\(siteName)")),
        ("PoolFqdn", .string(poolFqdn)), ("Version", .int(Int64(version))),
        ("Role", .enumeration(type: "Microsoft.Rtc.Management.Deploy.Internal.ServiceRole", name: role)),
      ])
  }
}

/// A pool of computers.
public struct CsPool: Sendable, Hashable {
  public let fqdn: String
  public let siteName: String
  /// Number within the topology, which home server DNs name: `1:1` = site 1, cluster 1.
  public let clusterId: String
  public internal(set) var computers: [String]
}

public struct CsTopology: Sendable, Hashable {
  public internal(set) var sites: [CsSite] = []
  public internal(set) var pools: [CsPool] = []
  public internal(set) var services: [CsService] = []

  public func pool(_ fqdn: String) -> CsPool? { pools.first { sameText($0.fqdn, fqdn) } }
  public func services(of pool: String) -> [CsService] { services.filter { sameText($0.poolFqdn, pool) } }

  /// Whether users can be homed on a pool.
  public func isRegistrar(_ pool: String) -> Bool { services(of: pool).contains { $0.role == "Registrar" } }

  /// Whether a computer belongs to an Edge pool.
  public func isEdge(_ computer: String) -> Bool {
    pools.contains { pool in
      pool.computers.contains { sameText($0, computer) } && services(of: pool.fqdn).contains { $0.role == "EdgeServer" }
    }
  }
}

extension Organisation {
  private static let deploy = "Microsoft.Rtc.Management.Deploy.Internal."

  /// Get-CsComputer: all, the named one, those of a pool, or the caller's.
  public func getCsComputer(
    _ identity: String? = nil, pool: String? = nil, local: Bool = false, localStore: Bool = false
  ) throws(LabError) -> [LabRecord] {
    let topology = try storeContent(localStore: localStore).topology
    var records: [LabRecord] = []
    for group in topology.pools where pool == nil || sameText(group.fqdn, pool ?? "") {
      for computer in group.computers {
        if let identity, !sameText(identity, computer) { continue }
        if local, !sameText(caller.computer, computer) { continue }
        records.append(
          LabRecord(
            Organisation.deploy + "Machine",
            [("Identity", .string(computer)), ("Pool", .string(group.fqdn)), ("Fqdn", .string(computer))]))
      }
    }
    if let identity, records.isEmpty { throw .csUnknownItem("Computer", identity) }
    return records
  }

  /// Get-CsPool.
  public func getCsPool(
    _ identity: String? = nil, site: String? = nil, localStore: Bool = false
  ) throws(LabError) -> [LabRecord] {
    let topology = try storeContent(localStore: localStore).topology
    let found = topology.pools.filter { pool in
      (identity == nil || sameText(pool.fqdn, identity ?? ""))
        && (site == nil || sameText("Site:\(pool.siteName)", site ?? "") || sameText(pool.siteName, site ?? ""))
    }
    if let identity, found.isEmpty { throw .csUnknownItem("Pool", identity) }
    return found.map { pool in
      LabRecord(
        Organisation.deploy + "Cluster",
        [
          ("Identity", .string(pool.fqdn)), ("Services", .strings(topology.services(of: pool.fqdn).map(\.identity))),
          ("Computers", .strings(pool.computers)), ("Fqdn", .string(pool.fqdn)), ("BackupPoolFqdn", .null),
          ("Site", .string("Site:\(pool.siteName)")),
        ])
    }
  }

  /// Get-CsSite.
  public func getCsSite(_ identity: String? = nil, localStore: Bool = false) throws(LabError) -> [LabRecord] {
    let topology = try storeContent(localStore: localStore).topology
    let found = topology.sites.filter { site in
      identity == nil || sameText(site.identity, identity ?? "") || sameText(site.name, identity ?? "")
    }
    if let identity, found.isEmpty { throw .csUnknownItem("Site", identity) }
    return found.map { site in
      let pools = topology.pools.filter { sameText($0.siteName, site.name) }.map(\.fqdn)
      return LabRecord(
        "Microsoft.Rtc.Management.Deploy.Internal.Site+CentralSite",
        [
          ("Identity", .string(site.identity)), ("DisplayName", .string(site.name)), ("SiteId", .int(Int64(site.siteId))),
          ("Services", .strings(topology.services.filter { sameText($0.siteName, site.name) }.map(\.identity))),
          ("Pools", .strings(pools)), ("FrontEndPools", .strings(pools.filter { topology.isRegistrar($0) })),
          ("Kind", .enumeration(type: "Microsoft.Rtc.Management.Deploy.SiteKind", name: "CentralSite")),
          ("Description", .optional(site.description)), ("City", .optional(site.city)), ("State", .optional(site.state)),
          ("CountryCode", .optional(site.countryCode)),
        ])
    }
  }

  /// Get-CsService: all, by identity, by role (one switch of the cmdlet), pool or site.
  public func getCsService(
    _ identity: String? = nil, role: String? = nil, pool: String? = nil, site: String? = nil, localStore: Bool = false
  ) throws(LabError) -> [CsService] {
    let topology = try storeContent(localStore: localStore).topology
    let found = topology.services.filter { service in
      (identity == nil || sameText(service.identity, identity ?? "")) && (role == nil || sameText(service.role, role ?? ""))
        && (pool == nil || sameText(service.poolFqdn, pool ?? ""))
        && (site == nil || sameText("Site:\(service.siteName)", site ?? "") || sameText(service.siteName, site ?? ""))
    }
    if let identity, found.isEmpty { throw .csUnknownItem("Service", identity) }
    return found
  }

  /// Get-CsManagementConnection: where the store is.
  public func getCsManagementConnection() -> LabRecord {
    let master = lync.store.masterFqdn
    return LabRecord(
      "Microsoft.Rtc.Management.Xds.ManagementConnection",
      [
        ("StoreProvider", .enumeration(type: "Microsoft.Rtc.Management.Xds.StoreProvider", name: "Sql")),
        ("Connection", .string("Data Source=\(master)\\rtc;Initial Catalog=xds;Integrated Security=True")),
        ("ReadOnly", .boolean(lync.configuration.topology.isEdge(caller.computer))), ("SqlServer", .string(master)),
        ("SqlInstance", .string("rtc")),
      ])
  }

  /// Get-CsServerVersion.
  public func getCsServerVersion() -> String {
    "Microsoft Lync Server 2013 (\(lync.productVersion)): Volume license key installed."
  }

  /// Get-CsWindowsService: the Lync services of a computer.
  public func getCsWindowsService(_ name: String? = nil, on computer: String? = nil) throws(LabError) -> [LabRecord] {
    let services = try getService(name ?? "*", on: computer).filter {
      $0.name.utf8.starts(with: "RTC".utf8) || name != nil
        || ["MASTER", "FTA", "REPLICA", "W3SVC"].contains($0.name)
    }
    return services.map { service in
      LabRecord(
        "Microsoft.Rtc.Management.Deployment.Core.NTService",
        [
          (
            "Status",
            .enumeration(type: "System.ServiceProcess.ServiceControllerStatus", name: service.isRunning ? "Running" : "Stopped")
          ), ("Name", .string(service.name)), ("ActivityLevel", .null), ("DisplayName", .string(service.displayName)),
        ], showing: ["Status", "Name", "ActivityLevel"])
    }
  }

  /// Enable-CsTopology: makes the published topology effective; silent. The lab's topology always is.
  public mutating func enableCsTopology() throws(LabError) {
    try requireStore()
    try change("Enabled the topology", in: .lync) { _ throws(LabError) in }
  }

  /// Publish-CsTopology of the topology as Get-CsTopology returned it: a write of the store like any other.
  public mutating func publishCsTopology() throws(LabError) {
    try changeStore("Published the topology") { _ throws(LabError) in }
  }
}
