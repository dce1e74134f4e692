// Validation by XML Schema: libxml2 compiles the schemas and finds what is wrong; here it is said in .NET's words, at the element where .NET's
// validator would say it.

import CLibXML2
import Glibc
import Objects
import Primitives

/// A compiled set of schemas.
final class XmlCompiledSchemas {
  fileprivate let schema: xmlSchemaPtr
  private let doc: xmlDocPtr
  fileprivate let sources: [XmlNodeObj]
  private init(_ schema: xmlSchemaPtr, _ doc: xmlDocPtr, _ sources: [XmlNodeObj]) {
    (self.schema, self.doc, self.sources) = (schema, doc, sources)
  }
  deinit {
    xmlSchemaFree(schema)
    xmlFreeDoc(doc)
  }

  /// What libxml2 finds, in its words.
  struct Finding {
    let node: xmlNodePtr?
    let code: UInt32
    let message: String
    let line: Int
  }
  fileprivate final class Findings {
    var all: [Finding] = []
    func add(_ error: UnsafeMutablePointer<xmlError>?) {
      guard let error, error.pointee.level != XML_ERR_WARNING else { return }
      var text = error.pointee.message.map { String(cString: $0) } ?? ""
      while text.last == "\n" { text.removeLast() }
      all.append(
        Finding(
          node: error.pointee.node?.assumingMemoryBound(to: xmlNode.self), code: UInt32(truncatingIfNeeded: error.pointee.code),
          message: text, line: Int(error.pointee.line)))
    }
    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
    static let note: xmlStructuredErrorFunc = { data, error in
      guard let data else { return }
      Unmanaged<Findings>.fromOpaque(data).takeUnretainedValue().add(error)
    }
  }

  /// Compiles schemas: one as it is, more through one that brings them together, for which they lie in files meanwhile.
  /// - Throws: XmlSchemaException.
  static func compile(_ schemas: [XmlSchemaObj], _ runtime: Runtime) throws -> XmlCompiledSchemas {
    var files: [String] = []
    defer { for file in files { unlink(file) } }
    func file(_ text: String) throws -> String {
      var name = Array("/tmp/cmdlab-schema-XXXXXX".utf8CString)
      let handle = mkstemp(&name)
      guard handle >= 0 else { throw DotNetError("System.IO.IOException", "No room for a temporary file.") }
      close(handle)
      let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      files.append(path)
      try Files.write(path, Array(text.utf8))
      return path
    }
    func place(_ schema: XmlSchemaObj) throws -> String {
      schema.path.isEmpty ? try file(schema.text) : schema.path
    }
    var text = schemas.first?.text ?? "<xs:schema xmlns:xs='\(XmlSpelling.schema)'/>"
    var base = schemas.first?.path ?? ""
    if schemas.count > 1 {
      var spaces: [String] = []
      for schema in schemas where !spaces.contains(schema.target) { spaces.append(schema.target) }
      let head = "<xs:schema xmlns:xs='\(XmlSpelling.schema)'"
      func quoted(_ text: String) -> String { "\"" + XmlText.escape(text, attribute: true) + "\"" }
      var imports = ""
      for space in spaces {
        let own = schemas.filter { $0.target == space }
        var source = try place(own[0])
        if own.count > 1 {
          let parts = try own.map { "<xs:include schemaLocation=\(quoted(try place($0)))/>" }.joined()
          let target = space.isEmpty ? "" : " targetNamespace=" + quoted(space)
          source = try file(head + target + ">" + parts + "</xs:schema>")
        }
        imports += "<xs:import\(space.isEmpty ? "" : " namespace=" + quoted(space)) schemaLocation=\(quoted(source))/>"
      }
      text = head + " targetNamespace='urn:cmdlab:all'>" + imports + "</xs:schema>"
      base = ""
    }
    xmlIgnoreErrors()
    xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
    let findings = Findings()
    xmlSetStructuredErrorFunc(findings.pointer, Findings.note)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let utf8 = Array(text.utf8)
    let made = utf8.withUnsafeBytes { raw in
      xmlReadMemory(
        raw.bindMemory(to: CChar.self).baseAddress, Int32(truncatingIfNeeded: utf8.count), base.isEmpty ? nil : base, "UTF-8",
        Int32(XML_PARSE_NONET.rawValue))
    }
    guard let made, let context = xmlSchemaNewDocParserCtxt(made) else {
      if let made { xmlFreeDoc(made) }
      throw failure("The schema can't be read.", 0)
    }
    xmlSchemaSetParserStructuredErrors(context, Findings.note, findings.pointer)
    let schema = xmlSchemaParse(context)
    xmlSchemaFreeParserCtxt(context)
    guard let schema, !findings.all.contains(where: { $0.code != XML_IO_LOAD_ERROR.rawValue }) else {
      if let schema { xmlSchemaFree(schema) }
      // What is wrong with a pattern is said without its place.
      for schema in schemas {
        do { try XmlSchemaFacets.check(schema.document, counts: false) } catch {
          xmlFreeDoc(made)
          throw error
        }
      }
      let first = findings.all.first
      let error = failure(first.map { words(ofSchema: $0) } ?? "The schema is not valid.", first?.line ?? 0)
      xmlFreeDoc(made)
      throw error
    }
    let compiled = XmlCompiledSchemas(schema, made, schemas.map(\.document))
    for source in compiled.sources { try XmlSchemaFacets.check(source) }
    return compiled
  }

