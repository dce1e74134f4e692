// The other recipient nouns: Get-Recipient, Get-User, Get-DistributionGroup, Get-CASMailbox, Get-MailboxStatistics, mailbox
// permissions and accepted domains.

extension Organisation {
  private func records(
    _ command: String, _ identity: String?, where matching: (ExchangeRecipient) -> Bool,
    _ make: (ExchangeRecipient) -> LabRecord?
  ) throws(LabError) -> [LabRecord] {
    try requireExchange(command)
    if let identity {
      guard let found = exchangeOnline.find(identity, where: matching) else { throw .exoNotFound(identity) }
      return [found].compactMap(make)
    }
    return exchangeOnline.sorted.filter(matching).compactMap(make)
  }

  /// Get-Recipient: mail-enabled objects only.
  public func getRecipient(_ identity: String? = nil) throws(LabError) -> [LabRecord] {
    try records("Get-Recipient", identity, where: { $0.hasMailbox || $0.image.isGroup }) { recipient in
      LabRecord(
        ExchangeRecipient.objects + "ReducedRecipient",
        [
          ("Identity", .string(recipient.name)), ("Alias", .string(recipient.image.alias)),
          ("EmailAddresses", .strings(recipient.image.addresses)), ("DisplayName", .string(recipient.image.displayName)),
          ("FirstName", .optional(recipient.image.firstName)), ("LastName", .optional(recipient.image.lastName)),
          ("Name", .string(recipient.name)), ("PrimarySmtpAddress", .string(recipient.primarySmtpAddress)),
          ("RecipientType", .string(recipient.recipientType)), ("RecipientTypeDetails", .string(recipient.recipientType)),
          ("ExternalDirectoryObjectId", .string(recipient.image.objectId.description)),
          ("IsDirSynced", .boolean(recipient.image.isDirSynced)), ("Guid", .guid(recipient.image.objectId)),
        ], showing: ["Name", "RecipientType"])
    }
  }

  /// Get-User: every user that forward synchronisation has brought.
  public func getExchangeUser(_ identity: String? = nil) throws(LabError) -> [LabRecord] {
    try records("Get-User", identity, where: { !$0.image.isGroup }) { recipient in
      LabRecord(
        ExchangeRecipient.objects + "User",
        [
          ("Identity", .string(recipient.name)), ("DisplayName", .string(recipient.image.displayName)),
          ("FirstName", .optional(recipient.image.firstName)), ("LastName", .optional(recipient.image.lastName)),
          ("MicrosoftOnlineServicesID", .string(recipient.image.userPrincipalName)), ("Name", .string(recipient.name)),
          ("RecipientType", .string(recipient.recipientType)), ("RecipientTypeDetails", .string(recipient.recipientType)),
          ("UserPrincipalName", .string(recipient.image.userPrincipalName)),
          ("WindowsEmailAddress", .string(recipient.primarySmtpAddress)), ("Guid", .guid(recipient.image.objectId)),
        ], showing: ["Name", "RecipientType"])
    }
  }

  /// Get-DistributionGroup.
  public func getDistributionGroup(_ identity: String? = nil) throws(LabError) -> [LabRecord] {
    try records("Get-DistributionGroup", identity, where: { $0.image.isGroup }) { recipient in
      LabRecord(
        ExchangeRecipient.objects + "DistributionGroup",
        [
          ("Name", .string(recipient.name)), ("DisplayName", .string(recipient.image.displayName)),
          ("GroupType", .string(recipient.image.isSecurityGroup ? "Universal, SecurityEnabled" : "Universal")),
          ("PrimarySmtpAddress", .string(recipient.primarySmtpAddress)), ("Alias", .string(recipient.image.alias)),
          ("EmailAddresses", .strings(recipient.image.addresses)), ("IsDirSynced", .boolean(recipient.image.isDirSynced)),
          ("RecipientType", .string(recipient.recipientType)), ("Identity", .string(recipient.name)),
        ], showing: ["Name", "DisplayName", "GroupType", "PrimarySmtpAddress"])
    }
  }

  /// Get-DistributionGroupMember.
  public func getDistributionGroupMember(_ identity: String) throws(LabError) -> [LabRecord] {
    try requireExchange("Get-DistributionGroupMember")
    guard let group = exchangeOnline.find(identity, where: \.image.isGroup) else { throw .exoNotFound(identity) }
    return group.image.members.compactMap { exchangeOnline.recipients[$0] }.map { member in
      LabRecord(
        ExchangeRecipient.objects + "ReducedRecipient",
        [("Name", .string(member.name)), ("RecipientType", .string(member.recipientType))])
    }
  }

  /// Get-CASMailbox.
  public func getCASMailbox(_ identity: String? = nil) throws(LabError) -> [LabRecord] {
    try records("Get-CASMailbox", identity, where: \.hasMailbox) { recipient in
      guard let cas = recipient.mailbox?.cas else { return nil }
      return LabRecord(
        ExchangeRecipient.objects + "CASMailbox",
        [
          ("Name", .string(recipient.name)), ("ActiveSyncEnabled", .boolean(cas.activeSyncEnabled)),
          ("OWAEnabled", .boolean(cas.owaEnabled)), ("PopEnabled", .boolean(cas.popEnabled)),
          ("ImapEnabled", .boolean(cas.imapEnabled)), ("MapiEnabled", .boolean(cas.mapiEnabled)),
          ("PrimarySmtpAddress", .string(recipient.primarySmtpAddress)), ("Identity", .string(recipient.name)),
        ], showing: ["Name", "ActiveSyncEnabled", "OWAEnabled", "PopEnabled", "ImapEnabled", "MapiEnabled"])
    }
  }

