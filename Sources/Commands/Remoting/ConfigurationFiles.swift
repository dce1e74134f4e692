// New-PSSessionConfigurationFile and New-PSRoleCapabilityFile: commented tables of what a session is made of, filled in as far as was asked.

import Engine
import Objects
import Primitives

enum ConfigurationFileCmdlets {
  static let table: CommandFamilies.Table = [
    "New-PSSessionConfigurationFile": { NewSessionConfigurationFileCommand() },
    "New-PSRoleCapabilityFile": { NewRoleCapabilityFileCommand() },
  ]
}

/// What both files have in common: their members, in the order of each, with the same comments and examples.
class ConfigurationFileCommand: Cmdlet {
  private var text = "@{\n\n"
  fileprivate var path: String { string("Path") ?? "" }
  /// Whether members that were not given stand in the file as examples.
  fileprivate var hasExamples: Bool { true }

  fileprivate func put(_ key: String, _ comment: String, _ value: String, isExample: Bool = false) {
    text += "# \(comment)\n\(isExample ? "# " : "")\(key) = \(value)\n\n"
  }

  /// Opens the file, has the members written and ends it. A failure on the way leaves the file without them.
  fileprivate func make(_ ending: String, _ wrong: (id: String, message: String), _ members: () throws -> Void) throws {
    let place = try ProviderService.of(session).locate(path, from: context.scope)
    guard place.provider.isFileSystem, place.path.lowercased().hasSuffix(ending) else {
      throw terminate("System.InvalidOperationException", wrong.message, id: wrong.id, .InvalidArgument, target: Value(path))
    }
    let target = try TextFileTarget(self, place.path, isLiteral: false, force: false, noClobber: false)
    let encoding = TextEncoding(powerShellName: "unicode") ?? .utf8
    try target.write(encoding.preamble)
    try members()
    var bytes = encoding.preamble
    PSString.make(text + "}").withUnits { encoding.append($0, to: &bytes) }
    try target.write(bytes)
  }

  // MARK: members

  fileprivate func author() -> String {
    let given = string("Author") ?? ""
    return given.isEmpty ? TextFiles.environment("USER") ?? "root" : given
  }

  fileprivate func identity() {
    put(
      "GUID", "ID used to uniquely identify this document",
      ConfigurationText.quote(string("Guid") ?? PSGuid.random().description))
    put("Author", "Author of this document", ConfigurationText.quote(author()))
    let description = string("Description") ?? ""
    put(
      "Description", "Description of the functionality provided by these settings", ConfigurationText.quote(description),
      isExample: description.isEmpty)
    if hasExamples || has("CompanyName") {
      let company = string("CompanyName") ?? ""
      put(
        "CompanyName", "Company associated with this document", ConfigurationText.quote(company.isEmpty ? "Unknown" : company))
    }
    if hasExamples || has("Copyright") {
      let given = string("Copyright") ?? ""
      put(
        "Copyright", "Copyright statement for this document",
        ConfigurationText.quote(given.isEmpty ? "(c) \(author()). All rights reserved." : given))
    }
  }

  /// A list of texts; the example where there is none.
  fileprivate func texts(_ key: String, _ comment: String, _ example: String, always: Bool = false) {
    guard always || hasExamples || has(key) else { return }
    let given = strings(key) ?? []
    put(key, comment, given.isEmpty ? example : ConfigurationText.list(given), isExample: given.isEmpty)
  }

  /// A list of names or of tables.
  fileprivate func entries(_ key: String, _ comment: String, _ example: String) throws {
    let given = array(key)
    if given.isEmpty {
      // A list given without elements is written as one, but of modules only.
      if key == "ModulesToImport", has(key), !value(key).isNull { return put(key, comment, "") }
      if hasExamples { put(key, comment, example, isExample: true) }
      return
    }
    put(key, comment, try mixed(given))
  }

  private func mixed(_ values: [Value]) throws -> String {
    try values.map { value in
      if let name = value.base.pstring, !name.isEmpty { return ConfigurationText.quote(name.string) }
      guard let table = ConfigurationText.hashtable(value) else {
        throw argument("The member 'ModulesToImport' must be an array consisting of either string or hashtable elements.")
      }
      return try ConfigurationText.table(table, session)
    }.joined(separator: ", ")
  }

