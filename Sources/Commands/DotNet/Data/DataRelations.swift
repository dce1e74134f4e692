// Relations between tables of a set, and the constraints that keep them and keys true.

import Engine
import Objects
import Primitives

/// `DataRelation`: rows of one table belong to a row of another where some columns are equal.
final class DataRelationObj: Obj {
  var name: String
  let parents: [DataColumnObj]
  let children: [DataColumnObj]
  var isNested = false
  /// Whether a set that takes it makes the keys that go with it.
  var wantsConstraints = true
  let properties = DictionaryObj()
  weak var owner: DataSetObj?
  init(_ name: String, _ parents: [DataColumnObj], _ children: [DataColumnObj]) throws {
    guard !parents.isEmpty, parents.count == children.count else {
      throw DotNetError.argument("ParentColumns and ChildColumns should be the same length.")
    }
    (self.name, self.parents, self.children) = (name, parents, children)
    super.init()
  }
  override var type: TypeInfo { DataRelationTypes.relation }
  override func describe(_ runtime: Runtime) throws -> String { name }
  var parentTable: DataTableObj? { parents[0].table }
  var childTable: DataTableObj? { children[0].table }

  private static func key(_ row: DataRowObj, _ columns: [DataColumnObj]) -> [Value] { columns.map { row.value($0.ordinal) } }
  static func isNull(_ key: [Value]) -> Bool { key.contains { DataFilter.isNull($0) } }

  func childRows(_ row: DataRowObj, _ runtime: Runtime) throws -> [DataRowObj] {
    let key = DataRelationObj.key(row, parents)
    if DataRelationObj.isNull(key) { return [] }
    return try childTable?.rows(children, equal: key, runtime) ?? []
  }
  func parentRows(_ row: DataRowObj, _ runtime: Runtime) throws -> [DataRowObj] {
    let key = DataRelationObj.key(row, children)
    if DataRelationObj.isNull(key) { return [] }
    return try parentTable?.rows(parents, equal: key, runtime) ?? []
  }
  func childKey(_ row: DataRowObj) -> [Value] { DataRelationObj.key(row, children) }
}

/// `UniqueConstraint` and `ForeignKeyConstraint`.
final class DataConstraintObj: Obj {
  var name: String
  let columns: [DataColumnObj]
  let isPrimaryKey: Bool
  /// What a foreign key leads to.
  let relation: DataRelationObj?
  /// `Rule`: none, cascade, set to null, set to the default.
  var deleteRule = 1
  var updateRule = 1
  init(_ name: String, _ columns: [DataColumnObj], primary: Bool = false, relation: DataRelationObj? = nil) {
    (self.name, self.columns, isPrimaryKey, self.relation) = (name, columns, primary, relation)
    super.init()
  }
  override var type: TypeInfo { relation == nil ? DataRelationTypes.unique : DataRelationTypes.foreign }
  override func describe(_ runtime: Runtime) throws -> String { name }
}

/// `Relations`, `ChildRelations`, `ParentRelations` and `Constraints`.
final class DataLinksObj: Obj {
  enum Kind { case all, ofParent, ofChild, constraints }
  let kind: Kind
  let set: DataSetObj?
  let table: DataTableObj?
  init(_ kind: Kind, set: DataSetObj?, table: DataTableObj? = nil) {
    (self.kind, self.set, self.table) = (kind, set, table)
    super.init()
  }
  override var type: TypeInfo { kind == .constraints ? DataRelationTypes.constraints : DataRelationTypes.relations }
  var relations: [DataRelationObj] {
    switch kind {
    case .all: set?.relations ?? []
    case .ofParent: set?.relations.filter { $0.parentTable === table } ?? []
    case .ofChild: set?.relations.filter { $0.childTable === table } ?? []
    case .constraints: []
    }
  }
  var items: [Obj] { kind == .constraints ? table?.constraints ?? [] : relations }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(items.map { Value.object($0) })) }
}

extension DataTableObj {
  /// A constraint's name where none is given.
  func freeConstraintName() -> String {
    var number = 1
    while constraints.contains(where: { $0.name == "Constraint\(number)" }) { number += 1 }
    return "Constraint\(number)"
  }

  /// Makes one unless there is one over these columns.
  @discardableResult
  func addUnique(_ columns: [DataColumnObj], name: String = "", primary: Bool = false) -> DataConstraintObj {
    if let known = constraints.first(where: { constraint in
      constraint.relation == nil && constraint.columns.count == columns.count
        && zip(constraint.columns, columns).allSatisfy { $0 === $1 }
    }) {
      return known
    }
    let made = DataConstraintObj(name.isEmpty ? freeConstraintName() : name, columns, primary: primary)
    constraints.append(made)
    return made
  }

