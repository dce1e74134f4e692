// Members after `.` and `::`: of the value when it can be looked at, else of the type that it will have.

import Engine
import Objects
import Primitives
import Syntax

extension CursorContext {
  private static let intrinsic: [(String, String)] = [
    ("Where", "Where({ expression } [, mode [, numberToReturn]])"), ("ForEach", "ForEach(expression [, arguments...])"),
    ("PSWhere", "PSWhere({ expression } [, mode [, numberToReturn]])"), ("PSForEach", "PSForEach(expression [, arguments...])"),
  ]

  func intrinsicMethods(_ pattern: NamePattern, parenthesis: Bool = true) -> [CompletionItem] {
    CursorContext.intrinsic.filter { pattern.matches($0.0) }.map {
      CompletionItem($0.0 + (parenthesis ? "(" : ""), label: $0.0, .method, tip: $0.1)
    }
  }

  /// `replaced` gets the length of the name that was typed.
  func memberNames(isStatic: Bool, replaced: inout Int) -> [CompletionItem] {
    var name = "*"
    var target: ExpressionAst?
    var candidate: Ast?
    if let access = last as? MemberExpressionAst {
      if let tokenAt, tokenAt.extent.startOffset >= access.member.extent.startOffset { candidate = access.member }
      target = access.expression
      if let word = access.member as? StringConstantExpressionAst, word.extent.startOffset <= cursor { name = word.value + "*" }
    } else {
      candidate = last
    }
    if let word = candidate as? StringConstantExpressionAst {
      if word.value != ".", word.value != "::" { name = word.value + "*" }
    } else if !(last is ErrorExpressionAst), target == nil {
      return []
    }
    if let command = last.parent as? CommandAst {
      if let i = command.commandElements.lastIndex(where: { $0 === last }), i > 0,
        command.commandElements[i - 1].extent.endOffset == last.extent.startOffset
      {
        target = command.commandElements[i - 1] as? ExpressionAst
      }
    } else if let access = last.parent as? MemberExpressionAst {
      if last is ErrorExpressionAst {
        var here: ExpressionAst = access
        repeat {
          guard let inner = here as? MemberExpressionAst else { break }
          here = inner.expression
        } while here.extent.endOffset >= cursor
        target = here
        if here.parent !== access, let around = here.parent as? MemberExpressionAst,
          let word = around.member as? StringConstantExpressionAst, word.extent.startOffset <= cursor
        {
          name = word.value + "*"
        }
      } else if target == nil {
        target = access.expression
      }
    } else if let binary = last.parent as? BinaryExpressionAst, tokenAt?.kind == .multiply {
      if let access = binary.left as? MemberExpressionAst {
        target = access.expression
        if let word = access.member as? StringConstantExpressionAst { name = word.value + "*" }
      }
    } else if let error = last.parent as? ErrorStatementAst {
      let before = error.bodies.last { $0.extent.endOffset < last.extent.endOffset } ?? error.bodies.first
      if let expression = before as? ExpressionAst { target = expression }
    }
    guard let target, (target as? VariableExpressionAst)?.splatted != true else { return [] }
    var items = valueMembers(isStatic: isStatic, name, of: target)
    if items.isEmpty {
      var types: [InferredType] = []
      if isStatic {
        if let type = target as? TypeExpressionAst { types = [InferredType(type.typeName, session)] }
      } else {
        types = inference.infer(target)
        if types.count == 1, types[0].name == "System.Void" { return [] }
      }
      items = inferredMembers(types, NamePattern(exactly: name), isStatic: isStatic)
    }
    if name != "*", !items.isEmpty { replaced = name.utf8.count - 1 }
    return items
  }

  /// Members of the value that an expression has now.
  func valueMembers(isStatic: Bool, _ name: String, of target: ExpressionAst) -> [CompletionItem] {
    guard var value = safeValue(target), !value.isNull else { return [] }
    if target is ArrayExpressionAst, value.sequence == nil { value = .array([value]) }
    let pattern = NamePattern(exactly: name)
    var views: [MemberView]
    var items: [CompletionItem] = []
    if isStatic {
      guard let type = value.base.obj as? TypeInfo else { return [] }
      views = MemberAccess.staticMembers(of: type, session)
      // A class of a script has its `new` from the text alone.
      if type.scriptClass != nil { views.removeAll { $0.name.string == "new" } }
    } else {
      views = MemberAccess.members(of: value, session)
    }
    views = views.filter { pattern.matches($0.name.string) && !isHidden($0) }
    views.sort {
      $0.kind.rawValue != $1.kind.rawValue
        ? $0.kind.rawValue < $1.kind.rawValue : NameOrder.cultureIgnoringCase($0.name.string, $1.name.string)
    }
    if !isStatic, value.base.obj is EnumValue, pattern.matches("value__") {
      items.append(CompletionItem("value__", .property, tip: "int value__ {get;set;}"))
    }
    for view in views {
      let label = view.name.string
      var text =
        Quoting.isOddName(label)
        ? "'" + label.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'" : label
      if view.kind.isMethod { text += "(" }
      var tip = (try? view.definition(session)) ?? label
      if tip.contains("),"), view.kind.isMethod {
        tip = overloads(tip)
      }
      items.append(CompletionItem(text, label: label, view.kind.isMethod ? .method : .property, tip: tip.isEmpty ? label : tip))
    }
    if let table = value.dictionary {
      for key in table.orderedKeys {
        guard let label = key.pstring?.string, pattern.matches(label) else { continue }
        let shown =
          Quoting.isOddName(label)
          ? "'" + label.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'" : label
        items.append(CompletionItem(shown, label: shown, .property, tip: shown))
      }
    }
    if !isStatic, isCollection(value) { items += intrinsicMethods(pattern) }
    return items
  }

