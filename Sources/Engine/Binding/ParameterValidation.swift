// Validation attributes: what each demands of a value and the text it refuses with. Parameters and variables with attributes share this.

import Objects
import Primitives
import Syntax

/// Checks values against validation attributes.
public enum ParameterValidation {
  /// Checks a value; throws a ValidationMetadataException with PowerShell's id and text when the attribute refuses it. Attributes that
  /// validate nothing accept everything.
  public static func check(_ attribute: ParameterAttribute, _ value: Value, _ session: Session) throws {
    let value = value.orNull
    switch attribute {
    case .validateNotNull: try notNull(value)
    case .validateNotNullOrEmpty: try notNullOrEmpty(value, whiteSpace: false)
    case .validateNotNullOrWhiteSpace: try notNullOrEmpty(value, whiteSpace: true)
    case .validateCount(let min, let max): try count(value, min, max)
    case .validateLength(let min, let max):
      try each(value) { element in
        guard case .string(let text) = element.base else {
          throw failure(
            "ValidateLengthNotString",
            "The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. Make the parameter a "
              + "string or string[] parameter.")
        }
        if text.count < min {
          throw failure(
            "ValidateLengthMinLengthFailure",
            "The character length (\(text.count)) of the argument is too short. Specify an argument with a length that is greater than or "
              + "equal to \"\(min)\", and then try the command again.")
        }
        if text.count > max {
          throw failure(
            "ValidateLengthMaxLengthFailure",
            "The character length of the \(text.count) argument is too long. Shorten the character length of the argument so it is fewer "
              + "than or equal to \"\(max)\" characters, and then try the command again.")
        }
      }
    case .validateRange(let min, let max): try each(value) { try inRange($0, min, max, session) }
    case .validateRangeKind(let kind): try each(value) { try ofKind($0, kind, session) }
    case .validatePattern(let pattern, let options, let message):
      try each(value) { element in
        if element.isNull { throw failure("ArgumentIsEmpty", nullText) }
        let text = try Text.netString(element.base, session)
        let regex = try RegexObj.cache.pattern(
          PSString.make(pattern), RegexOptions(rawValue: .init(truncatingIfNeeded: options)))
        if try !regex.isMatch(text) {
          throw failure(
            "ValidatePatternFailure",
            format(
              message,
              "The argument \"{0}\" does not match the \"{1}\" pattern. Supply an argument that matches \"{1}\" and try the command again.",
              text.string, pattern))
        }
      }
    case .validateSet(let values, let ignoreCase, let message, let generator):
      let allowed = try generator.map { try generated($0, session) } ?? values
      try each(value) { element in
        if element.isNull { throw failure("ArgumentIsEmpty", nullText) }
        let text = try Text.netString(element.base, session)
        for item in allowed {
          let item = PSString.make(item)
          if ignoreCase ? item.equalsIgnoringCase(text) : item.equals(text) { return }
        }
        throw failure(
          "ValidateSetFailure",
          format(
            message,
            "The argument \"{0}\" does not belong to the set \"{1}\" specified by the ValidateSet attribute. Supply an argument that is in the "
              + "set and then try the command again.", text.string, allowed.joined(separator: ",")))
      }
    case .validateScript(let block, let message):
      try each(value) { element in
        if element.isNull { throw failure("ArgumentIsEmpty", nullText) }
        let result = try session.call(block, [], underscore: element)
        if !Truth.isTrue(result) {
          throw failure(
            "ValidateScriptFailure",
            format(
              message,
              "The \"{1}\" validation script for the argument with value \"{0}\" did not return a result of True. Determine why the "
                + "validation script failed, and then try the command again.", try Text.netString(element.base, session).string,
              block.bodyText))
        }
      }
    case .validateDrive(let drives): try drive(value, drives, session)
    case .validateUserDrive: try drive(value, ["User"], session)
    case .strictModeVersion:
      func part(_ name: String) throws -> Int64 {
        value.isNull ? -1 : try MemberAccess.get(value, PSString.make(name), session)?.integer ?? -1
      }
      let (major, minor) = (try part("Major"), try part("Minor"))
      let lastMinor: [Int64: Int64] = [1: 0, 2: 0, 3: 0, 4: 0, 5: 1, 6: 2, 7: 6]
      guard let last = lastMinor[major], minor >= 0, minor <= last else {
        throw failure(
          "InvalidPSVersion",
          "The \"\(try Text.netString(value, session).string)\" argument does not contain a valid PowerShell version. Supply a valid version "
            + "number and then try the command again.")
      }
    case .custom(let object): try custom(object, value, session)
    default: break
    }
  }

