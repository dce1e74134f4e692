// `Type.GetMethod`, `GetProperty`, `GetConstructor` and `GetMember` with all that they may be asked for; interface maps; types by resolvers.

import Engine
import Objects
import Primitives

enum MemberLookups {
  static let declarations: TypeCatalog.Declarations = ["System.Type": declare]
  static let family = TypeCatalog.Family(types: [mapping.fullName: { mapping }])
  private static let flags = "System.Reflection.BindingFlags bindingAttr"
  private static let binder = "System.Reflection.Binder binder"
  private static let modifiers = "System.Reflection.ParameterModifier[] modifiers"
  private static let convention = "System.Reflection.CallingConventions callConvention"

  private static func own(_ c: Call) -> TypeInfo { c.this.base.obj as? TypeInfo ?? .object }

  /// The types in an array argument; none of them may be null.
  private static func types(_ c: Call, _ i: Int, _ name: String = "types") throws -> [TypeInfo] {
    if c.isNull(i) { throw DotNetError.argumentNull(name) }
    return try c.items(i).map { item in
      guard let type = item.base.obj as? TypeInfo else { throw DotNetError.argumentNull(name) }
      return type
    }
  }

  /// The members that another lookup gives.
  private static func found(_ c: Call, _ name: String, _ flags: Int?) throws -> [ReflectionObj] {
    let kind = TypeCatalog.find("System.Reflection.BindingFlags") ?? .object
    let args: [Value] = flags.map { [.object(EnumValue(kind, Int64($0)))] } ?? []
    let all = try MemberAccess.invoke(c.this, PSString.make(name), args, c.runtime).base.sequence?.items ?? []
    return all.compactMap { $0.base.obj as? ReflectionObj }
  }

  private static func parameters(_ member: ReflectionObj) -> [Parameter] {
    switch member.part {
    case .method(let method), .constructor(let method): method.parameters
    case .property: member.indexes
    }
  }

  private static func takes(_ member: ReflectionObj, _ types: [TypeInfo]) -> Bool {
    let list = parameters(member)
    return list.count == types.count
      && zip(list, types).allSatisfy { one, wanted in
        one.type === wanted || (one.isRef || one.isOut) && wanted.fullName.hasSuffix("&") && wanted.elementType === one.type
      }
  }

  private static func same(_ a: String, _ b: String, _ flags: Int?) -> Bool {
    (flags ?? 0) & 1 != 0 ? a.lowercased() == b.lowercased() : a == b
  }

  /// The one member that is left; more than one is an error.
  private static func single(_ c: Call, _ members: [ReflectionObj]) throws -> Value {
    guard let first = members.first else { return .null }
    // A member of the type itself hides those of its bases.
    let nearest = members.filter { $0.owner === first.owner }
    if nearest.count > 1 {
      throw DotNetError(
        "System.Reflection.AmbiguousMatchException",
        "Ambiguous match found for '\(own(c).definitionName) \(try first.describe(c.runtime))'.")
    }
    return .object(first)
  }

  private static func name(_ c: Call, _ i: Int = 0) throws -> String {
    guard let name = c.string(i) else { throw DotNetError.argumentNull("name") }
    return name.string
  }

  private static func method(_ c: Call, flags: Int?, types: [TypeInfo]?, generic: Int? = nil) throws -> Value {
    let wanted = try name(c)
    if let generic, generic < 0 {
      throw DotNetError.argument("Non-negative number required.", "genericParameterCount")
    }
    let all = try found(c, "GetMethods", flags).filter { member in
      guard case .method(let method) = member.part, same(method.name, wanted, flags) else { return false }
      if let generic, (method.generic?.names.count ?? 0) != generic { return false }
      return types.map { takes(member, $0) } ?? true
    }
    return try single(c, all)
  }

  private static func property(_ c: Call, flags: Int?, result: TypeInfo?, types: [TypeInfo]?) throws -> Value {
    let wanted = try name(c)
    let all = try found(c, "GetProperties", flags).filter { member in
      guard case .property(let property) = member.part, same(property.name, wanted, flags) else { return false }
      if let result, property.type !== result { return false }
      return types.map { takes(member, $0) } ?? true
    }
    return try single(c, all)
  }

