// Arguments for `Span<T>` and `ReadOnlySpan<T>`: PowerShell casts what has an implicit conversion to one where it calls a method, and only
// there. An array is written through; a string is read.

import Primitives

public enum SpanArgument {
  /// What stands for a span of `element`; nil when there is no cast.
  static func taken(_ argument: Value, _ element: TypeInfo, _ type: TypeInfo) -> Value? {
    let value = argument.base
    if case .string = value {
      return element.code == .char && type.genericDefinition?.name == "ReadOnlySpan`1" ? value : nil
    }
    guard case .object(let object) = value, object.tag == .array, let array = object as? ArrayObj, array.dimensions == nil,
      array.elementType === element
    else { return nil }
    return value
  }
}

extension Call {
  /// The elements of a span argument.
  public func span(_ i: Int) -> ContiguousArray<Value> {
    guard i < args.count else { return [] }
    if case .string(let text) = args[i].base { return text.withUnits { ContiguousArray($0.map { Value.char($0) }) } }
    return args[i].sequence?.items ?? []
  }

  /// The characters of a span argument.
  public func spanText(_ i: Int) -> PSString {
    if i < args.count, case .string(let text) = args[i].base { return text }
    return PSString.make(span(i).map { if case .char(let unit) = $0 { unit } else { 0 } })
  }

  /// Writes at the start of a span argument; false when it is too short.
  public func fill(_ i: Int, _ items: ContiguousArray<Value>) -> Bool {
    guard let target = obj(i) as? ArrayObj, target.items.count >= items.count else { return items.isEmpty }
    for (at, item) in items.enumerated() { target.items[at] = item }
    return true
  }
}
