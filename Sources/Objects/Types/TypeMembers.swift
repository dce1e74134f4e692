// Members of System.Type: reflection as scripts use it.

import Primitives

enum TypeMembers {
  private static func me(_ c: Call) -> TypeInfo { (c.this.obj as? TypeInfo) ?? .object }

  @Sendable static func declare(_ t: TypeBuilder) {
    names(t)
    kinds(t)
    relations(t)
    lookup(t)
    t.method("string ToString()") { Value(me($0).definitionName) }
    t.method("bool Equals(System.Object o)") { .bool($0.obj(0) === me($0)) }
    t.method("bool Equals(type o)") { .bool($0.obj(0) === me($0)) }
    AssemblyMembers.declareTypeLookup(t)
    t.staticMethod("static System.TypeCode GetTypeCode(type type)") { c in
      guard let type = c.obj(0) as? TypeInfo else { return EnumTypes.value("System.TypeCode", 0) }
      let code = type.isEnum ? (type.enumInfo?.underlying().code ?? .int32) : type.code
      return EnumTypes.value("System.TypeCode", code.rawValue <= 18 ? Int(code.rawValue) : 1)
    }
    t.staticMethod("static type[] GetTypeArray(System.Object[] args)") { c in
      types(c.items(0).map { $0.base.type })
    }
    t.field("static type[] EmptyTypes {get;}", get: { _ in types([]) })
  }

  static func types(_ list: [TypeInfo]) -> Value {
    .object(ArrayObj(ContiguousArray(list.map { .object($0) }), of: .typeClass))
  }

  private static func names(_ t: TypeBuilder) {
    t.property("string Name {get;}") { Value(me($0).name) }
    t.property("string FullName {get;}") { me($0).kind == .genericParameter ? .null : Value(me($0).dotNetFullName) }
    t.property("string Namespace {get;}") { me($0).namespace.isEmpty ? .null : Value(me($0).namespace) }
    t.property("string AssemblyQualifiedName {get;}") {
      me($0).kind == .genericParameter ? .null : Value(me($0).assemblyQualifiedName)
    }
    t.property("System.Reflection.Assembly Assembly {get;}") {
      .object(AssemblyObj(me($0).assemblyName, me($0).assemblyDisplayName))
    }
    t.property("System.Reflection.Module Module {get;}") { Value(me($0).assemblyName + ".dll") }
    t.property("guid GUID {get;}") { _ in .guid(.empty) }
    t.property("System.Reflection.MemberTypes MemberType {get;}") { _ in EnumTypes.value("System.Reflection.MemberTypes", 32) }
    t.property("type BaseType {get;}") { me($0).baseType.map { .object($0) } ?? .null }
    @Sendable func declaring(_ c: Call) -> Value {
      let full = (me(c).genericDefinition ?? me(c)).fullName
      guard !me(c).isArray, let plus = full.lastIndex(of: "+") else { return .null }
      return (TypeCatalog.find(String(full[..<plus])) ?? TypeCatalog.reflection?.hidden(String(full[..<plus])))
        .map { .object($0) } ?? .null
    }
    t.property("type DeclaringType {get;}") { declaring($0) }
    t.property("type ReflectedType {get;}") { declaring($0) }
    t.property("type UnderlyingSystemType {get;}") { .object(me($0)) }
  }