  private static func constructor(_ c: Call, flags: Int, types: [TypeInfo]) throws -> Value {
    try found(c, "GetConstructors", flags).first { takes($0, types) }.map { .object($0) } ?? .null
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let info = "System.Reflection.MethodInfo GetMethod(string name, "
    t.method("\(info)type[] types, \(modifiers))") { try method($0, flags: nil, types: types($0, 1)) }
    t.method("\(info)\(flags), type[] types)") { try method($0, flags: $0.flags(1), types: types($0, 2)) }
    t.method("\(info)\(flags), \(binder), type[] types, \(modifiers))") {
      try method($0, flags: $0.flags(1), types: types($0, 3))
    }
    t.method("\(info)\(flags), \(binder), \(convention), type[] types, \(modifiers))") {
      try method($0, flags: $0.flags(1), types: types($0, 4))
    }
    let counted = info + "int genericParameterCount, "
    t.method("\(counted)type[] types)") { try method($0, flags: nil, types: types($0, 2), generic: $0.int(1)) }
    t.method("\(counted)type[] types, \(modifiers))") {
      try method($0, flags: nil, types: types($0, 2), generic: $0.int(1))
    }
    t.method("\(counted)\(flags), type[] types)") {
      try method($0, flags: $0.flags(2), types: types($0, 3), generic: $0.int(1))
    }
    t.method("\(counted)\(flags), \(binder), type[] types, \(modifiers))") {
      try method($0, flags: $0.flags(2), types: types($0, 4), generic: $0.int(1))
    }
    t.method("\(counted)\(flags), \(binder), \(convention), type[] types, \(modifiers))") {
      try method($0, flags: $0.flags(2), types: types($0, 5), generic: $0.int(1))
    }

    let property = "System.Reflection.PropertyInfo GetProperty(string name, "
    @Sendable func result(_ c: Call, _ i: Int) -> TypeInfo? { c.obj(i) as? TypeInfo }
    t.method("\(property)type returnType)") {
      if $0.isNull(1) { throw DotNetError.argumentNull("returnType") }
      return try MemberLookups.property($0, flags: nil, result: result($0, 1), types: nil)
    }
    t.method("\(property)type[] types)") {
      try MemberLookups.property($0, flags: nil, result: nil, types: types($0, 1))
    }
    t.method("\(property)type returnType, type[] types)") {
      try MemberLookups.property($0, flags: nil, result: result($0, 1), types: types($0, 2))
    }
    t.method("\(property)type returnType, type[] types, \(modifiers))") {
      try MemberLookups.property($0, flags: nil, result: result($0, 1), types: types($0, 2))
    }
    t.method("\(property)\(flags), \(binder), type returnType, type[] types, \(modifiers))") {
      try MemberLookups.property($0, flags: $0.flags(1), result: result($0, 3), types: types($0, 4))
    }

    let made = "System.Reflection.ConstructorInfo GetConstructor("
    t.method("\(made)\(flags), type[] types)") { try constructor($0, flags: $0.flags(0), types: types($0, 1)) }
    t.method("\(made)\(flags), \(binder), \(convention), type[] types, \(modifiers))") {
      try constructor($0, flags: $0.flags(0), types: types($0, 3))
    }
    members(t)
    invoking(t)
    interfaces(t)
    resolvers(t)
  }

  private static func members(_ t: TypeBuilder) {
    /// `type`: the bits of `MemberTypes` that are wanted.
    @Sendable func look(_ c: Call, flags: Int, type: Int) throws -> Value {
      let wanted = try name(c)
      let isPrefix = wanted.hasSuffix("*")
      let head = isPrefix ? String(wanted.dropLast()) : wanted
      var all: [ReflectionObj] = []
      for (name, bit) in [("GetMethods", 8), ("GetConstructors", 1), ("GetProperties", 16), ("GetFields", 4)]
      where type & bit != 0 {
        all += try found(c, name, flags).filter { member in
          let label: String =
            switch member.part {
            case .method(let method): method.name
            case .constructor: ".ctor"
            case .property(let property): property.name
            }
          if !isPrefix { return same(label, head, flags) }
          return flags & 1 != 0 ? label.lowercased().hasPrefix(head.lowercased()) : label.hasPrefix(head)
        }
      }
      return .object(
        ArrayObj(ContiguousArray(all.map { .object($0) }), of: TypeCatalog.find("System.Reflection.MemberInfo") ?? .object))
    }
    let many = "System.Reflection.MemberInfo[] GetMember(string name, "
    t.method("\(many)\(flags))") { try look($0, flags: $0.flags(1), type: 0xbf) }
    t.method("\(many)System.Reflection.MemberTypes type, \(flags))") { try look($0, flags: $0.flags(2), type: $0.flags(1)) }
    t.method("type GetNestedType(string name, \(flags))") { c in
      let wanted = try name(c)
      let all =
        try MemberAccess.invoke(c.this, PSString.make("GetNestedTypes"), [c.args[1]], c.runtime).base.sequence?.items ?? []
      return all.first { ($0.base.obj as? TypeInfo).map { same($0.name, wanted, c.flags(1)) } ?? false } ?? .null
    }
  }

  /// `InvokeMember` with a culture, modifiers and names, which change nothing here.
  private static func invoking(_ t: TypeBuilder) {
    let head =
      "System.Object InvokeMember(string name, System.Reflection.BindingFlags invokeAttr, \(binder), System.Object target, System.Object[] args, "
    for tail in ["cultureinfo culture)", "\(modifiers), cultureinfo culture, string[] namedParameters)"] {
      t.method(head + tail) { c in
        if c.args.count > 6, !c.isNull(7), c.items(7).count > c.items(4).count {
          throw DotNetError.argument("Named parameter array cannot be bigger than argument array.", "namedParameters")
        }
        return try MemberAccess.invoke(c.this, PSString.make("InvokeMember"), Array(c.args.prefix(5)), c.runtime)
      }
    }
  }

