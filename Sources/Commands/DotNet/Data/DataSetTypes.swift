// `DataSet`, `DataView` and `DataRowView`.

import Engine
import Objects
import Primitives

/// `DataSet`: tables by name.
final class DataSetObj: Obj {
  var name: String
  var tables: [DataTableObj] = []
  var isCaseSensitive = false
  var space = ""
  var prefix = ""
  var relations: [DataRelationObj] = []
  /// `Locale`; nil as long as it is the session's.
  var locale: Value?
  /// `EnforceConstraints`.
  var enforces = true
  let properties = DictionaryObj()
  init(_ name: String) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { DataSetTypes.set }
  func table(_ name: String) -> DataTableObj? {
    tables.first { $0.name == name } ?? tables.first { $0.name.lowercased() == name.lowercased() }
  }
  func add(_ table: DataTableObj) throws {
    if table.name.isEmpty {
      var number = 1
      while self.table("Table\(number)") != nil { number += 1 }
      table.name = "Table\(number)"
    }
    if tables.contains(where: { $0 === table }) { throw DotNetError.argument("DataTable already belongs to this DataSet.") }
    if self.table(table.name) != nil {
      throw DotNetError(
        "System.Data.DuplicateNameException", "A DataTable named '\(table.name)' already belongs to this DataSet.")
    }
    if table.owner != nil { throw DotNetError.argument("DataTable already belongs to another DataSet.") }
    table.owner = self
    tables.append(table)
  }
}

/// `Tables` of a set.
final class DataTablesObj: Obj {
  let set: DataSetObj
  init(_ set: DataSetObj) {
    self.set = set
    super.init()
  }
  override var type: TypeInfo { DataSetTypes.tables }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(set.tables.map { .object($0) })) }
}

/// `DataView`: rows of a table, some of them, in an order of their own.
final class DataViewObj: Obj {
  let table: DataTableObj?
  var filter = ""
  var sort = ""
  /// `RowStateFilter` by number: the current rows.
  var states = 22
  var allowsNew = true
  var allowsEdit = true
  var allowsDelete = true
  /// Whether the primary key gives the order where `Sort` is empty.
  var sortsByKey = false
  init(_ table: DataTableObj?) {
    self.table = table
    super.init()
  }
  override var type: TypeInfo { DataSetTypes.view }
  func rows(_ runtime: Runtime) throws -> [DataRowObj] {
    guard let table else { return [] }
    var found = table.rows(in: states)
    if let filter = try DataFilter.parse(filter, table) {
      found = try found.filter { try DataFilter.holds(filter, $0, runtime) }
    }
    let order = sort.isEmpty && sortsByKey ? table.primaryKey.map { "[\($0.name)]" }.joined(separator: ", ") : sort
    return order.isEmpty ? found : try DataFilter.sorted(found, order, table, runtime)
  }
  func mayDelete() throws {
    guard allowsDelete else {
      throw DotNetError("System.Data.DataException", "Cannot delete on a DataSource where AllowDelete is false.")
    }
  }
  fileprivate var lastRuntime: Runtime?
  override func enumerator() -> Enumerator? { ViewEnumerator(self) }
}

private final class ViewEnumerator: Enumerator {
  private let view: DataViewObj
  private var rows: [DataRowObj]?
  private var at = 0
  init(_ view: DataViewObj) {
    self.view = view
    super.init()
  }
  override func next() throws -> Value? {
    let all: [DataRowObj]
    if let rows {
      all = rows
    } else if let runtime = view.lastRuntime {
      all = try view.rows(runtime)
    } else {
      all = view.table?.rows(in: view.states) ?? []
    }
    rows = all
    guard at < all.count else { return nil }
    at += 1
    return .object(DataRowViewObj(view, all[at - 1]))
  }
  override func reset() { (at, rows) = (0, nil) }
}

