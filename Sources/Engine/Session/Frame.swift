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
  private(set) var scopeID: UInt64
  public private(set) var source: SourceText
  /// Where output goes.
  public var out: Sink {
    get { target.takeUnretainedValue() }
    set {
      let old = target
      target = Unmanaged.passRetained(newValue)
      if countsTarget { old.release() }
      countsTarget = true
    }
  }
  private var target: Unmanaged<Sink>
  private var countsTarget: Bool
  public var streams: Streams {
    get { others.takeUnretainedValue() }
    set {
      let old = others
      others = Unmanaged.passRetained(newValue)
      if countsOthers { old.release() }
      countsOthers = true
    }
  }
  private var others: Unmanaged<Streams>
  private var countsOthers: Bool
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
  public var caller: Frame? { origin?._withUnsafeGuaranteedRef { $0 } }
  private var origin: Unmanaged<Frame>?
  /// The caller again, not counted: the frame keeps it.
  @inline(__always) var callerReference: Unmanaged<Frame>? { origin }
  private var countsOrigin: Bool
  /// What was called; dot-sourced blocks share their caller's.
  public var invocation: Invocation? {
    get { own ?? (collector == nil ? nil : scope.invocation) }
    set { own = newValue }
  }
  private var own: Invocation?
  /// Where the output of a plain call goes whose value is asked for; nil for frames of everything else.
  let collector: ValueSink?
  /// The next of the frames that wait for a plain call.
  var nextSpare: Unmanaged<Frame>?

  public init(
    _ session: Session, scope: Scope, source: SourceText, out: Sink, streams: Streams, caller: Frame? = nil,
    invocation: Invocation? = nil
  ) {
    origin = caller.map { Unmanaged.passRetained($0) }
    countsOrigin = true
    own = invocation
    collector = nil
    self.session = session
    self.scope = scope
    slots = scope.slots
    scopeID = scope.id
    self.source = source
    target = Unmanaged.passRetained(out)
    countsTarget = true
    others = Unmanaged.passRetained(streams)
    countsOthers = true
  }

  deinit {
    if countsOrigin { origin?.release() }
    if countsTarget { target.release() }
    if countsOthers { others.release() }
  }

  // MARK: plain calls

  /// How many slots a frame has that is used again.
  static var reusableSlots: Int { 12 }

  /// A frame, with its scope, for one plain call after another.
  init(_ session: Session, capacity: Int, source: SourceText) {
    self.session = session
    scope = Scope(capacity: capacity)
    slots = scope.slots
    scopeID = 0
    self.source = source
    countsOrigin = false
    let sink = ValueSink()
    collector = sink
    target = Unmanaged.passUnretained(sink)
    countsTarget = false
    others = Unmanaged.passUnretained(session.hostStreams)
    countsOthers = false
  }

  /// Makes this the frame of a call from `caller`, whose output goes to `out`, or is kept. What the caller keeps is not counted.
  @inline(__always)
  func begin(
    _ block: ScriptBlock, _ plan: CallPlan, _ command: CommandInfo?, _ node: CommandNode, in session: Session,
    from caller: Frame, out: Sink?
  ) {
    scope.begin(block, plan, command, node, in: session, from: caller)
    scopeID = scope.id
    if source !== plan.code.source { source = plan.code.source }
    if let out { target = Unmanaged.passUnretained(out) } else if let collector { target = Unmanaged.passUnretained(collector) }
    others = caller.others
    origin = Unmanaged.passUnretained(caller)
  }

  /// The call is over, but someone keeps this frame: what it refers to is counted from now on.
  func keepLinks() {
    _ = invocation
    if !countsOrigin { _ = origin?.retain() }
    if !countsTarget { _ = target.retain() }
    if !countsOthers { _ = others.retain() }
    countsOrigin = true
    countsTarget = true
    countsOthers = true
  }

  /// Empties the frame after a call; false when the call has left something behind that makes it unfit for another.
  @inline(__always)
  func end() -> Bool {
    if own != nil || !label.isEmpty || constructing != nil || classScope != nil { return false }
    if countsTarget {
      target.release()
      countsTarget = false
    }
    if countsOthers {
      others.release()
      countsOthers = false
    }
    return scope.end()
  }

  /// Whether nobody else can still write where the values of calls are kept.
  @inline(__always) var ownsCollector: Bool { collectorReference.map { Session.isKeptOnce($0) } ?? false }

  /// Not inlined: whoever reads it must not hold a reference of his own meanwhile.
  @inline(never) private var collectorReference: Unmanaged<ValueSink>? {
    collector.map { Unmanaged.passUnretained($0) }
  }
  @inline(never) var scopeReference: Unmanaged<Scope> { Unmanaged.passUnretained(scope) }

  /// Writes a value to the output, collections enumerated.
  @inline(__always) final func write(_ value: Value) throws {
    try target._withUnsafeGuaranteedRef { try $0.writeEnumerated(value) }
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
    try f.write(value)
    f.session.lastOk = true
    return .normal
  }

  /// Writes the value, collections enumerated, and leaves `$?` as what is inside has set it.
  final func writeValue(_ f: Frame) throws -> Flow {
    f.at = extent
    let value = try eval(f)
    if case .nothing = value { return .normal }
    try f.write(value)
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
