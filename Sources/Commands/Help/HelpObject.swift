// The objects that Get-Help gives for commands: of the shape that help files have (MAML) for commented functions, of the shape that PowerShell
// makes from parameters alone for everything else.

import Engine
import Objects
import Primitives
import Syntax

enum HelpObject {
  static func make(_ pairs: [(String, Value)], _ types: String...) -> Value {
    let object = CustomObj(pairs, typeName: types.first ?? "HelpInfo")
    if types.count > 1 { object.extras?.typeNames = types }
    return .object(object)
  }

  /// One value alone, several as an array, none as null.
  static func some(_ items: [Value]) -> Value { items.isEmpty ? .null : items.count == 1 ? items[0] : .array(items) }

  /// Text as a help file's paragraphs.
  static func paragraphs(_ texts: [String]) -> Value {
    .array(texts.map { make([("Text", Value($0))], "MamlParaTextItem", "MamlTextItem") })
  }

  /// Text without blank lines around it and without the indentation that all of its lines share.
  static func preformatted(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }).map {
      line -> String in
      var line = line
      while let last = line.last, last == " " || last == "\t" || last == "\r" { line = line.dropLast() }
      return String(line)
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let indent = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " || $0 == "\t" }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(indent)) }.joined(separator: "\n")
  }

  /// Names of an enumeration, or of the elements of an array of it.
  static func choices(_ type: TypeInfo) -> [String] {
    let element = type.elementType ?? type
    return element.isEnum ? element.enumInfo?.names ?? [] : []
  }
}

/// Help of comments.
struct CommentHelp {
  let command: CommandInfo
  let signature: CommandSignature
  let help: HelpComment
  let session: Session

  private func pipeline(_ rule: ParameterInSet) -> String {
    switch (rule.byValue, rule.byPropertyName) {
    case (true, true): return "true (ByValue, ByPropertyName)"
    case (true, false): return "true (ByValue)"
    case (false, true): return "true (ByPropertyName)"
    default: return "false"
    }
  }

  private func wildcards(_ parameter: ParameterSpec) -> Bool {
    parameter.attributes.contains { if case .supportsWildcards = $0 { return true } else { return false } }
  }

  /// A parameter, in a set's syntax or in the list of all.
  private func parameter(_ parameter: ParameterSpec, _ rule: ParameterInSet, forSyntax: Bool) -> Value {
    let type = (try? parameter.type(session)) ?? .object
    let names = HelpObject.choices(type)
    var pairs: [(String, Value)] = []
    if let text = help.parameter(parameter.name.string, at: parameter.index) {
      pairs.append(("description", HelpObject.paragraphs([HelpObject.preformatted(text)])))
    }
    if !forSyntax { pairs.append(("defaultValue", Value(defaultText(parameter)))) }
    if !names.isEmpty {
      let values = names.map { value($0, isRequired: false) }
      pairs.append(
        (
          "parameterValueGroup",
          HelpObject.make([("parameterValue", .array(values))], "MamlCommandHelpInfo#parameterValueGroup")
        ))
    } else if !forSyntax || !parameter.isSwitch {
      pairs.append(("parameterValue", value(type.name, isRequired: !parameter.isSwitch)))
    }
    pairs.append(("name", .string(parameter.name)))
    if !forSyntax { pairs.append(("type", HelpObject.make([("name", Value(type.name))], "MamlCommandHelpInfo#type"))) }
    pairs += [
      ("required", Value(rule.isMandatory ? "true" : "false")),
      ("globbing", Value(wildcards(parameter) ? "true" : "false")),
      ("pipelineInput", Value(pipeline(rule))),
      ("position", Value(rule.position >= 0 ? String(rule.position + 1) : "named")),
    ]
    if !parameter.aliases.isEmpty, !forSyntax {
      pairs.append(("aliases", Value(parameter.aliases.map(\.string).joined(separator: ", "))))
    }
    return HelpObject.make(pairs, "MamlCommandHelpInfo#parameter")
  }

  private func value(_ text: String, isRequired: Bool) -> Value {
    let wrapped = Wrapped(Value(text))
    let bag = PropertyBag()
    bag.set(PSString.make("required"), Value(isRequired ? "true" : "false"))
    wrapped.extras = bag
    return .object(wrapped)
  }

