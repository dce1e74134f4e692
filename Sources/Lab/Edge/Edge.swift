// The Edge server: a computer outside the domain that knows only what replication has brought it. What federation and hosted
// voice mail can do follows from its copy, not from the store.

public struct Edge: Sendable {
  public let fqdn: String
  /// The replica on the Edge; nil before the first copy.
  public internal(set) var localStore: ManagementStorePackage?

  init(fqdn: String) { self.fqdn = fqdn }

  /// The interface of replication: takes a package of the store.
  mutating func receive(_ package: ManagementStorePackage) { localStore = package }

  /// Whether the Edge would route to a provider's proxy: federation is on and the provider is known here and enabled.
  public func routes(toProxy fqdn: String) -> Bool {
    guard let content = localStore?.content, content.accessEdge.allowFederatedUsers else { return false }
    return content.hostingProviders.contains { sameText($0.proxyFqdn, fqdn) && $0.enabled }
  }

  /// Whether users outside the network may sign in through the Edge.
  public var allowsRemoteUsers: Bool { localStore?.content.accessEdge.allowOutsideUsers ?? false }
}
