// Switch-Process and the function `exec`: another program takes the place of this process.

import Engine
import Glibc
import Objects
import Primitives

final class SwitchProcessCommand: Cmdlet {
  override func end() throws {
    let words = strings("WithCommand") ?? []
    guard let name = words.first else { return }
    guard let program = try application(name) else {
      throw terminate(
        "System.Management.Automation.CommandNotFoundException",
        "Command '\(name)' was not found. The specified command must be an executable.", id: "CommandNotFound",
        .InvalidArgument, target: Value(name))
    }
    session.host.flush()
    var arguments: [UnsafeMutablePointer<CChar>?] = ([program.name] + words.dropFirst()).map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    execve(program.path, arguments, environ)
    // Only a failure comes back.
    let code = errno
    throw terminate(
      "System.Exception", "Exec call failed with errorno \(code) for command line: \(words.joined(separator: " "))",
      id: "ExecutionFailed", .InvalidOperation, target: value("WithCommand"))
  }

  /// The first program of that name; commands of other kinds don't count.
  private func application(_ name: String) throws -> ApplicationInfo? {
    let sink = CaptureSink()
    let type = PSString.make("Application")
    try session.runCommand(
      "Get-Command",
      [
        .pair(PSString.make("Name"), Value(name)), .pair(PSString.make("CommandType"), .string(type)),
        .pair(PSString.make("ErrorAction"), Value("Ignore")),
      ], out: sink, from: context.frame)
    return sink.items.lazy.compactMap { $0.base.obj as? ApplicationInfo }.first
  }
}

/// `exec`: hands its words on as they are.
final class ExecFunction: Cmdlet {
  override func end() throws {
    let words = context.invocation.arguments
    guard !words.isEmpty else { return }
    try session.runCommand(
      "Switch-Process", [.pair(PSString.make("WithCommand"), .array(words))], out: context.out, from: context.frame)
  }
}