  private func defaultText(_ parameter: ParameterSpec) -> String {
    let block: ScriptBlock?
    switch command {
    case let function as FunctionInfo: block = function.block
    case let script as ExternalScriptInfo: block = try? script.block(session)
    default: block = nil
    }
    guard let code = block?.code else { return "" }
    let parameters = code.functionParameters ?? code.ast.paramBlock?.parameters ?? []
    for ast in parameters where PSString.make(ast.name.variablePath.userPath).equalsIgnoringCase(parameter.name) {
      for attribute in ast.attributes {
        guard let attribute = attribute as? AttributeAst, attribute.typeName.name.lowercased().hasPrefix("psdefaultvalue")
        else {
          continue
        }
        for argument in attribute.namedArguments where argument.argumentName.lowercased() == "help" {
          if let text = argument.argument as? StringConstantExpressionAst { return text.value }
        }
      }
      guard let value = ast.defaultValue else { return "" }
      if let text = value as? StringConstantExpressionAst { return text.value }
      return code.source.text(value.extent)
    }
    return ""
  }

  /// Prompt, code and remarks of an example.
  private func example(_ text: String, _ number: Int) -> Value {
    var prompt = "PS > "
    var content = text[...]
    let line = content.prefix { $0 != "\n" }
    if let end = line.firstIndex(of: ">") {
      prompt = String(content[...end])
      content = content[content.index(after: end)...]
    }
    var code = String(content)
    var remarks = ""
    let whole = String(content).replacing("\r\n", with: "\n")
    if let gap = HelpObject.blankLine(in: whole) {
      code = String(whole[..<gap.lowerBound])
      remarks = String(whole[gap.upperBound...])
    }
    let texts = [HelpObject.preformatted(remarks), "", "", "", ""]
    return HelpObject.make(
      [
        ("introduction", HelpObject.paragraphs([prompt])), ("code", Value(String(code.withoutBlanks))),
        ("remarks", HelpObject.paragraphs(texts)),
        ("title", Value("-------------------------- EXAMPLE \(number) --------------------------")),
      ], "MamlCommandHelpInfo#example")
  }

  func build() throws -> (object: CustomObj, parameters: [Value]) {
    let info = "MamlCommandHelpInfo"
    let sets = CommandSyntax.shownSets(signature)
    var items: [Value] = []
    for set in sets {
      let inSet = signature.parameters.compactMap { spec in spec.rule(in: set).map { (spec, $0) } }
      let shown = inSet.map { parameter($0.0, $0.1, forSyntax: true) }
      var pairs: [(String, Value)] = []
      if !shown.isEmpty { pairs.append(("parameter", HelpObject.some(shown))) }
      pairs.append(("name", Value(command.name)))
      if signature.isAdvanced { pairs.append(("CommonParameters", .bool(true))) }
      items.append(HelpObject.make(pairs, info + "#syntaxItem"))
    }
    let parameters = signature.parameters.map { parameter($0, $0.sets.first?.rule ?? ParameterInSet(), forSyntax: false) }
    let synopsis = String((help.synopsis ?? "").withoutBlanks)
    var details: [(String, Value)] = [("name", Value(command.name))]
    if !synopsis.isEmpty { details.append(("description", HelpObject.paragraphs([synopsis]))) }
    var pairs: [(String, Value)] = []
    if !help.examples.isEmpty {
      let examples = help.examples.enumerated().map { example($1, $0 + 1) }
      pairs.append(("examples", HelpObject.make([("example", HelpObject.some(examples))], info + "#examples")))
    }
    if !help.links.isEmpty {
      let links = help.links.map { link in
        HelpObject.make([(link.contains("://") ? "uri" : "linkText", Value(link))], info + "#navigationLink")
      }
      pairs.append(("relatedLinks", HelpObject.make([("navigationLink", HelpObject.some(links))], info + "#relatedLinks")))
    }
    if let notes = help.notes {
      pairs.append(
        ("alertSet", HelpObject.make([("alert", HelpObject.paragraphs([HelpObject.preformatted(notes)]))], info + "#alertSet")))
    }
    pairs += [
      ("details", HelpObject.make(details, info + "#details"))
    ]
    if let text = help.description { pairs.append(("description", HelpObject.paragraphs([HelpObject.preformatted(text)]))) }
    func types(_ texts: [String], _ one: String, _ many: String) {
      guard !texts.isEmpty else { return }
      let items = texts.map {
        HelpObject.make(
          [("type", HelpObject.make([("name", Value(HelpObject.preformatted($0)))], info + "#type"))], info + "#" + one)
      }
      pairs.append((many, HelpObject.make([(one, HelpObject.some(items))], info + "#" + many)))
    }
    types(help.inputs, "inputType", "inputTypes")
    types(help.outputs.isEmpty ? signature.outputTypes : help.outputs, "returnValue", "returnValues")
    pairs += [
      ("syntax", HelpObject.make([("syntaxItem", HelpObject.some(items))], info + "#syntax")),
      (
        "parameters",
        HelpObject.make(parameters.isEmpty ? [] : [("parameter", HelpObject.some(parameters))], info + "#parameters")
      ),
      ("xmlns:maml", Value("http://schemas.microsoft.com/maml/2004/10")),
      ("xmlns:command", Value("http://schemas.microsoft.com/maml/dev/command/2004/10")),
      ("xmlns:dev", Value("http://schemas.microsoft.com/maml/dev/2004/10")),
      ("Name", Value(command.name)), ("Category", Value(command.commandType)), ("Synopsis", Value(synopsis)),
      ("Component", help.component.map { Value($0) } ?? .null), ("Role", help.role.map { Value($0) } ?? .null),
      ("Functionality", help.functionality.map { Value($0) } ?? .null),
      ("ModuleName", Value(command.moduleName)),
    ]
    let object = CustomObj(pairs, typeName: info)
    object.extras?.typeNames = [info, "HelpInfo"]
    return (object, parameters)
  }
}

