// The methods of IConvertible, which numbers, strings, dates and their like implement explicitly: Get-Member lists them and scripts may call
// them, though reflection does not show them among the type's own.

import Primitives

public enum ConvertibleMethods {
  private static let targets: [(name: String, text: String, type: TypeInfo)] = [
    ("ToBoolean", "bool", .bool), ("ToChar", "char", .char), ("ToSByte", "sbyte", .sbyte), ("ToByte", "byte", .byte),
    ("ToInt16", "short", .int16), ("ToUInt16", "ushort", .uint16), ("ToInt32", "int", .int32), ("ToUInt32", "uint", .uint32),
    ("ToInt64", "long", .int64), ("ToUInt64", "ulong", .uint64), ("ToSingle", "float", .single),
    ("ToDouble", "double", .double), ("ToDecimal", "decimal", .decimal), ("ToDateTime", "datetime", .dateTime),
  ]

  /// All of them, by name.
  public static let groups: [(name: String, group: MethodGroup)] = {
    let provider = Parameter(name: "provider", typeText: "System.IFormatProvider", type: .object)
    var all = targets.map { target in
      let method = Method(
        name: target.name, definition: "\(target.text) IConvertible.\(target.name)(System.IFormatProvider provider)",
        parameters: [provider], isStatic: false, returnType: target.type
      ) { call in
        try ConvertMembers.change(call.this.base, target.type, call.culture(0), call.runtime)
      }
      return (name: target.name, group: MethodGroup(target.name, [method]))
    }
    let toType = Method(
      name: "ToType", definition: "System.Object IConvertible.ToType(type conversionType, System.IFormatProvider provider)",
      parameters: [Parameter(name: "conversionType", typeText: "type", type: .runtimeType), provider], isStatic: false,
      returnType: .object
    ) { call in
      guard let type = call.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("conversionType") }
      return try ConvertMembers.change(call.this.base, type, call.culture(1), call.runtime)
    }
    all.append(("ToType", MethodGroup("ToType", [toType])))
    return all
  }()

  /// Whether values of a type have them.
  public static func apply(to type: TypeInfo) -> Bool {
    type.allInterfaces.contains { $0 === TypeInfo.iconvertible }
  }

  static func find(_ name: PSString, of type: TypeInfo) -> MethodGroup? {
    // All their names are like `ToByte`: nothing else is looked for here.
    guard name.count >= 6, name.count <= 10, name[0] | 0x20 == 0x74, name[1] | 0x20 == 0x6f else { return nil }
    guard let group = groups.first(where: { name.equalsIgnoringCase(PSString.make($0.name)) })?.group, apply(to: type) else {
      return nil
    }
    return group
  }
}
