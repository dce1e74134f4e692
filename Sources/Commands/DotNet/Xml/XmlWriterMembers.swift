// What `XmlWriter` writes beyond single nodes: other trees and readers, binary data, names; and its members that give tasks.

import Engine
import Objects
import Primitives

extension XmlWriterObj {
  /// Writes a text's markup node by node.
  func copy(_ text: String, _ runtime: Runtime) throws {
    let settings = XmlReaderSettingsObj()
    (settings.conformance, settings.dtd) = (1, 2)
    let reader = XmlReaderObj(StringReaderObj(PSString.make(text)), settings, runtime)
    while try reader.read(runtime) { try put(reader, runtime) }
    if self.settings.declaresWhenAsked { try flush(runtime) }
  }

  /// Writes the node where a reader is, and what is inside it; the reader ends up behind.
  func copy(_ reader: XmlReaderObj, _ runtime: Runtime) throws {
    let floor = reader.state == 0 ? -1 : reader.depth
    try reader.begin(runtime)
    repeat {
      guard reader.state == 1 else { return }
      try put(reader, runtime)
    } while try reader.read(runtime) && (floor < reader.depth || floor == reader.depth && reader.kind == 15)
  }

  func attributes(of reader: XmlReaderObj) throws {
    for attribute in reader.attributes {
      try self.attribute(attribute.name.prefix, attribute.name.local, attribute.name.space, attribute.value)
    }
  }

  private func put(_ reader: XmlReaderObj, _ runtime: Runtime) throws {
    let name = reader.name
    switch reader.kind {
    case 1:
      try startElement(name.prefix, name.local, name.space)
      try attributes(of: reader)
      if reader.isEmptyElement { try endElement(full: false) }
    case 3, 13, 14: try string(reader.value)
    case 4: try cdata(reader.value)
    case 7: try instruction(name.local, reader.value)
    case 8: try comment(reader.value)
    case 10:
      let parts = reader.attributes
      try doctype(
        name.local, parts.first { $0.name.local == "PUBLIC" }?.value, parts.first { $0.name.local == "SYSTEM" }?.value,
        reader.value.isEmpty ? nil : reader.value)
    case 15: try endElement(full: true)
    case 17:
      if settings.declaresWhenAsked {
        let parts = reader.attributes.map { "\($0.name.full)=\"\($0.value)\"" }
        declare(as: parts.joined(separator: " "))
      } else {
        declare(standalone: reader.attributes.first { $0.name.local == "standalone" }.map { $0.value == "yes" })
      }
    default: break
    }
  }
}

enum XmlWriterMembers {
  static let declarations: TypeCatalog.Declarations = ["System.Xml.XmlWriter": declare]

