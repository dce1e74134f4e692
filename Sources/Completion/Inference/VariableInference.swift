// Types of variables: what the text last assigned, what a block's `$_` stands for, and what the session holds.

import Engine
import Objects
import Primitives
import Syntax

extension TypeInference {
  /// Variables whose type is fixed.
  private static let fixed: [String: String] = [
    "args": "System.Object[]", "error": "System.Collections.ArrayList",
    "executioncontext": "System.Management.Automation.EngineIntrinsics",
    "foreach": "System.Collections.IEnumerator", "home": "System.String", "input": "System.Collections.IEnumerator",
    "lastexitcode": "System.Int32", "matches": "", "myinvocation": "System.Management.Automation.InvocationInfo",
    "pid": "System.Int32", "psboundparameters": "System.Collections.Generic.Dictionary[string,object]",
    "pscmdlet": "System.Management.Automation.PSScriptCmdlet", "pscommandpath": "System.String", "psculture": "System.String",
    "pshome": "System.String", "psscriptroot": "System.String", "psuiculture": "System.String", "shellid": "System.String",
    "true": "System.Boolean", "false": "System.Boolean", "?": "System.Boolean", "iswindows": "System.Boolean",
    "islinux": "System.Boolean", "ismacos": "System.Boolean", "iscoreclr": "System.Boolean",
    "switch": "System.Collections.IEnumerator",
    "confirmpreference": "System.Management.Automation.ConfirmImpact",
    "debugpreference": "System.Management.Automation.ActionPreference",
    "erroractionpreference": "System.Management.Automation.ActionPreference",
    "informationpreference": "System.Management.Automation.ActionPreference",
    "progresspreference": "System.Management.Automation.ActionPreference",
    "verbosepreference": "System.Management.Automation.ActionPreference",
    "warningpreference": "System.Management.Automation.ActionPreference",
  ]

  func variable(_ ast: VariableExpressionAst) -> [InferredType] {
    let path = ast.variablePath
    guard path.isVariable, !path.userPath.same("null") else { return [] }
    if path.isUnqualified, path.userPath == "_" || path.userPath.same("PSItem") { return underscore(ast) }
    if path.isUnqualified, path.unqualifiedPath.same("this") {
      if let thisType { return [thisType] }
      if let definition = context.currentClass { return [InferredType(definition)] }
    }
    // A variable of every scope whose type says nothing.
    if path.unqualifiedPath.same("Host") { return seen(ast).map { [$0] } ?? [] }
    if let name = TypeInference.fixed[path.unqualifiedPath.lowercased()], !name.isEmpty {
      if let type = TypeCatalog.find(name) { return [InferredType(type)] }
      return [InferredType(name: name)]
    }
    var search = LastAssignment(ast)
    var scope = ast.parent
    while let here = scope {
      if here.holdsParameters {
        let top = here is ScriptBlockAst && here.parent is FunctionDefinitionAst ? here.parent ?? here : here
        search.look(in: top)
        let dotted = (top.parent as? ScriptBlockExpressionAst)?.isDotSourced ?? false
        if search.isLocalOnly || search.constraint != nil || search.found && !dotted { break }
        search.isLocal = false
        search.stop = top.extent.startOffset
        scope = top.parent
      } else {
        scope = here.parent
      }
    }
    var types: [InferredType] = []
    if let constraint = search.constraint {
      types.append(InferredType(constraint, session))
    } else if let node = search.node {
      if search.enumerates {
        types += enumerated(infer(node))
      } else if let reference = node as? ConvertExpressionAst, reference.attribute.typeName.name.same("ref") {
        types += out(of: reference)
      } else if search.redirected, let command = node as? CommandAst {
        types += self.command(command, redirected: true)
      } else {
        types += infer(node)
      }
    } else if let type = search.type {
      types.append(type)
    }
    if let value = seen(ast) { types.append(value) }
    return types
  }

