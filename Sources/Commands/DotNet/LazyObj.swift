// ``[Lazy`1]``: a value made when first asked for.

import Engine
import Objects
import Primitives

/// `Lazy`.
final class LazyObj: Obj {
  static let definition = TypeInfo("System.Lazy`1", base: .object, genericParameterCount: 1, declare: declare)
  static let family = TypeCatalog.Family(types: [definition.fullName: { definition }])

  private let own: TypeInfo
  var make: ((Runtime) throws -> Value)?
  var value = Value.null
  private var isMaking = false
  init(_ type: TypeInfo, _ make: ((Runtime) throws -> Value)?, _ value: Value = .null) {
    (own, self.make, self.value) = (type, make, value)
    super.init()
  }
  override var type: TypeInfo { own }
  override func describe(_ runtime: Runtime) throws -> String {
    make == nil ? try Text.netString(value, runtime).string : "Value is not created."
  }
  func force(_ runtime: Runtime) throws -> Value {
    if let make {
      if isMaking {
        throw DotNetError.invalidOperation("ValueFactory attempted to access the Value property of this instance.")
      }
      isMaking = true
      defer { isMaking = false }
      value = try make(runtime)
      self.make = nil
    }
    return value
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let element = t.owner.genericArguments.first ?? .object
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    @Sendable func me(_ c: Call) throws -> LazyObj {
      guard let own = c.this.base.obj as? LazyObj else { throw DotNetError.argumentNull("lazy") }
      return own
    }
    for tail in ["", ", bool isThreadSafe", ", System.Threading.LazyThreadSafetyMode mode"] {
      t.constructor("new(System.Func[\(e)] valueFactory\(tail))") { c in
        guard c.obj(0) != nil else { throw DotNetError.argumentNull("valueFactory") }
        return .object(
          LazyObj(c.target, { _ in try Conversion.convert(try c.call(0, [], "valueFactory"), to: element, c.runtime) }))
      }
    }
    for parameters in ["", "bool isThreadSafe", "System.Threading.LazyThreadSafetyMode mode"] {
      t.constructor("new(\(parameters))") { c in
        .object(LazyObj(c.target, { try MemberAccess.construct(element, [], $0) }))
      }
    }
    t.constructor("new(\(e) value)") { .object(LazyObj($0.target, nil, $0.args[0])) }
    t.property("bool IsValueCreated {get;}") { .bool(try me($0).make == nil) }
    t.property("\(e) Value {get;}") { try me($0).force($0.runtime) }
    t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
  }
}
