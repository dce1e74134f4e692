// What .NET offers of itself: the application's domain with its assemblies, objects that no constructor has made, the names of XML schemas.

import Engine
import Objects
import Primitives

/// An object of a type whose constructor has not run: its members find nothing in it.
final class UninitializedObj: Obj {
  private let ownType: TypeInfo
  init(_ type: TypeInfo) {
    ownType = type
    super.init()
  }
  override var type: TypeInfo { ownType }
}

enum RuntimeServiceTypes {
  /// `AppDomain`: there is one.
  private static let domain = TypeInfo(
    "System.AppDomain", base: StreamTypes.marshal,
    declare: { t in
      let owner = t.owner
      t.property("static System.AppDomain CurrentDomain {get;}") { _ in .object(UninitializedObj(owner)) }
      t.property("string FriendlyName {get;}") { _ in Value("pwsh") }
      t.property("string BaseDirectory {get;}") { _ in Value(Session.home + "/") }
      t.property("int Id {get;}") { _ in .int(1) }
      t.property("bool IsFullyTrusted {get;}") { _ in .bool(true) }
      t.method("bool IsDefaultAppDomain()") { _ in .bool(true) }
      for name in ["GetAssemblies", "ReflectionOnlyGetAssemblies"] {
        t.method("System.Reflection.Assembly[] \(name)()") { _ in
          let all: [Value] = name == "GetAssemblies" ? assemblies().map { Value.object($0) } : []
          return .object(ArrayObj(ContiguousArray(all), of: TypeCatalog.find("System.Reflection.Assembly") ?? .object))
        }
      }
      t.method("System.Object GetData(string name)") { _ in .null }
      t.method("string ToString()") { _ in Value("Name:pwsh\nThere are no context policies.") }
    })

  /// Types whose assemblies a session has loaded from the start.
  private static let loaded = [
    "System.Object", "System.Management.Automation.PSObject", "System.Text.RegularExpressions.Regex",
    "System.Collections.Generic.Stack`1", "System.Linq.Enumerable", "System.Console", "System.Diagnostics.Process",
    "System.Xml.XmlDocument", "System.Net.Http.HttpClient", "System.Uri", "System.Security.AccessControl.FileSecurity",
    "System.Numerics.BigInteger",
  ]
  /// PowerShell's own, which have its version.
  private static let own = [
    "pwsh", "Microsoft.PowerShell.ConsoleHost", "Microsoft.PowerShell.Commands.Management",
    "Microsoft.PowerShell.Commands.Utility", "Microsoft.PowerShell.Security",
  ]

  private static func assemblies() -> [AssemblyObj] {
    var names: [String] = []
    for type in loaded.compactMap({ TypeCatalog.find($0) }) {
      let name = type.assemblyDisplayName
      if !names.contains(name) { names.append(name) }
    }
    let tail = TypeInfo.psObject.assemblyDisplayName.drop { $0 != "," }
    names += own.map { $0 + tail }
    return names.map { AssemblyObj(String($0.prefix { $0 != "," }), $0) }
  }

  private static func uninitialized(_ t: TypeBuilder) {
    t.staticMethod("static System.Object GetUninitializedObject(type type)") { c in
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("type") }
      return .object(UninitializedObj(type))
    }
  }

  private static let formatter = TypeInfo(
    "System.Runtime.Serialization.FormatterServices", base: .object, isAbstract: true, declare: { uninitialized($0) })
  private static let helpers = TypeInfo(
    "System.Runtime.CompilerServices.RuntimeHelpers", base: .object, isAbstract: true,
    declare: { t in
      uninitialized(t)
      t.staticMethod("static int GetHashCode(System.Object o)") { c in
        .int(c.obj(0).map { Int32(truncatingIfNeeded: ObjectIdentifier($0).hashValue) & .max } ?? 0)
      }
    })

  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    for type in [domain, formatter, helpers] { types[type.fullName] = { type } }
    return TypeCatalog.Family(types: types)
  }
}
