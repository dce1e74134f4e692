// `XPathDocument`: a text to be looked at with navigators.

import Engine
import Objects
import Primitives

enum XPathDocuments {
  private static let word = "System.Xml.XPath.XPathNavigator"
  static let type = TypeInfo(
    "System.Xml.XPath.XPathDocument", base: .object, interfaces: { XmlMembers.navigable() }, declare: declareDocument)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])

  @Sendable private static func declareDocument(_ t: TypeBuilder) {
    @Sendable func made(_ c: Call, _ text: String, keepsBlanks: Bool) throws -> Value {
      let node = try XmlNodeObj.parse(text, keepsBlanks: keepsBlanks)
      return .object(RecordObj(type, values: [.object(node)]))
    }
    for tail in ["", ", System.Xml.XmlSpace space"] {
      @Sendable func keeps(_ c: Call) -> Bool { c.args.count > 1 && c.flags(1) == 2 }
      t.constructor("new(string uri\(tail))") { c in
        let path = Paths.full(XmlResolvers.path(try c.required(0, "uri").string), c.runtime.currentDirectory)
        return try made(c, Files.decode(Files.read(path)).string, keepsBlanks: keeps(c))
      }
      t.constructor("new(System.Xml.XmlReader reader\(tail))") { c in
        guard let reader = c.obj(0) as? XmlReaderObj else { throw DotNetError.argumentNull("reader") }
        return try made(c, reader.markupOfRest(c.runtime), keepsBlanks: keeps(c))
      }
    }
    t.constructor("new(System.IO.TextReader textReader)") { c in
      guard let reader = c.obj(0) as? ReaderObj else { throw DotNetError.argumentNull("textReader") }
      return try made(c, reader.rest(c.runtime).string, keepsBlanks: false)
    }
    t.constructor("new(System.IO.Stream stream)") { c in
      try made(c, Files.decode(c.stream(0).readToEnd(c.runtime)).string, keepsBlanks: false)
    }
    t.method("\(word) CreateNavigator()") { c in
      guard let own = c.this.base.obj as? RecordObj, let node = own.values.first?.obj as? XmlNodeObj else { return .null }
      return .object(XmlNavigatorObj(node.tree, node.node))
    }
  }
}
