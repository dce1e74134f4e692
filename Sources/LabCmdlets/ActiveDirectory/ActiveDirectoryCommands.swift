// The ActiveDirectory module: where its families come together, and what they share.

import Engine
import Lab
import Objects
import Primitives

enum ActiveDirectoryCommands {
  static var all: [LabCommand] { users + accounts + groups + objects + forest }

  /// Parameters of New- and Set- cmdlets that are attributes, by the names they write.
  static let attributes: [(parameter: String, attribute: String)] = [
    ("City", "l"), ("Company", "company"), ("Country", "c"), ("Department", "department"), ("Description", "description"),
    ("DisplayName", "displayName"), ("Division", "division"), ("EmailAddress", "mail"), ("EmployeeID", "employeeID"),
    ("EmployeeNumber", "employeeNumber"), ("Fax", "facsimileTelephoneNumber"), ("GivenName", "givenName"),
    ("HomeDirectory", "homeDirectory"), ("HomeDrive", "homeDrive"), ("HomePage", "wWWHomePage"), ("HomePhone", "homePhone"),
    ("Initials", "initials"), ("MobilePhone", "mobile"), ("Office", "physicalDeliveryOfficeName"),
    ("OfficePhone", "telephoneNumber"),
    ("Organization", "o"), ("OtherName", "middleName"), ("POBox", "postOfficeBox"), ("PostalCode", "postalCode"),
    ("ProfilePath", "profilePath"), ("SamAccountName", "sAMAccountName"), ("ScriptPath", "scriptPath"), ("State", "st"),
    ("StreetAddress", "streetAddress"), ("Surname", "sn"), ("Title", "title"), ("UserPrincipalName", "userPrincipalName"),
    ("Manager", "manager"), ("ManagedBy", "managedBy"),
  ]

  /// Parameters that are bits of userAccountControl.
  static let flags: [(parameter: String, flag: AccountFlag)] = [
    ("PasswordNotRequired", .passwordNotRequired), ("PasswordNeverExpires", .passwordNeverExpires),
    ("CannotChangePassword", .cannotChangePassword), ("AllowReversiblePasswordEncryption", .allowReversiblePasswordEncryption),
    ("SmartcardLogonRequired", .smartcardLogonRequired), ("TrustedForDelegation", .trustedForDelegation),
    ("AccountNotDelegated", .accountNotDelegated),
  ]

  static let attributeParameters =
    attributes.map(\.parameter).joined(separator: " ") + " " + flags.map(\.parameter).joined(separator: " ")

  /// Named attribute parameters that were bound, and links by the objects they name.
  static func named(_ c: LabCmdlet) throws -> [ADAssignment] {
    try attributes.compactMap { parameter, attribute in
      guard c.has(parameter) else { return nil }
      if c.value(parameter).isNull { return ADAssignment(attribute, []) }
      return ADAssignment(attribute, try c.identityText(c.value(parameter)))
    }
  }

  static func boundFlags(_ c: LabCmdlet) -> [AccountFlag: Bool] {
    var bound: [AccountFlag: Bool] = [:]
    for (parameter, flag) in flags { if let on = c.bool(parameter) { bound[flag] = on } }
    return bound
  }

  /// -Filter or -LDAPFilter with -SearchBase and -SearchScope.
  static func query(_ c: LabCmdlet) throws -> ADQuery {
    var query = ADQuery()
    if let text = c.given("LDAPFilter") {
      query.filter = try LDAPFilterParser.parse(text)
    } else if let text = c.given("Filter") {
      query.filter = try FilterParser.parse(text, variables: { c.filterVariable($0) })
    }
    query.searchBase = c.string("SearchBase")
    if let scope = c.string("SearchScope"),
      let known = ADSearchScope.allCases.first(where: { $0.rawValue.lowercased() == scope.lowercased() })
    {
      query.scope = known
    }
    query.resultSetSize = c.int("ResultSetSize")
    query.includeDeleted = c.flag("IncludeDeletedObjects")
    return query
  }

