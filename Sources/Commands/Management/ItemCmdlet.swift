// What the cmdlets on items share: paths from -Path or -LiteralPath, filters, -Force, and the turning of provider failures into errors.

import Engine
import Objects
import Primitives

/// Base of the cmdlets that take paths.
class ItemCmdlet: Cmdlet {
  private var made: ProviderCall?

  /// The call with this cmdlet's parameters as they are now.
  var call: ProviderCall {
    let call: ProviderCall
    if let made {
      call = made
    } else {
      call = ProviderCall(context)
      made = call
    }
    call.literal = has("LiteralPath")
    call.force = flag("Force")
    call.filter = string("Filter")
    call.include = ItemCmdlet.patterns(strings("Include"))
    call.exclude = ItemCmdlet.patterns(strings("Exclude"))
    return call
  }

  var service: ProviderService { ProviderService.of(session) }

  /// The parameters that the provider of the first path would add can't be had with a credential: no provider here takes one.
  override func dynamicParameters() throws -> [ParameterSpec]? {
    if context.namesProviderParameter { context.lacksProviderParameters = !(try firstItem()?.provider.isFileSystem ?? false) }
    guard let credential = value("Credential").base.obj as? CredentialObj, !credential.userName.isEmpty else { return nil }
    guard let item = try firstItem() else { return nil }
    let refusal = ItemFailure.notSupported(
      item.provider.isFileSystem
        ? "The FileSystem provider supports credentials only on the New-PSDrive cmdlet. Perform the operation again without specifying credentials."
        : "The provider does not support the use of credentials. Perform the operation again without specifying credentials."
    ).record
    guard let wrapped = Self.wrapping[context.name.lowercased()] else { throw Thrown(refusal) }
    // The file system refuses before it has worked out the path: what is left of it is the drive's root.
    let path = item.provider.isFileSystem ? item.drive?.root ?? item.path : item.path
    let text =
      wrapped.hasPrefix("Attempting")
      ? "\(wrapped) operation on the '\(item.provider.name)' provider failed for path '\(path)'. "
      : "\(wrapped) operation cannot be retrieved from the '\(item.provider.name)' provider for path '\(path)'. "
    throw Thrown(
      ErrorRecord(
        ExceptionObj(
          "System.Management.Automation.ProviderInvocationException", text + refusal.exception.message, inner: refusal.exception
        ),
        id: refusal.errorId, category: refusal.category, target: .null))
  }

  /// What the first path means, or where one is: its provider's parameters count.
  private func firstItem() throws -> ItemPath? {
    let given = (strings("LiteralPath") ?? strings("Path"))?.first ?? "."
    let path = has("LiteralPath") ? given : PathText.unescape(given)
    return try orNil { try service.locate(path, from: context.scope) }
  }

  /// How the errors of the operations begin that say more than the provider's own text.
  private static let wrapping: [String: String] = {
    var texts: [String: String] = [
      "clear-item": "Attempting to perform the ClearItem", "remove-item": "Attempting to perform the RemoveItem",
    ]
    for (name, operation) in [
      ("get-item", "GetItem"), ("set-item", "SetItem"), ("new-item", "NewItem"), ("copy-item", "CopyItem"),
      ("rename-item", "RenameItem"), ("invoke-item", "InvokeDefaultAction"),
    ] { texts[name] = "The dynamic parameters for the \(operation)" }
    return texts
  }()

  static func patterns(_ texts: [String]?) -> [WildcardPattern] {
    (texts ?? []).filter { !$0.isEmpty }.map { WildcardPattern(PSString.make($0)) }
  }

  /// -Path or -LiteralPath.
  var paths: [String] { (has("LiteralPath") ? strings("LiteralPath") : strings("Path")) ?? [] }

  /// Runs a step; a provider's failure becomes a non-terminating error.
  func attempt(_ body: () throws -> Void) throws {
    do { try body() } catch let failure as ItemFailure {
      if failure.isTerminating { throw context.terminating(failure.record) }
      try writeError(failure.record)
    } catch let failure as DiskFailure {
      try writeError(failure.typeName, failure.message, id: failure.typeName, .NotSpecified)
    }
  }

  /// As `attempt`, where refused arguments are reported as well.
  func attemptReporting(_ body: () throws -> Void) throws {
    try attempt {
      do { try body() } catch let failure as ItemFailure where failure.endsCommand == nil { throw failure.reported }
    }
  }

  /// Runs `body` for every item that the paths mean.
  func eachItem(_ call: ProviderCall, _ body: (ItemPath) throws -> Void) throws {
    for path in paths {
      try attempt {
        for item in try service.resolve(path, call) {
          try call.checkStop()
          try attempt { try body(item) }
        }
      }
    }
  }
}

extension ItemFailure {
  /// Refused arguments end the command; things that are not there don't.
  var isTerminating: Bool {
    if let endsCommand { return endsCommand }
    switch record.errorId {
    case "Argument", "ArgumentNull", "ArgumentOutOfRange": return true
    default: return false
    }
  }
}
