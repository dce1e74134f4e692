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
        let file = try f.session.openFileSink(try Text.string(place, f.session).string, append)
        files.append(file)
        sink = file
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

  func close() {
    for file in files { file.close() }
    files = []
  }
}

/// A sink that holds something to close: a file that formatted text goes to.
open class ClosableSink: Sink {
  open func close() {}
}
