// Sort-Object.

import Engine
import Objects
import Primitives

final class SortObjectCommand: Cmdlet {
  private var inputIndex = -1
  private var inputs = ContiguousArray<Value>()

  override func begin() throws { inputIndex = context.index(of: "InputObject") }

  override func process() throws {
    guard context.isBound(at: inputIndex) else { return }
    let input = context.value(at: inputIndex)
    if !input.isNull { inputs.append(input) }
  }

  override func end() throws {
    var properties = try PropertyExpression.read(array("Property"), [.expression, .ascending, .descending], self)
    if properties.isEmpty, let first = inputs.first, let keys = OrderKeys.defaults(first, session) { properties = keys }
    let hadProperties = !properties.isEmpty
    let descending = flag("Descending")
    let keys = OrderKeys(
      self, properties, descending: descending, caseSensitive: flag("CaseSensitive"), culture: string("Culture"))
    try keys.expandPatterns(inputs)
    if inputs.isEmpty { return }
    if hadProperties, keys.properties.isEmpty { return try inputs.forEach { try write($0) } }
    let unique = flag("Unique")
    let top = int("Top") ?? 0
    let bottom = int("Bottom") ?? 0
    let stable = flag("Stable") || top > 0 || bottom > 0
    if keys.properties.isEmpty, !unique, !stable, try sortPlain(descending, keys) { return }
    var entries = ContiguousArray<OrderEntry>()
    entries.reserveCapacity(inputs.count)
    for (i, input) in inputs.enumerated() { entries.append(try keys.entry(input, i)) }
    if !unique, !stable, keys.directions.count == 1, try sortByOneKey(entries, keys) { return }
    if stable {
      try IntroSort.sort(&entries) { a, b in
        if a.comparable != b.comparable { return a.comparable ? -1 : 1 }
        let order = try keys.order(a, b)
        return order != 0 ? order : a.index < b.index ? -1 : 1
      }
    } else {
      try IntroSort.sort(&entries) { try keys.order($0, $1) }
    }
    if unique {
      var kept = ContiguousArray<OrderEntry>()
      for entry in entries {
        if let last = kept.last, try keys.order(last, entry) == 0 { continue }
        kept.append(entry)
      }
      entries = kept
    }
    if top > 0, entries.count > top { entries.removeLast(entries.count - top) }
    if bottom > 0, entries.count > bottom { entries.removeFirst(entries.count - bottom) }
    for entry in entries { try write(entry.input) }
  }

  /// All objects are ints or all are strings: no entries are needed.
  private func sortPlain(_ descending: Bool, _ keys: OrderKeys) throws -> Bool {
    var ints = ContiguousArray<Int32>()
    ints.reserveCapacity(inputs.count)
    for input in inputs {
      guard case .int(let v) = input else { break }
      ints.append(v)
    }
    if ints.count == inputs.count {
      // Equal ints can't be told apart, so that any sort will do.
      ints.sort()
      if descending { for v in ints.reversed() { try write(.int(v)) } } else { for v in ints { try write(.int(v)) } }
      return true
    }
    for input in inputs { guard case .string = input else { return false } }
    var items = inputs
    inputs = []
    let sign = descending ? -1 : 1
    try IntroSort.sort(&items) { try keys.compare($0, $1) * sign }
    for item in items { try write(item) }
    return true
  }

  /// One key of ints throughout.
  private func sortByOneKey(_ entries: ContiguousArray<OrderEntry>, _ keys: OrderKeys) throws -> Bool {
    var pairs = ContiguousArray<(key: Int32, index: Int32)>()
    pairs.reserveCapacity(entries.count)
    for (i, entry) in entries.enumerated() {
      guard case .int(let v) = entry.keys[0] else { return false }
      pairs.append((v, Int32(truncatingIfNeeded: i)))
    }
    if keys.directions[0] {
      IntroSort.sort(&pairs) { a, b in a.key > b.key ? -1 : a.key < b.key ? 1 : 0 }
    } else {
      IntroSort.sort(&pairs) { a, b in a.key < b.key ? -1 : a.key > b.key ? 1 : 0 }
    }
    for pair in pairs { try write(entries[Int(pair.index)].input) }
    return true
  }
}
