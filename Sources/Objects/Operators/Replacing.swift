// -replace: a regular expression and a substitute, which may be a script block that sees each match as `$_`.

import Primitives

extension Matching {
  /// More than a pattern and a substitute to the right of the operator, whose spelling only the caller knows.
  public struct TooManyParts: Error {
    let operand: Value
    let count: Int

    public func error(_ spelling: String) -> Thrown {
      Thrown.runtime(
        "The \(spelling) operator allows only two elements to follow it, not \(count).", id: "BadReplaceArgument",
        target: operand)
    }
  }

  /// `l -replace r`, where `r` is a pattern or a pair of pattern and substitute.
  public static func replace(_ l: Value, _ r: Value, ignoreCase: Bool, _ runtime: Runtime) throws -> Value {
    var pattern = r.base
    var substitute = Value.emptyString
    if let parts = r.sequence?.items {
      if parts.count > 2 {
        throw TooManyParts(operand: r, count: parts.count)
      }
      pattern = parts.count > 0 ? parts[0] : .emptyString
      if parts.count > 1 { substitute = parts[1].base }
    }
    let regex: RegexPattern
    if let own = pattern.base.obj as? RegexObj {
      regex = own.pattern
    } else {
      let text = try Text.string(pattern, runtime)
      do { regex = try RegexObj.cache.pattern(text, ignoreCase ? [.ignoreCase] : []) } catch let error as PrimitiveError {
        throw Thrown(
          "System.Management.Automation.RuntimeException",
          "The regular expression pattern \(text.string) is not valid.", id: "InvalidRegularExpression",
          category: .InvalidOperation,
          target: pattern, inner: Primitive.exception(error))
      }
    }
    let one: (PSString) throws -> PSString
    if let block = substitute.obj, block.tag == .scriptBlock {
      one = { text in
        try regex.replace(text) { match in
          let result = try runtime.invoke(block, underscore: .object(RegexMatchObj(match, regex, text)), [], newScope: false)
          return try Text.string(result, runtime)
        }
      }
    } else if let delegate = try evaluator(substitute, runtime) {
      one = { text in
        try regex.replace(text) { match in
          try Text.string(delegate.invoke([.object(RegexMatchObj(match, regex, text))], runtime), runtime)
        }
      }
    } else {
      let replacement = regex.replacement(try Text.string(substitute, runtime))
      one = { try regex.replace($0, replacement) }
    }
    guard Enumeration.isCollection(l) else { return .string(try Primitive.raise { try one(Text.string(l, runtime)) }) }
    var results = ContiguousArray<Value>()
    for item in try Enumeration.list(l) { results.append(.string(try Primitive.raise { try one(Text.string(item, runtime)) })) }
    return .array(results)
  }

  /// A substitute that is, or converts to, a MatchEvaluator.
  private static func evaluator(_ substitute: Value, _ runtime: Runtime) throws -> DelegateObj? {
    guard let object = substitute.obj, object is DelegateObj || object is PSMethodObj,
      let type = TypeCatalog.find("System.Text.RegularExpressions.MatchEvaluator")
    else { return nil }
    return try Conversion.tryConvert(substitute, to: type, runtime)?.base.obj as? DelegateObj
  }
}
