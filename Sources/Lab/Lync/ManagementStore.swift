// Replication of the Central Management Store (FACTS B8, K rule 1). A write makes a package for every replica; the replica is
// up to date again when its agent has applied the newest package and has reported back. Domain members take some twenty
// seconds, the Edge, which gets its copy pushed over HTTPS 4443, one to one and a half minutes.

/// The state of a replica, as Get-CsManagementStoreReplicationStatus prints it.
public struct CsReplicaState: Sendable, Hashable, LabRecordConvertible {
  public let replicaFqdn: String
  /// Whether the Edge's way of delivery is used.
  public let isEdge: Bool
  /// Version that the replica has acknowledged; nil = none since the last complete copy was asked for.
  public internal(set) var acknowledgedVersion: Int?
  /// Version of the newest package made for it.
  public internal(set) var packagedVersion: Int
  public internal(set) var lastStatusReport: Instant?
  public internal(set) var lastUpdateCreation: Instant?
  public internal(set) var productVersion: String?

  public var upToDate: Bool { acknowledgedVersion == packagedVersion }

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Rtc.Management.Xds.ReplicaState",
      [
        ("UpToDate", .boolean(upToDate)), ("ReplicaFqdn", .string(replicaFqdn)),
        ("LastStatusReport", .optional(lastStatusReport)), ("LastUpdateCreation", .optional(lastUpdateCreation)),
        ("ProductVersion", .optional(productVersion)),
      ])
  }
}

public struct ManagementStore: Sendable {
  /// The computer that runs the master agent.
  public let masterFqdn: String
  /// Counts every write.
  public internal(set) var version = 1
  var content: ManagementStoreContent
  public internal(set) var replicas: [CsReplicaState] = []
  public internal(set) var lastUpdate: Instant
  /// Versions under way to a replica. Older ones are dropped when every replica is past them.
  var packages: [Int: ManagementStoreContent] = [:]

  init(masterFqdn: String, content: ManagementStoreContent, now: Instant) {
    self.masterFqdn = masterFqdn
    self.content = content
    lastUpdate = now
  }
}

extension Systems {
  /// Makes packages of the store's content and sends them on their way.
  mutating func publishStore() {
    lync.store.version += 1
    lync.store.lastUpdate = now
    lync.store.packages[lync.store.version] = lync.store.content
    for index in lync.store.replicas.indices {
      // The master agent notices a write within a few seconds.
      lync.store.replicas[index].packagedVersion = lync.store.version
      lync.store.replicas[index].lastUpdateCreation = now + .seconds(2)
      send(lync.store.version, to: lync.store.replicas[index])
    }
  }

  private mutating func send(_ version: Int, to replica: CsReplicaState) {
    let delay = replica.isEdge ? random.next(in: 60...90) : random.next(in: 15...25)
    schedule(.replicaApplies(computer: replica.replicaFqdn, version: version), after: .seconds(delay))
  }

  /// Whether packages get to a replica and its reports back.
  private func canReplicate(to replica: CsReplicaState) -> Bool {
    guard computers.isRunning("REPLICA", on: replica.replicaFqdn), computers.isRunning("MASTER", on: lync.store.masterFqdn),
      computers.isRunning("FTA", on: lync.store.masterFqdn)
    else { return false }
    guard computers.isReachable(replica.replicaFqdn, port: replica.isEdge ? 4443 : 445) else { return false }
    return !replica.isEdge || computers[replica.replicaFqdn]?.hasValidCertificate == true
  }

