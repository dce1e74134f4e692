// `XStreamingElement`: an element that is put together when it is written.

import Engine
import Objects
import Primitives

/// `XStreamingElement`: what it holds is looked at when it is written.
final class XStreamingObj: Obj {
  var name: XNameObj
  var contents: [Value] = []
  init(_ name: XNameObj) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { XLinqStreaming.type }
  func made(_ runtime: Runtime) throws -> XContainerObj {
    let element = XContainerObj(name)
    for content in contents { try element.add(content, runtime) }
    return element
  }
  override func describe(_ runtime: Runtime) throws -> String { try XLinqWriter.text(made(runtime)) }
}

enum XLinqStreaming {
  static let type = TypeInfo("System.Xml.Linq.XStreamingElement", base: .object, declare: declareStreaming)
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])
  static let declarations: TypeCatalog.Declarations = [
    "System.Xml.Linq.XElement": { t in
      t.constructor("new(System.Xml.Linq.XStreamingElement other)") { c in
        guard let other = c.obj(0) as? XStreamingObj else { throw DotNetError.argumentNull("other") }
        return .object(try other.made(c.runtime))
      }
    }
  ]

  @Sendable private static func declareStreaming(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XStreamingObj {
      guard let own = c.this.base.obj as? XStreamingObj else { throw DotNetError.argumentNull("element") }
      return own
    }
    for tail in ["", ", System.Object content", ", Params System.Object[] content"] {
      t.constructor("new(System.Xml.Linq.XName name\(tail))") { c in
        guard let name = c.obj(0) as? XNameObj else { throw DotNetError.argumentNull("name") }
        let made = XStreamingObj(name)
        if c.args.count > 1 { made.contents.append(c.args[1]) }
        return .object(made)
      }
      if tail.isEmpty { continue }
      t.method("void Add(\(tail.dropFirst(2)))") { c in
        try own(c).contents.append(c.args[0])
        return .nothing
      }
    }
    t.property(
      "System.Xml.Linq.XName Name {get;set;}", get: { .object(try own($0).name) },
      set: { c in
        guard let name = c.obj(0) as? XNameObj else { throw DotNetError.argumentNull("value") }
        try own(c).name = name
        return .nothing
      })
    for target in [
      "string fileName", "System.IO.Stream stream", "System.IO.TextWriter textWriter", "System.Xml.XmlWriter writer",
    ] {
      t.method("void Save(\(target))") { c in
        let made = try own(c).made(c.runtime)
        return try DotNetError.unwrapping {
          try MemberAccess.invoke(.object(made), PSString.make("Save"), [c.args[0]], c.runtime)
        }
      }
    }
    t.method("void WriteTo(System.Xml.XmlWriter writer)") { c in
      guard let writer = c.obj(0) as? XmlWriterObj else { throw DotNetError.argumentNull("writer") }
      try writer.copy(XLinqWriter.text(own(c).made(c.runtime), indent: false), c.runtime)
      return .nothing
    }
    t.method("string ToString()") { Value(try own($0).describe($0.runtime)) }
    t.method("string ToString(System.Xml.Linq.SaveOptions options)") { c in
      Value(try XLinqWriter.text(own(c).made(c.runtime), indent: c.flags(0) & 1 == 0))
    }
  }
}
