// A native cmdlet: one small class in a file of its family. Its parameters come from the signature data; bound values are asked for by name.
// `begin`, `process` (once an input object, or once without input) and `end` run as in PowerShell.

import Objects
import Primitives

/// Base of all native cmdlets. One instance a call.
open class Cmdlet {
  /// Set before `begin`.
  public final var context: CommandContext = .none
  public init() {}
  open func begin() throws {}
  open func process() throws {}
  open func end() throws {}
  /// Called before `dispose` when everything is being stopped while the command has not ended: `StopProcessing`.
  open func stop() throws {}
  /// Always called last, also after errors and early stops: closes what is open.
  open func dispose() {}
  /// Dynamic parameters for the values bound so far; nil when there are none.
  open func dynamicParameters() throws -> [ParameterSpec]? { nil }
}

extension Cmdlet {
  public final var session: Session { context.session }
  /// Whether the caller gave the parameter (or the pipeline bound it).
  public final func has(_ name: String) -> Bool { context.isBound(name) }
  /// The bound value, `.null` when not bound.
  public final func value(_ name: String) -> Value { context.value(name) }
  /// The bound value as text; nil when not bound or null.
  public final func string(_ name: String) -> String? {
    let value = value(name)
    return value.isNull ? nil : (value.pstring?.string ?? (try? session.text(value)))
  }
  /// The bound values as texts: `string[]` parameters.
  public final func strings(_ name: String) -> [String]? {
    let value = value(name)
    if value.isNull { return nil }
    if let sequence = value.sequence { return sequence.items.map { $0.pstring?.string ?? ((try? session.text($0)) ?? "") } }
    return string(name).map { [$0] }
  }
  /// A switch or Boolean parameter.
  public final func flag(_ name: String) -> Bool { Truth.isTrue(value(name)) }
  public final func int(_ name: String) -> Int? { has(name) ? value(name).integer.map(Int.init) : nil }
  /// The elements of an array parameter.
  public final func array(_ name: String) -> [Value] {
    let value = value(name)
    if value.isNull { return [] }
    return value.sequence.map { Array($0.items) } ?? [value]
  }
  /// `$InputObject`-like pipeline value of this `process` call.
  public final var parameterSet: String { context.parameterSetName }

  /// Writes one object.
  public final func write(_ value: Value) throws { try context.out.write(value) }
  /// Writes an object's elements.
  public final func writeEnumerated(_ value: Value) throws { try context.out.writeEnumerated(value) }
  /// A non-terminating error.
  public final func writeError(_ record: ErrorRecord) throws { try context.writeError(record) }
  public final func writeError(
    _ typeName: String, _ message: String, id: String, _ category: ErrorCategory, target: Value = .null
  ) throws {
    try context.writeError(ErrorRecord(ExceptionObj(typeName, message), id: id, category: category, target: target))
  }
  /// A statement-terminating error.
  public final func terminate(
    _ typeName: String, _ message: String, id: String, _ category: ErrorCategory, target: Value = .null
  ) -> Thrown {
    context.terminating(ErrorRecord(ExceptionObj(typeName, message), id: id, category: category, target: target))
  }
  public final func writeWarning(_ text: String) throws { try context.writeWarning(text) }
  public final func writeVerbose(_ text: String) throws { try context.writeVerbose(text) }
  public final func writeDebug(_ text: String) throws { try context.writeDebug(text) }
  /// `ShouldProcess`: handles -WhatIf and -Confirm.
  public final func shouldProcess(_ target: String, _ action: String? = nil) throws -> Bool {
    try context.shouldProcess(target, action)
  }
  /// Raises the signal that this command needs no more input.
  public final func stopUpstream() -> PipelineStop { PipelineStop(ObjectIdentifier(context)) }
}
