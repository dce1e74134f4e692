// Escaping for URIs, HTML and XML: System.Uri, System.Net.WebUtility and System.Security.SecurityElement.

/// Text as the web writes it.
public enum WebText {
  // MARK: - URIs

  /// Uri.EscapeDataString: all but letters, digits and `-_.~` as the hexadecimal of their UTF-8 bytes.
  public static func escapeDataString(_ text: PSString) -> PSString {
    escape(text) { isUnreserved($0) }
  }

  /// Uri.EscapeUriString: leaves the reserved characters as well.
  public static func escapeUriString(_ text: PSString) -> PSString {
    escape(text) { unit in
      switch unit {
      case 0x21, 0x23, 0x24, 0x26...0x2c, 0x2f, 0x3a, 0x3b, 0x3d, 0x3f, 0x40, 0x5b, 0x5d: return true
      default: return isUnreserved(unit)
      }
    }
  }

  /// WebUtility.UrlEncode: a blank is a plus sign.
  public static func urlEncode(_ text: PSString) -> PSString {
    let escaped = escape(text) { unit in
      switch unit {
      case 0x20, 0x21, 0x28, 0x29, 0x2a, 0x2d, 0x2e, 0x5f, 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return true
      default: return false
      }
    }
    return Strings.replace(escaped, char: 0x20, 0x2b)
  }

  private static func isUnreserved(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2d, 0x2e, 0x5f, 0x7e, 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return true
    default: return false
    }
  }

  private static func escape(_ text: PSString, _ keep: (UInt16) -> Bool) -> PSString {
    text.withUnits { units in
      if units.allSatisfy({ $0 < 0x80 && keep($0) }) { return text }
      let out = StringBuilderBuffer(capacity: units.count * 2)
      var bytes: [UInt8] = []
      func digit(_ value: UInt8) -> UInt16 { UInt16(value) + (value < 10 ? 0x30 : 0x37) }
      TextEncoding.scalars(units) { scalar in
        if scalar < 0x80 && keep(UInt16(scalar)) {
          out.append(UInt16(scalar))
          return
        }
        bytes.removeAll(keepingCapacity: true)
        TextEncoding.appendUTF8(scalar, to: &bytes)
        for byte in bytes {
          out.append(0x25)
          out.append(digit(byte >> 4))
          out.append(digit(byte & 15))
        }
      }
      return out.string
    }
  }

  /// Uri.UnescapeDataString: %XX runs that are valid UTF-8 become text, others stay.
  public static func unescapeDataString(_ text: PSString) -> PSString {
    text.withUnits { units in
      guard units.contains(0x25) else { return text }
      let out = StringBuilderBuffer(capacity: units.count)
      var at = 0
      while at < units.count {
        guard let first = percentByte(units, at) else {
          out.append(units[at])
          at += 1
          continue
        }
        let length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
        var bytes: [UInt8] = [first]
        while bytes.count < length, let next = percentByte(units, at + 3 * bytes.count), next & 0xc0 == 0x80 {
          bytes.append(next)
        }
        if bytes.count == length, let text = String(validating: bytes, as: UTF8.self) {
          out.append(text)
          at += 3 * length
        } else {
          // Not text: these bytes keep their escapes.
          for index in at..<(at + 3 * bytes.count) { out.append(units[index]) }
          at += 3 * bytes.count
        }
      }
      return out.string
    }
  }

  private static func percentByte(_ units: UnsafeBufferPointer<UInt16>, _ at: Int) -> UInt8? {
    guard at + 2 < units.count, units[at] == 0x25, let high = Hexadecimal.value(units[at + 1]),
      let low = Hexadecimal.value(units[at + 2])
    else { return nil }
    return high << 4 | low
  }

  /// WebUtility.UrlDecode: plus signs are blanks, malformed bytes U+FFFD.
  public static func urlDecode(_ text: PSString) -> PSString {
    text.withUnits { units in
      let out = StringBuilderBuffer(capacity: units.count)
      var at = 0
      while at < units.count {
        if percentByte(units, at) != nil {
          var bytes: [UInt8] = []
          while let byte = percentByte(units, at) {
            bytes.append(byte)
            at += 3
          }
          out.append(TextEncoding.utf8.decode(bytes))
          continue
        }
        out.append(units[at] == 0x2b ? 0x20 : units[at])
        at += 1
      }
      return out.string
    }
  }

  // MARK: - HTML and XML

  /// WebUtility.HtmlEncode.
  public static func htmlEncode(_ text: PSString) -> PSString {
    text.withUnits { units in
      let out = StringBuilderBuffer(capacity: units.count + 16)
      TextEncoding.scalars(units) { scalar in
        switch scalar {
        case 0x3c: out.append("&lt;")
        case 0x3e: out.append("&gt;")
        case 0x26: out.append("&amp;")
        case 0x22: out.append("&quot;")
        case 0x27: out.append("&#39;")
        case 0xa0...0xff, 0x10000...: out.append("&#\(scalar);")
        default: out.append(scalar: scalar)
        }
      }
      return out.string
    }
  }

  /// WebUtility.HtmlDecode: numbers and HTML 4's names; what is no entity stays.
  public static func htmlDecode(_ text: PSString) -> PSString {
    text.withUnits { units in
      guard units.contains(0x26) else { return text }
      let out = StringBuilderBuffer(capacity: units.count)
      var at = 0
      while at < units.count {
        guard units[at] == 0x26, let (scalar, end) = entity(units, at + 1) else {
          out.append(units[at])
          at += 1
          continue
        }
        out.append(scalar: scalar)
        at = end
      }
      return out.string
    }
  }

  /// The entity behind an ampersand and where the text goes on.
  private static func entity(_ units: UnsafeBufferPointer<UInt16>, _ start: Int) -> (UInt32, Int)? {
    var end = start
    while end < units.count && units[end] != 0x3b && units[end] != 0x26 && end - start < 40 { end += 1 }
    guard end < units.count, units[end] == 0x3b, end > start else { return nil }
    let name = String(decoding: units[start..<end], as: UTF16.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value: UInt32?
      if let marker = digits.first, marker == "x" || marker == "X" {
        value = UInt32(digits.dropFirst(), radix: 16)
      } else {
        value = UInt32(digits)
      }
      guard let value, value > 0, value <= 0x10ffff, !(value >= 0xd800 && value < 0xe000) else { return nil }
      return (value, end + 1)
    }
    return HtmlEntities.scalar(name).map { ($0, end + 1) }
  }

  /// SecurityElement.Escape: what XML text and attributes need.
  public static func xmlEscape(_ text: PSString) -> PSString {
    text.withUnits { units in
      guard units.contains(where: { $0 == 0x3c || $0 == 0x3e || $0 == 0x26 || $0 == 0x22 || $0 == 0x27 }) else { return text }
      let out = StringBuilderBuffer(capacity: units.count + 16)
      for unit in units {
        switch unit {
        case 0x3c: out.append("&lt;")
        case 0x3e: out.append("&gt;")
        case 0x26: out.append("&amp;")
        case 0x22: out.append("&quot;")
        case 0x27: out.append("&apos;")
        default: out.append(unit)
        }
      }
      return out.string
    }
  }
}
