// Tables made of an XML schema: elements with parts are tables, simple ones columns; elements in elements are related. What ADO.NET notes in a
// schema beside XML Schema's own words is understood as well.

import CLibXML2
import Engine
import Objects
import Primitives

/// Reads a schema into a set.
final class DataSchemaReader {
  private let runtime: Runtime
  private let set: DataSetObj
  private let schema: XmlPart
  /// Pairs of tables whose nesting a relation of the schema tells.
  private var nested: [(parent: String, child: String)] = []
  private var formulas: [(column: DataColumnObj, text: String)] = []
  /// The table that the schema is said to be of.
  private(set) var main: String?

  init(_ schema: XmlPart, _ set: DataSetObj, _ runtime: Runtime) {
    (self.schema, self.set, self.runtime) = (schema, set, runtime)
  }

  func read() throws {
    if let id = schema["id"] { set.name = XmlConvertType.decode(id) }
    if let space = schema["targetNamespace"] { set.space = space }
    let tops = schema.children("element")
    let holder = tops.first { $0.extra("IsDataSet") == "true" } ?? (tops.count == 1 ? tops.first(where: isSet) : nil)
    collectNesting(holder)
    if let holder {
      set.name = holder["name"].map(XmlConvertType.decode) ?? set.name
      set.isCaseSensitive = holder.extra("CaseSensitive") == "true"
      main = holder.extra("MainDataTable").map { XmlConvertType.decode($0.split(separator: ":").last.map(String.init) ?? $0) }
      for element in parts(of: holder) { _ = try table(element, []) }
    }
    for element in tops where element.raw != holder?.raw && (isTable(element) || holder == nil) {
      _ = try table(element, [])
    }
    for element in [schema] + (holder.map { [$0] } ?? []) + tops.filter({ $0.raw != holder?.raw }) { try constraints(element) }
    for (column, text) in formulas { try column.setExpression(text, runtime) }
  }

  // MARK: what elements are

  private func find(_ kind: String, _ reference: String?) -> XmlPart? {
    guard let reference else { return nil }
    let local = reference.split(separator: ":").last.map(String.init) ?? reference
    return schema.children(kind).first { $0["name"] == local }
  }
  private func resolved(_ element: XmlPart) -> XmlPart { find("element", element["ref"]) ?? element }

  private func complexType(_ element: XmlPart) -> XmlPart? {
    element.children("complexType").first ?? find("complexType", element["type"])
  }
  private func repeats(_ element: XmlPart) -> Bool {
    guard let most = element["maxOccurs"] else { return false }
    return most == "unbounded" || (Int(most) ?? 0) > 1
  }
  private func isTable(_ element: XmlPart) -> Bool { complexType(resolved(element)) != nil || repeats(element) }

  /// Whether a single element on top stands for the set: it holds nothing but tables.
  private func isSet(_ element: XmlPart) -> Bool {
    guard let type = complexType(element), type.children("attribute").isEmpty, type.children("simpleContent").isEmpty else {
      return false
    }
    let inside = parts(of: element)
    return !inside.isEmpty && inside.allSatisfy(isTable)
  }

  /// The elements that an element's type holds, through sequences, choices and groups.
  private func parts(of element: XmlPart) -> [XmlPart] {
    guard let type = complexType(resolved(element)) else { return [] }
    var seen: Set<xmlNodePtr> = []
    return parts(ofType: type, &seen)
  }
  /// What was `seen` is not looked at again: groups that hold groups, each twice, would double at each level.
  private func parts(ofType type: XmlPart, _ seen: inout Set<xmlNodePtr>) -> [XmlPart] {
    guard seen.insert(type.raw).inserted else { return [] }
    var all: [XmlPart] = []
    for child in type.elements where child.space == XmlSpelling.schema {
      switch child.local {
      case "element": all.append(child)
      case "sequence", "choice", "all": all += parts(ofType: child, &seen)
      case "group": if let group = find("group", child["ref"]) { all += parts(ofType: group, &seen) }
      case "complexContent":
        for body in child.children("extension") + child.children("restriction") {
          if body.local == "extension", let base = find("complexType", body["base"]) { all += parts(ofType: base, &seen) }
          all += parts(ofType: body, &seen)
        }
      default: break
      }
    }
    return all
  }
  private func attributes(ofType type: XmlPart, _ seen: inout Set<xmlNodePtr>) -> [XmlPart] {
    guard seen.insert(type.raw).inserted else { return [] }
    var all: [XmlPart] = []
    for child in type.elements where child.space == XmlSpelling.schema {
      switch child.local {
      case "attribute": all.append(find("attribute", child["ref"]) ?? child)
      case "attributeGroup": if let group = find("attributeGroup", child["ref"]) { all += attributes(ofType: group, &seen) }
      case "complexContent", "simpleContent":
        for body in child.children("extension") + child.children("restriction") {
          if let base = find("complexType", body["base"]) { all += attributes(ofType: base, &seen) }
          all += attributes(ofType: body, &seen)
        }
      default: break
      }
    }
    return all
  }

  // MARK: tables and columns

