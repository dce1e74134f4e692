// Writes a value as the tables' driver does (tables-driver.ps1).

import Foundation
import Primitives

@testable import Objects

enum ValueShow {
  static func text(_ text: PSString) -> String {
    var out = "'"
    for i in 0..<text.count {
      let n = text[i]
      if n < 32 || n > 126 || n == 92 || n == 39 {
        let hex = String(n, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      } else {
        out.unicodeScalars.append(Unicode.Scalar(UInt8(n)))
      }
    }
    return out + "'"
  }

  static func show(_ value: Value, _ runtime: Runtime, _ depth: Int = 0) throws -> String {
    let base = value.base
    if base.isNull { return "null" }
    if depth > 4 { return "<\(base.type.name)>" }
    switch base {
    case .string(let text): return Self.text(text)
    case .bool(let v): return v ? "True" : "False"
    case .char(let v): return "[char]\(v)"
    case .double(let v): return "[double]" + NumberText.string(v)
    case .single(let v): return "[single]" + NumberText.string(v)
    case .int(let v): return String(v)
    default: break
    }
    if let v = base.decimal { return "[decimal]" + v.description }
    if let v = base.dateTime { return "[datetime]\(v.ticks) \(["Unspecified", "Utc", "Local", "Local"][Int(v.kind.rawValue)])" }
    if let v = base.obj as? TypeInfo { return "[type]" + v.clrFullName }
    if let v = base.obj as? ErrorRecord { return "[error]" + v.fullyQualifiedErrorId }
    if let v = base.dictionary {
      var parts: [(String, String)] = []
      for position in v.orderedPositions {
        guard let key = v.table.key(at: position) else { continue }
        let item = try show(key, runtime, depth + 1) + "=" + show(v.table.value(at: position), runtime, depth + 1)
        parts.append((try Text.string(key, runtime).string.lowercased(), item))
      }
      parts.sort { $0.0 < $1.0 }
      return "[\(base.type.name)]{" + parts.map(\.1).joined(separator: "; ") + "}"
    }
    if let v = base.obj as? CustomObj {
      let parts = try (0..<v.bag.count).map {
        "\(v.bag.shape.names[$0].string)=\(try show(v.bag.values[$0], runtime, depth + 1))"
      }
      return "[psobject]{" + parts.joined(separator: "; ") + "}"
    }
    if let v = base.sequence {
      return "[\(base.type.name)](" + (try v.items.map { try show($0, runtime, depth + 1) }).joined(separator: ", ") + ")"
    }
    return "[\(base.type.clrFullName)]" + text(try Formattable.toString(base, format: nil, culture: .invariant, runtime))
  }

  static func show(_ error: Thrown) -> String {
    let message = error.record.exception.message.replacingOccurrences(of: "\r", with: "").replacingOccurrences(
      of: "\n", with: "\\n")
    return "!\(error.record.fullyQualifiedErrorId)|\(message)"
  }
}
