// A lab cmdlet: a name, what it does in one sentence, the parameters it takes account of, and a function that maps bound values onto the
// organisation. One class runs them all; tables beside the functions make the modules.

import Engine
import Lab
import Objects
import Primitives

/// What the lab knows of one cmdlet.
struct LabCommand: Sendable {
  let name: String
  /// The first line of its help.
  let synopsis: String
  /// Names of the parameters that have an effect in the lab, lower case.
  let parameters: [String]
  /// Runs once an input object, or once without input.
  let run: @Sendable (LabCmdlet) throws -> Void
  /// Whether the lab simulates it, or only says that it doesn't.
  var isSimulated = true

  init(_ name: String, _ synopsis: String, _ parameters: String = "", _ run: @escaping @Sendable (LabCmdlet) throws -> Void) {
    self.name = name
    self.synopsis = synopsis
    self.parameters = parameters.lowercased().split(separator: " ").map(String.init)
    self.run = run
  }

  /// Parameters that say where and as whom a cmdlet works, or how the answer travels: the lab has one place and one answer.
  static let withoutEffect: Set<String> = [
    "server", "credential", "authtype", "partition", "domaincontroller", "resultpagesize", "resultsetsize", "proxypool",
    "tenantid",
    "tenant", "ignoredefaultscope", "readfromdomaincontroller", "force", "report", "bypassaudioconferencingcheck",
    "bypassenterprisevoicecheck", "ignorebackendstoreexception", "moveconferencedata", "showbanner", "showprogress", "sortby",
  ]
}

/// A running lab cmdlet.
final class LabCmdlet: Cmdlet {
  let command: LabCommand
  let module: LabModule

  init(_ command: LabCommand, _ module: LabModule) {
    self.command = command
    self.module = module
    super.init()
  }

  var lab: LabSession { LabSession.of(session) }

  override func begin() throws {
    guard command.isSimulated, let signature = context.signature else { return }
    for index in context.boundOrder where index < signature.parameters.count {
      let name = signature.parameters[index].name.string
      let key = name.lowercased()
      if command.parameters.contains(key) || LabCommand.withoutEffect.contains(key) { continue }
      throw terminate(
        "System.NotImplementedException", "The lab does not simulate the parameter '\(name)' of \(command.name).",
        id: "LabParameterNotSimulated", .NotImplemented, target: Value(name))
    }
  }

  override func process() throws {
    do { try command.run(self) } catch let error as LabError { try report(error) }
  }

  // MARK: the organisation

  /// Works on the organisation as this session's user, from the computer that the command's module lives on.
  func organisation<Result>(_ body: (inout Organisation) throws -> Result) throws -> Result {
    let caller = lab.caller(command.name, home: module.home)
    var failure: (any Error)?
    var result: Result?
    // The model's errors pass through the door typed; others are carried around it.
    withoutActuallyEscaping(body) { body in
      _ = try? lab.organisation.apply(as: caller) { organisation throws(LabError) in
        do { result = try body(&organisation) } catch { failure = error }
      }
    }
    if let failure { throw failure }
    guard let result else { throw DotNetError.invalidOperation("The lab gave no answer.") }
    return result
  }

  // MARK: errors

  /// The model's error as PowerShell's record.
  func record(_ error: LabError) -> ErrorRecord {
    let record = ErrorRecord(
      ExceptionObj(error.exceptionType, error.message), id: error.errorID, category: LabCmdlet.category(error.category),
      target: error.target.isEmpty ? .null : Value(error.target))
    record.commandTypeName = String(error.fullyQualifiedErrorID(for: command.name).dropFirst(error.errorID.count + 1))
    record.targetName = error.target
    record.targetTypeName = error.targetType
    return record
  }

  /// Writes the error, or ends the statement with it, as the real cmdlet does.
  func report(_ error: LabError) throws {
    if error.isTerminating { throw context.terminating(record(error)) }
    try writeError(record(error))
  }

  private static func category(_ category: LabError.Category) -> ErrorCategory {
    ErrorCategory.allCases.first { String(describing: $0) == category.rawValue } ?? .NotSpecified
  }

  // MARK: output

  func write(_ record: LabRecord) throws { try write(.object(LabValues(lab: lab, session: session).object(record))) }
  func write(_ records: some Sequence<LabRecord>) throws { for record in records { try write(record) } }
  func write(_ values: some Sequence<LabRecordConvertible>) throws { for value in values { try write(value.record) } }

