// Types behind accelerators that are abstract, or that nobody can make an instance of on Linux: their names, bases and constants are what
// there is of them. CIM's classes need the library `libmi`, which PowerShell lacks here.

import Primitives

enum AcceleratedTypes {
  private static let cim = "Microsoft.Management.Infrastructure."
  private static let security = "System.Security.AccessControl."
  private static let certificates = "System.Security.Cryptography.X509Certificates."

  private static let cimType = TypeInfo.enumeration(
    cim + "CimType",
    [
      "Unknown", "Boolean", "UInt8", "SInt8", "UInt16", "SInt16", "UInt32", "SInt32", "UInt64", "SInt64", "Real32", "Real64",
      "Char16", "DateTime", "String", "Reference", "Instance", "BooleanArray", "UInt8Array", "SInt8Array", "UInt16Array",
      "SInt16Array", "UInt32Array", "SInt32Array", "UInt64Array", "SInt64Array", "Real32Array", "Real64Array", "Char16Array",
      "DateTimeArray", "StringArray", "ReferenceArray", "InstanceArray",
    ])

  /// An enum of bytes.
  private static let aceFlags = TypeInfo(
    security + "AceFlags", .enum, base: .enumBase,
    interfaces: { [.icomparable, .iconvertible, .iformattable] },
    enumInfo: EnumInfo(
      names: [
        "None", "ObjectInherit", "ContainerInherit", "NoPropagateInherit", "InheritOnly", "InheritanceFlags", "Inherited",
        "SuccessfulAccess", "FailedAccess", "AuditFlags",
      ], values: [0, 1, 2, 4, 8, 15, 16, 64, 128, 192], isFlags: true, underlying: { .byte }), declare: { _ in })

  private static let types: [TypeInfo] = [
    TypeInfo(cim + "CimInstance", base: .object, interfaces: { [.idisposable] }),
    TypeInfo(cim + "CimClass", base: .object, interfaces: { [.idisposable] }),
    TypeInfo(cim + "CimSession", base: .object, interfaces: { [.idisposable] }),
    cimType,
    TypeInfo(cim + "CimConverter", .staticClass, base: .object, isAbstract: true, declare: declareConverter),
    TypeInfo(security + "ObjectSecurity", base: .object, isAbstract: true),
    TypeInfo(certificates + "X509Certificate", base: .object, interfaces: { [.idisposable] }),
    TypeInfo(
      certificates + "X500DistinguishedName", base: TypeInfo("System.Security.Cryptography.AsnEncodedData", base: .object)),
  ]

  static let family = TypeCatalog.Family(
    types: (types + [aceFlags]).reduce(into: [:]) { table, type in table[type.fullName] = { type } },
    accelerators: types.reduce(into: [:]) { $0[$1.name.lowercased()] = $1.fullName })

  /// The .NET types of CIM's, by number: those of the plain types; arrays follow sixteen places on.
  private static let plain = [
    "", "bool", "byte", "sbyte", "uint16", "int16", "uint32", "int32", "uint64", "int64", "single", "double", "char", "",
    "string", "ciminstance", "ciminstance",
  ]

  @Sendable private static func declareConverter(_ t: TypeBuilder) {
    t.staticMethod("static type GetDotNetType(\(cim)CimType cimType)") { c in
      let number = c.flags(0)
      guard number > 0, number <= 32 else { return .null }
      let name = plain[number > 16 ? number - 16 : number]
      guard let type = TypeCatalog.find(name) else { return .null }
      return .object(number > 16 ? type.arrayType() : type)
    }
    t.staticMethod("static \(cim)CimType GetCimType(type dotNetType)") { c in
      guard let wanted = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("dotNetType") }
      let isArray = wanted.isArray
      let element = wanted.elementType ?? wanted
      if element === TypeInfo.dateTime || element === TypeInfo.timeSpan {
        return .object(EnumValue(cimType, isArray ? 29 : 13))
      }
      let found = plain.indices.last { i in i != 15 && TypeCatalog.find(plain[i]) === element }
      return .object(EnumValue(cimType, Int64((found ?? 0) + (isArray && found != nil ? 16 : 0))))
    }
  }
}
