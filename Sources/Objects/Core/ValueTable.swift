// The hash table behind Hashtable, OrderedDictionary, Dictionary`2 and HashSet`1: open addressing over entries kept in insertion order. Keys
// compare as .NET's Equals does (an Int32 1 and an Int64 1 differ), strings with or without case.

import Primitives

/// How string keys compare.
public enum KeyComparer: Sendable {
  case ordinal, ignoreCase
  /// Strings are the same only as one object: dictionaries read from CLIXML that repeat a key.
  case identity
}

/// Insertion-ordered hash table from value to value.
public struct ValueTable {
  public let comparer: KeyComparer
  /// Entries in order of insertion; a removed entry has key `.unset`.
  @usableFromInline var keys: ContiguousArray<Value> = []
  @usableFromInline var values: ContiguousArray<Value> = []
  @usableFromInline var hashes: ContiguousArray<UInt32> = []
  /// Power-of-two buckets: index of the entry plus one, 0 for free, -1 for a grave.
  @usableFromInline var buckets: ContiguousArray<Int32> = []
  public private(set) var count = 0
  /// Whether a new entry takes the place of the one removed last, as in Dictionary`2 and HashSet`1, where scripts see it in the order.
  let reusesPlaces: Bool
  /// Positions of removed entries, the last removed at the end.
  private var graves: ContiguousArray<Int32> = []
  /// How many entries were removed since the buckets were made: as many buckets at most are graves, over which a search must go.
  private var removed = 0

  public init(comparer: KeyComparer = .ordinal, reusesPlaces: Bool = false) {
    self.comparer = comparer
    self.reusesPlaces = reusesPlaces
  }

  public mutating func reserve(_ capacity: Int) {
    keys.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
    if capacity * 2 > buckets.count { rebuild(capacity * 2) }
  }

  /// How many entry positions there are, graves included: iterate `0..<positions` with `key(at:)`.
  public var positions: Int { keys.count }
  /// The key at a position, nil for a removed one.
  @inlinable public func key(at position: Int) -> Value? {
    if case .unset = keys[position] { return nil }
    return keys[position]
  }
  @inlinable public func value(at position: Int) -> Value { values[position] }
  public mutating func setValue(at position: Int, _ value: Value) { values[position] = value }

  /// Hash of a key under a comparer.
  public static func hash(_ key: Value, _ comparer: KeyComparer) -> UInt32 {
    var h: UInt64
    switch key {
    case .string(let s): h = UInt64(truncatingIfNeeded: comparer == .ignoreCase ? s.foldedHash : s.ordinalHash)
    case .int(let v): h = UInt64(truncatingIfNeeded: v)
    case .long(let v): h = UInt64(truncatingIfNeeded: v)
    case .bool(let v): h = v ? 1 : 0
    case .char(let v): h = UInt64(v)
    case .byte(let v): h = UInt64(v)
    case .sbyte(let v): h = UInt64(truncatingIfNeeded: v)
    case .short(let v): h = UInt64(truncatingIfNeeded: v)
    case .ushort(let v): h = UInt64(v)
    case .uint(let v): h = UInt64(v)
    case .ulong(let v): h = v
    case .double(let v): h = v == 0 ? 0 : v.bitPattern
    case .single(let v): h = v == 0 ? 0 : UInt64(v.bitPattern)
    case .object(let o): return o.tag == .wrapped ? hash(o.wrappedBase, comparer) : UInt32(truncatingIfNeeded: o.hash)
    case .null, .nothing, .unset, .box: h = 0
    }
    h = (h ^ (h >> 32)) &* 0x9e37_79b9_7f4a_7c15
    return UInt32(truncatingIfNeeded: h >> 32)
  }

