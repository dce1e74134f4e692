// Policies of all kinds in one store: scopes Global, Site, Service and Tag (per user). Grants to users stand in Active
// Directory as `0=<anchor>`; the anchor is the policy's number here.

/// Where a policy applies.
public enum CsScope: Hashable, Sendable, CustomStringConvertible {
  case global
  case site(String)
  case service(String)
  case tag(String)

  /// Parses `Global`, `site:HQ`, `Service:Registrar:pool`, `Tag:Name`; a bare name is a tag.
  public init?(_ text: String) {
    let text = text.trimmed
    if text.isEmpty { return nil }
    if sameText(text, "Global") {
      self = .global
      return
    }
    guard let (scope, name) = text.cut(at: 0x3A) else {
      self = .tag(text)
      return
    }
    guard !name.isEmpty else { return nil }
    switch fold(scope) {
    case "site": self = .site(name)
    case "service": self = .service(name)
    case "tag": self = .tag(name)
    default: return nil
    }
  }

  public var description: String {
    switch self {
    case .global: return "Global"
    case .site(let name): return "Site:\(name)"
    case .service(let name): return "Service:\(name)"
    case .tag(let name): return "Tag:\(name)"
    }
  }

  /// The name without its scope.
  public var name: String {
    switch self {
    case .global: return "Global"
    case .site(let name), .service(let name), .tag(let name): return name
    }
  }
}

/// A policy.
public struct CsPolicy: Sendable, Hashable, LabRecordConvertible {
  public let kind: CsPolicyKind
  public let scope: CsScope
  /// The number that a grant writes into Active Directory.
  public let anchor: Int64
  /// In the kind's order.
  public internal(set) var values: [LabValue]

  public subscript(property: String) -> LabValue? {
    guard let index = kind.properties.firstIndex(where: { sameText($0.name, property) }) else { return nil }
    return values[index]
  }

  public var record: LabRecord {
    LabRecord(
      kind.typeName, [("Identity", .string(scope.description))] + zip(kind.properties, values).map { ($0.name, $1) })
  }
}

/// All policies of the deployment.
public struct CsPolicyStore: Sendable {
  private var byKey: [String: CsPolicy] = [:]
  private var order: [String] = []
  private var byAnchor: [Int64: String] = [:]
  private var lastAnchor: Int64 = 0

  init() {}

  private static func key(_ kind: CsPolicyKind, _ scope: CsScope) -> String { fold("\(kind.name)/\(scope)") }

  public subscript(kind: CsPolicyKind, scope: CsScope) -> CsPolicy? { byKey[CsPolicyStore.key(kind, scope)] }
  func policy(anchor: Int64) -> CsPolicy? { byAnchor[anchor].flatMap { byKey[$0] } }

  /// The policies of a kind: the global one, sites, services, tags in order of creation.
  public func all(_ kind: CsPolicyKind) -> [CsPolicy] { order.compactMap { byKey[$0] }.filter { $0.kind == kind } }

  /// A number for the next policy: ten digits, as the real anchors have, and never used before.
  var freeAnchor: Int64 {
    var anchor: Int64 = 1_806_201_608
    while byAnchor[anchor] != nil || lastAnchor >= anchor { anchor += 104_729 }
    return anchor
  }

  mutating func put(_ policy: CsPolicy) {
    lastAnchor = max(lastAnchor, policy.anchor)
    let key = CsPolicyStore.key(policy.kind, policy.scope)
    if byKey[key] == nil { order.append(key) }
    byKey[key] = policy
    byAnchor[policy.anchor] = key
  }

  mutating func remove(_ policy: CsPolicy) {
    let key = CsPolicyStore.key(policy.kind, policy.scope)
    byKey[key] = nil
    byAnchor[policy.anchor] = nil
    order.removeAll { $0 == key }
  }

  /// What holds for a user of a site: the granted policy, the site's, the global one.
  func effective(_ kind: CsPolicyKind, granted: String?, site: String?) -> CsPolicy? {
    if let granted, let policy = self[kind, .tag(granted)] { return policy }
    if let site, let policy = self[kind, .site(site)] { return policy }
    return self[kind, .global]
  }
}

extension Organisation {
  private func requireScope(_ identity: String) throws(LabError) -> CsScope {
    guard let scope = CsScope(identity) else { throw .csBadIdentity(identity) }
    if case .site(let name) = scope {
      guard let site = lync.configuration.topology.sites.first(where: { sameText($0.name, name) }) else {
        throw .csUnknownSite(name)
      }
      return .site(site.name)
    }
    return scope
  }

