// Names and namespaces of System.Xml.Linq.

import Engine
import Objects
import Primitives

/// `[System.Xml.Linq.XNamespace]`.
final class XNamespaceObj: Obj {
  let uri: String
  init(_ uri: String) {
    self.uri = uri
    super.init()
  }
  override var type: TypeInfo { XLinqTypes.xNamespace }
  override func equals(_ other: Obj) -> Bool { (other as? XNamespaceObj)?.uri == uri }
  override var hash: Int { uri.hashValue }
  override func describe(_ runtime: Runtime) throws -> String { uri }
}

/// `[System.Xml.Linq.XName]`.
final class XNameObj: Obj {
  let local: String
  let space: String
  init(_ local: String, _ space: String = "") {
    self.local = local
    self.space = space
    super.init()
  }
  /// An expanded name: `{namespace}local` or `local`.
  convenience init(expanded text: String) throws {
    if text.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "expandedName") }
    guard text.first == "{" else {
      try XmlText.check(text, local: true)
      self.init(text)
      return
    }
    guard let end = text.lastIndex(of: "}"), text.index(after: end) < text.endIndex else {
      throw DotNetError.argument("'\(text)' is an invalid expanded name.")
    }
    let local = String(text[text.index(after: end)...])
    try XmlText.check(local, local: true)
    self.init(local, String(text[text.index(after: text.startIndex)..<end]))
  }

  override var type: TypeInfo { XLinqTypes.xName }
  override func equals(_ other: Obj) -> Bool { (other as? XNameObj).map { $0.local == local && $0.space == space } ?? false }
  override var hash: Int { local.hashValue &* 31 &+ space.hashValue }
  var text: String { space.isEmpty ? local : "{\(space)}\(local)" }
  override func describe(_ runtime: Runtime) throws -> String { text }
}
