// System.Text.Encoding and its kinds.

import Primitives

/// A text encoding.
public final class EncodingObj: Obj {
  public enum Kind: Sendable, Equatable {
    case utf8, utf16, utf16be, utf32, utf32be, ascii, latin1, utf7
    /// A single-byte code page, by its number.
    case page(Int)

    /// What converts a code page.
    var converter: TextEncoding? {
      if case .page(let number) = self { return TextEncoding(codePage: number) }
      return nil
    }
  }
  public let kind: Kind
  /// Whether its preamble is written.
  public let hasMark: Bool
  /// What is done with characters without bytes, and with bytes that are no characters; only a clone's can be changed.
  public var encoderFallback: EncodingFallback
  public var decoderFallback: EncodingFallback
  public var isReadOnly = true
  public init(_ kind: Kind, mark: Bool = true, throwsOnInvalid: Bool = false) {
    self.kind = kind
    hasMark = mark
    encoderFallback = throwsOnInvalid ? .exception : EncodingObj.usualEncoderFallback(kind)
    decoderFallback = throwsOnInvalid ? .exception : EncodingObj.usualDecoderFallback(kind)
    super.init()
  }
  public init(_ other: EncodingObj, encoder: EncodingFallback? = nil, decoder: EncodingFallback? = nil) {
    kind = other.kind
    hasMark = other.hasMark
    encoderFallback = encoder ?? other.encoderFallback
    decoderFallback = decoder ?? other.decoderFallback
    super.init()
  }

  public override var type: TypeInfo { EncodingMembers.types[kind.name] ?? EncodingMembers.encoding }
  public override func equals(_ other: Obj) -> Bool {
    guard let other = other as? EncodingObj else { return false }
    return other.kind == kind && other.hasMark == hasMark && other.encoderFallback == encoderFallback
      && other.decoderFallback == decoderFallback
  }
  public override var hash: Int { kind.codePage }

  /// The byte order mark.
  public var preamble: [UInt8] {
    guard hasMark else { return [] }
    switch kind {
    case .utf8: return [0xef, 0xbb, 0xbf]
    case .utf16: return [0xff, 0xfe]
    case .utf16be: return [0xfe, 0xff]
    case .utf32: return [0xff, 0xfe, 0, 0]
    case .utf32be: return [0, 0, 0xfe, 0xff]
    case .ascii, .latin1, .utf7, .page: return []
    }
  }

  /// What converts texts of this kind.
  private var codec: TextEncoding {
    switch kind {
    case .utf8: return .utf8
    case .utf16: return .unicode
    case .utf16be: return .bigEndianUnicode
    case .utf32: return .utf32
    case .utf32be: return .bigEndianUTF32
    case .ascii: return .ascii
    case .latin1: return .latin1
    case .utf7: return .utf7
    case .page: return kind.converter ?? .latin1
    }
  }

  /// Text to bytes; what has no code becomes `?` or U+FFFD.
  public func bytes(_ text: PSString) -> [UInt8] { text.withUnits { codec.encode($0) } }

  /// Bytes to text; malformed bytes become U+FFFD (`?` in ASCII).
  public func text(_ bytes: some RandomAccessCollection<UInt8>) -> PSString {
    let all = Array(bytes)
    if kind == .ascii { return PSString.make(all.map { $0 < 0x80 ? UInt16($0) : 0x3f }) }
    return codec.decode(all)
  }
}

extension EncodingObj {
  /// `Encoding.GetEncoding(name)`; nil for a name that there is not.
  public static func named(_ name: String) -> EncodingObj? { EncodingMembers.find(name) }

  /// What PowerShell's -Encoding calls it: a name or a code page; nil when there is none.
  public static func powerShell(_ name: String) -> EncodingObj? {
    switch name.lowercased() {
    case "utf8", "utf8nobom", "default", "oem": return EncodingObj(.utf8, mark: false)
    case "utf8bom": return EncodingObj(.utf8)
    case "unicode", "string", "unknown": return EncodingObj(.utf16)
    case "bigendianunicode": return EncodingObj(.utf16be)
    case "utf32": return EncodingObj(.utf32)
    case "bigendianutf32": return EncodingObj(.utf32be)
    case "ansi": return EncodingObj(.page(1252))
    case "utf7": return EncodingObj(.utf7)
    default: return EncodingMembers.find(name)
    }
  }
}

