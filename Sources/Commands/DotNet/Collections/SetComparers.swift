// `[HashSet[T]]::CreateSetComparer()`: sets compared as wholes.

import Engine
import Objects
import Primitives

enum SetComparers {
  static let family = TypeCatalog.Family(types: [setComparer.fullName: { setComparer }])
  static let declarations: TypeCatalog.Declarations = ["System.Collections.Generic.HashSet`1": declareSet]

  private final class SetComparerObj: Obj {
    override var type: TypeInfo { SetComparers.setComparer }
    override func equals(_ other: Obj) -> Bool { other is SetComparerObj }
    override var hash: Int { 7 }
  }
  static let setComparer = TypeInfo(
    "System.Collections.Generic.HashSetEqualityComparer`1", base: .object,
    interfaces: { ["System.Collections.IEqualityComparer"].compactMap { TypeCatalog.find($0) } },
    declare: { t in
      t.method("bool Equals(System.Object x, System.Object y)") { c in
        guard let a = c.obj(0) as? SetObj, let b = c.obj(1) as? SetObj else { return .bool(c.isNull(0) && c.isNull(1)) }
        return .bool(a.items.count == b.items.count && a.items.allSatisfy { b.has($0) })
      }
      t.method("int GetHashCode(System.Object obj)") { c in
        guard let set = c.obj(0) as? SetObj else { return .int(0) }
        var sum: Int64 = 0
        for item in set.items where !item.isNull {
          sum ^= try MemberAccess.invoke(item, PSString.make("GetHashCode"), [], c.runtime).integer ?? 0
        }
        return .int(Int32(truncatingIfNeeded: sum))
      }
    })

  @Sendable private static func declareSet(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    t.staticMethod(
      "static System.Collections.Generic.IEqualityComparer[System.Collections.Generic.HashSet[\(e)]] CreateSetComparer()"
    ) { _ in .object(SetComparerObj()) }
  }
}
