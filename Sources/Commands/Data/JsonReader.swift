// JSON text to objects, as leniently as ConvertFrom-Json reads it: comments, single quotes, bare names and trailing commas are allowed, dates
// in strings become dates. Objects with the same names in the same order share their shape.

import Engine
import Objects
import Primitives

/// What is wrong with a JSON text.
enum JsonError: Error {
  /// A text that is no JSON, with Newtonsoft's message.
  case malformed(String)
  /// A JSON that can't become an object: error id and message.
  case unusable(id: String, message: String)
}

/// Reads one JSON document.
struct JsonReader {
  enum DateKind { case standard, local, utc, offset, string }

  private let units: UnsafeBufferPointer<UInt16>
  private var at = 0
  private let asTable: Bool
  private let maximumDepth: Int
  private let dates: DateKind
  private var path: [Step] = []
  private var shapes: [Shape] = []

  private enum Step {
    case name(PSString)
    case index(Int)
  }

  init(_ units: UnsafeBufferPointer<UInt16>, asHashtable: Bool, depth: Int, dates: DateKind) {
    self.units = units
    asTable = asHashtable
    maximumDepth = depth
    self.dates = dates
  }

  // MARK: - Errors

  private func place(_ offset: Int? = nil) -> String {
    let end = min(offset ?? at, units.count)
    var line = 1
    var start = 0
    for i in 0..<end where units[i] == 0x0a {
      line += 1
      start = i + 1
    }
    return "line \(line), position \(end - start)"
  }

  private var pathText: String {
    var text = ""
    for step in path {
      switch step {
      case .index(let i): text += "[\(i)]"
      case .name(let name):
        let plain = name.withUnits { units in
          !units.contains { unit in
            switch unit {
            case 0x20, 0x2e, 0x27, 0x2f, 0x22, 0x5b, 0x5d, 0x28, 0x29, 0x09, 0x0a, 0x0d, 0x0c, 0x08, 0x5c, 0x85, 0x2028, 0x2029:
              return true
            default: return false
            }
          }
        }
        if plain { text += (text.isEmpty ? "" : ".") + name.string } else { text += "['" + name.string + "']" }
      }
    }
    return text
  }

  private func failure(_ message: String, at offset: Int? = nil) -> JsonError {
    .malformed("\(message) Path '\(pathText)', \(place(offset)).")
  }

  private func unexpected(_ what: String) -> JsonError {
    guard at < units.count else { return failure("Unexpected end while parsing \(what).") }
    let place = path.isEmpty && at == 0 ? "line 0, position 0" : self.place(at)
    let unit = String(decoding: [units[at]], as: UTF16.self)
    return .malformed("Unexpected character encountered while parsing \(what): \(unit). Path '\(pathText)', \(place).")
  }

  // MARK: - Tokens

  private mutating func skipBlanks() throws {
    while at < units.count {
      switch units[at] {
      case 0x20, 0x09, 0x0a, 0x0d, 0xa0, 0xfeff: at += 1
      case 0x2f:
        guard at + 1 < units.count else { throw failure("Unexpected end while parsing comment.") }
        if units[at + 1] == 0x2f {
          while at < units.count, units[at] != 0x0a, units[at] != 0x0d { at += 1 }
        } else if units[at + 1] == 0x2a {
          at += 2
          while at + 1 < units.count, !(units[at] == 0x2a && units[at + 1] == 0x2f) { at += 1 }
          guard at + 1 < units.count else {
            at = units.count
            throw failure("Unexpected end while parsing comment.")
          }
          at += 2
        } else {
          throw failure("Error parsing comment. Expected: *, got \(String(decoding: [units[at + 1]], as: UTF16.self)).")
        }
      default: return
      }
    }
  }

  /// The whole document; nil when there is nothing but blanks.
  mutating func document() throws -> Value? {
    try skipBlanks()
    if at >= units.count { return nil }
    let value = try value(0)
    try skipBlanks()
    if at < units.count {
      throw failure(
        "Additional text encountered after finished reading JSON content: \(String(decoding: [units[at]], as: UTF16.self)).")
    }
    return value
  }

