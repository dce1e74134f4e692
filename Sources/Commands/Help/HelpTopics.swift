// Topics that are no commands: `about_*.help.txt` files in the user's help folder, in PowerShell's own and in those of modules; and what Get-Help
// says when it is asked for nothing.

import Engine
import Objects
import Primitives

enum HelpTopics {
  private static let ending = ".help.txt"

  /// Files whose topic matches a name or pattern, each topic once.
  static func find(_ name: String, _ session: Session) -> [String] {
    let pattern = WildcardPattern(PSString.make(name), [.ignoreCase])
    var seen: Set<String> = []
    var found: [String] = []
    for folder in folders(session) {
      for file in TextFiles.names(in: folder) where file.lowercased().hasSuffix(ending) {
        let topic = String(file.dropLast(ending.count))
        guard (try? pattern.isMatch(PSString.make(topic))) ?? false, seen.insert(topic.lowercased()).inserted else { continue }
        found.append(folder + "/" + file)
      }
    }
    return found.sorted()
  }

  private static func folders(_ session: Session) -> [String] {
    let data =
      TextFiles.environment("XDG_DATA_HOME").flatMap { $0.isEmpty ? nil : $0 } ?? (TextFiles.environment("HOME") ?? "")
      + "/.local/share"
    var roots = [data + "/powershell/Help", ModulePaths.powerShellHome(session)]
    roots += session.modules.filter { $0.builtin == nil && $0.path.hasPrefix("/") }.map(\.moduleBase)
    for folder in ModulePaths.folders(session) {
      roots += ModulePaths.defaultFiles(in: folder).map(ModulePaths.folder)
    }
    let culture = session.cultureName
    var cultures = [culture]
    if let dash = culture.firstIndex(of: "-") { cultures.append(String(culture[..<dash])) }
    if !cultures.contains("en-US") { cultures += ["en-US", "en"] }
    return roots.flatMap { root in cultures.map { root + "/" + $0 } }
  }

  private static func topic(_ path: String) -> String { String(ModulePaths.fileName(path).dropLast(ending.count)) }

  private static func text(_ path: String) -> String { TextFiles.read(path).map { TextFiles.decode($0).string } ?? "" }

  /// The line under SHORT DESCRIPTION.
  private static func synopsis(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }).map {
      String($0.withoutBlanks)
    }
    guard let at = lines.firstIndex(where: { $0.uppercased().hasPrefix("SHORT DESCRIPTION") }) else { return "" }
    return lines[(at + 1)...].first { !$0.isEmpty } ?? ""
  }

  /// A topic's text.
  static func whole(_ path: String) -> Value { object(topic(path), text(path), synopsis(text(path))) }

  private static func object(_ name: String, _ text: String, _ synopsis: String) -> Value {
    let wrapped = Wrapped(Value(text))
    let bag = PropertyBag()
    for (key, value) in [
      ("Name", Value(name)), ("Category", Value("HelpFile")), ("Synopsis", Value(synopsis)), ("Component", .null),
      ("Role", .null),
      ("Functionality", .null),
    ] { bag.set(PSString.make(key), value) }
    wrapped.extras = bag
    return .object(wrapped)
  }

  /// A topic in a list.
  static func short(_ path: String) -> Value {
    HelpObject.make(
      [
        ("Name", Value(topic(path))), ("Category", Value("HelpFile")), ("Synopsis", Value(synopsis(text(path)))),
        ("Component", .null),
        ("Role", .null), ("Functionality", .null),
      ], "HelpInfoShort")
  }

  /// What Get-Help alone says.
  static func general() -> Value {
    object(
      "default",
      """

      TOPIC
          PowerShell Help System

      SHORT DESCRIPTION
          Shows what commands do, how they are called, and what the language offers.

      LONG DESCRIPTION
          Get-Help shows help of commands, functions and scripts, and topics of their own
          whose names start with "about_".

      WITHOUT HELP FILES
          Help that is made from a command's parameters is always there. Comments of
          functions and scripts, help files of modules and about topics are shown when
          they are found.

      GET-HELP
          Get-Help <command>             name, syntax, aliases
          Get-Help <command> -Detailed   parameters and examples too
          Get-Help <command> -Full       everything
          Get-Help <command> -Examples   examples alone
          Get-Help <command> -Parameter <name>
          Get-Help <command> -Online     the page on the web
          Get-Help about_*               topics
          Get-Help *<word>*              what has the word in its name

      SEE ALSO
          Get-Command, Get-Member, Get-Module, Get-PSDrive

      """, "SHORT DESCRIPTION")
  }
}
