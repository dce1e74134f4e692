// Exchange Online: connecting, and the cmdlets that a connected session has.

import Engine
import Lab
import Objects
import Primitives

enum ExchangeCommands {
  static let connectionNames: Set<String> = [
    "connect-exchangeonline", "disconnect-exchangeonline", "get-connectioninformation",
  ]

  static var connection: [LabCommand] {
    [
      LabCommand(
        "Connect-ExchangeOnline", "Opens a session with Exchange Online; its cmdlets are there until it is closed.",
        "Credential UserPrincipalName ShowBanner"
      ) {
        c in
        let credential = try MSOnlineCommands.connectionCredential(c)
        c.lab.exchangeAccount = try c.organisation { try $0.connectExchangeOnline(credential) }
        c.session.commandGeneration &+= 1
      },
      LabCommand("Disconnect-ExchangeOnline", "Closes the session with Exchange Online.", "ConnectionId ModulePrefix") { c in
        guard try c.shouldProcess("Exchange Online session") else { return }
        c.lab.exchangeAccount = nil
        c.session.commandGeneration &+= 1
      },
    ]
  }

  static var all: [LabCommand] { mailboxes + recipients + unifiedMessaging }

  /// -ResultSize: nil = unlimited.
  static func resultSize(_ c: LabCmdlet) -> Int? {
    guard let text = c.string("ResultSize") else { return 1000 }
    return text.lowercased() == "unlimited" ? nil : Int(text)
  }

  static var mailboxes: [LabCommand] {
    [
      LabCommand("Get-Mailbox", "Gets mailboxes.", "Identity Anr Filter ResultSize") { c in
        if let identity = try c.optionalIdentity() { return try c.write(try c.organisation { try $0.getMailbox(identity) }) }
        let filter =
          try c.given("Filter").map { try FilterParser.parse($0, allowsNull: true, variables: { c.filterVariable($0) }) }
          ?? .all
        let anr = c.string("Anr")
        let size = resultSize(c)
        let found = try c.organisation { try $0.getMailboxes(filter: filter, anr: anr, resultSize: size.map { $0 + 1 }) }
        try c.write(size.map { found.prefix($0) } ?? found[...])
        if let size, found.count > size {
          try c.writeWarning(
            "By default, only the first 1000 items are returned. Use the ResultSize parameter to specify the number of items returned. To return all items, specify \"-ResultSize Unlimited\". Be aware that, depending on the actual number of items, returning all items can take a long time and consume a large amount of memory. Also, we don't recommend storing the results in a variable. Instead, pipe the results to another task or script to perform batch changes."
          )
        }
      },
      LabCommand(
        "Set-Mailbox", "Changes a mailbox; what DirSync owns can't be changed here.",
        "Identity EmailAddresses PrimarySmtpAddress WindowsEmailAddress DisplayName Alias Name HiddenFromAddressListsEnabled ForwardingSmtpAddress DeliverToMailboxAndForward LitigationHoldEnabled AuditEnabled RetentionPolicy Languages IssueWarningQuota ProhibitSendQuota ProhibitSendReceiveQuota Office CustomAttribute1 CustomAttribute2 CustomAttribute3 CustomAttribute4 CustomAttribute5"
      ) { c in
        let identity = try c.identity()
        let names = c.command.parameters.filter { $0 != "identity" }
        let spelled = c.context.signature?.parameters.map(\.name.string) ?? []
        let settings = try c.assignments(names.map { name in (name, spelled.first { $0.lowercased() == name } ?? name) })
        guard try c.shouldProcess(identity, "Set-Mailbox") else { return }
        try c.organisation { try $0.setMailbox(identity, settings) }
      },
      LabCommand("Get-MailboxStatistics", "Shows a mailbox's size and last logon.", "Identity") { c in
        let identity = try c.identity()
        let (record, warning) = try c.organisation { try $0.getMailboxStatistics(identity) }
        if let warning { try c.writeWarning(warning) }
        if let record { try c.write(record) }
      },
      LabCommand("Get-MailboxPermission", "Lists who may use a mailbox.", "Identity User") { c in
        let identity = try c.identity()
        let user = c.string("User")?.lowercased()
        let found = try c.organisation { try $0.getMailboxPermission(identity) }
        try c.write(found.filter { user == nil || $0["User"]?.text.lowercased() == user })
      },
      permission("Add-MailboxPermission", true, "Lets someone use a mailbox."),
      permission("Remove-MailboxPermission", false, "Takes someone's permission on a mailbox away."),
      LabCommand("Get-CASMailbox", "Shows which protocols a mailbox allows.", "Identity") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getCASMailbox(identity) })
      },
      LabCommand(
        "Set-CASMailbox", "Sets which protocols a mailbox allows.",
        "Identity ActiveSyncEnabled OWAEnabled PopEnabled ImapEnabled MAPIEnabled"
      ) { c in
        let identity = try c.identity()
        var settings: [String: Bool] = [:]
        for name in ["ActiveSyncEnabled", "OWAEnabled", "PopEnabled", "ImapEnabled", "MAPIEnabled"] {
          if let on = c.bool(name) { settings[name] = on }
        }
        guard try c.shouldProcess(identity, "Set-CASMailbox") else { return }
        let wanted = settings
        try c.organisation { try $0.setCASMailbox(identity, wanted) }
      },
    ]
  }

  private static func permission(_ name: String, _ present: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Identity User AccessRights Deny InheritanceType AutoMapping") { c in
      let identity = try c.identity()
      let user = try c.identity("User")
      let rights = c.strings("AccessRights") ?? []
      let deny = c.flag("Deny")
      guard try c.shouldProcess(identity, name) else { return }
      try c.organisation {
        try $0.setMailboxPermission(identity, user: user, accessRights: rights, present: present, deny: deny)
      }
      guard present else { return }
      let found = try c.organisation { try $0.getMailboxPermission(identity) }
      try c.write(found.filter { $0["User"]?.text.lowercased() == user.lowercased() })
    }
  }
}
