// -split and -join.

import Primitives

/// `System.Management.Automation.SplitOptions`.
struct SplitOptions: OptionSet {
  let rawValue: Int64
  static let simpleMatch = SplitOptions(rawValue: 1)
  static let regexMatch = SplitOptions(rawValue: 2)
  static let cultureInvariant = SplitOptions(rawValue: 4)
  static let ignorePatternWhitespace = SplitOptions(rawValue: 8)
  static let multiline = SplitOptions(rawValue: 16)
  static let singleline = SplitOptions(rawValue: 32)
  static let ignoreCase = SplitOptions(rawValue: 64)
  static let explicitCapture = SplitOptions(rawValue: 128)

  /// The enum as scripts name it.
  static let type = TypeInfo.enumeration(
    "System.Management.Automation.SplitOptions",
    [
      "SimpleMatch", "RegexMatch", "CultureInvariant", "IgnorePatternWhitespace", "Multiline", "Singleline", "IgnoreCase",
      "ExplicitCapture",
    ],
    values: [1, 2, 4, 8, 16, 32, 64, 128], flags: true)

  var regexOptions: RegexOptions {
    var options: RegexOptions = []
    if contains(.cultureInvariant) { options.insert(.cultureInvariant) }
    if contains(.ignorePatternWhitespace) { options.insert(.ignorePatternWhitespace) }
    if contains(.multiline) { options.insert(.multiline) }
    if contains(.singleline) { options.insert(.singleline) }
    if contains(.ignoreCase) { options.insert(.ignoreCase) }
    if contains(.explicitCapture) { options.insert(.explicitCapture) }
    return options
  }
}

extension Matching {
  private static let blanks = PSString.make("\\s+")

  /// Unary `-split`: at blanks, leading and trailing ones ignored.
  public static func split(_ value: Value, _ runtime: Runtime) throws -> Value {
    var pieces: [PSString] = []
    let regex = try pattern(blanks, [])
    for item in try Enumeration.list(value) {
      pieces += try Primitive.raise { try regex.split(NumericString.trim(Text.string(item, runtime))) }
    }
    return strings(pieces)
  }

  private static func strings(_ pieces: [PSString]) -> Value {
    var items = ContiguousArray<Value>()
    items.reserveCapacity(pieces.count)
    for piece in pieces { items.append(.string(piece)) }
    return .object(ArrayObj(items, of: .string))
  }

