// The modules of the simulated products as a session sees them. A module's names come from the documented signatures; cmdlets that the lab
// does not simulate answer so. Nothing here is read before a name is asked for.

import Engine
import Lab
import Objects
import Primitives

/// A module of the lab.
final class LabModule: Sendable {
  let name: String
  let version: String
  /// The system whose naming habits the cmdlets' classes follow.
  let system: LabSystem
  /// The server on which the cmdlets work when nobody chose a computer.
  let home: String
  /// Computers on which the module is installed; nil = on every one.
  let installedOn: [String]?
  let autoLoads: Bool
  /// Whether the session sees the module: imported sessions are there only while they are open.
  let isPresent: @Sendable (LabSession) -> Bool
  /// What nouns begin with; saves looking into the tables for other names. "" = any.
  let nounPrefix: String
  private let tables: @Sendable () -> [SignatureTable]
  private let commands: @Sendable () -> [LabCommand]
  /// Which names of the tables belong to this module.
  private let owns: @Sendable (String) -> Bool

  init(
    _ name: String, version: String, system: LabSystem, home: String = LabModules.frontEnd, installedOn: [String]? = nil,
    autoLoads: Bool = true, nounPrefix: String = "", isPresent: @escaping @Sendable (LabSession) -> Bool = { _ in true },
    owns: @escaping @Sendable (String) -> Bool = { _ in true }, tables: @escaping @Sendable () -> [SignatureTable],
    commands: @escaping @Sendable () -> [LabCommand]
  ) {
    self.name = name
    self.version = version
    self.system = system
    self.home = home
    self.installedOn = installedOn
    self.autoLoads = autoLoads
    self.nounPrefix = nounPrefix
    self.isPresent = isPresent
    self.owns = owns
    self.tables = tables
    self.commands = commands
  }

  /// Whether the module can be used from where the session works.
  func isUsable(_ lab: LabSession) -> Bool {
    guard isPresent(lab) else { return false }
    guard let installedOn, let computer = lab.computer else { return true }
    return installedOn.contains { $0.lowercased() == computer.lowercased() }
  }

  /// A documented cmdlet and whether the lab simulates it.
  struct Coverage {
    let name: String
    let isSimulated: Bool
    let synopsis: String
  }

