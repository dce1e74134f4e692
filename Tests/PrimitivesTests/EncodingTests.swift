// Encodings, Base64, web escapes and console widths: what .NET and PowerShell answer for the awkward cases.

import Foundation
import Primitives
import Testing

@Suite struct EncodingTests {
  private func p(_ text: String) -> PSString { PSString.make(text) }

  @Test func roundTrips() {
    let text = p("aé€😀\u{0}z")
    for encoding: TextEncoding in [.utf8, .unicode, .bigEndianUnicode, .utf32, .bigEndianUTF32, .utf7] {
      let bytes = encoding.encode(text)
      #expect(encoding.decode(bytes).equals(text), "\(encoding.webName)")
      // In pieces of one byte.
      var decoder = TextDecoder(encoding)
      let out = StringBuilderBuffer()
      for byte in bytes { [byte].withUnsafeBufferPointer { decoder.decode($0, into: out) } }
      decoder.finish(into: out)
      #expect(out.string.equals(text), "\(encoding.webName) in pieces")
      #expect(encoding.byteCount(text) == bytes.count)
    }
  }

  @Test func replacements() {
    func hex(_ bytes: [UInt8]) -> String { Hexadecimal.encode(bytes).string }
    let lone = PSString.make([0x61, 0xd800, 0x62])
    #expect(hex(TextEncoding.utf8.encode(lone)) == "61EFBFBD62")
    #expect(hex(TextEncoding.unicode.encode(lone)) == "6100FDFF6200")
    #expect(hex(TextEncoding.ascii.encode(p("é😀x"))) == "3F3F3F78")
    #expect(hex(TextEncoding.latin1.encode(p("éĀ“日"))) == "E941223F")
    #expect(hex(TextEncoding.windows1252.encode(p("€“”…"))) == "80939485")
    #expect(TextEncoding.windows1252.decode([0x80, 0x41, 0xe9]).string == "€Aé")
    #expect(TextEncoding.ascii.decode([0x80, 0x41]).string == "?A")
    #expect(TextEncoding.utf8.decode([0x41, 0xe2, 0x82, 0x41]).string == "A\u{fffd}A")
    #expect(TextEncoding.utf8.decode([0xc0, 0xaf, 0xed, 0xa0, 0x80]).string == String(repeating: "\u{fffd}", count: 5))
    #expect(TextEncoding.utf8.decode([0xf0, 0x9f]).string == "\u{fffd}")
    #expect(TextEncoding.unicode.decode([0x41, 0, 0x00, 0xd8, 0x42, 0, 0x43]).string == "A\u{fffd}B\u{fffd}")
  }

  @Test func marksAndNames() {
    func detected(_ bytes: [UInt8]) -> String? { bytes.withUnsafeBufferPointer { TextEncoding.detect($0)?.encoding.webName } }
    #expect(detected([0xff, 0xfe, 0x41, 0]) == "utf-16")
    #expect(detected([0xff, 0xfe, 0, 0]) == "utf-32")
    #expect(detected([0xef, 0xbb, 0xbf]) == "utf-8")
    #expect(detected([0, 0, 0xfe, 0xff]) == "utf-32BE")
    #expect(detected([0x41, 0x42]) == nil)
    #expect(TextEncoding(name: "ISO-8859-1")?.codePage == 28591)
    #expect(TextEncoding(powerShellName: "BigEndianUnicode")?.webName == "utf-16BE")
    #expect(TextEncoding(powerShellName: "1252")?.webName == "windows-1252")
    #expect(TextEncoding(name: "nonsense") == nil)
    let file: [UInt8] = [0xff, 0xfe, 0x41, 0]
    #expect(file.withUnsafeBufferPointer { TextEncoding.utf8.decodeFile($0) }.string == "A")
  }

