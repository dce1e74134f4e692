// `Capacity`, `EnsureCapacity` and `TrimExcess` of hashed, sorted and ended collections. Nothing is reserved here; what .NET would have
// reserved follows from what the constructor asked for and how many places were in use, so it is worked out when a script asks.

import Primitives

/// The bucket counts of .NET's hash tables.
public enum HashPrimes {
  private static let primes = [
    3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597,
    1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353, 43627, 52361,
    62851, 75431, 90523, 108631, 130363, 156437, 187751, 225307, 270371, 324449, 389357, 467237, 560689, 672827, 807403,
    968897, 1_162_687, 1_395_263, 1_674_319, 2_009_191, 2_411_033, 2_893_249, 3_471_899, 4_166_287, 4_999_559, 5_999_471,
    7_199_369,
  ]

  /// The smallest of them that is at least `minimum`.
  public static func atLeast(_ minimum: Int) -> Int {
    if let listed = primes.first(where: { $0 >= minimum }) { return listed }
    var candidate = minimum | 1
    while candidate < Int(Int32.max) {
      if isPrime(candidate), (candidate - 1) % 101 != 0 { return candidate }
      candidate += 2
    }
    return minimum
  }

  private static func isPrime(_ number: Int) -> Bool {
    var divisor = 3
    while divisor * divisor <= number {
      if number % divisor == 0 { return false }
      divisor += 2
    }
    return true
  }
}

/// What a collection must tell for its capacity to be known.
protocol Capacious: Obj {
  /// The capacity as it last was.
  var reserved: Int { get set }
  /// How many places are in use, those of removed elements included.
  var used: Int { get }
  /// How many elements there are.
  var live: Int { get }
  /// The next capacity when `capacity` places are too few.
  func grown(_ capacity: Int) -> Int
  /// The capacity that a wish for so many places gives.
  func rounded(_ wanted: Int) -> Int
  /// Closes gaps that removed elements left.
  func compact()
}

extension Capacious {
  var capacity: Int {
    while reserved < used { reserved = grown(reserved) }
    return reserved
  }

  fileprivate func ensure(_ wanted: Int) -> Int {
    if capacity < wanted { reserved = max(rounded(wanted), wanted) }
    return reserved
  }

  fileprivate func trim(to wanted: Int) {
    let size = rounded(wanted)
    if size < capacity {
      compact()
      reserved = size
    }
  }
}

enum CapacityMembers {
  private static func own(_ c: Call) throws -> Capacious {
    guard let own = c.this.base.obj as? Capacious else { throw DotNetError.invalidOperation("Not a collection.") }
    return own
  }

  /// `Capacity`, `EnsureCapacity` and `TrimExcess` of a collection that grows by itself.
  static func declare(_ t: TypeBuilder) {
    t.property("int Capacity {get;}") { .int32(try own($0).capacity) }
    t.method("int EnsureCapacity(int capacity)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "capacity") }
      return .int32(try own(c).ensure(c.int(0)))
    }
    t.method("void TrimExcess()") { c in
      let own = try own(c)
      // Queues and stacks leave alone what is nearly full.
      if own is EndedObj, own.live >= Int(Double(own.capacity) * 0.9) { return .nothing }
      own.trim(to: own.live)
      return .nothing
    }
    t.method("void TrimExcess(int capacity)") { c in
      let own = try own(c)
      if c.int(0) < own.live {
        throw DotNetError(
          "System.ArgumentOutOfRangeException",
          "Specified argument was out of the range of valid values. (Parameter 'capacity')")
      }
      own.trim(to: c.int(0))
      return .nothing
    }
  }

  /// `Capacity` of a sorted list, which can be set.
  static func declareSettable(_ t: TypeBuilder, trim: String) {
    t.property(
      "int Capacity {get;set;}", get: { .int32(try own($0).capacity) },
      set: { c in
        let own = try own(c)
        if c.int(0) < own.live { throw DotNetError.outOfRange("capacity was less than the current size.", "value") }
        own.compact()
        own.reserved = c.int(0)
        return .nothing
      })
    t.method("void \(trim)()") { c in
      let own = try own(c)
      own.compact()
      own.reserved = own.live
      return .nothing
    }
  }
}

extension ValueTable {
  /// The same entries without gaps.
  var compacted: ValueTable {
    var made = ValueTable(comparer: comparer, reusesPlaces: reusesPlaces)
    for i in 0..<positions { if let key = key(at: i) { made.set(key, value(at: i)) } }
    return made
  }
}

extension DictionaryObj: Capacious {
  var used: Int { table.positions }
  var live: Int { table.count }
  func grown(_ capacity: Int) -> Int {
    if flavour != .sorted { return HashPrimes.atLeast(capacity * 2) }
    return capacity == 0 ? (type.genericArguments.isEmpty ? 16 : 4) : capacity * 2
  }
  func rounded(_ wanted: Int) -> Int { flavour == .sorted ? wanted : HashPrimes.atLeast(wanted) }
  func compact() { table = table.compacted }
}

extension SetObj: Capacious {
  var used: Int { table.positions }
  var live: Int { table.count }
  func grown(_ capacity: Int) -> Int { HashPrimes.atLeast(capacity * 2) }
  func rounded(_ wanted: Int) -> Int { HashPrimes.atLeast(wanted) }
  func compact() { table = table.compacted }
}

extension EndedObj: Capacious {
  var used: Int { highWater }
  var live: Int { count }
  func grown(_ capacity: Int) -> Int { isStack ? (capacity == 0 ? 4 : capacity * 2) : max(capacity * 2, capacity + 4) }
  func rounded(_ wanted: Int) -> Int { wanted }
  func compact() { highWater = count }
}
