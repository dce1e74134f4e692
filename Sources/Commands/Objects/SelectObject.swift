// Select-Object: properties of objects as new objects, one property expanded, and parts of a sequence by position or uniqueness.

import Engine
import Objects
import Primitives

final class SelectObjectCommand: Cmdlet {
  private var inputIndex = -1
  private var properties: [PropertyExpression] = []
  private var expand: PropertyExpression?
  private var exclude: [WildcardPattern] = []
  private var hasProperties = false
  private var unique: [UniqueObject]?
  private var uniqueCase = true
  private var first = 0
  private var last = 0
  private var skip = 0
  private var skipLast = 0
  private var hasFirst = false
  private var hasFirstOrLast = false
  private var waits = false
  private var streamed = 0
  private var queue = Deque()
  private var isQueued = false
  private var indexes: [Int] = []
  private var isIndexed = false
  private var includes = true
  private var filterAt = 0
  private var objectAt = 0
  private var shapes: [ObjectIdentifier: SelectPlan] = [:]
  private var names: [ObjectIdentifier: String] = [:]

  private struct UniqueObject {
    let object: Value
    let base: Value
    let notes: [(PSString, Value)]
  }

  /// A queue whose front is cheap to take.
  private struct Deque {
    private var items: ContiguousArray<Value> = []
    private var head = 0
    var count: Int { items.count - head }
    mutating func append(_ value: Value) { items.append(value) }
    mutating func popFirst() -> Value {
      let value = items[head]
      items[head] = .null
      head += 1
      if head > 64, head * 2 > items.count {
        items.removeFirst(head)
        head = 0
      }
      return value
    }
  }

