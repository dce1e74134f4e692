// Assembly and AssemblyName, and looking for types by name through reflection.

import Primitives

/// An assembly, by name only.
public final class AssemblyObj: Obj {
  public let simpleName: String
  public let displayName: String
  public init(_ simpleName: String, _ displayName: String) {
    self.simpleName = simpleName
    self.displayName = displayName
    super.init()
  }
  public override var type: TypeInfo { ReflectionTypes.assembly }
  public override func equals(_ other: Obj) -> Bool { (other as? AssemblyObj)?.displayName == displayName }
  public override func describe(_ runtime: Runtime) throws -> String { displayName }
}

/// `AssemblyName`.
final class AssemblyNameObj: Obj {
  let assembly: AssemblyObj
  init(_ assembly: AssemblyObj) {
    self.assembly = assembly
    super.init()
  }
  override var type: TypeInfo { ReflectionTypes.assemblyName }
  override func describe(_ runtime: Runtime) throws -> String { assembly.displayName }
}

public enum AssemblyMembers {
  /// Where PowerShell is installed: `$PSHOME`.
  public static let shellDirectory = "/opt/microsoft/powershell/7"

  @Sendable static func declare(_ t: TypeBuilder) {
    @Sendable func a(_ c: Call) -> AssemblyObj? { c.this.obj as? AssemblyObj }
    t.property("string FullName {get;}") { Value(a($0)?.displayName ?? "") }
    t.property("string Location {get;}") { c in
      guard let assembly = a(c) else { return .emptyString }
      if let own = TypeCatalog.assembly(assembly.simpleName) { return Value(own.location) }
      // What PowerShell brings lies beside it; what scripts define has no file.
      let isDefined = assembly.displayName.contains("PublicKeyToken=null")
      return isDefined ? .emptyString : Value("\(Self.shellDirectory)/\(assembly.simpleName).dll")
    }
    @Sendable func types(_ c: Call, hidden: Bool = false) -> Value {
      var all = a(c).flatMap { TypeCatalog.assembly($0.simpleName)?.types } ?? []
      if all.isEmpty, let name = a(c)?.simpleName, let reflection = TypeCatalog.reflection {
        all = reflection.names(name).compactMap { TypeCatalog.find($0) ?? (hidden ? reflection.hidden($0) : nil) }
      }
      return .object(ArrayObj(ContiguousArray(all.map { .object($0) }), of: .typeClass))
    }
    t.property("System.Collections.Generic.IEnumerable[type] ExportedTypes {get;}") { types($0) }
    t.property("System.Collections.Generic.IEnumerable[System.Reflection.TypeInfo] DefinedTypes {get;}") {
      types($0, hidden: true)
    }
    t.method("type[] GetExportedTypes()") { types($0) }
    t.method("type[] GetTypes()") { types($0, hidden: true) }
    t.method("System.Object[] GetCustomAttributes(bool inherit)") { c in
      .array(a(c).map { c.runtime.assemblyAttributes($0) } ?? [])
    }
    t.method("System.Object[] GetCustomAttributes(type attributeType, bool inherit)") { c in
      guard let assembly = a(c), let wanted = c.obj(0) as? TypeInfo else { return .array([Value]()) }
      return .array(c.runtime.assemblyAttributes(assembly).filter { wanted.accepts($0.type) })
    }
    t.property("bool IsDynamic {get;}") { c in .bool(a(c)?.simpleName == "PowerShell Class Assembly") }
    t.property("bool GlobalAssemblyCache {get;}") { _ in .bool(false) }
    t.property("string ImageRuntimeVersion {get;}") { _ in Value("v4.0.30319") }
    t.method("System.Reflection.AssemblyName GetName()") { c in a(c).map { .object(AssemblyNameObj($0)) } ?? .null }
    @Sendable func find(_ c: Call, throwing: Bool, ignoringCase: Bool) throws -> Value {
      guard let assembly = a(c) else { return .null }
      let name = try c.required(0, "name").string
      if let found = TypeCatalog.reflected(name, ignoringCase: ignoringCase), holds(assembly.simpleName, found) {
        return .object(found)
      }
      guard throwing else { return .null }
      throw DotNetError("System.TypeLoadException", "Could not load type '\(name)' from assembly '\(assembly.displayName)'.")
    }
    t.method("type GetType(string name)") { try find($0, throwing: false, ignoringCase: false) }
    t.method("type GetType(string name, bool throwOnError)") { try find($0, throwing: $0.bool(1), ignoringCase: false) }
    t.method("type GetType(string name, bool throwOnError, bool ignoreCase)") {
      try find($0, throwing: $0.bool(1), ignoringCase: $0.bool(2))
    }
    t.method("string ToString()") { Value(a($0)?.displayName ?? "") }
    t.staticMethod("static System.Reflection.Assembly GetExecutingAssembly()") { _ in
      .object(AssemblyObj("System.Management.Automation", TypeInfo.psObject.assemblyDisplayName))
    }
    t.staticMethod("static System.Reflection.Assembly Load(string assemblyString)") {
      .object(AssemblyObj($0.text(0), $0.text(0)))
    }
    t.staticMethod("static System.Reflection.Assembly LoadWithPartialName(string partialName)") {
      .object(AssemblyObj($0.text(0), $0.text(0)))
    }
  }

