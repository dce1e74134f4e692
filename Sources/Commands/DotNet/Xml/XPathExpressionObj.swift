// `XPathExpression`: a path, the prefixes it knows, and the order in which what it finds is wanted.

import CLibXML2
import Engine
import Objects
import Primitives

/// `XPathExpression`.
final class XPathExpressionObj: Obj {
  let text: String
  var spaces: XmlNamespacesObj?
  /// What is compared, and how: by rules, or by an IComparer.
  struct Sort {
    var path: String
    var isDescending = false
    var isNumber = false
    /// Whether of words that differ in case alone the upper one is first; nil as the culture has it.
    var isUpperFirst: Bool?
    var comparer: Value?
  }
  var sorts: [Sort] = []
  init(_ text: String) {
    self.text = text
    super.init()
  }
  override var type: TypeInfo { XPathExpressions.type }
  var prefixes: [(String, String)] { spaces?.spaces.map { ($0.prefix, $0.uri) } ?? [] }

  func sorted(_ found: [XmlNavigatorObj], _ runtime: Runtime) throws -> [XmlNavigatorObj] {
    if sorts.isEmpty { return found }
    /// What an expression gives, as it is compared.
    func key(_ own: XmlNavigatorObj, _ sort: Sort) throws -> Value {
      switch try own.view.evaluate(sort.path, prefixes) {
      case .nodes(let nodes): return Value(nodes.first.map { XmlText.content($0) } ?? "")
      case .text(let text): return Value(text)
      case .number(let number): return sort.comparer == nil ? Value(String(number)) : .double(number)
      case .truth(let holds): return sort.comparer == nil ? Value(holds ? "true" : "false") : .bool(holds)
      }
    }
    let keyed = try found.map { own in (own, try sorts.map { try key(own, $0) }) }
    return try keyed.enumerated().sorted { a, b in
      for (i, sort) in sorts.enumerated() {
        let order = try sort.order(a.element.1[i], b.element.1[i], runtime)
        if order != 0 { return order < 0 }
      }
      return a.offset < b.offset
    }.map(\.element.0)
  }
}

extension XPathExpressionObj.Sort {
  private static let compare = PSString.make("Compare")

  fileprivate func order(_ a: Value, _ b: Value, _ runtime: Runtime) throws -> Int {
    if let comparer {
      let result = try DotNetError.unwrapping { try MemberAccess.invoke(comparer, Self.compare, [a, b], runtime) }
      return Int(result.base.integer ?? 0)
    }
    let (x, y) = (a.pstring ?? PSString.empty, b.pstring ?? PSString.empty)
    var order: Int
    if isNumber {
      let (p, q) = (Double(x.string) ?? .nan, Double(y.string) ?? .nan)
      order = p.isNaN ? (q.isNaN ? 0 : -1) : q.isNaN ? 1 : p < q ? -1 : p > q ? 1 : 0
    } else if let isUpperFirst {
      order = Collation.invariant.compare(x, y, [.ignoreCase])
      if order == 0 { order = Strings.compare(x, y) * (isUpperFirst ? -1 : 1) }
    } else {
      order = Strings.compare(x, y)
    }
    return isDescending ? -order : order
  }
}

enum XPathExpressions {
  static let type = TypeInfo("System.Xml.XPath.XPathExpression", base: .object, isAbstract: true, declare: declareExpression)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])

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
      let caseOrder = c.flags(2)
      try own(c).sorts.append(
        XPathExpressionObj.Sort(
          path: key(c), isDescending: c.flags(1) == 2, isNumber: c.flags(4) == 2,
          isUpperFirst: caseOrder == 0 ? nil : caseOrder == 1))
      return .nothing
    }
    t.method("void AddSort(System.Object expr, System.Collections.IComparer comparer)") { c in
      if c.isNull(1) { throw DotNetError.argumentNull("comparer") }
      try own(c).sorts.append(XPathExpressionObj.Sort(path: key(c), comparer: c.args[1]))
      return .nothing
    }
  }
}
