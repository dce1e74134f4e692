// Completion as scripts see it: CompletionResult, CommandCompletion, CompletionCompleters and the function TabExpansion2.

import Engine
import Objects
import Primitives
import Syntax

/// `System.Management.Automation.CompletionResult`.
final class CompletionResultObj: Obj {
  let item: CompletionItem
  init(_ item: CompletionItem) {
    self.item = item
    super.init()
  }
  override var type: TypeInfo { CompletionTypes.result }
}

/// `System.Management.Automation.CommandCompletion`.
final class CommandCompletionObj: Obj {
  var matches: ListObj
  var current: Int
  var index: Int
  var length: Int

  init(_ matches: ListObj, current: Int = -1, index: Int, length: Int) {
    self.matches = matches
    self.current = current
    self.index = index
    self.length = length
    super.init()
  }

  /// An answer with its offsets in UTF-16 units.
  convenience init(_ answer: CompletionAnswer, _ source: SourceText) {
    let items = ContiguousArray(answer.items.map { Value.object(CompletionResultObj($0)) })
    let list = ListObj(.collection(of: CompletionTypes.result), items, elementType: CompletionTypes.result)
    guard answer.index >= 0 else {
      self.init(list, index: -1, length: -1)
      return
    }
    let start = source.utf16Offset(answer.index)
    self.init(list, index: start, length: source.utf16Offset(answer.index + max(0, answer.length)) - start)
  }

  override var type: TypeInfo { CompletionTypes.commandCompletion }

  /// The next match in a round.
  func next(_ forward: Bool) -> Value {
    let count = matches.items.count
    guard count > 0 else { return .null }
    current += forward ? 1 : -1
    if current >= count { current = 0 } else if current < 0 { current = count - 1 }
    return matches.items[current]
  }
}

