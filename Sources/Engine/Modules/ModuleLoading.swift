// Script modules: a scope tree of their own below the global scope, a body that runs once in it, and what the body exports.

import Objects
import Primitives
import Syntax

extension Session {
  /// A module with an empty scope of its own.
  public func makeModule(_ name: String, path: String = "", kind: ModuleInfo.Kind = .script) -> ModuleInfo {
    let module = ModuleInfo(name, path: path, kind: kind)
    module.scope = Scope(parent: global, layout: Layout.none(), module: module, isScriptScope: true, id: nextScopeId())
    return module
  }

  /// A block bound to a module.
  public func bind(_ block: ScriptBlock, to module: ModuleInfo?) -> ScriptBlock { ScriptBlock(block.code, module: module) }

  /// Runs a module's body in its scope; its output goes to `out`.
  public func runModuleBody(_ block: ScriptBlock, in module: ModuleInfo, _ args: [Value], from frame: Frame, out: Sink) throws {
    guard let scope = module.scope else { return }
    let file = block.code.source.file.map { ExternalScriptInfo($0) }
    let invocation = Invocation(command: file, name: file == nil ? module.name : "", at: nil)
    let bound = bind(block, to: module)
    let caller = Frame(
      self, scope: scope, source: block.code.source, out: out, streams: frame.streams, caller: frame, invocation: invocation)
    let stage = try blockProcessor(
      bound, nil, [], invocation, caller, out: out, streams: frame.streams, dotted: true, script: false,
      scopeOverride: scope, invoked: args)
    defer { stage.dispose() }
    try stage.begin()
    try stage.runWithoutInput()
    try stage.end()
    if scope.automatic?[NameKey("MyInvocation")] == nil { scope.invocation = nil }
  }

  /// Works out what a module exports: what Export-ModuleMember named, or else all functions (of a file also the aliases).
  public func settleExports(of module: ModuleInfo, aliasesToo: Bool) throws {
    guard let scope = module.scope else { return }
    func patterns(_ texts: [String]) -> [WildcardPattern] { texts.map { WildcardPattern(PSString.make($0), [.ignoreCase]) } }
    func matches(_ name: PSString, _ patterns: [WildcardPattern]) throws -> Bool {
      for pattern in patterns where try pattern.isMatch(name) { return true }
      return false
    }
    let given = module.explicitExports
    let functions = patterns(given == nil ? ["*"] : given?.functions ?? [])
    let aliases = patterns(given == nil ? (aliasesToo ? ["*"] : []) : given?.aliases ?? [])
    let variables = patterns(given?.variables ?? [])
    for (key, function) in scope.functions ?? [:] {
      // Functions that were imported from elsewhere go out only when named.
      if given == nil, function.module !== module { continue }
      if try matches(key.text, functions) { module.exportedFunctions[function.name] = function }
    }
    for (key, alias) in scope.aliases ?? [:] where try matches(key.text, aliases) { module.exportedAliases[alias.name] = alias }
    if !variables.isEmpty {
      for variable in scope.allVariables where try matches(variable.name, variables) {
        module.exportedVariables[variable.name.string] = variable
      }
    }
    for nested in module.nested {
      for (name, function) in nested.exportedFunctions where try given == nil || matches(PSString.make(name), functions) {
        if module.exportedFunctions[name] == nil { module.exportedFunctions[name] = function }
      }
      for (name, cmdlet) in nested.exportedCmdlets where module.exportedCmdlets[name] == nil {
        module.exportedCmdlets[name] = cmdlet
      }
    }
  }

  /// What of a module is to be imported, and under which names.
  public struct ImportOptions {
    public var prefix: String?
    public var functions: [String]?
    public var aliases: [String]?
    public var variables: [String]?
    /// What exists already stays.
    public var noClobber = false
    public init() {}
  }

  /// Puts a module's exports into a scope.
  public func importMembers(of module: ModuleInfo, into scope: Scope, _ options: ImportOptions = ImportOptions()) throws {
    // Naming one kind of member leaves the other kinds out, as in PowerShell.
    let isSelective = options.functions != nil || options.aliases != nil || options.variables != nil
    func wanted(_ name: String, _ patterns: [String]?) throws -> Bool {
      guard let patterns else { return !isSelective }
      for pattern in patterns where try WildcardPattern(PSString.make(pattern), [.ignoreCase]).isMatch(PSString.make(name)) {
        return true
      }
      return false
    }
    for (name, function) in module.exportedFunctions where try wanted(name, options.functions) {
      let shown = Session.prefixed(name, options.prefix)
      let key = NameKey(shown)
      if options.noClobber, try findCommand(shown, from: scope) != nil { continue }
      if scope.functions == nil { scope.functions = [:] }
      if shown == name, function.module === module {
        scope.functions?[key] = function
      } else {
        let made = FunctionInfo(shown, function.block, isFilter: function.isFilter, module: module)
        made.definitionAst = function.definitionAst
        scope.functions?[key] = made
      }
    }
    for (name, alias) in module.exportedAliases where try wanted(name, options.aliases) {
      let shown = options.prefix == nil ? name : (options.prefix ?? "") + name
      if scope.aliases == nil { scope.aliases = [:] }
      let target = module.exportedFunctions[alias.target] == nil ? alias.target : Session.prefixed(alias.target, options.prefix)
      let made = AliasInfo(shown, target: target, options: alias.options, module: module)
      made.aliasDescription = alias.aliasDescription
      if options.noClobber, scope.aliases?[NameKey(shown)] != nil { continue }
      scope.aliases?[NameKey(shown)] = made
    }
    for (name, variable) in module.exportedVariables where try wanted(name, options.variables) {
      variable.moduleName = PSString.make(module.name)
      scope.install(variable, NameKey(name))
    }
    commandGeneration &+= 1
  }

  /// `Verb-Noun` with a prefix before the noun.
  static func prefixed(_ name: String, _ prefix: String?) -> String {
    guard let prefix, !prefix.isEmpty else { return name }
    guard let dash = name.firstIndex(of: "-") else { return prefix + name }
    return name[...dash] + prefix + name[name.index(after: dash)...]
  }

  /// Takes a module's members out of every scope that can be reached.
  public func removeMembers(of module: ModuleInfo, from scopes: [Scope]) {
    for scope in scopes {
      for (key, function) in scope.functions ?? [:] where function.module === module || function.block.module === module {
        scope.functions?.removeValue(forKey: key)
      }
      for (key, alias) in scope.aliases ?? [:] where alias.module === module { scope.aliases?.removeValue(forKey: key) }
      for (name, variable) in module.exportedVariables where scope.variable(NameKey(name)) === variable {
        scope.removeVariable(NameKey(name))
      }
    }
    commandGeneration &+= 1
  }
}
