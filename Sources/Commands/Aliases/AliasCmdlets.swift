// Get-Alias, Set-Alias, New-Alias, Remove-Alias, Export-Alias and Import-Alias.

import Engine
import Formatting
import Glibc
import Objects
import Primitives

enum AliasCmdlets {
  static let table: CommandFamilies.Table = [
    "Get-Alias": { GetAliasCommand() },
    "Set-Alias": { SetAliasCommand(isNew: false) },
    "New-Alias": { SetAliasCommand(isNew: true) },
    "Remove-Alias": { RemoveAliasCommand() },
    "Export-Alias": { ExportAliasCommand() },
    "Import-Alias": { ImportAliasCommand() },
  ]

  /// Every alias that can be seen from a scope, nearest first wins.
  static func visible(_ cmdlet: Cmdlet, only scope: Scope?) -> [AliasInfo] {
    var found: [NameKey: AliasInfo] = [:]
    var current: Scope? = scope ?? cmdlet.context.scope
    while let here = current {
      for (key, alias) in here.aliases ?? [:] where found[key] == nil {
        if here !== cmdlet.context.scope, alias.options.contains(.private) { continue }
        found[key] = alias
      }
      if scope != nil { break }
      current = here.parent
    }
    return found.values.sorted {
      Collation.invariant.compare(PSString.make($0.name), PSString.make($1.name), [.ignoreCase]) < 0
    }
  }

  static func unauthorized(_ cmdlet: Cmdlet, _ message: String, _ id: String, _ name: String) throws {
    try cmdlet.writeError(
      "System.Management.Automation.SessionStateUnauthorizedAccessException", message, id: id, .WriteError, target: Value(name))
  }
}

final class GetAliasCommand: Cmdlet {
  override func process() throws {
    let scope = has("Scope") ? try VariableScopes.scope(string("Scope"), self) : nil
    let all = AliasCmdlets.visible(self, only: scope)
    let exclude = (strings("Exclude") ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    let byDefinition = parameterSet == "Definition"
    for name in (byDefinition ? strings("Definition") : strings("Name")) ?? ["*"] {
      let pattern = WildcardPattern(PSString.make(name), [.ignoreCase])
      var any = false
      for alias in all where try pattern.isMatch(PSString.make(byDefinition ? alias.target : alias.name)) {
        let text = PSString.make(byDefinition ? alias.target : alias.name)
        if try exclude.contains(where: { try $0.isMatch(text) }) { continue }
        any = true
        try write(.object(alias))
      }
      if !any, exclude.isEmpty, !WildcardPattern.containsWildcards(PSString.make(name)) {
        try writeError(
          "System.Management.Automation.ItemNotFoundException",
          "This command cannot find a matching alias because an alias with the \(byDefinition ? "definition" : "name") '\(name)' does not exist.",
          id: "ItemNotFoundException", .ObjectNotFound, target: Value(name))
      }
    }
  }
}

final class SetAliasCommand: Cmdlet {
  private let isNew: Bool
  init(isNew: Bool) { self.isNew = isNew }

  override func process() throws {
    let scope = try VariableScopes.scope(string("Scope"), self)
    let name = string("Name") ?? ""
    let target = string("Value") ?? ""
    guard try shouldProcess("Name: \(name) Value: \(target)", isNew ? "New Alias" : "Set Alias") else { return }
    let key = NameKey(name)
    var options = VariableScopes.options(value("Option"))
    if string("Scope")?.lowercased() == "private" { options.insert(.private) }
    let place = Self.place(key, scope, has("Scope"))
    if let known = place.aliases?[key] ?? scope.aliases?[key] {
      if isNew, !flag("Force") {
        return try writeError(
          "System.Management.Automation.SessionStateException",
          "The alias is not allowed, because an alias with the name '\(name)' already exists.", id: "AliasAlreadyExists",
          .ResourceExists,
          target: Value(name))
      }
      if known.options.contains(.constant) || (known.options.contains(.readOnly) && !flag("Force")) {
        return try AliasCmdlets.unauthorized(
          self, "Alias is not writeable because alias \(name) is read-only or constant and cannot be written to.",
          "AliasNotWritable", name)
      }
      if options.contains(.constant), !isNew {
        return try AliasCmdlets.unauthorized(
          self,
          "Alias \(name) cannot be made constant after it has been created. Aliases can only be made constant at creation time.",
          "AliasCannotBeMadeConstant", name)
      }
      if known.options.contains(.allScope), !options.contains(.allScope) {
        if has("Option") {
          return try AliasCmdlets.unauthorized(
            self, "The AllScope option cannot be removed from the alias '\(name)'.", "AliasAllScopeOptionCannotBeRemoved", name)
        }
        options.insert(.allScope)
      }
    }
    let made = AliasInfo(name, target: target, options: options, module: scope.module)
    made.aliasDescription = string("Description") ?? ""
    if place.aliases == nil { place.aliases = [:] }
    place.aliases?[key] = made
    session.commandGeneration &+= 1
    if flag("PassThru") { try write(.object(made)) }
  }

