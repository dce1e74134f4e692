// Contacts for Exchange hosted voice mail (FACTS E3): AD contacts with a SIP address and an owner.

extension Organisation {
  private static let owner = "urn:application:exum"

  private func exUmRecord(_ guid: LabGUID) -> LabRecord? {
    guard let object = activeDirectory[guid] else { return nil }
    let bag = object.attributes
    let policy = CsPolicyKind.named("HostedVoicemailPolicy").flatMap { grantedPolicy($0, object) }
    return LabRecord(
      "Microsoft.Rtc.Management.ADConnect.Schema.OCSADExUmContact",
      [
        ("AutoAttendant", .boolean(bag.string(.description)?.startsFolded(with: "AutoAttendant") ?? false)),
        ("IsSubscriberAccess", .boolean(!(bag.string(.description)?.startsFolded(with: "AutoAttendant") ?? false))),
        ("Description", .optional(bag.string(.description))), ("DisplayNumber", .optional(bag.string(.sipLine))),
        ("LineURI", .optional(bag.string(.sipLine).map { "tel:" + $0 })), ("DisplayName", .optional(bag.string(.displayName))),
        ("ProxyAddresses", .strings(bag.strings(.proxyAddresses))), ("HomeServer", .optional(bag.string(.sipHomeServer))),
        ("EnabledForFederation", .boolean(true)), ("EnabledForInternetAccess", .boolean(false)),
        ("PublicNetworkEnabled", .boolean(false)), ("EnterpriseVoiceEnabled", .boolean(true)),
        ("EnabledForRichPresence", .boolean(false)), ("SipAddress", .optional(bag.string(.sipAddress))),
        ("Enabled", .boolean(true)), ("TargetRegistrarPool", .null), ("HostedVoicemailPolicy", .optional(policy?.scope.name)),
        ("RegistrarPool", .optional(registrarPool(of: object))),
        ("Identity", .string(activeDirectory.distinguishedName(of: guid))), ("Name", .string(object.name)),
        ("Guid", .guid(guid)),
      ])
  }

  private var exUmContacts: [LabGUID] {
    (activeDirectory.valueIndex[.sipAddress] ?? [:]).values.flatMap { $0 }
      .filter { activeDirectory[$0]?.attributes.string(.sipOwnerUrn) == Organisation.owner }
      .sorted { (activeDirectory[$0]?.usnCreated ?? 0) < (activeDirectory[$1]?.usnCreated ?? 0) }
  }

  private func exUmContact(_ identity: String) throws(LabError) -> LabGUID {
    let sip = identity.startsFolded(with: "sip:") ? identity : "sip:" + identity
    let found = exUmContacts.first { guid in
      guard let object = activeDirectory[guid] else { return false }
      return sameText(object.attributes.string(.sipAddress) ?? "", sip) || sameText(object.name, identity)
        || sameText(activeDirectory.distinguishedName(of: guid), identity)
        || sameText(object.attributes.string(.displayName) ?? "", identity)
    }
    guard let found else { throw .csUserNotFound(identity) }
    return found
  }

  /// Get-CsExUmContact.
  public func getCsExUmContact(_ identity: String? = nil) throws(LabError) -> [LabRecord] {
    if let identity { return [try exUmContact(identity)].compactMap { exUmRecord($0) } }
    return exUmContacts.compactMap { exUmRecord($0) }
  }

  /// New-CsExUmContact. The SIP address and the number must be new; the number is digits with an optional `+`, the first not 0.
  @discardableResult public mutating func newCsExUmContact(
    sipAddress: String, registrarPool: String, ou: String, displayNumber: String, autoAttendant: Bool = false
  ) throws(LabError) -> LabRecord {
    guard let pool = lync.configuration.topology.pool(registrarPool), lync.configuration.topology.isRegistrar(pool.fqdn) else {
      throw .csUnknownPool(registrarPool)
    }
    guard Organisation.isSipAddress(sipAddress) else { throw .csBadSipAddress(sipAddress) }
    if let other = activeDirectory.find(.sipAddress, sipAddress).first {
      throw .csNotUnique(activeDirectory.distinguishedName(of: other), target: sipAddress)
    }
    let digits = displayNumber.utf8.first == 0x2B ? displayNumber.dropFirst() : Substring(displayNumber)
    guard let first = digits.utf8.first, first != 0x30, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      throw .csBadLineURI(displayNumber)
    }
    if let other = activeDirectory.find(.sipLine, displayNumber).first {
      throw .csNotUnique(activeDirectory.distinguishedName(of: other), target: sipAddress)
    }
    guard let parent = activeDirectory.find(dn: ou) else { throw .adBadPath(ou, type: "ADObject") }
    let home =
      "CN=Lc Services,CN=Microsoft,CN=\(pool.clusterId),CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,"
      + activeDirectory.rootDN
    let guid = try change("Created Exchange UM contact \(sipAddress)", in: .lync) { systems throws(LabError) in
      let name = systems.random.guid().description
      return try systems.activeDirectory.add(
        .contact, name: name, under: parent,
        attributes: [
          (.sipAddress, [.string(sipAddress)]), (.sipOwnerUrn, [.string(Organisation.owner)]),
          (.sipLine, [.string(displayNumber)]), (.sipHomeServer, [.string(home)]), (.sipLocator, [.string("SRV:")]),
          (.sipEnabled, [.boolean(true)]), (.sipOptionFlags, [.integer(384)]),
          (.description, [.string(autoAttendant ? "AutoAttendant" : "SubscriberAccess")]),
          (.proxyAddresses, [.string(sipAddress)]),
        ], at: systems.now, random: &systems.random)
    }
    return exUmRecord(guid) ?? LabRecord("")
  }

  /// Remove-CsExUmContact.
  public mutating func removeCsExUmContact(_ identity: String) throws(LabError) {
    let guid = try exUmContact(identity)
    try change("Removed Exchange UM contact \(identity)", in: .lync) { systems throws(LabError) in
      try systems.activeDirectory.delete(guid, recursive: false, at: systems.now)
    }
  }
}
