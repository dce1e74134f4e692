// The writes that the directory itself offers, as LDAP does: add, modify, rename and move, delete, restore. Uniqueness and
// syntax are checked here, whoever writes (the AD cmdlets, Lync's user cmdlets).

/// One modification of one attribute of an object.
enum DirectoryModification: Sendable {
  case add(ADAttribute, [ADValue])
  case remove(ADAttribute, [ADValue])
  case replace(ADAttribute, [ADValue])

  var attribute: ADAttribute {
    switch self {
    case .add(let attribute, _), .remove(let attribute, _), .replace(let attribute, _): return attribute
    }
  }
}

extension ActiveDirectory {
  /// Adds an object. The caller has resolved the attribute names; `name` has no escapes.
  mutating func add(
    _ objectClass: ADObjectClass, name: String, under parent: LabGUID, attributes: [(ADAttribute, [ADValue])],
    at now: Instant, random: inout SeededRandom, rid: Int64? = nil, bySystem: Bool = false
  ) throws(LabError) -> LabGUID {
    let type = objectClass.cmdletType
    let dn = "\(objectClass.rdnType)=\(DistinguishedName.escaped(name)),\(distinguishedName(of: parent))"
    guard let container = objects[parent], !container.isDeleted, container.objectClass.isContainer else {
      throw .adBadPath(dn, type: type)
    }
    guard !name.isEmpty, name.utf16.count <= 64 || !objectClass.isPrincipal else { throw .adConstraint(dn, type: type) }
    let key = ChildKey(parent: parent, name: ActiveDirectory.childName(objectClass, name))
    // Account names are checked before names in the container, as the real server does.
    for (attribute, values) in attributes {
      try check(attribute, values, on: nil, target: dn, type: type, bySystem: bySystem)
    }
    if childByName[key] != nil { throw .adNameInUse(dn, type: type) }
    let guid = random.guid()
    var object = DirectoryObject(
      guid: guid, objectClass: objectClass, name: name, parent: parent, sid: nil, whenCreated: now, whenChanged: now,
      usnCreated: highestUSN + 1, usnChanged: highestUSN + 1)
    if objectClass.isPrincipal {
      object.sid = "\(domainSID)-\(rid ?? nextRID)"
      if rid == nil { nextRID += 1 }
    }
    objects[guid] = object
    childByName[key] = guid
    children[parent, default: []].append(guid)
    if let sid = object.sid { bySID[fold(sid)] = guid }
    for (attribute, values) in attributes {
      if attribute == .member {
        for case .link(let member) in values { _ = links.add(member, to: guid) }
      } else {
        setValues(guid, attribute, values)
      }
    }
    touch(guid, at: now)
    return guid
  }

  /// Applies modifications in order, all or none.
  mutating func modify(_ guid: LabGUID, _ modifications: [DirectoryModification], at now: Instant) throws(LabError) {
    guard let object = objects[guid], !object.isDeleted else { throw .adBadPath(distinguishedName(of: guid), type: "ADObject") }
    let target = distinguishedName(of: guid)
    let type = object.objectClass.cmdletType
    var after: [(ADAttribute, [ADValue])] = []
    var memberChanges: [(add: Bool, LabGUID)] = []
    for modification in modifications {
      let attribute = modification.attribute
      if attribute == .member {
        memberChanges += try memberChange(modification, of: guid)
        continue
      }
      var values = after.first { $0.0 == attribute }?.1 ?? object.attributes[attribute]
      switch modification {
      case .add(_, let new):
        for value in new where !values.contains(where: { $0.matches(value) }) { values.append(value) }
      case .remove(_, let old): values.removeAll { value in old.contains { $0.matches(value) } }
      case .replace(_, let new):
        values = []
        for value in new where !values.contains(where: { $0.matches(value) }) { values.append(value) }
      }
      try check(attribute, values, on: guid, target: target, type: type)
      if let at = after.firstIndex(where: { $0.0 == attribute }) {
        after[at].1 = values
      } else {
        after.append((attribute, values))
      }
    }
    for (attribute, values) in after { setValues(guid, attribute, values) }
    for (add, member) in memberChanges { _ = add ? links.add(member, to: guid) : links.remove(member, from: guid) }
    touch(guid, at: now)
    for (_, member) in memberChanges { touch(member, at: now) }
  }

