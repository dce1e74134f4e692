// New-ModuleManifest: a commented template of all members, filled in as far as was asked.

import Engine
import Objects
import Primitives

final class NewModuleManifestCommand: Cmdlet {
  private var lines: [String] = []

  private func quote(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  /// Names side by side, in lines of 80 columns.
  private func list(_ values: [Value]) throws -> String {
    var text = ""
    var column = 15
    for value in values {
      let name = try session.text(value)
      if name.isEmpty { continue }
      if !text.isEmpty { text += ", " }
      let quoted = quote(name)
      column += quoted.utf16.count
      if column > 80 {
        text += "\n               "
        column = 15 + quoted.utf16.count
      }
      text += quoted
    }
    return text.isEmpty ? "@()" : text
  }

  /// Modules, each on a line of its own: names, or tables where more is asked of them.
  private func modules(_ values: [Value]) throws -> String {
    let known = ["ModuleName", "GUID", "ModuleVersion", "MaximumVersion", "RequiredVersion"]
    let parts = try values.filter { !$0.isNull }.map { value -> String in
      guard let table = value.dictionary else { return quote(try session.text(value)) }
      var inner = ""
      for name in known {
        guard let part = table.get(Value(name)), !part.isNull else { continue }
        inner += "\(name) = \(quote(try session.text(part))); "
      }
      return "@{" + inner + "}"
    }
    return "@(" + parts.joined(separator: ", \n               ") + ")"
  }

  /// The address as it stands in the file: absolute and escaped.
  private func uri(_ name: String) throws -> String? {
    guard has(name), !value(name).isNull else { return nil }
    let address = try Conversion.convert(value(name), to: TypeCatalog.find("System.Uri") ?? .string, session)
    return try MemberAccess.get(address, PSString.make("AbsoluteUri"), session)?.pstring?.string
  }

  private func checkUri(_ name: String) throws {
    // A relative address has no absolute form: the error is .NET's own.
    guard !value(name).isNull, try uri(name) == nil else { return }
    throw context.terminating(
      ErrorRecord(
        ExceptionObj("System.InvalidOperationException", "This operation is not supported for a relative URI."),
        id: "System.InvalidOperationException", category: .NotSpecified, target: .null))
  }

  private func member(_ name: String, _ comment: String, _ text: String?, fallback: String) {
    lines.append("# " + comment)
    lines.append((text == nil ? "# " : "") + name + " = " + (text ?? fallback))
    lines.append("")
  }

  /// The table of private data, with what galleries read.
  private func addPrivateData(_ privateData: Value, text: (String) -> String?) throws {
    func many(_ name: String) throws -> String? { has(name) ? try list(array(name)) : nil }
    lines += [
      "# Private data to pass to the module specified in RootModule/ModuleToProcess. This may also contain a PSData hashtable with additional module metadata used by PowerShell.",
      "PrivateData = @{", "", "    PSData = @{", "",
    ]
    func data(_ name: String, _ comment: String, _ text: String?, _ fallback: String) {
      lines += ["        # " + comment, "        " + (text == nil ? "# " : "") + name + " = " + (text ?? fallback), ""]
    }
    data("Tags", "Tags applied to this module. These help with module discovery in online galleries.", try many("Tags"), "@()")
    data("LicenseUri", "A URL to the license for this module.", try uri("LicenseUri").map(quote), "''")
    data("ProjectUri", "A URL to the main website for this project.", try uri("ProjectUri").map(quote), "''")
    data("IconUri", "A URL to an icon representing this module.", try uri("IconUri").map(quote), "''")
    data("ReleaseNotes", "ReleaseNotes of this module", text("ReleaseNotes"), "''")
    data("Prerelease", "Prerelease string of this module", text("Prerelease"), "''")
    data(
      "RequireLicenseAcceptance",
      "Flag to indicate whether the module requires explicit user acceptance for install/update/save",
      flag("RequireLicenseAcceptance") ? "$true" : nil, "$false")
    data(
      "ExternalModuleDependencies", "External dependent modules of this module", try many("ExternalModuleDependencies"), "@()")
    lines += ["    } # End of PSData hashtable", ""]
    if let table = privateData.dictionary {
      lines.append("")
      for key in table.orderedKeys {
        let name = try session.text(key)
        let text = quote(try session.text(table.get(key) ?? .null))
        lines += ["    # \(name)", "    \(name) = \(text)", ""]
      }
    }
    lines += ["} # End of PrivateData hashtable", ""]
  }

  override func end() throws {
    let given = string("Path") ?? ""
    let item = try ProviderService.of(session).locate(given, from: context.scope)
    let path = item.path
    guard item.provider.isFileSystem, path.lowercased().hasSuffix(".psd1") else {
      throw terminate(
        "System.InvalidOperationException",
        "The module manifest path '\(given)' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.",
        id: "Modules_InvalidModuleManifestPath", .InvalidArgument, target: Value(given))
    }
    for name in ["ProjectUri", "LicenseUri", "IconUri", "HelpInfoUri"] where has(name) { try checkUri(name) }
    if let kind = (value("ProcessorArchitecture").base.obj as? EnumValue)?.text, kind == "IA64" {
      throw terminate(
        "System.InvalidOperationException",
        "The processor architecture value of IA64 is not supported. Run the New-ModuleManifest command again, specifying one of the following supported enumeration values for processor architecture: None, MSIL, X86, Amd64, Arm",
        id: "Modules_InvalidProcessorArchitectureInManifest", .InvalidArgument, target: value("ProcessorArchitecture"))
    }
    let editions = strings("CompatiblePSEditions") ?? []
    if Set(editions.map { $0.lowercased() }).count != editions.count {
      throw terminate(
        "System.InvalidOperationException",
        "The specified value '\(editions.joined(separator: ","))' for CompatiblePSEditions contains duplicate PowerShell Edition names. Try again after removing the duplicate PowerShell Edition names.",
        id: "Modules_DuplicateEntriesInCompatiblePSEditions", .InvalidArgument, target: value("CompatiblePSEditions"))
    }
    let privateData = value("PrivateData")
    let isPlainData = !privateData.isNull && privateData.dictionary == nil
    if isPlainData, ["Tags", "ReleaseNotes", "ProjectUri", "IconUri", "LicenseUri"].contains(where: { has($0) }) {
      throw terminate(
        "System.InvalidOperationException",
        "The PrivateData parameter value must be a hash table to create the module manifest with the following parameter values Tags, ProjectUri, LicenseUri, IconUri or ReleaseNotes. Either remove the Tags, ProjectUri, LicenseUri, IconUri, or ReleaseNotes parameter values or wrap the contents of PrivateData in a hashtable.",
        id: "PrivateDataValueTypeShouldBeHashTable", .InvalidArgument, target: privateData)
    }
    let name = path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
    let user = TextFiles.environment("USER") ?? "root"
    let author = string("Author") ?? user
    let now = session.now
    func text(_ name: String) -> String? { has(name) ? string(name).map(quote) : nil }
    func many(_ name: String) throws -> String? { has(name) ? try list(array(name)) : nil }
    func specified(_ name: String) throws -> String? { has(name) ? try modules(array(name)) : nil }
    lines += ["#", "# Module manifest for module \(quote(name))", "#", "# Generated by: \(author)", "#"]
    lines += ["# Generated on: \(try DateFormat.format(now, "d", .enUS))", "#", "", "@{", ""]
    member(
      "RootModule", "Script module or binary module file associated with this manifest.", text("RootModule"), fallback: "''")
    member("ModuleVersion", "Version number of this module.", text("ModuleVersion") ?? "'0.0.1'", fallback: "")
    member("CompatiblePSEditions", "Supported PSEditions", try many("CompatiblePSEditions"), fallback: "@()")
    member("GUID", "ID used to uniquely identify this module", text("Guid") ?? quote(PSGuid.random().description), fallback: "")
    member("Author", "Author of this module", quote(author), fallback: "")
    let company = string("CompanyName") ?? "Unknown"
    member("CompanyName", "Company or vendor of this module", quote(company), fallback: "")
    member(
      "Copyright", "Copyright statement for this module", quote(string("Copyright") ?? "(c) \(author). All rights reserved."),
      fallback: "")
    member("Description", "Description of the functionality provided by this module", text("Description"), fallback: "''")
    member(
      "PowerShellVersion", "Minimum version of the PowerShell engine required by this module", text("PowerShellVersion"),
      fallback: "''")
    member(
      "PowerShellHostName", "Name of the PowerShell host required by this module", text("PowerShellHostName"), fallback: "''")
    member(
      "PowerShellHostVersion", "Minimum version of the PowerShell host required by this module", text("PowerShellHostVersion"),
      fallback: "''")
    let desktop = "This prerequisite is valid for the PowerShell Desktop edition only."
    member(
      "DotNetFrameworkVersion", "Minimum version of Microsoft .NET Framework required by this module. \(desktop)",
      text("DotNetFrameworkVersion"), fallback: "''")
    member(
      "ClrVersion", "Minimum version of the common language runtime (CLR) required by this module. \(desktop)",
      text("ClrVersion"), fallback: "''")
    member(
      "ProcessorArchitecture", "Processor architecture (None, X86, Amd64) required by this module",
      text("ProcessorArchitecture"), fallback: "''")
    member(
      "RequiredModules", "Modules that must be imported into the global environment prior to importing this module",
      try specified("RequiredModules"), fallback: "@()")
    member(
      "RequiredAssemblies", "Assemblies that must be loaded prior to importing this module", try many("RequiredAssemblies"),
      fallback: "@()")
    member(
      "ScriptsToProcess", "Script files (.ps1) that are run in the caller's environment prior to importing this module.",
      try many("ScriptsToProcess"), fallback: "@()")
    member(
      "TypesToProcess", "Type files (.ps1xml) to be loaded when importing this module", try many("TypesToProcess"),
      fallback: "@()")
    member(
      "FormatsToProcess", "Format files (.ps1xml) to be loaded when importing this module", try many("FormatsToProcess"),
      fallback: "@()")
    member(
      "NestedModules", "Modules to import as nested modules of the module specified in RootModule/ModuleToProcess",
      try specified("NestedModules"), fallback: "@()")
    func advice(_ kind: String) -> String {
      "\(kind) to export from this module, for best performance, do not use wildcards and do not delete the entry, use an empty array if there are no \(kind.lowercased()) to export."
    }
    member("FunctionsToExport", advice("Functions"), try many("FunctionsToExport") ?? "'*'", fallback: "")
    member("CmdletsToExport", advice("Cmdlets"), try many("CmdletsToExport") ?? "'*'", fallback: "")
    member("VariablesToExport", "Variables to export from this module", try many("VariablesToExport") ?? "'*'", fallback: "")
    member("AliasesToExport", advice("Aliases"), try many("AliasesToExport") ?? "'*'", fallback: "")
    member(
      "DscResourcesToExport", "DSC resources to export from this module", try many("DscResourcesToExport"), fallback: "@()")
    member("ModuleList", "List of all modules packaged with this module", try specified("ModuleList"), fallback: "@()")
    member("FileList", "List of all files packaged with this module", try many("FileList"), fallback: "@()")
    if isPlainData {
      try writeWarning(
        "The PrivateData should be defined as a hashtable, but this module manifest defines it as an object. Please consider wrapping the contents of PrivateData in a hashtable. This will enable you to add the Tags, ProjectUri, LicenseUri, IconUri, and ReleaseNotes properties to the module manifest at a later time."
      )
      member(
        "PrivateData",
        "Private data to pass to the module specified in RootModule/ModuleToProcess. This may also contain a PSData hashtable with additional module metadata used by PowerShell.",
        quote(try session.text(privateData)), fallback: "")
    } else {
      try addPrivateData(privateData, text: text)
    }
    member("HelpInfoURI", "HelpInfo URI of this module", try uri("HelpInfoUri").map(quote), fallback: "''")
    member(
      "DefaultCommandPrefix",
      "Default prefix for commands exported from this module. Override the default prefix using Import-Module -Prefix.",
      text("DefaultCommandPrefix"), fallback: "''")
    lines += ["}", ""]
    let whole = lines.joined(separator: "\n") + "\n"
    guard try shouldProcess(path, "Creating the \"\(path)\" module manifest file.") else { return }
    if !TextFiles.write(Array(whole.utf8), to: path) {
      throw TextFileTarget.cannotOpen(self, path)
    }
    if flag("PassThru") { try write(Value(whole)) }
  }
}
