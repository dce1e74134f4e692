// Mailboxes: Get- and Set-Mailbox with the settings that an administrator of a synchronised organisation may change.

/// A mailbox. The addresses are those of its recipient.
public struct ExchangeMailbox: Sendable, Hashable {
  public let exchangeGuid: LabGUID
  public let planSuffix: String
  public let created: Instant
  /// When it was disconnected; nil = in use.
  public internal(set) var disconnected: Instant?
  public internal(set) var issueWarningQuota: Int64 = 52_613_349_376
  public internal(set) var prohibitSendQuota: Int64 = 53_150_220_288
  public internal(set) var prohibitSendReceiveQuota: Int64 = 53_687_091_200
  public internal(set) var forwardingSmtpAddress: String?
  public internal(set) var deliverToMailboxAndForward = false
  public internal(set) var litigationHoldEnabled = false
  public internal(set) var auditEnabled = false
  public internal(set) var hiddenFromAddressLists = false
  public internal(set) var retentionPolicy = "Default MRM Policy"
  public internal(set) var language: String?
  /// When the owner first opened it; nil = never.
  public internal(set) var firstLogon: Instant?
  public internal(set) var lastLogon: Instant?
  public internal(set) var itemCount = 0
  public internal(set) var cas = ExchangeCASSettings()
  public internal(set) var permissions: [ExchangeMailboxPermission] = []
  public internal(set) var um: UMMailboxSettings?

  init(exchangeGuid: LabGUID, planSuffix: String, created: Instant) {
    self.exchangeGuid = exchangeGuid
    self.planSuffix = planSuffix
    self.created = created
  }

