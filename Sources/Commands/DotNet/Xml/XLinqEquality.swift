// `XNode.DeepEquals`: the same names, attributes in the same order, the same content, texts that touch being one. Trees are compared by a loop,
// however deep.

import Objects

enum XLinqEquality {
  static func same(_ a: XNodeObj, _ b: XNodeObj) -> Bool {
    var waiting = [(a, b)]
    while let (one, other) = waiting.popLast() {
      switch (one, other) {
      case (let leaf as XLeafObj, let twin as XLeafObj):
        if leaf.kind != twin.kind || leaf.value != twin.value { return false }
      case (let mark as XMarkObj, let twin as XMarkObj):
        if mark.text != twin.text { return false }
      case (let element as XContainerObj, let twin as XContainerObj):
        guard isSame(element.name, twin.name), element.attributes.count == twin.attributes.count,
          zip(element.attributes, twin.attributes).allSatisfy({ $0.name.equals($1.name) && $0.value == $1.value }),
          element.hasEmptyText == twin.hasEmptyText || !element.nodes.isEmpty
        else { return false }
        let (mine, theirs) = (parts(element), parts(twin))
        guard mine.count == theirs.count else { return false }
        for (part, otherPart) in zip(mine, theirs) {
          switch (part, otherPart) {
          case (.text(let text), .text(let otherText)): if text != otherText { return false }
          case (.node(let node), .node(let otherNode)): waiting.append((node, otherNode))
          default: return false
          }
        }
      default: return false
      }
    }
    return true
  }

  private static func isSame(_ a: XNameObj?, _ b: XNameObj?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.equals(b)
  }

  private enum Part {
    case text(String)
    case node(XNodeObj)
  }
  private static func parts(_ element: XContainerObj) -> [Part] {
    var parts: [Part] = []
    for node in element.nodes {
      if let leaf = node as? XLeafObj, leaf.kind == .text {
        if case .text(let before)? = parts.last {
          parts[parts.count - 1] = .text(before + leaf.value)
        } else {
          parts.append(.text(leaf.value))
        }
      } else {
        parts.append(.node(node))
      }
    }
    return parts
  }
}
