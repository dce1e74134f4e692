// `TryFormat`, `Parse` and `TryParse` over spans: what `ToString` gives, written into an array that a script hands over, and what `Parse` takes
// from one.

import Engine
import Objects
import Primitives

enum SpanFormatting {
  private static let chars = "System.Span[char] destination, [ref] int charsWritten"
  private static let bytes = "System.Span[byte] utf8Destination, [ref] int bytesWritten"
  private static let provider = "System.IFormatProvider provider"
  private static let format = "System.ReadOnlySpan[char] format"

  /// Types whose TryFormat takes a format and a provider.
  private static let formattable = [
    "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Decimal", "Half", "Int128",
    "UInt128", "DateTime", "DateTimeOffset", "TimeSpan", "DateOnly", "TimeOnly", "Numerics.BigInteger", "Numerics.Complex",
  ]

  static let declarations: TypeCatalog.Declarations = {
    var all: TypeCatalog.Declarations = [:]
    for name in formattable {
      all["System." + name] = { t in
        tryFormat(t, "bool TryFormat(\(chars), \(format), \(provider))", optional: 2)
        if name != "Numerics.BigInteger" {
          tryFormat(t, "bool TryFormat(\(bytes), \(format), \(provider))", optional: 2)
        }
        parse(t)
      }
    }
    all["System.Guid"] = { t in
      tryFormat(t, "bool TryFormat(\(chars), \(format))", optional: 1)
      tryFormat(t, "bool TryFormat(\(bytes), \(format))", optional: 1)
      parse(t)
      t.method("bool TryWriteBytes(System.Span[byte] destination)") { c in
        .bool(c.fill(0, try guidBytes(c, bigEndian: false)))
      }
      t.method("bool TryWriteBytes(System.Span[byte] destination, bool bigEndian, [ref] int bytesWritten)") { c in
        let done = c.fill(0, try guidBytes(c, bigEndian: c.bool(1)))
        c.store(2, .int(done ? 16 : 0))
        return .bool(done)
      }
    }
    for name in ["Boolean", "Version", "Uri", "Net.IPAddress"] {
      all["System." + name] = { t in
        tryFormat(t, "bool TryFormat(\(chars))", optional: 0)
        if name == "Version" || name == "Net.IPAddress" { tryFormat(t, "bool TryFormat(\(bytes))", optional: 0) }
        if name == "Version" {
          for (buffer, written) in [("char", "chars"), ("byte", "bytes")] {
            t.method(
              "bool TryFormat(System.Span[\(buffer)] \(buffer == "byte" ? "utf8Destination" : "destination"), int fieldCount, [ref] int \(written)Written)"
            ) { c in
              let text = try MemberAccess.invoke(c.this, toText, [c.args[1]], c.runtime)
              return write(text.pstring ?? .empty, c, 2, utf8: buffer == "byte")
            }
          }
        }
        if name != "Uri" { parse(t) }
      }
    }
    return all
  }()

  private static let toText = PSString.make("ToString")
  private static let toByteArray = PSString.make("ToByteArray")

  private static func guidBytes(_ c: Call, bigEndian: Bool) throws -> ContiguousArray<Value> {
    let args: [Value] = bigEndian ? [.bool(true)] : []
    return try MemberAccess.invoke(c.this, toByteArray, args, c.runtime).sequence?.items ?? []
  }

  /// Writes text into the first argument and how long it is into another.
  private static func write(_ text: PSString, _ c: Call, _ count: Int, utf8: Bool) -> Value {
    let items: ContiguousArray<Value> =
      utf8
      ? ContiguousArray(text.string.utf8.map { .byte($0) }) : text.withUnits { ContiguousArray($0.map { Value.char($0) }) }
    let done = c.fill(0, items)
    c.store(count, .int32(done ? items.count : 0))
    return .bool(done)
  }

  /// One overload; its last parameters may be left out.
  private static func tryFormat(_ t: TypeBuilder, _ definition: String, optional: Int) {
    let body: MemberBody = { c in
      var args: [Value] = []
      if optional > 0 {
        let format = c.spanText(2)
        args = optional == 1 ? [.string(format)] : [.string(format), c.args.count > 3 ? c.args[3] : .null]
      }
      let text = try MemberAccess.invoke(c.this, toText, args, c.runtime)
      return write(text.pstring ?? .empty, c, 1, utf8: definition.contains("utf8"))
    }
    let parameters = [
      Parameter(
        name: definition.contains("utf8") ? "utf8Destination" : "destination", typeText: "System.Span",
        type: TypeCatalog.find(definition.contains("utf8") ? "System.Span[byte]" : "System.Span[char]") ?? .object),
      Parameter(name: "written", typeText: "int", isRef: true, type: .int32),
      Parameter(
        name: "format", typeText: "System.ReadOnlySpan", defaultText: "default",
        type: TypeCatalog.find("System.ReadOnlySpan[char]") ?? .object),
      Parameter(
        name: "provider", typeText: "System.IFormatProvider", defaultText: "null",
        type: TypeCatalog.find("System.IFormatProvider") ?? .object),
    ]
    t.method(
      Method(
        name: "TryFormat", definition: definition, parameters: Array(parameters.prefix(2 + optional)), isStatic: false,
        returnType: .bool, body: body))
  }

  /// `Parse` and `TryParse` of characters in an array: as of the string.
  private static func parse(_ t: TypeBuilder) {
    let word = t.owner.shortName()
    let type = t.owner
    @Sendable func text(_ c: Call, _ rest: [Value]) throws -> Value {
      try MemberAccess.invokeStatic(type, PSString.make("Parse"), [.string(c.spanText(0))] + rest, c.runtime)
    }
    @Sendable func attempt(_ c: Call, _ rest: [Value], _ place: Int) throws -> Value {
      try MemberAccess.invokeStatic(
        type, PSString.make("TryParse"), [.string(c.spanText(0))] + rest + [c.args[place]], c.runtime)
    }
    let source = "System.ReadOnlySpan[char] s"
    if type === TypeInfo.bool || type.name == "Version" || type.name == "IPAddress" || type.name == "Guid" {
      let source = type === TypeInfo.bool ? "System.ReadOnlySpan[char] value" : "System.ReadOnlySpan[char] input"
      t.staticMethod("static \(word) Parse(\(source))") { try text($0, []) }
      t.staticMethod("static bool TryParse(\(source), [ref] \(word) result)") { try attempt($0, [], 1) }
      return
    }
    let isDate = ["DateTime", "DateTimeOffset", "TimeSpan", "DateOnly", "TimeOnly"].contains(type.name)
    t.staticMethod("static \(word) Parse(\(source), \(provider))") { try text($0, [$0.args[1]]) }
    t.staticMethod("static bool TryParse(\(source), [ref] \(word) result)") { try attempt($0, [], 1) }
    if isDate {
      t.staticMethod("static \(word) Parse(\(source))") { try text($0, []) }
      return
    }
    t.staticMethod("static \(word) Parse(\(source))") { try text($0, []) }
    t.staticMethod("static \(word) Parse(\(source), System.Globalization.NumberStyles style, \(provider))") {
      try text($0, [$0.args[1], $0.args[2]])
    }
    t.staticMethod(
      "static bool TryParse(\(source), System.Globalization.NumberStyles style, \(provider), [ref] \(word) result)"
    ) { try attempt($0, [$0.args[1], $0.args[2]], 3) }
  }
}