  /// `49.5 GB (53,150,220,288 bytes)`
  public static func size(_ bytes: Int64) -> String {
    var digits: [UInt8] = []
    for (index, digit) in String(bytes).utf8.reversed().enumerated() {
      if index > 0, index % 3 == 0 { digits.append(0x2C) }
      digits.append(digit)
    }
    let grouped = String(decoding: digits.reversed(), as: UTF8.self)
    let units: [(Int64, String)] = [(1 << 40, "TB"), (1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB"), (1, "B")]
    let unit = units.first { abs(bytes) >= $0.0 } ?? (1, "B")
    // Up to three decimals, without trailing zeros.
    let thousandths = (bytes / unit.0) * 1000 + (bytes % unit.0) * 1000 / unit.0
    var text = String(thousandths / 1000)
    let rest = thousandths % 1000
    if rest != 0 {
      var fraction = String(rest)
      fraction = String(repeating: "0", count: max(0, 3 - fraction.utf8.count)) + fraction
      while fraction.utf8.last == 0x30 { fraction.removeLast() }
      text += "." + fraction
    }
    return "\(text) \(unit.1) (\(grouped) bytes)"
  }
}

/// Client access settings of a mailbox.
public struct ExchangeCASSettings: Sendable, Hashable {
  public var activeSyncEnabled = true
  public var owaEnabled = true
  public var popEnabled = true
  public var imapEnabled = true
  public var mapiEnabled = true
}

/// A permission on a mailbox.
public struct ExchangeMailboxPermission: Sendable, Hashable {
  public let user: String
  public let accessRights: [String]
  public let deny: Bool
}

extension ExchangeRecipient {
  static let objects = "Microsoft.Exchange.Data.Directory.Management."

  func mailboxRecord(server: String) -> LabRecord? {
    guard let mailbox, hasMailbox else { return nil }
    func size(_ bytes: Int64) -> LabValue { .string(ExchangeMailbox.size(bytes)) }
    return LabRecord(
      ExchangeRecipient.objects + "Mailbox",
      [
        ("Database", .string("APCPR04DG005-db012")), ("UseDatabaseRetentionDefaults", .boolean(false)),
        ("LitigationHoldEnabled", .boolean(mailbox.litigationHoldEnabled)),
        ("RetentionPolicy", .string(mailbox.retentionPolicy)), ("ExchangeGuid", .guid(mailbox.exchangeGuid)),
        ("ForwardingAddress", .null), ("ForwardingSmtpAddress", .optional(mailbox.forwardingSmtpAddress.map { "smtp:" + $0 })),
        ("DeliverToMailboxAndForward", .boolean(mailbox.deliverToMailboxAndForward)), ("Languages", .strings(["en-US"])),
        ("ProhibitSendQuota", size(mailbox.prohibitSendQuota)),
        ("ProhibitSendReceiveQuota", size(mailbox.prohibitSendReceiveQuota)),
        ("IssueWarningQuota", size(mailbox.issueWarningQuota)),
        ("MaxSendSize", .string("35 MB (36,700,160 bytes)")), ("MaxReceiveSize", .string("36 MB (37,748,736 bytes)")),
        ("SamAccountName", .string("$" + String(mailbox.exchangeGuid.description.prefix(6)).uppercased())),
        ("ServerName", .string(fold(server))), ("UMEnabled", .boolean(mailbox.um != nil)),
        ("WindowsLiveID", .string(image.userPrincipalName)), ("MicrosoftOnlineServicesID", .string(image.userPrincipalName)),
        ("UserPrincipalName", .string(image.userPrincipalName)),
        ("MailboxPlan", .string("ExchangeOnlineEnterprise-\(mailbox.planSuffix)")),
        ("ArchiveStatus", .string("None")), ("AuditEnabled", .boolean(mailbox.auditEnabled)),
        ("IsMailboxEnabled", .boolean(true)), ("Alias", .string(image.alias)), ("DisplayName", .string(image.displayName)),
        ("EmailAddresses", .list(type: "System.Collections.ArrayList", image.addresses.map { .string($0) })),
        ("ExternalDirectoryObjectId", .string(image.objectId.description)),
        ("HiddenFromAddressListsEnabled", .boolean(mailbox.hiddenFromAddressLists)),
        ("PrimarySmtpAddress", .string(primarySmtpAddress)), ("RecipientType", .string("UserMailbox")),
        ("RecipientTypeDetails", .string("UserMailbox")), ("WindowsEmailAddress", .string(primarySmtpAddress)),
        ("IsDirSynced", .boolean(image.isDirSynced)), ("Identity", .string(image.displayName)), ("IsValid", .boolean(true)),
        ("Name", .string(image.displayName)), ("DistinguishedName", .string(distinguishedName)),
        ("Guid", .guid(image.objectId)),
        ("WhenCreated", .time(mailbox.created)), ("WhenMailboxCreated", .time(mailbox.created)),
        ("OrganizationId", .string("contoso.onmicrosoft.com")), ("ObjectState", .string("Unchanged")),
      ], showing: ["Name", "Alias", "ServerName", "ProhibitSendQuota"])
  }
}

/// A record seen by an OPATH filter.
extension LabRecord: FilterSubject {
  public func filterValues(of property: String) -> [LabValue]? { self[property].map(\.elements) }
}

extension Organisation {
  /// New-PSSession to Exchange Online: any user of the tenant with the right password. Returns the account for
  /// `caller.exchangeAccount`.
  public func connectExchangeOnline(_ credential: LabCredential) throws(LabError) -> String {
    do throws(LabError) {
      return try connectMsolService(credential)
    } catch {
      throw .exoAccessDenied()
    }
  }

  func requireExchange(_ command: String) throws(LabError) {
    guard caller.exchangeAccount != nil else { throw .exoNoSession(command) }
  }

  func mailbox(_ identity: String) throws(LabError) -> ExchangeRecipient {
    guard let found = exchangeOnline.find(identity, where: \.hasMailbox) else { throw .exoNotFound(identity) }
    return found
  }

  /// Get-Mailbox -Identity.
  public func getMailbox(_ identity: String) throws(LabError) -> LabRecord {
    try requireExchange("Get-Mailbox")
    return try mailbox(identity).mailboxRecord(server: exchangeOnline.serverName) ?? LabRecord("")
  }

  /// Get-Mailbox over many: an OPATH filter, -Anr, -ResultSize (nil = Unlimited; the cmdlet's default is 1000 with a warning).
  public func getMailboxes(
    filter: DirectoryFilter = .all, anr: String? = nil, resultSize: Int? = nil
  ) throws(LabError) -> [LabRecord] {
    try requireExchange("Get-Mailbox")
    var records: [LabRecord] = []
    for recipient in exchangeOnline.sorted where recipient.hasMailbox {
      if let resultSize, records.count >= resultSize { break }
      if let anr, !recipient.image.displayName.startsFolded(with: anr), !recipient.image.alias.startsFolded(with: anr) {
        continue
      }
      if let record = recipient.mailboxRecord(server: exchangeOnline.serverName), filter.matches(record) {
        records.append(record)
      }
    }
    return records
  }

  /// Set-Mailbox. What DirSync owns can't be set on synchronised mailboxes.
  public mutating func setMailbox(_ identity: String, _ settings: [ADAssignment]) throws(LabError) {
    try requireExchange("Set-Mailbox")
    let recipient = try mailbox(identity)
    guard var mailbox = recipient.mailbox else { throw .exoNotFound(identity) }
    var image = recipient.image
    let synchronised = [
      "emailaddresses", "primarysmtpaddress", "windowsemailaddress", "displayname", "alias", "hiddenfromaddresslistsenabled",
      "name", "firstname", "lastname", "phone", "office",
    ]
    for setting in settings {
      let name = fold(setting.name)
      let values = setting.values.flatMap(\.elements)
      let text = values.first?.text ?? ""
      let flag = sameText(text, "true")
      if image.isDirSynced, synchronised.contains(name) || name.utf8.starts(with: "customattribute".utf8) {
        throw .exoSynchronised(recipient.name, cmdlet: "Set-Mailbox", parameter: setting.name)
      }
      switch name {
      case "forwardingsmtpaddress": mailbox.forwardingSmtpAddress = text.isEmpty ? nil : text
      case "delivertomailboxandforward": mailbox.deliverToMailboxAndForward = flag
      case "litigationholdenabled": mailbox.litigationHoldEnabled = flag
      case "auditenabled": mailbox.auditEnabled = flag
      case "retentionpolicy": mailbox.retentionPolicy = text
      case "languages": mailbox.language = text
      case "hiddenfromaddresslistsenabled": mailbox.hiddenFromAddressLists = flag
      case "issuewarningquota", "prohibitsendquota", "prohibitsendreceivequota":
        guard let bytes = Organisation.bytes(text), bytes >= 0, bytes <= 53_687_091_200 else {
          throw .exoQuotaTooHigh(setting.name)
        }
        if name == "issuewarningquota" {
          mailbox.issueWarningQuota = bytes
        } else if name == "prohibitsendquota" {
          mailbox.prohibitSendQuota = bytes
        } else {
          mailbox.prohibitSendReceiveQuota = bytes
        }
      case "displayname", "name": image.displayName = text
      case "alias": image.alias = text
      case "emailaddresses", "primarysmtpaddress", "windowsemailaddress":
        var wanted = name == "emailaddresses" ? values.map(\.text) : []
        if name != "emailaddresses" {
          wanted = image.addresses.filter { !sameText($0, "smtp:" + text) }
          wanted = wanted.map { $0.utf8.starts(with: "SMTP:".utf8) ? "smtp:" + $0.dropFirst(5) : $0 } + ["SMTP:" + text]
        }
        for address in wanted {
          if let other = exchangeOnline.byAddress[fold(address)], other != image.objectId {
            throw .exoProxyInUse(address, by: exchangeOnline.recipients[other]?.name ?? "")
          }
        }
        image.addresses = wanted
      default: throw .exoBadParameter(setting.name)
      }
    }
    let finalMailbox = mailbox
    let finalImage = image
    try change("Changed the mailbox of \(recipient.name)", in: .exchangeOnline) { systems throws(LabError) in
      systems.exchangeOnline.receive(finalImage, at: systems.now)
      systems.exchangeOnline.recipients[finalImage.objectId]?.mailbox = finalMailbox
    }
  }

  /// A size such as `49GB`, `500 MB` or plain bytes.
  static func bytes(_ text: String) -> Int64? {
    let digits = text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
    let unit = fold(String(decoding: text.utf8.dropFirst(digits.count), as: UTF8.self)).trimmed
    let factors: [String: Int64] = ["": 1, "b": 1, "kb": 1 << 10, "mb": 1 << 20, "gb": 1 << 30, "tb": 1 << 40]
    guard let factor = factors[unit.cut(at: 0x20)?.before ?? unit] else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}
