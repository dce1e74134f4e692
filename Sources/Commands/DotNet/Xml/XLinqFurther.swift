// What System.Xml.Linq has that scripts meet less often: instructions and document types, elements that are put together when they are written,
// notes on nodes, conversions of values, and XPath over its trees.

import CLibXML2
import Engine
import Objects
import Primitives

/// `XProcessingInstruction` and `XDocumentType`.
final class XMarkObj: XNodeObj {
  /// The target, or the name of the document type.
  var name: String
  /// What an instruction says; nil for a document type.
  var data: String?
  var publicId: String?
  var systemId: String?
  var subset: String?
  init(target: String, data: String) {
    (name, self.data) = (target, data)
    super.init()
  }
  init(doctype name: String, _ publicId: String?, _ systemId: String?, _ subset: String?) {
    (self.name, self.publicId, self.systemId, self.subset) = (name, publicId, systemId, subset)
    super.init()
  }
  override var type: TypeInfo { data == nil ? XLinqFurther.documentType : XLinqFurther.instruction }
  var copy: XMarkObj { data.map { XMarkObj(target: name, data: $0) } ?? XMarkObj(doctype: name, publicId, systemId, subset) }
  var text: String {
    if let data { return "<?\(name)\(data.isEmpty ? "" : " " + data)?>" }
    var out = "<!DOCTYPE " + name
    if let publicId {
      out += " PUBLIC \"\(publicId)\" \"\(systemId ?? "")\""
    } else if let systemId {
      out += " SYSTEM \"\(systemId)\""
    }
    return out + (subset.map { $0.isEmpty ? "" : "[" + $0 + "]" } ?? "") + ">"
  }
}

/// `XStreamingElement`: what it holds is looked at when it is written.
final class XStreamingObj: Obj {
  var name: XNameObj
  var contents: [Value] = []
  init(_ name: XNameObj) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { XLinqFurther.streaming }
  func made(_ runtime: Runtime) throws -> XContainerObj {
    let element = XContainerObj(name)
    for content in contents { try element.add(content, runtime) }
    return element
  }
  override func describe(_ runtime: Runtime) throws -> String { XLinqWriter.text(try made(runtime)) }
}

