// Names of types and namespaces: accelerators, the public types of .NET and PowerShell, the session's classes and those of the text.

import Commands
import Engine
import Objects
import Primitives
import Syntax

/// The names that completion knows, sorted out once a process. Immutable.
final class TypeNameIndex: Sendable {
  enum Entry: Sendable {
    /// A type by full name, offered under an accelerator's name when that was matched.
    case type(full: String)
    case namespace(String)
  }

  /// What a key stands for: an accelerator, a full name, a short name or a namespace. By number of dots.
  struct Key: Sendable {
    let text: String
    var entries: [Entry]
  }
  let byDots: [[Key]]
  /// Full name, lower case, to the accelerators for it in order.
  let accelerators: [String: [String]]

  static let shared = TypeNameIndex()

  private init() {
    var keys: [Key] = []
    var places: [String: Int] = [:]
    func add(_ key: String, _ entry: Entry, onlyNew: Bool = false) -> Bool {
      let folded = key.lowercased()
      if let i = places[folded] {
        if onlyNew { return false }
        if case .namespace = entry, keys[i].entries.contains(where: { if case .namespace = $0 { true } else { false } }) {
          return false
        }
        keys[i].entries.append(entry)
        return true
      }
      places[folded] = keys.count
      keys.append(Key(text: key, entries: [entry]))
      return true
    }
    var known: [String: [String]] = [:]
    let builtIn = TypeAccelerators.builtIn.sorted { NameOrder.ordinalIgnoringCase($0.name, $1.name) }
    for (name, full) in builtIn {
      known[full.lowercased(), default: []].append(name)
      _ = add(name, .type(full: full))
    }
    for (name, full) in builtIn {
      guard add(full, .type(full: full), onlyNew: true) else { continue }
      let short = TypeNameIndex.short(full)
      if !name.same(short) { _ = add(short, .type(full: full)) }
    }
    func see(_ full: String, _ namespace: String) {
      if !namespace.isEmpty {
        var end = namespace.startIndex
        while let dot = namespace[end...].firstIndex(of: ".") {
          _ = add(String(namespace[..<dot]), .namespace(String(namespace[..<dot])))
          end = namespace.index(after: dot)
        }
        _ = add(namespace, .namespace(namespace))
      }
      var key = full
      if let tick = full.lastIndex(of: "`") {
        if full.contains("+") { return }
        key = String(full[..<tick])
      }
      if add(key, .type(full: full), onlyNew: true) { _ = add(TypeNameIndex.short(key), .type(full: full)) }
    }
    TypeFacts.eachOffered { name, namespace in see(namespace.isEmpty ? name : namespace + "." + name, namespace) }
    var byDots: [[Key]] = []
    for key in keys {
      let dots = key.text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: ".") ? 1 : 0) }
      while byDots.count <= dots { byDots.append([]) }
      byDots[dots].append(key)
    }
    self.byDots = byDots
    // PowerShell writes PSCustomObject as the accelerator, which makes a PSObject.
    known["system.management.automation.pscustomobject"] = ["pscustomobject"]
    accelerators = known
  }

  /// The name behind the last dot or plus.
  static func short(_ full: String) -> String {
    full.lastIndex { $0 == "." || $0 == "+" }.map { String(full[full.index(after: $0)...]) } ?? full
  }

  static func namespace(_ full: String) -> String {
    let outer = full.prefix { $0 != "+" }
    return outer.lastIndex(of: ".").map { String(outer[..<$0]) } ?? ""
  }
}

