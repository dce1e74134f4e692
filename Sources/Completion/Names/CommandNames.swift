// Names of commands and modules.

import Engine
import Objects
import Primitives
import Syntax

extension CursorContext {
  /// Whether a quoted command name needs `&` before it where it would be inserted.
  func needsAmpersand(_ fallback: Bool) -> Bool {
    guard !word.isEmpty, let command = last.parent as? CommandAst, command.commandElements.count == 1 else { return fallback }
    let none = command.invocationOperator == .unknown
    return !fallback && none || fallback && !none ? !fallback : fallback
  }

  /// Commands whose name starts with the word; nil `types` means all.
  func commands(module: String? = nil, types: Value? = nil) -> [CompletionItem] {
    let ampersand = needsAmpersand(false)
    var name = word
    let quote = Quoting.strip(&name)
    if !name.contains(anyOf: "/\\:") {
      var items = listed(name, module, types, prefixed: false, ampersand, quote)
      let pattern = NamePattern(name)
      for node in root.findAll({ $0.kind == .functionDefinition }) {
        guard let function = node as? FunctionDefinitionAst, pattern.matches(function.name),
          !(function.parent is FunctionMemberAst),
          !items.contains(where: { $0.text.same(function.name) })
        else { continue }
        items.insert(item(function.name, function.name, text(function), ampersand, quote), at: 0)
      }
      return items
    }
    guard let slash = name.firstIndex(of: "\\"), slash > name.startIndex else { return [] }
    if let colon = name.firstIndex(of: ":"), colon < slash { return [] }
    return listed(String(name[name.index(after: slash)...]), String(name[..<slash]), types, prefixed: true, ampersand, quote)
  }

  private func listed(
    _ name: String, _ module: String?, _ types: Value?, prefixed: Bool, _ ampersand: Bool, _ quote: String
  ) -> [CompletionItem] {
    func ask(_ pattern: String) -> [CommandInfo] {
      var arguments: [(String, Value)] = [("All", .bool(true)), ("Name", Value(pattern))]
      if let module { arguments.append(("Module", Value(module))) }
      if let types { arguments.append(("CommandType", types)) }
      return run("Get-Command", arguments).compactMap { $0.base.obj as? CommandInfo }
    }
    var found = ask(name + "*")
    if found.isEmpty, name.utf8.count > 1, !name.contains("*") {
      found = ask("*").filter { CursorContext.abbreviation($0.name).same(name) }
    }
    found.sort { NameOrder.ordinalIgnoringCase($0.name, $1.name) }
    var groups: [(name: String, commands: [CommandInfo])] = []
    var places: [String: Int] = [:]
    for command in found {
      let shown = prefixed && !command.moduleName.isEmpty ? command.moduleName + "\\" + command.name : command.name
      if let i = places[shown.folded] {
        groups[i].commands.append(command)
      } else {
        places[shown.folded] = groups.count
        groups.append((shown, [command]))
      }
    }
    var items: [CompletionItem] = []
    for (shown, commands) in groups {
      guard let first = commands.first else { continue }
      var modules = Set<String>()
      var rest = commands[...]
      let distinct = Set(commands.filter { !($0 is ApplicationInfo) }.map { $0.moduleName.folded })
      let imported = Set(
        commands.filter { $0 is CmdletInfo || $0 is AliasInfo || !$0.definition.isEmpty && !($0 is ApplicationInfo) }.map {
          $0.moduleName.folded
        })
      if commands.count == 1 || first is ApplicationInfo || imported.count == 1 || distinct.count < 2 {
        items.append(item(shown, first.name, tip(first), ampersand, quote))
        modules.insert(first.moduleName.folded)
        rest = commands.dropFirst()
      }
      for command in rest {
        if command is ApplicationInfo {
          items.append(item(command.definition, command.name, tip(command), ampersand, quote))
        } else if !command.moduleName.isEmpty, modules.insert(command.moduleName.folded).inserted {
          items.append(item(command.moduleName + "\\" + command.name, command.name, tip(command), ampersand, quote))
        }
      }
    }
    return items
  }

  /// `Import-PowerShellDataFile` is `I-PSDF` for short.
  static func abbreviation(_ name: String) -> String { name.filter { $0 == "-" || $0.isUppercase } }

  private func tip(_ command: CommandInfo) -> String {
    if command is AliasInfo || command is ApplicationInfo || command is ExternalScriptInfo { return command.definition }
    guard let signature = (try? command.signature(session)) ?? nil else { return command.name }
    let text = CommandSyntax.text(of: command, signature, session)
    return text.isEmpty ? command.name : text
  }

  private func item(_ name: String, _ label: String, _ tip: String, _ ampersand: Bool, _ quote: String) -> CompletionItem {
    var name = name
    let bare = name
    var needs = false
    if Quoting.isNeeded(name) {
      needs = quote.isEmpty && ampersand
      let use = quote.isEmpty ? "'" : quote
      if use == "'" {
        name = name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      } else {
        name = name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``")
        name = name.split(separator: "$", omittingEmptySubsequences: false).joined(separator: "`$")
      }
      name = use + name + use
    } else {
      needs =
        quote.isEmpty && ampersand && Keywords.isKeyword(name)
        && !["inlinescript", "configuration"].contains(name.lowercased())
      name = quote + name + quote
    }
    if needs, bare != "foreach" { name = "& " + name }
    return CompletionItem(name, label: label, .command, tip: tip.isEmpty ? bare : tip)
  }

  // MARK: modules

  func modules(loadedOnly: Bool) -> [CompletionItem] {
    var name = word
    let quote = Quoting.strip(&name)
    let short = !name.isEmpty && !name.contains(".") && !name.contains(anyOf: "*?[")
    if !name.hasSuffix("*") { name += "*" }
    let names: Value = short ? .strings([name, "*." + name]) : Value(name)
    var arguments: [(String, Value)] = [("Name", names)]
    if !loadedOnly { arguments.append(("ListAvailable", .bool(true))) }
    let pattern = NamePattern(exactly: name)
    var seen = Set<String>()
    var items: [CompletionItem] = []
    for value in run("Get-Module", arguments) {
      guard let full = property(value, "Name"), seen.insert(full.folded).inserted else { continue }
      if short, let dot = full.lastIndex(of: "."), !pattern.matches(String(full[full.index(after: dot)...])),
        !pattern.matches(full)
      {
        continue
      }
      let tip =
        "Description: \(property(value, "Description") ?? "")\r\nModuleType: \(property(value, "ModuleType") ?? "")\r\nPath: \(property(value, "Path") ?? "")"
      items.append(CompletionItem(Quoting.argument(full, quote), label: full, .parameterValue, tip: tip))
    }
    return items
  }
}

/// The words that the language keeps for itself.
enum Keywords {
  static func isKeyword(_ text: String) -> Bool {
    guard let token = Parser.parse(text: text).tokens.first else { return false }
    return token.flags.contains(.keyword)
  }
}
