// Script modules: a scope tree of their own below the global scope, a body that runs once in it, and what the body exports.

import Objects
import Primitives
import Syntax

extension Session {
  /// A module with an empty scope of its own.
  public func makeModule(_ name: String, path: String = "", kind: ModuleInfo.Kind = .script) -> ModuleInfo {
    let module = ModuleInfo(name, path: path, kind: kind)
    giveScope(to: module)
    return module
  }

  /// Gives a module a scope of its own.
  public func giveScope(to module: ModuleInfo) {
    module.scope = Scope(parent: global, layout: Layout.none(), module: module, isScriptScope: true, id: nextScopeId())
  }

  /// A block bound to a module.
  public func bind(_ block: ScriptBlock, to module: ModuleInfo?) -> ScriptBlock { ScriptBlock(block.code, module: module) }

  /// Runs a module's body in its scope; its output goes to `out`.
  public func runModuleBody(_ block: ScriptBlock, in module: ModuleInfo, _ args: [Value], from frame: Frame, out: Sink) throws {
    guard let scope = module.scope else { return }
    let file = block.code.source.file.map { ExternalScriptInfo($0) }
    let invocation = Invocation(command: file, name: file == nil ? module.name : "", at: nil)
    let bound = bind(block, to: module)
    file?.hold(bound)
    let caller = Frame(
      self, scope: scope, source: block.code.source, out: out, streams: frame.streams, caller: frame, invocation: invocation)
    let stage = try blockProcessor(
      bound, nil, [], invocation, caller, out: out, streams: frame.streams, dotted: true, script: false,
      scopeOverride: scope, invoked: args)
    defer { stage.dispose() }
    let declared = bound.code.dotted().signature.parameters.count
    if scope.automatic == nil { scope.automatic = [:] }
    scope.automatic?[Session.argsKey] = .array(Array(args.dropFirst(declared)))
    try stage.begin()
    try stage.runWithoutInput()
    try stage.end()
    if scope.automatic?[NameKey("MyInvocation")] == nil { scope.invocation = nil }
  }

  /// Works out what a module exports: what Export-ModuleMember named, or else all functions (of a file also the aliases).
  public func settleExports(of module: ModuleInfo, aliasesToo: Bool, verbose: ((String) throws -> Void)? = nil) throws {
    let given = module.explicitExports
    try export(
      from: module, functions: given == nil ? ["*"] : given?.functions, cmdlets: given == nil ? ["*"] : given?.cmdlets,
      aliases: given == nil ? (aliasesToo ? ["*"] : nil) : given?.aliases, variables: given?.variables, verbose: verbose)
  }

