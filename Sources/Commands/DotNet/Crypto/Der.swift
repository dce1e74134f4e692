// ASN.1's distinguished encoding: what the library writes of its objects, and the few forms that the extensions of certificates are written in.

import CCrypto

enum Der {
  /// What the library writes; nothing when it can't.
  static func bytes(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
    let count = Int(write(nil))
    guard count > 0 else { return [] }
    var out = [UInt8](repeating: 0, count: count)
    out.withUnsafeMutableBufferPointer { buffer in
      var next = buffer.baseAddress
      _ = write(&next)
    }
    return out
  }

  static func item(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    if content.count < 0x80 { return [tag, UInt8(content.count)] + content }
    var size: [UInt8] = []
    var rest = content.count
    while rest > 0 {
      size.insert(UInt8(rest & 0xff), at: 0)
      rest >>= 8
    }
    return [tag, 0x80 | UInt8(size.count)] + size + content
  }
  static func sequence(_ parts: [[UInt8]]) -> [UInt8] { item(0x30, Array(parts.joined())) }
  static func octets(_ bytes: [UInt8]) -> [UInt8] { item(0x04, bytes) }
  /// A number that is not negative.
  static func integer(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = number
    repeat {
      bytes.insert(UInt8(truncatingIfNeeded: rest), at: 0)
      rest >>= 8
    } while rest > 0
    if bytes[0] & 0x80 != 0 { bytes.insert(0, at: 0) }
    return item(0x02, bytes)
  }
  /// Flags by name: zeros at the end are not written.
  static func bits(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while bytes.last == 0 { bytes.removeLast() }
    return item(0x03, [UInt8(bytes.last?.trailingZeroBitCount ?? 0)] + bytes)
  }
  /// An object identifier; nil when the text is none.
  static func oid(_ text: String) -> [UInt8]? {
    guard text.first?.isNumber == true, let object = OBJ_txt2obj(text, 1) else { return nil }
    defer { ASN1_OBJECT_free(object) }
    return bytes { i2d_ASN1_OBJECT(object, $0) }
  }
  /// The number in an object identifier's content.
  static func oidText(_ content: [UInt8]) -> String {
    item(0x06, content).withUnsafeBufferPointer { buffer -> String in
      var at = buffer.baseAddress
      guard let object = d2i_ASN1_OBJECT(nil, &at, buffer.count) else { return "" }
      defer { ASN1_OBJECT_free(object) }
      return CertificateObj.oid(object)
    }
  }

  /// The items of encoded bytes, or nil when they are cut off.
  static func items(_ bytes: [UInt8]) -> [(tag: UInt8, content: [UInt8])]? {
    var found: [(UInt8, [UInt8])] = []
    var i = 0
    while i < bytes.count {
      guard i + 1 < bytes.count else { return nil }
      let tag = bytes[i]
      var size = Int(bytes[i + 1])
      i += 2
      if size >= 0x80 {
        let width = size & 0x7f
        guard width > 0, width <= 4, i + width <= bytes.count else { return nil }
        size = bytes[i..<(i + width)].reduce(0) { $0 << 8 | Int($1) }
        i += width
      }
      guard size <= bytes.count - i else { return nil }
      found.append((tag, Array(bytes[i..<(i + size)])))
      i += size
    }
    return found
  }
}
