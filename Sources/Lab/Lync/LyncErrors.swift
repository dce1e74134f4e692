// All error texts of Lync Server (FACTS B3, B4, B6). Wordings marked [?] there are kept here like the rest, to be corrected in
// this one place.

extension LabError {
  private static let rtc = "Microsoft.Rtc.Management."

  private static func lyncConfiguration(
    _ text: String, id: String, _ category: Category = .invalidOperation, target: String, type: String = "String",
    exception: String = "System.InvalidOperationException"
  ) -> LabError {
    LabError(.lync, text, id: id, category: category, exception: exception, target: target, targetType: type)
  }

  private static func lyncUser(_ text: String, id: String, _ category: Category = .invalidOperation, target: String) -> LabError
  {
    LabError(
      .lync, text, id: id, category: category, exception: rtc + "AD.ManagementException", target: target,
      targetType: "UserIdParameter")
  }

  // MARK: Users

  static func csUserNotFound(_ identity: String) -> LabError {
    lyncUser("Management object not found for identity \"\(identity)\".", id: "Identity", .invalidData, target: identity)
  }
  static func csUserAmbiguous(_ identity: String) -> LabError {
    lyncUser(
      "Multiple objects were found for identity \"\(identity)\". Specify an identity that is unique.", id: "Identity",
      .invalidData, target: identity)
  }
  static func csNotUnique(_ other: String, target: String) -> LabError {
    lyncUser("Filter failed to return unique result, \"[\(other)]\".", id: "NonUniqueError", target: target)
  }
  static func csUnknownPool(_ pool: String) -> LabError {
    lyncUser(
      "Cannot find the registrar pool \"\(pool)\". Verify that the pool exists in the topology.", id: "PoolNotFound",
      .invalidData, target: pool)
  }
  static func csAlreadyEnabled(_ identity: String) -> LabError {
    lyncUser("The user \"\(identity)\" is already enabled for Lync Server.", id: "AlreadyEnabled", target: identity)
  }
  static func csMissingAttribute(_ attribute: String, of identity: String) -> LabError {
    lyncUser(
      "The SIP address of \"\(identity)\" cannot be built because the attribute \"\(attribute)\" has no value.",
      id: "MissingAttribute", .invalidData, target: identity)
  }
  static func csBadSipAddress(_ address: String) -> LabError {
    lyncUser(
      "\"\(address)\" is not a valid SIP address. A SIP address has the form sip:user@domain.", id: "InvalidSipAddress",
      .invalidData, target: address)
  }
  static func csSipDomainRequired(_ type: String) -> LabError {
    lyncUser(
      "The SipDomain parameter is required when SipAddressType is \"\(type)\".", id: "SipDomainRequired", .invalidArgument,
      target: type)
  }
  static func csBadLineURI(_ line: String) -> LabError {
    lyncUser(
      "\"\(line)\" is not a valid LineURI. It must be tel: followed by a number in E.164 form, optionally with ;ext=.",
      id: "InvalidLineURI", .invalidData, target: line)
  }
  static func csAudioVideoInUse(_ identity: String) -> LabError {
    lyncUser(
      "Audio and video of \"\(identity)\" cannot be disabled while Enterprise Voice or remote call control is enabled.",
      id: "AudioVideoDisabled", target: identity)
  }
  static func csHostedVoiceMailWithoutDestination(_ identity: String) -> LabError {
    lyncUser(
      "The user \"\(identity)\" cannot be enabled for hosted voice mail because the hosted voice mail policy that applies has no "
        + "Destination.", id: "HostedVoiceMail", target: identity)
  }
  static func csNotUserPolicy(_ policy: String) -> LabError {
    LabError(
      .lync, "Policy \"\(policy)\" is not a user policy. You can assign only a user policy to a specific user.",
      id: "InvalidPolicy", category: .invalidArgument, exception: rtc + "AD.ManagementException", target: policy,
      targetType: "String", namespace: rtc + "AD.Cmdlets")
  }
  static func csInsufficientRights(_ controller: String, target: String) -> LabError {
    lyncUser(
      "Active Directory operation failed on \"\(controller)\". You cannot retry this operation: \"Insufficient access rights to "
        + "perform the operation 00002098: SecErr: DSID-03150E8A, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0 \". You do not have "
        + "the appropriate permissions to perform this operation in Active Directory. One possible cause is that the Lync Server "
        + "Control Panel and Remote Windows PowerShell cannot modify users who belong to protected security groups (for example, "
        + "the Domain Admins group).", id: "InsufficientRights", target: target)
  }

  // MARK: Move-CsUser