  /// `l -split r`, where `r` is a separator (or script block) with an optional maximum and options.
  public static func split(_ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Value {
    let arguments = try Enumeration.list(r)
    guard let separator = arguments.first else {
      throw Thrown.runtime(
        "The argument to operator '-split' is not valid: \(try Text.netString(r, runtime).string).", id: "BadOperatorArgument",
        target: r)
    }
    var texts: [PSString] = []
    for item in try Enumeration.list(l) { texts.append(try Text.string(item, runtime)) }
    let limit = arguments.count >= 2 ? Int(try fixNumber(arguments[1], runtime)) : 0
    var options: SplitOptions = []
    let predicate = separator.base.obj.flatMap { $0.tag == .scriptBlock ? $0 : nil }
    if arguments.count >= 3, !arguments[2].isNull {
      if arguments[2].pstring?.count != 0 {
        let converted = try operand(arguments[2], SplitOptions.type, runtime)
        options = SplitOptions(rawValue: Promotion.integer(converted) ?? 0)
        if predicate != nil {
          throw Thrown(
            "System.Management.Automation.ParseException",
            "Options are not allowed on the -split operator with a predicate.", id: "InvalidSplitOptionWithPredicate",
            category: .ParserError)
        }
        if ignoreCase { options.insert(.ignoreCase) }
      }
    } else if ignoreCase {
      options.insert(.ignoreCase)
    }
    if let predicate { return strings(try splitByBlock(texts, predicate, limit, runtime)) }
    return strings(try splitByPattern(texts, try Text.string(separator, runtime), limit, options))
  }

  /// `ParserOps.ConvertTo`: a failed conversion is a plain RuntimeException.
  static func operand(_ value: Value, _ type: TypeInfo, _ runtime: Runtime) throws -> Value {
    do { return try Conversion.convert(value, to: type, runtime) } catch let error as Thrown where error.isInvalidCast {
      throw Thrown(
        "System.Management.Automation.RuntimeException", error.record.exception.message, id: "RuntimeException",
        inner: error.record.exception)
    }
  }

  /// `ParserOps.FixNum`: an Int32.
  private static func fixNumber(_ value: Value, _ runtime: Runtime) throws -> Int64 {
    Promotion.integer(try operand(value, .int32, runtime)) ?? 0
  }

  private static func splitByPattern(_ texts: [PSString], _ separator: PSString, _ limit: Int, _ options: SplitOptions) throws
    -> [PSString]
  {
    var separator = separator
    if options.contains(.simpleMatch) {
      if !options.subtracting([.simpleMatch, .ignoreCase]).isEmpty {
        throw Thrown(
          "System.Management.Automation.ParseException",
          "The combination of options with the -split operator is not valid.", id: "InvalidSplitOptionCombination",
          category: .ParserError)
      }
      separator = RegexPattern.escape(separator)
    }
    var regexOptions = options.regexOptions
    var count = limit
    if count < 0 {
      regexOptions.insert(.rightToLeft)
      count = count == Int(Int32.min) ? Int(Int32.max) : -count
    }
    if separator.count > 0, limit >= 0, regexOptions.subtracting(.ignoreCase).isEmpty,
      RegexPattern.isLiteral(separator, ignoreCase: options.contains(.ignoreCase))
    {
      let most = limit == 0 ? Int(Int32.max) : limit
      if texts.count == 1 { return try Strings.split(texts[0], strings: [separator], count: most) }
      return try texts.flatMap { try Strings.split($0, strings: [separator], count: most) }
    }
    let regex = try pattern(separator, regexOptions)
    var pieces: [PSString] = []
    for text in texts { pieces += try Primitive.raise { try regex.split(text, count: count) } }
    return pieces
  }

  /// The block decides at each unit whether it separates; a negative limit counts from the end.
  private static func splitByBlock(_ texts: [PSString], _ block: Obj, _ limit: Int, _ runtime: Runtime) throws -> [PSString] {
    if limit == 1 || limit == -1 { return texts }
    var results: [PSString] = []
    for text in texts {
      var pieces: [PSString] = []
      func separates(_ at: Int) throws -> Bool {
        let unit = PSString.make([text[at]])
        return Truth.isTrue(
          try runtime.invoke(
            block, underscore: .string(unit), [.string(text), .int(Int32(truncatingIfNeeded: at))],
            newScope: true))
      }
      if limit >= 0 {
        var start = 0
        for at in 0..<text.count where try separates(at) {
          pieces.append(text.slice(start, at - start))
          start = at + 1
          if limit == pieces.count + 1 { break }
        }
        pieces.append(text.slice(start, text.count - start))
      } else {
        var end = text.count
        for at in (0..<text.count).reversed() where try separates(at) {
          pieces.append(text.slice(at + 1, end - at - 1))
          end = at
          if -limit == pieces.count + 1 { break }
        }
        pieces.append(text.slice(0, end))
        pieces.reverse()
      }
      results += pieces
    }
    return results
  }

  /// `l -join r`.
  public static func join(_ l: Value, _ r: Value, _ runtime: Runtime) throws -> Value {
    let separator = try Text.string(r, runtime)
    if let items = Enumeration.items(l) {
      return .string(try Text.joined(items, separator: separator, culture: .enUS, runtime))
    }
    // An enumerator is no collection here: its own text is the result.
    guard Enumeration.isCollection(l), !(l.base.obj is Enumerator) else { return .string(try Text.string(l, runtime)) }
    return .string(try Text.joined(Enumeration.list(l), separator: separator, culture: .enUS, runtime))
  }

  /// Unary `-join`.
  public static func join(_ value: Value, _ runtime: Runtime) throws -> Value { try join(value, .emptyString, runtime) }
}
