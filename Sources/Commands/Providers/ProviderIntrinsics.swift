// `$ExecutionContext.InvokeProvider`: what the item cmdlets do, called as methods; and the stack of locations that SessionState.Path keeps.

import Engine
import Objects
import Primitives

extension SessionStateTypes {
  private static let results = "System.Collections.ObjectModel.Collection[psobject]"

  /// Runs something for every item that a path, or each of several, means.
  @Sendable private static func each(_ c: Call, force: Bool, literal: Bool, _ body: (ItemPath, ProviderCall) throws -> Void)
    throws
    -> Value
  {
    let own = try me(c)
    let call = own.call(force: force, literal: literal)
    return try gathered(own, call) {
      for path in c.args[0].pstring == nil ? Array(try Enumeration.list(c.args[0])) : [c.args[0]] {
        for item in try call.service.resolve(try own.session.text(path), call) { try body(item, call) }
      }
    }
  }

  /// The methods of `ItemCmdletProviderIntrinsics` that make, change and move items.
  static func declareItemChanges(_ t: TypeBuilder) {
    @Sendable func clear(_ c: Call, force: Bool, literal: Bool) throws -> Value {
      try each(c, force: force, literal: literal) { try $0.provider.clearItem($0, $1) }
    }
    t.method("\(results) Clear(string path)") { try clear($0, force: false, literal: false) }
    t.method("\(results) Clear(string[] path, bool force, bool literalPath)") {
      try clear($0, force: $0.bool(1), literal: $0.bool(2))
    }
    @Sendable func copy(_ c: Call, force: Bool, literal: Bool) throws -> Value {
      let own = try me(c)
      let target = try tried { try ProviderService.of(own.session).locate(c.text(1), from: own.scope) }
      // 0 is CopyTargetContainer, 1 CopyChildrenOfTargetContainer.
      let keepsTree = c.flags(3) == 0
      return try each(c, force: force, literal: literal) { item, call in
        try ItemTransfers.checkCopy([item], to: target)
        try ItemTransfers.copy(
          item, to: target, isContainer: try target.provider.isContainer(target, call), recurse: c.bool(2),
          keepsTree: keepsTree, call)
      }
    }
    let containers = "System.Management.Automation.CopyContainers copyContainers"
    t.method("\(results) Copy(string path, string destinationPath, bool recurse, \(containers))") {
      try copy($0, force: false, literal: false)
    }
    t.method(
      "\(results) Copy(string[] path, string destinationPath, bool recurse, \(containers), bool force, bool literalPath)"
    ) {
      try copy($0, force: $0.bool(4), literal: $0.bool(5))
    }
    @Sendable func move(_ c: Call, force: Bool, literal: Bool) throws -> Value {
      let own = try me(c)
      let target = try tried { try ProviderService.of(own.session).locate(c.text(1), from: own.scope) }
      return try each(c, force: force, literal: literal) { item, call in
        try ItemTransfers.move(item, named: item.display, to: { target }, call)
      }
    }
    t.method("\(results) Move(string path, string destination)") { try move($0, force: false, literal: false) }
    t.method("\(results) Move(string[] path, string destination, bool force, bool literalPath)") {
      try move($0, force: $0.bool(2), literal: $0.bool(3))
    }
    t.method("\(results) Rename(string path, string newName)") { c in
      try each(c, force: false, literal: false) { try $0.provider.renameItem($0, c.text(1), $1) }
    }
    t.method("\(results) Rename(string path, string newName, bool force)") { c in
      try each(c, force: c.bool(2), literal: false) { try $0.provider.renameItem($0, c.text(1), $1) }
    }
    @Sendable func make(_ c: Call, force: Bool) throws -> Value {
      let own = try me(c)
      let call = own.call(force: force, literal: true)
      return try gathered(own, call) {
        for path in c.args[0].pstring == nil ? Array(try Enumeration.list(c.args[0])) : [c.args[0]] {
          let base = try call.service.locate(try own.session.text(path), from: own.scope)
          let name = c.text(1)
          let place =
            name.isEmpty
            ? base
            : base.with(base.provider.isFileSystem || !base.path.isEmpty ? PathText.join(base.path, name) : name)
          try place.provider.newItem(place, type: c.text(2), value: c.args[3], call)
        }
      }
    }
    t.method("\(results) New(string path, string name, string itemTypeName, System.Object content)") {
      try make($0, force: false)
    }
    t.method("\(results) New(string[] path, string name, string itemTypeName, System.Object content, bool force)") {
      try make($0, force: $0.bool(4))
    }
    t.method("void Invoke(string path)") { c in
      _ = try each(c, force: false, literal: false) { try $0.provider.invokeItem($0, $1) }
      return .nothing
    }
  }

