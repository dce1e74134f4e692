// What a column or item evaluates: a property by name (resolved for the first object, then remembered by the object's shape), a script block,
// or a computation of a built-in view.

import Engine
import Objects
import Primitives

/// A property expression.
final class FormatExpression {
  enum Kind {
    case name(PSString)
    case script(Obj)
    case native(PSString, NativeField)
    case text(PSString)
  }

  /// What evaluating gives.
  enum Result {
    case missing
    case value(Value)
    case failed(Error)
  }

  let kind: Kind
  /// Whether the name is a property's, known to need no matching.
  let isResolved: Bool
  private var shape: Shape?
  private var slot = 0

  init(_ kind: Kind, isResolved: Bool = false) {
    self.kind = kind
    self.isResolved = isResolved
  }

  convenience init(from source: FieldSource) {
    switch source {
    case .property(let name): self.init(.name(name))
    case .script(let block): self.init(.script(block))
    case .native(let name, let body): self.init(.native(name, body))
    case .text(let text): self.init(.text(text))
    }
  }

  var hasWildcards: Bool {
    guard case .name(let name) = kind else { return false }
    for i in 0..<name.count where name[i] == 0x2a || name[i] == 0x3f || name[i] == 0x5b { return true }
    return false
  }

  /// The name as a heading shows it; a script's text.
  func label(_ reader: ObjectReader) -> PSString {
    switch kind {
    case .name(let name): return name
    case .script(let block): return PSString.make((try? block.describe(reader.session)) ?? "")
    case .native(let name, _): return name
    case .text(let text): return text
    }
  }

  /// The expressions that this one stands for on an object.
  func resolve(_ value: Value, _ reader: ObjectReader) -> [FormatExpression] {
    guard !isResolved, case .name(let name) = kind else { return [self] }
    let names = hasWildcards ? reader.names(value, matching: WildcardPattern(name)) : reader.resolve(value, name)
    return names.map { FormatExpression(.name($0), isResolved: true) }
  }

  /// The value on an object; the first one when the name is a pattern.
  func evaluate(_ value: Value, _ reader: ObjectReader) throws -> Result {
    switch kind {
    case .name(let name):
      if case .object(let object) = value, object.tag == .custom, let bag = object.extras {
        if let shape, bag.shape === shape, bag.isPlain { return .value(bag.values[slot]) }
        if bag.isPlain, let i = bag.shape.find(name) {
          shape = bag.shape
          slot = i
          return .value(bag.values[i])
        }
      }
      do {
        if let found = try reader.get(value, name) { return .value(found) }
        if isResolved { return try MemberAccess.get(value, name, reader.session).map { .value($0) } ?? .missing }
        for expression in resolve(value, reader) { return try expression.evaluate(value, reader) }
        return .missing
      } catch  where ValueErrors.isCatchable(error) { return .failed(error) }
    case .script(let block):
      do { return .value(try reader.call(block, value)) } catch  where ValueErrors.isCatchable(error) { return .failed(error) }
    case .native(_, let body):
      do { return .value(try body(value, reader)) } catch  where ValueErrors.isCatchable(error) { return .failed(error) }
    case .text(let text): return .value(.string(text))
    }
  }
}

/// Which errors of a property are the property's: stops and exits go on.
enum ValueErrors {
  static func isCatchable(_ error: Error) -> Bool { error is Thrown || error is DotNetError || error is PrimitiveError }
}
