// A .NET type as scripts see it: `[int]` is one of these. A type's members are declared by its family's file and built at first use, so
// that hundreds of types cost nothing at start-up. Script classes are types too, made at run time by the engine.

import Primitives
import Synchronization

/// Whether a type is a class, a struct, ...
public enum TypeKind: Sendable { case `class`, `struct`, `enum`, interface, delegate, array, staticClass, genericParameter }

/// The names and values of an enum.
public struct EnumInfo: Sendable {
  public let names: [String]
  public let values: [Int64]
  public let isFlags: Bool
  public let underlying: @Sendable () -> TypeInfo
  public init(names: [String], values: [Int64], isFlags: Bool, underlying: @escaping @Sendable () -> TypeInfo = { .int32 }) {
    self.names = names
    self.values = values
    self.isFlags = isFlags
    self.underlying = underlying
  }
}

/// A type of the simulated .NET world. Identity is reference identity; everything but the lazily built member table is immutable.
public final class TypeInfo: Obj, @unchecked Sendable {
  public let namespace: String
  /// `Name` as reflection gives it: "Int32", "List`1", "Object[]".
  public let name: String
  public let kind: TypeKind
  public let baseType: TypeInfo?
  private let interfaceList: @Sendable () -> [TypeInfo]
  public let genericArguments: [TypeInfo]
  /// "System.Collections.Generic.List`1" for an instance of it.
  public let genericDefinition: TypeInfo?
  public let elementType: TypeInfo?
  public let arrayRank: Int
  public let enumInfo: EnumInfo?
  public let isAbstract: Bool
  /// How many parameters an open generic definition wants.
  public let genericParameterCount: Int
  private let declare: (@Sendable (TypeBuilder) -> Void)?
  private let built = Mutex<MemberTable?>(nil)
  private let extendedSource: (@Sendable () -> [(PSString, ExtendedMember)])?
  private let extendedBuilt = Mutex<[(PSString, ExtendedMember)]?>(nil)
  private let listedBuilt = Mutex<[ListedProperty]?>(nil)
  private let listedTypeDataBuilt = Mutex<[(PSString, ExtendedMember)]?>(nil)
  /// For script classes: what the engine knows of them.
  public var scriptClass: Obj?
  /// The simple name of the assembly of a type made at run time.
  public var ownAssembly: String?
  /// The version of the assembly of a script's class: each text that defines classes has one of its own.
  public var assemblyVersion: String?
  /// How a generic type made at run time is constructed for its arguments.
  public var instantiation: (@Sendable (_ arguments: [TypeInfo], _ fullName: String) -> TypeInfo?)?

