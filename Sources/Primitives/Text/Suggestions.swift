// "Did you mean ...": the nearest names to a misspelt one.

/// Edit distances over names.
public enum Suggestions {
  /// How many units must be inserted, taken away, replaced or swapped with a neighbour to make `a` from `b`, case ignored;
  /// `limit` + 1 when more than `limit`.
  public static func distance(_ a: PSString, _ b: PSString, limit: Int = 64) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    return a.withUnits { x in
      b.withUnits { y in
        var before = [Int](repeating: 0, count: y.count + 1)
        var previous = Array(0...y.count)
        var row = [Int](repeating: 0, count: y.count + 1)
        for i in 0..<x.count {
          let unit = CaseFold.upper(x[i])
          row[0] = i + 1
          var least = row[0]
          for j in 0..<y.count {
            let other = CaseFold.upper(y[j])
            var best = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (unit == other ? 0 : 1))
            if i > 0 && j > 0 && unit == CaseFold.upper(y[j - 1]) && CaseFold.upper(x[i - 1]) == other {
              best = min(best, before[j - 1] + 1)
            }
            row[j + 1] = best
            least = min(least, best)
          }
          if least > limit { return limit + 1 }
          swap(&before, &previous)
          swap(&previous, &row)
        }
        return min(previous[y.count], limit + 1)
      }
    }
  }

  /// The names nearest to `name`, best first: at most `count`, and none farther than a third of its length (one at least).
  public static func nearest(_ name: PSString, in candidates: [PSString], count: Int = 3) -> [PSString] {
    let limit = max(1, name.count / 3)
    var found: [(distance: Int, order: Int, name: PSString)] = []
    for (order, candidate) in candidates.enumerated() {
      let far = distance(name, candidate, limit: limit)
      if far <= limit { found.append((far, order, candidate)) }
    }
    found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    return found.prefix(count).map(\.name)
  }
}
