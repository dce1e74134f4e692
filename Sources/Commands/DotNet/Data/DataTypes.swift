// Members of System.Data's types.

import Engine
import Objects
import Primitives

enum DataTypes {
  private static let prefix = "System.Data."
  static let table = TypeInfo(prefix + "DataTable", base: component, declare: declareTable)
  static let component = TypeInfo(
    "System.ComponentModel.MarshalByValueComponent", base: .object, interfaces: { [.idisposable] })
  static let column = TypeInfo(prefix + "DataColumn", base: component, declare: declareColumn)
  static let row = TypeInfo(prefix + "DataRow", base: .object, declare: declareRow)
  static let internals = TypeInfo(
    prefix + "InternalDataCollectionBase", base: .object, interfaces: { [.icollection, .ienumerable] })
  static let rows = TypeInfo(prefix + "DataRowCollection", base: internals, declare: { declareParts($0, rows: true) })
  static let columns = TypeInfo(prefix + "DataColumnCollection", base: internals, declare: { declareParts($0, rows: false) })

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [table, component, column, row, internals, rows, columns] { types[type.fullName] = { type } }
      return types
    }())

  private static func table(_ c: Call) throws -> DataTableObj {
    guard let table = c.this.base.obj as? DataTableObj else { throw DotNetError.invalidOperation("Not a table.") }
    return table
  }
  private static func row(_ c: Call) throws -> DataRowObj {
    guard let row = c.this.base.obj as? DataRowObj else { throw DotNetError.invalidOperation("Not a row.") }
    return row
  }
  private static func column(_ c: Call) throws -> DataColumnObj {
    guard let column = c.this.base.obj as? DataColumnObj else { throw DotNetError.invalidOperation("Not a column.") }
    return column
  }

  @Sendable private static func declareTable(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(DataTableObj("")) }
    t.constructor("new(string tableName)") { .object(DataTableObj($0.text(0))) }
    t.property("System.Data.DataColumnCollection Columns {get;}") { .object(DataPartsObj(try table($0), rows: false)) }
    t.property("bool HasErrors {get;}") { .bool(try table($0).rows.contains { $0.hasErrors }) }
    changes(t)
    t.property(
      "System.Data.DataColumn[] PrimaryKey {get;set;}",
      get: { .object(ArrayObj(ContiguousArray(try table($0).primaryKey.map { .object($0) }), of: column)) },
      set: { c in
        let own = try table(c)
        let key = (c.args[0].sequence?.items ?? []).compactMap { $0.base.obj as? DataColumnObj }
        guard key.allSatisfy({ $0.table === own }) else {
          throw DotNetError.argument("Cannot create a Key from Columns that belong to different tables.")
        }
        own.primaryKey = key
        return .nothing
      })
    t.property("System.Data.DataRowCollection Rows {get;}") { .object(DataPartsObj(try table($0), rows: true)) }
    t.property(
      "string TableName {get;set;}", get: { Value(try table($0).name) },
      set: { c in
        try table(c).name = c.text(0)
        return .nothing
      })
    t.method("System.Data.DataRow NewRow()") { .object(try table($0).newRow()) }
    t.method("void Clear()") { c in
      try table(c).drop { _ in true }
      return .nothing
    }
    t.method("System.Data.DataTable Clone()") { .object(try table($0).copied { _ in false }) }
    t.method("System.Data.DataTable Copy()") { .object(try table($0).copied { _ in true }) }
    // No indexes or notifications are kept that these could hold back.
    for name in ["BeginLoadData", "EndLoadData", "BeginInit", "EndInit", "Dispose"] {
      t.method("void \(name)()") { _ in .nothing }
    }
    t.method("void ImportRow(System.Data.DataRow row)") { c in
      guard let other = c.obj(0) as? DataRowObj else { return .nothing }
      let own = try table(c)
      let made = own.newRow()
      for (i, column) in own.columns.enumerated() {
        if let from = other.table.index(column.name) { try made.set(i, other.value(from), c.runtime) }
      }
      try own.attach(made, c.runtime)
      return .nothing
    }
    @Sendable func select(_ c: Call) throws -> Value {
      .object(ArrayObj(ContiguousArray(try selected(c).map { Value.object($0) }), of: row))
    }
    t.method("System.Data.DataRow[] Select(string filterExpression, string sort, System.Data.DataViewRowState recordStates)") {
      try select($0)
    }
    t.method("System.Data.DataRow[] Select()") { try select($0) }
    t.method("System.Data.DataRow[] Select(string filterExpression)") { try select($0) }
    t.method("System.Data.DataRow[] Select(string filterExpression, string sort)") { try select($0) }
    t.method("System.Object Compute(string expression, string filter)") { c in try compute(c) }
    t.method("string ToString()") { Value(try table($0).name) }
  }

  /// The rows of `Select`: those of some states, which a filter leaves, in an order.
  private static func selected(_ c: Call) throws -> [DataRowObj] {
    let own = try table(c)
    let states = c.args.count > 2 ? c.flags(2) : 22
    // Of changed rows the values before the change are looked at when these are asked for.
    var swapped: [(DataRowObj, [Value])] = []
    defer { for (row, values) in swapped { row.values = values } }
    var found = own.rows(in: states)
    if states & 16 == 0 {
      for row in found where row.state == .modified {
        if let original = row.original {
          swapped.append((row, row.values))
          row.values = original
        }
      }
    }
    if let filter = try DataFilter.parse(c.args.isEmpty ? "" : c.text(0), own) {
      found = try found.filter { try DataFilter.holds(filter, $0, c.runtime) }
    }
    return c.args.count > 1 ? try DataFilter.sorted(found, c.text(1), own, c.runtime) : found
  }

  /// `Compute`: an expression of aggregates over the rows that a filter leaves.
  private static func compute(_ c: Call) throws -> Value {
    let own = try table(c)
    guard let node = try DataFilter.parse(c.text(0), own) else { return DataTableObj.dbNull }
    var found = own.present
    if let filter = try DataFilter.parse(c.text(1), own) {
      found = try found.filter { try DataFilter.holds(filter, $0, c.runtime) }
    }
    return try DataExpression.value(node, nil, found, c.runtime)
  }

  /// What a table does about the changes of its rows.
  private static func changes(_ t: TypeBuilder) {
    t.constructor("new(string tableName, string tableNamespace)") { c in
      let made = DataTableObj(c.text(0))
      made.space = c.text(1)
      return .object(made)
    }
    t.property(
      "bool CaseSensitive {get;set;}", get: { .bool(try table($0).isCaseSensitive) },
      set: { c in
        try table(c).isCaseSensitive = c.bool(0)
        return .nothing
      })
    t.property("System.Data.DataSet DataSet {get;}") { XLinqTypes.value(try table($0).owner) }
    t.property("System.Data.DataView DefaultView {get;}") { .object(try table($0).defaultView) }
    t.property("System.Data.PropertyCollection ExtendedProperties {get;}") { .object(try table($0).properties) }
    t.property("bool IsInitialized {get;}") { _ in .bool(true) }
    t.property(
      "int MinimumCapacity {get;set;}", get: { .int32(try table($0).minimumCapacity) },
      set: { c in
        try table(c).minimumCapacity = max(0, c.int(0))
        return .nothing
      })
    let properties = StoredProperties<DataTableObj>(own: { try table($0) })
    properties.text(t, "Namespace", \.space)
    properties.text(t, "Prefix", \.prefix)
    t.method("void AcceptChanges()") { c in
      try table(c).acceptAll()
      return .nothing
    }
    t.method("void RejectChanges()") { c in
      try table(c).rejectAll()
      return .nothing
    }
    t.method("System.Data.DataTable GetChanges()") { c in
      let made = try table(c).copied { $0.state != .unchanged }
      return made.rows.isEmpty ? .null : .object(made)
    }
    t.method("System.Data.DataTable GetChanges(System.Data.DataRowState rowStates)") { c in
      let made = try table(c).copied { c.flags(0) & $0.state.rawValue != 0 }
      return made.rows.isEmpty ? .null : .object(made)
    }
    t.method("System.Data.DataRow[] GetErrors()") { c in
      .object(ArrayObj(ContiguousArray(try table(c).rows.filter { $0.hasErrors }.map { .object($0) }), of: row))
    }
    t.method("void Reset()") { c in
      let own = try table(c)
      own.drop { _ in true }
      (own.primaryKey, own.columns) = ([], [])
      return .nothing
    }
    for tail in ["", ", bool preserveChanges", ", bool preserveChanges, System.Data.MissingSchemaAction missingSchemaAction"] {
      t.method("void Merge(System.Data.DataTable table\(tail))") { c in
        guard let other = c.obj(0) as? DataTableObj else { throw DotNetError.argumentNull("table") }
        let action = c.args.count > 2 ? c.flags(2) : 1
        try table(c).merge(other, keepsChanges: c.bool(1), missing: action, c.runtime)
        return .nothing
      }
    }
    for word in ["bool fAcceptChanges", "System.Data.LoadOption loadOption"] {
      t.method("System.Data.DataRow LoadDataRow(System.Object[] values, \(word))") { c in
        let own = try table(c)
        let made = own.newRow()
        for (i, value) in c.items(0).enumerated() where i < own.columns.count && !value.base.isNull {
          try made.set(i, value, c.runtime)
        }
        return .object(
          word.hasPrefix("bool")
            ? try own.load(made, accept: c.bool(1), c.runtime) : try own.load(made, option: c.flags(1), c.runtime))
      }
    }
    DataXml.declareWriting(t, hierarchies: true) { c, hierarchy in DataXml.source(try table(c), hierarchy: hierarchy) }
  }

  /// State, versions and errors of a row.
  private static func rowStates(_ t: TypeBuilder) {
    t.property(
      "System.Data.DataRowState RowState {get;}",
      get: { EnumTypes.value("System.Data.DataRowState", try row($0).state.rawValue) })
    t.property(
      "string RowError {get;set;}", get: { Value(try row($0).rowError) },
      set: { c in
        try row(c).rowError = c.text(0)
        return .nothing
      })
    t.property("bool HasErrors {get;}", get: { .bool(try row($0).hasErrors) })
    func act(_ name: String, _ body: @escaping @Sendable (DataRowObj) throws -> Void) {
      t.method("void \(name)()") { c in
        try body(try row(c))
        return .nothing
      }
    }
    act("AcceptChanges") { $0.accept() }
    act("RejectChanges") { $0.reject() }
    act("BeginEdit") { if $0.proposed == nil { $0.proposed = $0.values } }
    act("EndEdit") { $0.proposed = nil }
    act("CancelEdit") { own in
      if let before = own.proposed { own.values = before }
      own.proposed = nil
    }
    act("ClearErrors") { own in
      own.rowError = ""
      own.columnErrors = [:]
    }
    for (name, state) in [("SetAdded", DataRowState.added), ("SetModified", .modified)] {
      act(name) { own in
        guard own.state == .unchanged else {
          throw DotNetError.invalidOperation(
            "SetAdded and SetModified can only be called on DataRows with Unchanged DataRowState.")
        }
        if state == .modified { own.original = own.values }
        own.state = state
      }
    }
    t.method("bool HasVersion(System.Data.DataRowVersion version)") { .bool(try row($0).version($0.flags(0)) != nil) }
    for word in ["string columnName", "int columnIndex", "System.Data.DataColumn column"] {
      t.method("string GetColumnError(\(word))") { c in
        Value(try row(c).columnErrors[row(c).place(c.args[0])] ?? "")
      }
      t.method("void SetColumnError(\(word), string error)") { c in
        let text = c.text(1)
        try row(c).columnErrors[row(c).place(c.args[0])] = text.isEmpty ? nil : text
        return .nothing
      }
    }
    t.method("System.Data.DataColumn[] GetColumnsInError()") { c in
      let own = try row(c)
      let found = own.table.columns.enumerated().filter { own.columnErrors[$0.offset] != nil }.map { Value.object($0.element) }
      return .object(ArrayObj(ContiguousArray(found), of: column))
    }
  }

  @Sendable private static func declareRow(_ t: TypeBuilder) {
    t.property("System.Data.DataTable Table {get;}", get: { .object(try row($0).table) })
    t.property(
      "System.Object[] ItemArray {get;set;}",
      get: { c in .array(try row(c).table.columns.indices.map { try row(c).value($0) }) },
      set: { c in
        let own = try row(c)
        // What is null is left as it is.
        for (i, value) in (c.args[0].sequence?.items ?? []).enumerated() where i < own.table.columns.count && !value.base.isNull
        {
          try own.set(i, value, c.runtime)
        }
        return .nothing
      })
    rowStates(t)
    let places = ["int columnIndex", "string columnName", "System.Data.DataColumn column"]
    t.indexers(
      places.map { "System.Object Item(\($0)) {get;set;}" }
        + places.map { "System.Object Item(\($0), System.Data.DataRowVersion version) {get;}" },
      get: { c in
        let own = try row(c)
        if c.args.count < 2 { return own.value(try own.place(c.args[0])) }
        return try own.value(own.place(c.args[0]), version: c.flags(1))
      },
      set: { c in
        try row(c).set(try row(c).place(c.args[0]), c.args[1], c.runtime)
        return .nothing
      })
    for word in ["string columnName", "int columnIndex", "System.Data.DataColumn column"] {
      t.method("bool IsNull(\(word))") { c in
        let value = try row(c).value(try row(c).place(c.args[0]))
        return .bool(value.isNull || value.base.obj is DBNullObj)
      }
    }
    t.method("bool IsNull(System.Data.DataColumn column, System.Data.DataRowVersion version)") { c in
      .bool(DataFilter.isNull(try row(c).value(row(c).place(c.args[0]), version: c.flags(1))))
    }
    t.method("void Delete()") { c in
      if try row(c).state != .deleted, try row(c).state != .detached { try row(c).table.cascade(try row(c), c.runtime) }
      try row(c).delete()
      return .nothing
    }
  }

  @Sendable private static func declareColumn(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(DataColumnObj("", .string)) }
    t.constructor("new(string columnName)") { .object(DataColumnObj($0.text(0), .string)) }
    t.constructor("new(string columnName, type dataType)") {
      .object(DataColumnObj($0.text(0), $0.obj(1) as? TypeInfo ?? .string))
    }
    t.constructor("new(string columnName, type dataType, string expr, System.Data.MappingType type)") { c in
      let made = DataColumnObj(c.text(0), c.obj(1) as? TypeInfo ?? .string)
      made.expression = c.text(2)
      made.map(as: c.flags(3))
      return .object(made)
    }
    func flag(_ name: String, _ path: ReferenceWritableKeyPath<DataColumnObj, Bool> & Sendable) {
      t.property(
        "bool \(name) {get;set;}", get: { .bool(try column($0)[keyPath: path]) },
        set: { c in
          try column(c)[keyPath: path] = c.bool(0)
          return .nothing
        })
    }
    flag("AllowDBNull", \.allowsNull)
    t.property(
      "bool AutoIncrement {get;set;}", get: { .bool(try column($0).counter != nil) },
      set: { c in
        let own = try column(c)
        own.counter = c.bool(0) ? own.seed : nil
        if c.bool(0), own.dataType === TypeInfo.string { own.dataType = .int32 }
        return .nothing
      })
    t.property(
      "long AutoIncrementSeed {get;set;}", get: { .long(try column($0).seed) },
      set: { c in
        let own = try column(c)
        own.seed = Int64(c.int(0))
        if own.counter != nil { own.counter = own.seed }
        return .nothing
      })
    t.property(
      "long AutoIncrementStep {get;set;}", get: { .long(try column($0).step) },
      set: { c in
        try column(c).step = Int64(c.int(0))
        return .nothing
      })
    t.property(
      "string Caption {get;set;}", get: { c in Value(try column(c).caption ?? column(c).name) },
      set: { c in
        try column(c).caption = c.text(0)
        return .nothing
      })
    t.property(
      "string ColumnName {get;set;}", get: { Value(try column($0).name) },
      set: { c in
        try column(c).name = c.text(0)
        return .nothing
      })
    t.property(
      "type DataType {get;set;}", get: { .object(try column($0).dataType) },
      set: { c in
        try column(c).dataType = c.obj(0) as? TypeInfo ?? .string
        return .nothing
      })
    t.property(
      "System.Object DefaultValue {get;set;}", get: { try column($0).defaultValue },
      set: { c in
        try column(c).defaultValue = try column(c).converted(c.args[0], c.runtime)
        return .nothing
      })
    t.property("int Ordinal {get;}") { .int32(try column($0).ordinal) }
    flag("ReadOnly", \.isReadOnly)
    t.property("System.Data.DataTable Table {get;}") { XLinqTypes.value(try column($0).table) }
    flag("Unique", \.isUnique)
    t.property(
      "int MaxLength {get;set;}", get: { .int32(try column($0).maxLength) },
      set: { c in
        try column(c).maxLength = max(-1, c.int(0))
        return .nothing
      })
    for (name, path) in [("Namespace", \DataColumnObj.space), ("Prefix", \DataColumnObj.prefix)]
      as [(String, ReferenceWritableKeyPath<DataColumnObj, String> & Sendable)]
    {
      t.property(
        "string \(name) {get;set;}", get: { Value(try column($0)[keyPath: path]) },
        set: { c in
          try column(c)[keyPath: path] = c.text(0)
          return .nothing
        })
    }
    t.property("System.Data.PropertyCollection ExtendedProperties {get;}") { .object(try column($0).properties) }
    t.method("void SetOrdinal(int ordinal)") { c in
      let own = try column(c)
      guard let table = own.table else {
        throw DotNetError.argument("Column must belong to a table.")
      }
      guard table.columns.indices.contains(c.int(0)) else {
        throw DotNetError.outOfRange("Ordinal '\(c.int(0))' exceeds the maximum number.", "ordinal")
      }
      let from = own.ordinal
      table.columns.insert(table.columns.remove(at: from), at: c.int(0))
      for row in table.rows where from < row.values.count {
        row.values.insert(row.values.remove(at: from), at: min(c.int(0), row.values.count))
        row.original = nil
      }
      return .nothing
    }
    t.method("string ToString()") { Value(try column($0).name) }
  }

  private static func declareParts(_ t: TypeBuilder, rows areRows: Bool) {
    @Sendable func me(_ c: Call) throws -> DataPartsObj {
      guard let parts = c.this.base.obj as? DataPartsObj else {
        throw DotNetError.invalidOperation("Not a collection of a table.")
      }
      return parts
    }
    t.property("int Count {get;}") { .int32(try me($0).items.count) }
    t.property("bool IsReadOnly {get;}") { _ in .bool(false) }
    t.property("bool IsSynchronized {get;}") { _ in .bool(false) }
    t.property("System.Object SyncRoot {get;}") { $0.this }
    t.method("System.Collections.IEnumerator GetEnumerator()") { XLinqTypes.value(try me($0).enumerator()) }
    if areRows { declareRows(t, me) } else { declareColumns(t, me) }
  }

  private static func declareRows(_ t: TypeBuilder, _ me: @escaping @Sendable (Call) throws -> DataPartsObj) {
    t.indexer(
      "System.Data.DataRow Item(int index) {get;}",
      get: { c in
        let rows = try me(c).table.rows
        guard rows.indices.contains(c.int(0)) else {
          throw DotNetError("System.IndexOutOfRangeException", "There is no row at position \(c.int(0)).")
        }
        return .object(rows[c.int(0)])
      })
    t.method("void Add(System.Data.DataRow row)") { c in
      guard let given = c.obj(0) as? DataRowObj else { throw DotNetError.argumentNull("row") }
      guard given.table === (try me(c).table) else {
        throw DotNetError.argument("This row already belongs to another table.")
      }
      try me(c).table.attach(given, c.runtime)
      return .nothing
    }
    t.method("System.Data.DataRow Add(Params System.Object[] values)") { c in
      let table = try me(c).table
      let values = c.args[0].sequence?.items ?? []
      if values.count > table.columns.count {
        throw DotNetError.argument("Input array is longer than the number of columns in this table.")
      }
      let made = table.newRow()
      // A null stands for the column's default.
      for (i, value) in values.enumerated() where !value.base.isNull { try made.set(i, value, c.runtime) }
      try table.attach(made, c.runtime)
      return .object(made)
    }
    t.method("void InsertAt(System.Data.DataRow row, int pos)") { c in
      guard let given = c.obj(0) as? DataRowObj else { throw DotNetError.argumentNull("row") }
      try me(c).table.attach(given, at: c.int(1), c.runtime)
      return .nothing
    }
    t.method("void Clear()") { c in
      try me(c).table.drop { _ in true }
      return .nothing
    }
    @Sendable func find(_ c: Call) throws -> DataRowObj? {
      let table = try me(c).table
      guard let key = table.primaryKey.first else {
        throw DotNetError("System.Data.MissingPrimaryKeyException", "Table doesn't have a primary key.")
      }
      let wanted = try key.converted(c.args[0], c.runtime)
      return try table.rows([key], equal: [wanted], c.runtime).first
    }
    t.method("System.Data.DataRow Find(System.Object key)") { XLinqTypes.value(try find($0)) }
    t.method("bool Contains(System.Object key)") { .bool(try find($0) != nil) }
    t.method("int IndexOf(System.Data.DataRow row)") { c in
      .int32(try me(c).table.rows.firstIndex { $0 === c.obj(0) } ?? -1)
    }
    t.method("void Remove(System.Data.DataRow row)") { c in
      let given = c.obj(0) as? DataRowObj
      try me(c).table.drop { $0 === given }
      return .nothing
    }
    t.method("void RemoveAt(int index)") { c in
      let table = try me(c).table
      guard table.rows.indices.contains(c.int(0)) else {
        throw DotNetError("System.IndexOutOfRangeException", "There is no row at position \(c.int(0)).")
      }
      table.rows[c.int(0)].leave()
      return .nothing
    }
  }

  private static func declareColumns(_ t: TypeBuilder, _ me: @escaping @Sendable (Call) throws -> DataPartsObj) {
    t.indexer(
      "System.Data.DataColumn Item(System.Object column) {get;}",
      get: { c in
        let table = try me(c).table
        if c.args[0].pstring == nil, let number = c.args[0].base.integer {
          guard number >= 0, number < table.columns.count else {
            throw DotNetError("System.IndexOutOfRangeException", "Cannot find column \(number).")
          }
          return .object(table.columns[Int(number)])
        }
        return XLinqTypes.value(table.index(c.args[0].pstring?.string ?? "").map { table.columns[$0] })
      })
    t.method("void Add(System.Data.DataColumn column)") { c in
      guard let given = c.obj(0) as? DataColumnObj else { throw DotNetError.argumentNull("column") }
      try me(c).table.add(given)
      return .nothing
    }
    @Sendable func add(_ c: Call) throws -> Value {
      let made = DataColumnObj(c.args.isEmpty ? "" : c.text(0), c.args.count > 1 ? c.obj(1) as? TypeInfo ?? .string : .string)
      try me(c).table.add(made)
      return .object(made)
    }
    t.method("System.Data.DataColumn Add()") { try add($0) }
    t.method("System.Data.DataColumn Add(string columnName)") { try add($0) }
    t.method("System.Data.DataColumn Add(string columnName, type type)") { try add($0) }
    t.method("void AddRange(System.Data.DataColumn[] columns)") { c in
      for item in c.args[0].sequence?.items ?? [] {
        if let column = item.base.obj as? DataColumnObj { try me(c).table.add(column) }
      }
      return .nothing
    }
    t.method("bool Contains(string name)") { .bool(try me($0).table.index($0.text(0)) != nil) }
    t.method("int IndexOf(string columnName)") { .int32(try me($0).table.index($0.text(0)) ?? -1) }
    t.method("void Remove(string name)") { c in
      let table = try me(c).table
      guard let i = table.index(c.text(0)) else {
        throw DotNetError.argument("Column '\(c.text(0))' does not belong to table \(table.name).")
      }
      try table.remove(table.columns[i], at: i)
      return .nothing
    }
  }
}
