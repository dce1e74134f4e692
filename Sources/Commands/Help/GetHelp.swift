// Get-Help: by name, by pattern, about topics; in the views that its switches ask for.

import Engine
import Objects
import Primitives
import Syntax

final class GetHelpCommand: Cmdlet {
  override func process() throws {
    let name = string("Name") ?? ""
    if let unknown = (strings("Category") ?? []).first(where: { HelpCategories.named($0) == nil }) {
      throw terminate(
        "System.ArgumentException", "Cannot process the Help category because \"\(unknown)\" is not a valid Help category.",
        id: "InvalidHelpCategory", .InvalidArgument, target: Value(unknown))
    }
    if name.isEmpty, !has("Category") { return try write(HelpTopics.general()) }
    var found = try exact(name)
    if found.isEmpty, !WildcardPattern.containsWildcards(PSString.make(name)), !has("Category"), !has("Component"),
      !has("Role"),
      !has("Functionality")
    {
      // A word that names nothing is looked for in names.
      found = try matching("*" + name + "*")
    }
    found = found.filter(isWanted)
    if flag("Online") { return try online(name, found) }
    if found.isEmpty {
      if WildcardPattern.containsWildcards(PSString.make(name)) || name.isEmpty, !has("Component"), !has("Category") { return }
      return try writeError(
        "Microsoft.PowerShell.Commands.HelpNotFoundException",
        "Get-Help could not find \(name) in a help file in this session. To download updated help topics type: \"Update-Help\". To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.",
        id: "HelpNotFound", .ResourceUnavailable)
    }
    if found.count == 1 { return try show(found[0]) }
    for item in found { try write(try item.short(self)) }
  }

  /// Something that help was found for.
  private enum Found {
    case command(CommandInfo)
    case alias(AliasInfo)
    case topic(String)

    var category: String {
      switch self {
      case .command(let command): return command.commandType
      case .alias: return "Alias"
      case .topic: return "HelpFile"
      }
    }

    /// A line of a list.
    func short(_ cmdlet: GetHelpCommand) throws -> Value {
      switch self {
      case .alias(let alias): return cmdlet.aliasHelp(alias, inList: true)
      case .topic(let path): return HelpTopics.short(path)
      case .command(let command):
        guard let (object, _) = try cmdlet.help(command) else { return .null }
        func value(_ name: String) -> Value { object.extras?.note(PSString.make(name)) ?? .null }
        return HelpObject.make(
          [
            ("Name", value("Name")), ("Category", value("Category")), ("Synopsis", value("Synopsis")),
            ("Component", value("Component")),
            ("Role", value("Role")), ("Functionality", value("Functionality")), ("ModuleName", Value(command.moduleName)),
          ], "HelpInfoShort")
      }
    }
  }

  // MARK: Finding

  private func exact(_ name: String) throws -> [Found] {
    if name.isEmpty { return try matching("*") }
    if WildcardPattern.containsWildcards(PSString.make(name)) { return try matching(name) }
    if let alias = session.findAlias(name, from: context.scope) {
      if let target = try session.findCommand(alias.target, from: context.scope) { return [.command(target)] }
      return [.alias(alias)]
    }
    if let command = try command(name) { return [.command(command)] }
    return HelpTopics.find(name, session).prefix(1).map { .topic($0) }
  }

  private func command(_ name: String) throws -> CommandInfo? {
    guard let found = try session.findCommand(name, from: context.scope), !(found is ApplicationInfo) else { return nil }
    // `Get-Help date` must not answer with Get-Date.
    return found.name.lowercased().hasPrefix("get-") && !name.contains("-") && !name.contains("\\") ? nil : found
  }

  private func matching(_ text: String) throws -> [Found] {
    let pattern = WildcardPattern(PSString.make(text), [.ignoreCase])
    func matches(_ name: String) throws -> Bool { try pattern.isMatch(PSString.make(name)) }
    var aliases: [Found] = []
    var commands: [String: Found] = [:]
    var seen: Set<String> = []
    session.definePendingFunctions()
    var scope: Scope? = context.scope
    while let here = scope {
      for (_, alias) in here.aliases ?? [:] where try matches(alias.name) {
        if seen.insert("a:" + alias.name.lowercased()).inserted { aliases.append(.alias(alias)) }
      }
      for (_, function) in here.functions ?? [:] where try matches(function.name) {
        if commands[function.name.lowercased()] == nil { commands[function.name.lowercased()] = .command(function) }
      }
      scope = here.parent
    }
    for module in session.builtinModules where module.isAvailable() {
      for name in module.names() where try matches(name) {
        if commands[name.lowercased()] == nil, let command = module.find(name) {
          commands[name.lowercased()] = .command(command)
        }
      }
    }
    func name(_ found: Found) -> String {
      switch found {
      case .alias(let alias): return alias.name
      case .command(let command): return command.name
      case .topic(let path): return path
      }
    }
    let order = { (a: Found, b: Found) in name(a).lowercased() < name(b).lowercased() }
    let topics: [Found] = HelpTopics.find(text, session).map { .topic($0) }
    return aliases.sorted(by: order) + commands.values.sorted(by: order) + topics
  }

  private func isWanted(_ found: Found) -> Bool {
    if let categories = strings("Category"), !categories.isEmpty {
      let all = categories.contains { $0.lowercased() == "all" }
      guard all || categories.contains(where: { $0.lowercased() == found.category.lowercased() }) else { return false }
    }
    for (parameter, key) in [("Component", "Component"), ("Role", "Role"), ("Functionality", "Functionality")] {
      guard let wanted = strings(parameter) else { continue }
      guard case .command(let command) = found, let object = try? help(command)?.object,
        let text = object.extras?.note(PSString.make(key))?.pstring
      else { return false }
      guard wanted.contains(where: { (try? WildcardPattern(PSString.make($0), [.ignoreCase]).isMatch(text)) ?? false }) else {
        return false
      }
    }
    return true
  }

