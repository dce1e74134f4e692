// Errors as text, by `$ErrorView`: ConciseView (a line, or the place in the script with the message under it), NormalView, CategoryView and
// DetailedView. The layout is computed here; positions come from the record's InvocationInfo, read by its properties.

import Engine
import Objects
import Primitives

/// The error views of a session.
struct ErrorViews {
  let service: FormatService
  let reader: ObjectReader

  init(_ service: FormatService) {
    self.service = service
    reader = service.reader
  }

  private var usesColour: Bool { service.session.host.supportsColour && service.style.rendering != .plainText }
  private var errorColour: String { usesColour ? service.style.formatting.text("Error").string : "" }
  private var accent: String { usesColour ? service.style.formatting.text("ErrorAccent").string : "" }
  private var reset: String { usesColour ? "\u{1b}[0m" : "" }

  /// An object of the error view: a record, or an exception or deserialized record that carries one.
  func text(_ value: Value) -> PSString {
    if case .object(let object) = value.base, let record = object as? ErrorRecord { return text(record) }
    let message = reader.get(value, "Message")
    return message.pstring ?? ((try? FormattedText.plain(value, service.session)) ?? .empty)
  }

  /// A record's text.
  func text(_ record: ErrorRecord) -> PSString { PSString.make(string(record)) }

  private var viewName: String {
    let key = NameKey("ErrorView")
    var scope = service.viewScope ?? service.session.global
    while scope.local(key) == nil, let outer = scope.parent { scope = outer }
    let value = scope.local(key) ?? .null
    return (try? FormattedText.plain(value, service.session).string) ?? ""
  }

  private func string(_ record: ErrorRecord) -> String {
    let id = record.fullyQualifiedErrorId
    if id == "NativeCommandErrorMessage" || id == "NativeCommandError" { return errorColour + record.exception.message + reset }
    switch viewName.lowercased() {
    case "detailedview":
      return errorColour + ExtendedErrorView(service).text(.object(record)).string + reset
    case "categoryview": return errorColour + ErrorViews.category(record, reader) + reset
    case "conciseview", "":
      var text = concise(record)
      if let action = record.recommendedAction, !action.allSatisfy(\.isWhitespace) {
        text += "\n" + errorColour + "  Recommendation: " + action + reset
      }
      return text
    default: return normal(record)
    }
  }

  // MARK: - The parts of an invocation

  /// What the views need of an InvocationInfo.
  struct Place {
    var scriptName = ""
    var line = 0
    var offset = 0
    var position = ""
    var commandName = ""
    var commandType = ""
    var commandPath = ""
    /// The text of a script block that was called without a name.
    var blockText = ""
    var hasCommand = false
    var invocationName = ""
  }

  private func place(_ record: ErrorRecord) -> Place? {
    guard let invocation = record.invocation else { return nil }
    let value = Value.object(invocation)
    func text(_ value: Value) -> String {
      value.pstring?.string ?? ((try? FormattedText.plain(value, service.session).string) ?? "")
    }
    var place = Place()
    place.scriptName = text(reader.get(value, "ScriptName"))
    place.line = Int(reader.get(value, "ScriptLineNumber").integer ?? 0)
    place.offset = Int(reader.get(value, "OffsetInLine").integer ?? 0)
    place.position = text(reader.get(value, "PositionMessage"))
    place.invocationName = text(reader.get(value, "InvocationName"))
    let command = reader.get(value, "MyCommand")
    if case .object(let object) = command, let info = object as? CommandInfo {
      place.hasCommand = true
      place.commandName = info.name
      place.commandType = info.commandType
      place.commandPath = (info as? ExternalScriptInfo)?.path ?? ""
      if info.commandType == "Script" { place.blockText = info.definition }
    } else if !command.isNull {
      place.hasCommand = true
      place.commandName = text(reader.get(command, "Name"))
      place.commandType = text(reader.get(command, "CommandType"))
      place.commandPath = text(reader.get(command, "Path"))
    }
    return place
  }

  private static func message(_ record: ErrorRecord) -> String {
    if let details = record.detailsMessage, !details.isEmpty { return details }
    return record.exception.message
  }

  // MARK: - NormalView

