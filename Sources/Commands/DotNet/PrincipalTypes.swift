// `[System.Security.Principal.GenericIdentity]` and `GenericPrincipal`: a name and its roles, as old .NET code has them.

import Engine
import Objects
import Primitives

enum PrincipalTypes {
  private static let space = "System.Security.Principal."

  private final class IdentityObj: Obj {
    let name: String
    let kind: String
    init(_ name: String, _ kind: String) {
      (self.name, self.kind) = (name, kind)
      super.init()
    }
    override var type: TypeInfo { PrincipalTypes.identity }
  }
  private final class PrincipalObj: Obj {
    let identity: Value
    let roles: [String]
    init(_ identity: Value, _ roles: [String]) {
      (self.identity, self.roles) = (identity, roles)
      super.init()
    }
    override var type: TypeInfo { PrincipalTypes.principal }
  }

  static let identity = TypeInfo(
    space + "GenericIdentity", base: .object,
    interfaces: { TypeCatalog.find(space + "IIdentity").map { [$0] } ?? [] },
    declare: { t in
      for parameters in ["string name", "string name, string type"] {
        t.constructor("new(\(parameters))") { c in
          let name = try c.required(0, "name").string
          return .object(IdentityObj(name, c.args.count > 1 ? try c.required(1, "type").string : ""))
        }
      }
      @Sendable func me(_ c: Call) throws -> IdentityObj {
        guard let own = c.this.base.obj as? IdentityObj else { throw DotNetError.argumentNull("identity") }
        return own
      }
      t.property("string AuthenticationType {get;}") { Value(try me($0).kind) }
      t.property("bool IsAuthenticated {get;}") { .bool(!(try me($0).name.isEmpty)) }
      t.property("string Name {get;}") { Value(try me($0).name) }
    })
  static let principal = TypeInfo(
    space + "GenericPrincipal", base: .object,
    interfaces: { TypeCatalog.find(space + "IPrincipal").map { [$0] } ?? [] },
    declare: { t in
      t.constructor("new(System.Security.Principal.IIdentity identity, string[] roles)") { c in
        if c.isNull(0) { throw DotNetError.argumentNull("identity") }
        return .object(PrincipalObj(c.args[0], c.items(1).compactMap { $0.pstring?.string }))
      }
      t.property("System.Security.Principal.IIdentity Identity {get;}") {
        ($0.this.base.obj as? PrincipalObj)?.identity ?? .null
      }
      t.method("bool IsInRole(string role)") { c in
        let wanted = c.text(0).lowercased()
        return .bool((c.this.base.obj as? PrincipalObj)?.roles.contains { $0.lowercased() == wanted } ?? false)
      }
    })
  static let family = TypeCatalog.Family(types: [identity.fullName: { identity }, principal.fullName: { principal }])
}
