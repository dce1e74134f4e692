// Error and stream records as CLIXML holds them: by notes with names of their own in place of their properties.

import Engine
import Objects
import Primitives

enum RemoteRecords {
  static func notes(of record: ErrorRecord, _ session: Session) -> [(String, Value)] {
    let whole = Value.object(record)
    func get(_ value: Value, _ name: String) -> Value {
      ((try? MemberAccess.get(value, PSString.make(name), session)) ?? nil)?.orNull ?? .null
    }
    let category = get(whole, "CategoryInfo")
    var notes: [(String, Value)] = [
      ("Exception", .object(record.exception)), ("TargetObject", record.target),
      ("FullyQualifiedErrorId", Value(record.fullyQualifiedErrorId)), ("InvocationInfo", get(whole, "InvocationInfo")),
      ("ErrorCategory_Category", .int(Int32(record.category.rawValue))),
      ("ErrorCategory_Activity", get(category, "Activity")), ("ErrorCategory_Reason", get(category, "Reason")),
      ("ErrorCategory_TargetName", get(category, "TargetName")), ("ErrorCategory_TargetType", get(category, "TargetType")),
      ("ErrorCategory_Message", (try? Text.string(category, session)).map { .string($0) } ?? .null),
    ]
    if let message = record.detailsMessage {
      notes.append(("ErrorDetails_Message", Value(message)))
      notes.append(("ErrorDetails_RecommendedAction", record.recommendedAction.map { Value($0) } ?? .null))
    }
    notes.append(("SerializeExtendedInfo", .bool(false)))
    if let trace = record.scriptStackTrace, !trace.isEmpty { notes.append(("ErrorDetails_ScriptStackTrace", Value(trace))) }
    return notes
  }

  /// The notes of a warning, verbose or debug record; nil for anything else.
  static func informational(_ value: Value, _ session: Session) -> [(String, Value)]? {
    switch value.type.fullName {
    case "System.Management.Automation.WarningRecord", "System.Management.Automation.VerboseRecord",
      "System.Management.Automation.DebugRecord", "System.Management.Automation.InformationalRecord":
      let message = ((try? MemberAccess.get(value, PSString.make("Message"), session)) ?? nil) ?? .null
      return [
        ("InformationalRecord_Message", message), ("InformationalRecord_SerializeInvocationInfo", .bool(false)),
        (
          "InformationalRecord_PipelineIterationInfo",
          .object(ListObj(.collection(of: .int32), [], elementType: .int32, isReadOnly: true))
        ),
      ]
    default: return nil
    }
  }
}