  static func failure(_ message: String, _ line: Int) -> DotNetError {
    let exception = ExceptionObj("System.Xml.Schema.XmlSchemaException", message)
    exception.fields["LineNumber"] = Value(line)
    return DotNetError(exception)
  }

  /// .NET's words for a mistake in a schema.
  private static func words(ofSchema finding: Finding) -> String {
    let text = finding.message
    if finding.code == XML_SCHEMAP_SRC_RESOLVE.rawValue,
      let name = XmlSchemaWords.between(text, "value '", "' does not resolve")
    {
      let shown = XmlSchemaWords.shown(name)
      if text.firstRange(of: "type definition") != nil { return "Type '\(shown)' is not declared." }
      if text.firstRange(of: "element declaration") != nil { return "The '\(shown)' element is not declared." }
      if text.firstRange(of: "attribute declaration") != nil { return "The '\(shown)' attribute is not declared." }
    }
    return XmlSchemaFacets.words(text, at: finding.node) ?? text
  }

  /// What is wrong with a document, or with an element of one.
  func validate(_ node: xmlNodePtr) -> [Finding] {
    guard let context = xmlSchemaNewValidCtxt(schema) else { return [] }
    defer { xmlSchemaFreeValidCtxt(context) }
    xmlIgnoreErrors()
    xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
    let findings = Findings()
    xmlSchemaSetValidStructuredErrors(context, Findings.note, findings.pointer)
    XmlText.withoutDeclarations(at: node) {
      if node.pointee.type == XML_DOCUMENT_NODE {
        _ = xmlSchemaValidateDoc(context, UnsafeMutableRawPointer(node).assumingMemoryBound(to: xmlDoc.self))
      } else {
        _ = xmlSchemaValidateOneElement(context, node)
      }
    }
    return withExtendedLifetime(findings) { findings.all }
  }
}

/// One thing that is wrong, as .NET says it.
struct XmlSchemaMistake {
  let node: xmlNodePtr?
  let message: String
  /// Whether it shows only where the element ends.
  let isAtEnd: Bool
  /// Whether it is the text in the element.
  var isText = false
  /// Whether nothing is known of the element at all.
  var isUnknownRoot = false
}

/// libxml2's findings in .NET's words.
struct XmlSchemaWords {
  let schemas: XmlCompiledSchemas

  static func between(_ text: String, _ start: String, _ end: String) -> String? {
    guard let first = text.firstRange(of: start) else { return nil }
    let rest = text[first.upperBound...]
    guard let last = rest.firstRange(of: end) else { return nil }
    return String(rest[..<last.lowerBound])
  }
  /// `{space}local` in parts.
  static func parts(_ name: String) -> (space: String, local: String) {
    guard name.first == "{", let end = name.firstIndex(of: "}") else {
      return name.hasPrefix("xs:") ? (XmlSpelling.schema, String(name.dropFirst(3))) : ("", name)
    }
    return (String(name[name.index(after: name.startIndex)..<end]), String(name[name.index(after: end)...]))
  }
  static func shown(_ name: String) -> String {
    let (space, local) = parts(name)
    return space.isEmpty ? local : space + ":" + local
  }
  private static func element(_ local: String, _ space: String) -> String {
    "'\(local)'" + (space.isEmpty ? "" : " in namespace '\(space)'")
  }

