// Select-String: patterns in files and in piped text.

import Engine
import Objects
import Primitives

final class SelectStringCommand: Cmdlet {
  private var patterns: [(text: String, regex: RegexPattern?)] = []
  private var simple: [PSString] = []
  private var isSimple = false
  private var ignoreCase = true
  private var negated = false
  private var allMatches = false
  private var contextBefore = 0
  private var contextAfter = 0
  private var hasContext = false
  private var streamNumber = 0
  private var recent: [PSString] = []
  private var pending: [(match: MatchInfoObj, left: Int)] = []
  private var done = false
  private var foundAny = false

  override func begin() throws {
    isSimple = flag("SimpleMatch")
    ignoreCase = !flag("CaseSensitive")
    negated = flag("NotMatch")
    allMatches = flag("AllMatches")
    for pattern in strings("Pattern") ?? [] {
      if isSimple {
        simple.append(PSString.make(pattern))
        patterns.append((pattern, nil))
        continue
      }
      do {
        patterns.append((pattern, try RegexObj.cache.pattern(PSString.make(pattern), ignoreCase ? [.ignoreCase] : [])))
      } catch let error as PrimitiveError {
        throw terminate(
          "System.ArgumentException",
          "The string \(pattern) is not a valid regular expression: \(error.message)", id: "InvalidRegex", .InvalidArgument,
          target: Value(pattern))
      }
    }
    if has("Context") {
      let numbers = array("Context").compactMap { $0.integer.map(Int.init) }
      hasContext = true
      contextBefore = numbers.first ?? 0
      contextAfter = numbers.count > 1 ? numbers[1] : contextBefore
    }
  }

  override func process() throws {
    if done { return }
    if has("Path") || has("LiteralPath") { return try searchPaths() }
    guard has("InputObject") else { return }
    let input = value("InputObject")
    if let file = try path(of: input) { return try search(file: file) }
    let text: PSString
    if let match = input.base.obj as? MatchInfoObj { text = match.line } else { text = try Text.string(input, session) }
    streamNumber += 1
    try line(text, streamNumber, nil)
  }

  private func path(of value: Value) throws -> String? {
    guard value.base.obj != nil, value.base.type.fullName == "System.IO.FileInfo" else { return nil }
    return try MemberAccess.get(value, PSString.make("FullName"), session).map { try session.text($0) }
  }

  private func searchPaths() throws {
    let isLiteral = has("LiteralPath")
    let include = (strings("Include") ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    let exclude = (strings("Exclude") ?? []).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    for path in strings(isLiteral ? "LiteralPath" : "Path") ?? [] {
      let files = isLiteral ? [session.absolutePath(path)] : TextFiles.resolve(path, session)
      if files.isEmpty, !WildcardPattern.containsWildcards(PSString.make(path)) {
        try writeError(
          "System.Management.Automation.ItemNotFoundException",
          "Cannot find path '\(session.absolutePath(path))' because it does not exist.",
          id: "PathNotFound", .ObjectNotFound, target: Value(session.absolutePath(path)))
        continue
      }
      for file in files where !TextFiles.isDirectory(file) {
        let name = PSString.make(file.split(separator: "/").last.map(String.init) ?? file)
        if !include.isEmpty, try !include.contains(where: { try $0.isMatch(name) }) { continue }
        if try exclude.contains(where: { try $0.isMatch(name) }) { continue }
        if done { return }
        try search(file: file)
      }
    }
  }

  private func search(file: String) throws {
    guard let bytes = TextFiles.read(file) else {
      return try writeError(
        "System.ArgumentException", "The file \(file) cannot be read: Could not find file '\(file)'.", id: "ProcessingFile",
        .NotSpecified, target: Value(file))
    }
    let text = TextFiles.decode(bytes, TextFiles.encoding(value("Encoding"), session))
    recent = []
    pending = []
    var number = 0
    let once = flag("List")
    for item in TextFiles.lines(text) {
      number += 1
      if try line(item, number, file), once || flag("Quiet") { break }
    }
    try flush()
  }

  @discardableResult
  private func line(_ text: PSString, _ number: Int, _ file: String?) throws -> Bool {
    if hasContext, !pending.isEmpty {
      for i in pending.indices { pending[i].match.after.append(text); pending[i].left -= 1 }
      while let first = pending.first, first.left <= 0 {
        pending.removeFirst()
        try write(.object(first.match))
      }
    }
    let found = try match(text, number, file)
    if hasContext, contextBefore > 0 {
      recent.append(text)
      if recent.count > contextBefore { recent.removeFirst() }
    }
    return found
  }

  private func match(_ text: PSString, _ number: Int, _ file: String?) throws -> Bool {
    var hit = -1
    var matches: [Value] = []
    for (i, pattern) in patterns.enumerated() {
      if let regex = pattern.regex {
        guard let first = try primitive({ try regex.match(text) }) else { continue }
        hit = i
        if !negated, !flag("Quiet"), !flag("Raw") {
          matches.append(.object(RegexMatchObj(first, regex, text)))
          if allMatches {
            var last = first
            while let next = try primitive({ try regex.next(after: last, in: text) }) {
              matches.append(.object(RegexMatchObj(next, regex, text)))
              last = next
            }
          }
        }
      } else if Strings.contains(text, simple[i], comparison: ignoreCase ? .currentCultureIgnoreCase : .currentCulture) {
        hit = i
      } else {
        continue
      }
      break
    }
    let isHit = (hit >= 0) != negated
    guard isHit else { return false }
    foundAny = true
    if flag("Quiet") {
      if !done {
        done = true
        try write(.bool(true))
      }
      return true
    }
    if flag("Raw") {
      try write(.string(text))
      return true
    }
    let made = MatchInfoObj()
    made.ignoreCase = ignoreCase
    made.lineNumber = number
    made.line = text
    if let file { made.path = file }
    made.pattern = patterns[max(0, hit)].text
    made.matches = negated ? [] : matches
    if hasContext {
      made.before = recent
      if contextAfter > 0 {
        pending.append((made, contextAfter))
        return true
      }
    }
    try write(.object(made))
    return true
  }

  private func primitive<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as PrimitiveError { throw DotNetError("System.ArgumentException", error.message) }
  }

  private func flush() throws {
    for item in pending { try write(.object(item.match)) }
    pending = []
  }

  override func end() throws { try flush() }
}
