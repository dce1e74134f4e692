// What is known of the arguments of PowerShell's own cmdlets.

import Engine
import Objects
import Primitives
import Syntax

extension CursorContext {
  /// Text of an argument given to another parameter.
  private func given(_ binding: PseudoBinding, _ parameter: String) -> [String] {
    switch binding.bound(parameter)?.argument.value {
    case let text as StringConstantExpressionAst: return [text.value]
    case let list as ArrayLiteralAst:
      let texts = list.elements.compactMap { ($0 as? StringConstantExpressionAst)?.value }
      return texts.count == list.elements.count ? texts : []
    default: return []
    }
  }

  func knownValues(
    _ command: String, _ parameter: BindableParameter, _ ast: CommandAst, _ binding: PseudoBinding,
    _ answer: inout ArgumentAnswer
  ) {
    let name = parameter.name
    func settle(_ items: [CompletionItem]) {
      answer.items += items
      answer.isSettled = true
    }
    switch command {
    case "Get-Command":
      switch name {
      case "Module", "ExcludeModule": settle(distinct(modules(loadedOnly: true) + modules(loadedOnly: false)))
      case "Name":
        let modules = given(binding, "Module")
        var items: [CompletionItem] = []
        if modules.isEmpty {
          items = commands() + paths(extensions: [".ps1"])
        } else {
          for module in modules { items += commands(module: module) }
        }
        settle(items)
      case "ParameterType": settle(typeNameArgument())
      default: break
      }
    case "help", "Get-Help", "Show-Command":
      guard name == "Name" else { break }
      settle(commands(types: commandTypes(1 | 2 | 8 | 16 | 256)) + paths(extensions: [".ps1"]))
    case "Save-Help", "Update-Help":
      if name == "Module" { settle(distinct(modules(loadedOnly: true) + modules(loadedOnly: false))) }
    case "Invoke-Expression": if name == "Command" { answer.items += commands() }
    case "Get-Job", "Receive-Job", "Remove-Job", "Stop-Job", "Wait-Job", "Suspend-Job", "Resume-Job": jobs(name, &answer)
    case "Get-Module":
      if name == "Name" { settle(modules(loadedOnly: binding.bound("ListAvailable") == nil)) }
    case "Remove-Module": if name == "Name" { settle(modules(loadedOnly: true)) }
    case "Import-Module":
      if name == "Name" {
        let files = paths(extensions: [".ps1", ".psm1", ".psd1", ".dll", ".exe", ".cdxml"])
        if word.contains(anyOf: "/\\:") {
          answer.items += files
        } else {
          settle(files + modules(loadedOnly: false))
        }
      } else if name == "Assembly" {
        settle(paths(extensions: [".dll"]))
      }
    case "Debug-Process", "Get-Process", "Stop-Process", "Wait-Process", "Enter-PSHostProcess": processes(name, &answer)
    case "Get-PSDrive", "Remove-PSDrive":
      if name == "PSProvider" { settle(objects("Get-PSProvider", "PSProvider", "Name")) }
      if name == "Name" {
        let providers = given(binding, "PSProvider")
        settle(
          providers.isEmpty
            ? objects("Get-PSDrive", "Name", "Name")
            : providers.flatMap { objects("Get-PSDrive", "Name", "Name", extra: [("PSProvider", Value($0))]) })
      }
    case "New-PSDrive", "Get-PSProvider": if name == "PSProvider" { settle(objects("Get-PSProvider", "PSProvider", "Name")) }
    case "Get-Service", "Start-Service", "Restart-Service", "Resume-Service", "Set-Service", "Stop-Service", "Suspend-Service":
      if name == "Name" || name == "DisplayName" { settle(objects("Get-Service", name, name)) }
    case "Clear-Variable", "Get-Variable", "Remove-Variable", "Set-Variable": if name == "Name" { settle(variableArguments()) }
    case "Get-Alias":
      if name == "Name" { settle(objects("Get-Alias", "Name", "Name")) }
      if name == "Definition" { settle(commands(types: commandTypes(2 | 8 | 16 | 256)) + paths()) }
    case "Get-TraceSource", "Set-TraceSource", "Trace-Command":
      if name == "Name" { settle(objects("Get-TraceSource", "Name", "Name")) }
    case "Push-Location", "Set-Location":
      if name == "Path" { settle(paths(containersOnly: true)) }
      if name == "LiteralPath" { settle(withLiteralPaths { paths(containersOnly: true) }) }
    case "Move-Item", "Copy-Item":
      if name == "Path" || name == "LiteralPath" { pathArgument(name, &answer) }
      if name == "Destination" { settle(withLiteralPaths { paths() }) }
    case "New-Item": newItem(name, binding, &answer)
    case "ForEach-Object":
      if name == "MemberName" { settle(pipelineMembers(ast, binding, name, propertiesOnly: false)) }
    case "Group-Object", "Measure-Object", "Sort-Object", "Where-Object":
      if name == "Property" { settle(pipelineMembers(ast, binding, name)) }
      if name == "Value", let property = binding.bound("Property")?.argument.value as? StringConstantExpressionAst {
        settle(comparedMember(ast, binding, property.value))
      }
    case "Format-Custom", "Format-List", "Format-Table", "Format-Wide":
      if name == "Property" { settle(pipelineMembers(ast, binding, name)) }
      if name == "View" { settle(views(command, ast, binding)) }
    case "Select-Object":
      if name == "Property" || name == "ExcludeProperty" || name == "ExpandProperty" {
        settle(pipelineMembers(ast, binding, name))
      }
    case "New-Object": if name == "TypeName" { settle(typeNameArgument()) }
    default:
      if let names = identities(command, name, binding) { settle(names) } else { pathArgument(name, &answer) }
    }
  }

