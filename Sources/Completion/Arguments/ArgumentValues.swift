// Values that a parameter takes: those of its ValidateSet, its enum, its completer, or what is known of the cmdlet.

import Commands
import Engine
import Objects
import Primitives
import Syntax

extension CursorContext {
  func values(of parameter: BindableParameter, _ command: CommandAst, _ binding: PseudoBinding, _ answer: inout ArgumentAnswer)
  {
    var type = parameter.type(session)
    if let inner = type.nullableUnderlying { type = inner }
    if type.isArray, let element = type.elementType { type = element }
    let attributes = parameter.attributes(session)
    for attribute in attributes {
      guard case .validateSet(let fixed, _, _, let generator) = attribute else { continue }
      var values = fixed
      if let generator, let made = try? MemberAccess.construct(generator, [], session),
        let list = try? MemberAccess.invoke(made, PSString.make("GetValidValues"), [], session)
      {
        values = ((try? Enumeration.list(list)) ?? []).compactMap { try? session.text($0) }
      }
      offer(values.filter { !$0.isEmpty }, quoting: true, &answer)
      return
    }
    if type.isEnum, let info = type.enumInfo {
      var names = enumNames(InferredType(type)) ?? []
      for attribute in attributes {
        if case .validateRange(let low, let high) = attribute { names = names.filter { inRange($0, info, low, high) } }
      }
      offer(names, quoting: false, &answer)
      return
    }
    if type === TypeInfo.switchParameter {
      if word.isEmpty || word == "$" {
        answer.items += ["$true", "$false"].map { CompletionItem($0, .parameterValue) }
      }
      answer.isSettled = true
      return
    }
    completed(parameter, attributes, command, binding, &answer)
  }

  private func inRange(_ name: String, _ info: EnumInfo, _ low: Value, _ high: Value) -> Bool {
    func number(_ value: Value) -> Int64? {
      if let integer = value.integer { return integer }
      if let item = value.base.obj as? EnumValue { return item.raw }
      guard let text = value.pstring?.string, let i = info.names.firstIndex(where: { $0.same(text) }) else { return nil }
      return info.values[i]
    }
    guard let i = info.names.firstIndex(of: name), let low = number(low), let high = number(high) else { return true }
    return info.values[i] >= low && info.values[i] <= high
  }

  /// Values that start with the word, the very word first.
  private func offer(_ values: [String], quoting: Bool, _ answer: inout ArgumentAnswer) {
    var typed = word
    let quote = Quoting.strip(&typed)
    let pattern = NamePattern(typed)
    var rest: [String] = []
    for value in values {
      if value.same(typed) {
        answer.items.append(CompletionItem(quote + value + quote, label: value, .parameterValue))
      } else if pattern.matches(value) {
        rest.append(value)
      }
    }
    for value in rest.sorted(by: NameOrder.culture) {
      let text = quoting ? Quoting.argument(value, quote) : quote + value + quote
      answer.items.append(CompletionItem(text, label: value, .parameterValue))
    }
    answer.isSettled = true
  }

  // MARK: completers

  private func completed(
    _ parameter: BindableParameter, _ attributes: [ParameterAttribute], _ command: CommandAst, _ binding: PseudoBinding,
    _ answer: inout ArgumentAnswer
  ) {
    let name = binding.commandName.isEmpty ? command.plainName ?? "" : binding.commandName
    guard !name.isEmpty else { return }
    let five = { () -> [Value] in
      [
        Value(name), Value(parameter.name), Value(self.word), .object(AstObj(command, root: self.root)),
        .object(self.boundValues(binding)),
      ]
    }
    if let block = completer("CustomArgumentCompleters", [name + ":" + parameter.name, parameter.name], isNative: false),
      let items = results(of: block, five()), !items.isEmpty
    {
      answer.items += items
      answer.isSettled = true
      return
    }
    for attribute in attributes {
      switch attribute {
      case .argumentCompleter(let value):
        if let items = attributeResults(value, five()) {
          answer.items += items
          answer.isSettled = true
          return
        }
      case .custom(let object):
        if let items = factoryResults(object, five()) {
          answer.items += items
          answer.isSettled = true
          return
        }
      case .argumentCompletions(let values):
        let pattern = NamePattern(word.allSatisfy { $0 == " " } ? "" : word)
        answer.items += values.filter { pattern.matches($0) }.map { CompletionItem($0, .parameterValue) }
        answer.isSettled = true
        return
      default: break
      }
    }
    if let known = knownCompleter(name, parameter.name, command, binding) {
      answer.items += known
      answer.isSettled = true
      return
    }
    knownValues(name, parameter, command, binding, &answer)
  }

