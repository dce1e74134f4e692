// One exchange over HTTP: a request as it goes out, the answer as it came in. libcurl moves the bytes; redirects, cookies and retries are
// the business of those who call. A transfer runs while other sessions run, and a stop ends it at once.

import CCurl
import Engine
import Glibc
import Objects
import Primitives

/// What a request carries.
enum HttpBody {
  case none
  case bytes([UInt8])
  case file(path: String, size: Int64)

  var size: Int64 {
    switch self {
    case .none: return 0
    case .bytes(let bytes): return Int64(bytes.count)
    case .file(_, let size): return size
    }
  }
}

/// A proxy with the name and password that it wants.
struct HttpProxy {
  var address: String
  var user: String?
  var password: String?
}

/// A request as it goes out.
struct HttpCall {
  var url: String
  var method = "GET"
  /// In order; `Host` and `Content-Length` are added.
  var headers: [(name: String, value: String)] = []
  var body = HttpBody.none
  /// Whether the length is not told but every piece is.
  var isChunked = false
  /// The highest version wanted: 10, 11, 20 or 30.
  var version = 11
  var decompresses = true
  var user: String?
  var password = ""
  /// Nil: what the environment says; an empty address: none.
  var proxy: HttpProxy?
  var socketPath: String?
  var verifiesServer = true
  /// The TLS version that is asked for: 12 or 13; nil for any.
  var tls: Int?
  /// A PKCS #12 file's bytes with its password, for the client's side.
  var certificate: (bytes: [UInt8], password: String)?
  /// Seconds until the headers are there.
  var headerTimeout: Double?
  /// Seconds between two pieces of the body.
  var readTimeout: Double?
}

/// The answer's head.
struct HttpHead {
  var version = "1.1"
  var status = 0
  var reason = ""
  var headers: [(name: String, value: String)] = []

  func first(_ name: String) -> String? { headers.first { $0.name.equalsIgnoringCase(name) }?.value }
  func all(_ name: String) -> [String] { headers.filter { $0.name.equalsIgnoringCase(name) }.map(\.value) }
}

extension String {
  func equalsIgnoringCase(_ other: String) -> Bool { lowercased() == other.lowercased() }
}

/// Why there is no answer.
enum HttpFailure: Error {
  case libraryMissing(String)
  case headerTimeout(Double)
  case readTimeout(Double)
  /// What libcurl says: its code, the system's error number, the certificate's verdict and its text.
  case transfer(code: Int, system: Int, verdict: Int, text: String)
}

/// Connections that stay open between requests. Of two threads that use one at a time the second gets connections of its own.
final class HttpConnections {
  fileprivate var multi: UnsafeMutableRawPointer?
  fileprivate var isBusy = false

  fileprivate func take() throws -> UnsafeMutableRawPointer {
    if let multi, !isBusy {
      isBusy = true
      return multi
    }
    guard let made = ccurl_multi() else { throw HttpFailure.libraryMissing("curl_multi_init") }
    if multi == nil {
      multi = made
      isBusy = true
    }
    return made
  }

  fileprivate func giveBack(_ used: UnsafeMutableRawPointer) {
    if used == multi { isBusy = false } else { ccurl_multi_free(used) }
  }

  /// Closes what is open.
  func close() {
    guard let multi, !isBusy else { return }
    ccurl_multi_free(multi)
    self.multi = nil
  }

  deinit { if let multi { ccurl_multi_free(multi) } }
}

/// One transfer. Its callbacks run while the interpreter belongs to others: they touch nothing but this.
final class HttpTransfer {
  private let call: HttpCall
  private(set) var head = HttpHead()
  private(set) var body: [UInt8] = []
  private(set) var received: Int64 = 0
  private var headIsComplete = false
  private var lastData = Clock.now
  private var errorText = [CChar](repeating: 0, count: 256)
  /// Asked when the body begins: the file that takes it, nil for memory.
  private let destination: (HttpHead) -> Int32?
  private var file: Int32?
  private var isDecided = false
  private var source: Int32 = -1
  private var sent = 0
  private var writeError: Int32 = 0

  init(_ call: HttpCall, destination: @escaping (HttpHead) -> Int32? = { _ in nil }) {
    self.call = call
    self.destination = destination
  }

  deinit { if source >= 0 { close(source) } }

  /// Whether libcurl is there; else what to say.
  static func prepare() throws {
    if ccurl_load() != 0 { throw HttpFailure.libraryMissing(String(cString: ccurl_problem())) }
  }

