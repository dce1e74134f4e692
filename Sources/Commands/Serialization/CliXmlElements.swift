// The XML that CLIXML is made of, read into a tree: elements, attributes and text. Comments and instructions are skipped, document types
// refused, and characters that XML forbids let through, as PowerShell's reader does.

import Objects
import Primitives

/// An element of the document.
final class CliXmlElement {
  let name: String
  let namespace: String
  let attributes: [(name: String, value: String)]
  fileprivate(set) var children: [CliXmlElement] = []
  /// The text directly inside.
  fileprivate(set) var text = ""
  /// Where it starts, counted from one.
  let line: Int
  let position: Int

  fileprivate init(
    _ name: String, _ namespace: String, _ attributes: [(name: String, value: String)], _ line: Int, _ position: Int
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.line = line
    self.position = position
  }

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Reads a document.
struct CliXmlScanner {
  private let bytes: [UInt8]
  private var at = 0
  private static let maximumDepth = 2000

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
    self.bytes = bytes
  }

  /// A place in the text: lines and positions count from 1, positions in UTF-16.
  private struct Place {
    var offset = 0
    var line = 1
    var position = 1

    /// Goes on to an offset behind.
    mutating func advance(to end: Int, in bytes: [UInt8]) {
      while offset < end {
        switch bytes[offset] {
        case 0x0a:
          line += 1
          position = 1
        case 0x80...0xbf: break
        case 0xf0...: position += 2
        default: position += 1
        }
        offset += 1
      }
    }
  }

  /// Where the last start tag was: every element knows its place, so that counting goes on from there.
  private var lastTag = Place()

  /// Line and position of an offset.
  private func place(_ offset: Int) -> (Int, Int) {
    var place = offset >= lastTag.offset ? lastTag : Place()
    place.advance(to: min(offset, bytes.count), in: bytes)
    return (place.line, place.position)
  }

  private func failure(_ message: String, at offset: Int? = nil) -> DotNetError {
    let (line, position) = place(offset ?? at)
    return CliXmlErrors.xml(message + " Line \(line), position \(position).", line, position)
  }

  private func starts(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return at + wanted.count <= bytes.count && bytes[at..<at + wanted.count].elementsEqual(wanted)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 }

  private mutating func skipBlanks() { while at < bytes.count, CliXmlScanner.isBlank(bytes[at]) { at += 1 } }

  private mutating func skip(past end: String, _ what: String) throws {
    let wanted = Array(end.utf8)
    while at + wanted.count <= bytes.count {
      if bytes[at] == wanted[0], bytes[at..<at + wanted.count].elementsEqual(wanted) {
        at += wanted.count
        return
      }
      at += 1
    }
    at = bytes.count
    throw failure("Unexpected end of file while parsing \(what) has occurred.")
  }

  /// Comments, instructions and the declaration between elements; true when something was skipped.
  private mutating func skipMarkup() throws -> Bool {
    if starts("<!--") {
      try skip(past: "-->", "Comment")
      return true
    }
    if starts("<?") {
      try skip(past: "?>", "PI")
      return true
    }
    if starts("<!DOCTYPE") {
      throw CliXmlErrors.xml(
        "For security reasons DTD is prohibited in this XML document. To enable DTD processing set the DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create method.",
        0, 0)
    }
    return false
  }

  /// The root element of the document.
  mutating func document() throws -> CliXmlElement {
    while true {
      skipBlanks()
      if at >= bytes.count { throw CliXmlErrors.xml("Root element is missing.", 0, 0) }
      if try skipMarkup() { continue }
      guard bytes[at] == 0x3c else { throw failure("Data at the root level is invalid.") }
      break
    }
    return try elements()
  }

  /// One element with all that it holds; no recursion, so that no depth of nesting can exhaust the stack.
  private mutating func elements() throws -> CliXmlElement {
    var open: [(element: CliXmlElement, label: String, spaces: [String: String])] = []
    while true {
      if at >= bytes.count {
        let names = open.map(\.label).reversed().joined(separator: ", ")
        throw failure("Unexpected end of file has occurred. The following elements are not closed: \(names).")
      }
      if bytes[at] != 0x3c {
        let start = at
        while at < bytes.count, bytes[at] != 0x3c { at += 1 }
        open.last?.element.text += try unescape(start..<at)
        continue
      }
      if starts("<![CDATA[") {
        at += 9
        let start = at
        try skip(past: "]]>", "CDATA")
        open.last?.element.text += String(decoding: bytes[start..<at - 3], as: UTF8.self)
        continue
      }
      if try skipMarkup() { continue }
      if starts("</") {
        let start = at + 2
        at += 2
        let label = name()
        guard let last = open.last else { throw failure("Unexpected end tag.", at: start) }
        if label != last.label {
          throw failure(
            "The '\(last.label)' start tag on line \(last.element.line) position \(last.element.position) does not match the end tag of '\(label)'.",
            at: start)
        }
        skipBlanks()
        guard at < bytes.count, bytes[at] == 0x3e else {
          throw failure("'>' is an unexpected token. The expected token is '>'.")
        }
        at += 1
        open.removeLast()
        if open.isEmpty { return last.element }
        continue
      }
      let (element, label, spaces, isEmpty) = try startTag(open.last?.spaces ?? [:])
      open.last?.element.children.append(element)
      if isEmpty {
        if open.isEmpty { return element }
        continue
      }
      open.append((element, label, spaces))
      if open.count > CliXmlScanner.maximumDepth { throw CliXmlErrors.tooDeep() }
    }
  }

