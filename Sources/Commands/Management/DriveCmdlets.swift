// Get-, New- and Remove-PSDrive, Get-PSProvider.

import Engine
import Objects
import Primitives

/// What the cmdlets that look for drives share.
class DriveCmdlet: ItemCmdlet {
  /// The drives that a name means, sorted. A provider or a drive without wildcards must be there.
  func matching(_ name: String, literal: Bool, scope: Scope?) throws -> [PSDriveObj] {
    let providers = (strings("PSProvider") ?? []).filter { !$0.isEmpty }
    let hasWildcards = PathText.hasWildcards(name)
    for provider in providers where !PathText.hasWildcards(provider) && service.provider(provider) == nil {
      throw ItemFailure.providerNotFound(provider)
    }
    var drives = service.drives(from: context.scope)
    if !name.isEmpty, !hasWildcards, scope == nil, service.drive(name, from: context.scope) == nil {
      throw ItemFailure.driveNotFound(name)
    }
    if let scope { drives = drives.filter { $0.scope === scope || (!$0.isScoped && scope === session.global) } }
    let pattern = WildcardPattern(PSString.make(name))
    drives = try drives.filter { drive in
      let text = PSString.make(drive.name)
      return try name.isEmpty || (literal ? text.equalsIgnoringCase(PSString.make(name)) : pattern.isMatch(text))
    }
    let patterns = ItemCmdlet.patterns(
      providers.map { $0.lowercased().hasPrefix("microsoft.powershell.core\\") ? String($0.dropFirst(26)) : $0 })
    let found =
      patterns.isEmpty
      ? drives
      : patterns.flatMap { pattern in drives.filter { (try? pattern.isMatch(PSString.make($0.provider.name))) == true } }
    return found.map { ($0, $0.name.uppercased()) }.sorted { $0.1.utf16.lexicographicallyPrecedes($1.1.utf16) }.map { $0.0 }
  }
}

final class GetPSDriveCommand: DriveCmdlet {
  override func process() throws {
    let literal = has("LiteralName")
    for name in strings("LiteralName") ?? strings("Name") ?? ["*"] {
      try attemptReporting {
        let scope = try VariableScopes.scope(string("Scope"), context) { $0 }
        do {
          let found = try matching(name, literal: literal, scope: scope)
          if found.isEmpty, !PathText.hasWildcards(name) {
            throw notFound(ItemFailure.driveNotFound(name), "GetDriveNoMatchingDrive", Value(name))
          }
          for drive in found { try write(.object(drive)) }
        } catch let failure as ItemFailure where failure.record.errorId == "DriveNotFound" {
          throw notFound(failure, "GetLocationNoMatchingDrive", Value(name))
        } catch let failure as ItemFailure where failure.record.errorId == "ProviderNotFound" {
          throw notFound(failure, "GetLocationNoMatchingDrive", value("PSProvider"))
        }
      }
    }
  }

  private func notFound(_ failure: ItemFailure, _ id: String, _ target: Value) -> ItemFailure {
    ItemFailure(ErrorRecord(failure.record.exception, id: id, category: .ObjectNotFound, target: target))
  }
}

final class NewPSDriveCommand: ItemCmdlet {
  override func process() throws {
    let name = string("Name") ?? ""
    let root = string("Root") ?? ""
    try attemptReporting {
      guard let provider = service.provider(string("PSProvider") ?? "") else {
        throw ItemFailure.providerNotFound(string("PSProvider") ?? "")
      }
      guard try context.shouldProcess("Name: \(name) Provider: \(provider.info.qualifiedName) Root: \(root)", "New drive")
      else { return }
      if name.utf8.contains(where: { [0x7e, 0x2f, 0x5c, 0x2e, 0x3a].contains($0) }) {
        throw ItemFailure.argument(
          "Cannot process the drive name because the drive name contains one or more of the following characters that are not valid: ; ~ / \\ . :"
        )
      }
      // What the root means as a path of the provider; else it is taken as it is.
      var place = provider.isFileSystem ? PathText.slashes(root) : root
      let call = call
      call.literal = false
      if !root.isEmpty {
        do {
          let items = try service.resolve(root, call)
          if items.count == 1, let item = items.first, item.provider === provider { place = item.path }
        } catch is ItemFailure {}
      }
      let root = place
      if provider.isFileSystem {
        if root.isEmpty { throw ItemFailure(ItemFailure.invalid("drive.Root").record, endsCommand: true) }
        guard root.utf8.first == PathText.slash, Disk.isDirectory(root) else {
          throw ItemFailure(
            "System.IO.IOException", "The specified drive root \"\(root)\" either does not exist, or it is not a folder.",
            id: "DriveRootError", .ReadError, target: .object(PSDriveObj(name, provider, root: root)))
        }
      }
      let scope = try VariableScopes.scope(string("Scope"), context) { $0 } ?? context.scope
      let key = PSString.make(name)
      let home = scope === session.global ? nil : scope
      if service.drives(from: context.scope).contains(where: {
        PSString.make($0.name).equalsIgnoringCase(key) && ($0.scope === home || !$0.isScoped && home == nil)
      }) {
        throw ItemFailure(
          "System.Management.Automation.SessionStateException", "A drive with the name '\(name)' already exists.",
          id: "DriveAlreadyExists", .ResourceExists, target: Value(name))
      }
      let drive = PSDriveObj(name, provider, root: root, description: string("Description") ?? "", scope: home)
      service.add(drive)
      try write(.object(drive))
    }
  }
}

final class RemovePSDriveCommand: DriveCmdlet {
  override func process() throws {
    let literal = has("LiteralName")
    let names = strings(literal ? "LiteralName" : "Name")
    for name in names ?? [""] {
      try attempt {
        var found: [PSDriveObj] = []
        do {
          found = try matching(name, literal: literal, scope: try VariableScopes.scope(string("Scope"), context) { $0 })
        } catch let
          failure
          as ItemFailure where ["DriveNotFound", "ProviderNotFound"].contains(failure.record.errorId)
        {}
        for drive in found {
          guard
            try context.shouldProcess(
              "Name: \(drive.name) Provider: \(drive.provider.info.qualifiedName) Root: \(drive.root)", "Remove Drive")
          else { continue }
          if service.current === drive, !flag("Force") {
            try writeError(
              "System.Management.Automation.PSInvalidOperationException",
              "Cannot remove drive '\(drive.name)' because it is in use.",
              id: "InvalidOperation", .InvalidOperation)
            continue
          }
          service.remove(drive)
        }
        if found.isEmpty, names != nil { throw ItemFailure.driveNotFound(name) }
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
      let found = try service.providers.filter { try pattern.isMatch(PSString.make($0.name)) }
      if found.isEmpty, !PathText.hasWildcards(name) { try attempt { throw ItemFailure.providerNotFound(name) } }
      for provider in found { try write(.object(provider.info)) }
    }
  }
}
