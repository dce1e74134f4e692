// Members of ErrorRecord, ErrorCategoryInfo and ErrorDetails.

import Primitives

/// `CategoryInfo` of an error record.
public final class ErrorCategoryInfoObj: Obj {
  public let record: ErrorRecord
  public init(_ record: ErrorRecord) {
    self.record = record
    super.init()
  }
  public override var type: TypeInfo { ErrorRecordMembers.categoryInfo }
  public override func describe(_ runtime: Runtime) throws -> String { record.categoryText(runtime) }
}

/// `ErrorDetails` of an error record.
public final class ErrorDetailsObj: Obj {
  public var message: String
  public var recommendedAction: String
  weak var record: ErrorRecord?
  public init(_ message: String, _ action: String = "") {
    self.message = message
    recommendedAction = action
    super.init()
  }
  public override var type: TypeInfo { ErrorRecordMembers.details }
  public override func describe(_ runtime: Runtime) throws -> String { message }
}

extension ErrorRecord {
  /// `CategoryInfo.Reason`.
  public var reasonText: String { reason ?? exception.type.name }

  /// `CategoryInfo.TargetName`.
  public func targetText(_ runtime: Runtime) -> String {
    if let targetName { return targetName }
    if target.isNull { return "" }
    return (try? Text.string(target, runtime).string) ?? ""
  }

  /// `CategoryInfo.TargetType`.
  public var targetTypeText: String { targetTypeName ?? (target.isNull ? "" : target.base.type.name) }

  /// `CategoryInfo.ToString()`: `InvalidOperation: (a:String) [Get-Thing], RuntimeException`.
  public func categoryText(_ runtime: Runtime) -> String {
    let short = ErrorRecord.ellipsized
    // The name of an exception's type stays whole.
    let cause = reason == nil || reason == exception.type.name ? reasonText : short(reasonText)
    return
      "\(category): (\(short(targetText(runtime))):\(short(targetTypeText))) [\(short(activity ?? ""))], \(cause)"
  }

  /// A part of the category text: of more than forty characters the first and the last nineteen are left.
  private static func ellipsized(_ text: String) -> String {
    let units = Array(text.utf16)
    guard units.count > 40 else { return text }
    return String(decoding: units.prefix(19), as: UTF16.self) + "\u{2026}" + String(decoding: units.suffix(19), as: UTF16.self)
  }
}

enum ErrorRecordMembers {
  static let categoryInfo = TypeInfo("System.Management.Automation.ErrorCategoryInfo", base: .object, declare: declareCategory)
  static let details = TypeInfo("System.Management.Automation.ErrorDetails", base: .object, declare: declareDetails)
  static let family = TypeCatalog.Family(types: [
    "System.Management.Automation.ErrorCategoryInfo": { categoryInfo },
    "System.Management.Automation.ErrorDetails": { details },
  ])

  private static func me(_ c: Call) -> ErrorRecord? { c.this.base.obj as? ErrorRecord }