  private func memberChange(
    _ modification: DirectoryModification, of group: LabGUID
  ) throws(LabError) -> [(add: Bool, LabGUID)] {
    func guids(_ values: [ADValue]) -> [LabGUID] {
      values.compactMap { value in if case .link(let guid) = value { return guid } else { return nil } }
    }
    switch modification {
    case .add(_, let values): return guids(values).map { (true, $0) }
    case .remove(_, let values): return guids(values).map { (false, $0) }
    case .replace(_, let values):
      return links.members(of: group).map { (false, $0) } + guids(values).map { (true, $0) }
    }
  }

  /// The rules that hold for an attribute's new values.
  private func check(
    _ attribute: ADAttribute, _ values: [ADValue], on guid: LabGUID?, target: String, type: String, bySystem: Bool = false
  ) throws(LabError) {
    let definition = attribute.definition
    if definition.needsExchange && !hasExchangeSchema { throw .adUnknownAttribute(definition.name) }
    if definition.isSystemOwned && !bySystem { throw .adSystemOwned(target, type: type) }
    if values.count > 1 && !definition.isMultiValued { throw .adSingleValued(target, type: type) }
    if attribute == .samAccountName, let name = values.first?.text {
      let limit = type == "ADUser" || type == "ADComputer" ? 20 : 256
      let bad = name.utf8.contains { byte in byte < 0x20 || "\"/\\[]:;|=,+*?<>@".utf8.contains(byte) }
      if name.isEmpty || name.utf16.count > limit || bad || name.utf8.last == 0x2E {
        throw .adBadAccountName(target, type: type)
      }
      if find(attribute, name).contains(where: { $0 != guid }) { throw .adAccountExists(target, type: type) }
    }
    if attribute == .userPrincipalName, enforcesUniqueUPN, let name = values.first?.text,
      find(attribute, name).contains(where: { $0 != guid })
    {
      throw .adDuplicateUPN(target, type: type)
    }
  }

  /// Renames an object within its parent or moves it under another one.
  mutating func relocate(_ guid: LabGUID, name: String?, parent: LabGUID?, at now: Instant) throws(LabError) {
    let target = distinguishedName(of: guid)
    guard let object = objects[guid], !object.isDeleted, let oldParent = object.parent, guid != rootGUID else {
      throw .adBadPath(target, type: "ADObject")
    }
    let newParent = parent ?? oldParent
    let newName = name ?? object.name
    guard let container = objects[newParent], !container.isDeleted, container.objectClass.isContainer else {
      throw .adBadPath(target, type: "ADObject")
    }
    if newName.isEmpty { throw .adConstraint(target, type: "ADObject") }
    if newParent != oldParent && object.isProtected { throw .adAccessDenied(target, type: "ADObject") }
    var next: LabGUID? = newParent
    while let ancestor = next {
      if ancestor == guid { throw .adMoveIntoSelf(target, type: "ADObject") }
      next = objects[ancestor]?.parent
    }
    let key = ChildKey(parent: newParent, name: ActiveDirectory.childName(object.objectClass, newName))
    if let other = childByName[key], other != guid { throw .adNameInUse(target, type: "ADObject") }
    childByName[ChildKey(parent: oldParent, name: ActiveDirectory.childName(object.objectClass, object.name))] = nil
    childByName[key] = guid
    if newParent != oldParent {
      children[oldParent]?.removeAll { $0 == guid }
      children[newParent, default: []].append(guid)
    }
    objects[guid]?.name = newName
    objects[guid]?.parent = newParent
    touch(guid, at: now)
  }

