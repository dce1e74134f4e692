// ``[Comparer`1]`` and ``[EqualityComparer`1]``: .NET's default order and equality as objects, or those that a script block tells.

import Engine
import Objects
import Primitives

enum ComparerTypes {
  private static let space = "System.Collections.Generic."

  /// A comparer of one type: `tell` is the comparison of a script, nil for the default one.
  final class GenericComparerObj: Obj {
    private let own: TypeInfo
    let element: TypeInfo
    let tell: Value
    let tellHash: Value
    init(_ own: TypeInfo, _ element: TypeInfo, tell: Value = .null, hash: Value = .null) {
      (self.own, self.element, self.tell, tellHash) = (own, element, tell, hash)
      super.init()
    }
    override var type: TypeInfo { own }
    override func equals(_ other: Obj) -> Bool {
      (other as? GenericComparerObj).map { $0.own === own && $0.tell.isNull && tell.isNull } ?? false
    }
    override var hash: Int { ObjectIdentifier(own).hashValue & 0x3ff_ffff }
  }

  static let order = TypeInfo(
    space + "Comparer`1", base: .object, interfaces: { named(["System.Collections.IComparer"]) }, genericParameterCount: 1,
    isAbstract: true, declare: declareOrder)
  static let equality = TypeInfo(
    space + "EqualityComparer`1", base: .object, interfaces: { named(["System.Collections.IEqualityComparer"]) },
    genericParameterCount: 1, isAbstract: true, declare: declareEquality)

  static let family = TypeCatalog.Family(types: [order.fullName: { order }, equality.fullName: { equality }])

  private static func named(_ names: [String]) -> [TypeInfo] { names.compactMap { TypeCatalog.find($0) } }

  /// The class behind a comparer, which scripts see only by its name.
  private static func made(_ name: String, _ base: TypeInfo, _ element: TypeInfo) -> TypeInfo {
    let definition = TypeInfo(
      name.hasPrefix("System.") ? name : space + name,
      base: TypeCatalog.construct(base, [element]),
      interfaces: { base.declaredInterfaces }, genericParameterCount: 1)
    return TypeCatalog.construct(definition, [element])
  }

  private static func me(_ c: Call) throws -> GenericComparerObj {
    guard let own = c.this.base.obj as? GenericComparerObj else { throw DotNetError.argumentNull("comparer") }
    return own
  }

  private static func element(_ c: Call) -> TypeInfo { c.target.genericArguments.first ?? .object }
  private static func compares(_ type: TypeInfo) -> Bool { TypeInfo.icomparable.accepts(type) }

  @Sendable private static func declareOrder(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let owner = t.owner
    t.property("static \(space)Comparer[\(e)] Default {get;}") { _ in
      let element = owner.genericArguments.first ?? .object
      return .object(
        GenericComparerObj(made(compares(element) ? "GenericComparer`1" : "ObjectComparer`1", order, element), element))
    }
    t.staticMethod("static \(space)Comparer[\(e)] Create(System.Comparison[\(e)] comparison)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("comparison") }
      let element = owner.genericArguments.first ?? .object
      return .object(GenericComparerObj(made("ComparisonComparer`1", order, element), element, tell: c.args[0]))
    }
    @Sendable func compare(_ c: Call) throws -> Value {
      let own = try me(c)
      if own.tell.isNull { return .int32(try Ordering.compare(c.args[0], c.args[1], c.runtime)) }
      guard let delegate = own.tell.base.obj as? InvocableObj else { return .int(0) }
      return try delegate.invoke([c.args[0], c.args[1]], c.runtime)
    }
    t.method("int Compare(\(e) x, \(e) y)") { try compare($0) }
    t.explicitMethod("int IComparer.Compare(System.Object x, System.Object y)", named: "Compare") { c in
      let own = try me(c)
      if c.isNull(0) { return .int(c.isNull(1) ? 0 : -1) }
      if c.isNull(1) { return .int(1) }
      guard own.element.accepts(c.args[0].base.type), own.element.accepts(c.args[1].base.type) else {
        throw DotNetError.argument("Type of argument is not compatible with the generic comparer.")
      }
      return try compare(c)
    }
  }

