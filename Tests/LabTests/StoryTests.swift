// The article, start to end, and the scenarios of FACTS I at the level of the model.
import Testing

@testable import Lab

/// An organisation with a caller that has every session open, on the Lync front end.
func lab() -> Organisation {
  var lab = Organisation.contoso()
  let admin = Organisation.administrator.userName
  lab.caller = Caller(tenantAccount: admin, exchangeAccount: admin, lyncOnlineAccount: admin)
  return lab
}

extension Organisation {
  mutating func synchronise(full: Bool = false) throws {
    let here = caller.computer
    caller.computer = dirSync.computer
    try startOnlineCoexistenceSync(fullSync: full)
    caller.computer = here
  }

  mutating func makeUser(_ name: String, upn: String, password: String = "P@ssw0rd1") throws {
    let (given, surname) = name.cut(at: 0x20) ?? (name, name)
    try newADUser(
      name: name, path: "OU=Staff,DC=contoso,DC=local", samAccountName: upn.localPart, userPrincipalName: upn, givenName: given,
      surname: surname, password: password, enabled: true)
  }

  mutating func addProxy(_ user: String, _ proxy: String) throws {
    var changes = ADChanges()
    changes.add = [ADAssignment("proxyAddresses", proxy)]
    try setADUser(user, changes)
  }
}

@Suite struct StoryTests {
  static let cammie = "cammie.cheng@contoso.com"

  @Test func theArticle() throws {
    var lab = lab()
    try lab.makeUser("Cammie Cheng", upn: StoryTests.cammie)
    try lab.enableCsUser("Cammie Cheng", registrarPool: "lyncfe01.contoso.local", sipAddressType: .userPrincipalName)
    let attributes = try lab.getADUser("cammie.cheng", properties: ["msRTCSIP-PrimaryUserAddress", "proxyAddresses"]).record
    #expect(attributes["msRTCSIP-PrimaryUserAddress"] == .string("sip:cammie.cheng@contoso.com"))
    #expect(attributes["proxyAddresses"]?.elements == [.string("sip:cammie.cheng@contoso.com")])
    let lync = try lab.getCsUser("cammie.cheng@contoso.com")[0]
    #expect(lync.registrarPool == "lyncfe01.contoso.local" && lync.hostingProvider == "SRV:" && lync.enabled)

    try lab.synchronise()
    let missing = failure { () throws(LabError) in _ = try lab.getMsolUser(StoryTests.cammie) }
    #expect(missing?.message == "User Not Found.  User: cammie.cheng@contoso.com.")
    #expect(
      missing?.fullyQualifiedErrorID(for: "Get-MsolUser")
        == "Microsoft.Online.Administration.Automation.UserNotFoundException,Microsoft.Online.Administration.Automation.GetUser"
    )
    lab.advance(by: .minutes(2))
    var user = try lab.getMsolUser(StoryTests.cammie)
    #expect(!user.isLicensed && user.lastDirSyncTime != nil && user.usageLocation == nil)
    #expect(user.immutableId == (try lab.getADUser("cammie.cheng").objectGUID.base64))

    let refused = failure { () throws(LabError) in
      try lab.setMsolUserLicense(StoryTests.cammie, add: ["contoso:ENTERPRISEPACK"])
    }
    #expect(refused?.message == "You must provide a required property: Parameter name: UsageLocation")
    let before = lab.tenant.consumedUnits("contoso:ENTERPRISEPACK")
    try lab.setMsolUser(StoryTests.cammie, [ADAssignment("UsageLocation", "SG")])
    try lab.setMsolUserLicense(StoryTests.cammie, add: ["contoso:ENTERPRISEPACK"])
    #expect(lab.tenant.consumedUnits("contoso:ENTERPRISEPACK") == before + 1)
    #expect(try lab.getMsolUser(StoryTests.cammie).overallProvisioningStatus == "PendingInput")
    #expect(failure { () throws(LabError) in _ = try lab.getMailbox(StoryTests.cammie) } != nil)
    lab.advance(by: .minutes(4))
    #expect(try lab.getMailbox(StoryTests.cammie)["PrimarySmtpAddress"] == .string("cammie.cheng@contoso.onmicrosoft.com"))
    lab.advance(by: .minutes(10))
    #expect(try lab.getMsolUser(StoryTests.cammie).overallProvisioningStatus == "Success")

