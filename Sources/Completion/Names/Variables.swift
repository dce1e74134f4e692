// Names of variables: those that the text assigns before the cursor, those of the session, and items of drives.

import Engine
import Glibc
import Objects
import Primitives
import Syntax

extension CursorContext {
  private static let scopes = ["Global:", "Local:", "Script:", "Private:", "Using:"]

  /// Variables that PowerShell knows by itself.
  static let special = [
    "$", "?", "^", "_", "args", "ConfirmPreference", "ConsoleFileName", "CurrentlyExecutingCommand", "DebugPreference",
    "EnabledExperimentalFeatures", "env:PATHEXT", "error", "ErrorActionPreference", "ErrorView", "EventArgs", "Event",
    "EventSubscriber", "ExecutionContext", "foreach", "FormatEnumerationLimit", "HOME", "Host", "InformationPreference",
    "input",
    "LASTEXITCODE", "LogCommandHealthEvent", "LogCommandLifecycleEvent", "LogEngineHealthEvent", "LogEngineLifecycleEvent",
    "LogProviderHealthEvent", "LogProviderLifecycleEvent", "LogSettingsEvent", "Matches", "MyInvocation", "NestedPromptLevel",
    "null", "OFS", "OutputEncoding", "PID", "Profile", "ProgressPreference", "PSBoundParameters", "PSCmdlet", "PSCommandPath",
    "PSCulture", "PSDebugContext", "PSDefaultParameterValues", "PSEmailServer", "PSHOME", "PSItem", "PSLogUserData",
    "PSModuleAutoLoadingPreference", "PSNativeCommandArgumentPassing", "PSNativeCommandUseErrorActionPreference",
    "PSScriptRoot", "PSSenderInfo", "PSSessionApplicationName", "PSSessionConfigurationName", "PSSessionOption", "PSStyle",
    "PSUICulture", "PSVersionTable", "PWD", "ReportErrorShowExceptionClass", "ReportErrorShowInnerException",
    "ReportErrorShowSource", "ReportErrorShowStackTrace", "Sender", "ShellId", "StackTrace", "switch", "this", "true", "false",
    "VerboseHelpErrors", "VerbosePreference", "WarningPreference", "WhatIfPreference",
  ]

  func variables() -> [CompletionItem] {
    var name = word
    var scope = ""
    let colon = name.firstIndex(of: ":")
    if let colon {
      scope = String(name[...colon])
      name = String(name[name.index(after: colon)...])
    }
    // A parameter or property that is being declared has a new name.
    if last is PropertyMemberAst { return [] }
    if let parameter = last.parent as? ParameterAst, parameter.defaultValue !== last { return [] }
    let sigil = (last as? VariableExpressionAst)?.splatted == true ? "@" : "$"
    let braced = tokenText.hasPrefix("${")
    let pattern = NamePattern(name)
    var items: [CompletionItem] = []
    var seen = Set<String>()
    func spelled(_ name: String) -> String {
      braced || Quoting.isOddName(name) ? sigil + "{" + scope + name + "}" : sigil + scope + name
    }
    func unscoped(_ name: String) -> String {
      braced || Quoting.isOddName(name) ? sigil + "{" + name + "}" : sigil + name
    }
    func add(_ text: String, _ label: String, _ tip: String) {
      if seen.insert(text.folded).inserted { items.append(CompletionItem(text, label: label, .variable, tip: tip)) }
    }
    for found in AssignedVariables(self, before: last).list where pattern.matches(found.name) {
      add(spelled(found.name), found.name, found.tip(session))
    }
    if colon == nil {
      for (key, variable) in sessionVariables().sorted(by: { NameOrder.ordinalIgnoringCase($0.name, $1.name) })
      where pattern.matches(key) {
        add(unscoped(key), key, tip(key, variable))
      }
      if "env".starts(ignoringCase: name) {
        for entry in environmentNames().sorted(by: NameOrder.ordinalIgnoringCase) {
          add(unscoped("env:" + entry), "env:" + entry, "[string]env:" + entry)
        }
      }
      for known in CursorContext.special.sorted(by: NameOrder.ordinalIgnoringCase) where pattern.matches(known) {
        add(unscoped(known), known, known)
      }
      for drive in run("Get-PSDrive") {
        guard let label = property(drive, "Name"), label.utf8.count > 1, pattern.matches(label) else { continue }
        add(
          braced || Quoting.isOddName(label) ? sigil + "{" + label + ":}" : sigil + label + ":", label,
          property(drive, "Description").flatMap { $0.isEmpty ? nil : $0 } ?? label)
      }
      for known in CursorContext.scopes where pattern.matches(known) { add(unscoped(known), known, known) }
    } else if CursorContext.scopes.contains(where: { $0.same(scope) }) || scope.same("variable:") {
      for (key, variable) in sessionVariables().sorted(by: { NameOrder.cultureIgnoringCase($0.name, $1.name) })
      where pattern.matches(key) {
        add(spelled(key), key, tip(key, variable))
      }
    } else {
      var entries: [String] = []
      if scope.same("env:") {
        entries = environmentNames()
      } else {
        entries = run("Get-Item", [("Path", Value(scope + name + "*"))]).compactMap { property($0, "Name") }
      }
      for entry in entries.filter({ pattern.matches($0) }).sorted(by: NameOrder.cultureIgnoringCase) {
        add(spelled(entry), entry, entry)
      }
    }
    return items
  }

