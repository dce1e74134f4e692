// Reflection beyond lookup: what a member's metadata tells, generic methods, accessors, events, delegates of methods.

import Engine
import Objects
import Primitives

enum FurtherReflection {
  static let declarations: TypeCatalog.Declarations = [
    "System.Type": declareType, "System.Reflection.MemberInfo": declareMember, "System.Reflection.MethodBase": declareBase,
    "System.Reflection.MethodInfo": declareMethod, "System.Reflection.PropertyInfo": declareProperty,
    "System.Reflection.FieldInfo": declareField, "System.Activator": declareActivator,
  ]
  private static let flags = "System.Reflection.BindingFlags bindingAttr"

  private static func type(_ c: Call) -> TypeInfo { c.this.base.obj as? TypeInfo ?? .object }
  private static func member(_ c: Call) -> ReflectionObj? { c.this.base.obj as? ReflectionObj }
  private static func method(_ c: Call) -> Method? {
    switch member(c)?.part {
    case .method(let method), .constructor(let method): method
    default: nil
    }
  }
  private static func property(_ c: Call) -> Property? {
    if case .property(let property)? = member(c)?.part { property } else { nil }
  }
  private static func types(_ list: [TypeInfo]) -> Value {
    .object(ArrayObj(ContiguousArray(list.map { .object($0) }), of: .typeClass))
  }
  private static func members(_ list: [Value], _ element: String) -> Value {
    .object(ArrayObj(ContiguousArray(list), of: TypeCatalog.find(element) ?? .object))
  }
  private static func unsupported(_ text: String) -> DotNetError {
    DotNetError("System.PlatformNotSupportedException", text)
  }

  // MARK: types

  /// An event, seen through its `add_` method.
  final class EventObj: Obj {
    let name: String
    let owner: TypeInfo
    let add: Method
    /// The type of what hears it.
    let delegate: String
    init(_ name: String, _ owner: TypeInfo, _ add: Method) {
      (self.name, self.owner, self.add) = (name, owner, add)
      delegate =
        owner.members.events.first { $0.name == name }?.delegate ?? add.parameters.first?.type.reflectionName
        ?? "System.EventHandler"
      super.init()
    }
    override var type: TypeInfo { FurtherReflection.event }
    override func describe(_ runtime: Runtime) throws -> String {
      delegate + " " + name
    }
  }
  static let event = TypeInfo(
    "System.Reflection.EventInfo", base: .memberInfo, isAbstract: true,
    declare: { t in
      @Sendable func me(_ c: Call) -> EventObj? { c.this.base.obj as? EventObj }
      t.property("string Name {get;}") { Value(me($0)?.name ?? "") }
      t.property("type DeclaringType {get;}") { me($0).map { .object($0.owner) } ?? .null }
      t.property("type EventHandlerType {get;}") { c in
        guard let own = me(c) else { return .null }
        return (TypeCatalog.find(own.delegate) ?? own.add.parameters.first?.type).map { .object($0) } ?? .null
      }
      t.property("System.Reflection.MemberTypes MemberType {get;}") { _ in EnumTypes.value("System.Reflection.MemberTypes", 2) }
      t.property("bool IsMulticast {get;}") { _ in .bool(true) }
      t.method("System.Reflection.MethodInfo GetAddMethod()") { c in
        me(c).map { .object(ReflectionObj(.method($0.add), $0.owner)) } ?? .null
      }
      for (name, prefix) in [("AddEventHandler", "add_"), ("RemoveEventHandler", "remove_")] {
        t.method("void \(name)(System.Object target, System.Delegate handler)") { c in
          guard let own = me(c) else { return .nothing }
          if own.add.isStatic {
            _ = try MemberAccess.invokeStatic(own.owner, PSString.make(prefix + own.name), [c.args[1]], c.runtime)
          } else {
            _ = try MemberAccess.invoke(c.args[0], PSString.make(prefix + own.name), [c.args[1]], c.runtime)
          }
          return .nothing
        }
      }
    })

  private static func events(_ type: TypeInfo) -> [EventObj] {
    var found: [EventObj] = []
    for here in type.hierarchy {
      for entry in here.members.ordered where entry.name.hasPrefix("add_") {
        guard case .method(let group) = entry.member, let method = group.overloads.first else { continue }
        let name = String(entry.name.dropFirst(4))
        if !found.contains(where: { $0.name == name }) { found.append(EventObj(name, here, method)) }
      }
    }
    return found
  }

