// Help files in MAML (`-help.xml`): named by `.EXTERNALHELP`, or beside a module in the folder of a culture.

import Engine
import Objects
import Primitives

enum MamlHelp {
  /// The help of a command in the file that its comment names, from the script's or the module's folder.
  static func find(_ file: String, _ command: CommandInfo, _ session: Session) throws -> CustomObj? {
    var folder = session.location
    if let path = (command as? FunctionInfo)?.block.code.source.file ?? (command as? ExternalScriptInfo)?.path {
      folder = ModulePaths.folder(path)
    } else if let module = command.module {
      folder = module.moduleBase
    }
    let full = ManifestReader.joined(folder, file)
    let base = ModulePaths.folder(full)
    let name = ModulePaths.fileName(full)
    for place in cultures(session).map({ base + "/" + $0 + "/" + name }) + [full] {
      if let found = try read(place, command.name, session) { return found }
    }
    return nil
  }

  /// The help of a module's command in the module's own file.
  static func findOfModule(_ command: CommandInfo, _ session: Session) throws -> CustomObj? {
    guard let module = command.module, module.builtin == nil, module.moduleBase.hasPrefix("/") else { return nil }
    for culture in cultures(session) {
      let folder = module.moduleBase + "/" + culture
      guard TextFiles.isDirectory(folder) else { continue }
      for name in TextFiles.names(in: folder) where name.lowercased().hasSuffix("-help.xml") {
        if let found = try read(folder + "/" + name, command.name, session) { return found }
      }
    }
    return nil
  }

  private static func cultures(_ session: Session) -> [String] {
    let culture = session.cultureName
    var all = [culture]
    if let dash = culture.firstIndex(of: "-") { all.append(String(culture[..<dash])) }
    return all + ["en-US", "en"].filter { !all.contains($0) }
  }

  private static func read(_ path: String, _ name: String, _ session: Session) throws -> CustomObj? {
    guard ModulePaths.isFile(path), let bytes = TextFiles.read(path), let type = TypeCatalog.find("System.Xml.XmlDocument")
    else {
      return nil
    }
    let document = try Conversion.convert(.string(TextFiles.decode(bytes)), to: type, session)
    let reader = MamlReader(session)
    guard let root = try reader.children(of: document).first(where: { try reader.isElement($0) }) else { return nil }
    let commands =
      try reader.name(of: root) == "command"
      ? [root] : reader.children(of: root).filter { try reader.name(of: $0) == "command" }
    for command in commands {
      let object = try reader.object(command, "MamlCommandHelpInfo")
      guard let details = object.extras?.note(PSString.make("details")),
        let found = try MemberAccess.get(details, PSString.make("name"), session)?.pstring,
        found.string.withoutBlanks.lowercased() == name.lowercased()
      else { continue }
      var synopsis = Value.emptyString
      if let paragraphs = try MemberAccess.get(details, PSString.make("description"), session),
        let first = paragraphs.sequence?.items.first ?? (paragraphs.isNull ? nil : paragraphs)
      {
        synopsis = try MemberAccess.get(first, PSString.make("Text"), session) ?? .emptyString
      }
      for (key, value) in [
        ("Name", Value(String(found.string.withoutBlanks))), ("Category", Value("Function")), ("Synopsis", synopsis),
        ("Component", .null),
        ("Role", .null), ("Functionality", .null), ("ModuleName", .emptyString),
      ] { object.extras?.set(PSString.make(key), value) }
      object.extras?.typeNames = ["MamlCommandHelpInfo", "HelpInfo"]
      return object
    }
    return nil
  }
}

/// Turns nodes into objects: an element's children become properties, text becomes text, paragraphs become a list of them.
private struct MamlReader {
  let session: Session
  init(_ session: Session) { self.session = session }

  private func get(_ node: Value, _ name: String) throws -> Value {
    try MemberAccess.get(node, PSString.make(name), session) ?? .null
  }

  func children(of node: Value) throws -> [Value] {
    let list = try get(node, "ChildNodes")
    var all: [Value] = []
    for item in try Enumeration.list(list.base) { all.append(item) }
    return all
  }

  func isElement(_ node: Value) throws -> Bool { try session.text(get(node, "NodeType")) == "Element" }
  func name(of node: Value) throws -> String { try session.text(get(node, "LocalName")) }
  private func text(of node: Value) throws -> String { try session.text(get(node, "InnerText")) }

  func object(_ node: Value, _ type: String) throws -> CustomObj {
    var groups: [(String, [Value])] = []
    func add(_ name: String, _ value: Value) {
      if let at = groups.firstIndex(where: { $0.0 == name }) {
        groups[at].1.append(value)
      } else {
        groups.append((name, [value]))
      }
    }
    for child in try children(of: node) where try isElement(child) {
      let name = try name(of: child)
      let inner = try children(of: child).filter { try isElement($0) }
      if inner.isEmpty {
        add(name, Value(HelpObject.preformatted(try text(of: child))))
      } else if try inner.allSatisfy({ try self.name(of: $0) == "para" }) {
        add(name, HelpObject.paragraphs(try inner.map { HelpObject.preformatted(try text(of: $0)) }))
      } else {
        add(name, .object(try object(child, "MamlCommandHelpInfo#" + name)))
      }
    }
    let attributes = try get(node, "Attributes")
    for attribute in attributes.isNull ? [] : try Enumeration.list(attributes.base) {
      add(try session.text(get(attribute, "Name")), Value(try session.text(get(attribute, "Value"))))
    }
    return CustomObj(groups.map { ($0.0, $0.1.count == 1 ? $0.1[0] : .array($0.1)) }, typeName: type)
  }
}