  override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    let given = array("Property")
    properties = try PropertyExpression.read(given, [.expression, .name], self)
    if let name = string("ExpandProperty"), !name.isEmpty { expand = PropertyExpression(name: PSString.make(name)) }
    if let excluded = strings("ExcludeProperty") {
      exclude = excluded.map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
      if properties.isEmpty { properties = [PropertyExpression(name: PSString.make("*"))] }
    }
    hasProperties = !properties.isEmpty
    if flag("Unique") { unique = [] }
    uniqueCase = !flag("CaseInsensitive")
    waits = flag("Wait")
    if has("Index") || has("SkipIndex") {
      isIndexed = true
      includes = has("Index")
      indexes = array(includes ? "Index" : "SkipIndex").compactMap { $0.integer.map(Int.init) }.sorted()
      return
    }
    first = int("First") ?? 0
    last = int("Last") ?? 0
    skip = int("Skip") ?? 0
    skipLast = int("SkipLast") ?? 0
    hasFirst = has("First")
    hasFirstOrLast = hasFirst || has("Last")
    isQueued = skip > 0 || skipLast > 0 || hasFirstOrLast
  }

  override func process() throws {
    guard context.isBound(at: inputIndex) else { return }
    let input = context.value(at: inputIndex)
    if input.isNull { return }
    if isIndexed { return try processIndexed(input) }
    if !isQueued { return try select(input) }
    // With -Last only the newest are kept; with -First objects go through as they come.
    if last > 0, first == 0, queue.count >= last + skip { _ = queue.popFirst() }
    if last > 0, first != 0, queue.count >= last { _ = queue.popFirst() }
    queue.append(input)
    if let next = dequeueStreaming() { try select(next) }
    if hasFirst, last == 0, first != 0, streamed >= first, !waits {
      try finish()
      throw stopUpstream()
    }
  }

  private func dequeueStreaming() -> Value? {
    if skip == 0 {
      if skipLast > 0 { return queue.count > skipLast ? queue.popFirst() : nil }
      if streamed < first || !hasFirstOrLast {
        streamed += 1
        return queue.popFirst()
      }
      if last == 0 { _ = queue.popFirst() }
      return nil
    }
    if last == 0 {
      _ = queue.popFirst()
      skip -= 1
    } else if first != 0 {
      skip -= 1
      _ = queue.popFirst()
    }
    return nil
  }

  private func processIndexed(_ input: Value) throws {
    if includes {
      if filterAt < indexes.count, objectAt == indexes[filterAt] {
        try select(input)
        while filterAt < indexes.count, indexes[filterAt] == objectAt { filterAt += 1 }
      }
      if !waits, filterAt >= indexes.count {
        try finish()
        throw stopUpstream()
      }
    } else if filterAt < indexes.count, objectAt == indexes[filterAt] {
      while filterAt < indexes.count, indexes[filterAt] == objectAt { filterAt += 1 }
    } else {
      try select(input)
    }
    objectAt += 1
  }

  private var isFinished = false

  private func finish() throws {
    if isFinished { return }
    isFinished = true
    if !isIndexed, isQueued, skipLast == 0 {
      if first != 0 {
        while queue.count > 0 { try select(queue.popFirst()) }
      } else {
        while queue.count > skip { try select(queue.popFirst()) }
      }
    }
    if let unique { for item in unique { try write(item.object) } }
  }

  override func end() throws { try finish() }

  // MARK: - One object

  private func select(_ input: Value) throws {
    if !hasProperties, expand == nil { return try output(input, [], of: input) }
    if expand == nil, unique == nil, let made = try fast(input) { return try write(made) }
    var notes: [(PSString, Value)] = []
    for property in properties { try evaluate(property, input, &notes) }
    if let expand { return try expandInto(expand, input, notes) }
    let bag = PropertyBag()
    var seen = Set<FoldedName>()
    for (name, value) in notes {
      if seen.insert(FoldedName(name)).inserted {
        bag.set(name, value)
      } else {
        try alreadyExists(name, input, "AlreadyExistingUserSpecifiedPropertyNoExpand")
      }
    }
    bag.typeNames = typeNames(input)
    try output(.object(CustomObj(bag)), notes, of: input)
  }

  /// Names of the plain properties for objects of one shape, so that the second and later objects cost no look-up.
  private struct SelectPlan {
    let shape: Shape
    let source: Shape
    let slots: [Int]
    let typeNames: [String]
  }

  private func fast(_ input: Value) throws -> Value? {
    guard case .object(let object) = input, object.tag == .custom, let bag = object.extras, bag.isPlain,
      exclude.isEmpty,
      bag.typeNames == nil
    else { return nil }
    if let plan = shapes[ObjectIdentifier(bag.shape)], plan.source === bag.shape {
      var values = ContiguousArray<Value>()
      values.reserveCapacity(plan.slots.count)
      for (i, slot) in plan.slots.enumerated() {
        if slot >= 0 {
          values.append(bag.values[slot])
        } else if slot == -1 {
          values.append(.null)
        } else {
          guard case .value(let value) = try properties[i].evaluate(input, session) else {
            values.append(.null)
            continue
          }
          values.append(value.orNull)
        }
      }
      let made = PropertyBag(plan.shape, values)
      made.typeNames = plan.typeNames
      return .object(CustomObj(made))
    }
    var names: [PSString] = []
    var slots: [Int] = []
    var seen = Set<FoldedName>()
    for property in properties {
      if property.isPattern { return nil }
      let name: PSString
      if let plain = property.property {
        let slot = bag.shape.find(plain)
        if slot == nil, try MemberAccess.find(input, plain, session) != nil { return nil }
        name = property.label ?? slot.map { bag.shape.names[$0] } ?? plain
        slots.append(slot ?? -1)
      } else {
        name = property.label ?? property.text
        if name.isEmpty { return nil }
        slots.append(-2)
      }
      guard seen.insert(FoldedName(name)).inserted else { return nil }
      names.append(name)
    }
    shapes[ObjectIdentifier(bag.shape)] = SelectPlan(
      shape: Shape(names), source: bag.shape, slots: slots, typeNames: typeNames(input))
    return try fast(input)
  }

  private func typeNames(_ input: Value) -> [String] {
    [
      "Selected."
        + (input.type === TypeInfo.psCustomObject ? "System.Management.Automation.PSCustomObject" : input.type.fullName),
      "System.Management.Automation.PSCustomObject", "System.Object",
    ]
  }

  private func isExcluded(_ name: PSString) throws -> Bool {
    for pattern in exclude where try pattern.isMatch(name) { return true }
    return false
  }

  private func evaluate(_ property: PropertyExpression, _ input: Value, _ notes: inout [(PSString, Value)]) throws {
    var results: [(PSString, Value)] = []
    if property.block != nil {
      if try !isExcluded(property.text) {
        if case .value(let value) = try property.evaluate(input, session) {
          results.append((property.text, value))
        } else {
          results.append((property.text, .null))
        }
      }
    } else {
      for name in try property.resolve(input, session) where try !isExcluded(name) {
        if case .value(let value) = try property.read(name, input, session) {
          results.append((name, value))
        } else {
          results.append((name, .null))
        }
      }
    }
    if results.isEmpty, !property.isPattern {
      results.append((property.text, .null))
    } else if property.label != nil, results.count > 1 {
      return try writeError(
        "System.InvalidOperationException", "Cannot rename multiple results.", id: "RenamingMultipleResults", .InvalidOperation,
        target: input)
    }
    for (name, value) in results where try !isExcluded(name) {
      if property.label == nil, name.isEmpty {
        throw terminate(
          "System.Management.Automation.PSArgumentException",
          "A property is an empty script block and does not provide a name.",
          id: "EmptyScriptBlockAndNoName", .InvalidArgument)
      }
      notes.append((property.label ?? name, value))
    }
  }

  private func expandInto(_ expand: PropertyExpression, _ input: Value, _ notes: [(PSString, Value)]) throws {
    let names = try expand.resolve(input, session)
    guard let name = names.first else {
      return try writeError(
        "System.Management.Automation.PSArgumentException", "Property \"\(expand.text.string)\" cannot be found.",
        id: "ExpandPropertyNotFound", .InvalidArgument, target: input)
    }
    if names.count > 1 {
      return try writeError(
        "System.Management.Automation.PSArgumentException", "Multiple properties cannot be expanded.",
        id: "MutlipleExpandProperties",
        .InvalidArgument, target: input)
    }
    switch try expand.read(name, input, session) {
    case .missing: return
    case .failed(let thrown):
      try writeError(
        ErrorRecord(thrown.record.exception, id: "PropertyEvaluationExpand", category: .InvalidResult, target: input))
    case .value(let value):
      if value.isNull { return }
      guard let walker = Enumeration.enumerator(value) else {
        return try output(try attach(notes, to: value, input), notes, of: input)
      }
      while let item = try walker.next() {
        if item.isNull { continue }
        try output(try attach(notes, to: item, input), notes, of: input)
      }
    }
  }

  /// The value with the selected properties attached, to a view of its own so that the value itself stays as it is.
  private func attach(_ notes: [(PSString, Value)], to value: Value, _ input: Value) throws -> Value {
    if notes.isEmpty { return value }
    let target: Obj
    if case .object(let object) = value, object.tag == .custom || object.tag == .wrapped {
      target = object
    } else {
      let wrapped = Wrapped(value.base)
      if case .object(let object) = value { wrapped.extras = object.extras?.copy() }
      target = wrapped
    }
    let bag = target.extras ?? PropertyBag()
    target.extras = bag
    for (name, note) in notes {
      if try MemberAccess.find(.object(target), name, session) != nil {
        try alreadyExists(name, input, "AlreadyExistingUserSpecifiedPropertyExpand")
      } else {
        bag.set(name, note)
      }
    }
    return .object(target)
  }

  private func alreadyExists(_ name: PSString, _ input: Value, _ id: String) throws {
    try writeError(
      "System.Management.Automation.PSArgumentException",
      "The property cannot be processed because the property \"\(name.string)\" already exists.", id: id, .InvalidOperation,
      target: input)
  }

  private func output(_ value: Value, _ notes: [(PSString, Value)], of input: Value) throws {
    guard unique != nil else {
      mark(value, notes, input)
      return try write(value)
    }
    let base = value.base
    for known in unique ?? [] where known.notes.count == notes.count {
      let isCustom = base.obj?.tag == .custom && known.base.obj?.tag == .custom
      if !isCustom, try Comparison.sortOrder(base, known.base, ignoreCase: !uniqueCase, session) != 0 { continue }
      var same = true
      for (name, note) in notes {
        guard let other = known.notes.first(where: { $0.0.equalsIgnoringCase(name) }),
          try Comparison.sortOrder(other.1, note, ignoreCase: !uniqueCase, session) == 0
        else {
          same = false
          break
        }
      }
      if same { return }
    }
    mark(value, notes, input)
    unique?.append(UniqueObject(object: value, base: base, notes: notes))
  }

  /// Custom objects that pass through are marked as selected too.
  private func mark(_ value: Value, _ notes: [(PSString, Value)], _ input: Value) {
    guard case .object(let object) = value, object.tag == .custom, let bag = object.extras else { return }
    let name =
      "Selected."
      + (input.type === TypeInfo.psCustomObject ? "System.Management.Automation.PSCustomObject" : input.type.fullName)
    let current = bag.typeNames ?? MemberAccess.typeNames(of: value)
    if current.contains(name) { return }
    bag.typeNames = [name] + current
  }
}
