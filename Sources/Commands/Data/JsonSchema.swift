// JSON Schema: the keywords of drafts 4, 6, 7, 2019-09 and 2020-12 that say something about a value. Every keyword that fails leaves a message
// with the place in the value.

import Primitives

final class JsonSchema {
  struct Mistake {
    let message: String
    /// JSON pointer into the value.
    let place: String
  }

  /// A reference that leads nowhere.
  struct Unresolved: Error { let message: String }

  /// A schema document: its root and where it came from.
  private final class Document {
    let root: JsonNode
    let file: String?
    /// Schemas by their anchors and identifiers.
    var named: [String: JsonNode] = [:]
    init(_ root: JsonNode, _ file: String?) {
      self.root = root
      self.file = file
      collect(root, depth: 0)
    }
    private func collect(_ node: JsonNode, depth: Int) {
      if depth > 64 { return }
      switch node {
      case .object(let entries):
        for name in ["$id", "id"] {
          if let id = node[name]?.text { named[id.hasSuffix("#") ? String(id.dropLast()) : id] = node }
        }
        for name in ["$anchor", "$dynamicAnchor"] { if let anchor = node[name]?.text { named["#" + anchor] = node } }
        for entry in entries { collect(entry.value, depth: depth + 1) }
      case .array(let items): for item in items { collect(item, depth: depth + 1) }
      default: break
      }
    }
  }

  /// What one schema said of one value: whether it fits, and which parts of it were looked at.
  private struct Outcome {
    var isValid = true
    var mistakes: [Mistake] = []
    var properties: Set<String> = []
    var items = 0
    var contained: Set<Int> = []

    mutating func fail(_ message: String, _ place: String) {
      isValid = false
      mistakes.append(Mistake(message: message, place: place))
    }
    /// Takes over what a subschema found that applies to the same value.
    mutating func merge(_ other: Outcome, keepsParts: Bool = true) {
      if !other.isValid { isValid = false }
      mistakes += other.mistakes
      if keepsParts, other.isValid {
        properties.formUnion(other.properties)
        items = max(items, other.items)
        contained.formUnion(other.contained)
      }
    }
  }

  private let document: Document
  private let fetches: Bool
  private var documents: [String: Document] = [:]
  private static let maximumDepth = 128
  /// Whether the value of the last check fits.
  private(set) var isValid = true

  init(_ root: JsonNode, file: String?, fetches: Bool) {
    document = Document(root, file)
    self.fetches = fetches
  }

  /// What is wrong with a value.
  func check(_ value: JsonNode) throws -> [Mistake] {
    let outcome = try evaluate(document.root, value, "", document, 0)
    isValid = outcome.isValid
    return outcome.mistakes
  }

  // MARK: References

