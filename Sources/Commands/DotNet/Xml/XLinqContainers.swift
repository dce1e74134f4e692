// Members of XContainer, XElement and XDocument.

import Engine
import Objects
import Primitives

enum XLinqContainers {
  private static func me(_ c: Call) throws -> XContainerObj {
    guard let container = c.this.base.obj as? XContainerObj else { throw DotNetError.invalidOperation("Not a container.") }
    return container
  }

  /// Whether an element has the name that the call asks for, if it asks for one.
  static func fits(_ c: Call, _ element: XContainerObj) throws -> Bool {
    if c.args.isEmpty { return true }
    guard let name = c.obj(0) as? XNameObj, let own = element.name else { return false }
    return own.equals(name)
  }

  /// A node and those around it, up to the root, as far as they are elements with the name asked for.
  static func lineage(_ c: Call, from node: XContainerObj?) throws -> Value {
    var found: [Value] = []
    var here = node
    while let current = here, current.name != nil {
      if try fits(c, current) { found.append(.object(current)) }
      here = current.parent
    }
    return .array(found)
  }

  static let many = "System.Collections.Generic.IEnumerable[System.Xml.Linq.XElement]"

  @Sendable static func declare(_ t: TypeBuilder) {
    t.property("System.Xml.Linq.XNode FirstNode {get;}") { XLinqTypes.value(try me($0).nodes.first) }
    t.property("System.Xml.Linq.XNode LastNode {get;}") { XLinqTypes.value(try me($0).nodes.last) }
    for content in ["System.Object content", "Params System.Object[] content"] {
      t.method("void Add(\(content))") { c in
        try me(c).add(c.args[0], c.runtime)
        return .nothing
      }
      t.method("void AddFirst(\(content))") { c in
        try me(c).add(c.args[0], at: 0, c.runtime)
        return .nothing
      }
      t.method("void ReplaceNodes(\(content))") { c in
        try me(c).removeNodes()
        try me(c).add(c.args[0], c.runtime)
        return .nothing
      }
    }
    t.method("void RemoveNodes()") { c in
      try me(c).removeNodes()
      return .nothing
    }
    t.method("System.Collections.Generic.IEnumerable[System.Xml.Linq.XNode] Nodes()") {
      .array(try me($0).nodes.map { .object($0) })
    }
    t.method("System.Xml.Linq.XElement Element(System.Xml.Linq.XName name)") { c in
      XLinqTypes.value(try me(c).elements.first { try fits(c, $0) })
    }
    for parameters in ["", "System.Xml.Linq.XName name"] {
      t.method("\(many) Elements(\(parameters))") { c in
        .array(try me(c).elements.filter { try fits(c, $0) }.map { .object($0) })
      }
      t.method("\(many) Descendants(\(parameters))") { c in
        .array(try me(c).descendants().filter { try fits(c, $0) }.map { .object($0) })
      }
    }
    t.method("System.Collections.Generic.IEnumerable[System.Xml.Linq.XNode] DescendantNodes()") { c in
      var found: [Value] = []
      var waiting: [XNodeObj] = try me(c).nodes.reversed()
      while let node = waiting.popLast() {
        found.append(.object(node))
        if let element = node as? XContainerObj { waiting += element.nodes.reversed() }
      }
      return .array(found)
    }
  }

  private static func attributes(_ c: Call) throws -> [XAttributeObj] {
    guard let name = c.args.isEmpty ? nil : c.obj(0) as? XNameObj else { return c.args.isEmpty ? try me(c).attributes : [] }
    return try me(c).attributes.filter { $0.name.equals(name) }
  }

