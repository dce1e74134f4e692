// `[type]`: searches among members and interfaces, nested types, handles, and what only some kinds of types can answer.

import Engine
import Objects
import Primitives

enum TypeReflection {
  static let declarations: TypeCatalog.Declarations = ["System.Type": declareType]

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
    for parameters in ["", Reflected.flags] {
      t.method("type[] GetNestedTypes(\(parameters))") { c in
        let own = (Reflected.type(c).genericDefinition ?? Reflected.type(c)).fullName
        return Reflected.types(TypeFacts.nested(in: own).compactMap { TypeCatalog.find($0) })
      }
    }
    t.method("System.Reflection.MemberInfo[] GetDefaultMembers()") { c in
      let found = try MemberAccess.invoke(c.this, PSString.make("GetProperties"), [], c.runtime).sequence?.items ?? []
      return Reflected.members(
        found.filter { !(($0.obj as? ReflectionObj)?.indexes.isEmpty ?? true) }, "System.Reflection.MemberInfo")
    }
    t.method("type[] FindInterfaces(System.Reflection.TypeFilter filter, System.Object filterCriteria)") { c in
      Reflected.types(
        try Reflected.type(c).allInterfaces.filter { Truth.isTrue(try c.call(0, [.object($0), c.args[1]], "filter")) })
    }
    t.method(
      "System.Reflection.MemberInfo[] FindMembers(System.Reflection.MemberTypes memberType, \(Reflected.flags), System.Reflection.MemberFilter filter, System.Object filterCriteria)"
    ) { c in
      let all = try MemberAccess.invoke(c.this, PSString.make("GetMembers"), [c.args[1]], c.runtime).sequence?.items ?? []
      var found: [Value] = []
      for item in all {
        let kind = try MemberAccess.get(item, PSString.make("MemberType"), c.runtime)?.base.obj as? EnumValue
        guard Int(kind?.raw ?? 0) & c.flags(0) != 0 else { continue }
        if try c.isNull(2) || Truth.isTrue(c.call(2, [item, c.args[3]], "filter")) { found.append(item) }
      }
      return Reflected.members(found, "System.Reflection.MemberInfo")
    }
    t.method("System.Reflection.MemberInfo[] GetMembers(\(Reflected.flags))") { c in
      var all: [Value] = []
      for name in ["GetMethods", "GetConstructors", "GetProperties", "GetFields"] {
        let args: [Value] = name == "GetConstructors" ? [] : [c.args[0]]
        all += try MemberAccess.invoke(c.this, PSString.make(name), args, c.runtime).sequence?.items ?? []
      }
      return Reflected.members(all, "System.Reflection.MemberInfo")
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
    kinds(t)
  }

  private static func handles(_ t: TypeBuilder) {
    t.property("System.RuntimeTypeHandle TypeHandle {get;}") { .object(HandleObj(Reflected.type($0))) }
    t.staticMethod("static System.RuntimeTypeHandle GetTypeHandle(System.Object o)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("o") }
      return .object(HandleObj(c.args[0].base.type))
    }
    t.staticMethod("static type GetTypeFromHandle(System.RuntimeTypeHandle handle)") { c in
      (c.obj(0) as? HandleObj).map { .object($0.of) } ?? .null
    }
    let noCom = "COM Interop is not supported on this platform."
    for tail in ["", ", bool throwOnError", ", string server", ", string server, bool throwOnError"] {
      t.staticMethod("static type GetTypeFromProgID(string progID\(tail))") { _ in throw Reflected.unsupported(noCom) }
      t.staticMethod("static type GetTypeFromCLSID(guid clsid\(tail))") { _ in throw Reflected.unsupported(noCom) }
    }
    t.staticMethod("static type ReflectionOnlyGetType(string typeName, bool throwIfNotFound, bool ignoreCase)") { _ in
      throw Reflected.unsupported("ReflectionOnly loading is not supported on this platform.")
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
      t.method("type[] \(name)()") { _ in Reflected.types([]) }
    }
    t.property("System.Runtime.InteropServices.StructLayoutAttribute StructLayoutAttribute {get;}") { _ in .null }
  }

  private static func kinds(_ t: TypeBuilder) {
    t.constant("static char Delimiter {get;}", .char(0x2e))
    t.property("bool IsFunctionPointer {get;}") { _ in .bool(false) }
    t.property("bool IsUnmanagedFunctionPointer {get;}") { _ in .bool(false) }
    t.method("bool IsEnumDefined(System.Object value)") { c in
      if !Reflected.type(c).isEnum { throw DotNetError.argument("Type provided must be an Enum.", "enumType") }
      return try MemberAccess.invokeStatic(
        .enumBase, PSString.make("IsDefined"), [.object(Reflected.type(c)), c.args[0]], c.runtime)
    }
    t.method("array GetEnumValuesAsUnderlyingType()") { c in
      if !Reflected.type(c).isEnum { throw DotNetError.argument("Type provided must be an Enum.", "enumType") }
      return try MemberAccess.invokeStatic(
        .enumBase, PSString.make("GetValuesAsUnderlyingType"), [.object(Reflected.type(c))], c.runtime)
    }
    t.method("type GetNestedType(string name)") { c in
      let name = try c.required(0, "name").string
      let full = (Reflected.type(c).genericDefinition ?? Reflected.type(c)).fullName + "+" + name
      guard let found = TypeCatalog.find(full), found.fullName == full else { return .null }
      return .object(found)
    }
  }
}
