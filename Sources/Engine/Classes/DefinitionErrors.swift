// What is wrong with classes and enumerations that only shows when types are made of them: PowerShell finds these errors when it compiles a
// text, not when it parses it, and reports all of them in one ParseException.

import Objects
import Primitives
import Syntax

/// Collects the errors of the definitions of one text.
final class DefinitionErrors {
  private let source: SourceText
  private(set) var list: [ParseError] = []

  init(_ source: SourceText) { self.source = source }

  func report(_ extent: Extent, _ message: DefinitionMessage) { report(extent, message.id, message.text) }

  func report(_ extent: Extent, _ id: String, _ text: String) {
    if list.contains(where: { $0.errorId == id && $0.extent == extent }) { return }
    list.append(ParseError(extent: extent, errorId: id, message: text, incompleteInput: false))
  }

  /// Throws what was reported.
  func raise(_ session: Session) throws {
    if let failure = session.parseFailure(list, source) { throw failure }
  }
}

/// The errors with their texts.
enum DefinitionMessage {
  case memberAlreadyDefined(String)
  case typeNotFound(String)
  case sealedBaseClass(String)
  case subtypeArray(String)
  case subtypeUnclosedGeneric(String)
  case interfaceNameExpected(String)
  case baseClassNoDefaultCtor(String)
  case staticConstructorCantHaveParameters
  case typeNotAllowedForParameter(String)
  case cycleInEnumInitializers
  case enumeratorValueOutOfBounds(String)
  case enumeratorValueMustBeConstant
  case invalidUnderlyingType(String)
  case cannotConvertValue(String)
  case typeCreationError(type: String, String)

  var id: String {
    switch self {
    case .memberAlreadyDefined: return "MemberAlreadyDefined"
    case .typeNotFound: return "TypeNotFound"
    case .sealedBaseClass: return "SealedBaseClass"
    case .subtypeArray: return "SubtypeArray"
    case .subtypeUnclosedGeneric: return "SubtypeUnclosedGeneric"
    case .interfaceNameExpected: return "InterfaceNameExpected"
    case .baseClassNoDefaultCtor: return "BaseClassNoDefaultCtor"
    case .staticConstructorCantHaveParameters: return "StaticConstructorCantHaveParameters"
    case .typeNotAllowedForParameter: return "TypeNotAllowedForParameter"
    case .cycleInEnumInitializers: return "CycleInEnumInitializers"
    case .enumeratorValueOutOfBounds: return "EnumeratorValueOutOfBounds"
    case .enumeratorValueMustBeConstant: return "EnumeratorValueMustBeConstant"
    case .invalidUnderlyingType: return "InvalidUnderlyingType"
    case .cannotConvertValue: return "CannotConvertValue"
    case .typeCreationError: return "TypeCreationError"
    }
  }

  var text: String {
    switch self {
    case .memberAlreadyDefined(let name): return "The member '\(name)' is already defined."
    case .typeNotFound(let name): return "Unable to find type [\(name)]."
    case .sealedBaseClass(let name): return "Cannot inherit from sealed class '\(name)'."
    case .subtypeArray(let name): return "Invalid base type '\(name)'. Base type cannot be an array."
    case .subtypeUnclosedGeneric(let name):
      return "Invalid base type '\(name)'. Base type cannot be a generic with unspecified parameters."
    case .interfaceNameExpected(let name): return "'\(name)': Interface name expected."
    case .baseClassNoDefaultCtor(let name): return "Base class '\(name)' does not contain a parameterless constructor."
    case .staticConstructorCantHaveParameters: return "A static constructor cannot have any parameters."
    case .typeNotAllowedForParameter(let name): return "The type '\(name)' is not allowed on a parameter."
    case .cycleInEnumInitializers: return "Cannot define enum because of a cycle in the initialization expressions."
    case .enumeratorValueOutOfBounds(let type): return "Enumerator value is either too large or too small for \(type)."
    case .enumeratorValueMustBeConstant: return "Enumerator value must be a constant value."
    case .invalidUnderlyingType(let type):
      return "'\(type)' is not a valid underlying type for enums. Expected a builtin integral type (one of byte, sbyte, "
        + "short, ushort, int, uint, long or ulong)"
    case .cannotConvertValue(let type): return "Cannot convert the value to type \"\(type)\"."
    case .typeCreationError(let type, let message):
      return "Error during creation of type \"\(type)\". Error message:\n\(message)"
    }
  }
}

extension Session {
  /// The ParseException of errors in a text; nil without any.
  func parseFailure(_ errors: [ParseError], _ source: SourceText) -> Thrown? {
    guard let first = errors.first else { return nil }
    let position = ScriptPosition(source, first.extent)
    let message = errors.map {
      InvocationInfo.positionMessage(ScriptPosition(source, $0.extent)) + "\n" + $0.message
    }.joined(separator: "\n\n")
    let exception = ExceptionObj("System.Management.Automation.ParseException", message)
    exception.fields["Errors"] = .object(
      ArrayObj(ContiguousArray(errors.map { .object(ParseErrorObj($0, source)) }), of: ParseErrorObj.errorType))
    let record = ErrorRecord(exception, id: first.errorId, category: .ParserError)
    let invocation = Invocation(command: nil, name: "", at: position)
    record.invocation = InvocationInfo(invocation, self)
    record.targetName = ""
    record.targetTypeName = ""
    record.activity = ""
    record.reason = "ParentContainsErrorRecordException"
    exception.record = record
    return Thrown(record)
  }
}
