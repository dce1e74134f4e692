// `ReadXml`, `ReadXmlSchema` and `InferXmlSchema`: rows of XML, by a schema that is there, that comes along, or that the data shows.

import CLibXML2
import Engine
import Objects
import Primitives

/// Puts the rows of a document into the tables of a set, or into one table.
final class DataXmlReader {
  private let runtime: Runtime
  private let set: DataSetObj?
  private let tables: [DataTableObj]

  init(_ runtime: Runtime, set: DataSetObj?, tables: [DataTableObj]) {
    (self.runtime, self.set, self.tables) = (runtime, set, tables)
  }

  private func table(_ name: String) -> DataTableObj? {
    tables.first { $0.name == name } ?? tables.first { $0.name.lowercased() == name.lowercased() }
  }

  func read(_ root: XmlPart) throws {
    let enforced = set?.enforces ?? true
    set?.enforces = false
    defer { set?.enforces = enforced }
    if let own = table(root.name), set == nil || set?.name != root.name, root.elements.allSatisfy({ table($0.name) !== own }) {
      try row(root, own, nil, 0)
    } else {
      for child in root.elements where !child.isSchema {
        if let own = table(child.name) { try row(child, own, nil, 0) }
      }
    }
    try finish()
  }

  /// Numbers that count on go on behind what was read, and constraints are looked at.
  private func finish() throws {
    for own in tables {
      for (i, column) in own.columns.enumerated() where column.counter != nil {
        let most = own.rows.compactMap { $0.value(i).base.integer.map { Int64($0) } }.max()
        if let most, let next = column.counter, column.step > 0, most >= next { column.counter = most &+ column.step }
      }
    }
    guard let set else { return }
    set.enforces = true
    for own in tables {
      for row in own.present {
        try runtime.checkStop()
        do { try own.check(row, runtime) } catch is DotNetError {
          throw DotNetError(
            "System.Data.ConstraintException",
            "Failed to enable constraints. One or more rows contain values violating non-null, unique, or foreign-key constraints."
          )
        }
      }
    }
  }

  private static let deepest = 500

  private func row(_ element: XmlPart, _ own: DataTableObj, _ parent: (DataRowObj, DataRelationObj)?, _ depth: Int) throws {
    try runtime.checkStop()
    if depth > DataXmlReader.deepest { throw DotNetError.insufficientStack }
    let made = own.newRow()
    let names = self.names(of: own)
    var inner: [(XmlPart, DataTableObj, DataRelationObj?)] = []
    for attribute in element.attributes where !XmlText.declaresNamespace(attribute.raw) {
      if attribute.space == XmlSpelling.extra, attribute.local.hasPrefix("hidden") {
        try put(String(attribute.name.dropFirst(6)), attribute.text, made)
      } else if attribute.space != XmlSpelling.extra, attribute.space != XmlSpelling.diffgram {
        try put(attribute.name, attribute.text, made)
      }
    }
    for child in element.elements {
      switch names.meaning(child.name) {
      case .table(let below, let relation): inner.append((child, below, relation))
      case .column:
        if child.attribute("nil", XmlSpelling.schema + "-instance") != "true" { try put(child.name, child.text, made) }
      case .unknown: break
      }
    }
    if let at = own.columns.firstIndex(where: { $0.mapping == 3 }), let text = element.ownText {
      made.values[at] = try XmlSpelling.value(text, own.columns[at].dataType, runtime)
    }
    if let (above, relation) = parent {
      for (from, to) in zip(relation.parents, relation.children) where made.values.indices.contains(to.ordinal) {
        made.values[to.ordinal] = above.value(from.ordinal)
      }
    }
    try own.attach(made, runtime)
    for (child, below, relation) in inner { try row(child, below, relation.map { (made, $0) }, depth + 1) }
  }

  private func put(_ name: String, _ text: String, _ row: DataRowObj) throws {
    guard let at = names(of: row.table).column(name) else { return }
    let column = row.table.columns[at]
    if column.formula != nil { return }
    if text.isEmpty, column.dataType !== TypeInfo.string { return }
    row.values[at] = try column.converted(try XmlSpelling.value(text, column.dataType, runtime), runtime)
  }

  /// What names of elements mean inside a row of a table: looked up once, not at every row.
  private final class Names {
    enum Meaning {
      case table(DataTableObj, DataRelationObj?)
      case column
      case unknown
    }
    private unowned let reader: DataXmlReader
    private let own: DataTableObj
    private var meanings: [String: Meaning] = [:]
    private var places: [String: Int?] = [:]
    init(_ own: DataTableObj, _ reader: DataXmlReader) { (self.own, self.reader) = (own, reader) }

