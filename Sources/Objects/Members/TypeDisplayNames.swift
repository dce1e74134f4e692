// Names of types as scripts see them: the full name with assembly-qualified generic arguments, PowerShell's short names, PSTypeNames.

import Primitives

extension TypeInfo {
  /// `FullName` as .NET gives it: generic arguments are assembly-qualified.
  public var dotNetFullName: String {
    if arrayRank > 0, let elementType {
      return elementType.dotNetFullName + "[" + String(repeating: ",", count: arrayRank - 1) + "]"
    }
    guard let definition = genericDefinition, !genericArguments.isEmpty else { return fullName }
    return definition.fullName + "[" + genericArguments.map { "[" + $0.assemblyQualifiedName + "]" }.joined(separator: ",")
      + "]"
  }

  /// `AssemblyQualifiedName`.
  public var assemblyQualifiedName: String { dotNetFullName + ", " + assemblyDisplayName }

  /// Assemblies by how the full names of their types begin; what is longer stands before what it begins with.
  private static let assemblies: [(prefix: String, assembly: String)] = [
    ("System.Management.Automation", "System.Management.Automation"),
    ("Microsoft.PowerShell.Commands", "Microsoft.PowerShell.Commands.Utility"),
    ("System.Text.RegularExpressions", "System.Text.RegularExpressions"),
    ("System.Xml.Linq", "System.Private.Xml.Linq"),
    ("System.Xml", "System.Private.Xml"),
    ("System.Linq", "System.Linq"),
    ("System.Numerics.BigInteger", "System.Runtime.Numerics"),
    ("System.Uri", "System.Private.Uri"),
    ("System.Net.Mail", "System.Net.Mail"),
    ("System.Net.Http", "System.Net.Http"),
    ("System.Net", "System.Net.Primitives"),
    ("System.Security.Cryptography", "System.Security.Cryptography"),
    ("System.DirectoryServices.AccountManagement", "System.DirectoryServices.AccountManagement"),
    ("System.DirectoryServices", "System.DirectoryServices"),
    ("Microsoft.Win32.Registry", "Microsoft.Win32.Registry"),
    ("System.Security.AccessControl", "System.Security.AccessControl"),
    ("System.Diagnostics.EventLog", "System.Diagnostics.EventLog"),
    ("System.Diagnostics.Process", "System.Diagnostics.Process"),
    ("System.Collections.Specialized", "System.Collections.Specialized"),
  ]

  /// The simple name of the assembly that .NET 10 keeps the type in.
  public var assemblyName: String {
    if let elementType { return elementType.assemblyName }
    if let genericDefinition { return genericDefinition.assemblyName }
    if let ownAssembly { return ownAssembly }
    if scriptClass != nil { return "PowerShell Class Assembly" }
    let full = fullName
    if full.hasPrefix("Microsoft.PowerShell"), let known = TypeCatalog.reflection?.assembly(full) { return known }
    if let found = TypeInfo.assemblies.first(where: { full.hasPrefix($0.prefix) }) { return found.assembly }
    switch full {
    case "System.Console", "System.ConsoleColor", "System.ConsoleKey": return "System.Console"
    case "System.Numerics.Complex": return "System.Runtime.Numerics"
    case "System.Collections.Generic.SortedDictionary`2", "System.Collections.Generic.SortedList`2",
      "System.Collections.Generic.SortedSet`1",
      "System.Collections.Generic.LinkedList`1", "System.Collections.Generic.Stack`1", "System.Collections.BitArray",
      "System.Collections.Generic.PriorityQueue`2":
      return "System.Collections"
    case "System.Collections.Stack", "System.Collections.SortedList": return "System.Collections.NonGeneric"
    case "System.Collections.Concurrent.ConcurrentBag`1", "System.Collections.Concurrent.ConcurrentStack`1":
      return "System.Collections.Concurrent"
    default: return "System.Private.CoreLib"
    }
  }

  /// `Assembly.FullName`.
  public var assemblyDisplayName: String {
    let name = assemblyName
    if (elementType ?? genericDefinition ?? self).ownAssembly != nil {
      return name + ", Version=0.0.0.0, Culture=neutral, PublicKeyToken=null"
    }
    switch name {
    case "PowerShell Class Assembly":
      let version = (elementType ?? genericDefinition ?? self).assemblyVersion ?? "1.0.0.0"
      return name + ", Version=\(version), Culture=neutral, PublicKeyToken=null"
    case "System.Management.Automation", "Microsoft.PowerShell.Commands.Utility", "Microsoft.PowerShell.Commands.Management",
      "Microsoft.PowerShell.Security", "Microsoft.PowerShell.ConsoleHost", "Microsoft.PowerShell.Commands.Diagnostics",
      "Microsoft.PowerShell.CoreCLR.Eventing":
      return name + ", Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35"
    case "System.Private.CoreLib": return name + ", Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e"
    case "System.Private.Xml", "System.Private.Xml.Linq", "System.Net.Mail", "System.Text.Json":
      return name + ", Version=10.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51"
    case "System.Runtime.Numerics", "System.Linq", "System.Private.Uri", "System.Text.RegularExpressions",
      "System.Net.Primitives":
      return name + ", Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a"
    default: return name + ", Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a"
    }
  }

