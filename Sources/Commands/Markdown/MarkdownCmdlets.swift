// ConvertFrom-Markdown, Show-Markdown, Get-MarkdownOption and Set-MarkdownOption.

import Engine
import Objects
import Primitives

enum MarkdownCmdlets {
  static let table: CommandFamilies.Table = [
    "ConvertFrom-Markdown": { ConvertFromMarkdownCommand() },
    "Show-Markdown": { ShowMarkdownCommand() },
    "Get-MarkdownOption": { GetMarkdownOptionCommand() },
    "Set-MarkdownOption": { SetMarkdownOptionCommand() },
  ]
}

extension Cmdlet {
  /// The text of what a Markdown cmdlet was given; nil when that failed, which was then reported.
  fileprivate func markdown(of input: Value) throws -> String? {
    if let text = input.base.pstring { return text.string }
    if let file = input.base.obj as? FileInfoObj, file.type.fullName == "System.IO.FileInfo" {
      let path = try session.text(MemberAccess.get(.object(file), PSString.make("FullName"), session) ?? .null)
      return try markdownFile(path)
    }
    try writeError(
      "System.IO.InvalidDataException", "The type of the input object '\(input.base.type.reflectionName)' is invalid.",
      id: "InvalidInputObject", .InvalidData, target: input)
    return nil
  }

  private func markdownFile(_ path: String) throws -> String? {
    if let bytes = TextFiles.read(path) { return TextFiles.decode(bytes).string }
    let isThere = TextFiles.exists(path)
    try writeError(
      isThere ? "System.UnauthorizedAccessException" : "System.IO.FileNotFoundException",
      isThere ? "Access to the path '\(path)' is denied." : "Could not find file '\(path)'.",
      id: isThere ? "FileUnauthorizedAccess" : "FileNotFound", isThere ? .SecurityError : .ResourceUnavailable,
      target: Value(path))
    return nil
  }

  /// The texts of the files that a path means.
  fileprivate func markdownFiles(_ path: String, isLiteral: Bool) throws -> [String] {
    let place: ItemPath
    do {
      place = try ProviderService.of(session).locate(path, from: context.scope)
    } catch let error as Thrown {
      try writeError(error.record)
      return []
    }
    guard place.provider.isFileSystem else {
      try writeError(
        "System.ArgumentException", "Value does not fall within the expected range.", id: "OnlyFileSystemPathsSupported",
        .InvalidArgument, target: Value(path))
      return []
    }
    let files = isLiteral ? [PathText.trimTrailing(place.path)] : try TextFiles.resolve(path, session)
    if files.isEmpty, !WildcardPattern.containsWildcards(PSString.make(path)) {
      try writeError(
        "System.Management.Automation.ItemNotFoundException",
        "Cannot find path '\(session.absolutePath(path))' because it does not exist.", id: "FileNotFound", .ResourceUnavailable,
        target: Value(path))
    }
    return try files.compactMap { try markdownFile($0) }
  }

  fileprivate func convertMarkdown(_ text: String, toTerminal: Bool) -> RecordObj {
    let options = MarkdownService.of(session).options
    if !session.host.supportsColour { options.isVT100Enabled = false }
    let blocks = MarkdownBlocks.parse(text)
    let tokens = ListObj(
      MarkdownTypes.document,
      ContiguousArray(
        blocks.enumerated().map {
          .object(RecordObj(MarkdownTypes.block, [("Kind", Value($1.typeName)), ("Index", Value($0))]))
        }))
    return RecordObj(
      MarkdownTypes.info,
      values: [
        toTerminal ? .null : Value(MarkdownHtml.render(blocks)),
        toTerminal ? Value(MarkdownTerminal.render(blocks, options)) : .null, .object(tokens),
      ])
  }
}

final class ConvertFromMarkdownCommand: Cmdlet {
  override func process() throws {
    let toTerminal = flag("AsVT100EncodedString")
    if parameterSet == "InputObjParamSet" {
      guard let text = try markdown(of: value("InputObject")) else { return }
      return try write(.object(convertMarkdown(text, toTerminal: toTerminal)))
    }
    let isLiteral = has("LiteralPath")
    for path in strings(isLiteral ? "LiteralPath" : "Path") ?? [] {
      for text in try markdownFiles(path, isLiteral: isLiteral) {
        try write(.object(convertMarkdown(text, toTerminal: toTerminal)))
      }
    }
  }
}

final class ShowMarkdownCommand: Cmdlet {
  override func process() throws {
    let usesBrowser = flag("UseBrowser")
    if has("InputObject") {
      let input = value("InputObject")
      if let info = input.base.obj as? RecordObj, info.type === MarkdownTypes.info { return try show(info) }
      guard let text = try markdown(of: input) else { return }
      return try show(convertMarkdown(text, toTerminal: !usesBrowser))
    }
    let isLiteral = has("LiteralPath")
    for path in strings(isLiteral ? "LiteralPath" : "Path") ?? [] {
      for text in try markdownFiles(path, isLiteral: isLiteral) { try show(convertMarkdown(text, toTerminal: !usesBrowser)) }
    }
  }

  private func show(_ info: RecordObj) throws {
    let usesBrowser = flag("UseBrowser")
    let name = usesBrowser ? "Html" : "VT100EncodedString"
    guard let text = info.values[usesBrowser ? 0 : 1].pstring, !text.isEmpty else {
      return try writeError(
        "System.IO.InvalidDataException", "The property \(name) of the given object is null or empty.",
        id: name + "IsNullOrEmpty",
        .InvalidData)
    }
    if !usesBrowser || session.isHookSet("ShowMarkdownOutputBypass") { return try write(.string(text)) }
    let path = "\(TextFiles.environment("TMPDIR") ?? "/tmp")/\(PSGuid.random().description).html"
    guard TextFiles.write(Array(text.string.utf8), to: path) else {
      return try writeError(
        "System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.", id: "ErrorWritingTempFile",
        .WriteError,
        target: Value(path))
    }
    do {
      _ = try session.callDotted(
        session.createBlock("xdg-open '\(path)'"), in: context.frame ?? session.topFrame(), underscore: .null)
    } catch let error as Thrown {
      try writeError(
        ErrorRecord(error.record.exception, id: "ErrorLaunchingDefaultApplication", category: .InvalidOperation, target: .null))
    }
  }
}

final class GetMarkdownOptionCommand: Cmdlet {
  override func end() throws { try write(.object(MarkdownService.of(session).options)) }
}

final class SetMarkdownOptionCommand: Cmdlet {
  private static let parameters = [
    ("Header1Color", "Header1"), ("Header2Color", "Header2"), ("Header3Color", "Header3"), ("Header4Color", "Header4"),
    ("Header5Color", "Header5"), ("Header6Color", "Header6"), ("Code", "Code"), ("ImageAltTextForegroundColor", "Image"),
    ("LinkForegroundColor", "Link"), ("ItalicsForegroundColor", "EmphasisItalics"), ("BoldForegroundColor", "EmphasisBold"),
  ]

  override func end() throws {
    let options: MarkdownOptions
    switch parameterSet {
    case "Theme":
      options = MarkdownOptions()
      options.setTheme(isLight: string("Theme")?.lowercased() == "light")
    case "InputObject":
      guard let given = value("InputObject").base.obj as? MarkdownOptions else { return }
      options = given
    default:
      options = MarkdownOptions()
      for (parameter, name) in SetMarkdownOptionCommand.parameters {
        if let colour = string(parameter), !colour.isEmpty { options.colours[name] = colour }
      }
    }
    MarkdownService.of(session).options = options
    if flag("PassThru") { try write(.object(options)) }
  }
}
