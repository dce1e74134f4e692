// Errors of parameter binding: three exception types of one family, each record with PowerShell's id, text and place.

import Objects
import Primitives

/// Which of the binder's exceptions a failure is; the binder treats them differently.
enum BindingFailure {
  static let general = "System.Management.Automation.ParameterBindingException"
  static let transformation = "System.Management.Automation.ParameterBindingArgumentTransformationException"
  static let validation = "System.Management.Automation.ParameterBindingValidationException"
}

extension Thrown {
  /// Whether this is any failure to bind.
  var isBindingFailure: Bool {
    switch record.exception.type.fullName {
    case BindingFailure.general, BindingFailure.transformation, BindingFailure.validation: return true
    default: return false
    }
  }
  func isBindingFailure(_ kind: String) -> Bool { record.exception.type.fullName == kind }

  /// Whether a failed cast is somewhere in the chain of exceptions.
  var hasInvalidCast: Bool { record.exception.hasInvalidCast }
}

/// What the binder's errors say; `StaticParameterBinder` says the same without binding anything.
public enum BindingMessage {
  public static let ambiguousSet =
    "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an "
    + "insufficient number of parameters were provided."

  public static func ambiguousName(_ name: String, matches: [String]) -> String {
    "Parameter cannot be processed because the parameter name '\(name)' is ambiguous. Possible matches include:"
      + matches.map { " -" + $0 }.joined() + "."
  }

  public static func unknownName(_ name: String) -> String {
    "A parameter cannot be found that matches parameter name '\(name)'."
  }

  public static func unknownPosition(_ text: String) -> String {
    "A positional parameter cannot be found that accepts argument '\(text)'."
  }

  public static func alreadyBound(_ name: String) -> String {
    "Cannot bind parameter because parameter '\(name)' is specified more than once. To provide multiple values to parameters that can accept "
      + "multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\"."
  }

  public static func missingArgument(_ parameter: String, _ type: TypeInfo?) -> String {
    "Missing an argument for parameter '\(parameter)'. Specify a parameter of type '\(type?.reflectionName ?? "")' and try again."
  }
}

extension ParameterBinder {
  /// A ParameterBindingException with its record.
  func failure(
    _ kind: String = BindingFailure.general, id: String, _ message: String, category: ErrorCategory = .InvalidArgument,
    parameter: String? = nil, type: TypeInfo? = nil, specified: TypeInfo? = nil, at position: ScriptPosition? = nil,
    inner: ExceptionObj? = nil
  ) -> Thrown {
    failure(
      ExceptionObj(kind, message, inner: inner), id: id, category: category, parameter: parameter, type: type,
      specified: specified,
      at: position)
  }

  /// One with an exception that is already there.
  func failure(
    _ exception: ExceptionObj, id: String, category: ErrorCategory = .InvalidArgument, parameter: String? = nil,
    type: TypeInfo? = nil,
    specified: TypeInfo? = nil, at position: ScriptPosition? = nil
  ) -> Thrown {
    exception.fields["ParameterName"] = parameter.map { Value($0) } ?? .emptyString
    exception.fields["ParameterType"] = type.map { .object($0) } ?? .null
    exception.fields["TypeSpecified"] = specified.map { .object($0) } ?? .null
    exception.fields["ErrorId"] = Value(id)
    exception.fields["CommandInvocation"] = .object(InvocationInfo(context.invocation, session))
    let place = position ?? context.invocation.callExtent
    exception.fields["Line"] = place.map { Value($0.start.line) } ?? .long(0)
    exception.fields["Offset"] = place.map { Value($0.start.column) } ?? .long(0)
    let record = ErrorRecord(exception, id: id, category: category)
    record.position = position
    exception.record = record
    return Thrown(record)
  }