  /// Get-Cs<Kind>: all, the identified one, or those whose identity matches `filter` (`tag:*`).
  public func getCsPolicy(
    _ kind: CsPolicyKind, _ identity: String? = nil, filter: String? = nil, localStore: Bool = false
  ) throws(LabError) -> [CsPolicy] {
    let store = try storeContent(localStore: localStore).policies
    if let identity {
      guard let scope = CsScope(identity), let policy = store[kind, scope] else { throw .csUnknownItem(kind.name, identity) }
      return [policy]
    }
    let pattern = filter.map { StarPattern($0) }
    return store.all(kind).filter { pattern?.matches($0.scope.description) ?? true }
  }

  private func applied(_ settings: [ADAssignment], to policy: CsPolicy) throws(LabError) -> CsPolicy {
    var policy = policy
    for setting in settings {
      guard let index = policy.kind.properties.firstIndex(where: { sameText($0.name, setting.name) }) else {
        throw .csUnknownParameter(setting.name)
      }
      let initial = policy.kind.properties[index].initial
      let value = setting.values.first ?? .null
      switch (initial, value) {
      case (.list(let type, _), _): policy.values[index] = .list(type: type, setting.values.flatMap(\.elements))
      case (.boolean, .boolean), (.int, .int): policy.values[index] = value
      case (.boolean, _):
        guard let flag = ["true": true, "false": false, "1": true, "0": false][fold(value.text)] else {
          throw .csInvalidValue(value.text, for: setting.name, "It must be True or False.")
        }
        policy.values[index] = .boolean(flag)
      case (.int, _):
        guard let number = Int64(value.text) else {
          throw .csInvalidValue(value.text, for: setting.name, "It must be a number.")
        }
        policy.values[index] = .int(number)
      case (.enumeration(let type, _), _): policy.values[index] = .enumeration(type: type, name: value.text)
      default: policy.values[index] = value
      }
    }
    return policy
  }

  /// New-Cs<Kind>. `inMemory` returns an object that isn't stored. The cmdlet prints the result.
  @discardableResult public mutating func newCsPolicy(
    _ kind: CsPolicyKind, _ identity: String, _ settings: [ADAssignment] = [], inMemory: Bool = false
  ) throws(LabError) -> CsPolicy {
    try requireStore()
    let scope = try requireScope(identity)
    if lync.configuration.policies[kind, scope] != nil { throw .csAlreadyExists(kind.name, scope.description) }
    let anchor = lync.configuration.policies.freeAnchor
    var policy = CsPolicy(kind: kind, scope: scope, anchor: anchor, values: kind.properties.map(\.initial))
    policy = try applied(settings, to: policy)
    if inMemory { return policy }
    let final = policy
    try changeStore("Created \(kind.name) \(scope)") { content throws(LabError) in content.policies.put(final) }
    return final
  }

  /// Set-Cs<Kind> with named settings; no identity = the global one.
  public mutating func setCsPolicy(
    _ kind: CsPolicyKind, _ identity: String = "Global", _ settings: [ADAssignment]
  ) throws(LabError) {
    try requireStore()
    guard let scope = CsScope(identity), let policy = lync.configuration.policies[kind, scope] else {
      throw .csUnknownItem(kind.name, identity)
    }
    let final = try applied(settings, to: policy)
    try changeStore("Changed \(kind.name) \(scope)") { content throws(LabError) in content.policies.put(final) }
  }

  /// Set-Cs<Kind> -Instance: stores an object made with -InMemory or read and changed.
  public mutating func setCsPolicy(instance: CsPolicy) throws(LabError) {
    var policy = instance
    if let stored = lync.configuration.policies[instance.kind, instance.scope] {
      policy = CsPolicy(kind: stored.kind, scope: stored.scope, anchor: stored.anchor, values: instance.values)
    }
    let final = policy
    try changeStore("Changed \(policy.kind.name) \(policy.scope)") { content throws(LabError) in content.policies.put(final) }
  }

  /// Remove-Cs<Kind>. The global policy is only reset to its defaults: then the result is true and the cmdlet warns.
  @discardableResult public mutating func removeCsPolicy(_ kind: CsPolicyKind, _ identity: String) throws(LabError) -> Bool {
    try requireStore()
    guard let scope = CsScope(identity), let policy = lync.configuration.policies[kind, scope] else {
      throw .csUnknownItem(kind.name, identity)
    }
    if scope == .global {
      var reset = policy
      reset.values = kind.properties.map(\.initial)
      let final = reset
      try changeStore("Reset \(kind.name) Global to its defaults") { content throws(LabError) in content.policies.put(final) }
      return true
    }
    try changeStore("Removed \(kind.name) \(scope)") { content throws(LabError) in content.policies.remove(policy) }
    return false
  }
}
