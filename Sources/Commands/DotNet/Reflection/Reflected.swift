// What the members of reflection objects share: the type, method or property that an object stands for, and lists of them.

import Engine
import Objects
import Primitives

enum Reflected {
  static let flags = "System.Reflection.BindingFlags bindingAttr"

  static func type(_ c: Call) -> TypeInfo { c.this.base.obj as? TypeInfo ?? .object }
  static func member(_ c: Call) -> ReflectionObj? { c.this.base.obj as? ReflectionObj }
  static func method(_ c: Call) -> Method? {
    switch member(c)?.part {
    case .method(let method), .constructor(let method): method
    default: nil
    }
  }
  static func property(_ c: Call) -> Property? {
    if case .property(let property)? = member(c)?.part { property } else { nil }
  }
  static func types(_ list: [TypeInfo]) -> Value {
    .object(ArrayObj(ContiguousArray(list.map { .object($0) }), of: .typeClass))
  }
  static func members(_ list: [Value], _ element: String) -> Value {
    .object(ArrayObj(ContiguousArray(list), of: TypeCatalog.find(element) ?? .object))
  }
  static func unsupported(_ text: String) -> DotNetError {
    DotNetError("System.PlatformNotSupportedException", text)
  }
}
