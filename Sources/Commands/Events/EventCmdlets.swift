// Events: New-Event, Get-Event, Wait-Event, Remove-Event, Register-EngineEvent, Register-ObjectEvent, Get-EventSubscriber, Unregister-Event.

import Engine
import Objects
import Primitives

enum EventCmdlets {
  static let table: CommandFamilies.Table = [
    "New-Event": { NewEventCommand() },
    "Get-Event": { GetEventCommand() },
    "Wait-Event": { WaitEventCommand() },
    "Remove-Event": { RemoveEventCommand() },
    "Register-EngineEvent": { RegisterEngineEventCommand() },
    "Register-ObjectEvent": { RegisterObjectEventCommand() },
    "Get-EventSubscriber": { GetEventSubscriberCommand() },
    "Unregister-Event": { UnregisterEventCommand() },
  ]
}

final class NewEventCommand: Cmdlet {
  override func end() throws {
    let arguments = has("EventArguments") ? Value.array(array("EventArguments")) : .array([Value]())
    try write(
      .object(
        session.events.generate(
          string("SourceIdentifier") ?? "", sender: value("Sender"), args: arguments, message: value("MessageData"))))
  }
}

/// A pattern for source identifiers, and whether it names one exactly.
private struct SourcePattern {
  let text: String
  private let pattern: WildcardPattern
  init(_ text: String) {
    self.text = text
    pattern = WildcardPattern(PSString.make(text), [.ignoreCase])
  }
  var isExact: Bool { !WildcardPattern.containsWildcards(PSString.make(text)) }
  func fits(_ name: String) throws -> Bool { try pattern.isMatch(PSString.make(name)) }
}

extension Cmdlet {
  /// Says that nothing had the number, or the identifier written without wildcards, that was asked for.
  fileprivate func nothingFits(_ thing: String, _ wanted: Int?, _ pattern: SourcePattern, id: String) throws {
    if let wanted {
      try writeError(
        "System.ArgumentException", "\(thing) with identifier '\(wanted)' does not exist.", id: id, .InvalidArgument)
    } else if has("SourceIdentifier"), pattern.isExact {
      try writeError(
        "System.ArgumentException", "\(thing) with source identifier '\(pattern.text)' does not exist.",
        id: "INVALID_SOURCE_IDENTIFIER", .InvalidArgument)
    }
  }
}

final class GetEventCommand: Cmdlet {
  override func end() throws {
    let pattern = SourcePattern(string("SourceIdentifier") ?? "*")
    let wanted = int("EventIdentifier")
    var any = false
    for happened in session.events.received {
      if has("SourceIdentifier"), try !pattern.fits(happened.source) { continue }
      if let wanted, Int(happened.identifier) != wanted { continue }
      any = true
      try write(.object(happened))
    }
    if any { return }
    try nothingFits("Event", wanted, pattern, id: "INVALID_SOURCE_IDENTIFIER")
  }
}

final class WaitEventCommand: Cmdlet {
  override func process() throws {
    session.host.flush()
    let timeout = int("Timeout") ?? -1
    let pattern = has("SourceIdentifier") ? SourcePattern(string("SourceIdentifier") ?? "") : nil
    let events = session.events
    var found: PSEventArgsObj?
    let ok = try session.wait(seconds: timeout < 0 ? nil : Double(timeout), runsActions: true) {
      found = try events.received.first { try pattern?.fits($0.source) ?? true }
      return found != nil
    }
    if ok, let found { try write(.object(found)) }
  }
}

final class RemoveEventCommand: Cmdlet {
  override func process() throws {
    let pattern = SourcePattern(string("SourceIdentifier") ?? "*")
    let wanted = int("EventIdentifier")
    let events = session.events
    var any = false
    for happened in events.received {
      if has("SourceIdentifier"), try !pattern.fits(happened.source) { continue }
      if let wanted, Int(happened.identifier) != wanted { continue }
      any = true
      if try shouldProcess("Event '\(happened.source)'", "Remove") { events.received.removeAll { $0 === happened } }
    }
    if any { return }
    try nothingFits("Event", wanted, pattern, id: "INVALID_EVENT_IDENTIFIER")
  }
}

