// All error texts of Active Directory, its web service and its PowerShell module (FACTS A4, A5). Numbers after
// `ActiveDirectoryServer:` are Win32 codes, as the web service reports them.

extension LabError {
  private static let adNamespace = "Microsoft.ActiveDirectory.Management."

  private static func adServer(
    _ code: Int, _ text: String, _ category: Category, _ exception: String, _ target: String, _ type: String
  ) -> LabError {
    LabError(
      .activeDirectory, text, id: "ActiveDirectoryServer:\(code)", category: category, exception: adNamespace + exception,
      target: target, targetType: type, terminating: true)
  }

  private static func adCmdlet(
    _ text: String, _ category: Category, _ exception: String, _ target: String, _ type: String
  ) -> LabError {
    LabError(
      .activeDirectory, text, id: "ActiveDirectoryCmdlet:\(exception)", category: category, exception: exception,
      target: target,
      targetType: type, terminating: true)
  }

  static func adIdentityNotFound(_ identity: String, under base: String, type: String) -> LabError {
    adCmdlet(
      "Cannot find an object with identity: '\(identity)' under: '\(base)'.", .objectNotFound,
      adNamespace + "ADIdentityNotFoundException", identity, type)
  }
  static func adAccountExists(_ target: String, type: String) -> LabError {
    adServer(1316, "The specified account already exists", .resourceExists, "ADIdentityAlreadyExistsException", target, type)
  }
  static func adNameInUse(_ target: String, type: String) -> LabError {
    adServer(
      8305, "An attempt was made to add an object to the directory with a name that is already in use", .notSpecified,
      "ADException", target, type)
  }
  static func adDuplicateUPN(_ target: String, type: String) -> LabError {
    adServer(
      8648, "The operation failed because UPN value provided for addition/modification is not unique forest-wide",
      .notSpecified, "ADException", target, type)
  }
  static func adWeakPassword(_ target: String, type: String) -> LabError {
    adServer(
      1325, "The password does not meet the length, complexity, or history requirement of the domain.", .invalidData,
      "ADPasswordComplexityException", target, type)
  }
  static func adWrongPassword(_ target: String, type: String) -> LabError {
    adServer(86, "The specified network password is not correct", .invalidData, "ADInvalidPasswordException", target, type)
  }
  static func adBadPath(_ target: String, type: String) -> LabError {
    adServer(8333, "Directory object not found", .objectNotFound, "ADIdentityNotFoundException", target, type)
  }
  static func adBadAccountName(_ target: String, type: String) -> LabError {
    adServer(
      1315, "The name provided is not a properly formed account name", .notSpecified, "ADException", target, type)
  }
  static func adSingleValued(_ target: String, type: String) -> LabError {
    adServer(
      8321, "Multiple values were specified for an attribute that can have only one value", .invalidData,
      "ADInvalidOperationException", target, type)
  }
  static func adUnknownAttribute(_ name: String) -> LabError {
    adCmdlet(
      "The specified directory service attribute or value does not exist\nParameter name: \(name)", .invalidArgument,
      "System.ArgumentException", name, "String")
  }
  static func adUnknownProperty(_ name: String, target: String, type: String) -> LabError {
    adCmdlet(
      "One or more properties are invalid.\nParameter name: \(name)", .invalidArgument, "System.ArgumentException", target, type
    )
  }
  static func adSystemOwned(_ target: String, type: String) -> LabError {
    adServer(
      8345, "The attribute cannot be modified because it is owned by the system", .notSpecified, "ADException", target, type)
  }
  static func adInvalidSyntax(_ target: String, type: String) -> LabError {
    adServer(
      8203, "The attribute syntax specified to the directory service is invalid", .invalidData, "ADException", target, type)
  }
  static func adConstraint(_ target: String, type: String) -> LabError {
    adServer(
      8239, "A value for the attribute was not in the acceptable range of values", .invalidData, "ADException", target, type)
  }
  static func adNullValue(_ parameter: String) -> LabError {
    adCmdlet(
      "Cannot validate argument on parameter '\(parameter)'. The argument is null or an element of the argument collection "
        + "contains a null value.", .invalidData, "System.Management.Automation.ParameterBindingValidationException", "", "")
  }
  static func adAccessDenied(_ target: String, type: String) -> LabError {
    LabError(
      .activeDirectory, "Access is denied", id: "ActiveDirectoryCmdlet:System.UnauthorizedAccessException",
      category: .permissionDenied, exception: "System.UnauthorizedAccessException", target: target, targetType: type,
      terminating: true)
  }
  static func adNotLeaf(_ target: String, type: String) -> LabError {
    adServer(
      8213, "The directory service can perform the requested operation only on a leaf object", .notSpecified, "ADException",
      target, type)
  }
  static func adAlreadyMember(_ target: String) -> LabError {
    adServer(
      1378, "The specified account name is already a member of the group", .resourceExists, "ADException", target, "ADGroup")
  }
  static func adNotMember(_ target: String) -> LabError {
    adServer(
      1377, "The specified account name is not a member of the group", .objectNotFound, "ADException", target, "ADGroup")
  }
  static func adMoveIntoSelf(_ target: String, type: String) -> LabError {
    adServer(
      8209, "The operation could not be performed because the object's parent is either uninstantiated or deleted",
      .notSpecified, "ADException", target, type)
  }
  static func adCritical(_ target: String, type: String) -> LabError {
    adServer(
      1371, "Cannot perform this operation on built-in accounts", .invalidOperation, "ADInvalidOperationException", target, type
    )
  }
  static func adNoDefaultServer() -> LabError {
    LabError(
      .activeDirectory, "Unable to find a default server with Active Directory Web Services running.",
      id: "ActiveDirectoryServer:1355", category: .resourceUnavailable, exception: adNamespace + "ADServerDownException",
      terminating: true)
  }
  static func adServerDown(_ server: String) -> LabError {
    LabError(
      .activeDirectory,
      "Unable to contact the server. This may be because this server does not exist, it is currently down, or it does not have "
        + "the Active Directory Web Services running.", id: "ActiveDirectoryServer:0", category: .resourceUnavailable,
      exception: adNamespace + "ADServerDownException", target: server, terminating: true)
  }
  static func adFilterSyntax(_ text: String, _ message: String, at position: Int) -> LabError {
    LabError(
      .activeDirectory, "Error parsing query: '\(text)' Error Message: '\(message)' at position: '\(position)'.",
      id: "ActiveDirectoryCmdlet:\(adNamespace)ADFilterParsingException", category: .parserError,
      exception: adNamespace + "ADFilterParsingException", terminating: true)
  }
  static func adFilterVariable(_ name: String) -> LabError {
    adCmdlet(
      "Variable: '\(name)' found in expression: $\(name) is not defined.", .invalidArgument, "System.ArgumentException", "", "")
  }
  static func adFilterProperty(_ name: String, of type: String) -> LabError {
    adCmdlet(
      "Property: '\(name)' not found in object of type: '\(type)'.", .invalidArgument, "System.ArgumentException", "", "")
  }
  static func adBadLdapFilter() -> LabError {
    adServer(8254, "The search filter cannot be recognized", .invalidArgument, "ADFilterParsingException", "", "")
  }
  static func adFeatureUnknown(_ name: String) -> LabError {
    adIdentityNotFound(name, under: "CN=Partitions,CN=Configuration,DC=contoso,DC=local", type: "ADOptionalFeature")
  }
  static func adFeatureAlreadyEnabled(_ name: String) -> LabError {
    adServer(
      8376, "The requested name or attribute already exists", .resourceExists, "ADException", name, "ADOptionalFeature")
  }
  static func adFeatureNotDisableable(_ name: String) -> LabError {
    adServer(
      8562, "The specified optional feature is not disableable.", .invalidOperation, "ADException", name, "ADOptionalFeature")
  }
  static func adNoRecycleBin(_ target: String) -> LabError {
    adServer(50, "The request is not supported", .notSpecified, "ADException", target, "ADObject")
  }
}
