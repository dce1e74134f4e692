// Parts of `XmlDocument` that are seldom made by scripts: fragments, document types, references, and what stands beside the tree.

import CLibXML2
import Engine
import Objects
import Primitives

enum XmlDocumentParts {
  static let declarations: TypeCatalog.Declarations = [
    "System.Xml.XmlNode": declareNode, "System.Xml.XmlDocument": declareDocument,
    "System.Xml.XmlDocumentType": declareType,
  ]

  private static let implementation = TypeInfo(
    "System.Xml.XmlImplementation", base: .object,
    declare: { t in
      t.constructor("new()") { c in .object(RecordObj(c.target, values: [])) }
      t.method("bool HasFeature(string strFeature, string strVersion)") { c in
        .bool(c.text(0).lowercased() == "xml" && (c.isNull(1) || ["", "1.0", "2.0"].contains(c.text(1))))
      }
      t.method("System.Xml.XmlDocument CreateDocument()") { try MemberAccess.construct(XmlMembers.document, [], $0.runtime) }
    })
  /// What is known of a node that was not validated: nothing.
  private static let schemaInfo = RecordObj.type(
    "System.Xml.Schema.XmlSchemaInfo", "System.Xml.Schema.XmlSchemaValidity Validity {get;set;}", "bool IsDefault {get;set;}",
    "bool IsNil {get;set;}", "System.Xml.Schema.XmlSchemaSimpleType MemberType {get;set;}",
    "System.Xml.Schema.XmlSchemaType SchemaType {get;set;}", "System.Xml.Schema.XmlSchemaElement SchemaElement {get;set;}",
    "System.Xml.Schema.XmlSchemaAttribute SchemaAttribute {get;set;}",
    "System.Xml.Schema.XmlSchemaContentType ContentType {get;set;}"
  )
  static let family = TypeCatalog.Family(types: [
    implementation.fullName: { implementation }, schemaInfo.fullName: { schemaInfo },
  ])

  /// Validity by number: not known, valid, invalid.
  static func info(validity: Int) -> Value {
    .object(
      RecordObj(
        schemaInfo,
        values: [
          EnumTypes.value("System.Xml.Schema.XmlSchemaValidity", validity), .bool(false), .bool(false), .null, .null, .null,
          .null, EnumTypes.value("System.Xml.Schema.XmlSchemaContentType", 0),
        ]))
  }

  private static func me(_ c: Call) throws -> XmlNodeObj { try XmlMembers.me(c) }

  @Sendable private static func declareNode(_ t: TypeBuilder) {
    t.property("string BaseURI {get;}") { Value(try me($0).tree.baseURI) }
    t.property("System.Xml.Schema.IXmlSchemaInfo SchemaInfo {get;}") { _ in info(validity: 0) }
    t.method("System.Xml.XPath.XPathNavigator CreateNavigator()") { c in
      let own = try me(c)
      return .object(XmlNavigatorObj(own.tree, own.node))
    }
  }

  @Sendable private static func declareDocument(_ t: TypeBuilder) {
    t.property("System.Xml.XmlDocumentType DocumentType {get;}") { c in
      try me(c).view(me(c).children.first { $0.pointee.type == XML_DTD_NODE })
    }
    t.property("System.Xml.XmlImplementation Implementation {get;}") { _ in .object(RecordObj(implementation, values: [])) }
    t.method("System.Xml.XmlDocumentFragment CreateDocumentFragment()") { c in try me(c).made(xmlNewDocFragment(me(c).tree.doc))
    }
    t.method("System.Xml.XmlEntityReference CreateEntityReference(string name)") { c in
      let name = try c.required(0, "name").string
      if name.isEmpty || name.hasPrefix("#") {
        throw DotNetError.argument("Cannot create an 'EntityReference' node with a name starting with '#'.")
      }
      return try me(c).made(xmlNewReference(me(c).tree.doc, name))
    }
    t.method(
      "System.Xml.XmlDocumentType CreateDocumentType(string name, string publicId, string systemId, string internalSubset)"
    ) { c in
      let own = try me(c)
      let name = try c.required(0, "name").string
      var text = "<!DOCTYPE \(name)"
      if !c.text(1).isEmpty {
        text += " PUBLIC \"\(c.text(1))\" \"\(c.text(2))\""
      } else if !c.text(2).isEmpty {
        text += " SYSTEM \"\(c.text(2))\""
      }
      if !c.text(3).isEmpty { text += " [\(c.text(3))]" }
      let part = try XmlNodeObj.parse(text + "><\(name)/>")
      guard let found = part.children.first(where: { $0.pointee.type == XML_DTD_NODE }) else { return .null }
      let copy = xmlCopyDtd(UnsafeMutableRawPointer(found).assumingMemoryBound(to: xmlDtd.self))
      guard let copy else { return .null }
      let node = UnsafeMutableRawPointer(copy).assumingMemoryBound(to: xmlNode.self)
      xmlSetTreeDoc(node, own.tree.doc)
      return own.made(node)
    }
  }

  /// Entities and notations are told by their names.
  @Sendable private static func declareType(_ t: TypeBuilder) {
    for (name, kind) in [("Entities", XML_ENTITY_DECL)] {
      t.property("System.Xml.XmlNamedNodeMap \(name) {get;}") { c in
        var found: [xmlNodePtr] = []
        var next = try me(c).node.pointee.children
        while let child = next {
          if child.pointee.type == kind { found.append(child) }
          next = child.pointee.next
        }
        return .object(XmlListObj(try me(c), .map(found)))
      }
    }
  }
}
