// The other five streams of a running command. Each goes to the host unless a redirection put a sink in its place.

import Objects
import Primitives

/// Numbers of PowerShell's streams.
public enum StreamKind: Int, Sendable { case output = 1, error, warning, verbose, debug, information }

/// Where error, warning, verbose, debug and information records go; nil means the host. Immutable: redirection makes a changed copy.
public final class Streams {
  public let error: Sink?
  public let warning: Sink?
  public let verbose: Sink?
  public let debug: Sink?
  public let information: Sink?
  /// Variables that collect records, of this command and of those around it.
  public let collectors: StreamCollectors?

  public init(
    error: Sink? = nil, warning: Sink? = nil, verbose: Sink? = nil, debug: Sink? = nil, information: Sink? = nil,
    collectors: StreamCollectors? = nil
  ) {
    self.collectors = collectors
    self.error = error
    self.warning = warning
    self.verbose = verbose
    self.debug = debug
    self.information = information
  }

  /// A copy with other collectors.
  func collecting(_ collectors: StreamCollectors) -> Streams {
    Streams(error: error, warning: warning, verbose: verbose, debug: debug, information: information, collectors: collectors)
  }

  /// A copy with one stream going elsewhere.
  public func with(_ kind: StreamKind, _ sink: Sink?) -> Streams {
    Streams(
      error: kind == .error ? sink : error, warning: kind == .warning ? sink : warning,
      verbose: kind == .verbose ? sink : verbose,
      debug: kind == .debug ? sink : debug, information: kind == .information ? sink : information, collectors: collectors)
  }
}

/// What runs the program from outside: writes text, asks questions. The console is one; tests have another. Text comes without line end
/// unless the method's name says line.
open class Host {
  public init() {}
  /// Files that record what is shown, the one started last at the end; `transcribe` feeds them.
  public final var transcripts: [Transcript] = []
  open var name: String { "ConsoleHost" }
  open func write(_ text: String) {}
  /// What moves the cursor, clears the screen or names the window rather than being text: transcripts do not have it.
  open func control(_ sequence: String) { write(sequence) }
  open func writeLine(_ text: String) { write(text + "\n") }
  /// Text of `Write-Host` with colours by .NET's ConsoleColor numbers, nil for the default.
  open func write(_ text: String, foreground: Int?, background: Int?) { write(text) }
  open func writeErrorLine(_ text: String) {}
  open func writeWarningLine(_ text: String) { writeLine("WARNING: " + text) }
  open func writeVerboseLine(_ text: String) { writeLine("VERBOSE: " + text) }
  open func writeDebugLine(_ text: String) { writeLine("DEBUG: " + text) }
  open func writeProgress(_ progress: ProgressState) {}
  /// Writes out what is buffered, before a program writes to the same place.
  open func flush() {}
  /// A line from the user; nil at the end of input.
  open func readLine(prompt: String, secret: Bool) -> String? { nil }
  /// Whether single keys can be read.
  open var hasKeyboard: Bool { false }
  /// Whether a key was pressed that nobody has read.
  open var hasKeyWaiting: Bool { false }
  /// The next key; nil when there is none to come.
  open func readKey(echo: Bool) -> HostKey? { nil }
  /// Where the cursor stands, counted from 0; nil where there is no terminal to ask.
  open func cursor() -> (left: Int, top: Int)? { nil }
  /// Whether a read gave nothing because of Ctrl-C, and not because the input ended.
  open var readWasInterrupted: Bool { true }
  /// Whether anyone can be asked.
  open var isInteractive: Bool { false }
  /// Whether output goes to a terminal that shows colours.
  open var supportsColour: Bool { false }
  open var width: Int { 120 }
  open var height: Int { 50 }
}

/// A warning, verbose, debug or information record in a stream.
public final class StreamRecord: Obj {
  public let stream: StreamKind
  public let message: Value
  public var tags: [String] = []
  public var source: String = ""
  /// When it was written.
  let time = PSDateTime.utcNow
  /// The command that wrote it.
  var invocation: Invocation?
  public init(_ stream: StreamKind, _ message: Value) {
    self.stream = stream
    self.message = message
    super.init()
  }
  public override var type: TypeInfo {
    switch stream {
    case .warning: return EngineTypes.warningRecord
    case .verbose: return EngineTypes.verboseRecord
    case .debug: return EngineTypes.debugRecord
    default: return EngineTypes.informationRecord
    }
  }
  public override func describe(_ runtime: Runtime) throws -> String { try runtime.text(message) }
}
