// The string that scripts see: a counted run of UTF-16 units, as in .NET, so that Length, indexing, lone surrogates, ordinal
// comparison and regular-expression offsets are .NET's own. The units follow the count in the same block of memory: one allocation a string.
// (ManagedBuffer would do that too but cannot be Sendable, hence Builtin.)
// Swift's String is used at the edges only (cmdlet code, messages); conversions both ways are fast for ASCII.

import Builtin
import Glibc

/// An immutable UTF-16 string. Filled once by its maker and never changed afterwards, hence safe to share between threads.
public final class PSString: Sendable {
  /// How many UTF-16 units: .NET's `Length`.
  @inlinable @inline(__always) public var count: Int { Int(length) }
  /// In four bytes: .NET's strings are no longer than 2^30 units, and short ones fit in a smaller block of memory.
  @usableFromInline nonisolated(unsafe) private(set) var length: UInt32

  /// Strings are made by `make` only: it allocates the units with the object.
  private init(never: Never) { length = 0 }

  /// The units, part of this object; valid while it lives. Written only by `make`, before anyone else can see the object.
  @inlinable @inline(__always)
  public var units: UnsafeMutablePointer<UInt16> { UnsafeMutablePointer(Builtin.projectTailElems(self, UInt16.self)) }

  @usableFromInline @inline(__always)
  static func allocate(_ count: Int) -> PSString {
    let string = Builtin.allocWithTailElems_1(PSString.self, count._builtinWordValue, UInt16.self)
    string.length = UInt32(truncatingIfNeeded: count)
    return string
  }

  /// The empty string.
  public static let empty = PSString.allocate(0)

  /// Makes a string of `count` units and lets `fill` write all of them.
  @inlinable
  public static func make(count: Int, _ fill: (UnsafeMutableBufferPointer<UInt16>) -> Void) -> PSString {
    let string = allocate(count)
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
  public subscript(index: Int) -> UInt16 { withExtendedLifetime(self) { units[index] } }

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
    return withExtendedLifetime((self, other)) { memcmp(units, other.units, n * 2) == 0 }
  }

  /// Equality by simple case folding of each unit: .NET's OrdinalIgnoreCase.
  public func equalsIgnoringCase(_ other: PSString) -> Bool {
    if self === other { return true }
    let n = count
    guard n == other.count else { return false }
    return withExtendedLifetime((self, other)) {
      let a = units, b = other.units
      var i = 0
      while i + 4 <= n {
        let x = Quad.load(a + i), y = Quad.load(b + i)
        if x != y, Quad.upper(x) != Quad.upper(y) { return false }
        i += 4
      }
      while i < n {
        if a[i] != b[i], CaseFold.upper(a[i]) != CaseFold.upper(b[i]) { return false }
        i += 1
      }
      return true
    }
  }

  /// Hash that agrees with `equals`.
  public var ordinalHash: Int { hash { $0 } }

  /// Hash that agrees with `equalsIgnoringCase`.
  public var foldedHash: Int { hash { Quad.upper($0) } }

  @inline(__always) private func hash(_ fold: (UInt64) -> UInt64) -> Int {
    withExtendedLifetime(self) {
      let units = units
      var hash = UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
      var i = 0
      while i + 4 <= count {
        hash = (hash ^ fold(Quad.load(units + i))) &* 0xff51_afd7_ed55_8ccd
        hash ^= hash >> 32
        i += 4
      }
      if i < count {
        var rest: UInt64 = 0
        while i < count {
          rest = rest << 16 | UInt64(units[i])
          i += 1
        }
        hash = (hash ^ fold(rest)) &* 0xff51_afd7_ed55_8ccd
        hash ^= hash >> 32
      }
      return Int(truncatingIfNeeded: hash ^ (hash >> 29))
    }
  }
}

/// Four UTF-16 units in one word.
enum Quad {
  @inline(__always) static func load(_ units: UnsafeMutablePointer<UInt16>) -> UInt64 {
    UnsafeRawPointer(units).loadUnaligned(as: UInt64.self)
  }

  /// Each unit's upper-case partner.
  @inline(__always) static func upper(_ word: UInt64) -> UInt64 {
    guard word & 0xff80_ff80_ff80_ff80 == 0 else { return upperWide(word) }
    // Bit 7 of a lane tells whether its unit is at least 'a', and whether it is beyond 'z'.
    let atLeastA = word &+ 0x001f_001f_001f_001f, beyondZ = word &+ 0x0005_0005_0005_0005
    return word ^ ((atLeastA & ~beyondZ & 0x0080_0080_0080_0080) >> 2)
  }

  @inline(never) static func upperWide(_ word: UInt64) -> UInt64 {
    var result: UInt64 = 0
    for shift in [0, 16, 32, 48] as [UInt64] {
      result |= UInt64(CaseFold.upper(UInt16(truncatingIfNeeded: word >> shift))) << shift
    }
    return result
  }
}
