// Paths: files through the file system itself, items of other drives through Get-ChildItem, with the quotes and escapes that they need where
// they are inserted.

import Engine
import Glibc
import Objects
import Primitives
import Syntax

extension CursorContext {
  private enum Style { case bare, single, double }

  /// Items whose path starts with the word. `extensions` limits files, lower case with dot.
  func paths(containersOnly: Bool = false, extensions: Set<String>? = nil) -> [CompletionItem] {
    var typed = word
    let quote = Quoting.strip(&typed)
    let style: Style = quote.isEmpty ? .bare : quote == "'" ? .single : .double
    let literal = option("LiteralPaths", default: false)
    var filter = typed
    var base = "."
    var relative = true
    var home = false
    var providerPrefix = ""
    if let separator = typed.range(ofText: "::") {
      providerPrefix = String(typed[..<separator.upperBound])
      let rest = typed[separator.upperBound...]
      home = rest.hasPrefix("~/") || rest.hasPrefix("~\\")
    } else {
      home = typed.hasPrefix("~/") || typed.hasPrefix("~\\")
    }
    if let last = typed.lastIndex(where: { $0 == "/" || $0 == "\\" || $0 == ":" }) {
      filter = String(typed[typed.index(after: last)...])
      base = String(typed[...last])
      relative = !home && !base.hasPrefix("/") && !base.hasPrefix("\\") && !isDriveQualified(typed)
    }
    relative = option("RelativePaths", default: relative)
    if relative, !providerPrefix.isEmpty { return [] }
    guard let place = locate(base, literal: literal, style) else { return [] }
    let pattern = NamePattern(filter)
    var items: [(item: CompletionItem, key: String)] = []
    for folder in place {
      if let path = folder.path {
        // A provider is written as its own name is.
        if providerPrefix.same("FileSystem::") { providerPrefix = "FileSystem::" }
        var prefix: String
        if relative {
          prefix = relativePrefix(to: path)
        } else if let drive = folder.drive, drive != "/" {
          let root = folder.root.hasSuffix("/") && folder.root.utf8.count > 1 ? String(folder.root.dropLast()) : folder.root
          let inside = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
          prefix = providerPrefix + drive + ":" + (inside.hasPrefix("/") ? "" : "/") + inside
        } else {
          prefix = providerPrefix + path
        }
        if !prefix.hasSuffix("/") { prefix += "/" }
        if home, let homePath = environment("HOME"), let range = prefix.range(ofText: homePath) {
          prefix.replaceSubrange(range, with: "~")
        }
        for entry in Folder.entries(path) where pattern.matches(entry.name) {
          if containersOnly, !entry.isFolder { continue }
          if let extensions, !entry.isFolder, !extensions.contains(Folder.suffix(entry.name)) { continue }
          let text = inserted(prefix, entry.name, style, literal)
          let full = path.hasSuffix("/") ? path + entry.name : path + "/" + entry.name
          items.append(
            (CompletionItem(text, label: entry.name, entry.isFolder ? .providerContainer : .providerItem, tip: full), full))
        }
      } else {
        items += providerItems(folder, providerPrefix, relative, pattern, containersOnly, style, literal)
      }
    }
    return items.sorted { NameOrder.culture($0.key, $1.key) }.map(\.item)
  }

  private func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private func isDriveQualified(_ path: String) -> Bool {
    guard let colon = path.firstIndex(of: ":") else { return false }
    return !path[..<colon].contains { $0 == "/" || $0 == "\\" }
  }

  /// A folder that the typed path means: a path of the file system, or a provider's own path.
  private struct Place {
    var path: String?
    var drive: String?
    var root = ""
    /// The path with its drive, for other providers.
    var shown = ""
    var inner = ""
  }

  private func locate(_ base: String, literal: Bool, _ style: Style) -> [Place]? {
    // Both slashes part names.
    let base = base.contains("::") ? base : base.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    // Plain folders of the file system need no cmdlet.
    if !base.contains(anyOf: "*?[`:\\"), !session.location.isEmpty, isAtFileSystem || usingFolder != nil {
      let full = usingFolder.map { base.hasPrefix("/") ? base : $0 + "/" + base } ?? session.absolutePath(base)
      guard Folder.isFolder(full) else { return nil }
      return [Place(path: full, drive: currentDrive?.name, root: currentDrive?.root ?? "/")]
    }
    var quotes = false
    let found = run("Resolve-Path", [("Path", Value(literal ? escaped(base, style, literal, &quotes) : base))])
    var places: [Place] = []
    for value in found {
      guard let provider = (try? MemberAccess.get(value, PSString.make("Provider"), session)) ?? nil else { continue }
      let name = property(provider, "Name") ?? ""
      let drive = (try? MemberAccess.get(value, PSString.make("Drive"), session)) ?? nil
      var place = Place()
      place.drive = drive.flatMap { $0.isNull ? nil : property($0, "Name") }
      place.root = drive.flatMap { $0.isNull ? nil : property($0, "Root") } ?? ""
      place.shown = property(value, "Path") ?? base
      place.inner = property(value, "ProviderPath") ?? ""
      if name == "FileSystem" { place.path = place.inner }
      places.append(place)
    }
    return places.isEmpty ? nil : places
  }

  var isAtFileSystem: Bool { currentDrive == nil || currentDrive?.provider == "FileSystem" }

