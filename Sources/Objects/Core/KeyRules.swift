// Dictionaries and sets whose keys a comparer of the script's own tells apart or puts in order. The table beneath knows only .NET's default
// equality; the rules find, before the table is asked, the key in it that the comparer holds for the same. So the script runs while nobody
// has hold of the table, and what it throws leaves the call that asked.

import Primitives

/// How the keys of one dictionary or set are the same.
public class KeyRules {
  /// The `IEqualityComparer` or `IComparer`.
  public let comparer: Value
  init(_ comparer: Value) { self.comparer = comparer }

  /// The key of the table that is the same as `key`, or `key` itself.
  func canonical(_ key: Value, _ table: @autoclosure () -> ValueTable, _ runtime: Runtime) throws -> Value { key }

  /// The positions of a table's entries in the comparer's order; nil when it gives none.
  func positions(_ table: ValueTable) -> [Int]? { nil }

  /// Rules like these for another collection.
  func fresh() -> KeyRules { KeyRules(comparer) }
}

/// By `GetHashCode` and `Equals`.
final class EqualityRules: KeyRules {
  private var buckets: [Int64: [Value]] = [:]
  private static let getHashCode = PSString.make("GetHashCode")
  private static let equals = PSString.make("Equals")

  override func fresh() -> KeyRules { EqualityRules(comparer) }

  override func canonical(_ key: Value, _ table: @autoclosure () -> ValueTable, _ runtime: Runtime) throws -> Value {
    let code = try MemberAccess.invoke(comparer, EqualityRules.getHashCode, [key], runtime).integer ?? 0
    for known in buckets[code] ?? [] {
      guard Truth.isTrue(try MemberAccess.invoke(comparer, EqualityRules.equals, [known, key], runtime)) else { continue }
      if table().find(known) != nil { return known }
      break
    }
    let live = table()
    buckets[code] = (buckets[code] ?? []).filter { live.find($0) != nil } + [key]
    return key
  }
}

/// By `Compare`.
final class OrderRules: KeyRules {
  private var keys: ContiguousArray<Value> = []
  private static let compare = PSString.make("Compare")

  override func fresh() -> KeyRules { OrderRules(comparer) }

  private func order(_ a: Value, _ b: Value, _ runtime: Runtime) throws -> Int {
    if comparer.isNull { return try Ordering.compare(a, b, runtime) }
    if let own = comparer.obj as? ComparerObj { return try own.compare(a, b, runtime) }
    return Int(try MemberAccess.invoke(comparer, OrderRules.compare, [a, b], runtime).integer ?? 0)
  }

  override func canonical(_ key: Value, _ table: @autoclosure () -> ValueTable, _ runtime: Runtime) throws -> Value {
    while true {
      let known = keys
      var (low, high) = (0, known.count)
      var same: Int?
      while low < high, same == nil {
        let middle = low + (high - low) / 2
        let comparison = try order(key, known[middle], runtime)
        if comparison == 0 { same = middle } else if comparison < 0 { high = middle } else { low = middle + 1 }
      }
      // A comparer that changes the collection it orders makes the search void.
      if keys.count != known.count { continue }
      guard let same else {
        keys.insert(key, at: low)
        return key
      }
      if table().find(known[same]) != nil { return known[same] }
      keys[same] = key
      return key
    }
  }

  override func positions(_ table: ValueTable) -> [Int]? {
    let found = keys.compactMap { table.find($0) }
    return found.count == table.count ? found : nil
  }
}

extension TypeBuilder {
  /// Lets methods and the indexer see, in place of their parameter of that name, the key that the collection has for it.
  /// Collections without rules of their own, nearly all, answer `hasRules` with no and go the short way.
  func canonicalKeys(
    _ names: Set<String>, hasRules: @escaping @Sendable (Value) -> Bool,
    _ known: @escaping @Sendable (Call, Value) throws -> Value?
  ) {
    around = { name, parameters, body in
      // An error of Add names the key that was given: it looks for itself.
      if name == "Add", parameters.count == 2 { return body }
      guard let place = parameters.firstIndex(where: { names.contains($0.name) && !$0.isRef }) else { return body }
      return { c in
        guard hasRules(c.this) else { return try body(c) }
        guard place < c.args.count, !c.args[place].isNull, let key = try known(c, c.args[place]) else { return try body(c) }
        var args = c.args
        args[place] = key
        return try body(Call(this: c.this, args: args, runtime: c.runtime, target: c.target))
      }
    }
  }
}

extension Call {
  /// The rules of a comparer argument that is the script's own; nil where the table's own comparison does.
  func keyRules(_ i: Int?, sorted: Bool, key: TypeInfo) -> KeyRules? {
    guard let i, i < args.count, !args[i].isNull, let object = args[i].base.obj else {
      // Keys of a script's class come in the order of their own CompareTo.
      return sorted && key.scriptClass != nil ? OrderRules(.null) : nil
    }
    if sorted { return OrderRules(.object(object)) }
    return object is ComparerObj ? nil : EqualityRules(.object(object))
  }
}
