// The errors of member access, each with PowerShell's text, id and category.

import Primitives

public enum MemberErrors {
  private static let methodException = "System.Management.Automation.MethodException"

  /// `$null.Method()`.
  public static func callOnNull() -> Thrown {
    .runtime("You cannot call a method on a null-valued expression.", id: "InvokeMethodOnNull")
  }

  /// What strict mode says of a property that is not there.
  public static func missingInStrictMode(_ name: PSString) -> Thrown {
    Thrown(
      "System.Management.Automation.PropertyNotFoundException",
      "The property '\(name.string)' cannot be found on this object. Verify that the property exists.",
      id: "PropertyNotFoundStrict", category: .NotSpecified)
  }

  public static func methodNotFound(_ typeName: String, _ name: String) -> Thrown {
    .runtime(
      "Method invocation failed because [\(typeName)] does not contain a method named '\(name)'.", id: "MethodNotFound",
      target: Value(name))
  }

  /// The type name that "Method invocation failed" shows for a value.
  public static func methodNotFound(_ target: Value, _ name: String) -> Thrown {
    methodNotFound(target.base.type.dotNetFullName, name)
  }

  public static func noOverload(_ name: String, _ count: Int) -> Thrown {
    Thrown(
      methodException, "Cannot find an overload for \"\(name)\" and the argument count: \"\(count)\".",
      id: "MethodCountCouldNotFindBest")
  }

  public static func ambiguous(_ name: String, _ count: Int) -> Thrown {
    Thrown(
      methodException, "Multiple ambiguous overloads found for \"\(name)\" and the argument count: \"\(count)\".",
      id: "MethodCountCouldNotFindBest")
  }

  /// A plain value where a `[ref]` parameter wants a reference; `index` from 0.
  static func needsReference(_ index: Int) -> Thrown {
    Thrown(
      methodException, "Argument: '\(index + 1)' should be a System.Management.Automation.PSReference. Use [ref].",
      id: "NonRefArgumentToRefParameterMsg")
  }

  /// An argument that does not convert to its parameter.
  static func argument(
    _ argument: Value, _ parameter: String, _ method: String, _ type: TypeInfo, _ cause: Error, _ runtime: Runtime
  ) throws
    -> Error
  {
    guard let inner = exception(of: cause) else { return cause }
    let shown = argument.isNull ? "" : ((try? ArgumentConversion.describe(argument, runtime)) ?? "")
    let text =
      "Cannot convert argument \"\(parameter)\", with value: \"\(shown)\", for \"\(method)\" to type "
      + "\"\(type.reflectionName)\": \"\(inner.message)\""
    return Thrown(methodException, text, id: "MethodArgumentConversionInvalidCastArgument", inner: inner)
  }

  /// The .NET exception behind a Swift error; nil for control flow, which must pass untouched.
  public static func exception(of error: Error) -> ExceptionObj? {
    switch error {
    case let thrown as Thrown: return thrown.record.exception
    case let dotNet as DotNetError: return dotNet.exception
    case let primitive as PrimitiveError: return exception(primitive)
    default: return nil
    }
  }

  /// The exception object of an error of the room below.
  public static func exception(_ error: PrimitiveError) -> ExceptionObj { Primitive.exception(error) }

  /// What leaves a method whose body failed: `Exception calling "X" with "n" argument(s): "..."`, its id the inner exception's type.
  public static func invocation(_ error: Error, _ method: String, _ count: Int, id: String? = nil) -> Error {
    if let record = record(error), record.endsCommand { return error }
    guard let inner = exception(of: error) else { return error }
    if inner.type.fullName == methodException {
      return Thrown(ErrorRecord(inner, id: record(error)?.errorId ?? inner.type.name))
    }
    let exception = ExceptionObj(
      "System.Management.Automation.MethodInvocationException", around: inner,
      "Exception calling \"\(method)\" with \"\(count)\" argument(s): \"", "\"")
    return Thrown(ErrorRecord(exception, id: id ?? inner.type.name))
  }

  private static func record(_ error: Error) -> ErrorRecord? { (error as? Thrown)?.record }

  static func getting(_ error: Error, _ name: String, id: String? = nil) -> Error {
    guard let inner = exception(of: error) else { return error }
    return Thrown(
      "System.Management.Automation.GetValueInvocationException", "Exception getting \"\(name)\": \"\(inner.message)\"",
      id: id ?? inner.type.name, inner: inner)
  }

  static func setting(_ error: Error, _ name: String, id: String = "ExceptionWhenSetting") -> Error {
    guard let inner = exception(of: error) else { return error }
    if inner.type.fullName == "System.Management.Automation.SetValueException" { return error }
    return Thrown(
      "System.Management.Automation.SetValueInvocationException", "Exception setting \"\(name)\": \"\(inner.message)\"", id: id,
      inner: inner)
  }

  private static func missingText(_ name: String) -> String {
    "The property '\(name)' cannot be found on this object. Verify that the property exists and can be set."
  }

  /// Setting a property on `$null`.
  public static func setOnNull(_ name: String) -> Thrown { .runtime(missingText(name), id: "PropertyNotFound") }

  /// Setting a property that a .NET object lacks.
  public static func propertyNotFound(_ name: String) -> Thrown {
    .runtime(missingText(name), id: "PropertyAssignmentException")
  }

  /// Setting a property that a PSCustomObject lacks.
  static func customPropertyNotFound(_ name: String) -> Thrown {
    let inner = ExceptionObj("System.Management.Automation.SetValueException", missingText(name))
    return Thrown(
      "System.Management.Automation.SetValueInvocationException", "Exception setting \"\(name)\": \"\(missingText(name))\"",
      id: "ExceptionWhenSetting", inner: inner)
  }

  /// Reading a property in strict mode that is not there.
  public static func strict(_ name: String) -> Thrown {
    Thrown(
      "System.Management.Automation.PropertyNotFoundException",
      "The property '\(name)' cannot be found on this object. Verify that the property exists.", id: "PropertyNotFoundStrict")
  }

  static func readOnly(_ name: String) -> Thrown {
    let text = "'\(name)' is a ReadOnly property."
    let inner = ExceptionObj("System.Management.Automation.SetValueException", text)
    return Thrown(
      "System.Management.Automation.RuntimeException", text, id: "PropertyAssignmentException", category: .InvalidOperation,
      inner: inner)
  }

  static func noSetter(_ name: String) -> Thrown {
    Thrown(
      "System.Management.Automation.SetValueException", "Set accessor for property \"\(name)\" is unavailable.",
      id: "SetWithoutSetterFromScriptProperty")
  }

  static func aliasCycle(_ name: String) -> Thrown {
    Thrown(
      "System.Management.Automation.ExtendedTypeSystemException", "The alias with name \"\(name)\" contains a cycle.",
      id: "CycleInAliasLookup")
  }
}
