// `[WeakReference]` and ``[WeakReference`1]``. Memory is counted here: a reference keeps nothing alive in .NET, here what it refers to stays.

import Engine
import Objects
import Primitives

enum WeakReferences {
  static let plain = TypeInfo("System.WeakReference", base: .object, declare: declareWeak)
  static let generic = TypeInfo("System.WeakReference`1", base: .object, genericParameterCount: 1, declare: declareWeakOf)
  static let family = TypeCatalog.Family(types: [plain.fullName: { plain }, generic.fullName: { generic }])

  private final class WeakObj: Obj {
    private let own: TypeInfo
    var target: Value
    let tracks: Bool
    init(_ type: TypeInfo, _ target: Value, tracks: Bool) {
      (own, self.target, self.tracks) = (type, target, tracks)
      super.init()
    }
    override var type: TypeInfo { own }
  }

  @Sendable private static func declareWeak(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> WeakObj {
      guard let own = c.this.base.obj as? WeakObj else { throw DotNetError.argumentNull("reference") }
      return own
    }
    t.constructor("new(System.Object target)") { .object(WeakObj($0.target, $0.args[0], tracks: false)) }
    t.constructor("new(System.Object target, bool trackResurrection)") {
      .object(WeakObj($0.target, $0.args[0], tracks: $0.bool(1)))
    }
    t.property("bool IsAlive {get;}") { .bool(try !me($0).target.isNull) }
    t.property(
      "System.Object Target {get;set;}", get: { try me($0).target },
      set: { c in
        try me(c).target = c.args[0]
        return .nothing
      })
    t.property("bool TrackResurrection {get;}") { .bool(try me($0).tracks) }
  }

  @Sendable private static func declareWeakOf(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    @Sendable func me(_ c: Call) throws -> WeakObj {
      guard let own = c.this.base.obj as? WeakObj else { throw DotNetError.argumentNull("reference") }
      return own
    }
    for tail in ["", ", bool trackResurrection"] {
      t.constructor("new(\(e) target\(tail))") { .object(WeakObj($0.target, $0.args[0], tracks: $0.bool(1))) }
    }
    t.method("bool TryGetTarget([ref] \(e) target)") { c in
      let target = try me(c).target
      c.store(0, target)
      return .bool(!target.isNull)
    }
    t.method("void SetTarget(\(e) target)") { c in
      try me(c).target = c.args[0]
      return .nothing
    }
  }
}
