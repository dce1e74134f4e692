// Properties of PowerShell's attributes that can be set, in the order in which reflection lists them.

enum AttributeProperties {
  struct Property {
    let type: String
    let name: String
  }

  /// Nil for attributes that are not known here.
  static func of(_ name: String) -> [Property]? {
    var key = name.lowercased()
    if let dot = key.lastIndex(of: ".") { key = String(key[key.index(after: dot)...]) }
    if key.hasSuffix("attribute"), key.utf8.count > 9 { key = String(key.dropLast(9)) }
    return table[key]
  }

  private static func list(_ text: String) -> [Property] {
    text.split(separator: " ").map {
      let parts = $0.split(separator: ":")
      return Property(type: String(parts.last ?? ""), name: String(parts.first ?? ""))
    }
  }

  private static let table: [String: [Property]] = [
    "parameter": list(
      "Position:System.Int32 ParameterSetName:System.String Mandatory:System.Boolean ValueFromPipeline:System.Boolean ValueFromPipelineByPropertyName:System.Boolean ValueFromRemainingArguments:System.Boolean HelpMessage:System.String HelpMessageBaseName:System.String HelpMessageResourceId:System.String DontShow:System.Boolean"
    ),
    "cmdletbinding": list(
      "PositionalBinding:System.Boolean DefaultParameterSetName:System.String SupportsShouldProcess:System.Boolean SupportsPaging:System.Boolean SupportsTransactions:System.Boolean ConfirmImpact:System.Management.Automation.ConfirmImpact HelpUri:System.String RemotingCapability:System.Management.Automation.RemotingCapability"
    ),
    "validateset": list("ErrorMessage:System.String IgnoreCase:System.Boolean"),
    "validatepattern": list("Options:System.Text.RegularExpressions.RegexOptions ErrorMessage:System.String"),
    "validatescript": list("ErrorMessage:System.String"),
    "outputtype": list("ProviderCmdlet:System.String ParameterSetName:System.String[]"),
    "psdefaultvalue": list("Help:System.String"),
    "alias": [], "allownull": [], "allowemptystring": [], "allowemptycollection": [], "validatenotnull": [],
    "validatenotnullorempty": [], "validatenotnullorwhitespace": [], "validatecount": [], "validatelength": [],
    "validaterange": [], "validatedrive": [], "validateuserdrive": [], "argumentcompleter": [], "argumentcompletions": [],
    "supportswildcards": [], "validatetrusteddata": [],
    "dscresource": list("RunAsCredential:System.Management.Automation.DSCResourceRunAsCredential"),
    "dscproperty": list("Key:System.Boolean Mandatory:System.Boolean NotConfigurable:System.Boolean"),
  ]
}
