// A browser's sign-in to the portal, step by step (FACTS F, K rule 11): realm discovery, AD FS for federated domains, the
// cloud's own password otherwise, then the portal and the mailbox.

/// How a sign-in ends.
public enum SignInOutcome: Sendable, Hashable {
  /// In the portal; `mail` says what the mail tile leads to.
  case signedIn(mail: MailAccess)
  /// Refused; where, with the page's text and its code ("" = none).
  case refused(at: String, message: String, code: String)

  /// What opening the mail leads to.
  public enum MailAccess: Sendable, Hashable {
    case mailbox(address: String)
    case beingPrepared
    /// Outlook Web App's error page.
    case none(error: String)
  }

  public var isSignedIn: Bool {
    if case .signedIn = self { return true }
    return false
  }
}

/// A sign-in as the user sees it.
public struct SignInTrace: Sendable, Hashable {
  /// The pages, in order: URLs and what happens there.
  public internal(set) var steps: [String] = []
  /// Whether the browser was sent to AD FS.
  public internal(set) var redirectedToADFS = false
  /// Claims of the token that AD FS issued.
  public internal(set) var claims: [String: String] = [:]
  public internal(set) var outcome: SignInOutcome = .refused(at: "", message: "", code: "")
}

extension Organisation {
  private static let login = "login.microsoftonline.com"

  /// Signs a user in at the portal without changing anything. `adUserName` is what is typed at AD FS when it differs from the
  /// user ID, such as `CONTOSO\user`; `inside` = from a computer of the domain, else through the AD FS proxy.
  public func signIn(_ credential: LabCredential, adUserName: String? = nil, inside: Bool = true) -> SignInTrace {
    var trace = SignInTrace()
    func refuse(_ place: String, _ message: String, _ code: String = "") -> SignInTrace {
      trace.steps.append("\(place): \(message)")
      trace.outcome = .refused(at: place, message: message, code: code)
      return trace
    }
    let name = credential.userName
    trace.steps.append("https://portal.microsoftonline.com -> https://\(Organisation.login)/login.srf, user ID \(name)")
    guard let suffix = name.domainPart, let domain = tenant.domain(suffix), domain.isVerified else {
      return refuse(Organisation.login, "Hmm, this isn't a work or school account. The user ID you entered does not exist.")
    }
    let user: MsolUser
    if let settings = domain.federation {
      trace.redirectedToADFS = true
      let encoded = Organisation.urlEncoded(name)
      trace.steps.append(
        "Redirecting to your organization's sign-in page: \(settings.passiveLogOnUri)?cbcxt=&vv=&username=\(encoded)&mkt=&lc="
          + "&wa=wsignin1.0&wtrealm=urn:federation:MicrosoftOnline&wctx=")
      let server = inside ? federation.computer : federation.proxyComputer
      guard computers.isRunning("adfssrv", on: federation.computer), computers.isRunning("adfssrv", on: server),
        computers.isReachable(server, port: 443)
      else { return refuse(federation.serviceName, "This page can't be displayed.", "503") }
      guard federation.trusts.contains(where: { $0.enabled && $0.identifiers.contains("urn:federation:MicrosoftOnline") })
      else {
        return refuse(federation.serviceName, "There was a problem accessing the site.", "MSIS7007")
      }
      let (result, guid) = activeDirectory.logon(adUserName ?? name, password: credential.password, at: now)
      switch result {
      case .success: break
      case .mustChangePassword, .expired:
        return refuse(federation.serviceName, "Your password has expired. You must update it before you can sign in.")
      default: return refuse(federation.serviceName, "The user name or password is incorrect.")
      }
      guard let guid, let object = activeDirectory[guid] else {
        return refuse(federation.serviceName, "The user name or password is incorrect.")
      }
      let upn = object.attributes.string(.userPrincipalName) ?? ""
      trace.claims = ["UPN": upn, "ImmutableID": guid.base64]
      trace.steps.append("AD FS issues a SAML 1.1 token for \(upn), posted to https://\(Organisation.login)/login.srf")
      if abs(federation.clockSkew.wholeSeconds) > 300 {
        return refuse(Organisation.login, "Sorry, but we're having trouble signing you in.", "80048163")
      }
      if settings.signingCertificate != federation.signingCertificate?.thumbprint {
        return refuse(Organisation.login, "Sorry, but we're having trouble signing you in.", "80041317")
      }
      guard let found = tenant.user(upn: upn), found.immutableId == guid.base64 else {
        return refuse(Organisation.login, "Sorry, but we're having trouble signing you in.", "80041034")
      }
      user = found
    } else {
      guard let found = tenant.user(upn: name) else {
        return refuse(Organisation.login, "The email address/user ID or password is incorrect.")
      }
      guard found.passwordDigest == PasswordRecord.digest(credential.password) else {
        return refuse(Organisation.login, "The email address/user ID or password is incorrect.")
      }
      user = found
    }
    if user.blockCredential {
      return refuse(Organisation.login, "Your account has been blocked. Contact your administrator.", "80048800")
    }
    trace.steps.append("Welcome page of the portal")
    trace.outcome = .signedIn(mail: mailAccess(of: user))
    return trace
  }

  private func mailAccess(of user: MsolUser) -> SignInOutcome.MailAccess {
    guard user.hasExchangePlan else { return .none(error: "UserHasNoMailboxAndNoLicenseAssignedException") }
    guard let recipient = exchangeOnline.recipients[user.objectId], recipient.hasMailbox else { return .beingPrepared }
    return .mailbox(address: recipient.primarySmtpAddress)
  }

  /// Opens the mail of a signed-in user: the first time makes the mailbox's statistics exist.
  public mutating func openMail(_ userPrincipalName: String) throws(LabError) {
    let user = try msolUser(userPrincipalName)
    guard case .mailbox = mailAccess(of: user) else { throw .exoNotFound(userPrincipalName) }
    try change("\(userPrincipalName) opened the mailbox", in: .exchangeOnline) { systems throws(LabError) in
      let now = systems.now
      let id = user.objectId
      if systems.exchangeOnline.recipients[id]?.mailbox?.firstLogon == nil {
        systems.exchangeOnline.recipients[id]?.mailbox?.firstLogon = now
      }
      systems.exchangeOnline.recipients[id]?.mailbox?.lastLogon = now
    }
  }

  private static func urlEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      if (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2E || byte == 0x2D
        || byte == 0x5F
      {
        out.append(byte)
      } else {
        out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
