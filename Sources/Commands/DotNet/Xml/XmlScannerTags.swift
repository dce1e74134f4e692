// The parser behind `XmlReader`: tags with their attributes and namespaces, comments, character data, instructions, the declaration.

import Objects
import Primitives

extension XmlScanner {
  func startTag() throws -> XmlScanNode {
    if open.isEmpty, hasRoot, !options.isFragment { throw fail("There are multiple root elements.", (line, column + 1)) }
    try skip(1)
    let place = (line, column)
    var node = made(1, place)
    let mark = spaces.count
    node.name = try name()
    var places: [(Int, Int)] = []
    while true {
      let parted = try blanks()
      guard let unit = try peek() else { throw ended() }
      if unit == 0x3e {
        try skip(1)
        break
      }
      if unit == 0x2f {
        try skip(1)
        guard try peek() == 0x3e else { throw try unexpected(">") }
        try skip(1)
        node.isEmpty = true
        break
      }
      if !parted {
        throw XmlScanner.startsName(unit)
          ? fail("'\(shown(unit))' is an unexpected token. Expecting whitespace.")
          : fail(
            "The '\(shown(unit))' character, hexadecimal value \(XmlText.code(unit)), cannot be included in a name.")
      }
      let spot = (line, column)
      let name = try name()
      _ = try blanks()
      guard try peek() == 0x3d else { throw try unexpected("=") }
      try skip(1)
      _ = try blanks()
      guard let quote = try peek() else { throw ended() }
      guard quote == 0x22 || quote == 0x27 else {
        throw fail("'\(shown(quote))' is an unexpected token. The expected token is '\"' or '''.")
      }
      try skip(1)
      if node.attributes.contains(where: { $0.name.full == name.full }) {
        throw fail("'\(name.full)' is a duplicate attribute name.", spot)
      }
      node.attributes.append(XmlScanAttribute(name: name, value: try attributeValue(quote), quote: quote))
      places.append(spot)
    }
    try bind(&node, mark, place, places)
    hasRoot = true
    if node.isEmpty {
      spaces.removeLast(spaces.count - mark)
    } else {
      open.append(
        Open(
          name: node.name, line: place.0, column: place.1, spaces: mark, keepsBlanks: node.space, language: node.language))
    }
    return node
  }

  /// Gives names their namespaces.
  func bind(_ node: inout XmlScanNode, _ mark: Int, _ place: (Int, Int), _ places: [(Int, Int)]) throws {
    guard options.namespaces else { return }
    for (i, attribute) in node.attributes.enumerated() {
      if attribute.name.prefix.isEmpty, attribute.name.local == "xmlns" {
        spaces.append(("", attribute.value))
        node.attributes[i].name.space = "http://www.w3.org/2000/xmlns/"
      } else if attribute.name.prefix == "xmlns" {
        if attribute.value.isEmpty {
          throw fail("Invalid namespace declaration.", places[i])
        }
        spaces.append((attribute.name.local, attribute.value))
      } else if attribute.name.prefix == "xml" {
        if attribute.name.local == "space" { node.space = attribute.value == "preserve" }
        if attribute.name.local == "lang" { node.language = attribute.value }
      }
    }
    func space(_ prefix: String, _ place: (Int, Int)) throws -> String {
      if let found = lookup(prefix) { return found }
      if prefix.isEmpty { return "" }
      throw fail("'\(prefix)' is an undeclared prefix.", place)
    }
    node.name.space = try space(node.name.prefix, place)
    for (i, attribute) in node.attributes.enumerated() where !attribute.name.prefix.isEmpty {
      node.attributes[i].name.space = try space(attribute.name.prefix, places[i])
    }
    for (i, attribute) in node.attributes.enumerated() where !attribute.name.space.isEmpty {
      if node.attributes[..<i].contains(where: {
        $0.name.local == attribute.name.local && $0.name.space == attribute.name.space
      }) {
        throw fail("'\(attribute.name.full)' is a duplicate attribute name.", places[i])
      }
    }
  }

  func attributeValue(_ quote: UInt16) throws -> String {
    var units: [UInt16] = []
    while let unit = try peek() {
      if unit == quote {
        try skip(1)
        return String(decoding: units, as: UTF16.self)
      }
      if unit == 0x3c { throw fail("'<', hexadecimal value 0x3C, is an invalid attribute character.") }
      if unit == 0x26 {
        units += try reference(inAttribute: true)
        continue
      }
      guard let taken = try take() else { break }
      units.append(XmlScanner.isBlank(taken) ? 0x20 : try checked(taken))
    }
    throw ended()
  }

