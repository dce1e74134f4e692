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
    case "Argument", "ArgumentNull": return true
    default: return false
    }
  }
}
