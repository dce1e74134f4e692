// What collections, views and sets of tables have beside adding and finding.

import Engine
import Objects
import Primitives

enum DataCollectionMembers {
  private static let space = "System.Data."
  static let declarations: TypeCatalog.Declarations = [
    space + "DataColumnCollection": declareColumns, space + "DataTableCollection": declareTables,
    space + "InternalDataCollectionBase": declareBase, space + "DataView": declareView, space + "DataRowView": declareRowView,
    space + "DataSet": declareSet, space + "DataTableReader": declareReader,
  ]

  @Sendable private static func declareBase(_ t: TypeBuilder) {
    t.method("void CopyTo(array ar, int index)") { c in
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("array") }
      var at = c.int(1)
      guard at >= 0 else { throw DotNetError.outOfRange("Non-negative number required.", "index") }
      guard let walker = c.this.base.obj?.enumerator() else { return .nothing }
      while let item = try walker.next() {
        guard at < target.items.count else {
          throw DotNetError.argument(
            "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
            "destinationArray")
        }
        target.items[at] = item
        at += 1
      }
      return .nothing
    }
  }

  @Sendable private static func declareColumns(_ t: TypeBuilder) {
    @Sendable func table(_ c: Call) throws -> DataTableObj {
      guard let parts = c.this.base.obj as? DataPartsObj else { throw DotNetError.argumentNull("columns") }
      return parts.table
    }
    t.method("bool CanRemove(System.Data.DataColumn column)") { c in
      guard let column = c.obj(0) as? DataColumnObj, column.table === (try table(c)) else { return .bool(false) }
      let own = try table(c)
      func uses(_ parts: [DataColumnObj]) -> Bool { parts.contains { $0 === column } }
      return .bool(
        !uses(own.primaryKey) && !own.constraints.contains { uses($0.columns) }
          && !(own.owner?.relations.contains { uses($0.parents) || uses($0.children) } ?? false))
    }
    t.method("void Remove(System.Data.DataColumn column)") { c in
      guard let column = c.obj(0) as? DataColumnObj else { throw DotNetError.argumentNull("column") }
      let own = try table(c)
      guard let at = own.columns.firstIndex(where: { $0 === column }) else {
        throw DotNetError.argument("Cannot remove a column that doesn't belong to this table.")
      }
      try own.remove(column, at: at)
      return .nothing
    }
    t.method("void RemoveAt(int index)") { c in
      let own = try table(c)
      guard own.columns.indices.contains(c.int(0)) else {
        throw DotNetError("System.IndexOutOfRangeException", "Cannot find column \(c.int(0)).")
      }
      try own.remove(own.columns[c.int(0)], at: c.int(0))
      return .nothing
    }
    t.method("void Clear()") { c in
      let own = try table(c)
      for (i, column) in own.columns.enumerated().reversed() { try own.remove(column, at: i) }
      return .nothing
    }
    t.method("int IndexOf(System.Data.DataColumn column)") { c in
      .int32(try table(c).columns.firstIndex { $0 === c.obj(0) } ?? -1)
    }
  }

  @Sendable private static func declareTables(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataSetObj {
      guard let tables = c.this.base.obj as? DataTablesObj else { throw DotNetError.argumentNull("tables") }
      return tables.set
    }
    t.method("bool CanRemove(System.Data.DataTable table)") { c in
      guard let table = c.obj(0) as? DataTableObj, table.owner === (try own(c)) else { return .bool(false) }
      return .bool(try !own(c).relations.contains { $0.parentTable === table || $0.childTable === table })
    }
    t.method("int IndexOf(System.Data.DataTable table)") { c in .int32(try own(c).tables.firstIndex { $0 === c.obj(0) } ?? -1) }
    t.method("bool Contains(string name, string tableNamespace)") { c in
      .bool(try own(c).tables.contains { $0.name.lowercased() == c.text(0).lowercased() && $0.space == c.text(1) })
    }
    t.method("System.Data.DataTable Add(string name, string tableNamespace)") { c in
      let made = DataTableObj(c.text(0))
      made.space = c.text(1)
      try own(c).add(made)
      return .object(made)
    }
  }

  @Sendable private static func declareView(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataViewObj {
      guard let view = c.this.base.obj as? DataViewObj else { throw DotNetError.argumentNull("view") }
      return view
    }
    let properties = StoredProperties(own: own)
    properties.flag(t, "AllowNew", \.allowsNew)
    properties.flag(t, "AllowEdit", \.allowsEdit)
    properties.flag(t, "AllowDelete", \.allowsDelete)
    properties.flag(t, "ApplyDefaultSort", \.sortsByKey)
    properties.choice(t, "System.Data.DataViewRowState", "RowStateFilter", \.states)
    t.property("bool IsInitialized {get;}") { _ in .bool(true) }
    // Nothing is worked out before it is asked for.
    for name in ["BeginInit", "EndInit"] { t.method("void \(name)()") { _ in .nothing } }
    t.method("void CopyTo(array array, int index)") { c in
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("array") }
      let view = try own(c)
      let rows = try view.rows(c.runtime)
      guard c.int(1) >= 0, c.int(1) + rows.count <= target.items.count else {
        throw DotNetError.argument("Destination array was not long enough.", "destinationArray")
      }
      for (i, row) in rows.enumerated() { target.items[c.int(1) + i] = .object(DataRowViewObj(view, row)) }
      return .nothing
    }
    t.method("System.Data.DataTable ToTable(string tableName)") { c in
      let made = try DotNetError.unwrapping { try MemberAccess.invoke(c.this, PSString.make("ToTable"), [], c.runtime) }
      (made.obj as? DataTableObj)?.name = c.text(0)
      return made
    }
    t.method("System.Data.DataTable ToTable(string tableName, bool distinct, Params string[] columnNames)") { c in
      let made = try DotNetError.unwrapping {
        try MemberAccess.invoke(c.this, PSString.make("ToTable"), [c.args[1]] + c.items(2), c.runtime)
      }
      (made.obj as? DataTableObj)?.name = c.text(0)
      return made
    }
  }

  @Sendable private static func declareRowView(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataRowViewObj {
      guard let row = c.this.base.obj as? DataRowViewObj else { throw DotNetError.argumentNull("row") }
      return row
    }
    t.property("bool IsNew {get;}") { .bool(try !own($0).row.isAttached) }
    t.property("bool IsEdit {get;}") { c in .bool(try !own(c).row.isAttached || own(c).row.proposed != nil) }
    t.property("System.Data.DataRowVersion RowVersion {get;}") { c in
      EnumTypes.value("System.Data.DataRowVersion", try own(c).view.states & 42 == own(c).view.states ? 256 : 512)
    }
    t.method("void CancelEdit()") { c in
      let row = try own(c).row
      if let before = row.proposed { row.values = before }
      row.proposed = nil
      return .nothing
    }
    for parameter in ["string relationName", "System.Data.DataRelation relation"] {
      t.method("System.Data.DataView CreateChildView(\(parameter))") { c in
        let row = try own(c).row
        let named = row.table.owner?.relations.first { $0.name.lowercased() == c.text(0).lowercased() }
        guard let relation = c.obj(0) as? DataRelationObj ?? named, let child = relation.childTable else {
          throw DotNetError.argument("The relation is not parented to the table to which this DataView points.")
        }
        let made = DataViewObj(child)
        made.filter = try zip(relation.parents, relation.children).map { parent, column in
          let value = row.value(parent.ordinal)
          if DataFilter.isNull(value) { return "[\(column.name)] IS NULL" }
          let text = try Text.netString(value, c.runtime).string
          return value.pstring == nil && value.base.integer != nil
            ? "[\(column.name)] = \(text)" : "[\(column.name)] = '\(text.replacing("'", with: "''"))'"
        }.joined(separator: " AND ")
        return .object(made)
      }
    }
  }

  @Sendable private static func declareSet(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataSetObj {
      guard let set = c.this.base.obj as? DataSetObj else { throw DotNetError.argumentNull("dataSet") }
      return set
    }
    t.property(
      "cultureinfo Locale {get;set;}",
      get: { c in
        if let known = try own(c).locale { return known }
        guard let type = TypeCatalog.find("cultureinfo") else { return .null }
        return try MemberAccess.getStatic(type, PSString.make("CurrentCulture"), c.runtime) ?? .null
      },
      set: { c in
        try own(c).locale = c.args[0]
        return .nothing
      })
    t.property("System.ComponentModel.ISite Site {get;}") { _ in .null }
    t.property("System.Data.SerializationFormat RemotingFormat {get;}") { _ in
      EnumTypes.value("System.Data.SerializationFormat", 0)
    }
    t.property("System.Data.SchemaSerializationMode SchemaSerializationMode {get;}") { _ in
      EnumTypes.value("System.Data.SchemaSerializationMode", 1)
    }
    t.method("System.Data.DataTableReader CreateDataReader()") { c in
      guard let first = try own(c).tables.first else {
        throw DotNetError.argument("DataTableReader Cannot be created. There is no DataTable in DataSet.")
      }
      return .object(DataReaderObj(first))
    }
    t.method("void Load(System.Data.IDataReader reader, System.Data.LoadOption loadOption, Params string[] tables)") { c in
      let set = try own(c)
      guard let name = c.items(2).first?.pstring?.string else { return .nothing }
      let table: DataTableObj
      if let known = set.table(name) {
        table = known
      } else {
        table = DataTableObj(name)
        try set.add(table)
      }
      return try DotNetError.unwrapping {
        try MemberAccess.invoke(.object(table), PSString.make("Load"), [c.args[0], c.args[1]], c.runtime)
      }
    }
    for tail in ["bool preserveChanges", "bool preserveChanges, System.Data.MissingSchemaAction missingSchemaAction"] {
      t.method("void Merge(System.Data.DataSet dataSet, \(tail))") { c in
        guard let other = c.obj(0) as? DataSetObj else { throw DotNetError.argumentNull("dataSet") }
        for table in other.tables {
          if let mine = try own(c).table(table.name) {
            try mine.merge(table, keepsChanges: c.bool(1), missing: c.args.count > 2 ? c.flags(2) : 1, c.runtime)
          } else if c.args.count < 3 || c.flags(2) != 2 {
            try own(c).add(try table.copied { _ in true })
          }
        }
        return .nothing
      }
    }
  }

  @Sendable private static func declareReader(_ t: TypeBuilder) {
    t.method("string GetDataTypeName(int ordinal)") { c in
      let columns = (c.this.base.obj as? DataReaderObj)?.table.columns ?? []
      guard columns.indices.contains(c.int(0)) else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "ordinal")
      }
      return Value(columns[c.int(0)].dataType.name)
    }
  }
}
