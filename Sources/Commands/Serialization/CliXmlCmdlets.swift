// Export-Clixml, Import-Clixml, ConvertTo-CliXml and ConvertFrom-CliXml, and [PSSerializer], which is the same for scripts.

import Engine
import Formatting
import Objects
import Primitives

enum CliXmlCmdlets {
  static let table: CommandFamilies.Table = [
    "Export-Clixml": { ExportClixmlCommand() },
    "Import-Clixml": { ImportClixmlCommand() },
    "ConvertTo-CliXml": { ConvertToClixmlCommand() },
    "ConvertFrom-CliXml": { ConvertFromClixmlCommand() },
  ]
}

final class ExportClixmlCommand: Cmdlet {
  private var writer: CliXmlWriter?
  private var file: TextFileTarget?

  override func begin() throws {
    try warnOfObsoleteEncoding()
    let path = string("LiteralPath") ?? string("Path") ?? ""
    guard try shouldProcess(path) else { return }
    file = try TextFileTarget(self, path, isLiteral: has("LiteralPath"), force: flag("Force"), noClobber: flag("NoClobber"))
    writer = CliXmlWriter(session, depth: int("Depth") ?? 2)
  }

  override func process() throws {
    guard let writer else { return }
    try writer.write(value("InputObject"))
  }

  override func end() throws {
    guard let writer, let file else { return }
    let encoding = TextFiles.encoding(value("Encoding"), session) ?? .utf8
    let utf8 = writer.finish()
    var bytes = encoding.preamble
    String(decoding: utf8, as: UTF8.self).utf16.withContiguousStorageIfAvailable { encoding.append($0, to: &bytes) }
      ?? PSString.make(String(decoding: utf8, as: UTF8.self)).withUnits { encoding.append($0, to: &bytes) }
    try file.write(bytes)
  }
}

final class ImportClixmlCommand: Cmdlet {
  override func process() throws {
    let isLiteral = has("LiteralPath")
    for path in strings(isLiteral ? "LiteralPath" : "Path") ?? [] {
      let full = try TextFileTarget.source(self, path, isLiteral: isLiteral)
      guard let bytes = TextFiles.read(full) else {
        throw terminate(
          TextFiles.exists(full) ? "System.UnauthorizedAccessException" : "System.IO.FileNotFoundException",
          TextFiles.exists(full) ? "Access to the path '\(full)' is denied." : "Could not find file '\(full)'.",
          id: "FileOpenFailure", .OpenError)
      }
      var reader = CliXmlReader(session)
      let values: [Value]
      do {
        values = try reader.read(TextFiles.decode(bytes).string)
      } catch let error as DotNetError {
        throw context.terminating(
          ErrorRecord(error.exception, id: error.exception.type.fullName, category: .NotSpecified))
      }
      try page(values)
    }
  }

  /// -IncludeTotalCount, -Skip and -First: collections are paged by their items.
  private func page(_ values: [Value]) throws {
    if let total = unknownTotalCount { try write(total) }
    let (skip, first) = paging
    guard skip > 0 || first < .max else {
      for value in values { try write(value) }
      return
    }
    var passed: UInt64 = 0
    var written: UInt64 = 0
    func take(_ value: Value) throws {
      if passed < skip {
        passed += 1
      } else if written < first {
        written += 1
        try write(value)
      }
    }
    for value in values where written < first {
      if let dictionary = value.dictionary {
        for position in dictionary.orderedPositions {
          try take(
            .object(
              EntryObj(dictionary.table.key(at: position) ?? .null, dictionary.table.value(at: position), dictionary.entryType))
          )
        }
      } else if value.pstring == nil, Enumeration.isCollection(value) {
        for item in try Enumeration.list(value) { try take(item) }
      } else {
        try take(value)
      }
    }
  }
}

final class ConvertToClixmlCommand: Cmdlet {
  private var inputs: [Value] = []

  override func process() throws { if has("InputObject") { inputs.append(value("InputObject")) } }

  override func end() throws {
    let writer = CliXmlWriter(session, depth: int("Depth") ?? 2)
    for input in inputs { try writer.write(input) }
    try write(Value(String(decoding: writer.finish(), as: UTF8.self)))
  }
}

final class ConvertFromClixmlCommand: Cmdlet {
  override func process() throws {
    guard let text = string("InputObject") else { return }
    try write(try PSSerializerType.deserialize(text, session))
  }
}

/// `[System.Management.Automation.PSSerializer]`.
enum PSSerializerType {
  static func serialize(_ value: Value, depth: Int, _ session: Session) throws -> Value {
    let writer = CliXmlWriter(session, depth: depth)
    try writer.write(value)
    return Value(String(decoding: writer.finish(), as: UTF8.self))
  }

  /// One object, an array of several, or null for none.
  static func deserialize(_ text: String, _ session: Session) throws -> Value {
    var reader = CliXmlReader(session)
    let values = try reader.read(text)
    return values.count == 1 ? values[0] : values.isEmpty ? .null : .array(values)
  }

  static let type = TypeInfo(
    "System.Management.Automation.PSSerializer", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      @Sendable func session(_ c: Call) throws -> Session {
        guard let session = c.runtime as? Session else { throw DotNetError.invalidOperation("There is no session.") }
        return session
      }
      t.staticMethod("static string Serialize(System.Object source)") { c in
        try serialize(c.args[0], depth: 1, try session(c))
      }
      t.staticMethod("static string Serialize(System.Object source, int depth)") { c in
        if c.int(1) < 1 {
          throw DotNetError(
            "System.Management.Automation.PSArgumentException", "Value of depth parameter must be greater than or equal to 1.")
        }
        return try serialize(c.args[0], depth: c.int(1), try session(c))
      }
      t.staticMethod("static System.Object Deserialize(string source)") { c in try deserialize(c.text(0), try session(c)) }
      t.staticMethod("static System.Object[] DeserializeAsList(string source)") { c in
        var reader = CliXmlReader(try session(c))
        return .array(try reader.read(c.text(0)))
      }
    })

  static let family = TypeCatalog.Family(types: ["System.Management.Automation.PSSerializer": { type }])
}
