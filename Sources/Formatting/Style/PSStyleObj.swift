// `$PSStyle`: the escape sequences that output is decorated with, and whether it is decorated at all. One a session.

import Engine
import Objects
import Primitives

/// `$PSStyle`.
public final class PSStyleObj: Obj {
  public var rendering = OutputRendering.host
  public private(set) lazy var formatting = StylePart(StyleTypes.formatting, StylePart.formattingDefaults)
  public private(set) lazy var progress = StylePart(StyleTypes.progress, ["Style": "33;1"])
  public private(set) lazy var fileInfo = StylePart(
    StyleTypes.fileInfo, ["Directory": "44;1", "SymbolicLink": "36;1", "Executable": "32;1"])
  public private(set) lazy var foreground = StylePart(StyleTypes.foreground, [:])
  public private(set) lazy var background = StylePart(StyleTypes.background, [:])

  public override var type: TypeInfo { StyleTypes.style }

  /// Fixed sequences, in the order of the view.
  static let sequences: [(String, String)] = [
    ("Reset", "0"), ("BlinkOff", "25"), ("Blink", "5"), ("BoldOff", "22"), ("Bold", "1"), ("DimOff", "22"), ("Dim", "2"),
    ("Hidden", "8"),
    ("HiddenOff", "28"), ("Reverse", "7"), ("ReverseOff", "27"), ("ItalicOff", "23"), ("Italic", "3"), ("UnderlineOff", "24"),
    ("Underline", "4"), ("StrikethroughOff", "29"), ("Strikethrough", "9"),
  ]

  /// Colour names by their code: the first eight from 30, the bright ones from 90.
  static let colours = [
    "Black", "Red", "Green", "Yellow", "Blue", "Magenta", "Cyan", "White", "BrightBlack", "BrightRed", "BrightGreen",
    "BrightYellow",
    "BrightBlue", "BrightMagenta", "BrightCyan", "BrightWhite",
  ]

  /// The sequence of a .NET ConsoleColor.
  public static func colour(_ console: Int, background: Bool) -> String {
    // ConsoleColor counts blue, green, red as bits 0, 1, 2; terminals count red, green, blue.
    let bits = console & 7
    let code = (bits & 1) << 2 | bits & 2 | bits >> 2
    let isBright = console & 8 != 0
    return "\u{1b}[\((isBright ? 90 : 30) + code + (background ? 10 : 0))m"
  }

  /// Whether text for the host (or elsewhere) loses its sequences.
  public func isPlain(forHost: Bool, hostSupportsColour: Bool) -> Bool {
    switch rendering {
    case .plainText: return true
    case .ansi: return false
    case .host: return !(forHost && hostSupportsColour)
    }
  }
}

extension FormatService {
  /// How progress is shown: its style and its greatest width.
  public var progressLook: (style: String, width: Int, isClassic: Bool) {
    (style.progress.text("Style").string, Int(style.progress.maxWidth), style.progress.view == 1)
  }

  /// A line of a stream in the style of its kind, for a host that shows colours.
  public func decorated(_ text: String, _ kind: StreamKind) -> String {
    let name: String
    switch kind {
    case .warning: name = "Warning"
    case .verbose: name = "Verbose"
    case .debug: name = "Debug"
    default: return text
    }
    let sequence = style.formatting.text(name)
    if style.rendering == .plainText || sequence.isEmpty { return text }
    return sequence.string + text + "\u{1b}[0m"
  }
}

/// A part of `$PSStyle`.
public final class StylePart: Obj {
  private let partType: TypeInfo
  /// Sequences by property name.
  public internal(set) var values: [String: PSString]
  var maxWidth: Int32 = 120
  var view: Int64 = 0
  var usesIndicator = false
  /// File extensions with their sequences.
  private(set) lazy var extensions: DictionaryObj = {
    let table = DictionaryObj(StyleTypes.fileExtensions, .ordered, comparer: .ignoreCase)
    for name in [".zip", ".tgz", ".gz", ".tar", ".nupkg", ".cab", ".7z"] { table.set(name, Value("\u{1b}[31;1m")) }
    for name in [".ps1", ".psd1", ".psm1", ".ps1xml"] { table.set(name, Value("\u{1b}[33;1m")) }
    return table
  }()

  init(_ type: TypeInfo, _ codes: [String: String]) {
    partType = type
    values = codes.mapValues { PSString.make("\u{1b}[" + $0 + "m") }
    super.init()
  }
  public override var type: TypeInfo { partType }

  static let formattingNames = [
    "FormatAccent", "TableHeader", "CustomTableHeaderLabel", "ErrorAccent", "Error", "Warning", "Verbose", "Debug",
    "FeedbackName",
    "FeedbackText", "FeedbackAction",
  ]
  static let formattingDefaults = [
    "FormatAccent": "32;1", "TableHeader": "32;1", "CustomTableHeaderLabel": "32;1;3", "ErrorAccent": "36;1", "Error": "31;1",
    "Warning": "33;1", "Verbose": "33;1", "Debug": "33;1", "FeedbackName": "33", "FeedbackText": "96", "FeedbackAction": "97",
  ]

  func text(_ name: String) -> PSString { values[name] ?? .empty }
  var tableHeader: PSString { text("TableHeader") }
  var customTableHeaderLabel: PSString { text("CustomTableHeaderLabel") }
  var formatAccent: PSString { text("FormatAccent") }
}