  // MARK: interfaces

  static let mapping = RecordObj.type(
    "System.Reflection.InterfaceMapping", base: .valueType, "System.Reflection.MethodInfo[] InterfaceMethods {get;set;}",
    "type InterfaceType {get;set;}", "System.Reflection.MethodInfo[] TargetMethods {get;set;}", "type TargetType {get;set;}")

  private static func interfaces(_ t: TypeBuilder) {
    t.method("System.Reflection.InterfaceMapping GetInterfaceMap(type interfaceType)") { c in
      guard let interface = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("ifaceType") }
      let type = own(c)
      guard interface.isInterface else { throw DotNetError.argument("Argument must be an interface.", "ifaceType") }
      if type.isInterface { throw DotNetError.argument("'this' type cannot be an interface itself.") }
      guard type.allInterfaces.contains(where: { $0 === interface }) else {
        throw DotNetError.argument("Interface not found.")
      }
      let info = TypeCatalog.find("System.Reflection.MethodInfo") ?? .object
      var (wanted, targets): (ContiguousArray<Value>, ContiguousArray<Value>) = ([], [])
      for entry in interface.members.ordered {
        guard case .method(let group) = entry.member, !entry.isStatic else { continue }
        for method in group.overloads {
          wanted.append(.object(ReflectionObj(.method(method), interface)))
          guard case .method(let own)? = type.member(PSString.make(method.name), isStatic: false),
            let target = own.overloads.first(where: { mine in
              mine.parameters.count == method.parameters.count
                && zip(mine.parameters, method.parameters).allSatisfy { $0.type === $1.type }
            }) ?? own.overloads.first
          else {
            targets.append(.null)
            continue
          }
          targets.append(.object(ReflectionObj(.method(target), type)))
        }
      }
      return .object(
        RecordObj(
          mapping,
          values: [
            .object(ArrayObj(wanted, of: info)), .object(interface), .object(ArrayObj(targets, of: info)), .object(type),
          ]))
    }
    t.field(
      "static System.Reflection.MemberFilter FilterAttribute {get;}",
      get: { _ in .object(AttributeFilterObj()) })
  }

  /// `Type.FilterAttribute`: members whose attributes have all bits of the criterion.
  final class AttributeFilterObj: InvocableObj {
    override var type: TypeInfo { TypeCatalog.find("System.Reflection.MemberFilter") ?? .object }
    override func invoke(_ args: [Value], _ runtime: Runtime) throws -> Value {
      guard args.count == 2, let member = args[0].base.obj as? ReflectionObj else { return .bool(false) }
      let wanted = (args[1].base.obj as? EnumValue)?.raw ?? args[1].base.integer
      guard let wanted else {
        throw DotNetError(
          "System.Reflection.InvalidFilterCriteriaException", "An Int32 must be provided for the filter criteria.")
      }
      guard let bits = try MemberAccess.get(.object(member), PSString.make("Attributes"), runtime)?.base.obj as? EnumValue
      else {
        return .bool(false)
      }
      return .bool(bits.raw & wanted == wanted)
    }
  }

  // MARK: resolvers

  /// `GetType` with functions that find the assembly and the type.
  private static func resolvers(_ t: TypeBuilder) {
    let head =
      "static type GetType(string typeName, System.Func[System.Reflection.AssemblyName,System.Reflection.Assembly] assemblyResolver, System.Func[System.Reflection.Assembly,string,bool,type] typeResolver"
    let owner = t.owner
    for tail in [")", ", bool throwOnError)", ", bool throwOnError, bool ignoreCase)"] {
      t.staticMethod(head + tail) { c in
        guard let text = c.string(0) else { throw DotNetError.argumentNull("typeName") }
        let name = text.string
        let comma = name.firstIndex(of: ",")
        let plain = String(comma.map { name[..<$0] } ?? name[...]).trimmingSpaces
        let throwing = c.args.count > 3 && c.bool(3), ignoring = c.args.count > 4 && c.bool(4)
        var assembly = Value.null
        if let comma, !c.isNull(1) {
          let rest = String(name[name.index(after: comma)...]).trimmingSpaces
          let asked = try MemberAccess.construct(
            TypeCatalog.find("System.Reflection.AssemblyName") ?? .object, [Value(rest)], c.runtime)
          assembly = try c.call(1, [asked], "assemblyResolver")
          if assembly.isNull {
            if !throwing { return .null }
            throw DotNetError(
              "System.IO.FileNotFoundException", "Could not resolve assembly '\(rest)'.")
          }
        }
        if c.isNull(2) {
          return try MemberAccess.invokeStatic(
            owner, PSString.make("GetType"), [.string(text), .bool(throwing), .bool(ignoring)], c.runtime)
        }
        let made = try c.call(2, [assembly, Value(plain), .bool(ignoring)], "typeResolver")
        if made.isNull, throwing {
          throw DotNetError("System.TypeLoadException", "Could not resolve type '\(plain)'.")
        }
        return made
      }
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
