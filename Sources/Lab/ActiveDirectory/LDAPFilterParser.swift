// LDAP filters (RFC 2254) as -LDAPFilter takes them, with the bit rules that administrators use. Parsed into the same tree as
// -Filter.

public struct LDAPFilterParser {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  /// - Parameter optionalParentheses: Lync's -LdapFilter may omit the outer pair.
  public static func parse(_ text: String, optionalParentheses: Bool = false) throws(LabError) -> DirectoryFilter {
    var text = text.trimmed
    if optionalParentheses, !text.utf8.starts(with: "(".utf8) { text = "(\(text))" }
    var parser = LDAPFilterParser(bytes: Array(text.utf8))
    let filter = try parser.filter()
    parser.skipSpace()
    if parser.at < parser.bytes.count { throw .adBadLdapFilter() }
    return filter
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skipSpace() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }

  private mutating func take(_ byte: UInt8) throws(LabError) {
    guard at < bytes.count, bytes[at] == byte else { throw .adBadLdapFilter() }
    at += 1
  }

  private mutating func filter() throws(LabError) -> DirectoryFilter {
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { throw .adBadLdapFilter() }
    skipSpace()
    try take(0x28)
    skipSpace()
    guard at < bytes.count else { throw .adBadLdapFilter() }
    let result: DirectoryFilter
    switch bytes[at] {
    case 0x26, 0x7C:
      let isAnd = bytes[at] == 0x26
      at += 1
      var parts: [DirectoryFilter] = []
      skipSpace()
      while at < bytes.count, bytes[at] == 0x28 {
        parts.append(try filter())
        skipSpace()
      }
      if parts.isEmpty { throw .adBadLdapFilter() }
      result = isAnd ? .and(parts) : .or(parts)
    case 0x21:
      at += 1
      result = .not(try filter())
      skipSpace()
    default: result = try item()
    }
    try take(0x29)
    return result
  }

  private mutating func item() throws(LabError) -> DirectoryFilter {
    let start = at
    while at < bytes.count, bytes[at] != 0x3D, bytes[at] != 0x3E, bytes[at] != 0x3C, bytes[at] != 0x7E, bytes[at] != 0x28,
      bytes[at] != 0x29
    { at += 1 }
    var property = fold(String(decoding: bytes[start..<at], as: UTF8.self).trimmed)
    guard at < bytes.count, !property.isEmpty else { throw .adBadLdapFilter() }
    var comparison = DirectoryFilter.Operator.eq
    switch bytes[at] {
    case 0x3E: comparison = .ge
    case 0x3C: comparison = .le
    case 0x7E: comparison = .approx
    default: break
    }
    if bytes[at] != 0x3D { at += 1 }
    try take(0x3D)
    if let (name, rule) = property.cut(at: 0x3A) {
      property = name
      switch rule {
      case "1.2.840.113556.1.4.803:": comparison = .band
      case "1.2.840.113556.1.4.804:": comparison = .bor
      case "1.2.840.113556.1.4.1941:": comparison = .recursivematch
      default: throw .adBadLdapFilter()
      }
    }
    var pieces: [[UInt8]] = [[]]
    while at < bytes.count, bytes[at] != 0x29 {
      switch bytes[at] {
      case 0x28: throw .adBadLdapFilter()
      case 0x2A:
        pieces.append([])
        at += 1
      case 0x5C:
        guard at + 2 < bytes.count, let high = hexDigit(bytes[at + 1]), let low = hexDigit(bytes[at + 2]) else {
          throw .adBadLdapFilter()
        }
        pieces[pieces.count - 1].append(high << 4 | low)
        at += 3
      default:
        pieces[pieces.count - 1].append(bytes[at])
        at += 1
      }
    }
    if pieces.count > 1 {
      guard comparison == .eq else { throw .adBadLdapFilter() }
      return .like(property: property, StarPattern(pieces: pieces))
    }
    let text = String(decoding: pieces[0], as: UTF8.self)
    if text.isEmpty { throw .adBadLdapFilter() }
    return property == "anr" ? .anr(text) : .compare(property: property, comparison, .string(text))
  }
}