  /// .NET `Equals` of two keys.
  public static func same(_ a: Value, _ b: Value, _ comparer: KeyComparer) -> Bool {
    switch (a, b) {
    case (.string(let x), .string(let y)):
      return comparer == .ignoreCase ? x.equalsIgnoringCase(y) : comparer == .ordinal ? x.equals(y) : x === y
    case (.int(let x), .int(let y)): return x == y
    case (.long(let x), .long(let y)): return x == y
    case (.bool(let x), .bool(let y)): return x == y
    case (.char(let x), .char(let y)): return x == y
    case (.byte(let x), .byte(let y)): return x == y
    case (.sbyte(let x), .sbyte(let y)): return x == y
    case (.short(let x), .short(let y)): return x == y
    case (.ushort(let x), .ushort(let y)): return x == y
    case (.uint(let x), .uint(let y)): return x == y
    case (.ulong(let x), .ulong(let y)): return x == y
    case (.double(let x), .double(let y)): return x == y || (x.isNaN && y.isNaN)
    case (.single(let x), .single(let y)): return x == y || (x.isNaN && y.isNaN)
    case (.object(let x), .object(let y)):
      if x === y { return true }
      if x.tag == .wrapped { return same(x.wrappedBase, b, comparer) }
      if y.tag == .wrapped { return same(a, y.wrappedBase, comparer) }
      return x.equals(y)
    case (.object(let x), _) where x.tag == .wrapped: return same(x.wrappedBase, b, comparer)
    case (_, .object(let y)) where y.tag == .wrapped: return same(a, y.wrappedBase, comparer)
    case (.null, .null): return true
    default: return false
    }
  }

  /// Position of `key`, nil when absent.
  public func find(_ key: Value) -> Int? {
    if count == 0 { return nil }
    return find(key, ValueTable.hash(key, comparer))
  }

  @inline(__always) private func find(_ key: Value, _ hash: UInt32) -> Int? {
    let mask = buckets.count - 1
    var at = Int(hash) & mask
    while true {
      let entry = buckets[at]
      if entry == 0 { return nil }
      if entry > 0 {
        let i = Int(entry) - 1
        if hashes[i] == hash, ValueTable.same(keys[i], key, comparer) { return i }
      }
      at = (at + 1) & mask
    }
  }

  public func get(_ key: Value) -> Value? { find(key).map { values[$0] } }

  /// Adds or replaces. Returns whether the key is new.
  @discardableResult
  public mutating func set(_ key: Value, _ value: Value) -> Bool {
    let hash = ValueTable.hash(key, comparer)
    if count > 0, let i = find(key, hash) {
      values[i] = value
      return false
    }
    append(key, value, hash)
    return true
  }

  private mutating func append(_ key: Value, _ value: Value, _ hash: UInt32) {
    if (count + removed + 1) * 4 > buckets.count * 3 { rebuild(max(8, (count + 1) * 2)) }
    if reusesPlaces, let grave = graves.popLast() {
      let place = Int(grave)
      keys[place] = key
      values[place] = value
      hashes[place] = hash
      link(hash, place)
      count += 1
      return
    }
    keys.append(key)
    values.append(value)
    hashes.append(hash)
    link(hash, keys.count - 1)
    count += 1
  }

  private mutating func link(_ hash: UInt32, _ entry: Int) {
    let mask = buckets.count - 1
    var at = Int(hash) & mask
    while buckets[at] > 0 { at = (at + 1) & mask }
    buckets[at] = Int32(truncatingIfNeeded: entry + 1)
  }

  /// Drops graves and makes at least `wanted` buckets.
  private mutating func rebuild(_ wanted: Int) {
    if count != keys.count, !reusesPlaces {
      var kept = 0
      for i in 0..<keys.count {
        if case .unset = keys[i] { continue }
        if kept != i {
          keys[kept] = keys[i]
          values[kept] = values[i]
          hashes[kept] = hashes[i]
        }
        kept += 1
      }
      keys.removeLast(keys.count - kept)
      values.removeLast(values.count - kept)
      hashes.removeLast(hashes.count - kept)
    }
    var size = 8
    while size < wanted { size *= 2 }
    buckets = ContiguousArray(repeating: 0, count: size)
    removed = 0
    for i in 0..<keys.count {
      if case .unset = keys[i] { continue }
      link(hashes[i], i)
    }
  }

