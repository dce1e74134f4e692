// ConvertTo-Csv, ConvertFrom-Csv, Export-Csv and Import-Csv.

import Engine
import Formatting
import Glibc
import Objects
import Primitives

enum CsvCmdlets {
  static let table: CommandFamilies.Table = [
    "ConvertTo-Csv": { ConvertToCsvCommand() },
    "ConvertFrom-Csv": { ConvertFromCsvCommand() },
    "Export-Csv": { ExportCsvCommand() },
    "Import-Csv": { ImportCsvCommand() },
  ]
}

extension Cmdlet {
  /// The delimiter that was asked for; a comma by default and in the session's culture.
  fileprivate var delimiter: UInt16 {
    if has("Delimiter"), case .char(let unit) = value("Delimiter").base { return unit }
    if flag("UseCulture"), let first = Cultures.currentObject(session).listSeparator.utf16.first { return first }
    return 0x2c
  }

  fileprivate func makeWriter() throws -> CsvWriter {
    if flag("IncludeTypeInformation"), flag("NoTypeInformation") {
      throw terminate(
        "System.InvalidOperationException",
        "You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but not both.",
        id: "CannotSpecifyIncludeTypeInformationAndNoTypeInformation", .InvalidData)
    }
    if has("QuoteFields"), has("UseQuotes") {
      throw terminate(
        "System.InvalidOperationException", "You must specify either the -UseQuotes or -QuoteFields parameters, but not both.",
        id: "CannotSpecifyQuoteFieldsAndUseQuotes", .InvalidData)
    }
    let quotes: CsvWriter.Quotes
    switch (value("UseQuotes").base.obj as? EnumValue)?.text ?? "Always" {
    case "Never": quotes = .never
    case "AsNeeded": quotes = .asNeeded
    default: quotes = .always
    }
    return CsvWriter(session, delimiter: delimiter, quotes: quotes, fields: strings("QuoteFields"))
  }
}

final class ConvertToCsvCommand: Cmdlet {
  private var writer: CsvWriter?
  private var hasStarted = false

  override func begin() throws { writer = try makeWriter() }

  override func process() throws {
    guard let writer, has("InputObject") else { return }
    let input = value("InputObject")
    if input.isNull { return }
    if !hasStarted {
      hasStarted = true
      try writer.start(with: input)
      if flag("IncludeTypeInformation") { try write(.string(CsvWriter.typeLine(input))) }
      if !flag("NoHeader"), !writer.names.isEmpty { try write(.string(writer.header())) }
    }
    let row = try writer.row(input)
    if !writer.names.isEmpty { try write(.string(row)) }
  }
}

final class ConvertFromCsvCommand: Cmdlet {
  private var importer: CsvImporter?

  override func begin() throws {
    importer = CsvImporter(self, delimiter: delimiter, header: strings("Header").map { $0.map { PSString.make($0) } })
  }

  override func process() throws {
    for input in array("InputObject") { try importer?.read(try Text.string(input, session)) }
  }
}

final class ImportCsvCommand: Cmdlet {
  override func begin() throws { try warnOfObsoleteEncoding() }

  override func process() throws {
    if has("Path"), has("LiteralPath") {
      throw terminate(
        "System.InvalidOperationException", "You must specify either the -Path or -LiteralPath parameters, but not both.",
        id: "CannotSpecifyPathAndLiteralPath", .InvalidData)
    }
    let isLiteral = has("LiteralPath")
    for path in strings(isLiteral ? "LiteralPath" : "Path") ?? [] {
      let file = try TextFileTarget.source(self, path, isLiteral: isLiteral)
      let importer = CsvImporter(self, delimiter: delimiter, header: strings("Header").map { $0.map { PSString.make($0) } })
      let pieces: TextPieces
      do { pieces = try TextPieces(file, TextFiles.encoding(value("Encoding"), session), session) } catch let failure
        as DiskFailure
      {
        throw terminate(failure.typeName, failure.message, id: "FileOpenFailure", .OpenError)
      }
      while let isWhole = try pieces.next() {
        try pieces.take { try importer.read($0, isWhole: isWhole) }
      }
    }
  }
}

