// Durations to text: the constant format c, the culture's g and G, and custom patterns.

/// `ToString(format, culture)` of TimeSpan.
public enum TimeSpanFormat {
  /// Formats a duration; an empty format is c. Throws .NET's FormatException.
  public static func format(_ span: PSTimeSpan, _ format: String = "", _ culture: DateCulture = .invariant)
    throws(PrimitiveError)
    -> String
  {
    switch format {
    case "", "c", "t", "T": return constant(span)
    case "g": return general(span, full: false, culture)
    case "G": return general(span, full: true, culture)
    default:
      let pattern = Array(format.utf16)
      if pattern.count == 1 { throw .badFormat }
      return String(decoding: try custom(span, pattern[...]), as: UTF16.self)
    }
  }

  private static func put(_ value: UInt64, _ width: Int, _ out: inout [UInt16]) {
    DateWriter.digits(Int(truncatingIfNeeded: value), width: width, &out)
  }

  /// `[-][d.]hh:mm:ss[.fffffff]`.
  public static func constant(_ span: PSTimeSpan) -> String {
    let ticks = span.ticks.magnitude
    var out: [UInt16] = []
    if span.ticks < 0 { out.append(0x2D) }
    let days = ticks / 864_000_000_000
    if days != 0 {
      put(days, 1, &out)
      out.append(0x2E)
    }
    put(ticks / 36_000_000_000 % 24, 2, &out)
    out.append(0x3A)
    put(ticks / 600_000_000 % 60, 2, &out)
    out.append(0x3A)
    put(ticks / 10_000_000 % 60, 2, &out)
    let fraction = ticks % 10_000_000
    if fraction != 0 {
      out.append(0x2E)
      put(fraction, 7, &out)
    }
    return String(decoding: out, as: UTF16.self)
  }

  private static func general(_ span: PSTimeSpan, full: Bool, _ culture: DateCulture) -> String {
    let ticks = span.ticks.magnitude
    var out: [UInt16] = []
    if span.ticks < 0 { out.append(0x2D) }
    let days = ticks / 864_000_000_000
    if full || days != 0 {
      put(days, 1, &out)
      out.append(0x3A)
    }
    put(ticks / 36_000_000_000 % 24, full ? 2 : 1, &out)
    out.append(0x3A)
    put(ticks / 600_000_000 % 60, 2, &out)
    out.append(0x3A)
    put(ticks / 10_000_000 % 60, 2, &out)
    var fraction = ticks % 10_000_000
    if full || fraction != 0 {
      out.append(contentsOf: culture.decimalSeparator.utf16)
      var width = 7
      if !full {
        while fraction % 10 == 0 {
          fraction /= 10
          width -= 1
        }
      }
      put(fraction, width, &out)
    }
    return String(decoding: out, as: UTF16.self)
  }

  private static func custom(_ span: PSTimeSpan, _ pattern: ArraySlice<UInt16>) throws(PrimitiveError) -> [UInt16] {
    let ticks = span.ticks.magnitude
    var out: [UInt16] = []
    var at = pattern.startIndex
    while at < pattern.endIndex {
      let unit = pattern[at]
      var count = 1
      switch unit {
      case 0x68, 0x6D, 0x73, 0x66, 0x46, 0x64:
        while at + count < pattern.endIndex, pattern[at + count] == unit { count += 1 }
      default: break
      }
      switch unit {
      case 0x68, 0x6D, 0x73:
        guard count <= 2 else { throw .badFormat }
        let value =
          unit == 0x68 ? ticks / 36_000_000_000 % 24 : unit == 0x6D ? ticks / 600_000_000 % 60 : ticks / 10_000_000 % 60
        put(value, count, &out)
      case 0x64:
        guard count <= 8 else { throw .badFormat }
        put(ticks / 864_000_000_000, count, &out)
      case 0x66, 0x46:
        guard count <= 7 else { throw .badFormat }
        var fraction = ticks % 10_000_000
        for _ in count..<7 { fraction /= 10 }
        var width = count
        if unit == 0x46 {
          while width > 0, fraction % 10 == 0 {
            fraction /= 10
            width -= 1
          }
        }
        if width > 0 { put(fraction, width, &out) }
      case 0x27, 0x22: count = try DateWriter.quoted(pattern, at, &out) - at
      case 0x25:
        guard at + 1 < pattern.endIndex, pattern[at + 1] != 0x25 else { throw .badFormat }
        out.append(contentsOf: try custom(span, pattern[(at + 1)..<(at + 2)]))
        count = 2
      case 0x5C:
        guard at + 1 < pattern.endIndex else { throw .badFormat }
        out.append(pattern[at + 1])
        count = 2
      default: throw .badFormat
      }
      at += count
    }
    return out
  }
}

extension PSTimeSpan: CustomStringConvertible {
  /// `ToString()`.
  public var description: String { TimeSpanFormat.constant(self) }
}
