// The types of `$PSStyle` and its parts, as scripts and Get-Member see them.

import Engine
import Objects
import Primitives

/// `System.Management.Automation.OutputRendering`.
public enum OutputRendering: Int64, Sendable { case host, plainText, ansi }

public enum StyleTypes {
  private static let prefix = "System.Management.Automation."

  /// The types by their names.
  public static let family = TypeCatalog.Family(types: [
    prefix + "PSStyle": { style }, prefix + "PSStyle+FormattingData": { formatting },
    prefix + "PSStyle+ProgressConfiguration": { progress }, prefix + "PSStyle+FileInfoFormatting": { fileInfo },
    prefix + "PSStyle+FileInfoFormatting+FileExtensionDictionary": { fileExtensions },
    prefix + "PSStyle+ForegroundColor": { foreground }, prefix + "PSStyle+BackgroundColor": { background },
  ])

  static let outputRendering =
    TypeCatalog.find(prefix + "OutputRendering")
    ?? TypeInfo.enumeration(prefix + "OutputRendering", ["Host", "PlainText", "Ansi"])
  static let progressView = TypeInfo.enumeration(prefix + "ProgressView", ["Minimal", "Classic"])

  static let style = TypeInfo(
    prefix + "PSStyle", base: .object,
    declare: { t in
      t.property(
        "System.Management.Automation.OutputRendering OutputRendering {get;set;}",
        get: { c in .object(EnumValue(outputRendering, (c.this.obj as? PSStyleObj)?.rendering.rawValue ?? 0)) },
        set: { c in
          guard let style = c.this.obj as? PSStyleObj, let value = c.args.first else { return .nothing }
          guard let number = enumNumber(value, outputRendering), let rendering = OutputRendering(rawValue: number) else {
            throw badEnum(value, outputRendering)
          }
          style.rendering = rendering
          return .nothing
        })
      for (name, code) in PSStyleObj.sequences {
        let text = Value("\u{1b}[" + code + "m")
        t.property("string \(name) {get;}") { _ in text }
      }
      t.property("System.Management.Automation.PSStyle+FormattingData Formatting {get;}") {
        part($0) { .object($0.formatting) }
      }
      t.property("System.Management.Automation.PSStyle+ProgressConfiguration Progress {get;}") {
        part($0) { .object($0.progress) }
      }
      t.property("System.Management.Automation.PSStyle+FileInfoFormatting FileInfo {get;}") {
        part($0) { .object($0.fileInfo) }
      }
      t.property("System.Management.Automation.PSStyle+ForegroundColor Foreground {get;}") {
        part($0) { .object($0.foreground) }
      }
      t.property("System.Management.Automation.PSStyle+BackgroundColor Background {get;}") {
        part($0) { .object($0.background) }
      }
      t.method("string FormatHyperlink(string text, uri link)") { c in
        let link = c.args.count > 1 ? try c.runtime.text(c.args[1]) : ""
        return Value("\u{1b}]8;;\(link)\u{1b}\\\(c.text(0))\u{1b}]8;;\u{1b}\\")
      }
      t.property("static System.Management.Automation.PSStyle Instance {get;}") { c in
        (c.runtime as? Session).map { .object(FormatService.of($0).style) } ?? .null
      }
      t.staticMethod("static string MapForegroundColorToEscapeSequence(System.ConsoleColor foregroundColor)") { c in
        Value(PSStyleObj.colour(consoleColour(c.args.first), background: false))
      }
      t.staticMethod("static string MapBackgroundColorToEscapeSequence(System.ConsoleColor backgroundColor)") { c in
        Value(PSStyleObj.colour(consoleColour(c.args.first), background: true))
      }
      t.staticMethod(
        "static string MapColorPairToEscapeSequence(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor)"
      ) { c in
        let front = PSStyleObj.colour(consoleColour(c.args.first), background: false)
        let back = PSStyleObj.colour(consoleColour(c.args.count > 1 ? c.args[1] : .null), background: true)
        return Value(front.dropLast() + ";" + back.dropFirst(2))
      }
    })