  @Test func utf8EqualsFoundation() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        [UInt8.random(in: 0...255), UInt8.random(in: 0x80...0xbf), 0xe2, 0xf0, 0x41, 0xed].randomElement(using: &random) ?? 0
      }
      let got = TextEncoding.utf8.decode(bytes).string
      #expect(got == String(decoding: bytes, as: UTF8.self), "\(bytes)")
    }
  }

  @Test func base64() throws {
    for length in 0..<100 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37) }
      let text = Base64.encode(bytes)
      #expect(text.string == Data(bytes).base64EncodedString())
      #expect(try Base64.decode(text) == bytes)
    }
    #expect(try Base64.decode(p(" Q U\r\nI=\t")) == [0x41, 0x42])
    for bad in ["QQ", "QQ=", "Q===", "QQ==Q", "Q!==", "=QQQ"] {
      #expect(throws: PrimitiveError.self, "\(bad)") { try Base64.decode(p(bad)) }
    }
    #expect(Base64.encode([UInt8](repeating: 0, count: 60), lineBreaks: true).string.contains("A\r\nA"))
    #expect(try Hexadecimal.decode(p("0aFF")) == [10, 255])
    #expect(throws: PrimitiveError.self) { try Hexadecimal.decode(p("0g")) }
  }

  @Test func webEscapes() {
    #expect(WebText.escapeDataString(p("a b/é&'😀~")).string == "a%20b%2F%C3%A9%26%27%F0%9F%98%80~")
    #expect(WebText.escapeUriString(p("http://x/a b?é#1")).string == "http://x/a%20b?%C3%A9#1")
    #expect(WebText.unescapeDataString(p("a%20b%C3%A9%zz%ff%")).string == "a bé%zz%ff%")
    #expect(WebText.urlEncode(p("a b&c=d(é)")).string == "a+b%26c%3Dd(%C3%A9)")
    #expect(WebText.urlDecode(p("a+b%26c%C3%A9")).string == "a b&cé")
    #expect(
      WebText.htmlEncode(p("<a href=\"x\">'é&😀</a>")).string
        == "&lt;a href=&quot;x&quot;&gt;&#39;&#233;&amp;&#128512;&lt;/a&gt;")
    #expect(WebText.htmlDecode(p("&lt;&eacute;&#233;&#xe9;&nope;&amp &hearts;")).string == "<ééé&nope;&amp ♥")
    #expect(WebText.xmlEscape(p("<a b='c'>&\"")).string == "&lt;a b=&apos;c&apos;&gt;&amp;&quot;")
  }

  @Test func cells() {
    #expect(ConsoleCells.width(p("abc")) == 3)
    #expect(ConsoleCells.width(p("日本e\u{301}")) == 6)
    #expect(ConsoleCells.width(p("\u{1b}[31;1mred\u{1b}[0m!")) == 4)
    #expect(
      ConsoleCells.plain(p("\u{1b}[?25lx\u{1b}]8;;http://a\u{1b}\\link\u{1b}]8;;\u{1b}\\\u{1b}[1;m")).string
        == "xlink\u{1b}[1;m")
  }

  @Test func suggestions() {
    #expect(Suggestions.distance(p("Get-Chidlitem"), p("Get-ChildItem")) == 1)
    #expect(Suggestions.distance(p("kitten"), p("sitting")) == 3)
    #expect(Suggestions.distance(p("abc"), p("xyz"), limit: 1) == 2)
    let names = ["Get-Process", "Get-Content", "Get-Command"].map(p)
    #expect(Suggestions.nearest(p("Get-Comand"), in: names).first?.string == "Get-Command")
  }

  @Test func buffer() {
    let buffer = StringBuilderBuffer()
    buffer.append("héllo😀")
    buffer.insert(p("XY"), at: 1)
    buffer.remove(0, 1)
    #expect(buffer.string.string == "XYéllo😀")
    buffer.replace(p("l"), p("LL"), 0, buffer.count)
    #expect(buffer.string.string == "XYéLLLLo😀")
    buffer.resize(2)
    buffer.append(0x21, repeated: 3)
    #expect(buffer.string.string == "XY!!!")
  }
}
