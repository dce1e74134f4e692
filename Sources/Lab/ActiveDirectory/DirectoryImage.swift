// What Active Directory gives DirSync: an object's image with the attributes that flow (FACTS C4), and what changed since a
// sequence number. DirSync knows nothing else of the directory.

/// A synchronised object as DirSync carries it from the forest to the tenant.
public struct DirectoryImage: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case user, contact, group }

  /// objectGUID; its base64 is the source anchor.
  public let anchor: LabGUID
  public let kind: Kind
  public var accountEnabled = true
  public var displayName: String
  public var samAccountName: String?
  public var userPrincipalName: String?
  public var mail: String?
  public var mailNickname: String?
  public var proxyAddresses: [String] = []
  public var sipAddress: String?
  public var sipLocator: String?
  public var sipEnabled: Bool?
  public var sipLine: String?
  /// msExchUsageLocation; this forest never has it.
  public var usageLocation: String?
  /// The plain attributes under MSOnline's names, such as `City`.
  public var texts: [String: String] = [:]
  /// Anchors of a group's members.
  public var members: [LabGUID] = []
  public var isSecurityGroup = false

  /// The source anchor as the tenant stores it.
  public var sourceAnchor: String { anchor.base64 }

  /// The address with the prefix `SMTP:`, without it.
  public var primarySmtp: String? {
    proxyAddresses.first { $0.utf8.starts(with: "SMTP:".utf8) }.map { String($0.dropFirst(5)) }
  }

  /// The user's mail nickname as the cloud derives it (FACTS C5).
  public var alias: String {
    if let mailNickname, !mailNickname.isEmpty { return mailNickname }
    let secondary = proxyAddresses.first { $0.utf8.starts(with: "smtp:".utf8) }.map { String($0.dropFirst(5)) }
    return (mail ?? primarySmtp ?? userPrincipalName ?? secondary ?? samAccountName ?? displayName).localPart
  }
}

extension ActiveDirectory {
  private static let flowing: [(ADAttribute, String)] = [
    ("givenName", "FirstName"), ("sn", "LastName"), ("title", "Title"), ("department", "Department"),
    ("physicalDeliveryOfficeName", "Office"), ("telephoneNumber", "PhoneNumber"), ("mobile", "MobilePhone"),
    ("facsimileTelephoneNumber", "Fax"), ("streetAddress", "StreetAddress"), ("l", "City"), ("st", "State"),
    ("postalCode", "PostalCode"), ("c", "Country"), ("preferredLanguage", "PreferredLanguage"),
  ].compactMap { pair in ADAttribute(ldapName: pair.0).map { ($0, pair.1) } }

  /// The object's image, or nil when it is gone or out of DirSync's scope.
  func syncImage(of guid: LabGUID) -> DirectoryImage? {
    guard let object = objects[guid], !object.isDeleted else { return nil }
    let bag = object.attributes
    let kind: DirectoryImage.Kind
    switch object.objectClass {
    case .user, .inetOrgPerson: kind = .user
    case .contact: kind = .contact
    case .group: kind = .group
    default: return nil
    }
    if bag.boolean(.isCriticalSystemObject) == true { return nil }
    let sam = bag.string(.samAccountName)
    if let sam, sam.startsFolded(with: "MSOL_") || sam.startsFolded(with: "CAS_") || sam.startsFolded(with: "SystemMailbox{") {
      return nil
    }
    if kind == .contact && bag.strings(.proxyAddresses).isEmpty && bag.string(.mail) == nil { return nil }
    var image = DirectoryImage(anchor: guid, kind: kind, displayName: bag.string(.displayName) ?? object.name)
    image.samAccountName = sam
    image.accountEnabled = (bag.integer(.userAccountControl) ?? 512) & AccountFlag.disabled.rawValue == 0
    // An account without a UPN goes by its implicit one.
    image.userPrincipalName = bag.string(.userPrincipalName) ?? (kind == .user ? sam.map { "\($0)@\(dnsName)" } : nil)
    image.mail = bag.string(.mail)
    image.mailNickname = bag.string(.mailNickname)
    image.proxyAddresses = bag.strings(.proxyAddresses)
    image.sipAddress = bag.string(.sipAddress)
    image.sipLocator = bag.string(.sipLocator)
    image.sipEnabled = bag.boolean(.sipEnabled)
    image.sipLine = bag.string(.sipLine)
    for (attribute, name) in ActiveDirectory.flowing { if let text = bag.string(attribute) { image.texts[name] = text } }
    if kind == .group {
      image.members = links.members(of: guid)
      image.isSecurityGroup = (bag.integer(.groupType) ?? 0) < 0
    }
    return image
  }

  /// The objects written after a sequence number, each once, in order of their last write.
  func changed(since usn: Int64) -> [LabGUID] {
    var low = 0
    var high = log.count
    while low < high {
      let middle = (low + high) / 2
      if log[middle].usn > usn { high = middle } else { low = middle + 1 }
    }
    var seen: Set<LabGUID> = []
    return log[low...].reversed().filter { seen.insert($0.object).inserted }.map(\.object).reversed()
  }

  /// Every live object, in order of creation: DirSync's full import.
  var allForSync: [LabGUID] {
    objects.values.filter { !$0.isDeleted }.sorted { $0.usnCreated < $1.usnCreated }.map(\.guid)
  }
}
