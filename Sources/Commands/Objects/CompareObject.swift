// Compare-Object: two sequences held against each other in one walk. Objects without a partner wait in backlogs as wide as -SyncWindow.

import Engine
import Objects
import Primitives

final class CompareObjectCommand: Cmdlet {
  private var keys: OrderKeys?
  private var reference: ContiguousArray<OrderEntry> = []
  private var referenceAt = 0
  private var referenceBacklog: ContiguousArray<OrderEntry> = []
  private var differenceBacklog: ContiguousArray<OrderEntry> = []
  private var window = Int.max
  private var includeEqual = false
  private var excludeDifferent = false

  override func begin() throws {
    includeEqual = flag("IncludeEqual")
    excludeDifferent = flag("ExcludeDifferent")
    if excludeDifferent, !has("IncludeEqual") { includeEqual = true }
    window = int("SyncWindow") ?? Int(Int32.max)
  }

  private func start(_ first: Value) throws -> OrderKeys {
    if let keys { return keys }
    var properties = try PropertyExpression.read(array("Property"), [.expression], self)
    if properties.isEmpty, let defaults = OrderKeys.defaults(first, session) { properties = defaults }
    let made = OrderKeys(self, properties, descending: false, caseSensitive: flag("CaseSensitive"), culture: string("Culture"))
    keys = made
    return made
  }

  override func process() throws {
    let references = array("ReferenceObject")
    let differences = array("DifferenceObject")
    if references.isEmpty {
      guard let first = differences.first else { return }
      let keys = try start(first)
      for (i, item) in differences.enumerated() { try emit(keys.entry(item, i), "=>", keys) }
      return
    }
    let isFirst = keys == nil
    let keys = try start(references[0])
    if isFirst { for (i, item) in references.enumerated() { reference.append(try keys.entry(item, i)) } }
    if differences.isEmpty { return try match(nil, keys) }
    for (i, item) in differences.enumerated() { try match(keys.entry(item, i), keys) }
  }

  override func end() throws {
    guard let keys else { return }
    while referenceAt < reference.count { try match(nil, keys) }
    for entry in differenceBacklog { try emit(entry, "=>", keys) }
    for entry in referenceBacklog { try emit(entry, "<=", keys) }
  }

  private func match(_ incoming: OrderEntry?, _ keys: OrderKeys) throws {
    var difference = incoming
    var next: OrderEntry?
    if referenceAt < reference.count {
      next = reference[referenceAt]
      referenceAt += 1
    }
    if let a = next, let b = difference, try keys.order(a, b) == 0 { return try emit(a, "==", keys) }
    if let b = difference, let found = try take(b, &referenceBacklog, keys) {
      try emit(found, "==", keys)
      difference = nil
    }
    if let a = next, try take(a, &differenceBacklog, keys) != nil {
      try emit(a, "==", keys)
      next = nil
    }
    if let b = difference {
      if window > 0 {
        while differenceBacklog.count >= window { try emit(differenceBacklog.removeFirst(), "=>", keys) }
        differenceBacklog.append(b)
      } else {
        try emit(b, "=>", keys)
      }
    }
    if let a = next {
      if window > 0 {
        while referenceBacklog.count >= window { try emit(referenceBacklog.removeFirst(), "<=", keys) }
        referenceBacklog.append(a)
      } else {
        try emit(a, "<=", keys)
      }
    }
  }

  private func take(_ entry: OrderEntry, _ list: inout ContiguousArray<OrderEntry>, _ keys: OrderKeys) throws -> OrderEntry? {
    for i in list.indices where try keys.order(entry, list[i]) == 0 { return list.remove(at: i) }
    return nil
  }

  private static let inputName = PSString.make("InputObject")
  private static let sideName = PSString.make("SideIndicator")

  private func emit(_ entry: OrderEntry, _ side: String, _ keys: OrderKeys) throws {
    if side == "==" ? !includeEqual : excludeDifferent { return }
    let target: Obj
    if flag("PassThru") {
      target = entry.input.obj ?? Wrapped(entry.input)
      if target.extras == nil { target.extras = PropertyBag() }
      _ = target.extras?.remove(Self.sideName)
    } else {
      let bag = PropertyBag()
      let given = array("Property")
      if given.isEmpty {
        bag.set(Self.inputName, entry.input)
      } else {
        for (i, property) in keys.properties.enumerated() where i < entry.keys.count && bag.shape.find(property.text) == nil {
          bag.set(property.text, entry.keys[i].orNull)
        }
      }
      target = CustomObj(bag)
    }
    target.extras?.set(Self.sideName, Value(side))
    try write(.object(target))
  }
}
