// Get-, Set-, Push- and Pop-Location.

import Engine
import Objects
import Primitives

final class GetLocationCommand: ItemCmdlet {
  override func process() throws {
    if parameterSet == "Stack" || flag("Stack") || has("StackName") {
      for name in strings("StackName") ?? [""] {
        guard let stack = service.stack(name.isEmpty ? nil : name) else {
          try writeError(
            "System.Management.Automation.PSArgumentException",
            "Cannot find location stack '\(name)'. It does not exist or it is not a container.", id: "Argument",
            .InvalidArgument)
          continue
        }
        try write(.object(stack))
      }
      return
    }
    if let names = strings("PSDrive") {
      for name in names {
        let pattern = WildcardPattern(PSString.make(name))
        let found = service.drives(from: context.scope).filter { (try? pattern.isMatch(PSString.make($0.name))) == true }
        if found.isEmpty {
          try attempt {
            throw ItemFailure(
              "System.Management.Automation.DriveNotFoundException",
              "Cannot find drive. A drive with the name '\(name)' does not exist.",
              id: "GetLocationNoMatchingDrive", .ObjectNotFound, target: Value(name))
          }
        }
        for drive in found {
          try write(.object(PathInfoObj(ItemPath(provider: drive.provider, drive: drive, path: drive.location))))
        }
      }
      return
    }
    if let names = strings("PSProvider") {
      for name in names {
        let pattern = WildcardPattern(PSString.make(name))
        let isPattern = PathText.hasWildcards(name)
        if !isPattern, service.provider(name) == nil {
          try attempt {
            throw ItemFailure(
              "System.Management.Automation.ProviderNotFoundException", "Cannot find a provider with the name '\(name)'.",
              id: "GetLocationNoMatchingProvider", .ObjectNotFound, target: Value(name))
          }
          continue
        }
        let found = service.providers.filter {
          isPattern ? (try? pattern.isMatch(PSString.make($0.name))) == true : service.provider(name) === $0
        }
        for provider in found {
          guard let drive = service.currentDrive(of: provider) else { continue }
          try write(.object(PathInfoObj(ItemPath(provider: provider, drive: drive, path: drive.location))))
        }
      }
      return
    }
    try write(.object(PathInfoObj(service.currentItem)))
  }
}

/// What the cmdlets that go somewhere share.
class GoCmdlet: ItemCmdlet {
  /// Goes to the one container that a path means.
  func go(_ path: String, literal: Bool) throws {
    let call = call
    call.literal = literal
    let items = try service.resolve(path, call)
    let containers = try items.filter { try $0.provider.isContainer($0, call) }
    if containers.count > 1 {
      throw ItemFailure(
        "System.Management.Automation.PSArgumentException",
        "Cannot set the location because path '\(path)' resolved to multiple containers. You can only set the location to a single container at a time.",
        id: "Argument", .InvalidArgument)
    }
    guard let item = containers.first else { throw ItemFailure.pathNotFound(path) }
    Locations.remember(service)
    try Locations.change(service, to: item, context)
  }
}

/// The way back and forth that `cd -` and `cd +` go.
final class Locations {
  var back: [ItemPath] = []
  var forward: [ItemPath] = []
  static func of(_ session: Session) -> Locations {
    if let known = session.service(Locations.self) { return known }
    let made = Locations()
    session.attach(made)
    return made
  }
  /// `$ExecutionContext.InvokeCommand.LocationChangedAction`: what runs after each change.
  var action: InvocableObj?

  /// Goes somewhere and tells whoever wants to know.
  static func change(_ service: ProviderService, to item: ItemPath, _ context: CommandContext) throws {
    let from = PathInfoObj(service.currentItem)
    service.go(to: item)
    guard let action = of(service.session).action else { return }
    let session = service.session
    let state =
      try session.hooks.executionContext.map {
        try MemberAccess.get($0(session), PSString.make("SessionState"), session) ?? .null
      } ?? .null
    let change = RecordObj(
      changeType,
      [("OldPath", .object(from)), ("NewPath", .object(PathInfoObj(service.currentItem))), ("SessionState", state)])
    let runspace = try TypeCatalog.find("System.Management.Automation.Runspaces.Runspace").flatMap {
      try MemberAccess.getStatic($0, PSString.make("DefaultRunspace"), session)
    }
    _ = try action.invoke([runspace ?? .null, .object(change)], session)
  }

