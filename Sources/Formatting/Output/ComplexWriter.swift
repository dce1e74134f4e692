// Writes a custom layout: texts and values run together until a new line, indented by the frames they stand in and wrapped to what is left.

import Primitives

/// Writes custom layouts to one output.
struct ComplexWriter {
  private static let maximumDepth = 50
  private let out: LineOutput
  private let columns: Int
  private var frames: [FrameInfo] = []
  private var pending: [UInt16] = []

  init(_ out: LineOutput, columns: Int) {
    self.out = out
    self.columns = columns
  }

  /// One text, wrapped (help objects).
  mutating func write(_ text: PSString) {
    frames = []
    text.withUnits { pending.append(contentsOf: $0) }
    flush()
  }

  /// A whole layout.
  mutating func write(_ values: [FormatValue]) {
    frames = []
    for value in values {
      if case .entry(let parts, _) = value { write(parts, depth: 0) }
    }
    flush()
  }

  private mutating func write(_ parts: [FormatValue], depth: Int) {
    for part in parts {
      switch part {
      case .text(let text), .property(let text): text.withUnits { pending.append(contentsOf: $0) }
      case .newLine: flush()
      case .entry(let children, let frame):
        if depth >= ComplexWriter.maximumDepth { continue }
        if let frame {
          frames.append(frame)
          write(children, depth: depth + 1)
          frames.removeLast()
        } else {
          write(children, depth: depth + 1)
        }
      }
    }
  }

  private mutating func flush() {
    var left = 0
    var right = 0
    for frame in frames {
      left += frame.left
      right += frame.right
    }
    var first = frames.last?.firstLine ?? 0
    let useful = columns == .max ? Int.max : columns - right - left
    if useful <= 0 { pending = [] }
    if abs(first) >= useful { first = 0 }
    let text = PSString.make(pending)
    pending.removeAll(keepingCapacity: true)
    let lines =
      useful == .max
      ? Wrapping.lines(text)
      : Wrapping.wrap(text, first: useful - max(0, first), following: useful + min(0, first))
    var buffer = LineBuffer()
    for (i, line) in lines.enumerated() {
      buffer.clear()
      buffer.blanks(left + (i == 0 ? max(0, first) : max(0, -first)))
      buffer.append(line)
      out.line(buffer)
    }
  }
}
