// Random operations: whatever is done in whatever order, nothing crashes and the directories stay consistent. And size: an
// organisation of fifty thousand users must stay usable.
import Testing

@testable import Lab

/// What must hold after every operation.
func brokenInvariants(of lab: Organisation) -> [String] {
  var broken: [String] = []
  var upns: Set<String> = []
  var proxies: [String: LabGUID] = [:]
  for user in lab.tenant.liveUsers {
    if !upns.insert(fold(user.userPrincipalName)).inserted { broken.append("two users are \(user.userPrincipalName)") }
    if lab.tenant.user(upn: user.userPrincipalName)?.objectId != user.objectId {
      broken.append("\(user.userPrincipalName) isn't found")
    }
    for proxy in user.proxyAddresses {
      if let other = proxies[fold(proxy)], other != user.objectId { broken.append("\(proxy) is held twice") }
      proxies[fold(proxy)] = user.objectId
    }
    if user.proxyAddresses.count(where: { $0.hasPrefix("SMTP:") }) > 1 {
      broken.append("\(user.userPrincipalName) has two primaries")
    }
    if user.isLicensed && user.usageLocation == nil {
      broken.append("\(user.userPrincipalName) is licensed without a location")
    }
  }
  for sku in lab.tenant.skus where lab.tenant.consumedUnits(sku.accountSkuId) > sku.activeUnits {
    broken.append("more licences than units")
  }
  for (_, recipient) in lab.exchangeOnline.recipients where recipient.hasMailbox && !recipient.image.isGroup {
    if recipient.image.addresses.count(where: { $0.hasPrefix("SMTP:") }) != 1 {
      broken.append("\(recipient.name): not one primary")
    }
  }
  let directory = lab.activeDirectory
  for (guid, object) in directory.objects where !object.isDeleted {
    if directory.find(dn: directory.distinguishedName(of: guid)) != guid {
      broken.append("\(object.name) isn't found by its DN")
    }
    if let sam = object.attributes.string(.samAccountName), directory.find(.samAccountName, sam) != [guid] {
      broken.append("\(sam) isn't unique")
    }
    for value in object.attributes.strings(.proxyAddresses) where !directory.find(.proxyAddresses, value).contains(guid) {
      broken.append("\(value) isn't indexed")
    }
  }
  for replica in lab.lync.store.replicas where replica.packagedVersion != lab.lync.store.version {
    broken.append("\(replica.replicaFqdn) has no package of the newest version")
  }
  for (earlier, later) in zip(lab.timeline.entries, lab.timeline.entries.dropFirst()) where earlier.time > later.time {
    broken.append("time ran backwards at entry \(later.id)")
  }
  return broken
}

