// How an object's properties read: LDAP attributes by their own names, and the names that the ActiveDirectory module gives
// them or computes (FACTS A3).

/// An object with its directory, as filters look at it.
struct DirectorySubject: FilterSubject {
  let directory: ActiveDirectory
  let object: DirectoryObject

  func filterValues(of property: String) -> [LabValue]? {
    // Class tests run over every object of a search; they answer without building a value list.
    if property == "objectclass" { return object.objectClass.chain.map { .string($0) } }
    if property.utf8.starts(with: DirectoryFilter.chain.utf8) {
      switch property.utf8.count - DirectoryFilter.chain.utf8.count {
      case 8 where property.hasSuffix("memberof"): return directory.linked(object.guid, up: true)
      case 6 where property.hasSuffix("member"): return directory.linked(object.guid, up: false)
      default: return nil
      }
    }
    return directory.value(of: property, for: object)?.elements
  }
}

extension ActiveDirectory {
  /// Names of the module's computed properties of accounts, as Get-ADUser -Properties * spells them.
  static let userProperties = [
    "AccountExpirationDate", "accountExpires", "AccountLockoutTime", "AccountNotDelegated", "AllowReversiblePasswordEncryption",
    "BadLogonCount", "badPasswordTime", "badPwdCount", "CannotChangePassword", "CanonicalName", "Certificates", "City", "CN",
    "codePage", "Company", "CompoundIdentitySupported", "Country", "countryCode", "Created", "createTimeStamp", "Deleted",
    "Department", "Description", "DisplayName", "DistinguishedName", "Division", "DoesNotRequirePreAuth",
    "dSCorePropagationData",
    "EmailAddress", "EmployeeID", "EmployeeNumber", "Enabled", "Fax", "GivenName", "HomeDirectory", "HomedirRequired",
    "HomeDrive",
    "HomePage", "HomePhone", "Initials", "instanceType", "isDeleted", "KerberosEncryptionType", "LastBadPasswordAttempt",
    "LastKnownParent", "lastLogoff", "lastLogon", "LastLogonDate", "LockedOut", "logonCount", "LogonWorkstations", "Manager",
    "MemberOf", "MNSLogonAccount", "MobilePhone", "Modified", "modifyTimeStamp", "msDS-User-Account-Control-Computed", "Name",
    "nTSecurityDescriptor", "ObjectCategory", "ObjectClass", "ObjectGUID", "objectSid", "Office", "OfficePhone", "Organization",
    "OtherName", "PasswordExpired", "PasswordLastSet", "PasswordNeverExpires", "PasswordNotRequired", "POBox", "PostalCode",
    "PrimaryGroup", "primaryGroupID", "PrincipalsAllowedToDelegateToAccount", "ProfilePath", "ProtectedFromAccidentalDeletion",
    "pwdLastSet", "SamAccountName", "sAMAccountType", "ScriptPath", "sDRightsEffective", "ServicePrincipalNames", "SID",
    "SIDHistory", "SmartcardLogonRequired", "State", "StreetAddress", "Surname", "Title", "TrustedForDelegation",
    "TrustedToAuthForDelegation", "UseDESKeyOnly", "userAccountControl", "UserPrincipalName", "uSNChanged", "uSNCreated",
    "whenChanged", "whenCreated",
  ]
  static let groupProperties = [
    "CanonicalName", "CN", "Created", "createTimeStamp", "Deleted", "Description", "DisplayName", "DistinguishedName",
    "dSCorePropagationData", "GroupCategory", "GroupScope", "groupType", "HomePage", "instanceType", "isDeleted",
    "LastKnownParent", "ManagedBy", "MemberOf", "Members", "Modified", "modifyTimeStamp", "Name", "nTSecurityDescriptor",
    "ObjectCategory", "ObjectClass", "ObjectGUID", "objectSid", "ProtectedFromAccidentalDeletion", "SamAccountName",
    "sAMAccountType", "sDRightsEffective", "SID", "SIDHistory", "uSNChanged", "uSNCreated", "whenChanged", "whenCreated",
  ]
  static let commonProperties = [
    "CanonicalName", "CN", "Created", "createTimeStamp", "Deleted", "Description", "DisplayName", "DistinguishedName",
    "dSCorePropagationData", "instanceType", "isDeleted", "LastKnownParent", "Modified", "modifyTimeStamp", "Name",
    "nTSecurityDescriptor", "ObjectCategory", "ObjectClass", "ObjectGUID", "ProtectedFromAccidentalDeletion",
    "sDRightsEffective", "uSNChanged", "uSNCreated", "whenChanged", "whenCreated",
  ]
  private static let collection = "Microsoft.ActiveDirectory.Management.ADPropertyValueCollection"

