// Finding objects: the identity forms of the module's -Identity, and searches with a base, a scope and a filter.

/// What a noun of the ActiveDirectory module covers.
public enum ADKind: String, Sendable, Hashable, CaseIterable {
  case user, group, computer, organizationalUnit, object, principal, account

  public var shortType: String {
    switch self {
    case .user: return "ADUser"
    case .group: return "ADGroup"
    case .computer: return "ADComputer"
    case .organizationalUnit: return "ADOrganizationalUnit"
    case .object: return "ADObject"
    case .principal: return "ADPrincipal"
    case .account: return "ADAccount"
    }
  }

  func includes(_ objectClass: ADObjectClass) -> Bool {
    switch self {
    case .user: return objectClass == .user || objectClass == .inetOrgPerson
    case .group: return objectClass == .group
    case .computer: return objectClass == .computer
    case .organizationalUnit: return objectClass == .organizationalUnit
    case .object: return true
    case .principal: return objectClass.isPrincipal
    case .account: return objectClass.isAccount
    }
  }

  /// The properties that Get- returns without -Properties.
  var defaultProperties: [String] {
    switch self {
    case .user:
      return [
        "DistinguishedName", "Enabled", "GivenName", "Name", "ObjectClass", "ObjectGUID", "SamAccountName", "SID", "Surname",
        "UserPrincipalName",
      ]
    case .group:
      return ["DistinguishedName", "GroupCategory", "GroupScope", "Name", "ObjectClass", "ObjectGUID", "SamAccountName", "SID"]
    case .computer:
      return [
        "DistinguishedName", "DNSHostName", "Enabled", "Name", "ObjectClass", "ObjectGUID", "SamAccountName", "SID",
        "UserPrincipalName",
      ]
    case .organizationalUnit:
      return [
        "City", "Country", "DistinguishedName", "LinkedGroupPolicyObjects", "ManagedBy", "Name", "ObjectClass", "ObjectGUID",
        "PostalCode", "State",
        "StreetAddress",
      ]
    case .object: return ["DistinguishedName", "Name", "ObjectClass", "ObjectGUID"]
    case .principal: return ["distinguishedName", "name", "objectClass", "objectGUID", "SamAccountName", "SID"]
    case .account:
      return [
        "DistinguishedName", "Enabled", "Name", "ObjectClass", "ObjectGUID", "SamAccountName", "SID", "UserPrincipalName",
      ]
    }
  }
}

/// How far a search reaches below its base.
public enum ADSearchScope: String, Sendable, Hashable, CaseIterable {
  case base = "Base"
  case oneLevel = "OneLevel"
  case subtree = "Subtree"
}

extension ActiveDirectory {
  /// Resolves -Identity: a DN, a GUID, a SID or, for principals, a sAMAccountName (never a UPN).
  public func resolve(_ identity: String, as kind: ADKind, includeDeleted: Bool = false) -> LabGUID? {
    func accept(_ guid: LabGUID?) -> LabGUID? {
      guard let guid, let object = objects[guid], includeDeleted || !object.isDeleted, kind.includes(object.objectClass) else {
        return nil
      }
      return guid
    }
    if let guid = accept(find(dn: identity)) { return guid }
    if let guid = LabGUID(identity) { return accept(guid) }
    if identity.startsFolded(with: "S-1-"), let guid = bySID[fold(identity)] { return accept(guid) }
    guard kind != .object, kind != .organizationalUnit else { return nil }
    var name = identity
    if let (domain, account) = identity.cut(at: 0x5C), sameText(domain, netBIOSName) || sameText(domain, dnsName) {
      name = account
    }
    if let guid = find(.samAccountName, name).compactMap(accept).first { return guid }
    guard kind == .computer || kind == .principal || kind == .account else { return nil }
    return find(.samAccountName, name + "$").compactMap(accept).first
  }

  /// As `resolve`, with the module's error.
  func required(_ identity: String, as kind: ADKind, includeDeleted: Bool = false) throws(LabError) -> LabGUID {
    if let guid = resolve(identity, as: kind, includeDeleted: includeDeleted) { return guid }
    throw .adIdentityNotFound(identity, under: rootDN, type: kind.shortType)
  }

  /// The objects that a filter matches, in order of creation.
  func search(
    _ filter: DirectoryFilter, kind: ADKind, base: LabGUID? = nil, scope: ADSearchScope = .subtree, includeDeleted: Bool = false
  ) -> [LabGUID] {
    let base = base ?? rootGUID
    var found: [(Int64, LabGUID)] = []
    func consider(_ object: DirectoryObject) {
      guard includeDeleted || !object.isDeleted, kind.includes(object.objectClass) else { return }
      if filter.matches(DirectorySubject(directory: self, object: object)) { found.append((object.usnCreated, object.guid)) }
    }
    if !includeDeleted, let candidates = candidates(for: filter) {
      for guid in candidates { if let object = objects[guid], isWithin(guid, base, scope) { consider(object) } }
    } else if base == rootGUID, scope == .subtree {
      for object in objects.values where includeDeleted || !object.isDeleted { consider(object) }
      // The configuration partition isn't searched from the domain's root.
      if let configuration = childByName[ChildKey(parent: rootGUID, name: "cn=configuration")] {
        let apart = Set(descendants(of: configuration))
        found.removeAll { apart.contains($0.1) }
      }
    } else {
      let guids: [LabGUID] =
        switch scope {
        case .base: [base]
        case .oneLevel: children[base] ?? []
        case .subtree: descendants(of: base)
        }
      for guid in guids { if let object = objects[guid] { consider(object) } }
    }
    found.sort { $0.0 < $1.0 }
    return found.map(\.1)
  }

  private func isWithin(_ guid: LabGUID, _ base: LabGUID, _ scope: ADSearchScope) -> Bool {
    switch scope {
    case .base: return guid == base
    case .oneLevel: return objects[guid]?.parent == base
    case .subtree:
      var next: LabGUID? = guid
      while let current = next {
        if current == base { return true }
        next = objects[current]?.parent
      }
      return false
    }
  }

  /// The few objects that can match, when the filter demands a value of an indexed attribute.
  private func candidates(for filter: DirectoryFilter) -> [LabGUID]? {
    switch filter {
    case .none: return []
    case .and(let parts):
      for part in parts { if let found = candidates(for: part) { return found } }
      return nil
    case .or(let parts):
      var all: [LabGUID] = []
      for part in parts {
        guard let found = candidates(for: part) else { return nil }
        for guid in found where !all.contains(guid) { all.append(guid) }
      }
      return all
    case .compare(let property, .eq, .string(let text)):
      guard let attribute = ADSchema.attribute(property), ADAttribute.indexed.contains(attribute) else { return nil }
      return find(attribute, text)
    default: return nil
    }
  }
}
