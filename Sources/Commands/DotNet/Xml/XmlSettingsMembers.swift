// Settings and helpers of readers and writers that scripts name now and then: how writers treat ends of lines and characters, what text readers
// are told, contexts, qualified names, resolvers.

import Engine
import Objects
import Primitives

/// `XmlQualifiedName`.
final class XmlQualifiedNameObj: Obj {
  let name: String
  let space: String
  init(_ name: String, _ space: String) {
    (self.name, self.space) = (name, space)
    super.init()
  }
  override var type: TypeInfo { XmlSettingsMembers.qualifiedName }
  override func equals(_ other: Obj) -> Bool {
    (other as? XmlQualifiedNameObj).map { $0.name == name && $0.space == space } ?? false
  }
  override var hash: Int { name.hashValue &* 31 &+ space.hashValue }
  override func describe(_ runtime: Runtime) throws -> String { space.isEmpty ? name : space + ":" + name }
}

enum XmlSettingsMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Xml.XmlWriterSettings": declareWriter, "System.Xml.XmlReaderSettings": declareReader,
    "System.Xml.XmlTextReader": declareTextReader, "System.Xml.XmlTextWriter": declareTextWriter,
    "System.Xml.XmlNamespaceManager": declareManager,
  ]

  static let qualifiedName = TypeInfo(
    "System.Xml.XmlQualifiedName", base: .object,
    declare: { t in
      @Sendable func own(_ c: Call) throws -> XmlQualifiedNameObj {
        guard let own = c.this.base.obj as? XmlQualifiedNameObj else { throw DotNetError.argumentNull("name") }
        return own
      }
      t.constructor("new()") { _ in .object(XmlQualifiedNameObj("", "")) }
      t.constructor("new(string name)") { .object(XmlQualifiedNameObj($0.text(0), "")) }
      t.constructor("new(string name, string ns)") { .object(XmlQualifiedNameObj($0.text(0), $0.text(1))) }
      t.field("static System.Xml.XmlQualifiedName Empty {get;}", get: { _ in .object(XmlQualifiedNameObj("", "")) })
      t.property("string Name {get;}") { Value(try own($0).name) }
      t.property("string Namespace {get;}") { Value(try own($0).space) }
      t.property("bool IsEmpty {get;}") { .bool(try own($0).name.isEmpty && own($0).space.isEmpty) }
      t.method("string ToString()") { .string(PSString.make(try own($0).describe($0.runtime))) }
    })

  static let resolver = TypeInfo(
    "System.Xml.XmlUrlResolver", base: TypeInfo("System.Xml.XmlResolver", base: .object, isAbstract: true),
    declare: { t in
      t.constructor("new()") { .object(RecordObj($0.target, values: [])) }
      t.method("uri ResolveUri(uri baseUri, string relativeUri)") { c in
        let type = TypeCatalog.find("uri") ?? .object
        if c.isNull(0) {
          let text = c.text(1)
          let path = text.firstRange(of: "://") == nil ? "file://" + Paths.full(text, c.runtime.currentDirectory) : text
          return try MemberAccess.construct(type, [Value(path)], c.runtime)
        }
        return try MemberAccess.construct(type, [c.args[0], c.args[1]], c.runtime)
      }
      t.method("System.Object GetEntity(uri absoluteUri, string role, type ofObjectToReturn)") { c in
        let text = try Text.string(c.args[0], c.runtime).string
        guard text.hasPrefix("file://") else { throw DotNetError.notSupported("Only files are resolved.") }
        return .object(try FileStreamObj.open(String(text.dropFirst(7)), mode: 3, access: 1))
      }
    })

  /// A context of a fragment: the prefixes it knows.
  static let context = RecordObj.type(
    "System.Xml.XmlParserContext", "System.Xml.XmlNameTable NameTable {get;set;}",
    "System.Xml.XmlNamespaceManager NamespaceManager {get;set;}", "string XmlLang {get;set;}",
    "System.Xml.XmlSpace XmlSpace {get;set;}", "System.Text.Encoding Encoding {get;set;}", "string BaseURI {get;set;}",
    "string DocTypeName {get;set;}", "string PublicId {get;set;}", "string SystemId {get;set;}",
    "string InternalSubset {get;set;}")

  static let family = TypeCatalog.Family(types: [
    qualifiedName.fullName: { qualifiedName }, resolver.fullName: { resolver }, context.fullName: { context },
  ])
  static let contextDeclarations: TypeCatalog.Declarations = [
    "System.Xml.XmlParserContext": { t in
      for tail in ["", ", System.Text.Encoding enc"] {
        t.constructor(
          "new(System.Xml.XmlNameTable nt, System.Xml.XmlNamespaceManager nsMgr, string xmlLang, System.Xml.XmlSpace xmlSpace\(tail))"
        ) { c in
          .object(
            RecordObj(
              context,
              values: [
                c.args[0], c.args[1], Value(c.text(2)), c.args[3], c.args.count > 4 ? c.args[4] : .null, .emptyString,
                .emptyString, .emptyString, .emptyString, .emptyString,
              ]))
        }
      }
    }
  ]

  @Sendable private static func declareWriter(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XmlWriterSettingsObj {
      guard let own = c.this.base.obj as? XmlWriterSettingsObj else { throw DotNetError.argumentNull("settings") }
      return own
    }
    for (name, path) in [
      ("Async", \XmlWriterSettingsObj.isAsync), ("CheckCharacters", \.checksCharacters),
      ("DoNotEscapeUriAttributes", \.keepsUris), ("WriteEndDocumentOnClose", \.endsOnClose),
    ] as [(String, ReferenceWritableKeyPath<XmlWriterSettingsObj, Bool> & Sendable)] {
      t.property(
        "bool \(name) {get;set;}", get: { .bool(try own($0)[keyPath: path]) },
        set: { c in
          try own(c)[keyPath: path] = c.bool(0)
          return .nothing
        })
    }
    for (name, word, path) in [
      ("NewLineHandling", "System.Xml.NewLineHandling", \XmlWriterSettingsObj.lineEnds),
      ("NamespaceHandling", "System.Xml.NamespaceHandling", \.namespaces),
    ] as [(String, String, ReferenceWritableKeyPath<XmlWriterSettingsObj, Int> & Sendable)] {
      t.property(
        "\(word) \(name) {get;set;}", get: { EnumTypes.value(word, try own($0)[keyPath: path]) },
        set: { c in
          try own(c)[keyPath: path] = c.flags(0)
          return .nothing
        })
    }
    t.property("System.Xml.XmlOutputMethod OutputMethod {get;}") { _ in EnumTypes.value("System.Xml.XmlOutputMethod", 0) }
    t.method("System.Xml.XmlWriterSettings Clone()") { c in
      let made = XmlWriterSettingsObj()
      made.take(try own(c))
      return .object(made)
    }
  }

  @Sendable private static func declareReader(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XmlReaderSettingsObj {
      guard let own = c.this.base.obj as? XmlReaderSettingsObj else { throw DotNetError.argumentNull("settings") }
      return own
    }
    for name in ["LineNumberOffset", "LinePositionOffset"] {
      t.property(
        "int \(name) {get;set;}", get: { .int32(try own($0).numbers[name] ?? 0) },
        set: { c in
          try own(c).numbers[name] = c.int(0)
          return .nothing
        })
    }
    t.property("System.Xml.XmlNameTable NameTable {get;set;}", get: { _ in .null }, set: { _ in .nothing })
  }

  @Sendable private static func declareTextReader(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XmlReaderObj { try XmlReaderTypes.me(c) }
    t.property(
      "System.Xml.DtdProcessing DtdProcessing {get;set;}",
      get: { EnumTypes.value("System.Xml.DtdProcessing", try own($0).settings.dtd) },
      set: { c in
        try own(c).settings.dtd = c.flags(0)
        return .nothing
      })
    t.property(
      "bool ProhibitDtd {get;set;}", get: { .bool(try own($0).settings.dtd == 0) },
      set: { c in
        try own(c).settings.dtd = c.bool(0) ? 0 : 2
        return .nothing
      })
    t.property("System.Xml.XmlResolver XmlResolver {set;}", get: nil, set: { _ in .nothing })
    t.property("bool Namespaces {get;}") { _ in .bool(true) }
    t.property("System.Xml.EntityHandling EntityHandling {get;}") { _ in EnumTypes.value("System.Xml.EntityHandling", 2) }
  }

  @Sendable private static func declareTextWriter(_ t: TypeBuilder) {
    t.property("bool Namespaces {get;}") { _ in .bool(true) }
    t.property("System.IO.Stream BaseStream {get;}") { c in
      guard let own = c.this.base.obj as? XmlWriterObj, let stream = own.stream else { return .null }
      return .object(stream)
    }
  }

  @Sendable private static func declareManager(_ t: TypeBuilder) {
    t.property("System.Xml.XmlNameTable NameTable {get;}") { c in
      try MemberAccess.construct(TypeCatalog.find("System.Xml.NameTable") ?? .object, [], c.runtime)
    }
    t.method(
      "System.Collections.Generic.IDictionary[string,string] GetNamespacesInScope(System.Xml.XmlNamespaceScope scope)"
    ) { c in
      guard let own = c.this.base.obj as? XmlNamespacesObj else { throw DotNetError.argumentNull("nsmgr") }
      var all: [(String, String)] = []
      for pair in own.spaces {
        if let at = all.firstIndex(where: { $0.0 == pair.prefix }) {
          all[at].1 = pair.uri
        } else {
          all.append((pair.prefix, pair.uri))
        }
      }
      if c.flags(0) == 0 { all.append(("xml", XmlScopes.xml)) }
      return try XmlScopeDictionary.make(all, c.runtime)
    }
  }
}
