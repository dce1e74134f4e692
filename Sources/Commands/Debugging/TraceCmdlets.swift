// Trace-Command, Get-TraceSource, Set-TraceSource.

import Engine
import Glibc
import Objects
import Primitives

enum TraceCmdlets {
  static let table: CommandFamilies.Table = [
    "Trace-Command": { TraceCommandCommand() },
    "Get-TraceSource": { GetTraceSourceCommand() },
    "Set-TraceSource": { SetTraceSourceCommand() },
  ]
}

/// What the three have in common: which sources, which listeners.
class TraceCmdlet: Cmdlet {
  final func sources(reportMissing: Bool) throws -> [TraceSourceObj] {
    let names = strings("Name") ?? ["*"]
    let all = TraceSources.of(session)
    if reportMissing {
      for name in names where !WildcardPattern.containsWildcards(PSString.make(name)) {
        if try all.matching([name]).isEmpty {
          try writeError(
            "System.Management.Automation.ItemNotFoundException", "The trace source '\(name)' was not found.",
            id: "TraceSourceNotFound", .ObjectNotFound, target: Value(name))
        }
      }
    }
    return try all.matching(names)
  }

  /// The listeners that -FilePath, -PSHost and -Debugger ask for.
  final func makeListeners() throws -> [TraceListener] {
    // A file that can't be written is told, and tracing goes on without it.
    func unresolved(_ exception: ExceptionObj, _ category: ErrorCategory, _ target: String) throws {
      try writeError(
        ErrorRecord(exception, id: "FileListenerPathResolutionFailed", category: category, target: Value(target)))
    }
    let options = (value("ListenerOption").base.obj as? EnumValue)?.raw ?? 0
    var made: [TraceListener] = []
    if let path = string("FilePath") {
      var full: String?
      do {
        let place = try ProviderService.of(session).locate(path, from: context.scope)
        if place.provider.isFileSystem {
          full = PathText.trimTrailing(place.path)
        } else {
          try unresolved(
            ExceptionObj(
              "System.Management.Automation.PSNotSupportedException",
              "Trace output can only be written to the file system. The path '\(path)' referred to a '\(place.provider.info.qualifiedName)' provider path."
            ), .InvalidArgument, path)
        }
      } catch let failure as ItemFailure {
        try unresolved(failure.record.exception, .InvalidArgument, path)
      }
      if let full {
        if flag("Force") {
          var info = stat()
          if stat(full, &info) == 0, info.st_mode & S_IWUSR == 0 { _ = chmod(full, info.st_mode | S_IWUSR) }
        }
        do { _ = try FileStreamObj.open(full, mode: 6, access: 2, buffer: 1) } catch let failure as DotNetError {
          try unresolved(failure.exception, .OpenError, full)
          return made
        }
        made.append(TraceListener(session, path: full, toHost: false, options: options))
      }
    }
    if flag("PSHost") { made.append(TraceListener(session, path: nil, toHost: true, options: options)) }
    if flag("Debugger") { made.append(TraceListener(session, path: nil, toHost: false, options: options)) }
    return made
  }

  final var wantedOptions: Int64 { (value("Option").base.obj as? EnumValue)?.raw ?? 32767 }
}

final class GetTraceSourceCommand: TraceCmdlet {
  override func process() throws {
    for source in try sources(reportMissing: true).sorted(by: {
      Strings.compare(PSString.make($0.name), PSString.make($1.name), comparison: .currentCultureIgnoreCase) < 0
    }) { try write(.object(source)) }
  }
}

final class SetTraceSourceCommand: TraceCmdlet {
  override func process() throws {
    let found = try sources(reportMissing: true)
    if has("RemoveFileListener") || has("RemoveListener") {
      let onlyFiles = has("RemoveFileListener")
      let patterns = (strings("RemoveFileListener") ?? strings("RemoveListener") ?? []).map {
        WildcardPattern(PSString.make($0), [.ignoreCase])
      }
      for source in found {
        source.listeners = try source.listeners.filter { listener in
          if onlyFiles, !listener.isFile { return true }
          let name = PSString.make(onlyFiles ? listener.filePath : listener.name)
          return try !patterns.contains { try $0.isMatch(name) }
        }
      }
      return TraceSources.of(session).settle()
    }
    let listeners = try makeListeners()
    for source in found {
      source.options = wantedOptions
      source.listeners += listeners
    }
    TraceSources.of(session).settle()
    if flag("PassThru") { for source in found { try write(.object(source)) } }
  }
}

final class TraceCommandCommand: TraceCmdlet {
  private var saved: [(TraceSourceObj, Int64, [TraceListener])] = []
  private var inputs: ContiguousArray<Value> = []
  private var sawInput = false

  override func begin() throws {
    let found = try sources(reportMissing: true)
    let listeners = try makeListeners()
    for source in found {
      saved.append((source, source.options, source.listeners))
      source.options = wantedOptions
      source.listeners = listeners
    }
    TraceSources.of(session).settle()
  }

  override func process() throws {
    guard has("InputObject") else { return }
    sawInput = true
    inputs.append(value("InputObject"))
  }

  override func end() throws {
    // What comes after this call is not traced.
    defer { dispose() }
    guard let frame = context.frame else { return }
    if let block = value("Expression").base.obj as? ScriptBlock {
      if sawInput {
        for item in inputs { try session.runDotted(block, in: frame, underscore: item, out: context.out) }
      } else {
        try session.runDotted(block, in: frame, underscore: frame.scope.underscore, out: context.out)
      }
      return
    }
    guard let name = string("Command") else { return }
    do {
      try session.runCommand(
        name, array("ArgumentList").map { .positional($0, nil) }, out: context.out, from: frame, input: sawInput ? inputs : nil)
    } catch let thrown as Thrown {
      throw thrown
    }
  }

  override func dispose() {
    for (source, options, listeners) in saved {
      source.options = options
      source.listeners = listeners
    }
    saved = []
    TraceSources.of(session).settle()
  }
}
