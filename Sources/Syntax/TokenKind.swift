// The kinds of token, with PowerShell's own names and numbers, and the text that each stands for in messages. The numbers are
// kept because scripts see them (`[TokenKind]::Plus -as [int]`), and the tables below are indexed by them.

/// What a token is. Names and values are those of `System.Management.Automation.Language.TokenKind`.
public enum TokenKind: UInt8, Sendable, CaseIterable {
  case unknown = 0
  case variable = 1
  case splattedVariable = 2
  case parameter = 3
  case number = 4
  case label = 5
  case identifier = 6
  case generic = 7
  case newLine = 8
  case lineContinuation = 9
  case comment = 10
  case endOfInput = 11
  case stringLiteral = 12
  case stringExpandable = 13
  case hereStringLiteral = 14
  case hereStringExpandable = 15
  case lParen = 16
  case rParen = 17
  case lCurly = 18
  case rCurly = 19
  case lBracket = 20
  case rBracket = 21
  case atParen = 22
  case atCurly = 23
  case dollarParen = 24
  case semi = 25
  case andAnd = 26
  case orOr = 27
  case ampersand = 28
  case pipe = 29
  case comma = 30
  case minusMinus = 31
  case plusPlus = 32
  case dotDot = 33
  case colonColon = 34
  case dot = 35
  case exclaim = 36
  case multiply = 37
  case divide = 38
  case rem = 39
  case plus = 40
  case minus = 41
  case equals = 42
  case plusEquals = 43
  case minusEquals = 44
  case multiplyEquals = 45
  case divideEquals = 46
  case remainderEquals = 47
  case redirection = 48
  case redirectInStd = 49
  case format = 50
  case not = 51
  case bnot = 52
  case and = 53
  case or = 54
  case xor = 55
  case band = 56
  case bor = 57
  case bxor = 58
  case join = 59
  case ieq = 60
  case ine = 61
  case ige = 62
  case igt = 63
  case ilt = 64
  case ile = 65
  case ilike = 66
  case inotlike = 67
  case imatch = 68
  case inotmatch = 69
  case ireplace = 70
  case icontains = 71
  case inotcontains = 72
  case iin = 73
  case inotin = 74
  case isplit = 75
  case ceq = 76
  case cne = 77
  case cge = 78
  case cgt = 79
  case clt = 80
  case cle = 81
  case clike = 82
  case cnotlike = 83
  case cmatch = 84
  case cnotmatch = 85
  case creplace = 86
  case ccontains = 87
  case cnotcontains = 88
  case cin = 89
  case cnotin = 90
  case csplit = 91
  case `is` = 92
  case isNot = 93
  case `as` = 94
  case postfixPlusPlus = 95
  case postfixMinusMinus = 96
  case shl = 97
  case shr = 98
  case colon = 99
  case questionMark = 100
  case questionQuestionEquals = 101
  case questionQuestion = 102
  case questionDot = 103
  case questionLBracket = 104
  case begin = 119
  case `break` = 120
  case `catch` = 121
  case `class` = 122
  case `continue` = 123
  case data = 124
  case define = 125
  case `do` = 126
  case dynamicparam = 127
  case `else` = 128
  case elseIf = 129
  case end = 130
  case exit = 131
  case filter = 132
  case finally = 133
  case `for` = 134
  case foreach = 135
  case from = 136
  case function = 137
  case `if` = 138
  case `in` = 139
  case param = 140
  case process = 141
  case `return` = 142
  case `switch` = 143
  case `throw` = 144
  case trap = 145
  case `try` = 146
  case until = 147
  case using = 148
  case `var` = 149
  case `while` = 150
  case workflow = 151
  case parallel = 152
  case sequence = 153
  case inlineScript = 154
  case configuration = 155
  case dynamicKeyword = 156
  case `public` = 157
  case `private` = 158
  case `static` = 159
  case interface = 160
  case `enum` = 161
  case namespace = 162
  case module = 163
  case type = 164
  case assembly = 165
  case command = 166
  case hidden = 167
  case base = 168
  case `default` = 169
  case clean = 170
}

extension TokenKind {
  /// The name PowerShell prints for the kind, such as `LCurly`.
  public var name: String {
    let text = "\(self)"
    guard let first = text.utf8.first, first >= 0x61 else { return text }
    return String(UnicodeScalar(first - 0x20)) + text.dropFirst()
  }

  /// The traits every token of this kind has.
  @inlinable public var traits: TokenFlags { TokenFlags(rawValue: TokenTraits.flags[Int(rawValue)]) }

