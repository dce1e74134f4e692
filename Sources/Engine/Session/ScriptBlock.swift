// Script blocks: the code is compiled once per place in the text (`CodeBlock`) and shared by every `[scriptblock]` value made there; a value
// adds the module it is bound to. The code is compiled in up to two ways: with slots when it gets a scope of its own (functions, `&`), and
// by name when it runs in the caller's scope (dot-sourcing, ForEach-Object, the prompt).

import Objects
import Primitives
import Syntax

/// The code of a script block at one place of a text.
public final class CodeBlock: Obj {
  public let ast: ScriptBlockAst
  /// Keeps the tree (whose parents are not counted) alive.
  public let root: ScriptBlockAst
  /// Parameters written after a function's name.
  public let functionParameters: [ParameterAst]?
  public let isFilter: Bool
  private var scopedCode: CompiledBlock?
  private var dottedCode: CompiledBlock?

  public init(_ ast: ScriptBlockAst, root: ScriptBlockAst, functionParameters: [ParameterAst]? = nil, isFilter: Bool = false) {
    self.ast = ast
    self.root = root
    self.functionParameters = functionParameters
    self.isFilter = isFilter
    super.init()
  }

  /// Set for methods of classes: `return` gives the result, other output is dropped.
  var isMethod = false
  var methodReturnType: ITypeName?
  /// A `void` method, or one that returns without a declared type being void.
  var returnsNothing: Bool { isMethod && methodReturnType == nil }
  /// A constructor with `: base(...)`.
  private(set) lazy var hasBaseCall: Bool = {
    var found = false
    ast.visit {
      if $0.kind == .baseCtorInvokeMemberExpression { found = true }
      return found ? .stopVisit : .continue
    }
    return found
  }()

  /// Code for a scope of its own.
  public func scoped() -> CompiledBlock {
    if let scopedCode { return scopedCode }
    let made = Compiler.compile(self, dotted: false)
    scopedCode = made
    return made
  }

  /// Code that runs in whatever scope is current.
  public func dotted() -> CompiledBlock {
    if let dottedCode { return dottedCode }
    let made = Compiler.compile(self, dotted: true)
    dottedCode = made
    return made
  }

  /// The statements alone when the block is nothing but an end block without parameters.
  public var source: SourceText { ast.source }
}

/// What the compiler makes of a code block.
public final class CompiledBlock {
  public let layout: Layout
  public let source: SourceText
  public let signature: CommandSignature
  public let begin: BlockNode?
  public let process: BlockNode?
  public let end: BlockNode?
  public let clean: BlockNode?
  public let dynamicParam: BlockNode?
  /// `using` statements to carry out before anything runs.
  public let usings: [UsingStatementAst]
  /// Classes and enums defined in the block itself, not in blocks inside it.
  public let types: [TypeDefinitionAst]
  /// The root of the text when it defines types that must be made before the block runs.
  public let definingRoot: ScriptBlockAst?
  public let usesArgs: Bool
  public let usesBoundParameters: Bool

  public init(
    layout: Layout, source: SourceText, signature: CommandSignature, begin: BlockNode?, process: BlockNode?, end: BlockNode?,
    clean: BlockNode?, dynamicParam: BlockNode?, usings: [UsingStatementAst], types: [TypeDefinitionAst],
    definingRoot: ScriptBlockAst?, usesArgs: Bool, usesBoundParameters: Bool
  ) {
    self.definingRoot = definingRoot
    self.layout = layout
    self.source = source
    self.signature = signature
    self.begin = begin
    self.process = process
    self.end = end
    self.clean = clean
    self.dynamicParam = dynamicParam
    self.usings = usings
    self.types = types
    self.usesArgs = usesArgs
    self.usesBoundParameters = usesBoundParameters
    needsPreparation = !usings.isEmpty || definingRoot != nil
  }

  /// Whether there is something to be carried out or defined before the first statement.
  let needsPreparation: Bool

  /// Nothing but an end block: a call needs no pipeline machinery.
  public var isSimple: Bool { begin == nil && process == nil && clean == nil && dynamicParam == nil }
}

/// `[scriptblock]`.
public final class ScriptBlock: Obj {
  public let code: CodeBlock
  /// The module in whose scope it runs; nil for the scope of the caller.
  public private(set) var module: ModuleInfo? { didSet { home = module.map { Unmanaged.passUnretained($0) } } }
  /// Whether it is bound to a module or to no one (`[scriptblock]::Create` gives unbound ones).
  public private(set) var isBound: Bool
  /// The module again, to be read without counting references: `module` keeps it.
  private(set) var home: Unmanaged<ModuleInfo>?

  public init(_ code: CodeBlock, module: ModuleInfo?, isBound: Bool = true) {
    self.code = code
    self.module = module
    home = module.map { Unmanaged.passUnretained($0) }
    self.isBound = isBound
    super.init(tag: .scriptBlock)
  }

  /// Moves the block to another scope tree, as reflection on `SessionStateInternal` does.
  func rebind(to module: ModuleInfo?, isBound: Bool) {
    self.module = module
    self.isBound = isBound
  }

  public override var type: TypeInfo { .scriptBlock }
  /// The text between the braces.
  public override func describe(_ runtime: Runtime) throws -> String { bodyText }

  /// The text of the block without its braces (a script: the whole text).
  public var bodyText: String {
    let text = code.source.text(code.ast.extent)
    if code.ast.parent != nil, text.first == "{", text.last == "}" { return String(text.dropFirst().dropLast()) }
    return text
  }

  /// The tree of an empty text: the root of code that has none.
  static let emptyRoot = Parser.parse(text: "").root

  public func signature(_ session: Session) throws -> CommandSignature { code.scoped().signature }
}
