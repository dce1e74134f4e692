// Questions before a change: -WhatIf, -Confirm, $ConfirmPreference, ShouldContinue, and the prompt with its choices as the console lays it out.

import Objects
import Primitives

/// The prompt for a choice.
public enum Confirmation {
  /// What can be answered.
  public enum Choice: Sendable {
    case yes, yesToAll, no, noToAll, halt, suspend

    var key: String {
      switch self {
      case .yes: return "Y"
      case .yesToAll: return "A"
      case .no: return "N"
      case .noToAll: return "L"
      case .halt: return "H"
      case .suspend: return "S"
      }
    }
    var label: String {
      switch self {
      case .yes: return "Yes"
      case .yesToAll: return "Yes to All"
      case .no: return "No"
      case .noToAll: return "No to All"
      case .halt: return "Halt Command"
      case .suspend: return "Suspend"
      }
    }
    var help: String {
      switch self {
      case .yes: return "Continue with only the next step of the operation."
      case .yesToAll: return "Continue with all the steps of the operation."
      case .no: return "Skip this operation and proceed with the next operation."
      case .noToAll: return "Skip this operation and all subsequent operations."
      case .halt: return "Stop this command."
      case .suspend: return "Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the pipeline."
      }
    }
  }

  /// `System.Management.Automation.ConfirmImpact`.
  public static let impactType =
    TypeCatalog.find("System.Management.Automation.ConfirmImpact")
    ?? TypeInfo.enumeration("System.Management.Automation.ConfirmImpact", ["None", "Low", "Medium", "High"])

  /// Why a question can't be asked where nobody sits.
  public static let refusal = "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available."

  /// The error of a question that nobody can answer.
  public static func notInteractive() -> Thrown {
    Thrown(
      "System.Management.Automation.PSInvalidOperationException", refusal, id: "InvalidOperation", category: .InvalidOperation)
  }

  /// The error after "Halt Command".
  static func halted(_ context: CommandContext) -> Thrown {
    context.halting(
      ErrorRecord(
        ExceptionObj(
          "System.Management.Automation.ActionPreferenceStopException",
          "The running command stopped because the user selected the Stop option."),
        id: "ActionPreferenceStop", category: .OperationStopped))
  }

  /// Asks until an answer fits; an empty line takes `fallback`.
  public static func ask(_ session: Session, caption: String, message: String, _ choices: [Choice], fallback: Choice = .yes)
    throws -> Choice
  {
    let host = session.host
    guard host.isInteractive else { throw notInteractive() }
    if let own = host as? ScriptedHost {
      let entries = choices.map { (label: $0.label.replacing($0.key, with: "&" + $0.key, maxReplacements: 1), help: $0.help) }
      let taken = try own.choose(caption, message, entries, fallback: choices.firstIndex(of: fallback) ?? 0)
      return choices.indices.contains(taken) ? choices[taken] : fallback
    }
    let prompt = ChoicePrompt(entries: choices.map { .init(key: $0.key, label: $0.label, help: $0.help) }, host: host)
    prompt.title(caption, message)
    while true {
      let choice = choices[try prompt.ask(default: choices.firstIndex(of: fallback) ?? 0)]
      if choice != .suspend { return choice }
      // The question is asked again when the prompt is left.
      try session.enterNestedPrompt(at: session.currentFrame ?? session.topFrame())
    }
  }
}

extension CommandContext {
  private var whatIf: Bool {
    if let given = common.whatIf { return given }
    return session.variableValue("WhatIfPreference", from: preferenceScope).map { Truth.isTrue($0) } ?? false
  }

  /// The impact from which on a command asks: None 0 to High 3.
  private var confirmPreference: Int {
    if let confirm = common.confirm { return confirm ? 1 : 0 }
    guard let value = session.variableValue("ConfirmPreference", from: preferenceScope), !value.isNull else { return 3 }
    if case .object(let object) = value.base, let item = object as? EnumValue { return Int(item.raw) }
    if let number = value.integer { return Int(number) }
    return ["none", "low", "medium", "high"].firstIndex(of: value.pstring?.string.lowercased() ?? "") ?? 3
  }

  /// Whether to go on with a change: handles -WhatIf and -Confirm.
  public func shouldProcess(_ target: String, _ action: String?) throws -> Bool {
    try shouldProcess(
      description: "Performing the operation \"\(action ?? name)\" on target \"\(target)\".", warning: nil, caption: nil)
  }

  /// The form with texts of one's own.
  public func shouldProcess(description: String, warning: String?, caption: String?) throws -> Bool {
    if let confirmAll { return confirmAll }
    if whatIf {
      session.host.writeLine("What if: " + description)
      return false
    }
    let preference = confirmPreference
    if preference == 0 || preference > (signature?.confirmImpact ?? 2) {
      if common.verbose == true || verbosePreference == .continue, common.verbose != false { try writeVerbose(description) }
      return true
    }
    let text = warning.flatMap { $0.isEmpty ? nil : $0 } ?? "Are you sure you want to perform this action?\n" + description
    let choice = try Confirmation.ask(
      session, caption: caption.flatMap { $0.isEmpty ? nil : $0 } ?? "Confirm", message: text,
      [.yes, .yesToAll, .no, .noToAll, .suspend])
    switch choice {
    case .yesToAll: confirmAll = true
    case .noToAll: confirmAll = false
    default: break
    }
    return choice == .yes || choice == .yesToAll
  }

  /// A question that -Confirm and $ConfirmPreference don't touch.
  public func shouldContinue(_ query: String, _ caption: String) throws -> Bool {
    let choice = try Confirmation.ask(
      session, caption: caption.isEmpty ? "Confirm" : caption, message: query.isEmpty ? "Continue with this operation?" : query,
      [.yes, .no, .suspend])
    return choice == .yes
  }

  /// The same with "to all" answers that the caller keeps.
  public func shouldContinue(_ query: String, _ caption: String, yesToAll: inout Bool, noToAll: inout Bool) throws -> Bool {
    if noToAll { return false }
    if yesToAll { return true }
    let choice = try Confirmation.ask(
      session, caption: caption.isEmpty ? "Confirm" : caption, message: query.isEmpty ? "Continue with this operation?" : query,
      [.yes, .yesToAll, .no, .noToAll, .suspend])
    yesToAll = choice == .yesToAll
    noToAll = choice == .noToAll
    return choice == .yes || choice == .yesToAll
  }
}
