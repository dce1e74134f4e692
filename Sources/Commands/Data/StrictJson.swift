// JSON as the standard has it, into a plain tree: what schemas are checked on. The reader of ConvertFrom-Json is more lenient and makes
// PowerShell's objects at once.

import Primitives

/// A JSON value.
indirect enum JsonNode: Equatable {
  case null
  case bool(Bool)
  /// The number and how it was written.
  case number(Double, String)
  case string(String)
  case array([JsonNode])
  case object([(key: String, value: JsonNode)])

  static func == (a: JsonNode, b: JsonNode) -> Bool {
    switch (a, b) {
    case (.null, .null): return true
    case (.bool(let x), .bool(let y)): return x == y
    case (.number(let x, _), .number(let y, _)): return x == y
    case (.string(let x), .string(let y)): return x == y
    case (.array(let x), .array(let y)): return x == y
    case (.object(let x), .object(let y)):
      return x.count == y.count && x.allSatisfy { entry in y.contains { $0.key == entry.key && $0.value == entry.value } }
    default: return false
    }
  }

  subscript(_ key: String) -> JsonNode? {
    guard case .object(let entries) = self else { return nil }
    return entries.last { $0.key == key }?.value
  }

  var text: String? { if case .string(let text) = self { return text } else { return nil } }
  var number: Double? { if case .number(let value, _) = self { return value } else { return nil } }
  var count: Int? { number.flatMap { Int(exactly: $0) } }
  var items: [JsonNode]? { if case .array(let items) = self { return items } else { return nil } }
  var entries: [(key: String, value: JsonNode)]? { if case .object(let entries) = self { return entries } else { return nil } }

  var isSchema: Bool {
    switch self {
    case .bool, .object: return true
    default: return false
    }
  }

  /// As compact JSON.
  var json: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(_, let text): return text
    case .string(let text): return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\u0022") + "\""
    case .array(let items): return "[" + items.map(\.json).joined(separator: ",") + "]"
    case .object(let entries):
      return "{" + entries.map { JsonNode.string($0.key).json + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }
}

struct StrictJson {
  struct Failure: Error { let message: String }

  private let bytes: [UInt8]
  private var at = 0
  private let comments: Bool
  private let trailingCommas: Bool
  private static let maximumDepth = 64

  static func parse(_ text: String, comments: Bool = false, trailingCommas: Bool = false) throws -> JsonNode {
    var reader = StrictJson(text, comments, trailingCommas)
    let value = try reader.value(depth: 0)
    try reader.skip()
    if reader.at < reader.bytes.count { throw reader.unexpected() }
    return value
  }

  private init(_ text: String, _ comments: Bool, _ trailingCommas: Bool) {
    bytes = Array(text.utf8)
    self.comments = comments
    self.trailingCommas = trailingCommas
  }

  private func unexpected() -> Failure {
    var line = 0
    var start = 0
    for i in 0..<min(at, bytes.count) where bytes[i] == 0x0a {
      line += 1
      start = i + 1
    }
    let tail = "LineNumber: \(line) | BytePositionInLine: \(min(at, bytes.count) - start)."
    if at >= bytes.count {
      return Failure(
        message:
          "The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true. \(tail)"
      )
    }
    return Failure(message: "'\(String(UnicodeScalar(bytes[at])))' is an invalid start of a value. \(tail)")
  }

