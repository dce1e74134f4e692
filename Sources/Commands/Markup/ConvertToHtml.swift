// ConvertTo-Html: objects as an HTML table or list, alone or in a page.

import Engine
import Objects
import Primitives

final class ConvertToHtmlCommand: Cmdlet {
  private var properties: [PropertyExpression] = []
  private var columns: [(expression: PropertyExpression, name: PSString)] = []
  private var isList = false
  private var hasHeader = false
  private var count = 0

  private func line(_ text: String) throws { try write(Value(text)) }

  override func begin() throws {
    let given = has("Property") ? array("Property") : [Value("*")]
    properties = try PropertyExpression.read(given, [.expression, .label, .alignment, .width], self)
    isList = string("As")?.lowercased() == "list"
    if has("CssUri"), try session.text(value("CssUri")).allSatisfy({ $0 == " " }) {
      throw terminate(
        "System.ArgumentException",
        "This command cannot be run because 'CSSUri' is empty or blank. Please specify CSSUri and then run the command.",
        id: "ArgumentException", .InvalidArgument, target: Value("CSSUri"))
    }
    if !flag("Fragment") { try writeHead() }
    if has("PreContent") { for text in strings("PreContent") ?? [] { try line(text) } }
    try line("<table>")
  }

  private func writeHead() throws {
    try line(
      flag("Transitional")
        ? "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">"
        : "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">")
    try line("<html xmlns=\"http://www.w3.org/1999/xhtml\">")
    try line("<head>")
    if let charset = string("Charset") { try line("<meta charset=\"\(charset)\">") }
    if let meta = value("Meta").dictionary {
      for key in meta.orderedKeys {
        let name = try session.text(key)
        let content = try session.text(meta.get(key) ?? .null)
        switch name.lowercased() {
        case "content-type", "default-style", "x-ua-compatible":
          try line("<meta http-equiv=\"\(name)\" content=\"\(content)\">")
        case "application-name", "author", "description", "generator", "keywords", "viewport":
          try line("<meta name=\"\(name)\" content=\"\(content)\">")
        default:
          try writeWarning(
            "Accepted meta properties are content-type, default-style, application-name, author, description, generator, keywords, x-ua-compatible, and viewport. The meta pair: \(name) and \(content) may not function correctly."
          )
          try line("<meta name=\"\(name)\" content=\"\(content)\">")
        }
      }
    }
    if has("Head") {
      for text in strings("Head") ?? [] { try line(text) }
    } else {
      try line("<title>\(string("Title") ?? "HTML TABLE")</title>")
    }
    if has("CssUri") { try line("<link rel=\"stylesheet\" type=\"text/css\" href=\"\(try session.text(value("CssUri")))\" />") }
    try line("</head><body>")
    if has("Body") { for text in strings("Body") ?? [] { try line(text) } }
  }

  override func process() throws {
    guard has("InputObject") else { return }
    let input = value("InputObject")
    if input.isNull { return }
    count += 1
    if !hasHeader { try resolve(input) }
    if columns.isEmpty { return }
    if isList {
      if count > 1 { try line("<tr><td><hr></td></tr>") }
      for column in columns { try line("<tr><td>\(name(column)):</td><td>\(try cell(column, input))</td></tr>") }
      return
    }
    if !hasHeader {
      hasHeader = true
      var group = "<colgroup>"
      for column in columns {
        group += "<col"
        if !column.expression.width.isNull { group += " width = \"\(try session.text(column.expression.width))\"" }
        if let alignment = column.expression.alignment { group += " align = \"\(alignment.string)\"" }
        group += "/>"
      }
      try line(group + "</colgroup>")
      try line("<tr>" + columns.map { "<th>\(name($0))</th>" }.joined() + "</tr>")
    }
    try line("<tr>" + columns.map { "<td>\(try cell($0, input))</td>" }.joined() + "</tr>")
  }

  private func resolve(_ input: Value) throws {
    columns = []
    for property in properties {
      if property.block != nil {
        columns.append((property, property.text))
        continue
      }
      for name in try property.resolve(input, session) {
        let made = PropertyExpression(name: name)
        made.label = property.label
        made.width = property.width
        made.alignment = property.alignment
        columns.append((made, name))
      }
    }
  }

  private func name(_ column: (expression: PropertyExpression, name: PSString)) -> String {
    (column.expression.label ?? column.name).string
  }

  private func cell(_ column: (expression: PropertyExpression, name: PSString), _ input: Value) throws -> String {
    guard case .value(let found) = try column.expression.evaluate(input, session), !found.isNull else { return "" }
    let text: PSString
    if found.base.obj?.tag == .custom {
      text = try Text.string(found, session)
    } else {
      text = try found.pstring ?? Formattable.toString(found.base, format: nil, session)
    }
    return WebText.htmlEncode(text).string
  }

  override func end() throws {
    try line("</table>")
    if has("PostContent") { for text in strings("PostContent") ?? [] { try line(text) } }
    if !flag("Fragment") { try line("</body></html>") }
  }
}