/// `DataRowView`: a row as a view shows it; its columns are its properties.
final class DataRowViewObj: Obj {
  let view: DataViewObj
  let row: DataRowObj
  init(_ view: DataViewObj, _ row: DataRowObj) {
    (self.view, self.row) = (view, row)
    super.init()
  }
  override var type: TypeInfo { DataSetTypes.rowView }
  override var hasOwnMembers: Bool { true }
  override func ownDefinition(_ name: PSString) -> String? { row.ownDefinition(name) }
  override var dynamicNames: [PSString] { row.dynamicNames }
  override func dynamicGet(_ name: PSString, _ runtime: Runtime) throws -> Value? { try row.dynamicGet(name, runtime) }
  override func dynamicSet(_ name: PSString, _ value: Value, _ runtime: Runtime) throws -> Bool {
    guard row.table.index(name.string) != nil else { return false }
    do { try mayChange() } catch let error as DotNetError { throw DataRowObj.settingFailed(name, error) }
    return try row.dynamicSet(name, value, runtime)
  }

  /// Refuses changes where the view does not allow them; a new row may be filled.
  func mayChange() throws {
    guard view.allowsEdit || !row.isAttached else {
      throw DotNetError("System.Data.DataException", "Cannot edit on a DataSource where AllowEdit is false.")
    }
  }
  /// Refuses to delete a row that is in the table where the view does not allow it.
  func delete() throws {
    guard row.isAttached else { return }
    try view.mayDelete()
    try row.delete()
  }
}

enum DataSetTypes {
  private static let prefix = "System.Data."
  static let set = TypeInfo(prefix + "DataSet", base: DataTypes.component, declare: declareSet)
  static let tables = TypeInfo(prefix + "DataTableCollection", base: DataTypes.internals, declare: declareTables)
  static let view = TypeInfo(
    prefix + "DataView", base: DataTypes.component, interfaces: { [.ilist, .icollection, .ienumerable] }, declare: declareView)
  static let rowView = TypeInfo(prefix + "DataRowView", base: .object, declare: declareRowView)
  static let family = TypeCatalog.Family(types: [
    set.fullName: { set }, tables.fullName: { tables }, view.fullName: { view }, rowView.fullName: { rowView },
  ])

