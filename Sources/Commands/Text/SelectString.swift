// Select-String: patterns in files and in piped text.

import Engine
import Formatting
import Objects
import Primitives

final class SelectStringCommand: ItemCmdlet {
  private var patterns: [(text: PSString, regex: RegexPattern?)] = []
  private var comparison = StringComparison.currentCultureIgnoreCase
  private var negated = false
  private var allMatches = false
  private var isQuiet = false
  private var isList = false
  private var isRaw = false
  private var before = 0
  private var after = 0
  /// Piped text is one run of lines over all the input; a file is one of its own.
  private var streamed = MatchContext(before: 0, after: 0)
  private var streamNumber = 0
  private var done = false

  override func begin() throws {
    try warnOfObsoleteEncoding()
    if has("Culture"), !has("SimpleMatch") {
      throw terminate(
        "System.InvalidOperationException", "You must specify -Culture parameter only with -SimpleMatch parameter.",
        id: "CannotSpecifyCultureWithoutSimpleMatch", .InvalidData)
    }
    negated = flag("NotMatch")
    allMatches = flag("AllMatches") && !negated
    isQuiet = flag("Quiet")
    isList = flag("List")
    isRaw = flag("Raw")
    let ignoreCase = !flag("CaseSensitive")
    switch string("Culture")?.lowercased() {
    case "ordinal": comparison = ignoreCase ? .ordinalIgnoreCase : .ordinal
    case "invariant": comparison = ignoreCase ? .invariantCultureIgnoreCase : .invariantCulture
    default: comparison = ignoreCase ? .currentCultureIgnoreCase : .currentCulture
    }
    for pattern in strings("Pattern") ?? [] {
      let text = PSString.make(pattern)
      if flag("SimpleMatch") {
        patterns.append((text, nil))
        continue
      }
      do {
        patterns.append((text, try RegexObj.cache.pattern(text, ignoreCase ? [.ignoreCase] : [])))
      } catch let error as PrimitiveError {
        throw terminate(
          "System.ArgumentException", "The string \(pattern) is not a valid regular expression: \(error.message)",
          id: "InvalidRegex", .InvalidArgument)
      }
    }
    if has("Context") {
      let numbers = array("Context").compactMap { $0.integer.map(Int.init) }
      before = numbers.first ?? 0
      after = numbers.count > 1 ? numbers[1] : before
    }
    streamed = newContext()
  }

  private func newContext() -> MatchContext {
    isRaw ? MatchContext(before: 0, after: 0) : MatchContext(before: before, after: after)
  }

  override func process() throws {
    if done { return }
    if has("Path") || has("LiteralPath") { return try searchPaths() }
    guard has("InputObject") else { return }
    let input = value("InputObject")
    if let file = try path(of: input) {
      if try search(file), isQuiet { return }
      if isQuiet { try write(isList ? .null : .bool(false)) }
      return
    }
    streamNumber += 1
    let earlier = input.base.obj as? MatchInfoObj
    if earlier != nil, before > 0 || after > 0 {
      (before, after) = (0, 0)
      streamed = newContext()
      try writeWarning("The option \"Context\" is not valid when searching results that are piped from Select-String output.")
    }
    let text = try earlier?.line ?? Text.string(input, session)
    let match = try find(text, earlier)
    if earlier == nil { match?.lineNumber = streamNumber }
    if try emit(streamed.add(text, match)), isQuiet { done = true }
  }

  override func end() throws {
    let rest = streamed.finish()
    if !done { _ = try emit(rest) }
  }

  private func path(of value: Value) throws -> String? {
    guard value.base.obj != nil, value.base.type.fullName == "System.IO.FileInfo" else { return nil }
    return try MemberAccess.get(value, PSString.make("FullName"), session).map { try session.text($0) }
  }

  private func searchPaths() throws {
    let call = ProviderCall(context)
    call.literal = has("LiteralPath")
    var files: [String] = []
    for path in paths {
      do {
        let items = call.literal ? [try service.locate(path, from: call.scope)] : try service.resolve(path, call)
        for item in items {
          guard item.provider.isFileSystem else {
            try writeError(
              "System.ArgumentException",
              "Cannot open the file because the current provider (\(item.provider.info.qualifiedName)) cannot open files.",
              id: "ProcessingFile", .InvalidArgument)
            break
          }
          files.append(item.path)
        }
      } catch let failure as ItemFailure { throw context.terminating(failure.record) }
    }
    for file in files where !Disk.isDirectory(file) { if try search(file), isQuiet { return } }
    if isQuiet { try write(isList ? .null : .bool(false)) }
  }

  /// Searches a file; true when it held a match.
  private func search(_ file: String) throws -> Bool {
    let name = PSString.make(file)
    let include = ItemCmdlet.patterns(strings("Include")), exclude = ItemCmdlet.patterns(strings("Exclude"))
    // The whole path is held against the patterns.
    if has("Include"), try !include.contains(where: { try $0.isMatch(name) }) { return false }
    if try exclude.contains(where: { try $0.isMatch(name) }) { return false }
    var found = false
    do {
      let reader = try FileReader(file, ContentOptions(encoding: TextFiles.encoding(value("Encoding"), session)), session)
      defer { reader.close() }
      return try search(reader, file, &found)
    } catch let failure as DiskFailure {
      try writeError(
        "System.ArgumentException", "The file \(file) cannot be read: \(failure.message)", id: "ProcessingFile",
        .InvalidArgument)
      return found
    }
  }

