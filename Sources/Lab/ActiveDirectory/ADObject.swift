// Operations on directory objects of any class: Get-, New-, Set-, Remove-, Rename-, Move- and Restore-ADObject. The nouns for
// users, groups, units and computers are thin layers over these.

/// A value for a property or an attribute, by PowerShell or LDAP name. No values clear it.
public struct ADAssignment: Sendable, Hashable {
  public var name: String
  public var values: [LabValue]

  public init(_ name: String, _ values: [LabValue]) {
    self.name = name
    self.values = values
  }
  public init(_ name: String, _ text: String) { self.init(name, [.string(text)]) }
}

/// What to look for: the three ways in which the Get- cmdlets select.
public struct ADQuery: Sendable {
  public var filter: DirectoryFilter
  /// DN of the search base; nil = the domain.
  public var searchBase: String?
  public var scope: ADSearchScope
  /// At most this many; nil = all.
  public var resultSetSize: Int?
  public var includeDeleted: Bool

  public init(
    _ filter: DirectoryFilter = .all, searchBase: String? = nil, scope: ADSearchScope = .subtree, resultSetSize: Int? = nil,
    includeDeleted: Bool = false
  ) {
    self.filter = filter
    self.searchBase = searchBase
    self.scope = scope
    self.resultSetSize = resultSetSize
    self.includeDeleted = includeDeleted
  }
}

/// A new object, as the New-AD* cmdlets describe it.
public struct NewADObject: Sendable {
  public var objectClass: ADObjectClass
  public var name: String
  /// DN of the container; nil = the default one for the class.
  public var path: String?
  /// Named parameters and -OtherAttributes.
  public var attributes: [ADAssignment]
  public var password: String?
  public var enabled: Bool?
  public var flags: [AccountFlag: Bool]
  public var changePasswordAtLogon: Bool?
  public var isProtected: Bool?
  public var accountExpiration: Instant?
  public var groupScope: ADGroupScope?
  public var groupCategory: ADGroupCategory?

  public init(_ objectClass: ADObjectClass, name: String, path: String? = nil, attributes: [ADAssignment] = []) {
    self.objectClass = objectClass
    self.name = name
    self.path = path
    self.attributes = attributes
    flags = [:]
  }
}

/// What a Set-AD* cmdlet changes. Applied in the documented order: Remove, Add, Replace, Clear; named parameters first.
public struct ADChanges: Sendable {
  /// Named parameters; no values = `$null` was given, which clears.
  public var set: [ADAssignment] = []
  public var remove: [ADAssignment] = []
  public var add: [ADAssignment] = []
  public var replace: [ADAssignment] = []
  public var clear: [String] = []
  public var enabled: Bool?
  public var flags: [AccountFlag: Bool] = [:]
  public var changePasswordAtLogon: Bool?
  public var isProtected: Bool?
  /// The outer nil = not given; the inner = never expires.
  public var accountExpiration: Instant??
  public var groupScope: ADGroupScope?
  public var groupCategory: ADGroupCategory?

  public init() {}
}

