// Active Directory: objects, names, filters, accounts and the errors of its cmdlets.
import Testing

@testable import Lab

/// The error that a call throws; nil when it doesn't.
func failure(_ body: () throws(LabError) -> Void) -> LabError? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}

@Suite struct ActiveDirectoryTests {
  var lab = Organisation.contoso()

  mutating func makeCammie() throws {
    try lab.newADUser(
      name: "Cammie Cheng", path: "OU=Staff,DC=contoso,DC=local", samAccountName: "cammie.cheng",
      userPrincipalName: "cammie.cheng@contoso.com", givenName: "Cammie", surname: "Cheng", password: "P@ssw0rd1", enabled: true
    )
  }

  @Test mutating func newUserHasTheTenDefaultProperties() throws {
    try makeCammie()
    let user = try lab.getADUser("cammie.cheng")
    #expect(
      user.record.properties.map(\.name) == [
        "DistinguishedName", "Enabled", "GivenName", "Name", "ObjectClass", "ObjectGUID", "SamAccountName", "SID", "Surname",
        "UserPrincipalName",
      ])
    #expect(user.distinguishedName == "CN=Cammie Cheng,OU=Staff,DC=contoso,DC=local")
    #expect(user.enabled && user.surname == "Cheng")
    #expect(user.sid.hasPrefix("S-1-5-21-1004336348-1177238915-682003330-"))
    for identity in [user.distinguishedName, user.objectGUID.description, user.sid, "CAMMIE.CHENG", "CONTOSO\\cammie.cheng"] {
      #expect(try lab.getADUser(identity) == user)
    }
    let extra = try lab.getADUser("cammie.cheng", properties: ["mail", "CanonicalName", "msrtcsip-primaryuseraddress"])
    #expect(extra.record["CanonicalName"] == .string("contoso.local/Staff/Cammie Cheng"))
    #expect(extra.record.properties.map(\.name).contains("msRTCSIP-PrimaryUserAddress"))
    #expect(failure { () throws(LabError) in _ = try lab.getADUser("cammie.cheng", properties: ["nonsense"]) } != nil)
  }

  @Test mutating func identityErrors() throws {
    try makeCammie()
    let error = failure { () throws(LabError) in _ = try lab.getADUser("cammie.cheng@contoso.com") }
    #expect(
      error?.message == "Cannot find an object with identity: 'cammie.cheng@contoso.com' under: 'DC=contoso,DC=local'.")
    #expect(error?.category == .objectNotFound && error?.isTerminating == true)
    #expect(
      error?.fullyQualifiedErrorID(for: "Get-ADUser")
        == "ActiveDirectoryCmdlet:Microsoft.ActiveDirectory.Management.ADIdentityNotFoundException,"
        + "Microsoft.ActiveDirectory.Management.Commands.GetADUser")
    #expect(failure { () throws(LabError) in _ = try lab.getADUser("Domain Admins") } != nil)
  }

  @Test mutating func duplicatesAndBadNames() throws {
    try makeCammie()
    func attempt(_ lab: inout Organisation, _ name: String, _ sam: String, path: String = "OU=Staff,DC=contoso,DC=local")
      -> LabError?
    {
      failure { () throws(LabError) in try lab.newADUser(name: name, path: path, samAccountName: sam) }
    }
    #expect(attempt(&lab, "Other", "Cammie.Cheng")?.errorID == "ActiveDirectoryServer:1316")
    #expect(attempt(&lab, "cammie cheng", "other")?.errorID == "ActiveDirectoryServer:8305")
    #expect(attempt(&lab, "A", "a", path: "OU=Nowhere,DC=contoso,DC=local")?.errorID == "ActiveDirectoryServer:8333")
    #expect(attempt(&lab, "Long", "abcdefghijklmnopqrstu")?.errorID == "ActiveDirectoryServer:1315")
    let count = lab.activeDirectory.count
    #expect(attempt(&lab, "Cheng, Cammie", "cc") == nil)
    #expect(lab.activeDirectory.count == count + 1)
    #expect(try lab.getADUser("cc").distinguishedName == "CN=Cheng\\, Cammie,OU=Staff,DC=contoso,DC=local")
    #expect(try lab.getADUser("CN=Cheng\\, Cammie,OU=Staff,DC=contoso,DC=local").name == "Cheng, Cammie")
  }

  @Test mutating func weakPasswordLeavesADisabledUser() throws {
    let error = failure { () throws(LabError) in
      try lab.newADUser(name: "Weak", samAccountName: "weak", password: "short", enabled: true)
    }
    #expect(error?.errorID == "ActiveDirectoryServer:1325")
    #expect(try lab.getADUser("weak").enabled == false)
    #expect(
      failure { () throws(LabError) in try lab.setADAccountEnabled("weak", true) }?.errorID == "ActiveDirectoryServer:1325")
    try lab.setADAccountPassword("weak", to: "P@ssw0rd1")
    try lab.setADAccountEnabled("weak", true)
    #expect(try lab.getADUser("weak").enabled)
    #expect(lab.activeDirectory.logon("weak", password: "P@ssw0rd1", at: lab.now).result == .success)
    #expect(lab.activeDirectory.logon("weak@contoso.local", password: "x", at: lab.now).result == .wrongPassword)
  }

  @Test mutating func attributeChanges() throws {
    try makeCammie()
    var changes = ADChanges()
    changes.add = [ADAssignment("proxyAddresses", [.strings(["smtp:a@contoso.com", "SMTP:b@contoso.com"])])]
    try lab.setADUser("cammie.cheng", changes)
    changes.add = [ADAssignment("proxyAddresses", "SMTP:A@contoso.com")]
    try lab.setADUser("cammie.cheng", changes)
    var proxies = try lab.getADUser("cammie.cheng", properties: ["proxyAddresses"]).record["proxyAddresses"]?.elements
    #expect(proxies?.map(\.text) == ["smtp:a@contoso.com", "SMTP:b@contoso.com"])
    changes = ADChanges()
    changes.replace = [ADAssignment("proxyAddresses", "SMTP:a@contoso.com")]
    changes.set = [ADAssignment("EmailAddress", "a@contoso.com")]
    try lab.setADUser("cammie.cheng", changes)
    proxies = try lab.getADUser("cammie.cheng", properties: ["proxyAddresses"]).record["proxyAddresses"]?.elements
    #expect(proxies?.map(\.text) == ["SMTP:a@contoso.com"])
    changes = ADChanges()
    changes.add = [ADAssignment("mail", "b@contoso.com")]
    #expect(
      failure { () throws(LabError) in try lab.setADUser("cammie.cheng", changes) }?.errorID == "ActiveDirectoryServer:8321")
    changes.add = [ADAssignment("foo", "b")]
    #expect(
      failure { () throws(LabError) in try lab.setADUser("cammie.cheng", changes) }?.message
        == "The specified directory service attribute or value does not exist\nParameter name: foo")
    changes.add = [ADAssignment("mailNickname", "b")]
    #expect(failure { () throws(LabError) in try lab.setADUser("cammie.cheng", changes) } != nil)
    changes = ADChanges()
    changes.clear = ["proxyAddresses", "title"]
    try lab.setADUser("cammie.cheng", changes)
    #expect(
      try lab.getADUser("cammie.cheng", properties: ["proxyAddresses"]).record["proxyAddresses"]?.elements.isEmpty == true)
  }

  @Test mutating func filters() throws {
    try makeCammie()
    try lab.newADUser(name: "Dan Lim", samAccountName: "dan.lim", givenName: "Dan", surname: "Lim")
    func names(_ text: String, _ variables: [String: LabValue] = [:]) throws(LabError) -> [String] {
      let filter = try FilterParser.parse(text) { variables[$0].map { .value($0) } ?? .undefined }
      return try lab.getADUsers(ADQuery(filter)).map(\.samAccountName)
    }
    #expect(try names("SamAccountName -eq 'CAMMIE.cheng'") == ["cammie.cheng"])
    #expect(try names("Name -like 'cam*' -and Enabled -eq $true") == ["cammie.cheng"])
    #expect(try names("(GivenName -eq \"Dan\") -or (Surname -eq \"Cheng\")").sorted() == ["cammie.cheng", "dan.lim"])
    #expect(try names("-not (sn -like '*')").contains("Administrator"))
    #expect(try names("UserPrincipalName -notlike '*'").contains("dan.lim"))
    #expect(try names("userAccountControl -band 2 -and Name -eq 'Dan Lim'") == ["dan.lim"])
    #expect(try names("SamAccountName -eq $sam", ["sam": .string("dan.lim")]) == ["dan.lim"])
    #expect(try names("Enabled -eq 'True' -and sn -eq 'Cheng'") == ["cammie.cheng"])
    #expect(try names("whenCreated -gt '10/31/2014 12:59 AM' -and sn -eq 'lim'") == ["dan.lim"])
    func message(_ text: String) -> String? { failure { () throws(LabError) in _ = try names(text) }?.message }
    #expect(
      message("Name = Joe") == "Error parsing query: 'Name = Joe' Error Message: 'Operator Not supported: =' at position: '6'.")
    #expect(message("mail -eq $null") == "Variable: 'null' found in expression: $null is not defined.")
    #expect(message("mail -eq $who") == "Variable: 'who' found in expression: $who is not defined.")
    #expect(message("") == "Error parsing query: '' Error Message: 'syntax error' at position: '1'.")
    #expect(message(String(repeating: "(", count: 100_000)) != nil)
  }

  @Test mutating func ldapFilters() throws {
    try makeCammie()
    var changes = ADChanges()
    changes.add = [ADAssignment("proxyAddresses", "smtp:cammie@contoso.com")]
    try lab.setADUser("cammie.cheng", changes)
    func names(_ text: String) throws(LabError) -> [String] {
      try lab.getADUsers(ADQuery(try LDAPFilterParser.parse(text))).map(\.samAccountName)
    }
    #expect(try names("(&(objectClass=user)(proxyAddresses=smtp:cammie*))") == ["cammie.cheng"])
    #expect(try names("(proxyaddresses=SMTP:CAMMIE@contoso.com)") == ["cammie.cheng"])
    #expect(try names("(anr=cam)") == ["cammie.cheng"])
    #expect(try names("(anr=cheng cam)") == ["cammie.cheng"])
    #expect(try !names("(!(proxyAddresses=*))").contains("cammie.cheng"))
    #expect(try names("(userAccountControl:1.2.840.113556.1.4.803:=2)").contains("Guest"))
    #expect(try names("(cn=Cammie\\20Cheng)") == ["cammie.cheng"])
    for bad in ["", "(", "(a)", "(a=b", "(&)", "((a=b))", "(a=\\zz)", String(repeating: "(!", count: 50_000)] {
      #expect(failure { () throws(LabError) in _ = try names(bad) }?.message == "The search filter cannot be recognized")
    }
  }

  @Test mutating func renameMoveDeleteRestore() throws {
    try makeCammie()
    let before = try lab.getADUser("cammie.cheng")
    try lab.renameADObject(before.distinguishedName, to: "Cammie C")
    try lab.moveADObject("CN=Cammie C,OU=Staff,DC=contoso,DC=local", to: "CN=Users,DC=contoso,DC=local")
    let after = try lab.getADUser("cammie.cheng")
    #expect(after.distinguishedName == "CN=Cammie C,CN=Users,DC=contoso,DC=local")
    #expect(after.objectGUID == before.objectGUID)
    try lab.removeADUser("cammie.cheng")
    #expect(failure { () throws(LabError) in _ = try lab.getADUser("cammie.cheng") } != nil)
    let query = ADQuery(try FilterParser.parse("isDeleted -eq $true"), includeDeleted: true)
    let deleted = try lab.findADObjects(query, as: .object)
    #expect(deleted.count == 1)
    #expect(failure { () throws(LabError) in try lab.restoreADObject(before.objectGUID.description) } != nil)
    try lab.enableADOptionalFeature("Recycle Bin Feature")
    try makeCammie()
    let second = try lab.getADUser("cammie.cheng")
    #expect(second.objectGUID != before.objectGUID)
    try lab.removeADUser("cammie.cheng")
    try lab.restoreADObject(second.objectGUID.description)
    #expect(try lab.getADUser("cammie.cheng") == second)
  }

  @Test mutating func unitsAreProtected() throws {
    var new = NewADObject(.organizationalUnit, name: "Sales", path: "OU=Staff,DC=contoso,DC=local")
    try lab.newADObject(new)
    let dn = "OU=Sales,OU=Staff,DC=contoso,DC=local"
    #expect(
      failure { () throws(LabError) in try lab.removeADObject(dn, as: .organizationalUnit) }?.message == "Access is denied")
    var changes = ADChanges()
    changes.isProtected = false
    try lab.setADObject(dn, as: .organizationalUnit, changes)
    try lab.removeADObject(dn, as: .organizationalUnit)
    new.isProtected = false
    try lab.newADObject(new)
    try lab.removeADObject(dn, as: .organizationalUnit)
  }

  @Test mutating func groups() throws {
    try makeCammie()
    try lab.newADGroup(name: "Team", scope: .global)
    try lab.newADGroup(name: "All", scope: .universal)
    try lab.addADGroupMember("Team", ["cammie.cheng"])
    try lab.addADGroupMember("All", ["Team"])
    #expect(
      failure { () throws(LabError) in try lab.addADGroupMember("Team", ["cammie.cheng"]) }?.errorID
        == "ActiveDirectoryServer:1378")
    #expect(try lab.getADGroupMember("All").map { $0["name"]?.text } == ["Team"])
    #expect(try lab.getADGroupMember("All", recursive: true).map { $0["name"]?.text } == ["Cammie Cheng"])
    let dn = "CN=All,CN=Users,DC=contoso,DC=local"
    let nested = try FilterParser.parse("MemberOf -RecursiveMatch '\(dn)'")
    #expect(try lab.getADUsers(ADQuery(nested)).map(\.samAccountName) == ["cammie.cheng"])
    let chain = try LDAPFilterParser.parse("(memberOf:1.2.840.113556.1.4.1941:=\(dn))")
    #expect(try lab.getADUsers(ADQuery(chain)).map(\.samAccountName) == ["cammie.cheng"])
    #expect(try lab.getADUsers(ADQuery(try FilterParser.parse("MemberOf -eq '\(dn)'"))).isEmpty)
    let groups = try lab.getADPrincipalGroupMembership("cammie.cheng").map { $0["Name"]?.text }
    #expect(groups == ["Domain Users", "Team"])
    #expect(try lab.getADObject("Team", as: .group)["GroupScope"]?.text == "Global")
    try lab.removeADGroupMember("Team", ["cammie.cheng"])
    #expect(
      failure { () throws(LabError) in try lab.removeADGroupMember("Team", ["cammie.cheng"]) }?.errorID
        == "ActiveDirectoryServer:1377")
  }

  @Test mutating func forest() throws {
    #expect(try lab.getADForest()["UPNSuffixes"]?.elements.map(\.text) == ["contoso.com"])
    try lab.setADForestUPNSuffixes(add: ["fabrikam.com"], remove: ["CONTOSO.com"])
    #expect(try lab.getADForest("contoso.local")["UPNSuffixes"]?.elements.map(\.text) == ["fabrikam.com"])
    #expect(failure { () throws(LabError) in _ = try lab.getADForest("other") } != nil)
    #expect(try lab.getADDomain()["NetBIOSName"] == .string("CONTOSO"))
  }

  @Test mutating func everyChangeIsInTheTimeline() throws {
    lab.caller.command = "New-ADUser"
    let before = lab.timeline.entries.count
    try makeCammie()
    let new = lab.timeline.entries[before...]
    #expect(new.map(\.what).first == "Created CN=Cammie Cheng,OU=Staff,DC=contoso,DC=local")
    #expect(new.allSatisfy { $0.cause == .command("New-ADUser") && $0.time == Organisation.epoch })
  }

  @Test func sameSeedSameOrganisation() throws {
    func guid(_ seed: UInt64) throws -> LabGUID {
      var lab = Organisation.contoso(seed: seed)
      return try lab.newADUser(name: "A").objectGUID
    }
    #expect(try guid(1) == guid(1))
    #expect(try guid(1) != guid(2))
  }
}