  /// A script block that was registered under one of the keys, or that the options name.
  func completer(_ option: String, _ keys: [String], isNative: Bool) -> ScriptBlock? {
    if let table = options[option.lowercased()]?.dictionary {
      for key in keys { if let block = table.get(Value(key))?.base.obj as? ScriptBlock { return block } }
    }
    return ArgumentCompleters.of(session).find(keys, isNative: isNative)
  }

  private func attributeResults(_ value: Value, _ arguments: [Value]) -> [CompletionItem]? {
    if let block = value.base.obj as? ScriptBlock {
      // A block that gives nothing leaves the field to others.
      guard let items = results(of: block, arguments), !items.isEmpty else { return nil }
      return items
    }
    guard let type = value.base.obj as? TypeInfo, let made = try? MemberAccess.construct(type, [], session) else { return nil }
    return objectResults(made, arguments)
  }

  private func factoryResults(_ object: Obj, _ arguments: [Value]) -> [CompletionItem]? {
    guard
      object.type.allInterfaces.contains(where: { $0.name == "IArgumentCompleterFactory" })
        || object.type.hierarchy.contains(where: {
          $0.name == "ArgumentCompleterAttribute" || $0.name == "ArgumentCompleterFactoryAttribute"
        })
    else { return nil }
    guard let made = try? MemberAccess.invoke(.object(object), PSString.make("Create"), [], session) else { return nil }
    return objectResults(made, arguments)
  }

  private func objectResults(_ completer: Value, _ arguments: [Value]) -> [CompletionItem]? {
    guard let given = try? MemberAccess.invoke(completer, PSString.make("CompleteArgument"), arguments, session), !given.isNull
    else {
      return nil
    }
    guard let list = try? Enumeration.list(given) else { return nil }
    return list.compactMap(item)
  }

  /// What a completer's block gives; nil when it fails.
  func results(of block: ScriptBlock, _ arguments: [Value]) -> [CompletionItem]? {
    let sink = CaptureSink()
    do { try session.run(block, arguments, out: sink, from: frame) } catch { return nil }
    return sink.items.compactMap(item)
  }

  private func item(_ value: Value) -> CompletionItem? {
    if let known = value.base.obj as? CompletionResultObj { return known.item }
    guard !value.isNull, let text = try? session.text(value), !text.isEmpty else { return nil }
    return CompletionItem(text, .text)
  }

  /// Arguments bound so far, by parameter, as completers get them.
  func boundValues(_ binding: PseudoBinding) -> DictionaryObj {
    let table = DictionaryObj(.hashtable, .hashtable, comparer: .ignoreCase)
    for entry in binding.bound {
      switch entry.argument.kind {
      case .pair:
        let node = entry.argument.value
        let expression = (node as? CommandParameterAst)?.argument ?? node as? ExpressionAst
        if let expression, let value = safeValue(expression) { table.set(entry.name, value) }
      case .switchOnly: table.set(entry.name, .bool(true))
      default: break
      }
    }
    return table
  }

  /// A program's own completer.
  func nativeArguments(_ command: CommandAst) -> [CompletionItem]? {
    guard let name = command.plainName else { return nil }
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    guard let block = completer("NativeArgumentCompleters", [name, file, stem], isNative: true) else { return nil }
    let arguments: [Value] = [
      Value(word), .object(AstObj(command, root: root)), Value(parsed.source.utf16Offset(cursor)),
    ]
    guard let items = results(of: block, arguments), !items.isEmpty else { return nil }
    return items
  }
}
