// Types that .NET has everywhere and that work on Windows only: accounts, the registry, directory services, event logs, COM. A script finds them by
// name; what makes or asks one ends with the error that .NET raises on other systems.

import Objects
import Primitives

enum WindowsOnlyTypes {
  /// `!` and the message of an assembly, then a type a line and, indented, its constructors and members.
  private static let text: StaticString = """
    ! Windows Principal functionality is not supported on this platform.
    System.Security.Principal.WindowsIdentity
     new(System.IntPtr userToken)
     new(System.IntPtr userToken, string type)
     new(System.IntPtr userToken, string type, System.Security.Principal.WindowsAccountType acctType)
     new(System.IntPtr userToken, string type, System.Security.Principal.WindowsAccountType acctType, bool isAuthenticated)
     new(string sUserPrincipalName)
     static System.Security.Principal.WindowsIdentity GetAnonymous()
     static System.Security.Principal.WindowsIdentity GetCurrent()
     static System.Security.Principal.WindowsIdentity GetCurrent(bool ifImpersonating)
     static System.Security.Principal.WindowsIdentity GetCurrent(System.Security.Principal.TokenAccessLevels desiredAccess)
    System.Security.Principal.WindowsPrincipal
     new(System.Security.Principal.WindowsIdentity ntIdentity)
    System.Security.Principal.NTAccount
     new(string name)
     new(string domainName, string accountName)
    System.Security.Principal.SecurityIdentifier
     new(string sddlForm)
     new(byte[] binaryForm, int offset)
     new(System.IntPtr binaryForm)
     new(System.Security.Principal.WellKnownSidType sidType, System.Security.Principal.SecurityIdentifier domainSid)
    System.Security.Principal.IdentityReferenceCollection
     new()
     new(int capacity)
    ! Registry is not supported on this platform.
    Microsoft.Win32.Registry
     static System.Object GetValue(string keyName, string valueName, System.Object defaultValue)
     static void SetValue(string keyName, string valueName, System.Object value)
     static void SetValue(string keyName, string valueName, System.Object value, Microsoft.Win32.RegistryValueKind valueKind)
    Microsoft.Win32.RegistryKey
     static Microsoft.Win32.RegistryKey OpenBaseKey(Microsoft.Win32.RegistryHive hKey, Microsoft.Win32.RegistryView view)
     static Microsoft.Win32.RegistryKey OpenRemoteBaseKey(Microsoft.Win32.RegistryHive hKey, string machineName)
     static Microsoft.Win32.RegistryKey OpenRemoteBaseKey(Microsoft.Win32.RegistryHive hKey, string machineName, Microsoft.Win32.RegistryView view)
    ! Access Control List (ACL) APIs are part of resource management on Windows and are not supported on this platform.
    System.Security.AccessControl.ObjectSecurity
     type AccessRightType {get;}
     type AccessRuleType {get;}
     type AuditRuleType {get;}
     bool AreAccessRulesCanonical {get;}
     bool AreAccessRulesProtected {get;}
     bool AreAuditRulesCanonical {get;}
     bool AreAuditRulesProtected {get;}
     System.Security.AccessControl.AccessRule AccessRuleFactory(System.Security.Principal.IdentityReference identityReference, int accessMask, bool isInherited, System.Security.AccessControl.InheritanceFlags inheritanceFlags, System.Security.AccessControl.PropagationFlags propagationFlags, System.Security.AccessControl.AccessControlType type)
     System.Security.AccessControl.AuditRule AuditRuleFactory(System.Security.Principal.IdentityReference identityReference, int accessMask, bool isInherited, System.Security.AccessControl.InheritanceFlags inheritanceFlags, System.Security.AccessControl.PropagationFlags propagationFlags, System.Security.AccessControl.AuditFlags flags)
     System.Security.Principal.IdentityReference GetGroup(type targetType)
     System.Security.Principal.IdentityReference GetOwner(type targetType)
     byte[] GetSecurityDescriptorBinaryForm()
     string GetSecurityDescriptorSddlForm(System.Security.AccessControl.AccessControlSections includeSections)
     bool ModifyAccessRule(System.Security.AccessControl.AccessControlModification modification, System.Security.AccessControl.AccessRule rule, [ref] bool modified)
     bool ModifyAuditRule(System.Security.AccessControl.AccessControlModification modification, System.Security.AccessControl.AuditRule rule, [ref] bool modified)
     void PurgeAccessRules(System.Security.Principal.IdentityReference identity)
     void PurgeAuditRules(System.Security.Principal.IdentityReference identity)
     void SetAccessRuleProtection(bool isProtected, bool preserveInheritance)
     void SetAuditRuleProtection(bool isProtected, bool preserveInheritance)
     void SetGroup(System.Security.Principal.IdentityReference identity)
     void SetOwner(System.Security.Principal.IdentityReference identity)
     void SetSecurityDescriptorBinaryForm(byte[] binaryForm)
     void SetSecurityDescriptorBinaryForm(byte[] binaryForm, System.Security.AccessControl.AccessControlSections includeSections)
     void SetSecurityDescriptorSddlForm(string sddlForm)
     void SetSecurityDescriptorSddlForm(string sddlForm, System.Security.AccessControl.AccessControlSections includeSections)
     static bool IsSddlConversionSupported()
    System.Security.AccessControl.FileSystemAccessRule
     new(System.Security.Principal.IdentityReference identity, System.Security.AccessControl.FileSystemRights fileSystemRights, System.Security.AccessControl.AccessControlType type)
     new(System.Security.Principal.IdentityReference identity, System.Security.AccessControl.FileSystemRights fileSystemRights, System.Security.AccessControl.InheritanceFlags inheritanceFlags, System.Security.AccessControl.PropagationFlags propagationFlags, System.Security.AccessControl.AccessControlType type)
     new(string identity, System.Security.AccessControl.FileSystemRights fileSystemRights, System.Security.AccessControl.AccessControlType type)
     new(string identity, System.Security.AccessControl.FileSystemRights fileSystemRights, System.Security.AccessControl.InheritanceFlags inheritanceFlags, System.Security.AccessControl.PropagationFlags propagationFlags, System.Security.AccessControl.AccessControlType type)
    System.Security.AccessControl.FileSystemAuditRule
     new(System.Security.Principal.IdentityReference identity, System.Security.AccessControl.FileSystemRights fileSystemRights, System.Security.AccessControl.AuditFlags flags)
     new(string identity, System.Security.AccessControl.FileSystemRights fileSystemRights, System.Security.AccessControl.AuditFlags flags)
    System.Security.AccessControl.FileSecurity
     new()
     new(string fileName, System.Security.AccessControl.AccessControlSections includeSections)
    System.Security.AccessControl.DirectorySecurity
     new()
     new(string name, System.Security.AccessControl.AccessControlSections includeSections)
    System.Security.AccessControl.RawSecurityDescriptor
     new(string sddlForm)
     new(byte[] binaryForm, int offset)
    ! System.DirectoryServices is not supported on this platform.
    System.DirectoryServices.DirectoryEntry
     new()
     new(string path)
     new(string path, string username, string password)
     new(string path, string username, string password, System.DirectoryServices.AuthenticationTypes authenticationType)
     new(System.Object adsObject)
     static bool Exists(string path)
    System.DirectoryServices.DirectorySearcher
     new()
     new(System.DirectoryServices.DirectoryEntry searchRoot)
     new(System.DirectoryServices.DirectoryEntry searchRoot, string filter)
     new(System.DirectoryServices.DirectoryEntry searchRoot, string filter, string[] propertiesToLoad)
     new(string filter)
     new(string filter, string[] propertiesToLoad)
     new(string filter, string[] propertiesToLoad, System.DirectoryServices.SearchScope scope)
     new(System.DirectoryServices.DirectoryEntry searchRoot, string filter, string[] propertiesToLoad, System.DirectoryServices.SearchScope scope)
    System.DirectoryServices.ActiveDirectory.DirectoryContext
     new(System.DirectoryServices.ActiveDirectory.DirectoryContextType contextType)
     new(System.DirectoryServices.ActiveDirectory.DirectoryContextType contextType, string name)
     new(System.DirectoryServices.ActiveDirectory.DirectoryContextType contextType, string username, string password)
     new(System.DirectoryServices.ActiveDirectory.DirectoryContextType contextType, string name, string username, string password)
    System.DirectoryServices.ActiveDirectory.Domain
     static System.DirectoryServices.ActiveDirectory.Domain GetComputerDomain()
     static System.DirectoryServices.ActiveDirectory.Domain GetCurrentDomain()
     static System.DirectoryServices.ActiveDirectory.Domain GetDomain(System.DirectoryServices.ActiveDirectory.DirectoryContext context)
    System.DirectoryServices.ActiveDirectory.Forest
     static System.DirectoryServices.ActiveDirectory.Forest GetCurrentForest()
     static System.DirectoryServices.ActiveDirectory.Forest GetForest(System.DirectoryServices.ActiveDirectory.DirectoryContext context)
    System.DirectoryServices.ActiveDirectory.ActiveDirectorySite
     static System.DirectoryServices.ActiveDirectory.ActiveDirectorySite GetComputerSite()
    ! System.DirectoryServices.AccountManagement is not supported on this platform.
    System.DirectoryServices.AccountManagement.PrincipalContext
     new(System.DirectoryServices.AccountManagement.ContextType contextType)
     new(System.DirectoryServices.AccountManagement.ContextType contextType, string name)
     new(System.DirectoryServices.AccountManagement.ContextType contextType, string name, string container)
     new(System.DirectoryServices.AccountManagement.ContextType contextType, string name, string userName, string password)
    System.DirectoryServices.AccountManagement.UserPrincipal
     new(System.DirectoryServices.AccountManagement.PrincipalContext context)
     static System.DirectoryServices.AccountManagement.UserPrincipal FindByIdentity(System.DirectoryServices.AccountManagement.PrincipalContext context, string identityValue)
    System.DirectoryServices.AccountManagement.GroupPrincipal
     new(System.DirectoryServices.AccountManagement.PrincipalContext context)
     static System.DirectoryServices.AccountManagement.GroupPrincipal FindByIdentity(System.DirectoryServices.AccountManagement.PrincipalContext context, string identityValue)
    ! EventLog access is not supported on this platform.
    System.Diagnostics.EventLog
     new()
     new(string logName)
     new(string logName, string machineName)
     new(string logName, string machineName, string source)
     static void CreateEventSource(string source, string logName)
     static void DeleteEventSource(string source)
     static bool Exists(string logName)
     static System.Diagnostics.EventLog[] GetEventLogs()
     static bool SourceExists(string source)
     static bool SourceExists(string source, string machineName)
     static void WriteEntry(string source, string message)
     static void WriteEntry(string source, string message, System.Diagnostics.EventLogEntryType type)
     static void WriteEntry(string source, string message, System.Diagnostics.EventLogEntryType type, int eventID)
    ! Windows Data Protection API (DPAPI) is not supported on this platform.
    System.Security.Cryptography.ProtectedData
     static byte[] Protect(byte[] userData, byte[] optionalEntropy, System.Security.Cryptography.DataProtectionScope scope)
     static byte[] Unprotect(byte[] encryptedData, byte[] optionalEntropy, System.Security.Cryptography.DataProtectionScope scope)
    ! Windows Cryptography Next Generation (CNG) is not supported on this platform.
    System.Security.Cryptography.CngKey
     static System.Security.Cryptography.CngKey Create(System.Security.Cryptography.CngAlgorithm algorithm)
     static System.Security.Cryptography.CngKey Open(string keyName)
     static bool Exists(string keyName)
    System.Security.Cryptography.RSACng
     new()
     new(int keySize)
    System.Security.Cryptography.ECDsaCng
     new()
     new(int keySize)
    System.Security.Cryptography.AesCng
     new()
     new(string keyName)
    ! COM Interop is not supported on this platform.
    System.Runtime.InteropServices.Marshal
     static System.Object BindToMoniker(string monikerName)
     static int FinalReleaseComObject(System.Object o)
     static System.IntPtr GetIUnknownForObject(System.Object o)
     static int ReleaseComObject(System.Object o)
    """

  /// The members, by type.
  static var declarations: TypeCatalog.Declarations {
    var all: TypeCatalog.Declarations = [:]
    var message = ""
    var type = ""
    var members: [String] = []
    func close() {
      if !type.isEmpty { all[type] = declaration(members, message) }
      members = []
    }
    for line in text.description.split(separator: "\n") {
      if line.first == " " {
        members.append(String(line.dropFirst()))
        continue
      }
      close()
      type = line.first == "!" ? "" : String(line)
      if line.first == "!" { message = String(line.dropFirst(2)) }
    }
    close()
    return all
  }

  private static func declaration(_ members: [String], _ message: String) -> @Sendable (TypeBuilder) -> Void {
    { t in
      let refuse: MemberBody = { _ in throw DotNetError("System.PlatformNotSupportedException", message) }
      for member in members {
        if member.hasPrefix("static ") {
          t.staticMethod(member, refuse)
        } else if member.hasPrefix("new(") {
          t.constructor(member, refuse)
        } else if member.hasSuffix("{get;}") {
          t.property(member, refuse)
        } else {
          t.method(member, refuse)
        }
      }
    }
  }
}