  /// The short name PowerShell prints for a type: `int`, `string[]`, `datetime`, or the full name (`ToStringCodeMethods.Type`).
  public func shortName(dropNamespaces: Bool = false) -> String {
    if arrayRank > 0, let elementType {
      return elementType.shortName(dropNamespaces: dropNamespaces) + "[" + String(repeating: ",", count: arrayRank - 1) + "]"
    }
    if !genericArguments.isEmpty, let definition = genericDefinition {
      if let underlying = nullableUnderlying {
        return (dropNamespaces ? "" : "System.") + "Nullable[" + underlying.shortName(dropNamespaces: dropNamespaces) + "]"
      }
      var head = dropNamespaces ? definition.name : definition.fullName
      // A class inside a generic one keeps the mark of the outer.
      if !head.contains("+"), let tick = head.lastIndex(of: "`") { head = String(head[..<tick]) }
      return head + "[" + genericArguments.map { $0.shortName(dropNamespaces: dropNamespaces) }.joined(separator: ",") + "]"
    }
    if let short = TypeInfo.accelerated[fullName] { return short }
    guard dropNamespaces else { return definitionName }
    // A nested type keeps the type around it: `Environment+SpecialFolder`.
    guard fullName.contains("+"), let dot = fullName.lastIndex(of: ".") else { return name }
    return String(fullName[fullName.index(after: dot)...])
  }

  /// Types whose accelerator PowerShell prefers when it prints them.
  private static let accelerated: [String: String] = [
    "System.String": "string", "System.Int32": "int", "System.Int64": "long", "System.Double": "double",
    "System.Boolean": "bool",
    "System.Char": "char", "System.Byte": "byte", "System.SByte": "sbyte", "System.Int16": "short", "System.UInt16": "ushort",
    "System.UInt32": "uint", "System.UInt64": "ulong", "System.Single": "float", "System.Decimal": "decimal",
    "System.DateTime": "datetime",
    "System.TimeSpan": "timespan", "System.Guid": "guid", "System.Version": "version",
    "System.Collections.Hashtable": "hashtable",
    "System.Array": "array", "System.Numerics.BigInteger": "bigint", "System.Type": "type", "System.Void": "void",
    "System.Uri": "uri",
    "System.Xml.XmlDocument": "xml", "System.Text.RegularExpressions.Regex": "regex",
    "System.Management.Automation.ScriptBlock": "scriptblock",
    "System.Management.Automation.SwitchParameter": "switch", "System.Management.Automation.PSObject": "psobject",
    "System.Management.Automation.PSReference": "ref", "System.Globalization.CultureInfo": "cultureinfo",
    "System.Net.IPAddress": "ipaddress",
    "System.Security.SecureString": "securestring", "System.Management.Automation.PSCredential": "pscredential",
    "System.Management.Automation.SemanticVersion": "semver", "System.Net.Mail.MailAddress": "mailaddress",
    "System.Management.Automation.PSVariable": "psvariable", "System.Management.Automation.PSModuleInfo": "psmoduleinfo",
    "System.Collections.Specialized.OrderedDictionary": "ordered",
  ]
}

extension MemberAccess {
  /// `PSTypeNames`: the object's own list when it was changed, else the names of its type and base types.
  public static func typeNames(of target: Value) -> [String] {
    if case .object(let object) = target {
      if let own = object.extras?.typeNames { return own }
      if object.tag == .wrapped { return typeNames(of: object.wrappedBase) }
      let prefix = object.typeNamePrefix
      if !prefix.isEmpty { return prefix + object.type.typeNameList }
      return object.type.typeNameList
    }
    if target.isNull { return [] }
    return target.type.typeNameList
  }
}

extension TypeInfo {
  /// Full names of the type and its bases. PSCustomObject and script classes included.
  var typeNameList: [String] { hierarchy.filter { $0 !== TypeInfo.runtimeType || self === $0 }.map(\.dotNetFullName) }
}

extension TypeInfo {
  /// `T` of `Nullable<T>`.
  public var nullableUnderlying: TypeInfo? { isNullable ? genericArguments.first : nil }
}
