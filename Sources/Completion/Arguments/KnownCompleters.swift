// Completers that PowerShell's cmdlets declare on their parameters, and what variables and views offer.

import Engine
import Formatting
import Objects
import Primitives
import Syntax

extension CursorContext {
  private static let encodings = [
    "ansi", "ascii", "bigendianunicode", "bigendianutf32", "oem", "unicode", "utf7", "utf8", "utf8BOM", "utf8NoBOM", "utf32",
  ]

  /// Nil when the parameter declares none.
  func knownCompleter(_ command: String, _ parameter: String, _ ast: CommandAst, _ binding: PseudoBinding) -> [CompletionItem]?
  {
    guard binding.command is CmdletInfo else { return nil }
    if parameter == "Encoding" {
      let pattern = NamePattern(word)
      return CursorContext.encodings.filter { pattern.matches($0) }.map { CompletionItem($0, .parameterValue) }
    }
    switch (command, parameter) {
    case ("Get-Date", "Format"):
      let pattern = NamePattern(word)
      return ["FileDate", "FileDateUniversal", "FileDateTime", "FileDateTimeUniversal"].filter { pattern.matches($0) }.map {
        CompletionItem($0, .parameterValue)
      }
    case ("Join-String", "Separator"):
      let rows = [
        (",", "Comma"), (", ", "Comma-Space"), (";", "Semi-Colon"), ("; ", "Semi-Colon-Space"), ("`n", "Newline"),
        ("-", "Dash"),
        (" ", "Space"),
      ]
      return matching(rows.map(\.0), .parameterValue) { value in
        let label = rows.first { $0.0 == value }?.1 ?? value
        return (label, value == "`n" ? "`n - Newline" : "'\(value)' - \(label)")
      }
    case ("Join-String", "FormatString"):
      return matching(["[{0}]", "{0:N2}", "`n    `${0}", "`n    [string] `${0}"], .text, escaping: true)
    case ("Join-String", "Property"):
      guard let before = ast.previous else { return [] }
      return inferredMembers(inference.infer(before), NamePattern(word), isStatic: false, filter: \.isProperty)
    case ("Get-Command", "Noun"): return matching(nouns(binding), .text)
    case ("Get-Command", "Verb"), ("Get-Verb", "Verb"): return verbs(command, binding)
    case ("Get-Module", "PSEdition"): return matching(["Desktop", "Core"], .text)
    case ("Set-StrictMode", "Version"): return matching(["Latest", "3.0", "2.0", "1.0"], .text)
    case ("New-PSDrive", "Scope"), ("Remove-PSDrive", "Scope"), ("Get-PSDrive", "Scope"), ("Get-Variable", "Scope"),
      ("Set-Variable", "Scope"), ("New-Variable", "Scope"), ("Clear-Variable", "Scope"), ("Remove-Variable", "Scope"),
      ("Export-Alias", "Scope"), ("Get-Alias", "Scope"), ("Set-Alias", "Scope"), ("New-Alias", "Scope"),
      ("Remove-Alias", "Scope"), ("Import-Alias", "Scope"):
      return matching(["Global", "Local", "Script"], .text)
    case ("Invoke-WebRequest", "HttpVersion"), ("Invoke-RestMethod", "HttpVersion"):
      return matching(["1.0", "1.1", "2.0", "3.0"], .parameterValue)
    case ("New-ItemProperty", "PropertyType"), ("Set-ItemProperty", "Type"): return []
    default: return nil
    }
  }

  /// Values that start with the word or match it, quoted where they must be.
  private func matching(
    _ values: [String], _ kind: CompletionItem.Kind, escaping: Bool = false, _ shown: ((String) -> (String, String))? = nil
  ) -> [CompletionItem] {
    var typed = word
    let quote = Quoting.strip(&typed)
    if quote != "'" {
      for (raw, shown) in [("\n", "`n"), ("\r", "`r"), ("\t", "`t")] {
        typed = typed.split(separator: Character(raw), omittingEmptySubsequences: false).joined(separator: shown)
      }
    }
    let pattern = NamePattern(escaping ? WildcardPattern.escape(PSString.make(typed)).string : typed)
    return values.filter { $0.starts(ignoringCase: typed) || pattern.matches($0) }.map {
      let (label, tip) = shown?($0) ?? ($0, $0)
      return CompletionItem(Quoting.argument($0, quote), label: label, kind, tip: tip)
    }
  }

  private func nouns(_ binding: PseudoBinding) -> [String] {
    var arguments: [(String, Value)] = []
    let values = boundValues(binding)
    for name in ["Module", "Verb"] { if let value = values.get(Value(name)) { arguments.append((name, value)) } }
    var seen = Set<String>()
    let names = run("Get-Command", arguments).compactMap { value -> String? in
      guard let name = (value.base.obj as? CommandInfo)?.name, let dash = name.firstIndex(of: "-") else { return nil }
      return String(name[name.index(after: dash)...])
    }
    return names.filter { seen.insert($0.folded).inserted }.sorted(by: NameOrder.ordinalIgnoringCase)
  }

  private func verbs(_ command: String, _ binding: PseudoBinding) -> [CompletionItem] {
    let values = boundValues(binding)
    var groups: [String]?
    if command == "Get-Verb", let given = values.get(Value("Group")) {
      groups = (given.sequence.map { Array($0.items) } ?? [given]).compactMap { try? session.text($0) }
    }
    if command == "Get-Command", let noun = values.get(Value("Noun")) {
      // The verbs that commands have, approved or not.
      var arguments: [(String, Value)] = [("Noun", noun)]
      if let module = values.get(Value("Module")) { arguments.append(("Module", module)) }
      var seen = Set<String>()
      let used = run("Get-Command", arguments).compactMap { value -> String? in
        guard let name = (value.base.obj as? CommandInfo)?.name, let dash = name.firstIndex(of: "-") else { return nil }
        return String(name[..<dash])
      }
      return matching(
        used.filter { seen.insert($0.folded).inserted }.sorted(by: NameOrder.ordinalIgnoringCase), .text)
    }
    let known = run("Get-Verb").compactMap { value -> String? in
      guard let verb = property(value, "Verb") else { return nil }
      if let groups, !groups.contains(where: { $0.same(property(value, "Group") ?? "") }) { return nil }
      return verb
    }
    return matching(known, .text)
  }
}

/// Names of format views.
enum ViewNames {
  static func of(_ types: [String], _ command: String, _ session: Session) -> [String] {
    let shape: FormatShape
    switch command {
    case "Format-Table": shape = .table
    case "Format-List": shape = .list
    case "Format-Wide": shape = .wide
    default: shape = .custom
    }
    var names: [String] = []
    for view in FormatService.of(session).database.allViews() where view.shape == shape && !view.isHelp {
      let fits = view.types.contains { applied in types.contains { applied.starts(ignoringCase: $0) } }
      if fits, !names.contains(view.name) { names.append(view.name) }
    }
    return names
  }
}

/// What a variable of the session insists on.
enum VariableRules {
  static func of(_ variable: PSVariable) -> (type: TypeInfo?, values: [String]?) {
    var type: TypeInfo?
    var values: [String]?
    for case let constraint as VariableConstraint in variable.attributes {
      if let known = constraint.constraintType { type = known }
      if let attribute = (constraint.attribute as? ParameterAttributeObj)?.attribute,
        case .validateSet(let set, _, _, _) = attribute
      {
        values = set
      }
    }
    return (type, values)
  }
}
