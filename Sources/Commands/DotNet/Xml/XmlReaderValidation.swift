// Readers that validate on their way, and what their settings say of it.

import CLibXML2
import Engine
import Objects
import Primitives

enum XmlReaderValidationMembers {
  static let declarations: TypeCatalog.Declarations = ["System.Xml.XmlReaderSettings": declareSettings]

  @Sendable private static func declareSettings(_ t: TypeBuilder) {
    let properties = StoredProperties(own: XmlReaderTypes.own)
    properties.declare(
      t, "System.Xml.ValidationType", "ValidationType",
      get: { EnumTypes.value("System.Xml.ValidationType", $0.validation) },
      set: { own, c in
        guard c.flags(0) == 0 || c.flags(0) == 4 else {
          throw DotNetError.notSupported("Validation of this type is not supported.")
        }
        own.validation = c.flags(0)
      })
    properties.choice(t, "System.Xml.Schema.XmlSchemaValidationFlags", "ValidationFlags", \.validationFlags)
    properties.declare(
      t, "System.Xml.Schema.XmlSchemaSet", "Schemas",
      get: { own in
        let set = own.schemas ?? XmlSchemaSetObj()
        own.schemas = set
        return .object(set)
      }, set: { $0.schemas = $1.obj(0) as? XmlSchemaSetObj })
    XmlValidation.events(t) { try XmlReaderTypes.own($0) }
  }
}

/// What a validating reader does on its way: it knows beforehand what is wrong, and says so where it comes by.
final class XmlReaderValidation {
  private var atStart: [Int: [String]] = [:]
  private var atEnd: [Int: [String]] = [:]
  private var atText: [Int: String] = [:]
  private var warnings: Bool
  private var count = 0
  private var open: [Int] = []
  private let handlers: [Obj]
  /// Whether the current element is in order.
  private(set) var isValid = true

  init(_ text: String, _ settings: XmlReaderSettingsObj, _ runtime: Runtime) throws {
    handlers = settings.handlers
    warnings = false
    let set = settings.schemas ?? XmlSchemaSetObj()
    guard let document = try? XmlNodeObj.parse(text, keepsBlanks: true) else { return }
    var numbers: [xmlNodePtr: Int] = [:]
    for (i, element) in document.elements({ _ in true }).enumerated() { numbers[element] = i }
    guard let root = XmlPart(raw: document.node).elements.first else { return }
    let isKnown = set.schemas.contains { $0.target == root.space }
    if set.schemas.isEmpty || !isKnown {
      warnings = settings.validationFlags & 4 != 0
      if set.schemas.isEmpty { return }
    }
    for mistake in try set.mistakes(document.node, runtime) where isKnown || !mistake.isUnknownRoot {
      var node = mistake.node
      if let own = node, own.pointee.type != XML_ELEMENT_NODE { node = own.pointee.parent }
      guard let number = node.flatMap({ numbers[$0] }) else { continue }
      if mistake.isText {
        atText[number] = mistake.message
      } else if mistake.isAtEnd {
        atEnd[number, default: []].append(mistake.message)
      } else {
        atStart[number, default: []].append(mistake.message)
      }
    }
  }

  /// The reader has come to a node.
  func step(_ reader: XmlReaderObj, _ runtime: Runtime) throws {
    let node = reader.node
    var messages: [String] = []
    switch node.kind {
    case 1:
      let number = count
      count += 1
      messages = atStart[number] ?? []
      if node.isEmpty { messages += atEnd[number] ?? [] } else { open.append(number) }
      if warnings {
        func shown(_ name: XmlScanName) -> String { (name.space.isEmpty ? "" : name.space + ":") + name.local }
        try raise("Could not find schema information for the element '\(shown(node.name))'.", true, reader, runtime)
        for attribute in node.attributes where attribute.name.prefix != "xmlns" && attribute.name.full != "xmlns" {
          try raise("Could not find schema information for the attribute '\(shown(attribute.name))'.", true, reader, runtime)
        }
      }
    case 3, 4: messages = open.last.flatMap { atText.removeValue(forKey: $0) }.map { [$0] } ?? []
    case 15: messages = open.popLast().flatMap { atEnd[$0] } ?? []
    default: return
    }
    isValid = messages.isEmpty
    for message in messages { try raise(message, false, reader, runtime) }
  }

  private func raise(_ message: String, _ isWarning: Bool, _ reader: XmlReaderObj, _ runtime: Runtime) throws {
    try XmlValidation.raise(
      message, warning: isWarning, handlers, sender: .object(reader), line: reader.line, column: reader.column, runtime)
  }
}
