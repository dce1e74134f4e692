// `[uri]`: `UriCreationOptions`, and the constructors with a switch that no longer does anything.

import Engine
import Objects
import Primitives

enum UriCreation {
  static let declarations: TypeCatalog.Declarations = ["System.Uri": uri]

  static let family = TypeCatalog.Family(types: [uriOptions.fullName: { uriOptions }])

  static let uriOptions = TypeInfo(
    "System.UriCreationOptions", .struct, base: .valueType,
    declare: { t in
      @Sendable func me(_ c: Call) -> RecordObj? { c.this.base.obj as? RecordObj }
      t.constructor("new()") { .object(RecordObj($0.target, values: [.bool(false)])) }
      t.property(
        "bool DangerousDisablePathAndQueryCanonicalization {get;set;}", get: { me($0)?.values.first ?? .bool(false) },
        set: { c in
          me(c)?.values = [c.args[0]]
          return .nothing
        })
    })

  @Sendable private static func uri(_ t: TypeBuilder) {
    let options = "[ref] System.UriCreationOptions creationOptions"
    t.constructor("new(string uriString, bool dontEscape)") { try MemberAccess.construct($0.target, [$0.args[0]], $0.runtime) }
    t.constructor("new(uri baseUri, string relativeUri, bool dontEscape)") { c in
      try MemberAccess.construct(c.target, [c.args[0], c.args[1]], c.runtime)
    }
    t.constructor("new(string uriString, \(options))") { try MemberAccess.construct($0.target, [$0.args[0]], $0.runtime) }
    t.staticMethod("static bool TryCreate(string uriString, \(options), [ref] uri result)") { c in
      do {
        c.store(2, try MemberAccess.construct(c.target, [c.args[0]], c.runtime))
        return .bool(true)
      } catch {
        c.store(2, .null)
        return .bool(false)
      }
    }
  }
}
