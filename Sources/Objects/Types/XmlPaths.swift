// XPath over the nodes of a document.

import CLibXML2
import Primitives

extension XmlNodeObj {
  /// What an XPath gives.
  public enum Found {
    case nodes([xmlNodePtr])
    case number(Double)
    case text(String)
    case truth(Bool)
  }

  /// Nodes that an XPath finds from here.
  /// - Throws: XPathException, also where it gives something else.
  public func select(_ path: String, _ spaces: [(String, String)] = []) throws -> [xmlNodePtr] {
    if case .nodes(let nodes) = try evaluate(path, spaces) { return nodes }
    throw DotNetError("System.Xml.XPath.XPathException", "Expression must evaluate to a node-set.")
  }

  /// What an XPath gives from here.
  /// - Throws: XPathException.
  public func evaluate(_ path: String, _ spaces: [(String, String)] = []) throws -> Found {
    guard let context = xmlXPathNewContext(tree.doc) else { return .nodes([]) }
    defer { xmlXPathFreeContext(context) }
    context.pointee.node = node
    for (prefix, uri) in spaces { xmlXPathRegisterNs(context, prefix, uri) }
    xmlIgnoreErrors()
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let care = XmlDeclarations.care(path)
    let found =
      care == .hide
      ? XmlDeclarations.hidden(from: node) { xmlXPathEvalExpression(path, context) } : xmlXPathEvalExpression(path, context)
    guard let result = found else {
      var message = "'\(path)' has an invalid token."
      switch UInt32(truncatingIfNeeded: context.pointee.lastError.code) {
      case XML_XPATH_UNKNOWN_FUNC_ERROR.rawValue, XML_XPATH_UNDEF_VARIABLE_ERROR.rawValue:
        message =
          spaces.isEmpty
          ? "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function."
          : "XsltContext is needed for this query because of an unknown function."
      case XML_XPATH_UNDEF_PREFIX_ERROR.rawValue:
        message =
          spaces.isEmpty
          ? "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function."
          : "Namespace prefix '\(context.pointee.lastError.str1.map { String(cString: $0) } ?? "")' is not defined."
      default: break
      }
      throw DotNetError("System.Xml.XPath.XPathException", message)
    }
    defer { xmlXPathFreeObject(result) }
    switch result.pointee.type {
    case XPATH_BOOLEAN: return .truth(result.pointee.boolval != 0)
    case XPATH_NUMBER: return .number(result.pointee.floatval)
    case XPATH_STRING: return .text(XmlText.string(result.pointee.stringval))
    default:
      guard let set = result.pointee.nodesetval, set.pointee.nodeNr > 0, let table = set.pointee.nodeTab else {
        return .nodes([])
      }
      // What libxml2 makes up for the namespaces in scope is no node of the tree.
      let all = (0..<Int(set.pointee.nodeNr)).compactMap { table[$0] }.filter { $0.pointee.type != XML_NAMESPACE_DECL }
      return .nodes(care == .filter ? all.filter { !XmlDeclarations.isDeclaration($0) } : all)
    }
  }
}
