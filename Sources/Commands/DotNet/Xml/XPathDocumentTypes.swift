// `XPathDocument` and `XPathExpression`, and what navigators do beside moving: changes before and behind, parts as readers and writers,
// namespaces in scope.

import CLibXML2
import Engine
import Objects
import Primitives

/// `XPathExpression`: a path, the prefixes it knows, and the order in which what it finds is wanted.
final class XPathExpressionObj: Obj {
  let text: String
  var spaces: XmlNamespacesObj?
  /// What is compared, and how.
  var sorts: [(path: String, descending: Bool, isNumber: Bool, upperFirst: Bool)] = []
  init(_ text: String) {
    self.text = text
    super.init()
  }
  override var type: TypeInfo { XPathDocumentTypes.expression }
  var prefixes: [(String, String)] { spaces?.spaces.map { ($0.prefix, $0.uri) } ?? [] }

  func sorted(_ found: [XmlNavigatorObj]) throws -> [XmlNavigatorObj] {
    if sorts.isEmpty { return found }
    func text(_ own: XmlNavigatorObj, _ path: String) throws -> String {
      switch try own.view.evaluate(path, prefixes) {
      case .nodes(let nodes): return nodes.first.map { XmlText.content($0) } ?? ""
      case .text(let text): return text
      case .number(let number): return String(number)
      case .truth(let holds): return holds ? "true" : "false"
      }
    }
    let keyed = try found.map { own in (own, try sorts.map { try text(own, $0.path) }) }
    return keyed.enumerated().sorted { a, b in
      for (i, sort) in sorts.enumerated() {
        let (x, y) = (a.element.1[i], b.element.1[i])
        var order: Int
        if sort.isNumber {
          let (p, q) = (Double(x) ?? .nan, Double(y) ?? .nan)
          order = p.isNaN ? (q.isNaN ? 0 : -1) : q.isNaN ? 1 : p < q ? -1 : p > q ? 1 : 0
        } else {
          order = Strings.compare(PSString.make(x), PSString.make(y))
        }
        if sort.descending { order = -order }
        if order != 0 { return order < 0 }
      }
      return a.offset < b.offset
    }.map(\.element.0)
  }
}

enum XPathDocumentTypes {
  private static let space = "System.Xml.XPath."
  static let document = TypeInfo(space + "XPathDocument", base: .object, declare: declareDocument)
  static let expression = TypeInfo(space + "XPathExpression", base: .object, isAbstract: true, declare: declareExpression)
  static let family = TypeCatalog.Family(types: [document.fullName: { document }, expression.fullName: { expression }])
  static let declarations: TypeCatalog.Declarations = [space + "XPathNavigator": declareNavigator]

  private static let word = space + "XPathNavigator"

  private static func me(_ c: Call) throws -> XmlNavigatorObj {
    guard let own = c.this.base.obj as? XmlNavigatorObj else { throw DotNetError.argumentNull("navigator") }
    return own
  }