  /// A Get- cmdlet of a kind of object.
  static func get(_ name: String, _ kind: ADKind, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Identity Filter LDAPFilter Properties SearchBase SearchScope IncludeDeletedObjects") { c in
      let properties = c.strings("Properties") ?? []
      if c.has("Identity") {
        let identity = try c.identity()
        let deleted = c.flag("IncludeDeletedObjects")
        try c.write(
          try c.organisation { try $0.getADObject(identity, as: kind, properties: properties, includeDeleted: deleted) })
        return
      }
      let query = try query(c)
      try c.write(try c.organisation { try $0.findADObjects(query, as: kind, properties: properties) })
    }
  }

  /// The DN of what an identity names, or the error that there is none.
  static func dn(_ c: LabCmdlet, _ identity: String, _ kind: ADKind) throws -> String {
    try c.organisation { try $0.getADObject(identity, as: kind)["DistinguishedName"]?.text ?? identity }
  }

  /// -PassThru.
  static func passThru(_ c: LabCmdlet, _ identity: String, _ kind: ADKind) throws {
    guard c.flag("PassThru") else { return }
    try c.write(try c.organisation { try $0.getADObject(identity, as: kind) })
  }

  /// The DN that a new object will have.
  static func newDN(_ c: LabCmdlet, _ name: String, rdn: String = "CN", defaultContainer: String = "CN=Users,") throws -> String
  {
    let root = try c.organisation { $0.activeDirectory.rootDN }
    return "\(rdn)=\(DistinguishedName.escaped(name)),\(c.string("Path") ?? defaultContainer + root)"
  }

  /// What the switches and named parameters of a Set- cmdlet ask for.
  static func changes(_ c: LabCmdlet) throws -> ADChanges {
    var changes = ADChanges()
    changes.set = try named(c)
    changes.remove = try c.assignments("Remove")
    changes.add = try c.assignments("Add")
    changes.replace = try c.assignments("Replace")
    changes.clear = c.strings("Clear") ?? []
    changes.enabled = c.bool("Enabled")
    changes.flags = boundFlags(c)
    changes.changePasswordAtLogon = c.bool("ChangePasswordAtLogon")
    changes.isProtected = c.bool("ProtectedFromAccidentalDeletion")
    if c.has("AccountExpirationDate") {
      if case .time(let time) = try c.plain(c.value("AccountExpirationDate")) {
        changes.accountExpiration = .some(.some(time))
      } else {
        changes.accountExpiration = .some(nil)
      }
    }
    if let scope = c.string("GroupScope") {
      changes.groupScope = ADGroupScope.allCases.first { $0.rawValue.lowercased() == scope.lowercased() }
    }
    if let category = c.string("GroupCategory") {
      changes.groupCategory = ADGroupCategory.allCases.first { $0.rawValue.lowercased() == category.lowercased() }
    }
    return changes
  }

  /// A Set- cmdlet of a kind of object.
  static func set(_ name: String, _ kind: ADKind, _ synopsis: String, _ parameters: String = "") -> LabCommand {
    LabCommand(
      name, synopsis,
      "Identity Instance Add Remove Replace Clear Enabled ChangePasswordAtLogon AccountExpirationDate ProtectedFromAccidentalDeletion PassThru GroupScope GroupCategory "
        + attributeParameters
    ) { c in
      let identity = try c.identity(c.has("Instance") ? "Instance" : "Identity")
      var changes = try changes(c)
      if c.has("Instance") { changes = try instanceChanges(c, kind) }
      let dn = try dn(c, identity, kind)
      guard try c.shouldProcess(dn, "Set") else { return }
      let wanted = changes
      try c.organisation { try $0.setADObject(dn, as: kind, wanted) }
      try passThru(c, dn, kind)
    }
  }

  /// -Instance: the properties of an edited copy that differ from what the directory holds.
  private static func instanceChanges(_ c: LabCmdlet, _ kind: ADKind) throws -> ADChanges {
    var changes = ADChanges()
    guard let edited = c.value("Instance").base.obj as? LabObject else { return changes }
    let fixed: Set<String> = ["distinguishedname", "name", "objectclass", "objectguid", "sid", "enabled"]
    let identity = try c.identity("Instance")
    let names = edited.shape.names
    let stored = try c.organisation { try $0.getADObject(identity, as: kind, properties: names) }
    for name in names where !fixed.contains(name.lowercased()) {
      let value = try c.plain(edited[name] ?? .null)
      let old = stored[name] ?? .null
      if value.elements.map(\.text) == old.elements.map(\.text) { continue }
      let attribute = attributes.first { $0.parameter.lowercased() == name.lowercased() }?.attribute ?? name
      if value.isNull {
        changes.clear.append(attribute)
      } else {
        changes.replace.append(ADAssignment(attribute, value.elements))
      }
    }
    if let enabled = edited["Enabled"], !enabled.isNull, stored["Enabled"] != .boolean(Truth.isTrue(enabled)) {
      changes.enabled = Truth.isTrue(enabled)
    }
    return changes
  }
}
