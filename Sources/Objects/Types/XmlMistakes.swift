// What is wrong with a text that is no XML, in the words of .NET's reader and with its line and position. Only asked when the parser refused
// the text: it walks it once more and stops at the first mistake.

import Primitives

/// Finds the first mistake of a text.
struct XmlMistakes {
  struct Mistake: Error {
    let message: String
    var line = 0
    var position = 0
    /// An `InvalidOperationException` of the document that was to take a node, not the reader's `XmlException`.
    var isInsertion = false
  }

  private struct Open {
    let name: String
    let line: Int
    let position: Int
    let declared: [String]
  }

  private let text: [UInt16]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private var open: [Open] = []
  private var hasRoot = false
  /// Nil until something tells a document from a fragment.
  private var isDocument: Bool?

  /// The first mistake; nil when none is found.
  /// - Parameter fragments: whether the reader takes fragments, as the conversion's does.
  static func first(_ text: String, fragments: Bool) -> Mistake? {
    var walk = XmlMistakes(text: Array(text.replacing("\r\n", with: "\n").utf16), isDocument: fragments ? nil : true)
    do { try walk.run() } catch let mistake as Mistake { return mistake } catch { return nil }
    return nil
  }

  private init(text: [UInt16], isDocument: Bool?) {
    self.text = text
    self.isDocument = isDocument
    if text.first == 0xfeff { at = 1 }
  }

  // MARK: - Places and characters

  private func mistake(_ message: String, at place: Int? = nil) -> Mistake {
    Mistake(message: message, line: line, position: (place ?? at) - lineStart + 1)
  }
  private func peek(_ ahead: Int = 0) -> UInt16? { at + ahead < text.count ? text[at + ahead] : nil }
  private func sees(_ word: StaticString) -> Bool {
    at + word.utf8CodeUnitCount <= text.count
      && word.withUTF8Buffer { bytes in (0..<bytes.count).allSatisfy { UInt16(bytes[$0]) == text[at + $0] } }
  }
  private mutating func step() {
    if text[at] == 0x0a {
      line += 1
      lineStart = at + 1
    }
    at += 1
  }
  private mutating func step(_ count: Int) { for _ in 0..<count where at < text.count { step() } }
  private static func isBlank(_ c: UInt16) -> Bool { c == 0x20 || c == 0x0a || c == 0x0d || c == 0x09 }
  private mutating func blanks() { while let c = peek(), Self.isBlank(c) { step() } }
  private static func startsName(_ c: UInt16) -> Bool {
    c == 0x5f || (0x41...0x5a).contains(c & ~0x20) || c >= 0xc0 && c != 0xd7 && c != 0xf7
  }
  private static func isName(_ c: UInt16) -> Bool {
    startsName(c) || (0x30...0x39).contains(c) || c == 0x2d || c == 0x2e || c == 0xb7
  }
  private static func shown(_ c: UInt16) -> String { String(decoding: [c], as: UTF16.self) }

  private mutating func name() throws -> String {
    let start = at
    var wantsStart = true
    while true {
      guard let c = peek() else { throw mistake("Unexpected end of file while parsing Name has occurred.") }
      if c == 0x3a, !wantsStart, at > start {
        at += 1
        wantsStart = true
        continue
      }
      if wantsStart {
        guard Self.startsName(c) else {
          throw mistake("Name cannot begin with the '\(Self.shown(c))' character, hexadecimal value \(XmlText.code(c)).")
        }
        wantsStart = false
      } else if !Self.isName(c) {
        return String(decoding: text[start..<at], as: UTF16.self)
      }
      at += 1
    }
  }

  private func unexpected(_ expected: String...) -> Mistake {
    guard let c = peek() else { return unclosed() }
    var end = at + 1
    if Self.startsName(c) { while end < text.count, Self.isName(text[end]) { end += 1 } }
    let token = String(decoding: text[at..<end], as: UTF16.self)
    return mistake(
      "'\(token)' is an unexpected token. The expected token is " + expected.map { "'\($0)'" }.joined(separator: " or ") + ".")
  }

