// Names of parameters after a dash, and operators.

import Engine
import Objects
import Primitives
import Syntax

extension CursorContext {
  func parameterNames() -> [CompletionItem] {
    let parameter = related.last { $0 is CommandParameterAst } as? CommandParameterAst
    let command: CommandAst
    var partial = ""
    var colon = false
    var positional = true
    if let parameter {
      guard let around = parameter.parent as? CommandAst else { return [] }
      command = around
      partial = parameter.parameterName
      colon = word.hasSuffix(":")
    } else {
      guard let dash = last as? StringConstantExpressionAst, dash.value.count == 1, let around = dash.parent as? CommandAst
      else {
        return []
      }
      command = around
      let start = tokenAt?.extent.startOffset ?? cursor
      if let next = around.commandElements.first(where: { $0.extent.startOffset > start }) {
        positional = next is CommandParameterAst
      }
    }
    guard let binding = PseudoBinding(command, self, cursorParameter: parameter, .parameter, positional: positional) else {
      return commandArguments()
    }
    var items: [CompletionItem]
    if binding.succeeded {
      items = names(partial, binding, parameter, colon)
    } else {
      items = names(partial, .max, binding.unbound, colon)
    }
    if items.isEmpty { items = paths(containersOnly: binding.commandName.same("Set-Location")) }
    return items
  }

  private func names(_ partial: String, _ binding: PseudoBinding, _ ast: CommandParameterAst?, _ colon: Bool)
    -> [CompletionItem]
  {
    guard !partial.isEmpty, let ast else { return names("", binding.validSets, binding.unbound, colon) }
    if binding.unknown.contains(where: { $0 === ast }) { return [] }
    if binding.ambiguous.contains(where: { $0 === ast }) {
      return names(partial, binding.validSets, binding.unbound, colon)
    }
    if !binding.ambiguous.isEmpty { return [] }
    if binding.duplicates.contains(where: { $0 === ast }) {
      return names(partial, binding.validSets, binding.bound.map(\.parameter), colon)
    }
    if !binding.duplicates.isEmpty { return [] }
    var matched: BindableParameter?
    for entry in binding.bound {
      if entry.argument.parameter === ast {
        matched = entry.parameter
        break
      }
      // The name was taken for another parameter's value.
      if entry.argument.value === ast { return [] }
    }
    guard let matched else { return names(partial, binding.validSets, binding.unbound, colon) }
    let pattern = NamePattern(partial)
    let type = "[" + matched.type(session).shortName(dropNamespaces: true) + "] "
    let help = matched.helpMessage.map { " - " + $0 } ?? ""
    let end = colon ? ":" : ""
    if pattern.matches(matched.name) {
      return [CompletionItem("-" + matched.name + end, label: matched.name, .parameterName, tip: type + matched.name + help)]
    }
    return matched.aliases.filter { pattern.matches($0) }.map {
      CompletionItem("-" + $0 + end, label: $0, .parameterName, tip: type + $0 + help)
    }
  }

  private func names(_ partial: String, _ sets: UInt64, _ parameters: [BindableParameter], _ colon: Bool) -> [CompletionItem] {
    var own: [CompletionItem] = []
    var common: [CompletionItem] = []
    var withCommon = true
    let pattern = NamePattern(partial)
    let end = colon ? ":" : ""
    for parameter in parameters where parameter.isIn(sets) {
      let type = "[" + parameter.type(session).shortName(dropNamespaces: true) + "] "
      func add(_ name: String, _ tip: String) {
        let item = CompletionItem("-" + name + end, label: name, .parameterName, tip: tip)
        if parameter.isCommon { common.append(item) } else { own.append(item) }
      }
      if pattern.matches(parameter.name) {
        if parameter.isHidden {
          withCommon = false
          continue
        }
        add(parameter.name, type + parameter.name + (parameter.helpMessage.map { " - " + $0 } ?? ""))
      } else if !partial.isEmpty {
        for alias in parameter.aliases where pattern.matches(alias) { add(alias, type + alias) }
      }
    }
    return withCommon ? own + common : own
  }
}

/// Operators that start with a dash.
enum OperatorNames {
  static let all = [
    "bnot", "not", "eq", "ieq", "ceq", "ne", "ine", "cne", "ge", "ige", "cge", "gt", "igt", "cgt", "lt", "ilt", "clt", "le",
    "ile", "cle", "like", "ilike", "clike", "notlike", "inotlike", "cnotlike", "match", "imatch", "cmatch", "notmatch",
    "inotmatch", "cnotmatch", "replace", "ireplace", "creplace", "contains", "icontains", "ccontains", "notcontains",
    "inotcontains", "cnotcontains", "in", "iin", "cin", "notin", "inotin", "cnotin", "split", "isplit", "csplit", "isnot",
    "is", "as", "f", "and", "band", "or", "bor", "xor", "bxor", "join", "shl", "shr",
  ]

  static func starting(with word: String) -> [CompletionItem] {
    var word = word
    if word.hasPrefix("-") { word.removeFirst() }
    return all.filter { $0.starts(ignoringCase: word) }.sorted(by: NameOrder.culture).map {
      CompletionItem("-" + $0, label: $0, .parameterName, tip: ToolTips.operators[$0] ?? $0)
    }
  }

  /// The flags of `switch`.
  static func switchFlags(_ word: String) -> [CompletionItem] {
    var name = word.hasPrefix("-") ? String(word.dropFirst()) : word
    let colon = name.hasSuffix(":")
    if colon { name.removeLast() }
    let flags = ["File", "Regex", "Wildcard", "Exact", "CaseSensitive", "Parallel"]
    let pattern = NamePattern(name)
    let whole = flags.filter { $0.same(name) }
    let rest = flags.filter { !$0.same(name) && pattern.matches($0) }.sorted(by: NameOrder.culture)
    return (whole + rest).map { CompletionItem("-" + $0 + (colon ? ":" : ""), label: $0, .parameterName, tip: $0) }
  }
}
