// `XmlParserContext`: what a fragment knows of the text around it, namespaces, language and what becomes of blanks.

import Engine
import Objects
import Primitives

enum XmlParserContext {
  static let type = RecordObj.type(
    "System.Xml.XmlParserContext", "System.Xml.XmlNameTable NameTable {get;set;}",
    "System.Xml.XmlNamespaceManager NamespaceManager {get;set;}", "string XmlLang {get;set;}",
    "System.Xml.XmlSpace XmlSpace {get;set;}", "System.Text.Encoding Encoding {get;set;}", "string BaseURI {get;set;}",
    "string DocTypeName {get;set;}", "string PublicId {get;set;}", "string SystemId {get;set;}",
    "string InternalSubset {get;set;}")
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])
  static let declarations: TypeCatalog.Declarations = [
    "System.Xml.XmlParserContext": { t in
      let head = "new(System.Xml.XmlNameTable nt, System.Xml.XmlNamespaceManager nsMgr, "
      let (tail, last) = ("string xmlLang, System.Xml.XmlSpace xmlSpace", ", System.Text.Encoding enc")
      for encoding in ["", last] {
        t.constructor(head + tail + encoding + ")") { c in
          make(c, language: 2, document: [.emptyString, .emptyString, .emptyString, .emptyString], base: .emptyString)
        }
        let document = "string docTypeName, string pubId, string sysId, string internalSubset, string baseURI, "
        t.constructor(head + document + tail + encoding + ")") { c in
          make(c, language: 7, document: (2..<6).map { Value(c.text($0)) }, base: Value(c.text(6)))
        }
      }
    },
    "System.Xml.XmlTextReader": { t in
      t.constructor("new(string xmlFragment, System.Xml.XmlNodeType fragType, System.Xml.XmlParserContext context)") { c in
        guard c.flags(1) == 1 || c.flags(1) == 9 else {
          throw DotNetError("System.Xml.XmlException", "XmlNodeType \(c.args[1]) is not supported for partial content parsing.")
        }
        let settings = XmlReaderSettingsObj()
        (settings.dtd, settings.conformance) = (2, c.flags(1) == 1 ? 1 : 2)
        return .object(
          XmlReaderObj(
            StringReaderObj(try c.required(0, "xmlFragment")), settings, base: base(c.obj(2)), textReader: true,
            context: scanned(c.obj(2)), c.runtime))
      }
    },
  ]

  private static func make(_ c: Call, language: Int, document: [Value], base: Value) -> Value {
    let encoding = c.args.count > language + 2 ? c.args[language + 2] : .null
    return .object(
      RecordObj(type, values: [c.args[0], c.args[1], Value(c.text(language)), c.args[language + 1], encoding, base] + document))
  }

  /// What a parser takes over from a context; nothing without one.
  static func scanned(_ context: Obj?) -> XmlScanner.Context {
    var found = XmlScanner.Context()
    guard let record = context as? RecordObj, record.type === type else { return found }
    found.spaces = (record.values[1].base.obj as? XmlNamespacesObj)?.spaces ?? []
    found.language = record.values[2].pstring?.string ?? ""
    found.keepsBlanks = (record.values[3].base.obj as? EnumValue)?.raw == 2
    return found
  }
  static func base(_ context: Obj?) -> String {
    guard let record = context as? RecordObj, record.type === type else { return "" }
    return record.values[5].pstring?.string ?? ""
  }
}
