// A stylesheet as libxslt keeps it, and what it makes of documents: trees that are only read. The library is loaded with the first of them.

import CLibXML2
import CXslt
import Engine
import Glibc
import Objects
import Primitives

final class XsltStylesheet {
  private let raw: UnsafeMutableRawPointer
  let output: XsltOutput
  /// Whether `document()` may read files.
  private let readsDocuments: Bool

  /// - Throws: XsltException where the text is no stylesheet.
  init(_ text: String, path: String, readsDocuments: Bool) throws {
    guard cxslt_load() == 0 else {
      throw DotNetError(
        "System.DllNotFoundException", "Unable to load shared library 'libxslt.so.1' or one of its dependencies.")
    }
    let tree: XmlNodeObj
    do { tree = try XmlNodeObj.parse(text, keepsBlanks: true) } catch let error as DotNetError {
      let exception = ExceptionObj("System.Xml.Xsl.XsltException", "XSLT compile error.")
      exception.inner = error.exception
      throw DotNetError(exception)
    }
    guard let top = XmlPart(raw: tree.node).elements.first else {
      throw DotNetError("System.Xml.Xsl.XsltException", "XSLT compile error.")
    }
    output = XsltOutput(of: top)
    let utf8 = Array(text.utf8)
    let made = utf8.withUnsafeBytes { bytes in
      cxslt_compile(bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: utf8.count), path.isEmpty ? nil : path)
    }
    guard let made else { throw XsltStylesheet.failure() }
    raw = made
    self.readsDocuments = readsDocuments
  }
  deinit { cxslt_free(raw) }

  /// What the library said last, without the lines that tell where.
  private static func said() -> String {
    String(cString: cxslt_said()).split(separator: "\n").filter {
      !$0.hasPrefix("compilation error: ") && !$0.hasPrefix("runtime error: ")
    }.joined(separator: " ")
  }

  /// What the library said last as an error: .NET's words where it has any.
  private static func failure() -> DotNetError {
    let text = said()
    func made(_ message: String) -> DotNetError { DotNetError("System.Xml.Xsl.XsltException", message) }
    if text.firstRange(of: "potential infinite template recursion") != nil { return DotNetError.insufficientStack }
    if text.firstRange(of: "xsltLoadDocument: read rights") != nil {
      return made(
        "Execution of the 'document()' function was prohibited. Use the XsltSettings.EnableDocumentFunction property to enable it."
      )
    }
    if let name = XmlSchemaWords.between(text, "CompOpEval: function ", " not found") {
      return made("'\(name)()' is an unknown XSLT function.")
    }
    if let name = XmlSchemaWords.between(text, "xsltParseStylesheetTop: unknown ", " element") {
      return made("'xsl:\(name)' cannot be a child of the 'xsl:stylesheet' element.")
    }
    return made(text.isEmpty ? "XSLT compile error." : text)
  }

  /// Applies the stylesheet; the tree lives as long as `body` takes.
  func apply<R>(
    to text: String, path: String, _ parameters: [(name: String, expression: String)], _ body: (xmlNodePtr) throws -> R
  ) throws -> R {
    var strings: [UnsafeMutablePointer<CChar>?] = parameters.flatMap { [strdup($0.name), strdup($0.expression)] }
    strings.append(nil)
    defer { for string in strings { free(string) } }
    var pointers: [UnsafePointer<CChar>?] = strings.map { UnsafePointer($0) }
    let utf8 = Array(text.utf8)
    var end = cxslt_done
    let result = utf8.withUnsafeBytes { bytes in
      cxslt_transform(
        raw, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: utf8.count), path.isEmpty ? nil : path, &pointers,
        readsDocuments ? 1 : 0, &end)
    }
    guard let result else {
      // Of its own accord a stylesheet stops by a message; of a mistake the place is told.
      let isMistake = String(cString: cxslt_said()).firstRange(of: "runtime error: ") != nil
      if end == cxslt_stopped, !isMistake {
        throw DotNetError("System.Xml.Xsl.XsltException", "Transform terminated: '\(XsltStylesheet.said())'.")
      }
      throw XsltStylesheet.failure()
    }
    defer { cxslt_free_result(result) }
    return try body(result.assumingMemoryBound(to: xmlNode.self))
  }
}

/// What `xsl:output` says.
struct XsltOutput {
  enum Method { case xml, html, text }
  /// Nil when the result tells: HTML where its element is `html`.
  private(set) var method: Method?
  private(set) var encoding: EncodingObj?
  private(set) var indents: Bool?
  private(set) var omitsDeclaration = false
  private(set) var standalone: Bool?
  private(set) var publicId: String?
  private(set) var systemId: String?
  private(set) var mediaType: String?

  static let space = "http://www.w3.org/1999/XSL/Transform"

  init(of stylesheet: XmlPart) {
    for part in stylesheet.elements where part.local == "output" && part.space == XsltOutput.space {
      switch part["method"] {
      case "xml": method = .xml
      case "html": method = .html
      case "text": method = .text
      default: break
      }
      if let name = part["encoding"] { encoding = EncodingMembers.find(name) ?? encoding }
      if let flag = part["indent"] { indents = flag == "yes" }
      if let flag = part["omit-xml-declaration"] { omitsDeclaration = flag == "yes" }
      if let flag = part["standalone"] { standalone = flag == "yes" }
      publicId = part["doctype-public"] ?? publicId
      systemId = part["doctype-system"] ?? systemId
      mediaType = part["media-type"] ?? mediaType
    }
    // A simplified stylesheet is an element of the result itself.
    if stylesheet.space.isEmpty, stylesheet.local.lowercased() == "html" { method = .html }
  }

  /// The method for a result.
  func method(for document: xmlNodePtr) -> Method {
    if let method { return method }
    var next = document.pointee.children
    while let node = next {
      if node.pointee.type == XML_ELEMENT_NODE {
        let isHtml = node.pointee.ns == nil && XmlText.string(node.pointee.name).lowercased() == "html"
        return isHtml ? .html : .xml
      }
      if node.pointee.type == XML_TEXT_NODE, !XmlText.content(node).allSatisfy(\.isWhitespace) { return .xml }
      next = node.pointee.next
    }
    return .xml
  }

  /// The settings as `OutputSettings` shows them.
  var settings: XmlWriterSettingsObj {
    let made = XmlWriterSettingsObj()
    (made.conformance, made.declaresFragments) = (0, true)
    made.indents = indents ?? (method == .html)
    made.omitsDeclaration = omitsDeclaration
    made.encoding = encoding
    return made
  }
}
