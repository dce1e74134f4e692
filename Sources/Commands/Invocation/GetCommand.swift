// Get-Command: what a name or pattern would run.

import Engine
import Glibc
import Objects
import Primitives

final class GetCommandCommand: Cmdlet {
  private var found: [CommandInfo] = []
  private var seen = Set<ObjectIdentifier>()
  private var written = 0

  override func process() throws {
    if parameterSet == "CmdletSet", has("Verb") || has("Noun") {
      return try addMatching("*", types: 8 | 2 | 4)
    }
    if has("Module"), !has("Name"), !has("CommandType") { return try addMatching("*", types: 8 | 2 | 4) }
    let names = strings("Name") ?? (has("Verb") || has("Noun") || has("Module") || has("CommandType") ? ["*"] : ["*"])
    for name in names where !name.isEmpty { try add(name) }
  }

  private var wantedTypes: Int64 {
    if has("CommandType") {
      let given = value("CommandType").base
      if let raw = (given.obj as? EnumValue)?.raw { return raw }
    }
    return 383
  }

  private func bit(_ command: CommandInfo) -> Int64 {
    switch command.commandType {
    case "Alias": return 1
    case "Function": return 2
    case "Filter": return 4
    case "Cmdlet": return 8
    case "ExternalScript": return 16
    case "Application": return 32
    default: return 64
    }
  }

  private func add(_ name: String) throws {
    let text = PSString.make(name)
    if WildcardPattern.containsWildcards(text) || flag("UseFuzzyMatching") || flag("UseAbbreviationExpansion") {
      // Without a type given, a pattern means functions, cmdlets and aliases; programs only when asked for.
      return try addMatching(name, types: has("CommandType") ? wantedTypes : has("Name") ? 383 : 1 | 2 | 4 | 8)
    }
    let all = try candidates(name)
    var any = false
    for command in all {
      guard bit(command) & wantedTypes != 0, try passes(command) else { continue }
      any = true
      append(command)
      if !flag("All") { break }
    }
    if !any {
      try writeError(
        "System.Management.Automation.CommandNotFoundException",
        "The term '\(name)' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.",
        id: "CommandNotFoundException", .ObjectNotFound, target: Value(name))
    }
  }

  /// Everything a plain name may mean, in order of precedence.
  private func candidates(_ name: String) throws -> [CommandInfo] {
    var all: [CommandInfo] = []
    let scope = context.scope
    var plain = name
    if let slash = name.firstIndex(of: "\\") {
      if let qualified = try session.findCommand(name, from: scope) { return [qualified] }
      plain = String(name[name.index(after: slash)...])
    }
    if let alias = session.findAlias(plain, from: scope) { all.append(alias) }
    if let function = session.findFunction(plain, from: scope) { all.append(function) }
    if let cmdlet = try session.findCmdlet(plain) { all.append(cmdlet) }
    if all.isEmpty, let loaded = try session.hooks.commandNotFound?(plain, scope) { all.append(loaded) }
    if plain.contains("/") || wantedTypes & 48 != 0, let file = session.findFile(plain) { all.append(file) }
    return all
  }

  private func append(_ command: CommandInfo) {
    if seen.insert(ObjectIdentifier(command)).inserted { found.append(command) }
  }

