// Test-Json: whether a text is JSON, and whether it fits a schema.

import Engine
import Objects
import Primitives

final class TestJsonCommand: Cmdlet {
  private var schema: JsonSchema?

  private func failure(_ message: String, _ id: String, _ category: ErrorCategory, _ target: Value, inner: String? = nil)
    -> ErrorRecord
  {
    ErrorRecord(
      ExceptionObj(
        "System.Exception", message, inner: inner.map { ExceptionObj("System.Text.Json.JsonException", $0) }), id: id,
      category: category, target: target)
  }

  override func begin() throws {
    let text: String
    var place: String?
    if let given = string("Schema") {
      text = given
    } else if let file = string("SchemaFile") {
      let path = session.absolutePath(file)
      guard let bytes = TextFiles.read(path) else {
        throw context.terminating(
          failure("Can not open JSON schema file: \(path)", "JsonSchemaFileOpenFailure", .OpenError, Value(path)))
      }
      text = TextFiles.decode(bytes).string
      place = path
    } else {
      return
    }
    do {
      let root = try StrictJson.parse(text)
      guard root.isSchema else { throw StrictJson.Failure(message: "Schemas may only be booleans or objects.") }
      schema = JsonSchema(root, file: place, fetches: flag("FetchExternalReference"))
    } catch let mistake as StrictJson.Failure {
      try writeError(
        failure(
          "Cannot parse the JSON schema.", "InvalidJsonSchema", .InvalidData,
          Value(string("Schema") ?? string("SchemaFile") ?? ""),
          inner: mistake.message))
    }
  }

  /// The file of -Path or -LiteralPath.
  private func file() throws -> String? {
    let isLiteral = has("LiteralPath")
    guard let given = string(isLiteral ? "LiteralPath" : "Path") else { return nil }
    let path = try TextFileTarget.source(self, given, isLiteral: isLiteral)
    guard TextFiles.exists(path), !TextFiles.isDirectory(path), let bytes = TextFiles.read(path) else {
      throw terminate(
        "System.Management.Automation.ItemNotFoundException", "Cannot find path '\(given)' because it does not exist.",
        id: "PathNotFound", .ObjectNotFound, target: Value(given))
    }
    return TextFiles.decode(bytes).string
  }

  override func process() throws {
    let text = try file() ?? string("Json") ?? ""
    let options = (strings("Options") ?? []).map { $0.lowercased() }
    do {
      let value = try StrictJson.parse(
        text, comments: options.contains("ignorecomments"), trailingCommas: options.contains("allowtrailingcommas"))
      guard let schema else { return try write(.bool(true)) }
      let mistakes = try schema.check(value)
      for mistake in mistakes {
        try writeError(
          failure(
            "The JSON is not valid with the schema: \(mistake.message) at '\(mistake.place)'",
            "InvalidJsonAgainstSchemaDetailed",
            .InvalidData, .null))
      }
      try write(.bool(schema.isValid))
    } catch let mistake as JsonSchema.Unresolved {
      try writeError(
        failure("Cannot parse the JSON schema.", "InvalidJsonSchema", .InvalidData, .null, inner: mistake.message))
      try write(.bool(false))
    } catch let mistake as StrictJson.Failure {
      try writeError(
        failure(
          "Cannot parse the JSON.", "InvalidJson", .InvalidData, string("Json").map { Value($0) } ?? .null,
          inner: mistake.message))
      try write(.bool(false))
    }
  }
}
