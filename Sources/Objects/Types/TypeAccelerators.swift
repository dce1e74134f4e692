// The table of type accelerators that tools read and extend: an internal class of PowerShell's, reached through
// `[psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')`. What is added there comes last in the search for a type,
// before the namespaces of `using`.

import Primitives
import Synchronization

/// Type accelerators, built-in and added.
public enum TypeAccelerators {
  static let type = TypeInfo(
    "System.Management.Automation.TypeAccelerators", .staticClass, base: .object, isAbstract: true, declare: declare)

  static let family = TypeCatalog.Family(types: [:], internals: [type.fullName: { type }])

  /// Handed out to whoever asks: scripts of one family hold their lock while they use it.
  private struct Shared: @unchecked Sendable { let dictionary: DictionaryObj }

  private struct Table: Sendable {
    /// Those that scripts added, by lower-case name.
    var own: [String: TypeInfo] = [:]
    /// What `Get` answers, made once and kept up to date from then on.
    var all: Shared?
  }
  private static let table = Mutex(Table())

  /// An accelerator that a script added.
  static func added(_ lower: String) -> TypeInfo? { table.withLock { $0.own.isEmpty ? nil : $0.own[lower] } }

  /// The built-in ones in PowerShell's order: name and full name, `System.` left out, a colon before a name that has no such prefix.
  private static let builtInText = """
    Alias=Management.Automation.AliasAttribute AllowEmptyCollection=Management.Automation.AllowEmptyCollectionAttribute
    AllowEmptyString=Management.Automation.AllowEmptyStringAttribute AllowNull=Management.Automation.AllowNullAttribute
    ArgumentCompleter=Management.Automation.ArgumentCompleterAttribute
    ArgumentCompletions=Management.Automation.ArgumentCompletionsAttribute array=Array bool=Boolean byte=Byte char=Char
    CmdletBinding=Management.Automation.CmdletBindingAttribute datetime=DateTime decimal=Decimal double=Double
    DscResource=Management.Automation.DscResourceAttribute ExperimentAction=Management.Automation.ExperimentAction
    Experimental=Management.Automation.ExperimentalAttribute ExperimentalFeature=Management.Automation.ExperimentalFeature
    float=Single single=Single guid=Guid hashtable=Collections.Hashtable int=Int32 int32=Int32 short=Int16 int16=Int16
    long=Int64 int64=Int64 ciminstance=:Microsoft.Management.Infrastructure.CimInstance
    cimclass=:Microsoft.Management.Infrastructure.CimClass cimtype=:Microsoft.Management.Infrastructure.CimType
    cimconverter=:Microsoft.Management.Infrastructure.CimConverter IPEndpoint=Net.IPEndPoint
    NoRunspaceAffinity=Management.Automation.Language.NoRunspaceAffinityAttribute
    NullString=Management.Automation.Language.NullString OutputType=Management.Automation.OutputTypeAttribute
    ObjectSecurity=Security.AccessControl.ObjectSecurity ordered=Collections.Specialized.OrderedDictionary
    Parameter=Management.Automation.ParameterAttribute PhysicalAddress=Net.NetworkInformation.PhysicalAddress
    pscredential=Management.Automation.PSCredential PSDefaultValue=Management.Automation.PSDefaultValueAttribute
    pslistmodifier=Management.Automation.PSListModifier psobject=Management.Automation.PSObject
    pscustomobject=Management.Automation.PSObject psprimitivedictionary=Management.Automation.PSPrimitiveDictionary
    ref=Management.Automation.PSReference PSTypeNameAttribute=Management.Automation.PSTypeNameAttribute
    regex=Text.RegularExpressions.Regex DscProperty=Management.Automation.DscPropertyAttribute sbyte=SByte string=String
    SupportsWildcards=Management.Automation.SupportsWildcardsAttribute switch=Management.Automation.SwitchParameter
    cultureinfo=Globalization.CultureInfo bigint=Numerics.BigInteger securestring=Security.SecureString timespan=TimeSpan
    ushort=UInt16 uint16=UInt16 uint=UInt32 uint32=UInt32 ulong=UInt64 uint64=UInt64 uri=Uri
    ValidateCount=Management.Automation.ValidateCountAttribute ValidateDrive=Management.Automation.ValidateDriveAttribute
    ValidateLength=Management.Automation.ValidateLengthAttribute
    ValidateNotNull=Management.Automation.ValidateNotNullAttribute
    ValidateNotNullOrEmpty=Management.Automation.ValidateNotNullOrEmptyAttribute
    ValidateNotNullOrWhiteSpace=Management.Automation.ValidateNotNullOrWhiteSpaceAttribute
    ValidatePattern=Management.Automation.ValidatePatternAttribute
    ValidateRange=Management.Automation.ValidateRangeAttribute ValidateScript=Management.Automation.ValidateScriptAttribute
    ValidateSet=Management.Automation.ValidateSetAttribute
    ValidateTrustedData=Management.Automation.ValidateTrustedDataAttribute
    ValidateUserDrive=Management.Automation.ValidateUserDriveAttribute version=Version void=Void ipaddress=Net.IPAddress
    DscLocalConfigurationManager=Management.Automation.DscLocalConfigurationManagerAttribute
    WildcardPattern=Management.Automation.WildcardPattern
    X509Certificate=Security.Cryptography.X509Certificates.X509Certificate
    X500DistinguishedName=Security.Cryptography.X509Certificates.X500DistinguishedName xml=Xml.XmlDocument
    CimSession=:Microsoft.Management.Infrastructure.CimSession mailaddress=Net.Mail.MailAddress
    semver=Management.Automation.SemanticVersion scriptblock=Management.Automation.ScriptBlock
    pspropertyexpression=:Microsoft.PowerShell.Commands.PSPropertyExpression psvariable=Management.Automation.PSVariable
    type=Type psmoduleinfo=Management.Automation.PSModuleInfo powershell=Management.Automation.PowerShell
    runspacefactory=Management.Automation.Runspaces.RunspaceFactory runspace=Management.Automation.Runspaces.Runspace
    initialsessionstate=Management.Automation.Runspaces.InitialSessionState
    psscriptmethod=Management.Automation.PSScriptMethod psscriptproperty=Management.Automation.PSScriptProperty
    psnoteproperty=Management.Automation.PSNoteProperty psaliasproperty=Management.Automation.PSAliasProperty
    psvariableproperty=Management.Automation.PSVariableProperty
    """

