// What elements and documents of System.Xml.Linq have beyond their trees: prefixes, streams, readers and writers, and the members that give tasks.

import Engine
import Objects
import Primitives

enum XLinqContainerMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Xml.Linq.XElement": { t in
      names(t)
      streams(t, "System.Xml.Linq.XElement")
    },
    "System.Xml.Linq.XDocument": { streams($0, "System.Xml.Linq.XDocument") },
  ]

  private static func me(_ c: Call) throws -> XContainerObj {
    guard let container = c.this.base.obj as? XContainerObj else { throw DotNetError.argumentNull("element") }
    return container
  }

  private static func names(_ t: TypeBuilder) {
    t.property("static System.Collections.Generic.IEnumerable[System.Xml.Linq.XElement] EmptySequence {get;}") { _ in
      .object(ArrayObj([], of: XLinqTypes.xElement))
    }
    t.method("System.Collections.Generic.IEnumerable[System.Xml.Linq.XNode] DescendantNodesAndSelf()") { c in
      var found: ContiguousArray<Value> = []
      var waiting: [XNodeObj] = [try me(c)]
      while let node = waiting.popLast() {
        found.append(.object(node))
        if let container = node as? XContainerObj { waiting += container.nodes.reversed() }
      }
      return .object(ArrayObj(found, of: XLinqTypes.xNode))
    }
    /// Walks outwards from the element to the declaration that `matches`.
    @Sendable func declaration(_ c: Call, _ matches: (XAttributeObj) -> Bool) throws -> XAttributeObj? {
      var here: XContainerObj? = try me(c)
      while let element = here {
        if let found = element.attributes.first(where: { $0.isDeclaration && matches($0) }) { return found }
        here = element.parent
      }
      return nil
    }
    t.method("System.Xml.Linq.XNamespace GetDefaultNamespace()") { c in
      .object(XNamespaceObj(try declaration(c) { $0.name.space.isEmpty }?.value ?? ""))
    }
    t.method("System.Xml.Linq.XNamespace GetNamespaceOfPrefix(string prefix)") { c in
      let prefix = try c.required(0, "prefix").string
      if prefix.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "prefix") }
      if prefix == "xml" { return .object(XNamespaceObj(XmlScopes.xml)) }
      if prefix == "xmlns" { return .object(XNamespaceObj(XmlScopes.xmlns)) }
      return try declaration(c) { !$0.name.space.isEmpty && $0.name.local == prefix }.map { .object(XNamespaceObj($0.value)) }
        ?? .null
    }
    t.method("string GetPrefixOfNamespace(System.Xml.Linq.XNamespace ns)") { c in
      guard let space = c.obj(0) as? XNamespaceObj else { throw DotNetError.argumentNull("ns") }
      if space.uri == XmlScopes.xml { return Value("xml") }
      if space.uri == XmlScopes.xmlns { return Value("xmlns") }
      return try declaration(c) { !$0.name.space.isEmpty && $0.value == space.uri }.map { Value($0.name.local) } ?? .null
    }
  }

  private static func streams(_ t: TypeBuilder, _ type: String) {
    let owner = t.owner
    @Sendable func parsed(_ text: String, _ c: Call) throws -> Value {
      try DotNetError.unwrapping { try MemberAccess.invokeStatic(owner, PSString.make("Parse"), [Value(text)], c.runtime) }
    }
    @Sendable func load(_ c: Call) throws -> Value {
      if let stream = c.obj(0) as? StreamObj {
        return try parsed(XmlReaderTypes.text(stream, c.runtime).rest(c.runtime).string, c)
      }
      if let reader = c.obj(0) as? ReaderObj { return try parsed(reader.rest(c.runtime).string, c) }
      guard let reader = c.obj(0) as? XmlReaderObj else { throw DotNetError.argumentNull("reader") }
      return try parsed(reader.markupOfRest(c.runtime), c)
    }
    let options = ", System.Xml.Linq.LoadOptions options"
    for tail in ["", options] {
      t.staticMethod("static \(type) Load(System.IO.Stream stream\(tail))") { try load($0) }
      t.staticMethod("static \(type) Load(System.Xml.XmlReader reader\(tail))") { try load($0) }
    }
    let token = ", System.Threading.CancellationToken cancellationToken"
    for source in ["System.IO.Stream stream", "System.IO.TextReader textReader", "System.Xml.XmlReader reader"] {
      t.staticMethod("static System.Threading.Tasks.Task[\(type)] LoadAsync(\(source)\(options)\(token))") { c in
        .object(try AsyncCalls.task(c, of: owner, waits: false, token: 2) { try load(c) })
      }
    }
    /// The text with its declaration, as `Save` writes it.
    @Sendable func text(_ c: Call, _ option: Int?, _ encoding: String) throws -> String {
      let plain = option.map { c.flags($0) & 1 != 0 } ?? false
      return try XLinqWriter.file(try me(c), indent: !plain, encoding: encoding)
    }
    @Sendable func save(_ c: Call, _ option: Int?) throws -> Value {
      if let stream = c.obj(0) as? StreamObj {
        try stream.write([0xef, 0xbb, 0xbf] + Array(try text(c, option, "utf-8").utf8), c.runtime)
      } else if let writer = c.obj(0) as? WriterObj {
        try writer.put(PSString.make(try text(c, option, "utf-16")), c.runtime)
      } else if let writer = c.obj(0) as? XmlWriterObj {
        try writer.copy(XLinqWriter.text(me(c), indent: false), c.runtime)
      } else {
        throw DotNetError.argumentNull("writer")
      }
      return .nothing
    }
    t.method("void Save(System.IO.Stream stream)") { try save($0, nil) }
    t.method("void Save(System.IO.Stream stream, System.Xml.Linq.SaveOptions options)") { try save($0, 1) }
    t.method("void Save(System.Xml.XmlWriter writer)") { try save($0, nil) }
    t.method("void WriteTo(System.Xml.XmlWriter writer)") { try save($0, nil) }
    t.method("System.Threading.Tasks.Task WriteToAsync(System.Xml.XmlWriter writer\(token))") { c in
      .object(try AsyncCalls.task(c, waits: false, token: 1) { try save(c, nil) })
    }
    for (target, option) in [
      ("System.IO.Stream stream, System.Xml.Linq.SaveOptions options", 1),
      ("System.IO.TextWriter textWriter, System.Xml.Linq.SaveOptions options", 1), ("System.Xml.XmlWriter writer", nil),
    ] as [(String, Int?)] {
      t.method("System.Threading.Tasks.Task SaveAsync(\(target)\(token))") { c in
        .object(try AsyncCalls.task(c, waits: false, token: option == nil ? 1 : 2) { try save(c, option) })
      }
    }
  }
}
