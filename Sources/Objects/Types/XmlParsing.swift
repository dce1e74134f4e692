// Texts as trees: read by libxml2, with .NET's words for what is wrong, and with the declaration as a node.

import CLibXML2
import Primitives

extension XmlNodeObj {
  /// Parses a text.
  /// - Throws: XmlException with the parser's message.
  public static func parse(_ text: String, keepsBlanks: Bool = false, fragments: Bool = false) throws -> XmlNodeObj {
    var utf8 = Array(text.utf8)
    if utf8.starts(with: [0xef, 0xbb, 0xbf]) { utf8.removeFirst(3) }
    let options = Int32(
      (keepsBlanks ? 0 : XML_PARSE_NOBLANKS.rawValue) | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NONET.rawValue)
    // Elements may lie in one another deeper than libxml2's usual 256; where entities are declared its guard against their growth stays.
    let isDeep = text.firstRange(of: "<!ENTITY") == nil
    xmlResetLastError()
    let made = utf8.withUnsafeBytes { raw in
      xmlReadMemory(
        raw.bindMemory(to: CChar.self).baseAddress, Int32(truncatingIfNeeded: utf8.count), nil, "UTF-8",
        isDeep ? options | Int32(XML_PARSE_HUGE.rawValue) : options)
    }
    let error = xmlGetLastError()
    if made == nil || error?.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue) {
      if let mistake = XmlMistakes.first(text, fragments: fragments) {
        if let made { xmlFreeDoc(made) }
        throw failure(mistake)
      }
    }
    guard let made else {
      var message = "Root element is missing."
      var place = (0, 0)
      if let error {
        if !utf8.isEmpty, let text = error.pointee.message { message = String(cString: text) }
        place = (Int(error.pointee.line), Int(error.pointee.int2))
      }
      while message.last == "\n" { message.removeLast() }
      throw failure(XmlMistakes.Mistake(message: message, line: place.0, position: place.1))
    }
    let tree = XmlTree(made)
    tree.keepsBlanks = keepsBlanks
    if text.hasPrefix("<?xml "), let end = text.firstRange(of: "?>") {
      // libxml2 keeps no node of the declaration; .NET's document has one.
      let written = String(text[text.index(text.startIndex, offsetBy: 6)..<end.lowerBound][...].withoutBlanks)
      if let node = xmlNewDocPI(made, "xml", written) {
        if let first = made.pointee.children {
          xmlAddPrevSibling(first, node)
        } else {
          xmlAddChild(UnsafeMutableRawPointer(made).assumingMemoryBound(to: xmlNode.self), node)
        }
      }
    }
    try XmlEmptiness.finish(made, utf8, keepsBlanks: keepsBlanks)
    return document(tree)
  }

  private static func failure(_ mistake: XmlMistakes.Mistake) -> DotNetError {
    if mistake.isInsertion { return DotNetError.invalidOperation(mistake.message) }
    let place = mistake.line == 0 ? "" : " Line \(mistake.line), position \(mistake.position)."
    let exception = ExceptionObj("System.Xml.XmlException", mistake.message + place)
    exception.fields["LineNumber"] = Value(mistake.line)
    exception.fields["LinePosition"] = Value(mistake.position)
    return DotNetError(exception)
  }

  /// The conversion of a string. Nothing but blanks is an empty document.
  static func convert(_ text: PSString) throws -> Value {
    var start = 0
    while start < text.count, CharInfo.isWhiteSpace(text[start]) { start += 1 }
    if start == text.count { return .object(document(try XmlTree())) }
    return .object(try parse(text.string, fragments: true))
  }
}