  /// A filter of .NET's own for `FindMembers`.
  final class FilterObj: InvocableObj {
    let ignoresCase: Bool
    init(ignoresCase: Bool) {
      self.ignoresCase = ignoresCase
      super.init()
    }
    override var type: TypeInfo { TypeCatalog.find("System.Reflection.MemberFilter") ?? .object }
    override func invoke(_ args: [Value], _ runtime: Runtime) throws -> Value {
      let name = try MemberAccess.get(args[0], PSString.make("Name"), runtime)?.pstring?.string ?? ""
      let wanted = args.count > 1 ? args[1].pstring?.string ?? "" : ""
      let (a, b) = ignoresCase ? (name.lowercased(), wanted.lowercased()) : (name, wanted)
      return .bool(b.hasSuffix("*") ? a.hasPrefix(b.dropLast()) : a == b)
    }
  }

  /// A type's handle.
  final class HandleObj: Obj {
    let of: TypeInfo
    init(_ of: TypeInfo) {
      self.of = of
      super.init()
    }
    override var type: TypeInfo { TypeCatalog.find("System.RuntimeTypeHandle") ?? .object }
    override func equals(_ other: Obj) -> Bool { (other as? HandleObj)?.of === of }
    override var hash: Int { ObjectIdentifier(of).hashValue }
  }

  @Sendable private static func declareType(_ t: TypeBuilder) {
    t.method("System.Reflection.EventInfo[] GetEvents()") { c in
      members(events(type(c)).map { .object($0) }, "System.Reflection.EventInfo")
    }
    t.method("System.Reflection.EventInfo[] GetEvents(\(flags))") { c in
      let all = events(type(c)).filter { c.flags(0) & ($0.add.isStatic ? 8 : 4) != 0 && c.flags(0) & 16 != 0 }
      return members(all.map { .object($0) }, "System.Reflection.EventInfo")
    }
    for tail in ["", ", \(flags)"] {
      t.method("System.Reflection.EventInfo GetEvent(string name\(tail))") { c in
        let name = try c.required(0, "name").string
        return events(type(c)).first { $0.name == name }.map { .object($0) } ?? .null
      }
    }
    for parameters in ["", flags] {
      t.method("type[] GetNestedTypes(\(parameters))") { c in
        let own = (type(c).genericDefinition ?? type(c)).fullName
        return types(TypeFacts.nested(in: own).compactMap { TypeCatalog.find($0) })
      }
    }
    t.method("System.Reflection.MemberInfo[] GetDefaultMembers()") { c in
      let found = try MemberAccess.invoke(c.this, PSString.make("GetProperties"), [], c.runtime).sequence?.items ?? []
      return members(
        found.filter { !(($0.obj as? ReflectionObj)?.indexes.isEmpty ?? true) }, "System.Reflection.MemberInfo")
    }
    t.method("type[] FindInterfaces(System.Reflection.TypeFilter filter, System.Object filterCriteria)") { c in
      types(try type(c).allInterfaces.filter { Truth.isTrue(try c.call(0, [.object($0), c.args[1]], "filter")) })
    }
    t.method(
      "System.Reflection.MemberInfo[] FindMembers(System.Reflection.MemberTypes memberType, \(flags), System.Reflection.MemberFilter filter, System.Object filterCriteria)"
    ) { c in
      let all = try MemberAccess.invoke(c.this, PSString.make("GetMembers"), [c.args[1]], c.runtime).sequence?.items ?? []
      var found: [Value] = []
      for item in all {
        let kind = try MemberAccess.get(item, PSString.make("MemberType"), c.runtime)?.base.obj as? EnumValue
        guard Int(kind?.raw ?? 0) & c.flags(0) != 0 else { continue }
        if c.isNull(2) {
          found.append(item)
        } else if Truth.isTrue(try c.call(2, [item, c.args[3]], "filter")) {
          found.append(item)
        }
      }
      return members(found, "System.Reflection.MemberInfo")
    }
    t.method("System.Reflection.MemberInfo[] GetMembers(\(flags))") { c in
      var all: [Value] = []
      for name in ["GetMethods", "GetConstructors", "GetProperties", "GetFields"] {
        let args: [Value] = name == "GetConstructors" ? [] : [c.args[0]]
        all += try MemberAccess.invoke(c.this, PSString.make(name), args, c.runtime).sequence?.items ?? []
      }
      return members(all, "System.Reflection.MemberInfo")
    }
    t.method(
      "System.Reflection.MemberInfo GetMemberWithSameMetadataDefinitionAs(System.Reflection.MemberInfo member)"
    ) { c in
      guard let wanted = c.obj(0) as? ReflectionObj else { throw DotNetError.argumentNull("member") }
      let all = try MemberAccess.invoke(c.this, PSString.make("GetMembers"), [], c.runtime).sequence?.items ?? []
      guard let found = all.first(where: { ($0.obj as? ReflectionObj)?.equals(wanted) == true }) else {
        throw DotNetError.argument(
          "A MemberInfo that matches '\(try c.runtime.text(c.args[0]))' could not be found.", "member")
      }
      return found
    }
    for (name, ignoring) in [("FilterName", false), ("FilterNameIgnoreCase", true)] {
      t.field("static System.Reflection.MemberFilter \(name) {get;}", get: { _ in .object(FilterObj(ignoresCase: ignoring)) })
    }
    t.field(
      "static System.Object Missing {get;}",
      get: { _ in TypeCatalog.find("System.Reflection.Missing").map { .object(RecordObj($0, [])) } ?? .null })
    t.property("static System.Reflection.Binder DefaultBinder {get;}") { _ in
      TypeCatalog.find("System.Reflection.Binder").map { .object(RecordObj($0, [])) } ?? .null
    }
    handles(t)
    rest(t)
  }

