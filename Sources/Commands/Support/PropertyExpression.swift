// What `-Property` of Select-Object, Sort-Object, Group-Object and their kin may hold: a name (perhaps with wildcards), a script block, or a
// hashtable with an expression and further keys, which may be shortened.

import Engine
import Objects
import Primitives

/// One element of a `-Property` parameter.
final class PropertyExpression {
  /// A key that a hashtable may have.
  enum Key: String {
    case expression, name, ascending, descending, width, alignment, label

    fileprivate func matches(_ text: String) -> Bool {
      let text = text.lowercased()
      if rawValue.hasPrefix(text) { return true }
      return (self == .name && "label".hasPrefix(text)) || (self == .label && "name".hasPrefix(text))
    }
    fileprivate var types: [String] {
      switch self {
      case .expression: return ["System.String", "System.Management.Automation.ScriptBlock"]
      case .ascending, .descending: return ["System.Boolean"]
      case .width: return ["System.Int32"]
      default: return ["System.String"]
      }
    }
  }

  /// The property's name; nil for a script block.
  let property: PSString?
  let block: ScriptBlock?
  let isPattern: Bool
  private let pattern: WildcardPattern?
  private let runner: ScopedRunner?
  /// `Name` (or `Label`) of a hashtable.
  var label: PSString?
  var ascending: Bool?
  var descending: Bool?
  var width: Value = .null
  var alignment: PSString?
  private var shape: Shape?
  private var slot = 0

  init(name: PSString) {
    property = name
    block = nil
    runner = nil
    isPattern = WildcardPattern.containsWildcards(name)
    pattern = isPattern ? WildcardPattern(name, [.ignoreCase]) : nil
  }

  init(block: ScriptBlock, _ context: CommandContext) {
    property = nil
    self.block = block
    runner = ScopedRunner(block, context)
    isPattern = false
    pattern = nil
  }

  /// The expression as text: the name or the block's code.
  var text: PSString { property ?? PSString.make(block?.bodyText ?? "") }

  // MARK: - Reading parameters

  /// Reads the elements of a `-Property` parameter; a bad one ends the command.
  static func read(_ values: [Value], _ keys: [Key], _ cmdlet: Cmdlet) throws -> [PropertyExpression] {
    try values.map { try read($0, keys, cmdlet) }
  }

  private static func failure(_ cmdlet: Cmdlet, _ id: String, _ message: String) -> Thrown {
    let record = ErrorRecord(
      ExceptionObj("System.NotSupportedException", "Specified method is not supported."), id: id, category: .InvalidArgument)
    record.detailsMessage = message
    return cmdlet.context.terminating(record)
  }

  private static func read(_ value: Value, _ keys: [Key], _ cmdlet: Cmdlet) throws -> PropertyExpression {
    if let dictionary = value.dictionary { return try read(dictionary, keys, cmdlet) }
    if let text = value.pstring {
      if text.isEmpty { throw failure(cmdlet, "ExpressionEmptyString2", "An empty string value is not allowed.") }
      return PropertyExpression(name: text)
    }
    if let block = value.base.obj as? ScriptBlock { return PropertyExpression(block: block, cmdlet.context) }
    let allowed = "{System.String, System.Management.Automation.ScriptBlock}"
    if value.isNull {
      throw failure(
        cmdlet, "DictionaryKeyUnknownType",
        "The value of a parameter was null; one of the following types was expected: \(allowed).")
    }
    throw failure(
      cmdlet, "DictionaryKeyUnknownType", "Cannot convert \(value.type.fullName) to one of the following types \(allowed).")
  }