  func endTag() throws -> XmlScanNode {
    try skip(2)
    let place = (line, column)
    guard let last = open.last else { throw fail("Unexpected end tag.", place) }
    guard let first = try peek(), XmlScanner.startsName(first) else {
      guard try peek() != nil else { throw ended() }
      throw fail(
        "Name cannot begin with the '\(shown(try peek()))' character, hexadecimal value \(XmlText.code(try peek() ?? 0))."
      )
    }
    let whole = try word()
    if whole != last.name.full {
      throw fail(
        "The '\(last.name.full)' start tag on line \(last.line) position \(last.column) does not match the end tag of '\(whole)'.",
        place)
    }
    _ = try blanks()
    guard try peek() == 0x3e else { throw try unexpected(">") }
    try skip(1)
    open.removeLast()
    var node = made(15, place)
    node.name = last.name
    spaces.removeLast(spaces.count - last.spaces)
    return node
  }

  func until(_ end: StaticString, _ what: String) throws -> String {
    var units: [UInt16] = []
    while try !looksAt(end) {
      guard let unit = try take() else { throw ended(what) }
      units.append(try checked(unit))
    }
    try skip(end.utf8CodeUnitCount)
    return String(decoding: units, as: UTF16.self)
  }

  func comment() throws -> XmlScanNode {
    try skip(4)
    var node = made(8, (line, column))
    var units: [UInt16] = []
    while true {
      if try looksAt("--") {
        guard try peek(2) == 0x3e else {
          throw fail("An XML comment cannot contain '--', and '-' cannot be the last character.")
        }
        try skip(3)
        break
      }
      guard let unit = try take() else { throw ended("Comment") }
      units.append(try checked(unit))
    }
    node.value = String(decoding: units, as: UTF16.self)
    return node
  }

  func cdata() throws -> XmlScanNode {
    if open.isEmpty, !options.isFragment {
      try skip(2)
      throw fail("Data at the root level is invalid.")
    }
    try skip(9)
    var node = made(4, (line, column))
    node.value = try until("]]>", "CDATA")
    return node
  }

  func instruction() throws -> XmlScanNode {
    let isStart = isFirst
    try skip(2)
    let place = (line, column)
    let target = try word()
    if target == "xml" {
      guard isStart else {
        throw fail(
          "Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.",
          place)
      }
      return try declaration(place)
    }
    if target.lowercased() == "xml" { throw fail("'\(target)' is an invalid name for processing instructions.", place) }
    var node = made(7, place)
    node.name.local = target
    if try !looksAt("?>"), try !blanks() {
      let unit = try peek()
      throw fail(
        "The '\(shown(unit))' character, hexadecimal value \(XmlText.code(unit ?? 0)), cannot be included in a name.")
    }
    node.value = try until("?>", "PI")
    return node
  }

  func declaration(_ place: (Int, Int)) throws -> XmlScanNode {
    var node = made(17, place)
    node.name.local = "xml"
    let order = ["version", "encoding", "standalone"]
    var step = 0
    var parts: [String] = []
    while true {
      let parted = try blanks()
      if try looksAt("?>") {
        try skip(2)
        break
      }
      guard try peek() != nil else { throw ended("XmlDecl") }
      let spot = (line, column)
      let name = parted ? try word() : ""
      guard let i = order.firstIndex(of: name), i >= step, step > 0 || i == 0 else {
        throw fail("Syntax for an XML declaration is invalid.", spot)
      }
      step = i + 1
      _ = try blanks()
      guard try peek() == 0x3d else { throw try unexpected("=") }
      try skip(1)
      _ = try blanks()
      guard let quote = try peek(), quote == 0x22 || quote == 0x27 else { throw try unexpected("\"") }
      try skip(1)
      let value = try attributeValue(quote)
      let isGood =
        i == 0 ? value == "1.0" : i == 2 ? value == "yes" || value == "no" : !value.isEmpty && !value.contains(" ")
      if !isGood {
        throw fail(
          i == 0 ? "Version number '\(value)' is invalid." : "'\(value)' is an invalid value for the '\(name)' attribute.", spot
        )
      }
      node.attributes.append(XmlScanAttribute(name: XmlScanName(local: name), value: value, quote: quote))
      parts.append("\(name)=\"\(value)\"")
    }
    if step == 0 { throw fail("Syntax for an XML declaration is invalid.") }
    node.value = parts.joined(separator: " ")
    return node
  }
}
