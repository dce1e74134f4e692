// What a provider can do, and the call it does it for: the cmdlet's streams, its filters and -Force. A provider that lacks an operation
// answers with PowerShell's "not supported" error of that operation.

import Engine
import Objects
import Primitives

/// A failure that the cmdlet reports as a non-terminating error.
struct ItemFailure: RecordedFailure {
  let record: ErrorRecord
  /// Whether it ends the command; nil where that follows from the error's id.
  var endsCommand: Bool?
  init(_ record: ErrorRecord, endsCommand: Bool? = nil) {
    self.record = record
    self.endsCommand = endsCommand
  }
  init(_ typeName: String, _ message: String, id: String, _ category: ErrorCategory, target: Value = .null) {
    let exception = ExceptionObj(typeName, message)
    if let kind = ItemFailure.sessionStateCategory(typeName, id) {
      exception.fields["ItemName"] = target
      exception.fields["SessionStateCategory"] = EnumTypes.value("System.Management.Automation.SessionStateCategory", kind)
    }
    record = ErrorRecord(exception, id: id, category: category, target: target)
  }

  /// The kind of thing that an error of the session's state is about: a `SessionStateCategory`.
  private static func sessionStateCategory(_ typeName: String, _ id: String) -> Int? {
    switch typeName {
    case "System.Management.Automation.ItemNotFoundException", "System.Management.Automation.DriveNotFoundException": return 4
    case "System.Management.Automation.ProviderNotFoundException": return 5
    case "System.Management.Automation.SessionStateException",
      "System.Management.Automation.SessionStateUnauthorizedAccessException":
      return ["Variable", "Alias", "Function", "Drive"].firstIndex { id.contains($0) }.map { $0 == 3 ? 4 : $0 }
    default: return nil
    }
  }

  static func pathNotFound(_ display: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.ItemNotFoundException", "Cannot find path '\(display)' because it does not exist.",
      id: "PathNotFound", .ObjectNotFound, target: Value(display))
  }

  static func driveNotFound(_ name: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.DriveNotFoundException",
      "Cannot find drive. A drive with the name '\(name)' does not exist.",
      id: "DriveNotFound", .ObjectNotFound, target: Value(name))
  }

  static func providerNotFound(_ name: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.ProviderNotFoundException", "Cannot find a provider with the name '\(name)'.",
      id: "ProviderNotFound", .ObjectNotFound, target: Value(name))
  }

  static func notSupported(_ message: String) -> ItemFailure {
    ItemFailure("System.Management.Automation.PSNotSupportedException", message, id: "NotSupported", .NotImplemented)
  }

  /// What can't be done as things stand.
  static func invalidOperation(_ message: String) -> ItemFailure {
    ItemFailure(
      "System.Management.Automation.PSInvalidOperationException", message, id: "InvalidOperation", .InvalidOperation)
  }

  /// An argument that is not valid, as every cmdlet and provider words it.
  static func invalid(_ parameter: String) -> ItemFailure {
    let failure = ItemFailure.argument(DotNetError.psArgumentText(parameter))
    failure.record.exception.fields["ParamName"] = Value(parameter)
    return failure
  }

  /// The failure as one that is reported and does not end the command.
  var reported: ItemFailure { ItemFailure(record, endsCommand: false) }

  /// An argument that the provider refuses.
  static func argument(_ message: String) -> ItemFailure {
    ItemFailure("System.Management.Automation.PSArgumentException", message, id: "Argument", .InvalidArgument)
  }
}

/// An item by its provider and that provider's own path.
struct ItemPath {
  let provider: Provider
  let drive: PSDriveObj?
  var path: String
  /// The provider's name as it was written where the path named it.
  var qualifier: String?

  /// The path as PowerShell shows it: on its drive if there is one, else behind the provider's name.
  var display: String {
    guard let drive else { return (qualifier ?? provider.info.qualifiedName) + "::" + path }
    if !drive.isNamed { return path }
    var below = path
    if provider.isFileSystem {
      below = PathText.isWithin(path, drive.root) ? String(path.dropFirst(PathText.trimTrailing(drive.root).count)) : path
      if PathText.trimTrailing(drive.root) == "/" { below = path }
    }
    if below.utf8.first != PathText.slash { below = "/" + below }
    return drive.name + ":" + below
  }