  private var currentDrive: (name: String, root: String, provider: String)? {
    guard let info = session.hooks.pathInfo?(session), !info.isNull,
      let drive = (try? MemberAccess.get(info, PSString.make("Drive"), session)) ?? nil, !drive.isNull
    else { return nil }
    let provider = (try? MemberAccess.get(drive, PSString.make("Provider"), session)) ?? nil
    return (
      property(drive, "Name") ?? "/", property(drive, "Root") ?? "/", provider.flatMap { property($0, "Name") } ?? "FileSystem"
    )
  }

  /// `./`, `../` and the like that lead from here to a folder.
  private func relativePrefix(to path: String) -> String {
    let here = (usingFolder ?? session.absolutePath(".")).split(separator: "/")
    let there = session.absolutePath(path).split(separator: "/")
    var common = 0
    while common < here.count, common < there.count, here[common] == there[common] { common += 1 }
    let ups = here.count - common
    let rest = there[common...].joined(separator: "/")
    let up = String(repeating: "../", count: ups)
    return (ups == 0 ? "./" : up) + (rest.isEmpty ? "" : rest + "/")
  }

  /// The folder of the file that a `using module` stands in: its names are relative to that.
  private var usingFolder: String? {
    guard let using = last.parent as? UsingStatementAst, let file = root.source.file, let slash = file.lastIndex(of: "/"),
      using.usingStatementKind == .module || using.usingStatementKind == .assembly
    else { return nil }
    return String(file[..<slash])
  }

  private func providerItems(
    _ folder: Place, _ providerPrefix: String, _ relative: Bool, _ pattern: NamePattern, _ containersOnly: Bool,
    _ style: Style, _ literal: Bool
  ) -> [(item: CompletionItem, key: String)] {
    var tip = folder.inner.isEmpty ? folder.shown : folder.inner
    if !tip.hasSuffix("/"), !tip.hasSuffix("\\"), !tip.hasSuffix(":") { tip += "/" }
    var prefix = providerPrefix.isEmpty ? folder.shown : providerPrefix + folder.inner
    if relative {
      prefix = "./"
    } else if !prefix.hasSuffix("/"), !prefix.hasSuffix("\\"), !prefix.hasSuffix(":") {
      prefix += "/"
    }
    var items: [(item: CompletionItem, key: String)] = []
    for child in run("Get-ChildItem", [("LiteralPath", Value(folder.shown))]) {
      guard let name = property(child, "PSChildName") ?? property(child, "Name"), pattern.matches(name) else { continue }
      let container =
        ((try? MemberAccess.get(child, PSString.make("PSIsContainer"), session)) ?? nil).map { Truth.isTrue($0) } ?? false
      if containersOnly, !container { continue }
      let text = inserted(prefix, name, style, literal)
      items.append(
        (CompletionItem(text, label: name, container ? .providerContainer : .providerItem, tip: tip + name), tip + name))
    }
    return items
  }

  // MARK: text

  private func inserted(_ folder: String, _ leaf: String, _ style: Style, _ literal: Bool) -> String {
    var needsQuotes = false
    let text = escaped(folder, style, literal, &needsQuotes) + escaped(leaf, style, literal, &needsQuotes)
    switch style {
    case .single: return "'" + text + "'"
    case .double: return "\"" + text + "\""
    case .bare: return needsQuotes ? "'" + text + "'" : text
    }
  }

  private func escaped(_ path: String, _ style: Style, _ literal: Bool, _ needsQuotes: inout Bool) -> String {
    var text = ""
    let singleRules = style != .double
    for (i, scalar) in path.unicodeScalars.enumerated() {
      switch scalar {
      case "#", "-", "@": if i == 0, style == .bare { needsQuotes = true }
      case " ", ",", ";", "(", ")", "{", "}", "|", "&": if style == .bare { needsQuotes = true }
      case "[", "]":
        if !literal {
          text += singleRules ? "`" : text.hasSuffix("`") ? "````" : "``"
          needsQuotes = true
        }
      case "`":
        if singleRules {
          if !literal { text += "`" }
        } else {
          text += !literal && text.hasSuffix("`") ? "```" : "`"
        }
        if style != .single { needsQuotes = true }
      case "$":
        if !singleRules { text += "`" }
        if style != .single { needsQuotes = true }
      default:
        if singleRules {
          if Quoting.isSingle(scalar) {
            text += "'"
            needsQuotes = true
          } else if style == .bare, Quoting.isDouble(scalar) {
            needsQuotes = true
          }
        } else if Quoting.isDouble(scalar) {
          text += "`"
          needsQuotes = true
        }
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

extension String {
  /// Where a text first stands in this one.
  func range(ofText wanted: String) -> Range<String.Index>? {
    guard !wanted.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}

/// Folders of the file system.
enum Folder {
  struct Entry {
    let name: String
    let isFolder: Bool
  }

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  static func entries(_ path: String) -> [Entry] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      if entry.pointee.d_type == UInt8(DT_LNK) || entry.pointee.d_type == UInt8(DT_UNKNOWN) {
        isFolder = self.isFolder(path + "/" + name)
      }
      entries.append(Entry(name: name, isFolder: isFolder))
    }
    return entries
  }

  /// The extension of a name with its dot, lower case.
  static func suffix(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[dot...].lowercased()
  }
}
