// Small static services of .NET: comparing secrets, renting arrays.

import Engine
import Objects
import Primitives

enum SmallServices {
  static let operations = TypeInfo(
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

  private final class PoolObj: Obj {
    let own: TypeInfo
    init(_ own: TypeInfo) {
      self.own = own
      super.init()
    }
    override var type: TypeInfo { own }
  }
  /// Arrays are made when they are rented: memory comes back by itself.
  static let pool = TypeInfo(
    "System.Buffers.ArrayPool`1", base: .object, genericParameterCount: 1, isAbstract: true,
    declare: { t in
      let element = t.owner.genericArguments.first ?? .object
      let e = t.owner.genericArguments.first?.shortName() ?? "T"
      let owner = t.owner
      t.property("static System.Buffers.ArrayPool[\(e)] Shared {get;}") { _ in .object(PoolObj(owner)) }
      t.staticMethod("static System.Buffers.ArrayPool[\(e)] Create()") { _ in .object(PoolObj(owner)) }
      t.staticMethod("static System.Buffers.ArrayPool[\(e)] Create(int maxArrayLength, int maxArraysPerBucket)") { _ in
        .object(PoolObj(owner))
      }
      t.method("\(e)[] Rent(int minimumLength)") { c in
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "minimumLength") }
        var size = c.int(0) == 0 ? 0 : 16
        while size < c.int(0) { size *= 2 }
        if size > 0x7fff_ffc7 { throw DotNetError("System.OutOfMemoryException", "Array dimensions exceeded supported range.") }
        return .object(ArrayObj(ContiguousArray(repeating: try Conversion.zero(element, c.runtime), count: size), of: element))
      }
      t.method("void Return(\(e)[] array, bool clearArray = False)") { c in
        guard let array = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
        if c.bool(1) { for i in array.items.indices { array.items[i] = try Conversion.zero(element, c.runtime) } }
        return .nothing
      }
    })
  static let pair = TypeInfo(
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
  static let family = TypeCatalog.Family(types: [
    pair.fullName: { pair }, operations.fullName: { operations }, pool.fullName: { pool },
  ])
}
