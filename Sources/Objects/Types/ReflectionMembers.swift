// MethodInfo, PropertyInfo, FieldInfo, ConstructorInfo, ParameterInfo and Activator.

import Primitives

/// A member seen through reflection.
public final class ReflectionObj: Obj {
  public enum Part: @unchecked Sendable {
    case method(Method), constructor(Method), property(Property)
  }
  public let part: Part
  public let owner: TypeInfo
  /// What a parameterised property takes.
  public let indexes: [Parameter]
  public init(_ part: Part, _ owner: TypeInfo) {
    self.part = part
    self.owner = owner
    indexes = []
    super.init()
  }

  /// A parameterised property.
  init(_ indexer: Indexer, _ owner: TypeInfo) {
    part = .property(
      Property(
        name: indexer.label.string, type: indexer.type, definition: indexer.definition, isStatic: false,
        get: indexer.get, set: indexer.set))
    self.owner = owner
    indexes = indexer.parameters
    super.init()
  }

  // Reflection gives one object a member.
  public override func equals(_ other: Obj) -> Bool {
    guard let other = other as? ReflectionObj, other.owner === owner else { return false }
    switch (part, other.part) {
    case (.method(let a), .method(let b)), (.constructor(let a), .constructor(let b)): return a === b
    case (.property(let a), .property(let b)): return a === b || a.name == b.name && a.isField == b.isField
    default: return false
    }
  }
  public override var hash: Int { name.hashValue }

  static func all(_ member: Member, _ isStatic: Bool, _ owner: TypeInfo) -> [ReflectionObj] {
    switch member {
    case .method(let group): return group.overloads.map { ReflectionObj(.method($0), owner) }
    case .property(let property), .field(let property): return [ReflectionObj(.property(property), owner)]
    }
  }

  var name: String {
    switch part {
    case .method(let method): return method.name
    case .constructor: return ".ctor"
    case .property(let property): return property.name
    }
  }

  /// As reflection prints it: `Int32 IndexOf(Char)`.
  var signature: String {
    // Primitive types and those inside others are named without their namespaces, and so are arrays of them.
    @Sendable func isShort(_ type: TypeInfo) -> Bool {
      if let element = type.elementType { return isShort(element) }
      return type.code.isPrimitive || type === TypeInfo.void || (type.genericDefinition ?? type).name.contains("+")
        || (type.genericDefinition ?? type).fullName.contains("+") || type.fullName == "System.IntPtr"
        || type.fullName == "System.UIntPtr"
    }
    @Sendable func nested(_ type: TypeInfo) -> String {
      let name = type.name
      return name.lastIndex(of: "+").map { String(name[name.index(after: $0)...]) } ?? name
    }
    @Sendable func short(_ type: TypeInfo) -> String { isShort(type) ? nested(type) : type.reflectionName }
    switch part {
    case .method(let method):
      if let generic = method.generic {
        let list = zip(generic.parameters, method.parameters).map { $0.text(generic.names, short) + ($1.isRef ? " ByRef" : "") }
        return "\(generic.result.text(generic.names, short)) \(method.name)[\(generic.names.joined(separator: ","))]"
          + "(\(list.joined(separator: ", ")))"
      }
      let list = method.parameters.map { short($0.type) + ($0.isRef ? " ByRef" : "") }
      return "\(short(method.returnType)) \(method.name)(\(list.joined(separator: ", ")))"
    case .constructor(let method):
      let list = method.parameters.map { short($0.type) + ($0.isRef || $0.isOut ? " ByRef" : "") }
      return "Void .ctor(\(list.joined(separator: ", ")))"
    case .property(let property):
      let list = indexes.isEmpty ? "" : " [\(indexes.map { short($0.type) }.joined(separator: ", "))]"
      return "\(short(property.type)) \(property.name)\(list)"
    }
  }

  public override var type: TypeInfo {
    switch part {
    case .method: return ReflectionTypes.method
    case .constructor: return ReflectionTypes.constructor
    case .property(let property): return property.isField ? ReflectionTypes.field : ReflectionTypes.property
    }
  }
  public override func describe(_ runtime: Runtime) throws -> String { signature }
}

/// `ParameterInfo`.
final class ParameterObj: Obj {
  let parameter: Parameter
  let position: Int
  init(_ parameter: Parameter, _ position: Int) {
    self.parameter = parameter
    self.position = position
    super.init()
  }
  override var type: TypeInfo { ReflectionTypes.parameter }
  override func describe(_ runtime: Runtime) throws -> String { "\(parameter.type.reflectionName) \(parameter.name)" }
}