  /// Searches a file line by line as it is read, so that large files, and pipes without end, need no room.
  private func search(_ reader: FileReader, _ file: String, _ found: inout Bool) throws -> Bool {
    let tracker = newContext()
    var number = 0
    while let line = try reader.next()?.pstring {
      try session.checkStop()
      number += 1
      let match = try find(line, nil)
      match?.path = file
      match?.lineNumber = number
      let ready = tracker.add(line, match)
      guard !ready.isEmpty else { continue }
      found = true
      if isQuiet || isList {
        _ = try emit(ready)
        return true
      }
      _ = try emit(ready)
    }
    return try emit(tracker.finish()) || found
  }

  /// Writes what is ready as the switches want it; true when there was any.
  private func emit(_ matches: [MatchInfoObj]) throws -> Bool {
    guard let first = matches.first else { return false }
    if isRaw {
      for match in matches { try write(.string(match.line)) }
    } else if isQuiet, !isList {
      try write(.bool(true))
    } else if isList {
      try write(.object(first))
    } else {
      for match in matches { try write(.object(match)) }
    }
    return true
  }

  /// The match of a line, if it has one; `earlier` is the match that is searched again.
  private func find(_ text: PSString, _ earlier: MatchInfoObj?) throws -> MatchInfoObj? {
    var hit: Int?
    var matches: [Value] = []
    for (i, pattern) in patterns.enumerated() {
      guard let regex = pattern.regex else {
        guard Strings.contains(text, pattern.text, comparison: comparison) else { continue }
        hit = i
        break
      }
      guard let first = try primitive({ try regex.match(text) }) else { continue }
      hit = i
      if negated { break }
      matches.append(.object(RegexMatchObj(first, regex, text)))
      var last = first
      while allMatches, let next = try primitive({ try regex.next(after: last, in: text) }) {
        matches.append(.object(RegexMatchObj(next, regex, text)))
        last = next
      }
      break
    }
    guard (hit != nil) != negated else { return nil }
    if let earlier { return earlier.context == nil ? earlier : earlier.withoutDisplayContext() }
    let made = MatchInfoObj()
    made.ignoreCase = !flag("CaseSensitive")
    made.line = text
    made.pattern = patterns[negated ? 0 : hit ?? 0].text.string
    made.matches = matches
    if session.host.supportsColour, !flag("NoEmphasis") {
      made.emphasis = matches.compactMap { ($0.obj as? RegexMatchObj)?.match.map { ($0.index, $0.length) } }
      if let hit, patterns[hit].regex == nil, let at = try? Strings.indexOf(text, patterns[hit].text, comparison: comparison) {
        made.emphasis = [(at, patterns[hit].text.count)]
      }
    }
    if before > 0 || after > 0 { made.context = MatchInfoObj.Context() }
    return made
  }

  private func primitive<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as PrimitiveError { throw DotNetError("System.ArgumentException", error.message) }
  }
}

/// Gathers the lines around matches. A match has the lines that stand around it, matches and all; what is shown of them leaves out matches and
/// what was shown before.
final class MatchContext {
  private let before: Int
  private let after: Int
  /// The last lines, for matches to come.
  private var recent: [PSString] = []
  /// Matches that want more lines after them.
  private var waiting: [MatchInfoObj] = []
  /// The match whose following lines are being shown.
  private var showing: MatchInfoObj?
  private var shown: [PSString] = []

  init(before: Int, after: Int) {
    self.before = before
    self.after = after
  }

  /// Takes the next line; gives the matches that have all they need now.
  func add(_ line: PSString, _ match: MatchInfoObj?) -> [MatchInfoObj] {
    guard before > 0 || after > 0 else { return match.map { [$0] } ?? [] }
    var ready: [MatchInfoObj] = []
    for earlier in waiting { earlier.context?.after.append(line) }
    while let first = waiting.first, first.context?.after.count ?? after >= after { ready.append(waiting.removeFirst()) }
    if let match {
      if showing != nil { reset() }
      match.context?.before = recent
      match.context?.shownBefore = shown
      if after > 0 {
        showing = match
        waiting.append(match)
      } else {
        reset()
        ready.append(match)
      }
    } else if let showing {
      showing.context?.shownAfter.append(line)
      if showing.context?.shownAfter.count ?? after >= after { reset() }
    } else if before > 0 {
      shown.append(line)
      if shown.count > before { shown.removeFirst() }
    }
    if before > 0 {
      recent.append(line)
      if recent.count > before { recent.removeFirst() }
    }
    return ready
  }

  private func reset() {
    showing = nil
    shown = []
  }

  /// The matches that wait for lines that will not come.
  func finish() -> [MatchInfoObj] {
    defer { waiting = [] }
    return waiting
  }
}
