// `[activator]`: objects by their type and arguments.

import Engine
import Objects
import Primitives

enum ActivatorOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.Activator": declareActivator]

  @Sendable private static func declareActivator(_ t: TypeBuilder) {
    @Sendable func make(_ c: Call, _ type: TypeInfo?, _ arguments: [Value]) throws -> Value {
      guard let type else { throw DotNetError.argumentNull("type") }
      return try MemberAccess.construct(type, arguments, c.runtime)
    }
    t.staticMethod("static System.Object CreateInstance(type type, bool nonPublic)") {
      try make($0, $0.obj(0) as? TypeInfo, [])
    }
    t.staticMethod("static System.Object CreateInstance(type type, System.Object[] args, System.Object[] activationAttributes)")
    {
      try make($0, $0.obj(0) as? TypeInfo, Array($0.items(1)))
    }
    t.staticMethod(
      "static System.Object CreateInstance(type type, \(Reflected.flags), System.Reflection.Binder binder, System.Object[] args, cultureinfo culture)"
    ) { try make($0, $0.obj(0) as? TypeInfo, Array($0.items(3))) }
    t.staticMethod("static T CreateInstance[T]()") { try make($0, $0.runtime.methodTypeArguments.first, []) }
  }
}
