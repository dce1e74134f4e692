// `[System.Buffers.ArrayPool[T]]`: arrays that are rented.

import Engine
import Objects
import Primitives

enum ArrayPools {
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
  static let family = TypeCatalog.Family(types: [pool.fullName: { pool }])
}