  /// Objects that a module's command can be pointed at: what its noun's Get command finds. Nil for parameters that name none.
  private func identities(_ command: String, _ parameter: String, _ binding: PseudoBinding) -> [CompletionItem]? {
    guard ["Identity", "UserPrincipalName", "SamAccountName"].contains(parameter), binding.command is CmdletInfo,
      !binding.command.moduleName.isEmpty, !binding.command.moduleName.hasPrefix("Microsoft.PowerShell"),
      let dash = command.firstIndex(of: "-")
    else { return nil }
    let getter = "Get" + command[dash...]
    guard let found = (try? session.findCommand(getter, from: frame.scope)) ?? nil, found is CmdletInfo else { return nil }
    var typed = word
    let quote = Quoting.strip(&typed)
    let pattern = NamePattern(typed)
    let signature = (try? found.signature(session)) ?? nil
    let needsFilter = signature?.find(PSString.make("Filter"))?.sets.contains { $0.rule.isMandatory } ?? false
    var seen = Set<String>()
    var items: [CompletionItem] = []
    for value in run(getter, needsFilter ? [("Filter", Value("*"))] : []) {
      let names = parameter == "Identity" ? ["UserPrincipalName", "SamAccountName", "Identity", "Name"] : [parameter]
      guard let text = names.lazy.compactMap({ self.property(value, $0) }).first(where: { !$0.isEmpty }), pattern.matches(text),
        seen.insert(text.folded).inserted
      else { continue }
      items.append(CompletionItem(Quoting.argument(text, quote), label: text, .parameterValue))
    }
    return items
  }

  private func distinct(_ items: [CompletionItem]) -> [CompletionItem] {
    var seen = Set<String>()
    return items.filter { seen.insert($0.text.folded).inserted }
  }

  private func commandTypes(_ raw: Int64) -> Value {
    guard let type = TypeCatalog.find("System.Management.Automation.CommandTypes") else { return .long(raw) }
    return .object(EnumValue(type, raw))
  }

  private func pathArgument(_ name: String, _ answer: inout ArgumentAnswer) {
    switch name {
    case "Path", "FilePath": answer.items += paths()
    case "LiteralPath": answer.items += withLiteralPaths { paths() }
    default: return
    }
    answer.isSettled = true
  }

  /// A cmdlet's objects by a pattern, each by one of its properties.
  private func objects(_ command: String, _ parameter: String, _ shown: String, extra: [(String, Value)] = [])
    -> [CompletionItem]
  {
    var typed = word
    let quote = Quoting.strip(&typed)
    let pattern = NamePattern(typed)
    let names = run(command, [(parameter, Value(typed.hasSuffix("*") ? typed : typed + "*"))] + extra).compactMap {
      property($0, shown)
    }
    return names.filter { pattern.matches($0) && !$0.isEmpty }.map {
      CompletionItem(Quoting.argument($0, quote), label: $0, .parameterValue)
    }
  }

  private func jobs(_ name: String, _ answer: inout ArgumentAnswer) {
    guard ["Name", "Id", "InstanceId"].contains(name) else { return }
    var typed = word
    let quote = Quoting.strip(&typed)
    let pattern = NamePattern(typed)
    let jobs =
      name == "Name" ? run("Get-Job", [("Name", Value(typed + "*"))]) : run("Get-Job", [("IncludeChildJob", .bool(true))])
    for job in jobs {
      guard let text = property(job, name), pattern.matches(text) else { continue }
      answer.items.append(
        CompletionItem(name == "Name" ? Quoting.argument(text, quote) : quote + text + quote, label: text, .parameterValue))
    }
    answer.isSettled = true
  }

