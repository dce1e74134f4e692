// Simple (one unit to one unit) case mapping of the Basic Multilingual Plane, as .NET's invariant casing does it. ASCII is answered by
// arithmetic; the rest by the standard library's Unicode tables, keeping only mappings that stay one unit.

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
    guard unit != 0x131, unit != 0x17f, let scalar = Unicode.Scalar(unit) else { return unit }
    return single(scalar.properties.uppercaseMapping) ?? unit
  }

  @usableFromInline static func lowerWide(_ unit: UInt16) -> UInt16 {
    guard unit != 0x130, let scalar = Unicode.Scalar(unit) else { return unit }
    return single(scalar.properties.lowercaseMapping) ?? unit
  }

  private static func single(_ mapped: String) -> UInt16? {
    let units = mapped.utf16
    return units.count == 1 ? units.first : nil
  }
}
