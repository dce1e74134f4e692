// The enums of the language's namespace. Names and numbers of TokenKind and TokenFlags are read from the lexer's own.

import Objects
import Primitives
import Syntax

enum LanguageEnums {
  static let tokenKind = TypeInfo.enumeration(
    LanguageFacade.namespace + "TokenKind", TokenKind.allCases.map(\.name),
    values: TokenKind.allCases.map { Int64($0.rawValue) })
  static let tokenFlags = TypeInfo.enumeration(
    LanguageFacade.namespace + "TokenFlags", ["None"] + TokenFlags.named.map(\.0),
    values: [0] + TokenFlags.named.map { Int64($0.1) },
    flags: true)
  static let stringConstantType = make(
    "StringConstantType", ["SingleQuoted", "SingleQuotedHereString", "DoubleQuoted", "DoubleQuotedHereString", "BareWord"])
  static let redirectionStream = make(
    "RedirectionStream", ["All", "Output", "Error", "Warning", "Verbose", "Debug", "Information"])
  static let usingStatementKind = make("UsingStatementKind", ["Assembly", "Command", "Module", "Namespace", "Type"])
  static let configurationType = make("ConfigurationType", ["Resource", "Meta"])
  static let forEachFlags = make("ForEachFlags", ["None", "Parallel"], [0, 1], flags: true)
  static let switchFlags = make(
    "SwitchFlags", ["None", "File", "Regex", "Wildcard", "Exact", "CaseSensitive", "Parallel"], [0, 1, 2, 4, 8, 16, 32],
    flags: true)
  static let typeAttributes = make("TypeAttributes", ["None", "Class", "Interface", "Enum"], [0, 1, 2, 4], flags: true)
  static let propertyAttributes = make(
    "PropertyAttributes", ["None", "Public", "Private", "Static", "Literal", "Hidden"], [0, 1, 2, 16, 32, 64], flags: true)
  static let methodAttributes = make(
    "MethodAttributes", ["None", "Public", "Private", "Static", "Hidden"], [0, 1, 2, 16, 64], flags: true)
  static let visitAction = make("AstVisitAction", ["Continue", "SkipChildren", "StopVisit"])

  static let all = [
    tokenKind, tokenFlags, stringConstantType, redirectionStream, usingStatementKind, configurationType, forEachFlags,
    switchFlags,
    typeAttributes, propertyAttributes, methodAttributes, visitAction,
  ]

  private static func make(_ name: String, _ names: [String], _ values: [Int64]? = nil, flags: Bool = false) -> TypeInfo {
    .enumeration(LanguageFacade.namespace + name, names, values: values, flags: flags)
  }

  static func kind(_ kind: TokenKind) -> Value { .object(EnumValue(tokenKind, Int64(kind.rawValue))) }
  static func flags(_ flags: TokenFlags) -> Value { .object(EnumValue(tokenFlags, Int64(flags.rawValue))) }
  static func value(_ type: TypeInfo, _ raw: UInt8) -> Value { .object(EnumValue(type, Int64(raw))) }
}
