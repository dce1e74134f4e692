// What the Format cmdlets were asked for, and how `-Property` is read: names, script blocks, or hashtables whose keys may be shortened.

import Engine
import Objects
import Primitives

/// The parameters of one Format cmdlet.
public struct FormatParameters {
  public var properties: [FormatProperty] = []
  public var groupBy: FormatProperty?
  public var viewName: String?
  /// `-Force`: also what would be printed out of band.
  public var force = false
  public var autosize: Bool?
  public var repeatHeader = false
  public var showErrors: Bool?
  public var displayErrors: Bool?
  public var expand: Expansion?
  public var hideHeaders: Bool?
  public var wrap: Bool?
  public var columns: Int?
  public var depth = 5
  public init() {}

  /// `-Expand`.
  public enum Expansion: String, Sendable { case coreOnly = "CoreOnly", enumOnly = "EnumOnly", both = "Both" }
}

/// One element of `-Property` or `-GroupBy`.
public final class FormatProperty {
  let expression: FormatExpression
  let label: PSString?
  let format: PSString?
  let width: Int?
  let alignment: TextAlignment?
  let depth: Int?

  init(
    _ expression: FormatExpression, label: PSString? = nil, format: PSString? = nil, width: Int? = nil,
    alignment: TextAlignment? = nil,
    depth: Int? = nil
  ) {
    self.expression = expression
    self.label = label
    self.format = format
    self.width = width
    self.alignment = alignment
    self.depth = depth
  }

  /// Which keys a hashtable may have.
  public enum Use: Sendable { case table, list, wide, custom, groupBy }

  private enum Key: String {
    case expression, formatString, width, alignment, label, depth
    /// Full names of the types of its value; empty for any.
    var types: [String] {
      switch self {
      case .expression: return ["System.String", "System.Management.Automation.ScriptBlock"]
      case .formatString, .alignment, .label: return ["System.String"]
      case .width, .depth: return ["System.Int32"]
      }
    }
    func matches(_ key: String) -> Bool {
      let key = key.lowercased()
      return rawValue.lowercased().hasPrefix(key) || (self == .label && "name".hasPrefix(key))
    }
  }

  private static func keys(_ use: Use) -> [Key] {
    switch use {
    case .table: return [.expression, .formatString, .width, .alignment, .label]
    case .list: return [.expression, .formatString, .label]
    case .wide: return [.expression, .formatString]
    case .custom: return [.expression, .depth]
    case .groupBy: return [.expression, .formatString, .label]
    }
  }

  private static func failure(_ id: String, _ message: String) -> ErrorRecord {
    let record = ErrorRecord(
      ExceptionObj("System.NotSupportedException", "Specified method is not supported."), id: id, category: .InvalidArgument)
    record.detailsMessage = message
    return record
  }

  /// Reads the elements of a parameter. Throws a `FormatParameterError` with the record to raise.
  public static func read(_ values: [Value], _ use: Use) throws(FormatParameterError) -> [FormatProperty] {
    var properties: [FormatProperty] = []
    for value in values { properties.append(try read(value, use)) }
    return properties
  }

  private static func read(_ value: Value, _ use: Use) throws(FormatParameterError) -> FormatProperty {
    let allowed = "{System.String, System.Management.Automation.ScriptBlock}"
    if let dictionary = value.dictionary { return try read(dictionary, use) }
    if let text = value.pstring {
      if text.isEmpty { throw FormatParameterError(failure("ExpressionEmptyString2", "An empty string value is not allowed.")) }
      return FormatProperty(FormatExpression(.name(text)))
    }
    if case .object(let object) = value.base, object.tag == .scriptBlock {
      return FormatProperty(FormatExpression(.script(object)))
    }
    if value.isNull {
      throw FormatParameterError(
        failure(
          "DictionaryKeyUnknownType", "The value of a parameter was null; one of the following types was expected: \(allowed).")
      )
    }
    throw FormatParameterError(
      failure("DictionaryKeyUnknownType", "Cannot convert \(value.type.fullName) to one of the following types \(allowed)."))
  }