  private func normal(_ record: ErrorRecord) -> String {
    let place = place(record)
    var prefix = ""
    if let place {
      if place.hasCommand {
        switch place.commandType {
        case "ExternalScript": if !place.commandPath.isEmpty { prefix = place.commandPath + " : " }
        case "Script": prefix = place.blockText + " : "
        default:
          if ["", "&", "."].contains(place.invocationName) {
            if !place.commandName.isEmpty { prefix = place.commandName + " : " }
          } else {
            prefix = place.invocationName + " : "
          }
        }
      } else if !place.invocationName.isEmpty {
        prefix = place.invocationName + " : "
      }
    }
    var position = ""
    if let place, place.hasCommand || record.category != .ParserError, !place.position.isEmpty {
      position = "\n" + place.position
    }
    position += "\n+ CategoryInfo          : " + ErrorViews.category(record, reader)
    position += "\n+ FullyQualifiedErrorId : " + record.fullyQualifiedErrorId
    return errorColour + prefix + errorColour + ErrorViews.message(record) + position + reset
  }

  /// `CategoryInfo.GetMessage()`.
  static func category(_ record: ErrorRecord, _ reader: ObjectReader) -> String {
    let info = reader.get(.object(record), "CategoryInfo")
    if !info.isNull, let text = try? FormattedText.plain(info, reader.session).string, text.contains("(") { return text }
    func short(_ text: String) -> String {
      text.utf16.count > 40 ? String(text.prefix(19)) + "..." + String(text.suffix(18)) : text
    }
    let target = record.targetName ?? ((try? FormattedText.plain(record.target, reader.session).string) ?? "")
    let type = record.targetTypeName ?? (record.target.isNull ? "" : record.target.base.type.name)
    return
      "\(record.category): (\(short(target)):\(short(type))) [\(short(record.activity ?? ""))], \(short(record.reason ?? record.exception.type.name))"
  }

  // MARK: - ConciseView

  private func reason(_ record: ErrorRecord, _ place: Place?) -> String {
    if record.isThrow || record.exception.record?.isThrow == true, isRuntimeException(record.exception) { return "Exception" }
    if let place, place.hasCommand, !place.commandName.isEmpty,
      ["Cmdlet", "Function", "Filter", "Alias", "Application"].contains(place.commandType),
      !["Function", "Filter"].contains(place.commandType) || isKnown(place.commandName)
    {
      return place.commandName
    }
    if let activity = record.activity, !activity.isEmpty { return activity }
    if let place, place.hasCommand { return place.commandName.isEmpty ? place.blockText : place.commandName }
    if let place, !place.invocationName.isEmpty { return place.invocationName }
    if record.category != .NotSpecified { return "\(record.category)" }
    return record.reason ?? record.exception.type.name
  }

  /// The view looks commands up from the global scope: a function that lived in a script is not found there any more.
  private func isKnown(_ function: String) -> Bool {
    let session = service.session
    return session.findFunction(function, from: session.global) != nil
      || session.builtinModules.contains { $0.name.isEmpty && $0.find(function) != nil }
  }

  private func isRuntimeException(_ exception: ExceptionObj) -> Bool {
    exception.type.hierarchy.contains { $0.fullName == "System.Management.Automation.RuntimeException" }
      || exception.type.fullName.hasPrefix("System.Management.Automation.")
  }

