// A list that never changes, whose elements are looked at without counting references: the list keeps them. Nodes walk their parts so.

/// A fixed list of objects.
final class KeptList<Element: AnyObject> {
  private let kept: [Element]
  private let first: UnsafeMutablePointer<Unmanaged<Element>>
  let count: Int

  init(_ elements: [Element]) {
    kept = elements
    count = elements.count
    first = UnsafeMutablePointer<Unmanaged<Element>>.allocate(capacity: max(1, count))
    for i in 0..<count { (first + i).initialize(to: Unmanaged.passUnretained(elements[i])) }
  }

  deinit { first.deallocate() }

  /// Runs `body` with the element at `index`, which must be within `0..<count`.
  @inline(__always) func with<R>(_ index: Int, _ body: (Element) throws -> R) rethrows -> R {
    try first[index]._withUnsafeGuaranteedRef(body)
  }
}
