// Where-Object: a script block, or one property held against a value.

import Engine
import Objects
import Primitives

final class WhereObjectCommand: Cmdlet {
  private var runner: BlockRunner?
  private let sink = TruthSink()
  private var inputIndex = -1
  private var property: PSString = .empty
  private var wanted: Value = .null
  private var test: ((Value) throws -> Bool)?

  override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    if let block = value("FilterScript").obj as? ScriptBlock {
      runner = BlockRunner(block, context)
      return
    }
    property = PSString.make(string("Property") ?? "")
    wanted = value("Value")
    test = try makeTest()
  }

  override func process() throws {
    guard context.isBound(at: inputIndex) else { return }
    let input = context.value(at: inputIndex)
    if let runner {
      sink.reset()
      try runner.run(input, sink)
      if sink.isTrue { try write(input) }
      return
    }
    if let test, try test(input) { try write(input) }
  }

  private static let operators: [(String, CompareOp, Bool)] = [
    ("EQ", .eq, true), ("CEQ", .eq, false), ("NE", .ne, true), ("CNE", .ne, false), ("GT", .gt, true), ("CGT", .gt, false),
    ("LT", .lt, true),
    ("CLT", .lt, false), ("GE", .ge, true), ("CGE", .ge, false), ("LE", .le, true), ("CLE", .le, false), ("Like", .like, true),
    ("CLike", .like, false), ("NotLike", .notlike, true), ("CNotLike", .notlike, false), ("Match", .match, true),
    ("CMatch", .match, false),
    ("NotMatch", .notmatch, true), ("CNotMatch", .notmatch, false), ("Contains", .contains, true),
    ("CContains", .contains, false),
    ("NotContains", .notcontains, true), ("CNotContains", .notcontains, false), ("In", .in, true), ("CIn", .in, false),
    ("NotIn", .notin, true),
    ("CNotIn", .notin, false),
  ]

  private func makeTest() throws -> (Value) throws -> Bool {
    let session = session
    let property = property
    let strict = session.strictVersion >= 2
    /// The property's value; nil when strict mode refused that there is none.
    let pattern = WildcardPattern.containsWildcards(property) ? WildcardPattern(property, [.ignoreCase]) : nil
    func read(_ input: Value) throws -> Value? {
      if let pattern { return try self.read(pattern, input) }
      if let found = try MemberAccess.get(input, property, session) { return found }
      if strict {
        try writeError(
          "System.Management.Automation.PSArgumentException",
          "The input name \"\(property.string)\" cannot be resolved to a property.", id: "PropertyNotFound", .InvalidArgument,
          target: input)
        return nil
      }
      return .null
    }
    if flag("Not") { return { try read($0).map { !Truth.isTrue($0) } ?? false } }
    let wanted = wanted
    if let operation = try operation(wanted) {
      guard has("Value") else {
        return { [unowned self] _ in
          throw incomplete(
            "The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.",
            id: "ValueNotSpecifiedForWhereObject")
        }
      }
      return { [unowned self] input in
        guard let found = try read(input) else { return false }
        do { return try operation.test(found) } catch let thrown as Thrown {
          try report(thrown, operation.name, input)
        } catch let error as DotNetError {
          try report(Thrown(ErrorRecord(error.exception, id: "")), operation.name, input)
        }
        return false
      }
    }
    if has("Value"), !has("EQ") {
      return { [unowned self] _ in
        throw incomplete(
          "An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle",
          id: "OperatorNotSpecified")
      }
    }
    return { try read($0).map { Truth.isTrue($0) } ?? false }
  }

  /// The value of the one member that a pattern means.
  private func read(_ pattern: WildcardPattern, _ input: Value) throws -> Value? {
    if let table = input.dictionary, let value = table.get(.string(property)) { return value }
    let found = try MemberAccess.members(of: input, session).filter { try pattern.isMatch($0.name) }
    if found.count > 1 {
      try writeError(
        "System.Management.Automation.PSArgumentException",
        "Input name \"\(property.string)\" is ambiguous. It can be resolved to multiple matched members. Possible matches include:\(found.map { " " + $0.name.string }.joined()).",
        id: "AmbiguousPropertyName", .InvalidArgument, target: input)
      return nil
    }
    if let only = found.first { return try MemberAccess.get(input, only.name, session) ?? .null }
    guard session.strictVersion >= 2 else { return .null }
    try writeError(
      "System.Management.Automation.PSArgumentException",
      "The input name \"\(property.string)\" cannot be resolved to a property.", id: "PropertyNotFound", .InvalidArgument,
      target: input)
    return nil
  }

  private struct Operation {
    /// The token's name, which errors show.
    let name: String
    let test: (Value) throws -> Bool
  }

  private func operation(_ wanted: Value) throws -> Operation? {
    let session = session
    if flag("Is") || flag("IsNot") {
      let isNegated = flag("IsNot")
      var type = wanted
      // A type written bare arrives as its text, brackets and all.
      if let text = wanted.pstring?.string {
        let isBracketed = text.utf8.count > 2 && text.hasPrefix("[") && text.hasSuffix("]")
        type = try Conversion.convert(
          isBracketed ? Value(String(text.dropFirst().dropLast())) : wanted, to: .typeClass, session)
      }
      return Operation(name: isNegated ? "IsNot" : "Is") { try TypeOperators.isInstance($0, type, session) != isNegated }
    }
    guard let (name, op, ignoreCase) = Self.operators.first(where: { flag($0.0) }) else { return nil }
    return Operation(name: Self.tokenName(name)) {
      Truth.isTrue(try Comparison.evaluate(op, $0, wanted, ignoreCase: ignoreCase, session))
    }
  }

  /// `Igt` for -GT, `Cgt` for -CGT; -In has no letter.
  private static func tokenName(_ parameter: String) -> String {
    if parameter == "In" { return "In" }
    let isCased = parameter.hasPrefix("C") && !parameter.hasPrefix("Contains")
    return isCased ? "C" + parameter.dropFirst().lowercased() : "I" + parameter.lowercased()
  }

  private func report(_ thrown: Thrown, _ name: String, _ input: Value) throws {
    let cause = thrown.record.exception
    let isArgument = TypeCatalog.find("System.ArgumentException")?.accepts(cause.type) ?? false
    try writeError(
      isArgument
        ? "System.Management.Automation.PSArgumentException" : "System.Management.Automation.PSInvalidOperationException",
      isArgument
        ? "The argument to operator '\(name)' is not valid: \(cause.message)."
        : "The '\(name)' operator failed: \(cause.message).",
      id: isArgument ? "BadOperatorArgument" : "OperatorFailed", isArgument ? .InvalidArgument : .InvalidOperation,
      target: input)
  }

  private func incomplete(_ message: String, id: String) -> Thrown {
    terminate("System.Management.Automation.PSArgumentException", message, id: id, .InvalidArgument)
  }
}

/// Remembers whether what a block wrote counts as true: nothing is false, one object by its own truth, several are true.
final class TruthSink: Sink {
  private var count = 0
  private var first = false
  func reset() { count = 0 }
  override func write(_ value: Value) throws {
    if count == 0 { first = Truth.isTrue(value) }
    count += 1
  }
  var isTrue: Bool { count == 1 ? first : count > 1 }
}
