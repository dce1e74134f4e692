// Accounts: passwords, enabling, unlocking, and Search-ADAccount.

/// What Search-ADAccount looks for.
public enum ADAccountSearch: Sendable, Hashable {
  case accountDisabled, lockedOut, passwordExpired, passwordNeverExpires
  case accountExpired
  /// Accounts that expire within a time.
  case accountExpiring(within: Span)
  /// No logon for a time.
  case accountInactive(for: Span)
}

/// How Active Directory answers to a name and a password.
public enum ADLogonResult: Sendable, Hashable {
  case success, unknownUser, wrongPassword, disabled, lockedOut, mustChangePassword, expired
}

extension ActiveDirectory {
  /// The domain's password rules, without the history.
  func accepts(_ password: String, for object: DirectoryObject) -> Bool {
    guard password.utf16.count >= passwordPolicy.minimumLength else { return false }
    guard passwordPolicy.complexity else { return true }
    if let account = object.attributes.string(.samAccountName), account.utf8.count >= 3,
      StarPattern(pieces: [[], Array(account.utf8), []]).matches(password)
    {
      return false
    }
    var upper = false
    var lower = false
    var digit = false
    var other = false
    for scalar in password.unicodeScalars {
      if scalar.properties.isUppercase {
        upper = true
      } else if scalar.properties.isLowercase {
        lower = true
      } else if (48...57)
        .contains(scalar.value)
      {
        digit = true
      } else {
        other = true
      }
    }
    return [upper, lower, digit, other].count { $0 } >= 3
  }

  /// Tries to log on: what AD FS and Windows ask of the domain controller.
  func logon(_ name: String, password: String, at now: Instant) -> (result: ADLogonResult, user: LabGUID?) {
    var found = find(.userPrincipalName, name).first
    if found == nil {
      // An implicit UPN is the account name at the domain's DNS name.
      if let domain = name.domainPart, sameText(domain, dnsName) { found = find(.samAccountName, name.localPart).first }
    }
    if found == nil, name.domainPart == nil { found = resolve(name, as: .account) }
    guard let guid = found, let object = objects[guid], object.objectClass.isAccount else { return (.unknownUser, nil) }
    guard object.password?.digest == PasswordRecord.digest(password) else { return (.wrongPassword, guid) }
    let bits = object.attributes.integer(.userAccountControl) ?? 0
    if bits & AccountFlag.disabled.rawValue != 0 { return (.disabled, guid) }
    if (object.attributes.integer(.lockoutTime) ?? 0) > 0 { return (.lockedOut, guid) }
    if let expires = object.attributes.integer(.accountExpires), expires > 0, expires < .max, expires <= now.fileTime {
      return (.expired, guid)
    }
    if object.attributes.integer(.pwdLastSet) == 0 { return (.mustChangePassword, guid) }
    return (.success, guid)
  }
}

extension Organisation {
  mutating func setPassword(of guid: LabGUID, to password: String, mustChange: Bool = false) throws(LabError) {
    guard let object = activeDirectory[guid] else { throw .adBadPath("", type: "ADUser") }
    let dn = activeDirectory.distinguishedName(of: guid)
    let type = object.objectClass.cmdletType
    let digest = PasswordRecord.digest(password)
    let history = object.password.map { [$0.digest] + $0.history } ?? []
    guard activeDirectory.accepts(password, for: object),
      !history.prefix(activeDirectory.passwordPolicy.historyLength).contains(digest)
    else { throw .adWeakPassword(dn, type: type) }
    try change("Set the password of \(dn)", in: .activeDirectory) { systems throws(LabError) in
      let now = systems.now
      systems.activeDirectory.objects[guid]?.password = PasswordRecord(
        digest: digest, history: Array(history.prefix(24)), lastSet: now)
      systems.activeDirectory.setValues(guid, .pwdLastSet, [.integer(mustChange ? 0 : now.fileTime)])
      systems.activeDirectory.setValues(guid, .lockoutTime, [])
      systems.activeDirectory.touch(guid, at: now)
      systems.passwordChanged(anchor: guid)
    }
  }

  mutating func setEnabled(_ enabled: Bool, _ guid: LabGUID) throws(LabError) {
    guard let object = activeDirectory[guid] else { throw .adBadPath("", type: "ADUser") }
    let dn = activeDirectory.distinguishedName(of: guid)
    let bits = object.attributes.integer(.userAccountControl) ?? 0
    if enabled, object.objectClass != .computer, object.password == nil, bits & AccountFlag.passwordNotRequired.rawValue == 0 {
      throw .adWeakPassword(dn, type: object.objectClass.cmdletType)
    }
    if (bits & AccountFlag.disabled.rawValue == 0) == enabled { return }
    try change("\(enabled ? "Enabled" : "Disabled") \(dn)", in: .activeDirectory) { systems throws(LabError) in
      systems.activeDirectory.setFlags([.disabled: !enabled], of: guid)
      systems.activeDirectory.touch(guid, at: systems.now)
    }
  }

  /// Set-ADAccountPassword: with `oldPassword` a change, without one a reset.
  public mutating func setADAccountPassword(
    _ identity: String, to password: String, oldPassword: String? = nil
  ) throws(LabError) {
    try requireController()
    let guid = try activeDirectory.required(identity, as: .account)
    if let oldPassword, activeDirectory[guid]?.password?.digest != PasswordRecord.digest(oldPassword) {
      throw .adWrongPassword(activeDirectory.distinguishedName(of: guid), type: "ADAccount")
    }
    try setPassword(of: guid, to: password)
  }

  /// Enable-ADAccount and Disable-ADAccount.
  public mutating func setADAccountEnabled(_ identity: String, _ enabled: Bool) throws(LabError) {
    try requireController()
    try setEnabled(enabled, try activeDirectory.required(identity, as: .account))
  }

  /// Unlock-ADAccount.
  public mutating func unlockADAccount(_ identity: String) throws(LabError) {
    try requireController()
    let guid = try activeDirectory.required(identity, as: .account)
    let dn = activeDirectory.distinguishedName(of: guid)
    try change("Unlocked \(dn)", in: .activeDirectory) { systems throws(LabError) in
      systems.activeDirectory.setValues(guid, .lockoutTime, [])
      systems.activeDirectory.touch(guid, at: systems.now)
    }
  }

  /// Search-ADAccount.
  public func searchADAccount(_ search: ADAccountSearch, searchBase: String? = nil) throws(LabError) -> [LabRecord] {
    let time = now
    func number(_ record: LabRecord, _ name: String) -> Int64 {
      if case .long(let value)? = record[name] { return value }
      return 0
    }
    let properties = ["accountExpires", "lastLogon", "LockedOut", "PasswordExpired", "PasswordNeverExpires"]
    let found = try findADObjects(ADQuery(searchBase: searchBase), as: .account, properties: properties)
    return found.filter { record in
      let expires = number(record, "accountExpires")
      let canExpire = expires > 0 && expires < .max
      switch search {
      case .accountDisabled: return record["Enabled"] == .boolean(false)
      case .lockedOut: return record["LockedOut"] == .boolean(true)
      case .passwordExpired: return record["PasswordExpired"] == .boolean(true)
      case .passwordNeverExpires: return record["PasswordNeverExpires"] == .boolean(true)
      case .accountExpired: return canExpire && expires <= time.fileTime
      case .accountExpiring(let span):
        return canExpire && expires > time.fileTime && expires <= (time + span).fileTime
      case .accountInactive(let span):
        return number(record, "lastLogon") < (time + Span(ticks: -max(0, span.ticks))).fileTime
      }
    }
  }
}