  @Sendable private static func declareSet(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataSetObj {
      guard let set = c.this.base.obj as? DataSetObj else { throw DotNetError.argumentNull("dataSet") }
      return set
    }
    t.constructor("new()") { _ in .object(DataSetObj("NewDataSet")) }
    t.constructor("new(string dataSetName)") { .object(DataSetObj($0.text(0))) }
    t.property(
      "string DataSetName {get;set;}", get: { Value(try own($0).name) },
      set: { c in
        try own(c).name = c.text(0)
        return .nothing
      })
    t.property(
      "bool CaseSensitive {get;set;}", get: { .bool(try own($0).isCaseSensitive) },
      set: { c in
        try own(c).isCaseSensitive = c.bool(0)
        return .nothing
      })
    t.property("System.Data.DataTableCollection Tables {get;}") { .object(DataTablesObj(try own($0))) }
    t.property("System.Data.PropertyCollection ExtendedProperties {get;}") { .object(try own($0).properties) }
    t.property("bool HasErrors {get;}") { .bool(try own($0).tables.contains { $0.rows.contains { $0.hasErrors } }) }
    t.property("bool IsInitialized {get;}") { _ in .bool(true) }
    for (name, body): (String, @Sendable (DataTableObj) -> Void) in [
      ("AcceptChanges", { $0.acceptAll() }), ("RejectChanges", { $0.rejectAll() }),
      (
        "Clear",
        { table in table.drop { _ in true } }
      ),
    ] {
      t.method("void \(name)()") { c in
        for table in try own(c).tables { body(table) }
        return .nothing
      }
    }
    for name in ["BeginInit", "EndInit", "Dispose"] { t.method("void \(name)()") { _ in .nothing } }
    t.method("void Reset()") { c in
      for table in try own(c).tables { table.owner = nil }
      try own(c).tables = []
      return .nothing
    }
    t.method("bool HasChanges()") { c in
      .bool(try own(c).tables.contains { $0.rows.contains { $0.state != .unchanged } })
    }
    @Sendable func copy(_ c: Call, _ wanted: (DataRowObj) -> Bool) throws -> Value {
      let made = DataSetObj(try own(c).name)
      for table in try own(c).tables { try made.add(try table.copied(wanted)) }
      for relation in try own(c).relations {
        func twins(_ columns: [DataColumnObj]) -> [DataColumnObj] {
          columns.compactMap { column in
            made.table(column.table?.name ?? "")?.columns.first { $0.name == column.name }
          }
        }
        let twin = try DataRelationObj(relation.name, twins(relation.parents), twins(relation.children))
        twin.owner = made
        made.relations.append(twin)
        if let constraint = relation.childTable?.constraints.first(where: { $0.relation === relation }) {
          let same = DataConstraintObj(constraint.name, twin.children, relation: twin)
          (same.deleteRule, same.updateRule) = (constraint.deleteRule, constraint.updateRule)
          twin.childTable?.constraints.append(same)
        }
      }
      return .object(made)
    }
    t.method("System.Data.DataSet Clone()") { c in try copy(c) { _ in false } }
    t.method("System.Data.DataSet Copy()") { c in try copy(c) { _ in true } }
    t.method("System.Data.DataSet GetChanges()") { c in
      let changed = try own(c).tables.contains { $0.rows.contains { $0.state != .unchanged } }
      return changed ? try copy(c) { $0.state != .unchanged } : .null
    }
    t.method("void Merge(System.Data.DataSet dataSet)") { c in
      guard let other = c.obj(0) as? DataSetObj else { throw DotNetError.argumentNull("dataSet") }
      for table in other.tables {
        if let mine = try own(c).table(table.name) {
          try mine.merge(table, keepsChanges: false, c.runtime)
        } else {
          try own(c).add(try table.copied { _ in true })
        }
      }
      return .nothing
    }
    t.method("void Merge(System.Data.DataTable table)") { c in
      guard let other = c.obj(0) as? DataTableObj else { throw DotNetError.argumentNull("table") }
      if let mine = try own(c).table(other.name) {
        try mine.merge(other, keepsChanges: false, c.runtime)
      } else {
        try own(c).add(try other.copied { _ in true })
      }
      return .nothing
    }
    DataXml.declareWriting(t, hierarchies: false) { c, _ in
      let set = try own(c)
      return DataXmlSource(set: set, main: nil, tables: set.tables)
    }
    t.method("string GetXml()") { c in
      let set = try own(c)
      let source = DataXmlSource(set: set, main: nil, tables: set.tables)
      return Value(try DataXmlWriter(runtime: c.runtime, source: source).written(1).written(indent: true))
    }
    t.method("string ToString()") { Value(try own($0).name) }
  }

