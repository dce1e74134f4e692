// Objects of any class, organisational units and computers.

import Engine
import Lab
import Objects

extension ActiveDirectoryCommands {
  static var objects: [LabCommand] {
    [
      get("Get-ADObject", .object, "Gets objects of any class, deleted ones too when asked."),
      LabCommand(
        "New-ADObject", "Creates an object of a class.",
        "Name Type Path Description DisplayName OtherAttributes ProtectedFromAccidentalDeletion PassThru"
      ) { c in
        let type = c.string("Type")?.lowercased() ?? ""
        guard let objectClass = ADObjectClass.allCases.first(where: { $0.rawValue.lowercased() == type }) else {
          throw c.terminate(
            "System.NotImplementedException", "The lab does not simulate objects of class '\(type)'.",
            id: "LabClassNotSimulated",
            .NotImplemented, target: Value(type))
        }
        try create(c, objectClass, .object)
      },
      set("Set-ADObject", .object, "Changes an object of any class."),
      remove("Remove-ADObject", .object, "Removes an object of any class."),
      LabCommand("Rename-ADObject", "Gives an object another name; its GUID stays.", "Identity NewName PassThru") { c in
        let dn = try dn(c, try c.identity(), .object)
        let guid = try c.organisation { try $0.getADObject(dn, as: .object)["ObjectGUID"]?.text ?? dn }
        let name = c.string("NewName") ?? ""
        guard try c.shouldProcess(dn, "Rename") else { return }
        try c.organisation { try $0.renameADObject(dn, to: name) }
        try passThru(c, guid, .object)
      },
      LabCommand("Move-ADObject", "Moves an object to another container; its GUID stays.", "Identity TargetPath PassThru") {
        c in
        let dn = try dn(c, try c.identity(), .object)
        let guid = try c.organisation { try $0.getADObject(dn, as: .object)["ObjectGUID"]?.text ?? dn }
        let path = c.string("TargetPath") ?? ""
        guard try c.shouldProcess(dn, "Move") else { return }
        try c.organisation { try $0.moveADObject(dn, to: path) }
        try passThru(c, guid, .object)
      },
      LabCommand(
        "Restore-ADObject", "Restores a deleted object; the Recycle Bin must be on.", "Identity NewName TargetPath PassThru"
      ) { c in
        let identity = try c.identity()
        let name = c.string("NewName")
        let path = c.string("TargetPath")
        guard try c.shouldProcess(identity, "Restore") else { return }
        try c.organisation { try $0.restoreADObject(identity, newName: name, targetPath: path) }
        if !identity.lowercased().hasPrefix("cn=") { try passThru(c, identity, .object) }
      },
      get("Get-ADOrganizationalUnit", .organizationalUnit, "Gets organisational units."),
      LabCommand(
        "New-ADOrganizationalUnit", "Creates an organisational unit, protected from deletion unless told otherwise.",
        "Name Path Description DisplayName City Country ManagedBy PostalCode State StreetAddress OtherAttributes ProtectedFromAccidentalDeletion PassThru"
      ) { c in try create(c, .organizationalUnit, .organizationalUnit) },
      set("Set-ADOrganizationalUnit", .organizationalUnit, "Changes an organisational unit."),
      remove("Remove-ADOrganizationalUnit", .organizationalUnit, "Removes an organisational unit."),
      get("Get-ADComputer", .computer, "Gets computer accounts."),
    ]
  }

  private static func create(_ c: LabCmdlet, _ objectClass: ADObjectClass, _ kind: ADKind) throws {
    let name = c.string("Name") ?? ""
    let isUnit = objectClass == .organizationalUnit
    let dn = try newDN(c, name, rdn: isUnit ? "OU" : "CN", defaultContainer: "")
    var new = NewADObject(objectClass, name: name, path: c.string("Path"))
    new.attributes = try named(c) + c.assignments("OtherAttributes")
    new.isProtected = c.bool("ProtectedFromAccidentalDeletion")
    guard try c.shouldProcess(dn, "New") else { return }
    let wanted = new
    let guid = try c.organisation { try $0.newADObject(wanted).description }
    try passThru(c, guid, kind)
  }
}