  private func concise(_ record: ErrorRecord) -> String {
    let place = place(record)
    let isParserError = record.category == .ParserError
    var position = ""
    var prefix = ""
    var visiblePrefix = ""
    let target = record.target.dictionary.flatMap { $0.get("Line") != nil && $0.get("LineText") != nil ? $0 : nil }
    let isModule = place?.scriptName.lowercased().hasSuffix(".psm1") ?? false
    let showsLine = (isParserError && place != nil || !(place?.scriptName ?? "").isEmpty || (place?.line ?? 0) > 1) && !isModule
    if target != nil || showsLine {
      let number: String
      var line: String
      var highlight = ""
      func text(_ value: Value?) -> String { value.flatMap { try? FormattedText.plain($0, service.session).string } ?? "" }
      if let target {
        position = reset + text(target.get("File")) + "\n"
        number = text(target.get("Line"))
        line = ErrorViews.trim(text(target.get("LineText")))
      } else {
        let place = place ?? Place()
        position = place.scriptName.isEmpty ? "\n" : reset + place.scriptName + ":" + String(place.line) + "\n"
        number = String(place.line)
        let lines = place.position.split(separator: "\n", omittingEmptySubsequences: false)
        line = lines.count > 1 ? String(lines[1].dropFirst()) : ""
        highlight = lines.count > 1 ? String((lines.last ?? "").dropFirst()) : ""
      }
      let header = String(repeating: " ", count: max(0, number.utf16.count - 4))
      let padding = String(repeating: " ", count: max(0, 4 - number.utf16.count))
      position += accent + header + "Line |\n"
      if usesColour, let start = highlight.firstIndex(of: "~") {
        let offset = highlight.distance(from: highlight.startIndex, to: start)
        let length = ErrorViews.trim(highlight).count
        if length < line.count, offset + length <= line.count {
          let from = line.index(line.startIndex, offsetBy: offset)
          let to = line.index(from, offsetBy: length)
          line = line[..<from] + accent + line[from..<to] + reset + line[to...]
        }
      }
      position += accent + padding + number + " | " + reset + line + "\n"
      visiblePrefix = header + "     | "
      prefix = accent + visiblePrefix + errorColour
      if !highlight.isEmpty { position += prefix + highlight + "\n" }
    }
    let message = wrapped(record, place, prefix: prefix, visible: visiblePrefix)
    return errorColour + reason(record, place) + ": " + position + errorColour + message + reset
  }

  /// The message behind its prefix; broken at blanks when it stands under a line of script and is wider than the window.
  private func wrapped(_ record: ErrorRecord, _ place: Place?, prefix: String, visible: String) -> String {
    var body = ErrorViews.message(record)
    if record.category == .ParserError, record.detailsMessage?.isEmpty ?? true, let tail = ErrorViews.parserMessage(body) {
      body = tail
    }
    guard !(place?.scriptName ?? "").isEmpty || record.category == .ParserError else { return prefix + body }
    let width = service.session.host.width
    var units = Array((prefix + body).utf16.map { $0 == 0x0a || $0 == 0x09 ? UInt16(0x20) : $0 })
    let prefixUnits = Array(prefix.utf16)
    let hidden = prefixUnits.count - visible.utf16.count
    guard width > 0, units.count - hidden > width else { return String(decoding: units, as: UTF16.self) + "\n" }
    var out: [UInt16] = []
    let first = ErrorViews.cut(units, width + hidden)
    out.append(contentsOf: first)
    var rest = ErrorViews.trim(units[first.count...])
    out.append(0x0a)
    while rest.count + visible.utf16.count > width {
      units = prefixUnits + rest
      let part = ErrorViews.cut(units, width + hidden)
      if part.count <= prefixUnits.count { break }
      out.append(contentsOf: part)
      out.append(0x0a)
      rest = ErrorViews.trim(rest[(rest.startIndex + part.count - prefixUnits.count)...])
    }
    out.append(contentsOf: prefixUnits)
    out.append(contentsOf: rest)
    return String(decoding: out, as: UTF16.self) + "\n"
  }

  /// The message inside a rendered parse error: what stands after its row of tildes.
  private static func parserMessage(_ text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = lines.firstIndex(where: { $0.hasSuffix("~") }), row + 1 < lines.count else { return nil }
    var message: [Substring] = []
    for line in lines[(row + 1)...] {
      if line.isEmpty { break }
      message.append(line)
    }
    return message.joined(separator: "\n")
  }

  private static func isBlank(_ unit: UInt16) -> Bool { unit == 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit == 0xa0 }

  /// The first `length` units, cut at the last blank among them if there is one.
  private static func cut(_ units: [UInt16], _ length: Int) -> [UInt16] {
    if units.count <= length { return units }
    let part = units[..<length]
    return Array(part.lastIndex(where: isBlank).map { part[..<$0] } ?? part)
  }

  private static func trim(_ units: ArraySlice<UInt16>) -> [UInt16] {
    var units = units
    while let first = units.first, isBlank(first) { units = units.dropFirst() }
    while let last = units.last, isBlank(last) { units = units.dropLast() }
    return Array(units)
  }

  private static func trim(_ units: [UInt16]) -> [UInt16] { trim(units[...]) }

  private static func trim(_ text: String) -> String { String(decoding: trim(Array(text.utf16)), as: UTF16.self) }
}
