// The Write-* cmdlets: objects to the pipeline, messages to the other streams.

import Engine
import Formatting
import Objects
import Primitives

enum WriteCmdlets {
  static let table: CommandFamilies.Table = [
    "Write-Output": { WriteOutputCommand() },
    "Write-Host": { WriteHostCommand() },
    "Write-Error": { WriteErrorCommand() },
    "Write-Warning": { WriteMessageCommand(.warning) },
    "Write-Verbose": { WriteMessageCommand(.verbose) },
    "Write-Debug": { WriteMessageCommand(.debug) },
  ]
}

final class WriteOutputCommand: Cmdlet {
  override func process() throws {
    let input = value("InputObject")
    if !has("InputObject") { return }
    if flag("NoEnumerate") { return try write(input) }
    try writeEnumerated(input)
  }
}

final class WriteMessageCommand: Cmdlet {
  private let kind: StreamKind
  init(_ kind: StreamKind) { self.kind = kind }
  override func process() throws {
    let text = string("Message") ?? ""
    switch kind {
    case .warning: try writeWarning(text)
    case .verbose: try writeVerbose(text)
    default: try writeDebug(text)
    }
  }
}

final class WriteHostCommand: Cmdlet {
  override func process() throws {
    let separator = has("Separator") ? try Text.string(value("Separator"), session).string : " "
    var text = try render(value("Object"), separator)
    // A host that was told to write plain text leaves sequences out.
    if text.utf8.contains(0x1b), FormatService.of(session).style.rendering == .plainText {
      text = ConsoleCells.plain(PSString.make(text)).string
    }
    let colours = ["ForegroundColor", "BackgroundColor"].map { (value($0).obj as? EnumValue).map { Int($0.raw) } }
    try context.writeHost(text, newLine: !flag("NoNewline"), foreground: colours[0], background: colours[1])
  }

  /// Elements joined by the separator, nested collections too.
  private func render(_ value: Value, _ separator: String) throws -> String {
    if value.isNull { return "" }
    if value.pstring == nil, value.dictionary == nil, Enumeration.isCollection(value) {
      return try Enumeration.list(value).map { try render($0, separator) }.joined(separator: separator)
    }
    if let table = value.dictionary {
      return try table.orderedPositions.map { position in
        let entry = EntryObj(table.table.key(at: position) ?? .null, table.table.value(at: position), table.entryType)
        return try entry.describe(session)
      }.joined(separator: separator)
    }
    // .NET's own text, in which a type has its full name.
    if let type = value.base.obj as? TypeInfo { return type.reflectionName }
    return try session.text(value)
  }
}

final class WriteErrorCommand: Cmdlet {
  override func process() throws {
    let record: ErrorRecord
    if let given = value("ErrorRecord").obj as? ErrorRecord {
      record = ErrorRecord(given.exception, id: given.errorId, category: given.category, target: given.target)
      record.detailsMessage = given.detailsMessage
      record.recommendedAction = given.recommendedAction
      record.reason = given.reason
      record.targetName = given.targetName
      record.targetTypeName = given.targetTypeName
      record.scriptStackTrace = given.scriptStackTrace
    } else {
      let exception = value("Exception").base.obj as? ExceptionObj
      let message = string("Message")
      let thrown = exception ?? ExceptionObj("Microsoft.PowerShell.Commands.WriteErrorException", message ?? "")
      let category = (value("Category").obj as? EnumValue).flatMap { ErrorCategory(rawValue: Int($0.raw)) } ?? .NotSpecified
      record = ErrorRecord(
        thrown, id: string("ErrorId") ?? thrown.type.fullName, category: category, target: value("TargetObject"))
      if exception != nil, let message { record.detailsMessage = message }
      if string("ErrorId") == nil {
        record.errorId =
          thrown.type.fullName == "Microsoft.PowerShell.Commands.WriteErrorException"
          ? "Microsoft.PowerShell.Commands.WriteErrorException" : thrown.type.fullName
      }
    }
    if let action = string("RecommendedAction"), !action.isEmpty {
      if record.detailsMessage == nil { record.detailsMessage = record.exception.message }
      record.recommendedAction = action
    }
    if let activity = string("CategoryActivity") { record.activity = activity }
    if let reason = string("CategoryReason") { record.reason = reason }
    if let name = string("CategoryTargetName") { record.targetName = name }
    if let type = string("CategoryTargetType") { record.targetTypeName = type }
    record.isWriteError = true
    try writeError(record)
  }
}
