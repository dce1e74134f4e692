// Reads the lines of Tests/Conformance/tables whose expressions are simple enough to be answered by this room: string literals around an
// operator or a method. A line that does not have the asked shape is passed over; the tests count what they took.

import Foundation
import Primitives
import Testing

/// One line: an expression's pieces and the recorded result.
struct TableLine {
  var expression: String
  var result: String
}

enum Tables {
  static func lines(_ name: String, file: String = #filePath) throws -> [TableLine] {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("Conformance/tables/\(name).tsv"), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: true).compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? TableLine(expression: String(parts[0]), result: String(parts[1])) : nil
    }
  }

  /// Splits an expression into its string literals and the text around them, in which each literal stands as §.
  static func shape(_ expression: String) -> (String, [PSString])? {
    var shape = ""
    var literals: [PSString] = []
    let units = Array(expression.utf16)
    var at = 0
    while at < units.count {
      let quote = units[at]
      if quote != 0x27 && quote != 0x22 {
        shape.append(String(decoding: [quote], as: UTF16.self))
        at += 1
        continue
      }
      at += 1
      var body: [UInt16] = []
      while at < units.count {
        if units[at] == quote {
          if at + 1 < units.count && units[at + 1] == quote {
            body.append(quote)
            at += 2
            continue
          }
          break
        }
        if quote == 0x22 && units[at] == 0x60 && at + 1 < units.count {
          switch units[at + 1] {
          case 0x6e: body.append(10)
          case 0x74: body.append(9)
          case 0x72: body.append(13)
          case 0x60, 0x24, 0x22: body.append(units[at + 1])
          default: return nil
          }
          at += 2
          continue
        }
        if quote == 0x22 && units[at] == 0x24 { return nil }
        body.append(units[at])
        at += 1
      }
      at += 1
      literals.append(PSString.make(body))
      shape += "§"
    }
    return (shape, literals)
  }

  static func show(_ string: PSString?) -> String {
    guard let string else { return "null" }
    var out = "'"
    for i in 0..<string.count {
      let unit = string[i]
      if unit < 32 || unit > 126 || unit == 92 || unit == 39 {
        out += "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16)
      } else {
        out.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      }
    }
    return out + "'"
  }

  /// A string array as an operator returns it.
  static func show(_ strings: [PSString], type: String = "String[]") -> String {
    "[\(type)](" + strings.map { show($0) }.joined(separator: ", ") + ")"
  }

  /// What `.Value` of a collection shows as: unrolled.
  static func showUnrolled(_ strings: [PSString]) -> String {
    strings.isEmpty ? "null" : strings.count == 1 ? show(strings[0]) : show(strings, type: "Object[]")
  }

  static func show(_ flag: Bool) -> String { flag ? "True" : "False" }
}
