// ConvertTo-Json and ConvertFrom-Json; Test-Json has a file of its own.

import Engine
import Objects
import Primitives

enum JsonCmdlets {
  static let table: CommandFamilies.Table = [
    "ConvertTo-Json": { ConvertToJsonCommand() },
    "ConvertFrom-Json": { ConvertFromJsonCommand() },
    "Test-Json": { TestJsonCommand() },
  ]
}

final class ConvertToJsonCommand: Cmdlet {
  private var inputs = ContiguousArray<Value>()

  override func process() throws {
    if has("InputObject") { inputs.append(value("InputObject")) }
  }

  override func end() throws {
    guard let first = inputs.first else { return }
    let whole = inputs.count > 1 || flag("AsArray") ? Value.array(inputs) : first
    let depth = int("Depth") ?? 2
    let escaping: JsonWriter.Escaping
    switch (value("EscapeHandling").base.obj as? EnumValue)?.text ?? "Default" {
    case "EscapeNonAscii": escaping = .nonAscii
    case "EscapeHtml": escaping = .html
    default: escaping = .standard
    }
    var writer = JsonWriter(
      session, depth: depth, compress: flag("Compress"), enumsAsStrings: flag("EnumsAsStrings"), escaping: escaping)
    try writer.write(whole, depth: 0)
    if writer.isTruncated {
      try writeWarning("Resulting JSON is truncated as serialization has exceeded the set depth of \(depth).")
    }
    try write(.string(writer.text))
  }
}

final class ConvertFromJsonCommand: Cmdlet {
  private var inputs: [PSString] = []

  override func process() throws {
    if has("InputObject") { inputs.append(try Text.string(value("InputObject"), session)) }
  }

  override func end() throws {
    guard let first = inputs.first else { return }
    if inputs.count == 1 {
      _ = try convert(first)
      return
    }
    var eachLine = false
    do { eachLine = try convert(first) } catch JsonError.malformed {} catch let thrown as Thrown
      where thrown.record.exception.type.fullName == "System.ArgumentException"
    {}
    if eachLine {
      for text in inputs.dropFirst() { _ = try convert(text) }
    } else {
      _ = try convert(Strings.join(PSString.make("\n"), inputs))
    }
  }

  private func convert(_ text: PSString) throws -> Bool {
    let dates: JsonReader.DateKind
    switch (value("DateKind").base.obj as? EnumValue)?.text ?? "Default" {
    case "Local": dates = .local
    case "Utc": dates = .utc
    case "Offset": dates = .offset
    case "String": dates = .string
    default: dates = .standard
    }
    let result: Value?
    do {
      result = try text.withUnits { units in
        var reader = JsonReader(units, asHashtable: flag("AsHashtable"), depth: int("Depth") ?? 1024, dates: dates)
        return try reader.document()
      }
    } catch JsonError.malformed(let message) {
      throw terminate(
        "System.ArgumentException", "Conversion from JSON failed with error: \(message)", id: "System.ArgumentException",
        .NotSpecified)
    } catch JsonError.unusable(let id, let message) {
      throw terminate("System.InvalidOperationException", message, id: id, .InvalidOperation)
    }
    guard let result else {
      try write(.null)
      return false
    }
    if flag("NoEnumerate") { try write(result) } else { try writeEnumerated(result) }
    return !result.isNull
  }
}
