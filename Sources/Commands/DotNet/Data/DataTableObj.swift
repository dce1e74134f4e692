// System.Data's tables in memory: a table of typed columns whose rows show the columns as their properties.

import Engine
import Objects
import Primitives

/// `[System.Data.DataColumn]`.
final class DataColumnObj: Obj {
  var name: String
  var caption: String?
  var dataType: TypeInfo
  var allowsNull = true
  var isReadOnly = false
  var isUnique = false
  var defaultValue: Value = DataTableObj.dbNull
  /// The next number of a column that counts by itself; nil for others.
  var counter: Int64?
  var seed: Int64 = 0
  var step: Int64 = 1
  var maxLength = -1
  /// What works the values out, as it was written and as it was understood.
  var expression = ""
  var formula: DataFilter.Node?
  var space = ""
  var prefix = ""
  let properties = DictionaryObj()
  /// Properties that nothing here depends on.
  var settings: [String: Value] = [:]
  weak var table: DataTableObj?
  init(_ name: String, _ type: TypeInfo) {
    self.name = name
    dataType = type
    super.init()
  }
  override var type: TypeInfo { DataTypes.column }
  override func describe(_ runtime: Runtime) throws -> String { name }
  var ordinal: Int { table?.columns.firstIndex { $0 === self } ?? -1 }

  private static let convert = TypeCatalog.find("System.Convert")
  private static let changeType = PSString.make("ChangeType")

  /// A value as the column keeps it.
  func converted(_ value: Value, _ runtime: Runtime) throws -> Value {
    let base = value.base
    if base.isNull || base.obj === DataTableObj.dbNull.obj {
      if !allowsNull { throw DotNetError("System.Data.NoNullAllowedException", "Column '\(name)' does not allow nulls.") }
      return DataTableObj.dbNull
    }
    if maxLength >= 0, let text = base.pstring, text.count > maxLength {
      throw DotNetError.argument(
        "Cannot set column '\(name)'. The value violates the MaxLength limit of this column.")
    }
    if dataType === TypeInfo.object || base.type === dataType { return base }
    do {
      // Numbers, dates and truths are converted as `System.Convert` does, which knows fewer spellings than PowerShell.
      if base.pstring != nil, dataType.code.isNumeric || dataType === TypeInfo.bool || dataType === TypeInfo.dateTime,
        !dataType.isEnum, let convert = DataColumnObj.convert
      {
        return try MemberAccess.invokeStatic(convert, DataColumnObj.changeType, [base, .object(dataType)], runtime)
      }
      return try Conversion.convert(base, to: dataType, runtime)
    } catch let thrown as Thrown {
      let cause = thrown.record.exception
      let text = try Text.netString(base, runtime).string
      throw DotNetError.argument(
        "\((cause.inner ?? cause).message)Couldn't store <\(text)> in \(name) Column.  Expected type is \(dataType.name).")
    }
  }
}

/// `[System.Data.DataRow]`.
final class DataRowObj: Obj {
  let table: DataTableObj
  var values: [Value] { didSet { if isAttached { table.edition &+= 1 } } }
  var isAttached = false
  var state = DataRowState.detached
  /// The values before the changes that are not accepted yet.
  var original: [Value]?
  /// The values before `BeginEdit`.
  var proposed: [Value]?
  var rowError = ""
  var columnErrors: [Int: String] = [:]
  var hasErrors: Bool { !rowError.isEmpty || !columnErrors.isEmpty }
  init(_ table: DataTableObj) {
    self.table = table
    values = table.columns.map { $0.defaultValue }
    super.init()
  }
  override var type: TypeInfo { DataTypes.row }
  override var hasOwnMembers: Bool { true }
  override var dynamicNames: [PSString] { table.columns.map { PSString.make($0.name) } }
  override func ownDefinition(_ name: PSString) -> String? {
    guard let at = table.index(name.string) else { return nil }
    let column = table.columns[at]
    return "\(column.dataType.shortName()) \(column.name) {get;\(column.isReadOnly ? "" : "set;")}"
  }

