// Users of the tenant.

import Engine
import Lab
import Objects
import Primitives

extension MSOnlineCommands {
  private static let texts = [
    "City", "Country", "Department", "Fax", "FirstName", "LastName", "MobilePhone", "Office", "PhoneNumber", "PostalCode",
    "PreferredLanguage", "State", "StreetAddress", "Title",
  ]
  private static let settable =
    texts + [
      "BlockCredential", "DisplayName", "PasswordNeverExpires", "StrongPasswordRequired", "UsageLocation",
      "AlternateEmailAddresses",
    ]

  static var users: [LabCommand] {
    [
      LabCommand(
        "Get-MsolUser", "Gets users of the tenant's directory.",
        "ObjectId UserPrincipalName SearchString DomainName City Country Department State Title UsageLocation EnabledFilter Synchronized UnlicensedUsersOnly HasErrorsOnly ReturnDeletedUsers MaxResults All"
      ) { c in
        if c.has("ObjectId") || c.has("UserPrincipalName") {
          let name = try user(c)
          let deleted = c.flag("ReturnDeletedUsers")
          return try c.write(try c.organisation { try $0.getMsolUser(name, deleted: deleted) }.record)
        }
        var query = MsolUserQuery()
        query.searchString = c.string("SearchString")
        query.domainName = c.string("DomainName")
        for name in ["City", "Country", "Department", "State", "Title"] {
          if let text = c.string(name) { query.texts[name] = text }
        }
        query.usageLocation = c.string("UsageLocation")
        switch c.string("EnabledFilter")?.lowercased() {
        case "enabledonly": query.enabled = true
        case "disabledonly": query.enabled = false
        default: break
        }
        query.synchronized = c.flag("Synchronized")
        query.unlicensedOnly = c.flag("UnlicensedUsersOnly")
        query.hasErrorsOnly = c.flag("HasErrorsOnly")
        query.returnDeleted = c.flag("ReturnDeletedUsers")
        query.maxResults = c.flag("All") ? nil : c.int("MaxResults") ?? 500
        let wanted = query
        try c.write(try c.organisation { try $0.getMsolUsers(wanted) })
      },
      LabCommand(
        "Set-MsolUser", "Changes a user; what DirSync owns can't be changed here.",
        "ObjectId UserPrincipalName ImmutableId " + settable.joined(separator: " ")
      ) { c in
        let name = try user(c)
        let settings = try c.assignments((settable + ["ImmutableId"]).map { ($0, $0) })
        try c.organisation { organisation in
          // A piped user brings all properties along; what is as it was is not a change.
          let now = try organisation.getMsolUser(name).record
          try organisation.setMsolUser(name, settings.filter { !isAsBefore($0, now) })
        }
      },
      LabCommand(
        "Set-MsolUserPrincipalName", "Changes a user's name in the tenant.",
        "ObjectId UserPrincipalName NewUserPrincipalName ImmutableId NewPassword"
      ) { c in
        let name = try user(c)
        let new = c.string("NewUserPrincipalName") ?? ""
        let anchor = c.string("ImmutableId")
        let password = c.string("NewPassword")
        let temporary = try c.organisation {
          try $0.setMsolUserPrincipalName(name, to: new, immutableId: anchor, newPassword: password)
        }
        if let temporary { try c.write(Value(temporary)) }
      },
      LabCommand(
        "New-MsolUser", "Creates a user in the tenant and prints the password.",
        "UserPrincipalName DisplayName Password UsageLocation LicenseAssignment ImmutableId BlockCredential PasswordNeverExpires StrongPasswordRequired AlternateEmailAddresses ForceChangePassword "
          + texts.joined(separator: " ")
      ) { c in
        var details: [String: String] = [:]
        for name in texts { if let text = c.string(name) { details[name] = text } }
        let upn = c.string("UserPrincipalName") ?? ""
        let display = c.string("DisplayName") ?? ""
        let password = c.string("Password")
        let location = c.string("UsageLocation")
        let licences = c.strings("LicenseAssignment") ?? []
        let anchor = c.string("ImmutableId")
        let wanted = details
        let more = try c.assignments(
          ["BlockCredential", "PasswordNeverExpires", "StrongPasswordRequired", "AlternateEmailAddresses"].map { ($0, $0) })
        let record = try c.organisation { organisation in
          let made = try organisation.newMsolUser(
            userPrincipalName: upn, displayName: display, password: password, usageLocation: location, licences: licences,
            immutableId: anchor, texts: wanted)
          if !more.isEmpty { try organisation.setMsolUser(upn, more) }
          let user = try organisation.getMsolUser(upn).record
          return LabRecord(
            "Microsoft.Online.Administration.Automation.UserExtended",
            [("Password", .string(made.password))] + user.properties.map { ($0.name, $0.value) },
            showing: ["Password", "UserPrincipalName", "DisplayName", "isLicensed"])
        }
        try c.write(record)
      },
      LabCommand(
        "Remove-MsolUser", "Moves a user to the recycle bin, or out of it for good.",
        "ObjectId UserPrincipalName RemoveFromRecycleBin"
      ) {
        c in
        let name = try user(c)
        let bin = c.flag("RemoveFromRecycleBin")
        if !c.flag("Force"), !(try c.context.shouldContinue("Continue with this operation?", "Confirm")) { return }
        try c.organisation { try $0.removeMsolUser(name, fromRecycleBin: bin) }
      },
      LabCommand(
        "Restore-MsolUser", "Brings a user back from the recycle bin.",
        "ObjectId UserPrincipalName NewUserPrincipalName AutoReconcileProxyConflicts"
      ) { c in
        let name = try user(c)
        let new = c.string("NewUserPrincipalName")
        let reconcile = c.flag("AutoReconcileProxyConflicts")
        try c.write(
          try c.organisation {
            try $0.restoreMsolUser(name, newUserPrincipalName: new, autoReconcileProxyConflicts: reconcile)
          }.record)
      },
      LabCommand(
        "Set-MsolUserPassword", "Sets a cloud password and prints it.",
        "ObjectId UserPrincipalName NewPassword ForceChangePassword"
      ) { c in
        let name = try user(c)
        let password = c.string("NewPassword")
        try c.write(Value(try c.organisation { try $0.setMsolUserPassword(name, to: password) }))
      },
    ]
  }