  @Sendable private static func declareTables(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataSetObj {
      guard let tables = c.this.base.obj as? DataTablesObj else { throw DotNetError.argumentNull("tables") }
      return tables.set
    }
    t.property("int Count {get;}") { .int32(try own($0).tables.count) }
    @Sendable func at(_ c: Call) throws -> DataTableObj? {
      let set = try own(c)
      if let name = c.args[0].pstring { return set.table(name.string) }
      guard set.tables.indices.contains(c.int(0)) else {
        throw DotNetError("System.IndexOutOfRangeException", "Cannot find table \(c.int(0)).")
      }
      return set.tables[c.int(0)]
    }
    t.indexer("System.Data.DataTable Item(System.Object name) {get;}", get: { c in XLinqTypes.value(try at(c)) })
    t.method("void Add(System.Data.DataTable table)") { c in
      guard let table = c.obj(0) as? DataTableObj else { throw DotNetError.argumentNull("table") }
      try own(c).add(table)
      return .nothing
    }
    for parameters in ["", "string name"] {
      t.method("System.Data.DataTable Add(\(parameters))") { c in
        let made = DataTableObj(c.args.isEmpty ? "" : c.text(0))
        try own(c).add(made)
        return .object(made)
      }
    }
    t.method("void AddRange(System.Data.DataTable[] tables)") { c in
      for item in c.items(0) { if let table = item.base.obj as? DataTableObj { try own(c).add(table) } }
      return .nothing
    }
    t.method("bool Contains(string name)") { .bool(try own($0).table($0.text(0)) != nil) }
    t.method("int IndexOf(string tableName)") { c in
      .int32(try own(c).tables.firstIndex { $0.name.lowercased() == c.text(0).lowercased() } ?? -1)
    }
    @Sendable func remove(_ c: Call, _ table: DataTableObj?) throws -> Value {
      guard let table else {
        throw DotNetError.argument("Table '\(c.text(0))' does not belong to this DataSet.")
      }
      table.owner = nil
      try own(c).tables.removeAll { $0 === table }
      return .nothing
    }
    t.method("void Remove(string name)") { c in try remove(c, own(c).table(c.text(0))) }
    t.method("void Remove(System.Data.DataTable table)") { c in
      try remove(c, own(c).tables.first { $0 === c.obj(0) })
    }
    t.method("void RemoveAt(int index)") { c in try remove(c, at(c)) }
    t.method("void Clear()") { c in
      for table in try own(c).tables { table.owner = nil }
      try own(c).tables = []
      return .nothing
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { c in
      .object(ArrayEnumerator(ContiguousArray(try own(c).tables.map { .object($0) })))
    }
  }

  private static func view(_ c: Call) throws -> DataViewObj {
    guard let view = c.this.base.obj as? DataViewObj else { throw DotNetError.argumentNull("view") }
    view.lastRuntime = c.runtime
    return view
  }

  @Sendable private static func declareView(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(DataViewObj(nil)) }
    t.constructor("new(System.Data.DataTable table)") { c in
      let made = DataViewObj(c.obj(0) as? DataTableObj)
      made.lastRuntime = c.runtime
      return .object(made)
    }
    t.constructor(
      "new(System.Data.DataTable table, string RowFilter, string Sort, System.Data.DataViewRowState RowState)"
    ) { c in
      let made = DataViewObj(c.obj(0) as? DataTableObj)
      (made.filter, made.sort, made.states, made.lastRuntime) = (c.text(1), c.text(2), c.flags(3), c.runtime)
      return .object(made)
    }
    t.property("int Count {get;}") { c in .int32(try view(c).rows(c.runtime).count) }
    t.property("System.Data.DataTable Table {get;}") { c in XLinqTypes.value(try view(c).table) }
    t.property(
      "string RowFilter {get;set;}", get: { Value(try view($0).filter) },
      set: { c in
        let own = try view(c)
        if let table = own.table { _ = try DataFilter.parse(c.text(0), table) }
        own.filter = c.text(0)
        return .nothing
      })
    t.property(
      "string Sort {get;set;}", get: { Value(try view($0).sort) },
      set: { c in
        try view(c).sort = c.text(0)
        return .nothing
      })
    t.indexer(
      "System.Data.DataRowView Item(int recordIndex) {get;}",
      get: { c in
        let rows = try view(c).rows(c.runtime)
        guard rows.indices.contains(c.int(0)) else {
          throw DotNetError("System.IndexOutOfRangeException", "Index \(c.int(0)) is either negative or above rows count.")
        }
        return .object(DataRowViewObj(try view(c), rows[c.int(0)]))
      })
    t.method("System.Data.DataTable ToTable()") { c in
      let own = try view(c)
      guard let table = own.table else { return .null }
      let wanted = try own.rows(c.runtime)
      let made = try table.copied { _ in false }
      for row in wanted {
        let twin = DataRowObj(made)
        (twin.values, twin.isAttached, twin.state) = (row.values, true, .added)
        made.append(twin)
      }
      return .object(made)
    }
    t.method("System.Data.DataTable ToTable(bool distinct, Params string[] columnNames)") { c in
      let own = try view(c)
      guard let table = own.table else { return .null }
      let names = c.items(1).compactMap { $0.pstring?.string }
      let made = DataTableObj(table.name)
      let places = try names.map { name in
        guard let i = table.index(name) else {
          throw DotNetError.argument("Column '\(name)' does not belong to table \(table.name).")
        }
        try made.add(DataColumnObj(table.columns[i].name, table.columns[i].dataType))
        return i
      }
      for row in try own.rows(c.runtime) {
        let values = places.map { row.value($0) }
        if c.bool(0),
          try made.rows.contains(where: { other in
            try zip(other.values, values).allSatisfy { try Comparison.sortOrder($0, $1, ignoreCase: true, c.runtime) == 0 }
          })
        {
          continue
        }
        let twin = DataRowObj(made)
        (twin.values, twin.isAttached, twin.state) = (values, true, .added)
        made.append(twin)
      }
      return .object(made)
    }
    @Sendable func find(_ c: Call) throws -> [(Int, DataRowObj)] {
      let own = try view(c)
      guard let table = own.table, !own.sort.isEmpty else {
        throw DotNetError.argument("Find finds a row based on a Sort order, and no Sort order is specified.")
      }
      let name = own.sort.split(separator: ",")[0].split(separator: " ").first.map(String.init) ?? ""
      guard let i = table.index(name.filter { $0 != "[" && $0 != "]" }) else { return [] }
      return try own.rows(c.runtime).enumerated().filter {
        try Comparison.sortOrder($0.element.value(i), c.args[0], ignoreCase: true, c.runtime) == 0
      }.map { ($0.offset, $0.element) }
    }
    t.method("int Find(System.Object key)") { .int32(try find($0).first?.0 ?? -1) }
    t.method("System.Data.DataRowView[] FindRows(System.Object key)") { c in
      .object(
        ArrayObj(ContiguousArray(try find(c).map { .object(DataRowViewObj(try view(c), $0.1)) }), of: rowView))
    }
    t.method("System.Data.DataRowView AddNew()") { c in
      guard let table = try view(c).table else { throw DotNetError.invalidOperation("The view has no table.") }
      if try !view(c).allowsNew {
        throw DotNetError("System.Data.DataException", "Cannot call AddNew on a DataView where AllowNew is false.")
      }
      return .object(DataRowViewObj(try view(c), table.newRow()))
    }
    t.method("void Delete(int index)") { c in
      let rows = try view(c).rows(c.runtime)
      guard rows.indices.contains(c.int(0)) else {
        throw DotNetError("System.IndexOutOfRangeException", "Index \(c.int(0)) is either negative or above rows count.")
      }
      try view(c).mayDelete()
      try rows[c.int(0)].delete()
      return .nothing
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { c in
      let own = try view(c)
      return .object(ArrayEnumerator(ContiguousArray(try own.rows(c.runtime).map { .object(DataRowViewObj(own, $0)) })))
    }
  }

  @Sendable private static func declareRowView(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataRowViewObj {
      guard let found = c.this.base.obj as? DataRowViewObj else { throw DotNetError.argumentNull("row") }
      return found
    }
    t.property("System.Data.DataRow Row {get;}", get: { .object(try own($0).row) })
    t.property("System.Data.DataView DataView {get;}", get: { .object(try own($0).view) })
    t.indexer(
      "System.Object Item(System.Object property) {get;set;}",
      get: { c in try own(c).row.value(try own(c).row.place(c.args[0])) },
      set: { c in
        try own(c).mayChange()
        try own(c).row.set(try own(c).row.place(c.args[0]), c.args[1], c.runtime)
        return .nothing
      })
    t.method("void Delete()") { c in
      try own(c).delete()
      return .nothing
    }
    t.method("void EndEdit()") { c in
      let row = try own(c).row
      if !row.isAttached { try row.table.attach(row, c.runtime) }
      row.proposed = nil
      return .nothing
    }
    t.method("void BeginEdit()") { c in
      let row = try own(c).row
      if row.isAttached, row.proposed == nil { row.proposed = row.values }
      return .nothing
    }
  }
}
