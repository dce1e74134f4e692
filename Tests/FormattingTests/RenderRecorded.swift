// Runs recorded snippets of the form `objects | Format-X ... | Out-String -Width n` without the cmdlets: the objects and the values of the
// parameters are evaluated by the engine, the rest is taken apart here.

import Engine
import Formatting
import Objects
import Primitives
import Syntax

/// A recorded snippet.
struct RecordedSnippet {
  let id: String
  let code: String
  let output: String
}

struct SnippetError: Error, CustomStringConvertible {
  let description: String
}

/// Evaluates snippets in a session of their own.
final class SnippetRunner {
  let session = Session(host: Host80())
  let service: FormatService

  init() {
    var probe: UInt8 = 0
    session.stackLimit = withUnsafeMutablePointer(to: &probe) { UInt(bitPattern: $0) } - (1 << 26)
    service = FormatService.install(session, noColour: true)
  }

  func values(_ text: String) throws -> ContiguousArray<Value> {
    let sink = CaptureSink()
    try session.runTop(try session.createBlock(text), [], out: sink)
    return sink.items
  }

  /// What the snippet renders to when its value is shown as text.
  func render(_ code: String) throws -> String {
    let parts = SnippetRunner.split(code)
    var current = try values(parts[0])
    for part in parts.dropFirst() {
      let words = part.split(separator: " ", maxSplits: 1)
      let arguments = words.count > 1 ? try named(String(words[1])) : [:]
      switch words[0] {
      case "Format-Table": current = try format(current, .table, .table, arguments)
      case "Format-List": current = try format(current, .list, .list, arguments)
      case "Format-Wide": current = try format(current, .wide, .wide, arguments)
      case "Format-Custom": current = try format(current, .custom, .custom, arguments)
      case "Out-String":
        current = [.string(try service.renderUnits(current, width: arguments["Width"]?.first?.integer.map { Int($0) }))]
      default: throw SnippetError(description: "no \(words[0]) here")
      }
    }
    return try service.render(current)
  }

  private func format(
    _ values: ContiguousArray<Value>, _ shape: FormatShape, _ use: FormatProperty.Use,
    _ arguments: [String: ContiguousArray<Value>]
  ) throws -> ContiguousArray<Value> {
    var parameters = FormatParameters()
    for (name, value) in arguments {
      switch name {
      case "Property": parameters.properties = try FormatProperty.read(Array(value), use)
      case "GroupBy": parameters.groupBy = try FormatProperty.read(Array(value), .groupBy).first
      case "AutoSize": parameters.autosize = true
      case "Wrap": parameters.wrap = true
      case "HideTableHeaders": parameters.hideHeaders = true
      case "Column": parameters.columns = value.first?.integer.map { Int($0) }
      case "Depth": parameters.depth = value.first?.integer.map { Int($0) } ?? 5
      default: throw SnippetError(description: "no -\(name) here")
      }
    }
    var out = ContiguousArray<Value>()
    let stage = FormatStage(service, shape: shape, parameters: parameters) { out.append(.object($0)) }
    for value in values { try stage.process(value) }
    try stage.end()
    return out
  }

  /// `-Name value -Switch` as evaluated values by name.
  private func named(_ text: String) throws -> [String: ContiguousArray<Value>] {
    var result: [String: ContiguousArray<Value>] = [:]
    for part in SnippetRunner.cut(" " + text, at: " -").dropFirst() {
      let words = part.split(separator: " ", maxSplits: 1)
      guard let name = words.first else { continue }
      result[String(name)] = words.count > 1 ? try values(words[1] == "*" ? "'*'" : "@(" + words[1] + ")") : []
    }
    return result
  }

  static func split(_ code: String) -> [String] { cut(code, at: " | ") }

  /// Cuts text at a separator outside quotes, braces and parentheses.
  static func cut(_ text: String, at separator: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    var quote: Character?
    let characters = Array(text)
    let mark = Array(separator)
    var i = 0
    while i < characters.count {
      let c = characters[i]
      if let open = quote {
        if c == open { quote = nil }
      } else if c == "'" || c == "\"" {
        quote = c
      } else if "({[".contains(c) {
        depth += 1
      } else if ")}]".contains(c) {
        depth -= 1
      } else if depth == 0, i + mark.count <= characters.count, Array(characters[i..<(i + mark.count)]) == mark {
        parts.append(part)
        part = ""
        i += mark.count
        continue
      }
      part.append(c)
      i += 1
    }
    return parts + [part]
  }
}

/// A host of eighty columns.
final class Host80: Host {
  var text = ""
  override var width: Int { 80 }
  override func write(_ text: String) { self.text += text }
}