  // MARK: what libcurl calls

  private static func of(_ context: UnsafeMutableRawPointer?) -> HttpTransfer? {
    context.map { Unmanaged<HttpTransfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func takeHeader(_ line: UnsafeRawBufferPointer) {
    var end = line.count
    while end > 0, line[end - 1] == 0x0d || line[end - 1] == 0x0a { end -= 1 }
    if end == 0 {
      headIsComplete = head.status >= 200
      lastData = Clock.now
      return
    }
    // Headers are Latin-1 on the wire, as .NET reads them.
    let text = String(decoding: line[..<end].map { UInt16($0) }, as: UTF16.self)
    if text.hasPrefix("HTTP/") {
      let parts = text.dropFirst(5).split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      head = HttpHead()
      head.version = parts.first.map { $0.contains(".") ? String($0) : $0 + ".0" } ?? "1.1"
      head.status = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      head.reason = parts.count > 2 ? String(parts[2]) : ""
      headIsComplete = false
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return }
    let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    var trimmed = value
    while let last = trimmed.last, last == " " || last == "\t" { trimmed.removeLast() }
    head.headers.append((String(text[..<colon]), String(trimmed)))
  }

  /// How many bytes were taken; fewer than given end the transfer.
  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    if !isDecided {
      isDecided = true
      file = destination(head)
    }
    received += Int64(bytes.count)
    lastData = Clock.now
    guard let file else {
      body.append(contentsOf: bytes)
      return bytes.count
    }
    var done = 0
    while done < bytes.count {
      let count = write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        writeError = errno
        return 0
      }
      done += count
    }
    return done
  }