  private func tip(_ name: String, _ variable: PSVariable?) -> String {
    var text = name
    if let variable {
      if !variable.value.isNull { text = "[\(variable.value.type.shortName(dropNamespaces: true))]$\(name)" }
      if !variable.variableDescription.isEmpty { text += " - " + variable.variableDescription.string }
    }
    return text
  }

  /// The variables that the caller sees.
  private func sessionVariables() -> [(name: String, variable: PSVariable?)] {
    var all: [(name: String, variable: PSVariable?)] = []
    var seen = Set<NameKey>()
    var scope: Scope? = frame.scope
    while let here = scope {
      for variable in here.allVariables where seen.insert(NameKey(variable.name)).inserted {
        if here !== frame.scope, variable.options.contains(.private) { continue }
        all.append((variable.name.string, variable))
      }
      scope = here.parent
    }
    for value in run("Get-Variable") {
      guard let name = property(value, "Name"), seen.insert(NameKey(name)).inserted else { continue }
      all.append((name, value.base.obj as? PSVariable))
    }
    return all
  }

  private func environmentNames() -> [String] {
    var names: [String] = []
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text)
      if let equals = pair.firstIndex(of: "=") { names.append(String(pair[..<equals])) }
      entry += 1
    }
    return names
  }
}

/// The variables that a text sets before a place in it, with what is plain of their types.
struct AssignedVariables {
  struct Found {
    let name: String
    var constraint: ITypeName?
    var assigned: TypeInfo?

    func tip(_ session: Session) -> String {
      if let constraint {
        guard let type = TypeResolver.find(constraint, session) else { return constraint.name }
        return "[\(type.shortName(dropNamespaces: true))]$\(name)"
      }
      if let assigned { return "[\(assigned.shortName(dropNamespaces: true))]$\(name)" }
      return name
    }
  }

  private(set) var list: [Found] = []
  private var places: [String: Int] = [:]
  private let stop: Int
  private let wanted: Ast

  init(_ context: CursorContext, before node: Ast) {
    stop = node.extent.startOffset
    wanted = node
    var scope = node.parent
    while let here = scope {
      if here.holdsParameters { search(here) }
      scope = here.parent
    }
  }

  private mutating func save(_ name: String, constraint: ITypeName? = nil, assigned: TypeInfo? = nil) {
    if let i = places[name.folded] {
      if let constraint { list[i].constraint = constraint } else { list[i].assigned = assigned }
    } else {
      places[name.folded] = list.count
      list.append(Found(name: name, constraint: constraint, assigned: assigned))
    }
  }

  private mutating func search(_ top: Ast) {
    var copy = self
    top.visit { copy.look($0, top) }
    self = copy
  }

  private mutating func look(_ node: Ast, _ top: Ast) -> AstVisitAction {
    if node.extent.startOffset > stop || node.kind == .dataStatement && node.extent.startOffset >= stop {
      let isCondition = node is PipelineBaseAst && (node.parent is DoUntilStatementAst || node.parent is DoWhileStatementAst)
      return isCondition ? .skipChildren : .stopVisit
    }
    switch node {
    case let assignment as AssignmentStatementAst: assign(assignment.left, assignment.right)
    case let command as CommandAst: look(command)
    case let parameter as ParameterAst:
      if parameter.name !== wanted {
        let type = parameter.attributes.lazy.compactMap { ($0 as? TypeConstraintAst)?.typeName }.first
        save(parameter.name.variablePath.unqualifiedPath, constraint: type, assigned: .object)
      }
    case let loop as ForEachStatementAst:
      if loop.variable === wanted { return .stopVisit }
      save(loop.variable.variablePath.unqualifiedPath)
    case is AttributeAst: return .skipChildren
    case is FunctionDefinitionAst: return node === top || node.parent === top ? .continue : .skipChildren
    case let block as ScriptBlockExpressionAst: return block === top || block.isDotSourced ? .continue : .skipChildren
    case let data as DataStatementAst:
      if let name = data.variable { save(name) }
      return .skipChildren
    default: break
    }
    return .continue
  }

