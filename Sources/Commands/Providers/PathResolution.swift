// From what a user wrote to items: home, provider- and drive-qualified and relative paths, then wildcards against what is there.

import Engine
import Objects
import Primitives

extension ProviderService {
  /// Whether `text` begins with a provider's name and `::`; gives both parts.
  static func providerQualified(_ text: String) -> (provider: String, path: String)? {
    if text.hasPrefix("./") || text.hasPrefix(".\\") { return nil }
    let utf8 = text.utf8
    guard let colon = utf8.firstIndex(of: 0x3a), colon != utf8.startIndex else { return nil }
    let next = utf8.index(after: colon)
    guard next < utf8.endIndex, utf8[next] == 0x3a else { return nil }
    return (String(text[..<colon]), String(text[utf8.index(after: next)...]))
  }

  /// The drive name of a drive-qualified path and what follows the colon.
  static func driveQualified(_ text: String) -> (drive: String, rest: String)? {
    if text.hasPrefix("./") || text.hasPrefix(".\\") || PathText.isAbsolute(text) { return nil }
    let utf8 = text.utf8
    guard let colon = utf8.firstIndex(of: 0x3a), colon != utf8.startIndex else { return nil }
    return (String(text[..<colon]), String(text[utf8.index(after: colon)...]))
  }

  /// Whether a path names its drive: what `Split-Path -IsAbsolute` answers.
  static func isAbsolute(_ text: String) -> Bool { PathText.isAbsolute(text) || driveQualified(text) != nil }

  /// The item that a path means, whether it exists or not. Wildcards are not looked at, unless what the current location adds is to be
  /// escaped because the path is a pattern.
  func locate(_ text: String, from scope: Scope, asPattern: Bool = false) throws -> ItemPath {
    syncLocation()
    if let (name, path) = ProviderService.providerQualified(text) {
      guard let provider = provider(name) else { throw ItemFailure.providerNotFound(name) }
      if !provider.isFileSystem {
        return ItemPath(provider: provider, drive: nil, path: ProviderService.flat(path), qualifier: name)
      }
      let tail = ProviderService.isHome(path) ? try home(provider, path) : PathText.slashes(path)
      let base = current.provider.isFileSystem ? current.location : session.location
      return ItemPath(
        provider: provider, drive: nil, path: PathText.full(asPattern ? PathText.escape(base) : base, tail), qualifier: name)
    }
    if ProviderService.isHome(text) {
      let provider = current.provider
      let path = try home(provider, text)
      if !provider.isFileSystem { return ItemPath(provider: provider, drive: current, path: path) }
      return onFiles(PathText.full("/", path))
    }
    if PathText.isAbsolute(text) { return onFiles(PathText.full("/", PathText.slashes(text))) }
    if let (name, rest) = ProviderService.driveQualified(text) {
      guard let drive = drive(name, from: scope) else { throw ItemFailure.driveNotFound(name) }
      return on(drive, rest, asPattern)
    }
    return on(current, text, asPattern)
  }

  private func onFiles(_ path: String) -> ItemPath {
    ItemPath(provider: fileSystem, drive: allDrives.first { $0.name == "/" }, path: path)
  }

  /// A path relative to a drive's location, or from its root when it starts with a slash.
  private func on(_ drive: PSDriveObj, _ text: String, _ asPattern: Bool) -> ItemPath {
    guard drive.provider.isFileSystem else {
      let path = ProviderService.flat(text)
      return ItemPath(provider: drive.provider, drive: drive, path: path == "." || path == ".." ? "" : path)
    }
    let shown = drive.isHidden ? nil : drive
    let path = PathText.slashes(text)
    func place(_ text: String) -> String { asPattern ? PathText.escape(text) : text }
    if !drive.isNamed || PathText.trimTrailing(drive.root) == "/" {
      return ItemPath(
        provider: drive.provider, drive: shown, path: PathText.full(place(drive.location), path.isEmpty ? "." : path))
    }
    // Below the drive's root, which `..` can't leave.
    let root = place(PathText.trimTrailing(drive.root))
    let below = place(String(drive.location.dropFirst(PathText.trimTrailing(drive.root).count)))
    let inner = PathText.full(below.isEmpty ? "/" : below, path.isEmpty ? "." : path)
    // The root itself has a slash behind it, as what is joined with nothing has.
    return ItemPath(provider: drive.provider, drive: drive, path: root + inner)
  }

  /// Names of the flat providers: slashes around them don't count.
  private static func flat(_ text: String) -> String {
    var name = Substring(text)
    while name.utf8.first == PathText.slash || name.utf8.first == 0x5c { name = name.dropFirst() }
    if name.hasPrefix("./") || name.hasPrefix(".\\") { name = name.dropFirst(2) }
    while name.utf8.last == PathText.slash || name.utf8.last == 0x5c { name = name.dropLast() }
    return String(name)
  }

  static func isHome(_ text: String) -> Bool {
    guard text.utf8.first == 0x7e else { return false }
    let rest = text.utf8.dropFirst()
    return rest.isEmpty || rest.first == PathText.slash || rest.first == 0x5c
  }

