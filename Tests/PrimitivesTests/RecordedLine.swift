// Reads the recorded truth (Tests/Conformance/tables) and takes from it the lines whose expression is simple enough to evaluate here
// without a PowerShell: a literal, a format, a call of one method.
import Foundation
import Testing

@testable import Primitives

/// One line of a table.
struct RecordedLine: Sendable {
  let expression: String
  let result: String

  /// The text between the quotes of a string result, unescaped; nil for another type or an error.
  var text: String? {
    guard result.hasPrefix("'"), result.hasSuffix("'"), result.count >= 2 else { return nil }
    return RecordedLine.unescape(String(result.dropFirst().dropLast())).replacingOccurrences(of: "''", with: "'")
  }

  static func unescape(_ text: String) -> String {
    var out: [UInt16] = []
    let units = Array(text.utf16)
    var at = 0
    while at < units.count {
      if units[at] == 0x5C, at + 1 < units.count {
        switch units[at + 1] {
        case 0x6E: out.append(10)
        case 0x72: out.append(13)
        case 0x74: out.append(9)
        case 0x75:
          let hex = String(decoding: units[(at + 2)..<min(at + 6, units.count)], as: UTF16.self)
          out.append(UInt16(hex, radix: 16) ?? 0xFFFD)
          at += 4
        default: out.append(units[at + 1])
        }
        at += 2
      } else {
        out.append(units[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF16.self)
  }

  static func read(_ family: String) throws -> [RecordedLine] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Conformance/tables/\(family).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return fields.count == 2 ? RecordedLine(expression: String(fields[0]), result: String(fields[1])) : nil
    }
  }
}

/// Number literals as the tables write them.
enum Literal {
  static func number(_ text: String) -> NumberValue? {
    var text = text
    if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
    if let named = named[text] { return named }
    for (prefix, make) in casts where text.hasPrefix(prefix) {
      return make(text.dropFirst(prefix.count).trimmingCharacters(in: CharacterSet(charactersIn: "'\"")))
    }
    if text.first.map({ $0.isNumber || $0 == "-" || $0 == "." }) == true { return PSNumberScan.scan(text) }
    return nil
  }

  private static let named: [String: NumberValue] = [
    "[double]::NaN": .double(.nan), "[double]::NegativeInfinity": .double(-.infinity),
    "[double]::PositiveInfinity": .double(.infinity),
  ]
  private static let casts: [(String, @Sendable (String) -> NumberValue?)] = [
    ("[byte]", { UInt64($0).map { .uint($0, bits: 8) } }),
    ("[uint64]", { UInt64($0).map { .uint($0, bits: 64) } }),
    ("[long]", { Int64($0).map { .int($0, bits: 64) } }),
    ("[single]", { Float($0).map { .float($0) } }),
    ("[bigint]", { Double($0).flatMap { try? .big(BigInt($0)) } }),
  ]
}

/// Counts and reports; a few differences are shown, all are counted.
struct Tally {
  private(set) var seen = 0
  private(set) var wrong: [String] = []

  mutating func check(_ line: RecordedLine, _ actual: String, _ expected: String) {
    seen += 1
    if actual != expected { wrong.append("\(line.expression): \(actual) instead of \(expected)") }
  }

  func report(atLeast count: Int) {
    #expect(seen >= count, "only \(seen) lines were simple enough")
    let shown = wrong.prefix(40).joined(separator: "\n")
    #expect(wrong.isEmpty, "\(wrong.count) of \(seen):\n\(shown)")
  }
}