extension ActiveDirectory {
  /// Turns values of a cmdlet into stored ones, by the attribute's syntax.
  func stored(_ assignment: ADAssignment, type: String) throws(LabError) -> (ADAttribute, [ADValue]) {
    let folded = fold(assignment.name)
    guard let attribute = ADSchema.attribute(folded), !attribute.definition.needsExchange || hasExchangeSchema else {
      throw .adUnknownAttribute(assignment.name)
    }
    var values: [ADValue] = []
    for value in assignment.values.flatMap(\.elements) {
      switch attribute.definition.syntax {
      case .string, .sid: values.append(.string(value.text))
      case .integer, .large:
        switch value {
        case .int(let number), .long(let number): values.append(.integer(number))
        case .time(let time): values.append(.integer(time.fileTime))
        default:
          guard let number = Int64(value.text.trimmed) else { throw .adInvalidSyntax(assignment.name, type: type) }
          values.append(.integer(number))
        }
      case .boolean:
        if case .boolean(let flag) = value {
          values.append(.boolean(flag))
        } else {
          switch fold(value.text) {
          case "true": values.append(.boolean(true))
          case "false": values.append(.boolean(false))
          default: throw .adInvalidSyntax(assignment.name, type: type)
          }
        }
      case .time:
        if case .time(let time) = value {
          values.append(.time(time))
        } else {
          guard let time = Instant(filterText: value.text) else { throw .adInvalidSyntax(assignment.name, type: type) }
          values.append(.time(time))
        }
      case .octets, .guid:
        switch value {
        case .bytes(let bytes): values.append(.bytes(bytes))
        case .guid(let guid): values.append(.bytes(guid.bytes))
        default: values.append(.bytes(Array(value.text.utf8)))
        }
      case .link: values.append(.link(try required(value.text, asLinkFor: attribute)))
      }
    }
    return (attribute, values)
  }

  private func required(_ identity: String, asLinkFor attribute: ADAttribute) throws(LabError) -> LabGUID {
    if let guid = find(dn: identity) ?? resolve(identity, as: .principal) { return guid }
    throw .adIdentityNotFound(identity, under: rootDN, type: "ADPrincipal")
  }

  /// The container in which a class's objects are created without -Path.
  func defaultContainer(for objectClass: ADObjectClass) -> LabGUID {
    switch objectClass {
    case .user, .inetOrgPerson, .group, .contact: return find(dn: "CN=Users," + rootDN) ?? rootGUID
    case .computer: return find(dn: "CN=Computers," + rootDN) ?? rootGUID
    default: return rootGUID
    }
  }

  mutating func setFlags(_ flags: [AccountFlag: Bool], of guid: LabGUID) {
    guard var bits = objects[guid]?.attributes.integer(.userAccountControl) else { return }
    for (flag, on) in flags { bits = on ? bits | flag.rawValue : bits & ~flag.rawValue }
    setValues(guid, .userAccountControl, [.integer(bits)])
  }
}

extension Organisation {
  /// Throws when no domain controller answers: the web service of the only one is down.
  func requireController() throws(LabError) {
    let controller = computers.domainController
    guard computers.isRunning("ADWS", on: controller), computers.isReachable(controller, port: 9389) else {
      throw .adNoDefaultServer()
    }
  }

  /// Get-AD* -Identity. The order of properties is the cmdlet's. Unknown identities throw ADIdentityNotFoundException.
  public func getADObject(
    _ identity: String, as kind: ADKind, properties: [String] = [], includeDeleted: Bool = false
  ) throws(LabError) -> LabRecord {
    try requireController()
    let guid = try activeDirectory.required(identity, as: kind, includeDeleted: includeDeleted)
    return try activeDirectory.record(guid, as: kind, properties: properties) ?? LabRecord(kind.shortType)
  }

  /// Get-AD* -Filter and -LDAPFilter; no match is no error.
  public func findADObjects(_ query: ADQuery, as kind: ADKind, properties: [String] = []) throws(LabError) -> [LabRecord] {
    try requireController()
    var base: LabGUID?
    if let text = query.searchBase {
      guard let found = activeDirectory.find(dn: text) else { throw .adBadPath(text, type: kind.shortType) }
      base = found
    }
    var found = activeDirectory.search(
      query.filter, kind: kind, base: base, scope: query.scope, includeDeleted: query.includeDeleted)
    if let limit = query.resultSetSize { found = Array(found.prefix(max(0, limit))) }
    var records: [LabRecord] = []
    records.reserveCapacity(found.count)
    for guid in found {
      if let record = try activeDirectory.record(guid, as: kind, properties: properties) { records.append(record) }
    }
    return records
  }