  /// Whether the attribute can refuse a value.
  static func isValidation(_ attribute: ParameterAttribute) -> Bool { validationName(attribute) != nil }

  /// The .NET name of a validation attribute, for the narration.
  static func validationName(_ attribute: ParameterAttribute) -> String? {
    let name: String
    switch attribute {
    case .validateNotNull: name = "ValidateNotNullAttribute"
    case .validateNotNullOrEmpty: name = "ValidateNotNullOrEmptyAttribute"
    case .validateNotNullOrWhiteSpace: name = "ValidateNotNullOrWhiteSpaceAttribute"
    case .validateCount: name = "ValidateCountAttribute"
    case .validateLength: name = "ValidateLengthAttribute"
    case .validateRange, .validateRangeKind: name = "ValidateRangeAttribute"
    case .validatePattern: name = "ValidatePatternAttribute"
    case .validateSet: name = "ValidateSetAttribute"
    case .validateScript: name = "ValidateScriptAttribute"
    case .validateDrive: name = "ValidateDriveAttribute"
    case .validateUserDrive: name = "ValidateUserDriveAttribute"
    case .validateTrustedData: name = "ValidateTrustedDataAttribute"
    case .strictModeVersion: return "Microsoft.PowerShell.Commands.SetStrictModeCommand+ValidateVersionAttribute"
    case .custom(let object): return isTransformation(object) ? nil : object.type.fullName
    default: return nil
    }
    return "System.Management.Automation." + name
  }

  static func isTransformation(_ object: Obj) -> Bool {
    object.type.hierarchy.contains { $0.fullName == "System.Management.Automation.ArgumentTransformationAttribute" }
  }

  // MARK: pieces

  static func failure(_ id: String, _ message: String) -> Thrown {
    let thrown = Thrown(
      "System.Management.Automation.ValidationMetadataException", message, id: id, category: .MetadataError)
    thrown.record.exception.record = thrown.record
    return thrown
  }

  private static let nullText =
    "The argument is null. Provide a valid value for the argument, and then try running the command again."
  private static let emptyCollectionText =
    "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain "
    + "any null values and then try the command again."

