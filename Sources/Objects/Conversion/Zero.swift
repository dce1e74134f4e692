// `default(T)`: what a field or parameter of a type holds before anyone sets it.

import Primitives

extension Conversion {
  /// The default value of a type: zero for value types, null for the rest.
  public static func zero(_ type: TypeInfo, _ runtime: Runtime) throws -> Value {
    guard type.isValueType else { return .null }
    switch type.fullName {
    case "System.Decimal": return .object(DecimalObj(PSDecimal(0)))
    case "System.Management.Automation.SwitchParameter": return .object(SwitchObj(false))
    default: break
    }
    let simple = try ArgumentConversion.zero(type)
    if !simple.isNull { return simple }
    if type.fullName.hasPrefix("System.Nullable`1") || type === TypeInfo.void { return .null }
    return (try orNil({ try MemberAccess.construct(type, [], runtime) })) ?? .null
  }
}