  @Sendable private static func declareEquality(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let owner = t.owner
    t.property("static \(space)EqualityComparer[\(e)] Default {get;}") { _ in
      let element = owner.genericArguments.first ?? .object
      let equates = element.allInterfaces.contains { $0.genericDefinition?.name == "IEquatable`1" } || compares(element)
      return .object(
        GenericComparerObj(made(equates ? "GenericEqualityComparer`1" : "ObjectEqualityComparer`1", equality, element), element)
      )
    }
    for tail in ["", ", System.Func[\(e),int] getHashCode"] {
      t.staticMethod("static \(space)EqualityComparer[\(e)] Create(System.Func[\(e),\(e),bool] equals\(tail))") { c in
        if c.isNull(0) { throw DotNetError.argumentNull("equals") }
        let element = owner.genericArguments.first ?? .object
        return .object(
          GenericComparerObj(
            made("DelegateEqualityComparer`1", equality, element), element, tell: c.args[0],
            hash: c.args.count > 1 ? c.args[1] : .null))
      }
    }
    t.method("bool Equals(\(e) x, \(e) y)") { c in
      let own = try me(c)
      guard let delegate = own.tell.base.obj as? InvocableObj else { return .bool(ObjectMembers.equals(c.args[0], c.args[1])) }
      return .bool(Truth.isTrue(try delegate.invoke([c.args[0], c.args[1]], c.runtime)))
    }
    t.method("int GetHashCode(\(e) obj)") { c in
      let own = try me(c)
      if own.tell.isNull {
        return c.isNull(0) ? .int(0) : try MemberAccess.invoke(c.args[0], PSString.make("GetHashCode"), [], c.runtime)
      }
      guard let delegate = own.tellHash.base.obj as? InvocableObj else {
        throw DotNetError.notSupported("Specified method is not supported.")
      }
      return try delegate.invoke([c.args[0]], c.runtime)
    }
  }
}

/// `[CaseInsensitiveComparer]`: texts in the order of a culture without regard to case, all else by its own order.
final class CaseInsensitiveComparerObj: Obj {
  override var type: TypeInfo { CaseInsensitiveComparerObj.info }

  static let info = TypeInfo(
    "System.Collections.CaseInsensitiveComparer", base: .object,
    interfaces: { ["System.Collections.IComparer"].compactMap { TypeCatalog.find($0) } }, declare: declare)
  static let family = TypeCatalog.Family(types: [info.fullName: { info }])

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(CaseInsensitiveComparerObj()) }
    t.constructor("new(cultureinfo culture)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("culture") }
      return .object(CaseInsensitiveComparerObj())
    }
    for name in ["Default", "DefaultInvariant"] {
      t.property("static System.Collections.CaseInsensitiveComparer \(name) {get;}") { _ in
        .object(CaseInsensitiveComparerObj())
      }
    }
    t.method("int Compare(System.Object a, System.Object b)") { c in
      if let a = c.args[0].pstring, let b = c.args[1].pstring {
        return .int32(Strings.compare(a, b, comparison: .currentCultureIgnoreCase))
      }
      return .int32(try Ordering.compare(c.args[0], c.args[1], c.runtime))
    }
  }
}

/// `StructuralComparisons.StructuralComparer`: arrays and tuples in the order of their elements.
final class StructuralOrderObj: Obj {
  override var type: TypeInfo { StructuralOrderObj.info }
  private static let info = TypeInfo(
    "System.Collections.StructuralComparer", base: .object,
    interfaces: { ["System.Collections.IComparer"].compactMap { TypeCatalog.find($0) } },
    declare: { t in
      t.method("int Compare(System.Object x, System.Object y)") { .int32(try compare($0.args[0], $0.args[1], $0, 0)) }
    })

  private static func compare(_ a: Value, _ b: Value, _ c: Call, _ depth: Int) throws -> Int {
    if a.isNull { return b.isNull ? 0 : -1 }
    if b.isNull { return 1 }
    guard depth < 1000, let x = a.base.obj as? ArrayObj else { return try Ordering.compare(a, b, c.runtime) }
    guard let y = b.base.obj as? ArrayObj, x.items.count == y.items.count else {
      throw DotNetError.argument(
        "Object is not a array with the same number of elements as the array to compare it to.", "other")
    }
    for (one, other) in zip(x.items, y.items) {
      let order = try compare(one, other, c, depth + 1)
      if order != 0 { return order }
    }
    return 0
  }

  static let declarations: TypeCatalog.Declarations = [
    "System.Collections.StructuralComparisons": { t in
      t.property("static System.Collections.IComparer StructuralComparer {get;}") { _ in .object(StructuralOrderObj()) }
    }
  ]
}