  private mutating func name() -> String {
    let start = at
    while at < bytes.count, !CliXmlScanner.isBlank(bytes[at]), ![0x3e, 0x2f, 0x3d, 0x3c].contains(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func startTag(_ outer: [String: String]) throws -> (CliXmlElement, String, [String: String], Bool) {
    at += 1
    lastTag.advance(to: min(at, bytes.count), in: bytes)
    let (line, position) = (lastTag.line, lastTag.position)
    let label = name()
    if label.isEmpty {
      throw failure(
        "Name cannot begin with the '\(at < bytes.count ? String(UnicodeScalar(bytes[at])) : "")' character, hexadecimal value 0x\(at < bytes.count ? String(bytes[at], radix: 16) : "00")."
      )
    }
    var spaces = outer
    var attributes: [(name: String, value: String)] = []
    while true {
      skipBlanks()
      guard at < bytes.count else {
        throw failure("Unexpected end of file has occurred. The following elements are not closed: \(label).")
      }
      if bytes[at] == 0x3e || bytes[at] == 0x2f { break }
      let key = name()
      skipBlanks()
      guard !key.isEmpty, at < bytes.count, bytes[at] == 0x3d else {
        throw failure(
          "'\(at < bytes.count ? String(UnicodeScalar(bytes[at])) : "")' is an unexpected token. The expected token is '='.")
      }
      at += 1
      skipBlanks()
      guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else {
        throw failure(
          "'\(at < bytes.count ? String(UnicodeScalar(bytes[at])) : "")' is an unexpected token. The expected token is '\"' or '''."
        )
      }
      let quote = bytes[at]
      at += 1
      let start = at
      while at < bytes.count, bytes[at] != quote { at += 1 }
      guard at < bytes.count else { throw failure("There is an unclosed literal string.") }
      let value = try unescape(start..<at)
      at += 1
      if key == "xmlns" {
        spaces[""] = value
      } else if key.hasPrefix("xmlns:") {
        spaces[String(key.dropFirst(6))] = value
      } else {
        attributes.append((key, value))
      }
    }
    let isEmpty = bytes[at] == 0x2f
    if isEmpty { at += 1 }
    guard at < bytes.count, bytes[at] == 0x3e else { throw failure("'>' was expected.") }
    at += 1
    let parts = label.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let local = String(parts.count > 1 ? parts[1] : parts[0])
    let space = spaces[parts.count > 1 ? String(parts[0]) : ""] ?? ""
    return (CliXmlElement(local, space, attributes, line, position), label, spaces, isEmpty)
  }

  /// A run of text with its entities resolved and its line ends made one.
  private func unescape(_ range: Range<Int>) throws -> String {
    let part = bytes[range]
    if !part.contains(0x26), !part.contains(0x0d) { return String(decoding: part, as: UTF8.self) }
    var out: [UInt16] = []
    var i = range.lowerBound
    var plain = i
    func flush(_ end: Int) { out.append(contentsOf: String(decoding: bytes[plain..<end], as: UTF8.self).utf16) }
    while i < range.upperBound {
      if bytes[i] == 0x0d {
        flush(i)
        out.append(0x0a)
        i += i + 1 < range.upperBound && bytes[i + 1] == 0x0a ? 2 : 1
        plain = i
        continue
      }
      guard bytes[i] == 0x26 else {
        i += 1
        continue
      }
      flush(i)
      guard let end = bytes[i..<range.upperBound].firstIndex(of: 0x3b) else {
        throw failure("An error occurred while parsing EntityName.", at: i + 1)
      }
      let entity = String(decoding: bytes[i + 1..<end], as: UTF8.self)
      switch entity {
      case "lt": out.append(0x3c)
      case "gt": out.append(0x3e)
      case "amp": out.append(0x26)
      case "quot": out.append(0x22)
      case "apos": out.append(0x27)
      default:
        let code =
          entity.hasPrefix("#x")
          ? UInt32(entity.dropFirst(2), radix: 16) : entity.hasPrefix("#") ? UInt32(entity.dropFirst()) : nil
        guard let code, code <= 0x10ffff else { throw failure("Reference to undeclared entity '\(entity)'.", at: i + 1) }
        if let scalar = UnicodeScalar(code) {
          out.append(contentsOf: String(Character(scalar)).utf16)
        } else {
          out.append(UInt16(truncatingIfNeeded: code))
        }
      }
      i = end + 1
      plain = i
    }
    flush(range.upperBound)
    return String(decoding: out, as: UTF16.self)
  }
}

/// Errors of reading CLIXML.
enum CliXmlErrors {
  static func xml(_ message: String, _ line: Int, _ position: Int) -> DotNetError {
    let exception = ExceptionObj("System.Xml.XmlException", message)
    exception.fields["LineNumber"] = Value(line)
    exception.fields["LinePosition"] = Value(position)
    return DotNetError(exception)
  }

  static func tooDeep() -> DotNetError { xml("Serialized XML is nested too deeply.", 0, 0) }
}