  private static func load(_ t: TypeBuilder, _ type: String, document: Bool) {
    // Bits of options: 1 keeps the blanks between elements.
    @Sendable func made(_ text: String, _ c: Call) throws -> Value {
      .object(try XContainerObj.parse(text, document: document, keepsBlanks: c.args.count > 1 && c.flags(1) & 1 != 0))
    }
    for tail in ["", ", System.Xml.Linq.LoadOptions options"] {
      t.staticMethod("static \(type) Parse(string text\(tail))") { try made(try $0.required(0, "text").string, $0) }
      t.staticMethod("static \(type) Load(string uri\(tail))") { c in
        try made(try Files.decode(try Files.read(Paths.full(c.text(0), c.runtime.currentDirectory))).string, c)
      }
      t.staticMethod("static \(type) Load(System.IO.TextReader textReader\(tail))") { c in
        if c.isNull(0) { throw DotNetError.argumentNull("textReader") }
        let text = try MemberAccess.invoke(c.args[0], PSString.make("ReadToEnd"), [], c.runtime)
        return try made(text.pstring?.string ?? "", c)
      }
    }
    for options in ["", ", System.Xml.Linq.SaveOptions options"] {
      t.method("void Save(string fileName\(options))") { c in
        let indent = (c.obj(1) as? EnumValue).map { $0.raw & 1 == 0 } ?? true
        try Files.write(
          Paths.full(c.text(0), c.runtime.currentDirectory),
          [0xef, 0xbb, 0xbf] + Array(try XLinqWriter.file(me(c), indent: indent).utf8))
        return .nothing
      }
      t.method("void Save(System.IO.TextWriter textWriter\(options))") { c in
        let indent = (c.obj(1) as? EnumValue).map { $0.raw & 1 == 0 } ?? true
        let text = Value(try XLinqWriter.file(me(c), indent: indent, encoding: "utf-16"))
        _ = try MemberAccess.invoke(c.args[0], PSString.make("Write"), [text], c.runtime)
        return .nothing
      }
    }
  }

