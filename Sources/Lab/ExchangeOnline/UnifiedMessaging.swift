// Unified Messaging: dial plans, mailbox policies and UM mailboxes, for hosted voice mail (FACTS E3).

public struct UMDialPlan: Sendable, Hashable, LabRecordConvertible {
  public let name: String
  public let guid: LabGUID
  public let digits: Int
  /// TelExtn, E164 or SipName.
  public let uriType: String
  /// Unsecured, SIPSecured or Secured.
  public let voipSecurity: String
  public let countryCode: String
  public internal(set) var accessNumbers: [String] = []
  public var phoneContext: String { "\(name).\(guid)" }

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Exchange.Data.Directory.SystemConfiguration.UMDialPlan",
      [
        ("Name", .string(name)), ("UMIPGateway", .strings([])), ("NumberOfDigitsInExtension", .int(Int64(digits))),
        ("URIType", .string(uriType)), ("VoIPSecurity", .string(voipSecurity)), ("CountryOrRegionCode", .string(countryCode)),
        ("AccessTelephoneNumbers", .strings(accessNumbers)), ("UMMailboxPolicies", .strings(["\(name) Default Policy"])),
        ("PhoneContext", .string(phoneContext)), ("Identity", .string(name)), ("Guid", .guid(guid)),
      ], showing: ["Name", "UMIPGateway", "NumberOfDigitsInExtension", "URIType"])
  }
}

public struct UMMailboxPolicy: Sendable, Hashable, LabRecordConvertible {
  public let name: String
  public let dialPlan: String
  public internal(set) var minPINLength = 6

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Exchange.Data.Directory.SystemConfiguration.UMMailboxPolicy",
      [
        ("Name", .string(name)), ("UMDialPlan", .string(dialPlan)), ("MinPINLength", .int(Int64(minPINLength))),
        ("Identity", .string(name)),
      ])
  }
}

/// What Enable-UMMailbox sets on a mailbox.
public struct UMMailboxSettings: Sendable, Hashable {
  public let policy: String
  public let sipResourceIdentifier: String?
  public let extensions: [String]
  public let pinExpired: Bool
}

extension Organisation {
  /// New-UMDialPlan: makes its default mailbox policy too.
  @discardableResult public mutating func newUMDialPlan(
    name: String, numberOfDigits: Int, uriType: String = "TelExtn", voipSecurity: String = "Unsecured", countryCode: String
  ) throws(LabError) -> UMDialPlan {
    try requireExchange("New-UMDialPlan")
    if exchangeOnline.umDialPlans.contains(where: { sameText($0.name, name) }) { throw .umExists(name) }
    guard (1...20).contains(numberOfDigits) else { throw .umExtension(String(numberOfDigits), digits: numberOfDigits) }
    return try change("Created UM dial plan \(name)", in: .exchangeOnline) { systems throws(LabError) in
      let plan = UMDialPlan(
        name: name, guid: systems.random.guid(), digits: numberOfDigits, uriType: uriType, voipSecurity: voipSecurity,
        countryCode: countryCode)
      systems.exchangeOnline.umDialPlans.append(plan)
      systems.exchangeOnline.umPolicies.append(UMMailboxPolicy(name: "\(name) Default Policy", dialPlan: name))
      return plan
    }
  }

  /// Get-UMDialPlan.
  public func getUMDialPlan(_ name: String? = nil) throws(LabError) -> [UMDialPlan] {
    try requireExchange("Get-UMDialPlan")
    let found = exchangeOnline.umDialPlans.filter { name == nil || sameText($0.name, name ?? "") }
    if let name, found.isEmpty { throw .exoNotFound(name) }
    return found
  }

  /// Set-UMDialPlan -AccessTelephoneNumbers.
  public mutating func setUMDialPlan(_ name: String, accessNumbers: [String]) throws(LabError) {
    try requireExchange("Set-UMDialPlan")
    guard let index = exchangeOnline.umDialPlans.firstIndex(where: { sameText($0.name, name) }) else {
      throw .exoNotFound(name)
    }
    try change("Changed UM dial plan \(name)", in: .exchangeOnline) { systems throws(LabError) in
      systems.exchangeOnline.umDialPlans[index].accessNumbers = accessNumbers
    }
  }