  func ambiguousSet(_ sets: SetMask) -> Thrown {
    if session.trace != nil {
      for (i, name) in plan.setNames.enumerated() where i < 63 && sets & (1 << SetMask(i)) != 0 {
        note("Remaining valid parameter set: \(name)")
      }
    }
    return failure(id: "AmbiguousParameterSet", BindingMessage.ambiguousSet)
  }

  func alreadyBound(_ argument: BindArgument) -> Thrown {
    let name = argument.name?.string ?? ""
    return failure(
      id: "ParameterAlreadyBound", BindingMessage.alreadyBound(name), parameter: name, at: argument.nameAt)
  }

  func missingArgument(_ argument: BindArgument, _ parameter: String, _ type: TypeInfo?) -> Thrown {
    failure(
      id: "MissingArgument", BindingMessage.missingArgument(parameter, type), parameter: parameter, type: type,
      at: argument.nameAt)
  }

  func missingMandatory(_ parameters: [PlannedParameter]) -> Thrown {
    let names = parameters.map { " " + $0.spec.name.string }.joined()
    return failure(
      id: "MissingMandatoryParameter", "Cannot process command because of one or more missing mandatory parameters:\(names).",
      parameter: names)
  }

  /// The failed conversion of an argument of a script's parameter.
  func transformationFailed(_ error: Thrown, _ spec: ParameterSpec, _ value: Value, at position: ScriptPosition?) -> Thrown {
    let inner =
      error.record.exception.type.fullName == "System.Management.Automation.ArgumentTransformationMetadataException"
      ? error.record.exception
      : ExceptionObj(
        "System.Management.Automation.ArgumentTransformationMetadataException", around: error.record.exception, "", "")
    return failure(
      ExceptionObj(
        BindingFailure.transformation, around: inner,
        "Cannot process argument transformation on parameter '\(spec.name.string)'. ", ""),
      id: "ParameterArgumentTransformationError", category: .InvalidData, parameter: spec.name.string,
      type: try? spec.type(session),
      specified: value.isNull ? nil : value.type, at: position)
  }

  /// The same for a call that needed no binder.
  static func transformationFailed(_ thrown: Thrown, _ spec: ParameterSpec, _ context: CommandContext, position: ScriptPosition)
    -> Thrown
  {
    let binder = ParameterBinder(context, CommandSignature(parameters: [], isAdvanced: false))
    let failed = binder.transformationFailed(thrown, spec, .null, at: position)
    context.session.complete(failed.record, context)
    return failed
  }

  /// Adds to an error that defaults from `$PSDefaultParameterValues` had been applied.
  func elaborated(_ thrown: Thrown) -> Thrown {
    guard defaultsInUse, thrown.isBindingFailure, !thrown.record.exception.message.contains("$PSDefaultParameterValues") else {
      return thrown
    }
    let names = boundDefaults.map { " -" + $0 }.joined()
    let exception = thrown.record.exception
    if boundDefaults.count > 1 {
      exception.message +=
        " This error might have been caused by applying the default parameter binding. You can disable the default parameter binding in "
        + "$PSDefaultParameterValues by setting $PSDefaultParameterValues[\"Disabled\"] to be $true, and then trying again. The following "
        + "default parameters were successfully bound for this cmdlet when the error occurred:\(names)"
    } else {
      exception.message +=
        " This failure might be caused by applying the default parameter binding. You can disable the default parameter binding in "
        + "$PSDefaultParameterValues by setting $PSDefaultParameterValues[\"Disabled\"] to be $true, and retry. The following default "
        + "parameter was successfully bound for this cmdlet when the error occurred:\(names)"
    }
    return thrown
  }
}

extension Session {
  /// A Swift error as an exception object; nil for control flow.
  func asException(_ error: Error) -> ExceptionObj? {
    switch error {
    case let thrown as Thrown: return thrown.record.exception
    case let raw as DotNetError: return raw.exception
    case let failure as RecordedFailure: return failure.record.exception
    case let primitive as PrimitiveError: return Primitive.exception(primitive)
    default: return nil
    }
  }
}
