// Annotations: objects that scripts hang on nodes and attributes.

import Engine
import Objects
import Primitives

/// Notes that scripts leave on nodes and attributes.
final class XNotes {
  var all: [Value] = []
}

enum XLinqAnnotations {
  static let declarations: TypeCatalog.Declarations = ["System.Xml.Linq.XObject": declareObject]

  @Sendable private static func declareObject(_ t: TypeBuilder) {
    @Sendable func notes(_ c: Call) throws -> XNotes {
      switch c.this.base.obj {
      case let node as XNodeObj: return node.notes
      case let attribute as XAttributeObj: return attribute.notes
      default: throw DotNetError.argumentNull("this")
      }
    }
    t.method("void AddAnnotation(System.Object annotation)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("annotation") }
      try notes(c).all.append(c.args[0])
      return .nothing
    }
    @Sendable func found(_ c: Call) throws -> [Value] {
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("type") }
      return try notes(c).all.filter { type.accepts($0.base.type) }
    }
    t.method("System.Object Annotation(type type)") { try found($0).first ?? .null }
    t.method("System.Collections.Generic.IEnumerable[System.Object] Annotations(type type)") { .array(try found($0)) }
    t.method("void RemoveAnnotations(type type)") { c in
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("type") }
      try notes(c).all.removeAll { type.accepts($0.base.type) }
      return .nothing
    }
  }
}
