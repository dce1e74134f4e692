// Reads view files and says what is wrong with them in PowerShell's words: each complaint names the place in the file as a path of elements.
// What can't be used is left out and counts as a mistake; a file with mistakes is not loaded at all.

import Engine
import Objects
import Primitives

/// Walks one view file.
final class ViewLoader {
  /// Thrown when a file has more mistakes than anyone reads.
  struct TooManyMistakes: Error {}

  let session: Session
  let path: String
  private(set) var mistakes: [String] = []
  private var frames: [String] = []
  /// Types by lower-case name of their selection set, of this file and of those that were loaded before.
  var sets: [String: [String]] = [:]
  /// Layouts that the file defines for all views.
  var controls: [String: [ViewEntry]] = [:]
  var views: [ViewDefinition] = []
  var settings: FormatSettings

  init(_ path: String, _ session: Session, settings: FormatSettings, sets: [String: [String]]) {
    self.path = path
    self.session = session
    self.settings = settings
    self.sets = sets
  }

  // MARK: - Mistakes

  /// Runs `body` with the element on the path that mistakes name.
  func within<R>(_ node: ViewXml, _ index: Int? = nil, _ body: () throws -> R) rethrows -> R {
    frames.append(index.map { "\(node.name)[\($0 + 1)]" } ?? node.name)
    defer { frames.removeLast() }
    return try body()
  }

  /// Notes a mistake at the current place.
  func report(_ text: String) throws {
    try note("Error at XPath \(frames.map { "/" + $0 }.joined()) in file \(path): \(text)")
  }

  /// Notes a mistake of the file as a whole.
  func note(_ message: String) throws {
    mistakes.append(message)
    guard mistakes.count >= 30 else { return }
    mistakes.append("Too many errors in file \(path).")
    throw TooManyMistakes()
  }

  func unknown(_ node: ViewXml) throws { try report("\(node.name) is an unknown node.") }
  func duplicate() throws { try report("A duplicate node exists.") }
  func missing(_ name: String) throws { try report("Node \(name) is missing.") }
  func missing(_ names: [String]) throws { try report("A node is missing from \(names.joined(separator: ", ")).") }
  func failed(_ name: String) throws { try report("\(name) failed to load.") }

  /// Whether an element has a name; attributes are a mistake where they mean nothing.
  func matches(_ node: ViewXml, _ name: String, attributes: Bool = false) throws -> Bool {
    guard node.isNamed(name) else { return false }
    if node.hasAttributes, !attributes { try report("The XML element \(node.name) does not allow attributes.") }
    return true
  }

  // MARK: - Values

  /// The text of an element that must have one.
  func text(_ node: ViewXml) throws -> String? {
    if node.hasAttributes { return try resource(node) }
    let text = node.innerText
    if text.isEmpty {
      try report("\(node.name) is an empty node.")
      return nil
    }
    return text
  }

  /// The text that the attributes of an element take from an assembly; that in the element stands for what is not known.
  private func resource(_ node: ViewXml) throws -> String? {
    var parts = ["AssemblyName": "", "BaseName": "", "ResourceId": ""]
    for (name, value) in node.attributes {
      guard let part = parts.keys.first(where: { TypeKey.same($0, name) }) else {
        try report("\(name) is an unknown attribute.")
        return nil
      }
      if value.withoutBlanks.isEmpty {
        try report("\(part) is an empty attribute.")
        return nil
      }
      parts[part] = value
    }
    for part in ["AssemblyName", "BaseName", "ResourceId"] where parts[part]?.isEmpty ?? true {
      try report("\(part) is a missing attribute.")
      return nil
    }
    let (assembly, base) = (parts["AssemblyName"] ?? "", parts["BaseName"] ?? "")
    var failure: ViewResources.Failure?
    if let found = ViewResources.text(assembly, base, parts["ResourceId"] ?? "", failure: &failure) { return found }
    switch failure {
    case .assembly: try report("The assembly \(assembly) is not found.")
    case .resource:
      try report("The resource \(base) in assembly \(AssemblyMembers.shellDirectory)/\(assembly).dll is not found.")
    case nil: return node.innerText
    }
    return nil
  }

  func label(_ node: ViewXml) throws -> PSString? { try within(node) { try text(node).map { PSString.make($0) } } }

  private func hasNoChildren(_ node: ViewXml) throws -> Bool {
    if !node.hasElements { return true }
    try report("Node \(node.name) cannot have child objects.")
    return false
  }

