// Tokens and parse errors as objects.

import Objects
import Primitives
import Syntax

/// A value of `Token` or a class below it.
final class TokenObj: Obj {
  let token: Token
  let root: ScriptBlockAst

  init(_ token: Token, _ root: ScriptBlockAst) {
    self.token = token
    self.root = root
    super.init()
  }

  var text: String { root.source.text(token.extent) }
  override func equals(_ other: Obj) -> Bool { (other as? TokenObj)?.token == token && (other as? TokenObj)?.root === root }
  override var hash: Int { token.hashValue }
  override func describe(_ runtime: Runtime) throws -> String { token.kind == .endOfInput ? "<eof>" : text }

  override var type: TypeInfo {
    switch token.kind {
    case .number: return TokenObj.number
    case .variable, .splattedVariable: return TokenObj.variable
    case .parameter: return TokenObj.parameter
    case .label: return TokenObj.label
    case .stringLiteral, .hereStringLiteral: return TokenObj.literal
    case .stringExpandable, .hereStringExpandable: return TokenObj.expandable
    case .generic: return node is ExpandableStringExpressionAst ? TokenObj.expandable : TokenObj.literal
    case .redirection: return text.contains("&") ? TokenObj.merging : TokenObj.file
    case .redirectInStd: return TokenObj.input
    default: return TokenObj.plain
    }
  }

  /// The literal that the token stands for.
  private var node: Ast? {
    var found: Ast?
    root.visit { here in
      if !here.extent.contains(token.extent), here !== root { return .skipChildren }
      if here.extent == token.extent {
        switch here.kind {
        case .constantExpression, .stringConstantExpression, .expandableStringExpression:
          found = here
          return .stopVisit
        default: break
        }
      }
      return .continue
    }
    return found
  }

  var value: Value {
    switch node {
    case let text as StringConstantExpressionAst: return Value(text.value)
    case let text as ExpandableStringExpressionAst: return Value(text.value)
    case let constant as ConstantExpressionAst: return Compiler.constant(constant.value)
    default: return Value(text)
    }
  }

  var name: String {
    var name = Substring(text)
    switch token.kind {
    case .variable, .splattedVariable:
      name = name.dropFirst()
      if name.first == "{", name.last == "}" { name = name.dropFirst().dropLast() }
    case .parameter:
      name = name.dropFirst()
      if name.last == ":" { name = name.dropLast() }
    case .label: name = name.dropFirst()
    default: break
    }
    return String(name)
  }

  private static func make(_ name: String, _ base: TypeInfo, _ declare: @escaping @Sendable (TypeBuilder) -> Void = { _ in })
    -> TypeInfo
  {
    TypeInfo(LanguageFacade.namespace + name, base: base, declare: declare)
  }
  @Sendable private static func own(_ call: Call) -> TokenObj? { call.this.base.obj as? TokenObj }

