// `[System.Linq.Enumerable]`: sums, averages and extremes of numbers.

import Objects
import Primitives

enum LinqNumbers {
  private static let many = LinqMembers.many

  static func declare(_ t: TypeBuilder) {
    for (word, type) in [
      ("int", TypeInfo.int32), ("long", .int64), ("float", .single), ("double", .double), ("decimal", .decimal),
    ] {
      let average = word == "int" || word == "long" ? "double" : word
      for isNullable in [false, true] {
        let shown = isNullable ? "System.Nullable[\(word)]" : word
        let mean = isNullable ? "System.Nullable[\(average)]" : average
        func both(_ name: String, _ result: String, _ body: @escaping @Sendable (Call, LinqWalk) throws -> Value) {
          t.staticMethod("static \(result) \(name)(\(many)[\(shown)] source)") { c in
            try body(c, try Linq.walk(try Linq.source(c)))
          }
          t.staticMethod("static \(result) \(name)[TSource](\(many)[TSource] source, System.Func[TSource,\(shown)] selector)") {
            c in
            let (walk, select) = (try Linq.walk(try Linq.source(c)), try Linq.function(c, 1, "selector"))
            return try body(c, { try walk().map { try select([$0]) } })
          }
        }
        both("Sum", shown) { c, walk in try total(c, walk, type).value }
        both("Average", mean) { c, walk in
          let (sum, count) = try total(c, walk, type, forAverage: true)
          if count == 0 {
            if isNullable { return .null }
            throw DotNetError.invalidOperation("Sequence contains no elements")
          }
          switch sum {
          case .long(let v): return .double(Double(v) / Double(count))
          case .double(let v): return type === TypeInfo.single ? .single(Float(v / Double(count))) : .double(v / Double(count))
          default: return .decimal(try PSDecimal.divide(sum.decimal ?? .zero, PSDecimal(count)))
          }
        }
        for (name, sign) in [("Max", 1), ("Min", -1)] {
          both(name, shown) { c, walk in
            try LinqResults.best(c, walk, sign, comparer: nil, key: nil, isNullable ? .object : type)
          }
        }
      }
    }
  }

  /// The sum in the type, or in the wider one that an average is taken in; how many numbers there were.
  private static func total(_ c: Call, _ walk: LinqWalk, _ type: TypeInfo, forAverage: Bool = false) throws -> (
    value: Value, count: Int
  ) {
    var (whole, real, exact) = (Int64(0), 0.0, PSDecimal.zero)
    var count = 0
    let overflow = DotNetError("System.OverflowException", "Arithmetic operation resulted in an overflow.")
    while let item = try walk() {
      if item.isNull { continue }
      count += 1
      switch item.base {
      case .int(let v):
        guard let next = sum(whole, Int64(v)), forAverage || Int32(exactly: next) != nil else { throw overflow }
        whole = next
      case .long(let v):
        guard let next = sum(whole, v) else { throw overflow }
        whole = next
      case .single(let v): real += Double(v)
      case .double(let v): real += v
      default: exact = try PSDecimal.add(exact, item.decimal ?? .zero)
      }
    }
    switch type.code {
    case .int32: return (forAverage ? .long(whole) : .int(Int32(truncatingIfNeeded: whole)), count)
    case .int64: return (.long(whole), count)
    case .single: return (forAverage ? .double(real) : .single(Float(real)), count)
    case .double: return (.double(real), count)
    default: return (.decimal(exact), count)
    }
  }

  private static func sum(_ a: Int64, _ b: Int64) -> Int64? {
    let (result, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : result
  }
}
