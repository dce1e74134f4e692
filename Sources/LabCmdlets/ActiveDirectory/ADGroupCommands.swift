// Groups and memberships.

import Engine
import Lab
import Objects

extension ActiveDirectoryCommands {
  static var groups: [LabCommand] {
    [
      get("Get-ADGroup", .group, "Gets groups of Active Directory by identity or by a filter."),
      LabCommand(
        "New-ADGroup", "Creates a group.",
        "Name GroupScope GroupCategory Path SamAccountName Description DisplayName HomePage ManagedBy OtherAttributes PassThru"
      ) { c in
        let name = c.string("Name") ?? ""
        let dn = try newDN(c, name)
        var new = NewADObject(.group, name: name, path: c.string("Path"))
        new.attributes = try named(c) + c.assignments("OtherAttributes")
        let scope = c.string("GroupScope")?.lowercased()
        let category = c.string("GroupCategory")?.lowercased()
        new.groupScope = ADGroupScope.allCases.first { $0.rawValue.lowercased() == scope }
        new.groupCategory = ADGroupCategory.allCases.first { $0.rawValue.lowercased() == category } ?? .security
        guard try c.shouldProcess(dn, "New") else { return }
        let wanted = new
        let guid = try c.organisation { try $0.newADObject(wanted).description }
        try passThru(c, guid, .group)
      },
      set("Set-ADGroup", .group, "Changes a group."),
      remove("Remove-ADGroup", .group, "Removes a group."),
      LabCommand("Get-ADGroupMember", "Lists the members of a group.", "Identity Recursive") { c in
        let group = try c.identity()
        let recursive = c.flag("Recursive")
        try c.write(try c.organisation { try $0.getADGroupMember(group, recursive: recursive) })
      },
      members("Add-ADGroupMember", true, "Adds members to a group."),
      members("Remove-ADGroupMember", false, "Removes members from a group."),
      LabCommand("Get-ADPrincipalGroupMembership", "Lists the groups that an account belongs to.", "Identity") { c in
        let identity = try c.identity()
        try c.write(try c.organisation { try $0.getADPrincipalGroupMembership(identity) })
      },
      membership("Add-ADPrincipalGroupMembership", true, "Adds an account to groups."),
      membership("Remove-ADPrincipalGroupMembership", false, "Removes an account from groups."),
    ]
  }

  private static func members(_ name: String, _ add: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Identity Members PassThru") { c in
      let group = try dn(c, try c.identity(), .group)
      let members = try c.identities("Members")
      guard try c.shouldProcess(group, "Set") else { return }
      try c.organisation { organisation in
        if add {
          try organisation.addADGroupMember(group, members)
        } else {
          try organisation.removeADGroupMember(group, members)
        }
      }
      try passThru(c, group, .group)
    }
  }

  private static func membership(_ name: String, _ add: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Identity MemberOf PassThru") { c in
      let account = try dn(c, try c.identity(), .principal)
      let groups = try c.identities("MemberOf")
      guard try c.shouldProcess(account, "Set") else { return }
      try c.organisation { organisation in
        for group in groups {
          if add {
            try organisation.addADGroupMember(group, [account])
          } else {
            try organisation.removeADGroupMember(group, [account])
          }
        }
      }
      try passThru(c, account, .principal)
    }
  }
}