extension HelpObject {
  /// The first empty line of a text, with the line ends around it.
  static func blankLine(in text: String) -> Range<String.Index>? {
    var at = text.startIndex
    while let end = text[at...].firstIndex(of: "\n") {
      let next = text.index(after: end)
      if next < text.endIndex, text[next] == "\n" { return end..<text.index(after: next) }
      at = next
    }
    return nil
  }
}

/// Help made from a command's parameters.
struct DefaultHelp {
  let command: CommandInfo
  let signature: CommandSignature
  let session: Session
  private static let info = "ExtendedCmdletHelpInfo"

  private func pipeline(_ rule: ParameterInSet) -> String {
    var ways: [String] = []
    if rule.byValue { ways.append("ByValue") }
    if rule.byPropertyName { ways.append("ByPropertyName") }
    if rule.remaining { ways.append("FromRemainingArguments") }
    return ways.isEmpty ? "false" : "true (\(ways.joined(separator: ", ")))"
  }

  private func parameter(_ entry: CommandSyntax.Entry, _ set: String?) -> Value {
    let rule = set.flatMap { entry.spec?.rule(in: $0) } ?? entry.rule
    let names = entry.spec?.sets.map(\.name) ?? []
    let attributes = entry.spec?.attributes ?? []
    var choices: [String] = []
    var wildcards = false
    for attribute in attributes {
      if case .validateSet(let values, _, _, _) = attribute { choices += values }
      if case .supportsWildcards = attribute { wildcards = true }
    }
    if choices.isEmpty { choices = HelpObject.choices(entry.type) }
    let typeText = CommandSyntax.typeName(entry)
    var pairs: [(String, Value)] = [
      ("name", Value(entry.name)), ("required", Value(rule.isMandatory ? "true" : "false")),
      ("pipelineInput", Value(pipeline(rule))), ("isDynamic", Value(entry.spec?.isDynamic ?? false ? "true" : "false")),
      ("globbing", Value(wildcards ? "true" : "false")),
      (
        "parameterSetName",
        Value(names.isEmpty || names.contains(CommandSignature.allSets) ? "(All)" : names.joined(separator: ", "))
      ),
    ]
    if let message = rule.helpMessage {
      pairs.append(("description", .array([HelpObject.make([("Text", Value(message))], "MamlParaTextItem")])))
    }
    if !entry.isSwitch {
      let wrapped = Wrapped(Value(typeText))
      let bag = PropertyBag()
      bag.set(PSString.make("variableLength"), .bool(entry.type.elementType != nil))
      bag.set(PSString.make("required"), Value("true"))
      wrapped.extras = bag
      pairs.append(("parameterValue", .object(wrapped)))
    }
    pairs += [
      ("type", HelpObject.make([("name", Value(typeText))], Self.info + "#type")),
      ("position", Value(rule.position >= 0 ? String(rule.position) : "Named")),
      ("aliases", Value(entry.aliases.isEmpty ? "None" : entry.aliases.joined(separator: ", "))),
    ]
    if !choices.isEmpty {
      pairs.append(
        ("parameterValueGroup", HelpObject.make([("parameterValue", .strings(choices))], Self.info + "#parameterValueGroup")))
    }
    return HelpObject.make(pairs, Self.info + "#parameter")
  }

  private func lines(_ texts: [String]) -> Value { Value(texts.map { $0 + "\n" }.joined()) }

