// Words: command names, arguments, members, keys, names of files and modules, by where they stand.

import Engine
import Objects
import Primitives
import Syntax

extension CursorContext {
  func identifier(_ token: Token, _ answer: inout CompletionAnswer) -> [CompletionItem]? {
    let typed = tokenText
    word = typed
    if last.parent is BreakStatementAst || last.parent is ContinueStatementAst { return loopLabels() }
    if let constant = last as? StringConstantExpressionAst {
      if constant.value == "$" {
        word = ""
        return variables()
      }
      if let using = constant.parent as? UsingStatementAst { return usingName(using, constant) }
    }
    if token.flags.contains(.memberName) {
      if last is NamedAttributeArgumentAst || last.parent is NamedAttributeArgumentAst {
        return attributeArguments(&answer)
      }
      if last is VariableExpressionAst, let parameter = last.parent as? ParameterAst,
        parameter.attributes.contains(where: { isIn($0.extent) })
      {
        if let items = attributeArguments(&answer) { return items }
      }
    }
    if token.flags.contains(.commandName) { return commandName(token, typed, &answer) }
    return plainWord(token, typed, &answer)
  }

  private func usingName(_ using: UsingStatementAst, _ constant: StringConstantExpressionAst) -> [CompletionItem]? {
    index = constant.extent.startOffset
    length = constant.extent.count
    word = text(constant)
    switch using.usingStatementKind {
    case .assembly: return paths(extensions: [".dll"])
    case .module:
      let files = paths(extensions: [".psm1", ".psd1", ".dll", ".exe", ".cdxml"])
      return word.contains(anyOf: "/\\:") ? files : files + modules(loadedOnly: false)
    case .namespace: return namespaces()
    default: return nil
    }
  }

  private func commandName(_ token: Token, _ typed: String, _ answer: inout CompletionAnswer) -> [CompletionItem]? {
    // A path that starts with a variable or a string is read as two things side by side.
    if related.first is ScriptBlockAst,
      let before = root.findAll({ $0.extent.endOffset <= token.extent.startOffset && $0.extent.count > 0 }).last
    {
      if before.extent.endOffset == token.extent.startOffset {
        if typed.hasPrefix("/") || typed.hasPrefix("\\") {
          if let full = pathText(before, typed) {
            word = full
            let items = paths()
            if !items.isEmpty {
              answer.index = before.extent.startOffset
              answer.length += before.extent.count
            }
            return items
          }
          guard let variable = before as? VariableExpressionAst, let value = variableText(variable) else { return nil }
          word = value + typed
          answer.index = before.extent.startOffset
          answer.length += before.extent.count
          index = answer.index
          length = answer.length
        } else if !(before is ErrorExpressionAst && before.parent is IndexExpressionAst) {
          return nil
        }
      }
      if let access = before.parent as? IndexExpressionAst, access.index is ErrorExpressionAst {
        if word.hasSuffix("]") { word.removeLast() }
        return indexKeys(access.target)
      }
    }
    if let text = last as? ExpandableStringExpressionAst {
      guard let expanded = pathText(text, "") else { return nil }
      word = expanded
    }
    return filesAsCommand() + commands()
  }

  private func plainWord(_ token: Token, _ typed: String, _ answer: inout CompletionAnswer) -> [CompletionItem]? {
    let dashes = typed.unicodeScalars.allSatisfy { $0 == "-" || (0x2013...0x2015).contains($0.value) }
    if dashes, typed.unicodeScalars.count <= 2, last.parent is CommandAst {
      if typed.unicodeScalars.count == 1 {
        let names = parameterNames()
        if !names.isEmpty { return names }
      }
      return commandArguments()
    }
    var isMember = last.parent is MemberExpressionAst
    var isStatic = false
    var isOperator = false
    var isWild = false
    if isMember, var access = last.parent as? MemberExpressionAst {
      while access.extent.endOffset >= cursor, let inner = access.expression as? MemberExpressionAst,
        inner.member.extent.endOffset >= cursor
      {
        access = inner
      }
      isStatic = access.static
    } else if typed == "." || typed == "::" {
      isMember = true
      isOperator = true
      isStatic = typed == "::"
    } else if token.kind == .multiply, let binary = last as? BinaryExpressionAst, binary.operator == .multiply,
      let access = binary.left as? MemberExpressionAst, binary.errorPosition.startOffset == access.member.extent.endOffset
    {
      isStatic = access.static
      isMember = true
      isWild = true
      related.removeAll { $0 === binary }
      related.append(access)
      if access.member is StringConstantExpressionAst {
        answer.index = access.member.extent.startOffset
        answer.length += access.member.extent.count
      }
    }
    if isMember {
      let items = memberNames(isStatic: isStatic, replaced: &answer.length)
      if !items.isEmpty {
        if !isWild, isOperator {
          answer.index += token.extent.count
          answer.length = 0
        } else if !isOperator, !isWild {
          answer.length = token.extent.count
        }
        return items
      }
    }
    if let table = last.parent as? HashtableAst, let items = hashtableKeys(table), !items.isEmpty { return items }
    if last.parent is FileRedirectionAst || isSwitchFile(last) {
      if let path = pathText(last, "") {
        word = path
        return paths()
      }
    } else if typed.hasPrefix("/") || typed.hasPrefix("\\"), let command = last.parent as? CommandBaseAst,
      let redirection = command.redirections.first as? FileRedirectionAst,
      redirection.extent.endOffset == last.extent.startOffset, let path = pathText(redirection.location, typed)
    {
      word = path
      answer.length += redirection.location.extent.count
      answer.index = redirection.location.extent.startOffset
      index = answer.index
      length = answer.length
      return paths()
    }
    if let path = pathText(last, "") { word = path }
    let items = commandArguments()
    answer.index = index
    answer.length = length
    return items
  }
}
