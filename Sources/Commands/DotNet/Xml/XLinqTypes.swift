// The types of System.Xml.Linq and their members.

import Engine
import Objects
import Primitives

enum XLinqTypes {
  private static let prefix = "System.Xml.Linq."
  static let xObject = TypeInfo(prefix + "XObject", base: .object, isAbstract: true, declare: declareObject)
  static let xNode = TypeInfo(prefix + "XNode", base: xObject, isAbstract: true, declare: declareNode)
  static let xContainer = TypeInfo(prefix + "XContainer", base: xNode, isAbstract: true, declare: XLinqContainers.declare)
  static let xElement = TypeInfo(prefix + "XElement", base: xContainer, declare: XLinqContainers.declareElement)
  static let xDocument = TypeInfo(prefix + "XDocument", base: xContainer, declare: XLinqContainers.declareDocument)
  static let xText = TypeInfo(prefix + "XText", base: xNode, declare: { leaf($0, .text) })
  static let xCData = TypeInfo(prefix + "XCData", base: xText, declare: { leaf($0, .cdata) })
  static let xComment = TypeInfo(prefix + "XComment", base: xNode, declare: { leaf($0, .comment) })
  static let xAttribute = TypeInfo(prefix + "XAttribute", base: xObject, declare: declareAttribute)
  static let xName = TypeInfo(prefix + "XName", base: .object, declare: declareName)
  static let xNamespace = TypeInfo(prefix + "XNamespace", base: .object, declare: declareNamespace)
  static let xDeclaration = TypeInfo(prefix + "XDeclaration", base: .object, declare: declareDeclaration)
  static let saveOptions = TypeInfo.enumeration(
    prefix + "SaveOptions", ["None", "DisableFormatting", "OmitDuplicateNamespaces"])

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [
        xObject, xNode, xContainer, xElement, xDocument, xText, xCData, xComment, xAttribute, xName, xNamespace, xDeclaration,
        saveOptions,
      ] { types[type.fullName] = { type } }
      return types
    }())

  static func value(_ object: Obj?) -> Value { object.map { .object($0) } ?? .null }
  static func text(_ text: String?) -> Value { text.map { Value($0) } ?? .null }

  /// A member of XmlNodeType by its number.
  static func kind(_ number: Int64) -> Value {
    guard let type = TypeCatalog.find("System.Xml.XmlNodeType") else { return .null }
    return .object(EnumValue(type, number))
  }

  @Sendable private static func declareObject(_ t: TypeBuilder) {
    t.property("string BaseUri {get;}") { _ in .emptyString }
    t.property("System.Xml.Linq.XDocument Document {get;}") { c in
      if let attribute = c.this.base.obj as? XAttributeObj { return value(attribute.parent?.document) }
      return value((c.this.base.obj as? XNodeObj)?.document)
    }
    t.property("System.Xml.Linq.XElement Parent {get;}") { c in
      let parent = (c.this.base.obj as? XAttributeObj)?.parent ?? (c.this.base.obj as? XNodeObj)?.parent
      return parent?.name == nil ? .null : value(parent)
    }
  }

  @Sendable private static func declareNode(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> XNodeObj {
      guard let node = c.this.base.obj as? XNodeObj else { throw DotNetError.invalidOperation("Not a node.") }
      return node
    }
    t.property("System.Xml.Linq.XNode NextNode {get;}") { value(try me($0).sibling(1)) }
    t.property("System.Xml.Linq.XNode PreviousNode {get;}") { value(try me($0).sibling(-1)) }
    t.method("void Remove()") { c in
      try me(c).remove()
      return .nothing
    }
    @Sendable func insert(_ c: Call, _ offset: Int) throws -> Value {
      let (parent, at) = try me(c).place()
      try parent.add(c.args[0], at: at + offset, c.runtime)
      return .nothing
    }
    t.method("void AddAfterSelf(System.Object content)") { try insert($0, 1) }
    t.method("void AddAfterSelf(Params System.Object[] content)") { try insert($0, 1) }
    t.method("void AddBeforeSelf(System.Object content)") { try insert($0, 0) }
    t.method("void AddBeforeSelf(Params System.Object[] content)") { try insert($0, 0) }
    for declaration in ["System.Object content", "Params System.Object[] content"] {
      t.method("void ReplaceWith(\(declaration))") { c in
        let (parent, at) = try me(c).place()
        try me(c).remove()
        try parent.add(c.args[0], at: at, c.runtime)
        return .nothing
      }
    }
    for parameters in ["", "System.Xml.Linq.XName name"] {
      t.method("\(XLinqContainers.many) Ancestors(\(parameters))") { try XLinqContainers.lineage($0, from: me($0).parent) }
    }
    @Sendable func siblings(_ c: Call, after: Bool) throws -> Value {
      guard let (parent, at) = try? me(c).place() else { return .array([Value]()) }
      let part = after ? parent.nodes[(at + 1)...] : parent.nodes[..<at]
      return .array(
        try part.compactMap { $0 as? XContainerObj }.filter { try XLinqContainers.fits(c, $0) }.map { .object($0) })
    }
    for (name, after) in [("ElementsAfterSelf", true), ("ElementsBeforeSelf", false)] {
      let head = "\(XLinqContainers.many) \(name)"
      t.method(head + "()") { try siblings($0, after: after) }
      t.method(head + "(System.Xml.Linq.XName name)") { try siblings($0, after: after) }
    }
    t.method("string ToString()") { Value(try XLinqWriter.text(me($0))) }
    t.method("string ToString(System.Xml.Linq.SaveOptions options)") { c in
      Value(try XLinqWriter.text(me(c), indent: (c.obj(0) as? EnumValue).map { $0.raw & 1 == 0 } ?? true))
    }
    t.staticMethod("static bool DeepEquals(System.Xml.Linq.XNode n1, System.Xml.Linq.XNode n2)") { c in
      guard let a = c.obj(0) as? XNodeObj, let b = c.obj(1) as? XNodeObj else { return .bool(c.isNull(0) && c.isNull(1)) }
      return .bool(XLinqEquality.same(a, b))
    }
  }

  private static func leaf(_ t: TypeBuilder, _ kind: XLeafObj.Kind) {
    t.constructor("new(string value)") { .object(XLeafObj(kind, $0.text(0))) }
    t.property("System.Xml.XmlNodeType NodeType {get;}") { _ in XLinqTypes.kind(kind == .text ? 3 : kind == .cdata ? 4 : 8) }
    t.property(
      "string Value {get;set;}", get: { Value(($0.this.base.obj as? XLeafObj)?.value ?? "") },
      set: { c in
        (c.this.base.obj as? XLeafObj)?.value = c.text(0)
        return .nothing
      })
  }

  @Sendable private static func declareAttribute(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> XAttributeObj {
      guard let attribute = c.this.base.obj as? XAttributeObj else { throw DotNetError.invalidOperation("Not an attribute.") }
      return attribute
    }
    t.constructor("new(System.Xml.Linq.XName name, System.Object value)") { c in
      guard let name = c.obj(0) as? XNameObj else { throw DotNetError.argumentNull("name") }
      if c.isNull(1) { throw DotNetError.argumentNull("value") }
      return .object(XAttributeObj(name, try XmlConvertType.text(c.args[1], c.runtime)))
    }
    t.property("bool IsNamespaceDeclaration {get;}") { .bool(try me($0).isDeclaration) }
    t.property("System.Xml.Linq.XName Name {get;}") { .object(try me($0).name) }
    @Sendable func sibling(_ c: Call, _ offset: Int) throws -> Value {
      let own = try me(c)
      guard let all = own.parent?.attributes, let at = all.firstIndex(where: { $0 === own }), all.indices.contains(at + offset)
      else { return .null }
      return .object(all[at + offset])
    }
    t.property("System.Xml.Linq.XAttribute NextAttribute {get;}") { try sibling($0, 1) }
    t.property("System.Xml.XmlNodeType NodeType {get;}") { _ in kind(2) }
    t.property("System.Xml.Linq.XAttribute PreviousAttribute {get;}") { try sibling($0, -1) }
    t.property(
      "string Value {get;set;}", get: { Value(try me($0).value) },
      set: { c in
        try me(c).value = c.text(0)
        return .nothing
      })
    t.method("void SetValue(System.Object value)") { c in
      try me(c).value = try XmlConvertType.text(c.args[0], c.runtime)
      return .nothing
    }
    t.method("void Remove()") { c in
      let own = try me(c)
      guard let parent = own.parent else { throw DotNetError.invalidOperation("The parent is missing.") }
      parent.attributes.removeAll { $0 === own }
      own.parent = nil
      return .nothing
    }
    t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
    t.staticMethod("static string op_Explicit(System.Xml.Linq.XAttribute attribute)") {
      text(($0.obj(0) as? XAttributeObj)?.value)
    }
  }

  @Sendable private static func declareName(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> XNameObj? { c.this.base.obj as? XNameObj }
    t.property("string LocalName {get;}") { text(me($0)?.local) }
    t.property("System.Xml.Linq.XNamespace Namespace {get;}") { .object(XNamespaceObj(me($0)?.space ?? "")) }
    t.property("string NamespaceName {get;}") { text(me($0)?.space) }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.obj(0).map { me(c)?.equals($0) ?? false } ?? false) }
    t.method("string ToString()") { text(me($0)?.text) }
    t.staticMethod("static System.Xml.Linq.XName Get(string expandedName)") { .object(try XNameObj(expanded: $0.text(0))) }
    t.staticMethod("static System.Xml.Linq.XName Get(string localName, string namespaceName)") {
      .object(XNameObj($0.text(0), $0.text(1)))
    }
    t.staticMethod("static System.Xml.Linq.XName op_Implicit(string expandedName)") {
      $0.isNull(0) ? .null : .object(try XNameObj(expanded: $0.text(0)))
    }
  }

  @Sendable private static func declareNamespace(_ t: TypeBuilder) {
    t.property("string NamespaceName {get;}") { text(($0.this.base.obj as? XNamespaceObj)?.uri) }
    for (name, uri) in [("None", ""), ("Xml", XmlScopes.xml), ("Xmlns", XmlScopes.xmlns)] {
      t.property("static System.Xml.Linq.XNamespace \(name) {get;}") { _ in .object(XNamespaceObj(uri)) }
    }
    t.method("System.Xml.Linq.XName GetName(string localName)") {
      .object(XNameObj($0.text(0), ($0.this.base.obj as? XNamespaceObj)?.uri ?? ""))
    }
    t.method("string ToString()") { text(($0.this.base.obj as? XNamespaceObj)?.uri) }
    t.staticMethod("static System.Xml.Linq.XNamespace Get(string namespaceName)") { .object(XNamespaceObj($0.text(0))) }
    t.staticMethod("static System.Xml.Linq.XNamespace op_Implicit(string namespaceName)") {
      $0.isNull(0) ? .null : .object(XNamespaceObj($0.text(0)))
    }
    t.staticMethod("static System.Xml.Linq.XName op_Addition(System.Xml.Linq.XNamespace ns, string localName)") {
      .object(XNameObj($0.text(1), ($0.obj(0) as? XNamespaceObj)?.uri ?? ""))
    }
  }

  @Sendable private static func declareDeclaration(_ t: TypeBuilder) {
    t.constructor("new(string version, string encoding, string standalone)") { c in
      .object(XDeclarationObj(c.filled(0), c.filled(1), c.filled(2)))
    }
    @Sendable func me(_ c: Call) -> XDeclarationObj? { c.this.base.obj as? XDeclarationObj }
    t.property(
      "string Encoding {get;set;}", get: { text(me($0)?.encoding) },
      set: { c in
        me(c)?.encoding = c.string(0)?.string
        return .nothing
      })
    t.property(
      "string Standalone {get;set;}", get: { text(me($0)?.standalone) },
      set: { c in
        me(c)?.standalone = c.string(0)?.string
        return .nothing
      })
    t.property(
      "string Version {get;set;}", get: { text(me($0)?.version) },
      set: { c in
        me(c)?.version = c.string(0)?.string
        return .nothing
      })
    t.method("string ToString()") { Value(try me($0)?.describe($0.runtime) ?? "") }
  }
}
