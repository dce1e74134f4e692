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
    func read(_ input: Value) throws -> Value? {
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
    if flag("Is") || flag("IsNot") {
      let negated = flag("IsNot")
      // A type written bare arrives as its text, brackets and all.
      var named = wanted
      if let text = wanted.pstring?.string, text.hasPrefix("["), text.hasSuffix("]") {
        named = Value(String(text.dropFirst().dropLast()))
      }
      guard
        let type = wanted.base.obj as? TypeInfo ?? (try? Conversion.convert(named, to: .typeClass, session))?.obj as? TypeInfo
      else {
        throw terminate(
          "System.Management.Automation.PSInvalidOperationException", "The value is not a type.", id: "OperatorFailed",
          .InvalidArgument)
      }
      return { input in
        guard let found = try read(input) else { return false }
        return (!found.isNull && type.accepts(found.base.type)) != negated
      }
    }
    for (name, op, ignoreCase) in Self.operators where flag(name) {
      return { input in
        guard let found = try read(input) else { return false }
        return Truth.isTrue(try Comparison.evaluate(op, found, wanted, ignoreCase: ignoreCase, session))
      }
    }
    if has("Value"), !has("EQ") {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException",
        "An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle",
        id: "OperatorNotSpecified",
        .InvalidArgument)
    }
    return { try read($0).map { Truth.isTrue($0) } ?? false }
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
