// Names of types in the operators' and conversions' messages.

import Primitives

extension TypeInfo {
  /// .NET's `FullName`: generic arguments with their assemblies.
  public var clrFullName: String { dotNetFullName }
}

extension Value {
  /// As `type`, but an enum answers with its underlying type.
  var numericType: TypeInfo { (base.obj as? EnumValue)?.underlyingValue.type ?? type }
}
