import Foundation
import Objects
import Testing

@testable import Engine

@Suite struct ScriptFileTests {
  /// Runs a script file at the top with arguments and gives what it wrote.
  private func run(_ text: String, _ args: [Argument]) throws -> [String] {
    let path = NSTemporaryDirectory() + "cmdlab-\(UUID().uuidString).ps1"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let session = Session(host: Host())
    let command = ExternalScriptInfo(path)
    let sink = CaptureSink()
    try session.runTop(try command.block(session), args, command: command, out: sink)
    return try sink.items.map { try session.text($0) }
  }

  @Test func argsAreWhatParametersLeave() throws {
    let words: [Argument] = [.positional(Value("one"), nil), .positional(Value("two"), nil)]
    #expect(try run("param($a) \"$a|$args\"", words) == ["one|two"])
    #expect(try run("\"$args $($args.Count)\"", words) == ["one two 2"])
    #expect(try run("param($a) \"$($args.Count)\"", []) == ["0"])
  }
}