  private func unclosed() -> Mistake {
    let names = open.reversed().map(\.name).joined(separator: ", ")
    return mistake(
      names.isEmpty
        ? "Unexpected end of file has occurred."
        : "Unexpected end of file has occurred. The following elements are not closed: \(names).")
  }

  // MARK: - The document

  private mutating func run() throws {
    if sees("<?xml"), let c = peek(5), Self.isBlank(c) {
      isDocument = true
      try past("?>", from: 2, "XmlDeclaration")
    }
    while at < text.count {
      if let c = peek(), Self.isBlank(c) {
        step()
      } else if peek() == 0x3c {
        try tag()
      } else if open.isEmpty {
        try rootText()
      } else {
        try characters()
      }
    }
    if !open.isEmpty { throw unclosed() }
    if !hasRoot, isDocument == true { throw Mistake(message: "Root element is missing.") }
  }

  private mutating func rootText() throws {
    if isDocument == true { throw mistake("Data at the root level is invalid.") }
    isDocument = false
    try characters()
    throw Mistake(
      message:
        "The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.",
      isInsertion: true)
  }

  private mutating func tag() throws {
    switch peek(1) {
    case 0x2f: try endTag()
    case 0x3f:
      if sees("<?xml"), let c = peek(5), Self.isBlank(c) {
        step(2)
        throw mistake(
          "Unexpected XML declaration. The XML declaration must be the first node in the document, and no white space characters are allowed to appear before it."
        )
      }
      try past("?>", from: 2, "PI")
    case 0x21:
      if sees("<!--") {
        try past("-->", from: 4, "Comment")
      } else if sees("<![CDATA[") {
        try past("]]>", from: 9, "CDATA")
      } else if sees("<!DOCTYPE") {
        var depth = 0
        while let c = peek(), c != 0x3e || depth > 0 {
          depth += c == 0x5b ? 1 : c == 0x5d ? -1 : 0
          step()
        }
        step(1)
      } else {
        step(2)
        throw unexpected("--", "[CDATA[")
      }
    default: try startTag()
    }
  }

  /// Skips to behind an end mark.
  private mutating func past(_ end: StaticString, from start: Int, _ what: String) throws {
    step(start)
    while !sees(end) {
      guard at < text.count else { throw mistake("Unexpected end of file while parsing \(what) has occurred.") }
      step()
    }
    step(end.utf8CodeUnitCount)
  }

  private mutating func startTag() throws {
    step()
    if open.isEmpty {
      if hasRoot, isDocument == true { throw mistake("There are multiple root elements.") }
    }
    let isSecond = open.isEmpty && hasRoot
    let place = (line, at - lineStart + 1)
    let element = try name()
    var declared: [String] = []
    var used: [(prefix: String, mistake: Mistake)] = []
    if let prefix = Self.prefix(element) {
      used.append((prefix, Mistake(message: "'\(prefix)' is an undeclared prefix.", line: place.0, position: place.1)))
    }
    var seen: Set<String> = []
    while true {
      let before = at
      blanks()
      guard let c = peek() else {
        open.append(Open(name: element, line: place.0, position: place.1, declared: declared))
        throw unclosed()
      }
      if c == 0x2f {
        step()
        guard peek() == 0x3e else {
          open.append(Open(name: element, line: place.0, position: place.1, declared: declared))
          throw unexpected(">")
        }
        step()
        try check(used, declared)
        try finishRoot(isSecond)
        return
      }
      if c == 0x3e {
        step()
        try check(used, declared)
        open.append(Open(name: element, line: place.0, position: place.1, declared: declared))
        if isSecond { isSecondOpen = true }
        return
      }
      if before == at {
        var end = at + 1
        if Self.startsName(c) { while end < text.count, Self.isName(text[end]) { end += 1 } }
        throw mistake("'\(String(decoding: text[at..<end], as: UTF16.self))' is an unexpected token. Expecting white space.")
      }
      let attributePlace = mistake("")
      let attribute = try name()
      blanks()
      guard peek() == 0x3d else { throw unexpected("=") }
      step()
      blanks()
      guard let quote = peek(), quote == 0x22 || quote == 0x27 else { throw unexpected("\"", "'") }
      step()
      try value(until: quote)
      if !seen.insert(attribute).inserted {
        throw Mistake(
          message: "'\(attribute)' is a duplicate attribute name.", line: attributePlace.line, position: attributePlace.position
        )
      }
      if attribute.hasPrefix("xmlns:") {
        declared.append(String(attribute.dropFirst(6)))
      } else if let prefix = Self.prefix(attribute) {
        used.append(
          (
            prefix,
            Mistake(
              message: "'\(prefix)' is an undeclared prefix.", line: attributePlace.line, position: attributePlace.position)
          ))
      }
    }
  }
  private var isSecondOpen = false

