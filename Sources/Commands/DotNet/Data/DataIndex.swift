// Rows by the values of some columns: keys, relations and unique columns ask for them at every row, and walking all rows each time would grow
// with the square of their number. An index is brought up to date when it is asked; where values changed it is made anew.

import Engine
import Objects
import Primitives

final class DataIndex {
  /// Values that compare as equal have the same part; those of which that is not sure have none.
  private enum Part: Hashable {
    case null
    case text(String)
    case number(Double)
    case truth(Bool)
    case date(Int64)

    init?(_ value: Value) {
      let base = value.base
      if DataFilter.isNull(base) {
        self = .null
      } else if let text = base.pstring {
        // Letters of other scripts have orders of their own.
        let plain = text.string
        guard plain.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) else { return nil }
        self = .text(plain.lowercased())
      } else if case .bool(let holds) = base {
        self = .truth(holds)
      } else if let date = base.dateTime {
        self = .date(date.ticks)
      } else if case .double(let number) = base {
        if number.isNaN { return nil }
        self = .number(number)
      } else if let number = base.integer, base.obj == nil {
        self = .number(Double(number))
      } else {
        return nil
      }
    }
  }

  let columns: [DataColumnObj]
  private var places: [[Part]: [Int]] = [:]
  /// Rows whose values have no part: they are looked at every time.
  private var others: [Int] = []
  private var known = 0
  private var edition = -1

  init(_ columns: [DataColumnObj]) { self.columns = columns }

  private static func parts(_ key: [Value]) -> [Part]? {
    var parts: [Part] = []
    for value in key {
      guard let part = Part(value) else { return nil }
      parts.append(part)
    }
    return parts
  }

  /// Where the rows are that may have a key, in order; nil for anywhere.
  func candidates(_ key: [Value], in table: DataTableObj) -> [Int]? {
    guard let wanted = DataIndex.parts(key) else { return nil }
    if edition != table.edition { (places, others, known, edition) = ([:], [], 0, table.edition) }
    let ordinals = columns.map(\.ordinal)
    while known < table.rows.count {
      let row = table.rows[known]
      if let parts = DataIndex.parts(ordinals.map { row.value($0) }) {
        places[parts, default: []].append(known)
      } else {
        others.append(known)
      }
      known += 1
    }
    let found = places[wanted] ?? []
    return others.isEmpty ? found : (found + others).sorted()
  }
}

extension DataTableObj {
  /// The rows that were not deleted whose values in some columns are equal to a key's, in order.
  func rows(_ columns: [DataColumnObj], equal key: [Value], _ runtime: Runtime) throws -> [DataRowObj] {
    let index: DataIndex
    if let made = indexes.first(where: { $0.columns.elementsEqual(columns, by: ===) }) {
      index = made
    } else {
      index = DataIndex(columns)
      indexes.append(index)
    }
    let ordinals = columns.map(\.ordinal)
    func fits(_ row: DataRowObj) throws -> Bool {
      if row.state == .deleted { return false }
      for (ordinal, wanted) in zip(ordinals, key) {
        if try Comparison.sortOrder(row.value(ordinal), wanted, ignoreCase: true, runtime) != 0 { return false }
      }
      return true
    }
    guard let places = index.candidates(key, in: self) else {
      try runtime.checkStop()
      return try rows.filter(fits)
    }
    return try places.map { rows[$0] }.filter(fits)
  }
}