  static let formatting = TypeInfo(
    prefix + "PSStyle+FormattingData", base: .object,
    declare: { t in
      for name in StylePart.formattingNames { text(t, name) }
    })
  static let progress = TypeInfo(
    prefix + "PSStyle+ProgressConfiguration", base: .object,
    declare: { t in
      text(t, "Style")
      t.property(
        "int MaxWidth {get;set;}", get: { c in .int((c.this.obj as? StylePart)?.maxWidth ?? 120) },
        set: { c in
          let width = c.int(0)
          guard width >= 18 else { throw DotNetError.outOfRange("Value must be at least 18.", "MaxWidth") }
          (c.this.obj as? StylePart)?.maxWidth = Int32(truncatingIfNeeded: width)
          return .nothing
        })
      t.property(
        "System.Management.Automation.ProgressView View {get;set;}",
        get: { c in .object(EnumValue(progressView, (c.this.obj as? StylePart)?.view ?? 0)) },
        set: { c in
          guard let value = c.args.first, let number = enumNumber(value, progressView) else {
            throw badEnum(c.args.first ?? .null, progressView)
          }
          (c.this.obj as? StylePart)?.view = number
          return .nothing
        })
      t.property(
        "bool UseOSCIndicator {get;set;}", get: { c in .bool((c.this.obj as? StylePart)?.usesIndicator ?? false) },
        set: { c in
          (c.this.obj as? StylePart)?.usesIndicator = Truth.isTrue(c.args.first ?? .null)
          return .nothing
        })
    })
  static let fileInfo = TypeInfo(
    prefix + "PSStyle+FileInfoFormatting", base: .object,
    declare: { t in
      for name in ["Directory", "SymbolicLink", "Executable"] { text(t, name) }
      t.property("System.Management.Automation.PSStyle+FileInfoFormatting+FileExtensionDictionary Extension {get;}") { c in
        .object((c.this.obj as? StylePart)?.extensions ?? DictionaryObj())
      }
    })
  /// Sequences by file extension; what is put in is checked.
  static let fileExtensions = TypeInfo(
    prefix + "PSStyle+FileInfoFormatting+FileExtensionDictionary", base: .orderedDictionary,
    declare: { t in
      @Sendable func checked(_ c: Call) throws -> DictionaryObj {
        guard c.text(0).hasPrefix(".") else {
          throw DotNetError.argument("When adding or removing extensions, the extension must start with a period.")
        }
        return (c.this.obj as? DictionaryObj) ?? DictionaryObj()
      }
      t.method("void Add(string extension, string decoration)") { c in
        let table = try checked(c)
        let plain = ConsoleCells.plain(c.string(1) ?? .empty)
        if plain.count > 0 { throw DotNetError.argument(printable + plain.string) }
        if table.get(c.args[0]) != nil {
          throw DotNetError.argument("An item with the same key has already been added. Key: \(c.text(0))")
        }
        table.set(c.args[0], c.args[1])
        return .nothing
      }
      t.method("void Remove(string extension)") { c in
        let table = try checked(c)
        if table.table.remove(c.args[0]) { table.version += 1 }
        return .nothing
      }
    })
  private static let printable =
    "The specified string contains printable content when it should only contain ANSI escape sequences: "
  static let foreground = colours(prefix + "PSStyle+ForegroundColor", background: false)
  static let background = colours(prefix + "PSStyle+BackgroundColor", background: true)

  private static func colours(_ name: String, background: Bool) -> TypeInfo {
    TypeInfo(
      name, base: .object,
      declare: { t in
        for (i, colour) in PSStyleObj.colours.enumerated() {
          let code = (i < 8 ? 30 + i : 82 + i) + (background ? 10 : 0)
          let text = Value("\u{1b}[\(code)m")
          t.property("string \(colour) {get;}") { _ in text }
        }
        let start = background ? "48" : "38"
        t.method("string FromRgb(byte red, byte green, byte blue)") { c in
          Value("\u{1b}[\(start);2;\(c.int(0));\(c.int(1));\(c.int(2))m")
        }
        t.method("string FromRgb(int rgb)") { c in
          let rgb = c.int(0)
          return Value("\u{1b}[\(start);2;\(rgb >> 16 & 255);\(rgb >> 8 & 255);\(rgb & 255)m")
        }
        t.method("string FromConsoleColor(System.ConsoleColor color)") { c in
          Value(PSStyleObj.colour(consoleColour(c.args.first), background: background))
        }
      })
  }

  private static func part(_ call: Call, _ body: (PSStyleObj) -> Value) -> Value {
    (call.this.obj as? PSStyleObj).map(body) ?? .null
  }

  /// A settable sequence: it may hold nothing that shows.
  private static func text(_ t: TypeBuilder, _ name: String) {
    t.property(
      "string \(name) {get;set;}", get: { c in (c.this.obj as? StylePart)?.values[name].map { .string($0) } ?? .null },
      set: { c in
        guard let text = c.args.first?.pstring else { throw DotNetError.argumentNull("text") }
        if ConsoleCells.plain(text).count > 0 {
          throw DotNetError.argument(printable + ConsoleCells.plain(text).string)
        }
        (c.this.obj as? StylePart)?.values[name] = text
        return .nothing
      })
  }

  /// An enum's number from a value of it, a number or a name.
  private static func enumNumber(_ value: Value, _ type: TypeInfo) -> Int64? {
    if let number = value.integer { return number }
    if case .object(let object) = value.base, let value = object as? EnumValue { return value.raw }
    guard let text = value.pstring?.string.lowercased(), let info = type.enumInfo else { return nil }
    return info.names.firstIndex { $0.lowercased() == text }.map { info.values[$0] }
  }

  private static func badEnum(_ value: Value, _ type: TypeInfo) -> DotNetError {
    DotNetError(
      "System.Management.Automation.PSInvalidCastException",
      "Cannot convert value \"\(value.pstring?.string ?? "")\" to type \"\(type.fullName)\". Error: \"Unable to match the identifier name "
        + "\(value.pstring?.string ?? "") to a valid enumerator name. Specify one of the following enumerator names and try again:\n"
        + (type.enumInfo?.names.joined(separator: ", ") ?? "") + "\"")
  }

  private static func consoleColour(_ value: Value?) -> Int {
    guard let value else { return 0 }
    if let number = value.integer { return Int(number) }
    if case .object(let object) = value.base, let value = object as? EnumValue { return Int(value.raw) }
    return 0
  }
}
