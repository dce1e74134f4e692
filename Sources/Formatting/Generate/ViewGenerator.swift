// Makes the packets of one document: the header for the first object, then the texts of each. One generator a document and shape, either from
// a view or from properties; the parts that differ are in the files beside this one.

import Engine
import Objects
import Primitives

/// A column or item that was settled: what to evaluate, and what the user said of it.
struct ActiveField {
  let expression: FormatExpression
  let property: FormatProperty?
}

/// Base of the four generators.
class ViewGenerator {
  let service: FormatService
  let reader: ObjectReader
  let texts: ValueText
  let view: ViewDefinition?
  let parameters: FormatParameters?
  private let grouping: Grouping?
  /// Errors of properties that are to be shown, for the stage to print after the object.
  var errors: [ErrorRecord] = []
  /// Whether the view shows the computer that the objects came from beside what it says.
  var showsComputer = false
  private var showErrors: Bool { parameters?.showErrors ?? service.database.settings.showErrors }
  /// Whether `#ERR` stands where a property fails.
  final var displayErrors: Bool { parameters?.displayErrors ?? service.database.settings.displayErrors }

  init(_ service: FormatService, _ view: ViewDefinition?, _ parameters: FormatParameters?) {
    self.service = service
    reader = service.reader
    texts = ValueText(service.reader)
    self.view = view
    self.parameters = parameters
    if let groupBy = parameters?.groupBy {
      grouping = Grouping(groupBy.expression, label: groupBy.label)
    } else if let by = view?.grouping {
      grouping = Grouping(FormatExpression(from: by.source), label: nil)
    } else {
      grouping = nil
    }
  }

  func start(_ value: Value) throws -> FormatStartData { FormatStartData(.list, autosize: autosize) }
  func payload(_ value: Value) throws -> EntryInfo { .raw(.empty) }

  var autosize: Bool { parameters?.autosize ?? view?.autosize ?? false }

  /// Whether objects of these types belong into this document.
  final func isApplicable(_ key: TypeKey) -> Bool {
    guard let view else { return true }
    let id = ObjectIdentifier(view)
    if let known = key.applicable[id] { return known }
    var found = key.names.contains { name in view.types.contains { TypeKey.same($0, name) } }
    if !found, let plain = key.withoutDeserialized { found = isApplicable(plain) }
    key.applicable[id] = found
    return found
  }

  // MARK: - Groups

  /// Notes the grouping value of an object; true when it differs from the one before.
  final func moveGroup(_ value: Value) throws -> Bool { try grouping?.move(value, self) ?? false }

  final func groupStart(_ first: Value) throws -> GroupStartData {
    guard let grouping, let current = grouping.current else { return GroupStartData(nil) }
    if let heading = view?.grouping?.heading {
      return GroupStartData(try LayoutGenerator(self).values(heading, first))
    }
    let label = view?.grouping?.label ?? grouping.label
    let title = PSString.make("   ").appending(label ?? .empty).appending(PSString.make(": "))
    return GroupStartData([.entry([.text(title), .property(try text(of: current))], frame: nil)])
  }

  final func text(of value: Value) throws -> PSString {
    do { return try texts.text(value) } catch  where ValueErrors.isCatchable(error) { return .empty }
  }

  // MARK: - Fields

  private static let errorText = PSString.make("#ERR")
  private static let formatErrorText = PSString.make("#FMT")

  /// The text of a field on an object.
  final func display(_ expression: FormatExpression, _ value: Value, format: PSString?, table: Bool) throws -> PSString {
    switch try expression.evaluate(value, reader) {
    case .missing: return .empty
    case .failed(let error):
      note(error, of: expression, on: value)
      return displayErrors ? ViewGenerator.errorText : .empty
    case .value(let result): return try display(result, of: value, format: format, table: table)
    }
  }

  final func display(_ result: Value, of value: Value, format: PSString?, table: Bool) throws -> PSString {
    guard let format else {
      do { return try texts.text(result, table: table) } catch  where ValueErrors.isCatchable(error) {
        return failedText(error, .empty, value) ?? .empty
      }
    }
    do {
      return try texts.field(result, format: format, table: table)
    } catch  where ValueErrors.isCatchable(error) {
      if let text = failedText(error, format, value) { return text }
      do { return try texts.text(result, table: table) } catch  where ValueErrors.isCatchable(error) { return .empty }
    }
  }

