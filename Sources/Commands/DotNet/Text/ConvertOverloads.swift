// `[Convert]`: base 64 in arrays of characters, hexadecimal text in small letters, types by their code.

import Engine
import Objects
import Primitives

enum ConvertOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.Convert": declare]

  @Sendable private static func declare(_ t: TypeBuilder) {
    declareBase64(t)
    declareCodes(t)
  }

  private static func declareBase64(_ t: TypeBuilder) {
    let from = PSString.make("FromBase64String"), to = PSString.make("ToBase64String")
    t.staticMethod("static byte[] FromBase64CharArray(char[] inArray, int offset, int length)") { c in
      guard let source = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("inArray") }
      if c.int(2) < 0 { throw DotNetError.negative(c.int(2), "length") }
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "offset") }
      guard c.int(1) <= source.items.count - c.int(2) else {
        throw DotNetError.outOfRange(
          "Offset and length must refer to a position in the string.", "offset")
      }
      let units = source.items[c.int(1)..<(c.int(1) + c.int(2))].compactMap { item -> UInt16? in
        if case .char(let unit) = item { return unit } else { return nil }
      }
      return try MemberAccess.invokeStatic(c.target, from, [.string(PSString.make(units))], c.runtime)
    }
    let list = "byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut"
    @Sendable func write(_ c: Call, _ options: [Value]) throws -> Value {
      guard let target = c.obj(3) as? ArrayObj else { throw DotNetError.argumentNull("outArray") }
      let bytes = try c.bytes(0, "inArray")
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= bytes.count - c.int(2) else {
        throw DotNetError.outOfRange("Offset and length must refer to a position in the string.", "offsetIn")
      }
      let part = Value.bytes(bytes[c.int(1)..<(c.int(1) + c.int(2))])
      let text = try MemberAccess.invokeStatic(c.target, to, [part] + options, c.runtime).pstring ?? .empty
      guard c.int(4) >= 0, c.int(4) <= target.items.count - text.count else {
        throw DotNetError.outOfRange(
          "Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.",
          "offsetOut")
      }
      for i in 0..<text.count { target.items[c.int(4) + i] = .char(text[i]) }
      return .int32(text.count)
    }
    t.staticMethod("static int ToBase64CharArray(\(list))") { try write($0, []) }
    t.staticMethod("static int ToBase64CharArray(\(list), System.Base64FormattingOptions options)") {
      try write($0, [$0.args[5]])
    }
    t.staticMethod(
      "static string ToBase64String(byte[] inArray, int offset, int length, System.Base64FormattingOptions options)"
    ) { c in
      let bytes = try c.bytes(0, "inArray")
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= bytes.count - c.int(2) else {
        throw DotNetError.outOfRange("Offset and length must refer to a position in the string.", "offset")
      }
      return try MemberAccess.invokeStatic(
        c.target, to, [.bytes(bytes[c.int(1)..<(c.int(1) + c.int(2))]), c.args[3]], c.runtime)
    }
  }

  private static func declareCodes(_ t: TypeBuilder) {
    t.staticMethod(
      "static System.Object ChangeType(System.Object value, System.TypeCode typeCode, System.IFormatProvider provider)"
    ) { c in
      guard let code = (c.obj(1) as? EnumValue)?.text, let type = TypeCatalog.find("System." + code) else { return c.args[0] }
      return try MemberAccess.invokeStatic(
        c.target, PSString.make("ChangeType"), [c.args[0], .object(type), c.args[2]], c.runtime)
    }
    t.staticMethod("static string ToHexStringLower(byte[] inArray, int offset, int length)") { c in
      let upper = try MemberAccess.invokeStatic(c.target, PSString.make("ToHexString"), c.args, c.runtime)
      return try MemberAccess.invoke(upper, PSString.make("ToLowerInvariant"), [], c.runtime)
    }
  }
}
