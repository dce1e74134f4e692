// Distinguished names as text and as parts. The directory stores objects by parent and name, so a DN is only built to be
// shown and only taken apart to find an object.

/// A DN's parts, the object's own name first.
public struct DistinguishedName: Hashable, Sendable, CustomStringConvertible {
  public struct Part: Hashable, Sendable {
    /// Upper-case attribute type, such as `CN`.
    public let type: String
    /// The value without escapes.
    public let value: String
  }

  public var parts: [Part]

  /// nil when the text isn't a DN.
  public init?(_ text: String) {
    var parts: [Part] = []
    let bytes = Array(text.utf8)
    var at = 0
    guard !bytes.isEmpty else { return nil }
    while true {
      var type: [UInt8] = []
      while at < bytes.count, bytes[at] != 0x3D {
        let byte = bytes[at]
        guard (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2E || byte == 0x20
        else {
          return nil
        }
        type.append(byte)
        at += 1
      }
      guard at < bytes.count else { return nil }
      at += 1
      var value: [UInt8] = []
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      var keep = 0
      while at < bytes.count, bytes[at] != 0x2C {
        if bytes[at] == 0x5C, at + 1 < bytes.count {
          if at + 2 < bytes.count, let high = hexDigit(bytes[at + 1]), let low = hexDigit(bytes[at + 2]) {
            value.append(high << 4 | low)
            at += 3
          } else {
            value.append(bytes[at + 1])
            at += 2
          }
          keep = value.count
        } else {
          value.append(bytes[at])
          at += 1
          if value.last != 0x20 { keep = value.count }
        }
      }
      value.removeLast(value.count - keep)
      let name = String(decoding: type, as: UTF8.self).trimmed.uppercased()
      guard !name.isEmpty, !value.isEmpty else { return nil }
      parts.append(Part(type: name, value: String(decoding: value, as: UTF8.self)))
      if at >= bytes.count { break }
      at += 1
    }
    self.parts = parts
  }

  public var description: String { parts.map { "\($0.type)=\(DistinguishedName.escaped($0.value))" }.joined(separator: ",") }

  /// A name as it stands in a DN, with `\` before the characters that mean something there.
  public static func escaped(_ value: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(value.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x2C, 0x2B, 0x22, 0x5C, 0x3C, 0x3E, 0x3B, 0x3D: out += [0x5C, byte]
      case 0x23 where index == 0: out += [0x5C, byte]
      case 0x20 where index == 0 || index == bytes.count - 1: out += [0x5C, byte]
      case 0x0A: out += Array("\\0A".utf8)
      case 0x00: out += Array("\\00".utf8)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: return byte - 0x30
  case 0x61...0x66: return byte - 0x61 + 10
  case 0x41...0x46: return byte - 0x41 + 10
  default: return nil
  }
}
