// The script that -FilePath of Start-Job and Start-ThreadJob names.

import Engine
import Objects

/// The script of a -FilePath.
enum ScriptFile {
  static func block(_ given: String, isLiteral: Bool, _ cmdlet: Cmdlet) throws -> ScriptBlock {
    let session = cmdlet.session
    func refuse(_ message: String) -> Error {
      cmdlet.terminate(
        "System.ArgumentException", "\(message) (Parameter 'filePath')", id: "System.ArgumentException", .NotSpecified)
    }
    if PathText.hasWildcards(given) {
      throw refuse(
        "Wildcard characters are not supported for the FilePath parameter. Specify a path without wildcard characters.")
    }
    guard given.lowercased().hasSuffix(".ps1") else {
      throw refuse(
        "The value of the FilePath parameter must be a PowerShell script file. Enter the path to a file with a .ps1 file name extension and try the command again."
      )
    }
    let service = ProviderService.of(session)
    let item = try service.locate(given, from: cmdlet.context.scope)
    guard item.provider.isFileSystem else {
      throw cmdlet.terminate(
        "System.Management.Automation.PSInvalidOperationException",
        "The path specified as the value of the FilePath parameter is not from the FileSystem provider.",
        id: "InvalidOperation", .InvalidOperation)
    }
    guard Disk.facts(item.path) != nil else {
      if isLiteral {
        throw cmdlet.terminate(
          "System.IO.FileNotFoundException", "Could not find file '\(item.path)'.", id: "System.IO.FileNotFoundException",
          .NotSpecified)
      }
      throw cmdlet.terminate(
        "System.Management.Automation.ItemNotFoundException",
        "Cannot find path '\(item.display)' because it does not exist.", id: "PathNotFound", .ObjectNotFound,
        target: Value(item.display))
    }
    return try ExternalScriptInfo(item.path).block(session)
  }
}
