// `[System.Management.Automation.PSParser]::Tokenize`: the tokens of a text as the first PowerShells saw them, with a coarser kind each.

import Objects
import Primitives
import Syntax

/// A `PSToken`.
final class PSTokenObj: Obj {
  let token: TokenObj
  init(_ token: TokenObj) {
    self.token = token
    super.init()
  }
  override var type: TypeInfo { ScriptTokens.tokenType }
}

enum ScriptTokens {
  /// The name of the coarse kind, as `PSTokenType` has it.
  static func kind(_ token: Token) -> String {
    let flags = token.flags
    if flags.contains(.commandName) { return "Command" }
    if flags.contains(.memberName) { return "Member" }
    if flags.contains(.attributeName) { return "Attribute" }
    if flags.contains(.typeName) { return "Type" }
    switch token.kind {
    case .variable, .splattedVariable: return "Variable"
    case .parameter: return "CommandParameter"
    case .number: return "Number"
    case .label: return "LoopLabel"
    case .identifier, .generic: return "CommandArgument"
    case .newLine: return "NewLine"
    case .lineContinuation: return "LineContinuation"
    case .comment: return "Comment"
    case .stringLiteral, .stringExpandable, .hereStringLiteral, .hereStringExpandable: return "String"
    case .lParen, .lCurly, .atParen, .atCurly, .dollarParen: return "GroupStart"
    case .rParen, .rCurly: return "GroupEnd"
    case .semi: return "StatementSeparator"
    case .unknown, .endOfInput: return "Unknown"
    default: return flags.contains(.keyword) ? "Keyword" : "Operator"
    }
  }

  /// The text of a token: a string without its quotes, a variable without its sign.
  static func content(_ token: TokenObj) -> String {
    switch token.token.kind {
    case .variable, .splattedVariable: return token.name
    case .stringLiteral, .stringExpandable, .hereStringLiteral, .hereStringExpandable, .generic:
      return token.value.pstring?.string ?? token.text
    default: return token.text
    }
  }

  /// What a `PSToken` stands on: a token, or just the place where a block begins.
  private static func place(_ call: Call) -> (source: SourceText, extent: Extent, token: TokenObj?)? {
    switch call.this.base.obj {
    case let own as PSTokenObj: return (own.token.root.source, own.token.token.extent, own.token)
    case let start as StartPositionObj: return (start.source, start.extent, nil)
    default: return nil
    }
  }

  static let tokenType = TypeInfo(
    "System.Management.Automation.PSToken", base: .object,
    declare: { t in
      t.property("string Content {get;}") { call in
        place(call).map { here in Value(here.token.map { content($0) } ?? here.source.text(here.extent)) } ?? .null
      }
      t.property("System.Management.Automation.PSTokenType Type {get;}") { call in
        let name = place(call)?.token.map { kind($0.token) } ?? "Position"
        guard let type = TypeCatalog.find("System.Management.Automation.PSTokenType") else { return Value(name) }
        return try Conversion.convert(Value(name), to: type, call.runtime)
      }
      t.property("int Start {get;}") { call in Value(place(call).map { $0.source.utf16Offset($0.extent.startOffset) } ?? 0) }
      t.property("int Length {get;}") { call in
        Value(
          place(call).map { $0.source.utf16Offset($0.extent.endOffset) - $0.source.utf16Offset($0.extent.startOffset) } ?? 0)
      }
      t.property("int StartLine {get;}") { call in
        Value(place(call).map { $0.source.position($0.extent.startOffset).line } ?? 0)
      }
      t.property("int StartColumn {get;}") { call in
        Value(place(call).map { $0.source.position($0.extent.startOffset).column } ?? 0)
      }
      t.property("int EndLine {get;}") { call in Value(place(call).map { $0.source.position($0.extent.endOffset).line } ?? 0) }
      t.property("int EndColumn {get;}") { call in
        Value(place(call).map { $0.source.position($0.extent.endOffset).column } ?? 0)
      }
    })

  static let parserType = TypeInfo(
    "System.Management.Automation.PSParser", base: .object,
    declare: { t in
      let rest = ", [ref] System.Collections.ObjectModel.Collection[System.Management.Automation.PSParseError] errors)"
      let collection = "static System.Collections.ObjectModel.Collection[System.Management.Automation.PSToken] Tokenize("
      t.staticMethod(collection + "string script" + rest) { call in
        guard let text = call.string(0) else { throw DotNetError.argumentNull("script") }
        return try tokenize(text.string, call)
      }
      t.staticMethod(collection + "System.Object[] script" + rest) { call in
        let lines = try Enumeration.list(call.args[0]).map { try Text.string($0, call.runtime).string }
        return try tokenize(lines.joined(separator: "\n"), call)
      }
    })

  static let errorType = TypeInfo(
    "System.Management.Automation.PSParseError", base: .object,
    declare: { t in
      t.property("System.Management.Automation.PSToken Token {get;}") { call in
        (call.this.base.obj as? PSParseErrorObj).map { .object(StartPositionObj($0.source, $0.error.extent)) } ?? .null
      }
      t.property("string Message {get;}") { call in Value((call.this.base.obj as? PSParseErrorObj)?.error.message ?? "") }
    })

  /// A `PSParseError`: a message and where it stands.
  private final class PSParseErrorObj: Obj {
    let error: ParseError
    let source: SourceText
    init(_ error: ParseError, _ source: SourceText) {
      self.error = error
      self.source = source
      super.init()
    }
    override var type: TypeInfo { ScriptTokens.errorType }
  }

  private static func tokenize(_ text: String, _ call: Call) throws -> Value {
    let parsed = Parser.parse(text: text)
    if let errors = call.obj(1) as? ReferenceObj {
      let found = parsed.errors.map { Value.object(PSParseErrorObj($0, parsed.source)) }
      errors.value = .object(ListObj(.collection(of: errorType), ContiguousArray(found), elementType: errorType))
    }
    // The end of the input is no token here.
    let tokens = parsed.tokens.filter { $0.kind != .endOfInput }.map { Value.object(PSTokenObj(TokenObj($0, parsed.root))) }
    return .object(ListObj(.collection(of: tokenType), ContiguousArray(tokens), elementType: tokenType))
  }
}
