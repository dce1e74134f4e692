// The parser behind `XmlReader`: references, the document type with the entities that it declares, and how far these expand.

import Objects
import Primitives

extension XmlScanner {
  /// A reference with its ampersand: a character, one of the five, or a declared entity.
  func reference(inAttribute: Bool) throws -> [UInt16] {
    let place = (line, column)
    try skip(1)
    if try peek() == 0x23 {
      try skip(1)
      var radix: UInt32 = 10
      if try peek() == 0x78 {
        try skip(1)
        radix = 16
      }
      var value: UInt32 = 0
      var count = 0
      while let unit = try peek(), unit != 0x3b {
        guard unit < 0x80, let digit = Character(Unicode.Scalar(UInt8(unit))).hexDigitValue, digit < radix else {
          throw fail("Invalid syntax for a \(radix == 16 ? "hexadecimal" : "decimal") numeric entity reference.")
        }
        value = min(0x20_0000, value * radix + UInt32(digit))
        count += 1
        try skip(1)
      }
      guard count > 0, try peek() == 0x3b else {
        throw fail("Invalid syntax for a \(radix == 16 ? "hexadecimal" : "decimal") numeric entity reference.")
      }
      try skip(1)
      guard let scalar = Unicode.Scalar(value), value >= 0x20 || value == 9 || value == 10 || value == 13, value != 0xfffe,
        value != 0xffff
      else {
        throw fail(
          "'\(value < 0x20 ? "." : "")', hexadecimal value \(XmlText.code(value)), is an invalid character.",
          (place.0, place.1 + 1))
      }
      return Array(String(Character(scalar)).utf16)
    }
    guard let first = try peek() else { throw ended("EntityName") }
    guard XmlScanner.startsName(first) else {
      throw fail("An error occurred while parsing EntityName.")
    }
    let name = try word()
    guard try peek() == 0x3b else { throw try unexpected(";") }
    try skip(1)
    switch name {
    case "lt": return [0x3c]
    case "gt": return [0x3e]
    case "amp": return [0x26]
    case "quot": return [0x22]
    case "apos": return [0x27]
    default:
      guard let value = entities[name] else {
        throw fail("Reference to undeclared entity '\(name)'.", (place.0, place.1 + 1))
      }
      return try expand(value, name, place, depth: 0)
    }
  }

  /// The text of an entity, with the entities inside it. Markup inside an entity counts as text.
  func expand(_ value: String, _ name: String, _ place: (Int, Int), depth: Int) throws -> [UInt16] {
    if depth > 32 { throw fail("Entity '\(name)' references itself.", place) }
    let units = Array(value.utf16)
    var out: [UInt16] = []
    var i = 0
    while i < units.count {
      if units[i] == 0x26, let end = units[i...].firstIndex(of: 0x3b) {
        let inner = String(decoding: units[(i + 1)..<end], as: UTF16.self)
        let fixed: [String: UInt16] = ["lt": 0x3c, "gt": 0x3e, "amp": 0x26, "quot": 0x22, "apos": 0x27]
        if let unit = fixed[inner] {
          out.append(unit)
        } else if inner.hasPrefix("#x"), let v = UInt32(inner.dropFirst(2), radix: 16), let s = Unicode.Scalar(v) {
          out += Array(String(Character(s)).utf16)
        } else if inner.hasPrefix("#"), let v = UInt32(inner.dropFirst()), let s = Unicode.Scalar(v) {
          out += Array(String(Character(s)).utf16)
        } else if let more = entities[inner] {
          out += try expand(more, inner, place, depth: depth + 1)
        } else {
          throw fail("Reference to undeclared entity '\(inner)'.", place)
        }
        i = end + 1
      } else {
        out.append(units[i])
        i += 1
      }
      try count(1, place)
    }
    return out
  }

  func count(_ more: Int, _ place: (Int, Int)) throws {
    expanded += more
    if options.maxFromEntities > 0, expanded > options.maxFromEntities {
      throw fail("The input document has exceeded a limit set by MaxCharactersFromEntities.", place)
    }
  }

  func doctype() throws -> XmlScanNode? {
    let place = (line, column + 2)
    if options.dtd == 0 {
      throw XmlScanner.plain(
        "For security reasons DTD is prohibited in this XML document. To enable DTD processing set the DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create method."
      )
    }
    if hasRoot || !open.isEmpty { throw fail("Unexpected DTD declaration.", place) }
    try skip(9)
    _ = try blanks()
    var node = made(10, place)
    node.name.local = try word()
    _ = try blanks()
    func quoted() throws -> String {
      _ = try blanks()
      guard let quote = try peek(), quote == 0x22 || quote == 0x27 else { throw try unexpected("\"") }
      try skip(1)
      var units: [UInt16] = []
      while let unit = try take() {
        if unit == quote { return String(decoding: units, as: UTF16.self) }
        units.append(unit)
      }
      throw ended("DOCTYPE")
    }
    if try looksAt("SYSTEM") {
      try skip(6)
      node.attributes.append(XmlScanAttribute(name: XmlScanName(local: "SYSTEM"), value: try quoted()))
    } else if try looksAt("PUBLIC") {
      try skip(6)
      node.attributes.append(XmlScanAttribute(name: XmlScanName(local: "PUBLIC"), value: try quoted()))
      node.attributes.append(XmlScanAttribute(name: XmlScanName(local: "SYSTEM"), value: try quoted()))
    }
    _ = try blanks()
    if try peek() == 0x5b {
      try skip(1)
      node.value = try subset()
      _ = try blanks()
    }
    guard try peek() == 0x3e else { throw try unexpected(">") }
    try skip(1)
    return options.dtd == 1 ? nil : node
  }

  /// The internal subset, as text; its general entities are noted.
  func subset() throws -> String {
    var units: [UInt16] = []
    var quote: UInt16 = 0
    var inDeclaration = false
    while true {
      if quote == 0, !inDeclaration, try looksAt("<!--") {
        try skip(4)
        units += Array("<!--".utf16) + Array(try until("-->", "Comment").utf16) + Array("-->".utf16)
        continue
      }
      guard let unit = try take() else { throw ended("DOCTYPE") }
      if quote != 0 {
        if unit == quote { quote = 0 }
      } else if unit == 0x5d, !inDeclaration {
        break
      } else if unit == 0x22 || unit == 0x27 {
        quote = unit
      } else if unit == 0x3c {
        inDeclaration = true
      } else if unit == 0x3e {
        inDeclaration = false
      }
      units.append(unit)
    }
    let text = String(decoding: units, as: UTF16.self)
    for part in text.split(separator: "<") where part.hasPrefix("!ENTITY") {
      let rest = part.dropFirst(7).drop { $0.isWhitespace }
      guard rest.first != "%" else { continue }
      let name = rest.prefix { !$0.isWhitespace }
      let after = rest[name.endIndex...].drop { $0.isWhitespace }
      guard let mark = after.first, mark == "\"" || mark == "'" else { continue }
      let value = after.dropFirst().prefix { $0 != mark }
      // The first declaration counts.
      if entities[String(name)] == nil { entities[String(name)] = String(value) }
    }
    return text
  }
}