  func mistakes(_ findings: [XmlCompiledSchemas.Finding]) -> [XmlSchemaMistake] {
    var all: [XmlSchemaMistake] = []
    var at = 0
    while at < findings.count {
      let finding = findings[at]
      at += 1
      // A key of a value that is wrong itself is no key.
      if finding.code == XML_SCHEMAV_CVC_IDC.rawValue, finding.message.firstRange(of: "key-sequence") == nil { continue }
      let (subject, rest) = head(finding.message)
      var type: String?
      if rest.hasPrefix("[facet '"), at < findings.count {
        let (other, text) = head(findings[at].message)
        if other == subject, findings[at].node == finding.node, text.firstRange(of: "is not a valid value of") != nil {
          type = text
          at += 1
        }
      }
      all.append(mistake(finding, subject, rest, type))
    }
    return all
  }

  private struct Subject: Equatable {
    var element = ""
    var attribute: String?
  }

  /// `Element 'a', attribute 'b': ...`
  private func head(_ message: String) -> (Subject, String) {
    guard message.hasPrefix("Element '"), let end = message.firstRange(of: "': ") else { return (Subject(), message) }
    var subject = Subject()
    let start = String(message[..<end.lowerBound]) + "'"
    subject.element = XmlSchemaWords.between(start, "Element '", "'") ?? ""
    subject.attribute = XmlSchemaWords.between(start, "attribute '", "'")
    return (subject, String(message[end.upperBound...]))
  }

