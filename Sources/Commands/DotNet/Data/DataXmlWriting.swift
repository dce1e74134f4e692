// A table's or a set's rows as XML: plain, with their schema, or as a DiffGram that tells what changed.

import Engine
import Objects
import Primitives

/// What `WriteXml` and `WriteXmlSchema` are asked for.
struct DataXmlSource {
  var set: DataSetObj?
  var main: DataTableObj?
  /// The tables whose rows are written.
  var tables: [DataTableObj]
}

struct DataXmlWriter {
  let runtime: Runtime
  let source: DataXmlSource

  private func name(_ text: String) -> String { XmlConvertType.encode(text, local: true) }

  /// `mode` is `XmlWriteMode`: with the schema, without, as a DiffGram.
  func written(_ mode: Int) throws -> DataMarkup {
    if mode == 2 { return try diffgram() }
    let root = DataMarkup(name(top(mode)))
    if let space = source.set?.space, !space.isEmpty { root.set("xmlns", space) }
    if mode == 0 { root.add(schema) }
    for table in source.tables where source.main === table || nesting(table) == nil {
      for row in table.present { root.add(try element(row, 0)) }
    }
    return root
  }

  var schema: DataMarkup {
    DataSchemaWriter(runtime: runtime, tables: source.tables, set: source.set, main: source.main).written()
  }

  private func top(_ mode: Int) -> String { source.set?.name ?? (mode == 0 ? "NewDataSet" : "DocumentElement") }

  private func nesting(_ table: DataTableObj) -> DataRelationObj? {
    source.set?.relations.first { $0.isNested && $0.childTable === table && $0.parentTable !== table }
  }

  private static let deepest = 500

  private func element(_ row: DataRowObj, _ depth: Int) throws -> DataMarkup {
    try runtime.checkStop()
    if depth > DataXmlWriter.deepest { throw DotNetError.insufficientStack }
    let made = DataMarkup(name(row.table.name))
    try fill(made, row, row.values)
    for relation in source.set?.relations ?? [] where relation.isNested && relation.parentTable === row.table {
      guard let child = relation.childTable, source.tables.contains(where: { $0 === child }) else { continue }
      for inner in try relation.childRows(row, runtime) where inner !== row { made.add(try element(inner, depth + 1)) }
    }
    return made
  }

  /// A row's values as attributes, text and elements.
  private func fill(_ made: DataMarkup, _ row: DataRowObj, _ values: [Value]) throws {
    for (i, column) in row.table.columns.enumerated() where values.indices.contains(i) && !DataFilter.isNull(values[i]) {
      let text = try XmlSpelling.text(values[i], runtime)
      switch column.mapping {
      case 2: made.set(name(column.name), text)
      case 3: made.text = text
      case 4: break
      default: made.add(DataMarkup(name(column.name), text: text))
      }
    }
  }

  private func diffgram() throws -> DataMarkup {
    let root = DataMarkup("diffgr:diffgram", [("xmlns:msdata", XmlSpelling.extra), ("xmlns:diffgr", XmlSpelling.diffgram)])
    let now = DataMarkup(name(top(2)))
    let before = DataMarkup("diffgr:before"), errors = DataMarkup("diffgr:errors")
    for table in source.tables {
      for (i, row) in table.rows.enumerated() {
        try runtime.checkStop()
        let id = table.name + String(i + 1)
        let marks = [("diffgr:id", id), ("msdata:rowOrder", String(i))]
        if row.state != .deleted {
          let made = now.add(DataMarkup(name(table.name), marks))
          if row.state == .added { made.set("diffgr:hasChanges", "inserted") }
          if row.state == .modified { made.set("diffgr:hasChanges", "modified") }
          if row.hasErrors { made.set("diffgr:hasErrors", "true") }
          for (i, column) in table.columns.enumerated() where column.mapping == 4 && row.values.indices.contains(i) {
            if !DataFilter.isNull(row.values[i]) {
              made.set("msdata:hidden" + name(column.name), try XmlSpelling.text(row.values[i], runtime))
            }
          }
          try fill(made, row, row.values)
        }
        if row.state == .deleted || row.state == .modified {
          let made = before.add(DataMarkup(name(table.name), marks))
          try fill(made, row, row.original ?? row.values)
        }
        if row.hasErrors {
          let made = errors.add(DataMarkup(name(table.name), [("diffgr:id", id)]))
          if !row.rowError.isEmpty { made.set("diffgr:Error", row.rowError) }
          for (i, column) in table.columns.enumerated() {
            if let text = row.columnErrors[i] { made.add(DataMarkup(name(column.name), [("diffgr:Error", text)])) }
          }
        }
      }
    }
    root.add(now)
    if !before.children.isEmpty { root.add(before) }
    if !errors.children.isEmpty { root.add(errors) }
    return root
  }
}