  // MARK: arguments

  /// What an -Identity names: a text, or the object that came through the pipeline by the property that identifies it.
  func identity(_ name: String = "Identity") throws -> String { try identityText(value(name)) }

  func identityText(_ value: Value) throws -> String {
    let value = value.base
    if let text = value.pstring { return text.string }
    for property in ["DistinguishedName", "Identity", "UserPrincipalName", "ObjectId", "AccountSkuId", "Name"] {
      if case .object = value, let found = try MemberAccess.get(value, PSString.make(property), session), !found.isNull {
        return try session.text(found)
      }
    }
    return try session.text(value)
  }

  func optionalIdentity(_ name: String = "Identity") throws -> String? {
    has(name) && !value(name).isNull ? try identity(name) : nil
  }
  func identities(_ name: String) throws -> [String] { try array(name).map { try identityText($0) } }

  /// A Boolean that was given; nil when it was not.
  func bool(_ name: String) -> Bool? { has(name) ? Truth.isTrue(value(name)) : nil }

  /// A text that was given; "" counts as given.
  func given(_ name: String) -> String? { has(name) ? (string(name) ?? "") : nil }

  /// A plain value for the model.
  func plain(_ value: Value) throws -> LabValue {
    let value = value.base
    if value.isNull { return .null }
    if let text = value.pstring { return .string(text.string) }
    if let guid = value.guid { return .guid(LabGUID(high: guid.high, low: guid.low)) }
    if let date = value.dateTime {
      return .time(Instant(ticks: date.kind == .utc ? Int64(date.ticks) : Int64(date.toUniversalTime().ticks)))
    }
    if let span = value.timeSpan { return .span(Span(ticks: span.ticks)) }
    if let sequence = value.sequence {
      return .list(type: "System.Object[]", try sequence.items.map { try plain($0) })
    }
    switch value {
    case .bool(let flag): return .boolean(flag)
    case .double(let number): return .double(number)
    case .long(let number): return .long(number)
    case .object(let object) where object is SwitchObj: return .boolean(Truth.isTrue(value))
    default:
      if let number = value.integer { return .int(number) }
      return .string(try session.text(value))
    }
  }

  /// A hashtable as assignments, in its order.
  func assignments(_ name: String) throws -> [ADAssignment] {
    guard let table = value(name).dictionary else { return [] }
    return try table.orderedKeys.map { key in
      let value = try plain(table.get(key) ?? .null)
      return ADAssignment(try session.text(key), value.isNull ? [] : value.elements)
    }
  }

  /// Bound parameters as assignments under the model's names.
  func assignments(_ pairs: [(parameter: String, attribute: String)]) throws -> [ADAssignment] {
    try pairs.compactMap { parameter, attribute in
      guard has(parameter) else { return nil }
      let value = try plain(value(parameter))
      return ADAssignment(attribute, value.isNull ? [] : value.elements)
    }
  }

  /// A filter's variables are those of the caller.
  func filterVariable(_ name: String) -> FilterVariable {
    guard let value = session.variableValue(name, from: context.scope)?.base, !value.isNull else {
      return name.lowercased() == "true"
        ? .value(.boolean(true)) : name.lowercased() == "false" ? .value(.boolean(false)) : .undefined
    }
    guard let plain = try? plain(value) else { return .object(type: value.type.fullName) }
    if case .object(let object) = value, object is LabObject || object is CustomObj {
      return .object(type: value.type.fullName)
    }
    return .value(plain)
  }

  /// The account and password of a credential parameter; nil when it was not given.
  func credential(_ name: String = "Credential") throws -> LabCredential? {
    let value = value(name).base
    guard has(name), !value.isNull else { return nil }
    if let known = value.obj as? CredentialObj {
      return LabCredential(userName: known.userName.string, password: known.password.text.string)
    }
    let user = try MemberAccess.get(value, PSString.make("UserName"), session) ?? .null
    let password = try MemberAccess.get(value, PSString.make("Password"), session) ?? .null
    return LabCredential(userName: try session.text(user), password: try secret(password))
  }

  /// The text of a SecureString.
  func secret(_ value: Value) throws -> String {
    if value.isNull { return "" }
    if let text = value.pstring { return text.string }
    if let secret = value.base.obj as? SecureStringObj { return secret.text.string }
    return try session.text(value)
  }

  func secret(_ name: String) throws -> String? { has(name) && !value(name).isNull ? try secret(value(name)) : nil }
}