  /// A switch: an empty element is true.
  func flag(_ node: ViewXml) throws -> Bool? {
    try within(node) {
      guard try hasNoChildren(node) else { return nil }
      switch node.innerText.lowercased() {
      case "", "true": return true
      case "false": return false
      default:
        try report("A Boolean value is expected.")
        return nil
      }
    }
  }

  private func number(_ text: String) -> Int? { Int32(String(text.withoutBlanks)).map(Int.init) }

  func positive(_ node: ViewXml) throws -> Int? {
    guard let text = try text(node) else { return nil }
    if let number = number(text), number > 0 { return number }
    try report("A positive integer is expected.")
    return nil
  }

  func natural(_ node: ViewXml) throws -> Int? {
    let found: Int? = try within(node) {
      guard try hasNoChildren(node) else { return nil }
      guard let text = try text(node) else {
        try report("The inner text value is missing.")
        return nil
      }
      if let number = number(text) { return number }
      try report("An integer is expected.")
      return nil
    }
    guard let found else { return nil }
    if found >= 0 { return found }
    try within(node) { try report("A non-negative integer is expected.") }
    return nil
  }

  func alignment(_ node: ViewXml) throws -> TextAlignment? {
    guard let text = try text(node) else { return nil }
    switch text.lowercased() {
    case "left": return .left
    case "right": return .right
    case "center": return .center
    default:
      try report("\"\(text)\" is not a valid alignment value.")
      return nil
    }
  }

  func newLine(_ node: ViewXml, _ index: Int) throws -> Bool { try within(node, index) { try hasNoChildren(node) } }

  // MARK: - Expressions

  /// Whether an element is a property's name or a script block.
  func isExpression(_ node: ViewXml) throws -> Bool {
    try matches(node, "PropertyName") || node.isNamed("ScriptBlock") && matches(node, "ScriptBlock")
  }

  func expression(_ node: ViewXml) throws -> FieldSource? {
    if node.isNamed("PropertyName") {
      guard let name = try text(node) else {
        try report("A property is missing.")
        return nil
      }
      return .property(PSString.make(name))
    }
    guard let code = try text(node) else {
      try report("Script block text is missing.")
      return nil
    }
    do { return .script(try session.createBlock(code)) } catch let thrown as Thrown {
      let message = thrown.record.exception.inner?.message ?? thrown.record.exception.message
      try report("Script block \"\(message)\" is not valid.")
      return nil
    }
  }

  /// A condition's one expression.
  func condition(_ node: ViewXml) throws -> FieldSource? {
    try within(node) {
      var found: FieldSource?
      for child in node.children {
        guard try isExpression(child) else {
          try unknown(child)
          continue
        }
        if found != nil {
          try duplicate()
          return nil
        }
        guard let source = try expression(child) else { return nil }
        found = source
      }
      if found == nil { try missing(["PropertyName", "ScriptBlock"]) }
      return found
    }
  }

  /// What a column or item shows, and the elements that say more about it.
  struct Content {
    var field: ViewField
    var others: [ViewXml] = []
  }

  func content(_ node: ViewXml) throws -> Content? {
    var source: FieldSource?
    var format: PSString?
    var words: PSString?
    var others: [ViewXml] = []
    for child in node.children {
      if try isExpression(child) {
        if source != nil {
          try duplicate()
          return nil
        }
        guard let found = try expression(child) else { return nil }
        source = found
      } else if try matches(child, "FormatString") {
        if format != nil {
          try duplicate()
          return nil
        }
        guard let found = try text(child) else {
          try report("A format string is missing.")
          return nil
        }
        format = PSString.make(found)
      } else if try matches(child, "Text", attributes: true) {
        if words != nil {
          try duplicate()
          return nil
        }
        guard let found = try label(child) else {
          try report("Text is not valid.")
          return nil
        }
        words = found
      } else {
        others.append(child)
      }
    }
    if let source {
      if words != nil {
        try report("Text cannot be specified with an expression.")
        return nil
      }
      var field = ViewField(source)
      field.format = format
      return Content(field: field, others: others)
    }
    if format != nil {
      try report("FormatString cannot be specified without an expression.")
      return nil
    }
    var field = ViewField(.text(words ?? .empty))
    field.isEmpty = words == nil
    return Content(field: field, others: others)
  }
}
