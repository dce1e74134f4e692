// Values of enums: a type and a number. One class for all enums, .NET's and those that scripts define.

import Primitives

/// A value of an enum type.
public final class EnumValue: Obj {
  private let enumType: TypeInfo
  public let raw: Int64

  public init(_ type: TypeInfo, _ raw: Int64) {
    enumType = type
    self.raw = raw
    super.init(tag: .enumValue)
  }

  public override var type: TypeInfo { enumType }
  public override func equals(_ other: Obj) -> Bool {
    guard let other = other as? EnumValue else { return false }
    return other.enumType === enumType && other.raw == raw
  }
  public override var hash: Int { Int(raw) }
  public override func describe(_ runtime: Runtime) throws -> String { text }

  /// The name, the names of the flags, or the number: `Enum.ToString()`.
  public var text: String {
    guard let info = enumType.enumInfo else { return String(raw) }
    if let i = info.values.firstIndex(of: raw) { return info.names[i] }
    guard info.isFlags, raw != 0 else { return String(raw) }
    var rest = UInt64(bitPattern: raw)
    var parts: [String] = []
    for i in info.values.indices.sorted(by: { UInt64(bitPattern: info.values[$0]) > UInt64(bitPattern: info.values[$1]) }) {
      let bits = UInt64(bitPattern: info.values[i])
      if bits != 0, rest & bits == bits {
        parts.insert(info.names[i], at: 0)
        rest &= ~bits
      }
    }
    return rest == 0 ? parts.joined(separator: ", ") : String(raw)
  }

  /// The number as a value of the enum's underlying type.
  public var underlyingValue: Value {
    let type = enumType.enumInfo?.underlying() ?? .int32
    switch type.fullName {
    case "System.Byte": return .byte(UInt8(truncatingIfNeeded: raw))
    case "System.SByte": return .sbyte(Int8(truncatingIfNeeded: raw))
    case "System.Int16": return .short(Int16(truncatingIfNeeded: raw))
    case "System.UInt16": return .ushort(UInt16(truncatingIfNeeded: raw))
    case "System.UInt32": return .uint(UInt32(truncatingIfNeeded: raw))
    case "System.Int64": return .long(raw)
    case "System.UInt64": return .ulong(UInt64(bitPattern: raw))
    default: return .int(Int32(truncatingIfNeeded: raw))
    }
  }
}

extension TypeInfo {
  /// An enum type whose values count from 0 unless given.
  public static func enumeration(_ fullName: String, _ names: [String], values: [Int64]? = nil, flags: Bool = false) -> TypeInfo
  {
    TypeInfo(
      fullName, .enum, base: .enumBase, interfaces: { [.icomparable, .iconvertible, .iformattable] },
      enumInfo: EnumInfo(names: names, values: values ?? names.indices.map { Int64($0) }, isFlags: flags), declare: { _ in })
  }
}

/// `[switch]`.
public final class SwitchObj: Obj {
  public let isPresent: Bool
  public init(_ isPresent: Bool) {
    self.isPresent = isPresent
    super.init(tag: .switchParameter)
  }
  public override var type: TypeInfo { .switchParameter }
  public override func equals(_ other: Obj) -> Bool { (other as? SwitchObj)?.isPresent == isPresent }
  public override var hash: Int { isPresent ? 1 : 0 }
  public override func describe(_ runtime: Runtime) throws -> String { isPresent ? "True" : "False" }
}

/// `[ref]`: a box for a value, or a window on a variable.
public final class ReferenceObj: Obj {
  private let variable: PSVariable?
  private var own: Value
  private let madeOf: TypeInfo
  public init(_ value: Value) {
    variable = nil
    madeOf = value.isNull ? .nullMarker : value.type
    own = value
    super.init(tag: .reference)
  }
  public init(to variable: PSVariable) {
    self.variable = variable
    madeOf = .psVariable
    own = .null
    super.init(tag: .reference)
  }
  public var value: Value {
    get { variable?.value ?? own }
    set { if let variable { variable.value = newValue } else { own = newValue } }
  }
  /// PSReference`1 of the type that the value had in the beginning.
  public override var type: TypeInfo { TypeCatalog.construct(.psReferenceDefinition, [madeOf]) }
}
