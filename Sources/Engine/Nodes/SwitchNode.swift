// `switch`: each input object is held against every clause in turn.

import Glibc
import Objects
import Primitives
import Synchronization
import Syntax

final class SwitchNode: LoopNode {
  let input: Node
  let flags: SwitchFlags
  /// A clause, with what is known of its condition at compile time.
  final class Clause {
    let condition: Node
    let body: BlockNode
    let constant: Value?
    /// The pattern of a constant text under -Wildcard.
    let pattern: WildcardPattern?

    init(_ condition: Node, _ body: BlockNode, _ constant: Value?, _ pattern: WildcardPattern?) {
      self.condition = condition
      self.body = body
      self.constant = constant
      self.pattern = pattern
    }
  }
  private let clauses: KeptList<Clause>
  let otherwise: BlockNode?
  private static let switchKey = NameKey("switch")
  private static let matches = NameKey("Matches")

  init(
    _ extent: Extent, label: String?, input: Node, flags: SwitchFlags, clauses: [(condition: Node, body: BlockNode)],
    otherwise: BlockNode?
  ) {
    self.input = input
    self.flags = flags
    self.clauses = KeptList(
      clauses.map { condition, body in
        let constant = condition.constant
        var pattern: WildcardPattern?
        if flags.contains(.wildcard), !flags.contains(.regex), case .string(let text)? = constant {
          pattern = WildcardCache.pattern(text, ignoreCase: !flags.contains(.caseSensitive))
        }
        return Clause(condition, body, constant, pattern)
      })
    self.otherwise = otherwise
    super.init(extent, label: label, BlockNode(extent, []))
  }

  override func exec(_ f: Frame) throws -> Flow {
    f.at = input.extent
    let value = try input.eval(f)
    let saved = f.scope.underscore
    defer { f.scope.underscore = saved }
    if flags.contains(.file) { return try execFile(f, try file(value, f)) }
    if case .nothing = value { return .normal }
    if value.sequence == nil, !Enumeration.isCollection(value) { return try finish(try item(f, value), f) ?? .normal }
    let walker = Enumeration.enumerator(value) ?? ArrayEnumerator([value])
    let outer = f.scope.automatic?[SwitchNode.switchKey]
    if f.scope.automatic == nil { f.scope.automatic = [:] }
    f.scope.automatic?[SwitchNode.switchKey] = .object(walker)
    defer { f.scope.automatic?[SwitchNode.switchKey] = outer }
    while true {
      if f.session.attention.load(ordering: .relaxed) != 0 {
        try f.session.attend()
        try f.session.reached(f, input.extent)
      }
      guard let element = try walker.next() else { break }
      walker.current = element
      if let flow = try finish(try item(f, element), f) { return flow }
    }
    return .normal
  }

  /// The one file that the value after -File means.
  private func file(_ value: Value, _ f: Frame) throws -> String {
    let name = value.isNull ? "" : try Text.string(value, f.session).string
    if name.isEmpty {
      throw Thrown.runtime(
        "The file name argument to -file in the switch statement is not valid.", id: "InvalidFilenameOption",
        target: Value(name))
    }
    guard let found = try f.session.hooks.resolvedPaths?(name, f.session) else { return name }
    if let other = found.otherProvider {
      throw Thrown.runtime("The current provider (\(other)) cannot open a file.", id: "FileOpenError", target: Value(name))
    }
    guard let path = found.paths.first else {
      throw Thrown.runtime("No files matching '\(name)' were found.", id: "FileNotFound", target: Value(name))
    }
    if found.paths.count > 1 {
      throw Thrown.runtime(
        "The path cannot be processed because it resolved to more than one file; only one file at a time can be processed.",
        id: "AmbiguousPath")
    }
    return path
  }

  private func execFile(_ f: Frame, _ path: String) throws -> Flow {
    for line in try f.session.readLines(path) {
      // What a clause lets out is taken for a failure to read the file.
      do { if let flow = try finish(try item(f, .string(line)), f) { return flow } } catch let thrown as Thrown {
        f.at = input.extent
        let exception = thrown.record.exception
        throw Thrown(
          "System.Management.Automation.RuntimeException", "The file could not be read: \(exception.message).",
          id: "FileReadError", category: .InvalidOperation, inner: exception)
      }
    }
    return .normal
  }

  /// Nil: go on with the next input object.
  private func finish(_ flow: Flow, _ f: Frame) throws -> Flow? {
    if flow == .normal { return nil }
    switch step(flow, f) {
    case .next: return nil
    case .leave: return .normal
    case .pass(let flow): return flow
    }
  }

  private func item(_ f: Frame, _ value: Value) throws -> Flow {
    f.scope.underscore = value
    var matched = false
    for i in 0..<clauses.count {
      let flow = try clauses.with(i) { clause -> Flow in
        // Each clause is asked about `$_` as the clause before left it.
        guard try satisfied(clause, f.scope.underscore, f) else { return .normal }
        matched = true
        let flow: Flow
        do { flow = try clause.body.exec(f) } catch let signal as FlowSignal {
          f.label = signal.label
          return signal.isBreak ? .breakLoop : .continueLoop
        }
        return flow
      }
      if flow != .normal { return flow }
    }
    if !matched, let otherwise {
      do { return try otherwise.exec(f) } catch let signal as FlowSignal {
        f.label = signal.label
        return signal.isBreak ? .breakLoop : .continueLoop
      }
    }
    return .normal
  }

  private func satisfied(_ clause: Clause, _ value: Value, _ f: Frame) throws -> Bool {
    let condition = clause.condition
    f.at = condition.extent
    if let pattern = clause.pattern, case .string(let text) = value { return try Matching.isLike(text, pattern) }
    let wanted = try clause.constant?.orNull ?? condition.eval(f).orNull
    if case .int(let a) = value, case .int(let b) = wanted, flags.isDisjoint(with: [.wildcard, .regex]) { return a == b }
    if case .object(let object) = wanted, let block = object as? ScriptBlock {
      let result = try f.session.callDotted(block, in: f, underscore: value)
      return Truth.isTrue(result)
    }
    let ignoreCase = !flags.contains(.caseSensitive)
    // A null clause asks whether the input is null; everything else is compared as text.
    if wanted.isNull { return value.isNull }
    let regex = wanted.base.obj as? RegexObj
    if regex != nil || flags.contains(.regex) {
      let text = try Text.string(value, f.session)
      // A [regex] serves as it is only when it agrees with the switch about case.
      let agrees = regex?.pattern.options.contains(.ignoreCase) == ignoreCase
      let pattern: Value = agrees ? wanted : .string(try Text.string(wanted, f.session))
      let (found, captures) = try Matching.match(.string(text), pattern, ignoreCase: ignoreCase, negated: false, f.session)
      if let captures { try f.session.setVariable(SwitchNode.matches, .object(captures), f) }
      return Truth.isTrue(found)
    }
    if flags.contains(.wildcard) {
      let text = try Text.string(value, f.session)
      return Truth.isTrue(try Matching.like(.string(text), wanted, ignoreCase: ignoreCase, negated: false, f.session))
    }
    let left = Value.string(try Text.string(value, f.session))
    return try Comparison.equals(left, .string(try Text.string(wanted, f.session)), ignoreCase: ignoreCase, f.session)
  }
}
