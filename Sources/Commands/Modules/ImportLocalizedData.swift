// Import-LocalizedData: the data file that stands beside a script (or under -BaseDirectory) in the folder of the nearest culture.

import Engine
import Objects
import Primitives
import Syntax

final class ImportLocalizedDataCommand: Cmdlet {
  override func process() throws {
    guard let path = try filePath() else { return }
    guard TextFiles.read(path) != nil else {
      return try writeError(
        "System.Management.Automation.PSInvalidOperationException", "The data file '\(path)' cannot be found. ",
        id: "ImportLocalizedData",
        .ObjectNotFound, target: Value(path))
    }
    let result: Value
    do {
      result = try DataFile.evaluate(path, commands: strings("SupportedCommand") ?? ["ConvertFrom-StringData"], session)
    } catch let thrown as Thrown {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException",
        "The following error occurred while PowerShell was loading the '\(path)' script data file:\n\(thrown.record.exception.message).",
        id: "InvalidOperation", .InvalidOperation)
    }
    guard let binding = string("BindingVariable") else { return try write(result) }
    try bind(binding, result)
  }

  private func bind(_ name: String, _ result: Value) throws {
    var plain = name
    var scope = context.scope
    if let colon = name.firstIndex(of: ":") {
      let prefix = name[..<colon].lowercased()
      if ["global", "script", "local", "private"].contains(prefix) {
        plain = String(name[name.index(after: colon)...])
        scope = try VariableScopes.scope(prefix, self)
      }
    }
    if plain.isEmpty {
      return try writeError(
        "System.Management.Automation.PSInvalidOperationException", "The BindingVariable name '\(name)' is invalid.",
        id: "ImportLocalizedData",
        .InvalidArgument, target: Value(name))
    }
    try session.setVariable(plain, result, in: scope)
  }

  /// The script that calls, as far as it is a file.
  private var callingFile: String? {
    guard let file = context.frame?.source.file, !file.isEmpty else { return nil }
    return file
  }

  private func refuse(_ message: String) -> Thrown {
    terminate("System.Management.Automation.PSInvalidOperationException", message, id: "InvalidOperation", .InvalidOperation)
  }

  private func filePath() throws -> String? {
    let given = string("FileName") ?? ""
    if given.isEmpty, callingFile == nil {
      throw refuse(
        "The FileName parameter was not specified. The FileName parameter is required when Import-LocalizedData is not called from a script file."
      )
    }
    if given.utf8.contains(UInt8(ascii: "/")) {
      throw refuse("The argument for the FileName parameter should not contain a path.")
    }
    var directory = string("BaseDirectory") ?? ""
    if directory.isEmpty { directory = callingFile.map { folder(of: $0) } ?? "." }
    directory = session.absolutePath(directory)
    let file = given.isEmpty ? String((callingFile ?? "").split(separator: "/").last ?? "") : given
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    let fullName = String(file[..<dot]) + ".psd1"
    let asked = string("UICulture")
    let culture = asked ?? "en-US"
    for name in asked == nil && culture != "en-US" ? [culture, "en-US"] : [culture] {
      var current = Substring(name)
      while !current.isEmpty {
        let path = "\(directory)/\(current)/\(fullName)"
        if TextFiles.exists(path) { return path }
        current = current.lastIndex(of: "-").map { current[..<$0] } ?? ""
      }
    }
    let path = "\(directory)/\(fullName)"
    if TextFiles.exists(path) { return path }
    let expected = culture.isEmpty ? directory : "\(directory)/\(culture)"
    try writeError(
      "System.Management.Automation.PSInvalidOperationException",
      "Cannot find the PowerShell data file '\(fullName)' in directory '\(expected)', or in any parent culture directories.",
      id: "ImportLocalizedData", .ObjectNotFound, target: Value("\(expected)/\(fullName)"))
    return nil
  }

  private func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
