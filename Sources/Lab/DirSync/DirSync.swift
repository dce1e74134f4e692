// DirSync: reads the forest, remembers what it exported last, and writes the differences to the tenant (FACTS C). A run takes
// one and a half to two minutes of virtual time; the timer starts one every three hours and a little.

/// One run of the synchronisation engine.
public struct DirSyncRun: Sendable, Hashable {
  public let number: Int
  public let isFull: Bool
  /// Whether somebody asked for it; otherwise the timer did.
  public let isManual: Bool
  public let started: Instant
  public internal(set) var ended: Instant?
  /// `in-progress`, `success`, `completed-export-errors`, `stopped-deletion-threshold-exceeded`, ...
  public internal(set) var status = "in-progress"
  public internal(set) var imported = 0
  public internal(set) var added = 0
  public internal(set) var updated = 0
  public internal(set) var deleted = 0
  public internal(set) var errors: [String] = []
}

/// An entry that DirSync writes into the Application log of its computer.
public struct DirSyncLogEntry: Sendable, Hashable, LabRecordConvertible {
  public let time: Instant
  public let eventID: Int
  /// Information, Warning or Error.
  public let level: String
  public let message: String

  /// As Get-EventLog prints it.
  public var record: LabRecord {
    LabRecord(
      "System.Diagnostics.EventLogEntry",
      [
        ("TimeGenerated", .time(time)),
        ("EntryType", .enumeration(type: "System.Diagnostics.EventLogEntryType", name: level)),
        ("Source", .string("Directory Synchronization")), ("InstanceId", .long(Int64(eventID))),
        ("EventID", .int(Int64(eventID))),
        ("Message", .string(message)),
      ], showing: ["TimeGenerated", "EntryType", "Source", "InstanceId", "Message"])
  }
}

public struct DirSync: Sendable {
  /// The computer that it is installed on.
  public let computer: String
  public internal(set) var interval: Span = .hours(3)
  /// When the timer runs next.
  public internal(set) var nextRun: Instant?
  public internal(set) var runs: [DirSyncRun] = []
  /// Another run asked for during one: its kind.
  public internal(set) var queuedFullSync: Bool?
  public internal(set) var preventsAccidentalDeletes = true
  public internal(set) var deletionThreshold = 500
  public internal(set) var synchronisesPasswords = false
  /// Set-FullPasswordSync waits for a restart of the engine.
  public internal(set) var fullPasswordSyncPending = false
  public internal(set) var log: [DirSyncLogEntry] = []
  /// What the tenant last accepted, by anchor.
  var exported: [LabGUID: DirectoryImage] = [:]
  /// Anchors whose export failed, with the tenant's words; they are tried again in every run.
  public internal(set) var failures: [LabGUID: String] = [:]
  var importedUSN: Int64 = 0
  /// What the run under way has imported.
  var pending: [LabGUID] = []
  /// A later full import starts from nothing.
  var needsFullImport = true

  init(computer: String) { self.computer = computer }

  public var isRunning: Bool { runs.last?.ended == nil && !runs.isEmpty }

  mutating func write(_ eventID: Int, _ message: String, level: String = "Information", at time: Instant) {
    log.append(DirSyncLogEntry(time: time, eventID: eventID, level: level, message: message))
  }
}

extension LabError {
  /// All error texts of DirSync (FACTS C2).
  static func dirSyncNotInstalled(_ command: String) -> LabError {
    LabError(
      .dirSync,
      "The term '\(command)' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the "
        + "spelling of the name, or if a path was included, verify that the path is correct and try again.",
      id: "CommandNotFoundException", category: .objectNotFound,
      exception: "System.Management.Automation.CommandNotFoundException", target: command, targetType: "String",
      terminating: true)
  }
  /// Import-Module DirSync where it isn't installed.
  public static func moduleNotFound(_ module: String) -> LabError {
    LabError(
      .dirSync,
      "The specified module '\(module)' was not loaded because no valid module file was found in any module directory.",
      id: "Modules_ModuleNotFound", category: .resourceUnavailable, exception: "System.IO.FileNotFoundException",
      target: module,
      targetType: "String")
  }
  static func dirSyncServiceStopped(_ service: String) -> LabError {
    LabError(
      .dirSync, "The service '\(service)' is not running on the local computer.", id: "System.InvalidOperationException",
      category: .invalidOperation, exception: "System.InvalidOperationException", target: service, targetType: "String")
  }
  static func dirSyncBadThreshold(_ value: Int) -> LabError {
    LabError(
      .dirSync, "The deletion threshold \(value) is not valid. It must be 1 or more.", id: "System.ArgumentException",
      category: .invalidArgument, exception: "System.ArgumentException", target: String(value), targetType: "Int32")
  }
}

