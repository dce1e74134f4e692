// What `XmlTextReader` is told, and the offsets that readers count lines from.

import Engine
import Objects
import Primitives

enum XmlTextReaderMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Xml.XmlReaderSettings": declareReader, "System.Xml.XmlTextReader": declareTextReader,
  ]

  @Sendable private static func declareReader(_ t: TypeBuilder) {
    for name in ["LineNumberOffset", "LinePositionOffset"] {
      t.property(
        "int \(name) {get;set;}", get: { .int32(try XmlReaderTypes.own($0).numbers[name] ?? 0) },
        set: { c in
          try XmlReaderTypes.own(c).numbers[name] = c.int(0)
          return .nothing
        })
    }
    t.property("System.Xml.XmlNameTable NameTable {get;set;}", get: { _ in .null }, set: { _ in .nothing })
  }

  @Sendable private static func declareTextReader(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XmlReaderObj { try XmlReaderTypes.me(c) }
    t.property(
      "System.Xml.DtdProcessing DtdProcessing {get;set;}",
      get: { EnumTypes.value("System.Xml.DtdProcessing", try own($0).settings.dtd) },
      set: { c in
        try own(c).settings.dtd = c.flags(0)
        return .nothing
      })
    t.property(
      "bool ProhibitDtd {get;set;}", get: { .bool(try own($0).settings.dtd == 0) },
      set: { c in
        try own(c).settings.dtd = c.bool(0) ? 0 : 2
        return .nothing
      })
    t.property("System.Xml.XmlResolver XmlResolver {set;}", get: nil, set: { _ in .nothing })
    t.property("bool Namespaces {get;}") { _ in .bool(true) }
    t.property("System.Xml.EntityHandling EntityHandling {get;}") { _ in EnumTypes.value("System.Xml.EntityHandling", 2) }
  }
}
