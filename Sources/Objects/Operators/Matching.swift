// -like, -match and what they leave in $Matches.

import Primitives

/// Operators on text.
public enum Matching {
  /// `-like` and `-notlike`: a collection on the left gives the texts of the elements that match.
  public static func like(_ l: Value, _ r: Value, ignoreCase: Bool, negated: Bool, _ runtime: Runtime) throws -> Value {
    let pattern = WildcardCache.pattern(try Text.string(r, runtime), ignoreCase: ignoreCase)
    func test(_ text: PSString) throws -> Bool {
      try wildcard { try pattern.isMatch(text) } != negated
    }
    guard Enumeration.isCollection(l) else { return .bool(try test(Text.string(l, runtime))) }
    var kept = ContiguousArray<Value>()
    for item in try Enumeration.list(l) {
      let text = try Text.string(item, runtime)
      if try test(text) { kept.append(.string(text)) }
    }
    return .array(kept)
  }

  /// Whether a text matches a compiled pattern, with the error that scripts see for a bad one.
  public static func isLike(_ text: PSString, _ pattern: WildcardPattern) throws -> Bool {
    try wildcard { try pattern.isMatch(text) }
  }

  /// A bad wildcard pattern as the error that scripts see.
  static func wildcard<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as PrimitiveError {
      throw Thrown(ErrorRecord(Primitive.exception(error), id: "RuntimeException", category: .InvalidArgument))
    }
  }

  /// `-match` and `-notmatch`: the result, and the captures for `$Matches` when a single value matched.
  public static func match(_ l: Value, _ r: Value, ignoreCase: Bool, negated: Bool, _ runtime: Runtime) throws
    -> (value: Value, captures: DictionaryObj?)
  {
    let regex = try regex(r, ignoreCase: ignoreCase, runtime)
    if !Enumeration.isCollection(l) {
      let text = try Text.string(l, runtime)
      guard let match = try Primitive.raise({ try regex.match(text) }) else { return (.bool(negated), nil) }
      return (.bool(!negated), captures(match, regex, text))
    }
    var kept = ContiguousArray<Value>()
    for item in try Enumeration.list(l) {
      let text = try Text.string(item, runtime)
      if try Primitive.raise({ try regex.isMatch(text) }) != negated { kept.append(item) }
    }
    return (.array(kept), nil)
  }

  /// `$Matches` for a match: numbered groups under ints, named ones under strings; groups without success are absent.
  public static func captures(_ match: RegexMatch, _ regex: RegexPattern, _ text: PSString) -> DictionaryObj {
    let table = DictionaryObj()
    for slot in match.groups.indices where match.groups[slot].success {
      let group = match.groups[slot]
      let key = regex.numericNames[slot].map { Value.int($0) } ?? .string(regex.groupNames[slot])
      table.set(key, .string(text.slice(group.index, group.length)))
    }
    return table
  }

  /// The right side of -match, -replace and `switch -Regex` as a pattern; a [regex] serves as it is.
  public static func regex(_ value: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> RegexPattern {
    if let own = value.base.obj as? RegexObj { return own.pattern }
    return try pattern(Text.string(value, runtime), ignoreCase ? [.ignoreCase] : [])
  }

  static func pattern(_ text: PSString, _ options: RegexOptions) throws -> RegexPattern {
    do { return try RegexObj.cache.pattern(text, options) } catch let error as PrimitiveError {
      let exception = Primitive.exception(error)
      throw Thrown(ErrorRecord(exception, id: exception.type.fullName, category: .OperationStopped))
    }
  }
}
