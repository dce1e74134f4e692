// Attributes of parameters whose constructors or properties refuse what is written: PowerShell makes the attributes when a command is first
// used, whether the parameter is given or not.

import Objects
import Primitives
import Syntax

enum AttributeConstruction {
  /// The error when the constants of an attribute are such that it can't be made; nil when nothing is wrong.
  static func failure(_ ast: AttributeAst, _ session: Session?) -> Thrown? {
    let given = ast.positionalArguments.map { AttributeReader.constant($0) }
    switch AttributeReader.name(ast) {
    case "validatecount":
      return lengths(
        ast, given, id: "ValidateRangeMaxLengthSmallerThanMinLength",
        "The specified maximum number of arguments for a parameter is fewer than the specified minimum number of arguments. Update the ValidateCount attribute for the parameter."
      )
    case "validatelength":
      return lengths(
        ast, given, id: "ValidateLengthMaxLengthSmallerThanMinLength",
        "The specified maximum character length of the argument is shorter than the specified minimum argument character length. Update the ValidateLength attribute for the parameter."
      )
    case "validaterange": return range(ast, given, session)
    case "parameter": return texts(ast)
    default: return nil
    }
  }

  private static func lengths(_ ast: AttributeAst, _ given: [Value?], id: String, _ message: String) -> Thrown? {
    guard given.count == 2, let low = given[0]?.integer, let high = given[1]?.integer else { return nil }
    if low < 0 { return constructing(ast, outOfRange("minLength")) }
    if high <= 0 { return constructing(ast, outOfRange("maxLength")) }
    return high < low ? ParameterValidation.failure(id, message) : nil
  }

  private static func range(_ ast: AttributeAst, _ given: [Value?], _ session: Session?) -> Thrown? {
    if given.count == 2, let low = given[0], let high = given[1], !low.isNull, !high.isNull {
      do {
        _ = try ParameterValidation.range(low, high, session)
        return nil
      } catch { return error as? Thrown }
    }
    guard given.count == 1, let kind = given[0], case .string = kind else { return nil }
    do {
      _ = try Conversion.convert(kind, to: AttributeTypes.rangeKind, session ?? Runtime())
      return nil
    } catch let thrown as Thrown {
      let inner = thrown.record.exception
      inner.record = inner.record ?? thrown.record
      return constructing(ast, inner)
    } catch { return nil }
  }

  /// Texts of `[Parameter()]` that may not be empty.
  private static func texts(_ ast: AttributeAst) -> Thrown? {
    for argument in ast.namedArguments where !argument.expressionOmitted {
      guard ["helpmessage", "helpmessagebasename", "helpmessageresourceid"].contains(argument.argumentName.lowercased()),
        case .string(let text)? = AttributeReader.constant(argument.argument), text.count == 0
      else { continue }
      return Thrown(
        "System.Management.Automation.PSArgumentException",
        DotNetError.psArgumentText("value"),
        id: "Argument", category: .InvalidArgument)
    }
    return nil
  }

  private static func outOfRange(_ name: String) -> ExceptionObj {
    let exception = ExceptionObj(
      "System.Management.Automation.PSArgumentOutOfRangeException",
      "Cannot process argument because the value of argument \"\(name)\" is out of range. Change argument \"\(name)\" to a value that is within range. (Parameter '\(name)')"
    )
    exception.record = ErrorRecord(exception, id: "ArgumentOutOfRange", category: .InvalidArgument)
    return exception
  }

  private static func constructing(_ ast: AttributeAst, _ inner: ExceptionObj) -> Thrown {
    Thrown(
      "System.Management.Automation.RuntimeException",
      "The following exception occurred while constructing the attribute \"\(ast.typeName.fullName)\": \"\(inner.message)\"",
      id: "ExceptionConstructingAttribute", category: .InvalidOperation, inner: inner)
  }
}
