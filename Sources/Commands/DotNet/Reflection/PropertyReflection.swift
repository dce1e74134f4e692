// `PropertyInfo` and `FieldInfo`: accessors, constants.

import Engine
import Objects
import Primitives

enum PropertyReflection {
  static let declarations: TypeCatalog.Declarations = [
    "System.Reflection.PropertyInfo": declareProperty, "System.Reflection.FieldInfo": declareField,
  ]

  private static func accessor(_ c: Call, setter: Bool) -> Value {
    guard let own = Reflected.property(c), let member = Reflected.member(c), let body = setter ? own.set : own.get else {
      return .null
    }
    let value = Parameter(name: "value", typeText: own.type.shortName(), type: own.type)
    let made = Method(
      name: (setter ? "set_" : "get_") + own.name, definition: own.definition,
      parameters: setter ? member.indexes + [value] : member.indexes, isStatic: own.isStatic,
      returnType: setter ? .void : own.type, body: body)
    return .object(ReflectionObj(.method(made), member.owner))
  }

  @Sendable private static func declareProperty(_ t: TypeBuilder) {
    for (name, word, setter) in [("GetGetMethod", "GetMethod", false), ("GetSetMethod", "SetMethod", true)] {
      t.property("System.Reflection.MethodInfo \(word) {get;}") { accessor($0, setter: setter) }
      for parameters in ["", "bool nonPublic"] {
        t.method("System.Reflection.MethodInfo \(name)(\(parameters))") { accessor($0, setter: setter) }
      }
    }
    for parameters in ["", "bool nonPublic"] {
      t.method("System.Reflection.MethodInfo[] GetAccessors(\(parameters))") { c in
        Reflected.members(
          [accessor(c, setter: false), accessor(c, setter: true)].filter { !$0.isNull }, "System.Reflection.MethodInfo")
      }
    }
    t.property("System.Reflection.PropertyAttributes Attributes {get;}") { _ in
      EnumTypes.value("System.Reflection.PropertyAttributes", 0)
    }
    t.property("bool IsSpecialName {get;}") { _ in .bool(false) }
  }

  @Sendable private static func declareField(_ t: TypeBuilder) {
    t.property("bool IsPrivate {get;}") { .bool(Reflected.property($0)?.isHidden ?? false) }
    t.property("bool IsSpecialName {get;}") { _ in .bool(false) }
    t.property("System.Reflection.FieldAttributes Attributes {get;}") { c in
      let own = Reflected.property(c)
      let isLiteral = own?.isStatic == true && own?.set == nil
      return EnumTypes.value(
        "System.Reflection.FieldAttributes", 6 | (own?.isStatic == true ? 0x10 : 0) | (isLiteral ? 0x8040 : 0))
    }
    t.method("System.Object GetRawConstantValue()") { c in
      guard let own = Reflected.property(c), own.isStatic, own.set == nil, let get = own.get,
        let owner = Reflected.member(c)?.owner
      else {
        throw DotNetError.invalidOperation("Operation is not valid due to the current state of the object.")
      }
      let value = try get(Call(this: .object(owner), args: [], runtime: c.runtime, target: owner))
      return (value.base.obj as? EnumValue)?.underlyingValue ?? value
    }
  }
}
