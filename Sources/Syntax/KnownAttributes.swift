// What the parser knows of attribute classes: on which declarations they may stand and which of their properties can be set by name. Classes
// and enumerations are checked against it while they are parsed; attributes of script parameters are looked at only when they are bound.
// Completion offers the properties.

/// An attribute class as the parser must know it.
public struct AttributeKnowledge: Sendable {
  /// The class as error messages name it: an accelerator where there is one.
  public let displayName: String
  /// `AttributeTargets` on which it may stand.
  public let validOn: Int
  /// Properties that can be set, in the order in which reflection lists them.
  public let properties: [Property]
  /// Properties that can only be read.
  public let readOnly: [String]

  /// A property and the full name of its type.
  public struct Property: Sendable {
    public let name: String
    public let type: String
  }

  /// `AttributeTargets` as text: `Property, Field`.
  public var validOnText: String {
    if validOn == AttributeKnowledge.all { return "All" }
    return AttributeKnowledge.targetNames.enumerated().filter { validOn & (1 << $0.offset) != 0 }.map(\.element)
      .joined(separator: ", ")
  }

  static let all = 0x7fff
  static let onClass = 4
  static let onEnum = 16
  static let onConstructor = 32
  static let onMethod = 64
  static let onMember = 128 | 256
  static let onInterface = 1024
  static let onParameter = 2048

  private static let targetNames = [
    "Assembly", "Module", "Class", "Struct", "Enum", "Constructor", "Method", "Property", "Field", "Event", "Interface",
    "Parameter", "Delegate", "ReturnValue", "GenericParameter",
  ]
}

enum KnownAttributes {
  /// What is known of the attribute class of this full name.
  static func find(_ fullName: String) -> AttributeKnowledge? { table[fullName] }

  private static let automation = "System.Management.Automation."

  private static let table: [String: AttributeKnowledge] = {
    var table: [String: AttributeKnowledge] = [:]
    /// Settable properties are written with their types, `System.` left out.
    func add(_ name: String, _ validOn: Int, shown: String? = nil, _ settable: String = "", readOnly: String = "") {
      let known = AttributeKnowledge(
        displayName: shown ?? name, validOn: validOn,
        properties: settable.split(separator: " ").map {
          let parts = $0.split(separator: ":")
          return .init(name: String(parts[0]), type: "System." + parts[parts.count - 1])
        },
        readOnly: (readOnly + " TypeId").split(separator: " ").map(String.init))
      table[name] = known
    }
    /// An attribute of PowerShell that has an accelerator.
    func own(_ name: String, _ validOn: Int, _ settable: String = "", readOnly: String = "") {
      add(automation + name + "Attribute", validOn, shown: name, settable, readOnly: readOnly)
    }
    let member = AttributeKnowledge.onMember
    let command =
      "DefaultParameterSetName:String SupportsShouldProcess:Boolean SupportsPaging:Boolean SupportsTransactions:Boolean "
      + "ConfirmImpact:Management.Automation.ConfirmImpact HelpUri:String "
      + "RemotingCapability:Management.Automation.RemotingCapability"
    own("Alias", member | AttributeKnowledge.onClass, readOnly: "AliasNames")
    for name in [
      "AllowEmptyCollection", "AllowEmptyString", "AllowNull", "SupportsWildcards", "ValidateNotNull", "ValidateNotNullOrEmpty",
      "ValidateNotNullOrWhiteSpace", "ValidateTrustedData", "ValidateUserDrive",
    ] { own(name, member) }
    own("ValidateDrive", member, readOnly: "ValidRootDrives")
    own("ArgumentCompleter", member, readOnly: "Type ScriptBlock")
    own("ArgumentCompletions", member)
    own("CmdletBinding", AttributeKnowledge.onClass, "PositionalBinding:Boolean " + command)
    own("DscLocalConfigurationManager", AttributeKnowledge.onClass)
    own("DscProperty", member, "Key:Boolean Mandatory:Boolean NotConfigurable:Boolean")
    own("DscResource", AttributeKnowledge.onClass, "RunAsCredential:Management.Automation.DSCResourceRunAsCredential")
    add(
      automation + "Language.NoRunspaceAffinityAttribute", AttributeKnowledge.onClass, shown: "NoRunspaceAffinity")
    own("OutputType", AttributeKnowledge.onClass, "ProviderCmdlet:String ParameterSetName:String[]", readOnly: "Type")
    own(
      "Parameter", member,
      "Position:Int32 ParameterSetName:String Mandatory:Boolean ValueFromPipeline:Boolean "
        + "ValueFromPipelineByPropertyName:Boolean ValueFromRemainingArguments:Boolean HelpMessage:String "
        + "HelpMessageBaseName:String HelpMessageResourceId:String DontShow:Boolean",
      readOnly: "ExperimentName ExperimentAction")
    own("PSDefaultValue", member, "Value:Object Help:String")
    add(automation + "PSTypeNameAttribute", member, shown: "PSTypeNameAttribute", readOnly: "PSTypeName")
    own("ValidateCount", member, readOnly: "MinLength MaxLength")
    own("ValidateLength", member, readOnly: "MinLength MaxLength")
    own("ValidatePattern", member, "Options:Text.RegularExpressions.RegexOptions ErrorMessage:String", readOnly: "RegexPattern")
    own("ValidateRange", member, readOnly: "MinRange MaxRange")
    own("ValidateScript", member, "ErrorMessage:String", readOnly: "ScriptBlock")
    own("ValidateSet", member, "ErrorMessage:String IgnoreCase:Boolean", readOnly: "ValidValues")
    add(
      automation + "CmdletAttribute", AttributeKnowledge.onClass, command, readOnly: "NounName VerbName")
    add(automation + "HiddenAttribute", member | AttributeKnowledge.onMethod | AttributeKnowledge.onConstructor | 512)
    add(automation + "CredentialAttribute", member)
    add("System.FlagsAttribute", AttributeKnowledge.onEnum)
    add("System.SerializableAttribute", AttributeKnowledge.onClass | 8 | AttributeKnowledge.onEnum | 4096)
    add("System.NonSerializedAttribute", 256)
    add("System.ThreadStaticAttribute", 256)
    add("System.ParamArrayAttribute", AttributeKnowledge.onParameter)
    add(
      "System.AttributeUsageAttribute", AttributeKnowledge.onClass, "AllowMultiple:Boolean Inherited:Boolean",
      readOnly: "ValidOn")
    add(
      "System.ObsoleteAttribute",
      AttributeKnowledge.onClass | 8 | AttributeKnowledge.onEnum | AttributeKnowledge.onConstructor
        | AttributeKnowledge.onMethod | member | 512 | AttributeKnowledge.onInterface | 4096,
      "DiagnosticId:String UrlFormat:String", readOnly: "Message IsError")
    add("System.CLSCompliantAttribute", AttributeKnowledge.all, readOnly: "IsCompliant")
    add("System.ComponentModel.DescriptionAttribute", AttributeKnowledge.all, readOnly: "Description")
    return table
  }()
}
