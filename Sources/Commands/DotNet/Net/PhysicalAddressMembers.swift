// `[PhysicalAddress]`: an address that may be none.

import Engine
import Objects
import Primitives

enum PhysicalAddressMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Net.NetworkInformation.PhysicalAddress": physical
  ]

  @Sendable private static func physical(_ t: TypeBuilder) {
    let word = "System.Net.NetworkInformation.PhysicalAddress"
    for source in ["string address", "System.ReadOnlySpan[char] address"] {
      t.staticMethod("static bool TryParse(\(source), [ref] \(word) value)") { c in
        let text = c.string(0) ?? c.spanText(0)
        return try c.tryParse(1, .null) {
          try DotNetError.unwrapping {
            try MemberAccess.invokeStatic(c.target, PSString.make("Parse"), [.string(text)], c.runtime)
          }
        }
      }
    }
  }
}
