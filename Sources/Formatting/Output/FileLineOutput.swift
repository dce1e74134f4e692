// Formatted text into a file: what `>` and Out-File write with. Lines are encoded as they come and written in blocks.

import Engine
import Glibc
import Objects
import Primitives

/// Lines into an open file.
public final class FileLineOutput: LineOutput {
  private var file: UnsafeMutablePointer<FILE>?
  private let encoding: TextEncoding
  private let newLine: Bool
  private var bytes: [UInt8] = []
  private static let lineFeed: [UInt16] = [0x0a]

  /// Why a file can't be written to: .NET's exception and its message.
  public struct Failure: Error {
    public let typeName: String
    public let message: String
  }

  /// Opens `path`; an existing file is emptied unless `append`.
  public init(
    path: String, append: Bool, encoding: TextEncoding, columns: Int, tableColumns: Int, isPlain: Bool, newLine: Bool = true
  )
    throws(Failure)
  {
    self.encoding = encoding
    self.newLine = newLine
    guard let opened = fopen(path, append ? "ab" : "wb") else {
      switch errno {
      case ENOENT:
        throw Failure(typeName: "System.IO.DirectoryNotFoundException", message: "Could not find a part of the path '\(path)'.")
      case EACCES, EISDIR, EPERM:
        throw Failure(typeName: "System.UnauthorizedAccessException", message: "Access to the path '\(path)' is denied.")
      default:
        throw Failure(
          typeName: "System.IO.IOException", message: "The file '\(path)' can't be opened: \(String(cString: strerror(errno)))."
        )
      }
    }
    file = opened
    super.init(columns: columns, tableColumns: tableColumns, isPlain: isPlain)
    fseek(opened, 0, SEEK_END)
    if encoding.emitsPreamble, ftell(opened) == 0 { bytes.append(contentsOf: encoding.preamble) }
  }

  deinit { close() }

  override func emit(_ line: UnsafeBufferPointer<UInt16>) {
    encoding.append(line, to: &bytes)
    if newLine { FileLineOutput.lineFeed.withUnsafeBufferPointer { encoding.append($0, to: &bytes) } }
    if bytes.count > 1 << 16 { flush() }
  }

  private func flush() {
    guard let file, !bytes.isEmpty else { return }
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and closes the file.
  public func close() {
    flush()
    if let file { fclose(file) }
    file = nil
  }
}

/// `> file`: objects formatted into it.
public final class FormattedFileSink: ClosableSink {
  private let output: FileLineOutput
  private let stage: OutputStage

  init(_ output: FileLineOutput, _ service: FormatService) {
    self.output = output
    stage = OutputStage(output, service, scope: service.session.currentFrame?.scope)
  }

  public override func write(_ value: Value) throws { try stage.process(value) }

  public override func close() {
    try? stage.end()
    output.close()
  }

  /// Opens the file of a redirection, or of Tee-Object with its encoding.
  public static func open(_ path: String, append: Bool, encoding: TextEncoding = .utf8, _ session: Session) throws
    -> ClosableSink
  {
    let service = FormatService.of(session)
    do {
      let output = try FileLineOutput(
        path: session.absolutePath(path), append: append, encoding: encoding, columns: .max, tableColumns: service.hostColumns,
        isPlain: service.style.isPlain(forHost: false, hostSupportsColour: false))
      return FormattedFileSink(output, service)
    } catch let failure {
      throw Thrown(
        failure.typeName, failure.message, id: "FileOpenFailure,Microsoft.PowerShell.Commands.OutFileCommand",
        category: .OpenError)
    }
  }
}