  /// New-AD*. An account with a bad password stays behind, disabled, and the error is thrown. Returns the object's GUID.
  @discardableResult public mutating func newADObject(_ new: NewADObject) throws(LabError) -> LabGUID {
    try requireController()
    let type = new.objectClass.cmdletType
    var attributes: [(ADAttribute, [ADValue])] = []
    func put(_ attribute: ADAttribute, _ values: [ADValue]) {
      attributes.removeAll { $0.0 == attribute }
      if !values.isEmpty { attributes.append((attribute, values)) }
    }
    if new.objectClass.isPrincipal {
      put(.samAccountName, [.string(new.objectClass == .computer ? new.name + "$" : new.name)])
    }
    for assignment in new.attributes {
      let (attribute, values) = try activeDirectory.stored(assignment, type: type)
      put(attribute, values)
    }
    if new.objectClass == .group {
      put(.groupType, [.integer((new.groupScope ?? .global).bits | (new.groupCategory ?? .security).bits)])
    }
    if new.objectClass.isAccount {
      var bits: Int64 = new.objectClass == .computer ? 0x1002 : 0x202
      for (flag, on) in new.flags where on { bits |= flag.rawValue }
      put(.userAccountControl, [.integer(bits)])
      put(.primaryGroupID, [.integer(new.objectClass == .computer ? 515 : 513)])
      put(.pwdLastSet, [.integer(0)])
      put(.accountExpires, [.integer(new.accountExpiration?.fileTime ?? .max)])
    }
    let parent: LabGUID
    if let path = new.path {
      guard let found = activeDirectory.find(dn: path) else {
        throw .adBadPath("\(new.objectClass.rdnType)=\(DistinguishedName.escaped(new.name)),\(path)", type: type)
      }
      parent = found
    } else {
      parent = activeDirectory.defaultContainer(for: new.objectClass)
    }
    let final = attributes
    let rdn = "\(new.objectClass.rdnType)=\(DistinguishedName.escaped(new.name))"
    let dn = "\(rdn),\(activeDirectory.distinguishedName(of: parent))"
    let guid = try change("Created \(dn)", in: .activeDirectory) { systems throws(LabError) in
      let guid = try systems.activeDirectory.add(
        new.objectClass, name: new.name, under: parent, attributes: final, at: systems.now, random: &systems.random)
      if new.isProtected ?? (new.objectClass == .organizationalUnit) {
        systems.activeDirectory.objects[guid]?.isProtected = true
      }
      return guid
    }
    guard new.objectClass.isAccount else { return guid }
    if let password = new.password { try setPassword(of: guid, to: password, mustChange: new.changePasswordAtLogon ?? false) }
    if new.enabled == true || (new.enabled == nil && new.objectClass == .computer) {
      try setEnabled(true, guid)
    }
    return guid
  }

  /// Set-AD*. All attribute changes or none.
  public mutating func setADObject(_ identity: String, as kind: ADKind, _ changes: ADChanges) throws(LabError) {
    try requireController()
    let guid = try activeDirectory.required(identity, as: kind)
    let type = kind.shortType
    let dn = activeDirectory.distinguishedName(of: guid)
    var modifications: [DirectoryModification] = []
    for assignment in changes.set {
      let (attribute, values) = try activeDirectory.stored(assignment, type: type)
      modifications.append(.replace(attribute, values))
    }
    for (parameter, list) in [("Remove", changes.remove), ("Add", changes.add), ("Replace", changes.replace)] {
      for assignment in list {
        let (attribute, values) = try activeDirectory.stored(assignment, type: type)
        if values.isEmpty { throw .adNullValue(parameter) }
        switch parameter {
        case "Remove": modifications.append(.remove(attribute, values))
        case "Add": modifications.append(.add(attribute, values))
        default: modifications.append(.replace(attribute, values))
        }
      }
    }
    for name in changes.clear {
      let (attribute, _) = try activeDirectory.stored(ADAssignment(name, []), type: type)
      modifications.append(.replace(attribute, []))
    }
    let all = modifications
    try change("Changed \(dn)\(Organisation.summary(changes))", in: .activeDirectory) { systems throws(LabError) in
      try systems.activeDirectory.modify(guid, all, at: systems.now)
      systems.activeDirectory.setFlags(changes.flags, of: guid)
      if let mustChange = changes.changePasswordAtLogon {
        let time = mustChange ? 0 : systems.now.fileTime
        systems.activeDirectory.setValues(guid, .pwdLastSet, [.integer(time)])
      }
      if let expiration = changes.accountExpiration {
        systems.activeDirectory.setValues(guid, .accountExpires, [.integer(expiration?.fileTime ?? .max)])
      }
      if let isProtected = changes.isProtected { systems.activeDirectory.objects[guid]?.isProtected = isProtected }
      if var bits = systems.activeDirectory.objects[guid]?.attributes.integer(.groupType) {
        if let scope = changes.groupScope { bits = bits & ~0xE | scope.bits }
        if let category = changes.groupCategory { bits = bits & 0x7FFF_FFFF | category.bits }
        systems.activeDirectory.setValues(guid, .groupType, [.integer(bits)])
      }
    }
    if let enabled = changes.enabled { try setEnabled(enabled, guid) }
  }

