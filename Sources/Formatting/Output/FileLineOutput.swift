// Formatted text into a file: what `>` and Out-File write with. Lines are encoded as they come and written in blocks.

import Engine
import Glibc
import Objects
import Primitives

/// Lines into an open file.
public final class FileLineOutput: LineOutput {
  private let path: String
  private var file: Int32
  private let encoding: TextEncoding
  private let newLine: Bool
  private var bytes: [UInt8] = []
  /// Why lines were lost: lines are written where nothing can be thrown.
  private var failure: (any Error)?
  private static let lineFeed: [UInt16] = [0x0a]

  /// Opens `path`; an existing file is emptied unless `append`.
  /// - Throws: .NET's exception for a file that can't be written.
  public init(
    path: String, append: Bool, encoding: TextEncoding, columns: Int, tableColumns: Int, isPlain: Bool, newLine: Bool = true
  ) throws {
    self.path = path
    self.encoding = encoding
    self.newLine = newLine
    file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC), 0o666)
    guard file >= 0 else {
      switch errno {
      case ENOENT:
        throw DotNetError("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(path)'.")
      case let code: throw Files.failure(path, code)
      }
    }
    super.init(columns: columns, tableColumns: tableColumns, isPlain: isPlain)
    if encoding.emitsPreamble, lseek(file, 0, SEEK_END) <= 0 { bytes.append(contentsOf: encoding.preamble) }
  }

  deinit { close() }

  override func emit(_ line: UnsafeBufferPointer<UInt16>) {
    encoding.append(line, to: &bytes)
    if newLine { FileLineOutput.lineFeed.withUnsafeBufferPointer { encoding.append($0, to: &bytes) } }
    if bytes.count > 1 << 16 { flush() }
  }

  private func flush() {
    guard file >= 0, !bytes.isEmpty else { return }
    do { try Files.put(file, bytes, path) } catch { failure = failure ?? error }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Throws when lines could not be written; says so once.
  public func check() throws {
    guard let failure else { return }
    self.failure = nil
    throw failure
  }

  /// Writes what is left.
  public func finish() throws {
    flush()
    try check()
  }

  /// Closes the file; what was not written is tried once more.
  public func close() {
    flush()
    if file >= 0 { Glibc.close(file) }
    file = -1
  }
}

/// `> file`: objects formatted into it.
public final class FormattedFileSink: ClosableSink {
  private let output: FileLineOutput
  private let stage: OutputStage
  private var isFinished = false

  init(_ output: FileLineOutput, _ service: FormatService) {
    self.output = output
    stage = OutputStage(output, service, scope: service.session.currentFrame?.scope)
  }

  public override func write(_ value: Value) throws {
    try stage.process(value)
    try FormattedFileSink.asOutFile { try output.check() }
  }

  public override func finish() throws {
    isFinished = true
    try stage.end()
    try FormattedFileSink.asOutFile { try output.finish() }
  }

  /// After a failure what had been formatted is still written.
  public override func close() {
    if !isFinished { try? stage.end() }
    output.close()
  }

  /// What goes wrong with the file is told as Out-File tells it, which is what a redirection runs.
  private static func asOutFile<R>(_ id: String? = nil, _ category: ErrorCategory = .NotSpecified, _ body: () throws -> R)
    throws
    -> R
  {
    do { return try body() } catch let failure as RecordedFailure {
      failure.record.errorId += ",Microsoft.PowerShell.Commands.OutFileCommand"
      throw Thrown(failure.record)
    } catch let error as DotNetError {
      throw Thrown(
        ErrorRecord(
          error.exception, id: "\(id ?? error.exception.type.fullName),Microsoft.PowerShell.Commands.OutFileCommand",
          category: category))
    }
  }

  /// Opens the file of a redirection, or of Tee-Object with its encoding.
  public static func open(
    _ path: String, append: Bool, isLiteral: Bool = false, encoding: TextEncoding = .utf8, _ session: Session
  ) throws
    -> ClosableSink
  {
    let service = FormatService.of(session)
    return try asOutFile("FileOpenFailure", .OpenError) {
      FormattedFileSink(
        try FileLineOutput(
          path: try session.filePath(path, isLiteral: isLiteral), append: append, encoding: encoding, columns: .max,
          tableColumns: service.hostColumns,
          isPlain: service.style.isPlain(forHost: false, hostSupportsColour: false)), service)
    }
  }
}