  private func table(_ given: XmlPart, _ around: Set<xmlNodePtr>) throws -> DataTableObj {
    let element = resolved(given)
    let name = element["name"].map(XmlConvertType.decode) ?? ""
    if let known = set.table(name) { return known }
    let made = DataTableObj(name)
    try set.add(made)
    if let flag = element.extra("CaseSensitive") { made.isCaseSensitive = flag == "true" }
    guard let type = complexType(element) else {
      // A simple element that repeats.
      let column = try self.column(element, named: name + "_Column", mapping: 3)
      column.allowsNull = false
      try made.add(column)
      return made
    }
    if around.contains(type.raw) { return made }
    var inner: [DataTableObj] = []
    var seen: Set<xmlNodePtr> = []
    for part in parts(ofType: type, &seen) {
      if isTable(part) {
        inner.append(try table(part, around.union([type.raw])))
      } else if made.index(columnName(resolved(part))) == nil {
        try made.add(column(resolved(part), occurs: part, named: columnName(resolved(part)), mapping: 1))
      }
    }
    if let content = type.children("simpleContent").first {
      let named = content.extra("ColumnName").map(XmlConvertType.decode) ?? name + "_Text"
      let base = (content.children("extension") + content.children("restriction")).first
      let column = DataColumnObj(named, base.map { simple($0["base"], $0).type } ?? .string)
      column.map(as: 3)
      try made.add(column)
    } else if type["mixed"] == "true" {
      let column = DataColumnObj(name + "_Text", .string)
      column.map(as: 3)
      try made.add(column)
    }
    seen = []
    for attribute in attributes(ofType: type, &seen) where made.index(columnName(attribute)) == nil {
      try made.add(column(attribute, named: columnName(attribute), mapping: attribute["use"] == "prohibited" ? 4 : 2))
    }
    for child in inner where child !== made && !nested.contains(where: { $0 == (name, child.name) }) {
      try DataNesting.relate(made, child, in: set)
    }
    return made
  }

  private func columnName(_ node: XmlPart) -> String { XmlConvertType.decode(node["name"] ?? node["ref"] ?? "") }

  /// XML Schema's simple type as a type of columns, and the length it allows.
  private func simple(_ reference: String?, _ holder: XmlPart, _ depth: Int = 0) -> (type: TypeInfo, length: Int) {
    if let inner = holder.children("simpleType").first { return restricted(inner, depth) }
    guard let reference, depth < 50 else { return (.string, -1) }
    if let named = find("simpleType", reference) { return restricted(named, depth) }
    let local = reference.split(separator: ":").last.map(String.init) ?? reference
    return (XmlSpelling.type(named: local) ?? .string, -1)
  }
  private func restricted(_ type: XmlPart, _ depth: Int) -> (type: TypeInfo, length: Int) {
    guard let body = type.children("restriction").first else { return (.string, -1) }
    let base = simple(body["base"], body, depth + 1)
    let length = (body.children("maxLength") + body.children("length")).first?["value"].flatMap { Int($0) }
    return (base.type, base.type === TypeInfo.string ? length ?? base.length : -1)
  }

  private func column(_ node: XmlPart, occurs: XmlPart? = nil, named name: String, mapping: Int) throws -> DataColumnObj {
    let (type, length) = simple(node["type"], node)
    let said = try node.extra("DataType").flatMap { try DataTypeLimits.allowed($0) }
    let made = DataColumnObj(name, said ?? type)
    if mapping != 1 { made.map(as: mapping) }
    made.maxLength = length
    if mapping == 1 {
      made.allowsNull = (occurs ?? node)["minOccurs"] == "0" || node["nillable"] == "true"
    } else if mapping == 2 {
      made.allowsNull = node["use"] != "required"
    }
    made.isReadOnly = node.extra("ReadOnly") == "true"
    if let caption = node.extra("Caption") { made.caption = caption }
    if let prefix = node.extra("Prefix") { made.prefix = prefix }
    if node.extra("AutoIncrement") == "true" {
      made.seed = node.extra("AutoIncrementSeed").flatMap { Int64($0) } ?? 0
      made.step = node.extra("AutoIncrementStep").flatMap { Int64($0) } ?? 1
      made.counter = made.seed
    }
    if let mode = node.extra("DateTimeMode"),
      let value = try? Conversion.convert(
        Value(mode), to: TypeCatalog.find("System.Data.DataSetDateTime") ?? .object, runtime)
    {
      made.settings["DateTimeMode"] = value
    }
    if let text = node["default"] { made.defaultValue = try XmlSpelling.value(text, made.dataType, runtime) }
    if let text = node.extra("Expression") {
      made.isReadOnly = false
      formulas.append((made, text))
    }
    return made
  }

  // MARK: keys and relations