  private mutating func value(_ depth: Int) throws -> Value {
    guard at < units.count else { throw failure("Unexpected end of content.") }
    switch units[at] {
    case 0x7b: return try object(depth)
    case 0x5b: return try array(depth)
    case 0x22, 0x27: return try date(string())
    case 0x2d, 0x30...0x39, 0x2e: return try number()
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6e where at + 1 < units.count && units[at + 1] != 0x75: throw unexpected("value")
    case 0x6e: return try word("null", .null)
    case 0x4e: return try word("NaN", .double(.nan))
    case 0x49: return try word("Infinity", .double(.infinity))
    case 0x75: return try word("undefined", .null)
    default: throw unexpected("value")
    }
  }

  private mutating func word(_ text: StaticString, _ value: Value) throws -> Value {
    let start = at
    for i in 0..<text.utf8CodeUnitCount {
      guard at < units.count else { throw failure("Unexpected end when reading token.") }
      guard units[at] == UInt16(text.utf8Start[i]) else {
        if at == start { throw unexpected("value") }
        throw failure("Error parsing \(["true", "false"].contains("\(text)") ? "boolean" : "null") value.")
      }
      at += 1
    }
    if at < units.count, !isEnd(units[at]) { throw unexpected("value") }
    return value
  }

  private func isEnd(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x20, 0x09, 0x0a, 0x0d, 0x2c, 0x5d, 0x7d, 0x2f, 0x3a: return true
    default: return false
    }
  }

  private mutating func number() throws -> Value {
    let start = at
    var isReal = false
    if units[at] == 0x2d { at += 1 }
    if at < units.count, units[at] == 0x49 { return try negate(word("Infinity", .double(.infinity))) }
    while at < units.count, !isEnd(units[at]) {
      switch units[at] {
      case 0x30...0x39, 0x2b, 0x2d: break
      case 0x2e, 0x65, 0x45: isReal = true
      case 0x78, 0x58, 0x61...0x66, 0x41...0x46: break
      default:
        throw failure(
          "Unexpected character encountered while parsing number: \(String(decoding: [units[at]], as: UTF16.self)).")
      }
      at += 1
    }
    let text = String(decoding: units[start..<at], as: UTF16.self)
    let isHex = text.hasPrefix("0x") || text.hasPrefix("0X")
    if isHex, let v = Int64(text.dropFirst(2), radix: 16) { return .long(v) }
    if !isReal {
      if text.count > 1, text.first == "0", let v = Int64(text, radix: 8) { return .long(v) }
      if let v = Int64(text) { return .long(v) }
      if let v = try? NumberParse.bigInteger(text, culture: .invariant) { return .bigInt(v) }
      throw failure("Input string '\(text)' is not a valid number.")
    }
    guard !isHex, let v = Double(text) else { throw failure("Input string '\(text)' is not a valid number.") }
    return .double(v)
  }

  private func negate(_ value: Value) -> Value {
    if case .double(let v) = value { return .double(-v) }
    return value
  }

  private mutating func string() throws -> PSString {
    let quote = units[at]
    at += 1
    let start = at
    while at < units.count, units[at] != quote, units[at] != 0x5c { at += 1 }
    guard at < units.count else { throw failure("Unterminated string. Expected delimiter: \(quote == 0x22 ? "\"" : "'").") }
    if units[at] == quote {
      let text = PSString.make(UnsafeBufferPointer(rebasing: units[start..<at]))
      at += 1
      return text
    }
    var built = Array(units[start..<at])
    while at < units.count {
      let unit = units[at]
      at += 1
      if unit == quote { return PSString.make(built) }
      if unit != 0x5c {
        built.append(unit)
        continue
      }
      guard at < units.count else { break }
      let escape = units[at]
      at += 1
      switch escape {
      case 0x62: built.append(0x08)
      case 0x74: built.append(0x09)
      case 0x6e: built.append(0x0a)
      case 0x66: built.append(0x0c)
      case 0x72: built.append(0x0d)
      case 0x5c, 0x22, 0x27, 0x2f: built.append(escape)
      case 0x75:
        guard at + 4 <= units.count else { throw failure("Unexpected end while parsing Unicode escape sequence.") }
        let digits = String(decoding: units[at..<(at + 4)], as: UTF16.self)
        guard let code = UInt16(digits, radix: 16) else { throw failure("Invalid Unicode escape sequence: \\u\(digits).") }
        built.append(code)
        at += 4
      default: throw failure("Bad JSON escape sequence: \\\(String(decoding: [escape], as: UTF16.self)).")
      }
    }
    throw failure("Unterminated string. Expected delimiter: \(quote == 0x22 ? "\"" : "'").")
  }

  // MARK: - Arrays and objects

  private func tooDeep(_ depth: Int) throws {
    if depth + 1 > maximumDepth {
      throw failure("The reader's MaxDepth of \(maximumDepth) has been exceeded.")
    }
  }

  private mutating func array(_ depth: Int) throws -> Value {
    try tooDeep(depth)
    at += 1
    var items = ContiguousArray<Value>()
    path.append(.index(0))
    while true {
      try skipBlanks()
      guard at < units.count else {
        if items.isEmpty { path.removeLast() } else { path[path.count - 1] = .index(items.count - 1) }
        throw failure("Unexpected end when deserializing array.")
      }
      if units[at] == 0x5d { break }
      path[path.count - 1] = .index(items.count)
      if units[at] == 0x2c {
        items.append(.null)
        at += 1
        continue
      }
      items.append(try value(depth + 1))
      try skipBlanks()
      guard at < units.count else { throw failure("Unexpected end when deserializing array.") }
      if units[at] == 0x2c {
        at += 1
      } else if units[at] != 0x5d {
        throw failure(
          "After parsing a value an unexpected character was encountered: \(String(decoding: [units[at]], as: UTF16.self)).")
      }
    }
    at += 1
    path.removeLast()
    return .array(items)
  }

  /// A name: quoted, or bare letters and digits.
  private mutating func name() throws -> PSString {
    if units[at] == 0x22 || units[at] == 0x27 { return try string() }
    let start = at
    while at < units.count, isNamePart(units[at]) { at += 1 }
    if at == start {
      throw failure(
        "Invalid property identifier character: \(String(decoding: [units[at]], as: UTF16.self)).")
    }
    guard at < units.count else { throw failure("Unexpected end while parsing unquoted property name.") }
    let next = units[at]
    guard next == 0x3a || next == 0x20 || next >= 0x09 && next <= 0x0d || next == 0x85 || next == 0xa0 else {
      throw failure(
        "Invalid JavaScript property identifier character: \(String(decoding: [next], as: UTF16.self)).")
    }
    return PSString.make(UnsafeBufferPointer(rebasing: units[start..<at]))
  }

  /// Whether a name without quotes may hold it: letters, digits, `_` and `$`.
  private func isNamePart(_ unit: UInt16) -> Bool {
    if unit < 0x80 {
      return unit >= 0x30 && unit <= 0x39 || unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7a || unit == 0x5f || unit == 0x24
    }
    guard let properties = Unicode.Scalar(unit)?.properties else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: return true
    default: return false
    }
  }

  private mutating func object(_ depth: Int) throws -> Value {
    try tooDeep(depth)
    at += 1
    while shapes.count <= depth { shapes.append(.empty) }
    let expected = shapes[depth]
    var names: ContiguousArray<PSString> = []
    var values = ContiguousArray<Value>()
    var isExpected = true
    path.append(.index(-1))
    while true {
      try skipBlanks()
      guard at < units.count else {
        if names.isEmpty { path.removeLast() }
        // Right after the document's first brace the reader is asked for more; later it notices by itself.
        throw failure(
          names.isEmpty && depth == 0 ? "Unexpected end when reading JSON." : "Unexpected end when deserializing object.")
      }
      if units[at] == 0x7d { break }
      if names.isEmpty { path.removeLast() }
      let name: PSString
      let i = names.count
      if isExpected, i < expected.names.count, matches(expected.names[i]) {
        name = expected.names[i]
        at += name.count + 2
      } else {
        name = try self.name()
        isExpected = false
      }
      if names.isEmpty { path.append(.name(name)) } else { path[path.count - 1] = .name(name) }
      try skipBlanks()
      guard at < units.count else { throw failure("Unexpected end when deserializing object.") }
      guard units[at] == 0x3a else {
        throw failure(
          "Invalid character after parsing property name. Expected ':' but got: \(String(decoding: [units[at]], as: UTF16.self))."
        )
      }
      at += 1
      try skipBlanks()
      guard at < units.count else { throw failure("Unexpected end when deserializing object.") }
      let item = try value(depth + 1)
      names.append(name)
      values.append(item)
      try skipBlanks()
      guard at < units.count else { throw failure("Unexpected end when deserializing object.") }
      if units[at] == 0x2c {
        at += 1
      } else if units[at] != 0x7d {
        throw failure(
          "After parsing a value an unexpected character was encountered: \(String(decoding: [units[at]], as: UTF16.self)).")
      }
    }
    at += 1
    path.removeLast()
    if asTable { return table(names, values) }
    if isExpected, names.count == expected.names.count { return .object(CustomObj(expected, values)) }
    return try custom(names, values, depth)
  }

  /// Whether the quoted name stands here as it is.
  private func matches(_ name: PSString) -> Bool {
    let end = at + name.count + 1
    guard end < units.count, units[at] == 0x22, units[end] == 0x22 else { return false }
    return name.withUnits { wanted in
      for i in 0..<wanted.count where units[at + 1 + i] != wanted[i] || wanted[i] == 0x5c { return false }
      return true
    }
  }

  private func table(_ names: ContiguousArray<PSString>, _ values: ContiguousArray<Value>) -> Value {
    let table = DictionaryObj(JsonTypes.orderedHashtable, .ordered, comparer: .ordinal)
    for i in 0..<names.count { table.set(.string(names[i]), values[i]) }
    return .object(table)
  }

  private mutating func custom(_ names: ContiguousArray<PSString>, _ values: ContiguousArray<Value>, _ depth: Int) throws
    -> Value
  {
    var kept: [PSString] = []
    var keptValues = ContiguousArray<Value>()
    var positions: [FoldedName: Int] = [:]
    for i in 0..<names.count {
      let name = names[i]
      if name.isEmpty {
        throw JsonError.unusable(
          id: "EmptyKeyInJsonString",
          message:
            "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch."
        )
      }
      if let known = positions[FoldedName(name)] {
        if kept[known].equals(name) {
          keptValues[known] = values[i]
          continue
        }
        throw JsonError.unusable(
          id: "KeysWithDifferentCasingInJsonString",
          message:
            "Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '\(kept[known].string)' was '\(name.string)'."
        )
      }
      positions[FoldedName(name)] = kept.count
      kept.append(name)
      keptValues.append(values[i])
    }
    let shape = Shape(kept)
    shapes[depth] = shape
    return .object(CustomObj(shape, keptValues))
  }

  // MARK: - Dates

  /// `/Date(milliseconds)/`, with an offset behind the number or none; nil when it is no such date.
  private func epochDate(_ text: String) -> Value? {
    guard text.hasPrefix("/Date("), text.hasSuffix(")/") else { return nil }
    var number = text.dropFirst(6).dropLast(2)
    var minutes: Int64?
    if let sign = number.dropFirst().lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = number[number.index(after: sign)...].filter { $0 != ":" }
      guard digits.count == 2 || digits.count == 4, let hours = Int64(digits.prefix(2)),
        let rest = Int64(digits.count == 4 ? String(digits.suffix(2)) : "0")
      else { return nil }
      minutes = (number[sign] == "-" ? -1 : 1) * (hours * 60 + rest)
      number = number[..<sign]
    }
    guard let milliseconds = Int64(number) else { return nil }
    let (scaled, isTooBig) = milliseconds.multipliedReportingOverflow(by: 10_000)
    let (ticks, overflows) = scaled.addingReportingOverflow(621_355_968_000_000_000)
    if isTooBig || overflows { return nil }
    guard let utc = try? PSDateTime(ticks: ticks, kind: .utc) else { return nil }
    if dates == .offset {
      let offset = (minutes ?? 0) * 600_000_000
      guard let clock = try? PSDateTime(ticks: ticks + offset, kind: .unspecified),
        let made = try? PSDateTimeOffset(clock, offset: PSTimeSpan(ticks: offset))
      else { return nil }
      return .dateTimeOffset(made)
    }
    switch dates {
    case .local: return .dateTime(utc.toLocalTime())
    case .utc: return .dateTime(utc)
    default: return .dateTime(minutes == nil ? utc : utc.toLocalTime())
    }
  }

  /// A string, or the date it means.
  private func date(_ text: PSString) -> Value {
    if dates != .string, text.count >= 9, text[0] == 0x2f, let made = epochDate(text.string) { return made }
    if dates == .string || text.count < 19 || text.count > 40 || text[10] != 0x54 || text[4] != 0x2d || text[7] != 0x2d
      || text[13] != 0x3a
      || text[16] != 0x3a
    {
      return .string(text)
    }
    let digits = text.string
    let rest = digits.dropFirst(19)
    var zone = rest
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      if fraction.isEmpty { return .string(text) }
      zone = rest.dropFirst(1 + fraction.count)
    }
    let isZone = zone.isEmpty || zone == "Z" || ((zone.first == "+" || zone.first == "-") && zone.count >= 3)
    guard isZone else { return .string(text) }
    if dates == .offset {
      guard let offset = try? DateTimeParse.parseOffset(digits, .invariant) else { return .string(text) }
      return .dateTimeOffset(offset)
    }
    guard let parsed = try? DateTimeParse.parse(digits, .invariant, styles: [.roundtripKind]) else { return .string(text) }
    switch dates {
    case .utc: return .dateTime(parsed.kind == .unspecified ? parsed.with(kind: .utc) : parsed.toUniversalTime())
    case .local: return .dateTime(parsed.kind == .unspecified ? parsed.with(kind: .local) : parsed.toLocalTime())
    default: return .dateTime(parsed)
    }
  }
}

/// Types of ConvertFrom-Json's results.
enum JsonTypes {
  /// A hashtable that keeps the order of its keys, which have case.
  static let orderedHashtable = TypeInfo(
    "System.Management.Automation.OrderedHashtable", base: .hashtable,
    declare: { t in
      let owner = t.owner
      @Sendable func empty() -> DictionaryObj { DictionaryObj(owner, .ordered, comparer: .ordinal) }
      t.constructor("new()") { _ in .object(empty()) }
      t.constructor("new(int capacity)") { call in
        if call.int(0) < 0 {
          throw DotNetError.outOfRange("Non-negative number required.", "capacity")
        }
        return .object(empty())
      }
      t.constructor("new(System.Collections.IDictionary dictionary)") { call in
        let table = empty()
        guard let given = call.obj(0) as? DictionaryObj else { throw DotNetError.argumentNull("dictionary") }
        for key in given.orderedKeys { table.set(key, given.get(key) ?? .null) }
        return .object(table)
      }
    })
  static var family: TypeCatalog.Family { TypeCatalog.Family(types: [orderedHashtable.fullName: { orderedHashtable }]) }
}
