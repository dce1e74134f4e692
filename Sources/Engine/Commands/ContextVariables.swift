// -OutVariable, -PipelineVariable, -ErrorVariable and their like: lists in the caller's scope that fill while the command runs; and the
// preferences that an advanced function's common parameters set for everything it calls.

import Objects
import Primitives

/// The variables of one command that collect records of the other streams. Chained: what a function calls fills the function's lists too.
public final class StreamCollectors {
  let outer: StreamCollectors?
  fileprivate(set) var error: ListObj?
  fileprivate(set) var warning: ListObj?
  fileprivate(set) var information: ListObj?

  init(outer: StreamCollectors?) { self.outer = outer }

  func list(_ kind: StreamKind) -> ListObj? {
    switch kind {
    case .error: return error
    case .warning: return warning
    case .information: return information
    default: return nil
    }
  }
}

/// Keeps what passes by in a list.
private final class OutVariableSink: Sink {
  private let next: Sink
  private let list: ListObj
  init(_ next: Sink, _ list: ListObj) {
    self.next = next
    self.list = list
  }
  override func write(_ value: Value) throws {
    list.items.append(value)
    try next.write(value)
  }
}

/// Puts the object that passes by into a variable, for the commands after this one.
private final class PipelineVariableSink: Sink {
  private let next: Sink
  private let variable: PSVariable
  init(_ next: Sink, _ variable: PSVariable) {
    self.next = next
    self.variable = variable
  }
  override func write(_ value: Value) throws {
    variable.value = value
    try next.write(value)
  }
}

/// What -OutBuffer asks for: the next command gets nothing until there are more objects than that, and then gets all of them.
final class OutBufferSink: Sink {
  private let next: Sink
  private let count: Int
  private var waiting: [Value] = []
  init(_ next: Sink, _ count: Int) {
    self.next = next
    self.count = count
  }
  override func write(_ value: Value) throws {
    waiting.append(value)
    if waiting.count > count { try flush() }
  }
  /// Hands on what waits.
  func flush() throws {
    let all = waiting
    waiting = []
    for value in all { try next.write(value) }
  }
}

extension CommandContext {
  /// Sets up what -OutVariable, -PipelineVariable, -ErrorVariable, -WarningVariable and -InformationVariable ask for.
  func applyOutVariable() throws {
    if let count = common.outBuffer, count > 0, invocation.pipelinePosition < invocation.pipelineLength {
      let sink = OutBufferSink(out, count)
      outBuffer = sink
      out = sink
    }
    if let name = common.outVariable { out = OutVariableSink(out, try collector(name)) }
    if let name = common.pipelineVariable, !name.isEmpty {
      let key = NameKey(name)
      removesPipelineVariable = scope.local(key) == nil
      pipelineVariableKey = key
      let variable = scope.makeVariable(key)
      variable.value = .null
      out = PipelineVariableSink(out, variable)
    }
    guard common.errorVariable != nil || common.warningVariable != nil || common.informationVariable != nil else { return }
    let collectors = StreamCollectors(outer: streams.collectors)
    collectors.error = try common.errorVariable.map { try collector($0) }
    collectors.warning = try common.warningVariable.map { try collector($0) }
    collectors.information = try common.informationVariable.map { try collector($0) }
    streams = streams.collecting(collectors)
  }

  /// Takes the variable of -PipelineVariable away at the end of the pipeline; one that was there before is left with nothing in it.
  func removePipelineVariable() {
    guard let key = pipelineVariableKey else { return }
    pipelineVariableKey = nil
    if removesPipelineVariable { scope.removeVariable(key) } else { scope.variable(key)?.value = .null }
  }

  /// The list under a name: a new one, or the one that is there when the name starts with `+`.
  private func collector(_ given: String) throws -> ListObj {
    let appends = given.hasPrefix("+")
    let name = appends ? String(given.dropFirst()) : given
    let isVariable = name.lowercased().hasPrefix("variable:")
    let path = session.qualified(name, from: scope) ?? (scope, isVariable ? String(name.dropFirst(9)) : name)
    if appends, let old = session.variableValue(path.name, from: path.scope) {
      if case .object(let object) = old.base, let list = object as? ListObj { return list }
      if !old.isNull {
        let list = ListObj(.arrayList, old.sequence?.items ?? [old])
        try session.setVariable(path.name, .object(list), in: path.scope)
        return list
      }
    }
    let list = ListObj(.arrayList)
    try session.setVariable(path.name, .object(list), in: path.scope)
    return list
  }

  /// What -ErrorAction, -Verbose and their like mean for everything that an advanced function calls: its own preference variables.
  func applyPreferences(to scope: Scope) {
    guard signature?.isAdvanced == true, scope !== self.scope else { return }
    func set(_ name: String, _ value: Value) {
      let key = NameKey(name)
      scope.install(PSVariable(key.text, value), key)
    }
    func action(_ preference: ActionPreference) -> Value {
      .object(EnumValue(CommonParameter.actionPreference, Int64(preference.rawValue)))
    }
    if let verbose = common.verbose { set("VerbosePreference", action(verbose ? .continue : .silentlyContinue)) }
    if let debug = common.debug { set("DebugPreference", action(debug ? .continue : .silentlyContinue)) }
    if let preference = common.errorAction { set("ErrorActionPreference", action(preference)) }
    if let preference = common.warningAction { set("WarningPreference", action(preference)) }
    if let preference = common.informationAction { set("InformationPreference", action(preference)) }
    if let preference = common.progressAction { set("ProgressPreference", action(preference)) }
    if let whatIf = common.whatIf { set("WhatIfPreference", .object(SwitchObj(whatIf))) }
    if let confirm = common.confirm { set("ConfirmPreference", .object(EnumValue(Confirmation.impactType, confirm ? 1 : 0))) }
  }
}
