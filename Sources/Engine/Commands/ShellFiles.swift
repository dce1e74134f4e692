// The `.ps1xml` files that paths mean: Update-TypeData and Update-FormatData take the same and complain in the same words.

import Objects
import Primitives

extension Cmdlet {
  /// The files; says what is wrong with the other paths, under `id` where a path can't be followed.
  public final func shellFiles(_ paths: [String], _ id: String) throws -> [String] {
    var all: [String] = []
    for path in paths {
      let found: (paths: [String], other: String?)
      do {
        found = try session.hooks.resolvedPaths?(path, session) ?? ([session.absolutePath(path)], nil)
      } catch let thrown as Thrown {
        try writeError(ErrorRecord(thrown.record.exception, id: id, category: .InvalidOperation, target: Value(path)))
        continue
      }
      if let other = found.other {
        try writeError(
          "System.Management.Automation.PSInvalidOperationException",
          "Cannot open the file because the current provider is \"\(other)\", and this command requires a file.", id: id,
          .InvalidArgument)
        continue
      }
      for file in found.paths {
        if file.lowercased().hasSuffix(".ps1xml") {
          all.append(file)
        } else {
          try writeError(
            "System.Management.Automation.PSInvalidOperationException",
            "Cannot read the file \"\(file)\"  because it does not have the file name extension \"ps1xml\".",
            id: "WrongExtension", .InvalidArgument)
        }
      }
    }
    return all
  }
}
