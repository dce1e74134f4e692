// `#requires` of a script: checked before its first statement.

import Objects
import Primitives
import Syntax

extension Session {
  /// Raises PowerShell's error when the script asks for what this session is not.
  public func checkRequirements(_ block: ScriptBlock) throws {
    guard let wants = block.code.root.scriptRequirements else { return }
    let name = (block.code.source.file?.split(separator: "/").last).map(String.init) ?? ""
    if let version = wants.requiredPSVersion, version.major > 7 || version.major == 7 && version.minor > 6 {
      var text = "\(version.major).\(version.minor)"
      if version.build >= 0 { text += ".\(version.build)" }
      throw Thrown(
        "System.Management.Automation.ScriptRequiresException",
        "The script '\(name)' cannot be run because it contained a \"#requires\" statement for PowerShell \(text). The version of PowerShell that is required by the script does not match the currently running version of PowerShell 7.6.9.",
        id: "ScriptRequiresUnmatchedPSVersion", category: .ResourceUnavailable, target: Value(name))
    }
    if !wants.requiredPSEditions.isEmpty, !wants.requiredPSEditions.contains(where: { $0.lowercased() == "core" }) {
      throw Thrown(
        "System.Management.Automation.ScriptRequiresException",
        "The script '\(name)' cannot be run because it contained a \"#requires\" statement for PowerShell editions '\(wants.requiredPSEditions.joined(separator: ","))'. The edition of PowerShell that is required by the script does not match the currently running PowerShell Core edition.",
        id: "ScriptRequiresUnmatchedPSEdition", category: .ResourceUnavailable, target: Value(name))
    }
  }
}
