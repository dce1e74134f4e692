// Keys of a hashtable that is being typed: of calculated properties, of a splatted call's parameters, of the type it will become.

import Engine
import Objects
import Primitives
import Syntax

extension CursorContext {
  /// Keys for the hashtable that the cursor is in; nil when it is in none or behind a value.
  func keysAtCursor() -> [CompletionItem]? {
    guard
      let table = related.last(where: { cursor >= $0.extent.startOffset && cursor <= $0.extent.endOffset }) as? HashtableAst,
      tokenAt?.kind != .rCurly
    else { return nil }
    let line = line(cursor)
    let inPair = table.keyValuePairs.contains { pair in
      cursor >= pair.key.extent.startOffset
        && (cursor <= pair.value.extent.endOffset || line == self.line(pair.value.extent.endOffset))
    }
    if inPair, (tokenBefore ?? tokenAt)?.kind != .semi { return nil }
    index = cursor
    length = 0
    return hashtableKeys(table)
  }

  func hashtableKeys(_ table: HashtableAst) -> [CompletionItem]? {
    var below: Ast = table
    var up: Ast? = table.parent
    var parameter: String?
    var nesting: [String] = []
    climb: while let here = up {
      switch here {
      case let outer as HashtableAst:
        guard let pair = outer.keyValuePairs.first(where: { $0.value === below }) else { break }
        guard let key = safeValue(pair.key)?.pstring?.string else { return nil }
        nesting.append(key)
      case let named as CommandParameterAst:
        parameter = named.parameterName
        up = named.parent
        break climb
      case let assignment as AssignmentStatementAst:
        if assignment.left is MemberExpressionAst || assignment.left is ConvertExpressionAst { up = assignment.left }
        break climb
      case is CommandAst, is ConvertExpressionAst, is UsingStatementAst: break climb
      case is CommandExpressionAst, is PipelineAst, is StatementBlockAst, is ArrayExpressionAst, is ArrayLiteralAst: break
      default: return nil
      }
      below = here
      up = here.parent
    }
    let used = Set(
      table.keyValuePairs.filter { cursor < $0.key.extent.startOffset || cursor > $0.key.extent.endOffset }.map {
        text($0.key).folded
      })
    switch up {
    case let using as UsingStatementAst:
      guard nesting.isEmpty, using.usingStatementKind == .module else { return nil }
      return CommentNames.moduleKeys.filter { key in
        if used.contains(key.folded) || !key.starts(ignoringCase: word) { return false }
        if key == "RequiredVersion", used.contains("moduleversion") || used.contains("maximumversion") { return false }
        return !((key == "ModuleVersion" || key == "MaximumVersion") && used.contains("requiredversion"))
      }.map { CompletionItem($0, .property, tip: ToolTips.moduleKeys[$0] ?? $0) }
    case is MemberExpressionAst, is ConvertExpressionAst:
      var types = inference.infer(up)
      if !nesting.isEmpty {
        guard let first = types.first, let inner = nested(first, nesting) else { return nil }
        types = [inner]
      }
      return inferredMembers(
        inference.enumerated(types), NamePattern(word), isStatic: false, filter: \.isSettable, excluding: used,
        onlyCreatable: true)
    case let command as CommandAst: return keys(command, below, parameter, nesting, used)
    case let assignment as AssignmentStatementAst:
      guard nesting.isEmpty, let variable = assignment.left as? VariableExpressionAst else { return nil }
      return splattedKeys(table, variable, used)
    default: return nil
    }
  }

