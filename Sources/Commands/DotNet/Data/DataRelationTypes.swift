// Members of relations and constraints, and what they add to tables, rows, columns and sets.

import Engine
import Objects
import Primitives

enum DataRelationTypes {
  private static let prefix = "System.Data."
  static let relation = TypeInfo(prefix + "DataRelation", base: .object, declare: declareRelation)
  static let constraint = TypeInfo(prefix + "Constraint", base: .object, isAbstract: true, declare: declareConstraint)
  static let unique = TypeInfo(prefix + "UniqueConstraint", base: constraint, declare: declareUnique)
  static let foreign = TypeInfo(prefix + "ForeignKeyConstraint", base: constraint, declare: declareForeign)
  static let relations = TypeInfo(prefix + "DataRelationCollection", base: DataTypes.internals, declare: declareRelations)
  static let constraints = TypeInfo(prefix + "ConstraintCollection", base: DataTypes.internals, declare: declareConstraints)
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [relation, constraint, unique, foreign, relations, constraints] { types[type.fullName] = { type } }
      return types
    }())
  static let declarations: TypeCatalog.Declarations = [
    "System.Data.DataTable": declareTable, "System.Data.DataRow": declareRow, "System.Data.DataSet": declareSet,
    "System.Data.DataColumn": declareColumn,
  ]

  private static func columns(_ value: Value) -> [DataColumnObj] {
    if let one = value.base.obj as? DataColumnObj { return [one] }
    return (value.sequence?.items ?? []).compactMap { $0.base.obj as? DataColumnObj }
  }
  private static func list(_ columns: [DataColumnObj]) -> Value {
    .object(ArrayObj(ContiguousArray(columns.map { .object($0) }), of: DataTypes.column))
  }

  private static func me<T: Obj>(_ c: Call, _ type: T.Type) throws -> T {
    guard let own = c.this.base.obj as? T else { throw DotNetError.argumentNull("this") }
    return own
  }

  private static func make(_ c: Call, _ at: Int) throws -> DataRelationObj {
    if c.isNull(at) { throw DotNetError.argumentNull("parentColumn") }
    if c.isNull(at + 1) { throw DotNetError.argumentNull("childColumn") }
    let (parents, children) = (columns(c.args[at]), columns(c.args[at + 1]))
    for (parent, child) in zip(parents, children) where parent.dataType !== child.dataType {
      throw DotNetError(
        "System.Data.InvalidConstraintException", "Parent Columns and Child Columns don't have type-matching columns.")
    }
    return try DataRelationObj(c.text(0), parents, children)
  }

  private static let pairs = [
    ("System.Data.DataColumn parentColumn, System.Data.DataColumn childColumn"),
    ("System.Data.DataColumn[] parentColumns, System.Data.DataColumn[] childColumns"),
  ]

  @Sendable private static func declareRelation(_ t: TypeBuilder) {
    for pair in pairs {
      for tail in ["", ", bool createConstraints"] {
        t.constructor("new(string relationName, \(pair)\(tail))") { c in
          let made = try make(c, 1)
          if c.args.count > 3 { made.wantsConstraints = c.bool(3) }
          return .object(made)
        }
      }
    }
    t.property("System.Data.DataColumn[] ChildColumns {get;}") { list(try me($0, DataRelationObj.self).children) }
    t.property("System.Data.ForeignKeyConstraint ChildKeyConstraint {get;}") { c in
      let own = try me(c, DataRelationObj.self)
      return XLinqTypes.value(own.childTable?.constraints.first { $0.relation === own })
    }
    t.property("System.Data.DataTable ChildTable {get;}") { XLinqTypes.value(try me($0, DataRelationObj.self).childTable) }
    t.property("System.Data.DataSet DataSet {get;}") { XLinqTypes.value(try me($0, DataRelationObj.self).owner) }
    t.property("System.Data.PropertyCollection ExtendedProperties {get;}") {
      .object(try me($0, DataRelationObj.self).properties)
    }
    t.property(
      "bool Nested {get;set;}", get: { .bool(try me($0, DataRelationObj.self).isNested) },
      set: { c in
        try me(c, DataRelationObj.self).isNested = c.bool(0)
        return .nothing
      })
    t.property("System.Data.DataColumn[] ParentColumns {get;}") { list(try me($0, DataRelationObj.self).parents) }
    t.property("System.Data.UniqueConstraint ParentKeyConstraint {get;}") { c in
      let own = try me(c, DataRelationObj.self)
      return XLinqTypes.value(
        own.parentTable?.constraints.first { constraint in
          constraint.relation == nil && constraint.columns.count == own.parents.count
            && zip(constraint.columns, own.parents).allSatisfy { $0 === $1 }
        })
    }
    t.property("System.Data.DataTable ParentTable {get;}") { XLinqTypes.value(try me($0, DataRelationObj.self).parentTable) }
    t.property(
      "string RelationName {get;set;}", get: { Value(try me($0, DataRelationObj.self).name) },
      set: { c in
        try me(c, DataRelationObj.self).name = c.text(0)
        return .nothing
      })
    t.method("string ToString()") { Value(try me($0, DataRelationObj.self).name) }
  }

  @Sendable private static func declareRelations(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataLinksObj { try me(c, DataLinksObj.self) }
    @Sendable func find(_ c: Call) throws -> DataRelationObj? {
      let all = try own(c).relations
      if let name = c.args[0].pstring { return all.first { $0.name.lowercased() == name.string.lowercased() } }
      guard all.indices.contains(c.int(0)) else {
        throw DotNetError("System.IndexOutOfRangeException", "Cannot find relation \(c.int(0)).")
      }
      return all[c.int(0)]
    }
    t.property("int Count {get;}") { .int32(try own($0).relations.count) }
    t.indexer("System.Data.DataRelation Item(System.Object name) {get;}", get: { XLinqTypes.value(try find($0)) })
    @Sendable func add(_ c: Call, _ relation: DataRelationObj, constraints: Bool) throws -> Value {
      guard let set = try own(c).set else { throw DotNetError.argument("Cannot add a relation to this table's relations.") }
      if relation.owner != nil { throw DotNetError.argument("This relation already belongs to this DataSet.") }
      for table in [relation.parentTable, relation.childTable] where table?.owner !== set {
        throw DotNetError(
          "System.Data.InvalidConstraintException",
          "Cannot create a relation between tables in different DataSets or that belong to none.")
      }
      if relation.name.isEmpty {
        var number = 1
        while set.relations.contains(where: { $0.name == "Relation\(number)" }) { number += 1 }
        relation.name = "Relation\(number)"
      }
      if set.relations.contains(where: { $0.name.lowercased() == relation.name.lowercased() }) {
        throw DotNetError(
          "System.Data.DuplicateNameException", "A Relation named '\(relation.name)' already belongs to this DataSet.")
      }
      if constraints, let parent = relation.parentTable, let child = relation.childTable {
        parent.addUnique(relation.parents)
        let made = DataConstraintObj(relation.name, relation.children, relation: relation)
        for row in child.present where !DataRelationObj.isNull(relation.childKey(row)) {
          if try relation.parentRows(row, c.runtime).isEmpty {
            throw DotNetError.argument(
              "This constraint cannot be enabled as not all values have corresponding parent values.")
          }
        }
        child.constraints.append(made)
      }
      relation.owner = set
      set.relations.append(relation)
      return .object(relation)
    }
    t.method("void Add(System.Data.DataRelation relation)") { c in
      guard let relation = c.obj(0) as? DataRelationObj else { throw DotNetError.argumentNull("relation") }
      _ = try add(c, relation, constraints: relation.wantsConstraints)
      return .nothing
    }
    for pair in pairs {
      t.method("System.Data.DataRelation Add(\(pair))") { c in
        let made = try DataRelationObj("", columns(c.args[0]), columns(c.args[1]))
        return try add(c, made, constraints: true)
      }
      t.method("System.Data.DataRelation Add(string name, \(pair))") { try add($0, try make($0, 1), constraints: true) }
      t.method("System.Data.DataRelation Add(string name, \(pair), bool createConstraints)") {
        try add($0, try make($0, 1), constraints: $0.bool(3))
      }
    }
    t.method("void AddRange(System.Data.DataRelation[] relations)") { c in
      for item in c.items(0) {
        if let relation = item.base.obj as? DataRelationObj { _ = try add(c, relation, constraints: true) }
      }
      return .nothing
    }
    t.method("bool Contains(string name)") { .bool(try find($0) != nil) }
    t.method("int IndexOf(string relationName)") { c in
      .int32(try own(c).relations.firstIndex { $0.name.lowercased() == c.text(0).lowercased() } ?? -1)
    }
    @Sendable func remove(_ c: Call, _ relation: DataRelationObj?) throws -> Value {
      guard let relation, let set = try own(c).set else {
        throw DotNetError.argument("Relation \(c.text(0)) does not belong to this DataSet.")
      }
      set.relations.removeAll { $0 === relation }
      relation.owner = nil
      return .nothing
    }
    t.method("void Remove(System.Data.DataRelation relation)") { try remove($0, $0.obj(0) as? DataRelationObj) }
    t.method("void Remove(string name)") { try remove($0, try find($0)) }
    t.method("void RemoveAt(int index)") { try remove($0, try find($0)) }
    t.method("void Clear()") { c in
      for relation in try own(c).relations { _ = try remove(c, relation) }
      return .nothing
    }
  }

  @Sendable private static func declareConstraint(_ t: TypeBuilder) {
    t.property(
      "string ConstraintName {get;set;}", get: { Value(try me($0, DataConstraintObj.self).name) },
      set: { c in
        try me(c, DataConstraintObj.self).name = c.text(0)
        return .nothing
      })
    t.property("System.Data.DataTable Table {get;}") { c in
      XLinqTypes.value(try me(c, DataConstraintObj.self).columns.first?.table)
    }
    t.method("string ToString()") { Value(try me($0, DataConstraintObj.self).name) }
  }

  @Sendable private static func declareUnique(_ t: TypeBuilder) {
    for (head, at) in [("", 0), ("string name, ", 1)] {
      for word in ["System.Data.DataColumn column", "System.Data.DataColumn[] columns"] {
        for tail in ["", ", bool isPrimaryKey"] {
          t.constructor("new(\(head)\(word)\(tail))") { c in
            .object(DataConstraintObj(at == 1 ? c.text(0) : "", columns(c.args[at]), primary: c.bool(at + 1)))
          }
        }
      }
    }
    t.property("System.Data.DataColumn[] Columns {get;}") { list(try me($0, DataConstraintObj.self).columns) }
    t.property("bool IsPrimaryKey {get;}") { c in
      let own = try me(c, DataConstraintObj.self)
      return .bool(own.isPrimaryKey || own.columns.first?.table?.primaryKey.elementsEqual(own.columns) { $0 === $1 } == true)
    }
  }

  @Sendable private static func declareForeign(_ t: TypeBuilder) {
    for pair in pairs {
      for (head, at) in [("", 0), ("string constraintName, ", 1)] {
        t.constructor("new(\(head)\(pair))") { c in
          let relation = try DataRelationObj(at == 1 ? c.text(0) : "", columns(c.args[at]), columns(c.args[at + 1]))
          return .object(DataConstraintObj(relation.name, relation.children, relation: relation))
        }
      }
    }
    t.property("System.Data.DataColumn[] Columns {get;}") { list(try me($0, DataConstraintObj.self).columns) }
    t.property("System.Data.DataColumn[] RelatedColumns {get;}") {
      list(try me($0, DataConstraintObj.self).relation?.parents ?? [])
    }
    t.property("System.Data.DataTable RelatedTable {get;}") {
      XLinqTypes.value(try me($0, DataConstraintObj.self).relation?.parentTable)
    }
    for (name, path) in [("DeleteRule", \DataConstraintObj.deleteRule), ("UpdateRule", \DataConstraintObj.updateRule)]
      as [(String, ReferenceWritableKeyPath<DataConstraintObj, Int> & Sendable)]
    {
      t.property(
        "System.Data.Rule \(name) {get;set;}",
        get: { EnumTypes.value("System.Data.Rule", try me($0, DataConstraintObj.self)[keyPath: path]) },
        set: { c in
          try me(c, DataConstraintObj.self)[keyPath: path] = c.flags(0)
          return .nothing
        })
    }
  }

  @Sendable private static func declareConstraints(_ t: TypeBuilder) {
    @Sendable func table(_ c: Call) throws -> DataTableObj {
      guard let table = try me(c, DataLinksObj.self).table else { throw DotNetError.argumentNull("table") }
      return table
    }
    @Sendable func find(_ c: Call) throws -> DataConstraintObj? {
      let all = try table(c).constraints
      if let name = c.args[0].pstring { return all.first { $0.name.lowercased() == name.string.lowercased() } }
      guard all.indices.contains(c.int(0)) else {
        throw DotNetError("System.IndexOutOfRangeException", "Cannot find constraint \(c.int(0)).")
      }
      return all[c.int(0)]
    }
    t.property("int Count {get;}") { .int32(try table($0).constraints.count) }
    t.indexer("System.Data.Constraint Item(System.Object name) {get;}", get: { XLinqTypes.value(try find($0)) })
    @Sendable func add(_ c: Call, _ made: DataConstraintObj) throws -> Value {
      let own = try table(c)
      if made.name.isEmpty { made.name = own.freeConstraintName() }
      if own.constraints.contains(where: { $0.name.lowercased() == made.name.lowercased() }) {
        throw DotNetError(
          "System.Data.DuplicateNameException", "Constraint named '\(made.name)' already belongs to this DataTable.")
      }
      own.constraints.append(made)
      if made.relation == nil {
        if made.columns.count == 1 { made.columns[0].isUnique = true }
        if made.isPrimaryKey { own.primaryKey = made.columns }
      }
      return .object(made)
    }
    t.method("void Add(System.Data.Constraint constraint)") { c in
      guard let made = c.obj(0) as? DataConstraintObj else { throw DotNetError.argumentNull("constraint") }
      _ = try add(c, made)
      return .nothing
    }
    for word in ["System.Data.DataColumn column", "System.Data.DataColumn[] columns"] {
      t.method("System.Data.Constraint Add(string name, \(word), bool primaryKey)") { c in
        try add(c, DataConstraintObj(c.text(0), columns(c.args[1]), primary: c.bool(2)))
      }
    }
    for word in [
      "System.Data.DataColumn primaryKeyColumn, System.Data.DataColumn foreignKeyColumn",
      "System.Data.DataColumn[] primaryKeyColumns, System.Data.DataColumn[] foreignKeyColumns",
    ] {
      t.method("System.Data.Constraint Add(string name, \(word))") { c in
        let relation = try DataRelationObj(c.text(0), columns(c.args[1]), columns(c.args[2]))
        return try add(c, DataConstraintObj(c.text(0), relation.children, relation: relation))
      }
    }
    t.method("bool Contains(string name)") { .bool(try find($0) != nil) }
    t.method("int IndexOf(string constraintName)") { c in
      .int32(try table(c).constraints.firstIndex { $0.name.lowercased() == c.text(0).lowercased() } ?? -1)
    }
    @Sendable func remove(_ c: Call, _ constraint: DataConstraintObj?) throws -> Value {
      guard let constraint else { throw DotNetError.argument("Constraint '\(c.text(0))' does not belong to this DataTable.") }
      try table(c).constraints.removeAll { $0 === constraint }
      if constraint.relation == nil, constraint.columns.count == 1 { constraint.columns[0].isUnique = false }
      return .nothing
    }
    t.method("void Remove(System.Data.Constraint constraint)") { try remove($0, $0.obj(0) as? DataConstraintObj) }
    t.method("void Remove(string name)") { try remove($0, try find($0)) }
    t.method("void RemoveAt(int index)") { try remove($0, try find($0)) }
    t.method("void Clear()") { c in
      try table(c).constraints = []
      return .nothing
    }
  }

  @Sendable private static func declareSet(_ t: TypeBuilder) {
    t.property("System.Data.DataRelationCollection Relations {get;}") {
      .object(DataLinksObj(.all, set: try me($0, DataSetObj.self)))
    }
    t.property(
      "bool EnforceConstraints {get;set;}", get: { .bool(try me($0, DataSetObj.self).enforces) },
      set: { c in
        let own = try me(c, DataSetObj.self)
        own.enforces = c.bool(0)
        for table in own.enforces ? own.tables : [] {
          for row in table.present {
            do { try table.check(row, c.runtime) } catch is DotNetError {
              own.enforces = false
              throw DotNetError(
                "System.Data.ConstraintException",
                "Failed to enable constraints. One or more rows contain values violating non-null, unique, or foreign-key constraints."
              )
            }
          }
        }
        return .nothing
      })
  }

  @Sendable private static func declareTable(_ t: TypeBuilder) {
    for (name, kind): (String, DataLinksObj.Kind) in [("ChildRelations", .ofParent), ("ParentRelations", .ofChild)] {
      t.property("System.Data.DataRelationCollection \(name) {get;}") { c in
        let own = try me(c, DataTableObj.self)
        return .object(DataLinksObj(kind, set: own.owner, table: own))
      }
    }
    t.property("System.Data.ConstraintCollection Constraints {get;}") { c in
      let own = try me(c, DataTableObj.self)
      for column in own.columns where column.isUnique { own.addUnique([column]) }
      if !own.primaryKey.isEmpty { own.addUnique(own.primaryKey, primary: true) }
      return .object(DataLinksObj(.constraints, set: nil, table: own))
    }
    for (name, word) in [
      ("DisplayExpression", "string"), ("Locale", "cultureinfo"), ("RemotingFormat", "System.Data.SerializationFormat"),
    ] {
      t.property(
        "\(word) \(name) {get;set;}",
        get: { c in
          let own = try me(c, DataTableObj.self)
          if let known = own.settings[name] { return known }
          switch name {
          case "Locale":
            guard let type = TypeCatalog.find("cultureinfo") else { return .null }
            return try MemberAccess.getStatic(type, PSString.make("CurrentCulture"), c.runtime) ?? .null
          case "RemotingFormat": return EnumTypes.value("System.Data.SerializationFormat", 0)
          default: return .emptyString
          }
        },
        set: { c in
          try me(c, DataTableObj.self).settings[name] = c.args[0]
          return .nothing
        })
    }
    t.property("System.ComponentModel.ISite Site {get;}") { _ in .null }
    t.method("System.Data.DataTableReader CreateDataReader()") { .object(DataReaderObj(try me($0, DataTableObj.self))) }
    for tail in [
      "", ", System.Data.LoadOption loadOption",
      ", System.Data.LoadOption loadOption, System.Data.FillErrorEventHandler errorHandler",
    ] {
      t.method("void Load(System.Data.IDataReader reader\(tail))") { c in
        guard let reader = c.obj(0) as? DataReaderObj else { throw DotNetError.argumentNull("reader") }
        let own = try me(c, DataTableObj.self)
        let option = c.args.count > 1 ? c.flags(1) : 2
        if own.columns.isEmpty {
          for column in reader.table.columns { try own.add(DataColumnObj(column.name, column.dataType)) }
        }
        while let row = reader.advance() {
          try c.runtime.checkStop()
          let made = own.newRow()
          for (i, column) in own.columns.enumerated() {
            if let from = reader.table.index(column.name) { try made.set(i, row.value(from), c.runtime) }
          }
          _ = try own.load(made, option: option, c.runtime)
        }
        return .nothing
      }
    }
  }

  @Sendable private static func declareRow(_ t: TypeBuilder) {
    for (word, byName) in [("string relationName", true), ("System.Data.DataRelation relation", false)] {
      for tail in ["", ", System.Data.DataRowVersion version"] {
        @Sendable func relation(_ c: Call, parents: Bool) throws -> DataRelationObj? {
          let row = try me(c, DataRowObj.self)
          let found =
            byName
            ? row.table.owner?.relations.first { $0.name.lowercased() == c.text(0).lowercased() } : c.obj(0) as? DataRelationObj
          guard let found else { return nil }
          let own = parents ? found.childTable : found.parentTable
          if own !== row.table {
            throw DotNetError(
              "System.Data.InvalidConstraintException",
              "GetChildRows requires a row whose Table is \(own?.name ?? ""), but the specified row's Table is \(row.table.name)."
            )
          }
          return found
        }
        @Sendable func rows(_ c: Call, parents: Bool) throws -> [DataRowObj] {
          let row = try me(c, DataRowObj.self)
          guard let found = try relation(c, parents: parents) else { return [] }
          return parents ? try found.parentRows(row, c.runtime) : try found.childRows(row, c.runtime)
        }
        for (name, parents) in [("GetChildRows", false), ("GetParentRows", true)] {
          t.method("System.Data.DataRow[] \(name)(\(word)\(tail))") { c in
            .object(ArrayObj(ContiguousArray(try rows(c, parents: parents).map { .object($0) }), of: DataTypes.row))
          }
        }
        t.method("System.Data.DataRow GetParentRow(\(word)\(tail))") { XLinqTypes.value(try rows($0, parents: true).first) }
      }
    }
    @Sendable func setParent(_ c: Call, _ relations: [DataRelationObj]) throws -> Value {
      let row = try me(c, DataRowObj.self)
      let parent = c.obj(0) as? DataRowObj
      for relation in relations {
        guard relation.childTable === row.table else {
          throw DotNetError(
            "System.Data.InvalidConstraintException",
            "SetParentRow requires a child row whose Table is \(relation.childTable?.name ?? ""), but the specified row's Table is \(row.table.name)."
          )
        }
        for (from, to) in zip(relation.parents, relation.children) {
          try row.set(to.ordinal, parent?.value(from.ordinal) ?? DataTableObj.dbNull, c.runtime)
        }
      }
      return .nothing
    }
    t.method("void SetParentRow(System.Data.DataRow parentRow)") { c in
      let row = try me(c, DataRowObj.self)
      let parent = (c.obj(0) as? DataRowObj)?.table
      return try setParent(
        c,
        (row.table.owner?.relations ?? []).filter {
          $0.childTable === row.table && (parent == nil || $0.parentTable === parent)
        })
    }
    t.method("void SetParentRow(System.Data.DataRow parentRow, System.Data.DataRelation relation)") { c in
      guard let relation = c.obj(1) as? DataRelationObj else { throw DotNetError.argumentNull("relation") }
      return try setParent(c, [relation])
    }
  }

  @Sendable private static func declareColumn(_ t: TypeBuilder) {
    for (name, word, fallback) in [
      ("DateTimeMode", "System.Data.DataSetDateTime", 3), ("ColumnMapping", "System.Data.MappingType", 1),
    ] {
      t.property(
        "\(word) \(name) {get;set;}",
        get: { c in
          (try me(c, DataColumnObj.self).settings[name]) ?? EnumTypes.value(word, fallback)
        },
        set: { c in
          let own = try me(c, DataColumnObj.self)
          if name == "DateTimeMode", own.dataType !== TypeInfo.dateTime {
            throw DotNetError.invalidOperation("The DateTimeMode can be set only on DataColumns of type DateTime.")
          }
          own.settings[name] = c.args[0]
          return .nothing
        })
    }
  }
}
