// The tree of a C# source.

import Objects

/// A type as written.
indirect enum CSharpTypeSyntax {
  /// `System.Collections.Generic.List<int>`: each part with its arguments; `alias::` counts as a part.
  case name([(name: String, arguments: [CSharpTypeSyntax])], at: Int)
  case array(CSharpTypeSyntax, rank: Int)
  case nullable(CSharpTypeSyntax)
  case tuple([(CSharpTypeSyntax, String?)], at: Int)
  case pointer(CSharpTypeSyntax, at: Int)

  var at: Int {
    switch self {
    case .name(_, let at), .tuple(_, let at), .pointer(_, let at): return at
    case .array(let inner, _), .nullable(let inner): return inner.at
    }
  }

  /// `var`.
  var isVar: Bool {
    if case .name(let parts, _) = self { return parts.count == 1 && parts[0].name == "var" && parts[0].arguments.isEmpty }
    return false
  }
}

/// An argument: `ref x`, `out var y`, `name: value`.
struct CSharpArgument {
  var name: String?
  /// "", "ref", "out" or "in".
  var mode = ""
  var value: CSharpExpression
}

/// An expression.
indirect enum CSharpExpression {
  case literal(Value, at: Int)
  case interpolated([Piece], at: Int)
  case name(String, [CSharpTypeSyntax], at: Int)
  /// A keyword type before a dot: `int.Parse`.
  case type(CSharpTypeSyntax, at: Int)
  case member(CSharpExpression, String, [CSharpTypeSyntax], at: Int)
  case call(CSharpExpression, [CSharpArgument], at: Int)
  case index(CSharpExpression, [CSharpArgument], at: Int)
  /// `a?.b`: the second stands on `receiver`.
  case conditionalAccess(CSharpExpression, CSharpExpression, at: Int)
  case receiver
  case new(CSharpTypeSyntax?, [CSharpArgument], CSharpInitialiser?, at: Int)
  case newArray(CSharpTypeSyntax?, [CSharpExpression], rank: Int, [CSharpExpression]?, at: Int)
  case anonymous([(String, CSharpExpression)], at: Int)
  case unary(String, CSharpExpression, at: Int)
  case postfix(String, CSharpExpression, at: Int)
  case binary(String, CSharpExpression, CSharpExpression, at: Int)
  case assign(String, CSharpExpression, CSharpExpression, at: Int)
  case conditional(CSharpExpression, CSharpExpression, CSharpExpression, at: Int)
  case cast(CSharpTypeSyntax, CSharpExpression, at: Int)
  case isPattern(CSharpExpression, CSharpPattern, at: Int)
  case asType(CSharpExpression, CSharpTypeSyntax, at: Int)
  case typeOf(CSharpTypeSyntax, at: Int)
  case sizeOf(CSharpTypeSyntax, at: Int)
  case defaultValue(CSharpTypeSyntax?, at: Int)
  case lambda([CSharpParameter], CSharpStatement?, CSharpExpression?, at: Int)
  case this(at: Int)
  case base(at: Int)
  case throwing(CSharpExpression, at: Int)
  case switching(CSharpExpression, [(CSharpPattern, CSharpExpression?, CSharpExpression)], at: Int)
  case tuple([(String?, CSharpExpression)], at: Int)
  case checked(CSharpExpression, Bool, at: Int)
  /// `out var x`, `out int x`.
  case declaration(CSharpTypeSyntax, String, at: Int)
  case arrayInitialiser([CSharpExpression], at: Int)

  enum Piece {
    case text(String)
    case hole(CSharpExpression, alignment: CSharpExpression?, format: String?)
  }

  var at: Int {
    switch self {
    case .literal(_, let at), .interpolated(_, let at), .name(_, _, let at), .type(_, let at), .call(_, _, let at),
      .index(_, _, let at), .conditionalAccess(_, _, let at), .new(_, _, _, let at), .newArray(_, _, _, _, let at),
      .anonymous(_, let at), .unary(_, _, let at), .postfix(_, _, let at), .binary(_, _, _, let at), .assign(_, _, _, let at),
      .conditional(_, _, _, let at), .cast(_, _, let at), .isPattern(_, _, let at), .asType(_, _, let at),
      .typeOf(_, let at), .sizeOf(_, let at), .defaultValue(_, let at), .lambda(_, _, _, let at), .this(let at), .base(let at),
      .throwing(_, let at), .switching(_, _, let at), .tuple(_, let at), .checked(_, _, let at), .declaration(_, _, let at),
      .arrayInitialiser(_, let at), .member(_, _, _, let at):
      return at
    case .receiver: return 0
    }
  }
}

/// `{ A = 1, [2] = 3 }` or `{ 1, 2 }`.
struct CSharpInitialiser {
  enum Entry {
    case property(String, CSharpExpression)
    case nested(String, CSharpInitialiser)
    case indexed([CSharpExpression], CSharpExpression)
    case element([CSharpExpression])
  }
  let entries: [Entry]
}

/// A pattern of `is` and `switch`.
indirect enum CSharpPattern {
  case type(CSharpTypeSyntax, String?)
  case constant(CSharpExpression)
  /// A name that may be a type or a constant.
  case typeOrConstant(CSharpTypeSyntax, CSharpExpression)
  case variable(String)
  case discard
  case relation(String, CSharpExpression)
  case not(CSharpPattern)
  case and(CSharpPattern, CSharpPattern)
  case or(CSharpPattern, CSharpPattern)
  case properties(CSharpTypeSyntax?, [(String, CSharpPattern)], String?)
}

