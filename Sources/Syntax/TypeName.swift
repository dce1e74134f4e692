// Names of types as scripts write them: `int`, `System.Collections.Generic.List[string]`, `byte[]`. They are names only; what
// they mean is resolved above this room.

/// The name of a type in the source. The concrete classes are `TypeName`, `GenericTypeName` and `ArrayTypeName`; this base class
/// stands where PowerShell has the interface ITypeName. Immutable once parsed, hence `Sendable`.
public class ITypeName: @unchecked Sendable {
  /// Where the name stands.
  public let extent: Extent

  init(extent: Extent) { self.extent = extent }

  /// The name without an assembly.
  public var name: String { "" }
  /// The name with the assembly when one was written.
  public var fullName: String { name }
  /// The assembly after the comma in `[name, assembly]`.
  public var assemblyName: String? { nil }
  public var isArray: Bool { false }
  public var isGeneric: Bool { false }
}

/// A plain name, perhaps with namespaces.
public final class TypeName: ITypeName, @unchecked Sendable {
  private let text: String
  var assembly: String?
  /// The class or enum of the same script that the name means, where the parser found one; it lives as long as the tree.
  public internal(set) unowned(unsafe) var typeDefinitionAst: TypeDefinitionAst?
  /// The namespaces that the text's `using` statements open: a name means the same wherever the code runs later.
  public internal(set) var namespaces: [String] = []
  /// How many type arguments follow, when the name stands before `[...]` of a generic type and has no arity of its own.
  public let genericArgumentCount: Int

  init(extent: Extent, name: String, assembly: String? = nil, genericArgumentCount: Int = 0) {
    text = name.utf8.contains(UInt8(ascii: "`")) ? TypeName.withoutDoubledBackticks(name) : name
    self.assembly = assembly
    self.genericArgumentCount = genericArgumentCount
    super.init(extent: extent)
  }

  private static func withoutDoubledBackticks(_ name: String) -> String {
    var bytes: [UInt8] = []
    var pending = false
    for byte in name.utf8 {
      if byte == UInt8(ascii: "`"), pending {
        pending = false
        continue
      }
      pending = byte == UInt8(ascii: "`")
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  public override var name: String { text }
  public override var fullName: String { assembly.map { text + "," + $0 } ?? text }
  public override var assemblyName: String? { assembly }
}

/// `Name[Argument,Argument]`.
public final class GenericTypeName: ITypeName, @unchecked Sendable {
  public let typeName: ITypeName
  public let genericArguments: [ITypeName]

  init(extent: Extent, typeName: ITypeName, genericArguments: [ITypeName]) {
    self.typeName = typeName
    self.genericArguments = genericArguments
    super.init(extent: extent)
  }

  public override var name: String { typeName.name + "[" + genericArguments.map(\.name).joined(separator: ",") + "]" }
  public override var fullName: String {
    let text = typeName.name + "[" + genericArguments.map(\.fullName).joined(separator: ",") + "]"
    return typeName.assemblyName.map { text + "," + $0 } ?? text
  }
  public override var assemblyName: String? { typeName.assemblyName }
  public override var isGeneric: Bool { true }
}

/// `Element[]`, or `Element[,]` of a higher rank.
public final class ArrayTypeName: ITypeName, @unchecked Sendable {
  public let elementType: ITypeName
  public let rank: Int

  init(extent: Extent, elementType: ITypeName, rank: Int) {
    self.elementType = elementType
    self.rank = rank
    super.init(extent: extent)
  }

  public override var name: String { elementType.name + "[" + String(repeating: ",", count: rank - 1) + "]" }
  public override var fullName: String { elementType.assemblyName.map { name + "," + $0 } ?? name }
  public override var assemblyName: String? { elementType.assemblyName }
  public override var isArray: Bool { true }
  public override var isGeneric: Bool { elementType.isGeneric }
}
