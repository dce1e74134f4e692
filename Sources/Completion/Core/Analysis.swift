// What kind of thing the cursor is in, by the token under it or before it, and who completes it.

import Engine
import Objects
import Primitives
import Syntax

extension CursorContext {
  func answer() -> CompletionAnswer {
    var answer = CompletionAnswer()
    var items: [CompletionItem]?
    var done = false
    if let token = tokenAt {
      answer.index = token.extent.startOffset
      answer.length = token.extent.count
      index = answer.index
      length = answer.length
      items = atToken(token, &answer, &done)
    } else {
      items = betweenTokens(&answer, &done)
    }
    if done || !(items ?? []).isEmpty {
      answer.items = items ?? []
      return answer
    }
    if let name = typeNameAtCursor() {
      answer.index = name.extent.startOffset
      answer.length = name.extent.count
      word = name.text
      answer.items = typeNames()
      return answer
    }
    if let keys = keysAtCursor(), !keys.isEmpty {
      answer.index = cursor
      answer.length = 0
      answer.items = keys
      return answer
    }
    // A text without blanks may be a file's name that reads as an expression.
    let whole = text(root)
    if !whole.isEmpty, !whole.contains(where: { $0.isWhitespace }), related.first is ScriptBlockAst {
      answer.index = root.extent.startOffset
      answer.length = root.extent.count
      word = whole
      answer.items = filesAsCommand()
    }
    return answer
  }

  /// The plain type name that the cursor is in.
  private func typeNameAtCursor() -> (text: String, extent: Extent)? {
    let source =
      (related.first { $0 is TypeExpressionAst } as? TypeExpressionAst)?.typeName
      ?? (related.first { $0 is TypeConstraintAst } as? TypeConstraintAst)?.typeName
    if let source {
      if let name = TypeNamesInSource.plain(source, at: cursor) { return (name.fullName, name.extent) }
    }
    if let token = tokenAt, token.flags.contains(.typeName) { return (tokenText, token.extent) }
    if let token = tokenAt, token.flags.contains(.attributeName) { return (tokenText, token.extent) }
    return nil
  }

  // MARK: at a token

  private func atToken(_ token: Token, _ answer: inout CompletionAnswer, _ done: inout Bool) -> [CompletionItem]? {
    switch token.kind {
    case .variable, .splattedVariable:
      word = variableName(tokenText)
      return variables()
    case .multiply, .generic, .minusMinus, .identifier:
      if token.flags.contains(.typeName) { return nil }
      if let keywords = usingKinds(&answer) {
        done = true
        return keywords
      }
      return identifier(token, &answer)
    case .parameter: return parameter(token, &answer)
    case .dot, .colonColon, .questionDot:
      answer.index += token.extent.count
      answer.length = 0
      return memberNames(isStatic: token.kind == .colonColon, replaced: &answer.length)
    case .comment:
      word = tokenText
      return comment(&answer)
    case .stringExpandable, .stringLiteral: return string(&answer, &done)
    case .rBracket:
      guard let type = last as? TypeExpressionAst else { return nil }
      let items = valueMembers(isStatic: true, "*", of: type)
      guard !items.isEmpty else { return nil }
      answer.index += 1
      answer.length = 0
      return items.map {
        var item = $0
        item.text = "::" + item.text
        return item
      }
    case .comma:
      if last is ErrorExpressionAst || last is ArrayLiteralAst, last.parent is CommandAst || last.parent is CommandParameterAst
      {
        answer.index += answer.length
        answer.length = 0
        return commandArguments()
      }
      return last is AttributeAst ? attributeArguments(behind: token, &answer) : nil
    case .atCurly:
      let items = keysAtCursor()
      answer.index += 2
      answer.length = 0
      return items
    case .semi:
      guard last is HashtableAst else { return nil }
      let items = keysAtCursor()
      answer.index += 1
      answer.length = 0
      return items
    case .number: return number(&answer)
    case .redirection:
      guard last is ErrorExpressionAst, last.parent is FileRedirectionAst else { return nil }
      word = ""
      answer.index += token.extent.count
      answer.length = 0
      return paths()
    case .minus:
      if last is BinaryExpressionAst { return OperatorNames.starting(with: "") }
      if isSwitchFlag(before: token) { return OperatorNames.switchFlags(tokenText) }
      return nil
    case .equals, .atParen, .lParen: return afterSign(token, &answer, &done)
    case .lBracket:
      guard let index = last.parent as? IndexExpressionAst else { return nil }
      word = ""
      let items = indexKeys(index.target)
      if !items.isEmpty {
        answer.index += 1
        answer.length -= 1
      }
      return items
    default: break
    }
    if OperatorNames.isDashed(token.kind) { return OperatorNames.starting(with: tokenText) }
    if let keywords = usingKinds(&answer) {
      done = true
      return keywords
    }
    if token.flags.contains(.keyword) {
      word = tokenText
      return filesAsCommand() + commands()
    }
    answer.index = -1
    answer.length = -1
    return nil
  }

