// Groups and administrative roles of the tenant.

/// A group of the tenant.
public struct MsolGroup: Sendable, Hashable, LabRecordConvertible {
  public let objectId: LabGUID
  public internal(set) var displayName: String
  /// Security, MailEnabledSecurity or DistributionList.
  public internal(set) var groupType = "Security"
  public internal(set) var emailAddress: String?
  public internal(set) var description: String?
  public internal(set) var isDirSynced = false
  public internal(set) var lastDirSyncTime: Instant?
  public internal(set) var proxyAddresses: [String] = []
  public internal(set) var members: [LabGUID] = []
  var anchor = ""

  init(objectId: LabGUID, displayName: String) {
    self.objectId = objectId
    self.displayName = displayName
  }

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Online.Administration.Group",
      [
        ("ExtensionData", .string("System.Runtime.Serialization.ExtensionDataObject")), ("CommonName", .string(displayName)),
        ("Description", .optional(description)), ("DisplayName", .string(displayName)),
        ("EmailAddress", .optional(emailAddress)), ("Errors", .null),
        ("GroupType", .enumeration(type: "Microsoft.Online.Administration.GroupType", name: groupType)),
        ("IsSystem", .boolean(false)), ("LastDirSyncTime", .optional(lastDirSyncTime)), ("ManagedBy", .null),
        ("ObjectId", .guid(objectId)), ("ProxyAddresses", .strings(proxyAddresses)),
        ("ValidationStatus", .enumeration(type: "Microsoft.Online.Administration.ValidationStatus", name: "Healthy")),
      ], showing: ["ObjectId", "DisplayName", "GroupType", "Description"])
  }
}

extension Organisation {
  private func msolGroup(_ id: LabGUID) throws(LabError) -> MsolGroup {
    guard let group = tenant.groups[id] else { throw .msolGroupNotFound(id.description) }
    return group
  }

  /// Get-MsolGroup: all, by ObjectId or by the start of the display name.
  public func getMsolGroup(_ id: LabGUID? = nil, searchString: String? = nil) throws(LabError) -> [MsolGroup] {
    try requireMsol()
    if let id { return [try msolGroup(id)] }
    return tenant.groups.values.filter { $0.displayName.startsFolded(with: searchString ?? "") }
      .sorted { fold($0.displayName) < fold($1.displayName) }
  }

  /// New-MsolGroup: a security group of the cloud.
  @discardableResult public mutating func newMsolGroup(_ name: String, description: String? = nil) throws(LabError) -> MsolGroup
  {
    try requireMsol(write: true)
    if name.isEmpty { throw .msolRequired("DisplayName") }
    return try change("Created group \(name) in the tenant", in: .tenant) { systems throws(LabError) in
      var group = MsolGroup(objectId: systems.random.guid(), displayName: name)
      group.description = description
      systems.tenant.groups[group.objectId] = group
      return group
    }
  }

  /// Remove-MsolGroup: not for synchronised groups.
  public mutating func removeMsolGroup(_ id: LabGUID) throws(LabError) {
    try requireMsol(write: true)
    let group = try msolGroup(id)
    if group.isDirSynced { throw .msol("RemoveDirSyncObjectNotAllowed", "You cannot remove a synchronized group.") }
    try change("Deleted group \(group.displayName) in the tenant", in: .tenant) { systems throws(LabError) in
      systems.tenant.groups[id] = nil
    }
  }

  /// Get-MsolGroupMember.
  public func getMsolGroupMember(_ id: LabGUID) throws(LabError) -> [LabRecord] {
    try requireMsol()
    return try msolGroup(id).members.compactMap { memberRecord($0, "Microsoft.Online.Administration.GroupMember") }
  }

