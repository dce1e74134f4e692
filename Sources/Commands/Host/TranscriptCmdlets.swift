// Start-Transcript and Stop-Transcript: what the screen shows, kept in a file. The header and the footer are PowerShell's, word for word, because
// scripts and people look for them.

import Engine
import Glibc
import Objects
import Primitives

enum TranscriptCmdlets {
  static let table: CommandFamilies.Table = [
    "Start-Transcript": { StartTranscriptCommand() },
    "Stop-Transcript": { StopTranscriptCommand() },
  ]

  /// A message with the file's path as its note.
  static func message(_ text: String, _ path: String) -> Value {
    let holder = Wrapped(Value(text))
    let bag = PropertyBag()
    bag.set(PSString.make("Path"), Value(path))
    holder.extras = bag
    return .object(holder)
  }
}

final class StartTranscriptCommand: ItemCmdlet {
  override func begin() throws {
    let (wanted, isLiteral) = try place()
    do {
      let path = try resolve(wanted, isLiteral)
      guard try shouldProcess(path) else { return }
      try prepare(path)
      let transcript: Transcript
      do { transcript = try Transcript(path: path, headsCommands: flag("IncludeInvocationHeader")) } catch {
        throw cannotStart(error.message)
      }
      session.host.transcripts.append(transcript)
      transcript.write(header: flag("UseMinimalHeader") ? [] : try details())
      try write(TranscriptCmdlets.message("Transcript started, output file is \(wanted)", wanted))
    } catch let failure as ItemFailure { throw cannotStart(failure.record.exception.message) }
  }

  private func cannotStart(_ reason: String) -> Thrown {
    terminate(
      "System.Management.Automation.PSInvalidOperationException", "Transcription cannot be started due to the error: \(reason)",
      id: "CannotStartTranscription", .InvalidOperation)
  }

  /// The file that is meant: as given, as `$Transcript` says, or one made up in a folder.
  private func place() throws -> (path: String, isLiteral: Bool) {
    if has("LiteralPath"), let path = string("LiteralPath") { return (path, true) }
    if has("Path"), let path = string("Path") { return (path, false) }
    if let value = session.variableValue("Transcript", from: session.global), !value.isNull {
      guard let path = value.base.pstring?.string else {
        throw terminate(
          "System.Management.Automation.PSInvalidOperationException", "$TRANSCRIPT value is not a string.",
          id: "InvalidOperation",
          .InvalidOperation)
      }
      return (path, false)
    }
    let folder = string("OutputDirectory") ?? TextFiles.environment("HOME") ?? session.location
    return (PathText.join(folder, StartTranscriptCommand.madeUpName()), true)
  }

  /// `PowerShell_transcript.MACHINE.RANDOM.TIME.txt`.
  private static func madeUpName() -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+")
    let random = String((0..<8).map { _ in letters.randomElement() ?? "A" })
    return "PowerShell_transcript.\(ThisMachine.name).\(random).\(Transcript.now()).txt"
  }

  private func resolve(_ path: String, _ isLiteral: Bool) throws -> String {
    let service = service
    let call = call
    var found: [ItemPath] = []
    if !isLiteral, PathText.hasWildcards(path) { found = try service.resolve(path, call) }
    if found.isEmpty { found = [try service.locate(isLiteral ? path : PathText.unescape(path), from: call.scope)] }
    if found.count > 1 {
      throw cannotStart(
        "Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files."
      )
    }
    guard let item = found.first, item.provider.isFileSystem else {
      throw cannotStart("The current provider (\(found.first?.provider.info.qualifiedName ?? "")) cannot open a file.")
    }
    return item.path
  }

  /// Makes the folder; of a file that is there, does what -NoClobber, -Force and -Append say.
  private func prepare(_ path: String) throws {
    do { try Disk.makeDirectory(PathText.parent(path)) } catch { throw cannotStart(error.message) }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    if flag("NoClobber"), !flag("Append") {
      throw terminate(
        "System.UnauthorizedAccessException", "File \(path) already exists and NoClobber was specified.", id: "NoClobber",
        .ResourceExists, target: Value(path))
    }
    if status.st_mode & 0o222 == 0 {
      guard flag("Force") else {
        throw terminate(
          "System.ArgumentException",
          "File \(path) is read-only. Cannot write to this file. \"Start-Transcript -Force\" will clear the read-only attribute.",
          id: "FileReadOnly", .InvalidArgument, target: Value(path))
      }
      chmod(path, status.st_mode | 0o200)
    }
    if !flag("Append"), truncate(path, 0) != 0 { throw cannotStart("Access to the path '\(path)' is denied.") }
  }

  /// The lines of the full header.
  private func details() throws -> [String] {
    let user = ThisMachine.name + "\\" + ThisMachine.user
    var lines = [
      "Username: \(user)", "RunAs User: \(user)", "Configuration Name: ",
      "Machine: \(ThisMachine.name) (\(ThisMachine.system))",
      "Host Application: " + CommandLine.arguments.joined(separator: " "), "Process ID: \(getpid())",
    ]
    if let table = session.variableValue("PSVersionTable", from: session.global)?.base.obj as? DictionaryObj {
      for (key, value) in zip(table.orderedKeys, table.orderedValues) {
        let text: String
        if let parts = value.sequence {
          text = try parts.items.map { try session.text($0) }.joined(separator: ", ")
        } else {
          text = try session.text(value)
        }
        lines.append("\(try session.text(key)): \(text)")
      }
    }
    return lines
  }
}

final class StopTranscriptCommand: Cmdlet {
  override func begin() throws {
    guard try shouldProcess("") else { return }
    guard let path = session.host.endTranscript() else {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException",
        "An error occurred stopping transcription: The host is not currently transcribing.", id: "InvalidOperation",
        .InvalidOperation)
    }
    try write(TranscriptCmdlets.message("Transcript stopped, output file is \(path)", path))
  }
}
