// Strings, numbers and lists to enum values: exact names, then names without case, then unambiguous beginnings of names; a value that the
// enum does not define is refused.

import Primitives

public enum EnumConversion {
  static func fromInteger(_ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    let number = value.underlying
    var raw: Int64
    if case .ulong(let v) = number { raw = Int64(bitPattern: v) } else { raw = Promotion.integer(number) ?? 0 }
    raw = Promotion.integer(EnumValue(target, raw).underlyingValue) ?? raw
    try check(raw, "UndefinedIntegerToEnum", value, target, runtime)
    return .object(EnumValue(target, raw))
  }

  static func fromString(_ text: PSString, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    let value = Value.string(text)
    let raw: Int64
    do {
      if let parsed = try parse(text.string, target) {
        raw = parsed
      } else {
        raw = try disambiguate(text.string, target)
      }
    } catch {
      let id: String
      if case .overflow = error {
        id = "CaseSensitiveEnumParseThrewAnException"
      } else {
        id = "SubstringDisambiguationEnumParseThrewAnException"
      }
      throw ConversionRun.failed(id, value, target, Primitive.exception(error), runtime)
    }
    try check(raw, "EnumParseUndefined", value, target, runtime)
    return .object(EnumValue(target, raw))
  }

  static func fromCollection(_ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws -> Value {
    let buffer = StringBuilderBuffer()
    for (i, item) in try Enumeration.list(value).enumerated() {
      if i > 0 { buffer.append(UInt16(0x2c)) }
      if case .string(let text) = item {
        buffer.append(text)
      } else {
        buffer.append(try Text.string(Conversion.convert(item, to: target, runtime), runtime))
      }
    }
    return try fromString(buffer.string, target, runtime)
  }

  /// `Enum.Parse` with, then without case; nil when a name is unknown. Throws on numbers out of range.
  public static func parse(_ text: String, _ target: TypeInfo) throws(PrimitiveError) -> Int64? {
    guard let info = target.enumInfo else { return nil }
    let trimmed = text.withoutBlanks
    guard let first = trimmed.utf8.first else { return nil }
    if (first >= 0x30 && first <= 0x39) || first == 0x2d || first == 0x2b {
      let code = EnumValue(target, 0).underlyingValue.code
      if let number = Int128(trimmed.hasPrefix("+") ? String(trimmed.dropFirst()) : String(trimmed)) {
        if code == .uint64 {
          guard let v = UInt64(exactly: number) else { throw Narrowing.overflow(code) }
          return Int64(bitPattern: v)
        }
        guard let wide = Int64(exactly: number), Narrowing.integer(wide, code) != nil else { throw Narrowing.overflow(code) }
        return wide
      }
    }
    var result: Int64 = 0
    for part in trimmed.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.withoutBlanks
      if let i = info.names.firstIndex(where: { $0 == name })
        ?? info.names.firstIndex(where: { $0.lowercased() == name.lowercased() })
      {
        result |= info.values[i]
      } else {
        return nil
      }
    }
    return result
  }

  /// The one name that begins with `text`.
  public static func disambiguate(_ text: String, _ target: TypeInfo) throws(PrimitiveError) -> Int64 {
    guard let info = target.enumInfo else { return 0 }
    let lower = text.lowercased()
    let matches = info.names.indices.filter { info.names[$0].lowercased().hasPrefix(lower) }
    if matches.count > 1 {
      if let exact = matches.first(where: { info.names[$0].lowercased() == lower }) { return info.values[exact] }
      if target.fullName == "System.IO.FileAttributes",
        let first = ["Directory", "ReadOnly", "System"].first(where: { $0.lowercased().hasPrefix(lower) }),
        let i = info.names.firstIndex(of: first)
      {
        return info.values[i]
      }
    }
    if matches.isEmpty {
      throw .argument(
        "Unable to match the identifier name \(text) to a valid enumerator name. Specify one of the following enumerator names and try "
          + "again:\n" + info.names.joined(separator: ", "))
    }
    if matches.count > 1 {
      throw .argument(
        "The identifier name \(text) cannot be processed because it is either too similar or identical to the following enumerator names: "
          + matches.map { info.names[$0] }.joined(separator: ", ") + ". Use a more specific identifier name.")
    }
    return info.values[matches[0]]
  }

  /// Refuses values that the enum does not define, unless it has negative ones.
  private static func check(_ raw: Int64, _ id: String, _ value: Value, _ target: TypeInfo, _ runtime: Runtime) throws {
    guard let info = target.enumInfo else { return }
    let isSigned = EnumValue(target, 0).underlyingValue.code.isSigned
    if isSigned, info.values.contains(where: { $0 < 0 }) { return }
    let defined: Bool
    if isSigned, raw < 0 {
      defined = false
    } else if info.isFlags {
      let all = info.values.reduce(0, |)
      defined = raw & ~all == 0
    } else {
      defined = info.values.contains(raw)
    }
    if defined { return }
    throw Thrown.invalidCast(
      "Cannot convert value \"\(ConversionRun.text(value, runtime))\" to type \"\(target.reflectionName)\" due to enumeration values that "
        + "are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "
        + "\"\(info.names.joined(separator: ","))\".", id: id)
  }
}
