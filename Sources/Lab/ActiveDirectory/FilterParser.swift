// The -Filter language of the ActiveDirectory module (FACTS A4); with `allowsNull` it is also Lync's. Recursive descent over
// bytes with a limit on nesting.

/// What a variable in a filter stands for.
public enum FilterVariable: Sendable {
  case undefined
  case value(LabValue)
  /// An object that isn't a plain value: the full name of its type.
  case object(type: String)
}

public struct FilterParser {
  private let source: String
  private let bytes: [UInt8]
  private let variables: (String) -> FilterVariable
  private let allowsNull: Bool
  private var at = 0
  private var depth = 0

  /// - Parameters:
  ///   - allowsNull: whether `$null` is a value (Lync) or an undefined variable (Active Directory).
  ///   - variables: looks up a variable by its name without `$`.
  public static func parse(
    _ text: String, allowsNull: Bool = false, variables: (String) -> FilterVariable = { _ in .undefined }
  ) throws(LabError) -> DirectoryFilter {
    if text.trimmed == "*" { return .all }
    // The closure doesn't outlive the call.
    let result: Result<DirectoryFilter, LabError> = withoutActuallyEscaping(variables) { variables in
      var parser = FilterParser(source: text, bytes: Array(text.utf8), variables: variables, allowsNull: allowsNull)
      do throws(LabError) {
        let filter = try parser.disjunction()
        parser.skipSpace()
        if parser.at < parser.bytes.count { throw parser.syntaxError() }
        return .success(filter)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(source: String, bytes: [UInt8], variables: @escaping (String) -> FilterVariable, allowsNull: Bool) {
    self.source = source
    self.bytes = bytes
    self.variables = variables
    self.allowsNull = allowsNull
  }

  private func syntaxError(_ message: String = "syntax error", at position: Int? = nil) -> LabError {
    .adFilterSyntax(source, message, at: (position ?? at) + 1)
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || (bytes[at] >= 9 && bytes[at] <= 13) { at += 1 }
  }

  private mutating func disjunction() throws(LabError) -> DirectoryFilter {
    var parts = [try conjunction()]
    while takeOperator("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(LabError) -> DirectoryFilter {
    var parts = [try negation()]
    while takeOperator("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negation() throws(LabError) -> DirectoryFilter {
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { throw syntaxError() }
    if takeOperator("not") { return .not(try negation()) }
    skipSpace()
    guard at < bytes.count else { throw syntaxError() }
    if bytes[at] == 0x21 {
      at += 1
      return .not(try negation())
    }
    if bytes[at] == 0x28 {
      at += 1
      let inner = try disjunction()
      skipSpace()
      guard at < bytes.count, bytes[at] == 0x29 else { throw syntaxError() }
      at += 1
      return inner
    }
    return try comparison()
  }

  /// Takes `-name` when it stands here as a whole word.
  private mutating func takeOperator(_ name: String) -> Bool {
    skipSpace()
    let word = Array(name.utf8)
    guard at + word.count < bytes.count, bytes[at] == 0x2D else { return false }
    for (index, byte) in word.enumerated() where bytes[at + 1 + index] | 0x20 != byte { return false }
    let after = at + 1 + word.count
    guard after >= bytes.count || !isWord(bytes[after]) else { return false }
    at = after
    return true
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F || byte == 0x2D
      || byte >= 0x80
      || byte == 0x2E
  }

  private mutating func comparison() throws(LabError) -> DirectoryFilter {
    let start = at
    var property: String
    if bytes[at] == 0x27 || bytes[at] == 0x22 {
      property = try quoted()
    } else {
      while at < bytes.count, isWord(bytes[at]) { at += 1 }
      guard at > start, bytes[start] != 0x2D else { throw syntaxError(at: start) }
      property = String(decoding: bytes[start..<at], as: UTF8.self)
    }
    property = fold(property)
    skipSpace()
    let operatorStart = at
    guard at < bytes.count else { throw syntaxError() }
    guard bytes[at] == 0x2D else {
      while at < bytes.count, bytes[at] != 0x20 { at += 1 }
      let word = String(decoding: bytes[operatorStart..<at], as: UTF8.self)
      throw syntaxError("Operator Not supported: \(word)", at: operatorStart)
    }
    at += 1
    while at < bytes.count, isWord(bytes[at]) { at += 1 }
    let name = fold(String(decoding: bytes[(operatorStart + 1)..<at], as: UTF8.self))
    guard let comparison = DirectoryFilter.Operator(rawValue: name) else {
      throw syntaxError("Operator Not supported: -\(name)", at: operatorStart)
    }
    return .compare(property: property, comparison, try value())
  }

  private mutating func value() throws(LabError) -> LabValue {
    skipSpace()
    guard at < bytes.count else { throw syntaxError() }
    let start = at
    switch bytes[at] {
    case 0x27: return .string(try quoted())
    case 0x22: return .string(try quoted())
    case 0x24:
      at += 1
      return try variable()
    default:
      while at < bytes.count, isWord(bytes[at]) { at += 1 }
      let word = String(decoding: bytes[start..<at], as: UTF8.self)
      if let number = Int64(word) { return .long(number) }
      if word.utf8.starts(with: "0x".utf8), let number = Int64(word.dropFirst(2), radix: 16) { return .long(number) }
      throw syntaxError(at: start)
    }
  }

  /// After the `$`.
  private mutating func variable() throws(LabError) -> LabValue {
    let start = at
    let braced = at < bytes.count && bytes[at] == 0x7B
    if braced {
      while at < bytes.count, bytes[at] != 0x7D { at += 1 }
      at = min(at + 1, bytes.count)
    } else {
      while at < bytes.count, isWord(bytes[at]), bytes[at] != 0x2D, bytes[at] != 0x2E { at += 1 }
      while at < bytes.count, bytes[at] == 0x3A, at + 1 < bytes.count, isWord(bytes[at + 1]) {
        at += 1
        while at < bytes.count, isWord(bytes[at]), bytes[at] != 0x2D, bytes[at] != 0x2E { at += 1 }
      }
    }
    var name = String(decoding: bytes[start..<at], as: UTF8.self)
    if braced { name = String(name.dropFirst().dropLast()) }
    switch fold(name) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null":
      if allowsNull { return .null }
      throw .adFilterVariable(name)
    default: break
    }
    let found = variables(name)
    if at < bytes.count, bytes[at] == 0x2E {
      at += 1
      let propertyStart = at
      while at < bytes.count, isWord(bytes[at]) { at += 1 }
      let property = String(decoding: bytes[propertyStart..<at], as: UTF8.self)
      switch found {
      case .undefined: throw .adFilterVariable(name)
      case .object(let type): throw .adFilterProperty(property, of: type)
      case .value(let value): throw .adFilterProperty(property, of: FilterParser.typeName(of: value))
      }
    }
    switch found {
    case .undefined: throw .adFilterVariable(name)
    case .value(.null): if allowsNull { return .null } else { throw .adFilterVariable(name) }
    case .value(let value): return value
    case .object(let type): return .string(type)
    }
  }

  private static func typeName(of value: LabValue) -> String {
    switch value {
    case .int: return "System.Int32"
    case .long: return "System.Int64"
    case .boolean: return "System.Boolean"
    case .time: return "System.DateTime"
    case .guid: return "System.Guid"
    case .record(let record): return record.typeName
    default: return "System.String"
    }
  }

  /// A quoted text with the quote doubled inside; variables expand in double quotes.
  private mutating func quoted() throws(LabError) -> String {
    let start = at
    let quote = bytes[at]
    at += 1
    var out: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote {
        if at + 1 < bytes.count, bytes[at + 1] == quote {
          out.append(quote)
          at += 2
          continue
        }
        at += 1
        return String(decoding: out, as: UTF8.self)
      }
      if quote == 0x22, byte == 0x60, at + 1 < bytes.count {
        out.append(bytes[at + 1])
        at += 2
        continue
      }
      if quote == 0x22, byte == 0x24, at + 1 < bytes.count, isWord(bytes[at + 1]) || bytes[at + 1] == 0x7B {
        at += 1
        out += Array(try variable().text.utf8)
        continue
      }
      out.append(byte)
      at += 1
    }
    throw syntaxError(at: start)
  }
}