@Suite struct PropertyTests {
  /// One random operation; failures are as welcome as successes.
  private func step(_ lab: inout Organisation, _ random: inout SeededRandom) {
    func pick<T>(_ all: [T]) -> T { all[Int(random.next(in: 0...Int64(all.count - 1)))] }
    let number = random.next(in: 0...14)
    let sam = "user\(number)"
    let upn = "\(sam)@\(pick(["contoso.com", "contoso.local", "Contoso.COM", "fabrikam.com"]))"
    let cloud = pick(lab.tenant.liveUsers).userPrincipalName
    _ = failure { () throws(LabError) in
      switch random.next(in: 0...27) {
      case 0, 1, 2:
        try lab.newADUser(
          name: "User \(number)", path: pick([nil, "OU=Staff,DC=contoso,DC=local", "OU=No"]), samAccountName: sam,
          userPrincipalName: pick([nil, upn]), password: pick(["P@ssw0rd1", "x", nil]), enabled: pick([true, nil]))
      case 3: try lab.removeADUser(sam)
      case 4: try lab.renameADObject(try lab.getADUser(sam).distinguishedName, to: "Renamed \(number % 3)")
      case 5: try lab.moveADObject(try lab.getADUser(sam).distinguishedName, to: "CN=Users,DC=contoso,DC=local")
      case 6, 7:
        var changes = ADChanges()
        let value =
          pick(["SMTP:", "smtp:", "sip:", "x500:", ""]) + "a\(random.next(in: 0...5))@"
          + pick(["contoso.com", "other.com", ""])
        if number % 2 == 0 {
          changes.add = [ADAssignment("proxyAddresses", value)]
        } else {
          changes.replace = [ADAssignment("proxyAddresses", value)]
        }
        try lab.setADUser(sam, changes)
      case 8:
        var changes = ADChanges()
        changes.set = [ADAssignment("UserPrincipalName", upn)]
        try lab.setADUser(sam, changes)
      case 9, 10:
        try lab.enableCsUser(
          "User \(number)", registrarPool: "lyncfe01.contoso.local", sipAddress: "sip:a\(number % 5)@contoso.com")
      case 11: try lab.disableCsUser("User \(number)")
      case 12, 13, 14: try lab.startOnlineCoexistenceSync(fullSync: number == 0)
      case 15: try lab.setMsolUser(cloud, [ADAssignment("UsageLocation", pick(["SG", "", "XYZ"]))])
      case 16, 17: try lab.setMsolUserLicense(cloud, add: ["contoso:ENTERPRISEPACK"])
      case 18: try lab.setMsolUserLicense(cloud, remove: ["contoso:ENTERPRISEPACK"])
      case 19: try lab.removeMsolUser(cloud)
      case 20:
        var query = MsolUserQuery()
        query.returnDeleted = true
        if let user = try lab.getMsolUsers(query).first {
          try lab.restoreMsolUser(user.objectId.description, autoReconcileProxyConflicts: number % 2 == 0)
        }
      case 21: try lab.setMsolUserPrincipalName(cloud, to: "\(sam)@" + pick(["contoso.com", "contoso.onmicrosoft.com", "x"]))
      case 22: try lab.newMsolUser(userPrincipalName: "\(sam)@contoso.onmicrosoft.com", displayName: "U")
      case 23:
        try lab.newCsHostingProvider(
          CsHostingProvider(identity: "P\(number)", proxyFqdn: "p\(number % 4).contoso.com", enabled: true))
      case 24:
        try lab.setService(
          pick(["REPLICA", "FIMSynchronizationService"]), on: pick(["lyncedge01", "adfs01"]), running: number % 3 != 0)
      case 25: try lab.enableADOptionalFeature("Recycle Bin Feature")
      case 26:
        let deleted = lab.activeDirectory.search(
          .compare(property: "isdeleted", .eq, .boolean(true)), kind: .user, includeDeleted: true)
        if let guid = deleted.first { try lab.restoreADObject(guid.description) }
      default: lab.advance(by: .seconds(random.next(in: -5...4000)))
      }
    }
    if random.next(in: 0...3) == 0 { lab.advance(by: .seconds(random.next(in: 0...300))) }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func randomOperationsKeepTheInvariants(seed: UInt64) {
    var organisation = lab()
    organisation.caller.computer = organisation.dirSync.computer
    var random = SeededRandom(seed: seed)
    for round in 0..<400 {
      let before = organisation.now
      step(&organisation, &random)
      #expect(organisation.now >= before)
      if round % 20 == 19 {
        let broken = brokenInvariants(of: organisation)
        #expect(broken.isEmpty, "seed \(seed), round \(round)")
        if !broken.isEmpty { return }
      }
    }
    organisation.advance(by: .days(40))
    #expect(brokenInvariants(of: organisation).isEmpty)
  }

  @Test func sameOperationsSameOrganisation() {
    func run() -> Organisation {
      var organisation = lab()
      organisation.caller.computer = organisation.dirSync.computer
      var random = SeededRandom(seed: 77)
      for _ in 0..<200 { step(&organisation, &random) }
      return organisation
    }
    let first = run()
    let second = run()
    #expect(first.timeline == second.timeline)
    #expect(first.tenant.liveUsers == second.tenant.liveUsers)
  }

  @Test func checkpointsAreIndependent() throws {
    var organisation = lab()
    let checkpoint = organisation
    try organisation.makeUser("Cammie Cheng", upn: "cammie.cheng@contoso.com")
    organisation.advance(by: .days(1))
    #expect(checkpoint.now == Organisation.epoch)
    #expect(checkpoint.activeDirectory.resolve("cammie.cheng", as: .user) == nil)
    #expect(checkpoint.timeline.entries.count < organisation.timeline.entries.count)
  }

  @Test func hostileFiltersNeverCrash() {
    var random = SeededRandom(seed: 9)
    let pieces = [
      "(", ")", "&", "|", "!", "=", "*", "\\2a", "\\", "cn", "Name", " -eq ", "-and", "-not", "'", "\"", "$", "x", "${", "1",
      " ", ":", "~", "é", "\u{0}",
    ]
    let organisation = Organisation.contoso()
    for _ in 0..<3000 {
      let text = (0..<random.next(in: 0...14)).map { _ in pieces[Int(random.next(in: 0...Int64(pieces.count - 1)))] }.joined()
      for parse in [0, 1] {
        _ = failure { () throws(LabError) in
          let filter = parse == 0 ? try FilterParser.parse(text) : try LDAPFilterParser.parse(text)
          _ = try organisation.getADUsers(ADQuery(filter))
        }
      }
      _ = DistinguishedName(text)
      _ = CsScope(text)
      _ = LabGUID(text)
      _ = Instant(filterText: text)
      _ = organisation.activeDirectory.resolve(text, as: .principal)
    }
  }

  @Test func manyUsersStayUsable() throws {
    var organisation = lab()
    let clock = ContinuousClock()
    // A debug build is some twenty times slower than the product, so fewer users stand for the fifty thousand here; what
    // must hold is that the cost of one doesn't grow with the number there are.
    func add(_ range: Range<Int>) throws -> Duration {
      try clock.measure {
        for number in range {
          try organisation.newADUser(
            name: "User \(number)", path: "OU=Staff,DC=contoso,DC=local", samAccountName: "u\(number)",
            userPrincipalName: "u\(number)@contoso.com", password: "P@ssw0rd1", enabled: true)
        }
      }
    }
    let first = try add(0..<1000)
    _ = try add(1000..<5000)
    let last = try add(5000..<6000)
    #expect(last < first * 4)
    #expect(try organisation.getADUser("u4711").userPrincipalName == "u4711@contoso.com")
    let filter = try FilterParser.parse("UserPrincipalName -eq 'u4711@contoso.com' -and Enabled -eq $true")
    var count = 0
    let found = try clock.measure { count = try organisation.getADUsers(ADQuery(filter)).count }
    #expect(count == 1)
    #expect(found < .milliseconds(50))
    try organisation.synchronise()
    organisation.advance(by: .minutes(10))
    #expect(organisation.tenant.user(upn: "u4711@contoso.com") != nil)
  }
}
