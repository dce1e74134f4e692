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
  /// The lines around, when they were asked for.
  var context: Context?
  /// Where the matches stand in the line, when they are to be shown in reverse.
  var emphasis: [(index: Int, length: Int)]?

  /// The lines around a match, and those of them that are shown with it.
  struct Context {
    var before: [PSString] = []
    var after: [PSString] = []
    var shownBefore: [PSString] = []
    var shownAfter: [PSString] = []
  }

  init() { super.init() }

  /// A copy whose surroundings are not shown: it has been picked from others.
  func withoutDisplayContext() -> MatchInfoObj {
    let copy = MatchInfoObj()
    (copy.ignoreCase, copy.lineNumber, copy.line, copy.path, copy.pattern) = (ignoreCase, lineNumber, line, path, pattern)
    copy.matches = matches
    copy.emphasis = emphasis
    copy.context = context
    copy.context?.shownBefore = []
    copy.context?.shownAfter = []
    return copy
  }

  override var type: TypeInfo { MatchInfoTypes.info }
  override func describe(_ runtime: Runtime) throws -> String { text(path) }

  var fileName: String { path == "InputStream" ? path : path.split(separator: "/").last.map(String.init) ?? path }

  /// As Out-Host shows it: path, line number and line for files, the line alone for piped text.
  func text(_ shownPath: String, emphasized: Bool = false) -> String {
    let line = emphasized ? emphasizedLine : self.line
    guard let context else { return format(line, lineNumber, "", shownPath) }
    var lines: [String] = []
    var number = lineNumber - context.shownBefore.count
    for text in context.shownBefore {
      lines.append(format(text, number, "  ", shownPath))
      number += 1
    }
    lines.append(format(line, lineNumber, "> ", shownPath))
    number = lineNumber + 1
    for text in context.shownAfter {
      lines.append(format(text, number, "  ", shownPath))
      number += 1
    }
    return lines.joined(separator: "\n")
  }

  /// The line with its matches in reverse.
  private var emphasizedLine: PSString {
    guard let emphasis else { return line }
    var units: [UInt16] = []
    var at = 0
    for (index, length) in emphasis where index >= at {
      line.slice(at, index - at).withUnits { units.append(contentsOf: $0) }
      units.append(contentsOf: "\u{1b}[7m".utf16)
      line.slice(index, length).withUnits { units.append(contentsOf: $0) }
      units.append(contentsOf: "\u{1b}[0m".utf16)
      at = index + length
    }
    line.slice(at, line.count - at).withUnits { units.append(contentsOf: $0) }
    return PSString.make(units)
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
      t.property("ulong LineNumber {get;set;}") { .ulong(UInt64(clamping: try own($0).lineNumber)) }
      t.property("string Line {get;set;}") { .string(try own($0).line) }
      t.property("string Filename {get;}") { Value(try own($0).fileName) }
      t.property("string Path {get;set;}") { Value(try own($0).path) }
      t.property("string Pattern {get;set;}") { Value(try own($0).pattern) }
      t.property("Microsoft.PowerShell.Commands.MatchInfoContext Context {get;set;}") {
        guard let found = try own($0).context else { return .null }
        func lines(_ texts: [PSString]) -> Value { .strings(texts.map(\.string)) }
        return .object(
          RecordObj(
            context,
            [
              ("PreContext", lines(found.before)), ("PostContext", lines(found.after)),
              ("DisplayPreContext", lines(found.shownBefore)), ("DisplayPostContext", lines(found.shownAfter)),
            ]))
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
        return Value(match.text(match.relativePath($0.text(0)), emphasized: true))
      }
    })
}