  private static func format(_ own: String?, _ standard: String, _ first: String, _ second: String) -> String {
    let text = own.flatMap { $0.isEmpty ? nil : $0 } ?? standard
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let tail = rest[open...]
      if tail.hasPrefix("{0}") {
        result += first
        rest = tail.dropFirst(3)
      } else if tail.hasPrefix("{1}") {
        result += second
        rest = tail.dropFirst(3)
      } else if tail.hasPrefix("{{") {
        result += "{"
        rest = tail.dropFirst(2)
      } else {
        result += "{"
        rest = tail.dropFirst()
      }
    }
    return result + rest
  }

  /// Validates each element of a collection, or the value itself.
  private static func each(_ value: Value, _ body: (Value) throws -> Void) throws {
    if value.isNull { throw failure("ArgumentIsEmpty", emptyCollectionText) }
    if let items = Enumeration.items(value) {
      for item in items { try body(item) }
    } else if let walker = Enumeration.enumerator(value) {
      while let item = try walker.next() { try body(item) }
      try walker.reset()
    } else {
      try body(value)
    }
  }

  private static func notNull(_ value: Value) throws {
    if value.isNull { throw failure("ArgumentIsNull", nullText) }
    guard let sequence = value.sequence, !sequence.elementType.isValueType else { return }
    for item in sequence.items where item.isNull {
      throw failure(
        "ArgumentIsNull",
        "The argument has a null value, or an element of the argument collection contains a null value. Provide a collection that does not "
          + "contain any null values, and then try the command again.")
    }
  }

  private static func notNullOrEmpty(_ value: Value, whiteSpace: Bool) throws {
    let emptyText =
      "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again."
    if value.isNull { throw failure("ArgumentIsNull", emptyText) }
    if case .string(let text) = value.base {
      if whiteSpace, isBlank(text) {
        throw failure(
          "ArgumentIsEmptyOrWhiteSpace",
          "The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non white-space "
            + "characters, and then try the command again.")
      }
      if text.count == 0 { throw failure("ArgumentIsEmpty", emptyText) }
      return
    }
    if let sequence = value.sequence {
      if !sequence.elementType.isValueType {
        for item in sequence.items {
          if item.isNull { throw failure("ArgumentIsNull", emptyCollectionText) }
          // Elements of a PSObject[] are wrappers, not strings.
          guard sequence.elementType !== TypeInfo.psObject, case .string(let text) = item.base else { continue }
          if whiteSpace, isBlank(text) {
            throw failure(
              "ArgumentCollectionContainsEmptyOrWhiteSpace",
              "An element of the argument collection is null, empty, or consists of only white-space characters. Supply a collection that "
                + "does not contain any those values and then try the command again.")
          }
          if text.count == 0 { throw failure("ArgumentCollectionContainsEmpty", emptyCollectionText) }
        }
      }
      if sequence.items.isEmpty { throw failure("ArgumentIsEmpty", emptyCollectionText) }
      return
    }
    if let dictionary = value.dictionary, dictionary.table.count == 0 { throw failure("ArgumentIsEmpty", emptyCollectionText) }
  }

  private static func isBlank(_ text: PSString) -> Bool {
    for i in 0..<text.count {
      guard let scalar = Unicode.Scalar(text[i]), scalar.properties.isWhitespace else { return false }
    }
    return true
  }

  private static func count(_ value: Value, _ min: Int, _ max: Int) throws {
    let length: Int
    if value.isNull {
      length = 0
    } else if let sequence = value.sequence {
      length = sequence.items.count
    } else if let dictionary = value.dictionary {
      length = dictionary.table.count
    } else if case .string(let text) = value.base {
      length = text.count
    } else if let walker = Enumeration.enumerator(value) {
      var seen = 0
      while try walker.next() != nil { seen += 1 }
      length = seen
    } else {
      throw failure(
        "NotAnArrayParameter",
        "The ValidateCount attribute cannot be applied to a non-array parameter. Either remove the attribute from the parameter or make the "
          + "parameter an array parameter.")
    }
    if min == max, length != max {
      throw failure(
        "ValidateCountExactFailure", "The parameter requires exactly \(max) value(s) - \(length) value(s) were provided.")
    }
    if length < min || length > max {
      throw failure(
        "ValidateCountMinMaxFailure",
        "The parameter requires at least \(min) value(s) and no more than \(max) value(s) - \(length) value(s) were provided.")
    }
  }

  private static func generated(_ type: TypeInfo, _ session: Session) throws -> [String] {
    let maker = try MemberAccess.construct(type, [], session)
    let cached = PSString.make("GenerateValidValues")
    let plain = PSString.make("GetValidValues")
    let usesCache = type.member(plain, isStatic: false) == nil && type.member(cached, isStatic: false) != nil
    if usesCache, let known = session.generatedValues[ObjectIdentifier(type)], known.until > .now {
      return known.values
    }
    let values = try MemberAccess.invoke(maker, usesCache ? cached : plain, [], session)
    if values.isNull {
      throw failure("ValidateSetGeneratedValidValuesListIsNull", "Valid values generator return a null value.")
    }
    let texts = try Enumeration.list(values).map { try Text.string($0, session).string }
    if usesCache {
      let base = (maker.obj as? ScriptInstance)?.baseObject.obj as? AttributeObj
      let seconds = base?.arguments.first?.integer ?? 0
      if seconds > 0 { session.generatedValues[ObjectIdentifier(type)] = (texts, .now + .seconds(seconds)) }
    }
    return texts
  }

  private static func drive(_ value: Value, _ drives: [String], _ session: Session) throws {
    if value.isNull { throw failure("PathArgumentIsEmpty", nullText) }
    guard case .string(let text) = value.base else {
      throw failure("PathArgumentIsNotValid", "The path argument is invalid. Supply a path argument that is a string type.")
    }
    let path = text.string
    let named = path.firstIndex(of: ":").map { String(path[..<$0]) }
    let root = named ?? "/"
    if !drives.contains(where: { $0.lowercased() == root.lowercased() }) {
      throw failure(
        "PathRootInvalid",
        "The path argument drive \(root) does not belong to the set of approved drives: \(drives.joined(separator: ",")). Supply a path "
          + "argument with an approved drive.")
    }
  }

  private static let validate = PSString.make("Validate")
  private static let validateElement = PSString.make("ValidateElement")

  private static func custom(_ object: Obj, _ value: Value, _ session: Session) throws {
    if isTransformation(object) { return }
    let type = object.type
    if type.member(validateElement, isStatic: false) != nil {
      try each(value) { _ = try MemberAccess.invoke(.object(object), validateElement, [$0], session) }
    } else if type.member(validate, isStatic: false) != nil {
      _ = try MemberAccess.invoke(.object(object), validate, [value, session.executionContextObject()], session)
    }
  }

  /// `None`, `IgnoreCase, Multiline` and so on as a number.
  static func regexOptions(_ names: String) -> Int64 {
    let known: [String: Int64] = [
      "none": 0, "ignorecase": 1, "multiline": 2, "explicitcapture": 4, "compiled": 8, "singleline": 16,
      "ignorepatternwhitespace": 32,
      "righttoleft": 64, "ecmascript": 256, "cultureinvariant": 512, "nonbacktracking": 1024,
    ]
    var all: Int64 = 0
    for name in names.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }) { all |= known[String(name)] ?? 0 }
    return all
  }
}

