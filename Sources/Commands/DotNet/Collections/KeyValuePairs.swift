// `[System.Collections.Generic.KeyValuePair]::Create`: a pair whose types are inferred.

import Engine
import Objects
import Primitives

enum KeyValuePairs {
  static let type = TypeInfo(
    "System.Collections.Generic.KeyValuePair", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.staticMethod(
        "static System.Collections.Generic.KeyValuePair[TKey,TValue] Create[TKey,TValue](TKey key, TValue value)"
      ) { c in
        let types = c.runtime.methodTypeArguments
        return .object(
          EntryObj(
            c.args[0], c.args[1], TypeCatalog.construct(.keyValuePairDefinition, types.count == 2 ? types : [.object, .object]))
        )
      }
    })
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])
}