  /// Adds to a module's exports what of its scope matches; nil leaves a kind alone.
  public func export(
    from module: ModuleInfo, functions: [String]?, cmdlets: [String]?, aliases: [String]?, variables: [String]?,
    verbose: ((String) throws -> Void)? = nil
  ) throws {
    guard let scope = module.scope else { return }
    func patterns(_ texts: [String]?) -> [WildcardPattern] {
      (texts ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    }
    func matches(_ name: PSString, _ patterns: [WildcardPattern]) throws -> Bool {
      for pattern in patterns where try pattern.isMatch(name) { return true }
      return false
    }
    let functionPatterns = patterns(functions)
    if !functionPatterns.isEmpty {
      for (key, function) in (scope.functions ?? [:]).sorted(by: { $0.value.name < $1.value.name })
      where !function.options.contains(.allScope) && module.exportedFunctions[function.name] == nil {
        guard try matches(key.text, functionPatterns) else { continue }
        module.exportedFunctions[function.name] = function
        try verbose?("Exporting function '\(function.name)'.")
      }
    }
    let cmdletPatterns = patterns(cmdlets)
    if !cmdletPatterns.isEmpty {
      for nested in module.nested {
        for (name, cmdlet) in nested.exportedCmdlets where module.exportedCmdlets[name] == nil {
          guard try matches(PSString.make(name), cmdletPatterns) else { continue }
          module.exportedCmdlets[name] = cmdlet
          try verbose?("Exporting cmdlet '\(name)'.")
        }
      }
    }
    let variablePatterns = patterns(variables)
    if !variablePatterns.isEmpty {
      for variable in scope.allVariables where !variable.options.contains(.allScope) {
        guard !Session.isBuiltInVariable(variable.name), try matches(variable.name, variablePatterns) else { continue }
        module.exportedVariables[variable.name.string] = variable
        try verbose?("Exporting variable '\(variable.name.string)'.")
      }
    }
    let aliasPatterns = patterns(aliases)
    if !aliasPatterns.isEmpty {
      for (key, alias) in (scope.aliases ?? [:]).sorted(by: { $0.value.name < $1.value.name })
      where !alias.options.contains(.allScope) {
        guard try matches(key.text, aliasPatterns) else { continue }
        module.exportedAliases[alias.name] = alias
        try verbose?("Exporting alias '\(alias.name)'.")
      }
    }
  }

  /// Variables that every module has of its own and never exports.
  private static func isBuiltInVariable(_ name: PSString) -> Bool {
    switch name.string.lowercased() {
    case "_", "this", "input", "args", "true", "false", "null", "psdefaultparametervalues", "error", "psscriptroot",
      "pscommandpath", "myinvocation", "executioncontext", "stacktrace":
      return true
    default: return false
    }
  }

  /// What of a module is to be imported, and under which names.
  public struct ImportOptions {
    public var prefix: String?
    public var functions: [String]?
    public var cmdlets: [String]?
    public var aliases: [String]?
    public var variables: [String]?
    /// What exists already stays.
    public var noClobber = false
    /// What happens to each member, in words.
    public var verbose: ((String) throws -> Void)?
    /// Each command that was imported, under its new name.
    public var imported: ((String) throws -> Void)?
    public init() {}
  }

  /// Puts a module's exports into a scope.
  public func importMembers(of module: ModuleInfo, into scope: Scope, _ options: ImportOptions = ImportOptions()) throws {
    // Naming one kind of member leaves the other kinds out, as in PowerShell.
    let isSelective = options.functions != nil || options.aliases != nil || options.variables != nil || options.cmdlets != nil
    func wanted(_ name: String, _ patterns: [String]?) throws -> Bool {
      guard let patterns else { return !isSelective }
      for pattern in patterns where try WildcardPattern(PSString.make(pattern), [.ignoreCase]).isMatch(PSString.make(name)) {
        return true
      }
      return false
    }
    func skipped(_ kind: String, _ name: String) throws {
      try options.verbose?(
        "The \(kind) '\(name)' was not imported because there is a member with the same name in the current scope.")
    }
    for (name, function) in module.exportedFunctions.sorted(by: { $0.key < $1.key }) where try wanted(name, options.functions) {
      let shown = Session.prefixed(name, options.prefix)
      let key = NameKey(shown)
      if options.noClobber, try isCommand(shown, from: scope) {
        try skipped("function", name)
        continue
      }
      if scope.functions == nil { scope.functions = [:] }
      if shown == name, function.module === module, scope !== module.scope {
        scope.functions?[key] = function
      } else {
        let made = FunctionInfo(shown, function.block, isFilter: function.isFilter, module: module)
        made.definitionAst = function.definitionAst
        made.functionDescription = function.functionDescription
        made.options = function.options
        scope.functions?[key] = made
      }
      try options.imported?(shown)
      try options.verbose?("Importing function '\(shown)'.")
    }
    for (name, cmdlet) in module.exportedCmdlets.sorted(by: { $0.key < $1.key }) where try wanted(name, options.cmdlets) {
      let shown = Session.prefixed(name, options.prefix)
      if options.noClobber, try isCommand(shown, from: scope) {
        try skipped("cmdlet", name)
        continue
      }
      if scope.cmdlets == nil { scope.cmdlets = [:] }
      scope.cmdlets?[NameKey(shown)] = shown == name ? cmdlet : cmdlet.renamed(shown)
      try options.imported?(shown)
      try options.verbose?("Importing cmdlet '\(shown)'.")
    }
    for (name, variable) in module.exportedVariables.sorted(by: { $0.key < $1.key }) where try wanted(name, options.variables) {
      if options.noClobber, scope.variable(NameKey(name)) != nil {
        try skipped("variable", name)
        continue
      }
      variable.moduleName = PSString.make(module.name)
      scope.install(variable, NameKey(name))
      try options.verbose?("Importing variable '\(name)'.")
    }
    for (name, alias) in module.exportedAliases.sorted(by: { $0.key < $1.key }) where try wanted(name, options.aliases) {
      let shown = Session.prefixed(name, options.prefix)
      if options.noClobber, try isCommand(shown, from: scope) {
        try skipped("alias", shown)
        continue
      }
      if scope.aliases == nil { scope.aliases = [:] }
      let isOwn = module.exportedFunctions[alias.target] != nil || module.exportedCmdlets[alias.target] != nil
      let target = isOwn ? Session.prefixed(alias.target, options.prefix) : alias.target
      let made = AliasInfo(shown, target: target, options: alias.options, module: module)
      made.aliasDescription = alias.aliasDescription
      scope.aliases?[NameKey(shown)] = made
      try options.verbose?("Importing alias '\(shown)'.")
    }
    commandGeneration &+= 1
  }

  /// The cmdlets of binary modules that a scope sees, with the names they go by there.
  public func cmdletsImported(seenFrom scope: Scope) -> [(CmdletInfo, String)] {
    var all: [NameKey: CmdletInfo] = [:]
    var current: Scope? = scope
    while let here = current {
      if let own = here.cmdlets { all.merge(own) { nearer, _ in nearer } }
      current = here.parent
    }
    return all.values.map { ($0, $0.name) }
  }

  /// Whether a name already means an alias, function or cmdlet.
  private func isCommand(_ name: String, from scope: Scope) throws -> Bool {
    if findAlias(name, from: scope) != nil || findFunction(name, from: scope) != nil { return true }
    if scope.cmdlets?[NameKey(name)] != nil { return true }
    for module in builtinModules where module.isAlwaysLoaded || loadedModules[module.name.lowercased()] != nil {
      if module.find(name) != nil { return true }
    }
    return false
  }

  /// `Verb-Noun` with a prefix before the noun.
  public static func prefixed(_ name: String, _ prefix: String?) -> String {
    guard let prefix, !prefix.isEmpty else { return name }
    guard let dash = name.firstIndex(of: "-") else { return prefix + name }
    return name[...dash] + prefix + name[name.index(after: dash)...]
  }

  /// Takes a module's members out of every scope that can be reached.
  public func removeMembers(of module: ModuleInfo, from scopes: [Scope]) {
    for scope in scopes where scope !== module.scope {
      for (key, function) in scope.functions ?? [:] where function.module === module || function.block.module === module {
        scope.functions?.removeValue(forKey: key)
      }
      for (key, alias) in scope.aliases ?? [:] where alias.module === module { scope.aliases?.removeValue(forKey: key) }
      for (name, variable) in module.exportedVariables where scope.variable(NameKey(name)) === variable {
        scope.removeVariable(NameKey(name))
      }
      for (key, cmdlet) in scope.cmdlets ?? [:] where module.exportedCmdlets[cmdlet.implementedName] != nil {
        if cmdlet.module === module || cmdlet.module.map({ owner in module.nested.contains(where: { $0 === owner }) }) ?? true {
          scope.cmdlets?.removeValue(forKey: key)
        }
      }
      if scope.cmdlets?.isEmpty ?? false { scope.cmdlets = nil }
    }
    commandGeneration &+= 1
  }

  /// Takes a module out of the session: its members from all scopes, itself from all tables; OnRemove runs first.
  public func removeModule(_ module: ModuleInfo, from frame: Frame, out: Sink) throws {
    if let block = module.onRemove { try run(bind(block, to: module), [.object(module)], out: out, from: frame) }
    // Only whoever takes it out loses the members; other modules that imported it keep theirs.
    var scopes: [Scope] = [global]
    var current: Scope? = frame.scope
    while let here = current, scopes.count < 10_000 {
      scopes.append(here)
      current = here.parent
    }
    removeMembers(of: module, from: scopes)
    modules.removeAll { $0 === module }
    for other in modules {
      other.imported.removeAll { $0 === module }
      other.nested.removeAll { $0 === module }
    }
    let key = module.name.lowercased()
    if loadedModules[key] === module {
      loadedModules[key] = modules.last { $0.name.lowercased() == key }
    }
    commandGeneration &+= 1
  }

  /// Enters a module into the table of all, and into that of the module (nil for the session) that imports it.
  public func register(_ module: ModuleInfo, in importer: ModuleInfo?) {
    if !modules.contains(where: { $0 === module }) {
      module.isNestedOnly = importer != nil
      modules.append(module)
    }
    if let importer {
      if !importer.imported.contains(where: { $0 === module }), importer !== module { importer.imported.append(module) }
    } else {
      module.isNestedOnly = false
    }
    loadedModules[module.name.lowercased()] = module
    commandGeneration &+= 1
  }
}
