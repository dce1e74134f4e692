// Schemas as they were read, and sets of them that are compiled together.

import CLibXML2
import Engine
import Objects
import Primitives

/// `XmlSchema`: a schema as it was read.
final class XmlSchemaObj: Obj {
  let text: String
  /// Where it was read from, a path; empty when from nowhere.
  let path: String
  let root: XmlPart
  /// The text as a tree, which is only read.
  let document: XmlNodeObj
  /// Whether a set has compiled it.
  var isCompiled = false
  var target: String { root["targetNamespace"] ?? "" }
  override var type: TypeInfo { XmlSchemaTypes.schema }

  /// - Throws: XmlSchemaException where the text is no schema.
  init(_ text: String, path: String = "") throws {
    document = try XmlNodeObj.parse(text)
    guard let root = XmlPart(raw: document.node).elements.first, root.isSchema else {
      throw DotNetError(
        "System.Xml.Schema.XmlSchemaException",
        "The root element of a W3C XML Schema should be <schema> and its namespace should be '\(XmlSpelling.schema)'.")
    }
    (self.text, self.path, self.root) = (text, path, root)
    super.init()
  }
}

/// `XmlSchemaSet`.
final class XmlSchemaSetObj: Obj, XmlValidationSource {
  private(set) var schemas: [XmlSchemaObj] = []
  var handlers: [Obj] = []
  private var made: XmlCompiledSchemas?
  override var type: TypeInfo { XmlSchemaTypes.set }
  var isCompiled: Bool { made != nil || schemas.isEmpty }

  func add(_ schema: XmlSchemaObj) {
    if schemas.contains(where: { $0 === schema || !$0.path.isEmpty && $0.path == schema.path }) { return }
    schemas.append(schema)
    made = nil
  }
  func remove(_ schema: XmlSchemaObj) -> Bool {
    guard let at = schemas.firstIndex(where: { $0 === schema }) else { return false }
    schemas.remove(at: at)
    made = nil
    return true
  }
  func compiled(_ runtime: Runtime) throws -> XmlCompiledSchemas {
    if let made { return made }
    let new = try XmlCompiledSchemas.compile(schemas, runtime)
    for schema in schemas { schema.isCompiled = true }
    made = new
    return new
  }

  /// What is wrong with a node.
  func mistakes(_ node: xmlNodePtr, _ runtime: Runtime) throws -> [XmlSchemaMistake] {
    let compiled = try compiled(runtime)
    return XmlSchemaWords(schemas: compiled).mistakes(compiled.validate(node))
  }
}