extension Organisation {
  /// Whether Import-Module DirSync works on the caller's computer.
  public var canImportDirSync: Bool { sameText(caller.computer, dirSync.computer) }

  private func requireDirSync(_ command: String) throws(LabError) {
    guard canImportDirSync else { throw .dirSyncNotInstalled(command) }
  }

  /// Start-OnlineCoexistenceSync: asks for a run and returns at once. During a run one more is queued.
  public mutating func startOnlineCoexistenceSync(fullSync: Bool = false) throws(LabError) {
    try requireDirSync("Start-OnlineCoexistenceSync")
    guard computers.isRunning("MSOnlineSyncScheduler", on: dirSync.computer) else {
      throw .dirSyncServiceStopped("MSOnlineSyncScheduler")
    }
    try change("Asked for a \(fullSync ? "full" : "delta") synchronisation", in: .dirSync) { systems throws(LabError) in
      systems.startDirSync(full: fullSync, manual: true)
    }
  }

  /// Get-PreventAccidentalDeletes.
  public func getPreventAccidentalDeletes() throws(LabError) -> LabRecord {
    try requireDirSync("Get-PreventAccidentalDeletes")
    return LabRecord(
      "Microsoft.Online.Coexistence.PS.Config.PreventAccidentalDeletes",
      [
        ("Enabled", .boolean(dirSync.preventsAccidentalDeletes)),
        ("ObjectDeletionThreshold", .int(Int64(dirSync.deletionThreshold))),
      ])
  }

  /// Set-PreventAccidentalDeletes -Enable -ObjectDeletionThreshold n, or -Disable.
  public mutating func setPreventAccidentalDeletes(enabled: Bool, threshold: Int? = nil) throws(LabError) {
    try requireDirSync("Set-PreventAccidentalDeletes")
    if let threshold, threshold < 1 { throw .dirSyncBadThreshold(threshold) }
    try change("Accidental-delete prevention is \(enabled ? "on" : "off")", in: .dirSync) { systems throws(LabError) in
      systems.dirSync.preventsAccidentalDeletes = enabled
      if let threshold { systems.dirSync.deletionThreshold = threshold }
    }
  }

  /// Set-FullPasswordSync: takes effect when FIMSynchronizationService restarts.
  public mutating func setFullPasswordSync() throws(LabError) {
    try requireDirSync("Set-FullPasswordSync")
    try change("Flagged a full password synchronisation", in: .dirSync) { systems throws(LabError) in
      systems.dirSync.fullPasswordSyncPending = true
    }
  }

  /// The wizard's choice whether password hashes are synchronised.
  public mutating func setPasswordSynchronisation(_ on: Bool) throws(LabError) {
    try change("Password synchronisation is \(on ? "on" : "off")", in: .dirSync) { systems throws(LabError) in
      systems.dirSync.synchronisesPasswords = on
      systems.tenant.passwordSynchronisationEnabled = on
      if on { for anchor in systems.dirSync.exported.keys.sorted() { systems.passwordChanged(anchor: anchor) } }
    }
  }

  /// Get-CoexistenceConfiguration: what the tool knows of the tenant.
  public func getCoexistenceConfiguration() throws(LabError) -> LabRecord {
    try requireDirSync("Get-CoexistenceConfiguration")
    return LabRecord(
      "Microsoft.Online.Coexistence.Schema.CompanyConfiguration",
      [
        ("CompanyName", .string(tenant.displayName)),
        ("DirectorySynchronizationEnabled", .boolean(tenant.directorySynchronizationEnabled)),
        ("PasswordSynchronizationEnabled", .boolean(dirSync.synchronisesPasswords)),
        ("LastDirSyncTime", .optional(tenant.lastDirSyncTime)), ("SyncTimeInterval", .span(dirSync.interval)),
      ])
  }
}