  private func passes(_ command: CommandInfo) throws -> Bool {
    let parts = command.name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    func matches(_ parameter: String, _ text: String?) throws -> Bool {
      guard let patterns = strings(parameter), !patterns.isEmpty else { return true }
      guard let text else { return false }
      for pattern in patterns where try WildcardPattern(PSString.make(pattern), [.ignoreCase]).isMatch(PSString.make(text)) {
        return true
      }
      return false
    }
    if has("Verb") || has("Noun") {
      guard parts.count == 2, command.commandType != "Application", command.commandType != "ExternalScript" else {
        return false
      }
      guard try matches("Verb", parts[0]), try matches("Noun", parts[1]) else { return false }
    }
    if has("Module"), !(try matches("Module", command.moduleName)) { return false }
    if let excluded = strings("ExcludeModule"), !excluded.isEmpty, try matches("ExcludeModule", command.moduleName) {
      return false
    }
    if has("ParameterName") {
      guard let signature = try? command.signature(session) else { return false }
      let patterns = (strings("ParameterName") ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
      let hit = try signature.parameters.contains { parameter in
        try patterns.contains { pattern in
          if try pattern.isMatch(parameter.name) { return true }
          return try parameter.aliases.contains { try pattern.isMatch($0) }
        }
      }
      if !hit { return false }
    }
    return true
  }

  private func addMatching(_ name: String, types: Int64) throws {
    let pattern = WildcardPattern(PSString.make(name), [.ignoreCase])
    let types = has("CommandType") ? wantedTypes : types
    var all: [CommandInfo] = []
    if types & 1 != 0 {
      for alias in AliasCmdlets.visible(self, only: nil) where try pattern.isMatch(PSString.make(alias.name)) {
        all.append(alias)
      }
    }
    if types & 6 != 0 {
      var names = Set<NameKey>()
      var current: Scope? = context.scope
      while let here = current {
        for (key, function) in here.functions ?? [:] where names.insert(key).inserted {
          if try pattern.isMatch(key.text), bit(function) & types != 0 { all.append(function) }
        }
        current = here.parent
      }
    }
    if types & 10 != 0 {
      for module in session.builtinModules
      where module.isLoadedAtStart || module.autoLoads || session.loadedModules[module.name.lowercased()] != nil {
        if flag("ListImported"), !module.isLoadedAtStart, session.loadedModules[module.name.lowercased()] == nil { continue }
        for name in module.names() where try pattern.isMatch(PSString.make(name)) {
          if let command = module.find(name), bit(command) & types != 0 { all.append(command) }
        }
      }
    }
    let order: [String: Int] = ["Alias": 0, "Function": 1, "Filter": 1, "Cmdlet": 2]
    all.sort {
      let a = order[$0.commandType] ?? 3, b = order[$1.commandType] ?? 3
      if a != b { return a < b }
      return Collation.invariant.compare(PSString.make($0.name), PSString.make($1.name), [.ignoreCase]) < 0
    }
    for command in all where try passes(command) { append(command) }
    if types & 48 != 0, !has("Verb"), !has("Noun"), !has("Module") {
      for command in files(pattern, types) where try passes(command) { append(command) }
    }
  }

  private func files(_ pattern: WildcardPattern, _ types: Int64) -> [CommandInfo] {
    guard let path = TextFiles.environment("PATH") else { return [] }
    var all: [CommandInfo] = []
    for folder in path.split(separator: ":") {
      for name in TextFiles.names(in: String(folder)) where (try? pattern.isMatch(PSString.make(name))) ?? false {
        let full = "\(folder)/\(name)"
        if TextFiles.isDirectory(full) { continue }
        if name.lowercased().hasSuffix(".ps1") {
          if types & 16 != 0 { all.append(ExternalScriptInfo(full)) }
        } else if types & 32 != 0, access(full, X_OK) == 0 {
          all.append(ApplicationInfo(full))
        }
      }
    }
    return all
  }

  override func end() throws {
    if (strings("Name") ?? []).count > 1,
      (strings("Name") ?? []).allSatisfy({ WildcardPattern.containsWildcards(PSString.make($0)) })
    {
      let order: [String: Int] = ["Alias": 0, "Function": 1, "Filter": 1, "Cmdlet": 2]
      found.sort {
        let a = order[$0.commandType] ?? 3, b = order[$1.commandType] ?? 3
        if a != b { return a < b }
        return Collation.invariant.compare(PSString.make($0.name), PSString.make($1.name), [.ignoreCase]) < 0
      }
    }
    let limit = int("TotalCount") ?? Int.max
    for command in found.prefix(limit < 0 ? Int.max : limit) {
      guard flag("Syntax") else {
        try write(.object(command))
        continue
      }
      if command is AliasInfo || command is ApplicationInfo {
        try write(Value(command.definition))
      } else if let signature = try command.signature(session) {
        try write(Value(CommandSyntax.text(of: command, signature, session)))
      }
    }
  }
}