  private static func me(_ c: Call) throws -> XmlWriterObj {
    guard let writer = c.this.base.obj as? XmlWriterObj else { throw DotNetError.argumentNull("writer") }
    return writer
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    for tail in ["", ", System.Xml.XmlWriterSettings settings"] {
      t.staticMethod("static System.Xml.XmlWriter Create(System.IO.Stream output\(tail))") { c in
        let settings = (c.obj(1) as? XmlWriterSettingsObj ?? XmlWriterSettingsObj()).frozen
        return .object(XmlWriterObj(.stream(try c.stream(0, "output")), settings))
      }
      t.staticMethod("static System.Xml.XmlWriter Create(System.Xml.XmlWriter output\(tail))") { c in
        if c.isNull(0) { throw DotNetError.argumentNull("output") }
        return c.args[0]
      }
    }
    // Each has a twin that gives a task.
    func act(
      _ name: String, _ parameters: String, twin: Bool = true, _ body: @escaping @Sendable (XmlWriterObj, Call) throws -> Void
    ) {
      t.method("void \(name)(\(parameters))") { c in
        let writer = try me(c)
        try writer.attempt { try body(writer, c) }
        return .nothing
      }
      if !twin { return }
      t.method("System.Threading.Tasks.Task \(name)Async(\(parameters))") { c in
        .object(
          try AsyncCalls.task(c, waits: false) {
            let writer = try me(c)
            try writer.attempt { try body(writer, c) }
            return .nothing
          })
      }
    }
    act("WriteNode", "System.Xml.XmlReader reader, bool defattr") { w, c in
      guard let reader = c.obj(0) as? XmlReaderObj else { throw DotNetError.argumentNull("reader") }
      try w.copy(reader, c.runtime)
    }
    act("WriteNode", "System.Xml.XPath.XPathNavigator navigator, bool defattr") { w, c in
      guard let navigator = c.obj(0) as? XmlNavigatorObj else { throw DotNetError.argumentNull("navigator") }
      try w.copy(navigator.view.outerXml, c.runtime)
    }
    act("WriteAttributes", "System.Xml.XmlReader reader, bool defattr") { w, c in
      guard let reader = c.obj(0) as? XmlReaderObj else { throw DotNetError.argumentNull("reader") }
      try w.attributes(of: reader)
    }
    let bytes = "byte[] buffer, int index, int count"
    act("WriteBase64", bytes) { w, c in
      let part = c.slice(0, try c.range(0, 1, 2, names: ("buffer", "index", "count")))
      try w.string(Base64.encode(part).string)
    }
    act("WriteBinHex", bytes) { w, c in
      try w.string(Hexadecimal.encode(c.slice(0, try c.range(0, 1, 2, names: ("buffer", "index", "count")))).string)
    }
    act("WriteCharEntity", "char ch") { w, c in
      if c.char(0) & 0xf800 == 0xd800 {
        throw DotNetError.argument("The surrogate pair is invalid. Missing a low surrogate character.", "ch")
      }
      try w.string("&#x\(String(c.char(0), radix: 16, uppercase: true));", raw: true)
    }
    act("WriteSurrogateCharEntity", "char lowChar, char highChar") { w, c in
      let low = UInt32(c.char(0)), high = UInt32(c.char(1))
      guard low & 0xfc00 == 0xdc00, high & 0xfc00 == 0xd800 else {
        throw DotNetError.argument("The surrogate pair is invalid. Missing a low surrogate character.")
      }
      let value = 0x10000 + (high - 0xd800) << 10 + (low - 0xdc00)
      try w.string("&#x\(String(value, radix: 16, uppercase: true));", raw: true)
    }
    let characters = "char[] buffer, int index, int count"
    @Sendable func text(_ c: Call) throws -> String {
      let range = try c.range(0, 1, 2, names: ("buffer", "index", "count"))
      return PSString.make(Array(c.units(0)[range])).string
    }
    act("WriteChars", characters) { w, c in try w.string(try text(c)) }
    act("WriteRaw", characters) { w, c in try w.string(try text(c), raw: true) }
    @Sendable func name(_ c: Call) throws -> String {
      let name = c.text(0)
      if name.isEmpty { throw DotNetError.argument("The empty string '' is not a valid name.") }
      try XmlText.check(name)
      return name
    }
    act("WriteEntityRef", "string name") { w, c in try w.string("&\(try name(c));", raw: true) }
    act("WriteName", "string name") { w, c in try w.string(try name(c)) }
    act("WriteNmToken", "string name") { w, c in
      guard !c.text(0).isEmpty, c.text(0).utf16.allSatisfy({ XmlScanner.inName($0) }) else {
        throw DotNetError.argument("The string '\(c.text(0))' is not a valid name token.")
      }
      try w.string(c.text(0))
    }
    act("WriteQualifiedName", "string localName, string ns") { w, c in
      if c.text(1).isEmpty { return try w.string(c.text(0)) }
      guard let prefix = w.prefix(of: c.text(1)) else {
        throw DotNetError.argument("The '\(c.text(1))' namespace is not defined.")
      }
      try w.string(prefix.isEmpty ? c.text(0) : prefix + ":" + c.text(0))
    }
    act("WriteStartAttribute", "string localName, string ns", twin: false) { w, c in
      try w.startAttribute(c.text(0), space: c.string(1)?.string)
    }
    act("WriteStartAttribute", "string prefix, string localName, string ns", twin: false) { w, c in
      try w.startAttribute(c.text(1), prefix: c.text(0), space: c.string(2)?.string)
    }
    for word in [
      "string", "bool", "datetime", "System.DateTimeOffset", "double", "float", "decimal", "int", "long",
    ] {
      act("WriteValue", "\(word) value", twin: false) { w, c in try w.string(try XmlConvertType.text(c.args[0], c.runtime)) }
    }
    t.method("string LookupPrefix(string ns)") { c in
      if c.text(0).isEmpty { throw DotNetError.argumentNull("ns") }
      return try me(c).prefix(of: c.text(0)).map { Value($0) } ?? .null
    }
    t.property("System.Xml.XmlSpace XmlSpace {get;}") { c in EnumTypes.value("System.Xml.XmlSpace", try me(c).spaceRule) }
    t.property("string XmlLang {get;}") { c in try me(c).language.map { Value($0) } ?? .null }
    later(t)
  }

  /// The tasks of what is declared with the writer itself.
  private static func later(_ t: TypeBuilder) {
    for (name, parameters) in [
      ("WriteStartDocument", ""), ("WriteStartDocument", "bool standalone"), ("WriteEndDocument", ""),
      ("WriteDocType", "string name, string pubid, string sysid, string subset"),
      ("WriteStartElement", "string prefix, string localName, string ns"), ("WriteEndElement", ""), ("WriteFullEndElement", ""),
      ("WriteElementString", "string prefix, string localName, string ns, string value"),
      ("WriteAttributeString", "string prefix, string localName, string ns, string value"), ("WriteCData", "string text"),
      ("WriteComment", "string text"), ("WriteProcessingInstruction", "string name, string text"),
      ("WriteString", "string text"),
      ("WriteWhitespace", "string ws"), ("WriteRaw", "string data"), ("Flush", ""),
    ] {
      let called = PSString.make(name)
      t.method("System.Threading.Tasks.Task \(name)Async(\(parameters))") { c in
        .object(
          try AsyncCalls.task(c, waits: false) {
            try DotNetError.unwrapping { try MemberAccess.invoke(c.this, called, c.args, c.runtime) }
          })
      }
    }
    t.method("System.Threading.Tasks.ValueTask DisposeAsync()") { c in
      let writer = try me(c)
      return .object(
        ValueTaskObj(
          try AsyncCalls.task(c, waits: false) {
            try writer.close(c.runtime)
            return .nothing
          }, of: nil))
    }
  }
}
