// Get-Error: every property of an error that holds something, exceptions and records inside it opened up with indentation.

import Engine
import Objects
import Primitives

/// The view of `Get-Error` and of DetailedView.
struct ExtendedErrorView {
  private static let maximumDepth = 10
  private let service: FormatService
  private let reader: ObjectReader

  init(_ service: FormatService) {
    self.service = service
    reader = service.reader
  }

  private var usesColour: Bool { service.session.host.supportsColour && service.style.rendering != .plainText }
  private var accent: String { usesColour ? service.style.formatting.formatAccent.string : "" }
  private var errorColour: String { usesColour ? service.style.formatting.text("Error").string : "" }
  private var reset: String { usesColour ? "\u{1b}[0m" : "" }

  func text(_ value: Value) -> PSString { PSString.make((try? show(value, 0, 1)) ?? "") }

  private func isException(_ value: Value) -> Bool { value.base.obj?.tag == .exception }

  private func isExpanded(_ value: Value) -> Bool {
    guard case .object(let object) = value.base else { return false }
    return object.tag == .exception || object.tag == .errorRecord
      || object.type.fullName == "System.Management.Automation.InvocationInfo"
  }

  /// A runtime exception's record points back at the exception; .NET shows a record of its own there, whose exception holds the message alone.
  private func detached(_ value: Value, of owner: Value) -> Value {
    guard case .object(let object) = value.base, let record = object as? ErrorRecord, case .object(let holder) = owner.base,
      record.exception === holder
    else { return value }
    let copy = ErrorRecord(
      ExceptionObj("System.Management.Automation.ParentContainsErrorRecordException", record.exception.message),
      id: record.errorId,
      category: record.category, target: record.target)
    copy.exception.hresult = -2_146_233_087
    copy.activity = record.activity
    copy.commandTypeName = record.commandTypeName
    copy.invocation = record.invocation
    copy.scriptStackTrace = record.scriptStackTrace
    return .object(copy)
  }

  private func plain(_ value: Value) -> String { (try? FormattedText.plain(value, service.session).string) ?? "" }

  private func show(_ value: Value, _ indent: Int, _ depth: Int) throws -> String {
    var properties: [(name: String, value: Value)] = []
    for name in reader.propertyNames(value) where name.string != "PSErrorIndex" {
      guard let found = (try orNil({ try reader.get(value, name) })) ?? nil, !found.isNull else { continue }
      if let text = found.pstring, text.isEmpty { continue }
      if let number = found.integer, number == 0 { continue }
      if case .bool(false) = found.base { continue }
      // Of a list, what compares unequal to an empty string counts: zeros alone are nothing.
      if let items = found.sequence?.items, items.allSatisfy({ $0.isNull || $0.integer == 0 || $0.pstring?.isEmpty == true }) {
        continue
      }
      properties.append((name.string, found))
    }
    if isException(value), !properties.contains(where: { $0.name == "Type" }) {
      properties.insert(("Type", Value(value.base.type.fullName)), at: 0)
    }
    let width = properties.map(\.name.utf16.count).max() ?? 0
    let prefix = String(repeating: " ", count: indent)
    var lines: [String] = []
    for (name, found) in properties {
      if let dictionary = found.dictionary, dictionary.table.count == 0 { continue }
      let found = detached(found, of: value)
      var line = prefix + accent + name + String(repeating: " ", count: width - name.utf16.count) + " : " + reset
      if isExpanded(found) {
        line += depth >= ExtendedErrorView.maximumDepth ? "\u{2026}" : "\n" + (try show(found, indent + 4, depth + 1))
      } else if name == "StackTrace" {
        line += "\n" + plain(found)
      } else if let dictionary = found.dictionary {
        line += "\n"
        let keys = dictionary.orderedKeys.map { ($0, plain($0)) }.sorted { $0.1.lowercased() < $1.1.lowercased() }
        for (key, label) in keys {
          let shown = label == "Authorization" ? "\u{2026}" : plain(dictionary.get(key) ?? .null)
          line += "\(prefix)    \(accent)\(label) : \(reset)\(shown)\n"
        }
      } else if let walker = reader.enumerator(found), name != "Data" {
        line += try elements(walker, indent, depth, prefix)
      } else if case .object(let object) = found.base, object.tag == .type {
        line += "[" + plain(found) + "]"
      } else {
        line += scalar(name, plain(found), width, prefix)
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  private func elements(_ walker: Enumerator, _ indent: Int, _ depth: Int, _ prefix: String) throws -> String {
    if depth >= ExtendedErrorView.maximumDepth { return "\u{2026}" }
    var text = ""
    var isFirst = true
    let gap = prefix + String(repeating: " ", count: indent + 6)
    while let item = try walker.next() {
      text += "\n"
      if case .object(let object) = item.base, object.tag == .type {
        text += gap + "[" + plain(item) + "]"
      } else if item.pstring != nil || item.base.obj == nil {
        text += gap + plain(item)
      } else {
        if !isFirst { text += "\n" }
        text += try show(item, indent + 4, depth + 1)
      }
      isFirst = false
    }
    return text
  }

  private func scalar(_ name: String, _ text: String, _ width: Int, _ prefix: String) -> String {
    var text = text
    if name == "PositionMessage", let tilde = text.firstIndex(of: "~") {
      text.insert(contentsOf: errorColour, at: tilde)
    } else if name == "Message" {
      text = errorColour + text
    }
    guard text.contains("\n") else { return text }
    let gap = "\n" + prefix + String(repeating: " ", count: width + 3)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.withoutBlanks) }.joined(separator: gap)
  }
}