  /// What stands for a text that could not be made; nil when errors are not displayed. Only then is such an error reported, too.
  private func failedText(_ error: Error, _ format: PSString, _ value: Value) -> PSString? {
    guard displayErrors else { return nil }
    if showErrors { report(error, "formattingError", "Failed to interpret format string \"\(format.string)\".", value) }
    return ViewGenerator.formatErrorText
  }

  /// Keeps the error of a property, if it is to be shown.
  final func note(_ error: Error, of expression: FormatExpression, on value: Value) {
    guard showErrors else { return }
    report(error, "PSPropertyExpressionError", "Failed to evaluate expression \"\(expression.label(reader).string)\".", value)
  }

  /// Whether a condition of the view holds; one that fails does not.
  final func holds(_ condition: FieldSource, _ value: Value) -> Bool {
    let expression = FormatExpression(from: condition)
    do {
      switch try expression.evaluate(value, reader) {
      case .value(let result): return Truth.isTrue(result)
      case .missing: return false
      case .failed(let error):
        note(error, of: expression, on: value)
        return false
      }
    } catch { return false }
  }

  private func report(_ error: Error, _ id: String, _ message: String, _ value: Value) {
    let exception: ExceptionObj
    if let thrown = error as? Thrown {
      exception = thrown.record.exception
    } else if let raised = error as? DotNetError {
      exception = raised.exception
    } else {
      exception = ExceptionObj("System.Exception", "\(error)")
    }
    let record = ErrorRecord(exception, id: id, category: .InvalidArgument, target: value)
    record.detailsMessage = message
    errors.append(record)
  }

  /// The field of a view's row, item or entry.
  final func display(_ field: ViewField, _ value: Value) throws -> PSString {
    if case .text(let text) = field.source { return text }
    return try display(expression(field.source), value, format: field.format, table: false)
  }

  private func expression(_ source: FieldSource) -> FormatExpression {
    guard case .property(let name) = source else { return FormatExpression(from: source) }
    return FormatExpression(.name(name))
  }

  /// Properties to show: those asked for, else the default set, else all.
  final func activeFields(_ value: Value, keepMissing: Bool = false) -> [ActiveField] {
    if let properties = parameters?.properties, !properties.isEmpty {
      var fields: [ActiveField] = []
      for property in properties {
        let resolved = property.expression.resolve(value, reader)
        if resolved.isEmpty, keepMissing, !property.expression.hasWildcards {
          fields.append(ActiveField(expression: property.expression, property: property))
        }
        fields.append(contentsOf: resolved.map { ActiveField(expression: $0, property: property) })
      }
      return fields
    }
    return defaultFields(value)
  }

  /// What an object shows of itself: its default set, else all of its properties.
  final func defaultFields(_ value: Value) -> [ActiveField] {
    let defaults = reader.defaultProperties(value)
    if !defaults.isEmpty {
      let names = RemoteMarks.showsComputer(value, reader) ? defaults + [RemoteMarks.computer] : defaults
      return names.map { ActiveField(expression: FormatExpression(.name($0)), property: nil) }
    }
    return RemoteMarks.filter(reader.propertyNames(value), value, reader).map {
      ActiveField(expression: FormatExpression(.name($0), isResolved: true), property: nil)
    }
  }
}

/// What the objects of a document are grouped by.
final class Grouping {
  private let expression: FormatExpression
  private let fixedLabel: PSString?
  private var found: PSString?
  private(set) var current: Value?

  init(_ expression: FormatExpression, label: PSString?) {
    self.expression = expression
    fixedLabel = label
  }

  var label: PSString? { fixedLabel ?? found }

  func move(_ value: Value, _ generator: ViewGenerator) throws -> Bool {
    guard case .value(let now) = try expression.evaluate(value, generator.reader) else { return false }
    let before = current
    current = now
    // Nothing came before the first one, which is what null is, too.
    let isNew = try !Grouping.same(before ?? .null, now, generator)
    if isNew, fixedLabel == nil { found = expression.resolve(value, generator.reader).first?.label(generator.reader) }
    return isNew
  }

  /// Whether two grouping values count as one: equal either way round, or the same text, case apart.
  private static func same(_ a: Value, _ b: Value, _ generator: ViewGenerator) throws -> Bool {
    if a.isNull || b.isNull { return a.isNull && b.isNull }
    let session = generator.reader.session
    if let equal = try orNil({ try Comparison.equals(a, b, ignoreCase: true, session) }), equal { return true }
    if let equal = try orNil({ try Comparison.equals(b, a, ignoreCase: true, session) }), equal { return true }
    return try generator.texts.plain(a).equalsIgnoringCase(generator.texts.plain(b))
  }
}
