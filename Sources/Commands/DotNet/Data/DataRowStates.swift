// What a row remembers: its state, the values it had when its changes were last accepted, and errors that were noted.

import Engine
import Objects
import Primitives

/// `DataRowState`.
enum DataRowState: Int { case detached = 1, unchanged = 2, added = 4, deleted = 8, modified = 16 }

extension DataRowObj {
  /// Notes that the row is about to change.
  func willChange() {
    if state == .unchanged {
      original = values
      state = .modified
    }
  }

  func accept() {
    switch state {
    case .deleted: leave()
    case .added, .modified: state = .unchanged
    case .unchanged, .detached: break
    }
    original = nil
    proposed = nil
  }

  func reject() {
    proposed = nil
    switch state {
    case .added: leave()
    case .modified, .deleted:
      if let original { values = original }
      original = nil
      state = .unchanged
    case .unchanged, .detached: break
    }
    rowError = ""
    columnErrors = [:]
  }

  /// Is no longer in the table.
  func leave() {
    let own = self
    table.drop { $0 === own }
    isAttached = false
    state = .detached
  }

  func delete() throws {
    switch state {
    case .detached, .deleted:
      throw DotNetError(
        "System.Data.DeletedRowInaccessibleException", "Cannot delete this row since it's already deleted.")
    case .added: leave()
    case .unchanged, .modified:
      if original == nil { original = values }
      state = .deleted
    }
  }

  /// The values of a `DataRowVersion`; nil where there is none.
  func version(_ number: Int) -> [Value]? {
    switch number {
    case 256: return state == .added || state == .detached ? nil : original ?? values
    case 512: return state == .deleted ? nil : values
    case 1024: return proposed == nil ? nil : values
    default: return state == .deleted ? nil : values
    }
  }
  func value(_ i: Int, version number: Int) throws -> Value {
    guard let all = version(number) else {
      let names = [256: "Original", 512: "Current", 1024: "Proposed", 1536: "Default"]
      throw DotNetError(
        "System.Data.VersionNotFoundException", "There is no \(names[number] ?? "Default") data to access.")
    }
    return i < all.count ? all[i] : DataTableObj.dbNull
  }
}

extension DataTableObj {
  /// Rows that were not deleted.
  var present: [DataRowObj] { rows.filter { $0.state != .deleted } }

  /// Rows whose state `DataViewRowState`, by number, lets through.
  func rows(in states: Int) -> [DataRowObj] {
    if states == 22 { return present }
    return rows.filter { row in
      switch row.state {
      case .unchanged: return states & 2 != 0
      case .added: return states & 4 != 0
      case .deleted: return states & 8 != 0
      case .modified: return states & 48 != 0
      case .detached: return false
      }
    }
  }

  func acceptAll() {
    drop { $0.state == .deleted }
    for row in rows { row.accept() }
  }
  func rejectAll() {
    let gone = rows.filter { $0.state == .added }
    drop { $0.state == .added }
    for row in gone + rows { row.reject() }
  }

  /// A copy of the shape, with the rows that are wanted.
  func copied(_ wanted: (DataRowObj) -> Bool) throws -> DataTableObj {
    let made = DataTableObj(name)
    for column in columns {
      let twin = DataColumnObj(column.name, column.dataType)
      (twin.caption, twin.allowsNull, twin.isReadOnly, twin.isUnique) =
        (column.caption, column.allowsNull, column.isReadOnly, column.isUnique)
      (twin.defaultValue, twin.counter, twin.seed, twin.step) = (column.defaultValue, column.counter, column.seed, column.step)
      twin.maxLength = column.maxLength
      try made.add(twin)
    }
    made.primaryKey = primaryKey.compactMap { key in made.columns.first { $0.name == key.name } }
    for row in rows where wanted(row) {
      let twin = DataRowObj(made)
      (twin.values, twin.original, twin.state, twin.isAttached) = (row.values, row.original, row.state, true)
      made.append(twin)
    }
    return made
  }

  /// The row of the same key; nil without a key.
  func match(_ other: DataRowObj, _ runtime: Runtime) throws -> DataRowObj? {
    guard !primaryKey.isEmpty else { return nil }
    var key: [Value] = []
    for column in primaryKey {
      guard let theirs = other.table.index(column.name) else { return nil }
      key.append(other.value(theirs))
    }
    return try rows(primaryKey, equal: key, runtime).first
  }

  /// `missing` is `MissingSchemaAction`: what becomes of columns that only the other table has.
  func merge(_ other: DataTableObj, keepsChanges: Bool, missing: Int = 1, _ runtime: Runtime) throws {
    for column in other.columns where index(column.name) == nil && missing != 2 {
      if missing == 3 {
        throw DotNetError("System.Data.DataException", "Target table \(name) missing definition for \(column.name).")
      }
      try add(DataColumnObj(column.name, column.dataType))
    }
    for row in other.rows {
      let target = try match(row, runtime)
      let made = target ?? newRow()
      if target != nil, keepsChanges, made.state == .modified || made.state == .added { continue }
      for (i, column) in columns.enumerated() {
        if let from = other.index(column.name) { made.values[i] = row.value(from) }
      }
      if target == nil {
        made.isAttached = true
        made.state = row.state
        append(made)
      }
    }
  }

  /// `LoadDataRow`: the row of the same key takes the values, or there is a new one.
  func load(_ made: DataRowObj, accept: Bool, _ runtime: Runtime) throws -> DataRowObj {
    guard let old = try match(made, runtime) else {
      try attach(made, runtime)
      if accept { made.accept() }
      return made
    }
    for i in columns.indices { try old.set(i, made.value(i), runtime) }
    if accept { old.accept() }
    return old
  }

  /// The same with a `LoadOption`: 1 overwrites both versions, 2 the original one, 3 the current one.
  func load(_ made: DataRowObj, option: Int, _ runtime: Runtime) throws -> DataRowObj {
    guard let old = try match(made, runtime) else {
      try attach(made, runtime)
      if option != 3 { made.accept() }
      return made
    }
    switch option {
    case 2:
      // What was changed here stays; a row that was added counts as a changed one from now on.
      switch old.state {
      case .unchanged: old.values = made.values
      case .added, .modified, .deleted:
        old.original = made.values
        if old.state == .added { old.state = .modified }
      case .detached: break
      }
    case 3:
      if old.state == .deleted {
        try attach(made, runtime)
        return made
      }
      for i in columns.indices
      where try Comparison.sortOrder(old.value(i), made.value(i), ignoreCase: false, runtime) != 0 {
        try old.set(i, made.value(i), runtime)
      }
    default:
      (old.values, old.original, old.proposed, old.state) = (made.values, nil, nil, .unchanged)
    }
    return old
  }
}
