// Get-, New- and Remove-PSDrive, Get-PSProvider.

import Engine
import Objects
import Primitives

final class GetPSDriveCommand: ItemCmdlet {
  override func process() throws {
    let names = strings("LiteralName") ?? strings("Name") ?? ["*"]
    let literal = has("LiteralName")
    let providers = ItemCmdlet.patterns(strings("PSProvider"))
    let scope = try DriveScope.scope(string("Scope"), context, self)
    for name in names {
      let pattern = WildcardPattern(PSString.make(name))
      var found = service.drives(from: context.scope)
      if let scope { found = found.filter { $0.scope === scope || ($0.scope == nil && scope === session.global) } }
      found = found.filter { drive in
        let text = PSString.make(drive.name)
        let isNamed = literal ? text.equalsIgnoringCase(PSString.make(name)) : (try? pattern.isMatch(text)) == true
        return isNamed
          && (providers.isEmpty || providers.contains { (try? $0.isMatch(PSString.make(drive.provider.name))) == true })
      }
      if found.isEmpty, literal || !PathText.hasWildcards(name) {
        try attempt {
          throw ItemFailure(
            "System.Management.Automation.DriveNotFoundException",
            "Cannot find drive. A drive with the name '\(name)' does not exist.",
            id: has("Scope") && !PathText.hasWildcards(name) ? "GetDriveNoMatchingDrive" : "GetLocationNoMatchingDrive",
            .ObjectNotFound, target: Value(name))
        }
        continue
      }
      let sorted = found.map { ($0, PSString.make($0.name)) }.sorted {
        Collation.invariant.compare($0.1, $1.1, .ignoreCase) < 0
      }
      for (drive, _) in sorted { try write(.object(drive)) }
    }
  }
}

/// -Scope of the drive cmdlets.
enum DriveScope {
  static func scope(_ text: String?, _ context: CommandContext, _ cmdlet: Cmdlet) throws -> Scope? {
    guard let text, !text.isEmpty else { return nil }
    switch text.lowercased() {
    case "global": return context.session.global
    case "script": return context.scope.scriptScope
    case "local": return context.scope
    default: break
    }
    guard let depth = Int(text) else {
      throw cmdlet.terminate(
        "System.Management.Automation.PSArgumentException",
        "Cannot process argument because the value of argument \"scope\" is not valid. Change the value of the \"scope\" argument and run the operation again.",
        id: "Argument", .InvalidArgument)
    }
    var scope = context.scope
    for _ in 0..<max(0, depth) {
      guard let parent = scope.parent else {
        throw cmdlet.terminate(
          "System.Management.Automation.PSArgumentOutOfRangeException",
          "The scope number '\(depth)' exceeds the number of active scopes. (Parameter 'scopeID')\nActual value was \(depth).",
          id: "ArgumentOutOfRange", .InvalidArgument, target: .int(Int32(clamping: depth)))
      }
      scope = parent
    }
    return scope
  }
}

final class NewPSDriveCommand: ItemCmdlet {
  override func process() throws {
    let name = string("Name") ?? ""
    let root = string("Root") ?? ""
    try attempt {
      guard let provider = service.provider(string("PSProvider") ?? "") else {
        throw ItemFailure.providerNotFound(string("PSProvider") ?? "")
      }
      guard try context.shouldProcess("Name: \(name) Provider: \(provider.info.qualifiedName) Root: \(root)", "New drive")
      else { return }
      if name.isEmpty || name.utf8.contains(where: { [0x3b, 0x7e, 0x2f, 0x5c, 0x2e, 0x3a].contains($0) }) {
        throw ItemFailure(
          "System.Management.Automation.PSArgumentException",
          "Cannot process the drive name because the drive name contains one or more of the following characters that are not valid: ; ~ / \\ . :",
          id: "Argument", .InvalidArgument)
      }
      let scope = try DriveScope.scope(string("Scope"), context, self) ?? context.scope
      let key = PSString.make(name)
      let home = scope === session.global ? nil : scope
      if service.drives(from: context.scope).contains(where: {
        PSString.make($0.name).equalsIgnoringCase(key) && ($0.scope === home || $0.scope == nil && home == nil)
      }) {
        throw ItemFailure(
          "System.Management.Automation.SessionStateException", "A drive with the name '\(name)' already exists.",
          id: "DriveAlreadyExists", .ResourceExists, target: Value(name))
      }
      var place = ""
      if provider.isFileSystem {
        let item = try service.locate(root, from: context.scope)
        guard item.provider === provider, Disk.isDirectory(item.path) else {
          throw ItemFailure(
            "System.IO.IOException", "The specified drive root \"\(item.path)\" either does not exist, or it is not a folder.",
            id: "DriveRootError", .ReadError, target: .object(PSDriveObj(name, provider, root: item.path)))
        }
        place = item.path == "/" ? "/" : PathText.trimTrailing(item.path)
      }
      let drive = PSDriveObj(name, provider, root: place, description: string("Description") ?? "", scope: home)
      service.add(drive)
      try write(.object(drive))
    }
  }
}

final class RemovePSDriveCommand: ItemCmdlet {
  override func process() throws {
    let literal = has("LiteralName")
    let providers = ItemCmdlet.patterns(strings("PSProvider"))
    for name in strings(literal ? "LiteralName" : "Name") ?? [] {
      try attempt {
        let pattern = WildcardPattern(PSString.make(name))
        let found = service.drives(from: context.scope).filter { drive in
          let text = PSString.make(drive.name)
          let isNamed = literal ? text.equalsIgnoringCase(PSString.make(name)) : (try? pattern.isMatch(text)) == true
          return isNamed
            && (providers.isEmpty || providers.contains { (try? $0.isMatch(PSString.make(drive.provider.name))) == true })
        }
        if found.isEmpty, literal || !PathText.hasWildcards(name) { throw ItemFailure.driveNotFound(name) }
        for drive in found {
          guard
            try context.shouldProcess(
              "Name: \(drive.name) Provider: \(drive.provider.info.qualifiedName) Root: \(drive.root)", "Remove Drive")
          else { continue }
          if service.current === drive, !flag("Force") {
            try writeError(
              "System.Management.Automation.PSInvalidOperationException",
              "Cannot remove drive '\(drive.name)' because it is in use.",
              id: "InvalidOperation", .InvalidOperation, target: Value(name))
            continue
          }
          service.remove(drive)
        }
      }
    }
  }
}

final class GetPSProviderCommand: ItemCmdlet {
  override func process() throws {
    guard let names = strings("PSProvider") else {
      for provider in service.providers { try write(.object(provider.info)) }
      return
    }
    for name in names {
      let short = name.lowercased().hasPrefix("microsoft.powershell.core\\") ? String(name.dropFirst(26)) : name
      let pattern = WildcardPattern(PSString.make(short))
      let found = service.providers.filter { (try? pattern.isMatch(PSString.make($0.name))) == true }
      if found.isEmpty, !PathText.hasWildcards(name) { try attempt { throw ItemFailure.providerNotFound(name) } }
      for provider in found { try write(.object(provider.info)) }
    }
  }
}
