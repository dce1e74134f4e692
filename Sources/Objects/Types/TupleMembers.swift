// Tuple and ValueTuple.

import Primitives

/// A tuple of up to eight items.
public final class TupleObj: Obj {
  public private(set) var items: [Value]
  public let isValue: Bool
  private let tupleType: TypeInfo

  public init(_ items: [Value], isValue: Bool, types: [TypeInfo]? = nil) {
    self.items = items
    self.isValue = isValue
    let arguments = types ?? items.map { $0.isNull ? TypeInfo.object : $0.base.type }
    let definition = TupleMembers.definition(isValue, arguments.count)
    tupleType = arguments.isEmpty ? definition : TypeCatalog.construct(definition, arguments)
    super.init(tag: isValue ? .valueStruct : .other)
  }

  public override var copied: Obj { TupleObj(items, isValue: isValue, types: tupleType.genericArguments) }
  public override var type: TypeInfo { tupleType }
  /// The items, and after the seventh those of the tuple that has the rest.
  fileprivate var flat: [Value] {
    guard items.count == 8, let rest = items[7].base.obj as? TupleObj else { return items }
    return items.dropLast() + rest.flat
  }
  public func set(_ i: Int, _ value: Value) { if i < items.count { items[i] = value } }
  public override func equals(_ other: Obj) -> Bool {
    guard let other = other as? TupleObj, other.isValue == isValue, other.items.count == items.count else { return false }
    return zip(items, other.items).allSatisfy { ValueTable.same($0, $1, .ordinal) }
  }
  public override var hash: Int { items.reduce(17) { $0 &* 31 &+ Int(ValueTable.hash($1, .ordinal)) } }
  public override func describe(_ runtime: Runtime) throws -> String {
    "(" + (try flat.map { try NetText.string($0, runtime).string }.joined(separator: ", ")) + ")"
  }
}

enum TupleMembers {
  static func definition(_ isValue: Bool, _ count: Int) -> TypeInfo {
    let name = (isValue ? "System.ValueTuple" : "System.Tuple") + (count == 0 ? "" : "`\(count)")
    return TypeCatalog.intern("tuple:" + name) {
      TypeInfo(
        name, isValue ? .struct : .class, base: isValue ? .valueType : .object, interfaces: { [.icomparable] },
        genericParameterCount: count,
        declare: { declare($0, isValue, count) })
    }
  }

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for isValue in [false, true] {
        for count in 1...8 {
          types[(isValue ? "System.ValueTuple`" : "System.Tuple`") + String(count)] = { definition(isValue, count) }
        }
        types[isValue ? "System.ValueTuple" : "System.Tuple"] = { isValue ? valueFactory : factory }
      }
      return types
    }())

  static let factory = TypeInfo("System.Tuple", .staticClass, base: .object, isAbstract: true, declare: { create($0, false) })
  static let valueFactory = TypeInfo("System.ValueTuple", .struct, base: .valueType, declare: { create($0, true) })

  private static func create(_ t: TypeBuilder, _ isValue: Bool) {
    let name = isValue ? "System.ValueTuple" : "System.Tuple"
    if isValue { t.staticMethod("static \(name) Create()") { _ in .object(TupleObj([], isValue: true)) } }
    for count in 1...8 {
      let types = (1...count).map { "T\($0)" }
      let parameters = (1...count).map { "T\($0) item\($0)" }.joined(separator: ", ")
      // The eighth stands in a tuple of its own.
      let result = count < 8 ? types : types.dropLast() + ["\(name)[T8]"]
      let head = "static \(name)[\(result.joined(separator: ","))] Create[\(types.joined(separator: ","))]"
      t.staticMethod("\(head)(\(parameters))") { c in
        var (items, known) = (c.args, c.runtime.methodTypeArguments)
        if items.count == 8, known.count == 8 {
          let rest = TupleObj([items[7]], isValue: isValue, types: [known[7]])
          (items[7], known[7]) = (.object(rest), rest.type)
        }
        return .object(TupleObj(items, isValue: isValue, types: known))
      }
    }
  }

  private static func declare(_ t: TypeBuilder, _ isValue: Bool, _ count: Int) {
    let arguments = t.owner.genericArguments
    @Sendable func name(_ i: Int) -> String { i < arguments.count ? arguments[i].shortName() : "System.Object" }
    let parameters = (0..<count).map { "\(name($0)) \($0 == 7 ? "rest" : "item\($0 + 1)")" }.joined(separator: ", ")
    t.constructor("new(\(parameters))") { .object(TupleObj($0.args, isValue: isValue, types: $0.target.genericArguments)) }
    for i in 0..<count {
      if isValue {
        t.field(
          "\(name(i)) \(i == 7 ? "Rest" : "Item\(i + 1)") {get;set;}", get: { item($0, i) },
          set: { c in
            (c.this.obj as? TupleObj)?.set(i, c.args[0])
            return .nothing
          })
      } else {
        t.property("\(name(i)) \(i == 7 ? "Rest" : "Item\(i + 1)") {get;}") { item($0, i) }
      }
    }
    t.property("int Length {get;}", get: { .int32(($0.this.obj as? TupleObj)?.flat.count ?? 0) })
    t.method("bool Equals(System.Object obj)") { .bool(ObjectMembers.equals($0.this, $0.args[0])) }
    t.method("int GetHashCode()") { .int32(Int(Int32(truncatingIfNeeded: $0.this.obj?.hash ?? 0))) }
    t.method("string ToString()") { Value(try $0.this.obj?.describe($0.runtime) ?? "") }
    t.explicitMethod("int IComparable.CompareTo(System.Object obj)", named: "CompareTo") { c in
      guard let mine = c.this.obj as? TupleObj, let other = c.obj(0) as? TupleObj else { return .int(1) }
      for (a, b) in zip(mine.items, other.items) {
        let order = try Comparison.sortOrder(a, b, ignoreCase: false, c.runtime)
        if order != 0 { return .int32(order) }
      }
      return .int(0)
    }
    t.indexer(
      "System.Object Item(int index) {get;}",
      get: { c in
        guard let items = (c.this.obj as? TupleObj)?.flat, c.int(0) >= 0, c.int(0) < items.count else {
          throw PrimitiveError.indexOutOfRange
        }
        return items[c.int(0)]
      })
  }

  private static func item(_ c: Call, _ i: Int) -> Value {
    guard let tuple = c.this.obj as? TupleObj, i < tuple.items.count else { return .null }
    return tuple.items[i]
  }
}