  /// An alias of all scopes is changed where it is; any other is made in the wanted scope.
  private static func place(_ key: NameKey, _ scope: Scope, _ isGiven: Bool) -> Scope {
    if isGiven { return scope }
    var current: Scope? = scope
    while let here = current {
      if let known = here.aliases?[key] { return here === scope || known.options.contains(.allScope) ? here : scope }
      current = here.parent
    }
    return scope
  }
}

final class RemoveAliasCommand: Cmdlet {
  override func process() throws {
    let scope = has("Scope") ? try VariableScopes.scope(string("Scope"), self) : nil
    for name in strings("Name") ?? [] {
      let key = NameKey(name)
      var current: Scope? = scope ?? context.scope
      var removed = false
      while let here = current {
        if let alias = here.aliases?[key] {
          removed = true
          if alias.options.contains(.constant) || (alias.options.contains(.readOnly) && !flag("Force")) {
            try AliasCmdlets.unauthorized(
              self, "Alias was not removed because alias \(name) is constant or read-only.", "AliasNotRemovable", name)
            break
          }
          here.aliases?.removeValue(forKey: key)
          session.commandGeneration &+= 1
          break
        }
        if scope != nil { break }
        current = here.parent
      }
      if !removed {
        try writeError(
          "System.Management.Automation.ItemNotFoundException",
          "This command cannot find a matching alias because an alias with the name '\(name)' does not exist.",
          id: "ItemNotFoundException", .ObjectNotFound, target: Value(name))
      }
    }
  }
}

final class ExportAliasCommand: Cmdlet {
  override func process() throws {
    let scope = has("Scope") ? try VariableScopes.scope(string("Scope"), self) : nil
    let names = strings("Name") ?? ["*"]
    let isScript = (value("As").base.obj as? EnumValue)?.text == "Script"
    var lines: [String] = []
    let date = try DateFormat.format(session.now, "F", .enUS)
    let user = TextFiles.environment("USER") ?? ""
    for line in ["Alias File", "Exported by : \(user)", "Date/Time : \(date)", "Computer : \(ThisMachine.name)"] {
      lines.append("# " + line)
    }
    if let text = string("Description") {
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { "# " + $0 }
    }
    let all = AliasCmdlets.visible(self, only: scope)
    for name in names {
      let pattern = WildcardPattern(PSString.make(name), [.ignoreCase])
      let found = try all.filter { try pattern.isMatch(PSString.make($0.name)) }
      if found.isEmpty, !WildcardPattern.containsWildcards(PSString.make(name)) {
        try writeError(
          "System.Management.Automation.ItemNotFoundException", "Cannot find alias because alias '\(name)' does not exist.",
          id: "AliasNotFound", .ObjectNotFound, target: Value(name))
      }
      for alias in found {
        let options = AliasText.options(alias.options)
        if isScript {
          var line =
            "set-alias -Name:\"\(alias.name)\" -Value:\"\(alias.target)\" -Description:\"\(alias.aliasDescription)\" -Option:\"\(options)\""
          if flag("Force") { line += " -Force" }
          lines.append(line)
        } else {
          lines.append(
            [alias.name, alias.target, alias.aliasDescription, options].map { "\"\($0.replacing("\"", with: "\"\""))\"" }
              .joined(separator: ","))
        }
        if flag("PassThru") { try write(.object(alias)) }
      }
    }
    let given = string("LiteralPath") ?? string("Path") ?? ""
    let path = try TextFileTarget.source(self, given, isLiteral: has("LiteralPath"))
    guard try shouldProcess(path) else { return }
    if flag("NoClobber"), !flag("Append"), TextFiles.exists(path) { throw fileExists(path, given: given) }
    // The file is UTF-16, whatever the default is elsewhere.
    let text = TextEncoding.unicode.encode(PSString.make(lines.joined(separator: "\n") + "\n"))
    let isNew = !flag("Append") || (TextFiles.read(path) ?? []).isEmpty
    if !TextFiles.write(isNew ? TextEncoding.unicode.preamble + text : text, to: path, append: flag("Append")) {
      throw TextFileTarget.cannotOpen(self, path)
    }
  }
}