  /// The path of a variable token.
  private func variableName(_ text: String) -> String {
    var name = text.dropFirst()
    if name.first == "{" {
      name = name.dropFirst()
      if name.last == "}" { name = name.dropLast() }
    }
    return String(name)
  }

  private func parameter(_ token: Token, _ answer: inout CompletionAnswer) -> [CompletionItem]? {
    word = tokenText
    if last is StringConstantExpressionAst, let command = last.parent as? CommandAst, command.commandElements.count == 1 {
      return filesAsCommand()
    }
    if let error = last as? ErrorStatementAst, error.errorKind?.kind == .switch { return OperatorNames.switchFlags(word) }
    if last is CommandParameterAst, last.parent is ExpressionAst { return OperatorNames.starting(with: word) }
    guard word.hasSuffix(":") else { return parameterNames() }
    answer.index = token.extent.endOffset
    answer.length = 0
    word = ""
    return commandArguments()
  }

  private func string(_ answer: inout CompletionAnswer, _ done: inout Bool) -> [CompletionItem]? {
    if last.parent is CommandExpressionAst, let assignment = last.parent?.parent as? AssignmentStatementAst {
      if let values = assignedValues(assignment) {
        done = true
        return values
      }
    } else if let binary = last.parent as? BinaryExpressionAst {
      word = stringValue
      let items = comparedValues(binary.left)
      if !items.isEmpty { return items }
    } else if let index = last.parent as? IndexExpressionAst {
      word = stringValue
      done = true
      return indexKeys(index.target)
    }
    guard last is StringConstantExpressionAst || last is ExpandableStringExpressionAst, let typed = pathText(last, "") else {
      return nil
    }
    word = typed
    if last.parent is CommandAst || last.parent is CommandParameterAst {
      let items = commandArguments()
      answer.index = index
      answer.length = length
      return items
    }
    return paths() + (typed.contains("-") ? commands() : [])
  }

  private var stringValue: String {
    (last as? StringConstantExpressionAst)?.value ?? (last as? ExpandableStringExpressionAst)?.value ?? ""
  }

  private func number(_ answer: inout CompletionAnswer) -> [CompletionItem]? {
    let around = last.parent is ArrayLiteralAst ? last.parent?.parent : last.parent
    if last is ConstantExpressionAst, around is CommandAst || around is CommandParameterAst {
      word = tokenText
      let items = commandArguments()
      answer.index = index
      answer.length = length
      return items
    }
    if last.parent is CommandExpressionAst, let assignment = last.parent?.parent as? AssignmentStatementAst {
      return assignedValues(assignment)
    }
    return nil
  }

  /// Whether a lone dash is where a flag of a half-typed `switch` would stand.
  private func isSwitchFlag(before token: Token) -> Bool {
    var node: Ast? = root.findAll { $0.extent.endOffset < token.extent.startOffset }.last
    while let here = node {
      if let error = here as? ErrorStatementAst {
        return error.errorKind?.kind == .switch && error.flags.contains { $0.token.extent == token.extent }
      }
      node = here.parent
    }
    return false
  }

  private func afterSign(_ token: Token, _ answer: inout CompletionAnswer, _ done: inout Bool) -> [CompletionItem]? {
    if last is AttributeAst { return attributeArguments(behind: token, &answer) }
    if let table = last as? HashtableAst, hasPendingValue(table) {
      done = true
      return nil
    }
    if let assignment = last as? AssignmentStatementAst {
      answer.index += token.extent.count
      answer.length = 0
      index = answer.index
      length = 0
      if let values = assignedValues(assignment) {
        done = true
        return values
      }
      return nil
    }
    if attributeOfParameter != nil { return attributeArguments(behind: token, &answer) }
    return nil
  }

  private func hasPendingValue(_ table: HashtableAst) -> Bool { table.keyValuePairs.contains { $0.value is ErrorStatementAst } }

  /// An attribute around the cursor where the parser went on to read the parameter's name.
  private var attributeOfParameter: AttributeBaseAst? {
    guard last is VariableExpressionAst, let parameter = last.parent as? ParameterAst else { return nil }
    return parameter.attributes.first { isIn($0.extent) }
  }

