// `[System.Xml.XmlWriter]`: its types, and what writes single nodes.

import Engine
import Objects
import Primitives

enum XmlWriterTypes {
  static let writer = TypeInfo(
    "System.Xml.XmlWriter", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declare)
  static let settings = TypeInfo("System.Xml.XmlWriterSettings", base: .object, declare: XmlWriterSettingsMembers.declare)
  static let state = TypeInfo.enumeration(
    "System.Xml.WriteState", ["Start", "Prolog", "Element", "Attribute", "Content", "Closed", "Error"])
  static let conformance = TypeInfo.enumeration("System.Xml.ConformanceLevel", ["Auto", "Fragment", "Document"])
  static let family = TypeCatalog.Family(types: [
    "System.Xml.XmlWriter": { writer }, "System.Xml.XmlWriterSettings": { settings }, "System.Xml.WriteState": { state },
    "System.Xml.ConformanceLevel": { conformance },
  ])

  static func me(_ c: Call) throws -> XmlWriterObj {
    guard let writer = c.this.base.obj as? XmlWriterObj else { throw DotNetError.invalidOperation("Not a writer.") }
    return writer
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func settings(_ c: Call) -> XmlWriterSettingsObj {
      (c.obj(1) as? XmlWriterSettingsObj ?? XmlWriterSettingsObj()).frozen
    }
    for tail in ["", ", System.Xml.XmlWriterSettings settings"] {
      t.staticMethod("static System.Xml.XmlWriter Create(string outputFileName\(tail))") { c in
        .object(XmlWriterObj(.file(Paths.full(c.text(0), c.runtime.currentDirectory)), settings(c)))
      }
      t.staticMethod("static System.Xml.XmlWriter Create(System.Text.StringBuilder output\(tail))") { c in
        .object(XmlWriterObj(.member(c.args[0], name: "Append"), settings(c)))
      }
      t.staticMethod("static System.Xml.XmlWriter Create(System.IO.TextWriter output\(tail))") { c in
        .object(XmlWriterObj(.member(c.args[0], name: "Write"), settings(c)))
      }
    }
    func act(_ declaration: String, _ body: @escaping @Sendable (XmlWriterObj, Call) throws -> Void) {
      t.method(declaration) { c in
        let writer = try me(c)
        try writer.attempt { try body(writer, c) }
        if writer.settings.declaresWhenAsked { try writer.flush(c.runtime) }
        return .nothing
      }
    }
    /// What may be asked for after a mistake as well.
    func close(_ declaration: String, _ body: @escaping @Sendable (XmlWriterObj, Call) throws -> Void) {
      t.method(declaration) { c in
        try body(try me(c), c)
        return .nothing
      }
    }
    t.property("System.Xml.XmlWriterSettings Settings {get;}") { .object(try me($0).settings) }
    t.property("System.Xml.WriteState WriteState {get;}") { .object(EnumValue(state, try me($0).state)) }
    act("void WriteStartDocument()") { w, _ in try w.startDocument() }
    act("void WriteStartDocument(bool standalone)") { w, c in try w.startDocument(standalone: c.bool(0)) }
    act("void WriteEndDocument()") { w, _ in try w.endDocument() }
    act("void WriteDocType(string name, string pubid, string sysid, string subset)") { w, c in
      try w.doctype(c.text(0), c.filled(1), c.filled(2), c.filled(3))
    }
    act("void WriteStartElement(string localName)") { w, c in try w.startElement("", c.text(0), nil) }
    act("void WriteStartElement(string localName, string ns)") { w, c in try w.startElement(nil, c.text(0), c.string(1)?.string)
    }
    act("void WriteStartElement(string prefix, string localName, string ns)") { w, c in
      try w.startElement(c.string(0)?.string, c.text(1), c.string(2)?.string)
    }
    act("void WriteEndElement()") { w, _ in try w.endElement(full: false) }
    act("void WriteFullEndElement()") { w, _ in try w.endElement(full: true) }
    act("void WriteElementString(string localName, string value)") { w, c in
      try w.startElement("", c.text(0), nil)
      if !c.text(1).isEmpty { try w.string(c.text(1)) }
      try w.endElement(full: false)
    }
    act("void WriteElementString(string localName, string ns, string value)") { w, c in
      try w.startElement(nil, c.text(0), c.string(1)?.string)
      if !c.text(2).isEmpty { try w.string(c.text(2)) }
      try w.endElement(full: false)
    }
    act("void WriteElementString(string prefix, string localName, string ns, string value)") { w, c in
      try w.startElement(c.string(0)?.string, c.text(1), c.string(2)?.string)
      if !c.text(3).isEmpty { try w.string(c.text(3)) }
      try w.endElement(full: false)
    }
    act("void WriteAttributeString(string localName, string value)") { w, c in try w.attribute("", c.text(0), nil, c.text(1)) }
    act("void WriteAttributeString(string localName, string ns, string value)") { w, c in
      try w.attribute("", c.text(0), c.string(1)?.string, c.text(2))
    }
    act("void WriteAttributeString(string prefix, string localName, string ns, string value)") { w, c in
      try w.attribute(c.text(0), c.text(1), c.string(2)?.string, c.text(3))
    }
    act("void WriteStartAttribute(string localName)") { w, c in try w.startAttribute(c.text(0)) }
    act("void WriteEndAttribute()") { w, _ in try w.endAttribute() }
    act("void WriteString(string text)") { w, c in try w.string(c.text(0)) }
    act("void WriteRaw(string data)") { w, c in try w.string(c.text(0), raw: true) }
    act("void WriteValue(System.Object value)") { w, c in try w.string(try XmlConvertType.text(c.args[0], c.runtime)) }
    act("void WriteCData(string text)") { w, c in try w.cdata(c.text(0)) }
    act("void WriteComment(string text)") { w, c in try w.comment(c.text(0)) }
    act("void WriteProcessingInstruction(string name, string text)") { w, c in try w.instruction(c.text(0), c.text(1)) }
    act("void WriteWhitespace(string ws)") { w, c in try w.blanks(c.text(0)) }
    close("void Flush()") { w, c in try w.flush(c.runtime) }
    close("void Close()") { w, c in try w.close(c.runtime) }
    close("void Dispose()") { w, c in try w.close(c.runtime) }
  }
}
