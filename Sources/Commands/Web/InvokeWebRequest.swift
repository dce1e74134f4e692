// Invoke-WebRequest and Invoke-RestMethod: the first gives the response, the second what it says.

import Engine
import Objects
import Primitives

enum WebCmdlets {
  static let table: CommandFamilies.Table = [
    "Invoke-WebRequest": { InvokeWebRequestCommand() },
    "Invoke-RestMethod": { InvokeRestMethodCommand() },
  ]
}

final class InvokeWebRequestCommand: WebRequestCommand {
  override var parsesLinks: Bool { true }

  override func handle(_ response: HttpResponseObj) throws {
    if writesObjects {
      let file = qualifiedFile.flatMap { path in response.request?.uri.map { WebDownload.target(path, $0) } }
      try write(.object(WebResponseObj(response, links: relationLinks, outFile: outFile == nil ? nil : file)))
    }
    try save(response)
  }
}

final class InvokeRestMethodCommand: WebRequestCommand {
  override var followsLinks: Bool { flag("FollowRelLink") }
  override var maximumLinks: Int { int("MaximumFollowRelLink") ?? .max }

  override func handle(_ response: HttpResponseObj) throws {
    if writesObjects { try writeContent(response) }
    try save(response)
    if let name = string("StatusCodeVariable"), !name.isEmpty {
      try session.setVariable(name, Value(response.status), in: context.scope)
    }
    if let name = string("ResponseHeadersVariable"), !name.isEmpty {
      try session.setVariable(name, .object(WebContent.headers(response)), in: context.scope)
    }
  }

  private func writeContent(_ response: HttpResponseObj) throws {
    let (text, encoding) = WebContent.decode(response)
    if try writeFeed(text) { return }
    try writeDebug("WebResponse content encoding: \(encoding.description)")
    let isJson = WebContent.isJson(response.mediaType?.type)
    let found = isJson ? try json(text) ?? xml(text) : try xml(text) ?? json(text)
    try write(found ?? .string(text))
  }

  private func xml(_ text: PSString) throws -> Value? {
    guard text.count > 0, let document = try? XmlNodeObj.parse(text.string, keepsBlanks: true) else { return nil }
    return .object(document)
  }

  private func json(_ text: PSString) throws -> Value? {
    do {
      return try text.withUnits { units in
        var reader = JsonReader(units, asHashtable: false, depth: 1024, dates: .standard)
        return try reader.document()
      }
    } catch is JsonError { return nil }
  }

  /// RSS and Atom: the items, one by one. False when the text is no feed.
  private func writeFeed(_ text: PSString) throws -> Bool {
    guard text.count > 0, let document = try? XmlNodeObj.parse(text.string, keepsBlanks: true) else { return false }
    var left = 10
    guard isFeed(document, &left) else { return false }
    try writeItems(document)
    return true
  }

  /// Whether one of the first nodes is `rss` or `feed`.
  private func isFeed(_ parent: XmlNodeObj, _ left: inout Int) -> Bool {
    for node in parent.childNodes {
      if left <= 0 { return false }
      left -= 1
      if ["rss", "feed"].contains(node.qualifiedName.lowercased()) { return true }
      if isFeed(node, &left) { return true }
    }
    return false
  }

  private func writeItems(_ parent: XmlNodeObj) throws {
    for node in parent.childNodes {
      if ["item", "entry"].contains(node.qualifiedName.lowercased()) { try write(.object(node)) } else { try writeItems(node) }
    }
  }
}
