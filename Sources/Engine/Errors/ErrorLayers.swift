// Which exceptions a handler may name for one error. An error is kept as what its command or statement raised; PowerShell lets it travel inside
// others (a command's in a CmdletInvocationException, a stop's in an ActionPreferenceStopException), and handlers may name any of them.

import Objects

enum ErrorLayers {
  /// One exception that a handler may name, and what `$_` shows when it does.
  struct Layer {
    let type: TypeInfo
    let shown: ExceptionObj
  }

  private static func type(_ name: String) -> TypeInfo { TypeCatalog.exception("System.Management.Automation." + name) }
  static let commandType = type("CmdletInvocationException")
  static let stopType = type("ActionPreferenceStopException")
  private static let runtimeType = type("RuntimeException")

  /// The layers in the order in which they are tried.
  static func of(_ record: ErrorRecord) -> [Layer] {
    let exception = record.exception
    var layers: [Layer] = []
    func add(_ type: TypeInfo, _ shown: ExceptionObj) { layers.append(Layer(type: type, shown: shown)) }
    if record.isFatal, exception.type !== stopType {
      add(stopType, exception)
      if exception.type.isRuntimeException, let inner = exception.inner { add(inner.type, exception) }
      add(exception.type, exception)
    } else if record.boundary == .command {
      add(exception.type, exception)
      add(commandType, exception)
      if let inner = exception.inner { add(inner.type, exception) }
    } else {
      if let inner = exception.inner { add(inner.type, inner) }
      add(exception.type, exception)
    }
    // Any error travels inside a RuntimeException, though a handler sees the exception itself.
    if !exception.type.isRuntimeException { add(runtimeType, exception) }
    return layers
  }

  /// The error as whoever calls from outside the language gets it.
  static func outermost(_ record: ErrorRecord) -> ErrorRecord {
    let outer: ExceptionObj
    if record.isFatal, record.exception.type !== stopType {
      outer = ExceptionObj(
        stopType.fullName,
        "The running command stopped because the preference variable \"ErrorActionPreference\" or common parameter is set to Stop: "
          + (record.detailsMessage ?? record.exception.message))
      outer.record = record
    } else if record.boundary == .command || !record.exception.type.isRuntimeException {
      outer = commandFailure(record)
      outer.record = record
    } else {
      return record
    }
    return ErrorRecord(outer, id: record.errorId, category: record.category, target: record.target)
  }

  /// The exception in which a command's error travels.
  static func commandFailure(_ record: ErrorRecord) -> ExceptionObj {
    ExceptionObj(commandType.fullName, record.detailsMessage ?? record.exception.message, inner: record.exception)
  }
}
