// A type's names as .NET prints them: `FullName` with assembly-qualified generic arguments, and PowerShell's short form with accelerators.

import Primitives

extension TypeInfo {
  /// .NET's `FullName`: generic arguments with their assemblies.
  public var clrFullName: String {
    if arrayRank > 0, let elementType {
      return elementType.clrFullName + "[" + String(repeating: ",", count: arrayRank - 1) + "]"
    }
    guard let definition = genericDefinition, !genericArguments.isEmpty else { return fullName }
    let arguments = genericArguments.map { "[\($0.clrFullName), \($0.assemblyFullName)]" }
    return definition.fullName + "[" + arguments.joined(separator: ",") + "]"
  }

  /// The full name of the assembly that holds the type.
  public var assemblyFullName: String {
    if let elementType { return elementType.assemblyFullName }
    let framework = "Version=10.0.0.0, Culture=neutral, PublicKeyToken="
    if fullName.hasPrefix("System.Management.Automation.") {
      return "System.Management.Automation, Version=7.6.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"
    }
    if fullName.hasPrefix("System.Numerics.BigInteger") { return "System.Runtime.Numerics, \(framework)b03f5f7f11d50a3a" }
    if fullName.hasPrefix("System.Xml.") { return "System.Private.Xml, \(framework)cc7b13ffcd2ddd51" }
    if fullName.hasPrefix("System.Text.RegularExpressions.") {
      return "System.Text.RegularExpressions, \(framework)b03f5f7f11d50a3a"
    }
    if fullName.hasPrefix("System.Uri") { return "System.Private.Uri, \(framework)b03f5f7f11d50a3a" }
    return "System.Private.CoreLib, \(framework)7cec85d7bea7798e"
  }
}

extension Value {
  /// As `type`, but an enum answers with its underlying type.
  var numericType: TypeInfo { (base.obj as? EnumValue)?.underlyingValue.type ?? type }
}
