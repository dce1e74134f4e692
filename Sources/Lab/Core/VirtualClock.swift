// The one clock of the organisation: virtual time and a queue of things that will happen. Nothing in the lab waits; time moves
// only when somebody advances it, and whatever falls due on the way happens in order of time, then of scheduling.

/// Virtual time with its pending events. A value: a checkpoint copies it.
public struct VirtualClock: Sendable {
  /// An event waiting for its time.
  public struct Pending: Sendable, Hashable {
    public let time: Instant
    /// Order of scheduling; breaks ties.
    public let sequence: UInt64
    public let event: LabEvent
    public let cause: Cause

    func precedes(_ other: Pending) -> Bool { time == other.time ? sequence < other.sequence : time < other.time }
  }

  public internal(set) var now: Instant
  /// A binary heap, the earliest first.
  private var heap: [Pending] = []
  private(set) var nextSequence: UInt64 = 0

  init(now: Instant) { self.now = now }

  /// What is still to come, earliest first.
  public var pending: [Pending] { heap.sorted { $0.precedes($1) } }
  /// When the next thing happens; nil = never.
  public var nextTime: Instant? { heap.first?.time }

  /// An event in the past falls due at once.
  mutating func schedule(_ event: LabEvent, at time: Instant, because cause: Cause) {
    heap.append(Pending(time: max(time, now), sequence: nextSequence, event: event, cause: cause))
    nextSequence &+= 1
    siftUp(heap.count - 1)
  }

  /// Forgets pending events; returns how many.
  @discardableResult mutating func cancel(where matches: (LabEvent) -> Bool) -> Int {
    let before = heap.count
    heap.removeAll { matches($0.event) }
    if heap.count != before { for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(index) } }
    return before - heap.count
  }

  func hasPending(where matches: (LabEvent) -> Bool) -> Bool { heap.contains { matches($0.event) } }

  /// Takes the next event due by `limit` and moves time to it.
  mutating func takeDue(by limit: Instant) -> Pending? {
    guard let first = heap.first, first.time <= limit else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      siftDown(0)
    }
    now = max(now, first.time)
    return first
  }

  /// Time never runs backwards.
  mutating func move(to time: Instant) { now = max(now, time) }

  private mutating func siftUp(_ start: Int) {
    var index = start
    while index > 0 {
      let parent = (index - 1) / 2
      guard heap[index].precedes(heap[parent]) else { return }
      heap.swapAt(index, parent)
      index = parent
    }
  }

  private mutating func siftDown(_ start: Int) {
    var index = start
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < heap.count && heap[child].precedes(heap[least]) {
        least = child
      }
      if least == index { return }
      heap.swapAt(index, least)
      index = least
    }
  }
}
