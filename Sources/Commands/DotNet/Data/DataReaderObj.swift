// `DataTableReader`: the rows of a table, read forward only.

import Engine
import Objects
import Primitives

/// `DataTableReader`: a table's rows one after the other.
final class DataReaderObj: Obj {
  let table: DataTableObj
  /// The rows as they are when the reader is made: what comes later is not read.
  private let rows: [DataRowObj]
  private var at = -1
  var isClosed = false
  init(_ table: DataTableObj) {
    self.table = table
    rows = table.present
    super.init()
  }
  override var type: TypeInfo { DataReaderObj.info }
  var row: DataRowObj? { rows.indices.contains(at) ? rows[at] : nil }
  func advance() -> DataRowObj? {
    if at < rows.count { at += 1 }
    return row
  }

  // By its name: making the type looks others up.
  static let family = TypeCatalog.Family(types: ["System.Data.DataTableReader": { info }])
  static let info = TypeInfo(
    "System.Data.DataTableReader", base: TypeCatalog.find("System.Data.Common.DbDataReader") ?? .object,
    interfaces: {
      ["System.Data.IDataReader", "System.Data.IDataRecord"].compactMap { TypeCatalog.find($0) } + [.idisposable]
    },
    declare: { t in
      @Sendable func me(_ c: Call) throws -> DataReaderObj {
        guard let own = c.this.base.obj as? DataReaderObj else { throw DotNetError.argumentNull("reader") }
        if own.isClosed { throw DotNetError.invalidOperation("Invalid attempt to call Read when reader is closed.") }
        return own
      }
      @Sendable func value(_ c: Call) throws -> Value {
        let own = try me(c)
        guard let row = own.row else {
          throw DotNetError.invalidOperation("No data exists for the row/column.")
        }
        return row.value(try row.place(c.args[0]))
      }
      t.constructor("new(System.Data.DataTable dataTable)") { c in
        guard let table = c.obj(0) as? DataTableObj else { throw DotNetError.argumentNull("DataTable") }
        return .object(DataReaderObj(table))
      }
      t.property("int FieldCount {get;}") { .int32(try me($0).table.columns.count) }
      t.property("bool HasRows {get;}") { .bool(try !me($0).table.present.isEmpty) }
      t.property("bool IsClosed {get;}") { .bool(($0.this.base.obj as? DataReaderObj)?.isClosed ?? true) }
      t.property("int RecordsAffected {get;}") { _ in .int(0) }
      t.property("int Depth {get;}") { _ in .int(0) }
      t.method("bool Read()") { .bool(try me($0).advance() != nil) }
      t.method("bool NextResult()") { _ in .bool(false) }
      for name in ["Close", "Dispose"] {
        t.method("void \(name)()") { c in
          (c.this.base.obj as? DataReaderObj)?.isClosed = true
          return .nothing
        }
      }
      t.indexer("System.Object Item(System.Object name) {get;}", get: { try value($0) })
      for (name, word) in [
        ("GetValue", "System.Object"), ("GetString", "string"), ("GetInt32", "int"), ("GetInt64", "long"),
        ("GetInt16", "short"),
        ("GetBoolean", "bool"), ("GetDateTime", "datetime"), ("GetDecimal", "decimal"), ("GetDouble", "double"),
        ("GetFloat", "float"), ("GetGuid", "guid"), ("GetByte", "byte"), ("GetChar", "char"),
      ] {
        let type = TypeCatalog.find(word) ?? .object
        t.method("\(word) \(name)(int ordinal)") { c in
          let found = try value(c)
          if type !== TypeInfo.object, found.base.type !== type {
            throw DotNetError(
              "System.InvalidCastException",
              "Unable to cast object of type '\(found.base.type.fullName)' to type '\(type.fullName)'.")
          }
          return found
        }
      }
      t.method("bool IsDBNull(int ordinal)") { .bool(try value($0).base.obj is DBNullObj) }
      t.method("string GetName(int ordinal)") { c in
        let columns = try me(c).table.columns
        guard columns.indices.contains(c.int(0)) else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "ordinal")
        }
        return Value(columns[c.int(0)].name)
      }
      t.method("int GetOrdinal(string name)") { c in
        guard let at = try me(c).table.index(c.text(0)) else {
          throw DotNetError.argument("Column '\(c.text(0))' does not belong to table \(try me(c).table.name).")
        }
        return .int32(at)
      }
      t.method("type GetFieldType(int ordinal)") { c in
        let columns = try me(c).table.columns
        return columns.indices.contains(c.int(0)) ? .object(columns[c.int(0)].dataType) : .null
      }
      t.method("int GetValues(System.Object[] values)") { c in
        guard let row = try me(c).row, let target = c.args[0].sequence else { return .int(0) }
        let count = min(target.items.count, row.table.columns.count)
        for i in 0..<count { target.items[i] = row.value(i) }
        return .int32(count)
      }
    })
}
