// What Environment, Variable, Function and Alias share: flat providers over the session's own tables. How items are listed, set, copied and
// renamed is here; each says only how one entry is read and written.

import Engine
import Objects
import Primitives

/// A provider of named entries without containers below its root.
class SessionStateProvider: Provider {
  // What each provider says.
  func names(_ call: ProviderCall) -> [String] { [] }
  /// The item object of an entry; nil when there is none.
  func entry(_ name: String, _ call: ProviderCall) throws -> Value? { nil }
  /// What Get-Content reads of an entry.
  func content(_ name: String, _ call: ProviderCall) throws -> Value? { nil }
  /// Sets or makes an entry; gives its item.
  func set(_ name: String, _ value: Value, _ call: ProviderCall) throws -> Value { .null }
  func remove(_ name: String, _ call: ProviderCall) throws {}
  /// Refuses to rename what must not change.
  func checkRename(_ name: String, _ call: ProviderCall) throws {}

  override func exists(_ item: ItemPath, _ call: ProviderCall) throws -> Bool {
    if item.path.isEmpty { return true }
    return try entry(item.path, call) != nil
  }
  override func isContainer(_ item: ItemPath, _ call: ProviderCall) throws -> Bool { item.path.isEmpty }
  override func hasChildren(_ item: ItemPath, _ call: ProviderCall) throws -> Bool { item.path.isEmpty && !names(call).isEmpty }
  override func child(_ item: ItemPath, _ name: String) -> ItemPath { item.with(name) }

  private func sorted(_ call: ProviderCall) -> [String] {
    names(call).map { ($0, PSString.make($0)) }.sorted { a, b in
      let order = Collation.invariant.compare(a.1, b.1, .ignoreCase)
      return order != 0 ? order < 0 : a.0 < b.0
    }.map { $0.0 }
  }

  override func childNames(_ item: ItemPath, _ call: ProviderCall, all: Bool) throws -> [String] {
    item.path.isEmpty ? sorted(call) : []
  }

  override func getItem(_ item: ItemPath, _ call: ProviderCall) throws {
    if item.path.isEmpty {
      // The root is the table as a whole.
      let values = try sorted(call).compactMap { try entry($0, call) }
      return try call.write(.object(ListObj(.collection(of: .object), ContiguousArray(values))), item, isContainer: true)
    }
    // The table knows names without scopes.
    guard call.scoped(item.path) == nil, let value = try entry(item.path, call) else { return }
    try call.write(value, item, isContainer: false)
  }

  override func getChildren(_ item: ItemPath, recurse: Bool, depth: UInt32, _ call: ProviderCall) throws {
    if recurse, depth != .max {
      throw ItemFailure.notSupported("Provider operation stopped because the provider does not support the 'Depth' parameter.")
    }
    guard item.path.isEmpty else { return try getItem(item, call) }
    for name in sorted(call) {
      try call.checkStop()
      if let value = try entry(name, call) { try call.write(value, item.with(name), isContainer: false) }
    }
  }

