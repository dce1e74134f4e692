// The hash table behind Hashtable, OrderedDictionary, Dictionary`2 and HashSet`1: open addressing over entries kept in insertion order. Keys
// compare as .NET's Equals does (an Int32 1 and an Int64 1 differ), strings with or without case.

import Primitives

/// How string keys compare.
public enum KeyComparer: Sendable {
  case ordinal, ignoreCase
  /// Strings are the same only as one object: dictionaries read from CLIXML that repeat a key.
  case identity
}

/// Insertion-ordered hash table from value to value. Copies share their entries until one of them changes.
public struct ValueTable {
  public let comparer: KeyComparer
  /// Nil for a table that never had an entry.
  private var entries: TableEntries?
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

  /// Makes the entries this table's alone, before they change. Nobody may hold them meanwhile.
  private mutating func own() {
    if !isKnownUniquelyReferenced(&entries) { entries = entries?.copy() ?? TableEntries() }
  }

  public mutating func reserve(_ capacity: Int) {
    own()
    entries?.reserve(capacity)
    if capacity > TableEntries.few, capacity * 2 > entries?.bucketCount ?? 0 { rebuild(capacity * 2) }
  }

  /// How many entry positions there are, graves included: iterate `0..<positions` with `key(at:)`.
  public var positions: Int { entries?.count ?? 0 }
  /// The key at a position, nil for a removed one.
  public func key(at position: Int) -> Value? {
    guard let entries, position < entries.count, entries.base[position].isLive else { return nil }
    return entries.base[position].key
  }
  /// The value at a position; null for a removed one.
  public func value(at position: Int) -> Value {
    guard let entries, position < entries.count, entries.base[position].isLive else { return .null }
    return entries.base[position].value
  }
  public mutating func setValue(at position: Int, _ value: Value) {
    own()
    if let entries, position < entries.count { entries.base[position].replaceValue(value) }
  }

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
  public func find(_ key: Value) -> Int? { count == 0 ? nil : find(key, ValueTable.hash(key, comparer)) }

  private func find(_ key: Value, _ hash: UInt32) -> Int? { entries?.find(key, hash, comparer) }

  public func get(_ key: Value) -> Value? {
    guard count > 0, let entries, let place = entries.find(key, ValueTable.hash(key, comparer), comparer) else { return nil }
    return entries.base[place].value
  }

  /// Adds or replaces. Returns whether the key is new.
  @discardableResult
  public mutating func set(_ key: Value, _ value: Value) -> Bool {
    let hash = ValueTable.hash(key, comparer)
    if count > 0, let place = find(key, hash) {
      own()
      entries?.base[place].replaceValue(value)
      return false
    }
    append(key, value, hash)
    return true
  }

  /// Where a key stands or would go. To hash and to compare objects may run a script that reads this very table or changes it: so that is done
  /// on a copy first, and the change itself runs no script.
  public struct Spot {
    let hash: UInt32
    let place: Int?
    private let owner: ObjectIdentifier?
    private let count: Int

    public init(_ key: Value, in table: ValueTable) {
      owner = table.entries.map { ObjectIdentifier($0) }
      count = table.count
      hash = ValueTable.hash(key, table.comparer)
      place = table.count == 0 ? nil : table.find(key, hash)
    }

    /// The spot of a key in a table that its script has left alone since, as far as that can be had.
    public static func settled(_ key: Value, _ table: () -> ValueTable) -> Spot {
      for _ in 0..<4 {
        let spot = Spot(key, in: table())
        let now = table()
        if now.count == spot.count, now.entries.map({ ObjectIdentifier($0) }) == spot.owner { return spot }
      }
      return Spot(key, in: table())
    }
  }

  /// As `set`, where the key's place is known.
  @discardableResult
  public mutating func set(_ key: Value, _ value: Value, at spot: Spot) -> Bool {
    if let place = spot.place, self.key(at: place) != nil {
      own()
      entries?.base[place].replaceValue(value)
      return false
    }
    append(key, value, spot.hash)
    return true
  }

  private mutating func append(_ key: Value, _ value: Value, _ hash: UInt32) {
    own()
    if isFull { rebuild(max(8, (count + 1) * 2)) }
    count += 1
    guard let entries else { return }
    if reusesPlaces, let grave = graves.popLast() {
      entries.base[Int(grave)] = TableEntries.Entry(key, value, hash)
      entries.link(hash, Int(grave))
    } else {
      entries.append(TableEntries.Entry(key, value, hash))
    }
  }

  /// Whether one entry more needs more buckets.
  private var isFull: Bool {
    guard let entries else { return false }
    if entries.bucketCount == 0 { return entries.count >= TableEntries.few && graves.isEmpty }
    return max(count + removed, entries.count) + 1 > entries.bucketLimit
  }

  /// Drops graves and makes at least `wanted` buckets.
  private mutating func rebuild(_ wanted: Int) {
    own()
    guard let entries else { return }
    if count != entries.count, !reusesPlaces { entries.compact() }
    removed = 0
    entries.makeBuckets(wanted)
  }

  @discardableResult
  public mutating func remove(_ key: Value) -> Bool {
    guard let place = find(key) else { return false }
    return remove(at: place)
  }

  /// As `remove`, where the key's place is known.
  @discardableResult
  public mutating func remove(at place: Int) -> Bool {
    guard key(at: place) != nil else { return false }
    own()
    entries?.remove(place)
    count -= 1
    removed += 1
    if reusesPlaces {
      graves.append(Int32(truncatingIfNeeded: place))
    } else if count == 0 {
      removeAll()
    }
    return true
  }