final class ExportCsvCommand: Cmdlet {
  private var writer: CsvWriter?
  private var hasStarted = false
  private var bytes: [UInt8] = []
  private var path = ""
  private var given = ""
  private var encoding = TextEncoding.utf8
  private var isAppending = false
  private var known: [PSString]?
  private var isOpen = false

  override func begin() throws {
    try warnOfObsoleteEncoding()
    writer = try makeWriter()
    if has("Path"), has("LiteralPath") {
      throw terminate(
        "System.InvalidOperationException", "You must specify either the -Path or -LiteralPath parameters, but not both.",
        id: "CannotSpecifyPathAndLiteralPath", .InvalidData)
    }
    if flag("Append"), flag("NoHeader") {
      throw terminate(
        "System.InvalidOperationException", "You must specify either the -Append or -NoHeader parameters, but not both.",
        id: "CannotSpecifyAppendAndNoHeader", .InvalidData)
    }
    guard let given = string("LiteralPath") ?? string("Path") else {
      throw terminate(
        "System.InvalidOperationException", "You must specify either the -Path or -LiteralPath parameters, but not both.",
        id: "CannotSpecifyPathAndLiteralPath", .InvalidData)
    }
    self.given = given
    guard try shouldProcess(given) else { return }
    path = try TextFileTarget.source(self, given, isLiteral: has("LiteralPath"))
    encoding = TextFiles.encoding(value("Encoding"), session) ?? .utf8
    isAppending = flag("Append") && TextFiles.exists(path)
    if flag("NoClobber"), !flag("Append"), TextFiles.exists(path) { throw fileExists(path, given: given) }
    if isAppending, let old = TextFiles.read(path), !old.isEmpty {
      let text = TextFiles.decode(old, encoding)
      known = text.withUnits { units in
        var reader = CsvReader(units, delimiter: delimiter)
        var isKnown = false
        _ = reader.typeName(isKnown: &isKnown)
        var fields: [PSString] = []
        _ = reader.record(&fields)
        return fields
      }
      if let last = text.count > 0 ? text[text.count - 1] : nil, last != 0x0a { bytes.append(0x0a) }
    } else if !TextFiles.write([], to: path) {
      throw TextFileTarget.cannotOpen(self, path)
    }
    isOpen = true
  }

  private func put(_ line: PSString) {
    line.withUnits { encoding.append($0, to: &bytes) }
    PSString.make("\n").withUnits { encoding.append($0, to: &bytes) }
  }

  override func process() throws {
    guard isOpen, let writer, has("InputObject") else { return }
    let input = value("InputObject")
    if input.isNull { return }
    if !hasStarted {
      hasStarted = true
      if let known {
        let columns = Set(try CsvWriter.columns(input, session).map { FoldedName($0) })
        if !flag("Force"), let missing = known.first(where: { !columns.contains(FoldedName($0)) }) {
          isOpen = false
          throw terminate(
            "System.InvalidOperationException",
            "Cannot append CSV content to the following file: \(given). The appended object does not have a property that corresponds to the following column: \(missing.string). To continue with mismatched properties, add the -Force parameter, and then retry the command.",
            id: "CannotAppendCsvWithMismatchedPropertyNames", .InvalidData, target: .string(missing))
        }
        writer.start(names: known)
      } else {
        try writer.start(with: input)
        if !isAppending { bytes += encoding.preamble }
        if flag("IncludeTypeInformation") { put(CsvWriter.typeLine(input)) }
        if !flag("NoHeader") { put(writer.header()) }
      }
    }
    put(try writer.row(input))
    if bytes.count > 1 << 20 { try store() }
  }

  private var hasStored = false
  private func store() throws {
    if bytes.isEmpty { return }
    try Files.write(path, bytes, append: isAppending || hasStored)
    hasStored = true
    bytes.removeAll(keepingCapacity: true)
  }

  override func end() throws { if isOpen { try store() } }
}