  public init(
    _ fullName: String, _ kind: TypeKind = .class, base: TypeInfo? = nil,
    interfaces: @escaping @Sendable () -> [TypeInfo] = { [] },
    genericArguments: [TypeInfo] = [], genericDefinition: TypeInfo? = nil, genericParameterCount: Int = 0,
    elementType: TypeInfo? = nil,
    arrayRank: Int = 0, enumInfo: EnumInfo? = nil, isAbstract: Bool = false,
    extended: (@Sendable () -> [(PSString, ExtendedMember)])? = nil, declare: (@Sendable (TypeBuilder) -> Void)? = nil
  ) {
    let plain = fullName.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)[0]
    if let dot = plain.lastIndex(where: { $0 == "." || $0 == "+" }) {
      let nested = fullName[dot] == "+"
      let outer = nested ? (plain[..<dot].lastIndex(of: ".") ?? dot) : dot
      namespace = String(fullName[..<outer])
      name =
        arrayRank > 0 || genericArguments.isEmpty
        ? String(fullName[fullName.index(after: dot)...]) : String(plain[plain.index(after: dot)...])
    } else {
      namespace = ""
      name = arrayRank > 0 || genericArguments.isEmpty ? fullName : String(plain)
    }
    self.storedFullName = fullName
    code = TypeCode.of(fullName, kind)
    self.kind = kind
    // A class that names no base has Object's.
    self.baseType = base ?? (kind == .class && fullName != "System.Object" ? TypeInfo.object : nil)
    interfaceList = interfaces
    self.genericArguments = genericArguments
    self.genericDefinition = genericDefinition
    self.genericParameterCount = genericParameterCount
    self.elementType = elementType
    self.arrayRank = arrayRank
    self.enumInfo = enumInfo
    self.isAbstract = isAbstract
    self.declare = declare
    extendedSource = extended
    super.init(tag: .type)
  }

  private let storedFullName: String
  /// What operators and conversions dispatch on.
  public let code: TypeCode
  /// `FullName`: "System.Collections.Generic.List`1[[System.Int32, System.Private.CoreLib, ...]]" is given in PowerShell's short form.
  public var fullName: String { storedFullName }

  public override var type: TypeInfo { .runtimeType }
  public override func describe(_ runtime: Runtime) throws -> String { reflectionName }

  /// `ToString()` of a type: "System.Collections.Generic.List`1[System.Int32]".
  public var reflectionName: String { storedFullName }

  public var isValueType: Bool { kind == .struct || kind == .enum }
  public var isArray: Bool { kind == .array }
  public var isEnum: Bool { kind == .enum }
  public var isInterface: Bool { kind == .interface }
  public var isGenericDefinition: Bool { genericParameterCount > 0 }

  /// The interfaces this type declares itself.
  public var declaredInterfaces: [TypeInfo] { interfaceList() }
  /// Whether a class of scripts is the type, or part of it.
  public var involvesScriptClass: Bool {
    scriptClass != nil || elementType?.involvesScriptClass ?? false || genericArguments.contains { $0.involvesScriptClass }
  }
  /// The declaration of its members, for instances of a generic definition.
  var declaration: (@Sendable (TypeBuilder) -> Void)? { declare }

  /// The interfaces declared here and above, nearest first.
  public var allInterfaces: [TypeInfo] {
    var all: [TypeInfo] = []
    func add(_ type: TypeInfo) {
      for interface in type.interfaceList() where !all.contains(where: { $0 === interface }) {
        all.append(interface)
        add(interface)
      }
    }
    var type: TypeInfo? = self
    while let current = type {
      add(current)
      type = current.baseType
    }
    return all
  }

  /// Whether a value of `other` can stand where `self` is wanted (`IsAssignableFrom`).
  public func accepts(_ other: TypeInfo) -> Bool {
    if self === other || self === TypeInfo.object { return true }
    if kind == .interface { return other === self || other.allInterfaces.contains { $0 === self } || acceptsVariant(other) }
    if kind == .array, other.kind == .array, arrayRank == other.arrayRank, let mine = elementType,
      let theirs = other.elementType
    {
      return mine === theirs || (!theirs.isValueType && !mine.isValueType && mine.accepts(theirs))
    }
    if kind == .delegate, let definition = genericDefinition, other.genericDefinition === definition {
      return acceptsDelegate(other)
    }
    var type: TypeInfo? = other
    while let current = type {
      if current === self { return true }
      type = current.baseType
    }
    return false
  }

  /// Delegates of other arguments: results may be more special, parameters more general. Where a generic method's own parameter stands
  /// (declared as Object here), anything does.
  private func acceptsDelegate(_ other: TypeInfo) -> Bool {
    zip(genericArguments, other.genericArguments).allSatisfy { mine, theirs in
      mine === theirs || mine === TypeInfo.object
        || !mine.isValueType && !theirs.isValueType && (mine.accepts(theirs) || theirs.accepts(mine))
    }
  }

  /// The type and its bases, most derived first: what PSTypeNames starts with.
  public var hierarchy: [TypeInfo] {
    var all: [TypeInfo] = []
    var type: TypeInfo? = self
    while let current = type {
      all.append(current)
      type = current.baseType
    }
    return all
  }

  /// The type's own members, built at first use. Building happens outside the lock: two threads may both build, one result stays.
  public var members: MemberTable {
    if let table = built.withLock({ $0 }) { return table }
    let builder = TypeBuilder(openForm)
    declare?(builder)
    TypeCatalog.declareFurther(builder)
    let table = builder.finish()
    return built.withLock { stored in
      if let stored { return stored }
      stored = table
      return table
    }
  }

  /// A property or field of instances, with the type that declares it.
  public struct ListedProperty: Sendable {
    public let name: PSString
    public let property: Property
    /// The type whose declaration counts: where a base's is overridden, the one that overrides it.
    public let declaring: TypeInfo
  }

  /// The properties and fields of instances in reflection's order: those declared or overridden here, then the bases' others. Hidden ones
  /// are among them, and cover nothing.
  public var listedProperties: [ListedProperty] {
    if let known = listedBuilt.withLock({ $0 }) { return known }
    var listed: [ListedProperty] = []
    for entry in members.ordered where !entry.isStatic {
      switch entry.member {
      case .property(let property), .field(let property):
        listed.append(ListedProperty(name: PSString.make(entry.name), property: property, declaring: self))
      case .method: continue
      }
    }
    let own = Set(listed.filter { !$0.property.isHidden }.map { FoldedName($0.name) })
    listed += baseType?.listedProperties.filter { !own.contains(FoldedName($0.name)) } ?? []
    if let order = PropertyOrders.declared(by: self) {
      let places = Dictionary(zip(order.map(FoldedName.init), 0...)) { first, _ in first }
      // What the order does not name stands behind: own properties first, as they came.
      let keys = listed.map { places[FoldedName($0.name)] ?? order.count }
      listed = listed.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { listed[$0] }
    }
    listedBuilt.withLock { $0 = listed }
    return listed
  }

  /// Members that PowerShell's own type data adds to this very type, built at first use.
  public var extendedMembers: [(PSString, ExtendedMember)] {
    guard let extendedSource else { return [] }
    if let known = extendedBuilt.withLock({ $0 }) { return known }
    let made = extendedSource()
    extendedBuilt.withLock { $0 = made }
    return made
  }

  /// Such members of the type and its bases as they are listed: the bases' first, one of this type where a base's of its name would stand.
  public var listedTypeData: [(PSString, ExtendedMember)] {
    guard let baseType else { return extendedMembers }
    if extendedSource == nil { return baseType.listedTypeData }
    if let known = listedTypeDataBuilt.withLock({ $0 }) { return known }
    var listed = baseType.listedTypeData
    TypeInfo.list(extendedMembers, into: &listed)
    listedTypeDataBuilt.withLock { $0 = listed }
    return listed
  }

  /// Adds a type's members to those of its bases, in the place of a base's of the name.
  public static func list(_ members: [(PSString, ExtendedMember)], into listed: inout [(PSString, ExtendedMember)]) {
    for member in members {
      if let at = listed.firstIndex(where: { $0.0.equalsIgnoringCase(member.0) }) {
        listed[at] = member
      } else {
        listed.append(member)
      }
    }
  }

  /// Such a member by name, here or in a base type.
  @inlinable public func extendedMember(_ name: PSString) -> ExtendedMember? {
    var type: TypeInfo? = self
    while let current = type {
      if current.hasExtendedMembers, let found = current.extendedMembers.first(where: { $0.0.equalsIgnoringCase(name) }) {
        return found.1
      }
      type = current.baseType
    }
    return nil
  }

  public var hasExtendedMembers: Bool { extendedSource != nil }

  /// Replaces the member table of a script class under construction.
  public func define(_ table: MemberTable) {
    built.withLock { $0 = table }
    listedBuilt.withLock { $0 = nil }
  }

  /// A member by name, here or in a base type; interfaces do not count. Case does not matter.
  public func member(_ name: PSString, isStatic: Bool) -> Member? {
    var type: TypeInfo? = self
    var group: MethodGroup?
    while let current = type {
      if let found = current.members.find(name, isStatic: isStatic) {
        switch found {
        case .property, .field:
          if group == nil { return found }
        case .method(let methods):
          group = group.map { $0.extended(by: methods) } ?? methods
        }
      }
      type = current.baseType ?? (current.kind == .interface ? .object : nil)
    }
    return group.map { .method($0) }
  }
}
