// The one error type of the lab. A system's texts stand together in that system's `...Errors.swift`, so that a wording can be
// corrected in one place; the cmdlet's class name, which ends the FullyQualifiedErrorId, is added when the cmdlet is known.

/// The systems of the organisation: who changed, who failed.
public enum LabSystem: String, Sendable, Hashable, CaseIterable {
  case activeDirectory = "Active Directory"
  case lync = "Lync Server"
  case edge = "Edge Server"
  case dirSync = "DirSync"
  case tenant = "Office 365"
  case lyncOnline = "Lync Online"
  case exchangeOnline = "Exchange Online"
  case federation = "AD FS"
  case computers = "Windows"
  case clock = "Clock"
}

/// A failure as the real cmdlet reports it.
public struct LabError: Error, Hashable, Sendable, CustomStringConvertible {
  /// PowerShell's ErrorCategory names.
  public enum Category: String, Sendable, Hashable {
    case notSpecified = "NotSpecified"
    case objectNotFound = "ObjectNotFound"
    case resourceExists = "ResourceExists"
    case resourceUnavailable = "ResourceUnavailable"
    case invalidData = "InvalidData"
    case invalidArgument = "InvalidArgument"
    case invalidOperation = "InvalidOperation"
    case operationStopped = "OperationStopped"
    case permissionDenied = "PermissionDenied"
    case parserError = "ParserError"
    case connectionError = "ConnectionError"
    case securityError = "SecurityError"
    case authenticationError = "AuthenticationError"
  }

  public var system: LabSystem
  public var message: String
  /// The FullyQualifiedErrorId up to the cmdlet's class.
  public var errorID: String
  public var category: Category
  /// The TargetObject's text; "" = none, printed as `(:)`.
  public var target: String
  /// The TargetObject's short type name; "" = none.
  public var targetType: String
  /// Full .NET name of the exception.
  public var exceptionType: String
  /// Whether the cmdlet ends its statement instead of writing the error and going on.
  public var isTerminating: Bool
  /// Namespace of the cmdlet classes when it isn't the system's usual one.
  public var cmdletNamespace: String?

  public init(
    _ system: LabSystem, _ message: String, id: String, category: Category, exception: String, target: String = "",
    targetType: String = "", terminating: Bool = false, namespace: String? = nil
  ) {
    self.system = system
    self.message = message
    self.errorID = id
    self.category = category
    self.exceptionType = exception
    self.target = target
    self.targetType = targetType
    self.isTerminating = terminating
    self.cmdletNamespace = namespace
  }

  public var description: String { message }

  /// The whole id for a cmdlet such as `Get-ADUser`: `<errorID>,<class of the cmdlet>`.
  public func fullyQualifiedErrorID(for cmdlet: String) -> String { "\(errorID),\(LabError.className(of: cmdlet, for: self))" }

  /// The .NET class behind a cmdlet, by the naming habit of its product.
  static func className(of cmdlet: String, for error: LabError) -> String {
    let verb = cmdlet.cut(at: 0x2D)?.before ?? cmdlet
    let noun = cmdlet.cut(at: 0x2D)?.after ?? ""
    func dropping(_ prefix: String) -> String { noun.startsFolded(with: prefix) ? String(noun.dropFirst(prefix.count)) : noun }
    switch error.system {
    case .activeDirectory: return "Microsoft.ActiveDirectory.Management.Commands.\(verb)\(noun)"
    case .tenant: return "Microsoft.Online.Administration.Automation.\(verb)\(dropping("Msol"))"
    case .lync, .edge, .lyncOnline:
      if sameText(noun, "CsUser") || sameText(noun, "CsAdUser") {
        return "Microsoft.Rtc.Management.AD.Cmdlets.\(verb)Ocs\(dropping("Cs"))Cmdlet"
      }
      return "\(error.cmdletNamespace ?? "Microsoft.Rtc.Management.WritableConfig.Cmdlets").\(verb)Ocs\(dropping("Cs"))Cmdlet"
    case .exchangeOnline: return "\(error.cmdletNamespace ?? "Microsoft.Exchange.Management.RecipientTasks").\(verb)\(noun)"
    case .federation: return "Microsoft.IdentityServer.Management.Commands.\(verb)\(dropping("Adfs"))Command"
    case .dirSync: return "Microsoft.Online.Coexistence.PS.Config.\(verb)\(noun)"
    case .computers, .clock: return "Microsoft.PowerShell.Commands.\(verb)\(noun)Command"
    }
  }
}