  /// The value of a property by PowerShell or LDAP name (any case): nil when neither the module nor the schema knows it,
  /// null when it has no value.
  func value(of property: String, for object: DirectoryObject) -> LabValue? {
    let name = fold(property)
    if let value = identityValue(name, object) { return value }
    if let value = accountValue(name, object) { return value }
    guard let attribute = ADSchema.attribute(name), !attribute.definition.needsExchange || hasExchangeSchema else { return nil }
    return attributeValue(attribute, of: object)
  }

  func attributeValue(_ attribute: ADAttribute, of object: DirectoryObject) -> LabValue {
    if attribute == .member { return .list(type: ActiveDirectory.collection, dns(links.members(of: object.guid))) }
    let values = object.attributes[attribute]
    let definition = attribute.definition
    let shown = values.map { (value: ADValue) -> LabValue in
      switch value {
      case .string(let text): return definition.syntax == .sid ? .sid(text) : .string(text)
      case .integer(let number): return definition.syntax == .large ? .long(number) : .int(number)
      case .boolean(let flag): return .boolean(flag)
      case .time(let time): return .time(time)
      case .bytes(let bytes): return .bytes(bytes)
      case .link(let guid): return .string(distinguishedName(of: guid))
      }
    }
    if definition.isMultiValued { return .list(type: ActiveDirectory.collection, shown) }
    return shown.first ?? .null
  }

  private func dns(_ guids: [LabGUID]) -> [LabValue] { guids.map { .string(distinguishedName(of: $0)) } }

  /// Properties that every object has.
  private func identityValue(_ name: String, _ object: DirectoryObject) -> LabValue? {
    switch name {
    case "distinguishedname": return .string(distinguishedName(of: object.guid))
    case "name", "cn", "ou", "dc":
      if name == "cn" && object.objectClass.rdnType != "CN" { return .null }
      if name == "ou" && object.objectClass.rdnType != "OU" { return .null }
      return .string(object.isDeleted && name == "name" ? object.name + "\nDEL:\(object.guid)" : object.name)
    case "objectclass": return .string(object.objectClass.rawValue)
    case "objectcategory":
      return .string("CN=\(object.objectClass.categoryName),CN=Schema,CN=Configuration,\(rootDN)")
    case "objectguid": return .guid(object.guid)
    case "sid", "objectsid": return object.sid.map { .sid($0) } ?? .null
    case "canonicalname": return .string(canonicalName(of: object.guid))
    case "created", "whencreated", "createtimestamp": return .time(object.whenCreated)
    case "modified", "whenchanged", "modifytimestamp": return .time(object.whenChanged)
    case "usncreated": return .long(object.usnCreated)
    case "usnchanged": return .long(object.usnChanged)
    case "deleted", "isdeleted": return object.isDeleted ? .boolean(true) : .null
    case "lastknownparent": return object.lastKnownParent.map { .string(distinguishedName(of: $0)) } ?? .null
    case "protectedfromaccidentaldeletion": return .boolean(object.isProtected)
    case "memberof": return .list(type: ActiveDirectory.collection, dns(links.groups(of: object.guid)))
    case "instancetype": return .int(object.guid == rootGUID ? 5 : 4)
    case "sdrightseffective": return .int(15)
    case "ntsecuritydescriptor": return .string("System.DirectoryServices.ActiveDirectorySecurity")
    case "dscorepropagationdata", "certificates", "sidhistory", "principalsallowedtodelegatetoaccount",
      "compoundidentitysupported", "kerberosencryptiontype", "linkedgrouppolicyobjects":
      return .list(type: ActiveDirectory.collection, [])
    case "samaccounttype":
      switch object.objectClass {
      case .user, .inetOrgPerson: return .int(805_306_368)
      case .computer: return .int(805_306_369)
      case .group:
        let type = object.attributes.integer(.groupType) ?? 0
        return .int((type & 4 != 0 ? 536_870_912 : 268_435_456) + (type < 0 ? 0 : 1))
      default: return .null
      }
    default: return nil
    }
  }