enum CompletionTypes {
  private static let prefix = "System.Management.Automation."

  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    let own = [
      result, commandCompletion, completers, argumentCompleter, argumentCompleterFactory, InferenceTypes.type,
      InferenceTypes.member,
    ]
    for type in own + StaticBinder.all {
      types[type.fullName] = { type }
    }
    return TypeCatalog.Family(types: types)
  }

  static let argumentCompleter = TypeInfo(prefix + "IArgumentCompleter", .interface)
  static let argumentCompleterFactory = TypeInfo(prefix + "IArgumentCompleterFactory", .interface)

  private static var kinds: TypeInfo? { TypeCatalog.find(prefix + "CompletionResultType") }

  @Sendable private static func own(_ call: Call) -> CompletionItem? { (call.this.base.obj as? CompletionResultObj)?.item }

  static let result = TypeInfo(
    prefix + "CompletionResult", base: .object,
    declare: { t in
      t.constructor(
        "new(string completionText, string listItemText, System.Management.Automation.CompletionResultType resultType, string toolTip)"
      ) { call in
        for (i, name) in [(0, "completionText"), (1, "listItemText"), (3, "toolTip")]
        where call.string(i).map({ $0.isEmpty }) ?? true {
          throw DotNetError.argumentNull(name)
        }
        let raw = (call.args[2].base.obj as? EnumValue)?.raw ?? 0
        guard let kind = CompletionItem.Kind(rawValue: Int(raw)) else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "resultType")
        }
        return .object(CompletionResultObj(CompletionItem(call.text(0), label: call.text(1), kind, tip: call.text(3))))
      }
      t.constructor("new(string completionText)") { call in
        guard let text = call.string(0), !text.isEmpty else { throw DotNetError.argumentNull("completionText") }
        return .object(CompletionResultObj(CompletionItem(text.string, .text)))
      }
      t.property("string CompletionText {get;}") { Value(own($0)?.text ?? "") }
      t.property("string ListItemText {get;}") { Value(own($0)?.label ?? "") }
      t.property("System.Management.Automation.CompletionResultType ResultType {get;}") { call in
        guard let kinds, let item = own(call) else { return .null }
        return .object(EnumValue(kinds, Int64(item.kind.rawValue)))
      }
      t.property("string ToolTip {get;}") { Value(own($0)?.tip ?? "") }
    })

  @Sendable private static func answer(_ call: Call) -> CommandCompletionObj? { call.this.base.obj as? CommandCompletionObj }

  static let commandCompletion = TypeInfo(
    prefix + "CommandCompletion", base: .object,
    declare: { t in
      t.constructor(
        "new(System.Collections.ObjectModel.Collection[System.Management.Automation.CompletionResult] matches, int currentMatchIndex, int replacementIndex, int replacementLength)"
      ) { call in
        let list = call.args[0].sequence as? ListObj ?? ListObj(.collection(of: result), elementType: result)
        return .object(CommandCompletionObj(list, current: call.int(1), index: call.int(2), length: call.int(3)))
      }
      t.property(
        "int CurrentMatchIndex {get;set;}", get: { Value(answer($0)?.current ?? -1) },
        set: {
          answer($0)?.current = $0.int(0)
          return .nothing
        })
      t.property(
        "int ReplacementIndex {get;set;}", get: { Value(answer($0)?.index ?? -1) },
        set: {
          answer($0)?.index = $0.int(0)
          return .nothing
        })
      t.property(
        "int ReplacementLength {get;set;}", get: { Value(answer($0)?.length ?? -1) },
        set: {
          answer($0)?.length = $0.int(0)
          return .nothing
        })
      t.property(
        "System.Collections.ObjectModel.Collection[System.Management.Automation.CompletionResult] CompletionMatches {get;set;}",
        get: { answer($0).map { .object($0.matches) } ?? .null },
        set: {
          if let list = $0.args.first?.sequence as? ListObj { answer($0)?.matches = list }
          return .nothing
        })
      t.method("System.Management.Automation.CompletionResult GetNextResult(bool forward)") {
        answer($0)?.next($0.bool(0)) ?? .null
      }
      let ast = "System.Management.Automation.Language.Ast ast, System.Management.Automation.Language.Token[] tokens, "
      let position = "System.Management.Automation.Language.IScriptPosition"
      // The names of the positions differ, as they do in PowerShell.
      for (place, tail) in [("positionOfCursor", ""), ("cursorPosition", ", powershell powershell")] {
        t.staticMethod(
          "static System.Management.Automation.CommandCompletion CompleteInput(string input, int cursorIndex, hashtable options\(tail))"
        ) { call in
          try input(call, options: 2)
        }
        t.staticMethod(
          "static System.Management.Automation.CommandCompletion CompleteInput(\(ast)\(position) \(place), hashtable options\(tail))"
        ) { call in
          try tree(call, options: 3)
        }
      }
      t.staticMethod(
        "static System.Tuple[System.Management.Automation.Language.Ast,System.Management.Automation.Language.Token[],\(position)] MapStringInputToParsedInput(string input, int cursorIndex)"
      ) { call in
        try mapped(call)
      }
    })

  @Sendable private static func input(_ call: Call, options: Int) throws -> Value {
    if call.args.count > options + 1 {
      // An empty text has no completions whatever else was given.
      guard call.text(0).isEmpty || call.int(1) <= call.text(0).utf16.count else { throw DotNetError.psArgument("cursorIndex") }
      if call.isNull(options + 1) { throw DotNetError.psArgumentNull("powershell") }
    }
    // A shell that was given is asked in its own session.
    let shell = call.args.count > options + 1 ? (call.obj(options + 1) as? PowerShellObj)?.session : nil
    guard let session = shell ?? call.runtime as? Session else { return .null }
    return try complete(
      call.text(0), call.int(1), call.obj(options) as? DictionaryObj, session, session.currentFrame ?? session.topFrame())
  }

  @Sendable private static func tree(_ call: Call, options: Int) throws -> Value {
    guard let session = call.runtime as? Session else { return .null }
    guard let ast = call.obj(0) as? AstObj else { throw DotNetError.psArgumentNull("ast") }
    if call.isNull(1) { throw DotNetError.psArgumentNull("tokens") }
    if call.isNull(2) { throw DotNetError.psArgumentNull("positionOfCursor") }
    if call.args.count > options + 1, call.isNull(options + 1) { throw DotNetError.psArgumentNull("powershell") }
    return try complete(
      ast, call.args[2], call.obj(options) as? DictionaryObj, session, session.currentFrame ?? session.topFrame())
  }

  /// Completes a text with the cursor at a UTF-16 offset.
  static func complete(_ text: String, _ cursor: Int, _ options: DictionaryObj?, _ session: Session, _ frame: Frame) throws
    -> Value
  {
    let source = SourceText(text)
    if text.isEmpty { return .object(CommandCompletionObj(CompletionAnswer(), source)) }
    guard cursor >= 0, cursor <= text.utf16.count else {
      throw DotNetError.psArgument("cursorIndex")
    }
    let answer = Completion.complete(
      text, cursor: source.byteOffset(utf16: cursor), options: table(options, session), session, frame)
    return .object(CommandCompletionObj(answer, source))
  }

  /// Completes at a position of a tree. The tree's whole text is read again.
  static func complete(_ ast: AstObj, _ position: Value, _ options: DictionaryObj?, _ session: Session, _ frame: Frame) throws
    -> Value
  {
    let source = ast.root.source
    let offset = try MemberAccess.get(position, PSString.make("Offset"), session)?.integer ?? 0
    let parsed = Parser.parse(bytes: source.bytes, file: source.file)
    let answer = Completion.complete(
      parsed, cursor: source.byteOffset(utf16: Int(offset)), options: table(options, session), session, frame)
    return .object(CommandCompletionObj(answer, source))
  }

  private static func table(_ options: DictionaryObj?, _ session: Session) -> [String: Value] {
    var table: [String: Value] = [:]
    for key in options?.orderedKeys ?? [] {
      if let name = try? session.text(key) { table[name.lowercased()] = options?.get(key) ?? .null }
    }
    return table
  }

  @Sendable private static func mapped(_ call: Call) throws -> Value {
    guard let session = call.runtime as? Session else { return .null }
    let text = call.text(0)
    guard call.int(1) >= 0, call.int(1) <= text.utf16.count else {
      throw DotNetError.psArgument("cursorIndex")
    }
    guard let parser = TypeCatalog.find("System.Management.Automation.Language.Parser") else { return .null }
    let tokens = ReferenceObj(.null), errors = ReferenceObj(.null)
    let tree = try MemberAccess.invokeStatic(
      parser, PSString.make("ParseInput"), [Value(text), .object(tokens), .object(errors)], session)
    let extent = try MemberAccess.get(tree, PSString.make("Extent"), session) ?? .null
    let start = try MemberAccess.get(extent, PSString.make("StartScriptPosition"), session) ?? .null
    guard let tuple = TypeCatalog.generic("System.Tuple`3", [.object, .object, .object]) else { return .null }
    let place = (tree.obj as? AstObj)?.position(utf16: call.int(1)) ?? start
    return try MemberAccess.construct(tuple, [tree, tokens.value, place], session)
  }

  // MARK: CompletionCompleters

  /// The caller's frame with streams that go nowhere.
  static func silentFrame(_ session: Session) -> Frame {
    var caller = session.currentFrame ?? session.topFrame()
    // A class's method that asks is not where the question comes from.
    while caller.methodName != nil, let outer = caller.caller { caller = outer }
    let nowhere = NullSink()
    return Frame(
      session, scope: caller.scope, source: SourceText(""), out: nowhere,
      streams: Streams(error: nowhere, warning: nowhere, verbose: nowhere, debug: nowhere, information: nowhere), caller: caller
    )
  }

  /// A context for a bare word: no text around it.
  private static func bare(_ call: Call, _ word: String, _ body: (CursorContext) -> [CompletionItem]) -> Value {
    guard let session = call.runtime as? Session else { return .null }
    let frame = silentFrame(session)
    let context = CursorContext(Parser.parse(text: ""), cursor: 0, options: [:], session, frame)
    context.word = word
    let items = ContiguousArray(body(context).map { Value.object(CompletionResultObj($0)) })
    return .object(ListObj(.list(of: result), items, elementType: result))
  }

  static let completers = TypeInfo(
    prefix + "CompletionCompleters", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      let list = "static System.Collections.Generic.IEnumerable[System.Management.Automation.CompletionResult] "
      t.staticMethod(list + "CompleteCommand(string commandName)") { call in bare(call, call.text(0)) { $0.commands() } }
      t.staticMethod(
        list
          + "CompleteCommand(string commandName, string moduleName, System.Management.Automation.CommandTypes commandTypes = 383)"
      ) { call in
        bare(call, call.text(0)) {
          $0.commands(
            module: call.string(1).flatMap { $0.isEmpty ? nil : $0.string }, types: call.args.count > 2 ? call.args[2] : nil)
        }
      }
      t.staticMethod(list + "CompleteFilename(string fileName)") { call in bare(call, call.text(0)) { $0.paths() } }
      t.staticMethod(list + "CompleteVariable(string variableName)") { call in bare(call, call.text(0)) { $0.variables() } }
      t.staticMethod(list + "CompleteType(string typeName)") { call in bare(call, call.text(0)) { $0.typeNames() } }
      t.staticMethod(
        "static System.Collections.Generic.List[System.Management.Automation.CompletionResult] CompleteOperator(string wordToComplete)"
      ) { call in
        bare(call, call.text(0)) { OperatorNames.starting(with: $0.word) }
      }
    })
}
