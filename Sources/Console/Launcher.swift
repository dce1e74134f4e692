// Starting: a thread with a stack deep enough for deep recursion, a session, and the task that the command line names.

import CAllocator
import Engine
import Formatting
import Glibc
import Objects
import Primitives
import Synchronization
import Syntax

/// Runs the program.
public enum Launcher {
  /// Stack of the interpreter's thread: reserved, not committed.
  static let stackBytes = 1 << 30

  /// `configure` installs the modules that the program offers; it is told whether the lab is wanted. Returns the exit code.
  public static func run(_ arguments: [String], configure: @escaping @Sendable (Session, CommandLineOptions) -> Void) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    cmdlab_tune_allocator()
    let output = StandardOutput(waiter: pthread_self())
    let box = LaunchBox(CommandLineOptions(Array(arguments.dropFirst())), output, configure)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, stackBytes)
    // Signals are this thread's business alone: it waits for them while the interpreter's thread works.
    var signals = StoppingSignals.awaited()
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var quiet = sigaction()
    quiet.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGUSR1, &quiet, nil)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { raw in
        guard let raw else { return nil }
        cmdlab_own_allocator()
        let box = Unmanaged<LaunchBox>.fromOpaque(raw).takeUnretainedValue()
        box.code = Launcher.main(box)
        kill(getpid(), SIGUSR2)
        return nil
      }, Unmanaged.passUnretained(box).toOpaque())
    guard status == 0 else { return 70 }
    // A request to stop that nothing in the running script has seen.
    var unseen: ContinuousClock.Instant?
    waiting: while true {
      let patience = box.hasPrompt ? nil : unseen?.advanced(by: stopPatience)
      switch StoppingSignals.wait(for: &signals, output, until: patience) {
      case SIGUSR2: break waiting
      case 0:
        if box.ignoresStop { giveUp(box) }
        unseen = nil
      case SIGINT:
        if let since = unseen, box.ignoresStop {
          if since.advanced(by: stopPatience) <= .now { giveUp(box) }
        } else {
          unseen = .now
        }
        box.stop.store(true, ordering: .relaxed)
        // What runs on the interpreter's thread may be another session than the first.
        box.session.withLock { $0?.value.requestStop() }
        // A blocking read comes back and sees the flag.
        pthread_kill(thread, SIGUSR1)
      case let ending:
        output.flush()
        StoppingSignals.end(by: ending)
      }
    }
    pthread_join(thread, nil)
    return box.code
  }

  /// How long a script may take to see that it is to stop. One long operation of a library, such as the digits of an enormous number,
  /// can't be interrupted: then the program is ended, in a script by itself, at the prompt when Ctrl-C is pressed once more.
  static let stopPatience = Duration.seconds(1)

  /// Ends the program although something runs that can't be stopped.
  private static func giveUp(_ box: LaunchBox) -> Never {
    box.output.flush()
    _exit(130)
  }

  /// The interpreter's thread.
  static func main(_ box: LaunchBox) -> Int32 {
    let options = box.options
    let host = TerminalHost(box.output, interactive: !options.nonInteractive)
    defer {
      while host.endTranscript() != nil {}
      host.flush()
    }
    if let problem = options.problem {
      host.writeErrorLine(problem)
      return 64
    }
    switch options.task {
    case .version:
      host.writeLine("PowerShell 7.6.9")
      return 0
    case .help:
      host.writeLine(Usage.text)
      return 0
    default: break
    }
    let session = makeSession(host, options, box.configure)
    box.session.withLock { $0 = StoppableSession(session) }
    defer { box.session.withLock { $0 = nil } }
    host.isInterrupted = { session.stopFlag.load(ordering: .relaxed) }
    let runner = ScriptRunner(session, host)
    // A prompt inside a script, where none is there already; without someone to type (-NonInteractive) scripts run on.
    var nested: Repl?
    if host.isInteractive {
      session.hooks.nestedPrompt = { prompt in
        let repl = nested ?? Repl(session, host, runner)
        nested = repl
        repl.runNested(prompt)
      }
    }
    defer { session.hooks.nestedPrompt = nil }
    defer { session.raiseExiting() }
    switch options.task {
    case .file(let path, let words): return runner.runFile(path, words, options)
    case .command(let text, _): return runner.runText(text)
    case .standardInput: return runner.runStandardInput()
    case .interactive:
      return isatty(0) == 1 || options.interactive ? Repl(session, host, runner).run() : runner.runStandardInput()
    case .version, .help: return 0
    }
  }

  private static func makeSession(
    _ host: Host, _ options: CommandLineOptions, family: SessionFamily? = nil,
    _ configure: @escaping (Session, CommandLineOptions) -> Void
  )
    -> Session
  {
    let session = Session(host: host, family: family)
    var probe: UInt8 = 0
    session.stackLimit = withUnsafeMutablePointer(to: &probe) { UInt(bitPattern: $0) } - UInt(stackBytes) + (1 << 22)
    if let folder = options.workingDirectory { _ = chdir(folder) }
    var buffer = [CChar](repeating: 0, count: 4096)
    if getcwd(&buffer, buffer.count) != nil {
      session.location = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      ProcessDirectory.start(session.location)
    }
    configure(session, options)
    let service = FormatService.install(session, noColour: getenv("NO_COLOR").map { $0.pointee != 0 } ?? false)
    if family == nil, let terminal = host as? TerminalHost, terminal.supportsColour {
      terminal.decorate = { service.decorated($0, $1) }
      terminal.progressLook = { service.progressLook }
    }
    session.hooks.errorView = { record, _ in
      // The view ends its text with a line end where it shows a position; the host adds its own.
      let text = service.errorText(record)
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
    session.hooks.makeSession = { parent in
      var plain = options
      plain.workingDirectory = nil
      let made = makeSession(host, plain, family: parent.family, configure)
      made.location = parent.location
      return made
    }
    return session
  }
}