  func value(_ i: Int) -> Value { values.indices.contains(i) ? values[i] : DataTableObj.dbNull }
  func set(_ i: Int, _ value: Value, _ runtime: Runtime) throws {
    guard table.columns.indices.contains(i) else {
      throw DotNetError.argument("Column does not belong to table \(table.name).")
    }
    let column = table.columns[i]
    if column.formula != nil || column.isReadOnly && isAttached {
      throw DotNetError("System.Data.ReadOnlyException", "Column '\(column.name)' is read only.")
    }
    if state == .deleted {
      throw DotNetError(
        "System.Data.DeletedRowInaccessibleException", "Deleted row information cannot be accessed through the row.")
    }
    while values.count < table.columns.count { values.append(DataTableObj.dbNull) }
    if value.base.isNull, column.dataType.isValueType {
      throw DotNetError.argument("Cannot set Column '\(column.name)' to be null. Please use DBNull instead.")
    }
    let new = try column.converted(value, runtime)
    let before = values[i]
    let isSame =
      try !DataFilter.isNull(before) && !DataFilter.isNull(new)
      && Comparison.sortOrder(before, new, ignoreCase: false, runtime) == 0
    let followers = isAttached && !isSame ? try table.followers(of: self, column, runtime) : []
    willChange()
    values[i] = new
    if isAttached, table.constraints.contains(where: { own in own.relation?.children.contains { $0 === column } ?? false }) {
      do { try table.check(self, runtime) } catch {
        values[i] = before
        throw error
      }
    }
    for (rule, child, own) in followers where child.values.indices.contains(own.ordinal) {
      child.willChange()
      child.values[own.ordinal] = rule == 1 ? new : rule == 2 ? DataTableObj.dbNull : own.defaultValue
    }
    if table.hasFormulas { try DataExpression.renew(self, runtime) }
  }

  override func dynamicGet(_ name: PSString, _ runtime: Runtime) throws -> Value? {
    table.index(name.string).map { value($0) }
  }
  override func dynamicSet(_ name: PSString, _ value: Value, _ runtime: Runtime) throws -> Bool {
    guard let i = table.index(name.string) else { return false }
    do { try set(i, value, runtime) } catch let error as DotNetError { throw DataRowObj.settingFailed(name, error) }
    return true
  }
  /// The error of a column that is set as a property.
  static func settingFailed(_ name: PSString, _ error: DotNetError) -> Thrown {
    Thrown(
      "System.Management.Automation.SetValueInvocationException",
      "Exception setting \"\(name.string)\": \"\(error.exception.message)\"", id: "ExceptionWhenSetting",
      inner: error.exception)
  }

  /// The place of the column that an index names.
  func place(_ key: Value) throws -> Int {
    if let column = key.base.obj as? DataColumnObj, column.ordinal >= 0 { return column.ordinal }
    if let number = key.base.integer, key.pstring == nil {
      guard number >= 0, number < table.columns.count else {
        throw DotNetError("System.IndexOutOfRangeException", "Cannot find column \(number).")
      }
      return Int(number)
    }
    let name = key.pstring?.string ?? ""
    guard let i = table.index(name) else {
      throw DotNetError.argument("Column '\(name)' does not belong to table \(table.name).")
    }
    return i
  }
}

