// What web requests say of themselves: -Verbose tells a line each way, -Debug the headers and the body.

import Engine
import Objects
import Primitives

extension WebRequestCommand {
  final func narrate(_ request: HttpRequestObj) throws {
    guard context.verbosePreference != .silentlyContinue || context.debugPreference != .silentlyContinue,
      let uri = request.uri
    else { return }
    let user = uri.userInfo.isEmpty ? "" : uri.userInfo + "@"
    var line = "WebRequest: v\(request.version) \(request.method) \(uri.scheme)://\(user)\(uri.authority)\(uri.path)"
    if uri.query.count > 1 { line += " with query length \(uri.query.count - 1)" }
    if let content = request.content {
      if let type = content.mediaType?.type { line += " with \(type) payload" }
      line += " with body size \(WebContent.friendly(Int64(content.wire.count)))"
    }
    if outFile != nil, let file = qualifiedFile { line += " output to \(file)" }
    try writeVerbose(line)
    guard context.debugPreference != .silentlyContinue else { return }
    var text = "WebRequest Detail\n"
    if !uri.query.isEmpty {
      text +=
        "--- QUERY\n" + uri.query.dropFirst().split(separator: "&", omittingEmptySubsequences: false).joined(separator: "\n")
      text += "\n\n"
    }
    text += "--- HEADERS\n" + request.headers.list.text + "\n"
    if let content = request.content {
      text += content.headers.list.text + "\n--- BODY\n"
      switch content.kind {
      case .stream: text += "[Stream content: \(WebContent.friendly(Int64(content.wire.count)))]"
      case .multipart: text += "=> Multipart Form Content\n" + (try content.text().string)
      default: text += try content.text().string
      }
      text += "\n"
    }
    try writeDebug(WebRequestCommand.trimmed(text))
  }

  final func narrate(_ response: HttpResponseObj) throws {
    guard context.verbosePreference != .silentlyContinue || context.debugPreference != .silentlyContinue else { return }
    var line = "WebResponse: \(response.status) \(response.reason)"
    if let type = response.mediaType?.type { line += " with \(type) payload" }
    if let length = response.contentLength { line += " with body size \(WebContent.friendly(length))" }
    try writeVerbose(line)
    guard context.debugPreference != .silentlyContinue else { return }
    var text = "WebResponse Detail\n--- HEADERS\n" + response.headers.list.text + "\n"
    text += response.content.headers.list.text + "\n--- BODY\n"
    if WebContent.isText(response.mediaType?.type) {
      text += try response.content.text().string + "\n"
    } else {
      text += "[Binary content: \(WebContent.friendly(response.contentLength))]\n"
    }
    try writeDebug(WebRequestCommand.trimmed(text))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