  @Sendable static func declareElement(_ t: TypeBuilder) {
    @Sendable func make(_ c: Call) throws -> Value {
      guard let name = c.obj(0) as? XNameObj else { throw DotNetError.argumentNull("name") }
      let made = XContainerObj(name)
      if c.args.count > 1 { try made.add(c.args[1], c.runtime) }
      return .object(made)
    }
    t.constructor("new(System.Xml.Linq.XName name)") { try make($0) }
    t.constructor("new(System.Xml.Linq.XName name, System.Object content)") { try make($0) }
    t.constructor("new(System.Xml.Linq.XName name, Params System.Object[] content)") { try make($0) }
    t.constructor("new(System.Xml.Linq.XElement other)") { c in
      guard let other = c.obj(0) as? XContainerObj else { throw DotNetError.argumentNull("other") }
      return .object(other.copy())
    }
    t.property("System.Xml.Linq.XAttribute FirstAttribute {get;}") { XLinqTypes.value(try me($0).attributes.first) }
    t.property("bool HasAttributes {get;}") { .bool(try !me($0).attributes.isEmpty) }
    t.property("bool HasElements {get;}") { .bool(try !me($0).elements.isEmpty) }
    t.property("bool IsEmpty {get;}") { .bool(try me($0).nodes.isEmpty && !(try me($0).hasEmptyText)) }
    t.property("System.Xml.Linq.XAttribute LastAttribute {get;}") { XLinqTypes.value(try me($0).attributes.last) }
    t.property(
      "System.Xml.Linq.XName Name {get;set;}", get: { XLinqTypes.value(try me($0).name) },
      set: { c in
        guard let name = c.obj(0) as? XNameObj else { throw DotNetError.argumentNull("value") }
        try me(c).name = name
        return .nothing
      })
    t.property("System.Xml.XmlNodeType NodeType {get;}") { _ in XLinqTypes.kind(1) }
    t.property(
      "string Value {get;set;}", get: { Value(try me($0).value()) },
      set: { c in
        try me(c).setValue(c.text(0))
        return .nothing
      })
    t.method("System.Xml.Linq.XAttribute Attribute(System.Xml.Linq.XName name)") { XLinqTypes.value(try attributes($0).first) }
    for parameters in ["", "System.Xml.Linq.XName name"] {
      t.method("System.Collections.Generic.IEnumerable[System.Xml.Linq.XAttribute] Attributes(\(parameters))") {
        .array(try attributes($0).map { .object($0) })
      }
      t.method("\(many) DescendantsAndSelf(\(parameters))") { c in
        .array(try ([me(c)] + me(c).descendants()).filter { try fits(c, $0) }.map { .object($0) })
      }
      t.method("\(many) AncestorsAndSelf(\(parameters))") { try lineage($0, from: me($0)) }
    }
    t.method("void RemoveAttributes()") { c in
      try me(c).removeAttributes()
      return .nothing
    }
    t.method("void RemoveAll()") { c in
      try me(c).removeAttributes()
      try me(c).removeNodes()
      return .nothing
    }
    for content in ["System.Object content", "Params System.Object[] content"] {
      t.method("void ReplaceAll(\(content))") { c in
        try me(c).removeAttributes()
        try me(c).removeNodes()
        try me(c).add(c.args[0], c.runtime)
        return .nothing
      }
      t.method("void ReplaceAttributes(\(content))") { c in
        try me(c).removeAttributes()
        try me(c).add(c.args[0], c.runtime)
        return .nothing
      }
    }
    t.method("void SetValue(System.Object value)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("value") }
      try me(c).setValue(try XmlConvertType.text(c.args[0], c.runtime))
      return .nothing
    }
    t.method("void SetAttributeValue(System.Xml.Linq.XName name, System.Object value)") { c in
      guard let name = c.obj(0) as? XNameObj else { throw DotNetError.argumentNull("name") }
      let element = try me(c)
      if c.isNull(1) {
        element.attributes.removeAll { $0.name.equals(name) }
      } else if let known = element.attributes.first(where: { $0.name.equals(name) }) {
        known.value = try XmlConvertType.text(c.args[1], c.runtime)
      } else {
        element.put(XAttributeObj(name, try XmlConvertType.text(c.args[1], c.runtime)))
      }
      return .nothing
    }
    t.method("void SetElementValue(System.Xml.Linq.XName name, System.Object value)") { c in
      guard let name = c.obj(0) as? XNameObj else { throw DotNetError.argumentNull("name") }
      let element = try me(c)
      let known = element.elements.first { $0.name?.equals(name) ?? false }
      if c.isNull(1) {
        try known?.remove()
      } else if let known {
        known.setValue(try XmlConvertType.text(c.args[1], c.runtime))
      } else {
        let made = XContainerObj(name)
        made.setValue(try XmlConvertType.text(c.args[1], c.runtime))
        try element.add(.object(made), c.runtime)
      }
      return .nothing
    }
    t.staticMethod("static string op_Explicit(System.Xml.Linq.XElement element)") {
      XLinqTypes.text(($0.obj(0) as? XContainerObj)?.value())
    }
    load(t, "System.Xml.Linq.XElement", document: false)
  }

  @Sendable static func declareDocument(_ t: TypeBuilder) {
    @Sendable func make(_ c: Call, _ declaration: XDeclarationObj?, _ i: Int) throws -> Value {
      let made = XContainerObj(nil)
      made.declaration = declaration
      if c.args.count > i { try made.add(c.args[i], c.runtime) }
      return .object(made)
    }
    t.constructor("new()") { try make($0, nil, 0) }
    t.constructor("new(Params System.Object[] content)") { try make($0, nil, 0) }
    t.constructor("new(System.Xml.Linq.XDeclaration declaration, Params System.Object[] content)") {
      try make($0, $0.obj(0) as? XDeclarationObj, 1)
    }
    t.constructor("new(System.Xml.Linq.XDocument other)") { c in
      guard let other = c.obj(0) as? XContainerObj else { throw DotNetError.argumentNull("other") }
      return .object(other.copy())
    }
    t.property(
      "System.Xml.Linq.XDeclaration Declaration {get;set;}", get: { XLinqTypes.value(try me($0).declaration) },
      set: { c in
        try me(c).declaration = c.obj(0) as? XDeclarationObj
        return .nothing
      })
    t.property("System.Xml.XmlNodeType NodeType {get;}") { _ in XLinqTypes.kind(9) }
    t.property("System.Xml.Linq.XElement Root {get;}") { XLinqTypes.value(try me($0).elements.first) }
    load(t, "System.Xml.Linq.XDocument", document: true)
  }
}
