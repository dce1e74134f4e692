// An argument of a command: which parameter it belongs to, and what that parameter takes.

import Engine
import Objects
import Primitives
import Syntax

/// Candidates for an argument. `isSettled` says that whoever made them knows best: nothing else is to be offered.
struct ArgumentAnswer {
  var items: [CompletionItem] = []
  var isSettled = false
}

extension CursorContext {
  private struct Location {
    var argument: TypedArgument?
    var position: Int?
  }

  func commandArguments() -> [CompletionItem] {
    var command: CommandAst?
    var expression = last as? ExpressionAst
    var memberBefore: MemberExpressionAst?
    if let here = expression {
      if let around = here.parent as? CommandAst {
        command = around
        if here is ErrorExpressionAst, text(here).hasSuffix(",") {
          word = ""
        } else if around.commandElements.count == 1 || word.isEmpty {
          expression = nil
        } else if around.commandElements.count > 2 {
          (expression, memberBefore) = joined(here, around)
        }
      } else if here.parent is ArrayLiteralAst, let around = here.parent?.parent as? CommandAst {
        command = around
        expression = around.commandElements.count == 1 || word.isEmpty ? nil : here.parent as? ExpressionAst
      } else if here.parent is ArrayLiteralAst, let named = here.parent?.parent as? CommandParameterAst {
        command = named.parent as? CommandAst
        expression = word.isEmpty ? nil : here.parent as? ExpressionAst
      } else if let named = here.parent as? CommandParameterAst, let around = named.parent as? CommandAst {
        command = around
        if here is ErrorExpressionAst, text(here).hasSuffix(",") {
          word = ""
        } else if word.isEmpty {
          expression = nil
        }
      }
    } else {
      command = (last as? CommandParameterAst)?.parent as? CommandAst ?? last as? CommandAst
    }
    guard let command else { return [] }
    let binding = PseudoBinding(command, self, .argument)
    var answer = ArgumentAnswer()
    if let binding { answer = bound(command, binding, expression) }
    if answer.isSettled, !answer.items.isEmpty { return answer.items }
    if expression == nil, !answer.isSettled, command.commandElements.count == 1, command.invocationOperator != .unknown,
      !word.isEmpty
    {
      return withLiteralPaths { paths() + (word.contains("-") ? commands() : []) }
    }
    if let word = expression as? StringConstantExpressionAst {
      if let special = expressionLike(word, command, binding, memberBefore) { return special }
    }
    if answer.isSettled { return answer.items }
    if let native = nativeArguments(command) { return native }
    var items = binding == nil ? withLiteralPaths { paths() } : paths()
    if let dash = word.firstIndex(of: "-"), dash > word.startIndex { items += commands() }
    return items
  }

  /// A path in two tokens (`"a b"/c`, `$home/c`) is one argument.
  private func joined(_ here: ExpressionAst, _ command: CommandAst) -> (ExpressionAst?, MemberExpressionAst?) {
    guard let i = command.commandElements.firstIndex(where: { $0 === here }), i > 1 else { return (here, nil) }
    let before = command.commandElements[i - 1]
    let member = before as? MemberExpressionAst
    guard let tail = here as? StringConstantExpressionAst, tail.stringConstantType == .bareWord,
      before.extent.endOffset == tail.extent.startOffset, tail.value.hasPrefix("/") || tail.value.hasPrefix("\\")
    else { return (here, member) }
    func take(_ part: ExpressionAst, as whole: ExpressionAst) -> ExpressionAst? {
      guard let full = pathText(part, tail.value) else { return nil }
      length += part.extent.endOffset - part.extent.startOffset
      index = part.extent.startOffset
      word = full
      return whole
    }
    switch before {
    case let text as StringConstantExpressionAst: return (take(text, as: text) ?? here, member)
    case let text as ExpandableStringExpressionAst: return (take(text, as: text) ?? here, member)
    case let list as ArrayLiteralAst: return (list.elements.last.flatMap { take($0, as: list) } ?? here, member)
    case let named as CommandParameterAst:
      guard let argument = named.argument else { return (here, member) }
      if let whole = take(argument, as: argument) { return (whole, member) }
      if let list = argument as? ArrayLiteralAst, let lastOne = list.elements.last, let whole = take(lastOne, as: list) {
        return (whole, member)
      }
      return (here, member)
    default: return (here, member)
    }
  }

