// Keys by which Sort-Object orders, Group-Object groups and Compare-Object matches: one value for each property, or the object itself. The
// comparison takes the short way where all keys are numbers or all are strings.

import Engine
import Objects
import Primitives

/// An object with its keys; `.unset` stands for a property that the object does not have.
struct OrderEntry {
  var input: Value
  var keys: ContiguousArray<Value>
  var index: Int
  /// Whether any key was found.
  var comparable: Bool
}

/// Computes and compares keys.
final class OrderKeys {
  private let session: Session
  private let cmdlet: Cmdlet
  var properties: [PropertyExpression]
  let ignoreCase: Bool
  private let descendingByDefault: Bool
  private let collation: Collation
  private let options: CompareOptions
  private let usesInvariant: Bool

  init(_ cmdlet: Cmdlet, _ properties: [PropertyExpression], descending: Bool, caseSensitive: Bool, culture: String?) {
    self.cmdlet = cmdlet
    session = cmdlet.session
    self.properties = properties
    ignoreCase = !caseSensitive
    descendingByDefault = descending
    options = caseSensitive ? [] : [.ignoreCase]
    usesInvariant = culture?.isEmpty ?? true
    collation = culture.flatMap { $0.isEmpty ? nil : Collation(locale: $0) } ?? Collation.invariant
  }

  /// Names of the type's key properties (`DefaultKeyPropertySet`), which stand in for a missing `-Property`.
  static func defaults(_ input: Value, _ session: Session) -> [PropertyExpression]? {
    guard !session.typeData.isEmpty else { return nil }
    for name in MemberAccess.typeNames(of: input) {
      if let set = session.typeData[name.lowercased()]?.defaultKeySet, !set.isEmpty {
        return set.map { PropertyExpression(name: PSString.make($0)) }
      }
    }
    return nil
  }

  /// Replaces names with wildcards by the properties that the objects have.
  func expandPatterns(_ inputs: ContiguousArray<Value>) throws {
    guard properties.contains(where: \.isPattern) else { return }
    var expanded: [PropertyExpression] = []
    for property in properties {
      guard property.isPattern else {
        expanded.append(property)
        continue
      }
      var names: [FoldedName: PSString] = [:]
      for input in inputs {
        for name in try property.resolve(input, session) { names[FoldedName(name)] = name }
      }
      for name in names.values.sorted(by: { Ordinal.compareIgnoringCase($0, $1) < 0 }) {
        let made = PropertyExpression(name: name)
        made.ascending = property.ascending
        made.descending = property.descending
        expanded.append(made)
      }
    }
    properties = expanded
  }

  /// The keys of one object; what fails is reported and counts as null.
  func entry(_ input: Value, _ index: Int) throws -> OrderEntry {
    if properties.isEmpty { return OrderEntry(input: input, keys: [input], index: index, comparable: true) }
    var keys = ContiguousArray<Value>()
    keys.reserveCapacity(properties.count)
    var comparable = false
    for property in properties {
      switch try property.evaluate(input, session) {
      case .value(let value):
        keys.append(value)
        comparable = true
      case .missing:
        keys.append(.unset)
        try cmdlet.writeDebug("\"\(property.text.string)\" cannot be found in \"InputObject\".")
      case .failed(let thrown):
        try cmdlet.writeError(
          ErrorRecord(thrown.record.exception, id: "ExpressionEvaluation", category: .InvalidResult, target: input))
        keys.append(.null)
        comparable = true
      }
    }
    return OrderEntry(input: input, keys: keys, index: index, comparable: comparable)
  }

  private func isDescending(_ i: Int) -> Bool {
    guard i < properties.count else { return descendingByDefault }
    let property = properties[i]
    switch (property.ascending, property.descending) {
    case (nil, nil): return descendingByDefault
    case (let up?, let down?): return up == down ? descendingByDefault : !up
    case (let up?, nil): return !up
    case (nil, let down?): return down
    }
  }

  private(set) lazy var directions: [Bool] = (0..<max(1, properties.count)).map { isDescending($0) }

  /// Order of two entries: by the first key that differs. A missing property comes after everything, whatever the direction.
  func order(_ a: OrderEntry, _ b: OrderEntry) throws -> Int {
    let directions = directions
    for i in 0..<directions.count {
      let x = i < a.keys.count ? a.keys[i] : .unset
      let y = i < b.keys.count ? b.keys[i] : .unset
      switch (x, y) {
      case (.unset, .unset): continue
      case (.unset, _): return 1
      case (_, .unset): return -1
      default: break
      }
      let order = try compare(x, y)
      if order != 0 { return directions[i] ? -order : order }
    }
    return 0
  }

  /// Ascending order of two values; never fails: what can't be compared is compared as text.
  func compare(_ a: Value, _ b: Value) throws -> Int {
    switch (a, b) {
    case (.int(let x), .int(let y)): return x < y ? -1 : x > y ? 1 : 0
    case (.string(let x), .string(let y)): return collation.compare(x, y, options)
    case (.double(let x), .double(let y)): return x < y ? -1 : x > y ? 1 : (x == y ? 0 : (x.isNaN ? (y.isNaN ? 0 : -1) : 1))
    default:
      // Custom objects have no order and no text of their own: they are all alike.
      let left = a.base.obj?.tag == .custom, right = b.base.obj?.tag == .custom
      if left || right {
        if left, right { return 0 }
        return collation.compare(
          left ? .empty : try Text.string(a, session), right ? .empty : try Text.string(b, session), options)
      }
      if !usesInvariant, let text = a.pstring, !b.isNull {
        return collation.compare(text, try Text.string(b, session), options)
      }
      return try Comparison.sortOrder(a, b, ignoreCase: ignoreCase, session)
    }
  }
}
