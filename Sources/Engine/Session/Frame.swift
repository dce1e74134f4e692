// The state of one running block of compiled code: its scope, where its output goes, where it is in the text. Nodes get it as their one
// argument. Slots are reached through a raw pointer that the scope owns.

import Objects
import Primitives
import Syntax

/// How a statement ended.
public enum Flow: UInt8, Sendable { case normal, breakLoop, continueLoop, returned }

/// Which named block of a function runs; the call stack shows it behind the name. Blocks that are not written out have no name.
public enum FrameSection: String, Sendable {
  case none = ""
  case dynamicParam = "<DynamicParam>"
  case begin = "<Begin>"
  case process = "<Process>"
  case end = "<End>"
  case clean = "<Clean>"
}

/// A running block.
public final class Frame {
  public unowned(unsafe) let session: Session
  public let scope: Scope
  public let slots: UnsafeMutablePointer<Value>
  /// `scope.id`, where inline caches compare it.
  let scopeID: UInt64
  public let source: SourceText
  public var out: Sink
  public var streams: Streams
  /// Extent of the statement being run: what an error of an expression points at.
  public var at: Extent = Extent(0, 0)
  /// Label that a break or continue on its way looks for, lower case; empty for the nearest loop.
  public var label = ""
  /// What a method gives back.
  var returned: Value = .nothing
  /// The named block that runs.
  public var section = FrameSection.none
  /// The frame that the host starts from: no part of a stack trace.
  var isHost = false
  /// The method of a class that runs here.
  public var methodName: String? { invocation.flatMap { $0.isMethod ? $0.name : nil } }
  /// The class whose constructor runs here.
  var constructing: ScriptClass?
  /// The class whose code runs here, when it may use protected members of a base.
  var classScope: ScriptClass?
  /// The frame that called this one.
  public let caller: Frame?
  /// What was called; dot-sourced blocks share their caller's.
  public var invocation: Invocation?

  public init(
    _ session: Session, scope: Scope, source: SourceText, out: Sink, streams: Streams, caller: Frame? = nil,
    invocation: Invocation? = nil
  ) {
    self.caller = caller
    self.invocation = invocation
    self.session = session
    self.scope = scope
    slots = scope.slots
    scopeID = scope.id
    self.source = source
    self.out = out
    self.streams = streams
  }

  /// The position of an extent in this block's text.
  public func position(_ extent: Extent) -> ScriptPosition { ScriptPosition(source, extent) }
}

/// A node of compiled code: an expression that yields a value, or a statement that writes output and ends in some way. Final subclasses only;
/// dispatch is one virtual call.
open class Node {
  public let extent: Extent
  public init(_ extent: Extent) { self.extent = extent }

  /// The value of an expression.
  open func eval(_ f: Frame) throws -> Value { .nothing }

  /// Runs as a statement: by default writes the value, collections enumerated, after which `$?` is true.
  open func exec(_ f: Frame) throws -> Flow {
    f.at = extent
    let value = try eval(f)
    try f.out.writeEnumerated(value)
    f.session.lastOk = true
    return .normal
  }

  /// Writes the value, collections enumerated, and leaves `$?` as what is inside has set it.
  final func writeValue(_ f: Frame) throws -> Flow {
    f.at = extent
    let value = try eval(f)
    if case .nothing = value { return .normal }
    try f.out.writeEnumerated(value)
    return .normal
  }

  /// Assigns; only nodes that stand for a place do.
  open func assign(_ f: Frame, _ value: Value) throws {
    throw Thrown.runtime(
      "The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.",
      id: "InvalidLeftHandSide")
  }

  /// Whether the value counts as true: what a condition asks. Comparisons answer without making a value.
  open func test(_ f: Frame) throws -> Bool { Truth.isTrue(try eval(f)) }

  /// A value known at compile time.
  open var constant: Value? { nil }
}
