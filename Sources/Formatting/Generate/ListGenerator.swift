// Lists: each object settles its own items.

import Engine
import Objects
import Primitives

final class ListGenerator: ViewGenerator {
  private var shape: Shape?
  private var shapeFields: [ActiveField] = []

  /// The fields of an object; objects of one shape have the same.
  private func fields(_ value: Value) -> [ActiveField] {
    guard case .object(let object) = value, object.tag == .custom, let bag = object.extras, bag.isPlain,
      bag.typeNames == nil,
      service.session.typeData.isEmpty
    else { return activeFields(value) }
    if let shape, shape === bag.shape { return shapeFields }
    shape = bag.shape
    shapeFields = activeFields(value)
    return shapeFields
  }

  override func start(_ value: Value) throws -> FormatStartData { FormatStartData(.list, autosize: autosize) }

  override func payload(_ value: Value) throws -> EntryInfo {
    var items: [ListField] = []
    if let view {
      let entry = view.entry(for: value, reader)
      for field in entry.fields {
        if let condition = field.condition, !holds(condition, value) { continue }
        let expression = FormatExpression(from: field.source)
        let label = field.label ?? expression.resolve(value, reader).first?.label(reader) ?? expression.label(reader)
        items.append(ListField(label: label, value: try display(field, value)))
      }
      if showsComputer, entry.isDefault {
        let field = ViewField(.property(RemoteMarks.computer))
        items.append(ListField(label: RemoteMarks.computer, value: try display(field, value)))
      }
      return .list(items)
    }
    for field in fields(value) {
      items.append(
        ListField(
          label: field.property?.label ?? field.expression.label(reader),
          value: try display(field.expression, value, format: field.property?.format, table: false)))
    }
    return .list(items)
  }
}

/// Wide views: one text an object.
final class WideGenerator: ViewGenerator {
  override func start(_ value: Value) throws -> FormatStartData {
    FormatStartData(.wide(columns: autosize ? 0 : parameters?.columns ?? view?.columns ?? 0), autosize: autosize)
  }

  override func payload(_ value: Value) throws -> EntryInfo {
    if let view {
      guard let field = view.entry(for: value, reader).fields.first else { return .wide(.empty) }
      return .wide(try display(field, value))
    }
    if parameters?.properties.isEmpty ?? true, let name = reader.displayName(value) {
      return .wide(try display(FormatExpression(.name(name)), value, format: nil, table: false))
    }
    guard let field = activeFields(value).first else { return .wide(.empty) }
    return .wide(try display(field.expression, value, format: field.property?.format, table: false))
  }
}
