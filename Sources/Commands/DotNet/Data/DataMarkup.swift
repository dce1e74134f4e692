// XML that tables make: a small tree, written with lines of its own or in one piece for a writer that has its own mind about lines.

import Engine
import Objects
import Primitives

/// An element to be written.
final class DataMarkup {
  let name: String
  private(set) var attributes: [(name: String, value: String)]
  private(set) var children: [DataMarkup]
  var text: String?
  init(_ name: String, _ attributes: [(String, String)] = [], _ children: [DataMarkup] = [], text: String? = nil) {
    self.name = name
    self.attributes = attributes.map { (name: $0.0, value: $0.1) }
    self.children = children
    self.text = text
  }
  func set(_ name: String, _ value: String) { attributes.append((name, value)) }
  @discardableResult
  func add(_ child: DataMarkup) -> DataMarkup {
    children.append(child)
    return child
  }

  /// The text, two blanks to a level.
  func written(indent: Bool) -> String {
    var out = ""
    write(&out, indent: indent, 0)
    return out
  }

  private func write(_ out: inout String, indent: Bool, _ depth: Int) {
    out += "<" + name
    for attribute in attributes {
      out += " " + attribute.name + "=\"" + XmlText.escape(attribute.value, attribute: true) + "\""
    }
    if children.isEmpty, (text ?? "").isEmpty {
      out += " />"
      return
    }
    out += ">"
    if let text { out += XmlText.escape(text, attribute: false) }
    // Beside a text nothing has a line of its own.
    let lines = indent && text == nil
    for child in children {
      if lines { out += "\n" + String(repeating: "  ", count: depth + 1) }
      child.write(&out, indent: lines, depth + 1)
    }
    if lines { out += "\n" + String(repeating: "  ", count: depth) }
    out += "</" + name + ">"
  }
}
