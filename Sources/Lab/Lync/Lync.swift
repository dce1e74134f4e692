// Lync Server 2013 on premises. Its configuration is the Central Management Store; where its users are homed stands in Active
// Directory, which it reads and writes as any LDAP client does.

public struct Lync: Sendable {
  /// Version that replicas report: Lync Server 2013 RTM.
  public internal(set) var productVersion = "5.0.8308.0"
  /// The Central Management Store with the state of its replication.
  public internal(set) var store: ManagementStore
  /// What the replica of each domain-joined Lync computer holds, by folded name. The Edge keeps its own.
  public internal(set) var localStores: [String: ManagementStorePackage] = [:]

  init(store: ManagementStore) { self.store = store }

  /// The configuration as it stands in the store.
  public var configuration: ManagementStoreContent { store.content }
}

/// A version of the store's content, as replication carries it to a computer: the one thing that the store gives away.
public struct ManagementStorePackage: Sendable {
  public let version: Int
  public let content: ManagementStoreContent
}

/// Everything that replication copies.
public struct ManagementStoreContent: Sendable {
  public internal(set) var topology = CsTopology()
  public internal(set) var sipDomains: [CsSipDomain] = []
  public internal(set) var hostingProviders: [CsHostingProvider] = []
  public internal(set) var publicProviders: [CsPublicProvider] = []
  public internal(set) var allowedDomains: [CsAllowedDomain] = []
  public internal(set) var blockedDomains: [CsBlockedDomain] = []
  public internal(set) var accessEdge = CsAccessEdgeConfiguration()
  public internal(set) var policies = CsPolicyStore()

  init() {}
}

extension Organisation {
  /// Changes the Central Management Store: the door for all configuration cmdlets. Refused where the store's database can't be
  /// reached; starts replication to every replica.
  @discardableResult mutating func changeStore<Result>(
    _ what: String, _ body: (inout ManagementStoreContent) throws(LabError) -> Result
  ) throws(LabError) -> Result {
    try requireStore()
    return try change(what, in: .lync) { systems throws(LabError) in
      let result = try body(&systems.lync.store.content)
      systems.publishStore()
      return result
    }
  }

  /// Throws when the caller's computer can't reach the store: the Edge never can, it only holds a replica.
  func requireStore() throws(LabError) {
    if lync.configuration.topology.isEdge(caller.computer) || !computers.isReachable(lync.store.masterFqdn, port: 1433) {
      throw .csStoreUnreachable(from: caller.computer)
    }
  }

  /// What a Get- cmdlet reads: the store, or with `localStore` the replica on the caller's computer.
  func storeContent(localStore: Bool) throws(LabError) -> ManagementStoreContent {
    guard localStore else {
      try requireStore()
      return lync.configuration
    }
    if lync.configuration.topology.isEdge(caller.computer) { return edge.localStore?.content ?? ManagementStoreContent() }
    return lync.localStores[fold(caller.computer)]?.content ?? ManagementStoreContent()
  }
}
