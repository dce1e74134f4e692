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
    /// Where this element's declarations begin among all of them.
    let start: Int
    /// How often names of this element and of those around it met a namespace, and how many prefixes were made up for it.
    var uses: Int
    var made = 0
  }
  // All declarations in one run: however deep an element lies, what is looked through is what was declared.
  private var spaces: [Space] = []
  private var levels: [Level] = []

  public init() {}

  public var depth: Int { levels.count }

  /// The namespace of a prefix; nil when the prefix is not declared. No prefix stands for no namespace at first.
  public func uri(of prefix: String) -> String? {
    if prefix == "xml" { return XmlScopes.xml }
    if prefix == "xmlns" { return XmlScopes.xmlns }
    if let known = spaces.last(where: { $0.prefix == prefix }) { return known.uri }
    return prefix.isEmpty ? "" : nil
  }

  /// The newest prefix that stands for a namespace here; empty for the default one.
  public func prefix(of uri: String) -> String? {
    if uri == XmlScopes.xml { return "xml" }
    return spaces.last { $0.uri == uri && self.uri(of: $0.prefix) == uri }?.prefix
  }

  /// What the innermost element declares for a prefix, written or not.
  public func declaredHere(_ prefix: String) -> String? {
    guard let level = levels.last else { return nil }
    return spaces[level.start...].last { $0.prefix == prefix }?.uri
  }

  /// An element begins.
  public mutating func open(_ prefix: String, _ uri: String) {
    levels.append(Level(start: spaces.count, uses: (levels.last?.uses ?? 0) + 1))
    if self.uri(of: prefix) != uri { spaces.append(Space(prefix: prefix, uri: uri, isWritten: false)) }
  }

  /// The innermost element is over.
  public mutating func close() {
    guard let level = levels.popLast() else { return }
    spaces.removeLast(spaces.count - level.start)
  }

  /// An attribute of the innermost element declares a prefix, which settles what the element owed for it.
  public mutating func declare(_ prefix: String, _ uri: String) {
    guard let last = levels.indices.last else { return }
    levels[last].uses += 1
    for at in levels[last].start..<spaces.count where spaces[at].prefix == prefix { spaces[at].isWritten = true }
    if self.uri(of: prefix) != uri || declaredHere(prefix) == nil {
      spaces.append(Space(prefix: prefix, uri: uri, isWritten: true))
    }
  }

  /// An attribute of the innermost element is in a namespace.
  public mutating func use(_ prefix: String, _ uri: String) {
    guard let last = levels.indices.last, self.uri(of: prefix) != uri else { return }
    levels[last].uses += 1
    spaces.append(Space(prefix: prefix, uri: uri, isWritten: false))
  }

  /// A prefix for a namespace that has none: `p1` as XmlWriter counts, or `d1p1` as XmlTextWriter does.
  public mutating func makePrefix(byDepth: Bool) -> String {
    guard let last = levels.indices.last else { return "p0" }
    if byDepth {
      levels[last].made += 1
      return "d\(levels.count)p\(levels[last].made)"
    }
    let name = "p\(levels[last].uses)"
    if uri(of: name) == nil { return name }
    var i = 0
    while uri(of: name + String(i)) != nil { i += 1 }
    return name + String(i)
  }

  /// The declarations that the innermost element's start tag still owes, as text; they count as written then.
  public mutating func owed(newestFirst: Bool) -> String {
    guard let level = levels.last else { return "" }
    var text = ""
    let places = (level.start..<spaces.count).filter { !spaces[$0].isWritten }
    for at in newestFirst ? places.reversed() : places {
      let space = spaces[at]
      text +=
        (space.prefix.isEmpty ? " xmlns" : " xmlns:" + space.prefix) + "=\"" + XmlText.escape(space.uri, attribute: true) + "\""
      spaces[at].isWritten = true
    }
    return text
  }
}