extension EncodingObj.Kind {
  var name: String {
    switch self {
    case .utf8: return "System.Text.UTF8Encoding"
    case .utf16, .utf16be: return "System.Text.UnicodeEncoding"
    case .utf32, .utf32be: return "System.Text.UTF32Encoding"
    case .ascii: return "System.Text.ASCIIEncoding"
    case .latin1: return "System.Text.Latin1Encoding"
    case .utf7: return "System.Text.UTF7Encoding"
    case .page: return "System.Text.SBCSCodePageEncoding"
    }
  }
  public var codePage: Int {
    switch self {
    case .utf8: return 65001
    case .utf16: return 1200
    case .utf16be: return 1201
    case .utf32: return 12000
    case .utf32be: return 12001
    case .ascii: return 20127
    case .latin1: return 28591
    case .utf7: return 65000
    case .page(let number): return number
    }
  }
  /// What declarations and headers call it.
  public var webName: String {
    switch self {
    case .utf8: return "utf-8"
    case .utf16: return "utf-16"
    case .utf16be: return "utf-16BE"
    case .utf32: return "utf-32"
    case .utf32be: return "utf-32BE"
    case .ascii: return "us-ascii"
    case .latin1: return "iso-8859-1"
    case .utf7: return "utf-7"
    case .page: return converter?.webName ?? ""
    }
  }
  public var title: String {
    switch self {
    case .utf8: return "Unicode (UTF-8)"
    case .utf16: return "Unicode"
    case .utf16be: return "Unicode (Big-Endian)"
    case .utf32: return "Unicode (UTF-32)"
    case .utf32be: return "Unicode (UTF-32 Big-Endian)"
    case .ascii: return "US-ASCII"
    case .latin1: return "Western European (ISO)"
    case .utf7: return "Unicode (UTF-7)"
    case .page: return converter?.displayName ?? ""
    }
  }
}

public enum EncodingMembers {
  static let encoding = TypeInfo(
    "System.Text.Encoding", base: .object, interfaces: { [.icloneable] }, isAbstract: true, declare: declare)
  static let types: [String: TypeInfo] = {
    var all: [String: TypeInfo] = [:]
    for (name, kind): (String, EncodingObj.Kind) in [
      ("System.Text.UTF8Encoding", .utf8), ("System.Text.UnicodeEncoding", .utf16), ("System.Text.UTF32Encoding", .utf32),
      ("System.Text.ASCIIEncoding", .ascii), ("System.Text.Latin1Encoding", .latin1),
      ("System.Text.UTF7Encoding", .utf7),
    ] {
      all[name] = TypeInfo(name, base: encoding, declare: { constructors($0, kind) })
    }
    let page = "System.Text.SBCSCodePageEncoding"
    all[page] = TypeInfo(page, base: encoding)
    return all
  }()
  static let family = TypeCatalog.Family(
    types: {
      var factories: [String: @Sendable () -> TypeInfo] = ["System.Text.Encoding": { encoding }]
      for name in ["UTF8Encoding", "UnicodeEncoding", "UTF32Encoding", "ASCIIEncoding", "Latin1Encoding", "UTF7Encoding"] {
        factories["System.Text." + name] = { types["System.Text." + name] ?? encoding }
      }
      return factories
    }())

  private static func constructors(_ t: TypeBuilder, _ kind: EncodingObj.Kind) {
    t.constructor("new()") { _ in .object(EncodingObj(kind, mark: kind != .utf8)) }
    switch kind {
    case .utf8:
      t.constructor("new(bool encoderShouldEmitUTF8Identifier)") { .object(EncodingObj(.utf8, mark: $0.bool(0))) }
      t.constructor("new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)") {
        .object(EncodingObj(.utf8, mark: $0.bool(0), throwsOnInvalid: $0.bool(1)))
      }
    case .utf16, .utf32:
      t.constructor("new(bool bigEndian, bool byteOrderMark)") { c in
        let chosen: EncodingObj.Kind = kind == .utf16 ? (c.bool(0) ? .utf16be : .utf16) : (c.bool(0) ? .utf32be : .utf32)
        return .object(EncodingObj(chosen, mark: c.bool(1)))
      }
    default: break
    }
  }

  /// An encoding by name or code page number; nil for one that .NET lacks too.
  public static func find(_ name: String) -> EncodingObj? {
    switch name.lowercased() {
    case "utf-8", "utf8", "65001", "unicode-1-1-utf-8", "0": return EncodingObj(.utf8)
    case "utf-16", "utf-16le", "unicode", "ucs-2", "1200": return EncodingObj(.utf16)
    case "utf-16be", "unicodefffe", "1201", "bigendianunicode": return EncodingObj(.utf16be)
    case "utf-32", "utf-32le", "12000": return EncodingObj(.utf32)
    case "utf-32be", "12001": return EncodingObj(.utf32be)
    case "us-ascii", "ascii", "20127", "iso646-us": return EncodingObj(.ascii)
    case "iso-8859-1", "latin1", "28591", "iso8859-1", "l1": return EncodingObj(.latin1)
    default:
      // The Unicode encodings are above; what is left of single bytes are code pages.
      guard let found = Int(name).map({ TextEncoding(codePage: $0) }) ?? TextEncoding(name: name), found.isSingleByte else {
        return nil
      }
      return EncodingObj(.page(found.codePage))
    }
  }

  private static let provider =
    "For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method."