  /// The cmdlets that the release has, in order.
  func coverage() -> [Coverage] {
    let simulated = Dictionary(commands().map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var all: [Coverage] = []
    for table in tables() {
      for name in table.names where owns(name) {
        let command = simulated[name.lowercased()]
        guard command != nil || table.entry(name)?.isCurrent == true, seen.insert(name.lowercased()).inserted else { continue }
        all.append(Coverage(name: name, isSimulated: command != nil, synopsis: command?.synopsis ?? ""))
      }
    }
    return all.sorted { $0.name < $1.name }
  }

  /// The module as the engine knows it.
  func builtin(_ session: Session) -> BuiltinModule {
    var known: [String: CmdletInfo] = [:]
    var simulated: [String: LabCommand]?
    unowned let session = session
    let info = ModuleInfo(name, path: name, version: version, kind: .manifest)
    return BuiltinModule(
      name: name, version: version, isLoadedAtStart: false, autoLoads: autoLoads,
      isAvailable: { [self] in isUsable(LabSession.of(session)) }, info: info,
      names: { [self] in isUsable(LabSession.of(session)) ? coverage().map(\.name) : [] },
      find: { [self] wanted in
        guard let dash = wanted.firstIndex(of: "-") else { return nil }
        let key = wanted.lowercased()
        if !nounPrefix.isEmpty, !wanted[wanted.index(after: dash)...].lowercased().hasPrefix(nounPrefix) { return nil }
        guard isUsable(LabSession.of(session)) else { return nil }
        if let found = known[key] { return found }
        guard owns(wanted), let entry = tables().lazy.compactMap({ $0.entry(key) }).first else { return nil }
        if simulated == nil {
          simulated = Dictionary(commands().map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        }
        guard let command = simulated?[key] ?? (entry.isCurrent ? LabCommand(notSimulated: entry.name) : nil) else {
          return nil
        }
        let made = CmdletInfo(
          entry.name, module: info, implementingType: className(entry.name), signature: { LabModule.signature(entry, command) },
          make: { [self] in LabCmdlet(command, self) })
        made.synopsis = command.synopsis
        made.keepsModule = info
        known[key] = made
        return made
      })
  }

  /// The class that a cmdlet's error ids end with.
  private func className(_ cmdlet: String) -> String {
    let probe = LabError(system, "", id: "", category: .notSpecified, exception: "")
    return String(probe.fullyQualifiedErrorID(for: cmdlet).dropFirst())
  }

  /// The documented signature. Two things that the documentation does not say are added: the Remove- cmdlets of Active Directory ask
  /// before they act, and which parameter set counts when nothing decides.
  private static func signature(_ entry: SignatureEntry, _ command: LabCommand) -> CommandSignature {
    let documented = entry.signature()
    // Where the documentation marks no default set, it is the one by identity, or the first.
    var usual = documented.defaultSet
    if usual == nil, documented.setNames.count > 1 {
      usual = documented.setNames.first { $0 == "Identity" } ?? documented.setNames.first
    }
    if usual == documented.defaultSet, !asksFirst(entry.name) { return documented }
    return CommandSignature(
      parameters: documented.parameters, setNames: documented.setNames, defaultSet: usual,
      supportsShouldProcess: documented.supportsShouldProcess, supportsPaging: documented.supportsPaging,
      confirmImpact: asksFirst(entry.name) ? 3 : documented.confirmImpact,
      isAdvanced: documented.isAdvanced, positionalBinding: documented.positionalBinding, outputTypes: documented.outputTypes)
  }

  private static func asksFirst(_ name: String) -> Bool {
    name.hasPrefix("Remove-AD") || ["Set-MsolDirSyncEnabled", "Reset-Lab", "Restore-Lab"].contains(name)
  }
}

extension LabCommand {
  /// The answer of a cmdlet that is documented but not simulated: an error that a script can catch, whatever its arguments.
  init(notSimulated name: String) {
    self.init(name, "\(name) is a documented cmdlet that the lab does not simulate.") { cmdlet in
      throw cmdlet.terminate(
        "System.NotImplementedException", "The lab does not simulate \(name). docs/coverage.md lists what it does.",
        id: "LabCmdletNotSimulated", .NotImplemented, target: Value(name))
    }
    isSimulated = false
  }
}

/// The lab of a session.
public enum LabModules {
  static let frontEnd = "lyncfe01.contoso.local"
  static let edge = "lyncedge01.contoso.local"
  static let domainController = "dc01.contoso.local"
  static let federationServer = "adfs01.contoso.local"

  /// Makes the lab's modules known to a session and gives it the virtual clock. The organisation itself is made at the first use.
  public static func install(in session: Session) {
    TypeCatalog.register(LabEnums.family)
    session.builtinModules += all.map { $0.builtin(session) }
    let lab = LabSession.of(session)
    session.hooks.virtualUtcTicks = { [unowned lab] in lab.utcTicks }
    session.hooks.sleep = { [unowned lab] seconds in lab.sleep(seconds: seconds) }
  }

  static let all: [LabModule] = [
    LabModule(
      "ActiveDirectory", version: "1.0.0.0", system: .activeDirectory,
      installedOn: [domainController, frontEnd, federationServer],
      nounPrefix: "ad", tables: { [LabSignatures.activeDirectory] }, commands: { ActiveDirectoryCommands.all }),
    LabModule(
      "Lync", version: "5.0.8308.0", system: .lync, installedOn: [frontEnd, edge], nounPrefix: "cs",
      owns: { !LyncOnlineCommands.names.contains($0.lowercased()) },
      tables: { [LabSignatures.lync, LabSignatures.skypeForBusiness] },
      commands: { LyncCommands.all }),
    LabModule(
      "DirSync", version: "1.0", system: .dirSync, home: federationServer, installedOn: [federationServer], autoLoads: false,
      tables: { [LabSignatures.dirSync] }, commands: { DirSyncCommands.all }),
    LabModule(
      "MSOnline", version: "1.0.8070.2", system: .tenant, home: federationServer, nounPrefix: "msol",
      tables: { [LabSignatures.msOnline] },
      commands: { MSOnlineCommands.all }),
    LabModule(
      "ADFS", version: "1.0.0.0", system: .federation, home: federationServer, installedOn: [federationServer],
      nounPrefix: "adfs",
      tables: { [LabSignatures.adfs] }, commands: { AdfsCommands.all }),
    LabModule(
      "ExchangeOnlineManagement", version: "1.0.0", system: .exchangeOnline,
      owns: { ExchangeCommands.connectionNames.contains($0.lowercased()) }, tables: { [LabSignatures.exchangeOnline] },
      commands: { ExchangeCommands.connection }),
    LabModule(
      "LyncOnlineConnector", version: "1.0", system: .lyncOnline, nounPrefix: "csonline",
      tables: { [LabSignatures.lyncOnlineConnector] },
      commands: { LyncOnlineCommands.connection }),
    LabModule(
      "Lab", version: "1.0.0", system: .clock, tables: { [LabSignatures.lab] }, commands: { LabOwnCommands.all }),
    LabModule(
      "Microsoft.PowerShell.Management.Windows", version: "3.0.0.0", system: .computers, tables: { [LabSignatures.windows] },
      commands: { WindowsCommands.all }),
    LabModule(
      "tmp_lynconline", version: "1.0", system: .lyncOnline, nounPrefix: "cs", isPresent: { $0.lyncOnlineAccount != nil },
      owns: { LyncOnlineCommands.names.contains($0.lowercased()) }, tables: { [LabSignatures.lyncOnline] },
      commands: { LyncOnlineCommands.all }),
    LabModule(
      "tmp_exchangeonline", version: "1.0", system: .exchangeOnline, isPresent: { $0.exchangeAccount != nil },
      owns: { !ExchangeCommands.connectionNames.contains($0.lowercased()) }, tables: { [LabSignatures.exchangeOnline] },
      commands: { ExchangeCommands.all }),
  ]

  /// What docs/coverage.md says: each module's documented cmdlets and whether the lab simulates them.
  static func coverage() -> [(module: String, cmdlets: [LabModule.Coverage])] {
    all.map { ($0.name.hasPrefix("tmp_") ? title($0.name) : $0.name, $0.coverage()) }
  }

  /// What an imported session's module is called in the coverage table.
  private static func title(_ name: String) -> String {
    name == "tmp_lynconline" ? "Lync Online session" : "Exchange Online session"
  }
}
