// The types that CLIXML has an element of their own for, with their text in both directions.

import Engine
import Objects
import Primitives

enum CliXmlKnownTypes {
  /// The element and text of a value of a known type; nil for all others. A nil text is an empty element.
  static func write(_ value: Value, _ session: Session) throws -> (tag: String, text: PSString, isEncoded: Bool)? {
    func raw(_ tag: String, _ text: PSString) -> (String, PSString, Bool) { (tag, text, false) }
    switch value {
    case .string(let text): return ("S", text, true)
    case .int(let v): return raw("I32", NumberText.psString(v))
    case .long(let v): return raw("I64", NumberText.psString(v))
    case .bool(let v): return raw("B", PSString.make(v ? "true" : "false"))
    case .double(let v): return raw("Db", PSString.make(real(v, NumberText.psString(v).string)))
    case .single(let v): return raw("Sg", PSString.make(real(Double(v), NumberText.psString(v).string)))
    case .char(let v): return raw("C", NumberText.psString(Int64(v)))
    case .byte(let v): return raw("By", NumberText.psString(Int64(v)))
    case .sbyte(let v): return raw("SB", NumberText.psString(Int64(v)))
    case .short(let v): return raw("I16", NumberText.psString(Int64(v)))
    case .ushort(let v): return raw("U16", NumberText.psString(Int64(v)))
    case .uint(let v): return raw("U32", NumberText.psString(Int64(v)))
    case .ulong(let v): return raw("U64", NumberText.psString(v))
    case .object(let object): return try write(object, session)
    case .null, .nothing, .unset, .box: return nil
    }
  }

