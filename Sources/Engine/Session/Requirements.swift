// `#requires` of a script file: checked before its first statement. Modules that it names are loaded by the room above.

import Glibc
import Objects
import Primitives
import Syntax

extension Session {
  /// Raises PowerShell's error when the script asks for what this session is not.
  public func checkRequirements(_ block: ScriptBlock, _ f: Frame? = nil) throws {
    guard let wants = block.code.root.scriptRequirements else { return }
    let name = (block.code.source.file?.split(separator: "/").last).map(String.init) ?? ""
    let head = "The script '\(name)' cannot be run because it contained a \"#requires\" statement"
    if wants.isElevationRequired, geteuid() != 0 {
      throw unmet(
        name,
        "The script '\(name)' cannot be run because it contains a \"#requires\" statement for running as Administrator. The current PowerShell session is not running as Administrator. Start PowerShell by using the Run as Administrator option, and then try running the script again.",
        id: "ScriptRequiresElevation", category: .PermissionDenied)
    }
    if let version = wants.requiredPSVersion, !Session.isKnownVersion(version) {
      var text = "\(version.major).\(version.minor)"
      if version.build >= 0 { text += ".\(version.build)" }
      if version.revision >= 0 { text += ".\(version.revision)" }
      throw unmet(
        name,
        "\(head) for PowerShell \(text). The version of PowerShell that is required by the script does not match the currently running version of PowerShell 7.6.9.",
        id: "ScriptRequiresUnmatchedPSVersion")
    }
    if !wants.requiredPSEditions.isEmpty, !wants.requiredPSEditions.contains(where: { $0.lowercased() == "core" }) {
      throw Thrown.runtime(
        "\(head) for PowerShell editions '\(wants.requiredPSEditions.joined(separator: ","))'. The edition of PowerShell that is required by the script does not match the currently running PowerShell Core edition.",
        id: "ScriptRequiresUnmatchedPSEdition", category: .NotSpecified, target: Value(name))
    }
    guard !wants.requiredModules.isEmpty, let load = hooks.requireModules else { return }
    let missing = try load(wants.requiredModules, block.code.source.file, f ?? currentFrame ?? topFrame())
    if !missing.isEmpty {
      throw unmet(
        name,
        "The script '\(name)' cannot be run because the following modules that are specified by the \"#requires\" statements of the script are missing: \(missing.joined(separator: ", ")).",
        id: "ScriptRequiresMissingModules")
    }
  }

  private func unmet(_ name: String, _ message: String, id: String, category: ErrorCategory = .ResourceUnavailable) -> Thrown {
    let thrown = Thrown(
      "System.Management.Automation.ScriptRequiresException", message, id: id, category: category, target: Value(name))
    thrown.record.exception.fields["CommandName"] = Value(name)
    return thrown
  }

  /// The versions that this one stands for: each release up to its own.
  private static func isKnownVersion(_ version: RequiredVersion) -> Bool {
    switch version.major {
    case 7: return version.minor <= 6
    case 6: return version.minor <= 2
    case 5: return version.minor <= 1
    case 1...4: return version.minor == 0
    default: return false
    }
  }
}
