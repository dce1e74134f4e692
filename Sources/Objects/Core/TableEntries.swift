// The memory of a hash table: its entries one behind the other, in order of insertion, and the buckets that lead to them. An entry takes 24
// bytes where two values and a hash by themselves take 40, what a search looks at lies together, and growing moves bytes, not values.

import Glibc
import Primitives

/// Entries and buckets. Whoever changes them must be the only one who holds them.
final class TableEntries {
  /// A key with its value and hash. What it holds is released by `drop`.
  struct Entry {
    private var keyBits: UInt64
    private var valueBits: UInt64
    let hash: UInt32
    private var keyTag: UInt8
    private var valueTag: UInt8
    private(set) var isLive: Bool

    init(_ key: Value, _ value: Value, _ hash: UInt32) {
      let key = Packed(key)
      let value = Packed(value)
      keyBits = key.bits
      keyTag = key.tag
      valueBits = value.bits
      valueTag = value.tag
      self.hash = hash
      isLive = true
    }

    var key: Value { Packed(bits: keyBits, tag: keyTag).value }
    var value: Value { Packed(bits: valueBits, tag: valueTag).value }

    mutating func replaceValue(_ new: Value) {
      let old = Packed(bits: valueBits, tag: valueTag)
      let new = Packed(new)
      valueBits = new.bits
      valueTag = new.tag
      old.drop()
    }

    /// Releases what the entry holds and marks it as removed.
    mutating func drop() {
      guard isLive else { return }
      isLive = false
      Packed(bits: keyBits, tag: keyTag).drop()
      Packed(bits: valueBits, tag: valueTag).drop()
    }

    /// Counts another holder of what the entry holds.
    func keep() {
      guard isLive else { return }
      Packed(bits: keyBits, tag: keyTag).keep()
      Packed(bits: valueBits, tag: valueTag).keep()
    }

    /// Whether the key is a string that equals one; nil when it is no string, whose tag is given.
    @inline(__always) func holds(_ text: PSString, _ tag: UInt8, _ comparer: KeyComparer) -> Bool? {
      guard keyTag == tag, let place = UnsafeRawPointer(bitPattern: UInt(keyBits)) else { return nil }
      // Of one tag: a string too, whose reference is the bits.
      return Unmanaged<PSString>.fromOpaque(place)._withUnsafeGuaranteedRef { own in
        switch comparer {
        case .ignoreCase: own.equalsIgnoringCase(text)
        case .ordinal: own.equals(text)
        case .identity: own === text
        }
      }
    }
  }

  /// The nine bytes of a value, without ownership: eight of content and the tag, as `Value` lies in memory (ValueTableTests hold it to that).
  struct Packed {
    var bits: UInt64 = 0
    var tag: UInt8 = 0

    init(bits: UInt64, tag: UInt8) {
      self.bits = bits
      self.tag = tag
    }

    /// Takes a value over: its reference is counted once more until `drop`.
    @inline(__always) init(_ value: Value) {
      withUnsafeMutablePointer(to: &self) {
        UnsafeMutableRawPointer($0).assumingMemoryBound(to: Value.self).initialize(to: value)
      }
    }