  /// The full name of its provider where that is not the file system.
  var otherProvider: String? { provider.isFileSystem ? nil : provider.info.qualifiedName }

  func with(_ path: String) -> ItemPath { ItemPath(provider: provider, drive: drive, path: path, qualifier: qualifier) }
}

/// One cmdlet's dealings with providers.
final class ProviderCall {
  let context: CommandContext
  let service: ProviderService
  var force = false
  var filter: String?
  var include: [WildcardPattern] = []
  var exclude: [WildcardPattern] = []
  /// Paths are taken as they are.
  var literal = false
  /// Whether items that changes make are written: -PassThru, or always for New-Item.
  var writesResults = true
  /// -Attributes and its switches.
  var attributes: AttributeFilter?
  var followsLinks = false
  var olderThan: PSDateTime?
  var newerThan: PSDateTime?
  /// -Options of functions and aliases, where it was given.
  var options: VariableOptions?
  /// Where items go when they are gathered and not written.
  var gather: ((Value, String, Bool) throws -> Void)?
  /// Whether an error ends the call at once and is the caller's exception: methods have nowhere to write one.
  var throwsErrors = false

  init(_ context: CommandContext) {
    self.context = context
    service = ProviderService.of(context.session)
  }

  var session: Session { context.session }
  var scope: Scope { context.scope }

  func writeError(_ failure: ItemFailure) throws {
    if throwsErrors { throw failure }
    try context.writeError(failure.record)
  }
  func writeError(_ typeName: String, _ message: String, id: String, _ category: ErrorCategory, target: Value = .null) throws {
    try writeError(ItemFailure(typeName, message, id: id, category, target: target))
  }
  func shouldProcess(_ target: String, _ action: String) throws -> Bool { try context.shouldProcess(target, action) }

  /// Only the file system filters by itself.
  func checkFilter(_ provider: Provider) throws {
    guard let filter, !filter.isEmpty, !provider.isFileSystem else { return }
    throw ItemFailure.notSupported("Cannot call method. The provider does not support the use of filters.")
  }

  /// Raises the signal when the user asked to stop.
  func checkStop() throws {
    if session.stopFlag.load(ordering: .relaxed) { throw StopSignal() }
  }

  /// Whether a leaf passes -Include and -Exclude.
  func passes(_ name: String) -> Bool {
    if include.isEmpty, exclude.isEmpty { return true }
    let text = PSString.make(name)
    if !include.isEmpty, !include.contains(where: { (try? $0.isMatch(text)) == true }) { return false }
    return !exclude.contains { (try? $0.isMatch(text)) == true }
  }

  var hasNameFilters: Bool { !include.isEmpty || !exclude.isEmpty }

  /// The scope that a qualified name means (`global:x`), and the name without it; nil when it is not qualified.
  func scoped(_ name: String) -> (scope: Scope, name: String)? {
    session.qualified(name, from: scope)
  }

  /// Writes an item with the properties that tell where it is from.
  func write(_ value: Value, _ item: ItemPath, isContainer: Bool) throws {
    if let gather { return try gather(value, item.path, isContainer) }
    try context.out.write(ItemNotes.attach(value, item, isContainer: isContainer))
  }
}

/// A provider.
class Provider {
  let info: ProviderInfoObj
  var name: String { info.name }
  var isFileSystem: Bool { false }

  init(_ info: ProviderInfoObj) {
    self.info = info
    info.provider = self
  }

