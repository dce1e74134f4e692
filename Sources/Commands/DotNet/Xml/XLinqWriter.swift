// Writing System.Xml.Linq's trees as .NET does: indented by two blanks unless an element has text among its content. Elements may lie in one
// another however deep: the walk keeps its own stack, and the whole is one text that grows.

import Engine
import Objects
import Primitives

enum XLinqWriter {
  static func attribute(_ attribute: XAttributeObj, in element: XContainerObj?) throws -> String {
    try Self.attribute(attribute, XLinqSpaces(around: element), XmlWriterSettingsObj())
  }

  fileprivate static func attribute(_ attribute: XAttributeObj, _ spaces: XLinqSpaces, _ settings: XmlWriterSettingsObj) throws
    -> String
  {
    let name = attribute.name
    var head = name.local
    var declared = ""
    if !name.space.isEmpty {
      if let known = spaces.prefix(of: name.space) {
        head = known + ":" + head
      } else {
        head = "p1:" + head
        declared = " xmlns:p1=\"" + XmlText.escape(name.space, attribute: true) + "\""
      }
    }
    return try head + "=\"" + settings.escaped(attribute.value, attribute: true) + "\"" + declared
  }

  /// A node's markup. Where it is read again for paths, `joinsText` writes sections as the texts they are, and no document type.
  /// - Throws: ArgumentException for characters that XML has no place for.
  static func text(_ node: XNodeObj, indent: Bool = true, joinsText: Bool = false) throws -> String {
    var writer = XLinqTextWriter(joinsText: joinsText, spaces: XLinqSpaces(around: node.parent))
    guard let document = node as? XContainerObj, document.name == nil else {
      try writer.write(node, indent: indent)
      return writer.out
    }
    var isFirst = true
    for part in document.nodes where !joinsText || (part as? XMarkObj)?.isDocumentType != true {
      if !isFirst, indent { writer.out += "\n" }
      isFirst = false
      try writer.write(part, indent: indent)
    }
    return writer.out
  }

  /// What `Save` writes: always with a declaration.
  static func file(_ node: XContainerObj, indent: Bool, encoding: String = "utf-8") throws -> String {
    let declaration = node.name == nil ? node.declaration : nil
    let head =
      "<?xml version=\"1.0\" encoding=\"\(declaration?.encoding ?? encoding)\""
      + (declaration?.standalone.map { " standalone=\"\($0)\"" } ?? "") + "?>"
    return try head + (indent ? "\n" : "") + text(node, indent: indent)
  }
}

/// The declarations of namespaces around a place of a tree, and in it, the nearest last.
private struct XLinqSpaces {
  private var all: [(prefix: String, uri: String)] = []
  private var starts: [Int] = []

  init(around element: XContainerObj?) {
    var around: [XContainerObj] = []
    var here = element
    while let current = here {
      if !current.attributes.isEmpty { around.append(current) }
      here = current.parent
    }
    for element in around.reversed() { enter(element) }
  }

  mutating func enter(_ element: XContainerObj) {
    starts.append(all.count)
    for attribute in element.attributes.reversed() where attribute.isDeclaration {
      all.append((attribute.name.space.isEmpty ? "" : attribute.name.local, attribute.value))
    }
  }
  mutating func leave() {
    guard let start = starts.popLast() else { return }
    all.removeLast(all.count - start)
  }

  /// The nearest prefix that stands for a namespace here; empty for the default one, where that may be.
  func prefix(of uri: String, orDefault: Bool = false) -> String? {
    if uri == XmlScopes.xml { return "xml" }
    if uri == XmlScopes.xmlns { return "xmlns" }
    for (i, space) in all.enumerated().reversed() where space.uri == uri && (orDefault || !space.prefix.isEmpty) {
      if !all[(i + 1)...].contains(where: { $0.prefix == space.prefix }) { return space.prefix }
    }
    return nil
  }
}

private struct XLinqTextWriter {
  let joinsText: Bool
  var spaces: XLinqSpaces
  var out = ""
  private var scopes = XmlScopes()
  private let settings = XmlWriterSettingsObj()
  /// An element whose content is being written.
  private struct Level {
    let element: XContainerObj
    let name: String
    let lines: Bool
    var next = 0
  }
  private var open: [Level] = []

  init(joinsText: Bool, spaces: XLinqSpaces) { (self.joinsText, self.spaces) = (joinsText, spaces) }

  mutating func write(_ top: XNodeObj, indent: Bool) throws {
    try begin(top, indent)
    while let level = open.last {
      if out.utf8.count > Strings.longest { throw PrimitiveError.outOfMemory }
      if level.next < level.element.nodes.count {
        open[open.count - 1].next += 1
        if level.lines { line(open.count) }
        try begin(level.element.nodes[level.next], level.lines)
      } else {
        open.removeLast()
        if level.lines { line(open.count) }
        out += "</" + level.name + ">"
        spaces.leave()
        scopes.close()
      }
    }
  }

  private mutating func line(_ depth: Int) {
    out += "\n" + String(repeating: "  ", count: depth)
  }

  private mutating func begin(_ node: XNodeObj, _ indent: Bool) throws {
    switch node {
    case let leaf as XLeafObj: out += try text(leaf)
    case let mark as XMarkObj:
      try XmlCharacters.check(mark.text)
      out += mark.text
    case let element as XContainerObj: try begin(element, indent)
    default: break
    }
  }

  private func text(_ leaf: XLeafObj) throws -> String {
    switch leaf.kind {
    case .text: return try settings.escaped(leaf.value, attribute: false)
    case .cdata:
      if joinsText { return XmlText.escape(leaf.value, attribute: false) }
      try XmlCharacters.check(leaf.value)
      return XmlCharacters.section(leaf.value)
    case .comment:
      try XmlCharacters.check(leaf.value)
      return XmlCharacters.comment(leaf.value)
    }
  }

  /// Writes a start tag, and the end of an element that has nothing inside.
  private mutating func begin(_ element: XContainerObj, _ indent: Bool) throws {
    guard let name = element.name else { return }
    spaces.enter(element)
    let lead = name.space.isEmpty ? "" : spaces.prefix(of: name.space, orDefault: true) ?? ""
    let head = lead.isEmpty ? name.local : lead + ":" + name.local
    out += "<" + head
    scopes.open(lead, name.space)
    for item in element.attributes {
      let own = item.name
      if item.isDeclaration {
        scopes.declare(own.space.isEmpty ? "" : own.local, item.value)
      } else if !own.space.isEmpty, let known = spaces.prefix(of: own.space) {
        scopes.use(known, own.space)
      }
      out += try " " + XLinqWriter.attribute(item, spaces, settings)
    }
    // What is declared further out than what is written is declared here.
    out += scopes.owed(newestFirst: false)
    if element.nodes.isEmpty {
      out += element.hasEmptyText ? "></\(head)>" : " />"
      spaces.leave()
      scopes.close()
      return
    }
    out += ">"
    let lines = indent && !element.nodes.contains { ($0 as? XLeafObj).map { $0.kind != .comment } ?? false }
    open.append(Level(element: element, name: head, lines: lines))
  }
}
