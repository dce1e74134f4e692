// Active Directory: one forest with one domain and one domain controller. Objects are kept by GUID and found through their
// parent and name, their SID and a few value indexes; a change log by update sequence number serves DirSync's delta import.

public struct ActiveDirectory: Sendable {
  /// A name beneath a parent: `cn=cammie cheng`, folded.
  struct ChildKey: Hashable, Sendable {
    let parent: LabGUID
    let name: String
  }

  /// One committed write: what changed at which update sequence number.
  struct LogEntry: Sendable {
    let usn: Int64
    let object: LabGUID
  }

  public let dnsName: String
  public let netBIOSName: String
  /// `DC=contoso,DC=local`
  public let rootDN: String
  public let domainSID: String
  public internal(set) var upnSuffixes: [String] = []
  public internal(set) var spnSuffixes: [String] = []
  public internal(set) var forestMode = "Windows2012Forest"
  public internal(set) var domainMode = "Windows2012Domain"
  /// Names of enabled optional features; `Recycle Bin Feature` is off in a new forest.
  public internal(set) var enabledFeatures: [String] = []
  public internal(set) var passwordPolicy = PasswordPolicy()
  /// Whether the domain controller refuses a UPN that exists already: Windows Server 2012 R2 and later do, 2012 doesn't.
  public internal(set) var enforcesUniqueUPN = false
  /// Whether Exchange's schema extension was applied.
  public internal(set) var hasExchangeSchema = false

  public internal(set) var rootGUID: LabGUID = .empty
  public internal(set) var deletedObjectsGUID: LabGUID = .empty
  public internal(set) var highestUSN: Int64 = 12_000
  var nextRID: Int64 = 1104
  var objects: [LabGUID: DirectoryObject] = [:]
  var childByName: [ChildKey: LabGUID] = [:]
  var children: [LabGUID: [LabGUID]] = [:]
  var bySID: [String: LabGUID] = [:]
  /// Per indexed attribute: folded value to the objects that hold it.
  var valueIndex: [ADAttribute: [String: [LabGUID]]] = [:]
  /// Groups to members and back; kept apart from the attributes because groups can be large.
  var links = LinkTable()
  var log: [LogEntry] = []

  /// The domain's rules for passwords and lockout.
  public struct PasswordPolicy: Sendable, Hashable {
    public var minimumLength = 7
    public var complexity = true
    public var historyLength = 24
    public var maximumAge: Span = .days(42)
    public var minimumAge: Span = .zero
    public var lockoutThreshold = 0
    public var lockoutDuration: Span = .minutes(30)
  }

  init(dnsName: String, netBIOSName: String, domainSID: String) {
    self.dnsName = dnsName
    self.netBIOSName = netBIOSName
    self.domainSID = domainSID
    rootDN = dnsName.utf8.split(separator: 0x2E).map { "DC=" + String(decoding: $0, as: UTF8.self) }.joined(separator: ",")
  }

  public subscript(guid: LabGUID) -> DirectoryObject? { objects[guid] }

  /// How many objects there are, deleted ones included.
  public var count: Int { objects.count }

  // MARK: Names

  /// The DN of an object; "" when there is none.
  public func distinguishedName(of guid: LabGUID) -> String {
    guard let object = objects[guid] else { return "" }
    if guid == rootGUID { return rootDN }
    var text = "\(object.objectClass.rdnType)=\(DistinguishedName.escaped(object.name))"
    if object.isDeleted { text = "\(object.objectClass.rdnType)=\(DistinguishedName.escaped(object.name))\\0ADEL:\(guid)" }
    var next = object.isDeleted ? deletedObjectsGUID : object.parent
    var steps = 0
    while let guid = next, guid != rootGUID, let parent = objects[guid], steps < 1000 {
      text += ",\(parent.objectClass.rdnType)=\(DistinguishedName.escaped(parent.name))"
      next = parent.parent
      steps += 1
    }
    return text + "," + rootDN
  }

  /// `contoso.local/Staff/Cammie Cheng`
  func canonicalName(of guid: LabGUID) -> String {
    if guid == rootGUID { return dnsName + "/" }
    var names: [String] = []
    var next: LabGUID? = guid
    while let guid = next, guid != rootGUID, let object = objects[guid], names.count < 1000 {
      names.append(object.isDeleted ? object.name + "\nDEL:\(guid)" : object.name)
      next = object.isDeleted ? deletedObjectsGUID : object.parent
    }
    return ([dnsName] + names.reversed()).joined(separator: "/")
  }