    func column(_ name: String) -> Int? {
      if let known = places[name] { return known }
      let found = own.index(name)
      places[name] = .some(found)
      return found
    }
    func meaning(_ name: String) -> Meaning {
      if let known = meanings[name] { return known }
      let other = reader.table(name)
      let relation = reader.set?.relations.first { $0.isNested && $0.parentTable === own && $0.childTable === other }
      let meaning: Meaning =
        if let relation, let other { .table(other, relation) } else if column(name) != nil { .column } else if let other {
          .table(other, nil)
        } else { .unknown }
      meanings[name] = meaning
      return meaning
    }
  }
  private var known: [ObjectIdentifier: Names] = [:]
  private func names(of own: DataTableObj) -> Names {
    if let names = known[ObjectIdentifier(own)] { return names }
    let made = Names(own, self)
    known[ObjectIdentifier(own)] = made
    return made
  }

  // MARK: DiffGrams

  func readDiffgram(_ root: XmlPart) throws {
    let enforced = set?.enforces ?? true
    set?.enforces = false
    defer { set?.enforces = enforced }
    var known: [String: DataRowObj] = [:]
    var order: [ObjectIdentifier: [(Int, DataRowObj)]] = [:]
    func rows(_ holder: XmlPart, _ body: (XmlPart, DataTableObj, String) throws -> Void) throws {
      for child in holder.elements {
        guard let own = table(child.name) else { continue }
        try runtime.checkStop()
        try body(child, own, child.attribute("id", XmlSpelling.diffgram) ?? "")
      }
    }
    func fill(_ element: XmlPart, _ own: DataTableObj) throws -> DataRowObj {
      let made = DataRowObj(own)
      for i in made.values.indices { made.values[i] = DataTableObj.dbNull }
      for attribute in element.attributes where !XmlText.declaresNamespace(attribute.raw) {
        if attribute.space == XmlSpelling.extra, attribute.local.hasPrefix("hidden") {
          try put(String(attribute.name.dropFirst(6)), attribute.text, made)
        } else if attribute.space != XmlSpelling.extra, attribute.space != XmlSpelling.diffgram {
          try put(attribute.name, attribute.text, made)
        }
      }
      for child in element.elements { try put(child.name, child.text, made) }
      if let at = own.columns.firstIndex(where: { $0.mapping == 3 }), let text = element.ownText {
        made.values[at] = try XmlSpelling.value(text, own.columns[at].dataType, runtime)
      }
      return made
    }
    func place(_ element: XmlPart) -> Int {
      element.extra("rowOrder").flatMap { Int($0) } ?? Int.max
    }
    for part in root.elements where part.space != XmlSpelling.diffgram {
      try rows(part) { element, own, id in
        let made = try fill(element, own)
        let changes = element.attribute("hasChanges", XmlSpelling.diffgram)
        made.isAttached = true
        made.state = changes == "inserted" ? .added : changes == "modified" ? .modified : .unchanged
        if made.state == .modified { made.original = made.values }
        known[id] = made
        order[ObjectIdentifier(own), default: []].append((place(element), made))
      }
    }
    for part in root.elements where part.space == XmlSpelling.diffgram {
      try rows(part) { element, own, id in
        if part.local == "before" {
          let before = try fill(element, own)
          if let now = known[id] {
            now.original = before.values
            now.state = .modified
          } else {
            (before.isAttached, before.state, before.original) = (true, .deleted, before.values)
            order[ObjectIdentifier(own), default: []].append((place(element), before))
          }
        } else if part.local == "errors", let now = known[id] {
          now.rowError = element.attribute("Error", XmlSpelling.diffgram) ?? ""
          for child in element.elements {
            if let at = own.index(child.name) { now.columnErrors[at] = child.attribute("Error", XmlSpelling.diffgram) }
          }
        }
      }
    }
    for own in tables {
      let found = order[ObjectIdentifier(own)] ?? []
      for row in found.enumerated().sorted(by: { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }) {
        own.append(row.element.1)
      }
    }
    try finish()
  }
}

/// The tables that data without a schema shows: elements with attributes or elements inside, or that come again, are tables; others columns.
struct DataInference {
  private final class Shape {
    let name: String
    var repeats = false
    var hasText = false
    var attributes: [String] = []
    var children: [Shape] = []
    init(_ name: String) { self.name = name }
    var isTable: Bool { repeats || !attributes.isEmpty || !children.isEmpty }
    func child(_ name: String) -> Shape {
      if let known = children.first(where: { $0.name == name }) { return known }
      let made = Shape(name)
      children.append(made)
      return made
    }
  }

