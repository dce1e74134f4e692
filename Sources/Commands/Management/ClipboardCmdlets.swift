// Get- and Set-Clipboard: by `xclip` where there is one and a display to use it on, else within the session.

import Engine
import Objects
import Primitives

/// The session's clipboard.
final class Clipboard {
  /// What was put there, while no other program keeps it.
  private var text = ""
  /// Whether `xclip` did its work; nil until it was tried.
  private var hasProgram: Bool?

  static func of(_ session: Session) -> Clipboard {
    if let known = session.service(Clipboard.self) { return known }
    let made = Clipboard()
    session.attach(made)
    return made
  }

  /// Runs `xclip`; nil when it is not there or fails.
  private func run(_ arguments: String, input: PSString?, _ cmdlet: Cmdlet) throws -> PSString? {
    let session = cmdlet.session
    if hasProgram == false { return nil }
    guard session.findFile("xclip") is ApplicationInfo else {
      hasProgram = false
      return nil
    }
    let output = CaptureSink()
    let block = try session.createBlock("$input | & xclip \(arguments) 2>$null")
    try session.run(
      block, [], out: output, from: cmdlet.context.frame, dollarInput: input.map { [.string($0)] } ?? [])
    hasProgram = session.variableValue("LASTEXITCODE", from: session.global)?.integer == 0
    guard hasProgram == true else { return nil }
    return PSString.make(try output.items.map { try Text.string($0, session).string }.joined(separator: "\n"))
  }

  func read(_ cmdlet: Cmdlet) throws -> PSString {
    try run("-selection clipboard -out", input: nil, cmdlet) ?? PSString.make(text)
  }

  func write(_ new: PSString, _ cmdlet: Cmdlet) throws {
    if try run(new.count == 0 ? "-selection clipboard /dev/null" : "-selection clipboard -in", input: new, cmdlet) == nil {
      text = new.string
    }
  }
}

final class GetClipboardCommand: Cmdlet {
  override func begin() throws {
    let text = try Clipboard.of(session).read(self)
    if flag("Raw") { return try write(.string(text)) }
    let delimiters = has("Delimiter") ? (strings("Delimiter") ?? []).filter { !$0.isEmpty } : ["\n"]
    var rest = Substring(text.string)
    var piece = ""
    while let first = rest.first {
      if let mark = delimiters.first(where: { rest.hasPrefix($0) }) {
        try write(Value(piece))
        piece = ""
        rest = rest.dropFirst(mark.count)
      } else {
        piece.append(first)
        rest = rest.dropFirst()
      }
    }
    try write(Value(piece))
  }
}

final class SetClipboardCommand: Cmdlet {
  private var gathered: [String] = []

  override func process() throws {
    guard let texts = strings("Value") else { return }
    gathered += texts
    if flag("PassThru") { for text in texts { try write(Value(text)) } }
  }

  override func end() throws {
    let clipboard = Clipboard.of(session)
    if gathered.isEmpty, !flag("Append") {
      if try shouldProcess("The Clipboard has been cleared.", "Set-Clipboard") { try clipboard.write(.empty, self) }
      return
    }
    var text = gathered.joined(separator: "\n")
    var shown = gathered.first ?? ""
    if shown.utf16.count >= 20 { shown = String(decoding: Array(shown.utf16.prefix(20)), as: UTF16.self) + " ..." }
    if flag("Append") { text = try clipboard.read(self).string + "\n" + text }
    let target = "\(flag("Append") ? "Append" : "Set") string '\(shown)' to the clipboard."
    guard try shouldProcess(target, "Set-Clipboard") else { return }
    if flag("AsOSC52") {
      let encoded = Base64.encode(Array(text.utf8)).string
      return try context.writeHost("\u{1B}]52;;\(encoded)\u{07}", newLine: false, foreground: nil, background: nil)
    }
    try clipboard.write(PSString.make(text), self)
  }
}
