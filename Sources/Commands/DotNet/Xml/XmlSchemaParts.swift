// Parts of a schema as objects: what tables describe themselves with.

import Engine
import Objects
import Primitives

enum XmlSchemaParts {
  private static let prefix = "System.Xml.Schema."
  static let any = RecordObj.type(
    prefix + "XmlSchemaAny", base: XmlSchemaTypes.object, "string Namespace {get;set;}", "decimal MinOccurs {get;set;}",
    "decimal MaxOccurs {get;set;}", "System.Xml.Schema.XmlSchemaContentProcessing ProcessContents {get;set;}")
  static let sequence = RecordObj.type(
    prefix + "XmlSchemaSequence", base: XmlSchemaTypes.object, "System.Object[] Items {get;}")
  static let complexType = RecordObj.type(
    prefix + "XmlSchemaComplexType", base: XmlSchemaTypes.object, "string Name {get;set;}",
    "System.Xml.Schema.XmlSchemaObject Particle {get;set;}")
  static let types = [any, sequence, complexType]
  static let declarations: TypeCatalog.Declarations = ["System.Data.DataTable": declareTable]

  @Sendable private static func declareTable(_ t: TypeBuilder) {
    t.staticMethod(
      "static System.Xml.Schema.XmlSchemaComplexType GetDataTableSchema(System.Xml.Schema.XmlSchemaSet schemaSet)"
    ) { c in
      // A schema, and the rows as a DiffGram.
      func part(_ space: String, _ least: Int, _ most: String) throws -> Value {
        .object(
          RecordObj(
            any,
            values: [
              Value(space), try Conversion.convert(Value(least), to: .decimal, c.runtime),
              try Conversion.convert(Value(most), to: .decimal, c.runtime),
              EnumTypes.value(prefix + "XmlSchemaContentProcessing", 2),
            ]))
      }
      let items = [
        try part(XmlSpelling.schema, 0, "79228162514264337593543950335"), try part(XmlSpelling.diffgram, 1, "1"),
      ]
      return .object(RecordObj(complexType, values: [.null, .object(RecordObj(sequence, values: [.array(items)]))]))
    }
  }
}