  /// The event: a package arrives, unless something is in its way; then the replica stays out of date.
  mutating func replicaApplies(_ fqdn: String, version: Int) {
    guard let index = lync.store.replicas.firstIndex(where: { sameText($0.replicaFqdn, fqdn) }) else { return }
    let replica = lync.store.replicas[index]
    guard canReplicate(to: replica) else {
      note("\(fqdn) could not take version \(version) of the management store", in: .lync)
      return
    }
    guard version >= replica.acknowledgedVersion ?? 0 else { return }
    let content = lync.store.packages[version] ?? lync.store.content
    let package = ManagementStorePackage(version: version, content: content)
    if replica.isEdge { edge.receive(package) } else { lync.localStores[fold(fqdn)] = package }
    lync.store.replicas[index].acknowledgedVersion = version
    lync.store.replicas[index].lastStatusReport = now
    lync.store.replicas[index].productVersion = lync.productVersion
    let oldest = lync.store.replicas.compactMap(\.acknowledgedVersion).min() ?? 0
    for version in lync.store.packages.keys where version < oldest { lync.store.packages[version] = nil }
  }

  /// A computer or a service came back: replicas that are behind get their package again.
  mutating func resumeReplication(of computer: String) {
    for replica in lync.store.replicas where !replica.upToDate {
      guard sameText(replica.replicaFqdn, computer) || sameText(lync.store.masterFqdn, computer), canReplicate(to: replica)
      else {
        continue
      }
      let fqdn = replica.replicaFqdn
      let waiting = clock.hasPending {
        if case .replicaApplies(let name, let version) = $0 {
          return sameText(name, fqdn) && version == replica.packagedVersion
        }
        return false
      }
      if !waiting { send(replica.packagedVersion, to: replica) }
    }
  }
}

extension Organisation {
  /// Get-CsManagementStoreReplicationStatus: every replica, or the named one (none when it is unknown).
  public func getCsManagementStoreReplicationStatus(replicaFqdn: String? = nil) throws(LabError) -> [CsReplicaState] {
    try requireStore()
    return lync.store.replicas.filter { replicaFqdn == nil || sameText($0.replicaFqdn, replicaFqdn ?? "") }
  }

  /// Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus.
  public func getCsCentralManagementStoreStatus() throws(LabError) -> LabRecord {
    try requireStore()
    let store = lync.store
    let masterRuns = computers.isRunning("MASTER", on: store.masterFqdn)
    let transferRuns = computers.isRunning("FTA", on: store.masterFqdn)
    return LabRecord(
      "Microsoft.Rtc.Management.Xds.CentralManagementStoreStatusResult",
      [
        ("ActiveMasterFqdn", masterRuns ? .string(store.masterFqdn) : .null),
        ("ActiveMasterLastHeartbeat", masterRuns ? .time(now) : .null),
        ("ActiveFileTransferAgentFqdn", transferRuns ? .string(store.masterFqdn) : .null),
        ("ActiveFileTransferAgentLastHeartbeat", transferRuns ? .time(now) : .null),
        ("ActiveReplicas", .strings(store.replicas.map(\.replicaFqdn))), ("DeletedReplicas", .strings([])),
        ("LastUpdatedOn", .time(store.lastUpdate)),
      ])
  }

  /// Invoke-CsManagementStoreReplication: throws a replica's status away and sends a complete copy, which takes two to three
  /// minutes. No name = every replica.
  public mutating func invokeCsManagementStoreReplication(replicaFqdn: String? = nil) throws(LabError) {
    try requireStore()
    if let replicaFqdn, !lync.store.replicas.contains(where: { sameText($0.replicaFqdn, replicaFqdn) }) {
      throw .csNoSuchReplica(replicaFqdn)
    }
    try change("Asked for a complete copy of the management store on \(replicaFqdn ?? "every replica")", in: .lync) {
      systems throws(LabError) in
      for index in systems.lync.store.replicas.indices {
        let replica = systems.lync.store.replicas[index]
        guard replicaFqdn == nil || sameText(replica.replicaFqdn, replicaFqdn ?? "") else { continue }
        systems.lync.store.replicas[index].acknowledgedVersion = nil
        systems.lync.store.replicas[index].lastUpdateCreation = systems.now + .seconds(2)
        systems.clock.cancel {
          if case .replicaApplies(let name, _) = $0 { return sameText(name, replica.replicaFqdn) }
          return false
        }
        systems.schedule(
          .replicaApplies(computer: replica.replicaFqdn, version: replica.packagedVersion), after: .seconds(150))
      }
    }
  }
}