  /// Whether every token of this kind has all of `flag`'s bits... or any of them, as PowerShell asks it.
  @inlinable public func hasTrait(_ flag: TokenFlags) -> Bool { TokenTraits.flags[Int(rawValue)] & flag.rawValue != 0 }

  /// The binding strength of a binary operator; 0 for anything else.
  @inlinable public var binaryPrecedence: Int { Int(TokenTraits.flags[Int(rawValue)] & 0xf) }

  /// The text that stands for the kind in messages, such as `-eq` or `{`.
  public var text: String { TokenTraits.texts[Int(rawValue)] }
}

/// The two tables behind `TokenKind`, one entry a number; numbers 105 to 118 are reserved.
@usableFromInline enum TokenTraits {
  @usableFromInline static let flags: [UInt32] = [
    0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
    0x8000, 0x8000, 0x8000, 0x8000, 0x8000, 0x8000, 0x8000, 0x8000,
    0x8000, 0x8000, 0x8000, 0x8000, 0x0, 0x8000, 0x8000, 0x8000,
    0x8000, 0x8000, 0x8000, 0x8000, 0x9000, 0x9000, 0x8200, 0x60200,
    0x60200, 0x2010d, 0x21000, 0x21000, 0x800200, 0x80010a, 0x80010a, 0x80010a,
    0x800309, 0x800309, 0x2000, 0x2000, 0x2000, 0x2000, 0x2000, 0x2000,
    0x20000, 0x28000, 0x2010c, 0x800200, 0x800200, 0x800101, 0x800101, 0x800101,
    0x800102, 0x800102, 0x800102, 0x20305, 0x105, 0x105, 0x105, 0x105,
    0x105, 0x105, 0x105, 0x105, 0x20105, 0x20105, 0x20105, 0x105,
    0x105, 0x105, 0x105, 0x20305, 0x505, 0x505, 0x505, 0x505,
    0x505, 0x505, 0x505, 0x505, 0x20505, 0x20505, 0x20505, 0x505,
    0x505, 0x505, 0x505, 0x20705, 0x105, 0x105, 0x20105, 0x60200,
    0x60200, 0x800105, 0x800105, 0x21000, 0x20800, 0x2000, 0x107, 0x21000,
    0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0,
    0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x30,
    0x1000010, 0x10, 0x10, 0x1000010, 0x1000010, 0x1000010, 0x1000010, 0x30,
    0x10, 0x10, 0x30, 0x1000010, 0x1000010, 0x10, 0x1000010, 0x1000010,
    0x1000010, 0x1000010, 0x1000010, 0x10, 0x10, 0x30, 0x1000010, 0x1000010,
    0x1000010, 0x1000010, 0x1000010, 0x10, 0x1000010, 0x1000010, 0x1000010, 0x1000010,
    0x1000010, 0x1000010, 0x1000010, 0x10, 0x10, 0x10, 0x10, 0x10,
    0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10,
    0x10, 0x10, 0x30,
  ]

  static let texts: [String] = [
    "unknown", "var", "@var", "param", "number", "label", "ident", "generic", "newline", "line continuation", "comment",
    "eof", "sqstr", "dqstr", "sq here string", "dq here string", "(", ")", "{", "}", "[", "]", "@(", "@{", "$(", ";",
    "&&", "||", "&", "|", ",", "--", "++", "..", "::", ".", "!", "*", "/", "%", "+", "-", "=", "+=", "-=", "*=", "/=",
    "%=", "redirection", "<", "-f", "-not", "-bnot", "-and", "-or", "-xor", "-band", "-bor", "-bxor", "-join", "-eq",
    "-ne", "-ge", "-gt", "-lt", "-le", "-ilike", "-inotlike", "-imatch", "-inotmatch", "-ireplace", "-icontains",
    "-inotcontains", "-iin", "-inotin", "-isplit", "-ceq", "-cne", "-cge", "-cgt", "-clt", "-cle", "-clike",
    "-cnotlike", "-cmatch", "-cnotmatch", "-creplace", "-ccontains", "-cnotcontains", "-cin", "-cnotin", "-csplit",
    "-is", "-isnot", "-as", "++", "--", "-shl", "-shr", ":", "?", "??=", "??", "?.", "?[", "", "", "", "", "", "", "",
    "", "", "", "", "", "", "", "begin", "break", "catch", "class", "continue", "data", "define", "do", "dynamicparam",
    "else", "elseif", "end", "exit", "filter", "finally", "for", "foreach", "from", "function", "if", "in", "param",
    "process", "return", "switch", "throw", "trap", "try", "until", "using", "var", "while", "workflow", "parallel",
    "sequence", "inlinescript", "configuration", "<dynamic keyword>", "public", "private", "static", "interface",
    "enum", "namespace", "module", "type", "assembly", "command", "hidden", "base", "default", "clean",
  ]
}

