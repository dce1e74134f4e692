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
  private var progress = ProgressPane()
  /// How many lines tell of progress now.
  private var progressLines = 0
  private var progressTime: Int64 = 0
  /// How progress is shown: the style and greatest width of a bar, or the boxes of the classic view.
  var progressLook: () -> (style: String, width: Int, isClassic: Bool) = { ("", 120, false) }

  /// Progress stands below the cursor until something else is written there; it changes five times a second at most.
  override func writeProgress(_ state: ProgressState) {
    guard supportsColour else { return }
    progress.update(state)
    if progress.isEmpty {
      endProgress()
      return flush()
    }
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let time = Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    let isDue = time - progressTime >= 200 || state.percent == 100 || state.isCompleted
    guard progressLines > 0 ? isDue : isAtLineStart else { return }
    progressTime = time
    let look = progressLook()
    let room = max(5, height / 3)
    let lines: [String]
    if look.isClassic {
      // The colours of a console's progress: yellow on dark cyan.
      lines = progress.boxes(width: max(1, width - 1), limit: room).map { "\u{1b}[93;46m\($0)\u{1b}[0m" }
    } else {
      let limit = max(1, min(look.width > 0 ? look.width : .max, width - 1))
      lines = progress.bars(width: limit, limit: room, style: look.style).map { $0 + "\u{1b}[0m" }
    }
    endProgress()
    output.put(("\r" + lines.map { $0 + "\u{1b}[K" }.joined(separator: "\r\n")).utf8)
    if lines.count > 1 { output.put("\u{1b}[\(lines.count - 1)A".utf8) }
    output.put("\r".utf8)
    progressLines = lines.count
    flush()
  }

  /// Takes the lines of progress away.
  func endProgress() {
    guard progressLines > 0 else { return }
    output.put("\r\u{1b}[K".utf8)
    for _ in 1..<max(1, progressLines) { output.put("\u{1b}[B\u{1b}[K".utf8) }
    if progressLines > 1 { output.put("\u{1b}[\(progressLines - 1)A".utf8) }
    progressLines = 0
  }

  /// Text of a warning, verbose or debug line as this host shows it: in colour, mostly.
  var decorate: (String, StreamKind) -> String = { text, _ in text }
  override func writeWarningLine(_ text: String) { writeLine(decorate("WARNING: " + text, .warning)) }
  override func writeVerboseLine(_ text: String) { writeLine(decorate("VERBOSE: " + text, .verbose)) }
  override func writeDebugLine(_ text: String) { writeLine(decorate("DEBUG: " + text, .debug)) }

  override var hasKeyboard: Bool { isatty(0) == 1 }

  /// Whether something was typed that nobody has read.
  override var hasKeyWaiting: Bool {
    if inputAt < input.count { return true }
    return inKeyMode {
      var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      return poll(&waiting, 1, 0) > 0
    }
  }

  /// The next key; nil after Ctrl-C and at the end of input.
  override func readKey(echo: Bool) -> HostKey? {
    flush()
    let bytes = inKeyMode { keyBytes() }
    guard let key = HostKey(terminal: bytes) else { return nil }
    if echo, key.unit >= 0x20 { write(String(decoding: bytes, as: UTF8.self)) }
    flush()
    return key
  }

  /// Asks the terminal; keys that come before its answer are kept for whoever reads next.
  override func cursor() -> (left: Int, top: Int)? {
    guard isatty(0) == 1, isatty(1) == 1 else { return nil }
    control("\u{1b}[6n")
    flush()
    return inKeyMode {
      var came: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 64)
      var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      while came.count < 512, poll(&waiting, 1, 200) > 0 {
        let got = Glibc.read(0, &buffer, buffer.count)
        guard got > 0 else { break }
        came += buffer[..<got]
        if let found = TerminalHost.takePosition(&came) {
          keep(came)
          return found
        }
      }
      keep(came)
      return nil
    }
  }

  private func keep(_ keys: [UInt8]) {
    input = Array(input[inputAt...]) + keys
    inputAt = 0
  }

  /// Takes `ESC [ row ; column R` out of what came.
  private static func takePosition(_ bytes: inout [UInt8]) -> (left: Int, top: Int)? {
    guard let end = bytes.firstIndex(of: 0x52), let start = bytes[..<end].lastIndex(of: 0x1b), start + 1 < end,
      bytes[start + 1] == 0x5b
    else { return nil }
    let parts = String(decoding: bytes[(start + 2)..<end], as: UTF8.self).split(separator: ";").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    bytes.removeSubrange(start...end)
    return (max(0, parts[1] - 1), max(0, parts[0] - 1))
  }

  /// Runs with a terminal that hands out each key at once and shows none.
  private func inKeyMode<R>(_ body: () -> R) -> R {
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return body() }
    var now = before
    now.c_lflag &= ~tcflag_t(ECHO | ICANON)
    now.c_iflag &= ~tcflag_t(ICRNL)
    tcsetattr(0, TCSANOW, &now)
    defer { tcsetattr(0, TCSANOW, &before) }
    return body()
  }

  /// What the terminal sends for one key.
  private func keyBytes() -> [UInt8] {
    func next(wait: Bool) -> UInt8? {
      if inputAt < input.count {
        defer { inputAt += 1 }
        return input[inputAt]
      }
      if !wait {
        var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 20) > 0 else { return nil }
      }
      var byte: UInt8 = 0
      while true {
        let got = Glibc.read(0, &byte, 1)
        if got < 0, errno == EINTR, !isInterrupted() { continue }
        return got > 0 ? byte : nil
      }
    }
    guard let first = next(wait: true) else { return [] }
    var bytes = [first]
    if first >= 0xc0 {
      for _ in 0..<(first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1) { if let byte = next(wait: false) { bytes.append(byte) } }
    } else if first == 0x1b, let second = next(wait: false) {
      bytes.append(second)
      guard second == 0x5b || second == 0x4f else { return bytes }
      while bytes.count < 16, let byte = next(wait: false) {
        bytes.append(byte)
        if byte >= 0x40, byte <= 0x7e { break }
      }
    }
    return bytes
  }

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
