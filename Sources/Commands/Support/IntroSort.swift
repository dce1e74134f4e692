// .NET's introspective sort. Sort-Object is not stable, and where ties go is visible to scripts, so that the steps have to be the same:
// insertion sort up to 16 elements, median of three, heap sort when partitions go wrong.

/// Sorting in place with a comparison that may throw.
enum IntroSort {
  static func sort<T>(_ items: inout ContiguousArray<T>, _ order: (T, T) throws -> Int) rethrows {
    guard items.count > 1 else { return }
    let depth = 2 * (Int.bitWidth - items.count.leadingZeroBitCount)
    try items.withUnsafeMutableBufferPointer { try sort($0, 0, $0.count, depth, order) }
  }

  private static func swapIfGreater<T>(_ a: UnsafeMutableBufferPointer<T>, _ i: Int, _ j: Int, _ order: (T, T) throws -> Int)
    rethrows
  {
    if i != j, try order(a[i], a[j]) > 0 { a.swapAt(i, j) }
  }

  private static func sort<T>(
    _ a: UnsafeMutableBufferPointer<T>, _ start: Int, _ count: Int, _ depth: Int, _ order: (T, T) throws -> Int
  ) rethrows {
    var size = count
    var depth = depth
    while size > 1 {
      if size <= 16 {
        switch size {
        case 2: try swapIfGreater(a, start, start + 1, order)
        case 3:
          try swapIfGreater(a, start, start + 1, order)
          try swapIfGreater(a, start, start + 2, order)
          try swapIfGreater(a, start + 1, start + 2, order)
        default: try insertion(a, start, size, order)
        }
        return
      }
      if depth == 0 { return try heap(a, start, size, order) }
      depth -= 1
      let pivot = try partition(a, start, size, order)
      try sort(a, pivot + 1, start + size - pivot - 1, depth, order)
      size = pivot - start
    }
  }

  private static func partition<T>(_ a: UnsafeMutableBufferPointer<T>, _ low: Int, _ count: Int, _ order: (T, T) throws -> Int)
    rethrows -> Int
  {
    let high = low + count - 1
    let middle = low + (count - 1) / 2
    try swapIfGreater(a, low, middle, order)
    try swapIfGreater(a, low, high, order)
    try swapIfGreater(a, middle, high, order)
    let pivot = a[middle]
    a.swapAt(middle, high - 1)
    var left = low
    var right = high - 1
    while left < right {
      left += 1
      while left < high, try order(a[left], pivot) < 0 { left += 1 }
      right -= 1
      while right > low, try order(pivot, a[right]) < 0 { right -= 1 }
      if left >= right { break }
      a.swapAt(left, right)
    }
    if left != high - 1 { a.swapAt(left, high - 1) }
    return left
  }

  private static func insertion<T>(
    _ a: UnsafeMutableBufferPointer<T>, _ start: Int, _ count: Int, _ order: (T, T) throws -> Int
  )
    rethrows
  {
    for i in start..<(start + count - 1) {
      let item = a[i + 1]
      var j = i
      while j >= start, try order(item, a[j]) < 0 {
        a[j + 1] = a[j]
        j -= 1
      }
      a[j + 1] = item
    }
  }

  private static func heap<T>(_ a: UnsafeMutableBufferPointer<T>, _ start: Int, _ count: Int, _ order: (T, T) throws -> Int)
    rethrows
  {
    var i = count >> 1
    while i >= 1 {
      try sink(a, start, i, count, order)
      i -= 1
    }
    i = count
    while i > 1 {
      a.swapAt(start, start + i - 1)
      try sink(a, start, 1, i - 1, order)
      i -= 1
    }
  }

  private static func sink<T>(
    _ a: UnsafeMutableBufferPointer<T>, _ start: Int, _ from: Int, _ count: Int, _ order: (T, T) throws -> Int
  ) rethrows {
    var i = from
    let item = a[start + i - 1]
    while i <= count >> 1 {
      var child = 2 * i
      if child < count, try order(a[start + child - 1], a[start + child]) < 0 { child += 1 }
      if try order(item, a[start + child - 1]) >= 0 { break }
      a[start + i - 1] = a[start + child - 1]
      i = child
    }
    a[start + i - 1] = item
  }
}
