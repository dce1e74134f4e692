// Custom layouts of views: texts, frames, fields and other layouts inside them.

import Engine
import Objects
import Primitives

/// Works a layout out for one object.
struct LayoutGenerator {
  private static let maximumDepth = 50
  private let generator: ViewGenerator

  init(_ generator: ViewGenerator) { self.generator = generator }

  /// The pieces of a layout.
  func values(_ control: LayoutControl, _ value: Value) throws -> [FormatValue] {
    var out: [FormatValue] = []
    try run(control, value, 0, &out)
    return out
  }

  private func entries(_ control: LayoutControl) -> [ViewEntry]? {
    switch control {
    case .entries(let entries): return entries
    case .named(let name):
      let name = name.lowercased()
      let database = generator.service.database
      return generator.view?.controls[name] ?? database.controls[name] ?? database.builtInControls[name]
    }
  }

  private func run(_ control: LayoutControl, _ value: Value, _ depth: Int, _ out: inout [FormatValue]) throws {
    guard depth < LayoutGenerator.maximumDepth, let entries = entries(control) else { return }
    out.append(
      .entry(try items(ViewDefinition.entry(of: entries, for: value, generator.reader).layout, value, depth), frame: nil))
  }

  private func items(_ items: [LayoutItem], _ value: Value, _ depth: Int) throws -> [FormatValue] {
    var out: [FormatValue] = []
    for item in items {
      switch item {
      case .text(let text): out.append(.text(text))
      case .newLine(let count): for _ in 0..<max(0, count) { out.append(.newLine) }
      case .frame(let frame, let inner):
        out.append(.entry([.entry(try self.items(inner, value, depth), frame: nil)], frame: frame))
      case .native(let body): out.append(contentsOf: try body(value, generator.reader))
      case .field(let field, let enumerate, let control):
        if let condition = field?.condition, !generator.holds(condition, value) { continue }
        try self.field(field, enumerate, control, value, depth, &out)
      }
    }
    return out
  }

  private func field(
    _ field: ViewField?, _ enumerate: Bool, _ control: LayoutControl?, _ value: Value, _ depth: Int,
    _ out: inout [FormatValue]
  ) throws {
    var shown = value
    if let field {
      let expression = FormatExpression(from: field.source)
      switch try expression.evaluate(value, generator.reader) {
      case .value(let result): shown = result
      case .missing: shown = .null
      case .failed(let error):
        generator.note(error, of: expression, on: value)
        shown = .null
      }
    }
    let walker = enumerate ? generator.reader.enumerator(shown) : nil
    if let control {
      if shown.isNull { return }
      if let walker {
        while let element = try walker.next() {
          if !element.isNull { try run(control, element, depth + 1, &out) }
        }
      } else {
        try run(control, shown, depth + 1, &out)
      }
      return
    }
    if let walker {
      while let element = try walker.next() {
        if element.isNull { continue }
        out.append(.property(try generator.display(element, of: value, format: field?.format, table: false)))
      }
    } else {
      out.append(.property(try generator.display(shown, of: value, format: field?.format, table: false)))
    }
  }
}