  static let plain = make("Token", .object) { t in
    t.property("string Text {get;}") { Value(own($0)?.text ?? "") }
    t.property(LanguageFacade.spelled("~TokenFlags TokenFlags {get;}")) { LanguageEnums.flags(own($0)?.token.flags ?? []) }
    t.property(LanguageFacade.spelled("~TokenKind Kind {get;}")) { LanguageEnums.kind(own($0)?.token.kind ?? .unknown) }
    t.property("bool HasError {get;}") { .bool(own($0)?.token.hasError ?? false) }
    t.property(LanguageFacade.spelled("~IScriptExtent Extent {get;}")) { call in
      own(call).map { .object(ScriptPosition($0.root.source, $0.token.extent)) } ?? .null
    }
  }
  static let number = make("NumberToken", plain) { t in t.property("System.Object Value {get;}") { own($0)?.value ?? .null } }
  static let string = make("StringToken", plain) { t in t.property("string Value {get;}") { own($0)?.value ?? .null } }
  static let literal = make("StringLiteralToken", string)
  static let expandable = make("StringExpandableToken", string) { t in
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[\(LanguageFacade.namespace)Token] NestedTokens {get;}") {
      guard let own = own($0) else { return .null }
      let nested = NestedTokens.outer(own.token, in: own.root, own.root.source)
      if nested.isEmpty { return .null }
      return .object(
        ListObj(
          TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection`1", [plain]) ?? .arrayList,
          ContiguousArray(nested.map { .object(TokenObj($0, own.root)) }), elementType: plain, isReadOnly: true))
    }
  }
  static let variable = make("VariableToken", plain) { t in
    t.property("string Name {get;}") { Value(own($0)?.name ?? "") }
    t.property("System.Management.Automation.VariablePath VariablePath {get;}") {
      .object(VariablePathObj(VariablePath(own($0)?.name ?? "")))
    }
  }
  static let parameter = make("ParameterToken", plain) { t in
    t.property("string ParameterName {get;}") { Value(own($0)?.name ?? "") }
    t.property("bool UsedColon {get;}") { .bool(own($0)?.text.hasSuffix(":") ?? false) }
  }
  static let label = make("LabelToken", plain) { t in t.property("string LabelText {get;}") { Value(own($0)?.name ?? "") } }
  static let redirection = make("RedirectionToken", plain)
  static let input = make("InputRedirectionToken", redirection)
  static let merging = make("MergingRedirectionToken", redirection) { t in
    t.property(LanguageFacade.spelled("~RedirectionStream FromStream {get;}")) { stream(own($0)?.text.first) }
    t.property(LanguageFacade.spelled("~RedirectionStream ToStream {get;}")) { stream(own($0)?.text.last) }
  }
  static let file = make("FileRedirectionToken", redirection) { t in
    t.property(LanguageFacade.spelled("~RedirectionStream FromStream {get;}")) { stream(own($0)?.text.first) }
    t.property("bool Append {get;}") { .bool(own($0)?.text.hasSuffix(">>") ?? false) }
  }

  @Sendable private static func stream(_ character: Character?) -> Value {
    let number: UInt8 = character == "*" ? 0 : character?.wholeNumberValue.map { UInt8(clamping: $0) } ?? 1
    return LanguageEnums.value(LanguageEnums.redirectionStream, number)
  }

  static let all = [plain, number, string, literal, expandable, variable, parameter, label, redirection, input, merging, file]
}

/// `ParseError`.
final class ParseErrorObj: Obj {
  let error: ParseError
  let source: SourceText
  init(_ error: ParseError, _ source: SourceText) {
    self.error = error
    self.source = source
    super.init()
  }
  override var type: TypeInfo { ParseErrorObj.errorType }
  override func describe(_ runtime: Runtime) throws -> String {
    InvocationInfo.positionMessage(ScriptPosition(source, error.extent)) + "\n" + error.message
  }

  static let errorType = TypeInfo(
    LanguageFacade.namespace + "ParseError", base: .object,
    declare: { t in
      @Sendable func own(_ call: Call) -> ParseErrorObj? { call.this.base.obj as? ParseErrorObj }
      t.constructor(LanguageFacade.spelled("new(~IScriptExtent extent, string errorId, string message)")) { call in
        for (i, name) in ["extent", "errorId", "message"].enumerated() where call.isNull(i) {
          throw DotNetError.psArgumentNull(name)
        }
        guard let place = call.obj(0) as? ScriptPosition else { throw DotNetError.argumentNull("extent") }
        let made = ParseError(
          extent: place.extent, errorId: call.text(1), message: call.text(2), incompleteInput: false)
        return .object(ParseErrorObj(made, place.source))
      }
      t.property(LanguageFacade.spelled("~IScriptExtent Extent {get;}")) { call in
        own(call).map { .object(ScriptPosition($0.source, $0.error.extent)) } ?? .null
      }
      t.property("string ErrorId {get;}") { Value(own($0)?.error.errorId ?? "") }
      t.property("string Message {get;}") { Value(own($0)?.error.message ?? "") }
      t.property("bool IncompleteInput {get;}") { .bool(own($0)?.error.incompleteInput ?? false) }
    })

  /// The errors of a text as a `ParseError[]`.
  static func array(_ errors: [ParseError], _ source: SourceText) -> Value {
    .object(ArrayObj(ContiguousArray(errors.map { .object(ParseErrorObj($0, source)) }), of: errorType))
  }
}