  private static func read(_ dictionary: DictionaryObj, _ keys: [Key], _ cmdlet: Cmdlet) throws -> PropertyExpression {
    var found: [Key: Value] = [:]
    for position in dictionary.orderedPositions {
      guard let key = dictionary.table.key(at: position) else { continue }
      let value = dictionary.table.value(at: position)
      guard let name = key.pstring?.string else {
        throw failure(cmdlet, "DictionaryKeyNonString", "The \(key.type.name) key type is not valid. The key must be a string.")
      }
      let matching = keys.filter { $0.matches(name) }
      guard let match = matching.first else { throw failure(cmdlet, "DictionaryKeyIllegal", "The \(name) key is not valid.") }
      if matching.count > 1 {
        throw failure(
          cmdlet, "DictionaryKeyAmbiguous",
          "The \(name) key is ambiguous; \(match.rawValue) and \(matching[1].rawValue) conflict.")
      }
      if found[match] != nil {
        throw failure(cmdlet, "DictionaryKeyDuplicate", "The duplicated key \"\(name)\" conflicts with \"\(match.rawValue)\".")
      }
      if value.isNull { throw failure(cmdlet, "DictionaryKeyMissingValue", "The \(name) key has no value.") }
      let actual = value.base.type.fullName
      if match != .width, !match.types.contains(actual) {
        throw failure(
          cmdlet, match.types.count > 1 ? "DictionaryKeyIllegalValue1" : "DictionaryKeyIllegalValue2",
          match.types.count > 1
            ? "The \"\(name)\" key has a type, \(actual), that is not valid; expected types are {\(match.types.joined(separator: ", "))}."
            : "The \"\(name)\" key has a type, \(actual), that is not valid; expected type is \(match.types[0]).")
      }
      found[match] = value
    }
    guard let source = found[.expression] else {
      throw failure(cmdlet, "DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.")
    }
    let made: PropertyExpression
    if let text = source.pstring {
      if text.isEmpty {
        throw failure(cmdlet, "ExpressionEmptyString1", "The \"expression\" key cannot have an empty string value.")
      }
      made = PropertyExpression(name: text)
    } else if let block = source.base.obj as? ScriptBlock {
      made = PropertyExpression(block: block, cmdlet.context)
    } else {
      throw failure(cmdlet, "DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.")
    }
    made.label = (found[.name] ?? found[.label])?.pstring
    if made.label?.isEmpty == true, keys.contains(.name) {
      throw failure(cmdlet, "NameEmptyString", "The \"name\" key cannot have an empty string value.")
    }
    made.ascending = found[.ascending].map { Truth.isTrue($0) }
    made.descending = found[.descending].map { Truth.isTrue($0) }
    made.width = found[.width] ?? .null
    made.alignment = found[.alignment]?.pstring
    return made
  }

  // MARK: - Evaluating

  /// Names of the object's properties that the expression means; empty when it has none of the kind. Property sets are expanded.
  func resolve(_ input: Value, _ session: Session) throws -> [PSString] {
    guard let property else { return [] }
    if !isPattern {
      if case .object(let object) = input, object.tag == .custom, let bag = object.extras, bag.isPlain,
        let i = bag.shape.find(property)
      {
        return [bag.shape.names[i]]
      }
      if let table = input.dictionary, TypeInfo.hashtable.accepts(table.type), let key = Self.key(table, property) {
        return [key]
      }
      guard let found = try MemberAccess.find(input, property, session) else { return [] }
      return Self.names(found, property, input, session)
    }
    guard let pattern else { return [] }
    var names: [PSString] = []
    if let table = input.dictionary, TypeInfo.hashtable.accepts(table.type) {
      for key in table.orderedKeys {
        if let name = key.pstring, try pattern.isMatch(name) { names.append(name) }
      }
      if !names.isEmpty { return names }
    }
    for view in MemberAccess.properties(of: input, session) where try pattern.isMatch(view.name) { names.append(view.name) }
    return names
  }

  private static func key(_ table: DictionaryObj, _ name: PSString) -> PSString? {
    guard let position = table.table.find(.string(name)) else { return nil }
    return table.table.key(at: position)?.pstring
  }

  private static func names(_ found: FoundMember, _ name: PSString, _ input: Value, _ session: Session) -> [PSString] {
    switch found {
    case .property(let property): return [PSString.make(property.name)]
    case .note(let bag, let i): return [bag.shape.names[i]]
    case .extended(let member):
      switch member.kind {
      case .propertySet(let references):
        return references.filter { (try? MemberAccess.find(input, $0, session)) ?? nil != nil }
      case .scriptMethod, .codeMethod, .memberSet: return []
      default:
        let exact = MemberAccess.properties(of: input, session).first { $0.name.equalsIgnoringCase(name) }
        return [exact?.name ?? name]
      }
    case .value: return [name]
    case .methods, .indexer, .view, .event: return []
    }
  }

  /// Outcome of one evaluation.
  enum Result {
    case missing
    case value(Value)
    case failed(Thrown)
  }

  /// The value for one object; for a pattern that of the first name it means.
  @inline(__always)
  func evaluate(_ input: Value, _ session: Session) throws -> Result {
    if case .object(let object) = input, object.tag == .custom, let bag = object.extras, let shape, bag.shape === shape,
      bag.isPlain
    {
      return .value(bag.values[slot])
    }
    return try evaluateSlow(input, session)
  }

  private func evaluateSlow(_ input: Value, _ session: Session) throws -> Result {
    if let runner {
      do { return .value(try runner.value(input).orNull) } catch let thrown as Thrown { return .failed(thrown) }
    }
    guard let property else { return .missing }
    if case .object(let object) = input, object.tag == .custom, let bag = object.extras, bag.isPlain, !isPattern,
      let i = bag.shape.find(property)
    {
      shape = bag.shape
      slot = i
      return .value(bag.values[i])
    }
    guard let name = try resolve(input, session).first else { return .missing }
    return try read(name, input, session)
  }

  /// The value of a name that `resolve` gave.
  func read(_ name: PSString, _ input: Value, _ session: Session) throws -> Result {
    do { return .value(try MemberAccess.get(input, name, session)?.orNull ?? .null) } catch let thrown as Thrown {
      return .failed(thrown)
    }
  }
}
