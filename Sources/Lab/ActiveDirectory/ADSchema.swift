// The attributes that the simulated forest knows, with their syntax and owner, as one table: the base schema, what Lync's
// schema preparation adds, and what only Exchange's would add (this forest never had it).

/// One attribute of the schema, by number.
public struct ADAttribute: Hashable, Sendable {
  let id: UInt16

  /// How values are stored and compared.
  enum Syntax: UInt8, Sendable { case string, integer, large, boolean, time, octets, link, sid, guid }

  struct Definition: Sendable {
    let name: String
    let syntax: Syntax
    let isMultiValued: Bool
    /// Written by the directory itself; a client's write is refused.
    let isSystemOwned: Bool
    /// Exists only after Exchange's schema extension.
    let needsExchange: Bool
  }

  var definition: Definition { ADSchema.definitions[Int(id)] }
  var name: String { definition.name }

  /// The attribute with an LDAP name, case aside.
  init?(ldapName: String) {
    guard let id = ADSchema.byName[fold(ldapName)] else { return nil }
    self.id = id
  }

  init(id: UInt16) { self.id = id }

  private init(known name: String) { id = ADSchema.byName[fold(name)] ?? 0 }

  static let samAccountName = ADAttribute(known: "sAMAccountName")
  static let userPrincipalName = ADAttribute(known: "userPrincipalName")
  static let displayName = ADAttribute(known: "displayName")
  static let givenName = ADAttribute(known: "givenName")
  static let surname = ADAttribute(known: "sn")
  static let mail = ADAttribute(known: "mail")
  static let mailNickname = ADAttribute(known: "mailNickname")
  static let proxyAddresses = ADAttribute(known: "proxyAddresses")
  static let userAccountControl = ADAttribute(known: "userAccountControl")
  static let pwdLastSet = ADAttribute(known: "pwdLastSet")
  static let accountExpires = ADAttribute(known: "accountExpires")
  static let lockoutTime = ADAttribute(known: "lockoutTime")
  static let badPwdCount = ADAttribute(known: "badPwdCount")
  static let badPasswordTime = ADAttribute(known: "badPasswordTime")
  static let lastLogon = ADAttribute(known: "lastLogon")
  static let logonCount = ADAttribute(known: "logonCount")
  static let primaryGroupID = ADAttribute(known: "primaryGroupID")
  static let groupType = ADAttribute(known: "groupType")
  static let member = ADAttribute(known: "member")
  static let manager = ADAttribute(known: "manager")
  static let managedBy = ADAttribute(known: "managedBy")
  static let description = ADAttribute(known: "description")
  static let dNSHostName = ADAttribute(known: "dNSHostName")
  static let isCriticalSystemObject = ADAttribute(known: "isCriticalSystemObject")
  static let sipAddress = ADAttribute(known: "msRTCSIP-PrimaryUserAddress")
  static let sipEnabled = ADAttribute(known: "msRTCSIP-UserEnabled")
  static let sipLocator = ADAttribute(known: "msRTCSIP-DeploymentLocator")
  static let sipHomeServer = ADAttribute(known: "msRTCSIP-PrimaryHomeServer")
  static let sipOptionFlags = ADAttribute(known: "msRTCSIP-OptionFlags")
  static let sipFederation = ADAttribute(known: "msRTCSIP-FederationEnabled")
  static let sipInternetAccess = ADAttribute(known: "msRTCSIP-InternetAccessEnabled")
  static let sipPolicies = ADAttribute(known: "msRTCSIP-UserPolicies")
  static let sipRoutingGroup = ADAttribute(known: "msRTCSIP-UserRoutingGroupId")
  static let sipLine = ADAttribute(known: "msRTCSIP-Line")
  static let sipLineServer = ADAttribute(known: "msRTCSIP-LineServer")
  static let sipPrivateLine = ADAttribute(known: "msRTCSIP-PrivateLine")
  static let sipOwnerUrn = ADAttribute(known: "msRTCSIP-OwnerUrn")
  static let sipArchiving = ADAttribute(known: "msRTCSIP-ArchivingEnabled")
  static let voiceMailSettings = ADAttribute(known: "msExchUCVoiceMailSettings")

  /// Attributes with a value index: searching them for equality doesn't walk the directory.
  static let indexed: [ADAttribute] = [
    samAccountName, userPrincipalName, displayName, mail, proxyAddresses, sipAddress, sipLine,
  ]
}

