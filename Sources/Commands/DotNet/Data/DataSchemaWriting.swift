// The XML schema of tables, as ADO.NET writes it: one element for the set, in it one a table, in that one a column; keys and relations as
// `xs:unique` and `xs:keyref`.

import Engine
import Objects
import Primitives

struct DataSchemaWriter {
  let runtime: Runtime
  /// The tables, in a set or alone.
  let tables: [DataTableObj]
  let set: DataSetObj?
  /// The table whose schema it is, where it is one table's.
  let main: DataTableObj?

  private func name(_ text: String) -> String { XmlConvertType.encode(text, local: true) }
  var top: String { self.set?.name ?? "NewDataSet" }

  /// The constraints of all tables, with names that are no table's twice.
  private struct Key {
    let constraint: DataConstraintObj
    let table: DataTableObj
    let label: String
  }

  func written() -> DataMarkup {
    let space = set?.space ?? ""
    let root = DataMarkup("xs:schema", [("id", name(top))])
    if !space.isEmpty {
      root.set("targetNamespace", space)
      root.set("xmlns:mstns", space)
    }
    root.set("xmlns", space)
    root.set("xmlns:xs", XmlSpelling.schema)
    root.set("xmlns:msdata", XmlSpelling.extra)
    if tables.contains(where: { $0.properties.table.count > 0 || $0.columns.contains { $0.properties.table.count > 0 } })
      || set.map({ $0.properties.table.count > 0 }) ?? false
    {
      root.set("xmlns:msprop", "urn:schemas-microsoft-com:xml-msprop")
    }
    if !space.isEmpty {
      root.set("attributeFormDefault", "qualified")
      root.set("elementFormDefault", "qualified")
    }
    let holder = root.add(DataMarkup("xs:element", [("name", name(top)), ("msdata:IsDataSet", "true")]))
    if let main { holder.set("msdata:MainDataTable", name(main.name)) }
    if set?.isCaseSensitive ?? false { holder.set("msdata:CaseSensitive", "true") }
    holder.set("msdata:UseCurrentLocale", "true")
    extended(set?.properties, holder)
    let choice = DataMarkup("xs:choice", [("minOccurs", "0"), ("maxOccurs", "unbounded")])
    for table in tables where nesting(table) == nil { choice.add(element(table)) }
    holder.add(DataMarkup("xs:complexType", [], [choice]))
    constraints(holder)
    if let set {
      let loose = set.relations.filter { relation in
        tables.contains { $0 === relation.childTable }
          && !(relation.childTable?.constraints.contains { $0.relation === relation } ?? false)
      }
      if !loose.isEmpty {
        root.add(
          DataMarkup(
            "xs:annotation", [],
            [
              DataMarkup(
                "xs:appinfo", [],
                loose.map { relation in
                  let made = DataMarkup(
                    "msdata:Relationship",
                    [
                      ("name", name(relation.name)), ("msdata:parent", name(relation.parentTable?.name ?? "")),
                      ("msdata:child", name(relation.childTable?.name ?? "")),
                      ("msdata:parentkey", relation.parents.map { name($0.name) }.joined(separator: " ")),
                      ("msdata:childkey", relation.children.map { name($0.name) }.joined(separator: " ")),
                    ])
                  if relation.isNested { made.set("msdata:IsNested", "true") }
                  return made
                })
            ]))
      }
    }
    return root
  }

  private func extended(_ properties: DictionaryObj?, _ element: DataMarkup) {
    for (key, value) in zip(properties?.table.allKeys ?? [], properties?.table.allValues ?? []) {
      guard let key = key.pstring?.string, let text = try? Text.netString(value, runtime).string else { continue }
      element.set("msprop:" + name(key), text)
    }
  }

  /// The relation by which rows of a table lie in rows of another.
  private func nesting(_ table: DataTableObj) -> DataRelationObj? {
    set?.relations.first { $0.isNested && $0.childTable === table && $0.parentTable !== table }
  }

  private func element(_ table: DataTableObj) -> DataMarkup {
    let made = DataMarkup("xs:element", [("name", name(table.name))])
    if table.isCaseSensitive != (set?.isCaseSensitive ?? false) {
      made.set("msdata:CaseSensitive", table.isCaseSensitive ? "true" : "false")
    }
    extended(table.properties, made)
    let complex = made.add(DataMarkup("xs:complexType"))
    let attributes = table.columns.filter { $0.mapping == 2 || $0.mapping == 4 }.map { column($0) }
    if let content = table.columns.first(where: { $0.mapping == 3 }) {
      let (type, _) = XmlSpelling.name(of: content.dataType)
      complex.add(
        DataMarkup(
          "xs:simpleContent", [("msdata:ColumnName", name(content.name)), ("msdata:Ordinal", String(content.ordinal))],
          [DataMarkup("xs:extension", [("base", "xs:" + type)], attributes)]))
      return made
    }
    let sequence = DataMarkup("xs:sequence")
    for own in table.columns where own.mapping == 1 { sequence.add(column(own)) }
    for relation in set?.relations ?? [] where relation.isNested && relation.parentTable === table {
      guard let child = relation.childTable, child !== table, nesting(child) === relation else { continue }
      let inner = element(child)
      inner.set("minOccurs", "0")
      inner.set("maxOccurs", "unbounded")
      sequence.add(inner)
    }
    if !sequence.children.isEmpty { complex.add(sequence) }
    for attribute in attributes { complex.add(attribute) }
    return made
  }

