// One compilation: the types of the sources, names resolved to types, messages.

import Engine
import Objects
import Primitives

/// What Add-Type compiles together, an assembly.
final class CSharpProgram: @unchecked Sendable {
  let assemblyName: String
  private(set) var declarations: [String: CSharpTypeDeclaration] = [:]
  private(set) var order: [CSharpTypeDeclaration] = []
  private(set) var types: [String: TypeInfo] = [:]
  /// Types in the order of their declaration, nested ones behind their owners.
  private(set) var made: [TypeInfo] = []
  var diagnostics: [CSharpDiagnostic] = []
  /// Further passes over classes that are made while others are lowered.
  var isLinq = false
  var assembly: AssemblyObj?

  init(_ assemblyName: String) { self.assemblyName = assemblyName }

  static func fullName(_ declaration: CSharpTypeDeclaration) -> String {
    let own = declaration.name + (declaration.typeParameters.isEmpty ? "" : "`\(declaration.typeParameters.count)")
    if let outer = declaration.outer { return fullName(outer) + "+" + own }
    return declaration.namespace.isEmpty ? own : declaration.namespace + "." + own
  }

  /// Enters the types of a parsed source.
  func enter(_ all: [CSharpTypeDeclaration]) throws {
    for declaration in all {
      let name = CSharpProgram.fullName(declaration)
      if let known = declarations[name] {
        guard known.modifiers.contains("partial"), declaration.modifiers.contains("partial") else {
          throw declaration.namespace.isEmpty
            ? CSharpDiagnostic(
              "CS0101", "The namespace '<global namespace>' already contains a definition for '\(declaration.name)'",
              at: declaration.at)
            : CSharpDiagnostic(
              "CS0101", "The namespace '\(declaration.namespace)' already contains a definition for '\(declaration.name)'",
              at: declaration.at)
        }
        known.members += declaration.members
        known.bases += declaration.bases
        for case .type(let inner) in declaration.members { inner.outer = known; try enter([inner]) }
        continue
      }
      declarations[name] = declaration
      order.append(declaration)
      for case .type(let inner) in declaration.members { try enter([inner]) }
    }
  }

  func add(_ type: TypeInfo, _ name: String) {
    types[name] = type
    made.append(type)
  }

  // MARK: - Names

  /// A type by its full name, exactly as written: of this program, then of the catalogue.
  func exact(_ full: String, in classes: CSharpCompiler) throws -> TypeInfo? {
    if let known = types[full] { return known }
    if let declaration = declarations[full] { return try classes.type(of: declaration) }
    guard let found = TypeCatalog.find(full), found.fullName == full else { return nil }
    return found
  }

  /// Whether anything lives in a namespace.
  func isNamespace(_ name: String) -> Bool {
    let prefix = name + "."
    if order.contains(where: { $0.namespace == name || $0.namespace.hasPrefix(prefix) }) { return true }
    return CSharpProgram.knownNamespaces.contains(name)
      || TypeCatalog.hasNamespace(name.lowercased())
  }

  /// Namespaces of .NET and PowerShell that `using` may name though none of their types is known here.
  static let knownNamespaces: Set<String> = [
    "System", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks", "System.Runtime",
    "System.Runtime.InteropServices",
    "System.Runtime.CompilerServices", "System.Diagnostics", "System.Diagnostics.CodeAnalysis",
    "System.ComponentModel", "System.Reflection",
    "System.Reflection.Emit", "System.Dynamic",
    "System.Collections", "System.Collections.Concurrent", "System.Collections.Generic", "System.Collections.ObjectModel",
    "System.Collections.Specialized", "System.Globalization", "System.IO", "System.IO.Compression", "System.IO.Pipes",
    "System.Net", "System.Net.Http",
    "System.Net.Sockets", "System.Net.Security", "System.Net.NetworkInformation", "System.Security",
    "System.Security.Cryptography", "System.Security.Principal",
    "System.Security.Permissions", "System.Security.AccessControl", "System.Security.Cryptography.X509Certificates",
    "System.Text.RegularExpressions", "System.Text.Json", "System.Xml", "System.Xml.Linq",
    "System.Xml.Serialization", "System.Runtime.Serialization", "System.Resources", "System.Numerics", "System.Data",
    "System.Buffers", "System.Timers",
    "System.Management.Automation", "System.Management.Automation.Runspaces", "System.Management.Automation.Host",
    "System.Management.Automation.Language", "System.Management.Automation.Provider", "System.Management.Automation.Internal",
    "System.Management.Automation.Remoting", "System.Management.Automation.Subsystem", "Microsoft.PowerShell",
    "Microsoft.PowerShell.Commands", "Microsoft.Win32",
    "System.Runtime.InteropServices.ComTypes", "System.Collections.Immutable", "System.Text.Json.Serialization",
    "System.Linq.Expressions", "System.Runtime.Versioning",
    "System.Web", "System.Threading.Channels", "Microsoft.CSharp", "Microsoft.CSharp.RuntimeBinder",
  ]
}