  private func target(_ constraint: XmlPart) -> String {
    let path = constraint.children("selector").first?["xpath"] ?? ""
    let last = path.split(whereSeparator: { $0 == "/" || $0 == "." }).last.map(String.init) ?? ""
    return XmlConvertType.decode(last.split(separator: ":").last.map(String.init) ?? last)
  }
  private func columns(_ constraint: XmlPart, _ table: DataTableObj) throws -> [DataColumnObj] {
    try constraint.children("field").map { field in
      let path = field["xpath"] ?? ""
      let last = path.split(separator: "/").last.map(String.init) ?? path
      let name = XmlConvertType.decode(last.split(whereSeparator: { $0 == ":" || $0 == "@" }).last.map(String.init) ?? last)
      guard let at = table.index(name) else {
        throw DotNetError("System.Data.DataException", "Invalid XPath selection inside field node. Cannot find: \(name).")
      }
      return table.columns[at]
    }
  }

  /// Which tables lie in which by relations that the schema spells out.
  private func collectNesting(_ holder: XmlPart?) {
    for element in [schema] + (holder.map { [$0] } ?? []) {
      let keys = element.children("unique") + element.children("key")
      for reference in element.children("keyref") where reference.extra("ConstraintOnly") != "true" {
        let refer = reference["refer"]?.split(separator: ":").last.map(String.init)
        if let key = keys.first(where: { $0["name"] == refer }) { nested.append((target(key), target(reference))) }
      }
      for relation in relationships(element) {
        if let parent = relation.extra("parent"), let child = relation.extra("child") {
          nested.append((XmlConvertType.decode(parent), XmlConvertType.decode(child)))
        }
      }
    }
  }
  private func relationships(_ element: XmlPart) -> [XmlPart] {
    element.children("annotation").flatMap { $0.children("appinfo") }.flatMap(\.elements).filter {
      $0.local == "Relationship" && $0.space == XmlSpelling.extra
    }
  }

  private func constraints(_ element: XmlPart) throws {
    let keys = element.children("unique") + element.children("key")
    for key in keys {
      guard let table = set.table(target(key)) else { continue }
      let columns = try columns(key, table)
      let name = key.extra("ConstraintName") ?? XmlConvertType.decode(key["name"] ?? "")
      let isPrimary = key.extra("PrimaryKey") == "true"
      table.addUnique(columns, name: name, primary: isPrimary)
      if columns.count == 1 { columns[0].isUnique = true }
      if isPrimary { table.primaryKey = columns }
      if isPrimary || key.local == "key" { for column in columns { column.allowsNull = false } }
    }
    for reference in element.children("keyref") {
      let refer = reference["refer"]?.split(separator: ":").last.map(String.init)
      guard let key = keys.first(where: { $0["name"] == refer }), let parent = set.table(target(key)),
        let child = set.table(target(reference))
      else { continue }
      let name = XmlConvertType.decode(reference["name"] ?? "")
      let relation = try DataRelationObj(name, columns(key, parent), columns(reference, child))
      relation.isNested = reference.extra("IsNested") == "true"
      let constraint = DataConstraintObj(reference.extra("ConstraintName") ?? name, relation.children, relation: relation)
      let rules = ["None", "Cascade", "SetNull", "SetDefault"]
      constraint.updateRule = reference.extra("UpdateRule").flatMap { rules.firstIndex(of: $0) } ?? 1
      constraint.deleteRule = reference.extra("DeleteRule").flatMap { rules.firstIndex(of: $0) } ?? 1
      child.constraints.append(constraint)
      if reference.extra("ConstraintOnly") != "true" {
        relation.owner = set
        set.relations.append(relation)
      }
    }
    for node in relationships(element) {
      func list(_ name: String, _ table: DataTableObj) -> [DataColumnObj] {
        (node.extra(name) ?? "").split(separator: " ").compactMap { part in
          table.index(XmlConvertType.decode(String(part))).map { table.columns[$0] }
        }
      }
      guard let parent = set.table(XmlConvertType.decode(node.extra("parent") ?? "")),
        let child = set.table(XmlConvertType.decode(node.extra("child") ?? ""))
      else { continue }
      let relation = try DataRelationObj(
        XmlConvertType.decode(node["name"] ?? ""), list("parentkey", parent), list("childkey", child))
      relation.isNested = node.extra("IsNested") == "true"
      relation.owner = set
      set.relations.append(relation)
    }
  }
}

/// Tables whose rows lie in one another without a key of their own get one: a hidden number.
enum DataNesting {
  static func relate(_ parent: DataTableObj, _ child: DataTableObj, in set: DataSetObj) throws {
    let title = parent.name + "_Id"
    if set.relations.contains(where: { $0.parentTable === parent && $0.childTable === child && $0.isNested }) { return }
    let key: DataColumnObj
    if let at = parent.index(title) {
      key = parent.columns[at]
    } else {
      key = DataColumnObj(title, .int32)
      key.map(as: 4)
      (key.counter, key.allowsNull, key.isUnique) = (0, false, true)
      try parent.add(key)
      parent.addUnique([key], primary: true)
      parent.primaryKey = [key]
    }
    let link: DataColumnObj
    if let at = child.index(title) {
      link = child.columns[at]
    } else {
      link = DataColumnObj(title, .int32)
      link.map(as: 4)
      try child.add(link)
    }
    let relation = try DataRelationObj(parent.name + "_" + child.name, [key], [link])
    relation.isNested = true
    relation.owner = set
    set.relations.append(relation)
    child.constraints.append(DataConstraintObj(relation.name, [link], relation: relation))
  }
}
