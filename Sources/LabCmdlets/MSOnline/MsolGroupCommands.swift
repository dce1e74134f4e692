// Groups, roles and contacts of the tenant.

import Engine
import Lab
import Objects

extension MSOnlineCommands {
  private static func guid(_ c: LabCmdlet, _ name: String) throws -> LabGUID {
    if case .guid(let guid) = try c.plain(c.value(name)) { return guid }
    return LabGUID(try c.identity(name)) ?? .empty
  }

  static var groups: [LabCommand] {
    [
      LabCommand("Get-MsolGroup", "Gets groups of the tenant.", "ObjectId SearchString MaxResults All") { c in
        let id = c.has("ObjectId") ? try guid(c, "ObjectId") : nil
        let text = c.string("SearchString")
        try c.write(try c.organisation { try $0.getMsolGroup(id, searchString: text) })
      },
      LabCommand("New-MsolGroup", "Creates a security group in the tenant.", "DisplayName Description") { c in
        let name = c.string("DisplayName") ?? ""
        let description = c.string("Description")
        try c.write(try c.organisation { try $0.newMsolGroup(name, description: description) }.record)
      },
      LabCommand("Remove-MsolGroup", "Removes a group of the tenant.", "ObjectId") { c in
        let id = try guid(c, "ObjectId")
        if !c.flag("Force"), !(try c.context.shouldContinue("Continue with this operation?", "Confirm")) { return }
        try c.organisation { try $0.removeMsolGroup(id) }
      },
      LabCommand("Get-MsolGroupMember", "Lists the members of a group.", "GroupObjectId MaxResults All") { c in
        let id = try guid(c, "GroupObjectId")
        try c.write(try c.organisation { try $0.getMsolGroupMember(id) })
      },
      groupMember("Add-MsolGroupMember", true, "Adds a member to a group."),
      groupMember("Remove-MsolGroupMember", false, "Removes a member from a group."),
      LabCommand("Get-MsolRole", "Lists the administrator roles.", "RoleName") { c in
        let name = c.string("RoleName")
        try c.write(try c.organisation { try $0.getMsolRole(name) })
      },
      LabCommand("Get-MsolRoleMember", "Lists the members of a role.", "RoleObjectId MaxResults All") { c in
        let id = try c.identity("RoleObjectId")
        let found = try c.organisation { organisation in
          let roles = try organisation.getMsolRole()
          guard let name = roles.first(where: { $0["ObjectId"]?.text.lowercased() == id.lowercased() })?["Name"]?.text else {
            return try organisation.getMsolRoleMember(id)
          }
          return try organisation.getMsolRoleMember(name)
        }
        try c.write(found)
      },
      roleMember("Add-MsolRoleMember", true, "Adds a user to a role."),
      roleMember("Remove-MsolRoleMember", false, "Removes a user from a role."),
      LabCommand("Get-MsolContact", "Lists the contacts of the tenant.", "SearchString MaxResults All") { c in
        let text = c.string("SearchString")
        try c.write(try c.organisation { try $0.getMsolContact(searchString: text) })
      },
    ]
  }

  private static func groupMember(_ name: String, _ present: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "GroupObjectId GroupMemberType GroupMemberObjectId") { c in
      let id = try guid(c, "GroupObjectId")
      let member = try guid(c, "GroupMemberObjectId")
      try c.organisation { try $0.setMsolGroupMember(id, member: member, present: present) }
    }
  }

  private static func roleMember(_ name: String, _ present: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "RoleName RoleMemberType RoleMemberObjectId RoleMemberEmailAddress") { c in
      let role = c.string("RoleName") ?? ""
      let user = try c.identity(c.has("RoleMemberEmailAddress") ? "RoleMemberEmailAddress" : "RoleMemberObjectId")
      try c.organisation { try $0.setMsolRoleMember(role, user: user, present: present) }
    }
  }
}