  /// Deletes an object, with what stands beneath it when `recursive`. With the recycle bin on, attributes survive.
  mutating func delete(_ guid: LabGUID, recursive: Bool, at now: Instant) throws(LabError) {
    let target = distinguishedName(of: guid)
    guard let object = objects[guid], !object.isDeleted else { throw .adBadPath(target, type: "ADObject") }
    let type = object.objectClass.cmdletType
    if guid == rootGUID || object.attributes.boolean(.isCriticalSystemObject) == true { throw .adCritical(target, type: type) }
    let subtree = descendants(of: guid)
    if subtree.count > 1 && !recursive { throw .adNotLeaf(target, type: type) }
    for guid in subtree where objects[guid]?.isProtected == true { throw .adAccessDenied(target, type: type) }
    for guid in subtree.reversed() { bury(guid, at: now) }
  }

  private mutating func bury(_ guid: LabGUID, at now: Instant) {
    guard let object = objects[guid], let parent = object.parent else { return }
    childByName[ChildKey(parent: parent, name: ActiveDirectory.childName(object.objectClass, object.name))] = nil
    children[parent]?.removeAll { $0 == guid }
    children[guid] = nil
    if let sid = object.sid { bySID[fold(sid)] = nil }
    for attribute in ADAttribute.indexed { index(guid, attribute, object.attributes[attribute], adding: false) }
    for group in links.groups(of: guid) { touch(group, at: now) }
    links.removeAll(of: guid)
    objects[guid]?.isDeleted = true
    objects[guid]?.lastKnownParent = parent
    if !enabledFeatures.contains("Recycle Bin Feature") {
      // A tombstone keeps little besides its identity.
      var kept = AttributeBag()
      kept[.samAccountName] = object.attributes[.samAccountName]
      kept[.userAccountControl] = object.attributes[.userAccountControl]
      objects[guid]?.attributes = kept
      objects[guid]?.password = nil
    }
    touch(guid, at: now)
  }

  /// Brings a deleted object back, under its old parent unless another is given.
  mutating func restore(_ guid: LabGUID, name: String?, parent: LabGUID?, at now: Instant) throws(LabError) {
    let target = distinguishedName(of: guid)
    guard let object = objects[guid], object.isDeleted else { throw .adBadPath(target, type: "ADObject") }
    guard enabledFeatures.contains("Recycle Bin Feature") else { throw .adNoRecycleBin(target) }
    guard let home = parent ?? object.lastKnownParent, objects[home]?.isDeleted == false else {
      throw .adMoveIntoSelf(target, type: "ADObject")
    }
    let newName = name ?? object.name
    let key = ChildKey(parent: home, name: ActiveDirectory.childName(object.objectClass, newName))
    if childByName[key] != nil { throw .adNameInUse(target, type: "ADObject") }
    if let sam = object.attributes.string(.samAccountName), !find(.samAccountName, sam).isEmpty {
      throw .adAccountExists(target, type: "ADObject")
    }
    objects[guid]?.isDeleted = false
    objects[guid]?.lastKnownParent = nil
    objects[guid]?.name = newName
    objects[guid]?.parent = home
    childByName[key] = guid
    children[home, default: []].append(guid)
    if let sid = object.sid { bySID[fold(sid)] = guid }
    for attribute in ADAttribute.indexed { index(guid, attribute, object.attributes[attribute], adding: true) }
    touch(guid, at: now)
  }

  /// The object and everything beneath it, parents before children.
  func descendants(of guid: LabGUID) -> [LabGUID] {
    var found = [guid]
    var at = 0
    while at < found.count {
      if let below = children[found[at]] { found += below }
      at += 1
    }
    return found
  }
}

extension ADObjectClass {
  /// The ActiveDirectory module's short type name for objects of the class.
  var cmdletType: String {
    switch self {
    case .user, .inetOrgPerson: return "ADUser"
    case .computer: return "ADComputer"
    case .group: return "ADGroup"
    case .organizationalUnit: return "ADOrganizationalUnit"
    case .domainDNS: return "ADDomain"
    default: return "ADObject"
    }
  }
}
