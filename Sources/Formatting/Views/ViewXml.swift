// A reader of the XML that view files are written in: elements with text, comments, CDATA and the five entities. View files use nothing else,
// and reading them here keeps the session free of a document model that no one asked for.

/// An element of a view file.
final class ViewXml {
  let name: String
  private(set) var children: [ViewXml] = []
  private(set) var text = ""
  fileprivate(set) var attributes: [(name: String, value: String)] = []
  var hasAttributes: Bool { !attributes.isEmpty }

  init(_ name: String) { self.name = name }

  /// The first child of a name, case apart.
  func child(_ name: String) -> ViewXml? { children.first { $0.isNamed(name) } }
  /// All children of a name.
  func all(_ name: String) -> [ViewXml] { children.filter { $0.isNamed(name) } }
  func isNamed(_ name: String) -> Bool { TypeKey.same(self.name, name) }

  /// All text in it, that of elements inside included.
  var innerText: String { children.isEmpty ? text : children.reduce(text) { $1.isText ? $0 : $0 + $1.innerText } }
  /// Whether it is a run of text, which counts as a child where it is more than blanks.
  var isText: Bool { name == "#text" }
  /// Whether elements stand in it.
  var hasElements: Bool { children.contains { !$0.isText } }

  private func add(_ run: String) {
    text += run
    if run.withoutBlanks.isEmpty { return }
    if children.last?.isText == true { return }
    children.append(ViewXml("#text"))
  }

  /// What is wrong with a file, and where.
  struct Mistake: Error {
    let message: String
    let line: Int
  }

  /// Reads a whole document; its root element.
  static func parse(_ bytes: [UInt8]) throws(Mistake) -> ViewXml {
    var reader = Reader(bytes: bytes)
    return try reader.document()
  }

  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private func mistake(_ message: String) -> Mistake {
      Mistake(message: message, line: bytes[..<min(at, bytes.count)].filter { $0 == 0x0a }.count + 1)
    }

    private func starts(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard at + count <= bytes.count else { return false }
      for i in 0..<count where bytes[at + i] != text.utf8Start[i] { return false }
      return true
    }

    private mutating func skip(past end: StaticString) throws(Mistake) {
      while at < bytes.count {
        if starts(end) {
          at += end.utf8CodeUnitCount
          return
        }
        at += 1
      }
      throw mistake("Unexpected end of file.")
    }

    mutating func document() throws(Mistake) -> ViewXml {
      let root = ViewXml("")
      var open = [root]
      if starts("\u{feff}") { at += 3 }
      while at < bytes.count {
        guard bytes[at] == 0x3c else {
          let start = at
          while at < bytes.count, bytes[at] != 0x3c { at += 1 }
          open[open.count - 1].add(Reader.decode(bytes[start..<at]))
          continue
        }
        if starts("<!--") {
          try skip(past: "-->")
        } else if starts("<![CDATA[") {
          let start = at + 9
          try skip(past: "]]>")
          open[open.count - 1].add(String(decoding: bytes[start..<(at - 3)], as: UTF8.self))
        } else if starts("<?") {
          try skip(past: "?>")
        } else if starts("<!") {
          try skip(past: ">")
        } else if starts("</") {
          at += 2
          let name = self.name()
          guard open.count > 1, open[open.count - 1].name == name else {
            throw mistake("The end tag '\(name)' does not match.")
          }
          try skip(past: ">")
          open.removeLast()
        } else {
          at += 1
          let element = ViewXml(name())
          if element.name.isEmpty { throw mistake("Name cannot begin with this character.") }
          open[open.count - 1].children.append(element)
          let isEmpty = try attributes(of: element)
          if !isEmpty { open.append(element) }
        }
      }
      guard open.count == 1, let first = root.children.first(where: { !$0.isText }) else {
        throw mistake("Root element is missing or not closed.")
      }
      return first
    }

    private mutating func name() -> String {
      let start = at
      while at < bytes.count {
        let c = bytes[at]
        if c <= 0x20 || c == 0x2f || c == 0x3e || c == 0x3d { break }
        at += 1
      }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// Reads the attributes; true when the element is empty.
    private mutating func attributes(of element: ViewXml) throws(Mistake) -> Bool {
      var quote: UInt8 = 0
      var start = at
      var name = ""
      while at < bytes.count {
        let c = bytes[at]
        at += 1
        if quote != 0 {
          if c != quote { continue }
          element.attributes.append((name, Reader.decode(bytes[start..<(at - 1)])))
          quote = 0
          start = at
        } else if c == 0x22 || c == 0x27 {
          quote = c
          let label = String(decoding: bytes[start..<(at - 1)], as: UTF8.self).withoutBlanks
          name = String(label.drop { $0 == "/" }.prefix { $0 != "=" && $0 != " " })
          start = at
        } else if c == 0x3e {
          return at >= 2 && bytes[at - 2] == 0x2f
        }
      }
      throw mistake("Unexpected end of file.")
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.contains("&") else { return text }
      var out = ""
      var rest = Substring(text)
      while let mark = rest.firstIndex(of: "&") {
        out += rest[..<mark]
        rest = rest[rest.index(after: mark)...]
        guard let end = rest.firstIndex(of: ";") else {
          out += "&"
          continue
        }
        let name = rest[..<end]
        rest = rest[rest.index(after: end)...]
        switch name {
        case "lt": out += "<"
        case "gt": out += ">"
        case "amp": out += "&"
        case "quot": out += "\""
        case "apos": out += "'"
        default:
          let digits = name.dropFirst()
          let code = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
          if name.first == "#", let code, let scalar = Unicode.Scalar(code) {
            out.unicodeScalars.append(scalar)
          } else {
            out += "&\(name);"
          }
        }
      }
      return out + rest
    }
  }
}
