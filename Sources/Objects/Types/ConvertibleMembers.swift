// The methods of IConvertible that numbers, strings, dates and enums implement explicitly: scripts see and call them all the same.

import Primitives

enum ConvertibleMembers {
  private static let targets: [(name: String, type: String)] = [
    ("ToBoolean", "bool"), ("ToByte", "byte"), ("ToChar", "char"), ("ToDateTime", "datetime"), ("ToDecimal", "decimal"),
    ("ToDouble", "double"), ("ToInt16", "short"), ("ToInt32", "int"), ("ToInt64", "long"), ("ToSByte", "sbyte"),
    ("ToSingle", "float"), ("ToUInt16", "ushort"), ("ToUInt32", "uint"), ("ToUInt64", "ulong"),
  ]

  static func declare(_ t: TypeBuilder) {
    for (name, type) in targets {
      t.explicitMethod("\(type) IConvertible.\(name)(System.IFormatProvider provider)", named: name) { c in
        guard let target = TypeCatalog.find(type) else { return .null }
        return try ConvertMembers.change(c.this.base, target, c.culture(0), c.runtime)
      }
    }
    t.explicitMethod(
      "System.Object IConvertible.ToType(type conversionType, System.IFormatProvider provider)", named: "ToType"
    ) { c in
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("conversionType") }
      return try ConvertMembers.change(c.this.base, type, c.culture(1), c.runtime)
    }
  }
}
