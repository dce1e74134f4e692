// Assembly.LoadFrom and its like: assemblies that Add-Type -OutputAssembly wrote are read as Add-Type -Path reads them. Assemblies of native
// .NET code can't be run, and say so.

import Engine
import Objects
import Primitives

enum AssemblyLoading {
  static let declarations: TypeCatalog.Declarations = ["System.Reflection.Assembly": declare]

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.staticMethod("static System.Reflection.Assembly LoadFrom(string assemblyFile)") { try load($0, "assemblyFile") }
    t.staticMethod("static System.Reflection.Assembly UnsafeLoadFrom(string assemblyFile)") { try load($0, "assemblyFile") }
    t.staticMethod("static System.Reflection.Assembly Load(byte[] rawAssembly)") { try loadBytes($0) }
    t.staticMethod("static System.Reflection.Assembly LoadFile(string path)") { c in
      let path = try c.required(0, "path").string
      guard path.hasPrefix("/") else {
        throw DotNetError(
          "System.ArgumentException", "The path '\(path)' is not an absolute path. (Parameter 'path')")
      }
      return try load(c, "path")
    }
  }

  /// `Assembly.Load(byte[])`: what a file of ours holds.
  private static func loadBytes(_ c: Call) throws -> Value {
    guard let session = c.runtime as? Session, let given = c.args.first, !given.isNull else {
      throw DotNetError.argumentNull("rawAssembly")
    }
    let bytes = try Enumeration.list(given).map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }
    let name = CSharpFiles.randomName()
    guard let types = CSharpFiles.load(bytes, name: name, location: "", session) else {
      throw DotNetError("System.BadImageFormatException", "Bad IL format.")
    }
    return .object(assembly(name, types))
  }

  private static func assembly(_ name: String, _ types: [TypeInfo]) -> AssemblyObj {
    AssemblyObj(name, types.first?.assemblyDisplayName ?? "\(name), Version=0.0.0.0, Culture=neutral, PublicKeyToken=null")
  }

  private static func load(_ c: Call, _ parameter: String) throws -> Value {
    let given = try c.required(0, parameter).string
    guard let session = c.runtime as? Session else { return .null }
    let path = given.hasPrefix("/") ? given : (ProcessDirectory.current ?? "") + "/" + given
    guard TextFiles.exists(path) else {
      throw DotNetError(
        "System.IO.FileNotFoundException",
        "Could not load file or assembly '\(path)'. The system cannot find the file specified.")
    }
    guard let types = try CSharpFiles.load(path, session) else {
      throw DotNetError(
        "System.BadImageFormatException",
        "Could not load file or assembly '\(path)'. Native .NET assemblies can't be loaded here.")
    }
    return .object(assembly(CSharpFiles.simpleName(path), types))
  }
}