  private func mistake(_ finding: XmlCompiledSchemas.Finding, _ subject: Subject, _ text: String, _ type: String?)
    -> XmlSchemaMistake
  {
    let name = XmlSchemaWords.shown(subject.element)
    func made(_ message: String, atEnd: Bool = false) -> XmlSchemaMistake {
      XmlSchemaMistake(node: finding.node, message: message, isAtEnd: atEnd)
    }
    let what = subject.attribute.map { "The '\(XmlSchemaWords.shown($0))' attribute" } ?? "The '\(name)' element"
    let isValue = subject.attribute == nil
    switch finding.code {
    case XML_SCHEMAV_ELEMENT_CONTENT.rawValue:
      let (space, local) = XmlSchemaWords.parts(subject.element)
      let expected = expectation(text)
      if text.hasPrefix("Missing child") {
        return made(
          "The element \(XmlSchemaWords.element(local, space)) has incomplete content." + expected, atEnd: true)
      }
      guard let parent = finding.node?.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
        return made("\(what) is not declared.")
      }
      return made(
        "The element \(XmlSchemaWords.element(XmlText.localName(parent), XmlText.space(parent))) has invalid child element "
          + XmlSchemaWords.element(local, space) + "." + expected)
    case XML_SCHEMAV_CVC_ELT_1.rawValue:
      var own = made("The '\(name)' element is not declared.")
      own.isUnknownRoot = text.firstRange(of: "validation root") != nil
      return own
    case XML_SCHEMAV_CVC_ELT_2.rawValue: return made("The element '\(name)' is abstract or its type is abstract.")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue:
      return made("\(what) is not declared.")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue:
      let missing = XmlSchemaWords.between(text, "attribute '", "' is required") ?? ""
      return made("The required attribute '\(XmlSchemaWords.shown(missing))' is missing.")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue:
      if text.hasPrefix("Element content"), let child = firstElement(finding.node) {
        return made(
          "The element '\(name)' cannot contain child element '\(child)' because the parent element's content model is empty.")
      }
      return made("The element '\(name)' cannot contain text. Content model is empty.")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2.rawValue, XML_SCHEMAV_CVC_TYPE_3_1_2.rawValue:
      return made(
        "The element '\(name)' cannot contain child element '\(firstElement(finding.node) ?? "")' because the parent element's content model is text only."
      )
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3.rawValue:
      var own = made("The element '\(name)' cannot contain text." + possible(finding.node))
      own.isText = true
      return own
    case XML_SCHEMAV_CVC_IDC.rawValue:
      let keys = (XmlSchemaWords.between(text, "key-sequence [", "]") ?? "").filter { $0 != "'" }.replacing(", ", with: " ")
      if let constraint = XmlSchemaWords.between(text, "keyref '", "'") {
        return made(
          "The key sequence '\(keys)' in '\(XmlSchemaWords.shown(constraint))' Keyref fails to refer to some key.", atEnd: true)
      }
      let constraint = XmlSchemaWords.between(text, "identity-constraint '", "'") ?? ""
      return made(
        "There is a duplicate key sequence '\(keys)' for the '\(XmlSchemaWords.shown(constraint))' key or unique identity constraint.",
        atEnd: true)
    case XML_SCHEMAV_CVC_ELT_5_2_2_2_1.rawValue, XML_SCHEMAV_CVC_ELT_5_2_2_2_2.rawValue:
      return made("The value of the '\(name)' element does not equal its fixed value.", atEnd: true)
    case XML_SCHEMAV_CVC_AU.rawValue:
      return made(
        "The value of the '\(XmlSchemaWords.shown(subject.attribute ?? ""))' attribute does not equal its fixed value.")
    default: break
    }
    // A value that its type does not have.
    if let facet = XmlSchemaWords.between(text, "[facet '", "'") {
      let value =
        type.flatMap { quoted($0) } ?? XmlSchemaWords.between(text, "The value '", "'") ?? valueText(finding.node, subject)
      return made(
        "\(what) is invalid - The value '\(value)' is invalid according to its datatype '\(typeName(type ?? "", subject))' - \(rule(facet))",
        atEnd: isValue)
    }
    if text.firstRange(of: "is not a valid value of") != nil, let value = quoted(text) {
      let label = typeName(text, subject)
      return made(
        "\(what) is invalid - The value '\(value)' is invalid according to its datatype '\(label)' - \(reason(value, text, subject))",
        atEnd: isValue)
    }
    return made(finding.message)
  }

  private func quoted(_ text: String) -> String? {
    guard text.first == "'", let end = text.firstRange(of: "' is not a valid value") else { return nil }
    return String(text[text.index(after: text.startIndex)..<end.lowerBound])
  }
  private func valueText(_ node: xmlNodePtr?, _ subject: Subject) -> String {
    guard let node else { return "" }
    return XmlText.content(node)
  }
  private func firstElement(_ node: xmlNodePtr?) -> String? {
    var next = node?.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { return XmlText.localName(child) }
      next = child.pointee.next
    }
    return nil
  }
  private func possible(_ node: xmlNodePtr?) -> String {
    guard let node, let type = declaration(XmlText.localName(node), attribute: false) else { return "" }
    var names: [String] = []
    var waiting = type.elements.filter { $0.local == "complexType" }
    if let named = type["type"], let found = declaredType(named) { waiting.append(found) }
    while let part = waiting.popLast() {
      for child in part.elements {
        if child.local == "element" {
          names.append((child["name"] ?? child["ref"] ?? "").split(separator: ":").last.map(String.init) ?? "")
        } else if child.local == "sequence" || child.local == "choice" || child.local == "all" {
          waiting.append(child)
        }
      }
    }
    guard let first = names.first else { return "" }
    return " List of possible elements expected: \(XmlSchemaWords.element(first, XmlText.space(node)))."
  }

  /// `Expected is one of ( a, {u}b ).`
  private func expectation(_ text: String) -> String {
    guard let list = XmlSchemaWords.between(text, "( ", " )") else { return "" }
    var groups: [(space: String, names: [String])] = []
    var others: [String] = []
    for name in list.components(between: ", ") {
      if name.hasPrefix("##") {
        others.append("any element in namespace '\(name.filter { $0 != "*" })'")
        continue
      }
      let (space, local) = XmlSchemaWords.parts(name.hasSuffix("*") ? String(name.dropLast()) : name)
      if let at = groups.firstIndex(where: { $0.space == space }) {
        groups[at].names.append(local)
      } else {
        groups.append((space, [local]))
      }
    }
    let shown = groups.map { XmlSchemaWords.element($0.names.joined(separator: ", "), $0.space) } + others
    return " List of possible elements expected: \(shown.joined(separator: " as well as "))."
  }

  private func rule(_ facet: String) -> String {
    switch facet {
    case "enumeration": return "The Enumeration constraint failed."
    case "pattern": return "The Pattern constraint failed."
    case "minInclusive": return "The MinInclusive constraint failed."
    case "maxInclusive": return "The MaxInclusive constraint failed."
    case "minExclusive": return "The MinExclusive constraint failed."
    case "maxExclusive": return "The MaxExclusive constraint failed."
    case "length": return "The actual length is not equal to the specified length."
    case "minLength": return "The actual length is less than the MinLength value."
    case "maxLength": return "The actual length is greater than the MaxLength value."
    case "totalDigits": return "The TotalDigits constraint failed."
    case "fractionDigits": return "The FractionDigits constraint failed."
    default: return "The \(facet) constraint failed."
    }
  }

  // MARK: types

  private func declaration(_ name: String, attribute: Bool) -> XmlPart? {
    for source in schemas.sources {
      var waiting = [XmlPart(raw: source.node)]
      while let node = waiting.popLast() {
        if node.local == (attribute ? "attribute" : "element"), node["name"] == name { return node }
        waiting += node.elements.reversed()
      }
    }
    return nil
  }
  private func declaredType(_ name: String) -> XmlPart? {
    let local = name.split(separator: ":").last.map(String.init) ?? name
    for source in schemas.sources {
      for top in XmlPart(raw: source.node).elements {
        if let found = top.elements.first(where: { $0.local.hasSuffix("Type") && $0["name"] == local }) { return found }
      }
    }
    return nil
  }

  /// The built-in type at the bottom of a simple type.
  private func builtIn(_ node: XmlPart?, _ depth: Int = 0) -> String {
    guard let node, depth < 50 else { return "string" }
    let holder = node.elements.first { $0.local == "simpleType" } ?? node
    let body = holder.elements.first { $0.local == "restriction" }
    guard let reference = body?["base"] ?? node["type"] else { return body.map { builtIn($0, depth + 1) } ?? "string" }
    if let named = declaredType(reference) { return builtIn(named, depth + 1) }
    return reference.split(separator: ":").last.map(String.init) ?? reference
  }

  private func own(_ subject: Subject) -> XmlPart? {
    let name = XmlSchemaWords.parts(subject.attribute ?? subject.element).local
    return declaration(name, attribute: subject.attribute != nil)
  }

  private func typeName(_ text: String, _ subject: Subject) -> String {
    if let name = XmlSchemaWords.between(text, " type '", "'") { return XmlSchemaWords.shown(name) }
    if let reference = own(subject)?["type"] {
      let local = reference.split(separator: ":").last.map(String.init) ?? reference
      if declaredType(reference) != nil {
        let target = schemas.sources.first.flatMap { XmlPart(raw: $0.node).elements.first?["targetNamespace"] } ?? ""
        return target.isEmpty ? local : target + ":" + local
      }
    }
    let base = builtIn(own(subject))
    return base.prefix(1).uppercased() + base.dropFirst()
  }

  /// What .NET calls the built-in types where a text is no value of one.
  static let typeWords = [
    "int": "Int32", "long": "Int64", "short": "Int16", "byte": "SByte", "unsignedInt": "UInt32", "unsignedLong": "UInt64",
    "unsignedShort": "UInt16", "unsignedByte": "Byte", "boolean": "Boolean", "decimal": "Decimal", "float": "Single",
    "double": "Double", "date": "Date", "dateTime": "DateTime", "time": "Time", "duration": "TimeSpan", "integer": "Integer",
    "positiveInteger": "Integer", "nonNegativeInteger": "Integer", "negativeInteger": "Integer",
    "nonPositiveInteger": "Integer", "gYear": "gYear", "gYearMonth": "gYearMonth", "gMonth": "gMonth", "gDay": "gDay",
    "gMonthDay": "gMonthDay", "anyURI": "Uri",
  ]

  /// Why a text is no value of a built-in type.
  private func reason(_ value: String, _ text: String, _ subject: Subject) -> String {
    var base: String
    if let name = XmlSchemaWords.between(text, " type '", "'") {
      let (space, local) = XmlSchemaWords.parts(name)
      base = space == XmlSpelling.schema ? local : builtIn(declaredType(local))
    } else {
      base = builtIn(own(subject))
    }
    if base.hasSuffix("Integer"), base != "integer", value.drop(while: { $0 == "-" || $0 == "+" }).allSatisfy(\.isNumber),
      !value.isEmpty
    {
      return base.hasPrefix("non") == base.hasSuffix("NegativeInteger") || base == "positiveInteger"
        ? "The MinInclusive constraint failed." : "The MaxInclusive constraint failed."
    }
    guard let name = Self.typeWords[base] else { return "The string '\(value)' is not a valid \(base) value." }
    return "The string '\(value)' is not a valid \(name) value."
  }
}

extension String {
  fileprivate func components(between mark: String) -> [String] {
    var all: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: mark) {
      all.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return all + [String(rest)]
  }
}
