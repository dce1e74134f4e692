// The order of nodes: what comes before and after, in a parent and in a document; sequences of nodes (`System.Xml.Linq.Extensions`).

import Engine
import Objects
import Primitives

enum XLinqOrder {
  private static let extensions = TypeInfo(
    "System.Xml.Linq.Extensions", base: .object, isAbstract: true, declare: declareSequences)
  static let family = TypeCatalog.Family(types: [extensions.fullName: { extensions }])
  static let declarations: TypeCatalog.Declarations = ["System.Xml.Linq.XNode": declareNode]

  private static func node(_ c: Call) throws -> XNodeObj {
    guard let node = c.this.base.obj as? XNodeObj else { throw DotNetError.argumentNull("node") }
    return node
  }

  /// The root that a node lies below, and where, from the root down.
  private static func path(_ node: XNodeObj) -> (root: XNodeObj, path: [Int]) {
    var path: [Int] = []
    var here = node
    while let (parent, at) = try? here.place() {
      path.append(at)
      here = parent
    }
    return (here, path.reversed())
  }

  @Sendable private static func declareNode(_ t: TypeBuilder) {
    for (name, after) in [("NodesAfterSelf", true), ("NodesBeforeSelf", false)] {
      t.method("System.Collections.Generic.IEnumerable[System.Xml.Linq.XNode] \(name)()") { c in
        guard let (parent, at) = try? node(c).place() else { return .array([Value]()) }
        return .array((after ? parent.nodes[(at + 1)...] : parent.nodes[..<at]).map { .object($0) })
      }
    }
    for (name, after) in [("IsAfter", true), ("IsBefore", false)] {
      t.method("bool \(name)(System.Xml.Linq.XNode node)") { c in
        guard let other = c.obj(0) as? XNodeObj else { throw DotNetError.argumentNull("node") }
        let ((root, mine), (otherRoot, theirs)) = (path(try node(c)), path(other))
        if root !== otherRoot { throw DotNetError.invalidOperation("A common ancestor is missing.") }
        return .bool(after ? theirs.lexicographicallyPrecedes(mine) : mine.lexicographicallyPrecedes(theirs))
      }
    }
    for tail in ["", "System.Xml.Linq.ReaderOptions readerOptions"] {
      t.method("System.Xml.XmlReader CreateReader(\(tail))") { c in
        let settings = XmlReaderSettingsObj()
        (settings.conformance, settings.dtd) = (1, 2)
        let text = try XLinqWriter.text(node(c), indent: false)
        return .object(XmlReaderObj(StringReaderObj(PSString.make(text)), settings, c.runtime))
      }
    }
  }

  // MARK: sequences

  private static func items(_ c: Call) throws -> [Value] {
    if let one = c.obj(0), one is XNodeObj || one is XAttributeObj { return [c.args[0]] }
    if let list = c.args[0].sequence?.items { return Array(list) }
    var all: [Value] = []
    guard let walker = c.obj(0)?.enumerator() else { throw DotNetError.argumentNull("source") }
    while let item = try walker.next() { all.append(item) }
    return all
  }

  @Sendable private static func declareSequences(_ t: TypeBuilder) {
    t.staticMethod("static void Remove(System.Collections.IEnumerable source)") { c in
      for item in try items(c) {
        _ = try DotNetError.unwrapping { try MemberAccess.invoke(item, PSString.make("Remove"), [], c.runtime) }
      }
      return .nothing
    }
    for (name, takesName) in [
      ("Elements", true), ("Descendants", true), ("DescendantsAndSelf", true), ("Ancestors", true), ("AncestorsAndSelf", true),
      ("Attributes", true), ("Nodes", false), ("DescendantNodes", false),
    ] {
      for tail in takesName ? ["", ", System.Xml.Linq.XName name"] : [""] {
        t.staticMethod(
          "static System.Collections.Generic.IEnumerable[System.Object] \(name)(System.Collections.IEnumerable source\(tail))"
        ) { c in
          var found: [Value] = []
          for item in try items(c) {
            let part = try DotNetError.unwrapping {
              try MemberAccess.invoke(item, PSString.make(name), Array(c.args.dropFirst()), c.runtime)
            }
            found += part.sequence?.items ?? []
          }
          return .array(found)
        }
      }
    }
    t.staticMethod(
      "static System.Collections.Generic.IEnumerable[System.Object] InDocumentOrder(System.Collections.IEnumerable source)"
    ) { c in
      let keyed = try items(c).compactMap { item in (item.base.obj as? XNodeObj).map { (path($0).path, item) } }
      return .array(keyed.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1))
    }
  }
}