  private mutating func finishRoot(_ isSecond: Bool) throws {
    if isSecond {
      throw Mistake(message: "This document already has a 'DocumentElement' node.", isInsertion: true)
    }
    if open.isEmpty { hasRoot = true }
  }

  private static func prefix(_ name: String) -> String? {
    name.firstIndex(of: ":").map { String(name[..<$0]) }
  }

  private func check(_ used: [(prefix: String, mistake: Mistake)], _ declared: [String]) throws {
    for (prefix, mistake) in used
    where prefix != "xml" && !declared.contains(prefix) && !open.contains(where: { $0.declared.contains(prefix) }) {
      throw mistake
    }
  }

  private mutating func endTag() throws {
    step(2)
    guard let last = open.last else { throw mistake("Unexpected end tag.") }
    let place = at
    let closed = try name()
    guard closed == last.name else {
      throw mistake(
        "The '\(last.name)' start tag on line \(last.line) position \(last.position) does not match the end tag of '\(closed)'.",
        at: place)
    }
    blanks()
    guard peek() == 0x3e else { throw unexpected(">") }
    step()
    open.removeLast()
    if open.isEmpty {
      let isSecond = isSecondOpen
      isSecondOpen = false
      try finishRoot(isSecond)
    }
  }

  // MARK: - Text

  private mutating func characters() throws {
    while let c = peek(), c != 0x3c {
      if c == 0x26 {
        try reference()
      } else if sees("]]>") {
        throw mistake("']]>' is not allowed in character data.")
      } else {
        try allowed(c)
        step()
      }
    }
  }

  private mutating func value(until quote: UInt16) throws {
    while true {
      guard let c = peek() else { throw mistake("There is an unclosed literal string.") }
      if c == quote { break }
      if c == 0x3c { throw mistake("'<', hexadecimal value 0x3C, is an invalid attribute character.") }
      if c == 0x26 {
        try reference()
      } else {
        try allowed(c)
        step()
      }
    }
    step()
  }

  private func allowed(_ c: UInt16) throws {
    guard c < 0x20 && !Self.isBlank(c) || c >= 0xfffe else { return }
    let text = c == 0 ? "." : Self.shown(c)
    throw mistake("'\(text)', hexadecimal value \(XmlText.code(c)), is an invalid character.")
  }

  private mutating func reference() throws {
    step()
    if peek() == 0x23 {
      step()
      let isHexadecimal = peek() == 0x78
      if isHexadecimal { step() }
      let start = at
      while let c = peek(), c != 0x3b {
        let isDigit = (0x30...0x39).contains(c) || isHexadecimal && (0x41...0x46).contains(c & ~0x20)
        guard isDigit else {
          throw mistake(
            "Invalid syntax for a \(isHexadecimal ? "hexadecimal" : "decimal") numeric entity reference.")
        }
        step()
      }
      if at == start {
        throw mistake("Invalid syntax for a \(isHexadecimal ? "hexadecimal" : "decimal") numeric entity reference.")
      }
      step(1)
      return
    }
    guard let first = peek(), Self.startsName(first) else { throw mistake("An error occurred while parsing EntityName.") }
    let place = at
    let entity = try name()
    guard peek() == 0x3b else { throw unexpected(";") }
    if !["amp", "lt", "gt", "quot", "apos"].contains(entity) {
      throw mistake("Reference to undeclared entity '\(entity)'.", at: place)
    }
    step()
  }
}