  private func resolve(_ reference: String, _ from: Document) throws -> (JsonNode, Document) {
    if let known = from.named[reference] { return (known, from) }
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let base = String(parts[0])
    let pointer = parts.count > 1 ? String(parts[1]) : ""
    var target = from
    var root = from.root
    if !base.isEmpty {
      if let known = from.named[base] {
        root = known
      } else {
        target = try load(base, from)
        root = target.root
      }
    }
    if pointer.isEmpty { return (root, target) }
    guard pointer.hasPrefix("/") else {
      if let known = target.named["#" + pointer] { return (known, target) }
      throw Unresolved(message: "Could not resolve '\(reference)'")
    }
    var node = root
    for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let key = JsonSchema.unescape(String(part))
      switch node {
      case .object:
        guard let next = node[key] else { throw Unresolved(message: "Could not resolve '\(reference)'") }
        node = next
      case .array(let items):
        guard let i = Int(key), items.indices.contains(i) else { throw Unresolved(message: "Could not resolve '\(reference)'") }
        node = items[i]
      default: throw Unresolved(message: "Could not resolve '\(reference)'")
      }
    }
    return (node, target)
  }

  private static func unescape(_ part: String) -> String {
    var bytes: [UInt8] = []
    let given = Array(part.utf8)
    var i = 0
    while i < given.count {
      if given[i] == 0x25, i + 2 < given.count,
        let code = UInt8(String(decoding: given[i + 1...i + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        i += 3
      } else {
        bytes.append(given[i])
        i += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self).replacing("~1", with: "/").replacing("~0", with: "~")
  }

  /// Another file; only when fetching is allowed.
  private func load(_ name: String, _ from: Document) throws -> Document {
    var path = name
    if path.hasPrefix("file://") { path = String(path.dropFirst(7)) }
    guard fetches, !path.contains("://") else { throw Unresolved(message: "Could not resolve '\(name)'") }
    if !path.hasPrefix("/"), let file = from.file, let slash = file.lastIndex(of: "/") { path = file[...slash] + path }
    if let known = documents[path] { return known }
    guard let bytes = TextFiles.read(path), let root = try? StrictJson.parse(TextFiles.decode(bytes).string) else {
      throw Unresolved(message: "Could not resolve '\(name)'")
    }
    let made = Document(root, path)
    documents[path] = made
    return made
  }

  // MARK: Evaluation

  private func evaluate(_ schema: JsonNode, _ value: JsonNode, _ place: String, _ home: Document, _ depth: Int) throws
    -> Outcome
  {
    var outcome = Outcome()
    switch schema {
    case .bool(let accepts):
      if !accepts { outcome.fail("All values fail against the false schema", place) }
      return outcome
    case .object: break
    default: return outcome
    }
    if depth > JsonSchema.maximumDepth { throw Unresolved(message: "The schema refers to itself without end.") }
    if let reference = schema["$ref"]?.text ?? schema["$dynamicRef"]?.text ?? schema["$recursiveRef"]?.text {
      let (target, owner) = try resolve(reference, home)
      outcome.merge(try evaluate(target, value, place, owner, depth + 1))
    }
    general(schema, value, place, &outcome)
    switch value {
    case .number(let number, let text): numeric(schema, number, text, place, &outcome)
    case .string(let text): try textual(schema, text, place, &outcome)
    case .array(let items): try array(schema, items, place, home, depth, &outcome)
    case .object(let entries): try object(schema, value, entries, place, home, depth, &outcome)
    default: break
    }
    try combine(schema, value, place, home, depth, &outcome)
    try unevaluated(schema, value, place, home, depth, &outcome)
    return outcome
  }

  private static func typeName(_ value: JsonNode) -> String {
    switch value {
    case .null: return "null"
    case .bool: return "boolean"
    case .number(let number, _): return number == number.rounded() ? "integer" : "number"
    case .string: return "string"
    case .array: return "array"
    case .object: return "object"
    }
  }

  private func general(_ schema: JsonNode, _ value: JsonNode, _ place: String, _ outcome: inout Outcome) {
    if let type = schema["type"] {
      let names = type.text.map { [$0] } ?? type.items?.compactMap(\.text) ?? []
      let actual = JsonSchema.typeName(value)
      if !names.contains(where: { $0 == actual || ($0 == "number" && actual == "integer") }) {
        let expected = names.map { "\"\($0)\"" }.joined(separator: ",")
        outcome.fail("Value is \"\(actual)\" but should be \(type.text == nil ? "[\(expected)]" : expected)", place)
      }
    }
    if let choices = schema["enum"]?.items, !choices.contains(value) {
      outcome.fail("Value should match one of the values specified by the enum", place)
    }
    if let wanted = schema["const"], wanted != value { outcome.fail("Expected \"\(wanted.json)\"", place) }
  }

  private func numeric(_ schema: JsonNode, _ number: Double, _ text: String, _ place: String, _ outcome: inout Outcome) {
    func limit(_ name: String) -> (Double, String)? {
      if case .number(let value, let text)? = schema[name] { return (value, text) }
      return nil
    }
    // Draft 4 has the exclusive limits as flags beside the others.
    let isUnder = schema["exclusiveMaximum"] == .bool(true)
    let isOver = schema["exclusiveMinimum"] == .bool(true)
    if let (maximum, shown) = limit("maximum") {
      if isUnder ? number >= maximum : number > maximum {
        outcome.fail("\(text) should be \(isUnder ? "less than" : "at most") \(shown)", place)
      }
    }
    if let (minimum, shown) = limit("minimum") {
      if isOver ? number <= minimum : number < minimum {
        outcome.fail("\(text) should be \(isOver ? "greater than" : "at least") \(shown)", place)
      }
    }
    if let (maximum, shown) = limit("exclusiveMaximum"), number >= maximum {
      outcome.fail("\(text) should be less than \(shown)", place)
    }
    if let (minimum, shown) = limit("exclusiveMinimum"), number <= minimum {
      outcome.fail("\(text) should be greater than \(shown)", place)
    }
    if let (divisor, shown) = limit("multipleOf"), divisor > 0 {
      let quotient = number / divisor
      if (quotient - quotient.rounded()).magnitude > 1e-9 * max(1, quotient.magnitude) {
        outcome.fail("\(text) should be a multiple of \(shown)", place)
      }
    }
  }

  private func textual(_ schema: JsonNode, _ text: String, _ place: String, _ outcome: inout Outcome) throws {
    let length = text.unicodeScalars.count
    if let maximum = schema["maxLength"]?.count, length > maximum {
      outcome.fail("Value should be at most \(maximum) characters", place)
    }
    if let minimum = schema["minLength"]?.count, length < minimum {
      outcome.fail("Value should be at least \(minimum) characters", place)
    }
    if let pattern = schema["pattern"]?.text, !JsonSchema.matches(text, pattern) {
      outcome.fail("The string value is not a match for the indicated regular expression", place)
    }
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? RegexPattern(PSString.make(pattern), []) else { return false }
    return (try? regex.isMatch(PSString.make(text))) ?? false
  }

  private func array(
    _ schema: JsonNode, _ items: [JsonNode], _ place: String, _ home: Document, _ depth: Int, _ outcome: inout Outcome
  ) throws {
    if let maximum = schema["maxItems"]?.count, items.count > maximum {
      outcome.fail("Value should have at most \(maximum) items", place)
    }
    if let minimum = schema["minItems"]?.count, items.count < minimum {
      outcome.fail("Value should have at least \(minimum) items", place)
    }
    if schema["uniqueItems"] == .bool(true) {
      for i in items.indices where items[..<i].contains(items[i]) {
        outcome.fail("The items at the following indices are not unique: \(i)", place)
        break
      }
    }
    let prefix = schema["prefixItems"]?.items ?? schema["items"]?.items
    var next = 0
    if let prefix {
      for (i, one) in prefix.enumerated() where i < items.count {
        outcome.merge(try evaluate(one, items[i], "\(place)/\(i)", home, depth + 1), keepsParts: false)
      }
      next = min(prefix.count, items.count)
      outcome.items = max(outcome.items, next)
    }
    let rest = schema["items"]?.items == nil ? schema["items"] : schema["additionalItems"]
    if let rest {
      for i in next..<max(next, items.count) {
        outcome.merge(try evaluate(rest, items[i], "\(place)/\(i)", home, depth + 1), keepsParts: false)
      }
      outcome.items = items.count
    }
    if let wanted = schema["contains"] {
      var found = 0
      for (i, item) in items.enumerated() where try evaluate(wanted, item, place, home, depth + 1).isValid {
        found += 1
        outcome.contained.insert(i)
      }
      let minimum = schema["minContains"]?.count ?? 1
      if found < minimum {
        outcome.fail("Expected array to contain at least \(minimum) matching items, but only \(found) were found", place)
      }
      if let maximum = schema["maxContains"]?.count, found > maximum {
        outcome.fail("Expected array to contain at most \(maximum) matching items, but \(found) were found", place)
      }
    }
  }

  private func object(
    _ schema: JsonNode, _ value: JsonNode, _ entries: [(key: String, value: JsonNode)], _ place: String, _ home: Document,
    _ depth: Int, _ outcome: inout Outcome
  ) throws {
    func path(_ key: String) -> String { place + "/" + key.replacing("~", with: "~0").replacing("/", with: "~1") }
    if let maximum = schema["maxProperties"]?.count, entries.count > maximum {
      outcome.fail("Value should have at most \(maximum) properties", place)
    }
    if let minimum = schema["minProperties"]?.count, entries.count < minimum {
      outcome.fail("Value should have at least \(minimum) properties", place)
    }
    if let names = schema["required"]?.items?.compactMap(\.text) {
      let missing = names.filter { value[$0] == nil }
      if !missing.isEmpty {
        outcome.fail("Required properties [\(missing.map { "\"\($0)\"" }.joined(separator: ","))] are not present", place)
      }
    }
    var known: Set<String> = []
    for (key, one) in schema["properties"]?.entries ?? [] {
      guard let content = value[key] else { continue }
      known.insert(key)
      outcome.merge(try evaluate(one, content, path(key), home, depth + 1), keepsParts: false)
    }
    for (pattern, one) in schema["patternProperties"]?.entries ?? [] {
      for entry in entries where JsonSchema.matches(entry.key, pattern) {
        known.insert(entry.key)
        outcome.merge(try evaluate(one, entry.value, path(entry.key), home, depth + 1), keepsParts: false)
      }
    }
    if let rest = schema["additionalProperties"] {
      for entry in entries where !known.contains(entry.key) {
        outcome.merge(try evaluate(rest, entry.value, path(entry.key), home, depth + 1), keepsParts: false)
        known.insert(entry.key)
      }
    }
    outcome.properties.formUnion(known)
    if let names = schema["propertyNames"] {
      for entry in entries {
        outcome.merge(try evaluate(names, .string(entry.key), path(entry.key), home, depth + 1), keepsParts: false)
      }
    }
    for word in ["dependencies", "dependentRequired", "dependentSchemas"] {
      for (key, needed) in schema[word]?.entries ?? [] where value[key] != nil {
        if let names = needed.items?.compactMap(\.text) {
          let missing = names.filter { value[$0] == nil }
          if !missing.isEmpty {
            outcome.fail(
              "Some required property dependencies are missing: {\"\(key)\":[\(missing.map { "\"\($0)\"" }.joined(separator: ","))]}",
              place)
          }
        } else {
          outcome.merge(try evaluate(needed, value, place, home, depth + 1))
        }
      }
    }
  }

  private func combine(
    _ schema: JsonNode, _ value: JsonNode, _ place: String, _ home: Document, _ depth: Int, _ outcome: inout Outcome
  ) throws {
    for one in schema["allOf"]?.items ?? [] { outcome.merge(try evaluate(one, value, place, home, depth + 1)) }
    if let choices = schema["anyOf"]?.items {
      let results = try choices.map { try evaluate($0, value, place, home, depth + 1) }
      if results.contains(where: \.isValid) {
        for result in results where result.isValid { outcome.merge(result) }
      } else {
        for result in results { outcome.merge(result) }
        outcome.isValid = false
      }
    }
    if let choices = schema["oneOf"]?.items {
      let results = try choices.map { try evaluate($0, value, place, home, depth + 1) }
      let fitting = results.filter(\.isValid)
      if fitting.count == 1 {
        outcome.merge(fitting[0])
      } else {
        outcome.fail("Expected 1 matching subschema but found \(fitting.count)", place)
        if fitting.isEmpty { for result in results { outcome.merge(result) } }
      }
    }
    if let unwanted = schema["not"], try evaluate(unwanted, value, place, home, depth + 1).isValid { outcome.isValid = false }
    if let condition = schema["if"] {
      let result = try evaluate(condition, value, place, home, depth + 1)
      if result.isValid {
        outcome.merge(result)
        if let then = schema["then"] { outcome.merge(try evaluate(then, value, place, home, depth + 1)) }
      } else if let other = schema["else"] {
        outcome.merge(try evaluate(other, value, place, home, depth + 1))
      }
    }
  }

  private func unevaluated(
    _ schema: JsonNode, _ value: JsonNode, _ place: String, _ home: Document, _ depth: Int, _ outcome: inout Outcome
  ) throws {
    if let rest = schema["unevaluatedProperties"], let entries = value.entries {
      for entry in entries where !outcome.properties.contains(entry.key) {
        outcome.merge(try evaluate(rest, entry.value, place + "/" + entry.key, home, depth + 1), keepsParts: false)
      }
      outcome.properties = Set(entries.map(\.key))
    }
    if let rest = schema["unevaluatedItems"], let items = value.items, outcome.items < items.count {
      for i in outcome.items..<items.count where !outcome.contained.contains(i) {
        outcome.merge(try evaluate(rest, items[i], "\(place)/\(i)", home, depth + 1), keepsParts: false)
      }
      outcome.items = items.count
    }
  }
}
