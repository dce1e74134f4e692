// `[regex]` and the matches it yields.

import Primitives

/// System.Text.RegularExpressions.Regex.
public final class RegexObj: Obj {
  public let pattern: RegexPattern
  /// `MatchTimeout`, as it was given.
  public let limit: PSTimeSpan
  public init(_ pattern: RegexPattern, limit: PSTimeSpan = PSTimeSpan(ticks: -10_000)) {
    self.pattern = pattern
    self.limit = limit
    super.init(tag: .regex)
  }
  public override var type: TypeInfo { .regex }
  public override func describe(_ runtime: Runtime) throws -> String { pattern.pattern.string }

  /// Compiled patterns by text and options, shared by all operators.
  public static let cache = RegexCache()
}

/// System.Text.RegularExpressions.Match: `match` is nil for one that failed.
public final class RegexMatchObj: Obj {
  public let match: RegexMatch?
  public let pattern: RegexPattern
  public let input: PSString
  public init(_ match: RegexMatch?, _ pattern: RegexPattern, _ input: PSString) {
    self.match = match
    self.pattern = pattern
    self.input = input
    super.init()
  }
  public override var type: TypeInfo { .regexMatch }
  /// The matched text.
  public var text: PSString { match.map { input.slice($0.index, $0.length) } ?? .empty }
  public override func describe(_ runtime: Runtime) throws -> String { text.string }
}

extension TypeInfo {
  public static let regex = TypeInfo("System.Text.RegularExpressions.Regex", base: .object, declare: RegexMembers.declare)
  public static let regexMatch = TypeInfo(
    "System.Text.RegularExpressions.Match", base: RegexTypes.group, declare: RegexMembers.declareMatch)
}