/// A statement.
indirect enum CSharpStatement {
  case block([CSharpStatement], at: Int)
  case local(CSharpTypeSyntax, [(String, CSharpExpression?, at: Int)], isConst: Bool, at: Int)
  case deconstruct([String], CSharpExpression, at: Int)
  case expression(CSharpExpression, at: Int)
  case `if`(CSharpExpression, CSharpStatement, CSharpStatement?, at: Int)
  case `for`([CSharpStatement], CSharpExpression?, [CSharpExpression], CSharpStatement, at: Int)
  case foreach(CSharpTypeSyntax, String, CSharpExpression, CSharpStatement, at: Int)
  case `while`(CSharpExpression, CSharpStatement, at: Int)
  case `do`(CSharpStatement, CSharpExpression, at: Int)
  case `switch`(CSharpExpression, [(labels: [(CSharpPattern?, CSharpExpression?)], body: [CSharpStatement])], at: Int)
  case `try`(CSharpStatement, [CSharpCatch], CSharpStatement?, at: Int)
  case `throw`(CSharpExpression?, at: Int)
  case `return`(CSharpExpression?, at: Int)
  case `break`(at: Int)
  case `continue`(at: Int)
  case using(CSharpStatement?, CSharpExpression?, CSharpStatement?, at: Int)
  case yield(CSharpExpression?, at: Int)
  case function(CSharpMethodSyntax, at: Int)
  case gotoCase(CSharpExpression?, at: Int)
  case empty

  var at: Int {
    switch self {
    case .block(_, let at), .local(_, _, _, let at), .deconstruct(_, _, let at), .expression(_, let at), .if(_, _, _, let at),
      .for(_, _, _, _, let at), .foreach(_, _, _, _, let at), .while(_, _, let at), .do(_, _, let at), .switch(_, _, let at),
      .try(_, _, _, let at), .throw(_, let at), .return(_, let at), .break(let at), .continue(let at), .using(_, _, _, let at),
      .yield(_, let at), .function(_, let at), .gotoCase(_, let at):
      return at
    case .empty: return 0
    }
  }
}

struct CSharpCatch {
  let type: CSharpTypeSyntax?
  let name: String?
  let filter: CSharpExpression?
  let body: CSharpStatement
}

struct CSharpAttributeSyntax {
  let type: CSharpTypeSyntax
  let arguments: [CSharpArgument]
  let properties: [(String, CSharpExpression)]
  let target: String?
  let at: Int
}

struct CSharpParameter {
  var attributes: [CSharpAttributeSyntax] = []
  var type: CSharpTypeSyntax?
  var name: String
  /// "", "ref", "out", "in", "params" or "this".
  var mode = ""
  var fallback: CSharpExpression?
  var at = 0
}

/// A method, constructor, operator or local function.
struct CSharpMethodSyntax {
  var modifiers: Set<String> = []
  var attributes: [CSharpAttributeSyntax] = []
  var name: String
  var returnType: CSharpTypeSyntax?
  var typeParameters: [String] = []
  var parameters: [CSharpParameter] = []
  var body: CSharpStatement?
  var expression: CSharpExpression?
  /// `: base(...)` or `: this(...)`.
  var chained: (isBase: Bool, arguments: [CSharpArgument])?
  /// The interface of an explicit implementation.
  var interface: CSharpTypeSyntax?
  var at = 0
  /// Where the body's closing brace is, for "not all code paths return a value".
  var nameAt = 0
}

struct CSharpAccessor {
  var modifiers: Set<String> = []
  var body: CSharpStatement?
  var expression: CSharpExpression?
  var isAuto: Bool { body == nil && expression == nil }
}

struct CSharpPropertySyntax {
  var modifiers: Set<String> = []
  var attributes: [CSharpAttributeSyntax] = []
  var type: CSharpTypeSyntax
  var name: String
  /// Of an indexer.
  var parameters: [CSharpParameter] = []
  var getter: CSharpAccessor?
  var setter: CSharpAccessor?
  var initial: CSharpExpression?
  var interface: CSharpTypeSyntax?
  var at = 0
}

struct CSharpFieldSyntax {
  var modifiers: Set<String> = []
  var attributes: [CSharpAttributeSyntax] = []
  var type: CSharpTypeSyntax
  var name: String
  var initial: CSharpExpression?
  var isEvent = false
  var at = 0
}

enum CSharpMemberSyntax {
  case field(CSharpFieldSyntax)
  case property(CSharpPropertySyntax)
  case method(CSharpMethodSyntax)
  case constructor(CSharpMethodSyntax)
  case type(CSharpTypeDeclaration)
}

/// A class, struct, interface, enum, record or delegate.
/// Read-only once the parser is done, so that threads may share it.
final class CSharpTypeDeclaration: @unchecked Sendable {
  enum Kind: String { case `class`, `struct`, interface, `enum`, delegate }
  var kind = Kind.class
  var modifiers: Set<String> = []
  var attributes: [CSharpAttributeSyntax] = []
  var name = ""
  var at = 0
  var typeParameters: [String] = []
  var bases: [CSharpTypeSyntax] = []
  var members: [CSharpMemberSyntax] = []
  var enumMembers: [(String, CSharpExpression?, at: Int)] = []
  /// The signature of a delegate.
  var signature: CSharpMethodSyntax?
  var namespace = ""
  var imports: CSharpImports = .init()
  weak var outer: CSharpTypeDeclaration?
  init() {}
}

/// The `using` directives in force at a place.
struct CSharpImports {
  var namespaces: [(String, at: Int)] = []
  var statics: [CSharpTypeSyntax] = []
  var aliases: [String: CSharpTypeSyntax] = [:]
}