  /// The live object with a DN.
  public func find(dn: String) -> LabGUID? {
    guard let name = DistinguishedName(dn) else { return nil }
    let domainLabels = dnsName.utf8.split(separator: 0x2E).map { fold(String(decoding: $0, as: UTF8.self)) }
    guard name.parts.count >= domainLabels.count else { return nil }
    let tail = name.parts.suffix(domainLabels.count)
    guard tail.allSatisfy({ $0.type == "DC" }), tail.map({ fold($0.value) }) == domainLabels else { return nil }
    var current = rootGUID
    for part in name.parts.dropLast(domainLabels.count).reversed() {
      if current == deletedObjectsGUID, let (_, id) = part.value.cut(at: 0x0A), id.startsFolded(with: "DEL:") {
        guard let guid = LabGUID(String(id.dropFirst(4))), objects[guid]?.isDeleted == true else { return nil }
        current = guid
        continue
      }
      guard let child = childByName[ChildKey(parent: current, name: fold("\(part.type)=\(part.value)"))] else { return nil }
      current = child
    }
    return current
  }

  static func childName(_ objectClass: ADObjectClass, _ name: String) -> String { fold("\(objectClass.rdnType)=\(name)") }

  /// The live objects that hold a value of an indexed attribute.
  public func find(_ attribute: ADAttribute, _ value: String) -> [LabGUID] { valueIndex[attribute]?[fold(value)] ?? [] }

  /// Live objects whose attribute starts or ends with something can't be indexed; this walks all of them in order of creation.
  func forEachLive(_ body: (DirectoryObject) -> Void) {
    for object in objects.values where !object.isDeleted { body(object) }
  }

  // MARK: Bookkeeping, called by every write

  /// Marks an object as changed: new sequence number, whenChanged, change log.
  mutating func touch(_ guid: LabGUID, at now: Instant) {
    highestUSN += 1
    objects[guid]?.usnChanged = highestUSN
    objects[guid]?.whenChanged = now
    log.append(LogEntry(usn: highestUSN, object: guid))
  }

  mutating func index(_ guid: LabGUID, _ attribute: ADAttribute, _ values: [ADValue], adding: Bool) {
    for value in values {
      guard let text = value.text else { continue }
      let key = fold(text)
      if adding {
        valueIndex[attribute, default: [:]][key, default: []].append(guid)
      } else {
        valueIndex[attribute]?[key]?.removeAll { $0 == guid }
        if valueIndex[attribute]?[key]?.isEmpty == true { valueIndex[attribute]?[key] = nil }
      }
    }
  }

  /// Sets the values of an attribute and keeps its index; doesn't stamp the object.
  mutating func setValues(_ guid: LabGUID, _ attribute: ADAttribute, _ values: [ADValue]) {
    if ADAttribute.indexed.contains(attribute) {
      index(guid, attribute, objects[guid]?.attributes[attribute] ?? [], adding: false)
      index(guid, attribute, values, adding: true)
    }
    objects[guid]?.attributes[attribute] = values
  }
}

/// Group membership in both directions, each side in order of joining.
struct LinkTable: Sendable {
  struct Members: Sendable {
    private(set) var order: [LabGUID] = []
    private var set: Set<LabGUID> = []

    func contains(_ guid: LabGUID) -> Bool { set.contains(guid) }
    mutating func insert(_ guid: LabGUID) -> Bool {
      guard set.insert(guid).inserted else { return false }
      order.append(guid)
      return true
    }
    mutating func remove(_ guid: LabGUID) -> Bool {
      guard set.remove(guid) != nil else { return false }
      order.removeAll { $0 == guid }
      return true
    }
  }

  private var forward: [LabGUID: Members] = [:]
  private var back: [LabGUID: Members] = [:]

  func members(of group: LabGUID) -> [LabGUID] { forward[group]?.order ?? [] }
  func groups(of member: LabGUID) -> [LabGUID] { back[member]?.order ?? [] }
  func contains(_ member: LabGUID, in group: LabGUID) -> Bool { forward[group]?.contains(member) ?? false }

  mutating func add(_ member: LabGUID, to group: LabGUID) -> Bool {
    guard forward[group, default: Members()].insert(member) else { return false }
    return back[member, default: Members()].insert(group)
  }

  mutating func remove(_ member: LabGUID, from group: LabGUID) -> Bool {
    guard forward[group]?.remove(member) == true else { return false }
    return back[member]?.remove(group) ?? false
  }

  mutating func removeAll(of guid: LabGUID) {
    for group in groups(of: guid) { _ = remove(guid, from: group) }
    for member in members(of: guid) { _ = remove(member, from: guid) }
  }
}
