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
    _ = try super.dynamicParameters()
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
        // Blanks and slashes at the end don't count. Parents with wildcards must exist when a name follows; without one the path is
        // taken as it is.
        var text = Substring(path)
        if !path.hasSuffix(":/"), !path.hasSuffix(":\\") {
          while let last = text.utf8.last, last == 0x20 || last == PathText.slash || last == 0x5c { text = text.dropLast() }
        }
        let parent = text.isEmpty ? "." : String(text)
        var places: [ItemPath] = []
        if let name, !name.isEmpty {
          var bases: [ItemPath] = []
          if PathText.hasWildcards(parent) {
            call.literal = false
            bases = try service.resolve(parent, call)
            call.literal = true
          } else {
            bases = [try service.locate(PathText.unescape(parent), from: call.scope)]
          }
          places = bases.map { base in
            base.provider.isFileSystem
              ? base.with(PathText.full(base.path, PathText.trimLeading(PathText.slashes(name))))
              : base.with(base.path.isEmpty ? name : base.path + "/" + name)
          }
        } else {
          let base = try service.locate(parent, from: call.scope)
          places = [base.provider.isFileSystem ? base.with(PathText.trimTrailing(base.path)) : base]
        }
        let type = string("ItemType") ?? ""
        if Self.isLink(type), try value("Value").isNull || Text.string(content, session).isEmpty {
          let exception = ExceptionObj(
            "System.Management.Automation.PSArgumentNullException",
            "Link '\(path)' cannot be created because the target Value was not specified.")
          exception.fields["ParamName"] = Value("content")
          throw ItemFailure(ErrorRecord(exception, id: "ArgumentNull", category: .InvalidArgument, target: .null))
        }
        for place in places { try place.provider.newItem(place, type: type, value: content, call) }
      }
    }
  }
}

extension NewItemCommand {
  /// Whether a type's name, or its beginning, stands for some kind of link: those need a target.
  fileprivate static func isLink(_ type: String) -> Bool {
    guard !type.isEmpty else { return false }
    let pattern = WildcardPattern(PSString.make(type + "*"))
    return ["symboliclink", "junction", "hardlink"].contains { (try? pattern.isMatch(PSString.make($0))) == true }
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
        if !call.literal, call.hasNameFilters || PathText.hasWildcards(path) {
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
        // With -Recurse the filters choose among what is below.
        let (include, exclude, filter) = (call.include, call.exclude, call.filter)
        if flag("Recurse") { (call.include, call.exclude, call.filter) = ([], [], nil) }
        defer { (call.include, call.exclude, call.filter) = (include, exclude, filter) }
        let items = try service.resolve(path, call)
        (call.include, call.exclude, call.filter) = (include, exclude, filter)
        if call.literal, items.isEmpty { throw ItemFailure.pathNotFound(path) }
        for item in items {
          try call.checkStop()
          try attempt { try remove(item, call) }
        }
      }
    }
  }

  private func remove(_ item: ItemPath, _ call: ProviderCall) throws {
    if service.isInUse(item) {
      return try writeError(
        "System.Management.Automation.PSInvalidOperationException",
        "Cannot remove the item at '\(item.display)' because it is in use.",
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
    guard call.hasNameFilters, !call.literal else { return try item.provider.removeItem(item, recurse: recurse, call) }
    // What matches below goes; the container itself when it matches and nothing was passed over.
    let passedOver = try sweep(item, recurse: recurse, call)
    if try item.provider.isContainer(item, call), call.passes(service.leaf(item)), passedOver == 0 {
      try item.provider.removeItem(item, recurse: false, call)
    }
  }

  /// Removes what the filters let pass below a container; gives how many names of the last container looked at they did not.
  private func sweep(_ item: ItemPath, recurse: Bool, _ call: ProviderCall, level: Int = 0) throws -> Int {
    try call.checkStop()
    guard try item.provider.isContainer(item, call) else {
      if call.passes(service.leaf(item)) { try item.provider.removeItem(item, recurse: recurse, call) }
      return 0
    }
    var passedOver = 0
    let matching = recurse && call.filter != nil ? Set(try item.provider.childNames(item, call, all: false)) : nil
    for name in try item.provider.childNames(item, call, all: recurse) {
      let child = item.provider.child(item, name)
      if call.passes(name) {
        if matching?.contains(name) ?? true { try item.provider.removeItem(child, recurse: false, call) }
      } else {
        passedOver += 1
      }
      if recurse, level < 2000, try item.provider.isContainer(child, call) {
        passedOver = try sweep(child, recurse: true, call, level: level + 1)
      }
    }
    return passedOver
  }
}
