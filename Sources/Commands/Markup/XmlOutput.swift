// Elements to indented XML text, laid out as .NET's XmlWriter does: children on lines of their own, text inline, ` />` for nothing inside.

import Objects
import Primitives

struct XmlOutput {
  /// Whether characters that XML can't hold are written as `_xHHHH_`, as CLIXML does.
  private let encodes: Bool

  private enum Content { case none, text, elements }
  private(set) var bytes: [UInt8] = []
  private var open: [(name: StaticString, content: Content)] = []

  init(encodes: Bool = false, prolog: StaticString = "") {
    self.encodes = encodes
    put(prolog)
  }

  private mutating func put(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ text: PSString, attribute: Bool) {
    if encodes { return CliXmlText.append(text, attribute: attribute, to: &bytes) }
    // Carriage returns that are not escaped become line ends.
    bytes.append(contentsOf: XmlText.escape(text.string, attribute: attribute).utf8.lazy.map { $0 == 0x0d ? 0x0a : $0 })
  }

  private mutating func newLine() {
    bytes.append(0x0a)
    for _ in 0..<open.count { put("  ") }
  }

  /// Closes the start tag of the innermost element when this is the first thing inside.
  private mutating func enter(_ content: Content) {
    guard let last = open.last else { return }
    if last.content == .none { bytes.append(0x3e) }
    if last.content != .elements { open[open.count - 1].content = content }
  }

  mutating func start(_ name: StaticString) {
    enter(.elements)
    if !bytes.isEmpty { newLine() }
    bytes.append(0x3c)
    put(name)
    open.append((name, .none))
  }

  /// Only before anything is inside the element.
  mutating func attribute(_ name: StaticString, _ value: PSString) {
    bytes.append(0x20)
    put(name)
    put("=\"")
    append(value, attribute: true)
    bytes.append(0x22)
  }

  /// Text; an empty one too makes a closing tag necessary.
  mutating func text(_ text: PSString) {
    enter(.text)
    append(text, attribute: false)
  }

  mutating func end() {
    guard let last = open.popLast() else { return }
    switch last.content {
    case .none: return put(" />")
    case .elements: newLine()
    case .text: break
    }
    put("</")
    put(last.name)
    bytes.append(0x3e)
  }

  /// `<name>text</name>`, or `<name />` for an empty text.
  mutating func element(_ name: StaticString, _ content: PSString) {
    start(name)
    if !content.isEmpty { text(content) }
    end()
  }

  /// Takes what was written so far.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