extension CursorContext {
  func typeNames(prefix: String = "", suffix: String = "") -> [CompletionItem] {
    let index = TypeNameIndex.shared
    let dots = word.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: ".") ? 1 : 0) }
    let pattern = NamePattern(word)
    var items: [CompletionItem] = []
    var seen = Set<String>()
    if dots < index.byDots.count {
      for key in index.byDots[dots] where pattern.matches(key.text) {
        for entry in key.entries {
          let item: CompletionItem
          switch entry {
          case .namespace(let name): item = namespaceItem(name, prefix, suffix)
          case .type(let full): item = typeItem(full, key.text, prefix, suffix)
          }
          if seen.insert(item.text.folded).inserted { items.append(item) }
        }
      }
    }
    for node in root.findAll({ $0.kind == .typeDefinition }) {
      guard let definition = node as? TypeDefinitionAst, pattern.matches(definition.name), !isNested(definition) else {
        continue
      }
      let kind =
        definition.typeAttributes.contains(.enum)
        ? "Enum " : definition.typeAttributes.contains(.interface) ? "Interface " : "Class "
      items.append(
        CompletionItem(prefix + definition.name + suffix, label: definition.name, .type, tip: kind + definition.name))
    }
    return items.sorted { NameOrder.ordinalIgnoringCase($0.label, $1.label) }
  }

  private func isNested(_ node: Ast) -> Bool {
    var up = node.parent
    while let here = up {
      if here is ScriptBlockExpressionAst || here is FunctionDefinitionAst { return true }
      up = here.parent
    }
    return false
  }

  func namespaces() -> [CompletionItem] {
    let index = TypeNameIndex.shared
    let dots = word.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: ".") ? 1 : 0) }
    guard dots < index.byDots.count else { return [] }
    let pattern = NamePattern(word)
    var items: [CompletionItem] = []
    for key in index.byDots[dots] where pattern.matches(key.text) {
      for case .namespace(let name) in key.entries { items.append(namespaceItem(name, "", "")) }
    }
    return items.sorted { NameOrder.ordinalIgnoringCase($0.label, $1.label) }
  }

  private func namespaceItem(_ name: String, _ prefix: String, _ suffix: String) -> CompletionItem {
    CompletionItem(prefix + name + suffix, label: TypeNameIndex.short(name), .namespace, tip: "Namespace " + name)
  }

  private func typeItem(_ full: String, _ key: String, _ prefix: String, _ suffix: String) -> CompletionItem {
    var name = full
    var label = TypeNameIndex.short(full)
    var tip = full
    let known = TypeNameIndex.shared.accelerators[full.lowercased()]
    if let tick = full.lastIndex(of: "`") {
      name = String(full[..<tick])
      let count = Int(full[full.index(after: tick)...]) ?? 1
      label = (label.lastIndex(of: "`").map { String(label[..<$0]) } ?? label) + "<>"
      tip = name + "[" + (1...max(1, count)).map { count == 1 ? "T" : "T\($0)" }.joined(separator: ", ") + "]"
    } else if let known, !key.contains(".") {
      name = known.first { $0.same(key) } ?? known.first ?? full
    }
    let namespace = TypeNameIndex.namespace(full)
    var longest = ""
    for using in root.usingStatements where using.usingStatementKind == .namespace {
      guard let given = using.name, namespace.starts(ignoringCase: given.value) else { continue }
      if text(given).count > longest.count { longest = text(given) }
    }
    if !longest.isEmpty, name.contains("."), name.utf8.count > longest.utf8.count {
      name = String(name.dropFirst(longest.count + 1))
    }
    if known != nil || namespace.hasPrefix("System.Management.Automation") || namespace.hasPrefix("Microsoft.PowerShell"),
      let type = TypeCatalog.find(full)
    {
      switch type.kind {
      case .interface: tip = "Interface " + tip
      case .enum: tip = "Enum " + tip
      case .struct: tip = "Struct " + tip
      case .delegate: tip = "Delegate " + tip
      default: tip = "Class " + tip
      }
    }
    return CompletionItem(prefix + name + suffix, label: label, .type, tip: tip)
  }

  /// Names of types where a cmdlet takes one as text.
  func typeNameArgument() -> [CompletionItem] {
    var text = word
    var prefix = ""
    var suffix = ""
    let quoted = text.unicodeScalars.first.map { Quoting.isSingle($0) || Quoting.isDouble($0) } ?? false
    if quoted {
      prefix = String(text.prefix(1))
      suffix = prefix
      let closed = text.count > 1 && text.last == text.first
      text = String(closed ? text.dropFirst().dropLast() : text.dropFirst())
    }
    if text.contains("[") {
      let parsed = Parser.parse(text: "[" + text + String(repeating: "]", count: max(1, openBrackets(text) + 1)))
      let offset = cursor - (tokenAt?.extent.startOffset ?? cursor) - (quoted ? 1 : 0) + 1
      var found: TypeName?
      parsed.root.visit { node in
        if let type = node as? TypeExpressionAst { found = TypeNamesInSource.plain(type.typeName, at: offset) }
        return found == nil ? .continue : .stopVisit
      }
      guard let found else { return [] }
      let open = openBrackets(text)
      let start = found.extent.startOffset - 1, end = found.extent.endOffset - 1
      let bytes = Array(text.utf8)
      guard start >= 0, end <= bytes.count, start <= end else { return [] }
      word = found.fullName
      if quoted, open == 0 {
        index = start + (tokenAt?.extent.startOffset ?? 0) + 1
        length = end - start
        return typeNames()
      }
      if !quoted { prefix = "'"; suffix = "'" }
      suffix = String(repeating: "]", count: max(0, open)) + suffix
      prefix += String(decoding: bytes[..<start], as: UTF8.self)
      suffix = String(decoding: bytes[end...], as: UTF8.self) + suffix
      return typeNames(prefix: prefix, suffix: suffix)
    }
    word = text
    return typeNames(prefix: prefix, suffix: suffix)
  }

  private func openBrackets(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "[") ? 1 : $1 == UInt8(ascii: "]") ? -1 : 0) }
  }
}

/// Names of types as they stand in a text.
enum TypeNamesInSource {
  /// The plain name that the cursor is in, inside generics and arrays.
  static func plain(_ name: ITypeName, at cursor: Int) -> TypeName? {
    switch name {
    case let plain as TypeName:
      return cursor > plain.extent.startOffset && cursor <= plain.extent.endOffset ? plain : nil
    case let generic as GenericTypeName:
      if let found = plain(generic.typeName, at: cursor) { return found }
      for argument in generic.genericArguments { if let found = plain(argument, at: cursor) { return found } }
      return nil
    case let array as ArrayTypeName: return plain(array.elementType, at: cursor)
    default: return nil
    }
  }
}