  @Sendable private static func declareDocument(_ t: TypeBuilder) {
    @Sendable func made(_ c: Call, _ text: String, keepsBlanks: Bool) throws -> Value {
      let node = try XmlNodeObj.parse(text, keepsBlanks: keepsBlanks)
      return .object(RecordObj(document, values: [.object(node)]))
    }
    for tail in ["", ", System.Xml.XmlSpace space"] {
      @Sendable func keeps(_ c: Call) -> Bool { c.args.count > 1 && c.flags(1) == 2 }
      t.constructor("new(string uri\(tail))") { c in
        var name = try c.required(0, "uri").string
        if name.hasPrefix("file://") { name = String(name.dropFirst(7)) }
        let path = Paths.full(name, c.runtime.currentDirectory)
        return try made(c, Files.decode(Files.read(path)).string, keepsBlanks: keeps(c))
      }
      t.constructor("new(System.Xml.XmlReader reader\(tail))") { c in
        guard let reader = c.obj(0) as? XmlReaderObj else { throw DotNetError.argumentNull("reader") }
        if reader.state == 0 { _ = try reader.read(c.runtime) }
        var text = ""
        while reader.state == 1 { text += try reader.markup(outer: true, c.runtime) }
        return try made(c, text, keepsBlanks: keeps(c))
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

  @Sendable private static func declareExpression(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XPathExpressionObj {
      guard let own = c.this.base.obj as? XPathExpressionObj else { throw DotNetError.argumentNull("expr") }
      return own
    }
    for tail in ["", ", System.Xml.IXmlNamespaceResolver nsResolver"] {
      t.staticMethod("static System.Xml.XPath.XPathExpression Compile(string xpath\(tail))") { c in
        let made = XPathExpressionObj(try c.required(0, "xpath").string)
        made.spaces = c.obj(1) as? XmlNamespacesObj
        return .object(made)
      }
    }
    t.property("string Expression {get;}") { Value(try own($0).text) }
    t.property("System.Xml.XPath.XPathResultType ReturnType {get;}") { c in
      // Of an empty document the kind shows as of any other.
      let document = try XmlNodeObj.parse("<x/>")
      let expression = try own(c)
      let kind: Int
      switch try document.evaluate(expression.text, expression.prefixes) {
      case .number: kind = 0
      case .text: kind = 1
      case .truth: kind = 2
      case .nodes: kind = 3
      }
      return EnumTypes.value("System.Xml.XPath.XPathResultType", kind)
    }
    for parameter in ["System.Xml.XmlNamespaceManager nsManager", "System.Xml.IXmlNamespaceResolver nsResolver"] {
      t.method("void SetContext(\(parameter))") { c in
        try own(c).spaces = c.obj(0) as? XmlNamespacesObj
        return .nothing
      }
    }
    t.method("System.Xml.XPath.XPathExpression Clone()") { c in
      let made = XPathExpressionObj(try own(c).text)
      (made.spaces, made.sorts) = (try own(c).spaces, try own(c).sorts)
      return .object(made)
    }
    @Sendable func key(_ c: Call) throws -> String {
      if let expression = c.obj(0) as? XPathExpressionObj { return expression.text }
      return try Text.string(c.args[0], c.runtime).string
    }
    t.method(
      "void AddSort(System.Object expr, System.Xml.XPath.XmlSortOrder order, System.Xml.XPath.XmlCaseOrder caseOrder, string lang, System.Xml.XPath.XmlDataType dataType)"
    ) { c in
      try own(c).sorts.append((try key(c), c.flags(1) == 2, c.flags(4) == 2, c.flags(2) == 1))
      return .nothing
    }
    t.method("void AddSort(System.Object expr, System.Collections.IComparer comparer)") { c in
      try own(c).sorts.append((try key(c), false, false, false))
      return .nothing
    }
  }

  @Sendable private static func declareNavigator(_ t: TypeBuilder) {
    t.method("System.Xml.XPath.XPathExpression Compile(string xpath)") { c in
      .object(XPathExpressionObj(try c.required(0, "xpath").string))
    }
    @Sendable func found(_ c: Call) throws -> XmlNavigatorObj.Result {
      guard let expression = c.obj(0) as? XPathExpressionObj else { throw DotNetError.argumentNull("expr") }
      let own = try me(c)
      switch try own.view.evaluate(expression.text, expression.prefixes) {
      case .truth(let holds): return .value(.bool(holds))
      case .number(let number): return .value(.double(number))
      case .text(let text): return .value(Value(text))
      case .nodes(let nodes): return .nodes(try expression.sorted(nodes.map { XmlNavigatorObj(own.tree, $0) }))
      }
    }
    @Sendable func nodes(_ c: Call) throws -> [XmlNavigatorObj] {
      guard case .nodes(let all) = try found(c) else {
        throw DotNetError("System.Xml.XPath.XPathException", "Expression must evaluate to a node-set.")
      }
      return all
    }
    t.method("System.Xml.XPath.XPathNodeIterator Select(System.Xml.XPath.XPathExpression expr)") {
      .object(XmlIteratorObj(try nodes($0)))
    }
    t.method("\(word) SelectSingleNode(System.Xml.XPath.XPathExpression expression)") { XLinqTypes.value(try nodes($0).first) }
    t.method("System.Object Evaluate(System.Xml.XPath.XPathExpression expr)") { c in
      switch try found(c) {
      case .value(let value): return value
      case .nodes(let all): return .object(XmlIteratorObj(all))
      }
    }
    t.method("bool Matches(System.Xml.XPath.XPathExpression expr)") { c in
      guard let expression = c.obj(0) as? XPathExpressionObj else { throw DotNetError.argumentNull("expr") }
      return try XmlReaderTypes.unwrapped {
        try MemberAccess.invoke(c.this, PSString.make("Matches"), [Value(expression.text)], c.runtime)
      }
    }
    t.property("System.Xml.XmlNameTable NameTable {get;}") { c in
      try MemberAccess.construct(TypeCatalog.find("System.Xml.NameTable") ?? .object, [], c.runtime)
    }
    t.property("string XmlLang {get;}") { c in
      var next: xmlNodePtr? = try me(c).node
      while let here = next, here.pointee.type != XML_DOCUMENT_NODE {
        let own = XmlNavigatorObj(try me(c).tree, here)
        if let said = own.attributes.first(where: { XmlText.name($0) == "xml:lang" }) { return Value(XmlText.content(said)) }
        next = here.pointee.parent
      }
      return .emptyString
    }
    t.property("System.Xml.Schema.IXmlSchemaInfo SchemaInfo {get;}") { _ in XmlDocumentParts.info(validity: 0) }
    t.method("string LookupPrefix(string namespaceURI)") { c in
      XLinqTypes.text(XmlText.prefix(of: c.text(0), at: try me(c).node))
    }
    t.method("string GetNamespace(string name)") { c in Value(XmlText.uri(of: c.text(0), at: try me(c).node) ?? "") }
    t.method(
      "System.Collections.Generic.IDictionary[string,string] GetNamespacesInScope(System.Xml.XmlNamespaceScope scope)"
    ) { c in
      var all: [(String, String)] = []
      var next: xmlNodePtr? = try me(c).node
      while let here = next, here.pointee.type != XML_DOCUMENT_NODE {
        if here.pointee.type == XML_ELEMENT_NODE {
          for attribute in XmlNodeObj(try me(c).tree, here).attributes where XmlText.declaresNamespace(attribute) {
            let prefix = XmlText.prefix(attribute).isEmpty ? "" : XmlText.localName(attribute)
            if !all.contains(where: { $0.0 == prefix }) { all.append((prefix, XmlText.content(attribute))) }
          }
        }
        if c.flags(0) == 2 { break }
        next = here.pointee.parent
      }
      if c.flags(0) == 0 { all.append(("xml", XmlScopes.xml)) }
      return try XmlScopeDictionary.make(all.filter { !$0.1.isEmpty }, c.runtime)
    }
    t.method("System.Object ValueAs(type returnType)") { c in
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("returnType") }
      return try XmlSpelling.value(XmlText.content(me(c).node), type, c.runtime)
    }
    t.method("void SetTypedValue(System.Object typedValue)") { c in
      let own = try me(c)
      XmlText.setContent(own.node, try XmlConvertType.text(c.args[0], c.runtime), own.tree)
      return .nothing
    }
    t.method("System.Xml.XmlReader ReadSubtree()") { c in
      let settings = XmlReaderSettingsObj()
      (settings.conformance, settings.dtd) = (1, 2)
      return .object(XmlReaderObj(StringReaderObj(PSString.make(XmlText.outer(try me(c).view))), settings, c.runtime))
    }
    t.method("void WriteSubtree(System.Xml.XmlWriter writer)") { c in
      guard let writer = c.obj(0) as? XmlWriterObj else { throw DotNetError.argumentNull("writer") }
      try writer.copy(XmlText.outer(me(c).view), c.runtime)
      return .nothing
    }
    changes(t)
    namespaces(t)
  }

  /// Nodes that a text, another navigator's place or a reader stands for, as nodes of this tree.
  private static func parts(_ c: Call, _ own: XmlNavigatorObj) throws -> [xmlNodePtr] {
    let text: String
    switch c.obj(0) {
    case let other as XmlNavigatorObj: text = XmlText.outer(other.view)
    case let reader as XmlReaderObj:
      if reader.state == 0 { _ = try reader.read(c.runtime) }
      text = try reader.markup(outer: true, c.runtime)
    default: text = c.text(0)
    }
    let part = try XmlNodeObj.parse("<x>" + text + "</x>", keepsBlanks: true)
    let all = part.children.first.map { XmlNodeObj(part.tree, $0).children } ?? []
    return all.compactMap { XmlEmptiness.copy($0, own.tree.doc, 1) }
  }

  private static func changes(_ t: TypeBuilder) {
    @Sendable func insert(
      _ c: Call, _ own: XmlNavigatorObj, _ made: [xmlNodePtr], _ method: String, at place: xmlNodePtr? = nil
    ) throws {
      guard let parent = method.hasPrefix("Insert") ? own.node.pointee.parent : own.node else { return }
      let holder = XmlNodeObj(own.tree, parent)
      var mark = place.map { Value.object(XmlNodeObj(own.tree, $0)) }
      for node in method == "PrependChild" ? made.reversed() : made {
        own.tree.hold(node)
        let child = Value.object(XmlNodeObj(own.tree, node))
        let arguments = mark.map { [child, $0] } ?? [child]
        _ = try XmlReaderTypes.unwrapped {
          try MemberAccess.invoke(.object(holder), PSString.make(method), arguments, c.runtime)
        }
        if method == "InsertAfter" { mark = child }
      }
    }
    for (name, method) in [
      ("InsertAfter", "InsertAfter"), ("InsertBefore", "InsertBefore"), ("AppendChild", "AppendChild"),
      ("PrependChild", "PrependChild"),
    ] {
      let parameter = name.hasPrefix("Insert") ? "newSibling" : "newChild"
      let isInsertion = name.hasPrefix("Insert")
      for kind in isInsertion ? ["string", "System.Xml.XmlReader", word] : ["System.Xml.XmlReader", word] {
        t.method("void \(name)(\(kind) \(parameter))") { c in
          let own = try me(c)
          try insert(c, own, parts(c, own), method, at: isInsertion ? own.node : nil)
          return .nothing
        }
      }
    }
    for (name, method) in [
      ("AppendChildElement", "AppendChild"), ("PrependChildElement", "PrependChild"),
      ("InsertElementAfter", "InsertAfter"), ("InsertElementBefore", "InsertBefore"),
    ] {
      t.method("void \(name)(string prefix, string localName, string namespaceURI, string value)") { c in
        let own = try me(c)
        let document = Value.object(XmlNodeObj.document(own.tree))
        let made = try XmlReaderTypes.unwrapped {
          try MemberAccess.invoke(
            document, PSString.make("CreateElement"), [Value(c.text(0)), Value(c.text(1)), Value(c.text(2))], c.runtime)
        }
        guard let node = made.obj as? XmlNodeObj else { return .nothing }
        if !c.isNull(3) { XmlText.setContent(node.node, c.text(3), own.tree) }
        try insert(c, own, [node.node], method, at: method.hasPrefix("Insert") ? own.node : nil)
        return .nothing
      }
    }
    for kind in ["string", "System.Xml.XmlReader", word] {
      t.method("void ReplaceSelf(\(kind) newNode)") { c in
        let own = try me(c)
        let made = try parts(c, own)
        guard let first = made.first, let parent = own.node.pointee.parent else {
          throw DotNetError.invalidOperation("Operation is not valid due to the current position of the navigator.")
        }
        own.tree.hold(first)
        _ = try XmlReaderTypes.unwrapped {
          try MemberAccess.invoke(
            .object(XmlNodeObj(own.tree, parent)), PSString.make("ReplaceChild"),
            [.object(XmlNodeObj(own.tree, first)), .object(own.view)], c.runtime)
        }
        own.node = first
        return .nothing
      }
    }
  }

  /// Declarations of namespaces, one after another.
  private static func namespaces(_ t: TypeBuilder) {
    @Sendable func declared(_ own: XmlNavigatorObj, of element: xmlNodePtr) -> [xmlNodePtr] {
      XmlNodeObj(own.tree, element).attributes.filter { XmlText.declaresNamespace($0) }
    }
    for tail in ["", "System.Xml.XPath.XPathNamespaceScope namespaceScope"] {
      t.method("bool MoveToFirstNamespace(\(tail))") { c in
        let own = try me(c)
        guard own.node.pointee.type == XML_ELEMENT_NODE else { return .bool(false) }
        return own.move(to: declared(own, of: own.node).first)
      }
      t.method("bool MoveToNextNamespace(\(tail))") { c in
        let own = try me(c)
        guard XmlText.declaresNamespace(own.node), let parent = own.node.pointee.parent else { return .bool(false) }
        return own.move(to: declared(own, of: parent).drop { $0 != own.node }.dropFirst().first)
      }
    }
    t.method("bool MoveToNamespace(string name)") { c in
      let own = try me(c)
      guard own.node.pointee.type == XML_ELEMENT_NODE else { return .bool(false) }
      return own.move(
        to: declared(own, of: own.node).first {
          (XmlText.prefix($0).isEmpty ? "" : XmlText.localName($0)) == c.text(0)
        })
    }
  }
}

extension XmlNavigatorObj {
  /// What an expression gives.
  enum Result {
    case value(Value)
    case nodes([XmlNavigatorObj])
  }
}

/// Prefixes and namespaces as a dictionary.
enum XmlScopeDictionary {
  static func make(_ pairs: [(String, String)], _ runtime: Runtime) throws -> Value {
    guard let type = TypeCatalog.find("System.Collections.Generic.Dictionary[string,string]") else { return .null }
    let made = try MemberAccess.construct(type, [], runtime)
    for (prefix, uri) in pairs { (made.obj as? DictionaryObj)?.set(Value(prefix), Value(uri)) }
    return made
  }
}
