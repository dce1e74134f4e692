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

  private static func copy(_ table: DataTableObj, rows: Bool) throws -> DataTableObj {
    let made = DataTableObj(table.name)
    for column in table.columns {
      let twin = DataColumnObj(column.name, column.dataType)
      (twin.caption, twin.allowsNull, twin.isReadOnly, twin.isUnique) =
        (column.caption, column.allowsNull, column.isReadOnly, column.isUnique)
      (twin.defaultValue, twin.counter, twin.seed, twin.step) = (column.defaultValue, column.counter, column.seed, column.step)
      try made.add(twin)
    }
    made.primaryKey = table.primaryKey.compactMap { key in made.columns.first { $0.name == key.name } }
    for row in rows ? table.rows : [] {
      let twin = DataRowObj(made)
      twin.values = row.values
      twin.isAttached = true
      made.rows.append(twin)
    }
    return made
  }

  @Sendable private static func declareTable(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(DataTableObj("")) }
    t.constructor("new(string tableName)") { .object(DataTableObj($0.text(0))) }
    t.property("System.Data.DataColumnCollection Columns {get;}") { .object(DataPartsObj(try table($0), rows: false)) }
    t.property("bool HasErrors {get;}") { _ in .bool(false) }
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
      for row in try table(c).rows { row.isAttached = false }
      try table(c).rows = []
      return .nothing
    }
    t.method("System.Data.DataTable Clone()") { .object(try copy(table($0), rows: false)) }
    t.method("System.Data.DataTable Copy()") { .object(try copy(table($0), rows: true)) }
    // No indexes or notifications are kept that these could hold back. Versions of rows are not kept either: AcceptChanges and its kin are missing
    // by name rather than doing nothing.
    for name in ["BeginLoadData", "EndLoadData", "Dispose"] {
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
      let own = try table(c)
      var found = own.rows
      if let filter = try DataFilter.parse(c.args.isEmpty ? "" : c.text(0), own) {
        found = try found.filter { try DataFilter.holds(filter, $0, c.runtime) }
      }
      if c.args.count > 1 { found = try DataFilter.sorted(found, c.text(1), own, c.runtime) }
      return .object(ArrayObj(ContiguousArray(found.map { Value.object($0) }), of: row))
    }
    t.method("System.Data.DataRow[] Select()") { try select($0) }
    t.method("System.Data.DataRow[] Select(string filterExpression)") { try select($0) }
    t.method("System.Data.DataRow[] Select(string filterExpression, string sort)") { try select($0) }
    t.method("System.Object Compute(string expression, string filter)") { c in try compute(c) }
    t.method("string ToString()") { Value(try table($0).name) }
  }

  /// `Compute`: one aggregate of one column.
  private static func compute(_ c: Call) throws -> Value {
    let own = try table(c)
    let text = c.text(0).filter { !$0.isWhitespace }
    guard let open = text.firstIndex(of: "("), text.last == ")" else {
      throw DotNetError("System.Data.SyntaxErrorException", "Syntax error in the expression.")
    }
    let name = String(text[text.index(after: open)...].dropLast()).filter { $0 != "[" && $0 != "]" }
    guard let i = own.index(name) else { throw DotNetError("System.Data.EvaluateException", "Cannot find column [\(name)].") }
    var found = own.rows
    if let filter = try DataFilter.parse(c.text(1), own) {
      found = try found.filter { try DataFilter.holds(filter, $0, c.runtime) }
    }
    let values = found.map { $0.value(i) }.filter { !$0.isNull && !($0.base.obj is DBNullObj) }
    let kind = text[..<open].uppercased()
    if kind == "COUNT" { return .int32(values.count) }
    guard var best = values.first else { return DataTableObj.dbNull }
    switch kind {
    case "MIN", "MAX":
      for value in values.dropFirst() {
        let order = try Comparison.sortOrder(value, best, ignoreCase: true, c.runtime)
        if kind == "MIN" ? order < 0 : order > 0 { best = value }
      }
      return best
    case "SUM", "AVG":
      for value in values.dropFirst() { best = try Arithmetic.add(best, value, c.runtime) }
      if best.base.integer != nil { best = .long(best.base.integer ?? 0) }
      if kind == "SUM" { return best }
      if let whole = best.base.integer { return .int(Int32(truncatingIfNeeded: whole / Int64(values.count))) }
      if case .double(let sum) = best.base { return .double(sum / Double(values.count)) }
      return best
    default:
      throw DotNetError("System.Data.EvaluateException", "The expression contains undefined function call \(text[..<open])().")
    }
  }

  @Sendable private static func declareRow(_ t: TypeBuilder) {
    t.property("System.Data.DataTable Table {get;}", hidden: true, get: { .object(try row($0).table) })
    t.property(
      "System.Object[] ItemArray {get;set;}", hidden: true,
      get: { c in .array(try row(c).table.columns.indices.map { try row(c).value($0) }) },
      set: { c in
        let own = try row(c)
        for (i, value) in (c.args[0].sequence?.items ?? []).enumerated() where i < own.table.columns.count {
          try own.set(i, value, c.runtime)
        }
        return .nothing
      })
    t.property("string RowState {get;}", hidden: true, get: { Value(try row($0).isAttached ? "Added" : "Detached") })
    t.property("string RowError {get;}", hidden: true, get: { _ in .emptyString })
    t.property("bool HasErrors {get;}", hidden: true, get: { _ in .bool(false) })
    t.indexer(
      "System.Object Item(System.Object column) {get;set;}",
      get: { c in try row(c).value(try row(c).place(c.args[0])) },
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
    t.method("void Delete()") { c in
      let own = try row(c)
      own.table.rows.removeAll { $0 === own }
      own.isAttached = false
      return .nothing
    }
  }

  @Sendable private static func declareColumn(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(DataColumnObj("", .string)) }
    t.constructor("new(string columnName)") { .object(DataColumnObj($0.text(0), .string)) }
    t.constructor("new(string columnName, type dataType)") {
      .object(DataColumnObj($0.text(0), $0.obj(1) as? TypeInfo ?? .string))
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
      for (i, value) in values.enumerated() where !(value.isNull && table.columns[i].counter != nil) {
        try made.set(i, value, c.runtime)
      }
      try table.attach(made, c.runtime)
      return .object(made)
    }
    t.method("void InsertAt(System.Data.DataRow row, int pos)") { c in
      guard let given = c.obj(0) as? DataRowObj else { throw DotNetError.argumentNull("row") }
      try me(c).table.attach(given, at: c.int(1), c.runtime)
      return .nothing
    }
    t.method("void Clear()") { c in
      try me(c).table.rows = []
      return .nothing
    }
    @Sendable func find(_ c: Call) throws -> DataRowObj? {
      let table = try me(c).table
      guard let key = table.primaryKey.first else {
        throw DotNetError("System.Data.MissingPrimaryKeyException", "Table doesn't have a primary key.")
      }
      let wanted = try key.converted(c.args[0], c.runtime)
      return try table.rows.first { try Comparison.sortOrder($0.value(key.ordinal), wanted, ignoreCase: true, c.runtime) == 0 }
    }
    t.method("System.Data.DataRow Find(System.Object key)") { XLinqTypes.value(try find($0)) }
    t.method("bool Contains(System.Object key)") { .bool(try find($0) != nil) }
    t.method("int IndexOf(System.Data.DataRow row)") { c in
      .int32(try me(c).table.rows.firstIndex { $0 === c.obj(0) } ?? -1)
    }
    t.method("void Remove(System.Data.DataRow row)") { c in
      let given = c.obj(0) as? DataRowObj
      try me(c).table.rows.removeAll { $0 === given }
      given?.isAttached = false
      return .nothing
    }
    t.method("void RemoveAt(int index)") { c in
      let table = try me(c).table
      guard table.rows.indices.contains(c.int(0)) else {
        throw DotNetError("System.IndexOutOfRangeException", "There is no row at position \(c.int(0)).")
      }
      table.rows.remove(at: c.int(0)).isAttached = false
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
