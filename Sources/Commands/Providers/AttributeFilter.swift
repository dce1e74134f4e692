// -Attributes of Get-ChildItem: names of an enum joined by `+` (and), `,` (or) and `!` (not), and the switches that stand for some.

import Objects
import Primitives

/// `[FlagsExpression[T]]`: a condition on flags.
final class FlagsExpressionObj: Obj {
  struct Term {
    let bits: Int64
    let isNegated: Bool
  }
  private enum Token: Equatable { case name(String), and, or, not }

  private let ownType: TypeInfo
  /// Any of these, each all of its terms.
  let groups: [[Term]]

  override var type: TypeInfo { ownType }

  init(_ type: TypeInfo, _ expressions: [String]) throws {
    ownType = type
    guard let flags = type.genericArguments.first, flags.enumInfo != nil else {
      throw Thrown.runtime(
        "The generic type specified for the expression must represent an enum. Specify a valid enum type. ",
        id: "InvalidGenericType")
    }
    let isBlank = expressions.contains { $0.utf16.allSatisfy { CharInfo.isWhiteSpace($0) } }
    guard !expressions.isEmpty, !isBlank else {
      throw Thrown.runtime(
        "The input expression must not be empty. Specify at least one identifier name in each input expression. ",
        id: "EmptyInputString")
    }
    var tokens: [Token] = []
    for text in expressions { tokens += try FlagsExpressionObj.tokens(text, flags) + [.or] }
    groups = try FlagsExpressionObj.parse(tokens, flags)
    super.init()
  }

  private static func tokens(_ text: String, _ flags: TypeInfo) throws -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      switch first {
      case "+": tokens.append(.and)
      case ",": tokens.append(.or)
      case "!": tokens.append(.not)
      case _ where first.isWhitespace: break
      default:
        let end = rest.firstIndex { "+,!".contains($0) } ?? rest.endIndex
        var name = rest[..<end].withoutBlanks
        if name.utf8.count > 1, let quote = name.first, quote == "'" || quote == "\"", name.last == quote {
          name = name.dropFirst().dropLast().withoutBlanks
        }
        if name.isEmpty {
          throw Thrown.runtime(
            "Unable to match an empty identifier name to a valid enumerator name. Specify one of the following enumerator names and retry: \((flags.enumInfo?.names ?? []).joined(separator: ", ")).",
            id: "EmptyTokenString")
        }
        if name.first == "(", name.last == ")" || rest[end...].contains(")") {
          throw Thrown.runtime(
            "Use of parentheses is not valid in the expression because identifier grouping is not allowed. Try removing the parentheses, or if a subexpression is enclosed, try expanding the expression.",
            id: "NoIdentifierGroupingAllowed")
        }
        tokens.append(.name(String(name)))
        rest = rest[end...]
        continue
      }
      rest = rest.dropFirst()
    }
    return tokens
  }

  private static func parse(_ tokens: [Token], _ flags: TypeInfo) throws -> [[Term]] {
    var groups: [[Term]] = []
    var terms: [Term] = []
    var previous = Token.or
    for token in tokens {
      switch (previous, token) {
      case (.or, .or), (.or, .and), (.and, .or), (.and, .and):
        throw Thrown.runtime(
          "Unable to parse the expression due to an unexpected token. An identifier name or a NOT (!) operator is expected at the start of the expression, or after an OR (,) operator or an AND (+) operator. Also, an expression must not end with an OR (,), AND (+) or NOT (!) operator.",
          id: "SyntaxErrorUnexpectedBinaryOperator")
      case (.not, .or), (.not, .and), (.not, .not):
        throw Thrown.runtime(
          "Unable to parse the expression due to an unexpected token after a NOT (!) operator. An identifier name is expected after a NOT (!) operator.",
          id: "SyntaxErrorIdentifierExpected")
      case (.name, .name), (.name, .not):
        throw Thrown.runtime(
          "Unable to parse the expression due to an unexpected token. Only an OR (,) operator or AND (+) operator is expected after an identifier name.",
          id: "SyntaxErrorBinaryOperatorExpected")
      case (_, .name(let name)):
        let bits: Int64
        do { bits = try EnumConversion.disambiguate(name, flags) } catch {
          throw Thrown.runtime(Primitive.exception(error).message, id: "NoEnumNameMatch")
        }
        terms.append(Term(bits: bits, isNegated: previous == .not))
      case (_, .or):
        groups.append(terms)
        terms = []
      default: break
      }
      previous = token
    }
    return groups
  }

  static let definition = TypeInfo(
    "System.Management.Automation.FlagsExpression`1", base: .object, genericParameterCount: 1,
    declare: { t in
      t.constructor("new(string expression)") { .object(try FlagsExpressionObj($0.target, [$0.text(0)])) }
      t.constructor("new(System.Object[] expression)") { c in
        .object(try FlagsExpressionObj(c.target, Enumeration.list(c.args[0]).map { try Text.string($0, c.runtime).string }))
      }
      let argument = t.owner.genericArguments.first?.shortName() ?? "T"
      t.method("bool Evaluate(\(argument) value)") { c in
        guard let own = c.this.base.obj as? FlagsExpressionObj else { return .bool(false) }
        return .bool(AttributeFilter(own.groups).accepts((c.obj(0) as? EnumValue)?.raw ?? 0))
      }
    })
  static let family = TypeCatalog.Family(types: ["System.Management.Automation.FlagsExpression`1": { definition }])
}

/// A condition on `FileAttributes`.
struct AttributeFilter {
  /// Any of these, each all of its terms.
  private let groups: [[FlagsExpressionObj.Term]]
  /// Whether "Hidden" occurs: then hidden items are listed.
  let mentionsHidden: Bool

  init(_ groups: [[FlagsExpressionObj.Term]]) {
    self.groups = groups
    mentionsHidden = groups.contains { $0.contains { $0.bits & 2 != 0 } }
  }

  /// One flag, or its absence.
  init(_ bits: Int64, isNegated: Bool = false) { self.init([[FlagsExpressionObj.Term(bits: bits, isNegated: isNegated)]]) }

  /// Both conditions.
  func and(_ other: AttributeFilter) -> AttributeFilter {
    AttributeFilter(groups.flatMap { mine in other.groups.map { mine + $0 } })
  }

  func accepts(_ attributes: Int64) -> Bool {
    groups.contains { terms in terms.allSatisfy { (attributes & $0.bits == $0.bits) != $0.isNegated } }
  }
}
