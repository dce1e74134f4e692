// The syntax of commands as text: what Get-Command -Syntax, Get-Help and a parameter set's ToString() show.

import Objects
import Primitives

public enum CommandSyntax {
  /// A parameter of a set, ready to be shown.
  public struct Entry {
    public let name: String
    public let aliases: [String]
    public let type: TypeInfo
    public let isSwitch: Bool
    public let rule: ParameterInSet
    public let spec: ParameterSpec?
  }

  /// The parameters of a set, common ones at the end.
  public static func entries(_ signature: CommandSignature, _ set: String, _ session: Session, common: Bool = true) -> [Entry] {
    var entries: [Entry] = []
    for parameter in signature.parameters where !parameter.isHidden {
      guard let rule = parameter.rule(in: set) else { continue }
      let type = parameter.shownType?() ?? (try? parameter.type(session)) ?? .object
      entries.append(
        Entry(
          name: parameter.name.string, aliases: parameter.aliases.map(\.string), type: type, isSwitch: parameter.isSwitch,
          rule: rule,
          spec: parameter))
    }
    guard common, signature.isAdvanced else { return entries }
    for item in CommonParameter.all {
      if item.kind == .shouldProcess, !signature.supportsShouldProcess { continue }
      if item.kind == .paging, !signature.supportsPaging { continue }
      entries.append(
        Entry(
          name: item.name, aliases: item.alias.map { [$0] } ?? [], type: item.type,
          isSwitch: item.type === TypeInfo.switchParameter,
          rule: ParameterInSet(), spec: nil))
    }
    return entries
  }

  /// Every parameter once, whatever its sets, common ones at the end.
  public static func allEntries(_ signature: CommandSignature, _ session: Session, common: Bool = true) -> [Entry] {
    var all = signature.parameters.map { spec in
      Entry(
        name: spec.name.string, aliases: spec.aliases.map(\.string),
        type: spec.shownType?() ?? (try? spec.type(session)) ?? .object,
        isSwitch: spec.isSwitch, rule: spec.sets.first?.rule ?? ParameterInSet(), spec: spec)
    }
    if common {
      all += entries(signature, shownSets(signature).first ?? CommandSignature.allSets, session).filter { $0.spec == nil }
    }
    return all
  }

  /// One set's text, without the command's name.
  public static func text(_ signature: CommandSignature, _ set: String, _ session: Session) -> String {
    var positional: [Entry] = []
    var mandatory: [Entry] = []
    var others: [Entry] = []
    var common: [Entry] = []
    var dynamic: [Entry] = []
    for entry in entries(signature, set, session) {
      if entry.spec == nil {
        if entry.name == "WhatIf" || entry.name == "Confirm" || ["Skip", "First", "IncludeTotalCount"].contains(entry.name) {
          common.append(entry)
        }
      } else if entry.rule.position >= 0 {
        positional.append(entry)
      } else if entry.rule.isMandatory {
        mandatory.append(entry)
      } else if entry.spec?.isDynamic == true {
        // What providers add comes behind what all commands have.
        dynamic.append(entry)
      } else {
        others.append(entry)
      }
    }
    // Of two parameters at one place the later one is shown (`CommandParameterSetInfo.GenerateParametersInDisplayOrder`).
    let places = Dictionary(positional.map { ($0.rule.position, $0) }) { $1 }
    positional = places.values.sorted { $0.rule.position < $1.rule.position }
    var parts = (positional + mandatory + others + common + dynamic).map(text)
    if signature.isAdvanced { parts.append("[<CommonParameters>]") }
    return parts.joined(separator: " ")
  }

  private static func text(_ entry: Entry) -> String {
    if entry.isSwitch { return entry.rule.isMandatory ? "-\(entry.name)" : "[-\(entry.name)]" }
    let name = entry.rule.position >= 0 ? "[-\(entry.name)]" : "-\(entry.name)"
    let inner = "\(name) <\(typeName(entry))>"
    return entry.rule.isMandatory ? inner : "[\(inner)]"
  }

  /// A parameter's type as syntax shows it: accelerators and names without namespaces, what may be null as what it else is, and the
  /// name that `[PSTypeName()]` gives instead of the type's own (`CommandParameterSetInfo.GetParameterTypeString`).
  public static func typeName(_ entry: Entry) -> String {
    for attribute in entry.spec?.attributes ?? [] {
      if case .psTypeName(let name) = attribute { return withoutNamespaces(name) + ranks(entry.type, beside: name) }
    }
    return typeName(entry.type.nullableUnderlying ?? entry.type)
  }

  /// An accelerator of the engine's own types, which their short name leaves out, is shown as well.
  private static func typeName(_ type: TypeInfo) -> String {
    if type.arrayRank == 1, let element = type.elementType { return typeName(element) + "[]" }
    let short = type.shortName(dropNamespaces: true)
    return short == type.name ? accelerators[type.fullName] ?? short : short
  }

  /// Those by full name; `psobject` comes before `pscustomobject`.
  private static let accelerators: [String: String] = Dictionary(
    TypeAccelerators.builtIn.map { ($0.type, $0.name) }, uniquingKeysWith: { first, _ in first })

  /// `System.Net.Thing` as `Thing`; of a name of CIM (`…CimInstance#root/cimv2/Win32_Process`) both sides, `CimInstance#Win32_Process`.
  private static func withoutNamespaces(_ name: String) -> String {
    func tail(_ text: Substring, after separators: Set<Character>) -> Substring {
      guard let index = text.lastIndex(where: { separators.contains($0) }) else { return text }
      return text[text.index(after: index)...]
    }
    guard let hash = name.lastIndex(of: "#") else {
      return name.hasSuffix(".") ? name : String(tail(name[...], after: ["."]))
    }
    return tail(name[..<hash], after: ["."]) + "#" + tail(name[name.index(after: hash)...], after: ["/", "\\"])
  }

  /// The brackets of an array type that the given name leaves out.
  private static func ranks(_ type: TypeInfo, beside name: String) -> String {
    guard !name.contains("[]") else { return "" }
    var (brackets, type) = ("", type)
    while let element = type.elementType {
      brackets += "[]"
      type = element
    }
    return brackets
  }

  /// The texts of all sets, each on a line of its own with the command's name.
  public static func text(of command: CommandInfo, _ signature: CommandSignature, _ session: Session) -> String {
    var lines = ""
    for set in shownSets(signature) {
      let text = text(signature, set, session)
      lines += "\n" + command.name + (text.isEmpty ? "" : " " + text) + "\n"
    }
    return lines
  }

  /// The sets that a person sees: the one for all only when there is no other.
  public static func shownSets(_ signature: CommandSignature) -> [String] {
    let named = signature.setNames.filter { $0 != CommandSignature.allSets }
    return named.isEmpty ? [CommandSignature.allSets] : named
  }
}
