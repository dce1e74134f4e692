// The generic interfaces of collections and comparison, and which of them a constructed type implements.

import Primitives

enum InterfaceTypes {
  private static func define(_ name: String, _ count: Int) -> TypeInfo {
    TypeCatalog.intern("interface:" + name) { TypeInfo(name, .interface, genericParameterCount: count) }
  }

  private static let generic: [(String, Int)] = [
    ("System.Collections.Generic.IEnumerable`1", 1), ("System.Collections.Generic.IEnumerator`1", 1),
    ("System.Collections.Generic.ICollection`1", 1),
    ("System.Collections.Generic.IList`1", 1), ("System.Collections.Generic.ISet`1", 1),
    ("System.Collections.Generic.IReadOnlyCollection`1", 1),
    ("System.Collections.Generic.IReadOnlyList`1", 1), ("System.Collections.Generic.IDictionary`2", 2),
    ("System.Collections.Generic.IReadOnlyDictionary`2", 2), ("System.Collections.Generic.IComparer`1", 1),
    ("System.Collections.Generic.IEqualityComparer`1", 1), ("System.IComparable`1", 1), ("System.IEquatable`1", 1),
  ]
  private static let plain = [
    "System.Collections.IComparer", "System.Collections.IEqualityComparer", "System.Collections.IStructuralEquatable",
    "System.Collections.IStructuralComparable", "System.ICustomFormatter", "System.IAsyncResult", "System.IAsyncDisposable",
  ]

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for (name, count) in generic { types[name] = { define(name, count) } }
      for name in plain { types[name] = { define(name, 0) } }
      return types
    }())

  private static func of(_ name: String, _ arguments: [TypeInfo]) -> TypeInfo {
    TypeCatalog.construct(define("System.Collections.Generic." + name, arguments.count), arguments)
  }

  /// The generic interfaces of an array or list of `element`.
  static func list(_ element: TypeInfo) -> [TypeInfo] {
    ["IList`1", "ICollection`1", "IEnumerable`1", "IReadOnlyList`1", "IReadOnlyCollection`1"].map { of($0, [element]) }
  }

  /// The generic interfaces of a collection without positions.
  static func collection(_ element: TypeInfo) -> [TypeInfo] {
    ["ICollection`1", "IEnumerable`1", "IReadOnlyCollection`1"].map { of($0, [element]) }
  }

  /// The generic interfaces of a constructed type.
  static func interfaces(_ definition: TypeInfo, _ arguments: [TypeInfo]) -> [TypeInfo] {
    let own = definition.declaredInterfaces
    guard let first = arguments.first else { return own }
    switch definition.name {
    case "List`1", "Collection`1", "ReadOnlyCollection`1", "ObservableCollection`1": return list(first) + own
    case "ImmutableList`1", "ImmutableArray`1": return list(first) + own
    case "ImmutableHashSet`1", "ImmutableSortedSet`1": return [of("ISet`1", [first])] + collection(first) + own
    case "ImmutableStack`1", "ImmutableQueue`1": return [of("IEnumerable`1", [first])] + own
    case "Comparer`1", "GenericComparer`1", "ObjectComparer`1", "ComparisonComparer`1":
      return [of("IComparer`1", [first])] + own
    case "EqualityComparer`1", "GenericEqualityComparer`1", "ObjectEqualityComparer`1":
      return [of("IEqualityComparer`1", [first])] + own
    case "HashSet`1", "SortedSet`1": return [of("ISet`1", [first])] + collection(first) + own
    case "Queue`1", "Stack`1", "LinkedList`1", "ConcurrentQueue`1", "ConcurrentStack`1", "ConcurrentBag`1":
      return collection(first) + own
    case "Dictionary`2", "SortedDictionary`2", "SortedList`2", "ConcurrentDictionary`2", "OrderedDictionary`2",
      "ImmutableDictionary`2", "ImmutableSortedDictionary`2":
      let pair = TypeCatalog.construct(.keyValuePairDefinition, arguments)
      return [of("IDictionary`2", arguments)] + collection(pair) + [of("IReadOnlyDictionary`2", arguments)] + own
    case "IList`1", "ICollection`1", "ISet`1", "IReadOnlyCollection`1", "IReadOnlyList`1":
      return [of("IEnumerable`1", [first]), .ienumerable]
    case "IEnumerable`1": return [.ienumerable]
    case "IDictionary`2", "IReadOnlyDictionary`2":
      let pair = TypeCatalog.construct(.keyValuePairDefinition, arguments)
      return [of(definition.name == "IDictionary`2" ? "ICollection`1" : "IReadOnlyCollection`1", [pair])]
        + [of("IEnumerable`1", [pair]), .ienumerable]
    default: return own
    }
  }
}

extension TypeInfo {
  /// Whether a generic interface with argument object, or a covariant one, takes the other type's interface of the same definition.
  func acceptsVariant(_ other: TypeInfo) -> Bool {
    guard kind == .interface, let definition = genericDefinition, let wanted = genericArguments.first,
      genericArguments.count == 1
    else { return false }
    switch definition.name {
    case "IEnumerable`1", "IReadOnlyCollection`1", "IReadOnlyList`1":
      for candidate in other.allInterfaces + [other] where candidate.genericDefinition === definition {
        if let mine = candidate.genericArguments.first, wanted === TypeInfo.object || !mine.isValueType && wanted.accepts(mine)
        {
          return true
        }
      }
      return false
    default: return false
    }
  }
}
