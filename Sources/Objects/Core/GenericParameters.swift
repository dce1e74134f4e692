// The parameters of generic definitions: `T` of ``List`1``, `TKey` and `TValue` of ``Dictionary`2``. A definition's members speak of them.

extension TypeInfo {
  /// The parameter of a generic type that has this name.
  public static func genericParameter(_ name: String) -> TypeInfo {
    TypeCatalog.intern("!" + name) { TypeInfo(name, .genericParameter, base: .object) }
  }

  /// The parameters of a generic definition.
  public var genericParameters: [TypeInfo] {
    if !isGenericDefinition || !genericArguments.isEmpty { return [] }
    return TypeInfo.parameterNames(name, genericParameterCount).map { .genericParameter($0) }
  }

  /// `ToString()` of the type: a definition's has its parameters.
  public var definitionName: String {
    let parameters = genericParameters
    return parameters.isEmpty ? reflectionName : fullName + "[" + parameters.map(\.name).joined(separator: ",") + "]"
  }

  /// Whether the type stands for a definition, with parameters where arguments go.
  var isOpen: Bool { genericArguments.contains { $0.kind == .genericParameter || $0.isOpen } }

  /// The definition as its own members see it.
  var openForm: TypeInfo {
    let parameters = genericParameters
    return parameters.isEmpty || instantiation != nil ? self : TypeCatalog.construct(self, parameters)
  }

  /// What .NET calls the parameters.
  private static func parameterNames(_ name: String, _ count: Int) -> [String] {
    let plain = name.prefix { $0 != "`" }
    if let known = names[String(plain)], known.count == count { return known }
    if plain == "Func" { return count == 1 ? ["TResult"] : numbered(count - 1) + ["TResult"] }
    if count == 1 { return ["T"] }
    if count == 2, plain.contains("Dictionary") || plain.contains("SortedList") { return ["TKey", "TValue"] }
    return numbered(count)
  }

  private static func numbered(_ count: Int) -> [String] { count == 1 ? ["T"] : (1...count).map { "T\($0)" } }

  private static let names: [String: [String]] = [
    "KeyValuePair": ["TKey", "TValue"], "Converter": ["TInput", "TOutput"], "EventHandler": ["TEventArgs"], "Task": ["TResult"],
    "ValueTask": ["TResult"], "TaskCompletionSource": ["TResult"], "TaskFactory": ["TResult"],
    "IGrouping": ["TKey", "TElement"],
    "ILookup": ["TKey", "TElement"], "Lookup": ["TKey", "TElement"], "PriorityQueue": ["TElement", "TPriority"],
    "IOrderedEnumerable": ["TElement"], "KeyedCollection": ["TKey", "TItem"], "ConditionalWeakTable": ["TKey", "TValue"],
    "SpanAction": ["T", "TArg"], "Tuple": ["T1"], "ValueTuple": ["T1"], "TaskAwaiter": ["TResult"],
  ]
}