/// Options of aliases as text.
enum AliasText {
  private static let names: [(String, VariableOptions)] = [
    ("ReadOnly", .readOnly), ("Constant", .constant), ("Private", .private), ("AllScope", .allScope),
  ]
  static func options(_ options: VariableOptions) -> String {
    let set = names.filter { options.contains($0.1) }.map(\.0)
    return set.isEmpty ? "None" : set.joined(separator: ", ")
  }
  static func parse(_ text: String) -> VariableOptions? {
    var all: VariableOptions = []
    for part in text.split(separator: ",") {
      let word = part.drop { $0 == " " }.lowercased()
      if word == "none" { continue }
      guard let found = names.first(where: { $0.0.lowercased() == word }) else { return nil }
      all.insert(found.1)
    }
    return all
  }
}

final class ImportAliasCommand: Cmdlet {
  override func process() throws {
    let given = string("LiteralPath") ?? string("Path") ?? ""
    let call = ProviderCall(context)
    call.literal = has("LiteralPath")
    let service = ProviderService.of(session)
    let items = try call.literal ? [service.locate(given, from: context.scope)] : service.resolve(given, call)
    if let other = try (items.first ?? service.locate(given, from: context.scope)).otherProvider {
      throw terminate(
        "System.Management.Automation.PSNotSupportedException",
        "Cannot import the alias because the specified path '\(given)' referred to a '\(other)' provider path. Change the value of the Path parameter to a file system path.",
        id: "NotSupported", .NotImplemented)
    }
    guard items.count == 1, let path = items.first?.path else {
      throw terminate(
        "System.Management.Automation.PSNotSupportedException",
        "Cannot import alias because path '\(given)' contains wildcard characters that resolve to multiple paths. Aliases can be imported from only one file. Change the value of the Path parameter to a path that resolves to a single file.",
        id: "NotSupported", .NotImplemented)
    }
    guard !Disk.isDirectory(path), let bytes = TextFiles.read(path) else {
      let failure =
        Disk.isDirectory(path) ? DiskFailure.denied(path) : DiskFailure.of(path, Disk.exists(path) ? EACCES : ENOENT)
      let record = ErrorRecord(failure.exception, id: "FileOpenFailure", category: .OpenError, target: Value(path))
      record.detailsMessage = "Cannot open file \(path) to import the alias. \(failure.message)"
      throw context.terminating(record)
    }
    let scope = try VariableScopes.scope(string("Scope"), self)
    for (i, line) in TextFiles.lines(TextFiles.decode(bytes)).enumerated() {
      let text = line.string
      if text.isEmpty || text.hasPrefix("#") || text.allSatisfy({ $0 == " " || $0 == "\t" }) { continue }
      let fields = CsvText.fields(text, delimiter: ",")
      if fields.count != 4 {
        throw terminate(
          "System.FormatException",
          "Cannot import an alias. Line number \(i + 1) in the file '\(path)' is not a properly-formatted, comma-separated values (CSV) line for aliases. Change the line to contain four values separated by commas. If the value text itself contains a comma, then the value must be contained in quotation marks.",
          id: "ImportAliasFileFormatError", .ReadError, target: Value(path))
      }
      guard let options = AliasText.parse(fields[3]) else {
        let record = ErrorRecord(
          ExceptionObj("System.ArgumentException", "Requested value '\(fields[3])' was not found."),
          id: "ImportAliasOptionsError",
          category: .ReadError, target: Value(path))
        record.detailsMessage =
          "Cannot import the alias because line number \(i + 1) in the file '\(path)' contains an option that is not recognized for aliases. Change the file to contain valid options."
        try writeError(record)
        continue
      }
      let key = NameKey(fields[0])
      guard try shouldProcess("Name: \(fields[0]) Value: \(fields[1])", "Import Alias") else { continue }
      if let known = session.findAlias(fields[0], from: scope), !flag("Force") {
        _ = known
        try writeError(
          "System.Management.Automation.SessionStateException",
          "The alias is not allowed, because an alias with the name '\(fields[0])' already exists.", id: "AliasAlreadyExists",
          .ResourceExists, target: Value(fields[0]))
        continue
      }
      let made = AliasInfo(fields[0], target: fields[1], options: options)
      made.aliasDescription = fields[2]
      if scope.aliases == nil { scope.aliases = [:] }
      scope.aliases?[key] = made
      session.commandGeneration &+= 1
      if flag("PassThru") { try write(.object(made)) }
    }
  }
}

/// One line of comma-separated values.
enum CsvText {
  static func fields(_ line: String, delimiter: Character) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var previousQuote = false
    for c in line {
      if isQuoted {
        if c == "\"" {
          isQuoted = false
          previousQuote = true
        } else {
          field.append(c)
        }
      } else if c == "\"" {
        if previousQuote { field.append("\"") }
        isQuoted = true
        previousQuote = false
      } else if c == delimiter {
        fields.append(field)
        field = ""
        previousQuote = false
      } else {
        previousQuote = false
        field.append(c)
      }
    }
    fields.append(field)
    return fields
  }
}
