// Users: Get-, New-, Set- and Remove-ADUser. The typed record has the ten default properties; further ones are in `record`.

/// A user as Get-ADUser returns it by default.
public struct ADUser: Sendable, Hashable, LabRecordConvertible {
  public let distinguishedName: String
  public let enabled: Bool
  public let givenName: String?
  public let name: String
  public let objectClass: String
  public let objectGUID: LabGUID
  public let samAccountName: String
  public let sid: String
  public let surname: String?
  public let userPrincipalName: String?
  /// Default and requested properties, alphabetical, as the cmdlet lists them.
  public let record: LabRecord

  init(_ record: LabRecord) {
    func text(_ name: String) -> String? {
      guard let value = record[name], !value.isNull else { return nil }
      return value.text
    }
    distinguishedName = text("DistinguishedName") ?? ""
    enabled = record["Enabled"] == .boolean(true)
    givenName = text("GivenName")
    name = text("Name") ?? ""
    objectClass = text("ObjectClass") ?? ""
    if case .guid(let guid) = record["ObjectGUID"] { objectGUID = guid } else { objectGUID = .empty }
    samAccountName = text("SamAccountName") ?? ""
    sid = text("SID") ?? ""
    surname = text("Surname")
    userPrincipalName = text("UserPrincipalName")
    self.record = record
  }
}

extension Organisation {
  /// Get-ADUser -Identity: DN, GUID, SID or sAMAccountName.
  public func getADUser(_ identity: String, properties: [String] = []) throws(LabError) -> ADUser {
    ADUser(try getADObject(identity, as: .user, properties: properties))
  }

  /// Get-ADUser -Filter or -LDAPFilter.
  public func getADUsers(_ query: ADQuery = ADQuery(), properties: [String] = []) throws(LabError) -> [ADUser] {
    try findADObjects(query, as: .user, properties: properties).map { ADUser($0) }
  }

  /// New-ADUser. Disabled unless a password and `enabled` are given; the sAMAccountName defaults to the name.
  @discardableResult public mutating func newADUser(
    name: String, path: String? = nil, samAccountName: String? = nil, userPrincipalName: String? = nil,
    givenName: String? = nil,
    surname: String? = nil, displayName: String? = nil, password: String? = nil, enabled: Bool? = nil,
    other: [ADAssignment] = [], flags: [AccountFlag: Bool] = [:], changePasswordAtLogon: Bool? = nil
  ) throws(LabError) -> ADUser {
    var new = NewADObject(.user, name: name, path: path)
    for (name, value) in [
      ("sAMAccountName", samAccountName), ("userPrincipalName", userPrincipalName), ("givenName", givenName), ("sn", surname),
      ("displayName", displayName),
    ] {
      if let value { new.attributes.append(ADAssignment(name, value)) }
    }
    new.attributes += other
    new.password = password
    new.enabled = enabled
    new.flags = flags
    new.changePasswordAtLogon = changePasswordAtLogon
    let guid = try newADObject(new)
    return try getADUser(guid.description)
  }

  /// Set-ADUser.
  public mutating func setADUser(_ identity: String, _ changes: ADChanges) throws(LabError) {
    try setADObject(identity, as: .user, changes)
  }

  /// Remove-ADUser.
  public mutating func removeADUser(_ identity: String) throws(LabError) { try removeADObject(identity, as: .user) }
}