    try lab.addProxy("cammie.cheng", "SMTP:cammie.cheng@contoso.com")
    try lab.synchronise()
    lab.advance(by: .minutes(5))
    let mailbox = try lab.getMailbox(StoryTests.cammie)
    #expect(mailbox["PrimarySmtpAddress"] == .string("cammie.cheng@contoso.com"))
    #expect(
      Set(mailbox["EmailAddresses"]?.elements.map(\.text) ?? []) == [
        "SMTP:cammie.cheng@contoso.com", "smtp:cammie.cheng@contoso.onmicrosoft.com", "SIP:cammie.cheng@contoso.com",
      ])
    user = try lab.getMsolUser(StoryTests.cammie)
    #expect(lab.lyncOnline.users[user.objectId]?.isHomedOnline == false)

    let trace = lab.signIn(LabCredential(userName: StoryTests.cammie, password: "P@ssw0rd1"))
    #expect(trace.redirectedToADFS)
    #expect(trace.claims["ImmutableID"] == user.immutableId)
    #expect(trace.outcome == .signedIn(mail: .mailbox(address: "cammie.cheng@contoso.com")))
    #expect(
      trace.steps.contains { $0.contains("https://adfs.contoso.com/adfs/ls/?cbcxt=&vv=&username=cammie.cheng%40contoso.com") })

    try lab.newCsHostingProvider(LyncConfigurationTests.exchange)
    #expect(try lab.getCsManagementStoreReplicationStatus().last?.upToDate == false)
    lab.advance(by: .minutes(2))
    #expect(try lab.getCsManagementStoreReplicationStatus().allSatisfy(\.upToDate))
    #expect(lab.edge.routes(toProxy: "exap.um.outlook.com"))
    // The mailbox's readiness leads back to the licence.
    let ready = try #require(lab.timeline.entries.last { $0.what == "The mailbox of cammie.cheng@contoso.com is ready" })
    #expect(lab.timeline.causes(of: ready.id).map(\.what).contains("Licensed cammie.cheng@contoso.com"))
  }

  @Test func wrongSuffix() throws {
    var lab = lab()
    try lab.makeUser("Dan Lim", upn: "dan.lim@contoso.local")
    try lab.enableCsUser(
      "Dan Lim", registrarPool: "lyncfe01.contoso.local", sipAddressType: .samAccountName, sipDomain: "contoso.com")
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    #expect(failure { () throws(LabError) in _ = try lab.getMsolUser("dan.lim@contoso.com") } != nil)
    var query = MsolUserQuery()
    query.searchString = "Dan"
    #expect(try lab.getMsolUsers(query).map(\.userPrincipalName) == ["dan.lim@contoso.onmicrosoft.com"])
    let trace = lab.signIn(LabCredential(userName: "dan.lim@contoso.com", password: "P@ssw0rd1"))
    #expect(!trace.outcome.isSignedIn)
    #expect(!lab.signIn(LabCredential(userName: "dan.lim@contoso.onmicrosoft.com", password: "P@ssw0rd1")).redirectedToADFS)
    // Licensed: the correction in AD doesn't reach the cloud name.
    try lab.setMsolUser("dan.lim@contoso.onmicrosoft.com", [ADAssignment("UsageLocation", "SG")])
    try lab.setMsolUserLicense("dan.lim@contoso.onmicrosoft.com", add: ["contoso:ENTERPRISEPACK"])
    var changes = ADChanges()
    changes.set = [ADAssignment("UserPrincipalName", "dan.lim@contoso.com")]
    try lab.setADUser("dan.lim", changes)
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    let id = try lab.getMsolUser("dan.lim@contoso.onmicrosoft.com").immutableId
    try lab.setMsolUserPrincipalName("dan.lim@contoso.onmicrosoft.com", to: "dan.lim@contoso.com")
    #expect(try lab.getMsolUser("dan.lim@contoso.com").immutableId == id)
    #expect(lab.signIn(LabCredential(userName: "dan.lim@contoso.com", password: "P@ssw0rd1")).outcome.isSignedIn)
  }

  @Test func exhaustedLicences() throws {
    var lab = lab()
    let sku = "contoso:ENTERPRISEPACK"
    let held = lab.tenant.consumedUnits(sku)
    for number in held..<26 {
      let upn = "u\(number)@contoso.onmicrosoft.com"
      try lab.newMsolUser(userPrincipalName: upn, displayName: "U \(number)", usageLocation: "SG")
      let error = failure { () throws(LabError) in try lab.setMsolUserLicense(upn, add: [sku]) }
      if number < 25 {
        #expect(error == nil)
      } else {
        #expect(error?.message == "Unable to assign this license because the  number of allowed licenses have been assigned.")
      }
    }
    try lab.setMsolUserLicense("u\(held)@contoso.onmicrosoft.com", remove: [sku])
    #expect(lab.tenant.consumedUnits(sku) == 24)
    try lab.setMsolUserLicense("u25@contoso.onmicrosoft.com", add: [sku])
    let invalid =
      "Unable to assign this license because it is invalid. Use the Get-MsolAccountSku cmdlet to retrieve a list of valid licenses."
    for bad in ["contoso:ENTERPRISPACK", sku] {
      #expect(
        failure { () throws(LabError) in try lab.setMsolUserLicense("u25@contoso.onmicrosoft.com", add: [bad]) }?.message
          == invalid)
    }
  }

  @Test func duplicateAddress() throws {
    var lab = lab()
    try lab.makeUser("A One", upn: "a.one@contoso.com")
    try lab.makeUser("B Two", upn: "b.two@contoso.com")
    try lab.addProxy("a.one", "SMTP:sales@contoso.com")
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    try lab.addProxy("b.two", "smtp:sales@contoso.com")
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    #expect(try lab.getMsolUser("b.two@contoso.com").proxyAddresses.isEmpty)
    #expect(lab.dirSync.runs.last?.status == "completed-export-errors")
    let mail = try #require(lab.tenant.sentMail.last)
    #expect(mail.subject == "Directory Synchronization Error Report")
    #expect(mail.body.contains("[ProxyAddresses smtp:sales@contoso.com;]"))
    var changes = ADChanges()
    changes.remove = [ADAssignment("proxyAddresses", "smtp:sales@contoso.com")]
    try lab.setADUser("b.two", changes)
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    #expect(lab.dirSync.runs.last?.status == "success")
    #expect(lab.dirSync.failures.isEmpty)
  }

  @Test func moveToTheService() throws {
    var lab = lab()
    let upn = "grace.koh@contoso.com"
    try lab.enableCsUser(upn, registrarPool: "lyncfe01.contoso.local", sipAddressType: .userPrincipalName)
    try lab.synchronise()
    lab.advance(by: .minutes(5))
    func move(_ lab: inout Organisation, _ target: String) -> LabError? {
      failure { () throws(LabError) in
        try lab.moveCsUser(
          upn, target: target, credential: Organisation.administrator,
          hostedMigrationOverrideUrl: "https://admin0a.online.lync.com/HostedMigration/hostedmigrationservice.svc")
      }
    }
    #expect(
      move(&lab, "sipfed.online.lync.com")?.message
        == "HostedMigration fault: Error=(510), Description=(This user's tenant is not enabled for shared sip address space.)")
    try lab.setCsTenantFederationConfiguration(sharedSipAddressSpace: true)
    lab.advance(by: .minutes(2))
    #expect(move(&lab, "sipfed.online.lync.com")?.message.contains("507") == true)
    try lab.setMsolUser(upn, [ADAssignment("UsageLocation", "SG")])
    try lab.setMsolUserLicense(upn, add: ["contoso:ENTERPRISEPACK"])
    let before = lab.now
    #expect(move(&lab, "sipfed.online.lync.com") == nil)
    #expect(lab.now - before == .seconds(30))
    var user = try lab.getCsUser(upn)[0]
    #expect(user.hostingProvider == "sipfed.online.lync.com" && user.registrarPool == nil)
    #expect(try lab.getMsolUser(upn).sipLocator == "SRV:")
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    #expect(try lab.getMsolUser(upn).sipLocator == "sipfed.online.lync.com")
    #expect(move(&lab, "lyncfe01.contoso.local") == nil)
    user = try lab.getCsUser(upn)[0]
    #expect(user.hostingProvider == "SRV:" && user.registrarPool == "lyncfe01.contoso.local")
    #expect(move(&lab, "nowhere.contoso.local") != nil)
  }

  @Test func hostedVoiceMail() throws {
    var lab = lab()
    let upn = "alice.tan@contoso.com"
    try lab.newUMDialPlan(name: "LyncUM", numberOfDigits: 4, uriType: "SipName", voipSecurity: "Secured", countryCode: "65")
    #expect(failure { () throws(LabError) in try lab.enableUMMailbox(upn, policy: "LyncUM Default Policy") } != nil)
    try lab.enableUMMailbox(
      upn, policy: "LyncUM Default Policy", sipResourceIdentifier: upn, extensions: ["1234"], pinExpired: false)
    let kind = try #require(CsPolicyKind.named("HostedVoicemailPolicy"))
    var changes = CsUserChanges()
    changes.hostedVoiceMail = true
    #expect(failure { () throws(LabError) in try lab.setCsUser(upn, changes) } != nil)
    try lab.newCsPolicy(
      kind, "ExOnline",
      [ADAssignment("Destination", "exap.um.outlook.com"), ADAssignment("Organization", "contoso.onmicrosoft.com")])
    let early = failure { () throws(LabError) in try lab.grantCsPolicy(kind, to: upn, policyName: "ExOnline") }
    #expect(early?.message == "Policy \"ExOnline\" is not a user policy. You can assign only a user policy to a specific user.")
    lab.advance(by: .minutes(1))
    try lab.grantCsPolicy(kind, to: upn, policyName: "ExOnline")
    changes.enterpriseVoiceEnabled = true
    changes.lineURI = "tel:+6561234567"
    try lab.setCsUser(upn, changes)
    let user = try lab.getCsUser(upn)[0].record
    #expect(user["HostedVoiceMail"] == .boolean(true) && user["HostedVoicemailPolicy"] == .string("ExOnline"))
    #expect(try lab.getADUser("alice.tan", properties: ["msRTCSIP-OptionFlags"]).record["msRTCSIP-OptionFlags"] == .int(385))
    let contact = try lab.newCsExUmContact(
      sipAddress: "sip:exumsa@contoso.com", registrarPool: "lyncfe01.contoso.local", ou: "OU=UM,DC=contoso,DC=local",
      displayNumber: "+6512345678")
    #expect(contact["SipAddress"] == .string("sip:exumsa@contoso.com"))
    #expect(try lab.getCsUsers().count == 3)
    #expect(try lab.getCsExUmContact().count == 1)
  }

  @Test func leaverAndReturn() throws {
    var lab = lab()
    let upn = "alice.tan@contoso.com"
    try lab.enableADOptionalFeature("Recycle Bin Feature")
    try lab.disableCsUser(upn)
    #expect(
      failure { () throws(LabError) in _ = try lab.getCsUser(upn) }?.message
        == "Management object not found for identity \"alice.tan@contoso.com\".")
    #expect(try lab.getCsAdUser(upn).count == 1)
    try lab.setADAccountEnabled("alice.tan", false)
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    let cloud = try lab.getMsolUser(upn)
    #expect(cloud.blockCredential)
    let guid = try lab.getADUser("alice.tan").objectGUID.description
    let held = lab.tenant.consumedUnits("contoso:ENTERPRISEPACK")
    try lab.removeADUser("alice.tan")
    try lab.synchronise()
    lab.advance(by: .minutes(5))
    #expect(failure { () throws(LabError) in _ = try lab.getMsolUser(upn) } != nil)
    var query = MsolUserQuery()
    query.returnDeleted = true
    #expect(try lab.getMsolUsers(query).map(\.userPrincipalName) == [upn])
    #expect(lab.tenant.consumedUnits("contoso:ENTERPRISEPACK") == held - 1)
    #expect(failure { () throws(LabError) in _ = try lab.getMailbox(upn) } != nil)
    try lab.restoreADObject(guid)
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    #expect(try lab.getMsolUser(upn).objectId == cloud.objectId)
    try lab.setMsolUserLicense(upn, add: ["contoso:ENTERPRISEPACK"])
    lab.advance(by: .minutes(5))
    #expect(try lab.getMailbox(upn)["PrimarySmtpAddress"] == .string(upn))
  }

  @Test func dirSyncOnTheWrongComputer() throws {
    var lab = lab()
    let error = failure { () throws(LabError) in try lab.startOnlineCoexistenceSync() }
    #expect(error?.message.hasPrefix("The term 'Start-OnlineCoexistenceSync' is not recognized") == true)
    #expect(!lab.canImportDirSync)
  }

  @Test func theTimerRunsEveryThreeHours() throws {
    var lab = lab()
    let before = lab.dirSync.runs.count
    let last = lab.tenant.lastDirSyncTime
    lab.advance(by: .hours(24))
    let runs = lab.dirSync.runs.count - before
    #expect((7...8).contains(runs))
    #expect(lab.tenant.lastDirSyncTime != last)
    #expect(lab.dirSync.runs.suffix(runs).allSatisfy { $0.status == "success" && !$0.isManual })
  }

  @Test func accidentalDeletes() throws {
    var lab = lab()
    lab.caller.computer = lab.dirSync.computer
    try lab.setPreventAccidentalDeletes(enabled: true, threshold: 2)
    try lab.removeADUser("alice.tan")
    try lab.removeADUser("ben.ong")
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    #expect(lab.dirSync.runs.last?.status == "stopped-deletion-threshold-exceeded")
    #expect(lab.tenant.user(upn: "ben.ong@contoso.com") != nil)
    try lab.setPreventAccidentalDeletes(enabled: false)
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    #expect(lab.tenant.user(upn: "ben.ong@contoso.com") == nil)
  }

  @Test func federationFailures() throws {
    var lab = lab()
    let credential = LabCredential(userName: "alice.tan@contoso.com", password: "P@ssw0rd1")
    func outcome() -> SignInOutcome { lab.signIn(credential).outcome }
    #expect(outcome() == .signedIn(mail: .mailbox(address: "alice.tan@contoso.com")))
    lab.caller.computer = lab.federation.computer
    try lab.updateAdfsCertificate()
    #expect(
      outcome()
        == .refused(
          at: "login.microsoftonline.com", message: "Sorry, but we're having trouble signing you in.", code: "80041317"))
    try lab.updateMsolFederatedDomain("contoso.com")
    #expect(outcome().isSignedIn)
    try lab.setService("adfssrv", running: false)
    #expect(!outcome().isSignedIn)
    try lab.setService("adfssrv", running: true)
    try lab.convertMsolDomainToStandard("contoso.com", skipUserConversion: true)
    lab.advance(by: .minutes(2))
    #expect(!outcome().isSignedIn)
    try lab.setPasswordSynchronisation(true)
    lab.advance(by: .minutes(3))
    #expect(outcome().isSignedIn)
    #expect(!lab.signIn(credential).redirectedToADFS)
    try lab.setMsolUser("alice.tan@contoso.com", [ADAssignment("BlockCredential", [.boolean(true)])])
    #expect(!outcome().isSignedIn)
  }

  @Test func softMatch() throws {
    var lab = lab()
    let (user, _) = try lab.newMsolUser(
      userPrincipalName: "eva@contoso.onmicrosoft.com", displayName: "Eva", usageLocation: "SG")
    try lab.setMsolUserLicense("eva@contoso.onmicrosoft.com", add: ["contoso:ENTERPRISEPACK"])
    try lab.makeUser("Eva Lee", upn: "eva.lee@contoso.com")
    try lab.addProxy("eva.lee", "SMTP:eva@contoso.onmicrosoft.com")
    try lab.synchronise()
    lab.advance(by: .minutes(3))
    #expect(lab.tenant[user.objectId]?.isDirSynced == true)
    #expect(lab.tenant[user.objectId]?.displayName == "Eva Lee")
  }

  @Test func cloudWritesOnSynchronisedUsers() throws {
    var lab = lab()
    let error = failure { () throws(LabError) in
      try lab.setMsolUser("alice.tan@contoso.com", [ADAssignment("DisplayName", "X")])
    }
    #expect(error?.message == "Unable to update parameter. Parameter name: DISPLAYNAME.")
    let mailbox = failure { () throws(LabError) in
      try lab.setMailbox("alice.tan@contoso.com", [ADAssignment("EmailAddresses", "SMTP:x@contoso.com")])
    }
    #expect(mailbox?.message.contains("'Set-Mailbox', 'EmailAddresses', can't be performed on the object 'Alice Tan'") == true)
    try lab.setMailbox("alice.tan@contoso.com", [ADAssignment("ProhibitSendQuota", "10GB")])
    #expect(try lab.getMailbox("alice.tan@contoso.com")["ProhibitSendQuota"] == .string("10 GB (10,737,418,240 bytes)"))
    #expect(ExchangeMailbox.size(53_150_220_288) == "49.5 GB (53,150,220,288 bytes)")
    lab.caller.tenantAccount = nil
    #expect(
      failure { () throws(LabError) in _ = try lab.getMsolUsers() }?.message
        == "You must call the Connect-MsolService cmdlet before calling any other cmdlets.")
  }
}
