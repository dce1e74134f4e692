// `XmlSchema`, `XmlSchemaSet` and what validation tells: types of System.Xml.Schema, and the members of documents and reader settings that use
// them.

import CLibXML2
import Engine
import Objects
import Primitives

/// `XmlSchema`: a schema as it was read.
final class XmlSchemaObj: Obj {
  static let space = "http://www.w3.org/2001/XMLSchema"
  let text: String
  /// Where it was read from, a path; empty when from nowhere.
  let path: String
  let root: XmlPart
  private let document: XmlNodeObj
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
        "The root element of a W3C XML Schema should be <schema> and its namespace should be '\(XmlSchemaObj.space)'.")
    }
    (self.text, self.path, self.root) = (text, path, root)
    super.init()
  }
}

/// `XmlSchemaSet`.
final class XmlSchemaSetObj: Obj {
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

/// `ValidationEventArgs`.
final class XmlValidationArgsObj: Obj {
  let exception: ExceptionObj
  let isWarning: Bool
  init(_ exception: ExceptionObj, isWarning: Bool) {
    (self.exception, self.isWarning) = (exception, isWarning)
    super.init()
  }
  override var type: TypeInfo { XmlSchemaTypes.arguments }
}

/// Tells handlers of a mistake; without one an error is thrown.
enum XmlValidation {
  static func raise(
    _ message: String, warning: Bool, _ handlers: [Obj], sender: Value, line: Int = 0, column: Int = 0, _ runtime: Runtime
  ) throws {
    let exception = ExceptionObj("System.Xml.Schema.XmlSchemaValidationException", message)
    exception.fields["LineNumber"] = Value(line)
    exception.fields["LinePosition"] = Value(column)
    if handlers.isEmpty {
      if !warning { throw DotNetError(exception) }
      return
    }
    let arguments = Value.object(XmlValidationArgsObj(exception, isWarning: warning))
    for handler in handlers {
      if let delegate = handler as? InvocableObj {
        _ = try delegate.invoke([sender, arguments], runtime)
      } else {
        _ = try runtime.invoke(delegate: handler, [sender, arguments], sender: sender, event: arguments)
      }
    }
  }
}

enum XmlSchemaTypes {
  private static let prefix = "System.Xml.Schema."
  static let object = TypeInfo(prefix + "XmlSchemaObject", base: .object, isAbstract: true)
  static let schema = TypeInfo(prefix + "XmlSchema", base: object, declare: declareSchema)
  static let set = TypeInfo(prefix + "XmlSchemaSet", base: .object, declare: declareSet)
  static let arguments = TypeInfo(
    prefix + "ValidationEventArgs", base: TypeCatalog.find("System.EventArgs") ?? .object,
    declare: { t in
      @Sendable func own(_ c: Call) throws -> XmlValidationArgsObj {
        guard let own = c.this.base.obj as? XmlValidationArgsObj else { throw DotNetError.argumentNull("e") }
        return own
      }
      t.property("System.Xml.Schema.XmlSeverityType Severity {get;}") {
        EnumTypes.value(prefix + "XmlSeverityType", try own($0).isWarning ? 1 : 0)
      }
      t.property("System.Xml.Schema.XmlSchemaException Exception {get;}") { .object(try own($0).exception) }
      t.property("string Message {get;}") { Value(try own($0).exception.message) }
    })
  /// Parts of a schema as objects: what tables describe themselves with.
  static let any = RecordObj.type(
    prefix + "XmlSchemaAny", base: object, "string Namespace {get;set;}", "decimal MinOccurs {get;set;}",
    "decimal MaxOccurs {get;set;}", "System.Xml.Schema.XmlSchemaContentProcessing ProcessContents {get;set;}")
  static let sequence = RecordObj.type(prefix + "XmlSchemaSequence", base: object, "System.Object[] Items {get;}")
  static let complexType = RecordObj.type(
    prefix + "XmlSchemaComplexType", base: object, "string Name {get;set;}",
    "System.Xml.Schema.XmlSchemaObject Particle {get;set;}")

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [object, schema, set, arguments, any, sequence, complexType] { types[type.fullName] = { type } }
      return types
    }())
  static let declarations: TypeCatalog.Declarations = [
    "System.Xml.XmlDocument": declareDocument, "System.Xml.XmlReaderSettings": declareSettings,
    "System.Data.DataTable": declareTable,
  ]

  /// The text of a schema that a reader gives, and where it was.
  private static func read(_ c: Call, _ i: Int, _ name: String) throws -> (text: String, path: String) {
    switch c.obj(i) {
    case let reader as XmlReaderObj:
      if reader.state == 0 { _ = try reader.read(c.runtime) }
      while reader.state == 1, reader.kind != 1, try reader.read(c.runtime) {}
      let base = reader.baseURI
      let text = reader.state == 1 ? try reader.markup(outer: true, c.runtime) : ""
      return (text, base.hasPrefix("file://") ? String(base.dropFirst(7)) : "")
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
    t.constant("static string Namespace {get;}", Value(XmlSchemaObj.space))
    t.constant("static string InstanceNamespace {get;}", Value(XmlSchemaObj.space + "-instance"))
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
      try writer.copy(XmlText.outer(try XmlNodeObj.parse(own(c).text)), c.runtime)
      return .nothing
    }
  }

  private static func pretty(_ schema: XmlSchemaObj) throws -> String {
    let document = try XmlNodeObj.parse(schema.text)
    guard let root = XmlPart(raw: document.node).elements.first else { return "" }
    return XmlText.outer(XmlNodeObj(document.tree, root.raw), indent: true)
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
      var name = try c.required(1, "schemaUri").string
      if name.isEmpty { throw DotNetError.argumentNull("schemaUri") }
      if name.hasPrefix("file://") { name = String(name.dropFirst(7)) }
      let path = Paths.full(name, c.runtime.currentDirectory)
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
    events(t) { c, handler, isNew in
      let own = try own(c)
      if isNew { own.handlers.append(handler) } else { own.handlers.removeAll { $0 === handler || $0.equals(handler) } }
    }
  }

  /// The event of validation.
  private static func events(_ t: TypeBuilder, _ body: @escaping @Sendable (Call, Obj, _ isNew: Bool) throws -> Void) {
    t.event("ValidationEventHandler", delegate: "System.Xml.Schema.ValidationEventHandler")
    for (name, isNew) in [("add", true), ("remove", false)] {
      t.method("void \(name)_ValidationEventHandler(System.Xml.Schema.ValidationEventHandler value)") { c in
        if let handler = c.obj(0) { try body(c, handler, isNew) }
        return .nothing
      }
    }
  }

  // MARK: documents and readers

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

  @Sendable private static func declareSettings(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XmlReaderSettingsObj {
      guard let settings = c.this.base.obj as? XmlReaderSettingsObj else { throw DotNetError.argumentNull("settings") }
      return settings
    }
    t.property(
      "System.Xml.ValidationType ValidationType {get;set;}",
      get: { EnumTypes.value("System.Xml.ValidationType", try own($0).validation) },
      set: { c in
        guard c.flags(0) == 0 || c.flags(0) == 4 else {
          throw DotNetError.notSupported("Validation of this type is not supported.")
        }
        try own(c).validation = c.flags(0)
        return .nothing
      })
    t.property(
      "System.Xml.Schema.XmlSchemaValidationFlags ValidationFlags {get;set;}",
      get: { EnumTypes.value(prefix + "XmlSchemaValidationFlags", try own($0).validationFlags) },
      set: { c in
        try own(c).validationFlags = c.flags(0)
        return .nothing
      })
    t.property(
      "System.Xml.Schema.XmlSchemaSet Schemas {get;set;}",
      get: { c in
        let own = try own(c)
        let set = own.schemas ?? XmlSchemaSetObj()
        own.schemas = set
        return .object(set)
      },
      set: { c in
        try own(c).schemas = c.obj(0) as? XmlSchemaSetObj
        return .nothing
      })
    events(t) { c, handler, isNew in
      let own = try own(c)
      if isNew { own.handlers.append(handler) } else { own.handlers.removeAll { $0 === handler || $0.equals(handler) } }
    }
  }

  @Sendable private static func declareTable(_ t: TypeBuilder) {
    t.staticMethod(
      "static System.Xml.Schema.XmlSchemaComplexType GetDataTableSchema(System.Xml.Schema.XmlSchemaSet schemaSet)"
    ) { c in
      // A schema, and the rows as a DiffGram.
      func part(_ space: String, _ least: Int, _ most: String) throws -> Value {
        .object(
          RecordObj(
            any,
            values: [
              Value(space), try Conversion.convert(Value(least), to: .decimal, c.runtime),
              try Conversion.convert(Value(most), to: .decimal, c.runtime),
              EnumTypes.value(prefix + "XmlSchemaContentProcessing", 2),
            ]))
      }
      let items = [
        try part(XmlSchemaObj.space, 0, "79228162514264337593543950335"), try part(XmlSpelling.diffgram, 1, "1"),
      ]
      return .object(RecordObj(complexType, values: [.null, .object(RecordObj(sequence, values: [.array(items)]))]))
    }
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
