// What the engine checks before a provider copies or moves an item: Copy-Item, Move-Item and `$ExecutionContext.InvokeProvider.Item` go through
// here.

import Engine
import Objects
import Primitives

enum ItemTransfers {
  /// What two paths of different providers can't do together.
  private static func notSameProvider(_ message: String, _ id: String, _ items: [ItemPath]) -> ItemFailure {
    let paths = ContiguousArray(items.map { Value($0.path) })
    return ItemFailure(
      "System.Management.Automation.PSArgumentException", message, id: id, .InvalidArgument,
      target: .object(ListObj(.collection(of: .string), paths)))
  }

  /// Items to be copied must be of the provider that the target is of.
  static func checkCopy(_ items: [ItemPath], to target: ItemPath) throws {
    if let other = items.first, other.provider !== target.provider {
      throw notSameProvider(
        "Source and destination path did not resolve to the same provider.", "CopyItemSourceAndDestinationNotSameProvider",
        items)
    }
  }

  /// Copies an item.
  /// - Parameter isContainer: whether the target is a container; keepsTree: false puts all that is in a tree into one folder.
  static func copy(
    _ item: ItemPath, to target: ItemPath, isContainer: Bool, recurse: Bool, keepsTree: Bool, _ call: ProviderCall
  ) throws {
    guard try item.provider.isContainer(item, call) else {
      return try item.provider.copyItem(item, to: target, recurse: recurse, call)
    }
    func refuse(_ message: String, _ id: String) -> ItemFailure {
      ItemFailure(
        "System.Management.Automation.PSArgumentException", message, id: id, .InvalidArgument, target: Value(item.path))
    }
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
  private static func flatten(_ item: ItemPath, _ target: ItemPath, _ call: ProviderCall, level: Int = 0) throws {
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

  /// Moves an item that was found under a path.
  static func move(_ item: ItemPath, named path: String, to target: () throws -> ItemPath, _ call: ProviderCall) throws {
    guard try item.provider.exists(item, call) else {
      throw ItemFailure.invalidOperation("Cannot move item because the item at '\(path)' does not exist.")
    }
    if call.service.isInUse(item) {
      throw ItemFailure.invalidOperation("Cannot move item because the item at '\(path)' is in use.")
    }
    let target = try target()
    guard item.provider === target.provider else {
      throw notSameProvider(
        "Cannot move the item because the source and destination paths did not resolve to the same provider.",
        "System.Management.Automation.PSArgumentException", [item])
    }
    try item.provider.moveItem(item, to: target, call)
  }
}
