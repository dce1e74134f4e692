// The document behind `JsonDocument`: values as places in the text, in one flat list, with .NET's checks and messages. No recursion: what opens is
// kept on a list, and only so deep.

import Objects
import Primitives

final class JsonDom {
  struct Node {
    /// `JsonValueKind` by number: Undefined, Object, Array, String, Number, True, False, Null.
    var kind: Int
    var start: Int
    var end: Int
    /// The name of a property, where it is one.
    var name: String?
    var children: [Int] = []
  }
  struct Options {
    var maxDepth = 64
    var comments = 0  // JsonCommentHandling: Disallow, Skip, Allow
    var trailingCommas = false
  }

  let bytes: [UInt8]
  private(set) var nodes: [Node] = []
  private var at = 0
  private let options: Options

  init(_ bytes: [UInt8], _ options: Options = Options()) throws {
    self.bytes = bytes
    self.options = options
    try parse()
  }

  static func failure(
    _ message: String, typeName: String = "System.Text.Json.JsonReaderException", line: Int? = nil, column: Int? = nil
  )
    -> DotNetError
  {
    let made = ExceptionObj(typeName, message)
    if let line, let column {
      made.fields["LineNumber"] = .long(Int64(line))
      made.fields["BytePositionInLine"] = .long(Int64(column))
    }
    return DotNetError(made)
  }

  private func fail(_ message: String, _ place: Int? = nil) -> DotNetError {
    let end = min(place ?? at, bytes.count)
    var line = 0, start = 0
    for i in 0..<end where bytes[i] == 0x0a {
      line += 1
      start = i + 1
    }
    return JsonDom.failure(
      "\(message) LineNumber: \(line) | BytePositionInLine: \(end - start).", line: line, column: end - start)
  }
  private var shown: String {
    guard at < bytes.count else { return "" }
    let byte = bytes[at]
    return byte < 0x20 || byte > 0x7e ? "0x" + String(byte | 0, radix: 16, uppercase: true) : String(UnicodeScalar(byte))
  }
  private func open() -> DotNetError {
    fail(
      "Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")
  }

