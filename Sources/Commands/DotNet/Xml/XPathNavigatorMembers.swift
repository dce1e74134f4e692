// What navigators do beside moving: compiled expressions, parts as readers and writers, languages and namespaces in scope.

import CLibXML2
import Engine
import Objects
import Primitives

enum XPathNavigatorMembers {
  private static let word = "System.Xml.XPath.XPathNavigator"
  static let declarations: TypeCatalog.Declarations = [word: declareNavigator]

  private static func me(_ c: Call) throws -> XmlNavigatorObj { try XmlNavigatorTypes.me(c) }

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
      case .nodes(let nodes): return .nodes(try expression.sorted(nodes.map { XmlNavigatorObj(own.tree, $0) }, c.runtime))
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
      return try DotNetError.unwrapping {
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
    namespaces(t)
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