  /// Get-UMMailboxPolicy.
  public func getUMMailboxPolicy(_ name: String? = nil) throws(LabError) -> [UMMailboxPolicy] {
    try requireExchange("Get-UMMailboxPolicy")
    let found = exchangeOnline.umPolicies.filter { name == nil || sameText($0.name, name ?? "") }
    if let name, found.isEmpty { throw .exoNotFound(name) }
    return found
  }

  /// Enable-UMMailbox.
  @discardableResult public mutating func enableUMMailbox(
    _ identity: String, policy: String, sipResourceIdentifier: String? = nil, extensions: [String] = [], pinExpired: Bool = true
  ) throws(LabError) -> LabRecord {
    try requireExchange("Enable-UMMailbox")
    let recipient = try mailbox(identity)
    if recipient.mailbox?.um != nil { throw .umAlreadyEnabled(recipient.name) }
    guard let found = exchangeOnline.umPolicies.first(where: { sameText($0.name, policy) }),
      let plan = exchangeOnline.umDialPlans.first(where: { sameText($0.name, found.dialPlan) })
    else { throw .exoNotFound(policy) }
    if plan.uriType == "SipName", sipResourceIdentifier?.domainPart == nil { throw .umNeedsSip(plan.name) }
    for text in extensions {
      let taken = exchangeOnline.recipients.values.contains { $0.mailbox?.um?.extensions.contains(text) ?? false }
      guard text.utf8.count == plan.digits, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), !taken else {
        throw .umExtension(text, digits: plan.digits)
      }
    }
    let settings = UMMailboxSettings(
      policy: found.name, sipResourceIdentifier: sipResourceIdentifier, extensions: extensions, pinExpired: pinExpired)
    var eum: [String] = []
    if let sipResourceIdentifier { eum.append("EUM:\(sipResourceIdentifier);phone-context=\(plan.phoneContext)") }
    for text in extensions { eum.append("\(eum.isEmpty ? "EUM" : "eum"):\(text);phone-context=\(plan.phoneContext)") }
    let addresses = eum
    try change("Enabled \(recipient.name) for Unified Messaging", in: .exchangeOnline) { systems throws(LabError) in
      let id = recipient.image.objectId
      systems.exchangeOnline.recipients[id]?.mailbox?.um = settings
      systems.exchangeOnline.recipients[id]?.image.addresses += addresses
      systems.exchangeOnline.recipients[id]?.mailbox?.itemCount += 1
    }
    return try getUMMailbox(identity).first ?? LabRecord("")
  }

  /// Disable-UMMailbox.
  public mutating func disableUMMailbox(_ identity: String) throws(LabError) {
    try requireExchange("Disable-UMMailbox")
    let recipient = try mailbox(identity)
    guard recipient.mailbox?.um != nil else { throw .umNotEnabled(recipient.name) }
    try change("Disabled Unified Messaging for \(recipient.name)", in: .exchangeOnline) { systems throws(LabError) in
      let id = recipient.image.objectId
      systems.exchangeOnline.recipients[id]?.mailbox?.um = nil
      systems.exchangeOnline.recipients[id]?.image.addresses.removeAll { $0.startsFolded(with: "eum:") }
    }
  }

  /// Get-UMMailbox: enabled mailboxes.
  public func getUMMailbox(_ identity: String? = nil) throws(LabError) -> [LabRecord] {
    try requireExchange("Get-UMMailbox")
    let found: [ExchangeRecipient]
    if let identity { found = [try mailbox(identity)] } else { found = exchangeOnline.sorted.filter { $0.hasMailbox } }
    let enabled = found.filter { $0.mailbox?.um != nil }
    if let identity, enabled.isEmpty { throw .exoNotFound(identity) }
    return enabled.map { recipient in
      LabRecord(
        ExchangeRecipient.objects + "UMMailbox",
        [
          ("Name", .string(recipient.name)), ("UMEnabled", .boolean(true)),
          ("Extensions", .strings(recipient.mailbox?.um?.extensions ?? [])),
          ("UMMailboxPolicy", .optional(recipient.mailbox?.um?.policy)),
          ("SIPResourceIdentifier", .optional(recipient.mailbox?.um?.sipResourceIdentifier)),
          ("EmailAddresses", .strings(recipient.image.addresses)),
        ], showing: ["Name", "UMEnabled", "Extensions", "UMMailboxPolicy"])
    }
  }
}