  private func keys(_ command: CommandAst, _ argument: Ast, _ named: String?, _ nesting: [String], _ used: Set<String>)
    -> [CompletionItem]?
  {
    guard let binding = PseudoBinding(command, self, .argument) else { return nil }
    let entry =
      named.flatMap { name in binding.bound.first { $0.name.starts(ignoringCase: name) } }
      ?? binding.bound.last(where: {
        $0.argument.kind == .pair && $0.argument.value === argument || $0.argument.rest.contains { $0 === argument }
      })
    guard let entry else { return nil }
    let name = binding.commandName
    if entry.name.same("GroupBy") {
      let takes = ["Format-Table", "Format-List", "Format-Wide", "Format-Custom"].contains(name)
      return nesting.isEmpty && takes ? special(["Expression", "FormatString", "Label"], used) : nil
    }
    if entry.name.same("Property"), nesting.isEmpty {
      switch name {
      case "New-Object":
        return inferredMembers(
          inference.infer(command), NamePattern(word), isStatic: false, filter: \.isSettable, excluding: used)
      case "Select-Object": return special(["Name", "Expression"], used)
      case "Sort-Object": return special(["Expression", "Ascending", "Descending"], used)
      case "Group-Object": return special(["Expression"], used)
      case "Format-Table": return special(["Expression", "FormatString", "Label", "Width", "Alignment"], used)
      case "Format-List": return special(["Expression", "FormatString", "Label"], used)
      case "Format-Wide": return special(["Expression", "FormatString"], used)
      case "Format-Custom": return special(["Expression", "Depth"], used)
      default: return nil
      }
    }
    if entry.name.same("FilterHashtable"), name == "Get-WinEvent" {
      let keys = ["LogName", "ProviderName", "Path", "Keywords", "ID", "Level", "StartTime", "EndTime", "UserID", "Data"]
      if nesting.count == 1, nesting[0].same("SuppressHashFilter") { return special(keys, used) }
      return nesting.isEmpty ? special(keys + ["SuppressHashFilter"], used) : nil
    }
    if entry.name.same("Arguments"), name == "Invoke-CimMethod" { return nil }
    var type = InferredType(entry.parameter.type(session))
    if let spec = entry.parameter.spec, type.type === TypeInfo.object, spec.isScript,
      let inline = inlineType(binding, entry.name)
    {
      type = inline
    }
    if !nesting.isEmpty {
      guard let inner = nested(type, nesting) else { return nil }
      type = inner
    }
    // The setters of a module specification are PowerShell's own, which reflection counts.
    let filter: (InferredMember) -> Bool = type.name.contains("ModuleSpecification") ? { $0.isProperty } : { $0.isSettable }
    return inferredMembers(
      inference.enumerated([type]), NamePattern(word), isStatic: false, filter: filter, excluding: used, onlyCreatable: true)
  }

  /// The type of a parameter that the same text's class gives.
  private func inlineType(_ binding: PseudoBinding, _ name: String) -> InferredType? {
    guard let function = binding.command as? FunctionInfo else { return nil }
    let block = function.block.code
    let parameter = (block.functionParameters ?? block.ast.paramBlock?.parameters ?? []).first {
      $0.name.variablePath.userPath.same(name)
    }
    return parameter?.attributes.lazy.compactMap { ($0 as? TypeConstraintAst)?.typeName }.last.map { InferredType($0, session) }
  }

  private func special(_ keys: [String], _ used: Set<String>) -> [CompletionItem]? {
    let items = keys.filter { $0.starts(ignoringCase: word) && !used.contains($0.folded) }.map {
      CompletionItem($0, .property, tip: ToolTips.tableKeys[$0] ?? $0)
    }
    return items.isEmpty ? nil : items
  }

  /// The type of a property of a property; arrays count as their elements.
  private func nested(_ type: InferredType, _ keys: [String]) -> InferredType? {
    var current: InferredType? = type
    for key in keys.reversed() {
      guard let here = current else { return nil }
      current = nil
      for member in inference.members(of: here, isStatic: false) where member.name.same(key) {
        switch member.source {
        case .property(let property): current = InferredType(property.type)
        case .ast(let ast):
          guard let type = (ast as? PropertyMemberAst)?.propertyType?.typeName else { return nil }
          current = InferredType((type as? ArrayTypeName)?.elementType ?? type, session)
        default: continue
        }
        break
      }
    }
    return current.map { inference.enumerated([$0]).first ?? $0 }
  }

  private func splattedKeys(_ table: HashtableAst, _ variable: VariableExpressionAst, _ used: Set<String>) -> [CompletionItem]?
  {
    var use: CommandAst?
    root.visit { node in
      if let splat = node as? VariableExpressionAst, splat.splatted, node.extent.startOffset > table.extent.endOffset,
        splat.variablePath.userPath.same(variable.variablePath.userPath)
      {
        use = splat.parent as? CommandAst
        return .stopVisit
      }
      return .continue
    }
    guard let use, let binding = PseudoBinding(use, self, .parameter) else { return nil }
    let items = binding.unbound.filter { !used.contains($0.name.folded) && $0.name.starts(ignoringCase: word) }.map {
      CompletionItem($0.name, .parameterName, tip: "[\($0.type(session).name)]")
    }
    return items.isEmpty ? nil : items
  }
}