/// Properties of a token. Names and values are those of `System.Management.Automation.Language.TokenFlags`.
public struct TokenFlags: OptionSet, Sendable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let binaryPrecedenceLogical = TokenFlags(rawValue: 0x1)
  public static let binaryPrecedenceBitwise = TokenFlags(rawValue: 0x2)
  public static let binaryPrecedenceComparison = TokenFlags(rawValue: 0x5)
  public static let binaryPrecedenceCoalesce = TokenFlags(rawValue: 0x7)
  public static let binaryPrecedenceAdd = TokenFlags(rawValue: 0x9)
  public static let binaryPrecedenceMultiply = TokenFlags(rawValue: 0xa)
  public static let binaryPrecedenceFormat = TokenFlags(rawValue: 0xc)
  public static let binaryPrecedenceRange = TokenFlags(rawValue: 0xd)
  public static let keyword = TokenFlags(rawValue: 0x10)
  public static let scriptBlockBlockName = TokenFlags(rawValue: 0x20)
  public static let binaryOperator = TokenFlags(rawValue: 0x100)
  public static let unaryOperator = TokenFlags(rawValue: 0x200)
  public static let caseSensitiveOperator = TokenFlags(rawValue: 0x400)
  public static let ternaryOperator = TokenFlags(rawValue: 0x800)
  public static let specialOperator = TokenFlags(rawValue: 0x1000)
  public static let assignmentOperator = TokenFlags(rawValue: 0x2000)
  public static let parseModeInvariant = TokenFlags(rawValue: 0x8000)
  public static let tokenInError = TokenFlags(rawValue: 0x10000)
  public static let disallowedInRestrictedMode = TokenFlags(rawValue: 0x20000)
  public static let prefixOrPostfixOperator = TokenFlags(rawValue: 0x40000)
  public static let commandName = TokenFlags(rawValue: 0x80000)
  public static let memberName = TokenFlags(rawValue: 0x100000)
  public static let typeName = TokenFlags(rawValue: 0x200000)
  public static let attributeName = TokenFlags(rawValue: 0x400000)
  public static let canConstantFold = TokenFlags(rawValue: 0x800000)
  public static let statementDoesntSupportAttributes = TokenFlags(rawValue: 0x1000000)
  /// The bits that hold a binary operator's precedence.
  public static let binaryPrecedenceMask = TokenFlags(rawValue: 0xf)

  /// The flags as .NET prints them: the set's names from the greatest value down to the smallest, then written in rising order.
  public var description: String {
    if rawValue == 0 { return "None" }
    var rest = rawValue
    var names: [String] = []
    for (name, value) in TokenFlags.named.reversed() where value <= rest && rest & value == value {
      names.append(name)
      rest &= ~value
      if rest == 0 { break }
    }
    return rest == 0 ? names.reversed().joined(separator: ", ") : String(rawValue)
  }

  /// Names and values, in order of value.
  public static let named: [(String, UInt32)] = [
    ("BinaryPrecedenceLogical", 0x1),
    ("BinaryPrecedenceBitwise", 0x2),
    ("BinaryPrecedenceComparison", 0x5),
    ("BinaryPrecedenceCoalesce", 0x7),
    ("BinaryPrecedenceAdd", 0x9),
    ("BinaryPrecedenceMultiply", 0xa),
    ("BinaryPrecedenceFormat", 0xc),
    ("BinaryPrecedenceRange", 0xd),
    ("BinaryPrecedenceMask", 0xf),
    ("Keyword", 0x10),
    ("ScriptBlockBlockName", 0x20),
    ("BinaryOperator", 0x100),
    ("UnaryOperator", 0x200),
    ("CaseSensitiveOperator", 0x400),
    ("TernaryOperator", 0x800),
    ("SpecialOperator", 0x1000),
    ("AssignmentOperator", 0x2000),
    ("ParseModeInvariant", 0x8000),
    ("TokenInError", 0x10000),
    ("DisallowedInRestrictedMode", 0x20000),
    ("PrefixOrPostfixOperator", 0x40000),
    ("CommandName", 0x80000),
    ("MemberName", 0x100000),
    ("TypeName", 0x200000),
    ("AttributeName", 0x400000),
    ("CanConstantFold", 0x800000),
    ("StatementDoesntSupportAttributes", 0x1000000),
  ]
}