  private static func handles(_ t: TypeBuilder) {
    t.property("System.RuntimeTypeHandle TypeHandle {get;}") { .object(HandleObj(type($0))) }
    t.staticMethod("static System.RuntimeTypeHandle GetTypeHandle(System.Object o)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("o") }
      return .object(HandleObj(c.args[0].base.type))
    }
    t.staticMethod("static type GetTypeFromHandle(System.RuntimeTypeHandle handle)") { c in
      (c.obj(0) as? HandleObj).map { .object($0.of) } ?? .null
    }
    let noCom = "COM Interop is not supported on this platform."
    for tail in ["", ", bool throwOnError", ", string server", ", string server, bool throwOnError"] {
      t.staticMethod("static type GetTypeFromProgID(string progID\(tail))") { _ in throw unsupported(noCom) }
      t.staticMethod("static type GetTypeFromCLSID(guid clsid\(tail))") { _ in throw unsupported(noCom) }
    }
    t.staticMethod("static type ReflectionOnlyGetType(string typeName, bool throwIfNotFound, bool ignoreCase)") { _ in
      throw unsupported("ReflectionOnly loading is not supported on this platform.")
    }
  }

  private static func rest(_ t: TypeBuilder) {
    t.property("System.Reflection.ConstructorInfo TypeInitializer {get;}") { _ in .null }
    t.property("System.Reflection.MethodBase DeclaringMethod {get;}") { _ in
      throw DotNetError.invalidOperation("Method may only be called on a Type for which Type.IsGenericParameter is true.")
    }
    for name in ["GetFunctionPointerCallingConventions", "GetFunctionPointerParameterTypes"] {
      t.method("type[] \(name)()") { _ in
        throw DotNetError.invalidOperation("Method may only be called on a Type for which Type.IsFunctionPointer is true.")
      }
    }
    t.method("type GetFunctionPointerReturnType()") { _ in
      throw DotNetError.invalidOperation("Method may only be called on a Type for which Type.IsFunctionPointer is true.")
    }
    for name in ["GetOptionalCustomModifiers", "GetRequiredCustomModifiers"] {
      t.method("type[] \(name)()") { _ in types([]) }
    }
    t.property("System.Runtime.InteropServices.StructLayoutAttribute StructLayoutAttribute {get;}") { _ in .null }
  }

  // MARK: members

