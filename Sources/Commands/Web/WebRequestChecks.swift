// Which parameters of a web request exclude or need one another, and where its files lie: each with the cmdlets' own error.

import Engine
import Objects
import Primitives

extension WebRequestCommand {
  var authentication: String { (value("Authentication").base.obj as? EnumValue)?.text ?? "None" }

  private func conflict(_ a: String, _ b: String, _ id: String, second: String? = nil, tail: String = "") -> Thrown {
    invalid(
      "The cmdlet cannot run because the following conflicting parameters are specified: \(a) and \(b). Specify either \(a) or \(second ?? b), then retry.\(tail)",
      id)
  }

  func validate() throws {
    let hasCredential = !value("Credential").isNull
    let hasToken = !value("Token").isNull
    let defaults = flag("UseDefaultCredentials")
    if has("WebSession"), has("SessionVariable") {
      throw conflict("Session", "SessionVariable", "WebCmdletSessionConflictException")
    }
    if defaults, authentication != "None" {
      throw invalid(
        "The cmdlet cannot run because the following conflicting parameters are specified: Authentication and UseDefaultCredentials. Authentication does not support Default Credentials. Specify either Authentication or UseDefaultCredentials, then retry.",
        "WebCmdletAuthenticationConflictException")
    }
    if authentication != "None", hasToken, hasCredential {
      throw conflict("Credential", "Token", "WebCmdletAuthenticationTokenConflictException")
    }
    if authentication == "Basic", !hasCredential {
      throw invalid(
        "The cmdlet cannot run because the following parameter is not specified: Credential. The supplied Authentication type requires a Credential. Specify Credential, then retry.",
        "WebCmdletAuthenticationCredentialNotSuppliedException")
    }
    if authentication == "OAuth" || authentication == "Bearer", !hasToken {
      throw invalid(
        "The cmdlet cannot run because the following parameter is not specified: Token. The supplied Authentication type requires a Token. Specify Token, then retry.",
        "WebCmdletAuthenticationTokenNotSuppliedException")
    }
    if !flag("AllowUnencryptedAuthentication"), authentication != "None" || hasCredential || defaults {
      guard let uri = value("Uri").base.obj as? UriObj, uri.isAbsolute else {
        throw unhandled("System.InvalidOperationException", "This operation is not supported for a relative URI.")
      }
      if uri.scheme != "https" {
        throw invalid(
          "The cmdlet cannot protect plain text secrets sent over unencrypted connections. To suppress this warning and send plain text secrets over unencrypted networks, reissue the command specifying the AllowUnencryptedAuthentication parameter.",
          "WebCmdletAllowUnencryptedAuthenticationRequiredException")
      }
    }
    if defaults, hasCredential { throw conflict("Credential", "UseDefaultCredentials", "WebCmdletCredentialConflictException") }
    if flag("ProxyUseDefaultCredentials"), !value("ProxyCredential").isNull {
      throw conflict("ProxyCredential", "ProxyUseDefaultCredentials", "WebCmdletProxyCredentialConflictException")
    }
    if value("Proxy").isNull, !value("ProxyCredential").isNull || flag("ProxyUseDefaultCredentials") {
      throw invalid(
        "The cmdlet cannot run because the following parameter is missing: Proxy. Provide a valid proxy URI for the Proxy parameter when using the ProxyCredential or ProxyUseDefaultCredentials parameters, then retry.",
        "WebCmdletProxyUriNotSuppliedException")
    }
    try validateContent()
  }

  func validateContent() throws {
    // These texts end with two blanks.
    func conflict(_ a: String, _ b: String, _ id: String, second: String? = nil) -> Thrown {
      self.conflict(a, b, id, second: second, tail: "  ")
    }
    let hasForm = !value("Form").isNull
    let hasFile = !value("InFile").isNull
    if !body.isNull, hasFile { throw conflict("Body", "InFile", "WebCmdletBodyConflictException", second: "Infile") }
    if !body.isNull, hasForm { throw conflict("Body", "Form", "WebCmdletBodyFormConflictException") }
    if hasFile, hasForm { throw conflict("InFile", "Form", "WebCmdletFormInFileConflictException") }
    inFile = try string("InFile").map(resolveInput)
    for name in ["PassThru", "Resume"] where flag(name) && outFile == nil {
      throw invalid(
        "The cmdlet cannot run because the following parameter is missing: OutFile. Provide a valid OutFile parameter value when using the \(name) parameter, then retry.",
        "WebCmdletOutFileMissingException")
    }
    qualifiedFile = try outFile.map(qualified)
    if resumes, let qualifiedFile, Files.isDirectory(qualifiedFile) {
      throw invalid(
        "The Resume switch can only be used if OutFile targets a file but it resolves to a directory: \(qualifiedFile).",
        "WebCmdletResumeNotFilePathException")
    }
  }

  func qualified(_ path: String) throws -> String {
    do {
      let place = try ProviderService.of(session).locate(path, from: context.scope)
      guard place.provider.isFileSystem else {
        throw terminate(
          "System.InvalidOperationException",
          "Cannot open file because the current provider (\(place.provider.name)) cannot open a file.",
          id: "ReadWriteFileNotFileSystemProvider", .InvalidArgument)
      }
      return place.path.count > 1 ? PathText.trimTrailing(place.path) : place.path
    } catch let failure as ItemFailure {
      throw context.terminating(failure.record)
    }
  }

  func resolveInput(_ path: String) throws -> String {
    do {
      let items = try ProviderService.of(session).resolve(path, ProviderCall(context))
      if let first = items.first, !first.provider.isFileSystem {
        throw invalid(
          "Path '\(path)' is not a file system path. Please specify the path to a file in the file system.",
          "WebCmdletInFileNotFilesystemPathException")
      }
      if items.count > 1 {
        throw invalid("Path '\(path)' can be resolved to multiple paths.", "WebCmdletInFileMultiplePathsResolvedException")
      }
      guard let found = items.first?.path else {
        throw invalid("Path '\(path)' cannot be resolved to a file.", "WebCmdletInFileNoPathResolvedException")
      }
      if Files.isDirectory(found) {
        throw invalid(
          "Path '\(path)' resolves to a directory. Specify a path including a file name, and then retry the command.",
          "WebCmdletInFileNotFilePathException")
      }
      return found
    } catch let failure as ItemFailure {
      throw context.terminating(failure.record)
    }
  }
}