  /// Properties computed from userAccountControl and the times around logon and password, and those of groups.
  private func accountValue(_ name: String, _ object: DirectoryObject) -> LabValue? {
    let flags = object.attributes.integer(.userAccountControl)
    if let flag = AccountFlag.byProperty[name] { return flags.map { .boolean($0 & flag.rawValue != 0) } ?? .null }
    func time(_ attribute: ADAttribute) -> LabValue {
      guard let number = object.attributes.integer(attribute), number > 0, number < .max else { return .null }
      return .time(Instant(fileTime: number))
    }
    switch name {
    case "enabled": return flags.map { .boolean($0 & AccountFlag.disabled.rawValue == 0) } ?? .null
    case "passwordlastset": return time(.pwdLastSet)
    case "passwordexpired":
      return flags == nil ? .null : .boolean(object.attributes.integer(.pwdLastSet) == 0)
    case "accountexpirationdate": return time(.accountExpires)
    case "accountlockouttime": return time(.lockoutTime)
    case "lockedout": return flags == nil ? .null : .boolean((object.attributes.integer(.lockoutTime) ?? 0) > 0)
    case "lastlogondate": return time(.lastLogon)
    case "lastbadpasswordattempt": return time(.badPasswordTime)
    case "badpwdcount", "badlogoncount", "logoncount":
      guard flags != nil else { return .null }
      return .int(object.attributes.integer(name == "logoncount" ? .logonCount : .badPwdCount) ?? 0)
    case "lastlogon", "badpasswordtime", "lastlogoff":
      guard flags != nil else { return .null }
      return .long(
        name == "lastlogoff" ? 0 : object.attributes.integer(name == "lastlogon" ? .lastLogon : .badPasswordTime) ?? 0)
    case "codepage", "countrycode":
      guard flags != nil else { return .null }
      return ADSchema.attribute(name).map { attributeValue($0, of: object) }.flatMap { $0.isNull ? .int(0) : $0 } ?? .int(0)
    case "msds-user-account-control-computed":
      guard flags != nil else { return .null }
      return .int(object.attributes.integer(.pwdLastSet) == 0 ? 8_388_608 : 0)
    case "primarygroup":
      guard let rid = object.attributes.integer(.primaryGroupID), let group = bySID[fold("\(domainSID)-\(rid)")] else {
        return .null
      }
      return .string(distinguishedName(of: group))
    case "groupscope":
      guard let type = object.attributes.integer(.groupType) else { return .null }
      let scope: ADGroupScope = type & 2 != 0 ? .global : type & 4 != 0 ? .domainLocal : .universal
      return .enumeration(type: "Microsoft.ActiveDirectory.Management.ADGroupScope", name: scope.rawValue)
    case "groupcategory":
      guard let type = object.attributes.integer(.groupType) else { return .null }
      return .enumeration(
        type: "Microsoft.ActiveDirectory.Management.ADGroupCategory", name: type < 0 ? "Security" : "Distribution")
    default: return nil
    }
  }

  /// An object as a cmdlet emits it: the default properties of the kind plus the requested ones, in alphabetical order.
  /// - Throws: an unknown property's name among those requested.
  func record(_ guid: LabGUID, as kind: ADKind, properties: [String]) throws(LabError) -> LabRecord? {
    guard let object = objects[guid] else { return nil }
    var names = kind.defaultProperties
    var seen = Set(names.map(fold))
    func add(_ name: String) { if seen.insert(fold(name)).inserted { names.append(name) } }
    for name in properties {
      if name == "*" {
        let all =
          object.objectClass == .group
          ? ActiveDirectory.groupProperties
          : object.objectClass.isAccount ? ActiveDirectory.userProperties : ActiveDirectory.commonProperties
        for name in all { add(name) }
        for attribute in object.attributes.attributes { add(attribute.name) }
      } else {
        guard value(of: name, for: object) != nil else {
          throw .adUnknownProperty(name, target: distinguishedName(of: guid), type: kind.shortType)
        }
        add(ActiveDirectory.spelling[fold(name)] ?? ADAttribute(ldapName: name)?.name ?? name)
      }
    }
    let sorted = names.map { (fold($0), $0) }.sorted { $0.0 < $1.0 }
    return LabRecord(
      "Microsoft.ActiveDirectory.Management." + kind.shortType, sorted.map { ($0.1, value(of: $0.0, for: object) ?? .null) })
  }

  /// The module's spelling of a folded property name.
  private static let spelling: [String: String] = {
    var map: [String: String] = [:]
    for name in userProperties + groupProperties { map[fold(name)] = name }
    return map
  }()
}