  /// Overloads on lines of their own.
  private func overloads(_ text: String) -> String {
    var lines: [String] = []
    var rest = Substring(text)
    while let end = String(rest).range(ofText: "),") {
      let whole = String(rest)
      lines.append(String(whole[..<end.lowerBound]) + ")")
      rest = whole[end.upperBound...].drop { $0 == " " }
      rest = Substring(String(rest))
    }
    lines.append(String(rest))
    return lines.joined(separator: "\r\n")
  }

  private func isHidden(_ view: MemberView) -> Bool {
    switch view.found {
    case .extended(let member): return member.isHidden
    case .property(let property): return property.isHidden
    case .methods(let group): return group.overloads.allSatisfy(\.isHidden)
    default: return false
    }
  }

  private func isCollection(_ value: Value) -> Bool {
    if value.pstring != nil || value.dictionary != nil { return false }
    guard case .object(let object) = value.base else { return false }
    if object.tag == .custom || object.tag == .xml { return false }
    return object.enumerator() != nil
  }

  /// Members of inferred types, sorted and each once.
  func inferredMembers(
    _ types: [InferredType], _ pattern: NamePattern, isStatic: Bool, filter: ((InferredMember) -> Bool)? = nil,
    excluding: Set<String> = [], parenthesis: Bool = true, onlyCreatable: Bool = false
  ) -> [CompletionItem] {
    var items: [CompletionItem] = []
    var seenTypes = Set<String>()
    var intrinsics = false
    for type in types where seenTypes.insert(type.name.folded).inserted {
      if onlyCreatable, !isCreatable(type) { continue }
      for member in inference.members(of: type, isStatic: isStatic, filter: filter) {
        guard pattern.matches(member.name), !excluding.contains(member.name.folded) else { continue }
        let method = member.isMethod
        let text =
          method && parenthesis ? member.name + "(" : Quoting.isOddName(member.name) ? "'" + member.name + "'" : member.name
        items.append(CompletionItem(text, label: member.name, method ? .method : .property, tip: member.tip(self)))
      }
      if !intrinsics, let net = type.type, !isStatic || true, isCollectionType(net) {
        intrinsics = true
        items += intrinsicMethods(pattern, parenthesis: parenthesis)
      }
    }
    items.sort {
      $0.kind.rawValue != $1.kind.rawValue
        ? $0.kind.rawValue < $1.kind.rawValue : NameOrder.cultureIgnoringCase($0.label, $1.label)
    }
    var unique: [CompletionItem] = []
    for item in items where unique.last.map({ !($0.kind == item.kind && $0.label.same(item.label)) }) ?? true {
      unique.append(item)
    }
    return unique
  }

  private func isCollectionType(_ type: TypeInfo) -> Bool {
    if type === TypeInfo.string || TypeInference.isDictionary(type) { return false }
    return type.isArray || TypeInference.item(of: type).map { $0 !== type } ?? false
  }

  private func isCreatable(_ type: InferredType) -> Bool {
    if let definition = type.definition {
      let constructors = definition.members.compactMap { $0 as? FunctionMemberAst }.filter(\.isConstructor)
      return constructors.isEmpty || constructors.contains { ($0.functionDefinition.parameters ?? []).isEmpty }
    }
    guard let net = type.type, !net.isInterface else { return true }
    return net.isValueType || net.members.constructors.contains { $0.parameters.isEmpty }
      || net.fullName == "Microsoft.PowerShell.Commands.ModuleSpecification"
  }

  /// Values that a comparison's right side may have: names of an enum.
  func comparedValues(_ left: ExpressionAst) -> [CompletionItem] {
    var types: [InferredType] = []
    if let value = safeValue(left), !value.isNull {
      types = [InferredType(value.base.type)]
    } else {
      types = inference.infer(left)
    }
    for type in types {
      if let names = enumNames(type) {
        return names.filter { $0.starts(ignoringCase: word) }.map { CompletionItem("'\($0)'", label: $0, .parameterValue) }
      }
    }
    return []
  }

  /// The names of an enum in the order of their values; nil for other types.
  func enumNames(_ type: InferredType) -> [String]? {
    if let info = type.type?.enumInfo {
      return info.names.indices.sorted {
        let a = UInt64(bitPattern: info.values[$0]), b = UInt64(bitPattern: info.values[$1])
        return a == b ? $0 < $1 : a < b
      }.map { info.names[$0] }
    }
    guard let definition = type.definition, definition.typeAttributes.contains(.enum) else { return nil }
    return definition.members.compactMap { ($0 as? PropertyMemberAst)?.name }
  }

  /// Keys in `$table[`.
  func indexKeys(_ target: ExpressionAst) -> [CompletionItem] {
    func item(_ key: String) -> CompletionItem? {
      key.starts(ignoringCase: word) ? CompletionItem("'\(key)'", label: key, .property) : nil
    }
    if let value = safeValue(target), let table = value.dictionary {
      return table.orderedKeys.compactMap { $0.pstring.flatMap { item($0.string) } }
    }
    return inference.infer(target).flatMap { ($0.notes ?? []).compactMap { item($0.name) } }
  }
}