  /// Puts an entry at an ordinal position among the live ones (OrderedDictionary.Insert); the key must be new.
  public mutating func insert(_ key: Value, _ value: Value, at ordinal: Int) {
    own()
    if count != positions { entries?.compact() }
    graves.removeAll()
    entries?.insert(TableEntries.Entry(key, value, ValueTable.hash(key, comparer)), at: ordinal)
    count += 1
    rebuild(max(8, count * 3))
  }

  /// Position of the `ordinal`-th live entry.
  public func position(ofOrdinal ordinal: Int) -> Int? {
    guard let entries, ordinal >= 0, ordinal < count else { return nil }
    if count == entries.count { return ordinal }
    var seen = 0
    for i in 0..<entries.count where entries.base[i].isLive {
      if seen == ordinal { return i }
      seen += 1
    }
    return nil
  }

  public mutating func removeAll() {
    entries = nil
    graves.removeAll()
    removed = 0
    count = 0
  }

  /// Live keys in order.
  public var allKeys: ContiguousArray<Value> { live { $0.key } }

  /// Live values in order.
  public var allValues: ContiguousArray<Value> { live { $0.value } }

  private func live(_ part: (TableEntries.Entry) -> Value) -> ContiguousArray<Value> {
    var found = ContiguousArray<Value>()
    found.reserveCapacity(count)
    for i in 0..<positions { if let entry = entries?.base[i], entry.isLive { found.append(part(entry)) } }
    return found
  }
}

/// Hashtable, OrderedDictionary, Dictionary`2 and SortedDictionary`2.
public final class DictionaryObj: Obj {
  /// `list` is in order of insertion as `ordered` is, but a number is a key there, never a place.
  public enum Flavour: Sendable { case hashtable, ordered, generic, sorted, list }
  public var table: ValueTable
  public let flavour: Flavour
  private let dictionaryType: TypeInfo
  public let keyType: TypeInfo
  public let valueType: TypeInfo
  public var version = 0
  public let isReadOnly: Bool
  /// Room that the constructor asked for, or that was there when a script looked last.
  public var reserved = 0
  /// How keys are the same when a comparer of the script's own says so.
  public var rules: KeyRules?
  /// Fields of a script's class that derives from a dictionary type.
  public var slots: ContiguousArray<Value> = []

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

  /// The key that stands for `key` in the table.
  public func known(_ key: Value, _ runtime: Runtime) throws -> Value {
    guard let rules, !key.isNull else { return key }
    return try rules.canonical(key, table, runtime)
  }

  public func get(_ key: Value) -> Value? { table.get(key) }
  public func get(_ key: String) -> Value? { table.get(Value(key)) }
  public func set(_ key: Value, _ value: Value) {
    let isNew: Bool
    if case .object = key {
      let spot = ValueTable.Spot.settled(key) { table }
      isNew = table.set(key, value, at: spot)
    } else {
      isNew = table.set(key, value)
    }
    // Hashtable and OrderedDictionary count a replaced value as a change, Dictionary does not.
    if isNew || flavour != .generic && flavour != .sorted { version += 1 }
  }
  public func set(_ key: String, _ value: Value) { set(Value(key), value) }
  /// Takes an entry away; whether it was there.
  @discardableResult
  public func removeEntry(_ key: Value) -> Bool {
    guard case .object = key else { return table.remove(key) }
    guard let place = ValueTable.Spot.settled(key, { table }).place else { return false }
    return table.remove(at: place)
  }

  /// Keys in the order in which the flavour enumerates.
  public var orderedKeys: ContiguousArray<Value> {
    orderedPositions.reduce(into: []) { $0.append(table.key(at: $1) ?? .null) }
  }
  public var orderedValues: ContiguousArray<Value> {
    orderedPositions.reduce(into: []) { $0.append(table.value(at: $1)) }
  }

  /// Positions of the live entries in enumeration order: insertion order, but for a Hashtable's integer keys, where .NET's
  /// bucket order is visible (and deterministic) to scripts, and for sorted dictionaries.
  public var orderedPositions: [Int] {
    if let order = rules?.positions(table) { return order }
    let live = (0..<table.positions).filter { table.key(at: $0) != nil }
    switch flavour {
    case .hashtable: return HashtableOrder.arrange(live, table) ?? live
    case .sorted: return live.sorted { SortedKeys.less(table.key(at: $0) ?? .null, table.key(at: $1) ?? .null, table.comparer) }
    case .ordered, .generic, .list: return live
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

  /// Nil when no key is a small integer: then the order is nobody's business and insertion order is kindest. Beside integers, which keep
  /// the order of their buckets, other keys come first: those of `$Matches` before 0, whose bucket is the last.
  static func arrange(_ live: [Int], _ table: ValueTable) -> [Int]? {
    let hasNumbers = live.contains { if case .int? = table.key(at: $0) { true } else { false } }
    guard hasNumbers else { return nil }
    var codes: [UInt32?] = []
    var others: [Int] = []
    codes.reserveCapacity(live.count)
    for position in live {
      if case .int(let v)? = table.key(at: position) {
        codes.append(UInt32(bitPattern: v) & 0x7fff_ffff)
      } else {
        codes.append(nil)
        others.append(position)
      }
    }
    // Growth as Hashtable does it: start at 3 buckets, load factor 0.72, next prime above twice the size.
    var size = 3
    var slots = [Int](repeating: -1, count: size)
    var used = 0
    func place(_ entry: Int, _ slots: inout [Int], _ size: Int) {
      guard let code = codes[entry] else { return }
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
    return others + slots.reversed().filter { $0 >= 0 }.map { live[$0] }
  }
}