  /// `ChildItemCmdletProviderIntrinsics.GetNames`. Which containers are given matters with a filter alone, and there is none here.
  static func declareChildNames(_ t: TypeBuilder) {
    t.method(
      "System.Collections.ObjectModel.Collection[string] GetNames(string path, System.Management.Automation.ReturnContainers returnContainers, bool recurse)"
    ) { c in
      let own = try me(c)
      let call = own.call()
      var names = ContiguousArray<Value>()
      func add(_ item: ItemPath, _ prefix: String, _ level: Int) throws {
        let here = try item.provider.childNames(item, call, all: true)
        for name in here { names.append(Value(prefix + name)) }
        guard c.bool(2), level < 2000 else { return }
        for name in here {
          let child = item.provider.child(item, name)
          if try item.provider.isContainer(child, call) { try add(child, prefix + name + "/", level + 1) }
        }
      }
      try tried { for item in try call.service.resolve(c.text(0), call) { try add(item, "", 0) } }
      return .object(ListObj(.collection(of: .string), names, elementType: .string))
    }
  }

  /// The methods of `PathIntrinsics` that push and pop locations.
  static func declareStacks(_ t: TypeBuilder) {
    t.method("void PushCurrentLocation(string stackName)") { c in
      let service = ProviderService.of(try me(c).session)
      service.push(PathInfoObj(service.currentItem), on: c.text(0))
      return .nothing
    }
    t.method("System.Management.Automation.PathInfo PopLocation(string stackName)") { c in
      let own = try me(c)
      let service = ProviderService.of(own.session)
      return try tried {
        guard let place = try service.pop(from: c.text(0)) else { return .null }
        guard try place.item.provider.exists(place.item, own.call(force: true)) else {
          throw ItemFailure.pathNotFound(place.item.display)
        }
        service.go(to: place.item)
        return .object(PathInfoObj(service.currentItem))
      }
    }
    t.method("System.Management.Automation.PathInfoStack LocationStack(string stackName)") { c in
      let service = ProviderService.of(try me(c).session)
      return try tried {
        guard let stack = service.stack(c.text(0).isEmpty ? nil : c.text(0)) else { throw ProviderService.noStack(c.text(0)) }
        return .object(stack)
      }
    }
  }
}

extension ProviderService {
  /// Puts a location on a stack, the default one when none is named.
  func push(_ place: PathInfoObj, on name: String) {
    let wanted = name.isEmpty ? stackName : name
    let stack = stacks[wanted.lowercased()] ?? PathInfoStackObj(wanted)
    stacks[wanted.lowercased()] = stack
    stack.paths.insert(place, at: 0)
  }

  /// Takes the newest location off a stack; nil when the default one is empty. A pattern must mean one stack.
  func pop(from name: String) throws -> PathInfoObj? {
    var wanted = name.isEmpty ? stackName : name
    if PathText.hasWildcards(wanted) {
      let pattern = WildcardPattern(PSString.make(wanted))
      let found = stacks.values.filter { (try? pattern.isMatch(PSString.make($0.name))) == true }
      if found.count > 1 {
        throw ItemFailure.argument("The provided value '\(wanted)' resolved to more than one location stack.")
      }
      if let one = found.first { wanted = one.name }
    }
    let key = wanted.lowercased()
    guard let stack = stacks[key] else {
      if key == "default" { return nil }
      throw ProviderService.noStack(wanted)
    }
    guard !stack.paths.isEmpty else { return nil }
    let place = stack.paths.removeFirst()
    if stack.paths.isEmpty, key != "default" { stacks[key] = nil }
    return place
  }

  static func noStack(_ name: String) -> ItemFailure {
    ItemFailure.argument("Cannot find location stack '\(name)'. It does not exist or it is not a container.")
  }
}