  private func memberRecord(_ id: LabGUID, _ type: String) -> LabRecord? {
    let isUser = tenant[id] != nil
    guard let name = tenant[id]?.displayName ?? tenant.groups[id]?.displayName else { return nil }
    let kind = "\(type)Type"
    return LabRecord(
      type,
      [
        (
          type.hasSuffix("RoleMember") ? "RoleMemberType" : "GroupMemberType",
          .enumeration(type: kind, name: isUser ? "User" : "Group")
        ),
        ("EmailAddress", .optional(tenant[id]?.userPrincipalName ?? tenant.groups[id]?.emailAddress)),
        ("DisplayName", .string(name)), ("ObjectId", .guid(id)), ("IsLicensed", .boolean(tenant[id]?.isLicensed ?? false)),
      ])
  }

  /// Add-MsolGroupMember and Remove-MsolGroupMember, for groups of the cloud.
  public mutating func setMsolGroupMember(_ id: LabGUID, member: LabGUID, present: Bool) throws(LabError) {
    try requireMsol(write: true)
    let group = try msolGroup(id)
    if group.isDirSynced { throw .msol("GroupUpdateNotAllowed", "You cannot update a synchronized group.") }
    guard tenant[member]?.softDeleted == nil, tenant[member] != nil || tenant.groups[member] != nil else {
      throw .msolMemberNotFound(member.description)
    }
    if group.members.contains(member) == present {
      throw present ? .msolMemberExists() : .msolMemberNotFound(member.description)
    }
    try change("\(present ? "Added a member to" : "Removed a member from") \(group.displayName)", in: .tenant) {
      systems throws(LabError) in
      if present {
        systems.tenant.groups[id]?.members.append(member)
      } else {
        systems.tenant.groups[id]?.members.removeAll { $0 == member }
      }
    }
  }

  /// Get-MsolRole.
  public func getMsolRole(_ name: String? = nil) throws(LabError) -> [LabRecord] {
    try requireMsol()
    let found = tenant.roles.filter { name == nil || sameText($0.name, name ?? "") }
    if let name, found.isEmpty { throw .msolRoleNotFound(name) }
    return found.map { role in
      LabRecord(
        "Microsoft.Online.Administration.Role",
        [
          ("ObjectId", .guid(LabGUID(high: PasswordRecord.digest(role.name), low: PasswordRecord.digest("role" + role.name)))),
          ("Name", .string(role.name)), ("Description", .null), ("IsEnabled", .boolean(true)), ("IsSystem", .boolean(true)),
        ], showing: ["ObjectId", "Name", "Description"])
    }
  }

  /// Get-MsolRoleMember.
  public func getMsolRoleMember(_ name: String) throws(LabError) -> [LabRecord] {
    try requireMsol()
    guard let role = tenant.roles.first(where: { sameText($0.name, name) }) else { throw .msolRoleNotFound(name) }
    return role.members.compactMap { memberRecord($0, "Microsoft.Online.Administration.RoleMember") }
  }

  /// Add-MsolRoleMember and Remove-MsolRoleMember -RoleName -RoleMemberEmailAddress.
  public mutating func setMsolRoleMember(_ name: String, user: String, present: Bool) throws(LabError) {
    try requireMsol(write: true)
    guard let at = tenant.roles.firstIndex(where: { sameText($0.name, name) }) else { throw .msolRoleNotFound(name) }
    let member = try msolUser(user)
    if tenant.roles[at].members.contains(member.objectId) == present {
      throw present
        ? .msolMemberExists() : .msol("RoleMemberNotFound", "Role Member Not Found.  Role Member: \(user).")
    }
    if !present, sameText(user, caller.tenantAccount ?? "") {
      throw .msol("RemoveSelfFromRole", "You cannot remove yourself from this role.")
    }
    try change("\(user) \(present ? "joined" : "left") role \(name)", in: .tenant) { systems throws(LabError) in
      if present {
        systems.tenant.roles[at].members.append(member.objectId)
      } else {
        systems.tenant.roles[at].members.removeAll { $0 == member.objectId }
      }
    }
  }
}
