// Get-FileHash: digests of files and of what is left of a stream.

import Engine
import Objects
import Primitives

final class GetFileHashCommand: ItemCmdlet {
  static let type = RecordObj.type(
    "Microsoft.PowerShell.Commands.FileHashInfo", "string Algorithm {get;set;}", "string Hash {get;set;}",
    "string Path {get;set;}")

  private var algorithm: String { (string("Algorithm") ?? "SHA256").uppercased() }

  override func process() throws {
    guard !has("InputStream") else { return }
    let call = call
    for path in paths {
      do {
        let items = call.literal ? [try service.locate(path, from: call.scope)] : try service.resolve(path, call)
        for item in items { try hash(item.path) }
      } catch let failure as ItemFailure {
        guard failure.record.errorId == "PathNotFound" else {
          try writeError(failure.record)
          continue
        }
        if PathText.hasWildcards(path) { continue }
        try writeError(
          ErrorRecord(failure.record.exception, id: "FileNotFound", category: .ObjectNotFound, target: Value(path)))
      }
    }
  }

  private func hash(_ path: String) throws {
    guard Disk.exists(path) else {
      return try writeError(
        "System.IO.FileNotFoundException", "Could not find file '\(path)'.", id: "FileNotFound", .ObjectNotFound,
        target: Value(path))
    }
    let file: FileStreamObj
    do { file = try FileStreamObj.open(path, mode: 3, access: 1) } catch let error as DotNetError {
      let isDenied = error.exception.type.fullName == "System.UnauthorizedAccessException"
      return try writeError(
        error.exception.type.fullName, error.exception.message, id: isDenied ? "UnauthorizedAccessError" : "FileReadError",
        isDenied ? .InvalidData : .ReadError, target: Value(path))
    }
    defer { try? file.close(session) }
    try result(file, path)
  }

  private func result(_ stream: StreamObj, _ path: String) throws {
    let run = try HashRun(algorithm, key: nil)
    try stream.drain(session) { run.add($0) }
    let text = Hexadecimal.encode(run.finish())
    try write(.object(RecordObj(Self.type, [("Algorithm", Value(algorithm)), ("Hash", .string(text)), ("Path", Value(path))])))
  }

  override func end() throws {
    guard has("InputStream"), let stream = value("InputStream").base.obj as? StreamObj else { return }
    try result(stream, "")
  }
}