  private static func isAsBefore(_ setting: ADAssignment, _ user: LabRecord) -> Bool {
    guard let old = user[setting.name] else { return false }
    let new = setting.values.flatMap(\.elements).map(\.text).filter { !$0.isEmpty }
    return new == old.elements.map(\.text).filter { !$0.isEmpty }
  }

  static var licences: [LabCommand] {
    [
      LabCommand("Get-MsolAccountSku", "Lists the tenant's subscriptions with their units.") { c in
        try c.write(try c.organisation { try $0.getMsolAccountSku() })
      },
      LabCommand(
        "Set-MsolUserLicense", "Gives a user licences, takes them away, or changes their plans.",
        "ObjectId UserPrincipalName AddLicenses RemoveLicenses LicenseOptions"
      ) { c in
        let name = try user(c)
        let add = c.strings("AddLicenses") ?? []
        let remove = c.strings("RemoveLicenses") ?? []
        let options = try c.array("LicenseOptions").map { value in
          func property(_ name: String) throws -> Value { try MemberAccess.get(value, PSString.make(name), c.session) ?? .null }
          let plans = try property("DisabledServicePlans").sequence?.items.map { try c.session.text($0) } ?? []
          return MsolLicenceOptions(accountSkuId: try c.session.text(try property("AccountSkuId")), disabledPlans: plans)
        }
        try c.organisation { try $0.setMsolUserLicense(name, add: add, remove: remove, options: options) }
      },
      LabCommand("New-MsolLicenseOptions", "Makes a choice of plans for Set-MsolUserLicense.", "AccountSkuId DisabledPlans") {
        c in
        try c.write(
          MsolLicenceOptions(accountSkuId: c.string("AccountSkuId") ?? "", disabledPlans: c.strings("DisabledPlans") ?? [])
            .record)
      },
      LabCommand("Get-MsolSubscription", "Lists the tenant's subscriptions.", "SubscriptionId") { c in
        try c.write(try c.organisation { try $0.getMsolSubscription() })
      },
    ]
  }
}
