// Out-File.

import Engine
import Glibc
import Objects
import Primitives

extension Cmdlet {
  /// Says so when `-Encoding` is UTF-7, as every cmdlet with that parameter does.
  public func warnOfObsoleteEncoding() throws {
    guard has("Encoding"), (value("Encoding").base.obj as? EncodingObj)?.kind == .utf7 else { return }
    try writeWarning("Encoding 'UTF-7' is obsolete, please use UTF-8.")
  }
}

/// `Out-File`.
public final class OutFileCommand: StreamCmdlet {
  private var output: FileLineOutput?
  private var stage: OutputStage?

  public override func begin() throws {
    try warnOfObsoleteEncoding()
    inputIndex = context.index(of: "InputObject")
    guard let path = string("FilePath") ?? string("LiteralPath") else { return }
    guard try shouldProcess(path, "Output to File") else { return }
    let full = try session.filePath(path, isLiteral: has("LiteralPath"))
    let exists = access(full, F_OK) == 0
    if flag("NoClobber"), exists, !flag("Append") {
      throw fileExists(full, given: path)
    }
    if flag("Force"), exists, access(full, W_OK) != 0 { chmod(full, 0o644) }
    let service = FormatService.of(session)
    do {
      let opened = try FileLineOutput(
        path: full, append: flag("Append"), encoding: encoding, columns: int("Width") ?? .max,
        tableColumns: service.hostColumns,
        isPlain: service.style.isPlain(forHost: false, hostSupportsColour: false), newLine: !flag("NoNewline"))
      output = opened
      stage = OutputStage(opened, service, scope: context.scope)
    } catch let error as DotNetError {
      throw terminate(error.exception.type.fullName, error.exception.message, id: "FileOpenFailure", .OpenError)
    }
  }

  private var encoding: TextEncoding {
    let value = value("Encoding")
    if value.isNull { return .utf8 }
    let reader = FormatService.of(session).reader
    let web = reader.get(value, "WebName").pstring?.string ?? (string("Encoding") ?? "").lowercased()
    let marked = (value.base.obj as? EncodingObj)?.preamble.isEmpty == false
    switch web.lowercased() {
    case "utf-16", "unicode": return .unicode
    case "utf-16be", "bigendianunicode": return .bigEndianUnicode
    case "utf-32", "utf32": return .utf32
    case "utf-32be", "bigendianutf32": return .bigEndianUTF32
    case "us-ascii", "ascii": return .ascii
    case "iso-8859-1", "latin1": return .latin1
    case "windows-1252", "ansi", "oem": return .windows1252
    case "utf-7": return .utf7
    case "utf8bom": return .utf8WithPreamble
    default:
      if let page = TextEncoding(name: web), page.isSingleByte { return page }
      return marked ? .utf8WithPreamble : .utf8
    }
  }

  public override func process() throws {
    guard let stage, let input = pipelineInput() else { return }
    try stage.process(input)
    try output?.check()
  }

  public override func end() throws {
    try stage?.end()
    try output?.finish()
  }
  public override func dispose() { output?.close() }
}