  private func processes(_ name: String, _ answer: inout ArgumentAnswer) {
    var typed = word
    let quote = Quoting.strip(&typed)
    let pattern = NamePattern(typed)
    if name == "Id" {
      for process in run("Get-Process") {
        guard let id = property(process, "Id"), pattern.matches(id) else { continue }
        answer.items.append(
          CompletionItem(quote + id + quote, label: "\(id) - \(property(process, "Name") ?? "")", .parameterValue))
      }
      answer.isSettled = true
    } else if name == "Name" {
      answer.items += distinct(objects("Get-Process", "Name", "Name"))
      answer.isSettled = true
    }
  }

  private func variableArguments() -> [CompletionItem] {
    var typed = word
    let quote = Quoting.strip(&typed)
    return run("Get-Variable", [("Name", Value(typed.hasSuffix("*") ? typed : typed + "*"))]).compactMap {
      property($0, "Name")
    }.map {
      name in
      var use = quote
      var text = name
      if text.contains(anyOf: "*?") {
        use = "'"
        text = text.split(separator: "?", omittingEmptySubsequences: false).joined(separator: "`?")
        text = text.split(separator: "*", omittingEmptySubsequences: false).joined(separator: "`*")
      }
      if text != "$", Quoting.isNeeded(text) {
        let around = use.isEmpty ? "'" : use
        text =
          around + (around == "'" ? text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") : text)
          + around
      } else {
        text = use + text + use
      }
      return CompletionItem(text, label: name, .parameterValue)
    }
  }

  private func newItem(_ name: String, _ binding: PseudoBinding, _ answer: inout ArgumentAnswer) {
    guard name == "ItemType" else {
      if name == "Path" { return }
      return
    }
    let path = given(binding, "Path").first ?? session.location
    if let colon = path.firstIndex(of: ":"), ["env", "alias", "function", "variable"].contains(path[..<colon].lowercased()) {
      return
    }
    let kinds = ["File", "Directory", "SymbolicLink", "Junction", "HardLink"]
    if word.isEmpty {
      answer.items += kinds.map { CompletionItem($0, .text) }
    } else if let first = kinds.first(where: { NamePattern(word).matches($0) }) {
      answer.items.append(CompletionItem(first, .text))
    }
    answer.isSettled = true
  }

  // MARK: the pipeline

  /// The types that a command of a pipeline gets.
  private func inputTypes(_ ast: CommandAst, _ binding: PseudoBinding) -> [InferredType]? {
    if let before = ast.previous { return inference.infer(before) }
    guard let input = binding.bound("InputObject")?.argument.value as? ExpressionAst else { return nil }
    return inference.infer(input)
  }

  private func pipelineMembers(_ ast: CommandAst, _ binding: PseudoBinding, _ parameter: String, propertiesOnly: Bool = true)
    -> [CompletionItem]
  {
    guard let types = inputTypes(ast, binding) else { return [] }
    var used = Set<String>()
    if let value = binding.bound(parameter)?.argument.value {
      value.visit { node in
        if node is StringConstantExpressionAst, cursor < node.extent.startOffset || cursor > node.extent.endOffset {
          used.insert(text(node).folded)
        }
        return node is ScriptBlockExpressionAst ? .skipChildren : .continue
      }
    }
    return inferredMembers(
      inference.enumerated(types), NamePattern(word), isStatic: false, filter: propertiesOnly ? \.isProperty : nil,
      excluding: used,
      parenthesis: false)
  }

  private func comparedMember(_ ast: CommandAst, _ binding: PseudoBinding, _ name: String) -> [CompletionItem] {
    var typed = word
    while let first = typed.first, first == "\"" || first == "'" { typed.removeFirst() }
    while let end = typed.last, end == "\"" || end == "'" { typed.removeLast() }
    for type in inputTypes(ast, binding) ?? [] {
      guard let net = type.type, case .property(let property)? = net.member(PSString.make(name), isStatic: false),
        let names = enumNames(InferredType(property.type))
      else { continue }
      return names.filter { $0.starts(ignoringCase: typed) }.map { CompletionItem($0, .parameterValue) }
    }
    return []
  }

  private func views(_ command: String, _ ast: CommandAst, _ binding: PseudoBinding) -> [CompletionItem] {
    var typed = word
    let quote = Quoting.strip(&typed)
    let pattern = NamePattern(typed)
    let types = (inputTypes(ast, binding) ?? []).map(\.name)
    return ViewNames.of(types, command, session).filter { pattern.matches($0) }.map {
      let text = !quote.isEmpty || Quoting.isOddName($0) ? "'" + Quoting.escapedSingle($0) + "'" : $0
      return CompletionItem(text, label: $0, .text)
    }
  }
}