  /// What the session refuses to change is reported and does not end the command.
  private func reporting<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let failure as ItemFailure where failure.endsCommand == nil {
      throw failure.reported
    } catch let thrown as Thrown where Self.isRefusal(thrown.record) {
      throw ItemFailure(thrown.record, endsCommand: false)
    }
  }

  private static func isRefusal(_ record: ErrorRecord) -> Bool {
    switch record.exception.type.fullName {
    case "System.Management.Automation.SessionStateUnauthorizedAccessException",
      "System.Management.Automation.SessionStateOverflowException", "System.Management.Automation.PSArgumentException":
      return true
    default: return false
    }
  }

  /// The root has no entry: its path is empty.
  private func noName(_ parameter: String, _ id: String, isNull: Bool = false) -> ItemFailure {
    ItemFailure(
      isNull
        ? "System.Management.Automation.PSArgumentNullException" : "System.Management.Automation.PSArgumentException",
      isNull ? DotNetError.psArgumentNullText(parameter) : DotNetError.psArgumentText(parameter), id: id, .InvalidArgument,
      target: .emptyString)
  }

  override func setItem(_ item: ItemPath, _ value: Value, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("name", "SetItemNullName", isNull: true) }
    guard try call.shouldProcess("Item: \(item.path) Value: \(try Text.string(value, call.session).string)", "Set Item") else {
      return
    }
    let made = try reporting { try set(item.path, value, call) }
    if call.writesResults, !made.isNull { try call.write(made, item, isContainer: false) }
  }

  override func clearItem(_ item: ItemPath, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("path", "ClearItemNullPath", isNull: true) }
    guard try call.shouldProcess("Item: \(item.path)", "Clear Item") else { return }
    _ = try reporting { try set(item.path, .null, call) }
  }

  override func newItem(_ item: ItemPath, type: String, value: Value, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("path", "NewItemNullPath") }
    if value.isNull {
      return try call.writeError(
        "System.Management.Automation.PSArgumentNullException", DotNetError.psArgumentNullText("value"),
        id: "NewItemValueNotSpecified", .InvalidArgument, target: Value(item.path))
    }
    if !call.force, try entry(item.path, call) != nil { throw alreadyExists(item.path) }
    guard
      try call.shouldProcess(
        "Item: \(item.path) Type: \(type) Value: \(try Text.string(value, call.session).string)", "New Item")
    else { return }
    try setItem(item, value, call)
  }

  private func alreadyExists(_ path: String) -> ItemFailure {
    ItemFailure.argument("The item at path '\(path)' already exists.").reported
  }

  override func removeItem(_ item: ItemPath, recurse: Bool, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("path", "RemoveItemNullPath") }
    guard try call.shouldProcess("Item: \(item.path)", "Remove Item") else { return }
    try reporting { try remove(item.path, call) }
  }

  override func copyItem(_ item: ItemPath, to target: ItemPath, recurse: Bool, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("path", "CopyItemNullPath") }
    // A copy without a name is the item itself.
    if target.path.isEmpty {
      if call.writesResults { try getItem(item, call) }
      return
    }
    guard try entry(item.path, call) != nil else {
      throw ItemFailure.argument("Cannot copy item. Item at the path '\(item.path)' does not exist.").reported
    }
    guard try call.shouldProcess("Item: \(item.path) Destination: \(target.path)", "Copy Item") else { return }
    let value = try content(item.path, call) ?? .null
    let made = try reporting { try set(target.path, value, call) }
    if call.writesResults, !made.isNull { try call.write(made, target, isContainer: false) }
  }

  override func renameItem(_ item: ItemPath, _ newName: String, _ call: ProviderCall) throws {
    if item.path.isEmpty { throw noName("name", "RenameItemNullPath") }
    guard let value = try entry(item.path, call) else {
      throw ItemFailure.argument("The item at the path '\(item.path)' does not exist.").reported
    }
    if !call.force, try newName.isEmpty || entry(newName, call) != nil { throw alreadyExists(newName) }
    try reporting { try checkRename(item.path, call) }
    guard try call.shouldProcess("Item: \(item.path) New name: \(newName)", "Rename Item") else { return }
    if PSString.make(item.path).equalsIgnoringCase(PSString.make(newName)) {
      if call.writesResults { try getItem(item.with(newName), call) }
      return
    }
    let made = try reporting {
      let made = try set(newName, value, call)
      try remove(item.path, call)
      return made
    }
    if call.writesResults, !made.isNull { try call.write(made, item.with(newName), isContainer: false) }
  }

  override func reader(_ item: ItemPath, _ options: ContentOptions, _ call: ProviderCall) throws -> ContentReader? {
    if item.path.isEmpty { throw ItemFailure.invalid("path") }
    guard let value = try content(item.path, call), !value.isNull else { return nil }
    return ListReader(value.pstring == nil ? value.sequence.map { Array($0.items) } ?? [value] : [value])
  }

  override func writer(_ item: ItemPath, _ options: ContentOptions, append: Bool, _ call: ProviderCall) throws -> ContentWriter?
  {
    if item.path.isEmpty { throw ItemFailure.invalid("path") }
    if append {
      throw Thrown(
        "System.Management.Automation.PSNotSupportedException",
        "Cannot call method. The content Seek method is not supported by this provider.", id: "NotSupported",
        category: .NotImplemented)
    }
    return ItemWriter { [unowned self] in _ = try self.set(item.path, $0, call) }
  }

  override func clearContent(_ item: ItemPath, _ call: ProviderCall) throws {
    throw ItemFailure.notSupported(
      "Cannot perform the ClearContent operation. The ClearContent operation is not supported by this provider.")
  }
}
