// New-, Set-, Clear-, Remove-, Copy-, Move-, Rename- and Invoke-Item.

import Engine
import Objects
import Primitives

/// A cmdlet that takes -Options for functions and aliases.
class OptionsItemCmdlet: ItemCmdlet {
  /// The item whose provider decides: the first path, else where one is.
  private var target: ItemPath? {
    let path = (strings("LiteralPath") ?? strings("Path"))?.first ?? "."
    return try? service.locate(path, from: context.scope)
  }

  override func dynamicParameters() throws -> [ParameterSpec]? {
    guard let provider = target?.provider, provider is FunctionProvider || provider is AliasProvider,
      let type = TypeCatalog.find("System.Management.Automation.ScopedItemOptions")
    else { return nil }
    return [
      ParameterSpec(
        name: PSString.make("Options"), index: context.signature?.parameters.count ?? 0,
        sets: [(CommandSignature.allSets, ParameterInSet())], isDynamic: true, type: { type })
    ]
  }

  /// -Options, where it was given.
  var options: VariableOptions? {
    (value("Options").base.obj as? EnumValue).map { VariableOptions(rawValue: Int($0.raw)) }
  }
}

final class NewItemCommand: OptionsItemCmdlet {
  override func process() throws {
    let call = call
    call.literal = true
    call.options = options
    let given = strings("Path") ?? []
    let name = string("Name")
    let content = value("Value")
    for path in given.isEmpty ? [""] : given {
      try attempt {
        // Parents with wildcards must exist when a name follows; without one the path is taken as it is.
        var places: [ItemPath] = []
        if let name, !path.isEmpty, PathText.hasWildcards(path) {
          call.literal = false
          places = try service.resolve(path, call).map { $0.with($0.provider.child($0, name).path) }
          call.literal = true
        } else {
          let parent = path.isEmpty ? "." : path
          let base = try service.locate(parent, from: call.scope)
          if let name {
            places = [
              base.provider.isFileSystem
                ? base.with(PathText.full(base.path, PathText.trimLeading(PathText.slashes(name))))
                : base.provider.child(base, name)
            ]
          } else {
            places = [base.provider.isFileSystem ? base.with(PathText.trimTrailing(base.path)) : base]
          }
        }
        for place in places { try place.provider.newItem(place, type: string("ItemType") ?? "", value: content, call) }
      }
    }
  }
}

final class SetItemCommand: OptionsItemCmdlet {
  override func process() throws {
    let call = call
    call.options = options
    call.writesResults = flag("PassThru")
    let content = value("Value")
    for path in paths {
      try attempt {
        let items: [ItemPath]
        if !call.literal, PathText.hasWildcards(path) {
          items = try service.resolve(path, call)
        } else {
          items = [try service.locate(call.literal ? path : PathText.unescape(path), from: call.scope)]
        }
        for item in items { try attempt { try item.provider.setItem(item, content, call) } }
      }
    }
  }
}

final class ClearItemCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    call.writesResults = false
    try eachItem(call) { try $0.provider.clearItem($0, call) }
  }
}

final class InvokeItemCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    try eachItem(call) { try $0.provider.invokeItem($0, call) }
  }
}

final class RemoveItemCommand: ItemCmdlet {
  private var yesToAll = false
  private var noToAll = false

  override func process() throws {
    let call = call
    call.writesResults = false
    for path in paths {
      try attempt {
        // With filters and -Recurse everything that matches below goes, not the containers around it.
        if flag("Recurse"), call.hasNameFilters, !call.literal {
          let (include, exclude) = (call.include, call.exclude)
          (call.include, call.exclude) = ([], [])
          let roots = try service.resolve(path, call)
          (call.include, call.exclude) = (include, exclude)
          for root in roots { try sweep(root, call) }
          return
        }
        for item in try service.resolve(path, call) {
          try call.checkStop()
          try attempt { try remove(item, call) }
        }
      }
    }
  }

  private func remove(_ item: ItemPath, _ call: ProviderCall) throws {
    let here = service.currentItem
    if item.provider.isFileSystem, here.provider === item.provider,
      PathText.isWithin(here.path, PathText.trimTrailing(item.path))
    {
      return try writeError(
        "System.Management.Automation.PSInvalidOperationException",
        "Cannot remove the item at '\(item.path)' because it is in use.",
        id: "InvalidOperation", .InvalidOperation, target: .null)
    }
    var recurse = flag("Recurse")
    let isLink = item.provider.isFileSystem && Disk.facts(PathText.trimTrailing(item.path))?.isLink == true
    if isLink {
      recurse = false
    } else if !recurse, try item.provider.isContainer(item, call), try item.provider.hasChildren(item, call),
      context.common.whatIf != true
    {
      let prompt =
        "The item at \(item.display) has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?"
      guard try context.shouldContinue(prompt, "", yesToAll: &yesToAll, noToAll: &noToAll) else { return }
      recurse = true
    }
    try item.provider.removeItem(item, recurse: recurse, call)
  }

  private func sweep(_ item: ItemPath, _ call: ProviderCall, level: Int = 0) throws {
    try call.checkStop()
    guard try item.provider.isContainer(item, call), level < 2000 else {
      if call.passes(service.leaf(item)) { try item.provider.removeItem(item, recurse: false, call) }
      return
    }
    for name in try item.provider.childNames(item, call, all: true) {
      let child = item.provider.child(item, name)
      let isLink = child.provider.isFileSystem && Disk.facts(child.path)?.isLink == true
      if call.passes(name) {
        try item.provider.removeItem(child, recurse: !isLink, call)
      } else if !isLink, try item.provider.isContainer(child, call) {
        try sweep(child, call, level: level + 1)
      }
    }
  }
}