  private static func summary(_ changes: ADChanges) -> String {
    let names = (changes.set + changes.remove + changes.add + changes.replace).map(\.name) + changes.clear
    return names.isEmpty ? "" : ": " + names.joined(separator: ", ")
  }

  /// Remove-AD*. Protected objects and containers with content are refused.
  public mutating func removeADObject(_ identity: String, as kind: ADKind, recursive: Bool = false) throws(LabError) {
    try requireController()
    let guid = try activeDirectory.required(identity, as: kind)
    let dn = activeDirectory.distinguishedName(of: guid)
    try change("Deleted \(dn)", in: .activeDirectory) { systems throws(LabError) in
      try systems.activeDirectory.delete(guid, recursive: recursive, at: systems.now)
    }
  }

  /// Rename-ADObject: a new name, same GUID.
  public mutating func renameADObject(_ identity: String, as kind: ADKind = .object, to name: String) throws(LabError) {
    try requireController()
    let guid = try activeDirectory.required(identity, as: kind)
    let dn = activeDirectory.distinguishedName(of: guid)
    try change("Renamed \(dn) to \(name)", in: .activeDirectory) { systems throws(LabError) in
      try systems.activeDirectory.relocate(guid, name: name, parent: nil, at: systems.now)
    }
  }

  /// Move-ADObject -TargetPath: another container, same GUID.
  public mutating func moveADObject(_ identity: String, as kind: ADKind = .object, to path: String) throws(LabError) {
    try requireController()
    let guid = try activeDirectory.required(identity, as: kind)
    let dn = activeDirectory.distinguishedName(of: guid)
    guard let parent = activeDirectory.find(dn: path) else { throw .adBadPath(dn, type: "ADObject") }
    try change("Moved \(dn) to \(path)", in: .activeDirectory) { systems throws(LabError) in
      try systems.activeDirectory.relocate(guid, name: nil, parent: parent, at: systems.now)
    }
  }

  /// Restore-ADObject: needs the recycle bin.
  public mutating func restoreADObject(
    _ identity: String, newName: String? = nil, targetPath: String? = nil
  ) throws(LabError) {
    try requireController()
    let guid = try activeDirectory.required(identity, as: .object, includeDeleted: true)
    var parent: LabGUID?
    if let targetPath {
      parent = activeDirectory.find(dn: targetPath)
      if parent == nil { throw .adBadPath(targetPath, type: "ADObject") }
    }
    let home = parent
    let dn = activeDirectory.distinguishedName(of: guid)
    try change("Restored \(dn)", in: .activeDirectory) { systems throws(LabError) in
      try systems.activeDirectory.restore(guid, name: newName, parent: home, at: systems.now)
    }
  }
}
