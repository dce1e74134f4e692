// All error texts of the tenant's directory as MSOnline reports them (FACTS D1, D3, D4). The kinds are the service contract's
// fault names.

extension LabError {
  /// A fault of the service: kind without `Exception`.
  static func msol(_ kind: String, _ text: String) -> LabError {
    LabError(
      .tenant, text, id: "Microsoft.Online.Administration.Automation.\(kind)Exception", category: .operationStopped,
      exception: "Microsoft.Online.Administration.Automation.MicrosoftOnlineException")
  }

  static func msolNotConnected() -> LabError {
    LabError(
      .tenant, "You must call the Connect-MsolService cmdlet before calling any other cmdlets.", id: "0x80090015",
      category: .operationStopped, exception: "Microsoft.Online.Administration.Automation.MicrosoftOnlineException")
  }
  static func msolBadCredential() -> LabError {
    LabError(
      .tenant, "The user name or password is incorrect. Verify your user name, and then type your password again.",
      id: "0x80048821", category: .operationStopped,
      exception: "Microsoft.Online.Administration.Automation.MicrosoftOnlineException")
  }
  static func msolAccessDenied() -> LabError {
    msol("AccessDenied", "Access Denied. You do not have permissions to call this cmdlet.")
  }
  static func msolUserNotFound(_ user: String) -> LabError { msol("UserNotFound", "User Not Found.  User: \(user).") }
  static func msolGroupNotFound(_ group: String) -> LabError { msol("GroupNotFound", "Group Not Found.  Group: \(group).") }
  static func msolRoleNotFound(_ role: String) -> LabError { msol("RoleNotFound", "Role Not Found.  Role: \(role).") }
  static func msolDomainNotFound(_ domain: String) -> LabError {
    msol("DomainNotFound", "Domain Not Found.  Domain: \(domain).")
  }
  static func msolUserExists() -> LabError {
    msol("UserAlreadyExists", "Unable to add this user because a user with this user principal name already exists.")
  }
  static func msolDomainExists() -> LabError {
    msol("DomainAlreadyExists", "Unable to add this domain. It has already been added.")
  }
  static func msolGroupExists() -> LabError {
    msol("GroupAlreadyExists", "Unable to add this group because a group with this name already exists.")
  }
  static func msolMemberExists() -> LabError {
    msol("MemberAlreadyExists", "The member you are trying to add is already in this group.")
  }
  static func msolMemberNotFound(_ member: String) -> LabError {
    msol("GroupMemberNotFound", "Group Member Not Found.  Group Member: \(member).")
  }
  static func msolRequired(_ parameter: String) -> LabError {
    msol("RequiredPropertyNotSet", "You must provide a required property: Parameter name: \(parameter)")
  }
  static func msolNotSettable(_ parameter: String) -> LabError {
    msol("PropertyNotSettable", "Unable to update parameter. Parameter name: \(parameter.uppercased()).")
  }
  static func msolBadSyntax(_ parameter: String) -> LabError {
    msol("StringSyntaxValidation", "Invalid syntax.  Parameter Name: \(parameter.uppercased()).")
  }
  static func msolInvalidValue(_ parameter: String) -> LabError {
    msol("PropertyValidation", "Invalid value for parameter.  Parameter Name: \(parameter).")
  }
  static func msolUnverifiedDomain(_ parameter: String) -> LabError {
    msol(
      "PropertyDomainValidation",
      "You must use a verified domain in your company. Parameter name: \(parameter.uppercased()).")
  }
  static func msolNotUnique(_ parameter: String) -> LabError {
    msol(
      "UniquenessValidation",
      "Unable to update parameter because its value is already in use. Parameter name: \(parameter.uppercased()).")
  }
  static func msolLicenceQuota() -> LabError {
    msol("LicenseQuotaExceeded", "Unable to assign this license because the  number of allowed licenses have been assigned.")
  }
  static func msolLicenceInvalid() -> LabError {
    msol(
      "InvalidUserLicense",
      "Unable to assign this license because it is invalid. Use the Get-MsolAccountSku cmdlet to retrieve a list of valid licenses."
    )
  }
  static func msolLicenceOption() -> LabError {
    msol(
      "InvalidUserLicenseOption",
      "Unable to assign this license because the license options are invalid. Use the Get-MsolAccountSku cmdlet to retrieve a list "
        + "of valid service plans.")
  }
  static func msolWeakPassword() -> LabError {
    msol(
      "InvalidPasswordWeak",
      "You must choose a strong password that contains 8 to 16 characters, a combination of letters, and at least one number or symbol."
    )
  }
  static func msolFederatedPassword() -> LabError {
    msol("UserAuthenticationUnchanged", "You cannot reset the password of a federated user.")
  }
  static func msolRemoveSelf() -> LabError { msol("UserRemoveSelf", "You cannot remove your own user account.") }
  static func msolRestoreConflict() -> LabError {
    msol(
      "RestoreUserError",
      "Unable to restore this user because of a conflict with the user principal name or a proxy address of another user. Use "
        + "-NewUserPrincipalName or -AutoReconcileProxyConflicts.")
  }
  static func msolInitialDomain() -> LabError {
    msol("InitialDomainDeletion", "You cannot remove the initial domain created for you in Office 365.")
  }
  static func msolDefaultDomain() -> LabError {
    msol("DefaultDomainDeletion", "You cannot remove the default domain. Make another domain the default first.")
  }
  static func msolDomainNotEmpty() -> LabError {
    msol("DomainNotEmpty", "Unable to remove this domain. Remove all users, groups and contacts that use it first.")
  }
  static func msolDomainHasChild() -> LabError {
    msol("DomainHasChildDomain", "Unable to remove this domain because it has subdomains.")
  }
  static func msolDomainNotVerified() -> LabError {
    msol(
      "DomainVerificationMissingDnsRecord",
      "Unable to verify this domain because the DNS record for verification was not found.")
  }
  static func msolDomainUnverified() -> LabError {
    msol("SetUnverifiedDomainAsDefault", "You cannot use this domain before it has been verified.")
  }
  static func msolInitialDomainUpdate() -> LabError {
    msol("InitialDomainUpdate", "You cannot change the authentication of the initial domain.")
  }
  static func msolDomainAuthentication() -> LabError {
    msol("DomainUnexpectedAuthentication", "The domain already has the requested authentication or cannot have it.")
  }
  static func msolNoADFSContext() -> LabError {
    LabError(
      .tenant,
      "Failed to connect to Active Directory Federation Services 2.0 on the local machine. Please try running Set-MsolADFSContext "
        + "before running this command again.", id: "FederationException", category: .operationStopped,
      exception: "Microsoft.Online.Identity.Federation.Powershell.FederationException")
  }
  static func msolDirSyncStatus() -> LabError {
    msol(
      "DirSyncStatusChangeNotAllowed", "Unable to update the directory synchronization status while a change is in progress.")
  }
}

/// Why the tenant refuses an object that DirSync exports: what the report mail says.
public struct ProvisioningError: Error, Sendable, Hashable {
  /// AttributeValueMustBeUnique, InvalidSoftMatch, ...
  public let kind: String
  public let text: String

  /// `attribute` such as `ProxyAddresses SMTP:john@contoso.com`.
  static func duplicate(_ attribute: String) -> ProvisioningError {
    ProvisioningError(
      kind: "AttributeValueMustBeUnique",
      text:
        "Unable to update this object because the following attributes associated with this object have values that may already "
        + "be associated with another object in your local directory services: [\(attribute);]. Correct or remove the duplicate "
        + "values in your local directory. Please refer to http://support.microsoft.com/kb/2647098 for more information on "
        + "identifying objects with duplicate attribute values.")
  }
  static func invalidAddress(_ address: String) -> ProvisioningError {
    ProvisioningError(
      kind: "InvalidAttributeValue",
      text: "Unable to update this object because the attribute [ProxyAddresses \(address);] has a value that is not valid.")
  }
}
