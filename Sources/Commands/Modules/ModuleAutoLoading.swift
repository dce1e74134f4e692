// Loading a module because a command of it is called: `$PSModuleAutoLoadingPreference` says when.

import Engine
import Objects
import Primitives
import Syntax

enum ModuleAutoLoading {
  static func install(_ session: Session) {
    // Names under way: looking for one must not start looking for it again.
    let under = Names()
    session.hooks.assemblyWanted = { [unowned session] path in try CSharpFiles.load(path, session) != nil }
    session.hooks.commandNotFound = { [unowned session] name, scope in
      if let file = try fileOfPattern(name, session) { return file }
      guard session.autoLoading == .all, isPlausible(name), under.all.insert(name.lowercased()).inserted else { return nil }
      defer { under.all.remove(name.lowercased()) }
      return try find(name, session, scope)
    }
    session.hooks.moduleWanted = { [unowned session] name in
      guard under.all.insert(name + "\\").inserted else { return }
      defer { under.all.remove(name + "\\") }
      _ = try load(name, session)
    }
    session.hooks.requireModules = { [unowned session] wanted, _, frame in
      try RequiredModules.forScript(wanted, session, frame)
    }
  }

  /// The one file that a path with wildcards means, where no file has the path as its name.
  private static func fileOfPattern(_ name: String, _ session: Session) throws -> CommandInfo? {
    guard let first = name.utf8.first, first == 0x2e || first == 0x2f || first == 0x7e,
      name.contains("/") || name.contains("\\"), WildcardPattern.containsWildcards(PSString.make(name))
    else { return nil }
    let found = try TextFiles.resolve(String(name.map { $0 == "\\" ? "/" : $0 }), session)
    return found.count == 1 ? session.findFile(found[0]) : nil
  }

  private final class Names { var all: Set<String> = [] }

  private static func isPlausible(_ name: String) -> Bool {
    !name.isEmpty && !name.contains("\\") && !name.contains(":") && !name.contains("/")
      && !WildcardPattern.containsWildcards(PSString.make(name))
  }

  /// Imports the first module that exports a command, and answers with the command.
  private static func find(_ name: String, _ session: Session, _ scope: Scope) throws -> CommandInfo? {
    let available = AvailableModules(session)
    let key = name.lowercased()
    for file in available.files() {
      let module = try available.describe(file)
      guard exports(module, key) else { continue }
      var failure: ErrorRecord?
      guard try load(file, session, { failure = $0 }) != nil else {
        let short = ModulePaths.moduleName(file)
        let message =
          failure.map {
            "The '\(name)' command was found in the module '\(short)', but the module could not be loaded due to the following error: [\($0.exception.message)]\nFor more information, run 'Import-Module \(short)'."
          }
          ?? "The '\(name)' command was found in the module '\(short)', but the module could not be loaded. For more information, run 'Import-Module \(short)'."
        let thrown = Thrown(
          "System.Management.Automation.CommandNotFoundException", message, id: "CouldNotAutoloadMatchingModule",
          category: .ObjectNotFound, target: Value(name))
        thrown.record.exception.fields["CommandName"] = Value(name)
        throw thrown
      }
      if let found = session.findFunction(name, from: scope) { return found }
      if session.findAlias(name, from: scope) != nil { return try session.findCommand(name, from: scope) }
      for module in session.modules {
        if let cmdlet = module.exportedCmdlets.first(where: { $0.key.lowercased() == key })?.value { return cmdlet }
      }
    }
    return nil
  }

  private static func exports(_ module: ModuleInfo, _ key: String) -> Bool {
    module.exportedFunctions.keys.contains { $0.lowercased() == key }
      || module.exportedCmdlets.keys.contains { $0.lowercased() == key }
      || module.exportedAliases.keys.contains { $0.lowercased() == key }
  }

  /// Imports a module into the session, quietly.
  @discardableResult
  private static func load(_ name: String, _ session: Session, _ failed: @escaping (ErrorRecord) -> Void = { _ in }) throws
    -> ModuleInfo?
  {
    let loader = ModuleLoader(session, session.currentFrame ?? session.topFrame())
    loader.target = session.global
    loader.report = failed
    do { return try loader.load(name).module } catch let thrown as Thrown {
      failed(thrown.record)
      return nil
    }
  }
}
