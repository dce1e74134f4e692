// `XmlQualifiedName`: a name and its namespace.

import Engine
import Objects
import Primitives

/// `XmlQualifiedName`.
final class XmlQualifiedNameObj: Obj {
  let name: String
  let space: String
  init(_ name: String, _ space: String) {
    (self.name, self.space) = (name, space)
    super.init()
  }
  override var type: TypeInfo { XmlQualifiedName.type }
  override func equals(_ other: Obj) -> Bool {
    (other as? XmlQualifiedNameObj).map { $0.name == name && $0.space == space } ?? false
  }
  override var hash: Int { name.hashValue &* 31 &+ space.hashValue }
  override func describe(_ runtime: Runtime) throws -> String { space.isEmpty ? name : space + ":" + name }
}

enum XmlQualifiedName {
  static let type = TypeInfo(
    "System.Xml.XmlQualifiedName", base: .object,
    declare: { t in
      @Sendable func own(_ c: Call) throws -> XmlQualifiedNameObj {
        guard let own = c.this.base.obj as? XmlQualifiedNameObj else { throw DotNetError.argumentNull("name") }
        return own
      }
      t.constructor("new()") { _ in .object(XmlQualifiedNameObj("", "")) }
      t.constructor("new(string name)") { .object(XmlQualifiedNameObj($0.text(0), "")) }
      t.constructor("new(string name, string ns)") { .object(XmlQualifiedNameObj($0.text(0), $0.text(1))) }
      t.field("static System.Xml.XmlQualifiedName Empty {get;}", get: { _ in .object(XmlQualifiedNameObj("", "")) })
      t.property("string Name {get;}") { Value(try own($0).name) }
      t.property("string Namespace {get;}") { Value(try own($0).space) }
      t.property("bool IsEmpty {get;}") { .bool(try own($0).name.isEmpty && own($0).space.isEmpty) }
      t.method("string ToString()") { .string(PSString.make(try own($0).describe($0.runtime))) }
    })
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])
}