  private static func kinds(_ t: TypeBuilder) {
    func flag(_ name: String, _ body: @escaping @Sendable (TypeInfo) -> Bool) {
      t.property("bool \(name) {get;}") { .bool(body(me($0))) }
    }
    flag("IsArray") { $0.isArray }
    flag("IsClass") { $0.kind == .class || $0.kind == .staticClass || $0.kind == .array || $0.kind == .delegate }
    flag("IsEnum") { $0.isEnum }
    flag("IsInterface") { $0.isInterface }
    flag("IsPrimitive") { $0.code.isPrimitive }
    flag("IsValueType") { $0.isValueType }
    flag("IsGenericType") { !$0.genericArguments.isEmpty || $0.isGenericDefinition }
    flag("IsGenericTypeDefinition") { $0.isGenericDefinition && $0.genericArguments.isEmpty }
    flag("IsConstructedGenericType") { !$0.genericArguments.isEmpty }
    flag("ContainsGenericParameters") {
      $0.isGenericDefinition && $0.genericArguments.isEmpty || $0.kind == .genericParameter || $0.isOpen
    }
    flag("IsGenericParameter") { $0.kind == .genericParameter }
    flag("IsGenericTypeParameter") { $0.kind == .genericParameter && !$0.name.hasPrefix("!!") }
    flag("IsGenericMethodParameter") { $0.kind == .genericParameter && $0.name.hasPrefix("!!") }
    flag("IsSignatureType") { $0.kind == .genericParameter && $0.name.hasPrefix("!!") }
    flag("IsByRef") { $0.fullName.hasSuffix("&") }
    flag("IsPointer") { $0.fullName.hasSuffix("*") }
    flag("HasElementType") { $0.elementType != nil }
    flag("IsSZArray") { $0.isArray && $0.arrayRank == 1 }
    flag("IsVariableBoundArray") { $0.isArray && $0.arrayRank > 1 }
    flag("IsTypeDefinition") { !$0.isArray && $0.genericArguments.isEmpty && $0.kind != .genericParameter }
    flag("IsMarshalByRef") { $0.hierarchy.contains { $0.fullName == "System.MarshalByRefObject" } }
    flag("IsCollectible") { $0.scriptClass != nil }
    flag("IsSecurityCritical") { _ in true }
    for name in [
      "IsSecuritySafeCritical", "IsSecurityTransparent", "IsByRefLike", "IsContextful", "IsCOMObject",
    ] { flag(name) { _ in false } }
    attributes(t)
    parameters(t)
  }

