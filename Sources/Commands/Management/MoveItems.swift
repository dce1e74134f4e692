// Copy-, Move- and Rename-Item.

import Engine
import Objects
import Primitives

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
        try ItemTransfers.checkCopy(items, to: target)
        // -Container is on by itself and follows -Recurse.
        let recurse = flag("Recurse"), keepsTree = has("Container") ? flag("Container") : !has("Recurse") || recurse
        let isContainer = try target.provider.isContainer(target, call)
        for item in items {
          try call.checkStop()
          try attempt {
            try ItemTransfers.copy(
              item, to: target, isContainer: isContainer, recurse: recurse, keepsTree: keepsTree, call)
          }
        }
      }
    }
  }
}

final class MoveItemCommand: ItemCmdlet {
  /// The parameters that the provider would add can't be had where it knows no moves.
  override func dynamicParameters() throws -> [ParameterSpec]? {
    let path = (strings("LiteralPath") ?? strings("Path"))?.first ?? "."
    if let item = try orNil({ try service.locate(path, from: context.scope) }), !item.provider.isFileSystem {
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

  private func move(_ path: String, _ found: ItemPath?, _ call: ProviderCall) throws {
    let item = try found ?? service.locate(path, from: call.scope)
    let text = string("Destination") ?? ""
    try ItemTransfers.move(
      item, named: path, to: { try text.isEmpty ? service.currentItem : service.locate(text, from: call.scope) }, call)
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
      guard try item.provider.exists(item, call) else {
        throw ItemFailure.invalidOperation("Cannot rename because item at '\(text)' does not exist.")
      }
      if service.isInUse(item) {
        throw ItemFailure.invalidOperation("Cannot rename the item at '\(text)' because it is in use.")
      }
      try item.provider.renameItem(item, string("NewName") ?? "", call)
    }
  }
}
