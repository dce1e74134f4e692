// What Start-Transcript keeps: a file that gets every line the host writes, plain. It hangs on the host, because what reaches the screen by any
// way (formatted output, Write-Host, errors, what was typed at the prompt) passes there.

import Glibc
import Primitives

/// A running transcript.
public final class Transcript {
  /// The file's full path.
  public let path: String
  /// Whether each command typed at the prompt comes after a header with its time: -IncludeInvocationHeader.
  public let headsCommands: Bool
  private let file: Int32
  fileprivate static let stars = String(repeating: "*", count: 22)
  /// The line that is not at its end yet.
  private var open: [UInt8] = []

  /// Opens the file at its end, making it when it is missing.
  /// - Throws: the reason as .NET words it, when the path is a folder or cannot be written.
  public init(path: String, headsCommands: Bool) throws(TranscriptFailure) {
    self.path = path
    self.headsCommands = headsCommands
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw TranscriptFailure("File path \(path) resolves to a directory.")
    }
    file = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    if file < 0 {
      switch errno {
      case EACCES, EPERM, EROFS: throw TranscriptFailure("Access to the path '\(path)' is denied.")
      case ENOENT: throw TranscriptFailure("Could not find a part of the path '\(path)'.")
      case let code: throw TranscriptFailure("\(String(cString: strerror(code))) : '\(path)'")
      }
    }
  }

  deinit { close(file) }

  /// The time as headers show it.
  public static func now() -> String {
    (try? DateFormat.format(PSDateTime.now, "yyyyMMddHHmmss", .invariant)) ?? ""  // the format is one that always holds
  }

  /// Adds text as the host writes it: lines are written when they are whole, without colours and links and without blanks at their end.
  func add(_ text: String) {
    for byte in text.utf8 {
      if byte == 0x0a { endLine() } else { open.append(byte) }
    }
  }

  /// Writes the header: its time, and the lines that describe the session, none for a minimal one.
  public func write(header details: [String]) {
    add("\(Transcript.stars)\nPowerShell transcript start\nStart time: \(Transcript.now())\n")
    for line in details { add(line + "\n") }
    add(Transcript.stars + "\n")
  }

  /// Ends the line that is open, if one is.
  func flush() { if !open.isEmpty { endLine() } }

  private func endLine() {
    var line = open
    if line.contains(0x1b) {
      line = Array(ConsoleCells.plain(PSString.make(String(decoding: line, as: UTF8.self))).string.utf8)
    }
    while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0d { line.removeLast() }
    line.append(0x0a)
    var done = 0
    while done < line.count {
      let wrote = line.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      // A full disk or a file that went away does not stop what is being recorded.
      if wrote < 0, errno != EINTR { break }
      done += max(0, wrote)
    }
    open.removeAll(keepingCapacity: true)
  }
}

/// Why a transcript cannot be started.
public struct TranscriptFailure: Error {
  public let message: String
  init(_ message: String) { self.message = message }
}

extension Host {
  /// Records text that reached the screen.
  public final func transcribe(_ text: String) {
    for transcript in transcripts { transcript.add(text) }
  }

  /// Records what was typed at the prompt, before it runs.
  public final func transcribe(typed text: String, after prompt: String) {
    for transcript in transcripts {
      transcript.flush()
      if transcript.headsCommands {
        transcript.add("\(Transcript.stars)\nCommand start time: \(Transcript.now())\n\(Transcript.stars)\n")
      }
      transcript.add(prompt + text + "\n")
    }
  }

  /// Ends the transcript that was started last: its path; nil when none runs.
  @discardableResult
  public final func endTranscript() -> String? {
    guard let last = transcripts.popLast() else { return nil }
    last.flush()
    last.add("\(Transcript.stars)\nPowerShell transcript end\nEnd time: \(Transcript.now())\n\(Transcript.stars)\n")
    return last.path
  }
}