  /// The encoding of a code page.
  /// - Throws: NotSupportedException.
  public static func required(_ codePage: Int) throws -> EncodingObj {
    guard let found = find(String(codePage)) else {
      throw DotNetError.notSupported("No data is available for encoding \(codePage). \(provider)")
    }
    return found
  }

  /// The encoding of a name.
  /// - Throws: ArgumentException.
  public static func required(_ name: String) throws -> EncodingObj {
    guard let found = find(name) else {
      throw DotNetError.argument("'\(name)' is not a supported encoding name. \(provider)", "name")
    }
    return found
  }

  private static func me(_ c: Call) -> EncodingObj { (c.this.base.obj as? EncodingObj) ?? EncodingObj(.utf8) }

  @Sendable private static func declare(_ t: TypeBuilder) {
    for (name, kind): (String, EncodingObj.Kind) in [
      ("UTF8", .utf8), ("Unicode", .utf16), ("BigEndianUnicode", .utf16be), ("UTF32", .utf32), ("ASCII", .ascii),
      ("Latin1", .latin1),
    ] { t.property("static System.Text.Encoding \(name) {get;}") { _ in .object(EncodingObj(kind)) } }
    t.property("static System.Text.Encoding UTF7 {get;}") { _ in .object(EncodingObj(.utf7)) }
    t.property("static System.Text.Encoding Default {get;}") { _ in .object(EncodingObj(.utf8, mark: false)) }
    t.staticMethod("static System.Text.Encoding GetEncoding(int codepage)") { .object(try required($0.int(0))) }
    t.staticMethod("static System.Text.Encoding GetEncoding(string name)") { c in
      .object(try required(try c.required(0, "name").string))
    }
    t.staticMethod("static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)") {
      c in
      guard let from = c.obj(0) as? EncodingObj, let to = c.obj(1) as? EncodingObj else {
        throw DotNetError.argumentNull("srcEncoding")
      }
      return .bytes(try to.encoded(from.decoded(try c.bytes(2, "bytes"))))
    }
    t.property("string BodyName {get;}") { Value(me($0).kind.webName) }
    t.property("string EncodingName {get;}") { Value(me($0).kind.title) }
    t.property("string HeaderName {get;}") { Value(me($0).kind.webName) }
    t.property("string WebName {get;}") { Value(me($0).kind.webName) }
    t.property("int WindowsCodePage {get;}") { c in
      switch me(c).kind {
      case .ascii, .latin1: return .int(1252)
      case .page(let number): return .int(Int32((1250...1258).contains(number) || number == 874 ? number : 1252))
      default: return .int(1200)
      }
    }
    t.property("int CodePage {get;}") { .int32(me($0).kind.codePage) }
    t.property("bool IsSingleByte {get;}") { c in
      .bool(me(c).kind == .ascii || me(c).kind == .latin1 || me(c).kind.converter != nil)
    }
    t.property("bool IsReadOnly {get;}") { .bool(me($0).isReadOnly) }
    t.method("byte[] GetPreamble()") { .bytes(me($0).preamble) }
    t.method("int GetByteCount(char[] chars)") { .int32(try me($0).encodedCount(PSString.make($0.units(0)))) }
    t.method("int GetByteCount(string s)") { .int32(try me($0).encodedCount(try $0.required(0, "s"))) }
    t.method("byte[] GetBytes(char[] chars)") { .bytes(try me($0).encoded(PSString.make($0.units(0)))) }
    t.method("byte[] GetBytes(string s)") { .bytes(try me($0).encoded(try $0.required(0, "s"))) }
    @Sendable func slice(_ c: Call) throws -> ArraySlice<UInt8> {
      let all = try c.bytes(0, "bytes")
      guard c.args.count > 2 else { return all[...] }
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= all.count - c.int(2) else {
        throw DotNetError.outOfRange("Index and count must refer to a location within the buffer.", "bytes")
      }
      return all[c.int(1)..<(c.int(1) + c.int(2))]
    }
    t.method("int GetCharCount(byte[] bytes)") { .int32(try me($0).decoded(try slice($0)).count) }
    t.method("char[] GetChars(byte[] bytes)") { c in .chars(try me(c).decoded(try slice(c)).withUnits { Array($0) }) }
    for tail in ["", ", int index, int count"] {
      t.method("string GetString(byte[] bytes\(tail))") { .string(try me($0).decoded(try slice($0))) }
    }
    t.method("int GetMaxByteCount(int charCount)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "charCount") }
      let most = (c.int(0) + 1) * 3
      if most > Int(Int32.max) {
        throw DotNetError.outOfRange(
          "Too many characters. The resulting number of bytes is larger than what can be returned as an int.", "charCount")
      }
      return .int32(most)
    }
    t.method("bool Equals(System.Object value)") { c in .bool(c.obj(0)?.equals(me(c)) ?? false) }
  }
}
