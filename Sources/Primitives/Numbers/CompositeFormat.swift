// The parser of composite formats ("{0,-10:N2}"), as the -f operator and String.Format use them. It hands out one segment at a time,
// because .NET formats earlier arguments before it finds a mistake further on.

/// Walks through a composite format.
public struct CompositeFormat {
  /// A piece of the result.
  public enum Segment: Equatable {
    /// Text as it stands: from the unit at `start`, `count` units.
    case literal(start: Int, count: Int)
    /// An argument: which, how wide (0 as it comes), flush left or right, and its own format (nil when none is given).
    case item(index: Int, width: Int, leftAligned: Bool, format: String?)
  }

  private let text: PSString
  private let argumentCount: Int
  private var at = 0

  /// For `argumentCount` arguments, beyond which an index is an error.
  public init(_ text: PSString, argumentCount: Int) {
    self.text = text
    self.argumentCount = argumentCount
  }

  private static func failure(_ offset: Int, _ reason: String) -> PrimitiveError {
    .format("Input string was not in a correct format. Failure to parse near offset \(offset). \(reason)")
  }

  private mutating func advance() throws(PrimitiveError) -> UInt16 {
    at += 1
    guard at < text.count else { throw CompositeFormat.failure(at, "Format item ends prematurely.") }
    return text[at]
  }

  private func digit(_ unit: UInt16) -> Int? { unit >= 0x30 && unit <= 0x39 ? Int(unit - 0x30) : nil }

  /// The next segment, or nil at the end. Throws .NET's FormatException.
  public mutating func next() throws(PrimitiveError) -> Segment? {
    guard at < text.count else { return nil }
    let start = at
    while at < text.count, text[at] != 0x7B, text[at] != 0x7D { at += 1 }
    if at > start { return .literal(start: start, count: at - start) }
    let brace = text[at]
    let unit = try advance()
    if unit == brace {
      at += 1
      return .literal(start: at - 1, count: 1)
    }
    guard brace == 0x7B else {
      throw CompositeFormat.failure(at, "Unexpected closing brace without a corresponding opening brace.")
    }
    return try item(unit)
  }

  private mutating func number(_ unit: inout UInt16) throws(PrimitiveError) -> Int {
    guard var value = digit(unit) else { throw CompositeFormat.failure(at, "Expected an ASCII digit.") }
    unit = try advance()
    while let next = digit(unit), value < 1_000_000 {
      value = value * 10 + next
      unit = try advance()
    }
    while unit == 0x20 { unit = try advance() }
    return value
  }

  private mutating func item(_ first: UInt16) throws(PrimitiveError) -> Segment {
    var unit = first
    let index = try number(&unit)
    var width = 0
    var leftAligned = false
    var format: String?
    if unit == 0x2C {
      repeat { unit = try advance() } while unit == 0x20
      if unit == 0x2D {
        leftAligned = true
        unit = try advance()
      }
      width = try number(&unit)
    }
    if unit != 0x7D {
      guard unit == 0x3A else { throw CompositeFormat.failure(at, "Format item ends prematurely.") }
      let start = at + 1
      repeat {
        unit = try advance()
        if unit == 0x7B { throw CompositeFormat.failure(at, "Format item ends prematurely.") }
      } while unit != 0x7D
      format = text.slice(start, at - start).string
    }
    at += 1
    guard index < argumentCount else {
      throw .format(
        "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.")
    }
    return .item(index: index, width: width, leftAligned: leftAligned, format: format)
  }

  /// Formats `text`; `item` gives the text of the argument at an index in a format.
  public static func format(
    _ text: PSString, argumentCount: Int, item: (_ index: Int, _ format: String?) throws -> PSString
  ) throws -> PSString {
    var parser = CompositeFormat(text, argumentCount: argumentCount)
    var out: [UInt16] = []
    while let segment = try parser.next() {
      switch segment {
      case .literal(let start, let count):
        text.withUnits { out.append(contentsOf: $0[start..<(start + count)]) }
      case .item(let index, let width, let leftAligned, let format):
        let value = try item(index, format)
        let padding = max(0, width - value.count)
        if !leftAligned { out.append(contentsOf: repeatElement(0x20, count: padding)) }
        value.withUnits { out.append(contentsOf: $0) }
        if leftAligned { out.append(contentsOf: repeatElement(0x20, count: padding)) }
      }
    }
    return PSString.make(out)
  }
}
