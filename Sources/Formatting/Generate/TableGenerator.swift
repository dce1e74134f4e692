// Tables: a header settled by the first object, then one row of texts an object.

import Engine
import Objects
import Primitives

final class TableGenerator: ViewGenerator {
  private var fields: [ActiveField] = []
  private var alignments: [TextAlignment]?
  private var entry: ViewEntry?
  private var entryExpressions: [FormatExpression] = []
  private let wraps: Bool?
  private let isFixedEntry: Bool

  override init(_ service: FormatService, _ view: ViewDefinition?, _ parameters: FormatParameters?) {
    wraps = parameters?.wrap
    isFixedEntry = view.map { $0.entries.count <= 1 } ?? true
    super.init(service, view, parameters)
  }

  override func start(_ value: Value) throws -> FormatStartData {
    let hide = parameters?.hideHeaders ?? view?.hideHeaders ?? false
    let columns = try view.map { try viewColumns($0, value) } ?? ownColumns(value)
    return FormatStartData(
      .table(columns: columns, hideHeader: hide, repeatHeader: parameters?.repeatHeader ?? false), autosize: autosize)
  }

  /// The row definition for an object, fields that it leaves empty taken from the default one.
  private func row(_ view: ViewDefinition, _ value: Value) -> ViewEntry {
    if let entry, isFixedEntry { return entry }
    var found = view.entry(for: value, reader)
    if !found.isDefault, let main = view.entries.first(where: \.isDefault) {
      found.wraps = found.wraps || main.wraps
      for i in found.fields.indices where found.fields[i].isEmpty && i < main.fields.count { found.fields[i] = main.fields[i] }
    } else if showsComputer {
      found.fields.append(ViewField(.property(RemoteMarks.computer)))
    }
    entry = found
    entryExpressions = found.fields.map { FormatExpression(from: $0.source) }
    alignments = found.fields.contains { $0.alignment != .undefined } ? found.fields.map(\.alignment) : nil
    return found
  }

  private func viewColumns(_ view: ViewDefinition, _ value: Value) throws -> [ColumnInfo] {
    row(view, value).fields.enumerated().map { i, field in
      var column = ColumnInfo()
      if i < view.headers.count {
        let header = view.headers[i]
        column.width = header.width
        column.alignment = header.alignment
        column.label = header.label
        if let label = header.label { column.matchesProperty = !reader.resolve(value, label).isEmpty }
      }
      if column.alignment == .undefined { column.alignment = field.alignment }
      if column.label == nil { column.label = FormatExpression(from: field.source).label(reader) }
      return column
    }
  }

  private func ownColumns(_ value: Value) throws -> [ColumnInfo] {
    fields = activeFields(value, keepMissing: true)
    if parameters?.properties.isEmpty ?? true, fields.count > 10, reader.defaultProperties(value).isEmpty {
      fields.removeLast(fields.count - 10)
    }
    return try fields.map { field in
      var column = ColumnInfo()
      column.propertyName = field.property?.label ?? field.expression.label(reader)
      column.width = field.property?.width ?? 0
      column.alignment = try field.property?.alignment ?? defaultAlignment(field.expression, value)
      return column
    }
  }

  /// Numbers and other scalars stand on the right, strings and objects on the left.
  private func defaultAlignment(_ expression: FormatExpression, _ value: Value) throws -> TextAlignment {
    guard case .value(let result) = try expression.evaluate(value, reader), !result.isNull else { return .left }
    let key = reader.key(of: result)
    return key.isScalar && !key.isString ? .right : .left
  }

  override func payload(_ value: Value) throws -> EntryInfo {
    var cells = ContiguousArray<PSString>()
    if let view {
      let row = row(view, value)
      cells.reserveCapacity(row.fields.count)
      for i in 0..<row.fields.count {
        let field = row.fields[i]
        if case .text(let text) = field.source {
          cells.append(text)
        } else {
          cells.append(try display(entryExpressions[i], value, format: field.format, table: false))
        }
      }
      return .table(cells: cells, alignments: alignments, multiLine: wraps ?? row.wraps)
    }
    cells.reserveCapacity(fields.count)
    for i in 0..<fields.count {
      let field = fields[i]
      cells.append(try display(field.expression, value, format: field.property?.format, table: field.property?.format == nil))
    }
    return .table(cells: cells, alignments: nil, multiLine: wraps ?? service.database.settings.wrapTables)
  }
}
