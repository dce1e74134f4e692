// How navigators change the tree: new nodes inside, before and behind, in the place of others; attributes; markup.

import CLibXML2
import Engine
import Objects
import Primitives

enum XPathNavigatorChanges {
  private static let word = "System.Xml.XPath.XPathNavigator"
  static let declarations: TypeCatalog.Declarations = [word: declare]

  private static func me(_ c: Call) throws -> XmlNavigatorObj { try XmlNavigatorTypes.me(c) }

  /// Markup as nodes of a navigator's tree, which have no place yet.
  private static func nodes(_ text: String, _ own: XmlNavigatorObj) throws -> [xmlNodePtr] {
    let part = try XmlNodeObj.parse("<x>" + text + "</x>", keepsBlanks: true)
    let all = part.children.first.map { XmlNodeObj(part.tree, $0).children } ?? []
    let made = all.compactMap { XmlEmptiness.copy($0, own.tree.doc, 1) }
    for node in made { own.tree.hold(node) }
    return made
  }

  /// Nodes that a text, another navigator's place or a reader stands for, as nodes of this tree.
  private static func parts(_ c: Call, _ own: XmlNavigatorObj) throws -> [xmlNodePtr] {
    switch c.obj(0) {
    case let other as XmlNavigatorObj: return try nodes(XmlText.outer(other.view), own)
    case let reader as XmlReaderObj:
      try reader.begin(c.runtime)
      return try nodes(reader.markup(outer: true, c.runtime), own)
    default: return try nodes(c.text(0), own)
    }
  }

  /// Where new nodes come to lie: seen from the navigator's node.
  private enum Side: String, CaseIterable {
    case appended = "AppendChild"
    case prepended = "PrependChild"
    case before = "InsertBefore"
    case after = "InsertAfter"
    var isBeside: Bool { self == .before || self == .after }
    /// The names of the method for one element, and of the parameter for a node.
    var elementMethod: String {
      switch self {
      case .appended: "AppendChildElement"
      case .prepended: "PrependChildElement"
      case .before: "InsertElementBefore"
      case .after: "InsertElementAfter"
      }
    }
    var parameter: String { isBeside ? "newSibling" : "newChild" }
  }

  private static func put(_ made: [xmlNodePtr], _ side: Side, _ own: XmlNavigatorObj) throws {
    let parent: xmlNodePtr
    if side.isBeside {
      guard !own.isAttribute, own.node.pointee.type != XML_DOCUMENT_NODE, let holder = own.node.pointee.parent else {
        throw DotNetError.invalidOperation("Operation is not valid due to the current position of the navigator.")
      }
      parent = holder
    } else {
      guard own.view.isElement || own.view.isDocument else {
        throw DotNetError.invalidOperation("Operation is not valid due to the current position of the navigator.")
      }
      parent = own.node
    }
    var last = own.node
    for node in side == .prepended ? made.reversed() : made {
      let place: XmlTree.Place =
        switch side {
        case .appended: .last
        case .prepended: .first
        case .before: .before(own.node)
        case .after: .after(last)
        }
      try own.tree.insert(XmlNodeObj(own.tree, node), in: parent, place)
      last = node
    }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    markup(t)
    for side in Side.allCases {
      for kind in ["string", "System.Xml.XmlReader", word] {
        t.method("void \(side.rawValue)(\(kind) \(side.parameter))") { c in
          let own = try me(c)
          try put(parts(c, own), side, own)
          return .nothing
        }
      }
      // What a writer is given comes in when it is closed.
      t.method("System.Xml.XmlWriter \(side.rawValue)()") { c in
        let own = try me(c).copy
        let settings = XmlWriterSettingsObj()
        settings.conformance = 1
        return .object(XmlWriterObj(.nodes { try put(nodes($0, own), side, own) }, settings.frozen))
      }
      t.method("void \(side.elementMethod)(string prefix, string localName, string namespaceURI, string value)") { c in
        let own = try me(c)
        let made = try DotNetError.unwrapping {
          try MemberAccess.invoke(
            .object(XmlNodeObj.document(own.tree)), PSString.make("CreateElement"),
            [Value(c.text(0)), Value(c.text(1)), Value(c.text(2))], c.runtime)
        }
        guard let node = made.obj as? XmlNodeObj else { return .nothing }
        if !c.isNull(3) { XmlText.setContent(node.node, c.text(3), own.tree) }
        try put([node.node], side, own)
        return .nothing
      }
    }
    for kind in ["string", "System.Xml.XmlReader", word] {
      t.method("void ReplaceSelf(\(kind) newNode)") { c in
        let own = try me(c)
        try replace(own, with: parts(c, own))
        return .nothing
      }
    }
    t.method("void SetValue(string value)") { c in
      let own = try me(c)
      XmlText.setContent(own.node, c.text(0), own.tree)
      return .nothing
    }
    t.method("void DeleteSelf()") { c in
      let own = try me(c)
      guard let parent = own.node.pointee.parent else {
        throw DotNetError.invalidOperation("The navigator's node can't be deleted.")
      }
      own.tree.unlink(own.node)
      own.node = parent
      return .nothing
    }
    t.method("void CreateAttribute(string prefix, string localName, string namespaceURI, string value)") { c in
      let own = try me(c)
      if let there = own.view.attributes.first(where: {
        XmlText.localName($0) == c.text(1) && XmlText.space($0) == c.text(2)
      }) {
        XmlText.setContent(there, c.text(3), own.tree)
      } else if c.text(2).isEmpty {
        xmlNewProp(own.node, c.text(1), c.text(3))
      } else {
        let prefix = c.text(0)
        let known = xmlSearchNsByHref(own.tree.doc, own.node, c.text(2))
        xmlNewNsProp(own.node, known ?? xmlNewNs(own.node, c.text(2), prefix.isEmpty ? nil : prefix), c.text(1), c.text(3))
      }
      return .nothing
    }
  }

  private static func replace(_ own: XmlNavigatorObj, with made: [xmlNodePtr]) throws {
    guard let first = made.first, !own.isAttribute, own.node.pointee.parent != nil else {
      throw DotNetError.invalidOperation("Operation is not valid due to the current position of the navigator.")
    }
    try own.tree.replace(own.node, with: XmlNodeObj(own.tree, first))
    own.node = first
  }

  private static func markup(_ t: TypeBuilder) {
    t.property(
      "string InnerXml {get;set;}",
      get: { try MemberAccess.get(.object(try me($0).view), PSString.make("InnerXml"), $0.runtime) ?? .null },
      set: { c in
        try MemberAccess.set(.object(try me(c).view), PSString.make("InnerXml"), c.args[0], c.runtime)
        return .nothing
      })
    t.property(
      "string OuterXml {get;set;}", get: { Value(XmlText.outer(try me($0).view)) },
      set: { c in
        let own = try me(c)
        if own.view.isDocument {
          try MemberAccess.set(.object(own.view), PSString.make("InnerXml"), c.args[0], c.runtime)
        } else {
          try replace(own, with: nodes(c.text(0), own))
        }
        return .nothing
      })
  }
}
