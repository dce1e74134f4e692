// `[System.Security.AccessControl.ObjectSecurity]`: access control lists are Windows' own. On other systems .NET has the members and refuses each.

import Engine
import Objects
import Primitives

enum AclTypes {
  private static let message =
    "Access Control List (ACL) APIs are part of resource management on Windows and are not supported on this platform."

  static let declarations: TypeCatalog.Declarations = ["System.Security.AccessControl.ObjectSecurity": declare]

  @Sendable private static func declare(_ t: TypeBuilder) {
    let refuse: MemberBody = { _ in throw DotNetError("System.PlatformNotSupportedException", message) }
    for property in [
      "type AccessRightType", "type AccessRuleType", "type AuditRuleType", "bool AreAccessRulesCanonical",
      "bool AreAccessRulesProtected", "bool AreAuditRulesCanonical", "bool AreAuditRulesProtected",
    ] { t.property("\(property) {get;}", refuse) }
    let reference = "System.Security.Principal.IdentityReference"
    let flags =
      "int accessMask, bool isInherited, System.Security.AccessControl.InheritanceFlags inheritanceFlags, System.Security.AccessControl.PropagationFlags propagationFlags"
    let space = "System.Security.AccessControl."
    for method in [
      "\(space)AccessRule AccessRuleFactory(\(reference) identityReference, \(flags), \(space)AccessControlType type)",
      "\(space)AuditRule AuditRuleFactory(\(reference) identityReference, \(flags), \(space)AuditFlags flags)",
      "\(reference) GetGroup(type targetType)", "\(reference) GetOwner(type targetType)",
      "byte[] GetSecurityDescriptorBinaryForm()",
      "string GetSecurityDescriptorSddlForm(\(space)AccessControlSections includeSections)",
      "bool ModifyAccessRule(\(space)AccessControlModification modification, \(space)AccessRule rule, [ref] bool modified)",
      "bool ModifyAuditRule(\(space)AccessControlModification modification, \(space)AuditRule rule, [ref] bool modified)",
      "void PurgeAccessRules(\(reference) identity)", "void PurgeAuditRules(\(reference) identity)",
      "void SetAccessRuleProtection(bool isProtected, bool preserveInheritance)",
      "void SetAuditRuleProtection(bool isProtected, bool preserveInheritance)", "void SetGroup(\(reference) identity)",
      "void SetOwner(\(reference) identity)", "void SetSecurityDescriptorBinaryForm(byte[] binaryForm)",
      "void SetSecurityDescriptorBinaryForm(byte[] binaryForm, \(space)AccessControlSections includeSections)",
      "void SetSecurityDescriptorSddlForm(string sddlForm)",
      "void SetSecurityDescriptorSddlForm(string sddlForm, \(space)AccessControlSections includeSections)",
    ] { t.method(method, refuse) }
    t.staticMethod("static bool IsSddlConversionSupported()", refuse)
  }
}
