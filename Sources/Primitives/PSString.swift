// The string that scripts see: a counted run of UTF-16 units, as in .NET, so that Length, indexing, lone surrogates, ordinal
// comparison and regular-expression offsets are .NET's own. (ManagedBuffer would save one allocation but cannot be Sendable.)
// Swift's String is used at the edges only (cmdlet code, messages); conversions both ways are fast for ASCII.

/// An immutable UTF-16 string. Filled once by its maker and never changed afterwards, hence safe to share between threads.
public final class PSString: Sendable {
  /// How many UTF-16 units: .NET's `Length`.
  public let count: Int
  /// The units, owned by this object; valid while it lives. Written only by `make`, before anyone else can see the object.
  public nonisolated(unsafe) let units: UnsafeMutablePointer<UInt16>

  @usableFromInline init(uninitialised count: Int) {
    self.count = count
    units = UnsafeMutablePointer<UInt16>.allocate(capacity: count)
  }

  deinit { units.deallocate() }

  /// The empty string.
  public static let empty = PSString(uninitialised: 0)

  /// Makes a string of `count` units and lets `fill` write all of them.
  @inlinable
  public static func make(count: Int, _ fill: (UnsafeMutableBufferPointer<UInt16>) -> Void) -> PSString {
    let string = PSString(uninitialised: count)
    fill(UnsafeMutableBufferPointer(start: string.units, count: count))
    return string
  }

  @inlinable
  public static func make(_ units: UnsafeBufferPointer<UInt16>) -> PSString {
    make(count: units.count) { if let from = units.baseAddress { $0.baseAddress?.update(from: from, count: units.count) } }
  }

  public static func make(_ units: [UInt16]) -> PSString { units.withUnsafeBufferPointer { make($0) } }

  /// From a Swift string; one pass for ASCII.
  public static func make(_ text: String) -> PSString {
    var text = text
    return text.withUTF8 { utf8 in make(utf8: utf8) }
  }

  /// From UTF-8 bytes; malformed bytes become U+FFFD, as .NET's decoder does.
  public static func make(utf8: UnsafeBufferPointer<UInt8>) -> PSString {
    var ascii: UInt8 = 0
    for byte in utf8 { ascii |= byte }
    if ascii < 0x80 {
      return make(count: utf8.count) { out in for i in 0..<utf8.count { out[i] = UInt16(utf8[i]) } }
    }
    return TextEncoding.utf8.decode(utf8)
  }

  @inlinable public var isEmpty: Bool { count == 0 }

  /// Runs `body` over the units.
  @inlinable @inline(__always)
  public func withUnits<R>(_ body: (UnsafeBufferPointer<UInt16>) throws -> R) rethrows -> R {
    try withExtendedLifetime(self) { try body(UnsafeBufferPointer(start: units, count: count)) }
  }

  /// The unit at `index`, which must be within 0..<count.
  @inlinable
  public subscript(index: Int) -> UInt16 { units[index] }

  /// The text as a Swift string; lone surrogates become U+FFFD.
  public var string: String {
    withUnits { units in
      var wide: UInt16 = 0
      for unit in units { wide |= unit }
      if wide < 0x80 {
        return String(unsafeUninitializedCapacity: units.count) { out in
          for i in 0..<units.count { out[i] = UInt8(truncatingIfNeeded: units[i]) }
          return units.count
        }
      }
      return String(decoding: units, as: UTF16.self)
    }
  }

  /// `length` units from `start`; the range must lie within the string.
  public func slice(_ start: Int, _ length: Int) -> PSString {
    if length == count { return self }
    return withUnits { PSString.make(UnsafeBufferPointer(rebasing: $0[start..<(start + length)])) }
  }

  /// This string followed by `other`.
  public func appending(_ other: PSString) -> PSString {
    let left = count, right = other.count
    if right == 0 { return self }
    if left == 0 { return other }
    return PSString.make(count: left + right) { out in
      guard let base = out.baseAddress else { return }
      self.withUnits { if let from = $0.baseAddress { base.update(from: from, count: left) } }
      other.withUnits { if let from = $0.baseAddress { (base + left).update(from: from, count: right) } }
    }
  }

  /// Ordinal equality.
  public func equals(_ other: PSString) -> Bool {
    if self === other { return true }
    let n = count
    guard n == other.count else { return false }
    return withUnits { a in
      other.withUnits { b in
        for i in 0..<n where a[i] != b[i] { return false }
        return true
      }
    }
  }

  /// Equality by simple case folding of each unit: .NET's OrdinalIgnoreCase.
  public func equalsIgnoringCase(_ other: PSString) -> Bool {
    if self === other { return true }
    let n = count
    guard n == other.count else { return false }
    return withUnits { a in
      other.withUnits { b in
        for i in 0..<n where a[i] != b[i] && CaseFold.upper(a[i]) != CaseFold.upper(b[i]) { return false }
        return true
      }
    }
  }

  /// Hash that agrees with `equals`.
  public var ordinalHash: Int {
    withUnits { units in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for unit in units { hash = (hash ^ UInt64(unit)) &* 0x0000_0100_0000_01b3 }
      return Int(truncatingIfNeeded: hash ^ (hash >> 29))
    }
  }

  /// Hash that agrees with `equalsIgnoringCase`.
  public var foldedHash: Int {
    withUnits { units in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for unit in units { hash = (hash ^ UInt64(CaseFold.upper(unit))) &* 0x0000_0100_0000_01b3 }
      return Int(truncatingIfNeeded: hash ^ (hash >> 29))
    }
  }
}
