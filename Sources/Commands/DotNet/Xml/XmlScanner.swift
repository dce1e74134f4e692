// The parser behind `XmlReader`: text comes in pieces, nodes go out one by one. Elements that are open are a list, not a recursion, so that no
// nesting is too deep; entities expand only so far.

import Engine
import Objects
import Primitives

/// A name with its prefix and namespace.
struct XmlScanName: Equatable {
  var prefix = ""
  var local = ""
  var space = ""
  var full: String { prefix.isEmpty ? local : prefix + ":" + local }
}

struct XmlScanAttribute {
  var name: XmlScanName
  var value: String
  var quote: UInt16 = 0x22
}

/// One node of a text.
struct XmlScanNode {
  /// `XmlNodeType` by number.
  var kind = 0
  var name = XmlScanName()
  var value = ""
  var attributes: [XmlScanAttribute] = []
  var isEmpty = false
  var depth = 0
  var line = 0
  var column = 0
  var space = false
  var language = ""
}

final class XmlScanner {
  struct Options {
    var dtd = 0  // DtdProcessing: Prohibit, Ignore, Parse
    var isFragment = false
    var namespaces = true
    var maxCharacters = 0
    var maxFromEntities = 10_000_000
  }
  private struct Open {
    let name: XmlScanName
    let line: Int
    let column: Int
    let spaces: Int
    let keepsBlanks: Bool
    let language: String
  }

  private let source: ReaderObj
  private let runtime: Runtime
  private let options: Options
  private var text: [UInt16] = []
  private var at = 0
  private var hasEnded = false
  private(set) var line = 1
  private var lineStart = 0
  private var consumed = 0
  private var open: [Open] = []
  private var spaces: [(prefix: String, uri: String)] = [
    ("xml", "http://www.w3.org/XML/1998/namespace"), ("xmlns", "http://www.w3.org/2000/xmlns/"),
  ]
  private var hasRoot = false
  private var isFirst = true
  private var entities: [String: String] = [:]
  private var expanded = 0

  init(_ source: ReaderObj, _ options: Options, _ runtime: Runtime) {
    (self.source, self.options, self.runtime) = (source, options, runtime)
  }

  // MARK: units

  private func more() throws -> Bool {
    if hasEnded { return false }
    if at > 65536 {
      text.removeFirst(at)
      lineStart -= at
      at = 0
    }
    let part = try source.some(8192, runtime)
    if part.isEmpty {
      hasEnded = true
      return false
    }
    consumed += part.count
    if options.maxCharacters > 0, consumed > options.maxCharacters {
      throw fail("The input document has exceeded a limit set by MaxCharactersInDocument.")
    }
    part.withUnits { text.append(contentsOf: $0) }
    return true
  }
  private func has(_ count: Int) throws -> Bool {
    while text.count - at < count { if try !more() { return false } }
    return true
  }
  private func peek(_ ahead: Int = 0) throws -> UInt16? { try has(ahead + 1) ? text[at + ahead] : nil }
  private func looksAt(_ word: StaticString) throws -> Bool {
    let count = word.utf8CodeUnitCount
    guard try has(count) else { return false }
    for i in 0..<count where text[at + i] != UInt16(word.utf8Start[i]) { return false }
    return true
  }
  /// Takes a unit; line ends become one line feed.
  private func take() throws -> UInt16? {
    guard let unit = try peek() else { return nil }
    at += 1
    if unit == 0x0d {
      if try peek() == 0x0a { at += 1 }
      line += 1
      lineStart = at
      return 0x0a
    }
    if unit == 0x0a {
      line += 1
      lineStart = at
    }
    return unit
  }
  private func skip(_ count: Int) throws { for _ in 0..<count { _ = try take() } }
  var column: Int { at - lineStart + 1 }

