// System.Text.Encoding: the encodings that PowerShell's -Encoding and scripts name, with .NET's names, code pages, preambles and
// replacement of what cannot be represented. The conversions are in TextEncoding+Encode and TextDecoder.

/// One of .NET's encodings.
public struct TextEncoding: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case utf8, utf16, utf16BigEndian, utf32, utf32BigEndian, utf7, ascii, latin1, windows1252
    /// One of `CodePage`'s, by its number.
    case codePage(Int)
  }

  public let kind: Kind
  /// Whether the preamble (byte order mark) is written at the start of a file.
  public let emitsPreamble: Bool

  public init(_ kind: Kind, preamble: Bool) {
    self.kind = kind
    emitsPreamble = preamble
  }

  /// UTF-8 without a mark: PowerShell 7's default.
  public static let utf8 = TextEncoding(.utf8, preamble: false)
  /// UTF-8 with a mark: [Text.Encoding]::UTF8, and -Encoding utf8BOM.
  public static let utf8WithPreamble = TextEncoding(.utf8, preamble: true)
  public static let unicode = TextEncoding(.utf16, preamble: true)
  public static let bigEndianUnicode = TextEncoding(.utf16BigEndian, preamble: true)
  public static let utf32 = TextEncoding(.utf32, preamble: true)
  public static let bigEndianUTF32 = TextEncoding(.utf32BigEndian, preamble: true)
  public static let utf7 = TextEncoding(.utf7, preamble: false)
  public static let ascii = TextEncoding(.ascii, preamble: false)
  public static let latin1 = TextEncoding(.latin1, preamble: false)
  public static let windows1252 = TextEncoding(.windows1252, preamble: false)

  /// Encoding.CodePage.
  public var codePage: Int {
    switch kind {
    case .utf8: return 65001
    case .utf16: return 1200
    case .utf16BigEndian: return 1201
    case .utf32: return 12000
    case .utf32BigEndian: return 12001
    case .utf7: return 65000
    case .ascii: return 20127
    case .latin1: return 28591
    case .windows1252: return 1252
    case .codePage(let number): return number
    }
  }

  /// Encoding.WebName.
  public var webName: String {
    switch kind {
    case .utf8: return "utf-8"
    case .utf16: return "utf-16"
    case .utf16BigEndian: return "utf-16BE"
    case .utf32: return "utf-32"
    case .utf32BigEndian: return "utf-32BE"
    case .utf7: return "utf-7"
    case .ascii: return "us-ascii"
    case .latin1: return "iso-8859-1"
    case .windows1252: return "windows-1252"
    case .codePage(let number): return CodePage.find(number)?.webName ?? ""
    }
  }

  /// Encoding.EncodingName.
  public var displayName: String {
    switch kind {
    case .utf8: return "Unicode (UTF-8)"
    case .utf16: return "Unicode"
    case .utf16BigEndian: return "Unicode (Big-Endian)"
    case .utf32: return "Unicode (UTF-32)"
    case .utf32BigEndian: return "Unicode (UTF-32 Big-Endian)"
    case .utf7: return "Unicode (UTF-7)"
    case .ascii: return "US-ASCII"
    case .latin1: return "Western European (ISO)"
    case .windows1252: return "Western European (Windows)"
    case .codePage(let number): return CodePage.find(number)?.displayName ?? ""
    }
  }

  /// Encoding.IsSingleByte.
  public var isSingleByte: Bool {
    switch kind {
    case .ascii, .latin1, .windows1252, .codePage: return true
    default: return false
    }
  }

  /// Encoding.GetPreamble.
  public var preamble: [UInt8] {
    guard emitsPreamble else { return [] }
    switch kind {
    case .utf8: return [0xef, 0xbb, 0xbf]
    case .utf16: return [0xff, 0xfe]
    case .utf16BigEndian: return [0xfe, 0xff]
    case .utf32: return [0xff, 0xfe, 0, 0]
    case .utf32BigEndian: return [0, 0, 0xfe, 0xff]
    default: return []
    }
  }

  /// Encoding.GetEncoding(codePage); nil for code pages that are not there.
  public init?(codePage: Int) {
    switch codePage {
    case 0, 65001: self = .utf8WithPreamble
    case 1200: self = .unicode
    case 1201: self = .bigEndianUnicode
    case 12000: self = .utf32
    case 12001: self = .bigEndianUTF32
    case 65000: self = .utf7
    case 20127: self = .ascii
    case 28591: self = .latin1
    case 1252: self = .windows1252
    default:
      guard CodePage.find(codePage) != nil else { return nil }
      self = TextEncoding(.codePage(codePage), preamble: false)
    }
  }

  /// Encoding.GetEncoding(name): web names and their aliases, case ignored.
  public init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode-2-0-utf-8", "x-unicode-1-1-utf-8", "x-unicode-2-0-utf-8":
      self = .utf8WithPreamble
    case "utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2": self = .unicode
    case "utf-16be", "unicodefffe": self = .bigEndianUnicode
    case "utf-32", "utf-32le": self = .utf32
    case "utf-32be": self = .bigEndianUTF32
    case "utf-7", "unicode-1-1-utf-7", "csunicode11utf7", "unicode-2-0-utf-7", "x-unicode-1-1-utf-7", "x-unicode-2-0-utf-7":
      self = .utf7
    case "us-ascii", "ascii", "us", "ansi_x3.4-1968", "ansi_x3.4-1986", "cp367", "csascii", "ibm367", "iso-ir-6",
      "iso646-us", "iso_646.irv:1991":
      self = .ascii
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "cp819", "csisolatin1", "ibm819", "iso-ir-100",
      "iso_8859-1:1987":
      self = .latin1
    case "windows-1252", "x-ansi": self = .windows1252
    default:
      guard let page = CodePage.find(name: name.lowercased()) else { return nil }
      self = TextEncoding(.codePage(page.number), preamble: false)
    }
  }

  /// What PowerShell's -Encoding calls it, case ignored; a number is a code page.
  public init?(powerShellName name: String) {
    switch name.lowercased() {
    case "utf8", "utf8nobom", "default": self = .utf8
    case "utf8bom": self = .utf8WithPreamble
    case "unicode", "string", "unknown": self = .unicode
    case "bigendianunicode": self = .bigEndianUnicode
    case "utf32": self = .utf32
    case "bigendianutf32": self = .bigEndianUTF32
    case "utf7": self = .utf7
    case "ascii": self = .ascii
    case "ansi": self = .windows1252
    case "oem": self = .utf8
    default:
      if let page = Int(name) { self.init(codePage: page) } else { self.init(name: name) }
    }
  }

  /// The encoding whose byte order mark stands at the start of `bytes`, with the mark's length, as StreamReader looks for one.
  public static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xfe && bytes[1] == 0xff { return (.bigEndianUnicode, 2) }
    if bytes[0] == 0xff && bytes[1] == 0xfe {
      return bytes.count >= 4 && bytes[2] == 0 && bytes[3] == 0 ? (.utf32, 4) : (.unicode, 2)
    }
    if bytes.count >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf { return (.utf8WithPreamble, 3) }
    if bytes.count >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0xfe && bytes[3] == 0xff {
      return (.bigEndianUTF32, 4)
    }
    return nil
  }

  // MARK: - Decoding

  /// Encoding.GetString: all of `bytes`, a mark at the start included.
  public func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> PSString {
    if kind == .utf8 || kind == .ascii || kind == .latin1, isASCII(bytes) {
      return PSString.make(count: bytes.count) { out in for at in 0..<bytes.count { out[at] = UInt16(bytes[at]) } }
    }
    let out = StringBuilderBuffer(capacity: bytes.count)
    var decoder = TextDecoder(self)
    decoder.decode(bytes, into: out)
    decoder.finish(into: out)
    return out.string
  }

  public func decode(_ bytes: [UInt8]) -> PSString { bytes.withUnsafeBufferPointer { decode($0) } }

  /// Decodes a file's contents: a byte order mark decides over this encoding, and is not part of the text.
  public func decodeFile(_ bytes: UnsafeBufferPointer<UInt8>) -> PSString {
    if let (found, length) = Self.detect(bytes) { return found.decode(UnsafeBufferPointer(rebasing: bytes[length...])) }
    return decode(bytes)
  }

  private func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80
  }
}