  private static let changeType = RecordObj.type(
    "System.Management.Automation.LocationChangedEventArgs", "System.Management.Automation.PathInfo OldPath {get;}",
    "System.Management.Automation.PathInfo NewPath {get;}", "System.Management.Automation.SessionState SessionState {get;}")

  static func remember(_ service: ProviderService) {
    let history = of(service.session)
    history.back.append(service.currentItem)
    if history.back.count > 20 { history.back.removeFirst() }
    history.forward = []
  }
}

final class SetLocationCommand: GoCmdlet {
  override func process() throws {
    if parameterSet == "Stack" || has("StackName") {
      let name = string("StackName") ?? ""
      if !name.isEmpty, name.lowercased() != "default", service.stacks[name.lowercased()] == nil {
        return try writeError(
          "System.Management.Automation.ItemNotFoundException",
          "Cannot find location stack '\(name)'. It does not exist or it is not a container.", id: "StackNotFound",
          .ObjectNotFound,
          target: Value(name))
      }
      service.stackName = name.isEmpty ? "default" : service.stacks[name.lowercased()]?.name ?? name
      if flag("PassThru"), let stack = service.stack(nil) { try write(.object(stack)) }
      return
    }
    let literal = has("LiteralPath")
    let path = string(literal ? "LiteralPath" : "Path") ?? ""
    try attemptReporting {
      let history = Locations.of(session)
      switch path {
      case "-" where !literal:
        guard let place = history.back.popLast() else {
          throw DotNetError.invalidOperation("There is no location history left to navigate backwards.")
        }
        history.forward.append(service.currentItem)
        try Locations.change(service, to: place, context)
      case "+" where !literal:
        guard let place = history.forward.popLast() else {
          throw DotNetError.invalidOperation("There is no location history left to navigate forwards.")
        }
        history.back.append(service.currentItem)
        try Locations.change(service, to: place, context)
      case "":
        // Without a path, home is the file system's, wherever one is.
        try go(service.fileSystem.info.home, literal: true)
      default: try go(path, literal: literal)
      }
      if flag("PassThru") { try write(.object(PathInfoObj(service.currentItem))) }
    }
  }
}

final class PushLocationCommand: GoCmdlet {
  override func process() throws {
    let literal = has("LiteralPath")
    let path = string(literal ? "LiteralPath" : "Path")
    let name = string("StackName") ?? ""
    let from = PathInfoObj(service.currentItem)
    try attemptReporting {
      if let path, !path.isEmpty { try go(path, literal: literal) }
      service.push(from, on: name)
      if flag("PassThru") { try write(.object(PathInfoObj(service.currentItem))) }
    }
  }
}

final class PopLocationCommand: GoCmdlet {
  override func process() throws {
    let name = string("StackName") ?? ""
    try attemptReporting {
      guard let place = try service.pop(from: name) else { return }
      guard try place.item.provider.exists(place.item, call) else { throw ItemFailure.pathNotFound(place.item.display) }
      Locations.remember(service)
      try Locations.change(service, to: place.item, context)
      if flag("PassThru") { try write(.object(PathInfoObj(service.currentItem))) }
    }
  }
}

/// The functions `cd..`, `cd\` and `cd~`.
final class ChangeLocationFunction: Cmdlet {
  private let path: String
  init(_ path: String) {
    self.path = path
    super.init()
  }
  override func end() throws {
    try session.runCommand("Set-Location", [.pair(PSString.make("Path"), Value(path))], out: context.out, from: context.frame)
  }
}
