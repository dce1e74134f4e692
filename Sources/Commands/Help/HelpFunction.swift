// `help`: Get-Help with everything that it has to say, as text, and through the pager that `$env:PAGER` names.

import Engine
import Formatting
import Objects
import Primitives

final class HelpFunction: Cmdlet {
  private static let parameters = [
    "Name", "Path", "Category", "Full", "Detailed", "Examples", "Parameter", "Component", "Functionality", "Role", "Online",
  ]

  override func process() throws {
    var arguments: [Argument] = []
    for name in HelpFunction.parameters where has(name) {
      arguments.append(.named(PSString.make(name), value(name), nil))
    }
    if parameterSet == "AllUsersView", !has("Full") { arguments.append(.named(PSString.make("Full"), .bool(true), nil)) }
    let found = CaptureSink()
    try session.runCommand("Get-Help", arguments, out: found, from: context.frame)
    guard let first = found.items.first else { return }
    // Lists and aliases are short; nothing is asked for between their lines.
    let names = MemberAccess.typeNames(of: first)
    if names.contains("HelpInfoShort") || names.contains("AliasHelpInfo") {
      for item in found.items { try write(item) }
      return
    }
    if let pager = TextFiles.environment("PAGER"), !pager.withoutBlanks.isEmpty { return try page(found.items, pager) }
    let width = max(session.host.width, 20)
    for line in TextFiles.lines(PSString.make(try FormatService.of(session).render(found.items, width: width))) {
      try write(.string(line))
    }
  }

  /// The pager's first word is what runs, unless only the whole names a command. Programs get text, everything else gets the help itself.
  private func page(_ items: ContiguousArray<Value>, _ pager: String) throws {
    var words = pager.split(separator: " ").map(String.init)
    var command = words.isEmpty ? pager : words.removeFirst()
    var target = try session.findCommand(command, from: context.scope)
    if target == nil {
      (command, words) = (pager, [])
      target = try session.findCommand(command, from: context.scope)
    }
    guard let target else {
      throw terminate(
        "System.IO.FileNotFoundException",
        "Custom-paging utility command not found. Ignoring command specified in $env:PAGER: \(pager)",
        id: "CustomPagerNotFound",
        .ObjectNotFound)
    }
    let text =
      target is ApplicationInfo
      ? "$args[0] | Out-String -Stream -Width $args[3] | & $args[1] @($args[2])" : "$args[0] | & $args[1] @($args[2])"
    let sink = CaptureSink()
    try session.run(
      try session.createBlock(text),
      [.array(Array(items)), .object(target), .array(words.map { Value($0) }), Value(max(session.host.width, 20))], out: sink)
    for item in sink.items { try write(item) }
  }
}