  private func skip() throws {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0a, 0x0d, 0x09: at += 1
      case 0x2f where options.comments != 0:
        guard at + 1 < bytes.count, bytes[at + 1] == 0x2f || bytes[at + 1] == 0x2a else {
          at += 1
          throw fail("'\(shown)' is invalid after '/' at the beginning of the comment. Expected either '/' or '*'.")
        }
        let isBlock = bytes[at + 1] == 0x2a
        at += 2
        if isBlock {
          while at + 1 < bytes.count, bytes[at] != 0x2a || bytes[at + 1] != 0x2f { at += 1 }
          if at + 1 >= bytes.count {
            at = bytes.count
            throw fail("Expected end of comment, but instead reached end of data.")
          }
          at += 2
        } else {
          while at < bytes.count, bytes[at] != 0x0a, bytes[at] != 0x0d { at += 1 }
        }
      default: return
      }
    }
  }

  private func parse() throws {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { at = 3 }
    try skip()
    if at >= bytes.count {
      throw fail(
        "The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true."
      )
    }
    var stack: [Int] = []
    var afterComma = false
    while true {
      // Here a value stands, or the end of what is open.
      try skip()
      guard at < bytes.count else { throw stack.isEmpty ? fail("Expected a value, but instead reached end of data.") : open() }
      var name: String?
      if let top = stack.last {
        let isObject = nodes[top].kind == 1
        let closer: UInt8 = isObject ? 0x7d : 0x5d
        if bytes[at] == closer {
          if afterComma, !options.trailingCommas {
            throw fail(
              "The JSON \(isObject ? "object" : "array") contains a trailing comma at the end which is not supported in this mode. Change the reader options."
            )
          }
          at += 1
          nodes[top].end = at
          stack.removeLast()
          if try finished(&stack, &afterComma) { return }
          continue
        }
        if isObject {
          guard bytes[at] == 0x22 else {
            throw fail("'\(shown)' is an invalid start of a property name. Expected a '\"'.")
          }
          let start = at
          try string()
          name = JsonDom.text(bytes, start + 1, at - 1)
          try skip()
          guard at < bytes.count else { throw open() }
          guard bytes[at] == 0x3a else { throw fail("'\(shown)' is invalid after a property name. Expected a ':'.") }
          at += 1
          try skip()
          guard at < bytes.count else { throw open() }
        }
      }
      let index = nodes.count
      if let top = stack.last { nodes[top].children.append(index) }
      let start = at
      switch bytes[at] {
      case 0x7b, 0x5b:
        let isObject = bytes[at] == 0x7b
        if stack.count >= options.maxDepth {
          throw fail(
            "The maximum configured depth of \(options.maxDepth) has been exceeded. Cannot read next JSON \(isObject ? "object" : "array")."
          )
        }
        nodes.append(Node(kind: isObject ? 1 : 2, start: start, end: start, name: name))
        at += 1
        stack.append(index)
        afterComma = false
        continue
      case 0x22:
        try string()
        nodes.append(Node(kind: 3, start: start, end: at, name: name))
      case 0x2d, 0x30...0x39:
        try number()
        nodes.append(Node(kind: 4, start: start, end: at, name: name))
      case 0x74: try word("true", 5, name)
      case 0x66: try word("false", 6, name)
      case 0x6e: try word("null", 7, name)
      default: throw fail("'\(shown)' is an invalid start of a value.")
      }
      if try finished(&stack, &afterComma) { return }
    }
  }

  /// What may come after a value. True at the end of the document.
  private func finished(_ stack: inout [Int], _ afterComma: inout Bool) throws -> Bool {
    try skip()
    guard let top = stack.last else {
      if at < bytes.count { throw fail("'\(shown)' is invalid after a single JSON value. Expected end of data.") }
      return true
    }
    guard at < bytes.count else { throw open() }
    if bytes[at] == 0x2c {
      at += 1
      afterComma = true
      return false
    }
    afterComma = false
    if bytes[at] == (nodes[top].kind == 1 ? 0x7d : 0x5d) { return false }
    throw fail(
      "'\(shown)' is invalid after a value. Expected either ',', '}', or ']'.")
  }

  private func word(_ text: StaticString, _ kind: Int, _ name: String?) throws {
    let start = at
    for i in 0..<text.utf8CodeUnitCount {
      guard at < bytes.count, bytes[at] == text.utf8Start[i] else {
        let seen = String(decoding: bytes[start..<min(bytes.count, at + 1)], as: UTF8.self)
        throw fail("'\(seen)' is an invalid JSON literal. Expected the literal '\(text)'.")
      }
      at += 1
    }
    nodes.append(Node(kind: kind, start: start, end: at, name: name))
  }

  private func string() throws {
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x22 {
        at += 1
        return
      }
      if byte < 0x20 {
        throw fail(
          "'0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))' is invalid within a JSON string. The string should be correctly escaped."
        )
      }
      if byte == 0x5c {
        at += 1
        guard at < bytes.count else { break }
        switch bytes[at] {
        case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74: break
        case 0x75:
          for _ in 0..<4 {
            at += 1
            guard at < bytes.count else { throw fail("Expected end of string, but instead reached end of data.") }
            guard UnicodeScalar(bytes[at]).properties.isASCIIHexDigit else {
              throw fail(
                "'\(shown)' is not a hex digit following '\\u' within a JSON string. The string should be correctly escaped.")
            }
          }
        default:
          throw fail(
            "'\(shown)' is an invalid escapable character within a JSON string. The string should be correctly escaped.")
        }
      }
      at += 1
    }
    throw fail("Expected end of string, but instead reached end of data.")
  }

  private func number() throws {
    func digit() -> Bool { at < bytes.count && bytes[at] >= 0x30 && bytes[at] <= 0x39 }
    func need(_ place: String) throws {
      if digit() { return }
      throw at < bytes.count
        ? fail("'\(shown)' is invalid within a number, immediately after \(place). Expected a digit ('0'-'9').")
        : fail("Expected a digit ('0'-'9'), but instead reached end of data.")
    }
    if bytes[at] == 0x2d {
      at += 1
      try need("a sign character ('+' or '-')")
    }
    if bytes[at] == 0x30 {
      at += 1
      if digit() { throw fail("Invalid leading zero before '\(shown)'.") }
    } else {
      while digit() { at += 1 }
    }
    if at < bytes.count, bytes[at] == 0x2e {
      at += 1
      try need("a decimal point ('.')")
      while digit() { at += 1 }
    }
    if at < bytes.count, bytes[at] == 0x65 || bytes[at] == 0x45 {
      at += 1
      if at < bytes.count, bytes[at] == 0x2b || bytes[at] == 0x2d {
        at += 1
        try need("a sign character ('+' or '-')")
      } else {
        try need("an exponent")
      }
      while digit() { at += 1 }
    }
    if at < bytes.count, ![0x20, 0x0a, 0x0d, 0x09, 0x2c, 0x5d, 0x7d, 0x2f].contains(bytes[at]) {
      throw fail("'\(shown)' is an invalid end of a number. Expected a delimiter.")
    }
  }

  /// The text between two quotes.
  static func text(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    var units: [UInt16] = []
    var i = start
    var plain = start
    func flush(_ to: Int) {
      if to > plain { units.append(contentsOf: String(decoding: bytes[plain..<to], as: UTF8.self).utf16) }
    }
    while i < end {
      guard bytes[i] == 0x5c else {
        i += 1
        continue
      }
      flush(i)
      i += 1
      switch bytes[i] {
      case 0x62: units.append(8)
      case 0x66: units.append(12)
      case 0x6e: units.append(10)
      case 0x72: units.append(13)
      case 0x74: units.append(9)
      case 0x75:
        units.append(UInt16(String(decoding: bytes[(i + 1)...(i + 4)], as: UTF8.self), radix: 16) ?? 0xfffd)
        i += 4
      default: units.append(UInt16(bytes[i]))
      }
      i += 1
      plain = i
    }
    flush(end)
    return String(decoding: units, as: UTF16.self)
  }

  func raw(_ index: Int) -> String { String(decoding: bytes[nodes[index].start..<nodes[index].end], as: UTF8.self) }
  func string(_ index: Int) -> String { JsonDom.text(bytes, nodes[index].start + 1, nodes[index].end - 1) }

  // MARK: writing

  /// A text with quotes, escaped as System.Text.Json does by default: everything beyond plain ASCII, and what HTML would notice.
  static func quoted(_ text: String, relaxed: Bool = false) -> String {
    var out = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: out += relaxed ? "\\\"" : "\\u0022"
      case 0x5c: out += "\\\\"
      case 8: out += "\\b"
      case 9: out += "\\t"
      case 10: out += "\\n"
      case 12: out += "\\f"
      case 13: out += "\\r"
      case 0x26 where !relaxed, 0x27 where !relaxed, 0x2b where !relaxed, 0x3c where !relaxed, 0x3e where !relaxed,
        0x60 where !relaxed, 0...0x1f, 0x7f:
        let digits = String(unit, radix: 16, uppercase: true)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case 0x20...0x7e: out.unicodeScalars.append(UnicodeScalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16, uppercase: true)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return out + "\""
  }

  /// A value written anew. Depth is bounded by what was read.
  func write(_ index: Int, indent: Int?, level: Int = 0) -> String {
    let node = nodes[index]
    switch node.kind {
    case 3: return JsonDom.quoted(string(index))
    case 1, 2:
      let (first, last) = node.kind == 1 ? ("{", "}") : ("[", "]")
      if node.children.isEmpty { return first + last }
      let gap = indent.map { "\n" + String(repeating: " ", count: $0 * (level + 1)) } ?? ""
      let end = indent.map { "\n" + String(repeating: " ", count: $0 * level) } ?? ""
      return first
        + node.children.map { child in
          let head = nodes[child].name.map { JsonDom.quoted($0) + (indent == nil ? ":" : ": ") } ?? ""
          return gap + head + write(child, indent: indent, level: level + 1)
        }.joined(separator: ",") + end + last
    default: return raw(index)
    }
  }
}
