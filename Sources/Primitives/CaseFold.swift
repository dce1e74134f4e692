// Simple (one unit to one unit) case mapping of the Basic Multilingual Plane, as .NET's invariant casing does it. ASCII is answered by
// arithmetic; the rest by ICU's simple mappings (compiled into the library), but for the three letters that .NET leaves alone.

import CICU

/// Case mapping of single UTF-16 units in the invariant culture.
public enum CaseFold {
  /// The upper-case partner of `unit`, or `unit` itself. Surrogates map to themselves.
  @inlinable @inline(__always)
  public static func upper(_ unit: UInt16) -> UInt16 {
    if unit < 0x80 { return unit >= 0x61 && unit <= 0x7a ? unit & ~0x20 : unit }
    return upperWide(unit)
  }

  /// The lower-case partner of `unit`, or `unit` itself.
  @inlinable @inline(__always)
  public static func lower(_ unit: UInt16) -> UInt16 {
    if unit < 0x80 { return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit }
    return lowerWide(unit)
  }

  @usableFromInline static func upperWide(_ unit: UInt16) -> UInt16 {
    if unit == 0x131 || unit == 0x17f { return unit }
    return UInt16(exactly: icu_toupper(Int32(unit))) ?? unit
  }

  @usableFromInline static func lowerWide(_ unit: UInt16) -> UInt16 {
    if unit == 0x130 { return unit }
    return UInt16(exactly: icu_tolower(Int32(unit))) ?? unit
  }

  /// The upper-case partner of a scalar beyond the Basic Multilingual Plane.
  static func upper(scalar: UInt32) -> UInt32 { UInt32(bitPattern: icu_toupper(Int32(bitPattern: scalar))) }

  /// The lower-case partner of a scalar beyond the Basic Multilingual Plane.
  static func lower(scalar: UInt32) -> UInt32 { UInt32(bitPattern: icu_tolower(Int32(bitPattern: scalar))) }
}
