// `IGrouping<TKey,TElement>` and `ILookup<TKey,TElement>`: elements by key.

import Objects
import Primitives

/// A key with its elements.
final class GroupingObj: Obj {
  let key: Value
  var items: ContiguousArray<Value>
  let keyType: TypeInfo
  let element: TypeInfo
  init(_ key: Value, _ items: ContiguousArray<Value> = [], keyType: TypeInfo, element: TypeInfo) {
    self.key = key
    self.items = items
    self.keyType = keyType
    self.element = element
    super.init()
  }
  override var type: TypeInfo { TypeCatalog.construct(LinqTypes.grouping, [keyType, element]) }
  override func enumerator() -> Enumerator? { ArrayEnumerator(items) }
}

/// Groupings that are found by their key.
final class LookupObj: Obj {
  let groups: ContiguousArray<GroupingObj>
  private let keys: LinqKeys
  private let keyType: TypeInfo
  private let element: TypeInfo
  init(_ groups: ContiguousArray<GroupingObj>, _ keys: LinqKeys, keyType: TypeInfo, element: TypeInfo) {
    self.groups = groups
    self.keys = keys
    self.keyType = keyType
    self.element = element
    super.init()
  }
  override var type: TypeInfo { TypeCatalog.construct(LinqTypes.lookup, [keyType, element]) }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(groups.map { .object($0) })) }
  func find(_ key: Value) throws -> GroupingObj? { try keys.find(key).map { groups[$0] } }
}

extension Linq {
  /// The elements of a source by key, in order of the keys' first appearance.
  static func group(
    _ c: Call, _ source: Value, comparer: Int?, keyType: TypeInfo, element: TypeInfo,
    _ key: ([Value]) throws -> Value, _ select: (([Value]) throws -> Value)?, skippingNull: Bool = false
  ) throws -> LookupObj {
    let keys = LinqKeys(c, comparer)
    var groups = ContiguousArray<GroupingObj>()
    let walk = try walk(source)
    while let item = try walk() {
      let value = try key([item])
      if skippingNull, value.isNull { continue }
      let (place, isNew) = try keys.add(value)
      if isNew { groups.append(GroupingObj(value, keyType: keyType, element: element)) }
      groups[place].items.append(try select?([item]) ?? item)
    }
    return LookupObj(groups, keys, keyType: keyType, element: element)
  }
}

enum LinqTypes {
  private static func interface(_ name: String, _ count: Int, elements: @escaping @Sendable ([TypeInfo]) -> TypeInfo?)
    -> TypeInfo
  {
    let made = TypeInfo("System.Linq." + name, .interface, interfaces: { [.ienumerable] }, genericParameterCount: count)
    made.instantiation = { arguments, fullName in
      TypeInfo(
        fullName, .interface,
        interfaces: {
          [elements(arguments).flatMap { TypeCatalog.generic("System.Collections.Generic.IEnumerable", [$0]) }, .ienumerable]
            .compactMap { $0 }
        }, genericArguments: arguments, genericDefinition: made)
    }
    return made
  }

  static let igrouping = interface("IGrouping`2", 2) { $0.last }
  static let iordered = interface("IOrderedEnumerable`1", 1) { $0.first }
  static let ilookup = interface("ILookup`2", 2) { TypeCatalog.generic("System.Linq.IGrouping", $0) }

  static let grouping: TypeInfo = {
    let made = TypeInfo("System.Linq.Grouping`2", base: .object, genericParameterCount: 2)
    made.instantiation = { arguments, fullName in
      TypeInfo(
        fullName, base: .object,
        interfaces: {
          [
            TypeCatalog.construct(igrouping, arguments),
            TypeCatalog.generic("System.Collections.Generic.IEnumerable", [arguments[1]]),
            .ienumerable, TypeCatalog.generic("System.Collections.Generic.IList", [arguments[1]]),
            TypeCatalog.generic("System.Collections.Generic.ICollection", [arguments[1]]),
          ].compactMap { $0 }
        }, genericArguments: arguments, genericDefinition: made, declare: declareGrouping)
    }
    return made
  }()

  static let lookup: TypeInfo = {
    let made = TypeInfo("System.Linq.Lookup`2", base: .object, genericParameterCount: 2)
    made.instantiation = { arguments, fullName in
      TypeInfo(
        fullName, base: .object,
        interfaces: {
          [
            TypeCatalog.construct(ilookup, arguments),
            TypeCatalog.generic("System.Collections.Generic.IEnumerable", [TypeCatalog.construct(igrouping, arguments)]),
            .ienumerable,
          ].compactMap { $0 }
        }, genericArguments: arguments, genericDefinition: made, declare: declareLookup)
    }
    return made
  }()

  static let enumerable = TypeInfo(
    "System.Linq.Enumerable", .staticClass, base: .object, isAbstract: true, declare: LinqMembers.declare)
  static let family = TypeCatalog.Family(types: [
    "System.Linq.Enumerable": { enumerable }, "System.Linq.IGrouping`2": { igrouping }, "System.Linq.ILookup`2": { ilookup },
    "System.Linq.IOrderedEnumerable`1": { iordered }, "System.Linq.Grouping`2": { grouping },
    "System.Linq.Lookup`2": { lookup },
  ])

  @Sendable private static func declareGrouping(_ t: TypeBuilder) {
    let k = t.owner.genericArguments.first?.shortName() ?? "TKey", e = t.owner.genericArguments.last?.shortName() ?? "TElement"
    t.property("\(k) Key {get;}") { ($0.this.base.obj as? GroupingObj)?.key ?? .null }
    t.method("System.Collections.Generic.IEnumerator[\(e)] GetEnumerator()") { try CollectionHelp.enumerator($0) }
  }

  @Sendable private static func declareLookup(_ t: TypeBuilder) {
    let arguments = t.owner.genericArguments
    let k = arguments.first?.shortName() ?? "TKey", e = arguments.last?.shortName() ?? "TElement"
    @Sendable func own(_ c: Call) throws -> LookupObj {
      guard let own = c.this.base.obj as? LookupObj else { throw DotNetError.invalidOperation("Not a lookup.") }
      return own
    }
    t.property("int Count {get;}") { .int32(try own($0).groups.count) }
    t.indexer(
      "System.Collections.Generic.IEnumerable[\(e)] Item(\(k) key) {get;}",
      get: { c in
        if let found = try own(c).find(c.args[0]) { return .object(found) }
        return Linq.array([], of: arguments.last ?? .object)
      })
    t.method("bool Contains(\(k) key)") { .bool(try own($0).find($0.args[0]) != nil) }
    t.method(
      "System.Collections.Generic.IEnumerable[TResult] ApplyResultSelector[TResult](System.Func[\(k),System.Collections.Generic.IEnumerable[\(e)],TResult] resultSelector)"
    ) { c in
      let result = Linq.types(c, 1)
      let select = try Linq.function(c, 0, "resultSelector")
      let groups = try own(c).groups
      return Linq.sequence("ApplyResultSelectorIterator", result) {
        var i = 0
        return {
          guard i < groups.count else { return nil }
          i += 1
          return try select([groups[i - 1].key, Linq.array(groups[i - 1].items, of: groups[i - 1].element)])
        }
      }
    }
    t.method("System.Collections.Generic.IEnumerator[System.Linq.IGrouping[\(k),\(e)]] GetEnumerator()") {
      try CollectionHelp.enumerator($0)
    }
  }
}
