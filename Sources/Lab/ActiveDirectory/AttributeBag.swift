// The stored attributes of a directory object: a small sorted array of (attribute, values). Tens of thousands of users with
// some fifteen attributes each must fit, so a single value isn't wrapped in an array.

/// One stored value of an attribute.
enum ADValue: Hashable, Sendable {
  case string(String)
  case integer(Int64)
  case boolean(Bool)
  case time(Instant)
  case bytes([UInt8])
  case link(LabGUID)

  /// Equality as the directory sees it: text without regard to case.
  func matches(_ other: ADValue) -> Bool {
    if case .string(let left) = self, case .string(let right) = other { return sameText(left, right) }
    return self == other
  }

  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }
}

struct AttributeBag: Sendable {
  private enum Values: Sendable {
    case one(ADValue)
    case many([ADValue])
  }

  private struct Entry: Sendable {
    let id: UInt16
    var values: Values
  }

  private var entries: [Entry] = []

  /// All values, none when the attribute isn't set; setting none removes it.
  subscript(_ attribute: ADAttribute) -> [ADValue] {
    get {
      guard let at = position(attribute.id).found else { return [] }
      switch entries[at].values {
      case .one(let value): return [value]
      case .many(let values): return values
      }
    }
    set {
      let place = position(attribute.id)
      if newValue.isEmpty {
        if let at = place.found { entries.remove(at: at) }
        return
      }
      let values: Values = newValue.count == 1 ? .one(newValue[0]) : .many(newValue)
      if let at = place.found {
        entries[at].values = values
      } else {
        entries.insert(Entry(id: attribute.id, values: values), at: place.insertion)
      }
    }
  }

  func first(_ attribute: ADAttribute) -> ADValue? {
    guard let at = position(attribute.id).found else { return nil }
    switch entries[at].values {
    case .one(let value): return value
    case .many(let values): return values.first
    }
  }

  func string(_ attribute: ADAttribute) -> String? { first(attribute)?.text }

  func integer(_ attribute: ADAttribute) -> Int64? {
    if case .integer(let value) = first(attribute) { return value }
    return nil
  }

  func boolean(_ attribute: ADAttribute) -> Bool? {
    if case .boolean(let value) = first(attribute) { return value }
    return nil
  }

  func strings(_ attribute: ADAttribute) -> [String] { self[attribute].compactMap(\.text) }

  /// The attributes that have values, by number.
  var attributes: [ADAttribute] { entries.map { ADAttribute(id: $0.id) } }

  private func position(_ id: UInt16) -> (found: Int?, insertion: Int) {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return (low < entries.count && entries[low].id == id ? low : nil, low)
  }
}
