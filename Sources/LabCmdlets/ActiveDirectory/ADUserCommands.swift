// Users of Active Directory.

import Engine
import Lab
import Objects

extension ActiveDirectoryCommands {
  static var users: [LabCommand] {
    [
      get("Get-ADUser", .user, "Gets users of Active Directory by identity or by a filter."),
      LabCommand(
        "New-ADUser", "Creates a user in Active Directory; it stays disabled without a password and -Enabled.",
        "Name Path AccountPassword Enabled OtherAttributes ChangePasswordAtLogon AccountExpirationDate Type Instance PassThru "
          + attributeParameters
      ) { c in
        let name = c.string("Name") ?? ""
        let dn = try newDN(c, name)
        var new = NewADObject(.user, name: name, path: c.string("Path"))
        if let template = c.value("Instance").base.obj as? LabObject { new.attributes = try copied(template, c) }
        new.attributes += try named(c) + c.assignments("OtherAttributes")
        new.password = try c.secret("AccountPassword")
        new.enabled = c.bool("Enabled")
        new.flags = boundFlags(c)
        new.changePasswordAtLogon = c.bool("ChangePasswordAtLogon")
        if case .time(let time) = try c.plain(c.value("AccountExpirationDate")) { new.accountExpiration = time }
        guard try c.shouldProcess(dn, "New") else { return }
        let wanted = new
        let guid = try c.organisation { try $0.newADObject(wanted).description }
        try passThru(c, guid, .user)
      },
      set("Set-ADUser", .user, "Changes a user of Active Directory."),
      remove("Remove-ADUser", .user, "Removes a user from Active Directory."),
    ]
  }

  /// What a template gives a new user: attributes that do not identify.
  private static func copied(_ template: LabObject, _ c: LabCmdlet) throws -> [ADAssignment] {
    let copyable = [
      "City", "Company", "Country", "Department", "Division", "Manager", "Office", "Organization", "PostalCode", "State",
      "StreetAddress", "Title",
    ]
    return try copyable.compactMap { name in
      guard let value = template[name], !value.isNull, let pair = attributes.first(where: { $0.parameter == name }) else {
        return nil
      }
      return ADAssignment(pair.attribute, try c.identityText(value))
    }
  }

  /// A Remove- cmdlet, which asks first.
  static func remove(_ name: String, _ kind: ADKind, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Identity Recursive IncludeDeletedObjects") { c in
      let dn = try dn(c, try c.identity(), kind)
      let recursive = c.flag("Recursive")
      // The module asks without -Confirm too: its Remove- cmdlets have a high impact (LabModule.asksFirst).
      guard try c.shouldProcess(dn, "Remove") else { return }
      try c.organisation { try $0.removeADObject(dn, as: kind, recursive: recursive) }
    }
  }
}
