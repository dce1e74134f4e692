// Get-Item and Get-ChildItem.

import Engine
import Objects
import Primitives

final class GetItemCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    try eachItem(call) { try $0.provider.getItem($0, call) }
  }
}

final class GetChildItemCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    call.attributes = attributes()
    call.followsLinks = flag("FollowSymlink") && (flag("Recurse") || has("Depth"))
    let depth: UInt32 = has("Depth") ? UInt32(clamping: int("Depth") ?? 0) : .max
    let recurse = flag("Recurse") || has("Depth")
    let given = paths
    for path in given.isEmpty ? [""] : given {
      try attempt {
        if flag("Name") {
          try listNames(path, recurse: recurse, depth: depth, call)
        } else {
          try list(path, recurse: recurse, depth: depth, call)
        }
      }
    }
  }

  /// -Attributes and the switches for single ones.
  private func attributes() -> AttributeFilter? {
    var filter = (value("Attributes").base.obj as? FlagsExpressionObj).map { AttributeFilter($0.groups) }
    func add(_ name: String, _ bits: Int64, isNegated: Bool = false) {
      guard flag(name) else { return }
      let more = AttributeFilter(bits, isNegated: isNegated)
      filter = filter.map { $0.and(more) } ?? more
    }
    add("Directory", 16)
    add("File", 16, isNegated: true)
    add("System", 4)
    add("ReadOnly", 1)
    add("Hidden", 2)
    return filter
  }

  /// Whether a path, wildcards and all, means containers and nothing else.
  private func isContainer(_ path: String, _ call: ProviderCall) throws -> Bool {
    let (include, exclude, filter) = (call.include, call.exclude, call.filter)
    (call.include, call.exclude, call.filter) = ([], [], nil)
    defer { (call.include, call.exclude, call.filter) = (include, exclude, filter) }
    do {
      let items = try service.resolve(path, call)
      return try !items.isEmpty && items.allSatisfy { try $0.provider.isContainer($0, call) }
    } catch let failure as ItemFailure where failure.record.errorId == "PathNotFound" { return false }
  }

  private func list(_ path: String, recurse: Bool, depth: UInt32, _ call: ProviderCall) throws {
    let text = path.isEmpty ? "." : path
    let hasWildcards = !call.literal && PathText.hasWildcards(text)
    guard hasWildcards || (!call.literal && (recurse || call.hasNameFilters)) else {
      let item = try service.locate(call.literal ? text : PathText.unescape(text), from: call.scope)
      do { try call.checkFilter(item.provider) } catch let failure as ItemFailure {
        throw ItemFailure(failure.record, endsCommand: true)
      }
      if call.hasNameFilters { return try walk(item, recurse: recurse, depth: depth, call, isKnown: false) }
      guard try item.provider.exists(item, call) else { throw ItemFailure.pathNotFound(item.path) }
      if try item.provider.isContainer(item, call) {
        return try item.provider.getChildren(item, recurse: recurse, depth: depth, call)
      }
      return try item.provider.getItem(item, call)
    }
    var place = text
    let given = call.include
    defer { call.include = given }
    if recurse, !path.isEmpty, !PathText.hasTrailingSlash(PathText.slashes(text)) {
      // `*.txt -Recurse` looks for such names below, and so does a name that is not there; `dir/*` looks through `dir`.
      let item = try service.locate(text, from: call.scope)
      let leaf = item.provider.isFileSystem ? PathText.leaf(PathText.slashes(text)) : item.path
      let parent = String(text.dropLast(leaf.count))
      if leaf == "*", flag("File") || flag("Directory") { place = parent.isEmpty ? "." : parent }
      if call.include.isEmpty, try !isContainer(place, call) {
        if leaf != "*" { call.include = [WildcardPattern(PSString.make(leaf))] }
        place = parent.isEmpty ? "." : parent
      }
    }
    let filters = (call.include, call.exclude, call.filter)
    if recurse { (call.include, call.exclude, call.filter) = ([], [], nil) }
    let items = try service.resolve(place, call)
    (call.include, call.exclude, call.filter) = filters
    let wasPlain = !PathText.hasWildcards(place)
    for item in items {
      try call.checkStop()
      try attempt {
        if call.hasNameFilters || (recurse && !wasPlain) {
          try walk(item, recurse: recurse, depth: depth, call, isKnown: false)
        } else if wasPlain || recurse, try item.provider.isContainer(item, call) {
          try item.provider.getChildren(item, recurse: recurse, depth: depth, call)
        } else {
          try item.provider.getItem(item, call)
        }
      }
    }
  }

  /// Goes through a container with -Include and -Exclude.
  private func walk(_ item: ItemPath, recurse: Bool, depth: UInt32, _ call: ProviderCall, isKnown: Bool, level: Int = 0) throws
  {
    try call.checkStop()
    guard try isKnown || item.provider.isContainer(item, call) else {
      if call.passes(service.leaf(item)) { try item.provider.getItem(item, call) }
      return
    }
    let matching = recurse && call.filter != nil ? Set(try item.provider.childNames(item, call, all: false)) : nil
    for name in try item.provider.childNames(item, call, all: recurse) {
      let child = item.provider.child(item, name)
      if call.passes(name), matching?.contains(name) ?? true { try item.provider.getItem(child, call) }
      guard recurse, depth > 0, level < 2000, try item.provider.isContainer(child, call) else { continue }
      if child.provider.isFileSystem, !call.followsLinks, Disk.facts(child.path)?.isLink == true { continue }
      try walk(child, recurse: true, depth: depth == .max ? depth : depth - 1, call, isKnown: true, level: level + 1)
    }
  }

  /// -Name: paths relative to the one given.
  private func listNames(_ path: String, recurse: Bool, depth: UInt32, _ call: ProviderCall) throws {
    let text = path.isEmpty ? "." : path
    let items: [ItemPath]
    if !call.literal, PathText.hasWildcards(text) {
      let filters = (call.include, call.exclude)
      (call.include, call.exclude) = ([], [])
      defer { (call.include, call.exclude) = filters }
      items = try service.resolve(text, call)
      for item in items where passes(service.leaf(item), filters) {
        if try recurse && item.provider.isContainer(item, call) {
          (call.include, call.exclude) = filters
          try names(item, "", depth: depth, recurse: true, call)
        } else {
          try call.write(Value(service.leaf(item)), item, isContainer: false)
        }
      }
      return
    }
    let item = try service.locate(call.literal ? text : PathText.unescape(text), from: call.scope)
    guard try item.provider.exists(item, call) else { throw ItemFailure.pathNotFound(item.path) }
    guard try item.provider.isContainer(item, call) else {
      if call.passes(service.leaf(item)) { try call.write(Value(service.leaf(item)), item, isContainer: false) }
      return
    }
    try names(item, "", depth: depth, recurse: recurse, call)
  }

  private func passes(_ name: String, _ filters: ([WildcardPattern], [WildcardPattern])) -> Bool {
    let text = PSString.make(name)
    if !filters.0.isEmpty, !filters.0.contains(where: { (try? $0.isMatch(text)) == true }) { return false }
    return !filters.1.contains { (try? $0.isMatch(text)) == true }
  }

  private func names(_ item: ItemPath, _ prefix: String, depth: UInt32, recurse: Bool, _ call: ProviderCall, level: Int = 0)
    throws
  {
    try call.checkStop()
    for name in try item.provider.childNames(item, call, all: false) where call.passes(name) {
      try call.write(Value(prefix + name), item.provider.child(item, name), isContainer: false)
    }
    guard recurse, depth > 0, level < 2000 else { return }
    for name in try item.provider.childNames(item, call, all: true) {
      let child = item.provider.child(item, name)
      guard try item.provider.isContainer(child, call) else { continue }
      if child.provider.isFileSystem, !call.followsLinks, Disk.facts(child.path)?.isLink == true { continue }
      try names(child, prefix + name + "/", depth: depth == .max ? depth : depth - 1, recurse: true, call, level: level + 1)
    }
  }
}