  /// A string with the text behind it, in its own quotes; nil when it can't be known.
  func pathText(_ ast: Ast?, _ tail: String) -> String? {
    if let text = ast as? StringConstantExpressionAst {
      switch text.stringConstantType {
      case .singleQuoted: return "'" + text.value + tail + "'"
      case .doubleQuoted: return "\"" + text.value + tail + "\""
      default: return text.value + tail
      }
    }
    guard let text = ast as? ExpandableStringExpressionAst, text.stringConstantType != .doubleQuotedHereString else {
      return nil
    }
    var whole = ""
    for part in text.parts {
      switch part {
      case .text(let plain): whole += plain
      case .expression(let i):
        guard i < text.nestedExpressions.count, let variable = text.nestedExpressions[i] as? VariableExpressionAst,
          let value = variableText(variable)
        else { return nil }
        whole += value
      }
    }
    let quote = text.stringConstantType == .doubleQuoted ? "\"" : ""
    return quote + whole + tail + quote
  }

  /// A variable's value where it is part of a path.
  func variableText(_ variable: VariableExpressionAst) -> String? {
    let path = variable.variablePath
    if !path.isVariable, path.driveName?.same("env") != true { return nil }
    guard let value = safeValue(variable) else { return nil }
    if value.isNull { return "" }
    if let text = value.pstring { return text.string }
    if value.integer != nil { return try? session.text(value) }
    return nil
  }

  // MARK: locating

  private func bound(_ command: CommandAst, _ binding: PseudoBinding, _ expression: ExpressionAst?) -> ArgumentAnswer {
    var answer = ArgumentAnswer()
    if !binding.arguments.isEmpty {
      let treatAsExpression = expression.map { ($0 as? StringConstantExpressionAst)?.value != "-" } ?? false
      let location: Location?
      if treatAsExpression, let expression { location = locate(expression, binding) } else { location = locateToken(binding) }
      if let location {
        self.binding = binding
        if binding.succeeded {
          found(location, command, binding, &answer)
        } else {
          guessed(location, command, binding, &answer)
        }
        return answer
      }
    }
    // Nothing typed yet, or the argument is no part of what could be bound.
    var count = 0
    var before: CommandElementAst?
    if let expression {
      for element in command.commandElements {
        if element === expression { break }
        before = element
        count += 1
      }
    } else {
      let end = (tokenAt ?? tokenBefore)?.extent.endOffset ?? cursor
      for element in command.commandElements {
        if element.extent.startOffset > end { break }
        before = element
        count += 1
      }
    }
    if count == 1 {
      self.binding = binding
      positional(0, command, binding, .max, &answer)
    } else if let named = before as? CommandParameterAst, named.argument == nil {
      self.binding = binding
      byPrefix(named.parameterName, command, binding, &answer)
    }
    return answer
  }

  private func locate(_ expression: ExpressionAst, _ binding: PseudoBinding) -> Location? {
    var position = 0
    for argument in binding.arguments where argument.kind == .pair {
      if argument.value is CommandParameterAst { continue }
      if argument.value === expression {
        return argument.isNamed ? Location(argument: argument, position: nil) : Location(argument: argument, position: position)
      }
      if !argument.isNamed { position += 1 }
    }
    return nil
  }

  private func locateToken(_ binding: PseudoBinding) -> Location? {
    guard let token = tokenAt ?? tokenBefore else { return nil }
    var position = 0
    var previous: TypedArgument?
    func place() -> Location {
      guard let previous else { return Location(argument: nil, position: 0) }
      if previous.kind == .nameOnly { return Location(argument: previous, position: nil) }
      if let named = previous.parameter, text(named).hasSuffix(":") { return Location(argument: previous, position: nil) }
      return Location(argument: nil, position: position)
    }
    for argument in binding.arguments {
      if let named = argument.parameter {
        if named.extent.startOffset > token.extent.startOffset { return place() }
        if argument.kind == .pair, let value = argument.value {
          if token.kind == .parameter && token.extent.startOffset == named.extent.startOffset
            || token.extent.startOffset > value.extent.startOffset && token.extent.endOffset < value.extent.endOffset
          {
            return Location(argument: argument, position: nil)
          }
        }
      } else {
        if let value = argument.value, value.extent.startOffset > token.extent.startOffset { return place() }
        position += 1
      }
      previous = argument
    }
    return place()
  }

  private func guessed(_ location: Location, _ command: CommandAst, _ binding: PseudoBinding, _ answer: inout ArgumentAnswer) {
    if let position = location.position {
      positional(position, command, binding, .max, &answer)
    } else if let name = location.argument?.name {
      byPrefix(name, command, binding, &answer)
    }
  }

  private func byPrefix(_ name: String, _ command: CommandAst, _ binding: PseudoBinding, _ answer: inout ArgumentAnswer) {
    let parameter = binding.unbound.first {
      $0.name.starts(ignoringCase: name) || $0.aliases.contains { $0.starts(ignoringCase: name) }
    }
    if let parameter { values(of: parameter, command, binding, &answer) }
  }