final class CopyItemCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    call.writesResults = flag("PassThru")
    let target = try destination(call)
    guard let target else { return }
    let container = !has("Container") || flag("Container")
    for path in paths {
      try attempt {
        let items = try service.resolve(path, call)
        let isContainer = try target.provider.isContainer(target, call)
        for item in items {
          try attempt {
            guard item.provider === target.provider else {
              throw ItemFailure(
                "System.Management.Automation.PSArgumentException",
                "Source and destination path did not resolve to the same provider.",
                id: "CopyItemSourceAndDestinationNotSameProvider", .InvalidArgument, target: Value(item.display))
            }
            let isSourceContainer = try item.provider.isContainer(item, call)
            if isSourceContainer, try target.provider.exists(target, call), !isContainer, item.provider.isFileSystem {
              throw ItemFailure(
                "System.Management.Automation.PSArgumentException", "Container cannot be copied onto existing leaf item.",
                id: "CopyContainerItemToLeafError", .InvalidArgument, target: Value(item.display))
            }
            if isSourceContainer, !container, flag("Recurse"), item.provider.isFileSystem {
              return try flatten(item, target, call)
            }
            try item.provider.copyItem(item, to: target, recurse: flag("Recurse"), call)
          }
        }
      }
    }
  }

  /// Where to: an item that may not exist yet; a wildcard must mean one.
  private func destination(_ call: ProviderCall) throws -> ItemPath? {
    var target: ItemPath?
    try attempt {
      let text = string("Destination") ?? ""
      if text.isEmpty {
        target = service.currentItem
      } else if PathText.hasWildcards(text) {
        let literal = call.literal
        let filters = (call.include, call.exclude)
        (call.include, call.exclude) = ([], [])
        call.literal = false
        defer {
          call.literal = literal
          (call.include, call.exclude) = filters
        }
        let found = try service.resolve(text, call)
        if found.count > 1 {
          throw ItemFailure.argument(
            "Cannot move the item because the destination resolved to multiple paths. Specify a destination path that resolves to a single destination and try again."
          )
        }
        target = try found.first ?? service.locate(text, from: call.scope)
      } else {
        target = try service.locate(PathText.unescape(text), from: call.scope)
      }
    }
    return target
  }

  /// -Container:$false: all files of a tree into one folder.
  private func flatten(_ item: ItemPath, _ target: ItemPath, _ call: ProviderCall, level: Int = 0) throws {
    guard level < 2000 else { return }
    for name in try item.provider.childNames(item, call, all: true) {
      let child = item.provider.child(item, name)
      if try item.provider.isContainer(child, call) {
        try flatten(child, target, call, level: level + 1)
      } else {
        try item.provider.copyItem(child, to: target, recurse: false, call)
      }
    }
  }
}

final class MoveItemCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    call.writesResults = flag("PassThru")
    let text = string("Destination") ?? ""
    for path in paths {
      try attempt {
        let items = try service.resolve(path, call)
        let target = try text.isEmpty ? service.currentItem : service.locate(PathText.unescape(text), from: call.scope)
        if items.count > 1, try !target.provider.isContainer(target, call) {
          throw ItemFailure.argument(
            "Cannot move the item because the source path points to one or more items and the destination path is not a container. Validate that the destination path is a container and try again."
          )
        }
        for item in items {
          try attempt {
            // A folder that would go into itself is refused before anything else.
            let goesIntoItself =
              item.provider.isFileSystem && target.provider.isFileSystem
              && PathText.isWithin(target.path, PathText.trimTrailing(item.path))
            if item.provider.isFileSystem, !goesIntoItself,
              PathText.isWithin(service.currentItem.path, PathText.trimTrailing(item.path)),
              service.currentItem.provider === item.provider
            {
              throw ItemFailure(
                "System.Management.Automation.PSInvalidOperationException",
                "Cannot move item because the item at '\(item.display)' is in use.", id: "InvalidOperation", .InvalidOperation)
            }
            guard item.provider === target.provider else {
              throw ItemFailure(
                "System.Management.Automation.PSArgumentException",
                "Cannot move the item because the source and destination paths did not resolve to the same provider.",
                id: "MoveItemSourceAndDestinationNotSameProvider", .InvalidArgument, target: Value(item.display))
            }
            try item.provider.moveItem(item, to: target, call)
          }
        }
      }
    }
  }
}

final class RenameItemCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    call.writesResults = flag("PassThru")
    guard let path = string(call.literal ? "LiteralPath" : "Path") else { return }
    try attempt {
      // A path that stands for no or for several items is taken as it is, as a literal one.
      var items = call.literal ? [] : try service.resolve(path, call)
      if items.count != 1 {
        let isPattern = !call.literal
        call.literal = true
        let literal = isPattern ? WildcardPattern.unescape(PSString.make(path)).string : path
        do { items = try service.resolve(literal, call) } catch let failure as ItemFailure
          where failure.record.errorId == "PathNotFound"
        {
          items = []
        }
        if items.isEmpty {
          throw ItemFailure(
            "System.Management.Automation.PSInvalidOperationException",
            "Cannot rename because item at '\(literal)' does not exist.", id: "InvalidOperation", .InvalidOperation)
        }
      }
      guard let item = items.first else { return }
      if item.provider.isFileSystem, service.currentItem.provider === item.provider,
        PathText.isWithin(service.currentItem.path, PathText.trimTrailing(item.path))
      {
        throw ItemFailure(
          "System.Management.Automation.PSInvalidOperationException",
          "Cannot rename the item at '\(item.display)' because it is in use.", id: "InvalidOperation", .InvalidOperation)
      }
      try item.provider.renameItem(item, string("NewName") ?? "", call)
    }
  }
}