  /// The built-in ones: names as they are shown, and full names of types.
  public static let builtIn: [(name: String, type: String)] = builtInText.tableLines.flatMap { $0.tableWords }.compactMap {
    pair in
    let parts = pair.split(separator: "=")
    guard parts.count == 2 else { return nil }
    return (String(parts[0]), parts[1].hasPrefix(":") ? String(parts[1].dropFirst()) : "System." + parts[1])
  }

  private static func everything() -> DictionaryObj {
    if let known = table.withLock({ $0.all }) { return known.dictionary }
    let made = DictionaryObj(
      TypeCatalog.construct(.dictionaryDefinition, [.string, .typeClass]), .generic, comparer: .ignoreCase, keyType: .string,
      valueType: .typeClass)
    for (name, full) in builtIn { if let type = TypeCatalog.find(full) { made.set(name, .object(type)) } }
    for (name, type) in table.withLock({ $0.own }).sorted(by: { $0.key < $1.key }) { made.set(name, .object(type)) }
    let shared = Shared(dictionary: made)
    return table.withLock { table in
      if table.all == nil { table.all = shared }
      return table.all ?? shared
    }.dictionary
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.property("static System.Collections.Generic.Dictionary[string,type] Get {get;}") { _ in .object(everything()) }
    t.staticMethod("static void Add(string typeName, type type)") { c in
      let name = try c.required(0, "key")
      guard let type = c.obj(1) as? TypeInfo else { return .nothing }
      let lower = name.string.lowercased()
      table.withLock {
        $0.own[lower] = type
        return $0.all
      }?.dictionary.set(.string(name), .object(type))
      return .nothing
    }
    t.staticMethod("static bool Remove(string typeName)") { c in
      let name = try c.required(0, "key")
      let lower = name.string.lowercased()
      let shown = table.withLock {
        $0.own[lower] = nil
        return $0.all
      }
      _ = shown?.dictionary.table.remove(.string(name))
      return .bool(true)
    }
  }
}