  @discardableResult
  public mutating func remove(_ key: Value) -> Bool {
    guard let i = find(key) else { return false }
    let mask = buckets.count - 1
    var at = Int(hashes[i]) & mask
    while buckets[at] != Int32(truncatingIfNeeded: i + 1) { at = (at + 1) & mask }
    buckets[at] = -1
    keys[i] = .unset
    values[i] = .null
    count -= 1
    removed += 1
    if reusesPlaces {
      graves.append(Int32(truncatingIfNeeded: i))
    } else if count == 0 {
      removeAll()
    }
    return true
  }

  /// Puts an entry at an ordinal position among the live ones (OrderedDictionary.Insert); the key must be new.
  public mutating func insert(_ key: Value, _ value: Value, at ordinal: Int) {
    rebuild(max(8, (count + 1) * 3))
    keys.insert(key, at: ordinal)
    values.insert(value, at: ordinal)
    hashes.insert(ValueTable.hash(key, comparer), at: ordinal)
    count += 1
    rebuild(max(8, count * 3))
  }

  /// Position of the `ordinal`-th live entry.
  public func position(ofOrdinal ordinal: Int) -> Int? {
    guard ordinal >= 0, ordinal < count else { return nil }
    if count == keys.count { return ordinal }
    var seen = 0
    for i in 0..<keys.count {
      if case .unset = keys[i] { continue }
      if seen == ordinal { return i }
      seen += 1
    }
    return nil
  }

  public mutating func removeAll() {
    keys.removeAll()
    values.removeAll()
    hashes.removeAll()
    buckets.removeAll()
    graves.removeAll()
    removed = 0
    count = 0
  }

  /// Live keys in order.
  public var allKeys: ContiguousArray<Value> {
    count == keys.count ? keys : ContiguousArray(keys.filter { if case .unset = $0 { return false } else { return true } })
  }

  /// Live values in order.
  public var allValues: ContiguousArray<Value> {
    if count == keys.count { return values }
    var live = ContiguousArray<Value>()
    for i in 0..<keys.count {
      if case .unset = keys[i] { continue }
      live.append(values[i])
    }
    return live
  }
}

/// Hashtable, OrderedDictionary, Dictionary`2 and SortedDictionary`2.
public final class DictionaryObj: Obj {
  public enum Flavour: Sendable { case hashtable, ordered, generic, sorted }
  public var table: ValueTable
  public let flavour: Flavour
  private let dictionaryType: TypeInfo
  public let keyType: TypeInfo
  public let valueType: TypeInfo
  public var version = 0
  public let isReadOnly: Bool
  /// Room that the constructor asked for, or that was there when a script looked last.
  public var reserved = 0

  /// A hashtable as `@{}` makes it: keys without case.
  public init() {
    table = ValueTable(comparer: .ignoreCase)
    flavour = .hashtable
    dictionaryType = .hashtable
    keyType = .object
    valueType = .object
    isReadOnly = false
    super.init(tag: .dictionary)
  }

  public init(
    _ type: TypeInfo, _ flavour: Flavour, comparer: KeyComparer, keyType: TypeInfo = .object, valueType: TypeInfo = .object,
    isReadOnly: Bool = false
  ) {
    table = ValueTable(comparer: comparer, reusesPlaces: flavour == .generic)
    self.flavour = flavour
    dictionaryType = type
    self.keyType = keyType
    self.valueType = valueType
    self.isReadOnly = isReadOnly
    super.init(tag: .dictionary)
  }

  /// `[ordered]@{}`.
  public static func ordered() -> DictionaryObj { DictionaryObj(.orderedDictionary, .ordered, comparer: .ignoreCase) }

  public override var type: TypeInfo { dictionaryType }

  public func get(_ key: Value) -> Value? { table.get(key) }
  public func get(_ key: String) -> Value? { table.get(Value(key)) }
  public func set(_ key: Value, _ value: Value) {
    // Hashtable and OrderedDictionary count a replaced value as a change, Dictionary does not.
    if table.set(key, value) || flavour == .hashtable || flavour == .ordered { version += 1 }
  }
  public func set(_ key: String, _ value: Value) { set(Value(key), value) }

