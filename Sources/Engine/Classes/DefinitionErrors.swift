// What is wrong with classes and enumerations that only shows when types are made of them: PowerShell finds these errors when it compiles a
// text, not when it parses it, and reports all of them in one ParseException.

import Objects
import Primitives
import Syntax

/// Collects the errors of the definitions of one text.
final class DefinitionErrors {
  private let source: SourceText
  private var list: [ParseError] = []

  init(_ source: SourceText) { self.source = source }

  func report(_ extent: Extent, _ message: DefinitionMessage) {
    if list.contains(where: { $0.errorId == message.id && $0.extent == extent }) { return }
    list.append(ParseError(extent: extent, errorId: message.id, message: message.text, incompleteInput: false))
  }

  /// Throws what was reported.
  func raise(_ session: Session) throws {
    if let failure = session.parseFailure(list, source) { throw failure }
  }
}

/// One of the errors with its text.
struct DefinitionMessage {
  let id: String
  let text: String

  private init(_ id: String, _ text: String) {
    self.id = id
    self.text = text
  }

  static func memberAlreadyDefined(_ name: String) -> Self {
    Self("MemberAlreadyDefined", "The member '\(name)' is already defined.")
  }
  static func typeNotFound(_ name: String) -> Self { Self("TypeNotFound", "Unable to find type [\(name)].") }
  static func sealedBaseClass(_ name: String) -> Self {
    Self("SealedBaseClass", "Cannot inherit from sealed class '\(name)'.")
  }
  static func subtypeArray(_ name: String) -> Self {
    Self("SubtypeArray", "Invalid base type '\(name)'. Base type cannot be an array.")
  }
  static func subtypeUnclosedGeneric(_ name: String) -> Self {
    Self(
      "SubtypeUnclosedGeneric", "Invalid base type '\(name)'. Base type cannot be a generic with unspecified parameters.")
  }
  static func interfaceNameExpected(_ name: String) -> Self {
    Self("InterfaceNameExpected", "'\(name)': Interface name expected.")
  }
  static func baseClassNoDefaultCtor(_ name: String) -> Self {
    Self("BaseClassNoDefaultCtor", "Base class '\(name)' does not contain a parameterless constructor.")
  }
  static let staticConstructorCantHaveParameters = Self(
    "StaticConstructorCantHaveParameters", "A static constructor cannot have any parameters.")
  static func typeNotAllowedForParameter(_ name: String) -> Self {
    Self("TypeNotAllowedForParameter", "The type '\(name)' is not allowed on a parameter.")
  }
  static let cycleInEnumInitializers = Self(
    "CycleInEnumInitializers", "Cannot define enum because of a cycle in the initialization expressions.")
  static func enumeratorValueOutOfBounds(_ type: String) -> Self {
    Self("EnumeratorValueOutOfBounds", "Enumerator value is either too large or too small for \(type).")
  }
  static let enumeratorValueMustBeConstant = Self(
    "EnumeratorValueMustBeConstant", "Enumerator value must be a constant value.")
  static func invalidUnderlyingType(_ type: String) -> Self {
    Self(
      "InvalidUnderlyingType",
      "'\(type)' is not a valid underlying type for enums. Expected a builtin integral type (one of byte, sbyte, "
        + "short, ushort, int, uint, long or ulong)")
  }
  static func cannotConvertValue(_ type: String) -> Self {
    Self("CannotConvertValue", "Cannot convert the value to type \"\(type)\".")
  }
  static func typeCreationError(type: String, _ message: String) -> Self {
    Self("TypeCreationError", "Error during creation of type \"\(type)\". Error message:\n\(message)")
  }
  /// The constructor of an attribute.
  static func noOverload(_ type: String, _ count: Int) -> Self {
    let known = MemberErrors.noOverload(type, count).record
    return Self(known.errorId, known.exception.message)
  }
}
