// Running programs: their output becomes lines of text in the pipeline, their exit code `$LASTEXITCODE`.

import Glibc
import Objects
import Primitives
import Syntax

/// A stage that is an external program.
final class NativeProcessor: CommandProcessor {
  private let path: String
  private let arguments: [String]
  private var input: [UInt8] = []
  private var sawInput = false
  /// Whether a line of error text came already: the first has an id of its own.
  private var hasErrorText = false
  private let f: Frame
  /// The running program.
  private var child: pid_t = 0

  init(
    _ context: CommandContext, _ path: String, _ args: [Argument], written: [Int32: WrittenArgument], _ f: Frame
  ) {
    self.path = path
    self.f = f
    var list = NativeArguments(context.session)
    var verbatim = false
    for argument in args {
      switch argument {
      case .positional(.string(let text), _) where verbatim || text.string == "--%":
        // What follows `--%` is split at blanks; %NAME% is the environment's.
        if verbatim { list.texts += NativeProcessor.verbatimWords(text.string) }
        verbatim = true
      case .positional(let value, let position):
        list.add(value, position.flatMap { written[$0.extent.start] })
      case .named(let name, let value, let position):
        let raw = (position?.text).flatMap { $0.isEmpty ? nil : $0 } ?? "-" + name.string
        guard let value else {
          list.word(raw, quoted: false)
          continue
        }
        let colon = raw.firstIndex(of: ":")
        let parameter = colon.map { String(raw[...$0]) } ?? raw + ":"
        if let colon, raw[raw.index(after: colon)...].first?.isWhitespace == true {
          list.texts.append(parameter)
        } else {
          list.prefix = parameter
        }
        list.add(value, position.flatMap { written[$0.extent.start] })
        list.prefix = ""
      case .splatted(_, let text, _): list.word(text, quoted: false)
      case .pair(let name, let value):
        list.prefix = "-\(name.string):"
        list.add(value, nil)
        list.prefix = ""
      }
    }
    // The program goes on with the same surroundings when it starts itself.
    arguments = (path == OwnProgram.path ? context.session.family.ownSwitches : []) + list.texts
    super.init(context)
  }

