// The encoding that a server names: one of .NET's own, or one of the code pages that only the C library knows.

import Glibc
import Objects
import Primitives

struct WebEncoding {
  private let own: EncodingObj?
  private let name: String

  static var utf8: WebEncoding { WebEncoding(EncodingObj(.utf8), "utf-8") }

  private init(_ own: EncodingObj?, _ name: String) {
    self.own = own
    self.name = name
  }

  /// Nil for a name that nobody knows.
  init?(_ name: String?) {
    guard let name, !name.isEmpty else { return nil }
    if let own = EncodingObj.named(name) {
      self.init(own, own.kind.webName)
      return
    }
    guard name.utf8.allSatisfy({ HttpHeaderText.isToken($0) }), let open = CodePage(name, writes: false) else { return nil }
    open.close()
    self.init(nil, name.lowercased())
  }

  /// As `WebResponse content encoding` of -Debug tells it.
  var description: String {
    own.map { "\($0.kind.webName) (\($0.kind.title)) CodePage: \($0.kind.codePage)" } ?? "\(name) (unknown) CodePage: unknown"
  }

  /// The object of the property `Encoding`.
  var value: Value { own.map { .object($0) } ?? .null }

  func text(_ bytes: [UInt8]) -> PSString {
    if let own { return own.text(bytes) }
    return CodePage(name, writes: false)?.convert(bytes).withUnsafeBufferPointer { PSString.make(utf8: $0) } ?? .empty
  }

  func bytes(_ text: PSString) -> [UInt8] {
    if let own { return own.bytes(text) }
    return CodePage(name, writes: true)?.convert(Array(text.string.utf8)) ?? []
  }

  func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    guard let mark = own?.preamble, !mark.isEmpty, bytes.starts(with: mark) else { return bytes }
    return Array(bytes.dropFirst(mark.count))
  }
}

/// A conversion between a code page and UTF-8.
private struct CodePage {
  private let handle: iconv_t
  private let writes: Bool

  init?(_ name: String, writes: Bool) {
    guard let made = writes ? iconv_open(name, "UTF-8") : iconv_open("UTF-8", name), Int(bitPattern: made) != -1 else {
      return nil
    }
    handle = made
    self.writes = writes
  }

  func close() { iconv_close(handle) }

  /// What has no counterpart becomes `?`, or U+FFFD on the way in.
  func convert(_ bytes: [UInt8]) -> [UInt8] {
    defer { close() }
    var out: [UInt8] = []
    var source = bytes
    var at = 0
    var room = [UInt8](repeating: 0, count: 4096)
    while at < source.count {
      var left = source.count - at
      var free = room.count
      let result = source.withUnsafeMutableBytes { from in
        room.withUnsafeMutableBytes { to in
          var next = from.bindMemory(to: CChar.self).baseAddress.map { $0 + at }
          var target = to.bindMemory(to: CChar.self).baseAddress
          return iconv(handle, &next, &left, &target, &free)
        }
      }
      let code = errno
      out += room.prefix(room.count - free)
      at = source.count - left
      if result == Int(bitPattern: UInt.max) || result == -1, code != E2BIG, at < source.count {
        out += writes ? [0x3f] : [0xef, 0xbf, 0xbd]
        at += 1
        while writes, at < source.count, source[at] & 0xc0 == 0x80 { at += 1 }
      }
    }
    return out
  }
}