  private func found(_ location: Location, _ command: CommandAst, _ binding: PseudoBinding, _ answer: inout ArgumentAnswer) {
    var argument = location.argument
    if argument == nil, let position = location.position {
      let given = binding.arguments.filter { !$0.isNamed }
      if position < given.count {
        argument = given[position]
      } else {
        if let lastOne = given.last {
          let rest = binding.bound.filter { $0.argument.kind == .list && $0.argument.rest.contains { $0 === lastOne.value } }
          if !rest.isEmpty {
            for entry in rest { values(of: entry.parameter, command, binding, &answer) }
            return
          }
          if !binding.bound.contains(where: { $0.argument === lastOne }),
            (lastOne.value as? VariableExpressionAst)?.splatted != true
          {
            return
          }
        }
        positional(position, command, binding, binding.validSets, &answer)
        return
      }
    }
    guard let argument else { return }
    for entry in binding.bound {
      if entry.argument === argument
        || entry.argument.kind == .list && !argument.isNamed && entry.argument.rest.contains(where: { $0 === argument.value })
      {
        values(of: entry.parameter, command, binding, &answer)
      }
    }
  }

  /// The parameter at a position: of the default set if it can be, else the nearest.
  private func positional(
    _ position: Int, _ command: CommandAst, _ binding: PseudoBinding, _ sets: UInt64, _ answer: inout ArgumentAnswer
  ) {
    let hasDefault = binding.defaultSet & sets != 0
    var best: BindableParameter?
    var bestRule: (flag: UInt64, rule: ParameterInSet)?
    for parameter in binding.unbound where parameter.isIn(sets) {
      for rule in parameter.rules(in: sets) where !rule.rule.remaining && rule.rule.position >= position {
        if let known = bestRule {
          let better =
            known.rule.position > rule.rule.position
            || hasDefault && known.rule.position == rule.rule.position && rule.flag == binding.defaultSet
          if !better { continue }
        }
        best = parameter
        bestRule = rule
        if rule.rule.position == position { break }
      }
    }
    var done = false
    if let best, let bestRule {
      values(of: best, command, binding, &answer)
      done = !(hasDefault && bestRule.flag == binding.defaultSet) || !answer.items.isEmpty || answer.isSettled
    }
    if !done {
      for parameter in binding.unbound where parameter.isIn(sets) {
        if parameter.rules(in: sets).contains(where: { $0.rule.remaining }) { values(of: parameter, command, binding, &answer) }
      }
    }
  }

  // MARK: special texts

  /// `[type]::x` typed as an argument, and `$x.a*`.
  private func expressionLike(
    _ ast: StringConstantExpressionAst, _ command: CommandAst, _ binding: PseudoBinding?, _ memberBefore: MemberExpressionAst?
  ) -> [CompletionItem]? {
    let value = ast.value
    if value.hasPrefix("["), let close = value.range(ofText: "]::"),
      value[close.upperBound...].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "*" })
    {
      let inner = Completion.complete(value, cursor: value.utf8.count, options: [:], session, frame)
      if !inner.items.isEmpty, inner.index >= 0 {
        let prefix = "(" + String(decoding: Array(value.utf8)[..<min(inner.index, value.utf8.count)], as: UTF8.self)
        return inner.items.map {
          var item = $0
          item.text = prefix + item.text + ($0.kind == .property ? ")" : "")
          return item
        }
      }
    }
    if value.contains("*"), let access = memberBefore, access.extent.endOffset == ast.extent.startOffset {
      if (access.expression as? VariableExpressionAst)?.splatted == true { return [] }
      var name = value.hasSuffix("*") ? value : value + "*"
      let typed = (access.member as? StringConstantExpressionAst)?.value
      if let typed { name = typed + name }
      let items = valueMembers(isStatic: false, name, of: access.expression)
      if !items.isEmpty {
        index = access.expression.extent.endOffset + 1
        if let typed { length += typed.utf8.count }
        return items
      }
    }
    if command.invocationOperator != .unknown, value.hasPrefix("/") || value.hasPrefix("\\"),
      command.commandElements.count == 2,
      let first = command.commandElements[0] as? StringConstantExpressionAst, first.extent.endOffset == ast.extent.startOffset
    {
      if binding != nil { return [] }
      word = first.value + value
      length += first.extent.endOffset - first.extent.startOffset
      index = first.extent.startOffset
      return withLiteralPaths { paths() }
    }
    return nil
  }
}