  static func infer(_ root: XmlPart, _ set: DataSetObj) throws {
    let top = Shape(root.name)
    try look(root, top, 0)
    if top.attributes.isEmpty, !top.hasText, top.children.allSatisfy(\.isTable) {
      set.name = top.name
      for child in top.children { _ = try table(child, set) }
    } else {
      _ = try table(top, set)
    }
  }

  private static func look(_ node: XmlPart, _ shape: Shape, _ depth: Int) throws {
    if depth > 500 { throw DotNetError.insufficientStack }
    for attribute in node.attributes where !XmlText.declaresNamespace(attribute.raw) && attribute.space.isEmpty {
      if !shape.attributes.contains(attribute.name) { shape.attributes.append(attribute.name) }
    }
    if node.ownText != nil { shape.hasText = true }
    var counts: [String: Int] = [:]
    for child in node.elements where !child.isSchema {
      let inner = shape.child(child.name)
      counts[child.name, default: 0] += 1
      if counts[child.name] == 2 { inner.repeats = true }
      try look(child, inner, depth + 1)
    }
  }

  private static func table(_ shape: Shape, _ set: DataSetObj) throws -> DataTableObj {
    let own: DataTableObj
    if let known = set.table(shape.name) {
      own = known
    } else {
      own = DataTableObj(shape.name)
      try set.add(own)
    }
    func column(_ name: String, _ mapping: Int) throws {
      if own.index(name) != nil { return }
      let made = DataColumnObj(name, .string)
      if mapping != 1 { made.map(as: mapping) }
      try own.add(made)
    }
    for child in shape.children where !child.isTable { try column(child.name, 1) }
    if shape.children.isEmpty, shape.attributes.isEmpty {
      try column(shape.name + "_Column", 3)
    } else if shape.hasText, shape.children.isEmpty {
      try column(shape.name + "_Text", 3)
    }
    for attribute in shape.attributes { try column(attribute, 2) }
    for child in shape.children where child.isTable {
      let inner = try table(child, set)
      if inner !== own { try DataNesting.relate(own, inner, in: set) }
    }
    return own
  }
}

/// The members that read.
enum DataXmlReading {
  static let declarations: TypeCatalog.Declarations = [
    "System.Data.DataTable": declareTable, "System.Data.DataSet": declareSet,
  ]

  private static let sources = [
    "string fileName", "System.IO.Stream stream", "System.IO.TextReader reader", "System.Xml.XmlReader reader",
  ]

  /// The root element of what is read, and the node that keeps its tree.
  private static func root(_ c: Call) throws -> (XmlPart, XmlNodeObj) {
    let text: String
    switch c.obj(0) {
    case let reader as XmlReaderObj: text = try reader.markupOfElement(c.runtime)
    case let reader as ReaderObj: text = try reader.rest(c.runtime).string
    case is StreamObj: text = try Files.decode(c.stream(0).readToEnd(c.runtime)).string
    default:
      text = try Files.decode(Files.read(c.path(0, "fileName"))).string
    }
    let document = try XmlNodeObj.parse(text, keepsBlanks: true)
    guard let top = XmlPart(raw: document.node).elements.first else {
      throw DotNetError("System.Xml.XmlException", "Root element is missing.")
    }
    return (top, document)
  }

  private static func schema(_ root: XmlPart) -> XmlPart? {
    root.isSchema ? root : root.elements.first { $0.isSchema }
  }
  private static func mode(_ number: Int) -> Value { EnumTypes.value("System.Data.XmlReadMode", number) }
  private static func isDiffgram(_ root: XmlPart) -> Bool {
    root.local == "diffgram" && root.space == XmlSpelling.diffgram
  }

  // MARK: sets