  private mutating func skip() throws {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0a, 0x0d, 0x09: at += 1
      case 0x2f where comments && at + 1 < bytes.count && bytes[at + 1] == 0x2f:
        while at < bytes.count, bytes[at] != 0x0a { at += 1 }
      case 0x2f where comments && at + 1 < bytes.count && bytes[at + 1] == 0x2a:
        at += 2
        while at + 1 < bytes.count, bytes[at] != 0x2a || bytes[at + 1] != 0x2f { at += 1 }
        if at + 1 >= bytes.count { throw unexpected() }
        at += 2
      default: return
      }
    }
  }

  private mutating func word(_ text: StaticString, _ value: JsonNode) throws -> JsonNode {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard at + wanted.count <= bytes.count, bytes[at..<at + wanted.count].elementsEqual(wanted) else { throw unexpected() }
    at += wanted.count
    return value
  }

  private mutating func value(depth: Int) throws -> JsonNode {
    try skip()
    guard at < bytes.count else { throw unexpected() }
    if depth > StrictJson.maximumDepth {
      throw Failure(message: "The maximum configured depth of 64 has been exceeded.")
    }
    switch bytes[at] {
    case 0x7b: return try object(depth)
    case 0x5b: return try array(depth)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6e: return try word("null", .null)
    case 0x2d, 0x30...0x39: return try number()
    default: throw unexpected()
    }
  }

  private mutating func object(_ depth: Int) throws -> JsonNode {
    at += 1
    var entries: [(key: String, value: JsonNode)] = []
    while true {
      try skip()
      guard at < bytes.count else { throw unexpected() }
      if bytes[at] == 0x7d, entries.isEmpty || trailingCommas {
        at += 1
        return .object(entries)
      }
      guard bytes[at] == 0x22 else { throw unexpected() }
      let key = try string()
      try skip()
      guard at < bytes.count, bytes[at] == 0x3a else { throw unexpected() }
      at += 1
      entries.append((key, try value(depth: depth + 1)))
      try skip()
      guard at < bytes.count else { throw unexpected() }
      if bytes[at] == 0x7d {
        at += 1
        return .object(entries)
      }
      guard bytes[at] == 0x2c else { throw unexpected() }
      at += 1
    }
  }

  private mutating func array(_ depth: Int) throws -> JsonNode {
    at += 1
    var items: [JsonNode] = []
    while true {
      try skip()
      guard at < bytes.count else { throw unexpected() }
      if bytes[at] == 0x5d, items.isEmpty || trailingCommas {
        at += 1
        return .array(items)
      }
      items.append(try value(depth: depth + 1))
      try skip()
      guard at < bytes.count else { throw unexpected() }
      if bytes[at] == 0x5d {
        at += 1
        return .array(items)
      }
      guard bytes[at] == 0x2c else { throw unexpected() }
      at += 1
    }
  }

  private mutating func number() throws -> JsonNode {
    let start = at
    func digits() -> Bool {
      let first = at
      while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
      return at > first
    }
    if bytes[at] == 0x2d { at += 1 }
    let first = at
    guard digits() else { throw unexpected() }
    if bytes[first] == 0x30, at > first + 1 {
      at = first + 1
      throw unexpected()
    }
    if at < bytes.count, bytes[at] == 0x2e {
      at += 1
      guard digits() else { throw unexpected() }
    }
    if at < bytes.count, bytes[at] == 0x65 || bytes[at] == 0x45 {
      at += 1
      if at < bytes.count, bytes[at] == 0x2b || bytes[at] == 0x2d { at += 1 }
      guard digits() else { throw unexpected() }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let value = Double(text) else { throw unexpected() }
    return .number(value, text)
  }

  private mutating func string() throws -> String {
    at += 1
    var units: [UInt16] = []
    var plain = at
    func flush(_ end: Int) {
      if end > plain { units.append(contentsOf: String(decoding: bytes[plain..<end], as: UTF8.self).utf16) }
    }
    while true {
      guard at < bytes.count, bytes[at] >= 0x20 else { throw unexpected() }
      if bytes[at] == 0x22 {
        flush(at)
        at += 1
        return String(decoding: units, as: UTF16.self)
      }
      guard bytes[at] == 0x5c else {
        at += 1
        continue
      }
      flush(at)
      at += 1
      guard at < bytes.count else { throw unexpected() }
      switch bytes[at] {
      case 0x22, 0x5c, 0x2f: units.append(UInt16(bytes[at]))
      case 0x62: units.append(8)
      case 0x66: units.append(12)
      case 0x6e: units.append(10)
      case 0x72: units.append(13)
      case 0x74: units.append(9)
      case 0x75:
        guard at + 4 < bytes.count, let unit = UInt16(String(decoding: bytes[at + 1...at + 4], as: UTF8.self), radix: 16) else {
          throw unexpected()
        }
        units.append(unit)
        at += 4
      default: throw unexpected()
      }
      at += 1
      plain = at
    }
  }
}
