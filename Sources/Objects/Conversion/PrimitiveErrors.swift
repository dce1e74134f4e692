// The Primitives room throws .NET's exception kinds as an enum; here they become exception objects.

import Primitives

/// Running algorithms of the Primitives room for scripts.
public enum Primitive {
  /// Runs `body`; a `PrimitiveError` leaves as a `DotNetError` of the right type.
  @inlinable public static func wrap<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as PrimitiveError { throw DotNetError(exception(error)) }
  }

  /// The exception object for a primitive error.
  public static func exception(_ error: PrimitiveError) -> ExceptionObj {
    let exception = ExceptionObj(typeName(error), error.message)
    switch error {
    case .argument(_, let name?), .argumentOutOfRange(_, let name?, _): exception.fields["ParamName"] = Value(name)
    case .argumentNull(let name): exception.fields["ParamName"] = Value(name)
    case .regexParse(_, let kind, let offset):
      exception.fields["Error"] = Value(kind)
      exception.fields["Offset"] = Value(offset)
    case .regexTimeout(let pattern, let input, let nanoseconds):
      exception.fields["Pattern"] = Value(pattern)
      exception.fields["Input"] = Value(input)
      exception.fields["MatchTimeout"] = .timeSpan(PSTimeSpan(ticks: nanoseconds == 0 ? -10_000 : Int64(nanoseconds / 100)))
    default: break
    }
    return exception
  }

  /// The full name of the exception type.
  public static func typeName(_ error: PrimitiveError) -> String {
    switch error {
    case .format: return "System.FormatException"
    case .overflow: return "System.OverflowException"
    case .argument: return "System.ArgumentException"
    case .argumentOutOfRange: return "System.ArgumentOutOfRangeException"
    case .argumentNull: return "System.ArgumentNullException"
    case .arithmetic: return "System.ArithmeticException"
    case .divideByZero: return "System.DivideByZeroException"
    case .indexOutOfRange: return "System.IndexOutOfRangeException"
    case .invalidOperation: return "System.InvalidOperationException"
    case .regexParse: return "System.Text.RegularExpressions.RegexParseException"
    case .regexTimeout: return "System.Text.RegularExpressions.RegexMatchTimeoutException"
    case .outOfMemory: return "System.OutOfMemoryException"
    case .notSupported: return "System.NotSupportedException"
    case .wildcard: return "System.Management.Automation.WildcardPatternException"
    }
  }

  /// Runs `body`; errors of primitives and members leave as a `Thrown` whose id is the exception's type name, as uncaught .NET exceptions in
  /// expressions have it.
  public static func raise<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as PrimitiveError {
      let exception = exception(error)
      throw Thrown(ErrorRecord(exception, id: exception.type.fullName, category: .OperationStopped))
    } catch let error as DotNetError {
      throw Thrown(ErrorRecord(error.exception, id: error.exception.type.fullName, category: .OperationStopped))
    }
  }
}