enum ReflectionTypes {
  static let methodBase = TypeInfo("System.Reflection.MethodBase", base: .memberInfo, isAbstract: true, declare: callable)
  static let method = TypeInfo("System.Reflection.RuntimeMethodInfo", base: methodInfo)
  static let methodInfo = TypeInfo(
    "System.Reflection.MethodInfo", base: methodBase, isAbstract: true,
    declare: { t in
      t.property("type ReturnType {get;}") { c in
        guard case .method(let method)? = me(c)?.part else { return .null }
        return .object(method.returnType)
      }
    })
  static let constructor = TypeInfo("System.Reflection.RuntimeConstructorInfo", base: constructorInfo)
  static let constructorInfo = TypeInfo("System.Reflection.ConstructorInfo", base: methodBase, isAbstract: true)
  static let property = TypeInfo("System.Reflection.RuntimePropertyInfo", base: propertyInfo)
  static let propertyInfo = TypeInfo(
    "System.Reflection.PropertyInfo", base: .memberInfo, isAbstract: true, declare: declareProperty)
  static let field = TypeInfo("System.Reflection.RtFieldInfo", base: fieldInfo)
  static let fieldInfo = TypeInfo("System.Reflection.FieldInfo", base: .memberInfo, isAbstract: true, declare: declareField)
  static let parameter = TypeInfo("System.Reflection.ParameterInfo", base: .object, declare: declareParameter)
  static let assembly = TypeInfo("System.Reflection.RuntimeAssembly", base: assemblyBase)
  static let assemblyBase = TypeInfo(
    "System.Reflection.Assembly", base: .object, isAbstract: true, declare: AssemblyMembers.declare)
  static let assemblyName = TypeInfo("System.Reflection.AssemblyName", base: .object, declare: AssemblyMembers.declareName)
  static let activator = TypeInfo("System.Activator", .staticClass, base: .object, isAbstract: true, declare: declareActivator)

  static let family = TypeCatalog.Family(types: [
    "System.Reflection.MethodBase": { methodBase }, "System.Reflection.MethodInfo": { methodInfo },
    "System.Reflection.ConstructorInfo": { constructorInfo }, "System.Reflection.PropertyInfo": { propertyInfo },
    "System.Reflection.FieldInfo": { fieldInfo }, "System.Reflection.ParameterInfo": { parameter },
    "System.Reflection.Assembly": { assemblyBase },
    "System.Reflection.AssemblyName": { assemblyName }, "System.Activator": { activator },
  ])

  private static func me(_ c: Call) -> ReflectionObj? { c.this.obj as? ReflectionObj }

  /// Members of MemberInfo, for ReflectionObj; types answer for themselves.
  @Sendable static func memberInfo(_ t: TypeBuilder) {
    t.property("string Name {get;}") { Value(me($0)?.name ?? "") }
    t.property("type DeclaringType {get;}") { me($0).map { .object($0.owner) } ?? .null }
    t.property("type ReflectedType {get;}") { me($0).map { .object($0.owner) } ?? .null }
    t.property("System.Reflection.MemberTypes MemberType {get;}") { c in
      switch me(c)?.part {
      case .method: return EnumTypes.value("System.Reflection.MemberTypes", 8)
      case .constructor: return EnumTypes.value("System.Reflection.MemberTypes", 1)
      case .property(let property): return EnumTypes.value("System.Reflection.MemberTypes", property.isField ? 4 : 16)
      case nil: return .null
      }
    }
    t.method("System.Object[] GetCustomAttributes(bool inherit)") { c in
      .array(try me(c).map { try c.runtime.memberAttributes($0) } ?? [])
    }
    t.method("System.Object[] GetCustomAttributes(type attributeType, bool inherit)") { c in
      guard let member = me(c), let wanted = c.obj(0) as? TypeInfo else { return .array([Value]()) }
      return .array(try c.runtime.memberAttributes(member).filter { wanted.accepts($0.type) })
    }
  }

  private static func target(_ c: Call) -> Method? {
    switch me(c)?.part {
    case .method(let method), .constructor(let method): return method
    default: return nil
    }
  }

  @Sendable private static func callable(_ t: TypeBuilder) {
    t.property("bool IsStatic {get;}") { .bool(target($0)?.isStatic ?? false) }
    t.property("bool IsPublic {get;}") { .bool(!(target($0)?.isHidden ?? false)) }
    t.property("bool IsVirtual {get;}") { .bool(!(target($0)?.isStatic ?? true)) }
    t.property("bool IsGenericMethod {get;}") { .bool(target($0)?.generic != nil) }
    t.property("bool IsGenericMethodDefinition {get;}") { .bool(target($0)?.generic != nil) }
    t.property("bool IsConstructor {get;}") { c in
      if case .constructor? = me(c)?.part { return .bool(true) } else { return .bool(false) }
    }
    t.property("bool IsSpecialName {get;}") { .bool(target($0)?.name.hasPrefix("op_") ?? false) }
    t.method("System.Reflection.ParameterInfo[] GetParameters()") { c in
      let list = target(c)?.parameters ?? []
      return .object(ArrayObj(ContiguousArray(list.enumerated().map { .object(ParameterObj($1, $0)) }), of: parameter))
    }
    t.method("System.Object Invoke(System.Object obj, System.Object[] parameters)") { c in
      guard let method = target(c), let owner = me(c)?.owner else { return .null }
      return try MemberAccess.invoke(
        ChosenMethod(method: method, expands: false), method.isStatic ? .object(owner) : c.args[0], Array(c.items(1)),
        c.runtime, type: owner)
    }
    t.method("System.Object Invoke(System.Object[] parameters)") { c in
      guard case .constructor(let method)? = me(c)?.part, let owner = me(c)?.owner else { return .null }
      return try MemberAccess.invoke(
        ChosenMethod(method: method, expands: false), .null, Array(c.items(0)), c.runtime, type: owner)
    }
    t.method("string ToString()") { Value(me($0)?.signature ?? "") }
  }

