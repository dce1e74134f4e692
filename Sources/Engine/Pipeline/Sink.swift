// Where output goes. Pipelines push: a stage writes each object into its sink, and the sink is the next stage, a list, or the host.
// Stopping upstream early is the thrown signal `PipelineStop`, which names the stage that has enough.

import Objects
import Primitives

/// A receiver of pipeline objects.
open class Sink {
  public init() {}
  /// Takes one object as it is (no enumeration).
  open func write(_ value: Value) throws {}
  /// How many objects it took, where that is counted.
  open var objectCount: Int { 0 }
}

/// A sink that keeps what it gets.
public class KeepingSink: Sink {
  var kept: ContiguousArray<Value> { [] }
}

/// Collects objects: `$x = ...`, `(...)`, `@(...)`.
public final class CaptureSink: KeepingSink {
  override var kept: ContiguousArray<Value> { items }
  public var items: ContiguousArray<Value> = []
  public override func write(_ value: Value) throws { items.append(value) }

  /// Nothing, the one object, or an array: the value of a captured pipeline.
  public var result: Value {
    switch items.count {
    case 0: return .nothing
    case 1: return items[0]
    default: return .array(items)
    }
  }
}

/// Collects objects of which there is mostly one: `(...)`, `$x = ...`. The first is kept without an array.
final class ValueSink: KeepingSink {
  override var kept: ContiguousArray<Value> { count == 0 ? [] : count == 1 ? [first] : items }
  private var first: Value = .nothing
  private var count = 0
  private var items: ContiguousArray<Value> = []

  override func write(_ value: Value) throws {
    count += 1
    switch count {
    case 1: first = value
    case 2: items = [first, value]
    default: items.append(value)
    }
  }

  /// Nothing, the one object, or an array.
  var result: Value { count <= 1 ? first : .array(items) }

  /// The result, after which this holds nothing.
  func take() -> Value {
    let result = result
    clear()
    return result
  }

  func clear() {
    if count > 1 { items = [] }
    count = 0
    first = .nothing
  }
}

/// Drops everything: `> $null`, `[void]`, `$null = ...`.
public final class NullSink: Sink {
}

/// Calls a closure for each object.
public final class ClosureSink: Sink {
  private let body: (Value) throws -> Void
  public init(_ body: @escaping (Value) throws -> Void) { self.body = body }
  public override func write(_ value: Value) throws { try body(value) }
}

extension Sink {
  /// The next element; a failing enumerator is reported as such.
  @inline(__always) private func following(_ walker: Enumerator) throws -> Value? {
    do { return try walker.next() } catch let error as DotNetError {
      throw Thrown(
        "System.Management.Automation.RuntimeException",
        "An error occurred while enumerating through a collection: \(error.exception.message).", id: "BadEnumeration",
        category: .InvalidOperation, inner: error.exception)
    }
  }

  /// Writes a value as an expression statement or `Write-Output` does: collections are enumerated, nothing vanishes.
  public func writeEnumerated(_ value: Value) throws {
    switch value {
    case .nothing, .unset: return
    case .object(let object):
      switch object.tag {
      case .array, .list:
        let sequence = unsafeDowncast(object, to: SequenceObj.self)  // only SequenceObj carries these tags
        if sequence.tag == .array {
          let items = sequence.items
          for item in items {
            if case .nothing = item { continue }
            try write(item)
          }
        } else if let walker = sequence.enumerator() {
          while let item = try following(walker) { try write(item) }
        }
      case .dictionary, .custom, .scriptBlock, .errorRecord, .enumValue, .decimal, .dateTime, .timeSpan, .guid, .type,
        .exception:
        try write(value)
      case .wrapped:
        if case .object = object.wrappedBase { try writeEnumerated(object.wrappedBase) } else { try write(value) }
      default:
        if let walker = object.enumerator() {
          while let item = try following(walker) { try write(item) }
        } else {
          try write(value)
        }
      }
    default: try write(value)
    }
  }
}

/// Ends the commands before `stage` in its pipeline: what `Select-Object -First` raises. Not an error; no `catch` sees it.
public struct PipelineStop: ControlSignal {
  public let stage: ObjectIdentifier
  public init(_ stage: ObjectIdentifier) { self.stage = stage }
}

/// `exit`: unwinds to the script or host that runs.
public struct ExitSignal: ControlSignal {
  public let code: Int32
  public init(_ code: Int32) { self.code = code }
}

/// `break` or `continue` that left the block in which it was written, looking for a loop in a caller.
public struct FlowSignal: ControlSignal {
  public let isBreak: Bool
  /// Lower-case label, empty for the nearest loop.
  public let label: String
  public init(isBreak: Bool, label: String) {
    self.isBreak = isBreak
    self.label = label
  }
}

/// Ctrl-C, or `Stop-Job`: ends everything.
public struct StopSignal: ControlSignal {
  public init() {}
}