  /// Keys in the order in which the flavour enumerates.
  public var orderedKeys: ContiguousArray<Value> { orderedPositions.map { table.keys[$0] }.reduce(into: []) { $0.append($1) } }
  public var orderedValues: ContiguousArray<Value> {
    orderedPositions.map { table.values[$0] }.reduce(into: []) { $0.append($1) }
  }

  /// Positions of the live entries in enumeration order: insertion order, but for a Hashtable with integer keys only, where .NET's
  /// bucket order is visible (and deterministic) to scripts, and for sorted dictionaries.
  public var orderedPositions: [Int] {
    let live = (0..<table.positions).filter { table.key(at: $0) != nil }
    switch flavour {
    case .hashtable: return HashtableOrder.arrange(live, table) ?? live
    case .sorted: return live.sorted { SortedKeys.less(table.keys[$0], table.keys[$1], table.comparer) }
    case .ordered, .generic: return live
    }
  }
}

/// Order of keys in sorted collections: the order of their type, strings as the culture has it.
public enum SortedKeys {
  public static func less(_ a: Value, _ b: Value, _ comparer: KeyComparer = .ordinal) -> Bool {
    if let x = a.integer, let y = b.integer { return x < y }
    if let x = a.pstring, let y = b.pstring {
      return Collation.invariant.compare(x, y, comparer == .ignoreCase ? [.ignoreCase] : []) < 0
    }
    switch (a.base, b.base) {
    case (.double(let x), .double(let y)): return x < y
    case (.single(let x), .single(let y)): return x < y
    case (.char(let x), .char(let y)): return x < y
    default: break
    }
    if let x = a.dateTime, let y = b.dateTime { return x < y }
    if let x = a.timeSpan, let y = b.timeSpan { return x < y }
    if let x = a.version, let y = b.version { return x < y }
    if let x = a.guid, let y = b.guid { return x < y }
    if let x = a.decimal, let y = b.decimal { return x < y }
    if let x = a.bigInt, let y = b.bigInt { return x < y }
    if let x = a.base.obj as? EnumValue, let y = b.base.obj as? EnumValue { return x.raw < y.raw }
    return false
  }
}

/// The bucket order of System.Collections.Hashtable for integer keys, whose hash code is their value.
enum HashtableOrder {
  private static let primes = [
    3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597,
    1931, 2333, 2801,
    3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353, 43627, 52361, 62851, 75431,
    90523, 108631,
    130363, 156437, 187751, 225307, 270371, 324449, 389357, 467237, 560689, 672827, 807403, 968897, 1162687, 1395263, 1674319,
    2009191,
    2411033, 2893249, 3471899, 4166287, 4999559, 5999471, 7199369,
  ]

  /// Nil when a key is no small integer: then the order is nobody's business and insertion order is kindest.
  static func arrange(_ live: [Int], _ table: ValueTable) -> [Int]? {
    var codes: [UInt32] = []
    codes.reserveCapacity(live.count)
    for position in live {
      guard case .int(let v)? = table.key(at: position) else { return nil }
      codes.append(UInt32(bitPattern: v) & 0x7fff_ffff)
    }
    // Growth as Hashtable does it: start at 3 buckets, load factor 0.72, next prime above twice the size.
    var size = 3
    var slots = [Int](repeating: -1, count: size)
    var used = 0
    func place(_ entry: Int, _ slots: inout [Int], _ size: Int) {
      let code = codes[entry]
      let step = 1 + Int((code &* 101) % UInt32(size - 1))
      var at = Int(code % UInt32(size))
      while slots[at] >= 0 { at = (at + step) % size }
      slots[at] = entry
    }
    for entry in 0..<live.count {
      if used >= max(1, Int(0.72 * Double(size))) {
        guard let larger = primes.first(where: { $0 >= size * 2 }) else { return nil }
        var wider = [Int](repeating: -1, count: larger)
        for slot in slots.reversed() where slot >= 0 { place(slot, &wider, larger) }
        slots = wider
        size = larger
      }
      place(entry, &slots, size)
      used += 1
    }
    return slots.reversed().filter { $0 >= 0 }.map { live[$0] }
  }
}
