// Accounts: passwords, enabling and searching.

import Engine
import Lab
import Objects

extension ActiveDirectoryCommands {
  static var accounts: [LabCommand] {
    [
      LabCommand(
        "Set-ADAccountPassword", "Sets an account's password, or changes it with the old one.",
        "Identity NewPassword OldPassword Reset PassThru"
      ) { c in
        let dn = try dn(c, try c.identity(), .account)
        let new = try c.secret("NewPassword") ?? ""
        let old = c.flag("Reset") ? nil : try c.secret("OldPassword")
        guard try c.shouldProcess(dn, "Set-ADAccountPassword") else { return }
        try c.organisation { try $0.setADAccountPassword(dn, to: new, oldPassword: old) }
        try passThru(c, dn, .account)
      },
      toggle("Enable-ADAccount", true, "Enables an account."),
      toggle("Disable-ADAccount", false, "Disables an account."),
      LabCommand("Unlock-ADAccount", "Unlocks an account that too many wrong passwords locked.", "Identity PassThru") { c in
        let dn = try dn(c, try c.identity(), .account)
        guard try c.shouldProcess(dn, "Set") else { return }
        try c.organisation { try $0.unlockADAccount(dn) }
        try passThru(c, dn, .account)
      },
      LabCommand(
        "Search-ADAccount", "Finds accounts by their state.",
        "AccountDisabled AccountExpired AccountExpiring AccountInactive LockedOut PasswordExpired PasswordNeverExpires DateTime TimeSpan SearchBase UsersOnly ComputersOnly"
      ) { c in
        let search = try search(c)
        let base = c.string("SearchBase")
        let found = try c.organisation { try $0.searchADAccount(search, searchBase: base) }
        let only = c.flag("UsersOnly") ? "user" : c.flag("ComputersOnly") ? "computer" : nil
        try c.write(found.filter { only == nil || $0["ObjectClass"]?.text == only })
      },
    ]
  }

  private static func toggle(_ name: String, _ on: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Identity PassThru") { c in
      let dn = try dn(c, try c.identity(), .account)
      guard try c.shouldProcess(dn, "Set") else { return }
      try c.organisation { try $0.setADAccountEnabled(dn, on) }
      try passThru(c, dn, .account)
    }
  }

  private static func search(_ c: LabCmdlet) throws -> ADAccountSearch {
    // A time span of its own, or up to a date; the documentation's defaults are 15 days.
    var span = Span.days(15)
    if case .span(let given) = try c.plain(c.value("TimeSpan")) { span = given }
    if case .time(let date) = try c.plain(c.value("DateTime")) {
      let now = try c.organisation { $0.now }
      span = c.flag("AccountInactive") ? now - date : date - now
    }
    if c.flag("LockedOut") { return .lockedOut }
    if c.flag("PasswordExpired") { return .passwordExpired }
    if c.flag("PasswordNeverExpires") { return .passwordNeverExpires }
    if c.flag("AccountExpired") { return .accountExpired }
    if c.flag("AccountExpiring") { return .accountExpiring(within: span) }
    if c.flag("AccountInactive") { return .accountInactive(for: span) }
    return .accountDisabled
  }
}