  private mutating func assign(_ left: ExpressionAst, _ right: StatementAst) {
    switch left {
    case let attributed as AttributedExpressionAst:
      var type = (attributed as? ConvertExpressionAst)?.attribute.typeName
      var child = attributed.child
      while let inner = child as? AttributedExpressionAst {
        if type == nil { type = (inner as? ConvertExpressionAst)?.attribute.typeName }
        child = inner.child
      }
      if let variable = child as? VariableExpressionAst { assign(variable, type, right) }
    case let variable as VariableExpressionAst: assign(variable, nil, right)
    case let list as ArrayLiteralAst: for element in list.elements { assign(element, right) }
    case let paren as ParenExpressionAst: if let inner = paren.pipeline.pureExpression { assign(inner, right) }
    default: break
    }
  }

  private mutating func assign(_ variable: VariableExpressionAst, _ type: ITypeName?, _ right: StatementAst) {
    if variable === wanted || CursorContext.special.contains(where: { $0.same(variable.variablePath.userPath) }) { return }
    let expression = (right as? CommandExpressionAst)?.expression
    save(variable.variablePath.unqualifiedPath, constraint: type, assigned: expression.flatMap(AssignedVariables.plainType))
  }

  static func plainType(_ ast: Ast) -> TypeInfo? {
    switch ast {
    case is StringConstantExpressionAst, is ExpandableStringExpressionAst: return .string
    case let constant as ConstantExpressionAst:
      switch constant.value {
      case .int32: return .int32
      case .int64: return .int64
      case .double: return .double
      case .string: return .string
      case .boolean: return .bool
      default: return nil
      }
    case let convert as ConvertExpressionAst: return TypeResolver.find(convert.attribute.typeName, nil)
    case is HashtableAst: return .hashtable
    case is ArrayExpressionAst, is ArrayLiteralAst: return .objectArray
    case is ScriptBlockExpressionAst: return .scriptBlock
    default: return nil
    }
  }

  private mutating func look(_ command: CommandAst) {
    let arguments = PlainArguments(command)
    if let name = command.plainName, PlainArguments.setters.contains(name.lowercased()), let target = arguments.text("Name", 0)
    {
      save(target, assigned: arguments.node("Value", 1).flatMap(AssignedVariables.plainType))
    }
    for option in PlainArguments.outVariables {
      if let name = arguments.text(option, nil) { save(name, assigned: .arrayList) }
    }
    if let (pipeline, _) = command.place, pipeline.extent.endOffset > wanted.extent.startOffset {
      for option in ["PipelineVariable", "pv"] { if let name = arguments.text(option, nil) { save(name) } }
    }
    for case let redirection as FileRedirectionAst in command.redirections {
      if let target = redirection.location as? StringConstantExpressionAst, target.value.starts(ignoringCase: "variable:"),
        target.value.count > 9
      {
        save(String(target.value.dropFirst(9)), assigned: PlainArguments.streamType(redirection.fromStream))
      }
    }
  }
}

/// The arguments of a call taken as they stand, without asking what the command is.
struct PlainArguments {
  static let setters: Set<String> = ["new-variable", "nv", "set-variable", "set", "sv"]
  static let outVariables = [
    "ErrorVariable", "ev", "WarningVariable", "wv", "InformationVariable", "iv", "OutVariable", "ov",
  ]

  private var named: [(name: String, value: Ast)] = []
  private var positional: [Ast] = []

  init(_ command: CommandAst) {
    var pending: String?
    for element in command.commandElements.dropFirst() {
      if let parameter = element as? CommandParameterAst {
        pending = nil
        if let value = parameter.argument {
          named.append((parameter.parameterName, value))
        } else {
          pending = parameter.parameterName
        }
      } else if let name = pending {
        named.append((name, element))
        pending = nil
      } else {
        positional.append(element)
      }
    }
  }

  func node(_ name: String, _ position: Int?) -> Ast? {
    if let found = named.first(where: { $0.name.same(name) || $0.name.utf8.count > 2 && name.starts(ignoringCase: $0.name) }) {
      return found.value
    }
    guard let position else { return nil }
    // A name that was given leaves its place to the next.
    return position < positional.count ? positional[position] : nil
  }

  func text(_ name: String, _ position: Int?) -> String? { (node(name, position) as? StringConstantExpressionAst)?.value }

  static func streamType(_ stream: RedirectionStream) -> TypeInfo? {
    switch stream {
    case .error: return TypeCatalog.find("System.Management.Automation.ErrorRecord")
    case .warning: return TypeCatalog.find("System.Management.Automation.WarningRecord")
    case .verbose: return TypeCatalog.find("System.Management.Automation.VerboseRecord")
    case .debug: return TypeCatalog.find("System.Management.Automation.DebugRecord")
    case .information: return TypeCatalog.find("System.Management.Automation.InformationRecord")
    default: return nil
    }
  }
}
