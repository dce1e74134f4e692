// `XmlDocument.Schemas` and `Validate`.

import CLibXML2
import Engine
import Objects
import Primitives

enum XmlDocumentValidation {
  static let declarations: TypeCatalog.Declarations = ["System.Xml.XmlDocument": declareDocument]

  @Sendable private static func declareDocument(_ t: TypeBuilder) {
    @Sendable func schemas(_ c: Call) throws -> XmlSchemaSetObj {
      let tree = try XmlMembers.me(c).tree
      if let known = tree.schemas as? XmlSchemaSetObj { return known }
      let made = XmlSchemaSetObj()
      tree.schemas = made
      return made
    }
    t.property(
      "System.Xml.Schema.XmlSchemaSet Schemas {get;set;}", get: { .object(try schemas($0)) },
      set: { c in
        try XmlMembers.me(c).tree.schemas = c.obj(0) as? XmlSchemaSetObj
        return .nothing
      })
    for tail in ["", ", System.Xml.XmlNode nodeToValidate"] {
      t.method("void Validate(System.Xml.Schema.ValidationEventHandler validationEventHandler\(tail))") { c in
        let own = try XmlMembers.me(c), set = try schemas(c)
        if set.schemas.isEmpty {
          throw DotNetError.invalidOperation(
            "The XmlSchemaSet on the document is either null or has no schemas in it. Provide schema information before calling Validate."
          )
        }
        let part = tail.isEmpty ? own : c.obj(1) as? XmlNodeObj ?? own
        let handlers = c.obj(0).map { [$0] } ?? []
        let root = XmlPart(raw: part.node).elements.first ?? XmlPart(raw: part.node)
        for mistake in try set.mistakes(part.node, c.runtime) {
          // Of what no schema speaks, none is broken.
          if mistake.isUnknownRoot, !set.schemas.contains(where: { $0.target == root.space }) {
            try XmlValidation.raise(
              "Could not find schema information for the element '\(root.space.isEmpty ? "" : root.space + ":")\(root.local)'.",
              warning: true, handlers, sender: .null, c.runtime)
            continue
          }
          try XmlValidation.raise(mistake.message, warning: false, handlers, sender: .null, c.runtime)
        }
        return .nothing
      }
    }
  }
}
