// The nodes of System.Xml.Linq's trees, and attributes. A node knows its parent, which owns it.

import Engine
import Objects
import Primitives

/// `[System.Xml.Linq.XAttribute]`.
final class XAttributeObj: Obj {
  let name: XNameObj
  var value: String
  weak var parent: XContainerObj?
  private(set) lazy var notes = XNotes()
  init(_ name: XNameObj, _ value: String) {
    self.name = name
    self.value = value
    super.init()
  }
  override var type: TypeInfo { XLinqTypes.xAttribute }
  var isDeclaration: Bool { name.space == XmlScopes.xmlns || name.space.isEmpty && name.local == "xmlns" }
  override func describe(_ runtime: Runtime) throws -> String { try XLinqWriter.attribute(self, in: parent) }
}

/// A node inside a document or an element.
class XNodeObj: Obj {
  weak var parent: XContainerObj?
  private(set) lazy var notes = XNotes()

  /// The parent and the place in it.
  func place() throws -> (parent: XContainerObj, at: Int) {
    guard let parent, let at = parent.nodes.firstIndex(where: { $0 === self }) else {
      throw DotNetError.invalidOperation("The parent is missing.")
    }
    return (parent, at)
  }

  /// Takes the node out of its parent.
  func remove() throws {
    let (parent, at) = try place()
    parent.nodes.remove(at: at)
    self.parent = nil
  }

  /// The node so many places after this one.
  func sibling(_ offset: Int) -> XNodeObj? {
    guard let (parent, at) = try? place(), parent.nodes.indices.contains(at + offset) else { return nil }
    return parent.nodes[at + offset]
  }

  var document: XContainerObj? {
    var top: XContainerObj? = self as? XContainerObj ?? parent
    while let above = top?.parent { top = above }
    return top?.name == nil ? top : nil
  }
  override func describe(_ runtime: Runtime) throws -> String { try XLinqWriter.text(self) }
}

/// A text, a CDATA section or a comment.
final class XLeafObj: XNodeObj {
  enum Kind { case text, cdata, comment }
  let kind: Kind
  var value: String
  init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
    super.init()
  }
  override var type: TypeInfo {
    switch kind {
    case .text: return XLinqTypes.xText
    case .cdata: return XLinqTypes.xCData
    case .comment: return XLinqTypes.xComment
    }
  }
}

/// `[System.Xml.Linq.XDeclaration]`.
final class XDeclarationObj: Obj {
  var version: String?
  var encoding: String?
  var standalone: String?
  init(_ version: String?, _ encoding: String?, _ standalone: String?) {
    self.version = version
    self.encoding = encoding
    self.standalone = standalone
    super.init()
  }
  override var type: TypeInfo { XLinqTypes.xDeclaration }
  override func describe(_ runtime: Runtime) throws -> String {
    func part(_ name: String, _ value: String?) -> String { value.map { " \(name)=\"\($0)\"" } ?? "" }
    return "<?xml" + part("version", version) + part("encoding", encoding) + part("standalone", standalone) + "?>"
  }
}