  /// `$_`: the error of a catch, the value of a switch, what comes down the pipeline, or the collection of a `.ForEach{}`.
  private func underscore(_ ast: VariableExpressionAst) -> [InferredType] {
    var node = ast.parent
    var inBlock = false
    while let here = node {
      switch here {
      case let clause as CatchClauseAst: return caught(clause.catchTypes.map(\.typeName))
      case let trap as TrapStatementAst: return caught(trap.trapType.map { [$0.typeName] } ?? [])
      case let choice as SwitchStatementAst:
        if let condition = choice.condition, condition.extent.endOffset < ast.extent.startOffset {
          return enumerated(infer(condition))
        }
      case let error as ErrorStatementAst where error.errorKind?.kind == .switch:
        if let condition = error.conditions.first, condition.extent.endOffset < ast.extent.startOffset {
          return enumerated(infer(condition))
        }
      case is ScriptBlockExpressionAst: inBlock = true
      case let invoke as InvokeMemberExpressionAst where inBlock: return enumerated(infer(invoke.expression))
      case let command as CommandAst where inBlock:
        if let previous = command.previous { return enumerated(infer(previous)) }
      default: break
      }
      node = here.parent
    }
    return []
  }

  private func caught(_ names: [ITypeName]) -> [InferredType] {
    guard let record = TypeCatalog.find("System.Management.Automation.ErrorRecord") else { return [] }
    var found: [InferredType] = []
    for name in names {
      guard let type = TypeResolver.find(name, session), TypeInfo.exception.accepts(type) else { continue }
      found.append(InferredType(record, notes: [.init(name: "Exception", type: InferredType(type), replaces: true)]))
    }
    return found.isEmpty ? [InferredType(record)] : found
  }

  /// The type that a method gives a `[ref]` argument.
  private func out(of reference: ConvertExpressionAst) -> [InferredType] {
    guard let call = reference.parent as? InvokeMemberExpressionAst, let target = call.expression as? TypeExpressionAst,
      let type = TypeResolver.find(target.typeName, session), let name = (call.member as? StringConstantExpressionAst)?.value,
      let position = call.arguments.firstIndex(where: { $0 === reference }),
      case .method(let group)? = type.member(PSString.make(name), isStatic: true)
    else { return [] }
    return group.overloads.compactMap { overload in
      guard position < overload.parameters.count, overload.parameters[position].isOut || overload.parameters[position].isRef
      else {
        return nil
      }
      return InferredType(overload.parameters[position].type)
    }
  }
}

/// The last place before a use where a text gives a variable a value.
struct LastAssignment {
  private let target: VariableExpressionAst
  private let name: String
  /// Whether only assignments without a scope of their own count.
  let isLocalOnly: Bool
  var isLocal = true
  var stop: Int
  private(set) var constraint: ITypeName?
  private(set) var node: Ast?
  private(set) var type: InferredType?
  private(set) var enumerates = false
  private(set) var redirected = false
  private var place = -1
  var found: Bool { node != nil || type != nil }

  init(_ target: VariableExpressionAst) {
    self.target = target
    name = target.variablePath.unqualifiedPath
    isLocalOnly = target.variablePath.isLocal || target.variablePath.isPrivate
    stop = target.extent.startOffset
  }

  mutating func look(in top: Ast) {
    var copy = self
    top.visit { copy.see($0, top) }
    self = copy
  }

  private mutating func set(_ extent: Extent, _ change: (inout LastAssignment) -> Void) {
    guard place < extent.startOffset, !extent.contains(target.extent) else { return }
    node = nil
    type = nil
    enumerates = false
    redirected = false
    change(&self)
    place = extent.startOffset
  }

  private mutating func set(_ ast: Ast, enumerates: Bool = false, redirected: Bool = false) {
    set(ast.extent) {
      $0.node = ast
      $0.enumerates = enumerates
      $0.redirected = redirected
    }
  }

  private func isTarget(_ path: String) -> Bool {
    var scope = ""
    var plain = path
    if let colon = path.firstIndex(of: ":") {
      scope = path[..<colon].lowercased()
      plain = String(path[path.index(after: colon)...])
    }
    guard plain.same(name) else { return false }
    let isOwn = scope == "local" || scope == "private"
    return isLocalOnly ? scope.isEmpty || isOwn : isLocal || !isOwn
  }

