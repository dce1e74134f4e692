// A value as the text of a cell: collections in braces with `$FormatEnumerationLimit` elements, numbers with decimals in tables, everything
// else as its string.

import Engine
import Objects
import Primitives

/// Texts of values.
struct ValueText {
  let reader: ObjectReader
  let limit: Int

  init(_ reader: ObjectReader) {
    self.reader = reader
    limit = reader.enumerationLimit
  }

  /// A field's text: by format when there is one, else as in a table (`table`) or elsewhere.
  func field(_ value: Value, format: PSString?, table: Bool) throws -> PSString {
    if let format, !format.isEmpty {
      var isComposite = false
      for i in 0..<format.count where format[i] == 0x7d || (format[i] == 0x7b && i + 1 < format.count && format[i + 1] == 0x30)
      {
        isComposite = true
      }
      if isComposite {
        // An empty text stands for null, a collection for its elements, each by the format of the item.
        if MemberAccess.enumerator(of: value) == nil { return try FormattedText.composite(format, value, reader.session) }
        return try CompositeFormat.format(format, argumentCount: 1) { _, item in
          try joined(value, format: item.map { PSString.make($0) } ?? .empty) ?? .empty
        }
      }
      return try formatted(value, format)
    }
    return try text(value, table: table)
  }

  /// `value.ToString(format)`.
  private func formatted(_ value: Value, _ format: PSString) throws -> PSString {
    if value.isNull { return .empty }
    if value.pstring != nil { return try plain(value) }
    if let text = try joined(value, format: format) { return text }
    return try FormattedText.string(value, format, reader.session)
  }

  /// The elements of a collection, each by the format, with blanks between; nil for what is none.
  private func joined(_ value: Value, format: PSString) throws -> PSString? {
    guard let walker = MemberAccess.enumerator(of: value) else { return nil }
    var out: [UInt16] = []
    var isFirst = true
    while let item = try walker.next() {
      if !isFirst { out.append(0x20) }
      isFirst = false
      if item.isNull { continue }
      let text = try item.pstring ?? FormattedText.string(item, format, reader.session)
      text.withUnits { out.append(contentsOf: $0) }
    }
    return PSString.make(out)
  }

  /// The text of a value; errors of its own ToString give an empty one.
  @inline(__always)
  func text(_ value: Value, table: Bool = false) throws -> PSString {
    switch value {
    case .string(let text): return text
    case .int(let number): return ValueText.integer(Int64(number))
    case .long(let number): return ValueText.integer(number)
    case .null, .nothing, .unset: return .empty
    default: return try slow(value, table)
    }
  }

  private func slow(_ value: Value, _ table: Bool) throws -> PSString {
    if let walker = reader.enumerator(value) { return try braces(walker) }
    if table {
      switch value.base {
      case .double, .single: return try FormattedText.string(value, ValueText.fixed, reader.session)
      case .object(let object) where object.tag == .decimal:
        return try FormattedText.string(value, ValueText.fixed, reader.session)
      default: break
      }
    }
    return try plain(value)
  }

  private static let fixed = PSString.make("F")

  static func integer(_ number: Int64) -> PSString {
    var digits = (UInt64(0), UInt64(0), UInt64(0))
    return withUnsafeMutableBytes(of: &digits) { buffer in
      var at = 24
      var rest = number.magnitude
      repeat {
        at -= 1
        buffer[at] = UInt8(0x30 + rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        at -= 1
        buffer[at] = 0x2d
      }
      return PSString.make(count: 24 - at) { out in for i in 0..<(24 - at) { out[i] = UInt16(buffer[at + i]) } }
    }
  }

  /// `ToString()` as PSObject gives it.
  func plain(_ value: Value) throws -> PSString {
    if value.isNull { return .empty }
    if let text = value.pstring { return text }
    return try FormattedText.plain(value, reader.session)
  }

  private func braces(_ walker: Enumerator) throws -> PSString {
    var out: [UInt16] = [0x7b]
    var count = 0
    while let item = try walker.next() {
      if limit >= 0, count == limit {
        out.append(Ellipsis.unit)
        break
      }
      if count > 0 { out.append(contentsOf: [0x2c, 0x20]) }
      count += 1
      try element(item).withUnits { out.append(contentsOf: $0) }
    }
    out.append(0x7d)
    return PSString.make(out)
  }

  /// An element inside braces: objects without a text of their own by the property that names them.
  private func element(_ value: Value) throws -> PSString {
    if value.isNull { return ValueText.nullText }
    guard case .object(let object) = value, object.extras == nil, object.tag == .other || object.tag == .instance else {
      return try plain(value)
    }
    let text = try plain(value)
    if text.string == object.type.fullName || object.enumerator() != nil || inheritsText(object.type),
      let name = reader.displayName(value),
      let shown = try orNil({ try reader.get(value, name) })
    {
      return try plain(shown)
    }
    return text
  }

  /// Whether a type's `ToString` is that of a base other than Object: then it says nothing of the element, its name does.
  private func inheritsText(_ type: TypeInfo) -> Bool {
    var current: TypeInfo? = type
    while let here = current, here !== TypeInfo.object {
      if here.members.find(ValueText.toStringName, isStatic: false) != nil { return here !== type }
      current = here.baseType
    }
    return false
  }
  private static let toStringName = PSString.make("ToString")
  private static let nullText = PSString.make("$null")
}
