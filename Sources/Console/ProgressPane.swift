// The activities that are under way and the lines that show them: a bar each, or the boxes of the classic view.

import Engine

/// A tree of activities. One that is completed leaves, and what ran within it moves up.
struct ProgressPane {
  private struct Node {
    var state: ProgressState
    var age = 0
    var children: [Node] = []
    var detail = Detail.full
  }

  /// How much of an activity is shown; less and less until all fit.
  private enum Detail: Int { case whole, full, compact, line, none }

  private var roots: [Node] = []
  private static let most = 128

  var isEmpty: Bool { roots.isEmpty }

  // MARK: the tree

  mutating func update(_ state: ProgressState) {
    guard state.parent != state.id else { return }
    ProgressPane.age(&roots)
    if state.isCompleted {
      _ = ProgressPane.remove(state.id, from: &roots)
      return
    }
    if ProgressPane.change(state, in: &roots) { return }
    // A known activity with another parent starts anew there.
    _ = ProgressPane.remove(state.id, from: &roots)
    if ProgressPane.count(roots) >= ProgressPane.most { ProgressPane.evict(&roots) }
    var node = Node(state: state)
    node.state.percent = min(100, state.percent)
    if state.parent >= 0, ProgressPane.add(node, below: state.parent, in: &roots) { return }
    // The parent may come later: the activity finds to it with its next record.
    node.state.parent = -1
    roots.append(node)
  }

  private static func age(_ nodes: inout [Node]) {
    for i in nodes.indices {
      nodes[i].age += 1
      age(&nodes[i].children)
    }
  }

  private static func count(_ nodes: [Node]) -> Int { nodes.reduce(0) { $0 + 1 + count($1.children) } }

  private static func change(_ state: ProgressState, in nodes: inout [Node]) -> Bool {
    for i in nodes.indices {
      if nodes[i].state.id == state.id, nodes[i].state.parent == state.parent {
        nodes[i].state = state
        nodes[i].state.percent = min(100, state.percent)
        nodes[i].age = 0
        return true
      }
      if change(state, in: &nodes[i].children) { return true }
    }
    return false
  }

  private static func remove(_ id: Int, from nodes: inout [Node]) -> Bool {
    for i in nodes.indices {
      if nodes[i].state.id == id {
        let children = nodes[i].children.map { child in
          var child = child
          child.state.parent = -1
          return child
        }
        nodes.replaceSubrange(i...i, with: children)
        return true
      }
      if remove(id, from: &nodes[i].children) { return true }
    }
    return false
  }

  private static func add(_ node: Node, below parent: Int, in nodes: inout [Node]) -> Bool {
    for i in nodes.indices {
      if nodes[i].state.id == parent {
        nodes[i].children.append(node)
        return true
      }
      if add(node, below: parent, in: &nodes[i].children) { return true }
    }
    return false
  }

  /// Takes the oldest activity without children away.
  private static func evict(_ nodes: inout [Node]) {
    guard let at = nodes.indices.max(by: { nodes[$0].age < nodes[$1].age }) else { return }
    if nodes[at].children.isEmpty { nodes.remove(at: at) } else { evict(&nodes[at].children) }
  }

  // MARK: rendering

  /// One bar an activity, what runs within another two columns further in.
  func bars(width: Int, limit: Int, style: String) -> [String] {
    var lines: [String] = []
    func add(_ nodes: [Node], _ indent: Int) {
      for node in nodes {
        if lines.count >= limit { return }
        lines.append(ProgressLine.text(node.state, indent: indent, width: width, style: style))
        add(node.children, indent + 2)
      }
    }
    add(roots, 0)
    return lines
  }