  @Sendable static func declareName(_ t: TypeBuilder) {
    @Sendable func a(_ c: Call) -> AssemblyObj? { (c.this.obj as? AssemblyNameObj)?.assembly }
    t.property("string Name {get;}") { Value(a($0)?.simpleName ?? "") }
    t.property("string FullName {get;}") { Value(a($0)?.displayName ?? "") }
    t.property("version Version {get;}") { c in
      guard let text = a(c)?.displayName, let label = text.firstRange(of: "Version="),
        let version = try? PSVersion(parsing: String(text[label.upperBound...].prefix { $0 != "," }))
      else { return .null }
      return .version(version)
    }
    t.property("string CultureName {get;}") { _ in .emptyString }
  }

  /// Whether an assembly has the type, or forwards to the one that has. Where the catalogue does not know a type's assembly exactly, the
  /// first part of its name decides between .NET's and PowerShell's.
  private static func holds(_ assembly: String, _ type: TypeInfo) -> Bool {
    let own = type.assemblyName
    if own == assembly { return true }
    let isPowerShell = assembly == "System.Management.Automation" || assembly.hasPrefix("Microsoft.PowerShell.")
    switch own {
    case "System.Management.Automation": return false
    case "Microsoft.PowerShell.Commands.Utility": return isPowerShell
    case "System.Private.CoreLib": return !isPowerShell || !type.fullName.hasPrefix("System.")
    default: return ["System.Runtime", "mscorlib", "netstandard", "System"].contains(assembly)
    }
  }

  /// `[type]::GetType(...)`: an unqualified name is one of the core library or of PowerShell itself.
  static func declareTypeLookup(_ t: TypeBuilder) {
    @Sendable func find(_ c: Call, throwing: Bool, ignoringCase: Bool) throws -> Value {
      let text = try c.required(0, "typeName").string
      var depth = 0
      let comma = text.firstIndex {
        depth += $0 == "[" ? 1 : $0 == "]" ? -1 : 0
        return $0 == "," && depth == 0
      }
      let name = comma.map { String(text[..<$0]) } ?? text
      let found = TypeCatalog.reflected(name, ignoringCase: ignoringCase)
      let assembly = comma.map { text[text.index(after: $0)...].drop { $0 == " " }.prefix { $0 != "," } }
      let holders = assembly.map { [String($0)] } ?? ["System.Private.CoreLib", "System.Management.Automation"]
      if let found, holders.contains(where: { holds($0, found) }) { return .object(found) }
      guard throwing else { return .null }
      throw DotNetError(
        "System.TypeLoadException",
        "Could not load type '\(name)' from assembly '\(assembly.map { String($0) } ?? TypeInfo.psObject.assemblyDisplayName)'."
      )
    }
    t.staticMethod("static type GetType(string typeName)") { try find($0, throwing: false, ignoringCase: false) }
    t.staticMethod("static type GetType(string typeName, bool throwOnError)") {
      try find($0, throwing: $0.bool(1), ignoringCase: false)
    }
    t.staticMethod("static type GetType(string typeName, bool throwOnError, bool ignoreCase)") {
      try find($0, throwing: $0.bool(1), ignoringCase: $0.bool(2))
    }
  }
}
