// `XmlSchema` and `XmlSchemaSet`: their types and members.

import CLibXML2
import Engine
import Objects
import Primitives

enum XmlSchemaTypes {
  private static let prefix = "System.Xml.Schema."
  static let object = TypeInfo(prefix + "XmlSchemaObject", base: .object, isAbstract: true)
  static let schema = TypeInfo(prefix + "XmlSchema", base: object, declare: declareSchema)
  static let set = TypeInfo(prefix + "XmlSchemaSet", base: .object, declare: declareSet)

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [object, schema, set, XmlValidation.arguments] + XmlSchemaParts.types { types[type.fullName] = { type } }
      return types
    }())

  /// The text of a schema that a reader gives, and where it was.
  private static func read(_ c: Call, _ i: Int, _ name: String) throws -> (text: String, path: String) {
    switch c.obj(i) {
    case let reader as XmlReaderObj:
      return (try reader.markupOfElement(c.runtime), reader.path)
    case let reader as ReaderObj: return (try reader.rest(c.runtime).string, "")
    case is StreamObj: return (try Files.decode(c.stream(i).readToEnd(c.runtime)).string, "")
    default: throw DotNetError.argumentNull(name)
    }
  }

  @Sendable private static func declareSchema(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XmlSchemaObj {
      guard let own = c.this.base.obj as? XmlSchemaObj else { throw DotNetError.argumentNull("schema") }
      return own
    }
    t.constant("static string Namespace {get;}", Value(XmlSpelling.schema))
    t.constant("static string InstanceNamespace {get;}", Value(XmlSpelling.schema + "-instance"))
    for source in ["System.IO.TextReader reader", "System.IO.Stream stream", "System.Xml.XmlReader reader"] {
      t.staticMethod(
        "static System.Xml.Schema.XmlSchema Read(\(source), System.Xml.Schema.ValidationEventHandler validationEventHandler)"
      ) { c in
        let (text, path) = try read(c, 0, "reader")
        do { return .object(try XmlSchemaObj(text, path: path)) } catch let error as DotNetError {
          guard let handler = c.obj(1), error.exception.type.fullName.hasSuffix("XmlSchemaException") else { throw error }
          try XmlValidation.raise(error.exception.message, warning: false, [handler], sender: .null, c.runtime)
          return .null
        }
      }
    }
    t.property("string TargetNamespace {get;}") { XLinqTypes.text(try own($0).root["targetNamespace"]) }
    t.property("string Id {get;}") { XLinqTypes.text(try own($0).root["id"]) }
    t.property("string Version {get;}") { XLinqTypes.text(try own($0).root["version"]) }
    t.property("string SourceUri {get;}") { c in Value(try own(c).path.isEmpty ? "" : "file://" + own(c).path) }
    t.property("bool IsCompiled {get;}") { .bool(try own($0).isCompiled) }
    for name in ["ElementFormDefault", "AttributeFormDefault"] {
      t.property("System.Xml.Schema.XmlSchemaForm \(name) {get;}") { c in
        let said = try own(c).root[name.prefix(1).lowercased() + name.dropFirst()]
        return EnumTypes.value(prefix + "XmlSchemaForm", said == "qualified" ? 1 : said == "unqualified" ? 2 : 0)
      }
    }
    t.method("void Write(System.IO.Stream stream)") { c in
      try c.stream(0).write(Array(("<?xml version=\"1.0\"?>\n" + (try pretty(own(c)))).utf8), c.runtime)
      return .nothing
    }
    t.method("void Write(System.IO.TextWriter writer)") { c in
      guard let writer = c.obj(0) as? WriterObj else { throw DotNetError.argumentNull("writer") }
      try writer.put(PSString.make("<?xml version=\"1.0\" encoding=\"utf-16\"?>\n" + (try pretty(own(c)))), c.runtime)
      return .nothing
    }
    t.method("void Write(System.Xml.XmlWriter writer)") { c in
      guard let writer = c.obj(0) as? XmlWriterObj else { throw DotNetError.argumentNull("writer") }
      try writer.copy(XmlText.outer(own(c).document), c.runtime)
      return .nothing
    }
  }

  private static func pretty(_ schema: XmlSchemaObj) -> String {
    XmlText.outer(XmlNodeObj(schema.document.tree, schema.root.raw), indent: true)
  }

  @Sendable private static func declareSet(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XmlSchemaSetObj {
      guard let own = c.this.base.obj as? XmlSchemaSetObj else { throw DotNetError.argumentNull("schemas") }
      return own
    }
    t.constructor("new()") { _ in .object(XmlSchemaSetObj()) }
    t.constructor("new(System.Xml.XmlNameTable nameTable)") { _ in .object(XmlSchemaSetObj()) }
    /// A space that is named must be the schema's.
    @Sendable func add(_ c: Call, _ made: XmlSchemaObj) throws -> Value {
      let said = c.string(0)?.string ?? ""
      if !said.isEmpty, said != made.target {
        throw DotNetError(
          "System.Xml.Schema.XmlSchemaException",
          "The targetNamespace parameter '\(said)' should be the same value as the targetNamespace '\(made.target)' of the schema."
        )
      }
      try own(c).add(made)
      return .object(made)
    }
    t.method("System.Xml.Schema.XmlSchema Add(string targetNamespace, string schemaUri)") { c in
      let name = try c.required(1, "schemaUri").string
      if name.isEmpty { throw DotNetError.argumentNull("schemaUri") }
      let path = Paths.full(XmlResolvers.path(name), c.runtime.currentDirectory)
      if let known = try own(c).schemas.first(where: { $0.path == path }) { return try add(c, known) }
      return try add(c, XmlSchemaObj(Files.decode(Files.read(path)).string, path: path))
    }
    t.method("System.Xml.Schema.XmlSchema Add(string targetNamespace, System.Xml.XmlReader schemaDocument)") { c in
      let (text, path) = try read(c, 1, "schemaDocument")
      return try add(c, XmlSchemaObj(text, path: path))
    }
    t.method("System.Xml.Schema.XmlSchema Add(System.Xml.Schema.XmlSchema schema)") { c in
      guard let schema = c.obj(0) as? XmlSchemaObj else { throw DotNetError.argumentNull("schema") }
      try own(c).add(schema)
      return c.args[0]
    }
    t.method("void Add(System.Xml.Schema.XmlSchemaSet schemas)") { c in
      guard let other = c.obj(0) as? XmlSchemaSetObj else { throw DotNetError.argumentNull("schemas") }
      for schema in other.schemas { try own(c).add(schema) }
      return .nothing
    }
    t.property("int Count {get;}") { .int32(try own($0).schemas.count) }
    t.property("bool IsCompiled {get;}") { .bool(try own($0).isCompiled) }
    t.property("System.Xml.XmlResolver XmlResolver {set;}", get: nil, set: { _ in .nothing })
    t.property("System.Xml.XmlNameTable NameTable {get;}") { c in
      try MemberAccess.construct(TypeCatalog.find("System.Xml.NameTable") ?? .object, [], c.runtime)
    }
    t.method("void Compile()") { c in
      let own = try own(c)
      do { _ = try own.compiled(c.runtime) } catch let error as DotNetError where !own.handlers.isEmpty {
        try XmlValidation.raise(error.exception.message, warning: false, own.handlers, sender: c.this, c.runtime)
      }
      return .nothing
    }
    t.method("bool Contains(string targetNamespace)") { c in
      .bool(try own(c).schemas.contains { $0.target == c.text(0) })
    }
    t.method("bool Contains(System.Xml.Schema.XmlSchema schema)") { c in
      .bool(try own(c).schemas.contains { $0 === c.obj(0) })
    }
    t.method("System.Xml.Schema.XmlSchema Remove(System.Xml.Schema.XmlSchema schema)") { c in
      guard let schema = c.obj(0) as? XmlSchemaObj else { throw DotNetError.argumentNull("schema") }
      return try own(c).remove(schema) ? c.args[0] : .null
    }
    @Sendable func list(_ schemas: [XmlSchemaObj]) -> Value {
      .object(ArrayObj(ContiguousArray(schemas.map { .object($0) }), of: schema))
    }
    t.method("System.Collections.ICollection Schemas()") { list(try own($0).schemas) }
    t.method("System.Collections.ICollection Schemas(string targetNamespace)") { c in
      list(try own(c).schemas.filter { $0.target == c.text(0) })
    }
    XmlValidation.events(t) { try own($0) }
  }
}
