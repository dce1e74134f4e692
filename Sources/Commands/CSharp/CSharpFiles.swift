// Files of Add-Type: paths, and assemblies on disk. An assembly that -OutputAssembly writes holds its sources, which loading compiles again.

import Engine
import Objects
import Primitives
import Synchronization

enum CSharpFiles {
  private static let magic = "CMDLAB ASSEMBLY 1\n"
  private static let loaded = Mutex<[String: [TypeInfo]]>([:])

  /// The files that a path names; the path itself when it names none.
  static func resolve(_ path: String, _ session: Session) throws -> [String] {
    let found = try TextFiles.resolve(path, session)
    return found.isEmpty ? [session.absolutePath(path)] : found
  }

  static func simpleName(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  /// A name like that of a temporary file: eight characters, a dot, three.
  static func randomName() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz012345")
    func some(_ count: Int) -> String { String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count)] }) }
    return some(8) + "." + some(3)
  }

  static func save(_ sources: [(path: String, text: String)], _ path: String) {
    var text = magic
    for source in sources { text += "\(source.text.utf8.count)\n\(source.text)\n" }
    _ = TextFiles.write(Array(text.utf8), to: path)
  }

  /// The types of an assembly file; nil when it is none of ours.
  static func load(_ path: String, _ session: Session) throws -> [TypeInfo]? {
    if let known = loaded.withLock({ $0[path] }) { return known }
    guard let bytes = TextFiles.read(path), let types = load(bytes, name: simpleName(path), location: path, session) else {
      return nil
    }
    loaded.withLock { $0[path] = types }
    return types
  }

  /// The types of an assembly that is in memory; nil when it is none of ours, or does not read to its end.
  static func load(_ bytes: [UInt8], name: String, location: String, _ session: Session) -> [TypeInfo]? {
    guard bytes.starts(with: magic.utf8) else { return nil }
    var at = magic.utf8.count
    var sources: [(path: String, text: String)] = []
    while at < bytes.count {
      guard let end = bytes[at...].firstIndex(of: 10), let count = Int(String(decoding: bytes[at..<end], as: UTF8.self)),
        count >= 0, count <= bytes.count - end - 1
      else { return nil }
      sources.append(("", String(decoding: bytes[(end + 1)..<(end + 1 + count)], as: UTF8.self)))
      at = end + count + 2
    }
    let types = CSharpCompilation(sources, assembly: name, session).compile()
    TypeCatalog.addAssembly(name, types, location: location)
    for type in types where !TypeCatalog.add(type) { continue }
    return types
  }

  /// The types that .NET keeps in an assembly, as far as they are known; nil for an unknown assembly.
  static func types(ofAssembly name: String) -> [TypeInfo]? {
    if let made = TypeCatalog.assembly(name) { return made.types }
    let bare = name.lowercased().hasSuffix(".dll") ? String(name.dropLast(4)) : name
    guard let known = assemblies.first(where: { $0.lowercased() == bare.lowercased() }) else { return nil }
    let all = TypeCatalog.allNames.compactMap { TypeCatalog.find($0) }.filter { $0.assemblyName == known }
    return all.sorted { $0.fullName < $1.fullName }
  }

  /// The assemblies that come with PowerShell.
  private static let assemblies: Set<String> = [
    "Microsoft.CSharp", "Microsoft.PowerShell.Commands.Management", "Microsoft.PowerShell.Commands.Utility",
    "Microsoft.PowerShell.ConsoleHost",
    "Microsoft.PowerShell.Security", "Microsoft.VisualBasic", "Microsoft.VisualBasic.Core", "Microsoft.Win32.Primitives",
    "Microsoft.Win32.Registry",
    "Newtonsoft.Json", "System", "System.Buffers", "System.Collections", "System.Collections.Concurrent",
    "System.Collections.Immutable", "System.Collections.NonGeneric",
    "System.Collections.Specialized", "System.ComponentModel", "System.ComponentModel.Annotations",
    "System.ComponentModel.Primitives",
    "System.ComponentModel.TypeConverter", "System.Console", "System.Core", "System.Data", "System.Data.Common",
    "System.Diagnostics.Debug",
    "System.Diagnostics.Process", "System.Diagnostics.Tools", "System.Diagnostics.TraceSource", "System.Drawing",
    "System.Drawing.Primitives", "System.Dynamic.Runtime",
    "System.Formats.Asn1", "System.Globalization", "System.IO", "System.IO.Compression", "System.IO.Compression.FileSystem",
    "System.IO.Compression.ZipFile", "System.IO.FileSystem",
    "System.IO.FileSystem.Watcher", "System.IO.MemoryMappedFiles", "System.IO.Pipes", "System.Linq", "System.Linq.Expressions",
    "System.Linq.Parallel", "System.Linq.Queryable", "System.Management.Automation", "System.Memory", "System.Net",
    "System.Net.Http", "System.Net.Mail",
    "System.Net.NameResolution", "System.Net.NetworkInformation", "System.Net.Ping", "System.Net.Primitives",
    "System.Net.Requests",
    "System.Net.Security", "System.Net.Sockets", "System.Net.WebClient", "System.Net.WebHeaderCollection", "System.Numerics",
    "System.Numerics.Vectors",
    "System.ObjectModel", "System.Private.CoreLib", "System.Private.Uri", "System.Private.Xml", "System.Private.Xml.Linq",
    "System.Reflection",
    "System.Reflection.Emit", "System.Reflection.Metadata", "System.Reflection.Primitives", "System.Resources.ResourceManager",
    "System.Runtime", "System.Runtime.CompilerServices.Unsafe",
    "System.Runtime.Extensions", "System.Runtime.InteropServices", "System.Runtime.InteropServices.RuntimeInformation",
    "System.Runtime.Loader", "System.Runtime.Numerics",
    "System.Runtime.Serialization", "System.Runtime.Serialization.Formatters", "System.Runtime.Serialization.Json",
    "System.Runtime.Serialization.Primitives",
    "System.Runtime.Serialization.Xml", "System.Security", "System.Security.AccessControl", "System.Security.Claims",
    "System.Security.Cryptography",
    "System.Security.Cryptography.Algorithms", "System.Security.Cryptography.Csp", "System.Security.Cryptography.Encoding",
    "System.Security.Cryptography.Primitives", "System.Security.Cryptography.X509Certificates", "System.Security.Principal",
    "System.Security.SecureString", "System.ServiceProcess", "System.Text.Encoding", "System.Text.Encoding.CodePages",
    "System.Text.Encoding.Extensions", "System.Text.Encodings.Web",
    "System.Text.Json", "System.Text.RegularExpressions", "System.Threading", "System.Threading.Channels",
    "System.Threading.Tasks", "System.Threading.Tasks.Parallel",
    "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer", "System.Transactions",
    "System.ValueTuple", "System.Web", "System.Web.HttpUtility", "System.Xml",
    "System.Xml.Linq", "System.Xml.ReaderWriter", "System.Xml.XDocument", "System.Xml.XmlDocument", "System.Xml.XmlSerializer",
    "System.Xml.XPath", "WindowsBase", "mscorlib",
    "netstandard",
  ]
}