  private static func write(_ object: Obj, _ session: Session) throws -> (tag: String, text: PSString, isEncoded: Bool)? {
    func raw(_ tag: String, _ text: String) -> (String, PSString, Bool) { (tag, PSString.make(text), false) }
    switch object.tag {
    case .dateTime:
      guard let date = (object as? DateTimeObj)?.value else { return nil }
      return raw("DT", try DateFormat.format(date, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", .invariant))
    case .timeSpan:
      guard let span = (object as? TimeSpanObj)?.value else { return nil }
      return raw("TS", XmlDuration.text(span))
    case .decimal: return raw("D", try object.describe(session))
    case .guid: return raw("G", try object.describe(session))
    case .version: return object.type === TypeInfo.version ? raw("Version", try object.describe(session)) : nil
    case .scriptBlock: return ("SBK", PSString.make(try object.describe(session)), true)
    case .secureString:
      guard let secret = object as? SecureStringObj else { return nil }
      return raw("SS", protect(secret))
    case .array:
      guard let array = object as? ArrayObj, array.elementType === TypeInfo.byte, array.dimensions == nil else { return nil }
      let bytes = array.items.map { item -> UInt8 in
        if case .byte(let v) = item { return v }
        return 0
      }
      return raw("BA", base64(bytes))
    case .xml:
      guard object.type.fullName == "System.Xml.XmlDocument" else { return nil }
      return ("XD", try MemberAccess.get(.object(object), PSString.make("OuterXml"), session)?.pstring ?? .empty, true)
    default:
      if object is UriObj { return ("URI", PSString.make(try object.describe(session)), true) }
      return nil
    }
  }

  private static func real(_ value: Double, _ text: String) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-INF" : "INF" }
    return text
  }

  /// Outside Windows a secure string is its UTF-16 in hexadecimal.
  static func protect(_ secret: SecureStringObj) -> String {
    var out = ""
    secret.text.withUnits { units in
      for unit in units {
        for byte in [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] {
          out += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
      }
    }
    return out
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 3 * 4 + 4)
    var i = 0
    while i < bytes.count {
      let b1 = i + 1 < bytes.count ? bytes[i + 1] : 0
      let b2 = i + 2 < bytes.count ? bytes[i + 2] : 0
      out.append(alphabet[Int(bytes[i] >> 2)])
      out.append(alphabet[Int(bytes[i] & 3) << 4 | Int(b1 >> 4)])
      out.append(i + 1 < bytes.count ? alphabet[Int(b1 & 15) << 2 | Int(b2 >> 6)] : 0x3d)
      out.append(i + 2 < bytes.count ? alphabet[Int(b2 & 63)] : 0x3d)
      i += 3
    }
    return String(decoding: out, as: UTF8.self)
  }

  // MARK: Reading

  /// .NET's names of the types by element.
  static let names: [String: String] = [
    "S": "System.String", "C": "System.Char", "B": "System.Boolean", "DT": "System.DateTime", "TS": "System.TimeSpan",
    "By": "System.Byte", "SB": "System.SByte", "U16": "System.UInt16", "I16": "System.Int16", "U32": "System.UInt32",
    "I32": "System.Int32", "U64": "System.UInt64", "I64": "System.Int64", "Sg": "System.Single", "Db": "System.Double",
    "D": "System.Decimal", "BA": "System.Byte[]", "G": "System.Guid", "URI": "System.Uri", "Version": "System.Version",
    "XD": "System.Xml.XmlDocument", "SBK": "System.Management.Automation.ScriptBlock", "SS": "System.Security.SecureString",
  ]

  /// The value of an element; nil when the text is not one of the type's.
  static func read(_ tag: String, _ text: String, _ session: Session) throws -> Value? {
    let trimmed = text.trimmingXmlBlanks
    switch tag {
    case "S": return .string(CliXmlText.decode(text))
    case "B":
      switch trimmed {
      case "true", "1": return .bool(true)
      case "false", "0": return .bool(false)
      default: return nil
      }
    case "C": return UInt16(trimmed).map { .char($0) }
    case "By": return UInt8(trimmed).map { .byte($0) }
    case "SB": return Int8(trimmed).map { .sbyte($0) }
    case "I16": return Int16(trimmed).map { .short($0) }
    case "U16": return UInt16(trimmed).map { .ushort($0) }
    case "I32": return Int32(trimmed).map { .int($0) }
    case "U32": return UInt32(trimmed).map { .uint($0) }
    case "I64": return Int64(trimmed).map { .long($0) }
    case "U64": return UInt64(trimmed).map { .ulong($0) }
    case "Db": return number(trimmed).map { .double($0) }
    case "Sg": return number(trimmed).map { .single(Float($0)) }
    case "DT": return date(trimmed)
    case "TS": return XmlDuration.parse(trimmed).map { .object(TimeSpanObj($0)) }
    case "BA":
      return bytes(trimmed).map { .object(ArrayObj(ContiguousArray($0.map { .byte($0) }), of: .byte)) }
    case "SBK": return try? .object(session.createBlock(CliXmlText.decode(text).string))
    case "SS":
      return unprotect(trimmed).map { .object(SecureStringObj($0)) }
    case "XD":
      return try orNil({
        try Conversion.convert(.string(CliXmlText.decode(text)), to: TypeCatalog.find("xml") ?? .object, session)
      })
    default:
      guard let name = names[tag], let type = TypeCatalog.find(name) else { return nil }
      return try? Conversion.convert(
        .string(tag == "URI" ? CliXmlText.decode(text) : PSString.make(trimmed)), to: type, session)
    }
  }

  private static func number(_ text: String) -> Double? {
    switch text {
    case "INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default: return Double(text)
    }
  }

  private static func unprotect(_ text: String) -> PSString? {
    let digits = Array(text.utf8)
    guard digits.count % 4 == 0 else { return nil }
    var units: [UInt16] = []
    for i in stride(from: 0, to: digits.count, by: 4) {
      guard let low = UInt16(String(decoding: digits[i..<i + 2], as: UTF8.self), radix: 16),
        let high = UInt16(String(decoding: digits[i + 2..<i + 4], as: UTF8.self), radix: 16)
      else { return nil }
      units.append(high << 8 | low)
    }
    return PSString.make(units)
  }

  static func bytes(_ text: String) -> [UInt8]? {
    var out: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      let digit: UInt32
      switch byte {
      case 0x41...0x5a: digit = UInt32(byte) - 0x41
      case 0x61...0x7a: digit = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: digit = UInt32(byte) - 0x30 + 52
      case 0x2b: digit = 62
      case 0x2f: digit = 63
      case 0x3d, 0x20, 0x0a, 0x0d, 0x09: continue
      default: return nil
      }
      bits = bits << 6 | digit
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return out
  }

  /// `yyyy-MM-ddTHH:mm:ss.fffffff` with `Z`, an offset or nothing behind it.
  private static func date(_ text: String) -> Value? {
    var rest = Substring(text)
    func number(_ width: Int) -> Int? {
      let part = rest.prefix(width)
      guard part.count == width, part.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      rest = rest.dropFirst(width)
      return Int(part)
    }
    func mark(_ character: Character) -> Bool {
      guard rest.first == character else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = number(4), mark("-"), let month = number(2), mark("-"), let day = number(2) else { return nil }
    var (hour, minute, second, fraction) = (0, 0, 0, Int64(0))
    if mark("T") {
      guard let h = number(2), mark(":"), let m = number(2), mark(":"), let s = number(2) else { return nil }
      (hour, minute, second) = (h, m, s)
      if mark(".") {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        fraction = Int64((digits.prefix(7) + String(repeating: "0", count: max(0, 7 - digits.count)))) ?? 0
      }
    }
    guard let plain = try? PSDateTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second),
      let made = try? PSDateTime(ticks: plain.ticks + fraction)
    else { return nil }
    if rest.isEmpty { return .object(DateTimeObj(made)) }
    if rest == "Z" { return .object(DateTimeObj(made.with(kind: .utc))) }
    let isNegative = rest.first == "-"
    guard mark(isNegative ? "-" : "+"), let hours = number(2), mark(":"), let minutes = number(2), rest.isEmpty else {
      return nil
    }
    let offset = Int64(hours * 60 + minutes) * 600_000_000 * (isNegative ? -1 : 1)
    guard let utc = try? PSDateTime(ticks: made.ticks - offset, kind: .utc) else { return nil }
    return .object(DateTimeObj(utc.toLocalTime()))
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingXmlBlanks: String {
    func isBlank(_ character: Character) -> Bool {
      character == " " || character == "\n" || character == "\r" || character == "\t" || character == "\r\n"
    }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(self[first...last])
  }
}