enum ADSchema {
  /// One attribute a line: name, syntax letter (s string, i integer, l large integer, b boolean, t time, o octets, d link to an
  /// object, S SID, g GUID), then `*` multi-valued, `!` owned by the system, `x` Exchange schema only.
  private static let table = """
    accountExpires l
    adminCount i
    adminDescription s
    assistant d
    badPasswordTime l!
    badPwdCount i!
    c s
    cn s!
    co s
    codePage i
    comment s
    company s
    countryCode i
    department s
    departmentNumber s*
    description s*
    displayName s
    displayNamePrintable s
    distinguishedName d!
    division s
    dNSHostName s
    dSCorePropagationData t*!
    employeeID s
    employeeNumber s
    employeeType s
    extensionName s*
    facsimileTelephoneNumber s
    flags i
    generationQualifier s
    givenName s
    groupType i
    homeDirectory s
    homeDrive s
    homePhone s
    homePostalAddress s
    info s
    initials s
    instanceType i!
    internationalISDNNumber s*
    ipPhone s
    isCriticalSystemObject b!
    isDeleted b!
    jpegPhoto o*
    keywords s*
    l s
    labeledURI s*
    lastKnownParent d!
    lastLogoff l!
    lastLogon l!
    lastLogonTimestamp l!
    legacyExchangeDN s
    lockoutTime l
    logonCount i!
    logonHours o
    mail s
    managedBy d
    manager d
    member d*
    memberOf d*!
    middleName s
    mobile s
    msDS-cloudExtensionAttribute1 s
    msDS-SupportedEncryptionTypes i
    msDS-User-Account-Control-Computed i!
    msExchUCVoiceMailSettings s*
    msRTCSIP-AcpInfo s*
    msRTCSIP-ApplicationOptions i
    msRTCSIP-ArchivingEnabled i
    msRTCSIP-DeploymentLocator s
    msRTCSIP-FederationEnabled b
    msRTCSIP-GroupingID o
    msRTCSIP-InternetAccessEnabled b
    msRTCSIP-Line s
    msRTCSIP-LineServer s
    msRTCSIP-OptionFlags i
    msRTCSIP-OriginatorSid S
    msRTCSIP-OwnerUrn s
    msRTCSIP-PrimaryHomeServer s
    msRTCSIP-PrimaryUserAddress s
    msRTCSIP-PrivateLine s
    msRTCSIP-TargetHomeServer s
    msRTCSIP-TargetUserPolicies s*
    msRTCSIP-TenantId o
    msRTCSIP-UserEnabled b
    msRTCSIP-UserExtension s*
    msRTCSIP-UserLocationProfile s
    msRTCSIP-UserPolicies s*
    msRTCSIP-UserPolicy s*
    msRTCSIP-UserRoutingGroupId o
    name s!
    nTSecurityDescriptor o!
    o s*
    objectCategory d!
    objectClass s*!
    objectGUID g!
    objectSid S!
    operatingSystem s
    operatingSystemServicePack s
    operatingSystemVersion s
    otherHomePhone s*
    otherIpPhone s*
    otherMobile s*
    otherTelephone s*
    ou s*!
    pager s
    personalTitle s
    photo o*
    physicalDeliveryOfficeName s
    postalAddress s*
    postalCode s
    postOfficeBox s*
    preferredLanguage s
    primaryGroupID i
    profilePath s
    proxyAddresses s*
    pwdLastSet l
    sAMAccountName s
    sAMAccountType i!
    scriptPath s
    sDRightsEffective i!
    secretary d*
    seeAlso d*
    serialNumber s*
    servicePrincipalName s*
    sIDHistory S*!
    sn s
    st s
    street s
    streetAddress s
    targetAddress s
    telephoneNumber s
    textEncodedORAddress s
    thumbnailLogo o
    thumbnailPhoto o
    title s
    uid s*
    url s*
    userAccountControl i
    userCertificate o*
    userParameters s
    userPrincipalName s
    userSMIMECertificate o*
    userWorkstations s
    uSNChanged l!
    uSNCreated l!
    whenChanged t!
    whenCreated t!
    wWWHomePage s
    extensionAttribute1 sx
    extensionAttribute2 sx
    extensionAttribute3 sx
    extensionAttribute4 sx
    extensionAttribute5 sx
    extensionAttribute6 sx
    extensionAttribute7 sx
    extensionAttribute8 sx
    extensionAttribute9 sx
    extensionAttribute10 sx
    extensionAttribute11 sx
    extensionAttribute12 sx
    extensionAttribute13 sx
    extensionAttribute14 sx
    extensionAttribute15 sx
    mailNickname sx
    msExchArchiveGUID ox
    msExchHideFromAddressLists bx
    msExchMailboxGuid ox
    msExchRecipientDisplayType ix
    msExchRecipientTypeDetails lx
    msExchUsageLocation sx
    msExchVersion lx
    """

  static let definitions: [ADAttribute.Definition] = table.utf8.split(separator: 0x0A).compactMap { line in
    let words = line.split(separator: 0x20)
    guard words.count == 2, let letter = words[1].first else { return nil }
    let syntax: ADAttribute.Syntax =
      switch letter {
      case UInt8(ascii: "i"): .integer
      case UInt8(ascii: "l"): .large
      case UInt8(ascii: "b"): .boolean
      case UInt8(ascii: "t"): .time
      case UInt8(ascii: "o"): .octets
      case UInt8(ascii: "d"): .link
      case UInt8(ascii: "S"): .sid
      case UInt8(ascii: "g"): .guid
      default: .string
      }
    return ADAttribute.Definition(
      name: String(decoding: words[0], as: UTF8.self), syntax: syntax, isMultiValued: words[1].contains(0x2A),
      isSystemOwned: words[1].contains(0x21), needsExchange: words[1].contains(0x78))
  }

  static let byName: [String: UInt16] = {
    var map: [String: UInt16] = [:]
    for (index, definition) in definitions.enumerated() { map[fold(definition.name)] = UInt16(index) }
    return map
  }()

  /// PowerShell's own names for attributes, folded, to LDAP names.
  static let powerShellNames: [String: String] = [
    "emailaddress": "mail", "surname": "sn", "city": "l", "state": "st", "country": "c", "office": "physicalDeliveryOfficeName",
    "officephone": "telephoneNumber", "mobilephone": "mobile", "fax": "facsimileTelephoneNumber", "pobox": "postOfficeBox",
    "homepage": "wWWHomePage", "organization": "o", "othername": "middleName", "logonworkstations": "userWorkstations",
    "badlogoncount": "badPwdCount", "serviceprincipalnames": "servicePrincipalName", "members": "member",
    "created": "whenCreated", "modified": "whenChanged", "certificates": "userCertificate", "sid": "objectSid",
  ]

  /// The attribute behind a PowerShell or LDAP name.
  static func attribute(_ name: String) -> ADAttribute? {
    let folded = fold(name)
    return ADAttribute(ldapName: powerShellNames[folded] ?? folded)
  }
}
