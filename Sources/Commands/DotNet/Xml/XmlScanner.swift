// The parser behind `XmlReader`: text comes in pieces, nodes go out one by one. Elements that are open are a list, not a recursion, so that no
// nesting is too deep; entities expand only so far.

import Engine
import Objects
import Primitives

final class XmlScanner {
  struct Options {
    var dtd = 0  // DtdProcessing: Prohibit, Ignore, Parse
    var isFragment = false
    var namespaces = true
    var maxCharacters = 0
    var maxFromEntities = 10_000_000
    var context = Context()
  }
  /// What is said around the text.
  struct Context {
    var spaces: [(prefix: String, uri: String)] = []
    var keepsBlanks = false
    var language = ""
  }
  struct Open {
    let name: XmlScanName
    let line: Int
    let column: Int
    let spaces: Int
    let keepsBlanks: Bool
    let language: String
  }

  private let source: ReaderObj
  private let runtime: Runtime
  let options: Options
  private var text: [UInt16] = []
  private var at = 0
  private var hasEnded = false
  private(set) var line = 1
  private var lineStart = 0
  private var consumed = 0
  var open: [Open] = []
  var spaces: [(prefix: String, uri: String)] = [
    ("xml", "http://www.w3.org/XML/1998/namespace"), ("xmlns", "http://www.w3.org/2000/xmlns/"),
  ]
  var hasRoot = false
  var isFirst = true
  /// The general entities that were declared.
  var entities: [String: String] = [:]
  var expanded = 0

  init(_ source: ReaderObj, _ options: Options, _ runtime: Runtime) {
    (self.source, self.options, self.runtime) = (source, options, runtime)
    spaces += options.context.spaces
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
  func peek(_ ahead: Int = 0) throws -> UInt16? { try has(ahead + 1) ? text[at + ahead] : nil }
  func looksAt(_ word: StaticString) throws -> Bool {
    let count = word.utf8CodeUnitCount
    guard try has(count) else { return false }
    for i in 0..<count where text[at + i] != UInt16(word.utf8Start[i]) { return false }
    return true
  }
  /// Takes a unit; line ends become one line feed.
  func take() throws -> UInt16? {
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
  func skip(_ count: Int) throws { for _ in 0..<count { _ = try take() } }
  var column: Int { at - lineStart + 1 }

  func fail(_ message: String, _ place: (Int, Int)? = nil) -> DotNetError {
    let (line, column) = place ?? (self.line, self.column)
    let made = ExceptionObj("System.Xml.XmlException", "\(message) Line \(line), position \(column).")
    made.fields["LineNumber"] = Value(line)
    made.fields["LinePosition"] = Value(column)
    return DotNetError(made)
  }
  /// An error that tells no place.
  static func plain(_ message: String) -> DotNetError {
    let made = ExceptionObj("System.Xml.XmlException", message)
    made.fields["LineNumber"] = .int(0)
    made.fields["LinePosition"] = .int(0)
    return DotNetError(made)
  }
  func ended(_ what: String? = nil) -> DotNetError {
    if let what { return fail("Unexpected end of file while parsing \(what) has occurred.") }
    if open.isEmpty { return fail("Unexpected end of file has occurred.") }
    let names = open.reversed().prefix(20).map { $0.name.full }.joined(separator: ", ")
    return fail("Unexpected end of file has occurred. The following elements are not closed: \(names).")
  }
  func shown(_ unit: UInt16?) -> String { unit.map { String(decoding: [$0], as: UTF16.self) } ?? "" }
  func unexpected(_ expected: String) throws -> DotNetError {
    guard let unit = try peek() else { return ended() }
    return fail("'\(shown(unit))' is an unexpected token. The expected token is '\(expected)'.")
  }
  static func isBlank(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 9 || unit == 10 || unit == 13 }
  func checked(_ unit: UInt16) throws -> UInt16 {
    if unit < 0x20 && !XmlScanner.isBlank(unit) || unit >= 0xfffe {
      let name = unit == 0 ? "." : shown(unit)
      throw fail("'\(name)', hexadecimal value \(XmlText.code(unit)), is an invalid character.", (line, column - 1))
    }
    return unit
  }
  func blanks() throws -> Bool {
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

  func word() throws -> String {
    guard let first = try peek() else { throw ended("Name") }
    guard XmlScanner.startsName(first) else {
      throw fail(
        "Name cannot begin with the '\(shown(first))' character, hexadecimal value \(XmlText.code(first)).")
    }
    var units: [UInt16] = []
    while let unit = try peek(), XmlScanner.inName(unit) {
      units.append(unit)
      at += 1
    }
    return String(decoding: units, as: UTF16.self)
  }

  func name() throws -> XmlScanName {
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

  func made(_ kind: Int, _ place: (Int, Int)) -> XmlScanNode {
    XmlScanNode(
      kind: kind, depth: open.count, line: place.0, column: place.1,
      space: open.last?.keepsBlanks ?? options.context.keepsBlanks,
      language: open.last?.language ?? options.context.language)
  }

  func markup() throws -> XmlScanNode? {
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

  /// Text up to the next markup.
  func content() throws -> XmlScanNode {
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