  fileprivate func visibleNames(_ key: String, _ comment: String) throws {
    guard hasExamples || has(key) else { return }
    let given = array(key)
    put(key, comment, given.isEmpty ? "'Item1', 'Item2'" : try mixed(given), isExample: given.isEmpty)
  }

  fileprivate func modules() throws {
    try entries(
      "ModulesToImport", "Modules to import when applied to a session",
      "'MyCustomModule', @{ ModuleName = 'MyCustomModule'; ModuleVersion = '1.0.0.0'; GUID = '4d30d5f0-cb16-4898-812d-f20a6c596bdf' }"
    )
  }

  fileprivate func visibility() throws {
    try visibleNames("VisibleAliases", "Aliases to make visible when applied to a session")
    for kind in ["Cmdlet", "Function"] {
      try entries(
        "Visible\(kind)s", "\(kind)s to make visible when applied to a session",
        "'Invoke-\(kind)1', @{ Name = 'Invoke-\(kind)2'; Parameters = @{ Name = 'Parameter1'; ValidateSet = 'Item1', 'Item2' }, @{ Name = 'Parameter2'; ValidatePattern = 'L*' } }"
      )
    }
    try visibleNames(
      "VisibleExternalCommands", "External commands (scripts and applications) to make visible when applied to a session")
    try visibleNames("VisibleProviders", "Providers to make visible when applied to a session")
  }

  fileprivate func scripts() {
    texts(
      "ScriptsToProcess", "Scripts to run when applied to a session",
      "'C:\\ConfigData\\InitScript1.ps1', 'C:\\ConfigData\\InitScript2.ps1'", always: true)
  }

  fileprivate func definitions() throws {
    let aliases = array("AliasDefinitions")
    let aliasComment = "Aliases to be defined when applied to a session"
    if !aliases.isEmpty {
      put("AliasDefinitions", aliasComment, try ConfigurationText.tables(aliases.compactMap(\.dictionary), session))
    } else if hasExamples {
      put(
        "AliasDefinitions", aliasComment,
        "@{ Name = 'Alias1'; Value = 'Invoke-Alias1'}, @{ Name = 'Alias2'; Value = 'Invoke-Alias2'}", isExample: true)
    }
    try functions()
    try variables()
    let environment = "Environment variables to define when applied to a session"
    if let table = value("EnvironmentVariables").dictionary {
      put("EnvironmentVariables", environment, try ConfigurationText.table(table, session))
    } else if hasExamples {
      put("EnvironmentVariables", environment, "@{ Variable1 = 'Value1'; Variable2 = 'Value2' }", isExample: true)
    }
  }

  private func functions() throws {
    let key = "FunctionDefinitions"
    let comment = "Functions to define when applied to a session"
    guard has(key), !value(key).isNull else {
      if hasExamples {
        put(key, comment, "@{ Name = 'MyFunction'; ScriptBlock = { param($MyInput) $MyInput } }", isExample: true)
      }
      return
    }
    guard let tables = ConfigurationText.hashtables(value(key)) else { throw mustBeTables(key) }
    put(key, comment, try ConfigurationText.tables(tables, session))
    for table in tables {
      try require(["Name", "ScriptBlock"], in: table, of: key)
      if !((table.get(.string(PSString.make("ScriptBlock"))) ?? .null).base.obj is ScriptBlock) {
        throw argument(
          "The key 'ScriptBlock' in the member '\(key)' must be a script block. Change the key to the correct type in the file \(path)."
        )
      }
      try forbidOthers(["name", "scriptblock", "options"], in: table, of: key)
    }
  }

  private func variables() throws {
    let key = "VariableDefinitions"
    let comment = "Variables to define when applied to a session"
    guard has(key), !value(key).isNull else {
      if hasExamples {
        put(
          key, comment,
          "@{ Name = 'Variable1'; Value = { 'Dynamic' + 'InitialValue' } }, @{ Name = 'Variable2'; Value = 'StaticInitialValue' }",
          isExample: true)
      }
      return
    }
    if let written = value(key).base.pstring { return put(key, comment, written.string) }
    guard let tables = ConfigurationText.hashtables(value(key)) else { throw mustBeTables(key) }
    put(key, comment, try ConfigurationText.tables(tables, session))
    for table in tables {
      try require(["Name", "Value"], in: table, of: key)
      try forbidOthers(["name", "value"], in: table, of: key)
    }
  }