/// What the two Register cmdlets have in common.
class RegisterEventCmdlet: Cmdlet {
  final func register(_ source: String, _ object: Value, _ eventName: String?) throws {
    if session.events.subscribers.contains(where: { $0.sourceIdentifier.lowercased() == source.lowercased() }), eventName != nil
    {
      return try writeError(
        "System.ArgumentException",
        "Cannot subscribe to the specified event. A subscriber with the source identifier '\(source)' already exists.",
        id: "SUBSCRIBER_EXISTS", .InvalidArgument, target: object)
    }
    let action = value("Action").base.obj as? ScriptBlock
    if action != nil, flag("Forward") {
      throw terminate(
        "System.ArgumentException", "The action and forward parameters cannot be specified at the same time.",
        id: "ACTION_AND_FORWARD_NOT_SUPPORTED", .InvalidOperation)
    }
    let made = session.events.subscribe(
      source, to: object, eventName, action: action, messageData: value("MessageData"), isSupport: flag("SupportEvent"),
      forwards: flag("Forward"), maximum: int("MaxTriggerCount") ?? 0)
    if let job = made.action, !flag("SupportEvent") { try write(.object(job)) }
  }
}

final class RegisterEngineEventCommand: RegisterEventCmdlet {
  override func end() throws {
    if flag("Forward"), has("Action") {
      throw terminate(
        "System.ArgumentException", "The action and forward parameters cannot be specified at the same time.",
        id: "ACTION_AND_FORWARD_NOT_SUPPORTED", .InvalidOperation)
    }
    try register(string("SourceIdentifier") ?? "", .null, nil)
  }
}

final class RegisterObjectEventCommand: RegisterEventCmdlet {
  override func end() throws {
    let name = string("EventName") ?? ""
    let object = value("InputObject")
    let source = object.base.obj as? EventSource
    guard let known = source?.eventNames.first(where: { $0.lowercased() == name.lowercased() }) else {
      return try writeError(
        "System.ArgumentException",
        "Cannot register for the specified event. An event with the name '\(name)' does not exist. (Parameter 'eventName')",
        id: "INVALID_REGISTRATION", .InvalidArgument, target: object)
    }
    let identifier = string("SourceIdentifier") ?? "\(PSGuid.random())"
    if identifier.lowercased().hasPrefix("powershell.") {
      return try writeError(
        "System.ArgumentException",
        "Cannot register for the specified event. The event source identifier '\(identifier)' is reserved for the PowerShell engine. (Parameter 'sourceIdentifier')",
        id: "INVALID_REGISTRATION", .InvalidArgument,
        target: object)
    }
    try register(identifier, object, known)
  }
}

final class GetEventSubscriberCommand: Cmdlet {
  override func process() throws {
    let pattern = SourcePattern(string("SourceIdentifier") ?? "*")
    let wanted = int("SubscriptionId")
    var any = false
    for subscriber in session.events.subscribers {
      if has("SourceIdentifier"), try !pattern.fits(subscriber.sourceIdentifier) { continue }
      if let wanted, Int(subscriber.id) != wanted { continue }
      if subscriber.isSupport, !flag("Force") { continue }
      any = true
      try write(.object(subscriber))
    }
    if any { return }
    try nothingFits("Event subscription", wanted, pattern, id: "INVALID_SOURCE_IDENTIFIER")
  }
}

final class UnregisterEventCommand: Cmdlet {
  override func process() throws {
    let pattern = SourcePattern(string("SourceIdentifier") ?? "*")
    let wanted = int("SubscriptionId")
    let events = session.events
    var any = false
    for subscriber in events.subscribers {
      if has("SourceIdentifier"), try !pattern.fits(subscriber.sourceIdentifier) { continue }
      if let wanted, Int(subscriber.id) != wanted { continue }
      if subscriber.isSupport, !flag("Force") { continue }
      any = true
      if try shouldProcess("Event subscription '\(subscriber.sourceIdentifier)'", "Unsubscribe") {
        events.unsubscribe(subscriber)
      }
    }
    if any { return }
    try nothingFits("Event subscription", wanted, pattern, id: "INVALID_SUBSCRIPTION_IDENTIFIER")
  }
}
