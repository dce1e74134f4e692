// `ProgressRecord`: how far an activity is, as scripts make, read and write it.

import Objects
import Primitives

/// What a progress record says.
public struct ProgressState: Sendable {
  public var id = 0
  public var parent = -1
  public var activity = ""
  public var status = ""
  public var operation: String?
  public var percent = -1
  public var seconds = -1
  public var isCompleted = false

  public init(
    id: Int = 0, parent: Int = -1, activity: String, status: String, operation: String? = nil, percent: Int = -1,
    seconds: Int = -1, isCompleted: Bool = false
  ) {
    self.id = id
    self.parent = parent
    self.activity = activity
    self.status = status
    self.operation = operation
    self.percent = percent
    self.seconds = seconds
    self.isCompleted = isCompleted
  }
}

/// `ProgressRecord`.
public final class ProgressObj: Obj {
  public var state: ProgressState
  public init(_ state: ProgressState) {
    self.state = state
    super.init()
  }
  public override var type: TypeInfo { ProgressRecords.type }
  public override func describe(_ runtime: Runtime) throws -> String {
    "parent = \(state.parent) id = \(state.id) act = \(state.activity) stat = \(state.status) cur = \(state.operation ?? "") "
      + "pct = \(state.percent) sec = \(state.seconds) type = \(state.isCompleted ? "Completed" : "Processing")"
  }
}

public enum ProgressRecords {
  public static let kind = TypeInfo.enumeration("System.Management.Automation.ProgressRecordType", ["Processing", "Completed"])
  public static let type = TypeInfo("System.Management.Automation.ProgressRecord", base: .object, declare: declare)

  private static func argument(_ message: String, _ parameter: String) -> DotNetError {
    DotNetError("System.Management.Automation.PSArgumentException", "\(message) (Parameter '\(parameter)')")
  }

  private static func number(_ call: Call, _ message: String, _ parameter: String, _ isWrong: (Int) -> Bool) throws -> Int {
    let number = call.int(0)
    if isWrong(number) {
      throw DotNetError(
        "System.Management.Automation.PSArgumentOutOfRangeException",
        "\(message) (Parameter '\(parameter)')\nActual value was \(number).")
    }
    return number
  }

  private static func identity(_ call: Call) throws -> Int {
    try number(call, "Cannot process the argument because activityId cannot be a negative value.", "activityId") { $0 < 0 }
  }

  private static func text(_ call: Call, _ index: Int, _ parameter: String) throws -> String {
    let text = call.text(index)
    if text.isEmpty {
      throw argument("Cannot process the argument because the value of \(parameter) cannot be null or empty.", parameter)
    }
    return text
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func own(_ call: Call) throws -> ProgressObj {
      guard let record = call.this.base.obj as? ProgressObj else {
        throw DotNetError.invalidOperation("This is no progress record.")
      }
      return record
    }
    @Sendable func change(_ body: @escaping @Sendable (Call, inout ProgressState) throws -> Void) -> MemberBody {
      { call in
        try body(call, &own(call).state)
        return .nothing
      }
    }
    t.constructor("new(int activityId, string activity, string statusDescription)") { call in
      .object(
        ProgressObj(
          ProgressState(
            id: try identity(call), activity: try text(call, 1, "activity"), status: try text(call, 2, "statusDescription"))))
    }
    t.constructor("new(int activityId)") { .object(ProgressObj(ProgressState(id: try identity($0), activity: "", status: ""))) }
    t.property("int ActivityId {get;}") { .int32(try own($0).state.id) }
    t.property(
      "int ParentActivityId {get;set;}", get: { .int32(try own($0).state.parent) },
      set: change {
        if $0.int(0) == $1.id { throw argument("ParentActivityId cannot be the same as the ActivityId.", "value") }
        $1.parent = $0.int(0)
      })
    t.property(
      "string Activity {get;set;}", get: { Value(try own($0).state.activity) },
      set: change { $1.activity = try text($0, 0, "value") })
    t.property(
      "string StatusDescription {get;set;}", get: { Value(try own($0).state.status) },
      set: change { $1.status = try text($0, 0, "value") })
    t.property(
      "string CurrentOperation {get;set;}", get: { try own($0).state.operation.map { Value($0) } ?? .null },
      set: change { $1.operation = $0.string(0)?.string })
    t.property(
      "int PercentComplete {get;set;}", get: { .int32(try own($0).state.percent) },
      set: change {
        $1.percent = try number($0, "Cannot set percent because PercentComplete cannot be greater than 100.", "value") {
          $0 > 100
        }
      })
    t.property(
      "int SecondsRemaining {get;set;}", get: { .int32(try own($0).state.seconds) }, set: change { $1.seconds = $0.int(0) })
    t.property(
      "System.Management.Automation.ProgressRecordType RecordType {get;set;}",
      get: { .object(EnumValue(kind, try own($0).state.isCompleted ? 1 : 0)) },
      set: change { $1.isCompleted = ($0.obj(0) as? EnumValue)?.raw == 1 })
  }
}