/// `WriteXml` and `WriteXmlSchema`, for files, streams, text writers and XML writers.
enum DataXml {
  /// Where XML goes.
  private enum Target: CaseIterable {
    case file, text, stream, writer
    var parameter: String {
      switch self {
      case .file: "string fileName"
      case .text: "System.IO.TextWriter writer"
      case .stream: "System.IO.Stream stream"
      case .writer: "System.Xml.XmlWriter writer"
      }
    }
  }

  private static func put(_ c: Call, _ target: Target, _ made: DataMarkup, isSchema: Bool) throws {
    switch target {
    case .file:
      let head = "<?xml version=\"1.0\" standalone=\"yes\"?>\n"
      try Files.write(c.path(0, "fileName"), Array((head + made.written(indent: true)).utf8))
    case .text:
      guard let writer = c.obj(0) as? WriterObj else { throw DotNetError.argumentNull("writer") }
      let head = isSchema ? "<?xml version=\"1.0\" encoding=\"utf-16\"?>\n" : ""
      try writer.put(PSString.make(head + made.written(indent: true)), c.runtime)
    case .stream:
      let head = isSchema ? "<?xml version=\"1.0\"?>\n" : ""
      try c.stream(0).write(Array((head + made.written(indent: true)).utf8), c.runtime)
    case .writer:
      guard let writer = c.obj(0) as? XmlWriterObj else { throw DotNetError.argumentNull("writer") }
      try writer.copy(made.written(indent: false), c.runtime)
    }
  }

  static func declareWriting(
    _ t: TypeBuilder, hierarchies: Bool, _ source: @escaping @Sendable (Call, _ hierarchy: Bool) throws -> DataXmlSource
  ) {
    for target in Target.allCases {
      for hierarchy in hierarchies ? ["", ", bool writeHierarchy"] : [""] {
        for mode in ["", ", System.Data.XmlWriteMode mode"] {
          t.method("void WriteXml(\(target.parameter)\(mode)\(hierarchy))") { c in
            let found = try source(c, !hierarchy.isEmpty && c.bool(c.args.count - 1))
            if let main = found.main, main.name.isEmpty {
              throw DotNetError.invalidOperation("Cannot serialize the DataTable. DataTable name is not set.")
            }
            let made = try DataXmlWriter(runtime: c.runtime, source: found).written(mode.isEmpty ? 1 : c.flags(1))
            try put(c, target, made, isSchema: false)
            return .nothing
          }
        }
        t.method("void WriteXmlSchema(\(target.parameter)\(hierarchy))") { c in
          let found = try source(c, !hierarchy.isEmpty && c.bool(c.args.count - 1))
          if let main = found.main, main.name.isEmpty {
            throw DotNetError.invalidOperation("Cannot serialize the DataTable. DataTable name is not set.")
          }
          try put(c, target, DataXmlWriter(runtime: c.runtime, source: found).schema, isSchema: true)
          return .nothing
        }
      }
    }
  }

  /// A table, with those that hang on it by relations when they are wanted.
  static func source(_ table: DataTableObj, hierarchy: Bool) -> DataXmlSource {
    guard hierarchy, let set = table.owner else { return DataXmlSource(set: table.owner, main: table, tables: [table]) }
    var tables = [table]
    var at = 0
    while at < tables.count {
      let next = tables[at]
      at += 1
      for relation in set.relations where relation.parentTable === next {
        if let child = relation.childTable, !tables.contains(where: { $0 === child }) { tables.append(child) }
      }
    }
    return DataXmlSource(set: set, main: table, tables: tables)
  }
}