  private static func prop(_ c: Call) -> Property? {
    if case .property(let property)? = me(c)?.part { return property }
    return nil
  }

  private static func access(_ t: TypeBuilder) {
    @Sendable func indexes(_ c: Call, _ at: Int) throws -> [Value] {
      let wanted = me(c)?.indexes ?? []
      let given = c.args.count > at ? c.items(at) : []
      guard given.count == wanted.count else {
        throw DotNetError("System.Reflection.TargetParameterCountException", "Parameter count mismatch.")
      }
      return try zip(given, wanted).map { try Conversion.convert($0, to: $1.type, c.runtime) }
    }
    @Sendable func read(_ c: Call) throws -> Value {
      guard let property = prop(c), let getter = property.get, let owner = me(c)?.owner else { return .null }
      return try getter(
        Call(
          this: property.isStatic ? .object(owner) : c.args[0].base, args: try indexes(c, 1), runtime: c.runtime,
          target: owner))
    }
    @Sendable func store(_ c: Call) throws -> Value {
      guard let property = prop(c), let owner = me(c)?.owner else { return .nothing }
      guard let setter = property.set else { throw DotNetError.argument("Property set method not found.") }
      if let own = me(c), !own.indexes.isEmpty {
        let value = try Conversion.convert(c.args[1], to: property.type, c.runtime)
        _ = try setter(
          Call(this: c.args[0].base, args: try indexes(c, 2) + [value], runtime: c.runtime, target: owner))
        return .nothing
      }
      try MemberAccess.write(
        property, property.isStatic ? .object(owner) : c.args[0], PSString.make(property.name), c.args[1], c.runtime)
      return .nothing
    }
    t.method("System.Object GetValue(System.Object obj)", read)
    t.method("System.Object GetValue(System.Object obj, System.Object[] index)", read)
    t.method("void SetValue(System.Object obj, System.Object value)", store)
    t.method("void SetValue(System.Object obj, System.Object value, System.Object[] index)", store)
    t.method("string ToString()") { Value(me($0)?.signature ?? "") }
  }

  @Sendable private static func declareProperty(_ t: TypeBuilder) {
    t.property("type PropertyType {get;}") { prop($0).map { .object($0.type) } ?? .null }
    t.method("System.Reflection.ParameterInfo[] GetIndexParameters()") { c in
      let list = me(c)?.indexes ?? []
      return .object(ArrayObj(ContiguousArray(list.enumerated().map { .object(ParameterObj($1, $0)) }), of: parameter))
    }
    t.property("bool CanRead {get;}") { .bool(prop($0)?.get != nil) }
    t.property("bool CanWrite {get;}") { .bool(prop($0)?.set != nil) }
    access(t)
  }

  @Sendable private static func declareField(_ t: TypeBuilder) {
    t.property("type FieldType {get;}") { prop($0).map { .object($0.type) } ?? .null }
    t.property("bool IsStatic {get;}") { .bool(prop($0)?.isStatic ?? false) }
    t.property("bool IsPublic {get;}") { _ in .bool(true) }
    t.property("bool IsLiteral {get;}") { c in .bool(prop(c)?.isStatic ?? false) }
    t.property("bool IsInitOnly {get;}") { c in .bool(prop(c)?.set == nil) }
    access(t)
  }

  @Sendable private static func declareParameter(_ t: TypeBuilder) {
    @Sendable func p(_ c: Call) -> ParameterObj? { c.this.obj as? ParameterObj }
    t.property("string Name {get;}") { Value(p($0)?.parameter.name ?? "") }
    t.property("type ParameterType {get;}") { p($0).map { .object($0.parameter.type) } ?? .null }
    t.property("int Position {get;}") { .int32(p($0)?.position ?? 0) }
    t.property("bool IsOptional {get;}") { .bool(p($0)?.parameter.defaultText != nil) }
    t.property("bool HasDefaultValue {get;}") { .bool(p($0)?.parameter.defaultText != nil) }
    t.property("bool IsOut {get;}") { .bool(p($0)?.parameter.isOut ?? false) }
  }

  @Sendable private static func declareActivator(_ t: TypeBuilder) {
    @Sendable func make(_ c: Call, _ arguments: [Value]) throws -> Value {
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("type") }
      return try MemberAccess.construct(type, arguments, c.runtime)
    }
    t.staticMethod("static System.Object CreateInstance(type type)") { try make($0, []) }
    t.staticMethod("static System.Object CreateInstance(type type, Params System.Object[] args)") {
      try make($0, Array($0.items(1)))
    }
  }
}
