// The error of `-NoClobber`, which all cmdlets that write files have.

import Objects
import Primitives

extension Cmdlet {
  /// What -NoClobber makes of a file that is there.
  public func fileExists(_ path: String, given: String) -> Thrown {
    let record = ErrorRecord(
      ExceptionObj("System.IO.IOException", "The file '\(path)' already exists."), id: "NoClobber",
      category: .ResourceExists, target: Value(path))
    record.detailsMessage = "File \(given) already exists and NoClobber was specified."
    return context.terminating(record)
  }
}