  /// Refuses a row that breaks a constraint.
  func check(_ row: DataRowObj, _ runtime: Runtime) throws {
    if let set = owner, !set.enforces { return }
    for constraint in constraints {
      if let relation = constraint.relation {
        let key = relation.childKey(row)
        if DataRelationObj.isNull(key) { continue }
        // A row may be its own parent.
        if relation.parentTable === self {
          let own = relation.parents.map { row.value($0.ordinal) }
          if try zip(key, own).allSatisfy({ try Comparison.sortOrder($0, $1, ignoreCase: true, runtime) == 0 }) { continue }
        }
        if try relation.parentRows(row, runtime).isEmpty {
          let values = try key.map { try Text.netString($0, runtime).string }.joined(separator: ", ")
          throw DotNetError(
            "System.Data.InvalidConstraintException",
            "ForeignKeyConstraint \(constraint.name) requires the child key values (\(values)) to exist in the parent table.")
        }
        continue
      }
      guard constraint.columns.count > 1 else { continue }
      let key = constraint.columns.map { row.value($0.ordinal) }
      if try rows(constraint.columns, equal: key, runtime).contains(where: { $0 !== row }) {
        let values = try key.map { try Text.netString($0, runtime).string }.joined(separator: ", ")
        throw DotNetError(
          "System.Data.ConstraintException",
          "Column '\(constraint.columns.map(\.name).joined(separator: ", "))' is constrained to be unique.  Value '\(values)' is already present."
        )
      }
    }
  }

  /// The children of a row by the foreign keys that refer to a column of it, with what their rule makes of them when its value changes.
  func followers(of row: DataRowObj, _ column: DataColumnObj, _ runtime: Runtime) throws -> [(
    rule: Int, child: DataRowObj, column: DataColumnObj
  )] {
    guard let owner, owner.enforces else { return [] }
    var found: [(rule: Int, child: DataRowObj, column: DataColumnObj)] = []
    for relation in owner.relations where relation.parentTable === self {
      guard let place = relation.parents.firstIndex(where: { $0 === column }), place < relation.children.count,
        let constraint = relation.childTable?.constraints.first(where: { $0.relation === relation })
      else { continue }
      let children = try relation.childRows(row, runtime)
      if constraint.updateRule == 0, !children.isEmpty {
        throw DotNetError(
          "System.Data.InvalidConstraintException",
          "Cannot make this change because constraints are enforced on relation \(relation.name), and changing this value will strand child rows."
        )
      }
      for child in children {
        found.append((rule: constraint.updateRule, child: child, column: relation.children[place]))
      }
    }
    return found
  }

  /// What a foreign key's rule does to the children of a row that is deleted, and to theirs: a list of rows, since relations may form circles
  /// and chains of any length.
  func cascade(_ row: DataRowObj, _ runtime: Runtime) throws {
    var doomed = [row]
    var known: Set<ObjectIdentifier> = [ObjectIdentifier(row)]
    var at = 0
    while at < doomed.count {
      let next = doomed[at]
      at += 1
      for child in try next.table.orphans(of: next, runtime) where known.insert(ObjectIdentifier(child)).inserted {
        doomed.append(child)
      }
    }
    for child in doomed.dropFirst().reversed() { try child.delete() }
  }

  /// The children that go with a row; those that stay are changed as their rule says.
  private func orphans(of row: DataRowObj, _ runtime: Runtime) throws -> [DataRowObj] {
    var gone: [DataRowObj] = []
    for relation in owner?.relations ?? [] where relation.parentTable === self {
      guard let constraint = relation.childTable?.constraints.first(where: { $0.relation === relation }) else { continue }
      let children = try relation.childRows(row, runtime)
      switch constraint.deleteRule {
      case 1: gone += children
      case 2, 3:
        for child in children {
          for column in relation.children where child.values.indices.contains(column.ordinal) {
            child.willChange()
            child.values[column.ordinal] = constraint.deleteRule == 2 ? DataTableObj.dbNull : column.defaultValue
          }
        }
      default:
        if !children.isEmpty {
          throw DotNetError(
            "System.Data.InvalidConstraintException",
            "Cannot delete this row because constraints are enforced on relation \(relation.name), and deleting this row will strand child rows."
          )
        }
      }
    }
    return gone
  }
}
