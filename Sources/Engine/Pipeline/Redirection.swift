// Redirections: `> file`, `2>&1`, `*> $null`.

import Objects
import Primitives
import Syntax

/// One redirection as written.
struct RedirectionNode {
  enum Target {
    case file(Node, append: Bool)
    case merge
  }
  /// Nil: all streams.
  let from: StreamKind?
  let target: Target
  let extent: Extent

  /// `> $null`.
  var dropsOutput: Bool {
    guard from == .output, case .file(let node, _) = target, case .null? = node.constant else { return false }
    return true
  }
}

/// The sinks of a command after its redirections were set up.
final class Redirected {
  private(set) var out: Sink
  private(set) var streams: Streams
  private var files: [ClosableSink] = []

  init(_ nodes: [RedirectionNode], _ f: Frame, out: Sink) throws {
    self.out = out
    streams = f.streams
    let all: [StreamKind] = [.error, .warning, .verbose, .debug, .information]
    // Merges are set up after files so that `> file 2>&1` sends both to the file.
    for node in nodes {
      guard case .file(let location, let append) = node.target else { continue }
      let place = try location.eval(f)
      let sink: Sink
      if place.isNull {
        sink = NullSink()
      } else {
        let path = try Text.string(place, f.session).string
        if path.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          sink = NullSink()
        } else {
          let file = try CommandSink.open(path, append: append, f) ?? f.session.openFileSink(path, append)
          files.append(file)
          sink = file
        }
      }
      switch node.from {
      case nil:
        self.out = sink
        for kind in all { streams = streams.with(kind, sink) }
      case .output?: self.out = sink
      case let kind?: streams = streams.with(kind, sink)
      }
    }
    for node in nodes {
      guard case .merge = node.target else { continue }
      if let kind = node.from {
        streams = streams.with(kind, self.out)
      } else {
        for kind in all { streams = streams.with(kind, self.out) }
      }
    }
  }

  /// Writes what is left where everything went well; a file that can't take it is the command's failure.
  func finish() throws {
    for file in files { try file.finish() }
  }

  func close() {
    for file in files { file.close() }
    files = []
  }
}

/// A command that a redirection feeds: Set-Variable where the path is a variable's, Out-File where defaults for its parameters may be set.
final class CommandSink: ClosableSink {
  private let stage: CommandProcessor
  private let frame: Frame
  private init(_ stage: CommandProcessor, _ frame: Frame) {
    self.stage = stage
    self.frame = frame
    super.init()
  }

  /// Nil for a plain file without defaults for anything: it needs no command.
  static func open(_ path: String, append: Bool, _ f: Frame) throws -> CommandSink? {
    let name: String
    var arguments: [Argument]
    if let variable = try f.session.hooks.variablePath?(path, f.session) {
      name = "Set-Variable"
      arguments = [.pair(PSString.make("Name"), Value(variable))]
    } else {
      if DefaultParameters.table(f.scope) == nil { return nil }
      name = "Out-File"
      arguments = [.pair(PSString.make("FilePath"), Value(path))]
    }
    if append { arguments.append(.pair(PSString.make("Append"), .bool(true))) }
    let command = try f.session.requireCommand(name, from: f.scope, f, extent: f.at)
    let invocation = Invocation(command: command, name: name, at: nil)
    invocation.expectingInput = true
    let stage = try f.session.makeProcessor(
      .command(command), arguments, invocation, f, out: f.out, streams: f.streams, dotted: false, nodes: nil)
    try stage.start()
    return CommandSink(stage, f)
  }

  override func write(_ value: Value) throws { try stage.process(value) }

  override func close() {
    do { try stage.end() } catch {
      if let thrown = frame.session.asThrown(error, frame) { frame.session.report(thrown.record, frame.streams) }
    }
    stage.dispose()
  }
}

/// A sink that holds something to close: a file that formatted text goes to.
open class ClosableSink: Sink {
  /// Writes what is left, after everything that was to come has come.
  open func finish() throws {}
  open func close() {}
}
