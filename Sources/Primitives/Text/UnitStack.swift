// A growing stack of UTF-16 units, where strings are put together without an allocation for each piece.

/// Units of texts under construction; whoever appends takes its units away again by setting `count` back.
public final class UnitStack {
  /// How many units are in use.
  public var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<UInt16>

  public init(capacity: Int = 256) {
    self.capacity = capacity
    base = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  private func grow(_ wanted: Int) {
    let larger = max(wanted, capacity * 2)
    let moved = UnsafeMutablePointer<UInt16>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  public func append(_ text: PSString) {
    let added = text.count
    if count + added > capacity { grow(count + added) }
    text.withUnits { if let from = $0.baseAddress { (base + count).update(from: from, count: added) } }
    count += added
  }

  /// A number as digits.
  public func append(_ number: Int32) {
    if count + 11 > capacity { grow(count + 11) }
    var rest = number.magnitude
    var digits = 1
    var limit: UInt32 = 10
    while rest >= limit {
      digits += 1
      if digits == 10 { break }
      limit *= 10
    }
    if number < 0 {
      base[count] = 0x2d
      count += 1
    }
    var at = count + digits
    count = at
    repeat {
      at -= 1
      base[at] = 0x30 + UInt16(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest != 0
  }

  /// The units from `start` on as a string.
  public func string(from start: Int) -> PSString {
    PSString.make(UnsafeBufferPointer(start: base + start, count: count - start))
  }
}