  // MARK: Showing

  private func aliasHelp(_ alias: AliasInfo, inList: Bool = false) -> Value {
    HelpObject.make(
      [
        ("Category", Value("Alias")), ("Name", Value(alias.name)), ("Synopsis", Value(alias.target)), ("Component", .null),
        ("Role", .null), ("Functionality", .null), ("ModuleName", .emptyString),
      ], inList ? "HelpInfoShort" : "AliasHelpInfo", "HelpInfo")
  }

  /// A command's help; nil for what has no parameters that could be told.
  fileprivate func help(_ command: CommandInfo, depth: Int = 0) throws -> (object: CustomObj, parameters: [Value])? {
    guard let signature = try command.signature(session) else { return nil }
    if let comment = try HelpComment.find(command, session) {
      if let target = comment.forwardTarget, depth < 10, target.lowercased() != command.name.lowercased(),
        let other = try session.findCommand(target, from: context.scope)
      {
        return try help(other, depth: depth + 1)
      }
      if let file = comment.externalHelp {
        if let object = try MamlHelp.find(file, command, session) { return (object, []) }
        return try DefaultHelp(command: command, signature: signature, session: session).build()
      }
      return try CommentHelp(command: command, signature: signature, help: comment, session: session).build()
    }
    if let object = try MamlHelp.findOfModule(command, session) { return (object, []) }
    return try DefaultHelp(command: command, signature: signature, session: session).build()
  }

  private func show(_ found: Found) throws {
    switch found {
    case .alias(let alias): try write(aliasHelp(alias))
    case .topic(let path): try write(HelpTopics.whole(path))
    case .command(let command):
      guard let (object, parameters) = try help(command) else { return }
      if has("Parameter") { return try showParameters(command, object, parameters) }
      if let view = flag("Full") ? "FullView" : flag("Detailed") ? "DetailedView" : flag("Examples") ? "ExamplesView" : nil,
        let names = object.extras?.typeNames
      {
        object.extras?.typeNames = names.map { "\($0)#\(view)" } + names
      }
      try write(.object(object))
    }
  }

  private func showParameters(_ command: CommandInfo, _ object: CustomObj, _ parameters: [Value]) throws {
    let patterns = (strings("Parameter") ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    var all = parameters
    if all.isEmpty, let list = object.extras?.note(PSString.make("parameters")) {
      let inner = try MemberAccess.get(list, PSString.make("parameter"), session) ?? .null
      all = inner.isNull ? [] : inner.sequence.map { Array($0.items) } ?? [inner]
    }
    var any = false
    for pattern in patterns {
      for parameter in all {
        guard let text = try MemberAccess.get(parameter, PSString.make("name"), session)?.pstring, try pattern.isMatch(text)
        else {
          continue
        }
        any = true
        try write(parameter)
      }
    }
    if any { return }
    try writeError(
      "System.Management.Automation.PSArgumentException",
      "No parameter matches criteria \(strings("Parameter")?.joined(separator: ",") ?? "").",
      id: "NoParmsFound", .InvalidArgument, target: Value(command.name))
  }

  private func online(_ name: String, _ found: [Found]) throws {
    if found.count > 1 {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException",
        "Multiple Help topics were found. Use only one Help topic with the -Online option.", id: "InvalidOperation",
        .InvalidOperation)
    }
    guard case .command(let command)? = found.first else {
      return try writeError(
        "Microsoft.PowerShell.Commands.HelpNotFoundException",
        "Get-Help could not find \(name) in a help file in this session. To download updated help topics type: \"Update-Help\". To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.",
        id: "HelpNotFound", .ResourceUnavailable)
    }
    let links = try HelpComment.find(command, session)?.links ?? []
    let known = try command.signature(session)?.helpUri
    guard let uri = links.first(where: { $0.contains("://") }) ?? known, !uri.isEmpty else {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException",
        "The online version of this Help topic cannot be displayed because the Internet address (URI) of the Help topic is not specified in the command code or in the help file for the command.",
        id: "InvalidOperation", .InvalidOperation)
    }
    guard uri.lowercased().hasPrefix("https://") || uri.lowercased().hasPrefix("http://") else {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException",
        "The protocol specified in the Uri \"\(uri)\" is not supported. Only \"http\" and \"https\" protocols are supported.",
        id: "InvalidOperation", .InvalidOperation)
    }
    if session.isHookSet("BypassOnlineHelpRetrieval") { return try write(Value("Help URI: " + uri)) }
    guard let browser = session.findFile("xdg-open") else {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException",
        "Starting a browser to display online Help failed. No program or browser is associated to open the URI \(uri).",
        id: "InvalidOperation", .InvalidOperation)
    }
    try session.runCommand(
      (browser as? ApplicationInfo)?.path ?? "xdg-open", [.positional(Value(uri), nil)], out: NullSink(), from: context.frame)
  }
}

/// `HelpCategory`.
enum HelpCategories {
  static let all = [
    "Alias", "Cmdlet", "Provider", "General", "FAQ", "Glossary", "HelpFile", "ScriptCommand", "Function", "Filter",
    "ExternalScript", "All", "DefaultHelp", "DscResource", "Class", "Configuration",
  ]
  static func named(_ text: String) -> String? { all.first { $0.lowercased() == text.lowercased() } }
}