/// A validation attribute as an object: what a variable with attributes carries.
public final class ParameterAttributeObj: Obj {
  public let attribute: ParameterAttribute
  init(_ attribute: ParameterAttribute) {
    self.attribute = attribute
    super.init()
  }

  /// What an attribute that transforms values makes of one; nil for any other attribute.
  func transform(_ value: Value, _ session: Session) throws -> Value? {
    guard case .custom(let object) = attribute, ParameterValidation.isTransformation(object) else { return nil }
    return try MemberAccess.invoke(
      .object(object), ParameterBinder.transform, [session.executionContextObject(), value], session
    ).orNull
  }

  /// Refuses a value of a variable with the variable's own error.
  func check(_ value: Value, variable: String, _ session: Session) throws {
    do { try ParameterValidation.check(attribute, value, session) } catch let thrown as Thrown where thrown.isValidation {
      let text = value.isNull ? "$null" : try Text.netString(value, session).string
      throw Thrown(
        "System.Management.Automation.ValidationMetadataException",
        "The variable cannot be validated because the value \(text) is not a valid value for the \(variable) variable.",
        id: "ValidateSetFailure", category: .MetadataError)
    }
  }

  /// Refuses a value of a class's property with the attribute's error.
  func check(_ value: Value, property: String, _ session: Session) throws {
    try ParameterValidation.check(attribute, value, session)
  }
}

extension ParameterAttribute {
  /// Whether the variable of a parameter keeps this attribute: those that validate or transform values, not those that only speak of binding.
  var constrainsVariable: Bool {
    if case .custom = self { return true }
    return ParameterValidation.isValidation(self)
  }
}

extension Thrown {
  /// Whether a validation attribute refused a value.
  var isValidation: Bool { record.exception.type.fullName == "System.Management.Automation.ValidationMetadataException" }
}