  @Sendable private static func declareSet(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataSetObj {
      guard let set = c.this.base.obj as? DataSetObj else { throw DotNetError.argumentNull("dataSet") }
      return set
    }
    @Sendable func load(_ c: Call, _ wanted: Int) throws -> Value {
      let set = try own(c)
      let (root, document) = try root(c)
      return try withExtendedLifetime(document) {
        if isDiffgram(root), wanted == 0 || wanted == 4 {
          try DataXmlReader(c.runtime, set: set, tables: set.tables).readDiffgram(root)
          return mode(4)
        }
        var used = wanted
        if wanted != 2, let schema = schema(root) {
          if set.tables.isEmpty || wanted == 1 || wanted == 0 { try DataSchemaReader(schema, set, c.runtime).read() }
          if wanted == 0 { used = 1 }
        } else if wanted == 3 || wanted == 0 && set.tables.isEmpty {
          try DataInference.infer(root, set)
          used = 3
        } else if wanted == 0 {
          used = 2
        }
        if !root.isSchema { try DataXmlReader(c.runtime, set: set, tables: set.tables).read(root) }
        return mode(used)
      }
    }
    for source in sources {
      t.method("System.Data.XmlReadMode ReadXml(\(source))") { try load($0, 0) }
      t.method("System.Data.XmlReadMode ReadXml(\(source), System.Data.XmlReadMode mode)") { c in
        if c.flags(1) == 6 { throw DotNetError.notSupported("XmlReadMode.InferTypedSchema is not supported.") }
        return try load(c, c.flags(1))
      }
      t.method("void ReadXmlSchema(\(source))") { c in
        let (root, document) = try root(c)
        try withExtendedLifetime(document) {
          if let schema = schema(root) {
            try DataSchemaReader(schema, own(c), c.runtime).read()
          } else {
            try DataInference.infer(root, own(c))
          }
        }
        return .nothing
      }
      t.method("void InferXmlSchema(\(source), string[] nsArray)") { c in
        let (root, document) = try root(c)
        try withExtendedLifetime(document) { try DataInference.infer(root, own(c)) }
        return .nothing
      }
    }
    t.method("string GetXmlSchema()") { c in
      let set = try own(c)
      let made = DataXmlWriter(runtime: c.runtime, source: DataXmlSource(set: set, main: nil, tables: set.tables)).schema
      return Value("<?xml version=\"1.0\" encoding=\"utf-16\"?>\n" + made.written(indent: true))
    }
    let properties = StoredProperties<DataSetObj>(own: { try own($0) })
    properties.text(t, "Namespace", \.space)
    properties.text(t, "Prefix", \.prefix)
  }

  // MARK: tables

  @Sendable private static func declareTable(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DataTableObj {
      guard let table = c.this.base.obj as? DataTableObj else { throw DotNetError.argumentNull("table") }
      return table
    }
    /// Gives a table the shape of the one that a schema describes.
    @Sendable func take(_ schema: XmlPart, _ table: DataTableObj, _ runtime: Runtime) throws {
      let set = DataSetObj("NewDataSet")
      let reader = DataSchemaReader(schema, set, runtime)
      try reader.read()
      let named = table.name.isEmpty ? nil : set.table(table.name)
      guard let found = named ?? reader.main.flatMap({ set.table($0) }) ?? set.tables.first else { return }
      if !table.name.isEmpty, named == nil {
        throw DotNetError.argument("DataTable '\(table.name)' does not match to any DataTable in source.")
      }
      guard table.columns.isEmpty else { return }
      table.name = found.name
      table.isCaseSensitive = found.isCaseSensitive
      let formulas = found.columns.compactMap { column in column.formula == nil ? nil : (column, column.expression) }
      for column in found.columns {
        column.formula = nil
        column.table = nil
        try table.add(column)
      }
      table.primaryKey = found.primaryKey
      table.constraints = found.constraints.filter { $0.relation == nil }
      for (column, text) in formulas { try column.setExpression(text, runtime) }
    }
    for source in sources {
      t.method("System.Data.XmlReadMode ReadXml(\(source))") { c in
        let table = try own(c)
        let (root, document) = try root(c)
        return try withExtendedLifetime(document) {
          let tables = [table]
          if isDiffgram(root) {
            try DataXmlReader(c.runtime, set: nil, tables: tables).readDiffgram(root)
            return mode(4)
          }
          var used = 2
          if let schema = schema(root) {
            try take(schema, table, c.runtime)
            used = 1
          } else if table.columns.isEmpty {
            throw DotNetError.invalidOperation("DataTable does not support schema inference from Xml.")
          }
          if !root.isSchema { try DataXmlReader(c.runtime, set: nil, tables: tables).read(root) }
          return mode(used)
        }
      }
      t.method("void ReadXmlSchema(\(source))") { c in
        let table = try own(c)
        let (root, document) = try root(c)
        try withExtendedLifetime(document) {
          if let schema = schema(root) { try take(schema, table, c.runtime) }
        }
        return .nothing
      }
    }
  }
}