  private func column(_ own: DataColumnObj) -> DataMarkup {
    let isElement = own.mapping == 1
    let made = DataMarkup(isElement ? "xs:element" : "xs:attribute", [("name", name(own.name))])
    let (type, isExact) = XmlSpelling.name(of: own.dataType)
    if !isExact { made.set("msdata:DataType", own.dataType.assemblyQualifiedName) }
    if own.isReadOnly || own.formula != nil { made.set("msdata:ReadOnly", "true") }
    if !own.expression.isEmpty { made.set("msdata:Expression", own.expression) }
    if own.counter != nil {
      made.set("msdata:AutoIncrement", "true")
      if own.seed != 0 { made.set("msdata:AutoIncrementSeed", String(own.seed)) }
      if own.step != 1 { made.set("msdata:AutoIncrementStep", String(own.step)) }
    }
    if let caption = own.caption, caption != own.name { made.set("msdata:Caption", caption) }
    if !own.prefix.isEmpty { made.set("msdata:Prefix", own.prefix) }
    if let mode = own.settings["DateTimeMode"]?.base.obj as? EnumValue, mode.raw != 3 {
      made.set("msdata:DateTimeMode", mode.text)
    }
    extended(own.properties, made)
    if own.dataType === TypeInfo.string, own.maxLength >= 0 {
      made.add(
        DataMarkup(
          "xs:simpleType", [],
          [
            DataMarkup(
              "xs:restriction", [("base", "xs:string")], [DataMarkup("xs:maxLength", [("value", String(own.maxLength))])])
          ]))
    } else {
      made.set("type", "xs:" + type)
    }
    if !DataFilter.isNull(own.defaultValue), let text = try? XmlSpelling.text(own.defaultValue, runtime) {
      made.set("default", text)
    }
    if isElement {
      if own.allowsNull, !(own.table?.primaryKey.contains { $0 === own } ?? false) { made.set("minOccurs", "0") }
    } else if own.mapping == 4 {
      made.set("use", "prohibited")
    } else if !own.allowsNull {
      made.set("use", "required")
    }
    return made
  }

  private func constraints(_ holder: DataMarkup) {
    var keys: [Key] = []
    var taken: Set<String> = []
    for table in tables {
      table.knowKeys()
      for constraint in table.constraints {
        // Names are a table's own; the schema has one run of them.
        let plain = constraint.name
        let label = taken.insert(plain).inserted ? plain : table.name + "_" + plain
        taken.insert(label)
        keys.append(Key(constraint: constraint, table: table, label: label))
      }
    }
    func parts(_ made: DataMarkup, _ table: DataTableObj, _ columns: [DataColumnObj]) {
      made.add(
        DataMarkup(
          "xs:selector", [("xpath", (set?.space ?? "").isEmpty ? ".//" + name(table.name) : ".//mstns:" + name(table.name))]))
      for column in columns {
        let prefix = column.mapping == 1 ? (set?.space ?? "").isEmpty ? "" : "mstns:" : "@"
        made.add(DataMarkup("xs:field", [("xpath", prefix + name(column.name))]))
      }
    }
    for key in keys where key.constraint.relation == nil {
      let made = holder.add(DataMarkup("xs:unique", [("name", name(key.label))]))
      if key.label != key.constraint.name { made.set("msdata:ConstraintName", key.constraint.name) }
      let primary = key.table.primaryKey
      if !primary.isEmpty, primary.count == key.constraint.columns.count,
        zip(primary, key.constraint.columns).allSatisfy({ $0 === $1 })
      {
        made.set("msdata:PrimaryKey", "true")
      }
      parts(made, key.table, key.constraint.columns)
    }
    for key in keys {
      guard let relation = key.constraint.relation,
        let target = keys.first(where: { other in
          other.constraint.relation == nil && other.table === relation.parentTable
            && other.constraint.columns.count == relation.parents.count
            && zip(other.constraint.columns, relation.parents).allSatisfy { $0 === $1 }
        })
      else { continue }
      let made = holder.add(DataMarkup("xs:keyref", [("name", name(relation.owner == nil ? key.label : relation.name))]))
      made.set("refer", name(target.label))
      if relation.owner == nil {
        made.set("msdata:ConstraintOnly", "true")
      } else if relation.name != key.constraint.name {
        made.set("msdata:ConstraintName", key.constraint.name)
      }
      if relation.isNested { made.set("msdata:IsNested", "true") }
      let rules = ["None", "Cascade", "SetNull", "SetDefault"]
      for (label, rule) in [("UpdateRule", key.constraint.updateRule), ("DeleteRule", key.constraint.deleteRule)]
      where rule != 1 && rules.indices.contains(rule) {
        made.set("msdata:" + label, rules[rule])
      }
      parts(made, key.table, key.constraint.columns)
    }
  }
}

extension DataColumnObj {
  /// `ColumnMapping` by number: element, attribute, simple content, hidden.
  var mapping: Int { (settings["ColumnMapping"]?.base.obj as? EnumValue).map { Int($0.raw) } ?? 1 }
  func map(as number: Int) { settings["ColumnMapping"] = EnumTypes.value("System.Data.MappingType", number) }
}

extension DataTableObj {
  /// The constraints that columns and the key stand for.
  func knowKeys() {
    for column in columns where column.isUnique { addUnique([column]) }
    if !primaryKey.isEmpty { addUnique(primaryKey, primary: true) }
  }
}
