// Exchange Online: recipients and mailboxes. It learns of users through forward synchronisation from the tenant's directory;
// a licence with an Exchange plan makes a mailbox some minutes later (FACTS E2, K rules 7 and 9).

/// What forward synchronisation carries: a directory object as Exchange sees it.
public struct RecipientImage: Sendable, Hashable {
  public let objectId: LabGUID
  public let isGroup: Bool
  public var displayName: String
  public var alias: String
  public var userPrincipalName: String
  public var isDirSynced: Bool
  public var firstName: String?
  public var lastName: String?
  /// `SMTP:`, `smtp:`, `SIP:` and others, as Exchange spells them.
  public var addresses: [String]
  public var isSecurityGroup = false
  public var members: [LabGUID] = []
}

/// A recipient that Exchange Online knows; with a mailbox or without one.
public struct ExchangeRecipient: Sendable, Hashable {
  public internal(set) var image: RecipientImage
  public internal(set) var mailbox: ExchangeMailbox?
  /// When it became known.
  public let created: Instant

  public var name: String { image.displayName }
  public var primarySmtpAddress: String {
    image.addresses.first { $0.utf8.starts(with: "SMTP:".utf8) }.map { String($0.dropFirst(5)) } ?? ""
  }
  public var hasMailbox: Bool { mailbox?.disconnected == nil && mailbox != nil }
  /// User, UserMailbox, MailUniversalDistributionGroup, MailUniversalSecurityGroup.
  public var recipientType: String {
    if image.isGroup { return image.isSecurityGroup ? "MailUniversalSecurityGroup" : "MailUniversalDistributionGroup" }
    return hasMailbox ? "UserMailbox" : "User"
  }
}

public struct ExchangeOnline: Sendable {
  /// Server that answers, as error texts name it.
  public let serverName = "SIXPR04MB0123"
  public let controller = "SIXPR04A001DC01.apcpr04a001.prod.outlook.com"
  public internal(set) var recipients: [LabGUID: ExchangeRecipient] = [:]
  public internal(set) var umDialPlans: [UMDialPlan] = []
  public internal(set) var umPolicies: [UMMailboxPolicy] = []
  var byAddress: [String: LabGUID] = [:]

  init() {}

  /// Takes an image; the interface of forward synchronisation.
  mutating func receive(_ image: RecipientImage, at now: Instant) {
    var recipient = recipients[image.objectId] ?? ExchangeRecipient(image: image, mailbox: nil, created: now)
    for address in recipient.image.addresses where byAddress[fold(address)] == image.objectId { byAddress[fold(address)] = nil }
    // Unified Messaging's own addresses belong to Exchange.
    let own = recipient.image.addresses.filter { $0.startsFolded(with: "eum:") }
    recipient.image = image
    recipient.image.addresses += own
    for address in recipient.image.addresses { byAddress[fold(address)] = image.objectId }
    recipients[image.objectId] = recipient
  }

  mutating func drop(_ id: LabGUID) {
    guard let recipient = recipients[id] else { return }
    for address in recipient.image.addresses where byAddress[fold(address)] == id { byAddress[fold(address)] = nil }
    if recipient.mailbox == nil { recipients[id] = nil }
  }

  /// The recipients in order of their names.
  var sorted: [ExchangeRecipient] {
    recipients.values.sorted {
      fold($0.name) == fold($1.name) ? $0.image.objectId < $1.image.objectId : fold($0.name) < fold($1.name)
    }
  }

  /// By name, alias, address, UPN, GUID or display name; `matching` restricts the kind.
  func find(_ identity: String, where matching: (ExchangeRecipient) -> Bool) -> ExchangeRecipient? {
    if let id = byAddress[fold("smtp:" + identity)], let found = recipients[id], matching(found) { return found }
    if let guid = LabGUID(identity), let found = recipients[guid], matching(found) { return found }
    // Several may match a name; the lowest id makes the answer the same every time.
    return recipients.values.filter { recipient in
      guard matching(recipient) else { return false }
      let image = recipient.image
      return sameText(image.userPrincipalName, identity) || sameText(image.alias, identity)
        || sameText(image.displayName, identity)
        || recipient.mailbox?.exchangeGuid.description == fold(identity) || sameText(recipient.distinguishedName, identity)
        || image.addresses.contains { sameText($0, identity) }
    }.min { $0.image.objectId < $1.image.objectId }
  }
}