  private static func read(_ dictionary: DictionaryObj, _ use: Use) throws(FormatParameterError) -> FormatProperty {
    let keys = keys(use)
    var found: [Key: Value] = [:]
    for position in dictionary.orderedPositions {
      guard let key = dictionary.table.key(at: position) else { continue }
      let value = dictionary.table.value(at: position)
      guard let name = key.pstring?.string else {
        throw FormatParameterError(
          failure("DictionaryKeyNonString", "The \(key.type.name) key type is not valid. The key must be a string."))
      }
      let matching = keys.filter { $0.matches(name) }
      guard let match = matching.first else {
        throw FormatParameterError(failure("DictionaryKeyIllegal", "The \(name) key is not valid."))
      }
      if matching.count > 1 {
        throw FormatParameterError(
          failure(
            "DictionaryKeyAmbiguous", "The \(name) key is ambiguous; \(match.rawValue) and \(matching[1].rawValue) conflict."))
      }
      if found[match] != nil {
        throw FormatParameterError(
          failure("DictionaryKeyDuplicate", "The duplicated key \"\(name)\" conflicts with \"\(match.rawValue)\"."))
      }
      if value.isNull { throw FormatParameterError(failure("DictionaryKeyMissingValue", "The \(name) key has no value.")) }
      if !match.types.contains(value.type.fullName) {
        let actual = value.type.fullName
        throw FormatParameterError(
          match.types.count > 1
            ? failure(
              "DictionaryKeyIllegalValue1",
              "The \"\(name)\" key has a type, \(actual), that is not valid; expected types are {\(match.types.joined(separator: ", "))}."
            )
            : failure(
              "DictionaryKeyIllegalValue2",
              "The \"\(name)\" key has a type, \(actual), that is not valid; expected type is \(match.types[0])."))
      }
      found[match] = value
    }
    return try build(found, keys)
  }

  private static func build(_ found: [Key: Value], _ keys: [Key]) throws(FormatParameterError) -> FormatProperty {
    guard let source = found[.expression] else {
      throw FormatParameterError(failure("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing."))
    }
    let expression: FormatExpression
    if let text = source.pstring {
      if text.isEmpty {
        throw FormatParameterError(
          failure("ExpressionEmptyString1", "The \"expression\" key cannot have an empty string value."))
      }
      expression = FormatExpression(.name(text))
    } else if case .object(let block) = source.base {
      expression = FormatExpression(.script(block))
    } else {
      throw FormatParameterError(failure("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing."))
    }
    var format: PSString?
    if let text = found[.formatString]?.pstring {
      if text.isEmpty {
        throw FormatParameterError(
          failure("FormatStringEmpty", "Cannot have an empty formatting string for key \"formatString\"."))
      }
      format = text
    }
    var width: Int?
    if let number = found[.width]?.integer {
      if number <= 0 {
        throw FormatParameterError(
          failure("WidthOutOfRange", "The value \"\(number)\" for key \"width\" should be greater than 0."))
      }
      width = Int(number)
    }
    var alignment: TextAlignment?
    if let text = found[.alignment]?.pstring?.string {
      let lower = text.lowercased()
      if !lower.isEmpty, "left".hasPrefix(lower) {
        alignment = .left
      } else if !lower.isEmpty, "center".hasPrefix(lower) {
        alignment = .center
      } else if !lower.isEmpty, "right".hasPrefix(lower) {
        alignment = .right
      } else {
        throw FormatParameterError(
          failure(
            "AlignmentIllegalValue",
            "The value \"\(text)\" for key \"alignment\" is not valid; valid values are {left, center, right}."))
      }
    }
    return FormatProperty(
      expression, label: found[.label]?.pstring, format: format, width: width, alignment: alignment,
      depth: found[.depth]?.integer.map { Int($0) })
  }
}

/// A parameter that can't be used, with the record to raise.
public struct FormatParameterError: Error {
  public let record: ErrorRecord
  init(_ record: ErrorRecord) { self.record = record }
}
