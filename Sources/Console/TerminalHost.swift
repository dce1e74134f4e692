// The host on standard input, output and error: buffered output, plain or coloured text, lines from the user.

import Engine
import Glibc
import Objects
import Primitives

/// The console as PowerShell code sees it.
final class TerminalHost: Host {
  private let output: StandardOutput
  private var input: [UInt8] = []
  private var inputAt = 0
  private let outputIsTerminal = isatty(1) == 1
  private let errorIsTerminal = isatty(2) == 1
  private let canAsk: Bool

  init(_ output: StandardOutput, interactive: Bool) {
    self.output = output
    canAsk = interactive
    super.init()
  }

  override var isInteractive: Bool { canAsk }
  override var readWasInterrupted: Bool { isInterrupted() }
  override var supportsColour: Bool { outputIsTerminal && getenv("NO_COLOR") == nil }
  override var width: Int {
    var size = winsize()
    if outputIsTerminal, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }
  override var height: Int {
    var size = winsize()
    if outputIsTerminal, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 { return Int(size.ws_row) }
    return 24
  }

  override func write(_ text: String) {
    if !transcripts.isEmpty { transcribe(text) }
    control(text)
  }

  override func control(_ sequence: String) {
    endProgress()
    if let last = sequence.utf8.last { isAtLineStart = last == 0x0a }
    output.put(sequence.utf8)
  }

  override func write(_ text: String, foreground: Int?, background: Int?) {
    guard supportsColour else { return write(text) }
    var codes: [String] = []
    if let foreground { codes.append(TerminalHost.code(foreground, base: 30)) }
    if let background { codes.append(TerminalHost.code(background, base: 40)) }
    write("\u{1b}[\(codes.joined(separator: ";"))m\(text)\u{1b}[0m")
  }

  /// ConsoleColor numbers to SGR codes.
  private static func code(_ colour: Int, base: Int) -> String {
    let order = [0, 4, 2, 6, 1, 5, 3, 7]
    guard colour >= 0, colour < 16 else { return "0" }
    if colour == 8 { return String(base + 60) }
    if colour == 7 { return String(base + 7) }
    return colour < 8 ? String(base + order[colour]) : String(base + 60 + order[colour - 8])
  }

  override func flush() { output.flush() }

  override func writeErrorLine(_ text: String) {
    endProgress()
    isAtLineStart = true
    flush()
    if !transcripts.isEmpty { transcribe(text + "\n") }
    Array((text + "\n").utf8).withUnsafeBytes { StandardOutput.writeAll($0, to: 2) }
  }

  private var isAtLineStart = true
  private var isProgressShown = false
  private var progressTime: Int64 = 0
  /// The style of the line that tells of progress, and its greatest width.
  var progressLook: () -> (style: String, width: Int) = { ("", 120) }

  /// Progress stands on a line of its own until something else is written there; it changes five times a second at most.
  override func writeProgress(_ progress: ProgressState) {
    guard supportsColour else { return }
    if progress.isCompleted {
      endProgress()
      return flush()
    }
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let time = Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    guard isProgressShown ? progress.percent == 100 || time - progressTime >= 200 : isAtLineStart else { return }
    progressTime = time
    let look = progressLook()
    let limit = max(1, min(look.width > 0 ? look.width : .max, width - 1))
    let line = ProgressLine.text(progress.activity, progress.status, progress.percent, limit)
    output.put("\r\(look.style)\(line)\u{1b}[0m\u{1b}[K".utf8)
    isProgressShown = true
    flush()
  }

  /// Takes the line of progress away.
  func endProgress() {
    guard isProgressShown else { return }
    isProgressShown = false
    output.put("\r\u{1b}[K".utf8)
  }

  /// Text of a warning, verbose or debug line as this host shows it: in colour, mostly.
  var decorate: (String, StreamKind) -> String = { text, _ in text }
  override func writeWarningLine(_ text: String) { writeLine(decorate("WARNING: " + text, .warning)) }
  override func writeVerboseLine(_ text: String) { writeLine(decorate("VERBOSE: " + text, .verbose)) }
  override func writeDebugLine(_ text: String) { writeLine(decorate("DEBUG: " + text, .debug)) }

  override func readLine(prompt: String, secret: Bool) -> String? {
    if !prompt.isEmpty { write(prompt) }
    flush()
    if secret, inputAt >= input.count, isatty(0) == 1 { return readSecretLine() }
    return readInputLine()
  }

  /// A line of which stars are shown; nil after Ctrl-C or at the end of input.
  private func readSecretLine() -> String? {
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return readInputLine() }
    var now = before
    now.c_lflag &= ~tcflag_t(ECHO | ICANON)
    tcsetattr(0, TCSANOW, &now)
    defer { tcsetattr(0, TCSANOW, &before) }
    var line: [UInt8] = []
    func isPart(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
    while true {
      var byte: UInt8 = 0
      let got = Glibc.read(0, &byte, 1)
      if got < 0, errno == EINTR, !isInterrupted() { continue }
      if got <= 0 || byte == 0x04 && line.isEmpty {
        writeLine("")
        flush()
        return nil
      }
      switch byte {
      case 0x0a, 0x0d:
        writeLine("")
        flush()
        return String(decoding: line, as: UTF8.self)
      case 0x7f, 0x08:
        guard !line.isEmpty else { continue }
        while let last = line.popLast(), isPart(last) {}
        write("\u{8} \u{8}")
      default:
        line.append(byte)
        if !isPart(byte) { write("*") }
      }
      flush()
    }
  }

  /// Keeps the terminal from showing keys like Ctrl-C as text, until `restoreEcho`.
  func quietKeys() {
    var settings = termios()
    guard isatty(0) == 1, tcgetattr(0, &settings) == 0 else { return }
    savedSettings = settings
    settings.c_lflag &= ~tcflag_t(ECHOCTL)
    tcsetattr(0, TCSANOW, &settings)
  }

  /// Puts back what `quietKeys` changed.
  func restoreEcho() { if var saved = savedSettings { tcsetattr(0, TCSANOW, &saved) } }
  private var savedSettings: termios?

  /// Whether Ctrl-C was pressed; asked when a read was interrupted.
  var isInterrupted: () -> Bool = { false }

  /// A line at the prompt where there is no editor.
  func readTypedLine(_ prompt: String) -> TypedLine {
    output.put(prompt.utf8)
    flush()
    interrupted = false
    if let line = readInputLine() { return .line(line) }
    guard interrupted else { return .end }
    input = []
    inputAt = 0
    writeLine("")
    return .interrupted
  }
  private var interrupted = false

  /// A line of standard input without its end; nil at the end of input.
  func readInputLine() -> String? {
    var line: [UInt8] = []
    while true {
      while inputAt < input.count {
        let byte = input[inputAt]
        inputAt += 1
        if byte == 0x0a {
          if line.last == 0x0d { line.removeLast() }
          return String(decoding: line, as: UTF8.self)
        }
        line.append(byte)
      }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let got = Glibc.read(0, &chunk, chunk.count)
      if got < 0, errno == EINTR {
        guard isInterrupted() else { continue }
        interrupted = true
        return nil
      }
      if got <= 0 { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      input = Array(chunk[0..<got])
      inputAt = 0
    }
  }
}