  // Items.
  func exists(_ item: ItemPath, _ call: ProviderCall) throws -> Bool { false }
  func isContainer(_ item: ItemPath, _ call: ProviderCall) throws -> Bool { false }
  func hasChildren(_ item: ItemPath, _ call: ProviderCall) throws -> Bool { false }
  /// Names below a container; `all` takes containers whatever the filter says.
  func childNames(_ item: ItemPath, _ call: ProviderCall, all: Bool) throws -> [String] { [] }
  func child(_ item: ItemPath, _ name: String) -> ItemPath { item.with(PathText.join(item.path, name)) }
  func getItem(_ item: ItemPath, _ call: ProviderCall) throws {}
  func getChildren(_ item: ItemPath, recurse: Bool, depth: UInt32, _ call: ProviderCall) throws {}
  func newItem(_ item: ItemPath, type: String, value: Value, _ call: ProviderCall) throws {}
  func setItem(_ item: ItemPath, _ value: Value, _ call: ProviderCall) throws {
    throw ItemFailure.notSupported(Provider.notSupported)
  }
  func clearItem(_ item: ItemPath, _ call: ProviderCall) throws { throw ItemFailure.notSupported(Provider.notSupported) }
  func removeItem(_ item: ItemPath, recurse: Bool, _ call: ProviderCall) throws {}
  func copyItem(_ item: ItemPath, to target: ItemPath, recurse: Bool, _ call: ProviderCall) throws {}
  func moveItem(_ item: ItemPath, to target: ItemPath, _ call: ProviderCall) throws {
    throw ItemFailure.notSupported(Provider.noNavigation)
  }
  func renameItem(_ item: ItemPath, _ newName: String, _ call: ProviderCall) throws {}
  func invokeItem(_ item: ItemPath, _ call: ProviderCall) throws { throw ItemFailure.notSupported(Provider.notSupported) }

  // Content.
  func reader(_ item: ItemPath, _ options: ContentOptions, _ call: ProviderCall) throws -> ContentReader? {
    throw ItemFailure.notSupported(Provider.noContent)
  }
  func writer(_ item: ItemPath, _ options: ContentOptions, append: Bool, _ call: ProviderCall) throws -> ContentWriter? {
    throw ItemFailure.notSupported(Provider.noContent)
  }
  func clearContent(_ item: ItemPath, _ call: ProviderCall) throws { throw ItemFailure.notSupported(Provider.noContent) }

  // Properties.
  func getProperty(_ item: ItemPath, _ names: [String], _ call: ProviderCall) throws {
    throw ItemFailure.notSupported(Provider.noProperties)
  }
  func setProperty(_ item: ItemPath, _ given: [MemberView], _ call: ProviderCall) throws {
    throw ItemFailure.notSupported(Provider.noProperties)
  }
  func clearProperty(_ item: ItemPath, _ name: String, _ call: ProviderCall) throws {
    throw ItemFailure.notSupported(Provider.noProperties)
  }

  static let notSupported = "Provider operation stopped because the provider does not support this operation."
  static let noNavigation = "The NavigationCmdletProvider methods are not supported by this provider."
  static let noContent = "Cannot use interface. The IContentCmdletProvider interface is not implemented by this provider."
  static let noProperties = "Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider."
  static let noDynamicProperties =
    "Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider."
}

/// The note properties that say where an item is from.
enum ItemNotes {
  private static func names(_ texts: String...) -> [PSString] { texts.map { PSString.make($0) } }
  /// What items of the file system carry.
  static let shape = Shape(names("PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider", "PSIsContainer"))
  private static let driveless = Shape(names("PSPath", "PSParentPath", "PSChildName", "PSProvider", "PSIsContainer"))
  private static let flat = Shape(names("PSPath", "PSDrive", "PSProvider", "PSIsContainer"))
  private static let flatDriveless = Shape(names("PSPath", "PSProvider", "PSIsContainer"))

  /// Attaches the notes; strings and value types are wrapped for it.
  static func attach(_ value: Value, _ item: ItemPath, isContainer: Bool) -> Value {
    let holder: Obj
    if case .object(let object) = value { holder = object } else { holder = Wrapped(value) }
    let info = item.provider.info
    let prefix = info.qualifiedName + "::"
    var values: ContiguousArray<Value> = [Value(prefix + item.path)]
    var shape = item.drive == nil ? flatDriveless : flat
    if item.provider.isFileSystem {
      let parent = PathText.parent(item.path)
      values.append(parent.isEmpty ? .emptyString : Value(prefix + parent))
      values.append(Value(item.path == "/" ? "/" : PathText.leaf(item.path)))
      shape = item.drive == nil ? driveless : self.shape
    }
    if let drive = item.drive { values.append(.object(drive)) }
    values.append(.object(info))
    values.append(.bool(isContainer))
    if let bag = holder.extras {
      for (i, name) in shape.names.enumerated() { bag.set(name, values[i]) }
    } else {
      holder.extras = PropertyBag(shape, values)
    }
    return .object(holder)
  }
}
