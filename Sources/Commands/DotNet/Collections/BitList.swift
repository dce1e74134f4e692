// Bits, sixty-four to a word: what a `BitArray` keeps.

struct BitList: MutableCollection, RandomAccessCollection {
  private(set) var words: [UInt64]
  private(set) var count: Int

  init(repeating bit: Bool, count: Int) {
    words = Array(repeating: bit ? .max : 0, count: (count + 63) / 64)
    self.count = count
    clearTail()
  }
  init(_ bits: some Sequence<Bool>) {
    words = []
    count = 0
    for bit in bits {
      if count % 64 == 0 { words.append(0) }
      if bit { words[count / 64] |= 1 << UInt64(count % 64) }
      count += 1
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(i: Int) -> Bool {
    get { words[i / 64] >> UInt64(i % 64) & 1 == 1 }
    set {
      let mask: UInt64 = 1 << UInt64(i % 64)
      if newValue { words[i / 64] |= mask } else { words[i / 64] &= ~mask }
    }
  }

  /// Bits behind the last one are zero, so that words compare and count.
  private mutating func clearTail() {
    if count % 64 != 0, let last = words.indices.last { words[last] &= (1 << UInt64(count % 64)) - 1 }
  }

  /// Word by word with another of the same length.
  mutating func combine(_ other: BitList, _ body: (UInt64, UInt64) -> UInt64) {
    for i in words.indices { words[i] = body(words[i], other.words[i]) }
    clearTail()
  }
  mutating func invert() {
    for i in words.indices { words[i] = ~words[i] }
    clearTail()
  }
  mutating func resize(_ new: Int) {
    let needed = (new + 63) / 64
    if needed < words.count {
      words.removeLast(words.count - needed)
    } else {
      words += Array(repeating: 0, count: needed - words.count)
    }
    count = new
    clearTail()
  }
  var isZero: Bool { words.allSatisfy { $0 == 0 } }
  var ones: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
