// Format-Custom: a view's layout, or a walk through an object's properties, down to a depth.

import Engine
import Objects
import Primitives

final class CustomGenerator: ViewGenerator {
  override func start(_ value: Value) throws -> FormatStartData { FormatStartData(.complex, autosize: autosize) }

  override func payload(_ value: Value) throws -> EntryInfo {
    if let view { return .complex(try LayoutGenerator(self).values(.entries(view.entries), value)) }
    return .complex(try browse(value))
  }

  private static let indent = FrameInfo(left: 2)
  private static let equals = PSString.make(" = ")
  private static func text(_ text: String) -> FormatValue { .text(PSString.make(text)) }

  private var depth: Int { parameters?.depth ?? 5 }

  private func browse(_ value: Value) throws -> [FormatValue] {
    if reader.key(of: value).isScalar { return [.entry([.property(try text(of: value)), .newLine], frame: nil)] }
    if let walker = reader.enumerator(value) { return [.entry(try enumeration(walker, 0, depth), frame: nil)] }
    return [try object(value, 0, depth, activeFields(value))]
  }

  private func object(_ value: Value, _ level: Int, _ limit: Int, _ fields: [ActiveField]? = nil) throws -> FormatValue {
    let name = reader.key(of: value).names.first ?? "PSObject"
    let short = name.split(separator: ".").last.map(String.init) ?? name
    return .entry(
      [
        CustomGenerator.text("class " + short), .newLine, CustomGenerator.text("{"), .newLine,
        .entry(try members(value, level, limit, fields ?? defaultFields(value)), frame: CustomGenerator.indent),
        CustomGenerator.text("}"),
        .newLine,
      ], frame: nil)
  }

  private func members(_ value: Value, _ level: Int, _ maximum: Int, _ fields: [ActiveField]) throws -> [FormatValue] {
    var out: [FormatValue] = []
    for field in fields {
      out.append(.text(field.expression.label(reader).appending(CustomGenerator.equals)))
      var shown: Value = .null
      switch try field.expression.evaluate(value, reader) {
      case .value(let result): shown = result
      case .missing: break
      case .failed(let error):
        note(error, of: field.expression, on: value)
        shown = displayErrors ? Value("#ERR") : .emptyString
      }
      let limit = field.property?.depth ?? maximum
      if let walker = reader.enumerator(shown) {
        out.append(.newLine)
        out.append(.entry(try enumeration(walker, level + 1, limit), frame: CustomGenerator.indent))
      } else if isLeaf(shown, level, limit) {
        out.append(.property(try text(of: shown)))
        out.append(.newLine)
      } else {
        out.append(.newLine)
        out.append(.entry([try object(shown, level + 1, limit)], frame: CustomGenerator.indent))
      }
    }
    return out
  }

  private func isLeaf(_ value: Value, _ level: Int, _ limit: Int) -> Bool {
    level >= limit || value.isNull || reader.key(of: value).isScalar
  }

  private func enumeration(_ walker: Enumerator, _ level: Int, _ limit: Int) throws -> [FormatValue] {
    [
      CustomGenerator.text("["), .newLine, .entry(try elements(walker, level, limit), frame: CustomGenerator.indent),
      CustomGenerator.text("]"), .newLine, .newLine,
    ]
  }

  private func elements(_ walker: Enumerator, _ level: Int, _ limit: Int) throws -> [FormatValue] {
    var out: [FormatValue] = []
    var count = 0
    while let item = try walker.next() {
      if texts.limit >= 0, count == texts.limit {
        out.append(.property(Ellipsis.text))
        out.append(.newLine)
        break
      }
      count += 1
      if isLeaf(item, level, limit) {
        out.append(.property(try text(of: item)))
        out.append(.newLine)
      } else if let inner = reader.enumerator(item) {
        out.append(.newLine)
        out.append(.entry(try enumeration(inner, level + 1, limit), frame: CustomGenerator.indent))
      } else {
        out.append(try object(item, level + 1, limit))
      }
    }
    return out
  }
}