  /// What only parameters of generic types have.
  private static func parameters(_ t: TypeBuilder) {
    @Sendable func refuse(_ c: Call) throws -> Value {
      if me(c).kind == .genericParameter { return types([]) }
      throw DotNetError.invalidOperation("Method may only be called on a Type for which Type.IsGenericParameter is true.")
    }
    t.property("System.Reflection.GenericParameterAttributes GenericParameterAttributes {get;}") {
      _ = try refuse($0)
      return EnumTypes.value("System.Reflection.GenericParameterAttributes", 0)
    }
    t.property("int GenericParameterPosition {get;}") {
      _ = try refuse($0)
      let name = me($0).name
      let number = Int(name.drop { !$0.isASCII || !$0.isNumber }) ?? 0
      if name.hasPrefix("!!") { return .int32(number) }
      return .int32(["TValue", "TResult", "TOutput", "TElement", "TItem"].contains(name) ? 1 : max(0, number - 1))
    }
    t.staticMethod("static type MakeGenericMethodParameter(int position)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "position") }
      return .object(TypeInfo.genericParameter("!!\(c.int(0))"))
    }
    t.staticMethod("static type MakeGenericSignatureType(type genericTypeDefinition, Params type[] typeArguments)") { c in
      guard let definition = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("genericTypeDefinition") }
      if c.isNull(1) { throw DotNetError.argumentNull("typeArguments") }
      guard definition.isGenericDefinition else {
        throw DotNetError.argument("The type must be a generic type definition.", "genericTypeDefinition")
      }
      let arguments = c.items(1).compactMap { $0.base.obj as? TypeInfo }
      if arguments.count < c.items(1).count { throw DotNetError.argumentNull("typeArguments") }
      return .object(TypeCatalog.construct(definition, arguments))
    }
    t.method("type[] GetGenericParameterConstraints()") { try refuse($0) }
  }

  /// What metadata says in the bits of `TypeAttributes`.
  private static func attributes(_ t: TypeBuilder) {
    func flag(_ name: String, _ body: @escaping @Sendable (UInt32) -> Bool) {
      t.property("bool \(name) {get;}") { .bool(body(bits(me($0)))) }
    }
    t.property("System.Reflection.TypeAttributes Attributes {get;}") {
      EnumTypes.value("System.Reflection.TypeAttributes", Int(bits(me($0))))
    }
    flag("IsAbstract") { $0 & 0x80 != 0 }
    flag("IsSealed") { $0 & 0x100 != 0 }
    flag("IsSerializable") { $0 & 0x2000 != 0 }
    flag("IsPublic") { $0 & 7 == 1 }
    flag("IsNotPublic") { $0 & 7 == 0 }
    flag("IsVisible") { $0 & 7 == 1 || $0 & 7 == 2 }
    flag("IsNested") { $0 & 7 > 1 }
    for (name, visibility) in [
      ("Public", 2), ("Private", 3), ("Family", 4), ("Assembly", 5), ("FamANDAssem", 6), ("FamORAssem", 7),
    ] as [(String, UInt32)] { flag("IsNested" + name) { $0 & 7 == visibility } }
    flag("IsAutoLayout") { $0 & 0x18 == 0 }
    flag("IsLayoutSequential") { $0 & 0x18 == 8 }
    flag("IsExplicitLayout") { $0 & 0x18 == 0x10 }
    flag("IsSpecialName") { $0 & 0x400 != 0 }
    flag("IsImport") { $0 & 0x1000 != 0 }
    flag("IsAnsiClass") { $0 & 0x30000 == 0 }
    flag("IsUnicodeClass") { $0 & 0x30000 == 0x10000 }
    flag("IsAutoClass") { $0 & 0x30000 == 0x20000 }
  }

  /// The bits of a type: those that are known by its name, or what follows from how it is declared.
  static func bits(_ type: TypeInfo) -> UInt32 {
    let definition = type.genericDefinition ?? type
    var bits: UInt32
    if !type.isArray, type.scriptClass == nil, type.ownAssembly == nil,
      let known = TypeCatalog.reflection?.attributes(definition.fullName)
    {
      bits = known
    } else {
      bits = type.fullName.contains("+") ? 2 : 1
      if type.isInterface { bits |= 0xa0 }
      if type.isAbstract || type.kind == .staticClass { bits |= 0x80 }
      if type.isValueType || type.isArray || type === TypeInfo.string || type.kind == .staticClass || type.kind == .delegate {
        bits |= 0x100
      }
      if type.kind == .struct { bits |= 8 }
      if type.isValueType || type.isArray || TypeInfo.exception.accepts(type) { bits |= 0x2000 }
    }
    // .NET says so of every enum and delegate, and of what was marked in its sources before attributes were dropped.
    if type.isEnum || type.kind == .delegate || serializable.contains(definition.fullName) { bits |= 0x2000 }
    return bits
  }

  /// Classes with the attribute.
  private static let serializable: Set<String> = [
    "System.String", "System.Object", "System.Version", "System.Uri", "System.Delegate", "System.MulticastDelegate",
    "System.Array", "System.Attribute", "System.Collections.Hashtable", "System.Collections.ArrayList",
    "System.Collections.Queue", "System.Collections.Stack", "System.Collections.SortedList", "System.Collections.BitArray",
    "System.Collections.Specialized.OrderedDictionary", "System.Collections.Generic.List`1",
    "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
    "System.Collections.Generic.SortedDictionary`2", "System.Collections.Generic.SortedSet`1",
    "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1", "System.Collections.Generic.LinkedList`1",
    "System.Collections.ObjectModel.Collection`1", "System.Collections.ObjectModel.ReadOnlyCollection`1",
    "System.Text.StringBuilder", "System.Globalization.CultureInfo",
    "System.Management.Automation.PSObject",
    "System.Management.Automation.ErrorRecord", "System.Management.Automation.PSCredential",
    "System.Management.Automation.PSPrimitiveDictionary", "System.Tuple`1", "System.Tuple`2", "System.Tuple`3",
  ]

  private static func relations(_ t: TypeBuilder) {
    t.property("type[] GenericTypeArguments {get;}") { types(me($0).genericArguments) }
    t.method("type GetElementType()") { me($0).elementType.map { .object($0) } ?? .null }
    t.method("int GetArrayRank()") { .int32(me($0).arrayRank) }
    t.method("type[] GetInterfaces()") { types(me($0).allInterfaces) }
    t.method("type GetInterface(string name, bool ignoreCase)") { c in
      let wanted = c.text(0).lowercased()
      return me(c).allInterfaces.first {
        c.bool(1)
          ? $0.name.lowercased() == wanted || $0.fullName.lowercased() == wanted
          : $0.name == c.text(0) || $0.fullName == c.text(0)
      }.map { .object($0) } ?? .null
    }
    t.method("type GetInterface(string name)") { c in
      let wanted = c.text(0)
      return me(c).allInterfaces.first { $0.name == wanted || $0.fullName == wanted }.map { .object($0) } ?? .null
    }
    t.property("System.Collections.Generic.IEnumerable[type] ImplementedInterfaces {get;}") {
      types(me($0).allInterfaces)
    }
    t.method("type[] GetGenericArguments()") {
      types(me($0).genericArguments.isEmpty ? me($0).genericParameters : me($0).genericArguments)
    }
    t.method("type GetGenericTypeDefinition()") { c in
      if let definition = me(c).genericDefinition { return .object(definition) }
      if me(c).isGenericDefinition { return .object(me(c)) }
      throw DotNetError.invalidOperation("This operation is only valid on generic types.")
    }
    t.method("type MakeGenericType(Params type[] typeArguments)") { c in
      let arguments = c.items(0).compactMap { $0.obj as? TypeInfo }
      guard me(c).isGenericDefinition else {
        throw DotNetError.invalidOperation(
          "\(me(c).reflectionName) is not a GenericTypeDefinition. MakeGenericType may only be called on a type for which Type.IsGenericTypeDefinition is true."
        )
      }
      guard arguments.count == me(c).genericParameterCount else {
        throw DotNetError.argument(
          "The number of generic arguments provided doesn't equal the arity of the generic type definition.", "instantiation")
      }
      return .object(TypeCatalog.construct(me(c), arguments))
    }
    t.method("type MakeByRefType()") { .object(me($0).marked("&")) }
    t.method("type MakePointerType()") { .object(me($0).marked("*")) }
    t.method("type MakeArrayType()") { .object(me($0).arrayType()) }
    t.method("type MakeArrayType(int rank)") { c in
      if c.int(0) < 1 { throw PrimitiveError.indexOutOfRange }
      if c.int(0) > 32 {
        throw DotNetError("System.TypeLoadException", "Array of type '\(me(c).fullName)' can't have more than 32 dimensions.")
      }
      return .object(me(c).arrayType(rank: c.int(0)))
    }
    t.method("bool IsSubclassOf(type c)") { c in
      guard let other = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("type") }
      return .bool(me(c) !== other && me(c).hierarchy.contains { $0 === other })
    }
    t.method("bool IsAssignableFrom(type c)") { c in .bool((c.obj(0) as? TypeInfo).map { me(c).accepts($0) } ?? false) }
    t.method("bool IsAssignableTo(type targetType)") { c in .bool((c.obj(0) as? TypeInfo)?.accepts(me(c)) ?? false) }
    t.method("bool IsInstanceOfType(System.Object o)") { c in .bool(!c.isNull(0) && me(c).accepts(c.args[0].base.type)) }
    t.method("bool IsEquivalentTo(type other)") { .bool($0.obj(0) === me($0)) }
    t.method("string[] GetEnumNames()") { c in
      guard let info = me(c).enumInfo else { throw DotNetError.argument("Type provided must be an Enum.", "enumType") }
      return .strings(info.names)
    }
    t.method("string GetEnumName(System.Object value)") { c in
      guard let info = me(c).enumInfo else { throw DotNetError.argument("Type provided must be an Enum.", "enumType") }
      let number = (c.args[0].base.obj as? EnumValue)?.raw ?? c.args[0].base.integer
      guard let number, let at = info.values.firstIndex(of: number) else { return .null }
      return Value(info.names[at])
    }
    t.method("array GetEnumValues()") { c in
      guard let info = me(c).enumInfo else { throw DotNetError.argument("Type provided must be an Enum.", "enumType") }
      return .object(ArrayObj(ContiguousArray(info.values.map { .object(EnumValue(me(c), $0)) }), of: me(c)))
    }
    t.method("type GetEnumUnderlyingType()") { c in
      guard let info = me(c).enumInfo else { throw DotNetError.argument("Type provided must be an Enum.", "enumType") }
      return .object(info.underlying())
    }
  }

  private static func lookup(_ t: TypeBuilder) {
    let flags = "System.Reflection.BindingFlags bindingAttr"
    t.method("System.Reflection.MethodInfo[] GetMethods()") { methods(me($0), 0x1c) }
    t.method("System.Reflection.MethodInfo[] GetMethods(\(flags))") { methods(me($0), $0.flags(0)) }
    t.method("System.Reflection.PropertyInfo[] GetProperties()") { properties(me($0), fields: false, 0x1c) }
    t.method("System.Reflection.PropertyInfo[] GetProperties(\(flags))") { properties(me($0), fields: false, $0.flags(0)) }
    t.method("System.Reflection.FieldInfo[] GetFields()") { properties(me($0), fields: true, 0x1c) }
    t.method("System.Reflection.FieldInfo[] GetFields(\(flags))") { properties(me($0), fields: true, $0.flags(0)) }
    t.method("System.Reflection.ConstructorInfo[] GetConstructors()") { c in
      array(me(c).members.constructors.map { ReflectionObj(.constructor($0), me(c)) }, "System.Reflection.ConstructorInfo")
    }
    t.method("System.Reflection.ConstructorInfo[] GetConstructors(\(flags))") { c in
      // Instance and Public.
      let isWanted = c.flags(0) & 20 == 20
      return array(
        isWanted ? me(c).members.constructors.map { ReflectionObj(.constructor($0), me(c)) } : [],
        "System.Reflection.ConstructorInfo")
    }
    t.method("System.Reflection.ConstructorInfo GetConstructor(type[] types)") { c in
      let wanted = c.items(0).compactMap { $0.obj as? TypeInfo }
      let found = me(c).members.constructors.first { method in
        method.parameters.count == wanted.count && zip(method.parameters, wanted).allSatisfy { $0.isOfType($1) }
      }
      return found.map { .object(ReflectionObj(.constructor($0), me(c))) } ?? .null
    }
    t.method(
      "System.Reflection.ConstructorInfo GetConstructor(\(flags), System.Reflection.Binder binder, type[] types, System.Reflection.ParameterModifier[] modifiers)"
    ) { c in
      let wanted = c.items(2).compactMap { $0.obj as? TypeInfo }
      let known = me(c).members.constructors.first { method in
        method.parameters.count == wanted.count && zip(method.parameters, wanted).allSatisfy { $0.isOfType($1) }
      }
      if c.flags(0) & 0x10 != 0, let known { return .object(ReflectionObj(.constructor(known), me(c))) }
      guard c.flags(0) & 0x20 != 0, let hidden = c.runtime.nonPublicConstructor(me(c), wanted) else { return .null }
      return .object(ReflectionObj(.constructor(hidden), me(c)))
    }
    t.method("System.Reflection.MethodInfo GetMethod(string name)") { c in try method(me(c), c.text(0), nil) }
    t.method("System.Reflection.MethodInfo GetMethod(string name, \(flags))") { c in try method(me(c), c.text(0), nil) }
    t.method("System.Reflection.MethodInfo GetMethod(string name, type[] types)") { c in
      try method(me(c), c.text(0), c.items(1).compactMap { $0.obj as? TypeInfo })
    }
    t.method("System.Reflection.PropertyInfo GetProperty(string name)") { try property(me($0), $0.text(0), fields: false) }
    t.method("System.Reflection.PropertyInfo GetProperty(string name, \(flags))") {
      let found = try property(me($0), $0.text(0), fields: false)
      guard found.isNull, $0.flags(1) & 0x20 != 0, let own = $0.runtime.nonPublicProperty(me($0), $0.text(0)) else {
        return found
      }
      return .object(ReflectionObj(.property(own), me($0)))
    }
    t.method("System.Reflection.FieldInfo GetField(string name)") { try property(me($0), $0.text(0), fields: true) }
    t.method("System.Reflection.FieldInfo GetField(string name, \(flags))") { try property(me($0), $0.text(0), fields: true) }
    t.method("System.Reflection.MemberInfo[] GetMembers()") { c in
      let all = me(c).hierarchy.flatMap { type in
        type.members.ordered.flatMap { ReflectionObj.all($0.member, $0.isStatic, type) }
      }
      return array(all, "System.Reflection.MemberInfo")
    }
    t.method("System.Reflection.MemberInfo[] GetMember(string name)") { c in
      let all = me(c).hierarchy.flatMap { type in
        type.members.ordered.filter { $0.name == c.text(0) }.flatMap { ReflectionObj.all($0.member, $0.isStatic, type) }
      }
      return array(all, "System.Reflection.MemberInfo")
    }
    t.method("System.Object[] GetCustomAttributes(bool inherit)") { .array(try $0.runtime.customAttributes(me($0))) }
    t.method("System.Object[] GetCustomAttributes(type attributeType, bool inherit)") { c in
      guard let wanted = c.obj(0) as? TypeInfo else { return .array([Value]()) }
      return .array(try c.runtime.customAttributes(me(c)).filter { wanted.accepts($0.type) })
    }
    t.method(
      "System.Object InvokeMember(string name, System.Reflection.BindingFlags invokeAttr, System.Reflection.Binder binder, System.Object target, System.Object[] args)"
    ) { c in
      let name = PSString.make(c.text(0))
      let arguments = Array(c.items(4))
      if c.flags(1) & 0x1000 != 0 { return try MemberAccess.get(c.args[3], name, c.runtime) ?? .null }
      if c.isNull(3) { return try MemberAccess.invokeStatic(me(c), name, arguments, c.runtime) }
      return try MemberAccess.invoke(c.args[3], name, arguments, c.runtime)
    }
  }

  static func array(_ list: [ReflectionObj], _ element: String) -> Value {
    .object(ArrayObj(ContiguousArray(list.map { .object($0) }), of: TypeCatalog.find(element) ?? .object))
  }

  private static func methods(_ type: TypeInfo, _ flags: Int) -> Value {
    if flags & 0x30 == 0 { return array([], "System.Reflection.MethodInfo") }
    var all: [ReflectionObj] = []
    for here in flags & 2 != 0 ? [type] : type.hierarchy {
      for entry in here.members.ordered {
        if entry.isStatic ? flags & 8 == 0 || (here !== type && flags & 64 == 0) : flags & 4 == 0 { continue }
        guard case .method(let group) = entry.member else { continue }
        all.append(
          contentsOf: group.overloads.filter { !$0.isHidden || flags & 0x20 != 0 || here.scriptClass != nil }.map {
            ReflectionObj(.method($0), here)
          })
      }
    }
    return array(all, "System.Reflection.MethodInfo")
  }

  private static func properties(_ type: TypeInfo, fields: Bool, _ flags: Int) -> Value {
    var all: [ReflectionObj] = []
    if flags & 4 != 0 {
      for listed in type.listedProperties where listed.property.isField == fields {
        if listed.property.isHidden && listed.declaring.scriptClass == nil { continue }
        if flags & 2 == 0 || listed.declaring === type {
          all.append(ReflectionObj(.property(listed.property), listed.declaring))
        }
      }
    }
    for here in flags & 2 != 0 ? [type] : type.hierarchy where flags & 8 != 0 && (here === type || flags & 64 != 0) {
      for entry in here.members.ordered where entry.isStatic {
        switch entry.member {
        case .property(let property) where !fields && (!property.isHidden || here.scriptClass != nil):
          all.append(ReflectionObj(.property(property), here))
        case .field(let property) where fields && (!property.isHidden || here.scriptClass != nil):
          all.append(ReflectionObj(.property(property), here))
        default: break
        }
      }
    }
    if !fields, flags & 4 != 0 {
      for here in flags & 2 != 0 ? [type] : type.hierarchy {
        if let indexer = here.members.indexer { all += indexer.declared.map { ReflectionObj($0, here) } }
      }
    }
    if fields, let info = type.enumInfo, flags & 4 != 0 {
      // The number itself.
      let number = info.underlying()
      let property = Property(
        name: "value__", type: number, definition: "\(number.shortName()) value__ {get;set;}", isStatic: false, isField: true,
        get: { c in (c.this.base.obj as? EnumValue)?.underlyingValue ?? .null }, set: nil)
      all.append(ReflectionObj(.property(property), type))
    }
    if fields, let info = type.enumInfo, flags & 8 != 0 {
      for (i, name) in info.names.enumerated() {
        let value = Value.object(EnumValue(type, info.values[i]))
        let property = Property(
          name: name, type: type, definition: "static \(type.shortName()) \(name) {get;}", isStatic: true, isField: true,
          get: { _ in value },
          set: nil)
        all.append(ReflectionObj(.property(property), type))
      }
    }
    return array(all, fields ? "System.Reflection.FieldInfo" : "System.Reflection.PropertyInfo")
  }

  private static func method(_ type: TypeInfo, _ name: String, _ types: [TypeInfo]?) throws -> Value {
    var found: [ReflectionObj] = []
    for here in type.hierarchy {
      for entry in here.members.ordered where entry.name == name {
        guard case .method(let group) = entry.member else { continue }
        for method in group.overloads {
          if let types {
            guard method.parameters.count == types.count, zip(method.parameters, types).allSatisfy({ $0.isOfType($1) }) else {
              continue
            }
          }
          found.append(ReflectionObj(.method(method), here))
        }
      }
      if !found.isEmpty { break }
    }
    if found.count > 1 {
      throw DotNetError(
        "System.Reflection.AmbiguousMatchException", "Ambiguous match found for '\(type.reflectionName) \(found[0].signature)'."
      )
    }
    return found.first.map { .object($0) } ?? .null
  }

  private static func property(_ type: TypeInfo, _ name: String, fields: Bool) throws -> Value {
    for here in type.hierarchy {
      if !fields, let indexer = here.members.indexer, indexer.label.string == name {
        let all = indexer.declared.map { ReflectionObj($0, here) }
        if all.count > 1 {
          throw DotNetError(
            "System.Reflection.AmbiguousMatchException",
            "Ambiguous match found for '\(type.reflectionName) \(all[0].signature)'.")
        }
        return all.first.map { .object($0) } ?? .null
      }
      for entry in here.members.ordered where entry.name == name {
        switch entry.member {
        case .property(let property) where !fields: return .object(ReflectionObj(.property(property), here))
        case .field(let property) where fields: return .object(ReflectionObj(.property(property), here))
        default: continue
        }
      }
    }
    return .null
  }
}

extension Parameter {
  /// Whether reflection finds it by this type: a reference by the type's reference.
  func isOfType(_ wanted: TypeInfo) -> Bool {
    type === wanted || (isRef || isOut) && wanted.fullName.hasSuffix("&") && wanted.elementType === type
  }
}

extension TypeInfo {
  /// The type of references (`&`) or pointers (`*`) to this one, which only reflection speaks of.
  func marked(_ mark: String) -> TypeInfo {
    TypeCatalog.intern(fullName + mark) { TypeInfo(fullName + mark, .class, base: nil, elementType: self) }
  }

  /// Whether nothing can be derived from the type, as metadata says.
  public var isSealed: Bool { TypeMembers.bits(self) & 0x100 != 0 }
}