    /// The value, counted for whoever gets it.
    @inline(__always) var value: Value {
      withUnsafePointer(to: self) { UnsafeRawPointer($0).assumingMemoryBound(to: Value.self).pointee }
    }
    @inline(__always) func keep() { _ = Packed(value) }
    @inline(__always) func drop() {
      var own = self
      _ = withUnsafeMutablePointer(to: &own) { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Value.self).move() }
    }
  }

  /// Tables of no more entries have no buckets: looking through them is quicker.
  static var few: Int { 8 }

  private(set) var base: UnsafeMutablePointer<Entry>
  /// How many entries there are, removed ones included, and for how many there is room.
  private(set) var count = 0
  private var capacity: Int
  /// An entry's index plus one in the bits that choose a bucket, the rest of its hash in the others; 0 for free. What does not fit is
  /// passed over without a look at its entry, so that the buckets may be well filled.
  private var buckets: UnsafeMutablePointer<UInt32>?
  /// A power of two; 0 without buckets.
  private(set) var bucketCount = 0

  init(capacity: Int = 4) {
    self.capacity = max(4, capacity)
    base = TableEntries.room(nil, self.capacity)
  }

  deinit {
    for i in 0..<count { base[i].drop() }
    free(base)
    free(buckets)
  }

  /// Proof that no script reaches the end of the program here by a number: how much is asked for follows from entries that are there, at
  /// most doubled, or from the pairs that a literal's text has; capacities that scripts name are kept as numbers (`CollectionCapacity`) and
  /// reserve nothing. The product can't overflow for the same reason. Only a machine without memory fails, as it fails Swift's collections.
  private static func room(_ old: UnsafeMutablePointer<Entry>?, _ capacity: Int) -> UnsafeMutablePointer<Entry> {
    guard let block = realloc(old, capacity * MemoryLayout<Entry>.stride) else { fatalError("out of memory") }
    return block.assumingMemoryBound(to: Entry.self)
  }

  func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    base = TableEntries.room(base, wanted)
    capacity = wanted
  }

  func copy() -> TableEntries {
    let made = TableEntries(capacity: count)
    for i in 0..<count {
      base[i].keep()
      (made.base + i).initialize(to: base[i])
    }
    made.count = count
    if let buckets, let own = TableEntries.zeros(bucketCount) {
      own.update(from: buckets, count: bucketCount)
      made.buckets = own
      made.bucketCount = bucketCount
    }
    return made
  }

  /// The position of a key, nil when there is none.
  @inline(__always) func find(_ key: Value, _ hash: UInt32, _ comparer: KeyComparer) -> Int? {
    if case .string(let text) = key {
      let tag = withUnsafePointer(to: key) { UnsafeRawPointer($0).load(fromByteOffset: 8, as: UInt8.self) }
      return find(hash) { $0.holds(text, tag, comparer) ?? ValueTable.same($0.key, key, comparer) }
    }
    return find(hash) { ValueTable.same($0.key, key, comparer) }
  }

  @inline(__always) private func find(_ hash: UInt32, _ fits: (borrowing Entry) -> Bool) -> Int? {
    guard let buckets else {
      for i in 0..<count where base[i].hash == hash && base[i].isLive && fits(base[i]) { return i }
      return nil
    }
    let mask = UInt32(truncatingIfNeeded: bucketCount - 1)
    var at = hash & mask
    while true {
      let bucket = buckets[Int(at)]
      if bucket == 0 { return nil }
      if (bucket ^ hash) & ~mask == 0, bucket != TableEntries.grave {
        let i = Int(bucket & mask) - 1
        if base[i].hash == hash, fits(base[i]) { return i }
      }
      at = (at &+ 1) & mask
    }
  }

  /// Where an entry was removed: no index is so high.
  private static var grave: UInt32 { .max }

  /// How many buckets may be filled, graves among them.
  var bucketLimit: Int { bucketCount / 8 * 7 }

  func append(_ entry: Entry) {
    if count == capacity { reserve(capacity * 2) }
    (base + count).initialize(to: entry)
    count += 1
    link(entry.hash, count - 1)
  }

  /// Puts an entry among the others; the buckets must be made anew.
  func insert(_ entry: Entry, at place: Int) {
    if count == capacity { reserve(capacity * 2) }
    (base + place + 1).update(from: base + place, count: count - place)
    (base + place).initialize(to: entry)
    count += 1
  }

  /// Leads the bucket of a hash to an entry.
  func link(_ hash: UInt32, _ entry: Int) {
    guard let buckets else { return }
    let mask = UInt32(truncatingIfNeeded: bucketCount - 1)
    var at = hash & mask
    while buckets[Int(at)] != 0, buckets[Int(at)] != TableEntries.grave { at = (at &+ 1) & mask }
    buckets[Int(at)] = hash & ~mask | UInt32(truncatingIfNeeded: entry + 1)
  }

  func remove(_ place: Int) {
    if let buckets {
      let mask = UInt32(truncatingIfNeeded: bucketCount - 1)
      let hash = base[place].hash
      let wanted = hash & ~mask | UInt32(truncatingIfNeeded: place + 1)
      var at = hash & mask
      while buckets[Int(at)] != wanted { at = (at &+ 1) & mask }
      buckets[Int(at)] = TableEntries.grave
    }
    base[place].drop()
  }

  /// Moves the entries together; the buckets must be made anew.
  func compact() {
    var kept = 0
    for i in 0..<count where base[i].isLive {
      if kept != i { base[kept] = base[i] }
      kept += 1
    }
    count = kept
  }

  /// Makes at least `wanted` buckets, or none where there are few entries.
  func makeBuckets(_ wanted: Int) {
    free(buckets)
    buckets = nil
    bucketCount = 0
    if count < TableEntries.few, wanted <= 2 * TableEntries.few { return }
    var size = 16
    // An index must be lower than the buckets are many, also where removed entries keep their places.
    while size < wanted || size / 8 * 7 <= count { size *= 2 }
    buckets = TableEntries.zeros(size)
    guard buckets != nil else { return }
    bucketCount = size
    for i in 0..<count where base[i].isLive { link(base[i].hash, i) }
  }

  private static func zeros(_ count: Int) -> UnsafeMutablePointer<UInt32>? {
    calloc(count, MemoryLayout<UInt32>.stride)?.assumingMemoryBound(to: UInt32.self)
  }
}