  /// The attributes that a member or type has.
  private static func attributes(_ c: Call) throws -> [Value] {
    if let own = member(c) { return try c.runtime.memberAttributes(own) }
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
        switch member(c)?.part {
        case .method, .constructor: (0x0600_0000, member(c)?.hash ?? 0)
        case .property(let own): (own.isField ? 0x0400_0000 : 0x1700_0000, member(c)?.hash ?? 0)
        case nil: (0x0200_0000, type(c).fullName.utf8.reduce(0) { $0 &* 31 &+ Int($1) })
        }
      return .int32(table | number & 0xffff)
    }
    t.property("System.Reflection.Module Module {get;}") { c in
      guard let own = member(c)?.owner else { return .null }
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
    @Sendable func isConstructor(_ c: Call) -> Bool { if case .constructor? = member(c)?.part { true } else { false } }
    t.property("System.Reflection.MethodAttributes Attributes {get;}") { c in
      EnumTypes.value("System.Reflection.MethodAttributes", method(c).map { bits($0, isConstructor(c)) } ?? 0)
    }
    t.property("System.Reflection.CallingConventions CallingConvention {get;}") { c in
      EnumTypes.value("System.Reflection.CallingConventions", method(c)?.isStatic == true && !isConstructor(c) ? 1 : 33)
    }
    for (name, body): (String, @Sendable (Method) -> Bool) in [
      ("IsPrivate", { $0.isHidden }), ("IsAbstract", { _ in false }), ("IsFinal", { _ in false }),
      ("IsFamily", { _ in false }), ("IsAssembly", { _ in false }), ("IsFamilyAndAssembly", { _ in false }),
      ("IsFamilyOrAssembly", { _ in false }), ("IsHideBySig", { _ in true }), ("IsSecurityCritical", { _ in true }),
      ("IsSecuritySafeCritical", { _ in false }), ("IsSecurityTransparent", { _ in false }),
      ("IsGenericMethod", { $0.generic != nil }), ("IsGenericMethodDefinition", { $0.generic != nil }),
      ("ContainsGenericParameters", { $0.generic != nil }), ("IsConstructedGenericMethod", { _ in false }),
    ] {
      t.property("bool \(name) {get;}") { .bool(method($0).map(body) ?? false) }
    }
    t.method("type[] GetGenericArguments()") { c in
      types((method(c)?.generic?.names ?? []).map { TypeInfo($0, .genericParameter, base: .object) })
    }
  }

  @Sendable private static func declareMethod(_ t: TypeBuilder) {
    t.method("System.Reflection.MethodInfo MakeGenericMethod(Params type[] typeArguments)") { c in
      guard let own = method(c), let owner = member(c)?.owner else { return .null }
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
      if method(c)?.generic != nil { return c.this }
      throw DotNetError.invalidOperation("This operation is only valid on generic types.")
    }
    t.method("System.Reflection.MethodInfo GetBaseDefinition()") { $0.this }
    @Sendable func delegate(_ c: Call, _ target: Value) throws -> Value {
      guard let own = method(c), let owner = member(c)?.owner, let wanted = c.obj(0) as? TypeInfo else {
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

  /// An accessor of a property as a method.
  private static func accessor(_ c: Call, setter: Bool) -> Value {
    guard let own = property(c), let member = member(c), let body = setter ? own.set : own.get else { return .null }
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
        members([accessor(c, setter: false), accessor(c, setter: true)].filter { !$0.isNull }, "System.Reflection.MethodInfo")
      }
    }
    t.property("System.Reflection.PropertyAttributes Attributes {get;}") { _ in
      EnumTypes.value("System.Reflection.PropertyAttributes", 0)
    }
    t.property("bool IsSpecialName {get;}") { _ in .bool(false) }
  }

  @Sendable private static func declareField(_ t: TypeBuilder) {
    t.property("bool IsPrivate {get;}") { .bool(property($0)?.isHidden ?? false) }
    t.property("bool IsSpecialName {get;}") { _ in .bool(false) }
    t.property("System.Reflection.FieldAttributes Attributes {get;}") { c in
      let own = property(c)
      let isLiteral = own?.isStatic == true && own?.set == nil
      return EnumTypes.value(
        "System.Reflection.FieldAttributes", 6 | (own?.isStatic == true ? 0x10 : 0) | (isLiteral ? 0x8040 : 0))
    }
    t.method("System.Object GetRawConstantValue()") { c in
      guard let own = property(c), own.isStatic, own.set == nil, let get = own.get, let owner = member(c)?.owner else {
        throw DotNetError.invalidOperation("Operation is not valid due to the current state of the object.")
      }
      let value = try get(Call(this: .object(owner), args: [], runtime: c.runtime, target: owner))
      return (value.base.obj as? EnumValue)?.underlyingValue ?? value
    }
  }

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
      "static System.Object CreateInstance(type type, \(flags), System.Reflection.Binder binder, System.Object[] args, cultureinfo culture)"
    ) { try make($0, $0.obj(0) as? TypeInfo, Array($0.items(3))) }
    t.staticMethod("static T CreateInstance[T]()") { try make($0, $0.runtime.methodTypeArguments.first, []) }
  }
}