  // MARK: between tokens

  private func betweenTokens(_ answer: inout CompletionAnswer, _ done: inout Bool) -> [CompletionItem]? {
    let lineIsEmpty = cursorLine.allSatisfy { $0.isWhitespace }
    let continued = tokenBefore?.kind == .lineContinuation
    var items: [CompletionItem]?
    let isArgument =
      last is CommandParameterAst || last is CommandAst
      || last is ExpressionAst
        && (last.parent is CommandAst || last.parent is CommandParameterAst
          || last.parent is ArrayLiteralAst
            && (last.parent?.parent is CommandAst || last.parent?.parent is CommandParameterAst))
    if !(lineIsEmpty && !continued), isArgument {
      word = ""
      if let table = last as? HashtableAst {
        if hasPendingValue(table) {
          done = true
          return nil
        }
        answer.index = cursor
        answer.length = 0
        return hashtableKeys(table)
      }
      items = commandArguments()
      answer.index = index
      answer.length = length
      return items
    }
    word = ""
    if lineIsEmpty, !continued { items = keysAtCursor() }
    if (items ?? []).isEmpty, let token = tokenBefore { items = after(token, lineIsEmpty && !continued, &answer, &done) }
    if done { return items }
    if let items, !items.isEmpty {
      answer.index = cursor
      answer.length = 0
      return items
    }
    let wantsFile =
      last is ErrorExpressionAst && last.parent is FileRedirectionAst
      || last is ErrorStatementAst && isSwitchFile(last)
    guard wantsFile else { return items }
    word = ""
    items = paths()
    answer.index = index
    answer.length = length
    return items
  }

  private func after(_ token: Token, _ newLine: Bool, _ answer: inout CompletionAnswer, _ done: inout Bool) -> [CompletionItem]?
  {
    switch token.kind {
    case .dot, .colonColon, .questionDot:
      answer.index = cursor
      answer.length = 0
      let items = memberNames(isStatic: token.kind == .colonColon, replaced: &answer.length)
      // A member that follows on the same line is replaced.
      done = !newLine && !items.isEmpty
      return items
    case .equals, .comma, .atParen, .lParen:
      if !newLine, let assignment = last as? AssignmentStatementAst, let values = assignedValues(assignment) { return values }
      if newLine, token.kind == .equals || token.kind == .atParen { return nil }
      if last is AttributeAst || attributeOfParameter != nil {
        answer.length = 0
        return attributeArguments(&answer)
      }
      return nil
    case .break, .continue:
      if newLine { return nil }
      let bare =
        (last as? BreakStatementAst).map { $0.label == nil } ?? (last as? ContinueStatementAst).map { $0.label == nil } ?? false
      return bare ? loopLabels() : nil
    case .using:
      if newLine { return nil }
      done = true
      return usingKinds(&answer)
    case .ieq, .ceq, .ine, .cne, .ilike, .clike, .inotlike, .cnotlike, .imatch, .cmatch, .inotmatch, .cnotmatch:
      return (last as? BinaryExpressionAst).map { comparedValues($0.left) }
    case .lBracket: return (last.parent as? IndexExpressionAst).map { indexKeys($0.target) }
    default: return nil
    }
  }

  /// Whether the next thing is the file of `switch -File`.
  func isSwitchFile(_ node: Ast) -> Bool {
    func fileFlag(_ error: ErrorStatementAst) -> (token: Token, value: Ast?)? {
      guard error.errorKind?.kind == .switch else { return nil }
      return error.flags.first { $0.name.same("file") }.map { ($0.token, $0.value) }
    }
    if let error = node as? ErrorStatementAst, let before = tokenBefore, let flag = fileFlag(error) {
      return flag.token.extent.endOffset == before.extent.endOffset
    }
    guard node.parent is CommandExpressionAst, let pipeline = node.parent?.parent as? PipelineAst,
      let error = pipeline.parent as? ErrorStatementAst, let flag = fileFlag(error)
    else { return false }
    return flag.value === pipeline
  }

  // MARK: pieces

  func filesAsCommand() -> [CompletionItem] {
    let ampersand = needsAmpersand(true)
    return withLiteralPaths {
      paths().map {
        guard ampersand, $0.text.count > 2, $0.text.hasPrefix("'"), $0.text.hasSuffix("'") else { return $0 }
        var item = $0
        item.text = "& " + item.text
        return item
      }
    }
  }