  private func home(_ provider: Provider, _ text: String) throws -> String {
    let home = provider.info.home
    guard !home.isEmpty else {
      let failure = ItemFailure.invalidOperation(
        "Home location for this provider is not set. To set the home location, call \"(get-psprovider '\(provider.name)').Home = 'path'\"."
      )
      throw ItemFailure(failure.record, endsCommand: true)
    }
    let rest = PathText.slashes(String(text.dropFirst()))
    return rest.isEmpty || rest == "/" ? home : PathText.join(home, rest)
  }

  // MARK: wildcards

  /// The files that a program's argument with wildcards means, seen from the current location unless it says otherwise; nil for none.
  func expandWord(_ word: String) -> [String]? {
    syncLocation()
    guard current.provider.isFileSystem else { return nil }
    let scope = session.currentFrame?.scope ?? session.global
    let invocation = Invocation(command: nil, name: "", at: nil)
    let call = ProviderCall(
      CommandContext(session, nil, invocation, scope: scope, out: NullSink(), streams: session.hostStreams))
    guard let items = try? resolve(word, call), items.allSatisfy({ $0.provider.isFileSystem }) else { return nil }
    let staysWhole = word.hasPrefix("~") || word.hasPrefix("/")
    return items.filter { PathText.leaf($0.path).utf8.first != 0x2e }.map {
      staysWhole ? $0.path : PathText.relative(from: current.location, to: $0.path)
    }
  }

  /// The items that a path means. A path without wildcards must exist; one with them may match nothing.
  func resolve(_ text: String, _ call: ProviderCall) throws -> [ItemPath] {
    if call.literal {
      let item = try locate(text, from: call.scope)
      try call.checkFilter(item.provider)
      if try item.provider.exists(item, call) { return [item] }
      // With names to include or to exclude nothing was asked for by name.
      if call.hasNameFilters { return [] }
      // The path stands in the error as it was given.
      throw ItemFailure.pathNotFound(try given(text, item))
    }
    if call.hasNameFilters || PathText.hasWildcards(text) { return try expand(text, call) }
    let item = try locate(PathText.unescape(text), from: call.scope)
    try call.checkFilter(item.provider)
    guard try item.provider.exists(item, call) else {
      throw ItemFailure.pathNotFound(item.qualifier == nil ? item.display : try given(text, item))
    }
    return [item]
  }

  /// A path as the user wrote it, without the provider's name and with the home's place.
  private func given(_ text: String, _ item: ItemPath) throws -> String {
    let rest = ProviderService.providerQualified(text)?.path ?? text
    return ProviderService.isHome(rest) ? try home(item.provider, rest) : rest
  }

  func leaf(_ item: ItemPath) -> String { item.provider.isFileSystem ? PathText.leaf(item.path) : item.path }

  /// Matches a path against what is there. Names to include stand in for a pattern, names to exclude take away, at every level where
  /// names are matched.
  func expand(_ text: String, _ call: ProviderCall) throws -> [ItemPath] {
    let whole = try locate(text, from: call.scope, asPattern: true)
    guard whole.provider.isFileSystem else {
      try call.checkFilter(whole.provider)
      let root = whole.with("")
      if whole.path.isEmpty, PathText.hasWildcards(text) { return [] }
      return try whole.provider.childNames(root, call, all: true).filter { try matches(whole.path, $0, call) }.map {
        whole.with($0)
      }
    }
    let parts = PathText.parts(whole.path).map(String.init)
    // What comes before the first pattern must be there; without a pattern that is the parent, whose names the filters look at.
    let first = parts.firstIndex { PathText.hasWildcards($0) } ?? parts.count - 1
    guard first >= 0 else { return [] }
    let start = whole.with("/" + parts[..<first].map { PathText.unescape($0) }.joined(separator: "/"))
    guard try start.provider.exists(start, call) else {
      throw ItemFailure.pathNotFound(start.qualifier == nil ? start.display : start.path)
    }
    var found = [start]
    for (i, name) in parts.enumerated().dropFirst(first) {
      try call.checkStop()
      let isLast = i == parts.count - 1
      guard isLast || PathText.hasWildcards(name) else {
        let plain = PathText.unescape(name)
        found = try found.compactMap { parent in
          let next = whole.provider.child(parent, plain)
          return try whole.provider.exists(next, call) ? next : nil
        }
        continue
      }
      var next: [ItemPath] = []
      for parent in found {
        guard try parent.provider.isContainer(parent, call) else { continue }
        for child in try parent.provider.childNames(parent, call, all: !isLast) where try matches(name, child, call) {
          let item = parent.provider.child(parent, child)
          if try isLast || parent.provider.isContainer(item, call) { next.append(item) }
        }
      }
      found = next
    }
    if PathText.hasTrailingSlash(whole.path) { found = try found.filter { try $0.provider.isContainer($0, call) } }
    return found
  }

  /// Whether a name is what a part of a path and the filters mean.
  private func matches(_ part: String, _ name: String, _ call: ProviderCall) throws -> Bool {
    let isMatch = try matches(WildcardPattern(PSString.make(part)), name)
    guard call.hasNameFilters else { return isMatch }
    guard isMatch || !call.include.isEmpty && PathText.hasWildcards(part) else { return false }
    return call.passes(name)
  }

  private func matches(_ pattern: WildcardPattern, _ name: String) throws -> Bool {
    do { return try pattern.isMatch(PSString.make(name)) } catch let error as PrimitiveError {
      throw ItemFailure(
        "System.Management.Automation.WildcardPatternException", error.message,
        id: "RuntimeException", .NotSpecified)
    }
  }
}
