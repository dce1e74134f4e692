// What one PowerShell session knows of the lab: the organisation, made at the first use, and where and as whom its user works. Until
// something asks for the organisation, the session keeps the machine's clock and the lab costs nothing.

import Engine
import Lab
import Objects
import Primitives

/// The lab of one session; attached to the session as a service.
final class LabSession {
  private(set) var world: LabWorld?
  private var seed: UInt64 = 2014
  /// The computer that Enter-LabComputer chose; nil = an administrator's desk, from which every module works on its own server.
  var computer: String?
  var account = "CONTOSO\\Administrator"
  var tenantAccount: String?
  var exchangeAccount: String?
  var lyncOnlineAccount: String?
  /// Accounts of remote sessions with Exchange Online, by session object, and the objects themselves, so that they stay themselves.
  var openSessions: [ObjectIdentifier: String] = [:]
  var keptSessions: [LabObject] = []
  /// Object types by name and properties, so that objects of one shape share one type.
  var shapes: [String: LabShape] = [:]
  /// Types whose default view is known to the session's type data.
  var viewedTypes: Set<String> = []

  static func of(_ session: Session) -> LabSession {
    if let known = session.service(LabSession.self) { return known }
    let made = LabSession()
    session.attach(made)
    return made
  }

  /// The organisation; made when first asked for.
  var organisation: LabWorld {
    if let world { return world }
    let made = LabWorld(.contoso(seed: seed))
    world = made
    return made
  }

  /// Starts again from a seed.
  func reset(seed: UInt64) {
    self.seed = seed
    if let world { world.reset(seed: seed) } else { world = LabWorld(.contoso(seed: seed)) }
  }

  /// Who calls, for a command of a module that lives on `home`.
  func caller(_ command: String, home: String) -> Caller {
    Caller(
      computer: computer ?? home, account: account, command: command, tenantAccount: tenantAccount,
      exchangeAccount: exchangeAccount,
      lyncOnlineAccount: lyncOnlineAccount)
  }

  /// Forgets imported modules that the present computer has not, so that their cmdlets are unknown until they are imported where they are.
  func leaveModules(of session: Session) {
    for module in LabModules.all where !module.isUsable(self) {
      session.loadedModules[module.name.lowercased()] = nil
      session.modules.removeAll { $0.builtin?.name == module.name }
    }
    session.commandGeneration &+= 1
  }

  /// Virtual time in UTC ticks; nil while nobody has used the lab.
  var utcTicks: UInt64? { world.map { UInt64(clamping: $0.now.ticks) } }

  /// What Start-Sleep does in a lab session that has begun; false leaves the waiting to the machine.
  func sleep(seconds: Double) -> Bool {
    guard let world else { return false }
    let ticks = (seconds * 10_000_000).rounded()
    world.advance(by: Span(ticks: ticks >= 9.2e18 ? .max : Int64(max(0, ticks))))
    return true
  }
}