  /// `PSMessageDetails`: that of the inner exception, where anyone has added one.
  @Sendable static func extended() -> [(PSString, ExtendedMember)] {
    let name = PSString.make("PSMessageDetails")
    return [
      (
        name,
        ExtendedMember(
          .code(
            get: { c in
              guard let inner = me(c)?.exception.inner else { return .null }
              return try MemberAccess.get(.object(inner), name, c.runtime) ?? .null
            }, set: nil), script: "$this.Exception.InnerException.PSMessageDetails")
      )
    ]
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor(
      "new(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)"
    ) { c in
      guard let exception = c.obj(0) as? ExceptionObj else {
        throw DotNetError.psArgumentNull("exception")
      }
      return .object(
        ErrorRecord(exception, id: c.text(1), category: ErrorCategory(rawValue: c.flags(2)) ?? .NotSpecified, target: c.args[3])
      )
    }
    t.constructor(
      "new(System.Management.Automation.ErrorRecord errorRecord, System.Exception replaceParentContainsErrorRecordException)"
    ) { c in
      guard let old = c.obj(0) as? ErrorRecord else { return .null }
      let made = ErrorRecord(
        (c.obj(1) as? ExceptionObj) ?? old.exception, id: old.errorId, category: old.category, target: old.target)
      made.commandTypeName = old.commandTypeName
      made.detailsMessage = old.detailsMessage
      made.invocation = old.invocation
      return .object(made)
    }
    t.property("System.Exception Exception {get;}") { c in me(c).map { .object($0.exception) } ?? .null }
    t.property("System.Object TargetObject {get;}") { me($0)?.target ?? .null }
    t.property("System.Management.Automation.ErrorCategoryInfo CategoryInfo {get;}") { c in
      me(c).map { .object(ErrorCategoryInfoObj($0)) } ?? .null
    }
    t.property("string FullyQualifiedErrorId {get;}") { Value(me($0)?.fullyQualifiedErrorId ?? "") }
    t.property(
      "System.Management.Automation.ErrorDetails ErrorDetails {get;set;}",
      get: { c in
        guard let record = me(c), let message = record.detailsMessage else { return .null }
        let details = ErrorDetailsObj(message, record.recommendedAction ?? "")
        details.record = record
        return .object(details)
      },
      set: { c in
        let details = c.obj(0) as? ErrorDetailsObj
        me(c)?.detailsMessage = details?.message
        me(c)?.recommendedAction = details?.recommendedAction
        return .nothing
      })
    t.property("System.Management.Automation.InvocationInfo InvocationInfo {get;}") { c in
      me(c)?.invocation.map { .object($0) } ?? .null
    }
    t.property("string ScriptStackTrace {get;}") { c in me(c)?.scriptStackTrace.map { Value($0) } ?? .null }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo {get;}") { c in
      .object(
        ListObj(
          TypeCatalog.construct(ListTypes.readOnly, [.int32]),
          ContiguousArray((me(c)?.pipelineIterations ?? []).map { Value($0) }),
          elementType: .int32, isReadOnly: true))
    }
    t.method("string ToString()") { c in Value(try me(c)?.describe(c.runtime) ?? "") }
  }

  @Sendable private static func declareCategory(_ t: TypeBuilder) {
    @Sendable func record(_ c: Call) -> ErrorRecord? { (c.this.obj as? ErrorCategoryInfoObj)?.record }
    t.property("System.Management.Automation.ErrorCategory Category {get;}") {
      EnumTypes.value("System.Management.Automation.ErrorCategory", record($0)?.category.rawValue ?? 0)
    }
    t.property(
      "string Activity {get;set;}", get: { Value(record($0)?.activity ?? "") },
      set: { c in
        record(c)?.activity = c.string(0)?.string
        return .nothing
      })
    t.property(
      "string Reason {get;set;}", get: { Value(record($0)?.reasonText ?? "") },
      set: { c in
        record(c)?.reason = c.string(0)?.string
        return .nothing
      })
    t.property(
      "string TargetName {get;set;}", get: { c in Value(record(c)?.targetText(c.runtime) ?? "") },
      set: { c in
        record(c)?.targetName = c.string(0)?.string
        return .nothing
      })
    t.property(
      "string TargetType {get;set;}", get: { Value(record($0)?.targetTypeText ?? "") },
      set: { c in
        record(c)?.targetTypeName = c.string(0)?.string
        return .nothing
      })
    t.method("string GetMessage()") { c in Value(record(c)?.categoryText(c.runtime) ?? "") }
    t.method("string ToString()") { c in Value(record(c)?.categoryText(c.runtime) ?? "") }
  }

  @Sendable private static func declareDetails(_ t: TypeBuilder) {
    @Sendable func details(_ c: Call) -> ErrorDetailsObj? { c.this.obj as? ErrorDetailsObj }
    t.constructor("new(string message)") { .object(ErrorDetailsObj($0.text(0))) }
    t.property("string Message {get;}") { Value(details($0)?.message ?? "") }
    t.property(
      "string RecommendedAction {get;set;}", get: { Value(details($0)?.recommendedAction ?? "") },
      set: { c in
        details(c)?.recommendedAction = c.text(0)
        details(c)?.record?.recommendedAction = c.text(0)
        return .nothing
      })
    t.method("string ToString()") { Value(details($0)?.message ?? "") }
  }
}
