// HTML as .NET's writer of the method `html` gives it: elements without end tags, flags among attributes, scripts as they are, lines of their own
// for blocks, and what the head says of the text's encoding.

import CLibXML2
import Objects
import Primitives

struct XsltHtmlText {
  private struct Kind: OptionSet {
    let rawValue: UInt8
    static let uris = Kind(rawValue: 1)
    static let flags = Kind(rawValue: 2)
    static let empty = Kind(rawValue: 4)
    static let asIs = Kind(rawValue: 8)
    static let head = Kind(rawValue: 16)
    static let block = Kind(rawValue: 32)
    /// Of another language than HTML.
    static let foreign = Kind(rawValue: 64)
  }

  private static func kinds(_ names: String, _ kind: Kind, _ all: inout [String: Kind]) {
    for name in names.split(separator: " ") { all[String(name), default: []].formUnion(kind) }
  }
  private static let elements: [String: Kind] = {
    var all: [String: Kind] = [:]
    kinds(
      "address applet area base basefont blockquote body caption center col colgroup dd del dir div dl dt fieldset font form frame "
        + "frameset h1 h2 h3 h4 h5 h6 head hr html iframe ins isindex legend li link map menu meta noframes noscript ol optgroup "
        + "option p param pre s strike style table tbody td tfoot th thead title tr ul xmp", .block, &all)
    kinds("area base basefont br col frame hr img input isindex link meta param", .empty, &all)
    kinds("a area base blockquote del form head img input ins link object q script table", .uris, &all)
    kinds(
      "area button dir dl frame hr img input menu object ol optgroup option script select td textarea th ul", .flags, &all)
    kinds("script style", .asIs, &all)
    kinds("head", .head, &all)
    return all
  }()
  private static let addresses: Set<String> = [
    "action", "cite", "classid", "codebase", "data", "datasrc", "for", "href", "longdesc", "name", "profile", "src", "usemap",
  ]
  private static let flags: Set<String> = [
    "checked", "compact", "declare", "defer", "disabled", "ismap", "multiple", "nohref", "noresize", "noshade", "nowrap",
    "readonly", "selected",
  ]

  private(set) var out = ""
  private let indents: Bool
  private let charset: String
  private let mediaType: String
  private var open: [Kind] = []
  /// Where the text ended behind the last tag of a block, and behind the last start tag.
  private var blockEnd = -1
  private var contentStart = -1

  init(indents: Bool, charset: String, mediaType: String) {
    (self.indents, self.charset, self.mediaType) = (indents, charset, mediaType)
  }

  private mutating func line(_ depth: Int) { out += "\n" + String(repeating: "  ", count: depth) }
  private var at: Int { out.utf8.count }

  mutating func documentType(_ publicId: String?, _ systemId: String?) {
    out += "<!DOCTYPE html"
    if let publicId {
      out += " PUBLIC \"\(publicId)\"" + (systemId.map { " \"\($0)\"" } ?? "")
    } else if let systemId {
      out += " SYSTEM \"\(systemId)\""
    }
    out += ">"
    blockEnd = at
  }

  mutating func start(_ node: xmlNodePtr) {
    let kind = node.pointee.ns == nil ? Self.elements[XmlText.localName(node).lowercased()] ?? [] : .foreign
    if indents, kind.contains(.block), blockEnd == at { line(open.count) }
    out += "<" + XmlText.name(node)
    var declared = node.pointee.nsDef
    while let space = declared {
      let prefix = XmlText.string(space.pointee.prefix)
      out += (prefix.isEmpty ? " xmlns" : " xmlns:" + prefix) + "=\"" + escaped(XmlText.string(space.pointee.href)) + "\""
      declared = space.pointee.next
    }
    for attribute in XmlText.attributes(node) { put(attribute, kind) }
    open.append(kind)
    if kind.contains(.foreign), node.pointee.children == nil { return }
    out += ">"
    contentStart = at
    if kind.contains(.head) {
      if indents { line(open.count) }
      out += "<META http-equiv=\"Content-Type\" content=\"\(mediaType); charset=\(charset)\">"
      blockEnd = at
    } else if kind.contains(.block) {
      blockEnd = at
    }
  }

  private mutating func put(_ attribute: xmlNodePtr, _ kind: Kind) {
    let local = XmlText.string(attribute.pointee.name)
    let prefix = attribute.pointee.ns.map { XmlText.string($0.pointee.prefix) } ?? ""
    out += " " + (prefix.isEmpty ? local : prefix + ":" + local)
    let name = local.lowercased()
    if prefix.isEmpty, kind.contains(.flags), Self.flags.contains(name) { return }
    var text = XmlText.content(attribute)
    if prefix.isEmpty, kind.contains(.uris), Self.addresses.contains(name) { text = Self.address(text) }
    out += "=\"" + escaped(text) + "\""
  }

  /// Letters of other scripts in addresses are written as bytes.
  private static func address(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        out.unicodeScalars.append(scalar)
      } else {
        // A byte of such a letter has two digits.
        for byte in String(scalar).utf8 { out += "%" + String(byte, radix: 16, uppercase: true) }
      }
    }
    return out
  }

  /// The text of an attribute: a reference of scripts, `&{`, stays.
  private func escaped(_ text: String) -> String {
    var out = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "&" where rest.first != "{": out += "&amp;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  mutating func text(_ text: String, raw: Bool) {
    if text.isEmpty { return }
    out += raw || open.last?.contains(.asIs) == true ? text : XmlText.escape(text, attribute: false)
  }
  mutating func markup(_ text: String) { out += text }

  mutating func end(_ node: xmlNodePtr) {
    guard let kind = open.popLast() else { return }
    if kind.contains(.foreign), node.pointee.children == nil {
      out += " />"
      return
    }
    let isBlock = kind.contains(.block)
    if indents, isBlock, blockEnd == at, contentStart != at { line(open.count) }
    if !kind.contains(.empty) { out += "</" + XmlText.name(node) + ">" }
    contentStart = -1
    if isBlock { blockEnd = at }
  }
}