enum XLinqFurther {
  private static let space = "System.Xml.Linq."
  static let instruction = TypeInfo(space + "XProcessingInstruction", base: XLinqTypes.xNode, declare: declareInstruction)
  static let documentType = TypeInfo(space + "XDocumentType", base: XLinqTypes.xNode, declare: declareDocumentType)
  static let streaming = TypeInfo(space + "XStreamingElement", base: .object, declare: declareStreaming)
  private static let extensions = TypeInfo(space + "Extensions", base: .object, isAbstract: true, declare: declareSequences)
  private static let paths = TypeInfo("System.Xml.XPath.Extensions", base: .object, isAbstract: true, declare: declarePaths)
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [instruction, documentType, streaming, extensions, paths] { types[type.fullName] = { type } }
      return types
    }())
  static let declarations: TypeCatalog.Declarations = [
    space + "XObject": declareObject, space + "XNode": declareNode, space + "XElement": declareElement,
    space + "XAttribute": declareAttribute, space + "XDocument": declareDocument,
  ]

  private static func mark(_ c: Call) throws -> XMarkObj {
    guard let mark = c.this.base.obj as? XMarkObj else { throw DotNetError.argumentNull("node") }
    return mark
  }
  private static func node(_ c: Call) throws -> XNodeObj {
    guard let node = c.this.base.obj as? XNodeObj else { throw DotNetError.argumentNull("node") }
    return node
  }

  @Sendable private static func declareInstruction(_ t: TypeBuilder) {
    t.constructor("new(string target, string data)") { c in
      let target = try c.required(0, "target").string
      try XmlConvertType.verify(target, local: true)
      if target.lowercased() == "xml" {
        throw DotNetError.argument("'\(target)' is an invalid name for a processing instruction.")
      }
      return .object(XMarkObj(target: target, data: try c.required(1, "data").string))
    }
    t.constructor("new(System.Xml.Linq.XProcessingInstruction other)") { c in
      guard let other = c.obj(0) as? XMarkObj else { throw DotNetError.argumentNull("other") }
      return .object(other.copy)
    }
    t.property("System.Xml.XmlNodeType NodeType {get;}") { _ in XLinqTypes.kind(7) }
    t.property(
      "string Target {get;set;}", get: { Value(try mark($0).name) },
      set: { c in
        try mark(c).name = c.text(0)
        return .nothing
      })
    t.property(
      "string Data {get;set;}", get: { Value(try mark($0).data ?? "") },
      set: { c in
        try mark(c).data = c.text(0)
        return .nothing
      })
  }

  @Sendable private static func declareDocumentType(_ t: TypeBuilder) {
    t.constructor("new(string name, string publicId, string systemId, string internalSubset)") { c in
      func part(_ i: Int) -> String? { c.string(i).flatMap { $0.count == 0 ? nil : $0.string } }
      return .object(XMarkObj(doctype: try c.required(0, "name").string, part(1), part(2), part(3)))
    }
    t.property("System.Xml.XmlNodeType NodeType {get;}") { _ in XLinqTypes.kind(10) }
    t.property(
      "string Name {get;set;}", get: { Value(try mark($0).name) },
      set: { c in
        try mark(c).name = c.text(0)
        return .nothing
      })
    for (name, path) in [("PublicId", \XMarkObj.publicId), ("SystemId", \.systemId), ("InternalSubset", \.subset)]
      as [(String, ReferenceWritableKeyPath<XMarkObj, String?> & Sendable)]
    {
      t.property(
        "string \(name) {get;set;}", get: { XLinqTypes.text(try mark($0)[keyPath: path]) },
        set: { c in
          try mark(c)[keyPath: path] = c.string(0)?.string
          return .nothing
        })
    }
  }

  @Sendable private static func declareStreaming(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XStreamingObj {
      guard let own = c.this.base.obj as? XStreamingObj else { throw DotNetError.argumentNull("element") }
      return own
    }
    for tail in ["", ", System.Object content", ", Params System.Object[] content"] {
      t.constructor("new(System.Xml.Linq.XName name\(tail))") { c in
        guard let name = c.obj(0) as? XNameObj else { throw DotNetError.argumentNull("name") }
        let made = XStreamingObj(name)
        if c.args.count > 1 { made.contents.append(c.args[1]) }
        return .object(made)
      }
      if tail.isEmpty { continue }
      t.method("void Add(\(tail.dropFirst(2)))") { c in
        try own(c).contents.append(c.args[0])
        return .nothing
      }
    }
    t.property(
      "System.Xml.Linq.XName Name {get;set;}", get: { .object(try own($0).name) },
      set: { c in
        guard let name = c.obj(0) as? XNameObj else { throw DotNetError.argumentNull("value") }
        try own(c).name = name
        return .nothing
      })
    for target in [
      "string fileName", "System.IO.Stream stream", "System.IO.TextWriter textWriter", "System.Xml.XmlWriter writer",
    ] {
      t.method("void Save(\(target))") { c in
        let made = try own(c).made(c.runtime)
        return try XmlReaderTypes.unwrapped {
          try MemberAccess.invoke(.object(made), PSString.make("Save"), [c.args[0]], c.runtime)
        }
      }
    }
    t.method("void WriteTo(System.Xml.XmlWriter writer)") { c in
      guard let writer = c.obj(0) as? XmlWriterObj else { throw DotNetError.argumentNull("writer") }
      try writer.copy(XLinqWriter.text(own(c).made(c.runtime), indent: false), c.runtime)
      return .nothing
    }
    t.method("string ToString()") { Value(try own($0).describe($0.runtime)) }
    t.method("string ToString(System.Xml.Linq.SaveOptions options)") { c in
      Value(XLinqWriter.text(try own(c).made(c.runtime), indent: c.flags(0) & 1 == 0))
    }
  }

  // MARK: notes

  @Sendable private static func declareObject(_ t: TypeBuilder) {
    @Sendable func notes(_ c: Call) throws -> XNotes {
      switch c.this.base.obj {
      case let node as XNodeObj: return node.notes
      case let attribute as XAttributeObj: return attribute.notes
      default: throw DotNetError.argumentNull("this")
      }
    }
    t.method("void AddAnnotation(System.Object annotation)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("annotation") }
      try notes(c).all.append(c.args[0])
      return .nothing
    }
    @Sendable func found(_ c: Call) throws -> [Value] {
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("type") }
      return try notes(c).all.filter { type.accepts($0.base.type) }
    }
    t.method("System.Object Annotation(type type)") { try found($0).first ?? .null }
    t.method("System.Collections.Generic.IEnumerable[System.Object] Annotations(type type)") { .array(try found($0)) }
    t.method("void RemoveAnnotations(type type)") { c in
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("type") }
      try notes(c).all.removeAll { type.accepts($0.base.type) }
      return .nothing
    }
  }

  // MARK: order, readers, values

  /// The root that a node lies below, and where, from the root down.
  private static func path(_ node: XNodeObj) -> (root: XNodeObj, path: [Int]) {
    var path: [Int] = []
    var here = node
    while let (parent, at) = try? here.place() {
      path.append(at)
      here = parent
    }
    return (here, path.reversed())
  }

  @Sendable private static func declareNode(_ t: TypeBuilder) {
    for (name, after) in [("NodesAfterSelf", true), ("NodesBeforeSelf", false)] {
      t.method("System.Collections.Generic.IEnumerable[System.Xml.Linq.XNode] \(name)()") { c in
        guard let (parent, at) = try? node(c).place() else { return .array([Value]()) }
        return .array((after ? parent.nodes[(at + 1)...] : parent.nodes[..<at]).map { .object($0) })
      }
    }
    for (name, after) in [("IsAfter", true), ("IsBefore", false)] {
      t.method("bool \(name)(System.Xml.Linq.XNode node)") { c in
        guard let other = c.obj(0) as? XNodeObj else { throw DotNetError.argumentNull("node") }
        let ((root, mine), (otherRoot, theirs)) = (path(try node(c)), path(other))
        if root !== otherRoot { throw DotNetError.invalidOperation("A common ancestor is missing.") }
        return .bool(after ? theirs.lexicographicallyPrecedes(mine) : mine.lexicographicallyPrecedes(theirs))
      }
    }
    for tail in ["", "System.Xml.Linq.ReaderOptions readerOptions"] {
      t.method("System.Xml.XmlReader CreateReader(\(tail))") { c in
        let settings = XmlReaderSettingsObj()
        (settings.conformance, settings.dtd) = (1, 2)
        let text = XLinqWriter.text(try node(c), indent: false)
        return .object(XmlReaderObj(StringReaderObj(PSString.make(text)), settings, c.runtime))
      }
    }
  }

  private static let values = [
    "bool", "int", "uint", "long", "ulong", "float", "double", "decimal", "datetime", "System.DateTimeOffset", "timespan",
    "guid",
  ]

  /// Casts of what an element or attribute holds.
  private static func casts(_ t: TypeBuilder, _ parameter: String, _ text: @escaping @Sendable (Call) -> String?) {
    for word in values {
      let type = TypeCatalog.find(word) ?? .object
      t.staticMethod("static \(word) op_Explicit(\(parameter))") { c in
        guard let text = text(c) else { throw DotNetError.argumentNull(String(parameter.split(separator: " ").last ?? "")) }
        return try DataSpelling.value(type === TypeInfo.bool ? text.lowercased() : text, type, c.runtime)
      }
    }
  }

  @Sendable private static func declareElement(_ t: TypeBuilder) {
    casts(t, "System.Xml.Linq.XElement element") { ($0.obj(0) as? XContainerObj)?.value() }
    t.constructor("new(System.Xml.Linq.XStreamingElement other)") { c in
      guard let other = c.obj(0) as? XStreamingObj else { throw DotNetError.argumentNull("other") }
      return .object(try other.made(c.runtime))
    }
  }

  @Sendable private static func declareAttribute(_ t: TypeBuilder) {
    casts(t, "System.Xml.Linq.XAttribute attribute") { ($0.obj(0) as? XAttributeObj)?.value }
    t.property("static System.Collections.Generic.IEnumerable[System.Xml.Linq.XAttribute] EmptySequence {get;}") { _ in
      .object(ArrayObj([], of: XLinqTypes.xAttribute))
    }
  }

  @Sendable private static func declareDocument(_ t: TypeBuilder) {
    t.property("System.Xml.Linq.XDocumentType DocumentType {get;}") { c in
      let own = c.this.base.obj as? XContainerObj
      return XLinqTypes.value(own?.nodes.first { ($0 as? XMarkObj).map { $0.data == nil } ?? false })
    }
  }

  // MARK: sequences and paths

  private static func items(_ c: Call) throws -> [Value] {
    if let one = c.obj(0), one is XNodeObj || one is XAttributeObj { return [c.args[0]] }
    if let list = c.args[0].sequence?.items { return Array(list) }
    var all: [Value] = []
    guard let walker = c.obj(0)?.enumerator() else { throw DotNetError.argumentNull("source") }
    while let item = try walker.next() { all.append(item) }
    return all
  }

  @Sendable private static func declareSequences(_ t: TypeBuilder) {
    t.staticMethod("static void Remove(System.Collections.IEnumerable source)") { c in
      for item in try items(c) {
        _ = try XmlReaderTypes.unwrapped { try MemberAccess.invoke(item, PSString.make("Remove"), [], c.runtime) }
      }
      return .nothing
    }
    for (name, takesName) in [
      ("Elements", true), ("Descendants", true), ("DescendantsAndSelf", true), ("Ancestors", true), ("AncestorsAndSelf", true),
      ("Attributes", true), ("Nodes", false), ("DescendantNodes", false),
    ] {
      for tail in takesName ? ["", ", System.Xml.Linq.XName name"] : [""] {
        t.staticMethod(
          "static System.Collections.Generic.IEnumerable[System.Object] \(name)(System.Collections.IEnumerable source\(tail))"
        ) { c in
          var found: [Value] = []
          for item in try items(c) {
            let part = try XmlReaderTypes.unwrapped {
              try MemberAccess.invoke(item, PSString.make(name), Array(c.args.dropFirst()), c.runtime)
            }
            found += part.sequence?.items ?? []
          }
          return .array(found)
        }
      }
    }
    t.staticMethod(
      "static System.Collections.Generic.IEnumerable[System.Object] InDocumentOrder(System.Collections.IEnumerable source)"
    ) { c in
      let keyed = try items(c).compactMap { item in (item.base.obj as? XNodeObj).map { (path($0).path, item) } }
      return .array(keyed.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1))
    }
  }

  /// What a path finds, by way of a tree that XPath knows: elements have the same order in both.
  private static func evaluate(_ c: Call) throws -> Value {
    guard let start = c.obj(0) as? XNodeObj else { throw DotNetError.argumentNull("node") }
    var top = start
    while let parent = top.parent { top = parent }
    let twin = try XmlNodeObj.parse(XLinqWriter.text(top, indent: false), keepsBlanks: true)
    let container = top as? XContainerObj
    let own = (container.map { ($0.name == nil ? [] : [$0]) + $0.descendants() }) ?? []
    let theirs = twin.elements { _ in true }
    var places: [xmlNodePtr: Int] = [:]
    for (i, element) in theirs.enumerated() { places[element] = i }
    // A path that begins at an element goes on from its twin.
    let from = own.firstIndex { $0 === start }.flatMap { $0 < theirs.count ? XmlNodeObj(twin.tree, theirs[$0]) : nil } ?? twin
    let spaces = (c.obj(2) as? XmlNamespacesObj)?.spaces.map { ($0.prefix, $0.uri) } ?? []
    switch try from.evaluate(try c.required(1, "expression").string, spaces) {
    case .number(let number): return .double(number)
    case .text(let text): return Value(text)
    case .truth(let holds): return .bool(holds)
    case .nodes(let nodes):
      return .array(
        nodes.compactMap { node -> Value? in
          if let i = places[node], own.indices.contains(i) { return .object(own[i]) }
          guard let parent = node.pointee.parent, let i = places[parent], own.indices.contains(i) else { return nil }
          if node.pointee.type == XML_ATTRIBUTE_NODE {
            let name = XNameObj(XmlText.localName(node), XmlText.space(node))
            return own[i].attributes.first { $0.name.equals(name) }.map { .object($0) }
          }
          let text = XmlText.content(node)
          return own[i].nodes.first { ($0 as? XLeafObj)?.value == text }.map { .object($0) }
        })
    }
  }

  @Sendable private static func declarePaths(_ t: TypeBuilder) {
    @Sendable func elements(_ c: Call) throws -> [Value] {
      let found = try evaluate(c)
      guard let items = found.sequence?.items, items.allSatisfy({ $0.obj is XContainerObj }) else {
        throw DotNetError.invalidOperation("The XPath expression evaluated to unexpected type \(found.base.type.fullName).")
      }
      return Array(items)
    }
    let node = "System.Xml.Linq.XNode node, string expression"
    for tail in ["", ", System.Xml.IXmlNamespaceResolver resolver"] {
      t.staticMethod("static System.Xml.Linq.XElement XPathSelectElement(\(node)\(tail))") { try elements($0).first ?? .null }
      t.staticMethod("static \(XLinqContainers.many) XPathSelectElements(\(node)\(tail))") { .array(try elements($0)) }
      t.staticMethod("static System.Object XPathEvaluate(\(node)\(tail))") { try evaluate($0) }
    }
    for tail in ["", ", System.Xml.XmlNameTable nameTable"] {
      t.staticMethod("static System.Xml.XPath.XPathNavigator CreateNavigator(System.Xml.Linq.XNode node\(tail))") { c in
        guard let own = c.obj(0) as? XNodeObj else { throw DotNetError.argumentNull("node") }
        let twin = try XmlNodeObj.parse(XLinqWriter.text(own, indent: false), keepsBlanks: true)
        let isDocument = (own as? XContainerObj)?.name == nil
        return .object(XmlNavigatorObj(twin.tree, isDocument ? twin.node : twin.elements { _ in true }.first ?? twin.node))
      }
    }
  }
}

/// Notes that scripts leave on nodes and attributes.
final class XNotes {
  var all: [Value] = []
}