  fileprivate func files() {
    texts(
      "TypesToProcess", "Type files (.ps1xml) to load when applied to a session",
      "'C:\\ConfigData\\MyTypes.ps1xml', 'C:\\ConfigData\\OtherTypes.ps1xml'")
    texts(
      "FormatsToProcess", "Format files (.ps1xml) to load when applied to a session",
      "'C:\\ConfigData\\MyFormats.ps1xml', 'C:\\ConfigData\\OtherFormats.ps1xml'")
    texts(
      "AssembliesToLoad", "Assemblies to load when applied to a session",
      "'System.Web', 'System.OtherAssembly, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a'")
  }

  // MARK: errors

  fileprivate func argument(_ message: String) -> Thrown {
    terminate("System.Management.Automation.PSArgumentException", message, id: "Argument", .InvalidArgument)
  }

  private func mustBeTables(_ key: String) -> Thrown {
    argument(
      "The member '\(key)' must be a hashtable array. Change the member to the correct type in the file \(session.absolutePath(path))."
    )
  }

  private func require(_ names: [String], in table: DictionaryObj, of key: String) throws {
    for name in names where table.get(.string(PSString.make(name))) == nil {
      throw argument("The member '\(key)' must contain the required key '\(name)'. Add the require key to the file \(path).")
    }
  }

  private func forbidOthers(_ names: Set<String>, in table: DictionaryObj, of key: String) throws {
    for other in table.orderedKeys {
      let name = try ConfigurationText.keyName(other)
      if !names.contains(name.lowercased()) {
        throw argument("The key '\(name)' in the member '\(key)' is not valid. Change the key in the file \(path).")
      }
    }
  }
}

final class NewRoleCapabilityFileCommand: ConfigurationFileCommand {
  override func process() throws {
    try make(
      ".psrc",
      (
        "InvalidRoleCapabilityFilePath",
        "Role Capability file path '\(path)' is not valid. The path argument must resolve to a single file in the file system with a '.psrc' extension. Please fix the path specification and try again."
      )
    ) {
      identity()
      try modules()
      try visibility()
      scripts()
      try definitions()
      files()
    }
  }
}

final class NewSessionConfigurationFileCommand: ConfigurationFileCommand {
  override var hasExamples: Bool { flag("Full") }

  private func quoted(_ name: String, or fallback: String) -> String { ConfigurationText.quote(string(name) ?? fallback) }

  override func process() throws {
    try make(
      ".pssc",
      (
        "InvalidPSSessionConfigurationFilePath",
        "PSSession Configuration file path '\(path)' is not valid. The path argument must resolve to a single file in the file system with a '.pssc' extension. Please fix the path specification and try again."
      )
    ) {
      put("SchemaVersion", "Version number of the schema used for this document", quoted("SchemaVersion", or: "2.0.0.0"))
      identity()
      account()
      scripts()
      try roles()
      engine()
      try modules()
      try visibility()
      try definitions()
      files()
    }
  }

  private func account() {
    put(
      "SessionType",
      "Session type defaults to apply for this session configuration. Can be 'RestrictedRemoteServer' (recommended), 'Empty', or 'Default'",
      quoted("SessionType", or: "Default"))
    let folder = string("TranscriptDirectory") ?? ""
    put(
      "TranscriptDirectory", "Directory to place session transcripts for this session configuration",
      folder.isEmpty ? "'C:\\Transcripts\\'" : ConfigurationText.quote(folder), isExample: folder.isEmpty)
    put(
      "RunAsVirtualAccount", "Whether to run this session configuration as the machine's (virtual) administrator account",
      "$true",
      isExample: !flag("RunAsVirtualAccount"))
    texts(
      "RunAsVirtualAccountGroups", "Groups associated with machine's (virtual) administrator account",
      "'Remote Desktop Users', 'Remote Management Users'")
    if hasExamples || has("MountUserDrive") {
      put(
        "MountUserDrive",
        "Creates a 'User' PSDrive in the session for use with Copy-Item when File System provider is not visible.", "$true",
        isExample: !flag("MountUserDrive"))
    }
    if hasExamples || has("UserDriveMaximumSize") {
      let size = value("UserDriveMaximumSize").integer ?? 0
      put(
        "UserDriveMaximumSize",
        "Optional maximum size in bytes of user drive created with MountUserDrive parameter. Default maximum size for User drive is 50MB.",
        String(size > 0 ? size : 50_000_000), isExample: size <= 0)
    }
    if hasExamples || has("GroupManagedServiceAccount") {
      let account = string("GroupManagedServiceAccount") ?? ""
      put(
        "GroupManagedServiceAccount", "Group managed service account name under which the configuration will run",
        account.isEmpty ? "'CONTOSO\\GroupManagedServiceAccount'" : ConfigurationText.quote(account), isExample: account.isEmpty
      )
    }
  }

