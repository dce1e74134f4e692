// `[System.Globalization.IdnMapping]`: names of hosts beyond ASCII, as the network writes them (Punycode).

import Engine
import Objects
import Primitives

final class IdnMappingObj: Obj {
  var allowsUnassigned = false
  var usesStrictRules = false
  override var type: TypeInfo { IdnMappingObj.info }
  static let info = TypeInfo("System.Globalization.IdnMapping", .class, base: .object, declare: declare)
  static let family = TypeCatalog.Family(types: [info.fullName: { info }])

  /// Bias after a number was written (RFC 3492).
  private static func adapted(_ delta: Int, _ count: Int, first: Bool) -> Int {
    var delta = first ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }

  /// A label in Punycode, without the prefix.
  static func encode(_ label: String) -> String? {
    let points = label.unicodeScalars.map { Int($0.value) }
    var out = points.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = out.count
    var handled = basic
    if basic > 0 { out.append(0x2d) }
    var (n, delta, bias) = (0x80, 0, 72)
    while handled < points.count {
      guard let next = points.filter({ $0 >= n }).min() else { return nil }
      let (step, over) = (next - n).multipliedReportingOverflow(by: handled + 1)
      if over { return nil }
      delta += step
      n = next
      for point in points {
        if point < n { delta += 1 }
        guard point == n else { continue }
        var q = delta
        var k = 36
        while true {
          let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
          if q < t { break }
          let digit = t + (q - t) % (36 - t)
          out.append(UInt8(digit < 26 ? digit + 97 : digit + 22))
          q = (q - t) / (36 - t)
          k += 36
        }
        out.append(UInt8(q < 26 ? q + 97 : q + 22))
        bias = adapted(delta, handled + 1, first: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func decode(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let mark = bytes.lastIndex(of: 0x2d)
    var points = mark.map { bytes[..<$0].map { Int($0) } } ?? []
    var at = mark.map { $0 + 1 } ?? 0
    var (n, i, bias) = (0x80, 0, 72)
    while at < bytes.count {
      let before = i
      var (weight, k) = (1, 36)
      while true {
        guard at < bytes.count else { return nil }
        let byte = bytes[at] | 0x20
        at += 1
        let digit: Int
        if bytes[at - 1] >= 0x30, bytes[at - 1] <= 0x39 {
          digit = Int(bytes[at - 1]) - 22
        } else if byte >= 0x61, byte <= 0x7a {
          digit = Int(byte) - 97
        } else {
          return nil
        }
        i += digit * weight
        if i > 0x7fff_ffff { return nil }
        let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
        if digit < t { break }
        weight *= 36 - t
        if weight > 0x7fff_ffff { return nil }
        k += 36
      }
      bias = adapted(i - before, points.count + 1, first: before == 0)
      n += i / (points.count + 1)
      i %= points.count + 1
      points.insert(n, at: i)
      i += 1
    }
    var out = ""
    for point in points {
      guard let scalar = UInt32(exactly: point).flatMap(Unicode.Scalar.init) else { return nil }
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  /// A host's name as the network writes it.
  static func ascii(_ name: String, _ runtime: Runtime) throws -> String {
    let labels = name.split(omittingEmptySubsequences: false) { ".。．｡".contains($0) }
    var made: [String] = []
    for (i, label) in labels.enumerated() {
      if label.isEmpty, i < labels.count - 1 || i == 0 {
        throw DotNetError.argument("IDN labels must be between 1 and 63 characters long.", "unicode")
      }
      var text = String(label)
      if !text.unicodeScalars.allSatisfy({ $0.isASCII }) {
        text = Strings.toLower(PSString.make(text), invariant: true).string
        let composed = try MemberAccess.invoke(Value(text), PSString.make("Normalize"), [], runtime)
        guard let code = encode(composed.pstring?.string ?? text) else {
          throw DotNetError.argument("Decoded string is not a valid IDN name.", "unicode")
        }
        text = "xn--" + code
      }
      if text.utf8.count > 63 {
        throw DotNetError.argument("IDN labels must be between 1 and 63 characters long.", "unicode")
      }
      made.append(text)
    }
    return made.joined(separator: ".")
  }

  private static func unicode(_ name: String, _ runtime: Runtime) throws -> String {
    try name.split(separator: ".", omittingEmptySubsequences: false).map { label in
      guard label.lowercased().hasPrefix("xn--") else { return String(label) }
      guard let text = decode(String(label.dropFirst(4))) else {
        throw DotNetError.argument("Decoded string is not a valid IDN name.", "ascii")
      }
      return text
    }.joined(separator: ".")
  }

  /// The name for people, or the name itself when it is not one of these.
  static func readable(_ name: String) -> String {
    name.split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.lowercased().hasPrefix("xn--") ? decode(String(label.dropFirst(4))) ?? String(label) : String(label)
    }.joined(separator: ".")
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(IdnMappingObj()) }
    for (name, path) in [
      ("AllowUnassigned", \IdnMappingObj.allowsUnassigned), ("UseStd3AsciiRules", \IdnMappingObj.usesStrictRules),
    ]
      as [(String, ReferenceWritableKeyPath<IdnMappingObj, Bool> & Sendable)]
    {
      t.property(
        "bool \(name) {get;set;}", get: { .bool(($0.this.base.obj as? IdnMappingObj)?[keyPath: path] ?? false) },
        set: { c in
          (c.this.base.obj as? IdnMappingObj)?[keyPath: path] = c.bool(0)
          return .nothing
        })
    }
    for (name, parameter, body): (String, String, @Sendable (String, Runtime) throws -> String) in [
      ("GetAscii", "unicode", ascii), ("GetUnicode", "ascii", unicode),
    ] {
      t.method("string \(name)(string \(parameter))") { c in
        let text = try c.required(0, parameter).string
        if text.isEmpty {
          throw DotNetError.argument("IDN labels must be between 1 and 63 characters long.", parameter)
        }
        return Value(try body(text, c.runtime))
      }
    }
  }
}
