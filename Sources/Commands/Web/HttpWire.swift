// From a request message to what goes over the wire, and the file that takes a download.

import Glibc
import Objects
import Primitives

enum HttpWire {
  static func call(_ request: HttpRequestObj, cookies: CookieContainerObj?, proxy: HttpProxy) -> HttpCall {
    let uri = request.uri
    // A fragment stays here; a name and password in the address are not sent by .NET.
    var call = HttpCall(url: uri.map { "\($0.scheme)://\($0.authority)\($0.path)\($0.query)" } ?? "")
    call.method = request.method
    let parts = request.version.split(separator: ".")
    call.version = (parts.first.flatMap { Int($0) } ?? 1) * 10 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    if let uri, let cookies {
      let text = cookies.header(uri)
      if !text.isEmpty { call.headers.append(("Cookie", text)) }
    }
    for entry in request.headers.list.entries {
      if entry.name == "Transfer-Encoding", entry.values.contains("chunked"), entry.values.count == 1 {
        call.isChunked = request.content != nil
        continue
      }
      call.headers.append((entry.name, entry.values.joined(separator: HttpHeaderText.separator(entry.name))))
    }
    if let content = request.content {
      for entry in content.headers.list.entries where entry.name != "Content-Length" {
        call.headers.append((entry.name, entry.values.joined(separator: HttpHeaderText.separator(entry.name))))
      }
      call.body = .bytes(content.wire)
    }
    call.proxy = proxy
    return call
  }
}

/// The file of a download. Opened while the interpreter belongs to others, so that failures wait here.
final class WebDownload {
  private var file: Int32 = -1
  private(set) var failure: DotNetError?
  private(set) var wasUsed = false

  /// The file that a path means: in a folder it has the name at the end of the address.
  static func target(_ path: String, _ uri: UriObj) -> String {
    guard Files.isDirectory(path) else { return path }
    let last = uri.path.split(separator: "/").last.map(String.init) ?? ""
    return PathText.join(path, WebText.urlDecode(PSString.make(last)).string)
  }

  func open(_ path: String, appends: Bool) -> Int32? {
    wasUsed = true
    failure = nil
    file = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (appends ? O_APPEND : O_TRUNC), 0o666)
    if file >= 0 { return file }
    let code = errno
    let folder = PathText.parent(path)
    switch code {
    case EACCES, EPERM, EISDIR:
      failure = DotNetError("System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.")
    case ENOENT where !Files.isDirectory(folder):
      failure = DotNetError("System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(path)'.")
    default: failure = DotNetError("System.IO.IOException", "\(Files.message(code)) : '\(path)'")
    }
    return nil
  }

  func close() {
    if file >= 0 { Glibc.close(file) }
    file = -1
  }

  deinit { close() }
}
