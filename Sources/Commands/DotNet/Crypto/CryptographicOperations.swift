// `[System.Security.Cryptography.CryptographicOperations]`: secrets compared in constant time, and cleared.

import Engine
import Objects
import Primitives

enum CryptographicOperations {
  static let type = TypeInfo(
    "System.Security.Cryptography.CryptographicOperations", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.staticMethod("static bool FixedTimeEquals(System.ReadOnlySpan[byte] left, System.ReadOnlySpan[byte] right)") { c in
        let a = c.args[0].sequence?.items ?? [], b = c.args[1].sequence?.items ?? []
        guard a.count == b.count else { return .bool(false) }
        return .bool(zip(a, b).reduce(Int64(0)) { $0 | (($1.0.integer ?? 0) ^ ($1.1.integer ?? 0)) } == 0)
      }
      t.staticMethod("static void ZeroMemory(System.Span[byte] buffer)") { c in
        if let target = c.args[0].sequence { for i in target.items.indices { target.items[i] = .byte(0) } }
        return .nothing
      }
    })
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])
}
