// `GetPowerShell` of a script block: a `[powershell]` with the block's commands, whose arguments are worked out now. Only blocks that are
// nothing but commands can be converted, and their arguments may refer to the block's parameters alone.

import Objects
import Primitives
import Syntax

enum BlockToPowerShell {
  private static func refused(_ message: String) -> DotNetError {
    DotNetError("System.Management.Automation.ScriptBlockToPowerShellNotSupportedException", message)
  }

  private static func parameters(of block: ScriptBlock) -> [ParameterAst] {
    block.code.functionParameters ?? block.code.ast.paramBlock?.parameters ?? []
  }

  /// Throws PowerShell's reason when the block can't be converted.
  private static func check(_ block: ScriptBlock, known: [String] = []) throws {
    let ast = block.code.ast
    if ast.beginBlock != nil || ast.processBlock != nil || ast.dynamicParamBlock != nil || ast.cleanBlock != nil {
      throw refused(
        "The script block cannot be converted because it contains more than one clause. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command."
      )
    }
    guard let end = ast.endBlock, !end.statements.isEmpty else {
      throw refused(
        "An empty script block cannot be converted. Verify that the script block contains exactly one pipeline or command.")
    }
    if !end.traps.isEmpty { throw refused("A script block that contains a top-level trap statement cannot be converted.") }
    guard end.statements.allSatisfy({ $0 is PipelineAst }) else {
      throw refused(
        "Only a script block that contains exactly one pipeline or command can be converted. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command."
      )
    }
    let declared = Set(parameters(of: block).map { $0.name.variablePath.unqualifiedPath.lowercased() } + known)
    var failure: DotNetError?
    end.visit { node in
      switch node {
      case let pipeline as PipelineAst where pipeline.pipelineElements.first is CommandExpressionAst:
        if pipeline.pipelineElements.count > 1 || pipeline.parent === end {
          failure = refused(
            "Cannot generate a PowerShell object for a ScriptBlock that starts a pipeline with an expression.")
        }
      case let command as CommandAst:
        if command.invocationOperator == .dot {
          failure = refused("Cannot generate a PowerShell object for a ScriptBlock that uses dot sourcing.")
        } else if command.parent?.parent !== end {
          failure = refused(
            "Cannot generate a PowerShell object for a ScriptBlock which invokes pipelines, commands or functions to evaluate arguments of the main pipeline."
          )
        } else if command.commandElements.first is ScriptBlockExpressionAst {
          failure = refused("Cannot generate a PowerShell object for a ScriptBlock that invokes other script blocks.")
        }
      case is FileRedirectionAst:
        failure = refused(
          "The script block cannot be converted to a PowerShell object because it contains forbidden redirection operators.")
      case is ScriptBlockExpressionAst:
        failure = refused(
          "Cannot generate a PowerShell object for a ScriptBlock that tries to pass other script blocks inside argument values."
        )
      case is UsingExpressionAst: return .skipChildren
      case let variable as VariableExpressionAst:
        let name = variable.variablePath.userPath
        if !declared.contains(name.lowercased()), !["true", "false", "null", "args"].contains(name.lowercased()) {
          failure = refused(
            "Cannot generate a PowerShell object for a ScriptBlock dereferencing variables undeclared in the param(...) block.  Name of undeclared variable: \(name)."
          )
        }
      default: break
      }
      return failure == nil ? .continue : .stopVisit
    }
    if let failure { throw failure }
  }

  /// Adds the block's commands to a `[powershell]`.
  /// - Parameter variables: values of variables that the block names and doesn't declare.
  static func fill(
    _ shell: PowerShellObj, _ block: ScriptBlock, _ args: [Value], _ session: Session, variables: DictionaryObj? = nil
  ) throws {
    try check(block, known: try variables?.table.allKeys.map { try Text.string($0, session).string.lowercased() } ?? [])
    let caller = session.currentFrame ?? session.topFrame()
    let scope = Scope(parent: caller.scope, layout: Layout.none(), module: nil, caller: caller.scope)
    let frame = Frame(
      session, scope: scope, source: block.code.source, out: session.nowhere, streams: caller.streams, caller: caller)
    for position in variables?.orderedPositions ?? [] {
      guard let key = variables?.table.key(at: position), let value = variables?.table.value(at: position) else { continue }
      try session.setVariable(try Text.string(key, session).string, value, in: scope)
    }
    let declared = parameters(of: block)
    for (i, parameter) in declared.enumerated() {
      var value = i < args.count ? args[i] : .null
      if i >= args.count, let fallback = parameter.defaultValue {
        value = try Compiler.compile(expression: fallback, in: block.code).eval(frame)
      }
      if let type = parameter.attributes.compactMap({ $0 as? TypeConstraintAst }).last {
        value = try Conversion.convert(value, to: try TypeResolver.resolve(type.typeName, session), session)
      }
      try session.setVariable(parameter.name.variablePath.unqualifiedPath, value, in: scope)
    }
    scope.automatic = [Session.argsKey: .array(Array(args.dropFirst(declared.count)))]
    for statement in block.code.dotted().end?.statements ?? [] {
      guard let pipeline = statement as? PipelineNode else { continue }
      shell.commands.endStatement()
      for node in pipeline.commands {
        let named = try node.nameNode.eval(frame).base
        let info = named.obj as? CommandInfo
        let command = CommandObj(try info?.name ?? Text.string(named, session).string, info: info)
        for argument in try node.evaluate(frame) {
          switch argument {
          case .positional(let value, _): command.parameters.append(.init(name: nil, value: value, isSwitch: false))
          case .named(let name, nil, _), .splatted(let name, _, _):
            command.parameters.append(.init(name: name, value: .null, isSwitch: true))
          case .named(let name, let value?, _), .pair(let name, let value):
            command.parameters.append(.init(name: name, value: value, isSwitch: false))
          }
        }
        shell.commands.add(command)
      }
    }
  }
}