  private func roles() throws {
    let comment =
      "User roles (security groups), and the role capabilities that should be applied to them when applied to a session"
    if let table = value("RoleDefinitions").dictionary {
      try check(roles: table)
      put("RoleDefinitions", comment, try ConfigurationText.table(table, session))
    } else {
      put(
        "RoleDefinitions", comment,
        "@{ 'CONTOSO\\SqlAdmins' = @{ RoleCapabilities = 'SqlAdministration' }; 'CONTOSO\\SqlManaged' = @{ RoleCapabilityFiles = 'C:\\RoleCapability\\SqlManaged.psrc' }; 'CONTOSO\\ServerMonitors' = @{ VisibleCmdlets = 'Get-Process' } } ",
        isExample: true)
    }
    guard hasExamples || has("RequiredGroups") else { return }
    let groupComment = "Group accounts for which membership is required to use the session."
    if let table = value("RequiredGroups").dictionary {
      put("RequiredGroups", groupComment, try groups(table))
    } else {
      put(
        "RequiredGroups", groupComment,
        "@{ And = @{ Or = 'CONTOSO\\SmartCard-Logon1', 'CONTOSO\\SmartCard-Logon2' }, 'Administrators' }", isExample: true)
    }
  }

  private func engine() {
    if hasExamples || has("LanguageMode") {
      let isDefault = (string("SessionType") ?? "Default") == "Default"
      put(
        "LanguageMode",
        "Language mode to apply when applied to a session. Can be 'NoLanguage' (recommended), 'RestrictedLanguage', 'ConstrainedLanguage', or 'FullLanguage'",
        quoted("LanguageMode", or: isDefault ? "FullLanguage" : "NoLanguage"))
    }
    if hasExamples || has("ExecutionPolicy") {
      put("ExecutionPolicy", "Execution policy to apply when applied to a session", quoted("ExecutionPolicy", or: "Restricted"))
    }
    if hasExamples || has("PowerShellVersion") {
      put(
        "PowerShellVersion", "Version of the PowerShell engine to use when applied to a session",
        quoted("PowerShellVersion", or: "7.6.9"), isExample: string("PowerShellVersion") == nil)
    }
  }

  // MARK: roles and groups

  private static let roleKeys: Set<String> = [
    "rolecapabilities", "rolecapabilityfiles", "modulestoimport", "visiblealiases", "visiblecmdlets", "visiblefunctions",
    "visibleexternalcommands", "visibleproviders", "scriptstoprocess", "aliasdefinitions", "functiondefinitions",
    "variabledefinitions", "environmentvariables", "typestoprocess", "formatstoprocess", "assembliestoload",
  ]

  private func invalid(_ id: String, _ message: String) -> Thrown {
    terminate("System.Management.Automation.PSInvalidOperationException", message, id: id, .InvalidOperation)
  }

  private func check(roles: DictionaryObj) throws {
    for key in roles.orderedKeys {
      guard let name = key.base.pstring?.string else {
        throw invalid(
          "InvalidRoleKeyType",
          "Invalid role key type: \(key.base.type.reflectionName). Role keys must be strings that identify a security group.")
      }
      guard let role = (roles.get(key) ?? .null).dictionary else {
        throw invalid(
          "InvalidRoleEntryNotHashtable",
          "Could not convert the value of the '\(name)' role entry to a hashtable. The 'Roles' entry must be a hashtable with group names for keys, where the value associated with each key is another hashtable of session configuration properties for that role."
        )
      }
      for key in role.orderedKeys {
        guard let capability = key.base.pstring?.string else {
          throw invalid(
            "InvalidRoleCapabilityKeyType",
            "Invalid role capability key type: \(key.base.type.reflectionName). Role capability keys must be strings that identify a valid session configuration property."
          )
        }
        if !NewSessionConfigurationFileCommand.roleKeys.contains(capability.lowercased()) {
          throw invalid(
            "InvalidRoleCapabilityKey",
            "Invalid role capability key: \(capability). Make sure the role capability name is spelled correctly and is a valid session configuration property."
          )
        }
      }
    }
  }