  private func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
    lastData = Clock.now
    switch call.body {
    case .none: return 0
    case .bytes(let bytes):
      let count = min(room.count, bytes.count - sent)
      if count > 0 {
        bytes.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[sent..<(sent + count)])) }
      }
      sent += max(0, count)
      return max(0, count)
    case .file(let path, _):
      if source < 0 { source = open(path, O_RDONLY | O_CLOEXEC) }
      let count = source < 0 ? -1 : read(source, room.baseAddress, room.count)
      return count < 0 ? 0x1000_0000 : count  // CURL_READFUNC_ABORT
    }
  }

  private func rewind(_ offset: Int64) {
    sent = Int(max(0, offset))
    if source >= 0 { lseek(source, Int(offset), SEEK_SET) }
  }

  // MARK: running

  private func set(_ easy: UnsafeMutableRawPointer, _ list: inout UnsafeMutableRawPointer?) {
    let me = Unmanaged.passUnretained(self).toOpaque()
    ccurl_set_text(easy, 10002, call.url)
    ccurl_set_long(easy, 99, 1)  // NOSIGNAL
    ccurl_set_long(easy, 234, 1)  // PATH_AS_IS
    ccurl_set_long(easy, 98, 102_400)  // BUFFERSIZE
    ccurl_set_text(easy, 10318, "http,https")  // PROTOCOLS_STR
    errorText.withUnsafeMutableBufferPointer { _ = ccurl_set_pointer(easy, 10010, $0.baseAddress) }
    ccurl_set_pointer(easy, 10001, me)
    ccurl_set_data(easy, 20011) { bytes, size, count, context in
      HttpTransfer.of(context)?.takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }
    ccurl_set_pointer(easy, 10029, me)
    ccurl_set_data(easy, 20079) { bytes, size, count, context in
      HttpTransfer.of(context)?.takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
      return size * count
    }
    setBody(easy, me)
    var lines = call.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    // What libcurl would add by itself.
    for name in ["Accept", "Expect", "Content-Type", "User-Agent"]
    where !call.headers.contains(where: { $0.name.equalsIgnoringCase(name) }) { lines.append(name + ":") }
    if call.isChunked { lines.append("Transfer-Encoding: chunked") }
    for line in lines { list = ccurl_list_add(list, line) }
    ccurl_set_pointer(easy, 10023, list)
    ccurl_set_long(easy, 84, call.version <= 10 ? 1 : call.version <= 11 ? 2 : call.version <= 20 ? 4 : 30)
    if call.decompresses { ccurl_set_text(easy, 10102, "gzip, deflate, br") }
    if let user = call.user {
      ccurl_set_long(easy, 107, ~16)  // CURLAUTH_ANY
      ccurl_set_text(easy, 10173, user)
      ccurl_set_text(easy, 10174, call.password)
    }
    if let path = call.socketPath { ccurl_set_text(easy, 10231, path) }
    if let proxy = call.proxy {
      ccurl_set_text(easy, 10004, proxy.address)
      ccurl_set_text(easy, 10177, "")
      ccurl_set_long(easy, 265, 1)  // SUPPRESS_CONNECT_HEADERS
      if let user = proxy.user {
        ccurl_set_long(easy, 111, ~16)
        ccurl_set_text(easy, 10175, user)
        ccurl_set_text(easy, 10176, proxy.password ?? "")
      }
    }
    if !call.verifiesServer {
      ccurl_set_long(easy, 64, 0)
      ccurl_set_long(easy, 81, 0)
    }
    switch call.tls {
    case 12: ccurl_set_long(easy, 32, 6 | 6 << 16)
    case 13: ccurl_set_long(easy, 32, 7 | 7 << 16)
    default: break
    }
    if let certificate = call.certificate {
      ccurl_set_text(easy, 10086, "P12")
      certificate.bytes.withUnsafeBytes { _ = ccurl_set_bytes(easy, 40291, $0.baseAddress, $0.count) }
      ccurl_set_text(easy, 10026, certificate.password)
    }
  }

  private func setBody(_ easy: UnsafeMutableRawPointer, _ me: UnsafeMutableRawPointer) {
    if case .none = call.body {
      if call.method == "HEAD" { ccurl_set_long(easy, 44, 1) } else { ccurl_set_text(easy, 10036, call.method) }
      return
    }
    ccurl_set_long(easy, 46, 1)
    ccurl_set_large(easy, 30115, call.isChunked ? -1 : call.body.size)
    ccurl_set_text(easy, 10036, call.method)
    ccurl_set_pointer(easy, 10009, me)
    ccurl_set_data(easy, 20012) { bytes, size, count, context in
      HttpTransfer.of(context)?.give(UnsafeMutableRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }
    ccurl_set_pointer(easy, 10168, me)
    ccurl_set_seek(easy) { context, offset, _ in
      HttpTransfer.of(context)?.rewind(offset)
      return 0
    }
  }

  /// Runs to its end; `tick` is told now and then how far it is.
  func run(_ session: Session, _ connections: HttpConnections, tick: ((HttpTransfer) throws -> Void)? = nil) throws {
    try HttpTransfer.prepare()
    guard let easy = ccurl_easy() else { throw HttpFailure.libraryMissing("curl_easy_init") }
    var list: UnsafeMutableRawPointer?
    defer {
      ccurl_easy_free(easy)
      ccurl_list_free(list)
    }
    set(easy, &list)
    let multi = try connections.take()
    defer { connections.giveBack(multi) }
    ccurl_multi_add(multi, easy)
    defer { ccurl_multi_remove(multi, easy) }
    let start = Clock.now
    lastData = start
    var running: Int32 = 1
    while true {
      try session.checkStop()
      session.unlocked {
        ccurl_multi_perform(multi, &running)
        if running > 0 {
          ccurl_multi_poll(multi, 50)
          ccurl_multi_perform(multi, &running)
        }
      }
      try tick?(self)
      if running == 0 { break }
      if !headIsComplete, let limit = call.headerTimeout, Double(Clock.now - start) > limit * 1e9 {
        throw HttpFailure.headerTimeout(limit)
      }
      if headIsComplete, let limit = call.readTimeout, Double(Clock.now - min(lastData, Clock.now)) > limit * 1e9 {
        throw HttpFailure.readTimeout(limit)
      }
    }
    try session.checkStop()
    let code = Int(ccurl_multi_result(multi, easy))
    if code != 0 {
      if writeError != 0 { throw DotNetError("System.IO.IOException", Files.message(writeError)) }
      var system = 0
      var verdict = 0
      ccurl_get_long(easy, 0x200000 + 25, &system)
      ccurl_get_long(easy, 0x200000 + 13, &verdict)
      var text = String(decoding: errorText.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.isEmpty { text = String(cString: ccurl_error(Int32(truncatingIfNeeded: code))) }
      throw HttpFailure.transfer(code: code, system: system, verdict: verdict, text: text)
    }
    if !isDecided {
      isDecided = true
      file = destination(head)
    }
    // What was unpacked is no longer as the headers say.
    if call.decompresses, let coding = head.first("Content-Encoding")?.lowercased(),
      ["gzip", "x-gzip", "deflate", "br"].contains(coding)
    {
      head.headers.removeAll { ["content-encoding", "content-length"].contains($0.name.lowercased()) }
    }
  }
}