/// A session of which another thread may set the stop flag, and nothing else.
struct StoppableSession: @unchecked Sendable {
  let value: Session
  init(_ value: Session) { self.value = value }
}

/// Carries the options in and the exit code out of the interpreter's thread; the starting thread waits, so there is no sharing in time.
final class LaunchBox: @unchecked Sendable {
  let stop = Atomic<Bool>(false)
  /// The running session, for Ctrl-C: only its stop flag is touched from outside its thread.
  let session = Mutex<StoppableSession?>(nil)
  /// Whether the running session was asked to stop and has not seen it: who sees it takes the request back or ends.
  var ignoresStop: Bool { session.withLock { $0?.value.stopFlag.load(ordering: .relaxed) ?? false } }
  /// Whether someone sits at a prompt, whose session is not lost for one long command.
  var hasPrompt: Bool { options.noExit || options.task == .interactive && (isatty(0) == 1 || options.interactive) }
  let options: CommandLineOptions
  let output: StandardOutput
  let configure: @Sendable (Session, CommandLineOptions) -> Void
  var code: Int32 = 0
  init(
    _ options: CommandLineOptions, _ output: StandardOutput,
    _ configure: @escaping @Sendable (Session, CommandLineOptions) -> Void
  ) {
    self.options = options
    self.output = output
    self.configure = configure
  }
}

/// What `-Help` prints.
enum Usage {
  static let text = """
    Usage: cmdlab [script.ps1 [arguments]] [-File script.ps1 arguments] [-Command text] [-NoProfile] [-NonInteractive] [-NoLab]
                  [-NoExit] [-NoLogo] [-WorkingDirectory folder] [-EncodedCommand base64] [-Version] [-Help]

    Without a script or command a prompt opens; with '-' or input from a pipe, commands are read from standard input.
    -NoLab leaves the simulated organisation out.
    """
}
