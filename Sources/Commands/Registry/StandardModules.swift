// PowerShell's own modules as the session sees them: names map to factories, signatures are read when a cmdlet is first used.

import Engine
import Formatting
import Objects
import Primitives

/// Makes the standard modules, aliases and variables known to a session.
public enum StandardModules {
  public static func install(in session: Session) {
    session.builtinModules += [
      module(session, "Microsoft.PowerShell.Core", CommandSignatures.core),
      module(session, "Microsoft.PowerShell.Utility", CommandSignatures.utility, guid: "1da87e53-152b-403e-98dc-74d7b4d63d59"),
      module(
        session, "Microsoft.PowerShell.Management", CommandSignatures.management, guid: "eefcb906-b326-4e99-9f54-8b4bb6ef3c6d"),
      module(
        session, "Microsoft.PowerShell.Security", CommandSignatures.security, guid: "a94c8c7e-9810-47c0-b8af-65089c13a35a"),
      module(session, "Microsoft.PowerShell.Host", CommandSignatures.host, guid: "56d66100-99a0-4ffc-a12d-eee9a6718aef"),
      module(
        session, "Microsoft.PowerShell.Archive", CommandSignatures.archive, version: "1.2.5",
        guid: "eb74e8da-9ae2-482a-a648-e96550fb8733",
        kind: .script),
      module(
        session, "Microsoft.PowerShell.ThreadJob", CommandSignatures.threadJobs, version: "2.2.0",
        guid: "29955884-f6a6-49ba-a071-a4dc8842697f", kind: .binary),
      module(session, "", CommandSignatures.globalFunctions),
    ]
    _ = DotNetFamilies.areRegistered
    ProviderService.install(session)
    _ = factsAreRegistered
    session.hooks.hasHelpComment = { (try? HelpComment.find($0, $1)) ?? nil != nil }
    session.hooks.startBackgroundJob = { try BackgroundJobs.background($0, $1) }
    StandardAliases.install(in: session)
    StandardVariables.install(in: session)
    ModulePaths.establish(session)
    ModuleAutoLoading.install(session)
  }

  /// After all others: only what no table of this program has comes from the catalogue of names.
  private static let factsAreRegistered: Void = TypeCatalog.register(TypeFacts.family)

  /// A module whose commands are those of a signature table that have a factory.
  private static func module(
    _ session: Session, _ name: String, _ table: SignatureTable, version: String = "7.0.0.0",
    guid: String = "00000000-0000-0000-0000-000000000000",
    kind: ModuleInfo.Kind = .manifest
  ) -> BuiltinModule {
    var known: [String: CmdletInfo] = [:]
    unowned let session = session
    let isEngine = name.isEmpty || name == "Microsoft.PowerShell.Core"
    let path = isEngine ? name : "\(Session.home)/Modules/\(name)/\(name).psd1"
    let info = ModuleInfo(name, path: path, version: isEngine ? "7.6.9.500" : version, kind: kind)
    info.guid = guid
    if !isEngine {
      info.author = "PowerShell"
      info.companyName = "Microsoft Corporation"
      info.copyright = "Copyright (c) Microsoft Corporation."
      info.compatibleEditions = ["Core"]
      if let oldest = try? PSVersion(3, 0) { info.powerShellVersion = .version(oldest) }
      info.helpInfoUri = "https://aka.ms/powershell75-help"
    }
    return BuiltinModule(
      name: name, version: version, isLoadedAtStart: true, autoLoads: true, guid: guid, info: info,
      names: { table.names.filter { CommandTable.factory($0) != nil || !name.isEmpty } },
      find: { wanted in
        let key = wanted.lowercased()
        if let found = known[key] { return found }
        guard let entry = table.entry(key) else { return nil }
        // Another module's cmdlet of the name, such as the lab's, goes before one that is missing here or has no transport.
        if CommandTable.givesWay(key),
          session.builtinModules.contains(where: { !$0.isLoadedAtStart && $0.isAvailable() && $0.find(wanted) != nil })
        {
          return nil
        }
        // A cmdlet that is not written yet is known with its parameters, and says so when it is called.
        guard let make = CommandTable.factory(key) ?? (name.isEmpty ? nil : { MissingCommand(entry.name) }) else { return nil }
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

/// A cmdlet of PowerShell that this program does not have.
private final class MissingCommand: Cmdlet {
  private let name: String
  init(_ name: String) {
    self.name = name
    super.init()
  }
  override func begin() throws {
    throw terminate(
      "System.NotImplementedException", "\(name) is a cmdlet of PowerShell that this program does not have.",
      id: "CmdletNotImplemented", .NotImplemented, target: Value(name))
  }
}

/// The factories of all native cmdlets, by lower-case name. Each family's file contributes a table.
enum CommandTable {
  private static let factories: CommandFamilies.Table = {
    var all: CommandFamilies.Table = [:]
    all.reserveCapacity(300)
    for family in CommandFamilies.all {
      for (name, make) in family { all[name.lowercased()] = make }
    }
    for (name, make) in FormattingCmdlets.factories { all[name.lowercased()] = make }
    return all
  }()

  /// Those that can only say what is missing, since there is no transport here.
  private static let withoutTransport = Set(RemotingCmdlets.table.keys.map { $0.lowercased() })

  static func factory(_ name: String) -> (@Sendable () -> Cmdlet)? { factories[name.lowercased()] }

  /// Whether a cmdlet of another module goes before PowerShell's of this name, in lower case.
  static func givesWay(_ key: String) -> Bool { factories[key] == nil || withoutTransport.contains(key) }
}
