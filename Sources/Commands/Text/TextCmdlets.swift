// Join-String, ConvertFrom-StringData, Get-Verb, Get-Culture and other small cmdlets about text.

import Engine
import Objects
import Primitives

enum TextCmdlets {
  static let table: CommandFamilies.Table = [
    "Select-String": { SelectStringCommand() },
    "Join-String": { JoinStringCommand() },
    "ConvertFrom-StringData": { ConvertFromStringDataCommand() },
    "Get-Culture": { GetCultureCommand() },
    "Get-UICulture": { GetCultureCommand() },
    "Get-Verb": { GetVerbCommand() },
  ]
}

final class JoinStringCommand: Cmdlet {
  private var parts: [PSString] = []
  private var property: PropertyExpression?

  override func begin() throws {
    if has("Property"), let first = array("Property").first {
      if let block = PropertyExpressionObj.block(of: first) {
        property = PropertyExpression(block: block, context)
      } else {
        property = PropertyExpression(name: try Text.string(first, session))
      }
    }
  }

  override func process() throws {
    guard has("InputObject") else { return }
    for input in array("InputObject") {
      if input.isNull { continue }
      var item = input
      if let property {
        guard case .value(let found) = try property.evaluate(input, session) else { continue }
        item = found
      }
      let text = try Text.string(item, session)
      if flag("SingleQuote") {
        parts.append(PSString.make("'" + text.string.replacing("'", with: "''") + "'"))
      } else if flag("DoubleQuote") {
        parts.append(PSString.make("\"" + text.string.replacing("\"", with: "\"\"") + "\""))
      } else if let format = string("FormatString") {
        parts.append(try Text.string(try FormatOperator.format(Value(format), .array([item]), session), session))
      } else {
        parts.append(text)
      }
    }
  }

  override func end() throws {
    let separator =
      try has("Separator")
      ? Text.string(value("Separator"), session)
      : session.variableValue("OFS", from: context.scope).map { try Text.string($0, session) } ?? .empty
    let joined = Strings.join(separator, parts)
    let prefix = try has("OutputPrefix") ? Text.string(value("OutputPrefix"), session) : .empty
    let suffix = try has("OutputSuffix") ? Text.string(value("OutputSuffix"), session) : .empty
    try write(.string(prefix.appending(joined).appending(suffix)))
  }
}

final class ConvertFromStringDataCommand: Cmdlet {
  override func process() throws {
    let text = string("StringData") ?? ""
    var delimiter: Character = "="
    if has("Delimiter"), case .char(let unit) = value("Delimiter").base, let scalar = Unicode.Scalar(unit) {
      delimiter = Character(scalar)
    }
    let table = DictionaryObj()
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }) {
      let trimmed = line.withoutBlanks
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      guard let at = trimmed.firstIndex(of: delimiter), at > trimmed.startIndex else {
        throw terminate(
          "System.Management.Automation.PSInvalidOperationException",
          "Data line '\(trimmed)' is not in 'name=value' format. ", id: "InvalidOperation", .InvalidOperation)
      }
      let name = String(trimmed[..<at].withoutBlanks)
      if table.get(name) != nil {
        throw terminate(
          "System.Management.Automation.PSInvalidOperationException",
          "Data item '\(name)' in line '\(trimmed)' is already defined. ", id: "InvalidOperation", .InvalidOperation)
      }
      table.set(name, Value(Self.unescape(String(trimmed[trimmed.index(after: at)...].withoutBlanks))))
    }
    try write(.object(table))
  }

  /// `Regex.Unescape` for the escapes that text files use.
  private static func unescape(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var out = ""
    var rest = text[...]
    while let c = rest.first {
      rest = rest.dropFirst()
      guard c == "\\", let next = rest.first else {
        out.append(c)
        continue
      }
      rest = rest.dropFirst()
      switch next {
      case "n": out.append("\n")
      case "t": out.append("\t")
      case "r": out.append("\r")
      case "a": out.append("\u{7}")
      case "f": out.append("\u{c}")
      case "v": out.append("\u{b}")
      case "e": out.append("\u{1b}")
      case "0": out.append("\0")
      case "u", "x":
        let digits = rest.prefix(next == "u" ? 4 : 2)
        if let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) {
          out.unicodeScalars.append(scalar)
          rest = rest.dropFirst(digits.count)
        } else {
          out.append(next)
        }
      default: out.append(next)
      }
    }
    return out
  }
}

final class GetCultureCommand: Cmdlet {
  override func process() throws {
    guard let type = TypeCatalog.find("System.Globalization.CultureInfo") else { return }
    if flag("ListAvailable") {
      // All of them: neutral, specific and installed ones.
      let all = try MemberAccess.invokeStatic(
        type, PSString.make("GetCultures"), [EnumTypes.value("System.Globalization.CultureTypes", 7)], session)
      for culture in all.base.sequence?.items ?? [] { try write(culture) }
      return
    }
    for name in strings("Name") ?? [session.cultureName] {
      try write(try MemberAccess.invokeStatic(type, PSString.make("GetCultureInfo"), [Value(name)], session))
    }
  }
}
