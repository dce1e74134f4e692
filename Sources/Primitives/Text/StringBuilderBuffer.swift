// A growable run of UTF-16 units: what System.Text.StringBuilder and every part that assembles text write into. A class with its own
// memory, so that appending neither copies nor checks uniqueness.

/// Growable UTF-16 text. Used by one thread at a time.
public final class StringBuilderBuffer {
  /// How many units it holds.
  public private(set) var count = 0
  /// How many units fit before it grows.
  public private(set) var capacity: Int
  private var units: UnsafeMutablePointer<UInt16>

  public init(capacity: Int = 64) {
    self.capacity = max(capacity, 16)
    units = .allocate(capacity: self.capacity)
  }

  deinit { units.deallocate() }

  @inline(never)
  private func grow(to wanted: Int) {
    let size = max(wanted, capacity * 2)
    let bigger = UnsafeMutablePointer<UInt16>.allocate(capacity: size)
    bigger.update(from: units, count: count)
    units.deallocate()
    units = bigger
    capacity = size
  }

  /// Makes room for `wanted` units in all.
  public func reserve(_ wanted: Int) { if wanted > capacity { grow(to: wanted) } }

  /// The unit at `index`, which must be within 0..<count.
  public subscript(index: Int) -> UInt16 {
    get { units[index] }
    set { units[index] = newValue }
  }

  public func append(_ unit: UInt16) {
    if count == capacity { grow(to: count + 1) }
    units[count] = unit
    count += 1
  }

  public func append(_ unit: UInt16, repeated times: Int) {
    guard times > 0 else { return }
    if count + times > capacity { grow(to: count + times) }
    (units + count).update(repeating: unit, count: times)
    count += times
  }

  public func append(_ text: UnsafeBufferPointer<UInt16>) {
    guard let from = text.baseAddress, text.count > 0 else { return }
    if count + text.count > capacity { grow(to: count + text.count) }
    (units + count).update(from: from, count: text.count)
    count += text.count
  }

  public func append(_ string: PSString) { string.withUnits { append($0) } }

  /// `length` units of `string` from `start`; the range must lie within it.
  public func append(_ string: PSString, _ start: Int, _ length: Int) {
    string.withUnits { append(UnsafeBufferPointer(rebasing: $0[start..<(start + length)])) }
  }

  public func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var decoder = TextDecoder(.utf8)
      decoder.decode(utf8, into: self)
      decoder.finish(into: self)
    }
  }

  /// Latin-1 bytes (ASCII among them), one unit each.
  public func append(latin1 bytes: UnsafeBufferPointer<UInt8>) {
    if count + bytes.count > capacity { grow(to: count + bytes.count) }
    let place = units + count
    for at in 0..<bytes.count { place[at] = UInt16(bytes[at]) }
    count += bytes.count
  }

  public func append(_ text: StaticString) { text.withUTF8Buffer { append(latin1: $0) } }

  /// A Unicode scalar as one or two units.
  public func append(scalar: UInt32) {
    if scalar < 0x10000 {
      append(UInt16(scalar))
    } else {
      append(UInt16(0xd7c0 + (scalar >> 10)))
      append(UInt16(0xdc00 + (scalar & 0x3ff)))
    }
  }

  /// Puts `text` before the unit at `index` (0...count).
  public func insert(_ text: PSString, at index: Int) {
    let added = text.count
    if added == 0 { return }
    if count + added > capacity { grow(to: count + added) }
    let place = units + index
    (place + added).update(from: place, count: count - index)
    text.withUnits { if let from = $0.baseAddress { place.update(from: from, count: added) } }
    count += added
  }

  /// Takes `length` units from `index` away; the range must lie within the text.
  public func remove(_ index: Int, _ length: Int) {
    (units + index).update(from: units + index + length, count: count - index - length)
    count -= length
  }

  /// Shortens to `length` units, or lengthens with NULs as StringBuilder.Length does.
  public func resize(_ length: Int) {
    if length > count { append(0, repeated: length - count) } else { count = max(0, length) }
  }

  public func removeAll() { count = 0 }

  /// Replaces every `old` within a range, ordinally: StringBuilder.Replace. `old` must not be empty.
  public func replace(_ old: PSString, _ new: PSString, _ start: Int, _ length: Int) {
    let part = string(start, length)
    let replaced = Strings.replace(part, old, new)
    if replaced === part { return }
    let tail = string(start + length, count - start - length)
    count = start
    append(replaced)
    append(tail)
  }

  /// Runs `body` over the units.
  public func withUnits<R>(_ body: (UnsafeBufferPointer<UInt16>) throws -> R) rethrows -> R {
    try body(UnsafeBufferPointer(start: units, count: count))
  }

  /// The text so far.
  public var string: PSString { PSString.make(UnsafeBufferPointer(start: units, count: count)) }

  /// A part of the text; the range must lie within it.
  public func string(_ start: Int, _ length: Int) -> PSString {
    PSString.make(UnsafeBufferPointer(start: units + start, count: length))
  }
}
