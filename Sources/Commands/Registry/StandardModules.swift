// PowerShell's own modules as the session sees them: names map to factories, signatures are read when a cmdlet is first used.

import Engine
import Formatting
import Objects
import Primitives

/// Makes the standard modules, aliases and variables known to a session.
public enum StandardModules {
  public static func install(in session: Session) {
    session.builtinModules += [
      module("Microsoft.PowerShell.Core", CommandSignatures.core, alwaysQualified: true),
      module("Microsoft.PowerShell.Utility", CommandSignatures.utility),
      module("Microsoft.PowerShell.Management", CommandSignatures.management),
      module("Microsoft.PowerShell.Security", CommandSignatures.security),
      module("Microsoft.PowerShell.Host", CommandSignatures.host),
      module("Microsoft.PowerShell.Archive", CommandSignatures.archive),
      module("ThreadJob", CommandSignatures.threadJob),
      module("", CommandSignatures.globalFunctions),
    ]
    _ = typesAreRegistered
    ProviderService.install(session)
    StandardAliases.install(in: session)
    StandardVariables.install(in: session)
  }

  /// The types of this room become known by name, once a process.
  private static let typesAreRegistered: Bool = {
    TypeCatalog.register(PSSerializerType.family)
    TypeCatalog.register(ByteCollectionObj.family)
    return true
  }()

  /// A module whose commands are those of a signature table that have a factory.
  private static func module(_ name: String, _ table: SignatureTable, alwaysQualified: Bool = false) -> BuiltinModule {
    var known: [String: CmdletInfo] = [:]
    let info = ModuleInfo(name, path: name, version: "7.0.0.0", kind: .manifest)
    return BuiltinModule(
      name: name, version: "7.0.0.0", isLoadedAtStart: true, autoLoads: true,
      names: { table.names.filter { CommandTable.factory($0) != nil } },
      find: { wanted in
        let key = wanted.lowercased()
        if let found = known[key] { return found }
        guard let make = CommandTable.factory(key), let entry = table.entry(key) else { return nil }
        let made = CmdletInfo(
          entry.name, module: name.isEmpty ? nil : info, implementingType: entry.implementingType, isFunction: entry.isFunction,
          signature: { SignatureCompletion.complete(entry.signature(), entry.name) }, make: make)
        // The session holds the module only through its commands.
        made.keepsModule = info
        known[key] = made
        return made
      })
  }
}

/// The factories of all native cmdlets, by lower-case name. Each family's file contributes a table.
enum CommandTable {
  private static let factories: [String: @Sendable () -> Cmdlet] = {
    var all: [String: @Sendable () -> Cmdlet] = [:]
    all.reserveCapacity(300)
    for family in CommandFamilies.all {
      for (name, make) in family { all[name.lowercased()] = make }
    }
    for (name, make) in FormattingCmdlets.factories { all[name.lowercased()] = make }
    return all
  }()

  static func factory(_ name: String) -> (@Sendable () -> Cmdlet)? { factories[name.lowercased()] }
}
