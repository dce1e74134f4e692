// `PSInvocationSettings`: what a host asks of one run of a `[powershell]`.

import Objects
import Primitives

enum InvocationSettings {
  static let streamOptions = TypeInfo.enumeration(
    "System.Management.Automation.RemoteStreamOptions",
    [
      "AddInvocationInfoToErrorRecord", "AddInvocationInfoToWarningRecord", "AddInvocationInfoToDebugRecord",
      "AddInvocationInfoToVerboseRecord", "AddInvocationInfo",
    ], values: [1, 2, 4, 8, 15], flags: true)
  private static let apartment =
    TypeCatalog.find("System.Threading.ApartmentState")
    ?? TypeInfo.enumeration("System.Threading.ApartmentState", ["STA", "MTA", "Unknown"])

  static let type = TypeInfo(
    "System.Management.Automation.PSInvocationSettings", base: .object,
    declare: { t in
      let fields: [(String, Value)] = [
        ("System.Threading.ApartmentState ApartmentState", .object(EnumValue(apartment, 2))),
        ("System.Management.Automation.Host.PSHost Host", .null),
        ("System.Management.Automation.RemoteStreamOptions RemoteStreamOptions", .object(EnumValue(streamOptions, 0))),
        ("bool AddToHistory", .bool(false)),
        ("System.Nullable[System.Management.Automation.ActionPreference] ErrorActionPreference", .null),
        ("bool FlowImpersonationPolicy", .bool(false)), ("bool ExposeFlowControlExceptions", .bool(false)),
      ]
      t.constructor("new()") { call in
        .object(RecordObj(call.target, values: ContiguousArray(fields.map { $0.1 })))
      }
      for (i, field) in fields.enumerated() {
        t.property(
          field.0 + " {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values[i] ?? .null },
          set: { call in
            (call.this.base.obj as? RecordObj)?.values[i] = call.args.first ?? .null
            return .nothing
          })
      }
    })

  /// Runs with settings: the line goes into the history, the preference holds meanwhile.
  static func run<T>(_ settings: Value, _ line: String, _ session: Session, _ work: () throws -> T) throws -> T {
    guard let record = settings.base.obj as? RecordObj, record.type === type else { return try work() }
    let preference = record.values[4]
    let saved = session.variableValue("ErrorActionPreference", from: session.global)
    if !preference.isNull { try session.setVariable("ErrorActionPreference", preference, in: session.global) }
    defer {
      if !preference.isNull { try? session.setVariable("ErrorActionPreference", saved ?? .null, in: session.global) }
    }
    guard Truth.isTrue(record.values[3]) else { return try work() }
    return try CommandHistory.of(session).record(line, session, status: { _ in "Completed" }, work)
  }
}
