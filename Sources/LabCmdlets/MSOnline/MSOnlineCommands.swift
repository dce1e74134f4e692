// The MSOnline module: the tenant's directory. The session's sign-in lives beside the organisation, as it does in the real module.

import Engine
import Lab
import Objects
import Primitives

enum MSOnlineCommands {
  static var all: [LabCommand] { connection + users + licences + domains + groups }

  /// The credential of a connection cmdlet: the given one, or the one that is asked for.
  static func connectionCredential(_ c: LabCmdlet) throws -> LabCredential {
    if let given = try c.credential() { return given }
    let host = c.session.host
    guard host.isInteractive else { throw Confirmation.notInteractive() }
    host.writeLine("")
    host.writeLine("PowerShell credential request")
    host.writeLine("Enter your credentials.")
    let user = host.readLine(prompt: "User: ", secret: false) ?? ""
    let password = host.readLine(prompt: "Password for user \(user): ", secret: true) ?? ""
    return LabCredential(userName: user, password: password)
  }

  static var connection: [LabCommand] {
    [
      LabCommand("Connect-MsolService", "Signs in to the tenant's directory; the other Msol cmdlets need it.", "Credential") {
        c in
        let credential = try connectionCredential(c)
        c.lab.tenantAccount = try c.organisation { try $0.connectMsolService(credential) }
      },
      LabCommand("Get-MsolCompanyInformation", "Shows the tenant's company record.") { c in
        try c.write(try c.organisation { try $0.getMsolCompanyInformation() })
      },
      LabCommand("Set-MsolDirSyncEnabled", "Switches directory synchronisation of the tenant on or off.", "EnableDirSync") {
        c in
        let on = c.flag("EnableDirSync")
        if !c.flag("Force"), !(try c.context.shouldContinue("Continue with this operation?", "Confirm")) { return }
        try c.organisation { try $0.setMsolDirSyncEnabled(on) }
      },
      LabCommand("Get-MsolDirSyncProvisioningError", "Lists objects that the tenant took only in part; there are none in 2014.")
      { c in
        try c.write(try c.organisation { try $0.getMsolDirSyncProvisioningError() })
      },
    ]
  }

  /// The user that -ObjectId or -UserPrincipalName names.
  static func user(_ c: LabCmdlet) throws -> String {
    if c.has("ObjectId") { return try c.identity("ObjectId") }
    return try c.identity("UserPrincipalName")
  }
}
