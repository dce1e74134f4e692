// `[System.Diagnostics.Process]::Start`: a program with its streams redirected, lines handed on as they come, and its end.

import Engine
import Glibc
import Objects
import Primitives

/// What a process that was started through .NET has beyond its number.
final class StartedProcess {
  var input: StreamWriterObj?
  var output: StreamReaderObj?
  var error: StreamReaderObj?
  /// Whether lines are being handed on by events.
  var reads = [false, false]
  fileprivate(set) var exitTime: PSDateTime?
}

extension ProcessObj {
  /// Runs a program as `info` tells.
  func start(_ info: StartInfoObj, _ session: Session) throws {
    let name = info.text("FileName")
    if name.isEmpty {
      throw DotNetError.invalidOperation("Cannot start process because a file name has not been provided.")
    }
    let redirects = ["Input", "Output", "Error"].map { info.flag("RedirectStandard" + $0) }
    for (i, stream) in ["Input", "Output", "Error"].enumerated()
    where !redirects[i] && info.encoding("Standard\(stream)Encoding") != nil {
      throw DotNetError.invalidOperation(
        "Standard\(stream)Encoding is only supported when standard \(stream.lowercased()) is redirected.")
    }
    if info.flag("UseShellExecute"), redirects.contains(true) {
      throw DotNetError.invalidOperation(
        "The Process object must have the UseShellExecute property set to false in order to redirect IO streams.")
    }
    let given = info.text("WorkingDirectory")
    let folder = given.isEmpty ? session.location : Paths.full(given, session.location)
    let words = try info.arguments
    func fail(_ code: Int32) -> DotNetError { ProcessMembers.notStarted(name, folder, code) }
    guard let program = ProcessObj.program(name, session) else { throw fail(ENOENT) }
    guard Files.isDirectory(folder) else { throw fail(ENOENT) }
    var pipes: [[Int32]] = [[-1, -1], [-1, -1], [-1, -1]]
    func closeAll() { for pipe in pipes { for end in pipe where end >= 0 { close(end) } } }
    for i in 0..<3 where redirects[i] {
      if pipe(&pipes[i]) != 0 {
        let code = errno
        closeAll()
        throw fail(code)
      }
      for end in pipes[i] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for i in 0..<3 where redirects[i] { posix_spawn_file_actions_adddup2(&actions, pipes[i][i == 0 ? 0 : 1], Int32(i)) }
    let own = program == OwnProgram.path ? session.family.ownSwitches : []
    let argv: [UnsafeMutablePointer<CChar>?] = ([program] + own + words).map { strdup($0) } + [nil]
    defer { for word in argv { free(word) } }
    var lines: [UnsafeMutablePointer<CChar>?] = []
    if let variables = info.variables {
      for position in variables.orderedPositions {
        guard let key = variables.table.key(at: position)?.pstring?.string else { continue }
        let value = variables.table.value(at: position)
        if !value.isNull { lines.append(strdup(key + "=" + (value.pstring?.string ?? ""))) }
      }
      lines.append(nil)
    }
    defer { for line in lines { free(line) } }
    session.host.flush()
    _ = chdir(folder)
    defer { _ = chdir(session.location) }
    var id: pid_t = 0
    let status = ChildSignals.withAttributes { attributes in
      lines.isEmpty
        ? posix_spawn(&id, program, &actions, attributes, argv, environ)
        : posix_spawn(&id, program, &actions, attributes, argv, lines)
    }
    guard status == 0 else {
      closeAll()
      throw fail(status)
    }
    for i in 0..<3 where redirects[i] { close(pipes[i][i == 0 ? 0 : 1]) }
    let made = StartedProcess()
    if redirects[0] {
      made.input = try StreamWriterObj(
        DescriptorStreamObj(pipes[0][1], reads: false, writes: true),
        info.encoding("StandardInputEncoding") ?? EncodingObj(.utf8, mark: false), size: 4096, runtime: session)
      made.input?.autoFlush = true
    }
    if redirects[1] {
      made.output = try StreamReaderObj(
        DescriptorStreamObj(pipes[1][0], reads: true, writes: false), info.encoding("StandardOutputEncoding"), size: 4096)
    }
    if redirects[2] {
      made.error = try StreamReaderObj(
        DescriptorStreamObj(pipes[2][0], reads: true, writes: false), info.encoding("StandardErrorEncoding"), size: 4096)
    }
    adopt(id, name: PathText.leaf(program), made)
    watch(session)
  }

  /// The file behind a program's name: where it is, beside us, in the current folder, on the PATH.
  static func program(_ name: String, _ session: Session) -> String? {
    func runs(_ path: String) -> Bool { access(path, X_OK) == 0 && Files.isFile(path) }
    if name.hasPrefix("/") { return runs(name) ? name : nil }
    let here = Paths.full(name, session.location)
    if runs(here) { return here }
    if name.contains("/") { return OwnProgram.meant(by: name) }
    for folder in (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":") {
      let place = Paths.join(String(folder), name)
      if runs(place) { return place }
    }
    return OwnProgram.meant(by: name)
  }

  /// Notices the end as soon as it comes.
  private func watch(_ session: Session) {
    let id = id
    session.background { [self] in
      session.unlocked {
        var facts = siginfo_t()
        while waitid(P_PID, id_t(id), &facts, WEXITED | WNOWAIT) != 0, errno == EINTR {}
      }
      guard hasExited else { return }
      started?.exitTime = session.now
      if raisesEvents { raise("Exited", EventArguments.none, session) }
    }
  }

  /// Raises an event on the session's own thread.
  func raise(_ name: String, _ arguments: Value, _ session: Session) {
    guard handlers.hears(name) else { return }
    session.enqueue { [self] in handlers.raise(name, sender: .object(self), arguments, session) }
  }

  /// `BeginOutputReadLine` and `BeginErrorReadLine`.
  func readLines(error: Bool, _ session: Session) throws {
    let which = error ? "Error" : "Output"
    guard let started, let reader = error ? started.error : started.output else {
      throw DotNetError.invalidOperation(
        "Standard\(error ? "Error" : "Out") has not been redirected or the process hasn't started yet.")
    }
    if started.reads[error ? 1 : 0] {
      throw DotNetError.invalidOperation("An async read operation has already been started on the stream.")
    }
    started.reads[error ? 1 : 0] = true
    pendingReads += 1
    session.background { [self] in
      while started.reads[error ? 1 : 0] {
        // A pipe that fails has ended, as .NET sees it.
        guard let line = try? reader.line(session) else { break }
        raise(which + "DataReceived", EventArguments.line(.string(line)), session)
        session.notifyChange()
      }
      if started.reads[error ? 1 : 0] { raise(which + "DataReceived", EventArguments.line(.null), session) }
      pendingReads -= 1
      session.notifyChange()
    }
  }

  func cancelLines(error: Bool) throws {
    guard let started, started.reads[error ? 1 : 0] else {
      throw DotNetError.invalidOperation("No async read operation is in progress on the stream.")
    }
    started.reads[error ? 1 : 0] = false
  }
}

/// What events of a process carry.
enum EventArguments {
  static let lineType = RecordObj.type("System.Diagnostics.DataReceivedEventArgs", "string Data {get;}")
  static var none: Value { .object(RecordObj(TypeCatalog.find("System.EventArgs") ?? .object, values: [])) }
  static func line(_ text: Value) -> Value { .object(RecordObj(lineType, values: [text])) }
}