extension ExchangeRecipient {
  /// The object's DN in the service's own forest.
  public var distinguishedName: String {
    "CN=\(image.alias.isEmpty ? image.displayName : image.alias),OU=contoso.onmicrosoft.com,OU=Microsoft Exchange Hosted Organizations,"
      + "DC=apcpr04a001,DC=prod,DC=outlook,DC=com"
  }
}

extension Systems {
  private func recipientImage(_ user: MsolUser) -> RecipientImage {
    RecipientImage(
      objectId: user.objectId, isGroup: false, displayName: user.displayName, alias: user.alias,
      userPrincipalName: user.userPrincipalName, isDirSynced: user.isDirSynced, firstName: user.texts["FirstName"],
      lastName: user.texts["LastName"],
      addresses: user.proxyAddresses.map { $0.startsFolded(with: "sip:") ? "SIP:" + $0.dropFirst(4) : $0 })
  }

  /// The event: the tenant tells the services about an object.
  mutating func forwardSync(_ id: LabGUID) {
    lyncOnlineHears(of: id)
    if let user = tenant.users[id], user.softDeleted == nil {
      exchangeOnline.receive(recipientImage(user), at: now)
    } else if let group = tenant.groups[id], group.emailAddress != nil {
      var image = RecipientImage(
        objectId: id, isGroup: true, displayName: group.displayName, alias: group.emailAddress?.localPart ?? "",
        userPrincipalName: "", isDirSynced: group.isDirSynced, addresses: group.proxyAddresses)
      image.isSecurityGroup = group.groupType == "MailEnabledSecurity"
      image.members = group.members
      if let mail = group.emailAddress, !image.addresses.contains(where: { sameText($0, "smtp:" + mail) }) {
        image.addresses.append("SMTP:" + mail)
      }
      exchangeOnline.receive(image, at: now)
    } else {
      exchangeOnline.drop(id)
    }
  }

  /// The event: a licensed user's mailbox is ready. A disconnected one is connected again.
  mutating func mailboxReady(_ id: LabGUID) {
    guard let user = tenant.users[id], user.softDeleted == nil, user.hasExchangePlan else { return }
    exchangeOnline.receive(recipientImage(user), at: now)
    if exchangeOnline.recipients[id]?.mailbox != nil {
      exchangeOnline.recipients[id]?.mailbox?.disconnected = nil
    } else {
      let mailbox = ExchangeMailbox(
        exchangeGuid: random.guid(), planSuffix: "f2c7a1b4-0d35-4e7c-9a86-2b1d5e3c4f60", created: now)
      exchangeOnline.recipients[id]?.mailbox = mailbox
    }
    for plan in ["EXCHANGE_S_ENTERPRISE", "EXCHANGE_S_STANDARD"] { planIsReady(plan, of: id) }
  }

  /// The event: a mailbox whose licence or user is gone is disconnected; it can be had back for thirty days.
  mutating func mailboxDisconnects(_ id: LabGUID) {
    if let user = tenant.users[id], user.softDeleted == nil, user.hasExchangePlan { return }
    let time = now
    exchangeOnline.recipients[id]?.mailbox?.disconnected = time
  }
}

extension LabError {
  // All error texts of Exchange Online (FACTS E1-E3).
  private static func exchange(
    _ kind: String, _ text: String, _ category: Category = .notSpecified, target: String = "", type: String = "",
    namespace: String? = nil
  ) -> LabError {
    // The real id carries the server, a request and a hash of the text; the hash keeps it stable here.
    let hash = String(PasswordRecord.digest(text) & 0xFFFF_FFFF, radix: 16, uppercase: true)
    return LabError(
      .exchangeOnline, text, id: "[Server=SIXPR04MB0123] [FailureCategory=Cmdlet-\(kind)] \(hash)", category: category,
      exception: "Microsoft.Exchange.Configuration.Tasks.\(kind)", target: target, targetType: type, namespace: namespace)
  }

