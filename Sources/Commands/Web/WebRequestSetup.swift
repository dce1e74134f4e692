// What a web request's parameters change in its session: credentials, certificates, proxy, headers, limits.

import Engine
import Objects
import Primitives

extension WebRequestCommand {
  func prepareSession() throws {
    let own = webSession
    if let name = string("SessionVariable") { try session.setVariable(name, .object(own), in: context.scope) }
    let credential = value("Credential").base.obj as? CredentialObj
    if let credential, authentication == "None" {
      own.credentials = .object(credential.network)
      own.usesDefaultCredentials = false
    } else if authentication == "Basic", let credential {
      let text = "\(credential.userName.string):\(credential.password.text.string)"
      own.headers.set("Authorization", Value("Basic " + Base64.encode(Array(text.utf8)).string))
    } else if authentication != "None", let token = value("Token").base.obj as? SecureStringObj {
      own.headers.set("Authorization", Value("Bearer " + token.text.string))
    } else if flag("UseDefaultCredentials") {
      own.usesDefaultCredentials = true
    }
    if let thumbprint = string("CertificateThumbprint") {
      let found = CertificateStore.personal().filter { $0.thumbprintText.equalsIgnoringCase(thumbprint) }
      if found.isEmpty {
        throw terminate(
          "System.Security.Cryptography.CryptographicException",
          "Unable to retrieve certificates because the thumbprint is not valid. Verify the thumbprint and retry. ",
          id: "WebCmdletCertificateException", .SecurityError)
      }
      own.certificates += found
    }
    if let certificate = value("Certificate").base.obj as? CertificateObj,
      !own.certificates.contains(where: { $0 === certificate })
    {
      own.certificates.append(certificate)
    }
    if let agent = string("UserAgent") { own.userAgent = agent }
    prepareProxy(own)
    if has("SslProtocol") {
      let text = (value("SslProtocol").base.obj as? EnumValue)?.text ?? "Default"
      let wants13 = text.contains("Tls13")
      let wants12 = text.split(separator: ",").contains { ["Tls", "Tls11", "Tls12"].contains(String($0.withoutBlanks)) }
      own.tls = wants12 == wants13 ? nil : wants13 ? 13 : 12
    }
    if let count = int("MaximumRedirection") { own.maximumRedirection = count }
    own.socketPath = (value("UnixSocket").base.obj as? UnixSocketObj)?.path
    own.skipsCertificateCheck = flag("SkipCertificateCheck")
    if let table = value("Headers").dictionary {
      for position in table.orderedPositions {
        guard let key = table.table.key(at: position), !table.table.value(at: position).isNull else { continue }
        own.headers.set(
          Value(try NetText.string(key, session).string),
          Value(try NetText.string(table.table.value(at: position), session).string))
      }
    }
    if let count = int("MaximumRetryCount"), count > 0 {
      own.maximumRetryCount = count
      own.retryInterval = int("RetryIntervalSec") ?? 5
    }
    own.connectionTimeout = int("ConnectionTimeoutSeconds").flatMap { $0 > 0 ? Double($0) : nil }
  }

  func prepareProxy(_ own: WebSessionObj) {
    if flag("NoProxy") {
      own.noProxy = true
      own.proxy = .null
    } else if let address = value("Proxy").base.obj as? UriObj {
      let made = WebProxyObj(address)
      if let credential = value("ProxyCredential").base.obj as? CredentialObj {
        made.credentials = .object(credential.network)
      } else {
        made.usesDefaultCredentials = flag("ProxyUseDefaultCredentials")
      }
      if let old = own.proxy.base.obj as? WebProxyObj, old.address?.absolute == address.absolute, made.credentials.isNull {
        return
      }
      own.noProxy = false
      own.proxy = .object(made)
    }
  }
}
