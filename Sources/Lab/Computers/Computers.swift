// The computers of the organisation: their Windows services and their reachability. Other systems ask here whether a service
// runs and a port is open; faults for scenarios (a stopped replica agent, a blocked port) are set here.

/// A Windows service on a computer.
public struct WindowsService: Sendable, Hashable, LabRecordConvertible {
  public let name: String
  public let displayName: String
  public internal(set) var isRunning: Bool

  /// As Get-Service prints it.
  public var record: LabRecord {
    LabRecord(
      "System.ServiceProcess.ServiceController",
      [
        (
          "Status",
          .enumeration(type: "System.ServiceProcess.ServiceControllerStatus", name: isRunning ? "Running" : "Stopped")
        ), ("Name", .string(name)), ("DisplayName", .string(displayName)),
      ])
  }
}

/// A computer of the organisation.
public struct Computer: Sendable, Hashable {
  public let fqdn: String
  public internal(set) var services: [WindowsService]
  /// Whether it is switched on and on the network.
  public internal(set) var isOnline = true
  /// TCP ports that a firewall blocks on the way to it.
  public internal(set) var blockedPorts: Set<Int> = []
  /// Whether its certificates are valid and trusted.
  public internal(set) var hasValidCertificate = true
}

public struct Computers: Sendable {
  /// Full name of the domain controller.
  public let domainController: String
  var byName: [String: Computer] = [:]
  private(set) var order: [String] = []

  init(domainController: String) { self.domainController = domainController }

  public var all: [Computer] { order.compactMap { byName[$0] } }

  /// By full name or by the first label of it.
  public subscript(name: String) -> Computer? {
    let folded = fold(name)
    if let computer = byName[folded] { return computer }
    return order.first { $0.cut(at: 0x2E)?.before == folded }.flatMap { byName[$0] }
  }

  mutating func add(_ fqdn: String, services: [(String, String)]) {
    order.append(fold(fqdn))
    byName[fold(fqdn)] = Computer(
      fqdn: fqdn, services: services.map { WindowsService(name: $0.0, displayName: $0.1, isRunning: true) })
  }

  func isRunning(_ service: String, on computer: String) -> Bool {
    guard let computer = self[computer], computer.isOnline else { return false }
    return computer.services.contains { sameText($0.name, service) && $0.isRunning }
  }

  /// Whether a connection to a port of a computer can be made.
  func isReachable(_ computer: String, port: Int) -> Bool {
    guard let computer = self[computer] else { return false }
    return computer.isOnline && !computer.blockedPorts.contains(port)
  }
}

extension LabError {
  static func noSuchService(_ name: String) -> LabError {
    LabError(
      .computers, "Cannot find any service with service name '\(name)'.", id: "NoServiceFoundForGivenName",
      category: .objectNotFound, exception: "Microsoft.PowerShell.Commands.ServiceCommandException", target: name,
      targetType: "String")
  }
  static func noSuchComputer(_ name: String) -> LabError {
    LabError(
      .computers, "Cannot open Service Control Manager on computer '\(name)'. This operation might require other privileges.",
      id: "System.InvalidOperationException", category: .notSpecified, exception: "System.InvalidOperationException",
      target: name,
      targetType: "String")
  }
}

extension Organisation {
  /// Get-Service: name patterns with `*`; an unknown plain name is an error.
  public func getService(_ name: String = "*", on computer: String? = nil) throws(LabError) -> [WindowsService] {
    let host = computer ?? caller.computer
    guard let machine = computers[host], machine.isOnline else { throw .noSuchComputer(host) }
    let pattern = StarPattern(name)
    let found = machine.services.filter { pattern.matches($0.name) || pattern.matches($0.displayName) }
    if found.isEmpty && !pattern.hasWildcard { throw .noSuchService(name) }
    return found.sorted { fold($0.name) < fold($1.name) }
  }

  /// Start-Service and Stop-Service.
  public mutating func setService(_ name: String, on computer: String? = nil, running: Bool) throws(LabError) {
    let host = computer ?? caller.computer
    guard let machine = computers[host], machine.isOnline else { throw .noSuchComputer(host) }
    guard let at = machine.services.firstIndex(where: { sameText($0.name, name) || sameText($0.displayName, name) }) else {
      throw .noSuchService(name)
    }
    let service = machine.services[at]
    if service.isRunning == running { return }
    try change("\(running ? "Started" : "Stopped") \(service.name) on \(machine.fqdn)", in: .computers) {
      systems throws(LabError) in
      systems.computers.byName[fold(machine.fqdn)]?.services[at].isRunning = running
      systems.reachabilityChanged(of: machine.fqdn)
    }
  }

  /// Restart-Service.
  public mutating func restartService(_ name: String, on computer: String? = nil) throws(LabError) {
    try setService(name, on: computer, running: false)
    try setService(name, on: computer, running: true)
  }

  /// Switches a computer off or on.
  public mutating func setComputer(_ name: String, online: Bool) throws(LabError) {
    try alterComputer(name, "\(name) is \(online ? "on" : "off") the network") { $0.isOnline = online }
  }

  /// Blocks or opens a TCP port on the way to a computer.
  public mutating func setPort(_ port: Int, of name: String, blocked: Bool) throws(LabError) {
    try alterComputer(name, "Port \(port) to \(name) is \(blocked ? "blocked" : "open")") {
      if blocked { $0.blockedPorts.insert(port) } else { $0.blockedPorts.remove(port) }
    }
  }

  /// Lets a computer's certificates expire, or renews them.
  public mutating func setCertificate(of name: String, valid: Bool) throws(LabError) {
    try alterComputer(name, "The certificate of \(name) is \(valid ? "valid" : "expired")") { $0.hasValidCertificate = valid }
  }

  private mutating func alterComputer(_ name: String, _ what: String, _ body: (inout Computer) -> Void) throws(LabError) {
    guard var machine = computers[name] else { throw .noSuchComputer(name) }
    body(&machine)
    let altered = machine
    try change(what, in: .computers) { systems throws(LabError) in
      systems.computers.byName[fold(altered.fqdn)] = altered
      systems.reachabilityChanged(of: altered.fqdn)
    }
  }
}

extension Systems {
  /// Wakes whatever was waiting for a computer or a service of it.
  mutating func reachabilityChanged(of computer: String) {
    resumeReplication(of: computer)
    if sameText(computer, dirSync.computer), computers.isRunning("FIMSynchronizationService", on: computer) {
      dirSyncEngineStarted()
    }
  }
}
