// Casts of what elements and attributes hold: `[int]$element` and its like.

import Engine
import Objects
import Primitives

enum XLinqValues {
  static let declarations: TypeCatalog.Declarations = [
    "System.Xml.Linq.XElement": { t in
      casts(t, "System.Xml.Linq.XElement element") { ($0.obj(0) as? XContainerObj)?.value() }
    },
    "System.Xml.Linq.XAttribute": { t in
      casts(t, "System.Xml.Linq.XAttribute attribute") { ($0.obj(0) as? XAttributeObj)?.value }
      t.property("static System.Collections.Generic.IEnumerable[System.Xml.Linq.XAttribute] EmptySequence {get;}") { _ in
        .object(ArrayObj([], of: XLinqTypes.xAttribute))
      }
    },
  ]

  private static let values = [
    "bool", "int", "uint", "long", "ulong", "float", "double", "decimal", "datetime", "System.DateTimeOffset", "timespan",
    "guid",
  ]

  /// Casts of what an element or attribute holds.
  private static func casts(_ t: TypeBuilder, _ parameter: String, _ text: @escaping @Sendable (Call) -> String?) {
    for word in values {
      let type = TypeCatalog.find(word) ?? .object
      t.staticMethod("static \(word) op_Explicit(\(parameter))") { c in
        guard let text = text(c) else { throw DotNetError.argumentNull(String(parameter.split(separator: " ").last ?? "")) }
        return try XmlSpelling.value(type === TypeInfo.bool ? text.lowercased() : text, type, c.runtime)
      }
    }
  }
}
