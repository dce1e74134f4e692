// `[ipaddress]`: addresses of version 6 with their scope.

import Engine
import Objects
import Primitives

enum AddressScopes {
  static let declarations: TypeCatalog.Declarations = ["System.Net.IPAddress": address]

  @Sendable private static func address(_ t: TypeBuilder) {
    t.constructor("new(byte[] address, long scopeid)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("address") }
      guard c.items(0).count == 16 else { throw DotNetError.argument("An invalid IP address was specified.", "address") }
      if c.int(1) < 0 || c.int(1) > 0xffff_ffff {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "scopeid")
      }
      let made = try MemberAccess.construct(c.target, [c.args[0]], c.runtime)
      try MemberAccess.set(made, PSString.make("ScopeId"), c.args[1], c.runtime)
      return made
    }
  }
}