  /// Set-CASMailbox: settings by parameter name.
  public mutating func setCASMailbox(_ identity: String, _ settings: [String: Bool]) throws(LabError) {
    try requireExchange("Set-CASMailbox")
    let recipient = try mailbox(identity)
    var cas = recipient.mailbox?.cas ?? ExchangeCASSettings()
    for (name, value) in settings {
      switch fold(name) {
      case "activesyncenabled": cas.activeSyncEnabled = value
      case "owaenabled": cas.owaEnabled = value
      case "popenabled": cas.popEnabled = value
      case "imapenabled": cas.imapEnabled = value
      case "mapienabled": cas.mapiEnabled = value
      default: throw .exoBadParameter(name)
      }
    }
    let final = cas
    try change("Changed client access of \(recipient.name)", in: .exchangeOnline) { systems throws(LabError) in
      systems.exchangeOnline.recipients[recipient.image.objectId]?.mailbox?.cas = final
    }
  }

  /// Get-MailboxStatistics: nil when the owner has never opened the mailbox; then the cmdlet writes the warning.
  public func getMailboxStatistics(_ identity: String) throws(LabError) -> (record: LabRecord?, warning: String?) {
    try requireExchange("Get-MailboxStatistics")
    let recipient = try mailbox(identity)
    guard let mailbox = recipient.mailbox, mailbox.firstLogon != nil else {
      return (
        nil,
        "The user hasn't logged on to mailbox '\(recipient.name)' ('\(recipient.mailbox?.exchangeGuid ?? .empty)'), so there is no "
          + "data to return. After the user logs on, this warning will no longer appear."
      )
    }
    return (
      LabRecord(
        "Microsoft.Exchange.Management.MapiTasks.Presentation.MailboxStatistics",
        [
          ("DisplayName", .string(recipient.name)), ("ItemCount", .int(Int64(mailbox.itemCount))),
          ("StorageLimitStatus", .string("BelowLimit")), ("LastLogonTime", .optional(mailbox.lastLogon)),
          ("TotalItemSize", .string(ExchangeMailbox.size(Int64(mailbox.itemCount) * 20_480))),
          ("MailboxGuid", .guid(mailbox.exchangeGuid)), ("ServerName", .string(exchangeOnline.serverName)),
        ], showing: ["DisplayName", "ItemCount", "StorageLimitStatus", "LastLogonTime"]), nil
    )
  }

  /// Get-MailboxPermission.
  public func getMailboxPermission(_ identity: String) throws(LabError) -> [LabRecord] {
    try requireExchange("Get-MailboxPermission")
    let recipient = try mailbox(identity)
    let own = ExchangeMailboxPermission(
      user: "NT AUTHORITY\\SELF", accessRights: ["FullAccess", "ReadPermission"], deny: false)
    return ([own] + (recipient.mailbox?.permissions ?? [])).map { permission in
      LabRecord(
        "Microsoft.Exchange.Management.RecipientTasks.MailboxAcePresentationObject",
        [
          ("Identity", .string(recipient.name)), ("User", .string(permission.user)),
          ("AccessRights", .strings(permission.accessRights)), ("IsInherited", .boolean(false)),
          ("Deny", .boolean(permission.deny)),
        ])
    }
  }

  /// Add-MailboxPermission and Remove-MailboxPermission.
  public mutating func setMailboxPermission(
    _ identity: String, user: String, accessRights: [String], present: Bool = true, deny: Bool = false
  ) throws(LabError) {
    try requireExchange(present ? "Add-MailboxPermission" : "Remove-MailboxPermission")
    let recipient = try mailbox(identity)
    guard let trustee = exchangeOnline.find(user, where: { _ in true }) else { throw .exoNotFound(user) }
    let permission = ExchangeMailboxPermission(user: trustee.image.userPrincipalName, accessRights: accessRights, deny: deny)
    let what = "\(present ? "Granted" : "Revoked") \(accessRights.joined(separator: ", ")) on \(recipient.name)"
    try change(what, in: .exchangeOnline) { systems throws(LabError) in
      let id = recipient.image.objectId
      systems.exchangeOnline.recipients[id]?.mailbox?.permissions.removeAll {
        $0.user == permission.user && (!present || $0 == permission)
      }
      if present { systems.exchangeOnline.recipients[id]?.mailbox?.permissions.append(permission) }
    }
  }

  /// Get-AcceptedDomain.
  public func getAcceptedDomain() throws(LabError) -> [LabRecord] {
    try requireExchange("Get-AcceptedDomain")
    return tenant.domains.filter(\.isVerified).map { domain in
      LabRecord(
        "Microsoft.Exchange.Data.Directory.SystemConfiguration.AcceptedDomain",
        [
          ("Name", .string(domain.name)), ("DomainName", .string(domain.name)), ("DomainType", .string("Authoritative")),
          ("Default", .boolean(domain.isDefault)),
        ])
    }
  }
}