  /// The words of a text after `--%`, with the variables of the environment that are set put in.
  private static func verbatimWords(_ text: String) -> [String] {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "%") {
      result += rest[..<start]
      let after = rest.index(after: start)
      if let end = rest[after...].firstIndex(of: "%"), let value = Session.environment(String(rest[after..<end])) {
        result += value
        rest = rest[rest.index(after: end)...]
      } else {
        result += "%"
        rest = rest[after...]
      }
    }
    result += rest
    return result.split(whereSeparator: { $0 == " " || $0 == "\t" }).map { String($0) }
  }

  override func process(_ value: Value) throws {
    sawInput = true
    if case .object(let object) = value, let bytes = object as? SequenceObj, bytes.elementType === TypeInfo.byte {
      for item in bytes.items { if case .byte(let byte) = item { input.append(byte) } }
    } else {
      input.append(contentsOf: Array(try Text.string(value, context.session).string.utf8))
      input.append(0x0a)
    }
  }

  override func runWithoutInput() throws {}

  /// Whether the program's output goes straight to where ours goes.
  private var isLast: Bool {
    context.out === context.session.defaultOut && context.session.nativeOutputGoesToHost
      && context.session.host.transcripts.isEmpty
  }

  override func end() throws {
    let session = context.session
    var outPipe: [Int32] = [-1, -1]
    var errPipe: [Int32] = [-1, -1]
    var inPipe: [Int32] = [-1, -1]
    let direct = isLast
    let directError = context.streams.error == nil && session.host.transcripts.isEmpty
    if !direct { guard closedOnExec(&outPipe) else { throw failure("pipe") } }
    if !directError { guard closedOnExec(&errPipe) else { throw failure("pipe") } }
    if sawInput { guard closedOnExec(&inPipe) else { throw failure("pipe") } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if sawInput {
      posix_spawn_file_actions_adddup2(&actions, inPipe[0], 0)
      posix_spawn_file_actions_addclose(&actions, inPipe[1])
    }
    if !direct {
      posix_spawn_file_actions_adddup2(&actions, outPipe[1], 1)
      posix_spawn_file_actions_addclose(&actions, outPipe[0])
    }
    if !directError {
      posix_spawn_file_actions_adddup2(&actions, errPipe[1], 2)
      posix_spawn_file_actions_addclose(&actions, errPipe[0])
    }
    // The program starts in the session's location; glibc's spawn has no portable call for that, so our own directory follows along.
    _ = chdir(session.location)
    var pid: pid_t = 0
    var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    argv.append(nil)
    defer { for text in argv { free(text) } }
    session.host.flush()
    let status = ChildSignals.withAttributes { posix_spawn(&pid, path, &actions, $0, argv, environ) }
    if sawInput { close(inPipe[0]) }
    if !direct { close(outPipe[1]) }
    if !directError { close(errPipe[1]) }
    guard status == 0 else {
      for handle in [inPipe[1], outPipe[0], errPipe[0]] where handle >= 0 { close(handle) }
      throw failure(String(cString: strerror(status)))
    }
    child = pid
    try pump(inPipe[1], direct ? -1 : outPipe[0], directError ? -1 : errPipe[0])
    var code: Int32 = 0
    var isAsked = false
    while session.unlocked({ waitpid(pid, &code, 0) }) < 0, errno == EINTR {
      // A job that is stopped takes its program along.
      if session.stopFlag.load(ordering: .relaxed), !isAsked {
        isAsked = true
        kill(pid, SIGINT)
      }
    }
    let exit = code & 0x7f == 0 ? (code >> 8) & 0xff : 128 + (code & 0x7f)
    try session.setVariable("LASTEXITCODE", .int(exit), in: session.global)
    if exit != 0 {
      context.failed = true
      try reportFailure(exit, pid)
    }
  }

  /// With `$PSNativeCommandUseErrorActionPreference` a failing program is an error.
  private func reportFailure(_ code: Int32, _ pid: pid_t) throws {
    guard let flag = context.session.variableValue("PSNativeCommandUseErrorActionPreference", from: f.scope), Truth.isTrue(flag)
    else { return }
    var digits = String(code, radix: 16, uppercase: true)
    if digits.utf8.count < 2 { digits = "0" + digits }
    let program = path.split(separator: "/").last.map(String.init) ?? path
    let exception = ExceptionObj(
      "System.Management.Automation.NativeCommandExitException",
      "Program \"\(program)\" ended with non-zero exit code: \(code) (0x\(digits)).")
    exception.fields["Path"] = Value(path)
    exception.fields["ExitCode"] = .int(code)
    exception.fields["ProcessId"] = .int(pid)
    let record = ErrorRecord(exception, id: "ProgramExitedWithNonZeroCode", category: .NotSpecified, target: Value(path))
    record.commandTypeName = ""
    try context.writeError(record)
  }

  private func failure(_ reason: String) -> Thrown {
    Thrown(
      "System.Management.Automation.ApplicationFailedException", "Program '\(context.name)' failed to run: \(reason)",
      id: "NativeCommandFailed",
      category: .ResourceUnavailable)
  }

  /// Feeds input and reads output and errors until both ends close; never blocks on one while the other waits.
  private func pump(_ inputEnd: Int32, _ outputEnd: Int32, _ errorEnd: Int32) throws {
    var written = 0
    var feeding = inputEnd >= 0
    var lines = [LineBuffer(), LineBuffer()]
    var ends = [outputEnd, errorEnd]
    if feeding { _ = fcntl(inputEnd, F_SETFL, O_NONBLOCK) }
    defer {
      if feeding { close(inputEnd) }
      for end in ends where end >= 0 { close(end) }
    }
    if feeding, input.isEmpty {
      close(inputEnd)
      feeding = false
    }
    var chunk = [UInt8](repeating: 0, count: 65536)
    while feeding || ends[0] >= 0 || ends[1] >= 0 {
      var polls: [pollfd] = []
      if feeding { polls.append(pollfd(fd: inputEnd, events: Int16(POLLOUT), revents: 0)) }
      for end in ends where end >= 0 { polls.append(pollfd(fd: end, events: Int16(POLLIN), revents: 0)) }
      let ready = context.session.unlocked { poll(&polls, nfds_t(polls.count), 200) }
      if context.session.stopFlag.load(ordering: .relaxed) {
        kill(child, SIGINT)
        throw StopSignal()
      }
      if ready <= 0 { continue }
      for item in polls where item.revents != 0 {
        if feeding, item.fd == inputEnd {
          let count = input.withUnsafeBytes { write(inputEnd, $0.baseAddress.map { $0 + written }, $0.count - written) }
          if count > 0 { written += count }
          if (count < 0 && errno != EAGAIN && errno != EINTR) || written >= input.count {
            close(inputEnd)
            feeding = false
          }
          continue
        }
        for i in 0..<2 where ends[i] == item.fd {
          let got = read(item.fd, &chunk, chunk.count)
          if got > 0 {
            for line in lines[i].add(chunk[0..<got]) { try emit(line, isError: i == 1) }
          } else if got == 0 || errno != EINTR {
            if let rest = lines[i].rest() { try emit(rest, isError: i == 1) }
            close(ends[i])
            ends[i] = -1
          }
        }
      }
    }
  }

  private func emit(_ line: PSString, isError: Bool) throws {
    if !isError { return try context.out.write(.string(line)) }
    let record = ErrorRecord(
      ExceptionObj("System.Management.Automation.RemoteException", line.string),
      id: hasErrorText ? "NativeCommandErrorMessage" : "NativeCommandError", target: .string(line))
    hasErrorText = true
    record.isNativeText = true
    // Without a redirection the text is read only because a transcript wants it too.
    guard let sink = context.streams.error else { return context.session.host.writeErrorLine(line.string) }
    try sink.write(.object(record))
  }
}

/// A pipe whose ends no other program that we start inherits.
private func closedOnExec(_ ends: inout [Int32]) -> Bool {
  guard pipe(&ends) == 0 else { return false }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return true
}

/// Bytes cut into lines.
private struct LineBuffer {
  private var pending: [UInt8] = []

  mutating func add(_ bytes: ArraySlice<UInt8>) -> [PSString] {
    var lines: [PSString] = []
    for byte in bytes {
      if byte == 0x0a {
        if pending.last == 0x0d { pending.removeLast() }
        lines.append(pending.withUnsafeBufferPointer { PSString.make(utf8: $0) })
        pending.removeAll(keepingCapacity: true)
      } else {
        pending.append(byte)
      }
    }
    return lines
  }

  mutating func rest() -> PSString? {
    guard !pending.isEmpty else { return nil }
    defer { pending = [] }
    return pending.withUnsafeBufferPointer { PSString.make(utf8: $0) }
  }
}