  func loopLabels() -> [CompletionItem]? {
    var items: [CompletionItem] = []
    for node in related {
      if let loop = node as? LabeledStatementAst, let label = loop.label, label.starts(ignoringCase: word) {
        items.append(CompletionItem(label, .text, tip: text(loop)))
      } else if let error = node as? ErrorStatementAst, text(error).hasPrefix(":") {
        let whole = text(error)
        let name = String(whole.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        let rest = whole.dropFirst(name.count + 1)
        let next = rest.drop { $0.isWhitespace }.prefix { $0.isLetter }.lowercased()
        if !name.isEmpty, rest.first?.isWhitespace == true, next == "do" || next == "switch" {
          items.append(CompletionItem(name, .text, tip: whole))
        }
      }
    }
    return items.isEmpty ? nil : items
  }

  /// Kinds of `using` behind the word; nil when there is none before the cursor.
  private func usingKinds(_ answer: inout CompletionAnswer) -> [CompletionItem]? {
    var before: Token?
    var at: Token?
    for token in parsed.tokens.reversed() where token.kind != .lineContinuation {
      if token.extent.endOffset < cursor {
        before = token
        break
      }
      if token.extent.startOffset <= cursor, token.kind != .endOfInput { at = token }
    }
    guard before?.kind == .using else { return nil }
    let typed = at.map { text($0) } ?? ""
    let items = ["assembly", "module", "namespace", "type"].filter { $0.starts(ignoringCase: typed) }.map {
      CompletionItem($0, .keyword, tip: ToolTips.using[$0] ?? $0)
    }
    guard !items.isEmpty else { return nil }
    answer.index = at?.extent.startOffset ?? cursor
    answer.length = at?.extent.count ?? 0
    return items
  }

  private func attributeArguments(behind token: Token, _ answer: inout CompletionAnswer) -> [CompletionItem]? {
    answer.index += token.extent.count
    answer.length = 0
    index = answer.index
    length = 0
    return attributeArguments(&answer)
  }

  /// Properties of the attribute around the cursor that can be set.
  func attributeArguments(_ answer: inout CompletionAnswer) -> [CompletionItem]? {
    var typed = ""
    let attribute: AttributeAst?
    if let named = related.first(where: { $0 is NamedAttributeArgumentAst }) as? NamedAttributeArgumentAst {
      attribute = named.parent as? AttributeAst
      typed = named.argumentName
      answer.index = named.extent.startOffset
      answer.length = typed.utf8.count
    } else {
      attribute = related.first { $0 is AttributeAst } as? AttributeAst ?? attributeOfParameter as? AttributeAst
    }
    guard let attribute else { return nil }
    let used = Set(
      attribute.namedArguments.filter { cursor < $0.extent.startOffset || cursor > $0.extent.endOffset }.map(
        \.argumentName.folded))
    if let known = session.parserKnowledge(file: nil).attribute(attribute.typeName.name) {
      return known.properties.filter { !used.contains($0.name.folded) && $0.name.starts(ignoringCase: typed) }.map {
        CompletionItem($0.name, .property, tip: $0.type + " " + $0.name)
      }
    }
    guard let type = TypeResolver.find(attribute.typeName, session) ?? TypeCatalog.find(attribute.typeName.name + "Attribute")
    else {
      return nil
    }
    var items: [CompletionItem] = []
    var seen = Set<String>()
    for part in type.hierarchy {
      for entry in part.members.ordered where !entry.isStatic {
        guard case .property(let property) = entry.member, property.set != nil, !used.contains(entry.name.folded),
          entry.name.starts(ignoringCase: typed), seen.insert(entry.name.folded).inserted
        else { continue }
        items.append(CompletionItem(entry.name, .property, tip: property.type.reflectionName + " " + entry.name))
      }
    }
    return items
  }
}

extension OperatorNames {
  /// Tokens of operators that are written with a dash.
  static func isDashed(_ kind: TokenKind) -> Bool {
    switch kind {
    case .format, .not, .bnot, .and, .or, .xor, .band, .bor, .bxor, .join, .ieq, .ine, .ige, .igt, .ilt, .ile, .ilike,
      .inotlike, .imatch, .inotmatch, .ireplace, .icontains, .inotcontains, .iin, .inotin, .isplit, .ceq, .cne, .cge, .cgt,
      .clt, .cle, .clike, .cnotlike, .cmatch, .cnotmatch, .creplace, .ccontains, .cnotcontains, .cin, .cnotin, .csplit, .is,
      .isNot, .as, .shl, .shr:
      return true
    default: return false
    }
  }
}
