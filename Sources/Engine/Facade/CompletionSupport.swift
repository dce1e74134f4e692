// What completion needs of the engine: values of expressions that are safe to look at, and the parameters of a command whose call is only half
// typed.

import Objects
import Primitives
import Syntax

extension Session {
  /// The value of an expression of a tree, worked out in the scope of `frame`.
  public func value(of ast: ExpressionAst, root: ScriptBlockAst, in frame: Frame) throws -> Value {
    let node = Compiler.compile(expression: ast, in: CodeBlock(root, root: root))
    let inner = Frame(
      self, scope: frame.scope, source: root.source, out: frame.out, streams: frame.streams, caller: frame,
      invocation: frame.invocation)
    return try enter(inner) { try node.eval(inner) }
  }

  /// The parameters that a command offers besides those of its signature, for the arguments typed so far.
  public func dynamicParameters(of command: CommandInfo, _ arguments: [Argument], in frame: Frame) -> [ParameterSpec] {
    let invocation = Invocation(command: command, name: command.name, at: nil)
    let context = CommandContext(self, command, invocation, scope: frame.scope, out: frame.out, streams: frame.streams)
    context.frame = frame
    switch command {
    case let info as CmdletInfo:
      let cmdlet = info.make()
      invocation.cmdlet = context
      cmdlet.context = context
      let binder = ParameterBinder(context, info.signature)
      binder.dynamicParameters = { try cmdlet.dynamicParameters() }
      binder.bindForCompletion(arguments)
    case let function as FunctionInfo: dynamicParameters(of: function.block, context, arguments, frame)
    case let script as ExternalScriptInfo:
      guard let block = try? script.block(self) else { return [] }
      dynamicParameters(of: block, context, arguments, frame)
    default: return []
    }
    return context.dynamicParameters
  }

  private func dynamicParameters(of block: ScriptBlock, _ context: CommandContext, _ arguments: [Argument], _ caller: Frame) {
    let code = block.code.scoped()
    guard let dynamic = code.dynamicParam else { return }
    let scope = Scope(
      parent: parentScope(for: block.module, calledFrom: caller), layout: code.layout, module: block.module,
      caller: caller.scope, id: nextScopeId())
    scope.invocation = context.invocation
    let frame = Frame(
      self, scope: scope, source: code.source, out: caller.out, streams: caller.streams, caller: caller,
      invocation: context.invocation)
    context.ownFrame = frame
    context.invocation.cmdlet = context
    let binder = ParameterBinder(context, code.signature)
    binder.dynamicParameters = { [unowned self] in try self.dynamicParameters(dynamic, context, frame) }
    binder.bindForCompletion(arguments)
  }

  /// A function that the text defines but that has not run.
  public func function(_ ast: FunctionDefinitionAst, root: ScriptBlockAst) -> FunctionInfo {
    let code = CodeBlock(ast.body, root: root, functionParameters: ast.parameters, isFilter: ast.isFilter)
    return FunctionInfo(ast.name, ScriptBlock(code, module: nil), isFilter: ast.isFilter)
  }
}

extension AstObj {
  /// A place in the tree's text, by UTF-16 offset, as scripts see it (`IScriptPosition`).
  public func position(utf16 offset: Int) -> Value {
    .object(ScriptPointObj(root.source, root.source.byteOffset(utf16: offset)))
  }
}
