// What PowerShell enumerates: arrays, lists, enumerators and other IEnumerables, but neither strings nor dictionaries nor XML nodes.

import Primitives

/// Walking collections as pipelines and operators do.
public enum Enumeration {
  /// The elements at once when the value is an array or list, else nil.
  @inlinable public static func items(_ value: Value) -> ContiguousArray<Value>? { value.sequence?.items }

  /// An enumerator when the value is a collection (`LanguagePrimitives.GetEnumerator`).
  public static func enumerator(_ value: Value) -> Enumerator? {
    guard case .object(let object) = value else { return nil }
    switch object.tag {
    case .wrapped: return enumerator(object.wrappedBase)
    case .dictionary, .custom, .enumValue, .scriptBlock, .type, .exception, .errorRecord: return nil
    default: return object.enumerator()
    }
  }

  /// Whether the value is a collection for operators with a filtering left side.
  @inlinable public static func isCollection(_ value: Value) -> Bool {
    guard case .object = value else { return false }
    return value.sequence != nil || enumerator(value) != nil
  }

  /// All elements of a collection, or the value alone; `$null` gives one null unless `nothing`.
  public static func list(_ value: Value) throws -> ContiguousArray<Value> {
    if let items = items(value) { return items }
    guard let walker = enumerator(value) else { return [value.orNull] }
    var items = ContiguousArray<Value>()
    while let item = try walker.next() { items.append(item) }
    return items
  }
}