  func fail(_ message: String, _ place: (Int, Int)? = nil) -> DotNetError {
    let (line, column) = place ?? (self.line, self.column)
    let made = ExceptionObj("System.Xml.XmlException", "\(message) Line \(line), position \(column).")
    made.fields["LineNumber"] = Value(line)
    made.fields["LinePosition"] = Value(column)
    return DotNetError(made)
  }
  /// An error that tells no place.
  private static func plain(_ message: String) -> DotNetError {
    let made = ExceptionObj("System.Xml.XmlException", message)
    made.fields["LineNumber"] = .int(0)
    made.fields["LinePosition"] = .int(0)
    return DotNetError(made)
  }
  private func ended(_ what: String? = nil) -> DotNetError {
    if let what { return fail("Unexpected end of file while parsing \(what) has occurred.") }
    if open.isEmpty { return fail("Unexpected end of file has occurred.") }
    let names = open.reversed().prefix(20).map { $0.name.full }.joined(separator: ", ")
    return fail("Unexpected end of file has occurred. The following elements are not closed: \(names).")
  }
  private static func hex(_ unit: UInt32) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" + digits : digits)
  }
  private func shown(_ unit: UInt16?) -> String { unit.map { String(decoding: [$0], as: UTF16.self) } ?? "" }
  private func unexpected(_ expected: String) throws -> DotNetError {
    guard let unit = try peek() else { return ended() }
    return fail("'\(shown(unit))' is an unexpected token. The expected token is '\(expected)'.")
  }
  private static func isBlank(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 9 || unit == 10 || unit == 13 }
  private func checked(_ unit: UInt16) throws -> UInt16 {
    if unit < 0x20 && !XmlScanner.isBlank(unit) || unit >= 0xfffe {
      let name = unit == 0 ? "." : shown(unit)
      throw fail("'\(name)', hexadecimal value \(XmlScanner.hex(UInt32(unit))), is an invalid character.", (line, column - 1))
    }
    return unit
  }
  private func blanks() throws -> Bool {
    var found = false
    while let unit = try peek(), XmlScanner.isBlank(unit) {
      _ = try take()
      found = true
    }
    return found
  }

  // MARK: names

  static func startsName(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x41...0x5a, 0x61...0x7a, 0x5f, 0x3a: return true
    case 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x2ff, 0x370...0x37d, 0x37f...0x1fff, 0x200c...0x200d, 0x2070...0x218f,
      0x2c00...0x2fef, 0x3001...0xdfff, 0xf900...0xfdcf, 0xfdf0...0xfffd:
      return true
    default: return false
    }
  }
  static func inName(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x2d, 0x2e, 0xb7, 0x300...0x36f, 0x203f...0x2040: return true
    default: return startsName(unit)
    }
  }

  private func word() throws -> String {
    guard let first = try peek() else { throw ended("Name") }
    guard XmlScanner.startsName(first) else {
      throw fail(
        "Name cannot begin with the '\(shown(first))' character, hexadecimal value \(XmlScanner.hex(UInt32(first))).")
    }
    var units: [UInt16] = []
    while let unit = try peek(), XmlScanner.inName(unit) {
      units.append(unit)
      at += 1
    }
    return String(decoding: units, as: UTF16.self)
  }

  private func name() throws -> XmlScanName {
    let place = (line, column)
    let whole = try word()
    guard options.namespaces, let colon = whole.firstIndex(of: ":") else { return XmlScanName(local: whole) }
    let prefix = String(whole[..<colon]), local = String(whole[whole.index(after: colon)...])
    if prefix.isEmpty {
      throw fail("Name cannot begin with the ':' character, hexadecimal value 0x3A.", place)
    }
    if local.isEmpty || local.contains(":") {
      throw fail(
        "The ':' character, hexadecimal value 0x3A, cannot be included in a name.", (place.0, place.1 + whole.utf16.count - 1))
    }
    return XmlScanName(prefix: prefix, local: local)
  }

  func lookup(_ prefix: String) -> String? { spaces.last { $0.prefix == prefix }?.uri }

  // MARK: nodes

  /// The next node; nil at the end.
  func next() throws -> XmlScanNode? {
    while true {
      guard let unit = try peek() else {
        if !open.isEmpty { throw ended() }
        if !hasRoot, !options.isFragment { throw XmlScanner.plain("Root element is missing.") }
        return nil
      }
      if unit == 0x3c {
        if let node = try markup() { return node }
        continue
      }
      return try content()
    }
  }

  private func made(_ kind: Int, _ place: (Int, Int)) -> XmlScanNode {
    XmlScanNode(
      kind: kind, depth: open.count, line: place.0, column: place.1, space: open.last?.keepsBlanks ?? false,
      language: open.last?.language ?? "")
  }

  private func markup() throws -> XmlScanNode? {
    defer { isFirst = false }
    switch try peek(1) {
    case 0x2f: return try endTag()
    case 0x21:
      if try looksAt("<!--") { return try comment() }
      if try looksAt("<![CDATA[") { return try cdata() }
      if try looksAt("<!DOCTYPE") { return try doctype() }
      try skip(2)
      throw try unexpected(open.isEmpty ? "DOCTYPE" : "[CDATA[")
    case 0x3f: return try instruction()
    case nil:
      try skip(1)
      throw ended("Name")
    default: return try startTag()
    }
  }

  private func startTag() throws -> XmlScanNode {
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
            "The '\(shown(unit))' character, hexadecimal value \(XmlScanner.hex(UInt32(unit))), cannot be included in a name.")
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
  private func bind(_ node: inout XmlScanNode, _ mark: Int, _ place: (Int, Int), _ places: [(Int, Int)]) throws {
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

  private func attributeValue(_ quote: UInt16) throws -> String {
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

  /// A reference with its ampersand: a character, one of the five, or a declared entity.
  private func reference(inAttribute: Bool) throws -> [UInt16] {
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
          "'\(value < 0x20 ? "." : "")', hexadecimal value \(XmlScanner.hex(value)), is an invalid character.",
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
  private func expand(_ value: String, _ name: String, _ place: (Int, Int), depth: Int) throws -> [UInt16] {
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

  private func count(_ more: Int, _ place: (Int, Int)) throws {
    expanded += more
    if options.maxFromEntities > 0, expanded > options.maxFromEntities {
      throw fail("The input document has exceeded a limit set by MaxCharactersFromEntities.", place)
    }
  }

  private func endTag() throws -> XmlScanNode {
    try skip(2)
    let place = (line, column)
    guard let last = open.last else { throw fail("Unexpected end tag.", place) }
    guard let first = try peek(), XmlScanner.startsName(first) else {
      guard try peek() != nil else { throw ended() }
      throw fail(
        "Name cannot begin with the '\(shown(try peek()))' character, hexadecimal value \(XmlScanner.hex(UInt32(try peek() ?? 0)))."
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

  private func until(_ end: StaticString, _ what: String) throws -> String {
    var units: [UInt16] = []
    while try !looksAt(end) {
      guard let unit = try take() else { throw ended(what) }
      units.append(try checked(unit))
    }
    try skip(end.utf8CodeUnitCount)
    return String(decoding: units, as: UTF16.self)
  }

  private func comment() throws -> XmlScanNode {
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

  private func cdata() throws -> XmlScanNode {
    if open.isEmpty, !options.isFragment {
      try skip(2)
      throw fail("Data at the root level is invalid.")
    }
    try skip(9)
    var node = made(4, (line, column))
    node.value = try until("]]>", "CDATA")
    return node
  }

  private func instruction() throws -> XmlScanNode {
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
        "The '\(shown(unit))' character, hexadecimal value \(XmlScanner.hex(UInt32(unit ?? 0))), cannot be included in a name.")
    }
    node.value = try until("?>", "PI")
    return node
  }

  private func declaration(_ place: (Int, Int)) throws -> XmlScanNode {
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

  private func doctype() throws -> XmlScanNode? {
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
  private func subset() throws -> String {
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

  /// Text up to the next markup.
  private func content() throws -> XmlScanNode {
    let place = (line, column)
    var units: [UInt16] = []
    var isBlank = true
    while let unit = try peek(), unit != 0x3c {
      if unit == 0x26 {
        if open.isEmpty, !options.isFragment { throw fail("Data at the root level is invalid.") }
        units += try reference(inAttribute: false)
        isBlank = false
        continue
      }
      if !XmlScanner.isBlank(unit) {
        if open.isEmpty, !options.isFragment { throw fail("Data at the root level is invalid.") }
        isBlank = false
      }
      if unit == 0x5d, try looksAt("]]>") { throw fail("']]>' is not allowed in character data.") }
      guard let taken = try take() else { break }
      units.append(try checked(taken))
    }
    if isBlank, isFirst { isFirst = false }
    var node = made(isBlank ? (open.last?.keepsBlanks == true ? 14 : 13) : 3, place)
    node.value = String(decoding: units, as: UTF16.self)
    isFirst = false
    return node
  }
}