  /// Boxes of several lines an activity, between empty lines, all of one width.
  mutating func boxes(width: Int, limit: Int) -> [String] {
    func reset(_ nodes: inout [Node]) {
      for i in nodes.indices {
        nodes[i].detail = .whole
        reset(&nodes[i].children)
      }
    }
    reset(&roots)
    var hidden = 0
    // The oldest give way first, each kind of shortening to all before the next kind.
    shorten: while ProgressPane.lines(roots, 0, width).count + 2 > limit {
      for next in [Detail.full, .compact, .line, .none] where ProgressPane.shortenOldest(&roots, to: next) {
        if next == .none { hidden += 1 }
        continue shorten
      }
      break
    }
    let blank = String(repeating: " ", count: width)
    var lines = [blank] + ProgressPane.lines(roots, 0, width)
    if hidden > 0 { lines.append(" \(hidden) \(hidden == 1 ? "activity" : "activities") not shown...") }
    lines.append(blank)
    return lines.map { $0.count < width ? $0 + String(repeating: " ", count: width - $0.count) : $0 }
  }

  private static func oldest(_ nodes: [Node], _ wanted: (Node) -> Bool) -> Int? {
    nodes.compactMap { node -> Int? in
      let below = oldest(node.children, wanted)
      return wanted(node) ? max(node.age, below ?? -1) : below
    }.max()
  }

  private static func shortenOldest(_ nodes: inout [Node], to detail: Detail) -> Bool {
    guard let age = oldest(nodes, { $0.detail.rawValue == detail.rawValue - 1 }) else { return false }
    func shorten(_ nodes: inout [Node]) -> Bool {
      for i in nodes.indices {
        if nodes[i].age == age, nodes[i].detail.rawValue == detail.rawValue - 1 {
          nodes[i].detail = detail
          return true
        }
        if shorten(&nodes[i].children) { return true }
      }
      return false
    }
    return shorten(&nodes)
  }

  private static func lines(_ nodes: [Node], _ indent: Int, _ width: Int) -> [String] {
    nodes.flatMap { node -> [String] in
      let own = box(node, indent, width)
      return own + lines(node.children, indent + (own.isEmpty ? 0 : 2), width)
    }
  }

  private static func box(_ node: Node, _ indent: Int, _ width: Int) -> [String] {
    let state = node.state
    let pad = String(repeating: " ", count: indent)
    let inner = pad + "   "
    func cut(_ text: String) -> String { String(text.prefix(width)) }
    func description(_ text: String) -> [String] {
      var rest = " \(inner)\(text) "
      var lines: [String] = []
      while true {
        lines.append(cut(rest))
        let left = rest.dropFirst(width)
        if left.isEmpty || node.detail != .whole || inner.count + 1 >= width { return lines }
        rest = " \(inner)\(left)"
      }
    }
    let span = state.seconds >= 0 ? ProgressLine.span(state.seconds) : ""
    switch node.detail {
    case .none: return []
    case .line:
      let percent = state.percent >= 0 ? "\(state.percent)% " : ""
      return [cut(" \(pad)\(state.activity) \(percent)\(span.isEmpty ? "" : span + " ")\(state.status) ")]
    case .compact:
      let percent = state.percent >= 0 ? "\(state.percent)% " : ""
      var lines = [
        cut(" \(pad)\(state.activity) "), cut(" \(inner)\(percent)\(span.isEmpty ? "" : span + " ")\(state.status) "),
      ]
      if let operation = state.operation, !operation.isEmpty { lines.append(cut(" \(inner)\(operation) ")) }
      return lines
    case .whole, .full:
      var lines = [cut(" \(pad)\(state.activity) ")] + description(state.status)
      if state.percent >= 0 {
        let room = max(3, width - indent - 3 - 9)
        var filled = state.percent * room / 100
        if state.percent < 100, filled == room { filled -= 1 }
        let bar = String(repeating: "o", count: filled) + String(repeating: " ", count: room - filled)
        lines.append(cut(" \(inner)[\(bar)] "))
      }
      if !span.isEmpty { lines.append(cut(" \(inner)\(span) remaining.  ")) }
      if let operation = state.operation, !operation.isEmpty { lines += [" "] + description(operation) }
      return lines
    }
  }
}