  /// `And` and `Or` of groups, one key a table, as deep as they go.
  private func groups(_ table: DictionaryObj, depth: Int = 0) throws -> String {
    let keys = table.orderedKeys
    guard keys.count == 1, let key = keys.first else {
      throw invalid("InvalidOperation", "RequiredGroups property hashtable must contain only a single key.")
    }
    func group(_ value: Value) throws -> String {
      if let name = value.base.pstring { return ConfigurationText.quote(name.string) }
      guard let inner = ConfigurationText.hashtable(value), depth < ConfigurationText.deepest else {
        throw invalid(
          "InvalidOperation",
          "Unknown value in Required Groups configuration.  Required Groups hashtable can only contain values that are either group names or another logical hashtable."
        )
      }
      return try groups(inner, depth: depth + 1)
    }
    let value = table.get(key) ?? .null
    let written = try value.sequence.map { try $0.items.map(group).joined(separator: ", ") } ?? group(value)
    return "@{ \(ConfigurationText.quote(key.base.pstring?.string ?? "")) = \(written) }"
  }
}

/// How values stand in the files.
enum ConfigurationText {
  /// Tables nested deeper than this are refused: nothing could read them.
  static let deepest = 500

  static func quote(_ text: String) -> String {
    var out = "'"
    for character in text {
      out.append(character)
      // Every sign that PowerShell takes for a single quote is doubled.
      if "'\u{2018}\u{2019}\u{201a}\u{201b}".contains(character) { out.append(character) }
    }
    return out + "'"
  }

  /// Texts that are not empty; a comma stands behind each but the last of all.
  static func list(_ texts: [String]) -> String {
    var out = ""
    for (i, text) in texts.enumerated() where !text.isEmpty { out += quote(text) + (i < texts.count - 1 ? ", " : "") }
    return out
  }

  static func hashtable(_ value: Value) -> DictionaryObj? {
    guard let table = value.base.dictionary, table.type.fullName == "System.Collections.Hashtable" else { return nil }
    return table
  }

  /// The tables of one table or of an array of nothing else.
  static func hashtables(_ value: Value) -> [DictionaryObj]? {
    if let one = hashtable(value) { return [one] }
    guard let items = (value.base.obj as? ArrayObj)?.items else { return nil }
    let tables = items.compactMap { hashtable($0) }
    return tables.count == items.count ? tables : nil
  }

  static func keyName(_ key: Value) throws -> String {
    if let name = key.base.pstring { return name.string }
    let message =
      "Unable to cast object of type '\(key.base.type.reflectionName)' to type 'System.String'."
    throw Thrown("System.InvalidCastException", message, id: "System.InvalidCastException")
  }

  static func tables(_ tables: [DictionaryObj], _ session: Session, depth: Int = 0) throws -> String {
    try tables.map { try table($0, session, depth: depth) }.joined(separator: ", ")
  }

  static func table(_ table: DictionaryObj, _ session: Session, depth: Int = 0) throws -> String {
    guard depth < deepest else {
      throw Thrown("System.InvalidOperationException", "The hashtable is nested too deeply.", id: "InvalidOperation")
    }
    let keys = try table.orderedKeys.map { (name: try keyName($0), key: $0) }.sorted {
      Strings.compare(PSString.make($0.name), PSString.make($1.name)) < 0
    }
    var out = "@{"
    for (name, key) in keys {
      let value = (table.get(key) ?? .null).base
      out += "\n" + String(repeating: " ", count: 4 * (depth + 1)) + quote(name) + " = "
      if let block = value.obj as? ScriptBlock {
        out += "{\(block.bodyText)}"
      } else if let inner = value.dictionary {
        out += try self.table(inner, session, depth: depth + 1)
      } else if let inner = hashtables(value) {
        out += try tables(inner, session, depth: depth + 1)
      } else if let items = (value.obj as? ArrayObj)?.items {
        out += list(try items.map { try Text.netString($0.base, session).string })
      } else {
        out += value.isNull ? "''" : list([try Text.netString(value, session).string])
      }
    }
    return out + " }"
  }
}
