// `MatchInfo`: a line that Select-String found, with where it was and what stood around it.

import Engine
import Objects
import Primitives

final class MatchInfoObj: Obj {
  var ignoreCase = true
  var lineNumber = 0
  var line: PSString = .empty
  var path = "InputStream"
  var pattern = ""
  var matches: [Value] = []
  /// Lines before and after, when context was asked for.
  var before: [PSString]?
  var after: [PSString] = []

  init() { super.init() }
  override var type: TypeInfo { MatchInfoTypes.info }
  override func describe(_ runtime: Runtime) throws -> String { text(path) }

  var fileName: String { path == "InputStream" ? path : path.split(separator: "/").last.map(String.init) ?? path }

  /// As Out-Host shows it: path, line number and line for files, the line alone for piped text.
  func text(_ shownPath: String) -> String {
    guard let before else { return format(line, lineNumber, "", shownPath) }
    var lines: [String] = []
    var number = lineNumber - before.count
    for text in before {
      lines.append(format(text, number, "  ", shownPath))
      number += 1
    }
    lines.append(format(line, lineNumber, "> ", shownPath))
    number = lineNumber + 1
    for text in after {
      lines.append(format(text, number, "  ", shownPath))
      number += 1
    }
    return lines.joined(separator: "\n")
  }

  private func format(_ line: PSString, _ number: Int, _ prefix: String, _ shownPath: String) -> String {
    path == "InputStream" ? prefix + line.string : "\(prefix)\(shownPath):\(number):\(line.string)"
  }

  /// The path as seen from a folder.
  func relativePath(_ folder: String) -> String {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
  }
}

enum MatchInfoTypes {
  static let context = RecordObj.type(
    "Microsoft.PowerShell.Commands.MatchInfoContext", "string[] PreContext {get;set;}", "string[] PostContext {get;set;}",
    "string[] DisplayPreContext {get;set;}", "string[] DisplayPostContext {get;set;}")

  static let info = TypeInfo(
    "Microsoft.PowerShell.Commands.MatchInfo", base: .object,
    declare: { t in
      @Sendable func own(_ call: Call) throws -> MatchInfoObj {
        guard let match = call.this.base.obj as? MatchInfoObj else { throw DotNetError.invalidOperation("This is no match.") }
        return match
      }
      t.property("bool IgnoreCase {get;set;}") { .bool(try own($0).ignoreCase) }
      t.property("int LineNumber {get;set;}") { Value(try own($0).lineNumber) }
      t.property("string Line {get;set;}") { .string(try own($0).line) }
      t.property("string Filename {get;}") { Value(try own($0).fileName) }
      t.property("string Path {get;set;}") { Value(try own($0).path) }
      t.property("string Pattern {get;set;}") { Value(try own($0).pattern) }
      t.property("Microsoft.PowerShell.Commands.MatchInfoContext Context {get;set;}") {
        let match = try own($0)
        guard let before = match.before else { return .null }
        let pre = Value.strings(before.map(\.string))
        let post = Value.strings(match.after.map(\.string))
        return .object(
          RecordObj(
            context, [("PreContext", pre), ("PostContext", post), ("DisplayPreContext", pre), ("DisplayPostContext", post)]))
      }
      t.property("System.Text.RegularExpressions.Match[] Matches {get;set;}") {
        .object(ArrayObj(ContiguousArray(try own($0).matches), of: .regexMatch))
      }
      t.method("string RelativePath(string directory)") { Value(try own($0).relativePath($0.text(0))) }
      t.method("string ToString()") { Value(try own($0).text(try own($0).path)) }
      t.method("string ToString(string directory)") {
        let match = try own($0)
        return Value(match.text(match.relativePath($0.text(0))))
      }
      t.method("string ToEmphasizedString(string directory)") {
        let match = try own($0)
        return Value(match.text(match.relativePath($0.text(0))))
      }
    })
}