/// `[System.Data.DataTable]`: enumerates its rows in a pipeline.
final class DataTableObj: Obj {
  var name: String
  var columns: [DataColumnObj] = []
  private(set) var rows: [DataRowObj] = []
  /// How often values of rows or their places changed, new rows at the end aside.
  var edition = 0
  var indexes: [DataIndex] = []
  var primaryKey: [DataColumnObj] = []
  var constraints: [DataConstraintObj] = []
  /// Properties that nothing here depends on.
  var settings: [String: Value] = [:]
  weak var owner: DataSetObj?
  var isCaseSensitive = false
  var space = ""
  var prefix = ""
  var minimumCapacity = 50
  let properties = DictionaryObj()
  private(set) lazy var defaultView = DataViewObj(self)
  init(_ name: String) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { DataTypes.table }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(rows.map { Value.object($0) })) }
  override func describe(_ runtime: Runtime) throws -> String { name }

  /// `[DBNull]::Value`.
  static var dbNull: Value { .object(DBNullObj.value) }

  // MARK: rows

  func append(_ row: DataRowObj) { rows.append(row) }
  private func insert(_ row: DataRowObj, at place: Int) {
    guard place < rows.count else { return append(row) }
    edition &+= 1
    rows.insert(row, at: max(0, place))
  }
  /// Takes rows out, which then belong to no table.
  func drop(where fits: (DataRowObj) -> Bool) {
    edition &+= 1
    rows.removeAll { row in
      guard fits(row) else { return false }
      (row.isAttached, row.state) = (false, .detached)
      return true
    }
  }

  // MARK: columns

  func index(_ name: String) -> Int? {
    columns.firstIndex { $0.name == name } ?? columns.firstIndex { $0.name.lowercased() == name.lowercased() }
  }

  func remove(_ column: DataColumnObj, at i: Int) throws {
    if primaryKey.contains(where: { $0 === column }) {
      throw DotNetError.argument("Cannot remove this column, because it's part of the primary key.")
    }
    func uses(_ parts: [DataColumnObj]) -> Bool { parts.contains { $0 === column } }
    if let holder = owner?.relations.first(where: { uses($0.parents) || uses($0.children) }) {
      throw DotNetError.argument(
        "Cannot remove this column, because it is part of the parent key for relationship \(holder.name).")
    }
    if let holder = constraints.first(where: { uses($0.columns) }) {
      throw DotNetError.argument(
        "Cannot remove this column, because it is a part of the constraint \(holder.name) on the table \(name).")
    }
    column.table = nil
    columns.remove(at: i)
    for row in rows where i < row.values.count { row.values.remove(at: i) }
  }

  func add(_ column: DataColumnObj) throws {
    if column.name.isEmpty {
      var number = 1
      while index("Column\(number)") != nil { number += 1 }
      column.name = "Column\(number)"
    }
    if index(column.name) != nil {
      throw DotNetError(
        "System.Data.DuplicateNameException", "A column named '\(column.name)' already belongs to this DataTable.")
    }
    column.table = self
    columns.append(column)
    for row in rows { row.values.append(column.defaultValue) }
  }

  /// Whether columns of this set are worked out by expressions.
  var hasFormulas: Bool {
    (owner?.tables ?? [self]).contains { $0.columns.contains { $0.formula != nil } }
  }

  func newRow() -> DataRowObj {
    let row = DataRowObj(self)
    for (i, column) in columns.enumerated() {
      guard let next = column.counter else { continue }
      row.values[i] = column.dataType === TypeInfo.int64 ? .long(next) : .int(Int32(truncatingIfNeeded: next))
      column.counter = next &+ column.step
    }
    return row
  }

  func attach(_ row: DataRowObj, at place: Int? = nil, _ runtime: Runtime) throws {
    if row.isAttached { throw DotNetError.argument("This row already belongs to this table.") }
    for (i, column) in columns.enumerated() {
      let value = row.value(i)
      if !column.allowsNull, value.isNull || value.obj === DataTableObj.dbNull.obj {
        throw DotNetError("System.Data.NoNullAllowedException", "Column '\(column.name)' does not allow nulls.")
      }
      let counts = column.isUnique || primaryKey.count == 1 && primaryKey[0] === column
      if counts, try !rows([column], equal: [value], runtime).isEmpty {
        throw DotNetError(
          "System.Data.ConstraintException",
          "Column '\(column.name)' is constrained to be unique.  Value '\(try Text.netString(value, runtime).string)' is already present."
        )
      }
    }
    if primaryKey.count > 1 { addUnique(primaryKey, primary: true) }
    try check(row, runtime)
    row.isAttached = true
    row.state = .added
    if let place { insert(row, at: place) } else { append(row) }
    if hasFormulas { try DataExpression.renew(row, runtime) }
  }
}

/// `Rows` and `Columns` of a table.
final class DataPartsObj: Obj {
  let table: DataTableObj
  let areRows: Bool
  init(_ table: DataTableObj, rows: Bool) {
    self.table = table
    areRows = rows
    super.init()
  }
  override var type: TypeInfo { areRows ? DataTypes.rows : DataTypes.columns }
  var items: [Obj] { areRows ? table.rows : table.columns }
  override func equals(_ other: Obj) -> Bool {
    (other as? DataPartsObj).map { $0.table === table && $0.areRows == areRows } ?? false
  }
  override var hash: Int { ObjectIdentifier(table).hashValue }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(items.map { Value.object($0) })) }
}