  func build() throws -> (object: CustomObj, parameters: [Value]) {
    let isCmdlet = command.commandType == "Cmdlet"
    let info = Self.info
    let sets = CommandSyntax.shownSets(signature)
    let items = sets.map { set -> Value in
      var entries = CommandSyntax.entries(signature, set, session, common: false)
      let positional = entries.filter { $0.rule.position >= 0 }.sorted { $0.rule.position < $1.rule.position }
      entries =
        positional + entries.filter { $0.rule.position < 0 && $0.rule.isMandatory }
        + entries.filter { $0.rule.position < 0 && !$0.rule.isMandatory }
      return HelpObject.make(
        [
          ("name", Value(command.name)), ("CommonParameters", .bool(signature.isAdvanced)),
          ("parameter", .array(entries.map { parameter($0, set) })),
        ], info + "#syntaxItem")
    }
    var all = CommandSyntax.allEntries(signature, session).filter {
      $0.spec != nil || $0.name == "WhatIf" || $0.name == "Confirm"
    }
    all.sort { $0.name < $1.name }
    let parameters = all.map { parameter($0, nil) }
    var inputs: [String] = []
    for spec in signature.parameters where spec.sets.contains(where: { $0.rule.byValue || $0.rule.byPropertyName }) {
      let name = ((try? spec.type(session)) ?? .object).fullName
      if !inputs.contains(name) { inputs.append(name) }
    }
    let outputs = signature.outputTypes.map { TypeCatalog.find($0)?.fullName ?? $0 }
    var aliases: [String] = []
    for (key, alias) in session.global.aliases ?? [:] where alias.target.lowercased() == command.name.lowercased() {
      aliases.append(key.text.string)
    }
    let dash = command.name.firstIndex(of: "-")
    var details: [(String, Value)] = [
      ("name", Value(command.name)),
      ("noun", Value(isCmdlet ? dash.map { String(command.name[command.name.index(after: $0)...]) } ?? "" : "")),
      ("verb", Value(isCmdlet ? dash.map { String(command.name[..<$0]) } ?? "" : "")),
    ]
    if let synopsis = (command as? CmdletInfo)?.synopsis ?? HelpSynopses.of(command.name) {
      details.append(("Description", HelpObject.paragraphs([synopsis])))
    }
    func types(_ texts: [String], _ one: String, _ many: String) -> Value {
      let type = HelpObject.make([("name", texts.isEmpty ? Value("System.Object") : lines(texts))], info + "#type")
      return HelpObject.make([(one, HelpObject.make([("type", type)], info + "#" + one))], info + "#" + many)
    }
    let uri = signature.helpUri ?? ""
    var pairs: [(String, Value)] = [
      ("CommonParameters", .bool(signature.isAdvanced)), ("details", HelpObject.make(details, info + "#details")),
      ("Syntax", HelpObject.make([("syntaxItem", .array(items))], info + "#syntax")),
      ("parameters", HelpObject.make([("parameter", .array(parameters))], info + "#parameters")),
      ("inputTypes", types(inputs.isEmpty ? ["None"] : inputs, "inputType", "inputTypes")),
    ]
    if !uri.isEmpty {
      let link = HelpObject.make([("uri", Value(uri))], info + "#navigationLinks")
      pairs.append(("relatedLinks", HelpObject.make([("navigationLink", .array([link]))], info + "#relatedLinks")))
    }
    pairs += [
      ("returnValues", types(outputs, "returnValue", "returnValues")),
      ("aliases", lines(aliases.isEmpty ? ["None"] : aliases.sorted())), ("remarks", Value(remarks(uri))),
      ("alertSet", .null), ("description", .null), ("examples", .null),
      ("Synopsis", Value(CommandSyntax.text(of: command, signature, session))), ("ModuleName", Value(command.moduleName)),
      ("nonTerminatingErrors", .emptyString),
      ("xmlns:command", Value("http://schemas.microsoft.com/maml/dev/command/2004/10")),
      ("xmlns:dev", Value("http://schemas.microsoft.com/maml/dev/2004/10")),
      ("xmlns:maml", Value("http://schemas.microsoft.com/maml/2004/10")),
      ("Name", Value(command.name)), ("Category", Value(command.commandType)), ("Component", .null), ("Role", .null),
      ("Functionality", .null),
    ]
    let object = CustomObj(pairs, typeName: info)
    object.extras?.typeNames = [
      "\(info)#\(command.moduleName)#command", "\(info)#\(command.moduleName)", info, "CmdletHelpInfo", "HelpInfo",
    ]
    return (object, parameters)
  }

  private func remarks(_ uri: String) -> String {
    guard let module = command.module,
      module.builtin != nil || module.helpInfoUri != nil || module.name.hasPrefix("Microsoft.PowerShell")
    else { return "None" }
    let head =
      "Get-Help cannot find the Help files for this cmdlet on this computer. It is displaying only partial help.\n    -- To download and install Help files for the module that includes this cmdlet, use Update-Help.\n"
    if uri.isEmpty { return head }
    return head
      + "    -- To view the Help topic for this cmdlet online, type: \"Get-Help \(command.name) -Online\" or\n       go to \(uri)."
  }
}