  static func csMoveFault(_ code: Int, _ description: String, target: String) -> LabError {
    lyncUser("HostedMigration fault: Error=(\(code)), Description=(\(description))", id: "MoveError", target: target)
  }
  static func csMoveTenantNotShared(_ target: String) -> LabError {
    csMoveFault(510, "This user's tenant is not enabled for shared sip address space.", target: target)
  }
  static func csMoveNoLicence(_ target: String) -> LabError {
    csMoveFault(507, "User must has an assigned license to use Lync Online.", target: target)
  }
  static func csMoveUserNotInTenant(_ target: String) -> LabError {
    csMoveFault(511, "User not found in Lync Online.", target: target)
  }
  static func csMoveUnknownTarget(_ pool: String, target: String) -> LabError {
    lyncUser("Cannot find the target \"\(pool)\": no such pool or hosting provider.", id: "MoveError", target: target)
  }
  static func csMoveProviderUnfit(_ provider: String, target: String) -> LabError {
    lyncUser(
      "The hosting provider \"\(provider)\" is not enabled for hosting Lync users in a shared SIP address space.",
      id: "MoveError", target: target)
  }
  static func csMoveFederationOff(_ target: String) -> LabError {
    lyncUser(
      "The access edge configuration does not allow federation with the hosting provider.", id: "MoveError", target: target)
  }
  static func csMoveBadCredential(_ target: String) -> LabError {
    lyncUser(
      "The user name or password is incorrect. Verify your user name, and then type your password again.", id: "MoveError",
      .authenticationError, target: target)
  }
  static func csMoveBadURL(_ url: String, target: String) -> LabError {
    lyncUser(
      "\"\(url)\" did not return expected status code from request for WWW-Authenticate header", id: "MoveError",
      .connectionError, target: target)
  }

  // MARK: Configuration

  /// A second object with a key that must be unique.
  static func csDuplicateKey(_ value: String, key: String, scope: String = "Edge.2008") -> LabError {
    lyncConfiguration(
      "There is a duplicate key sequence '\(value)' for the 'urn:schema:\(rtc)Settings.\(scope):\(key)' key or unique identity "
        + "constraint.", id: "System.ArgumentException", .invalidArgument, target: value, exception: "System.ArgumentException")
  }
  static func csUnknownItem(_ kind: String, _ identity: String) -> LabError {
    lyncConfiguration(
      "Cannot find \(kind) \"\(identity)\" because it does not exist.",
      id: "System.Management.Automation.ItemNotFoundException",
      .objectNotFound, target: identity, exception: "System.Management.Automation.ItemNotFoundException")
  }
  static func csBadIdentity(_ identity: String) -> LabError {
    lyncConfiguration(
      "\"\(identity)\" is not a valid identity. Scopes are Global, Site:<name>, Service:<role>:<pool> and Tag:<name>.",
      id: "System.ArgumentException", .invalidArgument, target: identity, exception: "System.ArgumentException")
  }
  static func csUnknownSite(_ site: String) -> LabError {
    lyncConfiguration(
      "Cannot find site \"\(site)\" in the topology.", id: "System.ArgumentException", .invalidArgument, target: site)
  }
  static func csAlreadyExists(_ kind: String, _ identity: String) -> LabError {
    lyncConfiguration(
      "\(kind) \"\(identity)\" already exists. Specify a different identity.", id: "System.ArgumentException", .resourceExists,
      target: identity, exception: "System.ArgumentException")
  }
  static func csNoCustomGlobal(_ kind: String) -> LabError {
    csAlreadyExists(kind, "Global")
  }
  static func csInvalidValue(_ value: String, for parameter: String, _ rule: String) -> LabError {
    lyncConfiguration(
      "\"\(value)\" is not a valid \(parameter). \(rule)", id: "System.ArgumentException", .invalidArgument, target: value,
      exception: "System.ArgumentException")
  }
  static func csUnknownParameter(_ name: String) -> LabError {
    lyncConfiguration(
      "A parameter cannot be found that matches parameter name '\(name)'.", id: "NamedParameterNotFound", .invalidArgument,
      target: "", type: "", exception: "System.Management.Automation.ParameterBindingException")
  }
  static func csDefaultSipDomain(_ domain: String) -> LabError {
    lyncConfiguration(
      "SIP domain \"\(domain)\" cannot be removed because it is the default SIP domain.",
      id: "System.InvalidOperationException",
      target: domain)
  }
  static func csProviderBlocksDefaultRoute(_ provider: String) -> LabError {
    lyncConfiguration(
      "A default route cannot be set while hosting providers or public providers exist. Remove \"\(provider)\" first.",
      id: "System.InvalidOperationException", target: provider)
  }
  static func csPartnerDiscoveryNeedsDns() -> LabError {
    lyncConfiguration(
      "Partner discovery can be enabled only together with DNS SRV routing.", id: "System.InvalidOperationException",
      target: "Global")
  }
  static func csStoreUnreachable(from computer: String) -> LabError {
    LabError(
      .lync,
      "Cannot open database \"xds\" requested by the login. The login failed. The Central Management Store cannot be reached from "
        + "\"\(computer)\".", id: "System.Data.SqlClient.SqlException", category: .connectionError,
      exception: "System.Data.SqlClient.SqlException", target: computer, targetType: "String", terminating: true)
  }
  static func csNoSuchReplica(_ fqdn: String) -> LabError {
    lyncConfiguration(
      "Cannot find replica \"\(fqdn)\" in the topology.", id: "System.ArgumentException", .objectNotFound, target: fqdn)
  }
}
