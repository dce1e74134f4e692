// `[PSHostUserInterface]`: what a host writes in the colours of `$PSStyle`, and asking for credentials.

import Engine
import Objects
import Primitives

enum HostInterfaceMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Management.Automation.Host.PSHostUserInterface": declare
  ]

  private static func style(_ path: [String], _ runtime: Runtime) throws -> Value {
    var value = try MemberAccess.invokeStatic(
      TypeCatalog.find("System.Management.Automation.PSStyle") ?? .object, PSString.make("get_Instance"), [], runtime)
    for name in path { value = try MemberAccess.get(value, PSString.make(name), runtime) ?? .null }
    return value
  }

  /// Whether `$PSStyle.OutputRendering` takes all styles away.
  private static func isPlain(_ runtime: Runtime) throws -> Bool {
    try Text.string(try style(["OutputRendering"], runtime), runtime).string == "PlainText"
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let kind = "System.Management.Automation.Host.PSHostUserInterface+FormatStyle"
    t.staticMethod("static string GetFormatStyleString(\(kind) formatStyle)") { c in
      if try isPlain(c.runtime) { return .emptyString }
      let paths = [
        ["Reset"], ["Formatting", "FormatAccent"], ["Formatting", "TableHeader"], ["Formatting", "ErrorAccent"],
        ["Formatting", "Error"], ["Formatting", "Warning"], ["Formatting", "Verbose"], ["Formatting", "Debug"],
      ]
      return paths.indices.contains(c.flags(0)) ? try style(paths[c.flags(0)], c.runtime) : .emptyString
    }
    t.staticMethod("static string GetOutputString(string text, bool supportsVirtualTerminal)") { c in
      guard c.text(0).contains("\u{1b}") else { return c.args[0] }
      let plain = try !c.bool(1) || isPlain(c.runtime)
      let decorated = try MemberAccess.construct(
        TypeCatalog.find("System.Management.Automation.Internal.StringDecorated") ?? .object, [c.args[0]], c.runtime)
      return try MemberAccess.invoke(
        decorated, PSString.make("ToString"),
        [EnumTypes.value("System.Management.Automation.OutputRendering", plain ? 1 : 2)], c.runtime)
    }
    t.method("void WriteInformation(System.Management.Automation.InformationRecord record)") { _ in .nothing }
    let extra =
      ", System.Management.Automation.PSCredentialTypes allowedCredentialTypes, System.Management.Automation.PSCredentialUIOptions options"
    for tail in ["", extra] {
      t.method("pscredential PromptForCredential(string caption, string message, string userName, string targetName\(tail))") {
        c in
        let host = try c.session().host
        if let own = host as? ScriptedHost {
          // A class that leaves this to its base has no such method.
          guard c.this.base.obj !== (try own.interface())?.base.obj else {
            throw DotNetError("System.NotImplementedException", "The method or operation is not implemented.")
          }
          return try own.ask("PromptForCredential", c.args)
        }
        guard host.isInteractive else {
          throw DotNetError("System.Management.Automation.PSInvalidOperationException", Confirmation.refusal)
        }
        if !c.text(0).isEmpty { host.writeLine(c.text(0)) }
        if !c.text(1).isEmpty { host.writeLine(c.text(1)) }
        var user = c.text(2)
        while user.isEmpty {
          guard let line = host.readLine(prompt: "User: ", secret: false) else { return .null }
          user = line
        }
        let password = host.readLine(prompt: "Password for user \(user): ", secret: true) ?? ""
        return try MemberAccess.construct(
          TypeCatalog.find("System.Management.Automation.PSCredential") ?? .object,
          [Value(user), .object(SecureStringObj(PSString.make(password)))], c.runtime)
      }
    }
  }
}
