// `[System.Xml.XmlTextWriter]`: XML that is written at once, indented when asked to, declared only by WriteStartDocument.

import Engine
import Objects
import Primitives

enum XmlTextWriterType {
  static let type = TypeInfo(
    "System.Xml.XmlTextWriter", base: XmlWriterTypes.writer, interfaces: { [.idisposable] }, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Xml.XmlTextWriter": { type }])

  private static func me(_ c: Call) throws -> XmlWriterObj { try XmlWriterTypes.me(c) }

  private static func make(_ c: Call, _ target: XmlWriterObj.Target) -> Value {
    let settings = XmlWriterSettingsObj()
    settings.declaresWhenAsked = true
    settings.closesOutput = true
    settings.encoding = c.obj(1) as? EncodingObj
    return .object(XmlWriterObj(target, settings, type: type))
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new(System.IO.TextWriter w)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("w") }
      return make(c, .member(c.args[0], name: "Write"))
    }
    t.constructor("new(string filename, System.Text.Encoding encoding)") { c in
      make(c, .file(Paths.full(c.text(0), c.runtime.currentDirectory)))
    }
    t.constructor("new(System.IO.Stream w, System.Text.Encoding encoding)") { c in make(c, .stream(try c.stream(0, "w"))) }
    t.property("bool Namespaces {get;}") { _ in .bool(true) }
    t.property("System.IO.Stream BaseStream {get;}") { c in
      guard let stream = try me(c).stream else { return .null }
      return .object(stream)
    }
    t.property(
      "System.Xml.Formatting Formatting {get;set;}",
      get: { EnumTypes.value("System.Xml.Formatting", try me($0).settings.indents ? 1 : 0) },
      set: { c in
        try me(c).settings.indents = (c.obj(0) as? EnumValue)?.raw == 1
        return .nothing
      })
    t.property(
      "char QuoteChar {get;set;}", get: { .char(try me($0).quote.utf16.first ?? 0x22) },
      set: { c in
        guard c.char(0) == 0x22 || c.char(0) == 0x27 else {
          throw DotNetError.argument("Invalid XML attribute quote character. Valid attribute quote characters are ' and \".")
        }
        try me(c).quote = c.char(0) == 0x27 ? "'" : "\""
        return .nothing
      })
    t.property(
      "int Indentation {get;set;}", get: { .int(Int32(truncatingIfNeeded: try me($0).settings.indentText.utf8.count)) },
      set: { c in
        let settings = try me(c).settings
        if c.int(0) < 0 { throw DotNetError.argument("Indentation value must be greater than 0.") }
        settings.indentText = String(repeating: settings.indentText.first ?? " ", count: min(c.int(0), 1000))
        return .nothing
      })
    t.property(
      "char IndentChar {get;set;}", get: { .char(try me($0).settings.indentText.utf16.first ?? 32) },
      set: { c in
        let settings = try me(c).settings
        let unit = Unicode.Scalar(c.char(0)).map { Character($0) } ?? " "
        settings.indentText = String(repeating: unit, count: settings.indentText.count)
        return .nothing
      })
  }
}
