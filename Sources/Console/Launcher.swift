// Starting: a thread with a stack deep enough for deep recursion, then the session.

import Engine
import Formatting
import Glibc
import Objects
import Primitives
import Syntax

/// Runs the program.
public enum Launcher {
  /// Stack of the interpreter's thread: reserved, not committed.
  static let stackBytes = 1 << 30

  /// `configure` installs the modules that the program offers.
  public static func run(_ arguments: [String], configure: @escaping @Sendable (Session) -> Void) -> Int32 {
    let box = LaunchBox(arguments, configure)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, stackBytes)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { raw in
        guard let raw else { return nil }
        let box = Unmanaged<LaunchBox>.fromOpaque(raw).takeUnretainedValue()
        box.code = Launcher.main(box.arguments, box.configure)
        return nil
      }, Unmanaged.passUnretained(box).toOpaque())
    guard status == 0 else { return 70 }
    pthread_join(thread, nil)
    return box.code
  }

  /// The interpreter's thread.
  static func main(_ arguments: [String], _ configure: (Session) -> Void) -> Int32 {
    let host = PlainHost()
    let session = Session(host: host)
    var probe: UInt8 = 0
    session.stackLimit = withUnsafeMutablePointer(to: &probe) { UInt(bitPattern: $0) } - UInt(stackBytes) + (1 << 22)
    configure(session)
    let service = FormatService.install(session, noColour: getenv("NO_COLOR") != nil)
    let out = OutDefaultSink(session)
    session.defaultOut = out
    session.hooks.errorView = { record, _ in service.errorText(record) }
    var buffer = [CChar](repeating: 0, count: 4096)
    if getcwd(&buffer, buffer.count) != nil { session.location = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    defer { host.flush() }
    do {
      let block: ScriptBlock
      if arguments.count > 2, arguments[1].lowercased() == "-command" || arguments[1].lowercased() == "-c" {
        let parsed = Parser.parse(text: arguments[2])
        if let error = session.parseFailure(parsed) { throw error }
        block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil)
      } else if let file = arguments.last(where: { $0.hasSuffix(".ps1") }) {
        block = try session.loadScript(session.absolutePath(file))
      } else {
        return 0
      }
      try session.runTop(block, [])
      try out.finish()
      return 0
    } catch let exit as ExitSignal {
      return exit.code
    } catch let thrown as Thrown {
      session.showError(thrown.record)
      return 1
    } catch {
      return 1
    }
  }
}

/// Carries the arguments in and the exit code out of the interpreter's thread; the starting thread waits, so there is no sharing in time.
final class LaunchBox: @unchecked Sendable {
  let arguments: [String]
  var code: Int32 = 0
  let configure: @Sendable (Session) -> Void
  init(_ arguments: [String], _ configure: @escaping @Sendable (Session) -> Void) {
    self.arguments = arguments
    self.configure = configure
  }
}

/// Standard output and error without a terminal.
final class PlainHost: Host {
  private var buffer: [UInt8] = []
  override func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 15 { flush() }
  }
  override func flush() {
    var done = 0
    while done < buffer.count {
      let wrote = buffer.withUnsafeBytes { Glibc.write(1, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if wrote < 0, errno != EINTR { break }
      done += max(0, wrote)
    }
    buffer.removeAll(keepingCapacity: true)
  }
  override func writeErrorLine(_ text: String) {
    flush()
    let bytes = Array((text + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
