// The -f operator: composite formats with PowerShell's arguments.

import Primitives

/// `format -f arguments`.
public enum FormatOperator {
  /// The formatted text. Only an `object[]` spreads over the placeholders; any other value is the one argument.
  public static func format(_ format: Value, _ args: Value, _ runtime: Runtime) throws -> Value {
    let text = try Text.string(format, runtime)
    var arguments: ContiguousArray<Value> = [args]
    if let array = args.sequence as? ArrayObj, array.elementType === TypeInfo.object || !array.elementType.isValueType {
      arguments = array.items
    }
    do {
      return .string(try compose(text, arguments, .named(runtime.cultureName), runtime))
    } catch let error as DotNetError where error.exception.type.fullName == "System.FormatException" {
      throw failure(error.exception, text)
    }
  }

  private static func failure(_ exception: ExceptionObj, _ text: PSString) -> Thrown {
    Thrown(
      "System.Management.Automation.RuntimeException", "Error formatting a string: \(exception.message).", id: "FormatError",
      category: .InvalidOperation, target: .string(text), inner: exception)
  }

  /// `String.Format(culture, text, arguments)`.
  public static func compose(_ text: PSString, _ arguments: ContiguousArray<Value>, _ culture: Culture, _ runtime: Runtime)
    throws -> PSString
  {
    try Primitive.wrap {
      try CompositeFormat.format(text, argumentCount: arguments.count) { index, format in
        let value = arguments[index]
        if value.isNull { return .empty }
        if case .string(let text) = value { return text }
        // A number that was written as an argument shows as written, whatever the format.
        if case .object(let object) = value, let spelling = (object as? Wrapped)?.spelling { return spelling }
        return try Formattable.toString(value, format: format.map { PSString.make($0) }, culture: culture, runtime)
      }
    }
  }
}
