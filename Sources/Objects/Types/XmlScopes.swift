// Which prefixes stand for which namespaces while elements are written one in another, and which declarations a start tag still owes. .NET's
// writers put those that nobody wrote as attributes after the attributes.

/// The namespaces in scope of a text that is being written.
public struct XmlScopes {
  public static let xml = "http://www.w3.org/XML/1998/namespace"
  public static let xmlns = "http://www.w3.org/2000/xmlns/"

  private struct Space {
    let prefix: String
    let uri: String
    var isWritten: Bool
  }
  private struct Level {
    var spaces: [Space] = []
    /// How often a name of this element met a namespace, and how many prefixes were made up for it.
    var uses = 1
    var made = 0
  }
  private var levels: [Level] = []

  public init() {}

  public var depth: Int { levels.count }

  /// The namespace of a prefix; nil when the prefix is not declared. No prefix stands for no namespace at first.
  public func uri(of prefix: String) -> String? {
    if prefix == "xml" { return XmlScopes.xml }
    if prefix == "xmlns" { return XmlScopes.xmlns }
    for level in levels.reversed() {
      if let known = level.spaces.last(where: { $0.prefix == prefix }) { return known.uri }
    }
    return prefix.isEmpty ? "" : nil
  }

  /// The newest prefix that stands for a namespace here; empty for the default one.
  public func prefix(of uri: String) -> String? {
    if uri == XmlScopes.xml { return "xml" }
    for level in levels.reversed() {
      for known in level.spaces.reversed() where known.uri == uri && self.uri(of: known.prefix) == uri { return known.prefix }
    }
    return nil
  }

  /// What the innermost element declares for a prefix, written or not.
  public func declaredHere(_ prefix: String) -> String? { levels.last?.spaces.last { $0.prefix == prefix }?.uri }

  /// An element begins.
  public mutating func open(_ prefix: String, _ uri: String) {
    var level = Level()
    if self.uri(of: prefix) != uri { level.spaces.append(Space(prefix: prefix, uri: uri, isWritten: false)) }
    levels.append(level)
  }

  /// The innermost element is over.
  public mutating func close() { _ = levels.popLast() }

  /// An attribute of the innermost element declares a prefix, which settles what the element owed for it.
  public mutating func declare(_ prefix: String, _ uri: String) {
    guard let last = levels.indices.last else { return }
    levels[last].uses += 1
    if let at = levels[last].spaces.firstIndex(where: { $0.prefix == prefix }) {
      levels[last].spaces[at].isWritten = true
    } else {
      levels[last].spaces.append(Space(prefix: prefix, uri: uri, isWritten: true))
    }
  }

  /// An attribute of the innermost element is in a namespace.
  public mutating func use(_ prefix: String, _ uri: String) {
    guard let last = levels.indices.last, self.uri(of: prefix) != uri else { return }
    levels[last].uses += 1
    levels[last].spaces.append(Space(prefix: prefix, uri: uri, isWritten: false))
  }

  /// A prefix for a namespace that has none: `p1` as XmlWriter counts, or `d1p1` as XmlTextWriter does.
  public mutating func makePrefix(byDepth: Bool) -> String {
    guard let last = levels.indices.last else { return "p0" }
    if byDepth {
      levels[last].made += 1
      return "d\(levels.count)p\(levels[last].made)"
    }
    let name = "p\(levels.reduce(0) { $0 + $1.uses })"
    if uri(of: name) == nil { return name }
    var i = 0
    while uri(of: name + String(i)) != nil { i += 1 }
    return name + String(i)
  }

  /// The declarations that the innermost element's start tag still owes, as text; they count as written then.
  public mutating func owed(newestFirst: Bool) -> String {
    guard let last = levels.indices.last else { return "" }
    var text = ""
    let places = levels[last].spaces.indices.filter { !levels[last].spaces[$0].isWritten }
    for at in newestFirst ? places.reversed() : places {
      let space = levels[last].spaces[at]
      text +=
        (space.prefix.isEmpty ? " xmlns" : " xmlns:" + space.prefix) + "=\"" + XmlText.escape(space.uri, attribute: true) + "\""
      levels[last].spaces[at].isWritten = true
    }
    return text
  }
}
