// Layouts that built-in views compute as a whole: group headings, parameter sets.

import Objects
import Primitives

enum ViewLayouts {
  static func find(_ name: Substring) -> (@Sendable (Value, ObjectReader) throws -> [FormatValue])? {
    switch name {
    case "Heading.Directory":
      return { value, reader in
        let parent = reader.get(value, "PSParentPath").pstring?.string ?? ""
        let prefix = "Microsoft.PowerShell.Core\\FileSystem::"
        let path = parent.hasPrefix(prefix) ? String(parent.dropFirst(prefix.count)) : parent
        return heading("    Directory: ", path)
      }
    case "Heading.Module": return { value, reader in heading("    Directory: ", moduleFolder(value, reader)) }
    case "ParameterSet.Layout": return { value, reader in try parameterSet(value, reader) }
    default: return nil
    }
  }

  private static func heading(_ label: String, _ text: String) -> [FormatValue] {
    [.text(PSString.make(label)), .property(PSString.make(text))]
  }

  /// The folder that a module's folder (and its version's) stands in.
  static func moduleFolder(_ value: Value, _ reader: ObjectReader) -> String {
    var parts = (reader.get(value, "Path").pstring?.string ?? "").split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 1 { parts.removeLast() }
    if let last = parts.last, !last.isEmpty, last.split(separator: ".").count > 1, last.allSatisfy({ $0.isNumber || $0 == "." })
    {
      parts.removeLast()
    }
    if parts.count > 1 { parts.removeLast() }
    return parts.joined(separator: "/")
  }

  private static func parameterSet(_ value: Value, _ reader: ObjectReader) throws -> [FormatValue] {
    let texts = ValueText(reader)
    func line(_ label: String, _ value: Value) throws -> [FormatValue] {
      [.text(PSString.make(label)), .property(try texts.text(value)), .newLine]
    }
    var out =
      try line("Parameter Set Name: ", reader.get(value, "Name"))
      + line("Is default parameter set: ", reader.get(value, "IsDefault"))
    for parameter in reader.get(value, "Parameters").sequence?.items ?? [] {
      let labels = [
        ("ParameterType = ", "ParameterType"), ("Position = ", "Position"), ("IsMandatory = ", "IsMandatory"),
        ("IsDynamic = ", "IsDynamic"),
        ("HelpMessage = ", "HelpMessage"), ("ValueFromPipeline = ", "ValueFromPipeline"),
        ("ValueFromPipelineByPropertyName = ", "ValueFromPipelineByPropertyName"),
        ("ValueFromRemainingArguments = ", "ValueFromRemainingArguments"), ("Aliases = ", "Aliases"),
      ]
      var inner: [FormatValue] = []
      for (label, name) in labels { inner += try line(label, reader.get(parameter, name)) }
      inner += [.text(PSString.make("Attributes =")), .newLine]
      for _ in reader.get(parameter, "Attributes").sequence?.items ?? [] {
        inner.append(.entry([.entry([.newLine], frame: FrameInfo(left: 2))], frame: nil))
      }
      out.append(.newLine)
      out.append(
        .entry(
          try line("Parameter Name: ", reader.get(parameter, "Name")) + [.entry(inner, frame: FrameInfo(left: 2))],
          frame: FrameInfo(left: 2)))
    }
    out.append(.newLine)
    return out
  }
}
