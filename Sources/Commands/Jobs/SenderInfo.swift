// `$PSSenderInfo`: who sent the work. Sessions of jobs have it, as PowerShell's jobs run in a process of their own that is spoken to like a remote one;
// scripts ask it whether they run in a job.

import Engine
import Objects
import Primitives

enum SenderInfo {
  private static let space = "System.Management.Automation.Remoting."
  private static let identity = RecordObj.type(
    space + "PSIdentity", "string AuthenticationType {get;}", "bool IsAuthenticated {get;}", "string Name {get;}",
    "\(space)PSCertificateDetails CertificateDetails {get;}")
  private static let principal = RecordObj.type(
    space + "PSPrincipal", "\(space)PSIdentity Identity {get;}",
    "System.Security.Principal.WindowsIdentity WindowsIdentity {get;}")
  private static let sender = RecordObj.type(
    space + "PSSenderInfo", "\(space)PSPrincipal UserInfo {get;}", "timezoneinfo ClientTimeZone {get;}",
    "string ConnectionString {get;}",
    "System.Management.Automation.PSPrimitiveDictionary ApplicationArguments {get;}", "string ConfigurationName {get;}")
  static let family = TypeCatalog.Family(
    types: [space + "PSIdentity": { identity }, space + "PSPrincipal": { principal }, space + "PSSenderInfo": { sender }])

  /// Nobody by name: on Linux a job's process is told no user.
  static func install(in session: Session, by starter: Session) throws {
    let nobody = RecordObj(identity, values: [.emptyString, .bool(true), .emptyString, .null])
    let user = RecordObj(principal, values: [.object(nobody), .null])
    let versions = starter.variableValue("PSVersionTable", from: starter.global) ?? .null
    let arguments = PrimitiveDictionaryType.empty()
    arguments.set("PSVersionTable", versions)
    let info = RecordObj(sender, values: [.object(user), .null, Value("http://localhost"), .object(arguments), .null])
    try session.setVariable("PSSenderInfo", .object(info), in: session.global)
  }
}
