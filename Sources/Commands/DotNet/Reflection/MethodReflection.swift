// `MemberInfo`, `MethodBase` and `MethodInfo`: attributes, generic methods, delegates of methods.

import Engine
import Objects
import Primitives

enum MethodReflection {
  static let declarations: TypeCatalog.Declarations = [
    "System.Reflection.MemberInfo": declareMember, "System.Reflection.MethodBase": declareBase,
    "System.Reflection.MethodInfo": declareMethod,
  ]

  /// The attributes that a member or type has.
  private static func attributes(_ c: Call) throws -> [Value] {
    if let own = Reflected.member(c) { return try c.runtime.memberAttributes(own) }
    guard let type = c.this.base.obj as? TypeInfo else { return [] }
    return try c.runtime.customAttributes(type)
  }

  @Sendable private static func declareMember(_ t: TypeBuilder) {
    t.method("bool IsDefined(type attributeType, bool inherit)") { c in
      guard let wanted = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("attributeType") }
      return .bool(try attributes(c).contains { wanted.accepts($0.base.type) })
    }
    t.method("System.Collections.Generic.IList[System.Reflection.CustomAttributeData] GetCustomAttributesData()") { c in
      .array(try attributes(c))
    }
    t.property("bool IsCollectible {get;}") { _ in .bool(false) }
    t.property("int MetadataToken {get;}") { c in
      let (table, number): (Int, Int) =
        switch Reflected.member(c)?.part {
        case .method, .constructor: (0x0600_0000, Reflected.member(c)?.hash ?? 0)
        case .property(let own): (own.isField ? 0x0400_0000 : 0x1700_0000, Reflected.member(c)?.hash ?? 0)
        case nil: (0x0200_0000, Reflected.type(c).fullName.utf8.reduce(0) { $0 &* 31 &+ Int($1) })
        }
      return .int32(table | number & 0xffff)
    }
    t.property("System.Reflection.Module Module {get;}") { c in
      guard let own = Reflected.member(c)?.owner else { return .null }
      return try MemberAccess.get(.object(own), PSString.make("Module"), c.runtime) ?? .null
    }
    t.method("bool HasSameMetadataDefinitionAs(System.Reflection.MemberInfo other)") { c in
      guard let other = c.obj(0) else { throw DotNetError.argumentNull("other") }
      return .bool(other === c.this.base.obj || c.this.base.obj?.equals(other) == true)
    }
  }

  /// `MethodAttributes`.
  private static func bits(_ method: Method, _ isConstructor: Bool) -> Int {
    var bits = 0x80 | (method.isHidden ? 1 : 6)
    if isConstructor { return bits | 0x1800 }
    if method.isStatic { bits |= 0x10 }
    if method.name.hasPrefix("op_") { bits |= 0x800 }
    return bits
  }

  @Sendable private static func declareBase(_ t: TypeBuilder) {
    @Sendable func isConstructor(_ c: Call) -> Bool {
      if case .constructor? = Reflected.member(c)?.part { true } else { false }
    }
    t.property("System.Reflection.MethodAttributes Attributes {get;}") { c in
      EnumTypes.value("System.Reflection.MethodAttributes", Reflected.method(c).map { bits($0, isConstructor(c)) } ?? 0)
    }
    t.property("System.Reflection.CallingConventions CallingConvention {get;}") { c in
      EnumTypes.value(
        "System.Reflection.CallingConventions", Reflected.method(c)?.isStatic == true && !isConstructor(c) ? 1 : 33)
    }
    for (name, body): (String, @Sendable (Method) -> Bool) in [
      ("IsPrivate", { $0.isHidden }), ("IsAbstract", { _ in false }), ("IsFinal", { _ in false }),
      ("IsFamily", { _ in false }), ("IsAssembly", { _ in false }), ("IsFamilyAndAssembly", { _ in false }),
      ("IsFamilyOrAssembly", { _ in false }), ("IsHideBySig", { _ in true }), ("IsSecurityCritical", { _ in true }),
      ("IsSecuritySafeCritical", { _ in false }), ("IsSecurityTransparent", { _ in false }),
      ("IsGenericMethod", { $0.generic != nil }), ("IsGenericMethodDefinition", { $0.generic != nil }),
      ("ContainsGenericParameters", { $0.generic != nil }), ("IsConstructedGenericMethod", { _ in false }),
    ] {
      t.property("bool \(name) {get;}") { .bool(Reflected.method($0).map(body) ?? false) }
    }
    t.method("type[] GetGenericArguments()") { c in
      Reflected.types((Reflected.method(c)?.generic?.names ?? []).map { TypeInfo($0, .genericParameter, base: .object) })
    }
  }

  @Sendable private static func declareMethod(_ t: TypeBuilder) {
    t.method("System.Reflection.MethodInfo MakeGenericMethod(Params type[] typeArguments)") { c in
      guard let own = Reflected.method(c), let owner = Reflected.member(c)?.owner else { return .null }
      let arguments = c.items(0).compactMap { $0.base.obj as? TypeInfo }
      guard own.generic != nil else {
        throw DotNetError.invalidOperation(
          "\(try c.runtime.text(c.this)) is not a GenericMethodDefinition. MakeGenericMethod may only be called on a method for which MethodBase.IsGenericMethodDefinition is true."
        )
      }
      guard let made = own.instantiated(arguments) else {
        throw DotNetError.argument(
          "The type or method has \(own.generic?.names.count ?? 0) generic parameter(s), but \(arguments.count) generic argument(s) were provided. A generic argument must be provided for each generic parameter."
        )
      }
      return .object(ReflectionObj(.method(made), owner))
    }
    t.method("System.Reflection.MethodInfo GetGenericMethodDefinition()") { c in
      if Reflected.method(c)?.generic != nil { return c.this }
      throw DotNetError.invalidOperation("This operation is only valid on generic types.")
    }
    t.method("System.Reflection.MethodInfo GetBaseDefinition()") { $0.this }
    @Sendable func delegate(_ c: Call, _ target: Value) throws -> Value {
      guard let own = Reflected.method(c), let owner = Reflected.member(c)?.owner, let wanted = c.obj(0) as? TypeInfo else {
        throw DotNetError.argumentNull("delegateType")
      }
      let group = PSMethodObj(own.isStatic ? .object(owner) : target, MethodGroup(own.name, [own]))
      do { return try Conversion.convert(.object(group), to: wanted, c.runtime) } catch is Thrown {
        throw DotNetError.argument(
          "Cannot bind to the target method because its signature is not compatible with that of the delegate type.")
      }
    }
    t.method("System.Delegate CreateDelegate(type delegateType)") { try delegate($0, .null) }
    t.method("System.Delegate CreateDelegate(type delegateType, System.Object target)") { try delegate($0, $0.args[1]) }
    t.property("System.Reflection.ParameterInfo ReturnParameter {get;}") { _ in .null }
  }
}
