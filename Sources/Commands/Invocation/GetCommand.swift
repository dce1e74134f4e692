// Get-Command: what a name or pattern would run.

import Engine
import Glibc
import Objects
import Primitives

final class GetCommandCommand: Cmdlet {
  private var found: [CommandInfo] = []
  private var seen = Set<ObjectIdentifier>()
  /// How far a fuzzy match is from what was asked for, by command.
  private var scores: [ObjectIdentifier: Int] = [:]
  private var matchedParameters = Set<String>()

  override func begin() throws {
    if flag("ShowCommandInfo"), flag("Syntax") {
      throw terminate(
        "System.Management.Automation.PSArgumentException",
        "The ShowCommandInfo and Syntax parameters cannot be specified together.",
        id: "GetCommandCannotSpecifySyntaxAndShowCommandInfoTogether", .InvalidArgument)
    }
  }

  override func process() throws {
    if has("Module"), has("FullyQualifiedModule") {
      throw terminate(
        "System.InvalidOperationException",
        "The parameters Module and FullyQualifiedModule cannot be used together. Please specify only one parameter.",
        id: "ModuleAndFullyQualifiedModuleCannotBeSpecifiedTogether", .InvalidOperation)
    }
    if parameterSet == "CmdletSet", has("Verb") || has("Noun") {
      return try addMatching("*", types: 8 | 2 | 4)
    }
    if has("Module") || has("FullyQualifiedModule"), !has("Name"), !has("CommandType") {
      return try addMatching("*", types: 8 | 2 | 4)
    }
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

  static func bit(_ command: CommandInfo) -> Int64 {
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
    if flag("UseAbbreviationExpansion"), WildcardPattern.containsWildcards(text) { return }
    if let paths = pathPattern(name) {
      // A pattern must mean one file.
      let found = try TextFiles.resolve(paths, session)
      guard found.count == 1, let path = found.first else { return }
      if let file = session.findFile(path), try passes(file) { try append(file) } else { try appendFile(path) }
      return
    }
    if WildcardPattern.containsWildcards(text) || flag("UseFuzzyMatching") || flag("UseAbbreviationExpansion") {
      // Without a type given, a pattern means functions, cmdlets and aliases; programs only when asked for.
      return try addMatching(name, types: has("CommandType") ? wantedTypes : has("Name") ? 383 : 1 | 2 | 4 | 8)
    }
    let all = try candidates(name)
    var any = false
    for command in all {
      guard GetCommandCommand.bit(command) & wantedTypes != 0, try passes(command) else { continue }
      any = true
      try append(command)
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
    if let cmdlet = try session.findCmdlet(plain, from: scope) { all.append(cmdlet) }
    if all.isEmpty, let loaded = try session.hooks.commandNotFound?(plain, scope) { all.append(loaded) }
    if plain.contains("/") || wantedTypes & 48 != 0, let file = session.findFile(plain) { all.append(file) }
    return all
  }

  /// A pattern of files: `./*.ps1`.
  private func pathPattern(_ name: String) -> String? {
    guard WildcardPattern.containsWildcards(PSString.make(name)),
      name.contains("/") || name.hasPrefix(".\\") || name.hasPrefix("~")
    else {
      return nil
    }
    return ModulePaths.normalized(name)
  }

  private func appendFile(_ path: String) throws {
    guard !TextFiles.isDirectory(path) else { return }
    try append(path.lowercased().hasSuffix(".ps1") ? ExternalScriptInfo(path) : ApplicationInfo(path))
  }

  /// Whether a name answers what was asked for: by pattern, by likeness, by its capitals.
  private func nameMatches(_ command: String, _ wanted: String, _ pattern: WildcardPattern) throws -> Int? {
    if flag("UseFuzzyMatching") {
      let score = Likeness.distance(command, wanted)
      return score <= (int("FuzzyMinimumDistance") ?? 5) ? score : nil
    }
    if try pattern.isMatch(PSString.make(command)) { return 0 }
    guard flag("UseAbbreviationExpansion") else { return nil }
    return command.filter { $0.isUppercase || $0 == "-" }.lowercased() == wanted.lowercased() ? 0 : nil
  }

  /// Words as they would stand after the command; a table of bound parameters alone is what it holds.
  static func arguments(_ given: [Value]) -> [Argument] {
    var made: [Argument] = []
    if given.count == 1, let table = given[0].base.obj as? DictionaryObj,
      table.type.fullName == "System.Management.Automation.PSBoundParametersDictionary"
    {
      for (key, value) in zip(table.table.allKeys, table.table.allValues) {
        if let name = key.pstring { made.append(.pair(name, value)) }
      }
      return made
    }
    var waiting = given[...]
    while let item = waiting.popFirst() {
      guard let text = item.pstring?.string, text.hasPrefix("-"), text.utf8.count > 1 else {
        made.append(.positional(item, nil))
        continue
      }
      let name = PSString.make(String(text.dropFirst()))
      if let next = waiting.first, next.pstring?.string.hasPrefix("-") != true {
        waiting.removeFirst()
        made.append(.pair(name, next))
      } else {
        made.append(.named(name, nil, nil))
      }
    }
    return made
  }

  /// Whether an alias stands for a command with parameters.
  private func isScriptOrCmdlet(_ command: CommandInfo) throws -> Bool {
    guard let alias = command as? AliasInfo, let target = try session.findCommand(alias.target, from: context.scope) else {
      return false
    }
    return !(target is ApplicationInfo)
  }

  private func append(_ command: CommandInfo) throws {
    if has("ArgumentList"), !value("ArgumentList").isNull,
      try command is ApplicationInfo || (command is AliasInfo && !isScriptOrCmdlet(command))
    {
      throw terminate(
        "System.Management.Automation.PSArgumentException",
        "The command could not be retrieved because the ArgumentList parameter can be specified only when retrieving a single cmdlet or script.",
        id: "CommandArgsOnlyForSingleCmdlet", .InvalidArgument, target: .object(command))
    }
    if has("ArgumentList"), let function = command as? FunctionInfo {
      let frame = context.frame ?? session.topFrame()
      let dynamic = session.dynamicParameters(of: function, GetCommandCommand.arguments(array("ArgumentList")), in: frame)
      let own = try function.block.signature(session).parameters
      if let twice = dynamic.first(where: { new in own.contains { $0.name.equalsIgnoringCase(new.name) } }) {
        return try writeError(
          "System.Management.Automation.MetadataException",
          "A parameter with the name '\(twice.name.string)' was defined multiple times for the command.",
          id: "GetCommandMetadataError", .MetadataError, target: .object(command))
      }
      found.append(try function.offering(dynamic, session))
      return
    }
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
    if has("FullyQualifiedModule") {
      guard let module = command.module,
        array("FullyQualifiedModule").contains(where: { ($0.base.obj as? ModuleSpecificationObj)?.accepts(module) ?? false })
      else { return false }
    }
    if let excluded = strings("ExcludeModule"), !excluded.isEmpty, try matches("ExcludeModule", command.moduleName) {
      return false
    }
    if has("ParameterName") || has("ParameterType") {
      guard let signature = try orNil({ try command.signature(session) }) else { return false }
      let patterns = (strings("ParameterName") ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
      let types = array("ParameterType").compactMap {
        try? Conversion.convert($0, to: .typeClass, session).base.obj as? TypeInfo
      }
      let names = array("ParameterType").compactMap { try? session.text($0).lowercased() }
      let entries = CommandSyntax.allEntries(signature, session)
      let hit = try entries.contains { entry in
        if !patterns.isEmpty {
          let all = [entry.name] + entry.aliases
          guard try patterns.contains(where: { pattern in try all.contains { try pattern.isMatch(PSString.make($0)) } }) else {
            return false
          }
          for name in all { matchedParameters.insert(name.lowercased()) }
        }
        guard has("ParameterType") else { return true }
        let type = entry.type.elementType ?? entry.type
        return types.contains { $0 === entry.type || $0 === type || type.accepts($0) && type !== TypeInfo.object }
          || names.contains { $0 == type.fullName.lowercased() || $0 == type.name.lowercased() }
      }
      if !hit { return false }
    }
    return true
  }

  private func addMatching(_ name: String, types: Int64) throws {
    let pattern = WildcardPattern(PSString.make(name), [.ignoreCase])
    let types = has("CommandType") ? wantedTypes : types
    var all: [CommandInfo] = []
    func take(_ command: CommandInfo, _ score: Int) {
      scores[ObjectIdentifier(command)] = score
      all.append(command)
    }
    if types & 1 != 0 {
      for alias in AliasCmdlets.visible(self, only: nil) {
        if let score = try nameMatches(alias.name, name, pattern) { take(alias, score) }
      }
    }
    if types & 6 != 0 {
      session.definePendingFunctions()
      var names = Set<NameKey>()
      var current: Scope? = context.scope
      while let here = current {
        for (key, function) in here.functions ?? [:] where names.insert(key).inserted {
          if GetCommandCommand.bit(function) & types != 0, let score = try nameMatches(key.text.string, name, pattern) {
            take(function, score)
          }
        }
        current = here.parent
      }
    }
    if types & 8 != 0 {
      for (command, known) in session.cmdletsImported(seenFrom: context.scope) {
        if let score = try nameMatches(known, name, pattern) { take(command, score) }
      }
    }
    if types & 10 != 0 {
      for module in session.builtinModules
      where module.isLoadedAtStart || module.autoLoads || session.loadedModules[module.name.lowercased()] != nil {
        if flag("ListImported"), !module.isLoadedAtStart, session.loadedModules[module.name.lowercased()] == nil { continue }
        for known in module.names() {
          guard let score = try nameMatches(known, name, pattern) else { continue }
          if let command = module.find(known), GetCommandCommand.bit(command) & types != 0 { take(command, score) }
        }
      }
    }
    if types & 15 != 0, !flag("ListImported") { try addAvailable(name, pattern, types, take) }
    let order: [String: Int] = ["Alias": 0, "Function": 1, "Filter": 1, "Cmdlet": 2]
    all.sort {
      let a = order[$0.commandType] ?? 3, b = order[$1.commandType] ?? 3
      if a != b { return a < b }
      return Collation.invariant.compare(PSString.make($0.name), PSString.make($1.name), [.ignoreCase]) < 0
    }
    for command in all where try passes(command) { try append(command) }
    if types & 48 != 0, !has("Verb"), !has("Noun"), !has("Module") {
      for command in files(name, pattern, types) where try passes(command) { try append(command) }
    }
  }

  /// Commands of modules that could be loaded.
  private func addAvailable(
    _ name: String, _ pattern: WildcardPattern, _ types: Int64, _ take: (CommandInfo, Int) -> Void
  ) throws {
    guard session.autoLoading == .all else { return }
    let available = AvailableModules(session)
    for file in available.files() {
      let module = try available.describe(file)
      // What is loaded speaks for itself.
      if session.modules.contains(where: { $0.path == file || $0.manifestPath == file }) { continue }
      let commands: [CommandInfo] =
        Array(module.exportedFunctions.values) + Array(module.exportedCmdlets.values) + Array(module.exportedAliases.values)
      for command in commands where GetCommandCommand.bit(command) & types != 0 {
        if let score = try nameMatches(command.name, name, pattern) { take(command, score) }
      }
    }
  }

  private func files(_ wanted: String, _ pattern: WildcardPattern, _ types: Int64) -> [CommandInfo] {
    guard let path = TextFiles.environment("PATH") else { return [] }
    var all: [CommandInfo] = []
    for folder in path.split(separator: ":") {
      for name in TextFiles.names(in: String(folder)) {
        guard let score = try? nameMatches(name, wanted, pattern) else { continue }
        defer { if let last = all.last { scores[ObjectIdentifier(last)] = score } }
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
    for name in strings("ParameterName") ?? []
    where !WildcardPattern.containsWildcards(PSString.make(name)) && !matchedParameters.contains(name.lowercased()) {
      try writeError(
        "System.ArgumentException",
        "No matching commands include a parameter named '\(name)'.  Check the spelling of the parameter name, and then try again. (Parameter '\(name)')",
        id: "CommandParameterNotFound", .ObjectNotFound, target: Value(name))
    }
    if flag("UseFuzzyMatching") {
      found = found.enumerated().sorted { a, b in
        let x = scores[ObjectIdentifier(a.element)] ?? 0, y = scores[ObjectIdentifier(b.element)] ?? 0
        return x != y ? x < y : a.offset < b.offset
      }.map(\.element)
    }
    let limit = int("TotalCount") ?? Int.max
    for command in found.prefix(limit < 0 ? Int.max : limit) {
      if flag("Syntax") {
        if let text = try syntax(command) { try write(Value(text)) }
      } else if flag("ShowCommandInfo") {
        try write(try showInfo(command))
      } else if flag("UseFuzzyMatching") {
        if command.extras == nil { command.extras = PropertyBag() }
        command.extras?.set(PSString.make("Score"), .int(Int32(scores[ObjectIdentifier(command)] ?? 0)))
        try write(.object(command))
      } else {
        try write(.object(command))
      }
    }
  }

  /// The text for -Syntax; an alias says what it stands for.
  private func syntax(_ command: CommandInfo) throws -> String? {
    if let application = command as? ApplicationInfo { return application.path }
    guard let alias = command as? AliasInfo else {
      guard let signature = try command.signature(session) else { return nil }
      return CommandSyntax.text(of: command, signature, session)
    }
    guard let target = try session.findCommand(alias.target, from: context.scope), let signature = try target.signature(session)
    else {
      return alias.definition
    }
    let text = CommandSyntax.text(of: target, signature, session).replacing(target.name, with: alias.name)
    let path = (target as? ExternalScriptInfo)?.path
    return "\(alias.name) (alias) -> \(path.map { $0 + "\n" } ?? target.name)\n\(text)"
  }

  /// What Show-Command reads: plain properties.
  private func showInfo(_ command: CommandInfo) throws -> Value {
    func get(_ name: String) throws -> Value { try MemberAccess.get(.object(command), PSString.make(name), session) ?? .null }
    var sets: [Value] = []
    if let signature = try command.signature(session) {
      for set in CommandSyntax.shownSets(signature) {
        let parameters = CommandSyntax.entries(signature, set, session).map { entry -> Value in
          var values: [String] = []
          for attribute in entry.spec?.attributes ?? [] { if case .validateSet(let all, _, _, _) = attribute { values = all } }
          let type = CustomObj([
            ("FullName", Value(entry.type.fullName)), ("IsEnum", .bool(entry.type.isEnum)),
            ("IsArray", .bool(entry.type.elementType != nil)), ("IsSwitch", .bool(entry.isSwitch)),
          ])
          return .object(
            CustomObj([
              ("Name", Value(entry.name)), ("IsMandatory", .bool(entry.rule.isMandatory)),
              ("ValueFromPipeline", .bool(entry.rule.byValue)),
              ("Position", .int(entry.rule.position < 0 ? .min : Int32(truncatingIfNeeded: entry.rule.position))),
              ("ParameterType", .object(type)), ("HasParameterSet", .bool(!values.isEmpty)),
              ("ValidParamSetValues", .strings(values)),
            ]))
        }
        sets.append(
          .object(
            CustomObj([
              ("Name", Value(set)), ("IsDefault", .bool(signature.defaultSet == set)), ("Parameters", .array(parameters)),
            ])))
      }
    }
    return .object(
      CustomObj([
        ("Name", Value(command.name)), ("ModuleName", Value(command.moduleName)),
        ("Module", .object(CustomObj([("Name", Value(command.moduleName))]))), ("CommandType", try get("CommandType")),
        ("Definition", try get("Definition")), ("ParameterSets", .array(sets)),
      ]))
  }
}

/// How many changes make one word another: letters put in, left out, replaced or swapped.
enum Likeness {
  static func distance(_ one: String, _ other: String) -> Int {
    let a = Array(one.uppercased().unicodeScalars), b = Array(other.uppercased().unicodeScalars)
    if a.count > 300 || b.count > 300 { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        let cost = a[i] == b[j] ? 0 : 1
        var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + cost)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + cost) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
