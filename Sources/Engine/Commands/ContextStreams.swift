// What a running command says besides its output: errors, warnings, verbose and debug messages. Common parameters come before preference
// variables, which are looked up from the command's own scope outwards.

import Objects
import Primitives

extension CommandContext {
  /// Where preference variables are looked up: a script command's own scope, else the caller's.
  var preferenceScope: Scope { ownFrame?.scope ?? scope }

  var errorPreference: ActionPreference {
    common.errorAction ?? session.preference("ErrorActionPreference", preferenceScope, default: .continue)
  }
  var warningPreference: ActionPreference {
    common.warningAction ?? session.preference("WarningPreference", preferenceScope, default: .continue)
  }
  public var verbosePreference: ActionPreference {
    if let verbose = common.verbose { return verbose ? .continue : .silentlyContinue }
    return session.preference("VerbosePreference", preferenceScope, default: .silentlyContinue)
  }
  public var debugPreference: ActionPreference {
    if let debug = common.debug { return debug ? .continue : .silentlyContinue }
    return session.preference("DebugPreference", preferenceScope, default: .silentlyContinue)
  }
  var informationPreference: ActionPreference {
    common.informationAction ?? session.preference("InformationPreference", preferenceScope, default: .silentlyContinue)
  }
  public var progressPreference: ActionPreference {
    common.progressAction ?? session.preference("ProgressPreference", preferenceScope, default: .continue)
  }

  /// A preference that a variable gave, unless it is the one that is reserved: that one is replaced by the default, and the command fails.
  private func supported(
    _ preference: ActionPreference, _ variable: String, default fallback: ActionPreference
  ) throws -> ActionPreference {
    guard preference == .suspend else { return preference }
    let names = ActionPreference.names
    try session.setVariable(
      variable, .object(EnumValue(CommonParameter.actionPreference, Int64(fallback.rawValue))), in: preferenceScope)
    throw DotNetError.notSupported(
      "The \(names[preference.rawValue]) ActionPreference value is reserved for future use and is not supported at this time. It has been replaced in your \(variable) variable by the default value of \(names[fallback.rawValue]). For more information about preference variables, see the Help topic, \"about_Preference_Variables.\""
    )
  }

  // MARK: errors

  /// A non-terminating error: recorded, then shown, hidden or turned terminating as -ErrorAction and $ErrorActionPreference say.
  public func writeError(_ record: ErrorRecord) throws {
    if record.isWriteError { attributeToCaller(record) }
    session.complete(record, self)
    let preference = errorPreference
    failed = true
    session.lastOk = false
    switch preference {
    case .ignore: return
    case .silentlyContinue:
      session.record(record)
      collect(.error, .object(record))
      return
    case .break:
      if let frame { try session.debugger.breakHere(frame, trigger: .object(record)) }
    case .stop:
      // The variable learns of the stop, not of the error itself.
      let stop = ExceptionObj(
        "System.Management.Automation.ActionPreferenceStopException",
        "The running command stopped because the preference variable \"ErrorActionPreference\" or common parameter is set to Stop: "
          + (record.detailsMessage ?? record.exception.message))
      stop.record = record
      collect(.error, .object(stop))
      throw stopping(record)
    case .inquire:
      if answeredErrors != true {
        switch try Confirmation.ask(
          session, caption: "Confirm", message: record.detailsMessage ?? record.exception.message,
          [.yes, .yesToAll, .halt, .suspend])
        {
        case .yesToAll: answeredErrors = true
        case .halt:
          throw stopping(record)
        default: break
        }
      }
    default: break
    }
    session.record(record)
    collect(.error, .object(record))
    if let sink = streams.error { try sink.write(.object(record)) } else { session.showError(record) }
  }

  /// `Write-Error` speaks for the function or script that calls it.
  private func attributeToCaller(_ record: ErrorRecord) {
    guard record.invocation == nil, let caller = frame?.invocation else { return }
    record.invocation = InvocationInfo(caller, session, ofError: true)
    record.pipelineIterations = caller.pipelineIterations
    if record.commandTypeName == nil { record.commandTypeName = caller.command?.name ?? "" }
  }

  /// Completes a record for a statement-terminating error of this command.
  public func terminating(_ record: ErrorRecord) -> Thrown {
    session.complete(record, self)
    // The variable gets the exception in which the error travels.
    let outer = ErrorLayers.commandFailure(record)
    outer.record = record
    collect(.error, .object(outer))
    record.endsCommand = true
    return Thrown(record)
  }

  /// The error that ends the script (`-ErrorAction Stop`) unless something catches it.
  func stopping(_ record: ErrorRecord) -> Thrown {
    record.endsCommand = true
    record.isFatal = true
    return Thrown(record)
  }

  func halting(_ record: ErrorRecord) -> Thrown { stopping(terminating(record).record) }

  /// Adds a record to the variables that -ErrorVariable and its like name, here and around.
  func collect(_ kind: StreamKind, _ value: Value) {
    var collectors = streams.collectors
    if bindsOutsideCode, common.errorVariable != nil { collectors = collectors?.outer }
    while let current = collectors {
      current.list(kind)?.items.append(value)
      collectors = current.outer
    }
  }

  // MARK: messages

  /// Whether a message of this preference is shown, and the error when it stops the command.
  private func passes(_ preference: ActionPreference) -> Bool { preference != .ignore && preference != .silentlyContinue }

  private func stopOrAsk(_ preference: ActionPreference, _ variable: String, _ text: String) throws {
    switch preference {
    case .stop:
      throw halting(
        ErrorRecord(
          ExceptionObj(
            "System.Management.Automation.ActionPreferenceStopException",
            "The running command stopped because the preference variable \"\(variable)\" or common parameter is set to Stop: \(text)"
          ),
          id: "ActionPreferenceStop", category: .OperationStopped))
    case .inquire:
      let answer = try Confirmation.ask(
        session, caption: "Confirm", message: "Continue with this operation?", [.yes, .yesToAll, .halt, .suspend])
      if answer == .halt { throw Confirmation.halted(self) }
    default: break
    }
  }

