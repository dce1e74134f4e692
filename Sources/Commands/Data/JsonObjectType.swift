// `[Microsoft.PowerShell.Commands.JsonObject]`: the conversions of the JSON cmdlets as .NET methods. A text that is JSON but can't become an
// object is reported through the last argument; one that is no JSON raises an ArgumentException.

import Engine
import Objects
import Primitives

enum JsonObjectType {
  private static func convert(_ c: Call, asTable: Bool, depth: Int, error index: Int) throws -> Value {
    func report(_ value: Value) { (c.args[index].base.obj as? ReferenceObj)?.value = value }
    report(.null)
    do {
      let text = c.string(0) ?? .empty
      return try text.withUnits { units in
        var reader = JsonReader(units, asHashtable: asTable, depth: depth, dates: .standard)
        return try reader.document() ?? .null
      }
    } catch JsonError.malformed(let message) {
      throw DotNetError("System.ArgumentException", "Conversion from JSON failed with error: \(message)")
    } catch JsonError.unusable(let id, let message) {
      report(
        .object(
          ErrorRecord(ExceptionObj("System.InvalidOperationException", message), id: id, category: .InvalidOperation)))
      return .null
    }
  }

  static let type = TypeInfo(
    "Microsoft.PowerShell.Commands.JsonObject", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      let head = "static System.Object ConvertFromJson(string input"
      let tail = "[ref] System.Management.Automation.ErrorRecord error)"
      t.staticMethod("\(head), \(tail)") { try convert($0, asTable: false, depth: 1024, error: 1) }
      t.staticMethod("\(head), bool returnHashtable, \(tail)") {
        try convert($0, asTable: $0.bool(1), depth: 1024, error: 2)
      }
      t.staticMethod("\(head), bool returnHashtable, System.Nullable[int] maxDepth, \(tail)") { c in
        try convert(c, asTable: c.bool(1), depth: c.isNull(2) ? Int(Int32.max) : c.int(2), error: 3)
      }
    })

  static let family = TypeCatalog.Family(types: ["Microsoft.PowerShell.Commands.JsonObject": { type }])
}
