// Groups: New-ADGroup's scope and category, membership, and who belongs to what.

public enum ADGroupScope: String, Sendable, Hashable, CaseIterable {
  case domainLocal = "DomainLocal"
  case global = "Global"
  case universal = "Universal"

  var bits: Int64 { self == .global ? 2 : self == .domainLocal ? 4 : 8 }
}

public enum ADGroupCategory: String, Sendable, Hashable, CaseIterable {
  case distribution = "Distribution"
  case security = "Security"

  var bits: Int64 { self == .security ? -0x8000_0000 : 0 }
}

extension Organisation {
  /// New-ADGroup.
  @discardableResult public mutating func newADGroup(
    name: String, scope: ADGroupScope, category: ADGroupCategory = .security, path: String? = nil,
    attributes: [ADAssignment] = []
  ) throws(LabError) -> LabGUID {
    var new = NewADObject(.group, name: name, path: path, attributes: attributes)
    new.groupScope = scope
    new.groupCategory = category
    return try newADObject(new)
  }

  /// Add-ADGroupMember. A member that belongs already is an error and nothing is added.
  public mutating func addADGroupMember(_ group: String, _ members: [String]) throws(LabError) {
    let groupGUID = try activeDirectory.required(group, as: .group)
    var guids: [LabGUID] = []
    for member in members {
      let guid = try activeDirectory.required(member, as: .principal)
      if activeDirectory.links.contains(guid, in: groupGUID) || guids.contains(guid) {
        throw .adAlreadyMember(activeDirectory.distinguishedName(of: groupGUID))
      }
      guids.append(guid)
    }
    try changeMembers(of: groupGUID, .add(.member, guids.map { .link($0) }), "Added \(guids.count) member(s) to")
  }

  /// Remove-ADGroupMember.
  public mutating func removeADGroupMember(_ group: String, _ members: [String]) throws(LabError) {
    let groupGUID = try activeDirectory.required(group, as: .group)
    var guids: [LabGUID] = []
    for member in members {
      let guid = try activeDirectory.required(member, as: .principal)
      if !activeDirectory.links.contains(guid, in: groupGUID) {
        throw .adNotMember(activeDirectory.distinguishedName(of: groupGUID))
      }
      guids.append(guid)
    }
    try changeMembers(of: groupGUID, .remove(.member, guids.map { .link($0) }), "Removed \(guids.count) member(s) from")
  }

  private mutating func changeMembers(
    of group: LabGUID, _ modification: DirectoryModification, _ what: String
  ) throws(LabError) {
    let dn = activeDirectory.distinguishedName(of: group)
    try change("\(what) \(dn)", in: .activeDirectory) { systems throws(LabError) in
      try systems.activeDirectory.modify(group, [modification], at: systems.now)
    }
  }

  /// Get-ADGroupMember; `recursive` shows the members of nested groups instead of the groups.
  public func getADGroupMember(_ group: String, recursive: Bool = false) throws(LabError) -> [LabRecord] {
    let guid = try activeDirectory.required(group, as: .group)
    var records: [LabRecord] = []
    for member in activeDirectory.members(of: guid, recursive: recursive) {
      if let record = try activeDirectory.record(member, as: .principal, properties: []) { records.append(record) }
    }
    return records
  }

  /// Get-ADPrincipalGroupMembership: the groups that a principal is directly in, the primary group included.
  public func getADPrincipalGroupMembership(_ identity: String) throws(LabError) -> [LabRecord] {
    let guid = try activeDirectory.required(identity, as: .principal)
    var groups = activeDirectory.links.groups(of: guid)
    if let rid = activeDirectory[guid]?.attributes.integer(.primaryGroupID),
      let primary = activeDirectory.bySID[fold("\(activeDirectory.domainSID)-\(rid)")]
    {
      groups.insert(primary, at: 0)
    }
    var records: [LabRecord] = []
    for group in groups {
      if let record = try activeDirectory.record(group, as: .group, properties: []) { records.append(record) }
    }
    return records
  }
}

extension ActiveDirectory {
  /// A group's members; recursively the non-group members of it and its nested groups, each once.
  func members(of group: LabGUID, recursive: Bool) -> [LabGUID] {
    guard recursive else { return links.members(of: group) }
    var seen: Set<LabGUID> = [group]
    var found: [LabGUID] = []
    var waiting = [group]
    while let next = waiting.popLast() {
      for member in links.members(of: next) where seen.insert(member).inserted {
        if objects[member]?.objectClass == .group { waiting.append(member) } else { found.append(member) }
      }
    }
    return found
  }

  /// DNs of all groups above or all members below an object, however deep.
  func linked(_ guid: LabGUID, up: Bool) -> [LabValue] {
    var seen: Set<LabGUID> = [guid]
    var waiting = [guid]
    var found: [LabValue] = []
    while let next = waiting.popLast() {
      for other in up ? links.groups(of: next) : links.members(of: next) where seen.insert(other).inserted {
        found.append(.string(distinguishedName(of: other)))
        waiting.append(other)
      }
    }
    return found
  }

  /// Whether an account is in a group, directly or through nested groups.
  func isMember(_ account: LabGUID, ofGroupNamed name: String) -> Bool {
    guard let group = find(.samAccountName, name).first else { return false }
    return members(of: group, recursive: true).contains(account)
  }
}