  private func message(_ kind: StreamKind, _ text: String) -> StreamRecord {
    let record = StreamRecord(kind, Value(text))
    record.invocation = invocation
    record.source = name
    return record
  }

  public func writeWarning(_ text: String) throws {
    let preference = try supported(warningPreference, "WarningPreference", default: .continue)
    let shown = passes(preference)
    if shown || streams.collectors != nil {
      let record = message(.warning, text)
      if shown {
        if let sink = streams.warning { try sink.write(.object(record)) } else { session.host.writeWarningLine(text) }
      }
      collect(.warning, .object(record))
    }
    try stopOrAsk(preference, "WarningPreference", text)
  }

  public func writeVerbose(_ text: String) throws {
    let preference = try supported(verbosePreference, "VerbosePreference", default: .silentlyContinue)
    guard passes(preference) else { return }
    if let sink = streams.verbose {
      try sink.write(.object(message(.verbose, text)))
    } else {
      session.host.writeVerboseLine(text)
    }
    try stopOrAsk(preference, "VerbosePreference", text)
  }

  public func writeDebug(_ text: String) throws {
    let preference = try supported(debugPreference, "DebugPreference", default: .silentlyContinue)
    guard passes(preference) else { return }
    if let sink = streams.debug { try sink.write(.object(message(.debug, text))) } else { session.host.writeDebugLine(text) }
    try stopOrAsk(preference, "DebugPreference", text)
  }

  /// `Write-Information`: shown when $InformationPreference says so, but recorded and redirected anyway.
  public func writeInformation(_ data: Value, tags: [String], source: String? = nil) throws {
    let preference = try supported(informationPreference, "InformationPreference", default: .silentlyContinue)
    let record = StreamRecord(.information, data)
    record.tags = tags
    record.source = source ?? invocation.callExtent?.file ?? name
    collect(.information, .object(record))
    // `Ignore` keeps it from the screen and the stream, not from -InformationVariable.
    if preference == .ignore { return }
    if let sink = streams.information {
      try sink.write(.object(record))
    } else if passes(preference) {
      session.host.writeLine(try session.text(data))
    }
    try stopOrAsk(preference, "InformationPreference", try session.text(data))
  }

  /// `Write-Host`: an information record that the host shows at once.
  public func writeHost(_ text: String, newLine: Bool, foreground: Int?, background: Int?) throws {
    let ignored = informationPreference == .ignore
    if ignored, streams.collectors == nil { return }
    if streams.information != nil || streams.collectors != nil {
      let record = StreamRecord(
        .information, .object(HostMessageObj(text, noNewLine: !newLine, foreground: foreground, background: background)))
      record.tags = ["PSHOST"]
      record.source = "Write-Host"
      collect(.information, .object(record))
      if ignored { return }
      if let sink = streams.information { return try sink.write(.object(record)) }
    }
    if foreground == nil, background == nil {
      if newLine { session.host.writeLine(text) } else { session.host.write(text) }
    } else {
      session.host.write(text, foreground: foreground, background: background)
      if newLine { session.host.writeLine("") }
    }
  }

  /// `Write-Progress`.
  public func writeProgress(activity: String, status: String, percent: Int, completed: Bool) throws {
    try writeProgress(ProgressState(activity: activity, status: status, percent: percent, isCompleted: completed))
  }

  /// Writes a progress record.
  public func writeProgress(_ state: ProgressState) throws {
    guard passes(try supported(progressPreference, "ProgressPreference", default: .continue)) else { return }
    if let target = session.progressTarget { return target(.object(ProgressObj(state))) }
    session.host.writeProgress(state)
  }

  // MARK: records of other sessions

  /// Writes what another session's code wrote, as it is: the record keeps its place and its id.
  public func forward(_ kind: StreamKind, _ value: Value) throws {
    switch kind {
    case .output: try out.write(value)
    case .error:
      guard let record = value.base.obj as? ErrorRecord else { return }
      failed = true
      session.lastOk = false
      switch errorPreference {
      case .ignore: return
      case .silentlyContinue:
        session.record(record)
        return collect(.error, value)
      case .stop:
        collect(.error, value)
        throw stopping(record)
      default:
        session.record(record)
        collect(.error, value)
        if let sink = streams.error { try sink.write(value) } else { session.showError(record) }
      }
    case .warning: try pass(kind, value, warningPreference, streams.warning)
    case .verbose: try pass(kind, value, verbosePreference, streams.verbose)
    case .debug: try pass(kind, value, debugPreference, streams.debug)
    case .information:
      let preference = informationPreference
      if preference == .ignore { return }
      collect(kind, value)
      if let sink = streams.information { return try sink.write(value) }
      let record = value.base.obj as? StreamRecord
      if record?.message.base.obj is HostMessageObj {
        try session.showRecord(kind, value)
      } else if passes(preference), let record {
        session.host.writeLine(try session.text(record.message))
      }
    }
  }

  private func pass(_ kind: StreamKind, _ value: Value, _ preference: ActionPreference, _ sink: Sink?) throws {
    guard passes(preference) else { return }
    collect(kind, value)
    if let sink { return try sink.write(value) }
    try session.showRecord(kind, value)
  }

  /// Writes a progress record of another session.
  public func forwardProgress(_ value: Value) {
    guard passes(progressPreference) else { return }
    if let target = session.progressTarget { return target(value) }
    if let record = value.base.obj as? ProgressObj { session.host.writeProgress(record.state) }
  }
}