  static func exoNotFound(_ identity: String) -> LabError {
    exchange(
      "ManagementObjectNotFoundException",
      "The operation couldn't be performed because object '\(identity)' couldn't be found on "
        + "'SIXPR04A001DC01.apcpr04a001.prod.outlook.com'.")
  }
  static func exoSynchronised(_ name: String, cmdlet: String, parameter: String) -> LabError {
    exchange(
      "InvalidOperationException",
      "The operation on mailbox \"\(name)\" failed because it's out of the current user's write scope. The action '\(cmdlet)', "
        + "'\(parameter)', can't be performed on the object '\(name)' because the object is being synchronized from your on-premises "
        + "organization. This action should be performed on the object in your on-premises organization.", .invalidOperation,
      target: name, type: "ADObjectId")
  }
  static func exoProxyInUse(_ proxy: String, by other: String) -> LabError {
    exchange(
      "ProxyAddressExistsException",
      "The proxy address \"\(proxy)\" is already being used by the proxy addresses or LegacyExchangeDN of \"\(other)\". Please choose "
        + "another proxy address.")
  }
  static func exoBadParameter(_ name: String) -> LabError {
    LabError(
      .exchangeOnline, "A parameter cannot be found that matches parameter name '\(name)'.", id: "NamedParameterNotFound",
      category: .invalidArgument, exception: "System.Management.Automation.ParameterBindingException")
  }
  static func exoQuotaTooHigh(_ name: String) -> LabError {
    exchange(
      "RecipientTaskException", "The value of \(name) can't be more than the mailbox plan allows.", .invalidArgument,
      target: name,
      type: "String")
  }
  static func exoAccessDenied() -> LabError {
    LabError(
      .exchangeOnline,
      "[ps.outlook.com] Connecting to remote server ps.outlook.com failed with the following error message : Access is denied. For "
        + "more information, see the about_Remote_Troubleshooting Help topic.", id: "AccessDenied,PSSessionOpenFailed",
      category: .connectionError, exception: "System.Management.Automation.Remoting.PSRemotingTransportException",
      target: "System.Management.Automation.RemoteRunspace", targetType: "RemoteRunspace")
  }
  static func exoNoSession(_ command: String) -> LabError {
    LabError(
      .exchangeOnline,
      "The term '\(command)' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the "
        + "spelling of the name, or if a path was included, verify that the path is correct and try again.",
      id: "CommandNotFoundException", category: .objectNotFound,
      exception: "System.Management.Automation.CommandNotFoundException", target: command, targetType: "String",
      terminating: true)
  }
  static func umAlreadyEnabled(_ name: String) -> LabError {
    exchange(
      "RecipientTaskException", "The mailbox '\(name)' is already enabled for Unified Messaging.", .invalidOperation,
      target: name,
      type: "MailboxIdParameter", namespace: "Microsoft.Exchange.Management.Tasks.UM")
  }
  static func umNotEnabled(_ name: String) -> LabError {
    exchange(
      "RecipientTaskException", "The mailbox '\(name)' isn't enabled for Unified Messaging.", .invalidOperation, target: name,
      type: "MailboxIdParameter", namespace: "Microsoft.Exchange.Management.Tasks.UM")
  }
  static func umNeedsSip(_ plan: String) -> LabError {
    exchange(
      "InvalidParameterException",
      "A SIP resource identifier is required because the URI type of the UM dial plan '\(plan)' is SIP URI.", .invalidArgument,
      target: plan, type: "String", namespace: "Microsoft.Exchange.Management.Tasks.UM")
  }
  static func umExtension(_ text: String, digits: Int) -> LabError {
    exchange(
      "InvalidParameterException",
      "The extension '\(text)' isn't valid. It must have \(digits) digits and no other mailbox may use it.", .invalidArgument,
      target: text, type: "String", namespace: "Microsoft.Exchange.Management.Tasks.UM")
  }
  static func umExists(_ name: String) -> LabError {
    exchange(
      "ADObjectAlreadyExistsException", "Active Directory operation failed. The object '\(name)' already exists.",
      .resourceExists,
      target: name, type: "String", namespace: "Microsoft.Exchange.Management.Tasks.UM")
  }
}
