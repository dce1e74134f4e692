// Copy-, Move- and Rename-Item.

import Engine
import Objects
import Primitives

extension ItemCmdlet {
  /// What two paths of different providers can't do together.
  func notSameProvider(_ message: String, _ id: String, _ items: [ItemPath]) -> ItemFailure {
    let paths = ContiguousArray(items.map { Value($0.path) })
    return ItemFailure(
      "System.Management.Automation.PSArgumentException", message, id: id, .InvalidArgument,
      target: .object(ListObj(.collection(of: .string), paths)))
  }
}

final class CopyItemCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    call.writesResults = flag("PassThru")
    for path in paths {
      try attempt {
        // Where to is taken as it is, wildcards and all.
        let text = string("Destination") ?? ""
        let target = text.isEmpty ? service.currentItem : try service.locate(text, from: call.scope)
        let items = try service.resolve(path, call)
        if let other = items.first, other.provider !== target.provider {
          throw notSameProvider(
            "Source and destination path did not resolve to the same provider.", "CopyItemSourceAndDestinationNotSameProvider",
            items)
        }
        let isContainer = try target.provider.isContainer(target, call)
        for item in items {
          try call.checkStop()
          try attempt { try copy(item, to: target, isContainer: isContainer, call) }
        }
      }
    }
  }

  private func copy(_ item: ItemPath, to target: ItemPath, isContainer: Bool, _ call: ProviderCall) throws {
    let recurse = flag("Recurse")
    guard try item.provider.isContainer(item, call) else {
      return try item.provider.copyItem(item, to: target, recurse: recurse, call)
    }
    func refuse(_ message: String, _ id: String) -> ItemFailure {
      ItemFailure(
        "System.Management.Automation.PSArgumentException", message, id: id, .InvalidArgument, target: Value(item.path))
    }
    // -Container is on by itself and follows -Recurse.
    let keepsTree = has("Container") ? flag("Container") : !has("Recurse") || recurse
    if isContainer, !keepsTree {
      guard recurse else {
        throw refuse(
          "Container cannot be copied to another container. The -Recurse or -Container parameter is not specified.",
          "CopyContainerToContainerWithoutRecurseOrContainer")
      }
      return try flatten(item, target, call)
    }
    if !isContainer, try target.provider.exists(target, call) {
      throw refuse("Container cannot be copied onto existing leaf item.", "CopyContainerItemToLeafError")
    }
    try item.provider.copyItem(item, to: target, recurse: recurse, call)
  }

  /// -Container:$false: all that is in a tree into one folder, containers without their contents.
  private func flatten(_ item: ItemPath, _ target: ItemPath, _ call: ProviderCall, level: Int = 0) throws {
    let filters = (call.include, call.exclude, call.filter, call.force)
    func names() throws -> [String] {
      (call.include, call.exclude, call.filter, call.force) = ([], [], nil, false)
      defer { (call.include, call.exclude, call.filter, call.force) = filters }
      return try item.provider.childNames(item, call, all: true)
    }
    let children = try names().map { item.provider.child(item, $0) }
    for child in children {
      try call.checkStop()
      try item.provider.copyItem(child, to: target, recurse: false, call)
    }
    guard level < 2000 else { return }
    for child in children where try item.provider.isContainer(child, call) {
      if child.provider.isFileSystem, Disk.facts(child.path)?.isLink == true { continue }
      try flatten(child, target, call, level: level + 1)
    }
  }
}

final class MoveItemCommand: ItemCmdlet {
  /// The parameters that the provider would add can't be had where it knows no moves.
  override func dynamicParameters() throws -> [ParameterSpec]? {
    let path = (strings("LiteralPath") ?? strings("Path"))?.first ?? "."
    if let item = try? service.locate(path, from: context.scope), !item.provider.isFileSystem {
      throw Thrown(ItemFailure.notSupported(Provider.noNavigation).record)
    }
    return try super.dynamicParameters()
  }

  override func process() throws {
    let call = call
    call.writesResults = flag("PassThru")
    for path in paths {
      try attempt {
        guard !call.literal else { return try move(path, nil, call) }
        for item in try service.resolve(path, call) {
          try call.checkStop()
          try attempt { try move(item.display, item, call) }
        }
      }
    }
  }

  private func refuse(_ message: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.PSInvalidOperationException", message, id: "InvalidOperation", .InvalidOperation)
  }

  private func move(_ path: String, _ found: ItemPath?, _ call: ProviderCall) throws {
    let item = try found ?? service.locate(path, from: call.scope)
    guard try item.provider.exists(item, call) else {
      throw refuse("Cannot move item because the item at '\(path)' does not exist.")
    }
    if service.isInUse(item) { throw refuse("Cannot move item because the item at '\(path)' is in use.") }
    let text = string("Destination") ?? ""
    let target = try text.isEmpty ? service.currentItem : service.locate(text, from: call.scope)
    guard item.provider === target.provider else {
      throw notSameProvider(
        "Cannot move the item because the source and destination paths did not resolve to the same provider.",
        "System.Management.Automation.PSArgumentException", [item])
    }
    try item.provider.moveItem(item, to: target, call)
  }
}

final class RenameItemCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    call.writesResults = flag("PassThru")
    guard let path = string(call.literal ? "LiteralPath" : "Path") else { return }
    try attempt {
      // A path that stands for no or for several items is taken as it is, as a literal one.
      let items = call.literal ? [] : try service.resolve(path, call)
      let isOne = items.count == 1
      let text = isOne ? items[0].display : call.literal ? path : PathText.unescape(path)
      let item = isOne ? items[0] : try service.locate(text, from: call.scope)
      func refuse(_ message: String) -> ItemFailure {
        ItemFailure(
          "System.Management.Automation.PSInvalidOperationException", message, id: "InvalidOperation", .InvalidOperation)
      }
      guard try item.provider.exists(item, call) else {
        throw refuse("Cannot rename because item at '\(text)' does not exist.")
      }
      if service.isInUse(item) { throw refuse("Cannot rename the item at '\(text)' because it is in use.") }
      try item.provider.renameItem(item, string("NewName") ?? "", call)
    }
  }
}