  private mutating func see(_ ast: Ast, _ top: Ast) -> AstVisitAction {
    if ast.extent.startOffset >= stop, ast !== top {
      let isCondition = ast is PipelineBaseAst && (ast.parent is DoUntilStatementAst || ast.parent is DoWhileStatementAst)
      return isCondition ? .skipChildren : .stopVisit
    }
    switch ast {
    case let assignment as AssignmentStatementAst:
      if let attributed = assignment.left as? AttributedExpressionAst {
        var type = (attributed as? ConvertExpressionAst)?.attribute.typeName
        var child = attributed.child
        while let inner = child as? AttributedExpressionAst {
          if type == nil { type = (inner as? ConvertExpressionAst)?.attribute.typeName }
          child = inner.child
        }
        if let variable = child as? VariableExpressionAst, isTarget(variable.variablePath.userPath) {
          if let type { constraint = type } else { set(assignment.right) }
        }
      } else if let variable = assignment.left as? VariableExpressionAst, isTarget(variable.variablePath.userPath) {
        set(assignment.right)
      }
    case let command as CommandAst: see(command)
    case let parameter as ParameterAst:
      if isTarget(parameter.name.variablePath.userPath) {
        if let type = parameter.attributes.lazy.compactMap({ ($0 as? TypeConstraintAst)?.typeName }).first { constraint = type }
      }
    case let loop as ForEachStatementAst:
      if isTarget(loop.variable.variablePath.userPath), let condition = loop.condition,
        condition.extent.endOffset < target.extent.startOffset
      {
        set(condition, enumerates: true)
      }
    case let convert as ConvertExpressionAst:
      if convert.attribute.typeName.name.same("ref"), let variable = convert.child as? VariableExpressionAst,
        isTarget(variable.variablePath.userPath)
      {
        set(convert)
      }
    case is AttributeAst: return .skipChildren
    case let block as ScriptBlockExpressionAst: return block.isDotSourced ? .continue : .skipChildren
    case let data as DataStatementAst:
      if let name = data.variable, isTarget(name), data.extent.endOffset < target.extent.startOffset { set(data.body) }
      return .skipChildren
    case is FunctionDefinitionAst: return ast === top ? .continue : .skipChildren
    default: break
    }
    return .continue
  }

  private mutating func see(_ command: CommandAst) {
    let arguments = PlainArguments(command)
    if let called = command.plainName, PlainArguments.setters.contains(called.lowercased()),
      let variable = arguments.text("Name", 0), isTarget(variable), let value = arguments.node("Value", 1)
    {
      set(value)
      return
    }
    for option in PlainArguments.outVariables {
      guard let variable = arguments.text(option, nil), isTarget(variable) else { continue }
      let element: String
      switch option {
      case "ErrorVariable", "ev": element = "System.Management.Automation.ErrorRecord"
      case "WarningVariable", "wv": element = "System.Management.Automation.WarningRecord"
      case "InformationVariable", "iv": element = "System.Management.Automation.InformationalRecord"
      default:
        set(command)
        return
      }
      if let item = TypeCatalog.find(element), let list = TypeCatalog.generic("System.Collections.Generic.List`1", [item]) {
        set(command.extent) { $0.type = InferredType(list) }
      }
      return
    }
    if let (pipeline, _) = command.place, pipeline.extent.endOffset > target.extent.startOffset {
      for option in ["PipelineVariable", "pv"] {
        if let variable = arguments.text(option, nil), isTarget(variable) {
          set(command, enumerates: true)
          return
        }
      }
    }
    for case let redirection as FileRedirectionAst in command.redirections {
      guard let text = redirection.location as? StringConstantExpressionAst, text.value.starts(ignoringCase: "variable:"),
        isTarget(String(text.value.dropFirst(9)))
      else { continue }
      if let record = PlainArguments.streamType(redirection.fromStream) {
        set(command.extent) { $0.type = InferredType(record) }
      } else {
        set(command, redirected: true)
      }
    }
  }
}
