// What stands in a type file, checked as PowerShell checks it: which nodes may stand where, how often, and which must. Every mistake is told
// with its line; a node with one is left out.

import Objects
import Primitives

/// The elements of a type file, each with its place; in one list, so that no nesting is too deep.
struct TypeFileTree {
  struct Node {
    let name: String
    let line: Int
    /// Where what follows its end begins.
    var lineAfter = 0
    let isEmpty: Bool
    var attributes: [XmlScanAttribute]
    /// Text and elements, in order.
    var content: [Content] = []
  }
  enum Content {
    case text(String, line: Int)
    case element(Int)
  }
  private(set) var nodes: [Node] = []
  private(set) var root: Int?
  /// What ended the reading before the file did.
  private(set) var failure: String?

  /// - Throws: what stops the reading; what is wrong with the text is kept in `failure`.
  init(_ text: PSString, _ runtime: Runtime) throws {
    let scanner = XmlScanner(StringReaderObj(text), XmlScanner.Options(), runtime)
    var open: [Int] = []
    var justClosed: Int?
    do {
      while let node = try scanner.next() {
        if let closed = justClosed, node.kind != 13 {
          nodes[closed].lineAfter = node.line
          justClosed = nil
        }
        switch node.kind {
        case 1:
          let made = nodes.count
          nodes.append(Node(name: node.name.local, line: node.line, isEmpty: node.isEmpty, attributes: node.attributes))
          if let parent = open.last { nodes[parent].content.append(.element(made)) } else { root = root ?? made }
          if node.isEmpty { justClosed = made } else { open.append(made) }
        case 3, 4: if let parent = open.last { nodes[parent].content.append(.text(node.value, line: node.line)) }
        case 15: justClosed = open.popLast()
        default: break
        }
      }
    } catch let error as DotNetError { failure = error.exception.message }
  }
}

/// Reads the elements by the rules for each, and keeps what was wrong.
final class TypeFileReader {
  private let tree: TypeFileTree
  private let file: String
  private(set) var mistakes: [String] = []

  init(_ tree: TypeFileTree, _ file: String) { (self.tree, self.file) = (tree, file) }

  /// An element whose nodes were all as they should be.
  struct Element {
    let line: Int
    let isHidden: Bool
    var texts: [String: String] = [:]
    var lines: [String: Int] = [:]
    var parts: Set<String> = []
  }

  func plain(_ text: String) { mistakes.append(text) }
  func wrong(_ text: String) { mistakes.append("\(file), \(file) : \(text)") }
  func wrong(_ line: Int, _ text: String) { mistakes.append("\(file), \(file)(\(line)) : Error: \(text)") }
  func wrong(_ type: String, _ line: Int, _ text: String) {
    mistakes.append("\(file), \(file)(\(line)) : Error in type \"\(type)\": \(text)")
  }

  /// Visits the types of the file.
  func types(_ body: (Int) throws -> Void) rethrows {
    guard let root = tree.root, tree.nodes[root].name == "Types" else {
      if tree.failure == nil { missing(0, "Types", "Document") }
      return
    }
    _ = hidden(root, isAllowed: false)
    try visit(root, "Types", ["Type"], body)
  }

  /// What was wrong with the text itself, told where it ends.
  func end() { if let failure = tree.failure { wrong("Exception: \(failure)") } }

  /// An empty element that may not be there makes PowerShell look for its end tag up to the file's end.
  private var isCut = false

  /// Visits the elements in a node in order; what may not stand there is a mistake.
  func visit(_ node: Int, _ name: String, _ allowed: [String], shown: String? = nil, _ body: (Int) throws -> Void) rethrows {
    for part in tree.nodes[node].content where !isCut {
      switch part {
      case .text(let text, let line):
        if !text.allSatisfy(\.isWhitespace) { wrong(line, "Node \"\(name)\" should not have an inner text.") }
      case .element(let child):
        let inner = tree.nodes[child]
        if allowed.contains(inner.name) {
          try body(child)
        } else {
          let all = shown ?? allowed.joined(separator: ",")
          wrong(inner.line, "The node \(inner.name) is not allowed. The following nodes are allowed: \(all).")
          isCut = inner.isEmpty
        }
      }
    }
  }

  /// An element: `texts` hold text, `parts` hold elements and are given to `part` as they come, `required` must be there. Nil when
  /// something is wrong in it.
  func element(
    _ node: Int, texts: [String], parts: [String] = [], required: [String] = [], mayHide: Bool = false,
    part: (String, Int) throws -> Void
  ) rethrows -> Element? {
    let before = mistakes.count
    let name = tree.nodes[node].name
    var made = Element(line: tree.nodes[node].line, isHidden: hidden(node, isAllowed: mayHide))
    var seen = Set<String>()
    try visit(node, name, texts + parts) { child in
      let inner = tree.nodes[child].name
      if !seen.insert(inner).inserted {
        wrong(
          tree.nodes[child].line,
          "Node \"\(inner)\" must occur only once under \"\(name)\". The parent node, \"\(name)\", will be ignored.")
      }
      made.lines[inner] = tree.nodes[child].line
      if parts.contains(inner) {
        made.parts.insert(inner)
        try part(inner, child)
      } else if let text = text(child) {
        made.texts[inner] = text
      }
    }
    for wanted in required where made.texts[wanted] == nil && !made.parts.contains(wanted) {
      missing(made.line, wanted, name)
    }
    return mistakes.count == before ? made : nil
  }

  /// One that holds nothing but texts.
  func element(_ node: Int, texts: [String], required: [String], mayHide: Bool = false) -> Element? {
    element(node, texts: texts, required: required, mayHide: mayHide) { _, _ in }
  }

  func missing(_ line: Int, _ name: String, _ parent: String) {
    wrong(
      line,
      "Node \"\(name)\" was not found. It should occur only once under \"\(parent)\". The parent node, \"\(parent)\", will be ignored."
    )
  }

  func name(_ node: Int) -> String { tree.nodes[node].name }
  func line(_ node: Int) -> Int { tree.nodes[node].line }

  /// The text of a node that has nothing else.
  func text(_ node: Int) -> String? {
    let element = tree.nodes[node]
    var all = ""
    for part in element.content {
      switch part {
      case .text(let text, _): all += text
      case .element(let inner):
        wrong(tree.nodes[inner].line, "Node \"\(element.name)\" should have an inner text.")
        return nil
      }
    }
    let trimmed = String(all.withoutBlanks)
    if trimmed.isEmpty {
      wrong(element.lineAfter, "Node \"\(element.name)\" should have an inner text.")
      return nil
    }
    return trimmed
  }

  func truth(_ text: String, _ line: Int) -> Bool {
    switch String(text.withoutBlanks).lowercased() {
    case "true": return true
    case "false": return false
    default:
      wrong(line, "The value should be either TRUE or FALSE instead of \(String(text.withoutBlanks)).")
      return false
    }
  }

  private func hidden(_ node: Int, isAllowed: Bool) -> Bool {
    guard let given = tree.nodes[node].attributes.first(where: { $0.name.local == "IsHidden" }) else { return false }
    let isHidden = truth(given.value, tree.nodes[node].line)
    if !isAllowed { wrong("Node \"\(tree.nodes[node].name)\" should not have \"IsHidden\" attribute.") }
    return isHidden
  }
}
